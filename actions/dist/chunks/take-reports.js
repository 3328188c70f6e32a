import { Q as textAt, ct as VERDICTS, nt as createReport } from "./start.js";

// packages/check/src/take-reports.ts
/**
* Judges by the reports that other jobs made instead of running the gates. A gate that was due and has no report of
* this commit, these bytes and this policy is `inconclusive`: what is missing never counts as shown.
*/
function takeReports(handed) {
	return (gate, context) => {
		const made = handed.reports.filter((report) => report.gate === gate).flatMap((report) => partAbout(report, context.subject.model));
		const differences = made.map((report) => differenceOf(report, context, handed.headSha));
		const fitting = made.filter((_, index) => differences[index] === null).map((report) => ({
			...report,
			policy: context.policyRef
		}));
		const problems = differences.filter((difference) => difference !== null);
		if (fitting.length === 0) {
			const finding = made.length === 0 ? missing(gate, context, handed.unfinished) : stale(gate, context, problems);
			return Promise.resolve([absent(gate, context, finding)]);
		}
		const rebuilt = handed.proposal ? demandedRebuild(gate, context, fitting) : null;
		return Promise.resolve(rebuilt === null ? fitting : [...fitting, absent(gate, context, rebuilt)]);
	};
}
/** A report about a model; of one about several manifests, as `validate-manifest` writes it, what it says of this one. */
function partAbout(report, model) {
	if (report.subject !== null) return report.subject.model === model ? [report] : [];
	const { manifests } = report.data;
	const own = Array.isArray(manifests) ? manifests.find((one) => textAt(one, "subject", "model") === model) : void 0;
	const [version, digest] = [textAt(own, "subject", "version"), textAt(own, "subject", "digest")];
	const verdict = VERDICTS.find((one) => one === textAt(own, "verdict"));
	if (version === void 0 || digest === void 0 || verdict === void 0) return [];
	const path = textAt(own, "path");
	const findings = report.findings.filter(({ location }) => location?.path === path);
	const reasonCode = findings[0]?.code ?? report.reasonCode;
	return [{
		...report,
		subject: {
			model,
			version,
			digest
		},
		verdict,
		reasonCode,
		findings
	}];
}
/** Codes of reports that stand for a report that is not there: no policy softens them. */
const ABSENT_CODES = /* @__PURE__ */ new Set(["REPORT_MISSING", "REPORT_STALE"]);
function absent(gate, { subject, policyRef: policy, environment }, finding) {
	const findings = [finding];
	return createReport({
		gate,
		verdict: "inconclusive",
		reasonCode: finding.code,
		subject,
		policy,
		findings,
		environment
	});
}
/** Declarations that fit together are no rebuild, and a shortened run is no full one. */
function demandedRebuild(gate, context, fitting) {
	const demanded = context.policy?.gates.reproducibility?.onPullRequest ?? "none";
	if (gate !== "reproducibility" || demanded === "none") return null;
	return fitting.map(({ data }) => textAt(data, "mode")).some((mode) => mode === "full" || mode === demanded) ? null : missing(`reproducibility (${demanded} run)`, context, []);
}
function differenceOf(report, { subject, policyRef }, headSha) {
	const of = report.environment["headSha"];
	if (of !== headSha) return `it is of commit ${of?.slice(0, 12) ?? "unknown"}, not of ${headSha.slice(0, 12)}`;
	if (report.subject?.version !== subject.version) return `it is about version ${report.subject?.version}, the manifest says ${subject.version}`;
	if (report.subject.digest !== subject.digest) return `it is about the bytes ${report.subject.digest}, the manifest declares ${subject.digest}`;
	if (report.policy?.digest !== policyRef?.digest) return "it was judged by another policy than the one in force";
	return null;
}
function missing(gate, { subject }, unfinished) {
	const jobs = unfinished.length === 0 ? "" : ` (${unfinished.join(", ")})`;
	return {
		code: "REPORT_MISSING",
		severity: "error",
		message: `The gate ${gate} was due for ${subject.model} ${subject.version}, and no report of it was handed over${jobs}.`,
		advice: "Run the gate in a job that this one needs; give it `report-artifact: modelgate-report-NAME` and a job output whose name ends in `report-digest`.",
		subject: subject.model
	};
}
function stale(gate, { subject }, differences) {
	return {
		code: "REPORT_STALE",
		severity: "error",
		message: `The ${gate} report of ${subject.model} ${subject.version} does not count: ${differences.join("; ")}.`,
		advice: "Run the gate again in this workflow run, at the commit that is judged.",
		subject: subject.model
	};
}

export { takeReports as n, ABSENT_CODES as t };