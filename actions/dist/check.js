import "./chunks/rolldown-runtime.js";
import { W as readYaml, Z as changedPaths, c as defineContract, d as list, et as changedFiles, l as flag, t as runAction } from "./chunks/core.js";
import { $ as valueAt, nt as createReport } from "./chunks/start.js";
import { i as listEnvironments, n as examineNames, t as readWorkflowSetup } from "./chunks/read-workflow-setup.js";
import { t as duckdbInJob } from "./chunks/duckdb-in-job.js";
import { t as openChange } from "./chunks/open-change.js";
import { i as publishChange, t as runCheck } from "./chunks/review.js";
import { t as repositoryPaths } from "./chunks/repository-paths.js";

// packages/check/src/compare-environments.ts
/**
* A report on environments that the changed workflows name and the repository does not have, before a person waits for
* one; null where there is none, or where the job may not list them.
*
* @param changed paths that the change touches
*/
async function compareEnvironments({ connect, repository, subject: { head, environment, progress } }, changed) {
	const workflows = [];
	for (const path of changed) {
		const bytes = /^\.github\/workflows\/[^/]+\.ya?ml$/u.test(path) ? await head.read(path) : null;
		if (bytes !== null) workflows.push(readWorkflowSetup(path, readYaml(bytes, path, { quotedKeys: /* @__PURE__ */ new Set() }).value));
	}
	if (workflows.every(({ jobs }) => jobs.every((job) => job.environment === null))) return null;
	const known = await namesOf(connect, repository);
	if (known === null) {
		progress("The environments that workflows name are not compared: that takes `permissions: actions: read` here.");
		return null;
	}
	const findings = examineNames(workflows, known, "warning");
	const [first] = findings;
	return first ? createReport({
		gate: "doctor",
		verdict: "warn",
		reasonCode: first.code,
		findings,
		environment
	}) : null;
}
/** Names of the repository's environments; null: the job may not know them. */
async function namesOf(connect, repository) {
	try {
		return (await listEnvironments(await connect(), repository)).map(({ name }) => name);
	} catch (error) {
		const status = valueAt(error, "status");
		if (status === 403 || status === 404) return null;
		throw error;
	}
}

// packages/check/src/check-in-job.ts
/**
* Checks what a job is about (a pull request, a push, a merge group, a manual run) and publishes the result: on a pull
* request as one comment and line comments, everywhere as job summary.
*/
async function checkInJob(input, host) {
	const change = await openChange(input, "check", host);
	const { connect, repository, pull, subject } = change;
	const files = pull === null ? null : await changedFiles(await connect(), {
		...repository,
		pull
	});
	const changed = files === null ? null : changedPaths(files);
	const result = await runCheck({
		...subject,
		manifests: repositoryPaths(input.manifests, host),
		changedPaths: changed,
		aboutRun: changed === null ? null : await compareEnvironments(change, changed),
		findDuckdb: duckdbInJob(void 0, host)
	});
	return publishChange(change, files, result, input, host);
}

// actions/check/src/contract.ts
/** What `check` takes and gives. */
const contract = defineContract({
	name: "check",
	gate: "manifest",
	description: "Checks the models a pull request changes, and says in one comment whether they may ship.",
	inputs: {
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

// actions/check/src/main.ts
await runAction(contract, checkInJob);

export {  };