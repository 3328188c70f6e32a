import "./chunks/rolldown-runtime.js";
import { G as publishChange, at as changedFiles, c as defineContract, d as list, l as flag, nt as changedPaths, t as runAction, y as runCheck } from "./chunks/core.js";
import { t as duckdbInJob } from "./chunks/duckdb-in-job.js";
import { t as openChange } from "./chunks/open-change.js";
import { t as repositoryPaths } from "./chunks/repository-paths.js";

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
	const result = await runCheck({
		...subject,
		manifests: repositoryPaths(input.manifests, host),
		changedPaths: files === null ? null : changedPaths(files),
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