import { $ as valueAt, P as validate, ot as ModelgateError } from "./start.js";
import { t as GATE_REPORT_SCHEMA } from "./schema-gate-report.js";

// packages/evidence/src/trust-boundary.ts
/** The boundary between bytes of unknown origin and the types of this package: what the schema accepts is a report. */
function isGateReport(value) {
	return validate(GATE_REPORT_SCHEMA, value).length === 0;
}

// packages/evidence/src/parse-reports.ts
/** A check of a large monorepo: hundreds of models with four gates each. */
const MAX_REPORTS = 1e4;
/**
* The reports of a file that a gate wrote, which holds one report or a whole check.
*
* @param name of the file, for messages
* @throws ModelgateError `REPORT_UNREADABLE` when it is no JSON, holds too many, or breaks the published schema
*/
function parseReports(text, name) {
	let value;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw unreadable(name, error instanceof Error ? error.message : String(error));
	}
	const inside = valueAt(value, "reports");
	const reports = Array.isArray(inside) ? inside : [value];
	if (reports.length > MAX_REPORTS) throw unreadable(name, `it holds ${reports.length} reports; ${MAX_REPORTS} are allowed.`);
	return reports.map((report) => {
		if (isGateReport(report)) return report;
		const [problem] = validate(GATE_REPORT_SCHEMA, report);
		throw unreadable(name, `it is no report: ${problem?.message ?? "it does not follow the schema"}`);
	});
}
function unreadable(name, why) {
	return new ModelgateError("REPORT_UNREADABLE", `${name}: ${why}`, { advice: "Pass the reports as the gates wrote them, unchanged." });
}

export { parseReports as t };