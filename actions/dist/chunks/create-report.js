import { n as findingOfError } from "./modelgate-error.js";

// packages/kernel/src/version.ts
/** The version of every action and of the CLI: one number for the whole product. A test compares it with the package. */
const VERSION = "0.1.0";

// packages/kernel/src/create-report.ts
/** A report with the parts a gate does not have left empty. Findings are put in order, the worst first. */
function createReport(parts) {
	const { gate, verdict, reasonCode } = parts;
	return {
		schemaVersion: 1,
		gate,
		verdict,
		reasonCode,
		subject: parts.subject ?? null,
		policy: parts.policy ?? null,
		findings: sortFindings(parts.findings ?? []),
		measurements: parts.measurements ?? [],
		tables: parts.tables ?? [],
		data: parts.data ?? {},
		environment: parts.environment ?? {},
		tool: {
			name: "modelgate",
			version: VERSION
		}
	};
}
/** The report of a gate that could not run. */
function errorReport(gate, error, parts = {}) {
	const finding = findingOfError(error);
	return createReport({
		...parts,
		gate,
		verdict: "error",
		reasonCode: finding.code,
		findings: [finding]
	});
}
const WEIGHT = {
	error: 0,
	warning: 1,
	note: 2
};
/** Findings with the worst first; equal ones stay in the order they were found. */
function sortFindings(findings) {
	return findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}

export { VERSION as i, errorReport as n, sortFindings as r, createReport as t };