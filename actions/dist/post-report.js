import "./chunks/rolldown-runtime.js";
import { Q as mergeBaseOf, Z as changedPaths, at as downloadArchive, c as defineContract, et as changedFiles, it as apiTree, k as openPolicy, l as flag, m as text, nt as zipMembers, ot as explainApiError, st as connectWhenNeeded, t as runAction } from "./chunks/core.js";
import { $ as valueAt, Q as textAt, W as memorySource, nt as createReport, ot as ModelgateError } from "./chunks/start.js";
import { t as parseReports } from "./chunks/parse-reports.js";
import { a as publishCheck, t as runCheck } from "./chunks/review.js";
import { n as takeReports } from "./chunks/take-reports.js";

// packages/check/src/fetch-reports.ts
/** A report of a large check with all its tables stays far below; packed it is smaller still. */
const MAX_BYTES = 16777216;
/**
* Fetches the reports that another run kept. The archive is hostile: it is read in memory, never unpacked to disk, and
* must hold exactly one JSON file of bounded size; the page beside it is not looked at.
*
* @throws ModelgateError `REPORT_UNREADABLE`, `ZIP_INVALID`, `ARTIFACT_MISSING`
*/
async function fetchReports(client, place) {
	const archive = await download(client, place);
	const name = `artifact ${place.artifact}`;
	const members = zipMembers(memorySource(archive), name);
	const [only, ...others] = members.filter((member) => member.name.endsWith(".json"));
	const pages = members.filter((member) => member.name.endsWith(".html"));
	if (only === void 0 || others.length > 0 || pages.length > 1 || members.length > 1 + pages.length) throw unreadable(name, `it holds ${members.length} files instead of one report and its page.`);
	if (only.bytes.length > MAX_BYTES) throw unreadable(name, `its report has ${only.bytes.length} bytes; ${MAX_BYTES} are allowed.`);
	const bytes = new Uint8Array(only.bytes.length);
	only.bytes.read(bytes, 0);
	return parseReports(decode(bytes, name), name);
}
async function download(client, { owner, repo, run, artifact }) {
	try {
		const { data } = await client.rest.actions.listWorkflowRunArtifacts({
			owner,
			repo,
			run_id: run,
			name: artifact
		});
		const newest = data.artifacts.toSorted((a, b) => b.id - a.id)[0];
		if (newest === void 0) throw new ModelgateError("ARTIFACT_MISSING", `The run ${run} kept no artifact ${artifact}.`, { advice: `Give \`check\` in that workflow \`report-artifact: ${artifact}\`.` });
		const refuse = (why) => unreadable(`artifact ${artifact}`, why);
		return await downloadArchive(client, {
			owner,
			repo
		}, newest, {
			limit: MAX_BYTES,
			refuse
		});
	} catch (error) {
		throw explainApiError(error, {
			to: `download the artifact ${artifact}`,
			permission: "actions: read"
		});
	}
}
function decode(bytes, name) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw unreadable(name, "its report is not UTF-8.");
	}
}
function unreadable(name, why) {
	return new ModelgateError("REPORT_UNREADABLE", `${name}: ${why}`, { advice: "The report is what `report-artifact` keeps, one file, unchanged." });
}

// packages/check/src/read-finished-run.ts
/**
* Reads the event `workflow_run`. Everything in it comes from GitHub, but the branch's name was chosen by the author.
*
* @param workflow path of the workflow whose runs count
* @returns the run, or why there is nothing to tell of it
* @throws ModelgateError `POST_WRONG_EVENT` when the job was started by something else, or the payload lacks a field
*/
function readFinishedRun(host, workflow) {
	const { event } = host;
	const run = valueAt(event, "workflow_run");
	if (host.eventName !== "workflow_run") throw wrongEvent(`was started by ${host.eventName}`);
	const path = textAt(run, "path");
	if (path !== workflow) return { reason: `The run is of ${path ?? "no workflow"}, not of ${workflow}.` };
	if (textAt(run, "event") !== "pull_request") return { reason: "The run was not started by a pull request." };
	const conclusion = textAt(run, "conclusion");
	if (conclusion !== "success" && conclusion !== "failure") return { reason: `The run ended as ${conclusion}.` };
	if (valueAt(run, "repository", "id") !== host.repository.id) throw wrongEvent("is about a run of another repository");
	const id = valueAt(run, "id");
	const headSha = textAt(run, "head_sha");
	const headBranch = textAt(run, "head_branch");
	const headOwner = textAt(run, "head_repository", "owner", "login");
	if (typeof id !== "number" || headSha === void 0 || headBranch === void 0 || headOwner === void 0) throw wrongEvent("has an event without the head of the run");
	return {
		id,
		headSha,
		headBranch,
		headOwner
	};
}
function wrongEvent(what) {
	return new ModelgateError("POST_WRONG_EVENT", `This job ${what}.`, { advice: "Use `post-report` in a workflow with `on: workflow_run`, as in action-templates/workflows/post-report.yml." });
}

