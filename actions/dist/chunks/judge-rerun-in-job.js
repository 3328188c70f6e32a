import { it as sortFindings } from "./start.js";
import { T as enforcementOf, x as readRules } from "./core.js";
import { t as openChange } from "./open-change.js";

// packages/check/src/read-job-rules.ts
/**
* Reads the policy that judges what a job is about: on a pull request and in a merge queue the one of the base, which
* the change cannot alter; after a merge the one that was merged.
*
* @param input token and policy as the action was given them
*/
async function readJobRules(input, host) {
	const { subject } = await openChange(input, host.job, host);
	const rules = await readRules(subject.policy.tree, subject.head, subject.policy.path);
	const agreed = rules.origin === "base" ? rules.policy : null;
	return {
		...rules,
		agreed,
		enforcementOf: (report) => enforcementOf(report.verdict, [], [report], agreed)
	};
}

// packages/check/src/judge-rerun-in-job.ts
/** Events whose workflow file is the change's own. */
const OF_A_CHANGE = /* @__PURE__ */ new Set([
	"pull_request",
	"pull_request_target",
	"merge_group"
]);
/**
* Judges a reproduction by the policy that the change cannot alter.
*
* @param input token and policy as the action was given them
* @param judge makes the report from what the policy demands
*/
async function judgeRerunInJob(input, host, judge) {
	const rules = await readJobRules(input, host);
	const { agreed } = rules;
	const settings = agreed?.gates.reproducibility;
	const judged = await judge({
		...settings === void 0 ? {} : { require: settings.require },
		...settings?.margins === void 0 ? {} : { margins: settings.margins },
		...settings?.onPullRequest === "full" && OF_A_CHANGE.has(host.eventName) ? { mode: "full" } : {}
	});
	const report = {
		...judged,
		...rules.findings.length === 0 ? {} : {
			verdict: "error",
			reasonCode: rules.findings[0]?.code ?? judged.reasonCode
		},
		policy: agreed === null ? null : {
			source: agreed.source,
			digest: agreed.digest
		},
		findings: sortFindings([...rules.findings, ...judged.findings])
	};
	return {
		report,
		policy: rules.enforcementOf(report)
	};
}

export { judgeRerunInJob as t };