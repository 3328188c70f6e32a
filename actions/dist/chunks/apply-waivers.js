import { r as sortFindings } from "./create-report.js";

// packages/check/src/apply-waivers.ts
/**
* A report with the findings that the policy waives turned into warnings which name who answers for them and until
* when. A report that failed for waived findings alone becomes `warn`; doubt and errors are never waived.
*
* @param modelOf name of the model that a finding is about
* @param now a waiver counts up to the end of its last day, in UTC
*/
function applyWaivers(report, waivers, modelOf, now) {
	if (report.verdict !== "fail") return report;
	const today = now.toISOString().slice(0, 10);
	const valid = waivers.filter(({ expires }) => expires.slice(0, 10) >= today);
	const judged = report.findings.map((finding) => {
		const waiver = finding.severity === "error" ? valid.find(({ code, model }) => code === finding.code && model === modelOf(finding)) : void 0;
		return waiver === void 0 ? finding : waive(finding, waiver);
	});
	const findings = sortFindings(judged);
	const stillFails = (reason) => findings.some(({ code, severity }) => code === reason && severity === "error");
	const [worst] = findings;
	return worst?.severity === "error" ? {
		...report,
		findings,
		reasonCode: stillFails(report.reasonCode) ? report.reasonCode : worst.code
	} : {
		...report,
		findings,
		verdict: "warn",
		reasonCode: "FINDING_WAIVED"
	};
}
function waive(finding, { reason, owner, expires }) {
	return {
		...finding,
		severity: "warning",
		message: `Waived by ${owner} until ${expires}: ${reason} (${finding.message})`,
		data: {
			...finding.data,
			waived: {
				reason,
				owner,
				expires
			}
		}
	};
}

export { applyWaivers as t };