// packages/check/src/post-in-job.ts
/** This run judges nothing: its own success says only that the comment tells what the other run reported. */
const TELLS_ONLY = {
	enforcement: "observe",
	onInconclusive: "warn"
};
/**
* Posts what a finished run of a pull request reported, from a run that may write while that one might not (a fork,
* Dependabot). Takes data only: the report is parsed against its schema, the cards, the policy and the pull request's
* number are read from GitHub by commit, and the text is made here. Nothing of the pull request is checked out or run.
*/
async function postInJob(input, host) {
	const run = readFinishedRun(host, input.workflow);
	if ("reason" in run) return nothing(run.reason);
	const connect = connectWhenNeeded({
		token: input.token,
		apiUrl: host.apiUrl,
		userAgent: "post-report"
	});
	const client = await connect();
	const repository = {
		owner: host.repository.owner,
		repo: host.repository.name
	};
	const pull = await findPull(client, repository, run);
	if (typeof pull === "string") return nothing(pull);
	const reports = await fetchReports(client, {
		...repository,
		run: run.id,
		artifact: input.artifact
	});
	const files = await changedFiles(client, {
		...repository,
		pull: pull.number
	});
	const baseCommit = await mergeBaseOf(client, {
		...repository,
		base: pull.base,
		head: run.headSha
	});
	const tree = (commit) => apiTree(client, {
		...repository,
		commit,
		temp: host.temp
	});
	const base = tree(baseCommit);
	const result = await runCheck({
		head: withoutOtherYaml(tree(run.headSha), changedPaths(files)),
		base,
		policy: await openPolicy(connect, input.policy, base, host.temp),
		changedPaths: changedPaths(files),
		judge: takeReports({
			reports,
			headSha: run.headSha,
			proposal: true,
			unfinished: []
		}),
		claimed: true,
		now: host.startedAt,
		environment: {
			headSha: run.headSha,
			baseSha: baseCommit
		},
		progress: (text) => host.info(text)
	});
	return {
		...await publishCheck({
			connect,
			repository,
			pull: {
				number: pull.number,
				files
			},
			head: run.headSha,
			base: baseCommit,
			run: run.id,
			result,
			reportedByPull: true,
			comment: input.comment,
			review: input.review
		}, host),
		policy: TELLS_ONLY
	};
}
/**
* Files are requests here: of the YAML files only those are looked into that are called manifests or that the pull
* request touches.
*/
function withoutOtherYaml(tree, changed) {
	const relevant = (path) => !/\.ya?ml$/u.test(path) || /\.modelgate\.ya?ml$/u.test(path) || changed === null || changed.has(path);
	return {
		...tree,
		list: async () => (await tree.list()).filter(relevant)
	};
}
/** The open pull request whose head is exactly what the run tested; a sentence where there is not one. */
async function findPull(client, { owner, repo }, { headOwner, headBranch, headSha }) {
	try {
		const head = `${headOwner}:${headBranch}`;
		const { data } = await client.rest.pulls.list({
			owner,
			repo,
			state: "open",
			head,
			per_page: 100
		});
		const fitting = data.filter((pull) => pull.head.sha === headSha);
		const [only] = fitting;
		if (only !== void 0 && fitting.length === 1) return {
			number: only.number,
			base: only.base.sha
		};
		return only === void 0 ? `No open pull request has the head ${headSha.slice(0, 12)} of the run; a newer push has a run of its own.` : `The pull requests ${fitting.map(({ number }) => `#${number}`).join(", ")} all have the head of the run; which one it tested cannot be known.`;
	} catch (error) {
		throw explainApiError(error, {
			to: "find the pull request of the run",
			permission: "pull-requests: write"
		});
	}
}
function nothing(message) {
	return {
		verdict: "pass",
		reports: [createReport({
			gate: "manifest",
			verdict: "pass",
			reasonCode: "NOTHING_TO_POST",
			findings: [{
				code: "NOTHING_TO_POST",
				severity: "note",
				message
			}]
		})],
		policy: TELLS_ONLY,
		summary: message,
		outputs: {
			posted: "false",
			"comment-url": ""
		}
	};
}

// actions/post-report/src/contract.ts
/** What `post-report` takes and gives. */
const contract = defineContract({
	name: "post-report",
	gate: "manifest",
	description: "Posts what a run on a fork reported, from the trusted side: takes data only and runs nothing of it.",
	inputs: {
		artifact: text({
			default: "modelgate-report",
			description: "Artifact that the run on the pull request kept its report in, by `report-artifact`."
		}),
		workflow: text({
			default: ".github/workflows/modelgate.yml",
			description: "Path of the workflow whose runs are posted; all others are passed over."
		}),
		comment: flag({
			default: "true",
			description: "Whether to write the comment on the pull request."
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

// actions/post-report/src/main.ts
await runAction(contract, postInJob);

export {  };