import "./chunks/rolldown-runtime.js";
import { Z as changedPaths, c as defineContract, d as list, et as changedFiles, g as downloadReports, l as flag, m as text, t as runAction, v as readReportFiles } from "./chunks/core.js";
import { $ as valueAt, Q as textAt, Y as digestBytes, nt as createReport, ot as ModelgateError } from "./chunks/start.js";
import { t as parseReports } from "./chunks/parse-reports.js";
import { t as openChange } from "./chunks/open-change.js";
import { i as publishChange, t as runCheck } from "./chunks/review.js";
import { t as repositoryPaths } from "./chunks/repository-paths.js";
import { n as takeReports, t as ABSENT_CODES } from "./chunks/take-reports.js";

// packages/check/src/collect-reports.ts
/**
* Collects reports: those of the same job as they are, those of other jobs only when their bytes are the ones that the
* job announced through `needs`, because any job of a run can store an artifact under any name.
*/
async function collectReports({ paths, jobs, kept }) {
	const reports = [];
	for (const path of paths) for (const { file, text } of await readReportFiles(path)) reports.push(...parseReports(text, file));
	const found = /* @__PURE__ */ new Map();
	const announced = new Set(jobs.flatMap(({ digests }) => digests));
	const strangers = [];
	for (const [artifact, files] of kept) for (const { bytes, text } of files) {
		const digest = digestBytes(bytes);
		if (announced.has(digest)) found.set(digest, parseReports(text, artifact));
		else strangers.push(stranger(artifact, digest));
	}
	const findings = [...jobs.flatMap((job) => judgeJob(job, found)), ...strangers];
	const [worst] = findings.filter(({ severity }) => severity === "error");
	return {
		reports: [...reports, ...[...found.values()].flat()],
		unfinished: jobs.filter(({ result }) => result !== "success").map(({ name, result }) => `${name}: ${result}`),
		aboutJobs: findings.length === 0 ? null : createReport({
			gate: "manifest",
			verdict: worst === void 0 ? "warn" : "inconclusive",
			reasonCode: (worst ?? findings[0])?.code ?? "JOB_NOT_SUCCESSFUL",
			findings
		})
	};
}
/** A job that failed must be explained by a report of its own that fails; one that was skipped matters where a gate was due. */
function judgeJob({ name, result, digests }, found) {
	const findings = digests.filter((digest) => !found.has(digest)).map((digest) => ({
		code: "REPORT_NOT_KEPT",
		severity: "error",
		message: `The job ${name} announced the report ${digest}, and no artifact of this run holds it.`,
		advice: "Give the step that wrote it `report-artifact: modelgate-report-NAME`.",
		subject: name
	}));
	const explained = digests.some((digest) => found.get(digest)?.some(({ verdict }) => BLOCKING.has(verdict)));
	if (result === "cancelled" || result === "failure" && !explained) findings.push({
		code: "JOB_NOT_SUCCESSFUL",
		severity: "error",
		message: `The job ${name} ended as ${result}, and no report of it says why.`,
		advice: "Look at its log, correct the cause and run it again.",
		subject: name
	});
	return findings;
}
const BLOCKING = /* @__PURE__ */ new Set([
	"error",
	"fail",
	"inconclusive"
]);
function stranger(artifact, digest) {
	return {
		code: "REPORT_NOT_ANNOUNCED",
		severity: "warning",
		message: `The artifact ${artifact} holds the report ${digest}, which no needed job announced; it does not count.`,
		advice: "Add its job to `needs:` and hand its `report-digest` on as an output of the job.",
		subject: artifact
	};
}

// packages/check/src/read-needs.ts
const RESULTS = [
	"success",
	"failure",
	"cancelled",
	"skipped"
];
/**
* Reads `${{ toJSON(needs) }}`, the runner's own word on what other jobs ended with and handed on.
*
* @throws ModelgateError `INPUT_INVALID`
*/
function readNeeds(text) {
	return membersOf(parse(text)).map(([name, job]) => {
		const result = RESULTS.find((word) => word === textAt(job, "result"));
		if (result === void 0) throw invalid(`the job ${name} has no result in it`);
		return {
			name,
			result,
			digests: membersOf(valueAt(job, "outputs")).flatMap(([output, digest]) => output.endsWith("report-digest") && typeof digest === "string" && digest !== "" ? [digest] : [])
		};
	});
}
function membersOf(value) {
	return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
function parse(text) {
	try {
		const value = JSON.parse(text);
		if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
	} catch {
		throw invalid("it is not JSON");
	}
	throw invalid("it is no object");
}
function invalid(why) {
	return new ModelgateError("INPUT_INVALID", `Input \`needs\` cannot be read: ${why}.`, { advice: "Write `needs: ${{ toJSON(needs) }}`." });
}

// packages/check/src/verdict-in-job.ts
/** No policy softens evidence that is not there. */
const STRICT = {
	enforcement: "enforce",
	onInconclusive: "fail"
};
/**
* Gives the one verdict on what a job is about, from the reports that other jobs made: knows from the difference and
* the policy which gates were due on which models, and publishes as `check` does.
*/
async function verdictInJob(input, host) {
	const change = await openChange(input, "verdict", host);
	const { connect, repository, pull, subject } = change;
	const files = pull === null ? null : await changedFiles(await connect(), {
		...repository,
		pull
	});
	const jobs = readNeeds(input.needs);
	const kept = jobs.some(({ digests }) => digests.length > 0) ? await downloadReports(host.temp) : /* @__PURE__ */ new Map();
	const { aboutJobs, ...handed } = await collectReports({
		paths: input.reports,
		jobs,
		kept
	});
	const proposal = pull !== null || host.eventName === "merge_group";
	const result = await runCheck({
		...subject,
		manifests: repositoryPaths(input.manifests, host),
		changedPaths: files === null ? null : changedPaths(files),
		judge: takeReports({
			...handed,
			headSha: host.headSha,
			proposal
		}),
		aboutRun: aboutJobs
	});
	const incomplete = result.reports.some(({ reasonCode }) => ABSENT_CODES.has(reasonCode));
	return publishChange(change, files, incomplete ? {
		...result,
		enforcement: STRICT
	} : result, input, host);
}

// actions/verdict/src/contract.ts
/** What `verdict` takes and gives. */
const contract = defineContract({
	name: "verdict",
	gate: "manifest",
	description: "Gives the one verdict on a pull request from the reports of other jobs, and fails when one is missing.",
	inputs: {
		needs: text({
			default: "{}",
			description: "Results and outputs of the jobs before, as JSON: the whole context `needs`."
		}),
		reports: list({
			default: "",
			description: "Report files of earlier steps of this job, one a line."
		}),
		manifests: list({
			default: "",
			description: "Manifests to check, one a line. Empty: every manifest that the change touches."
		}),
		comment: flag({
			default: "true",
			description: "Whether to write the comment on a pull request."
		}),
		review: flag({
			default: "true",
			description: "Whether to comment on lines that need a person."
		})
	},
	outputs: {
		posted: "Whether the comment is on the pull request: true or false.",
		"comment-url": "Address of the comment; empty where there is none."
	}
});

// actions/verdict/src/main.ts
await runAction(contract, verdictInJob);

export {  };