// packages/check/src/apply-waivers.ts
/**
* A report with the findings that the policy waives turned into warnings which name who answers for them and until
* when. A report that failed for waived findings alone becomes `warn`; doubt and errors are never waived.
*
* @param model name of the model the report is about
* @param now a waiver counts up to the end of its last day, in UTC
*/
function applyWaivers(report, waivers, model, now) {
	if (report.verdict !== "fail") return report;
	const today = now.toISOString().slice(0, 10);
	const valid = waivers.filter((waiver) => waiver.model === model && waiver.expires.slice(0, 10) >= today);
	const findings = report.findings.map((finding) => {
		const waiver = finding.severity === "error" ? valid.find(({ code }) => code === finding.code) : void 0;
		return waiver === void 0 ? finding : waive(finding, waiver);
	});
	return findings.some(({ severity }) => severity === "error") ? {
		...report,
		findings
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