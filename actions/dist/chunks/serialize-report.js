import { t as ModelgateError } from "./modelgate-error.js";
import { t as GATE_REPORT_SCHEMA } from "./schema-gate-report.js";
import { t as validate } from "./validate.js";

// packages/report/src/serialize-report.ts
/**
* The report as the JSON document that leaves the process: two spaces, a newline at the end.
*
* @throws ModelgateError `REPORT_INVALID` when the report breaks its published schema, which only a defect can cause
*/
function serializeReport(report) {
	const json = `${JSON.stringify(report, null, 2)}\n`;
	const [problem] = validate(GATE_REPORT_SCHEMA, JSON.parse(json));
	if (problem !== void 0) throw new ModelgateError("REPORT_INVALID", `The ${report.gate} report does not follow its schema at ${problem.pointer}: ${problem.message}`, {
		kind: "internal",
		advice: "This is a defect of Modelgate. Please report it."
	});
	return json;
}

export { serializeReport as t };