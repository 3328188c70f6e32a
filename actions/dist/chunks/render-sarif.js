import { at as VERSION, k as escapeSarif, t as encodePath, x as clip } from "./start.js";

// packages/report/src/render-sarif.ts
/** GitHub keeps 25,000 results of a run and shows the first 5,000. */
const MAX_RESULTS = 5e3;
const MAX_TEXT = 2e3;
const LEVELS = {
	error: "error",
	warning: "warning",
	note: "note"
};
/**
* The findings of reports as SARIF 2.1.0, for GitHub's code scanning and other viewers. A finding without a place is
* put on the first line of the manifest it is about, where one is known, because GitHub drops results without one.
*
* @param fallback path that findings without a place are shown at
*/
function renderSarif(reports, fallback = ".github/modelgate.yaml") {
	const findings = reports.flatMap((report) => report.findings).slice(0, MAX_RESULTS);
	const rules = [...new Set(findings.map(({ code }) => code))];
	const document = {
		$schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "modelgate",
				version: VERSION,
				rules: rules.map((id) => ({
					id,
					shortDescription: { text: id.toLowerCase().replaceAll("_", " ") }
				}))
			} },
			columnKind: "utf16CodeUnits",
			results: findings.map((finding) => toResult(finding, rules, fallback))
		}]
	};
	return `${JSON.stringify(document, null, 2)}\n`;
}
function toResult(finding, rules, fallback) {
	const { code, severity, message, advice, location, subject } = finding;
	const text = [message, ...advice === void 0 ? [] : [`Fix: ${advice}`]].join(" ");
	return {
		ruleId: code,
		ruleIndex: rules.indexOf(code),
		level: LEVELS[severity],
		message: { text: escapeSarif(clip(text, MAX_TEXT)) },
		locations: [{ physicalLocation: {
			artifactLocation: { uri: encodePath(location?.path ?? fallback) },
			region: location === void 0 ? { startLine: 1 } : {
				startLine: location.line,
				startColumn: location.column,
				endLine: location.endLine,
				endColumn: location.endColumn
			}
		} }],
		partialFingerprints: { "modelgate/v1": `${code}:${location?.path ?? ""}:${subject ?? ""}` }
	};
}

export { renderSarif as t };