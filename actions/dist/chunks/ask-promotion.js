import { ct as createCliClient, ot as explainApiError } from "./core.js";
import { ot as ModelgateError } from "./start.js";
import { n as planPromotion } from "./plan-promotion.js";
import { t as reconcileRepository } from "./reconcile-repository.js";
import { n as openReleaseJob, t as callApi } from "./release-job.js";
import { t as findRoot } from "./find-root.js";
import { t as needText } from "./open-ledger.js";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";

// packages/release/src/preview-promotion.ts
/**
* The decision sheet as a promotion workflow on the default branch would print it now. Reads alone; nobody is asked.
*
* @returns the report, and the branch that the workflow has to run on
*/
async function previewPromotion(client, preview, request) {
	const { job, defaultBranch } = await openPersonalJob(client, preview);
	const people = {
		requester: YOU,
		actors: [YOU],
		startedAt: preview.clock().toISOString()
	};
	const { report } = await planPromotion(job, request, people);
	return {
		report,
		defaultBranch
	};
}
/** What a reconciliation would find now. Reads alone. */
async function previewReconciliation(client, preview, wanted) {
	const { job } = await openPersonalJob(client, preview);
	return reconcileRepository(job, {
		...wanted,
		dryRun: true
	});
}
const YOU = {
	id: 0,
	name: "you",
	bot: false
};
/** Stands in for a job at the head of the default branch, for what only reads. */
async function openPersonalJob(client, { owner, repo, workspace, temp, serverUrl, token, clock }) {
	const { repos } = client.rest;
	const { data: repository } = await callApi("read the repository", "contents: read", () => repos.get({
		owner,
		repo
	}));
	const defaultBranch = repository.default_branch;
	const { data: head } = await callApi(`read ${defaultBranch}`, "contents: read", () => repos.getCommit({
		owner,
		repo,
		ref: defaultBranch
	}));
	return {
		job: openReleaseJob({
			workspace,
			temp,
			serverUrl,
			repository: {
				owner,
				name: repo,
				id: repository.id
			},
			sha: head.sha,
			ref: `refs/heads/${defaultBranch}`,
			runId: 0,
			runAttempt: 1,
			actorId: YOU.id,
			eventName: "workflow_dispatch"
		}, {
			client,
			token,
			clock,
			random: () => 0,
			sleep: async () => {}
		}),
		defaultBranch
	};
}

// packages/cli/src/read-repository.ts
/**
* The repository that a command is about: `--repository`, else the one of the job.
*
* @throws ModelgateError `CLI_USAGE`
*/
function readRepository(command, options, env) {
	const named = options["repository"] ?? env["GITHUB_REPOSITORY"];
	const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/u.exec(typeof named === "string" ? named : "") ?? [];
	if (owner !== void 0 && repo !== void 0) return {
		owner,
		repo
	};
	throw new ModelgateError("CLI_USAGE", named === void 0 ? "Which repository?" : `"${String(named)}" is no repository.`, { advice: `modelgate ${command} --repository OWNER/NAME` });
}

// packages/cli/src/ask-promotion.ts
/** Options that `promote` and `rollback` share. */
const PROMOTION_OPTIONS = {
	model: {
		type: "string",
		value: "NAME",
		description: "the model (default: the only one there is)"
	},
	to: {
		type: "string",
		value: "ENVIRONMENT",
		description: "the environment"
	},
	"dry-run": {
		type: "boolean",
		description: "show the decision sheet and start nothing"
	},
	reason: {
		type: "string",
		value: "TEXT",
		description: "why; kept in the ledger"
	},
	repository: {
		type: "string",
		value: "OWNER/NAME",
		description: "the repository (default: GITHUB_REPOSITORY)"
	},
	workflow: {
		type: "string",
		value: "FILE",
		description: "a workflow of your own, with the inputs of the template"
	}
};
/** Sentences under the help of both. */
const PROMOTION_NOTES = [
	"The bytes of the current folder are hashed; policy, ledger and settings are read from GitHub.",
	"It never writes the ledger: without --dry-run it starts the workflow, where people are asked, and only if nothing stands against it.",
	"It reads the token from GITHUB_TOKEN or GH_TOKEN; starting the workflow needs `actions: write`."
];
/** Shows the decision sheet of a promotion, and starts its workflow unless this is a dry run or the sheet says no. */
async function askPromotion(wish, invocation) {
	const { options, progress } = invocation;
	const { command, liftHold, breakGlass } = wish;
	const rollback = command === "rollback";
	const dryRun = options["dry-run"] === true;
	const environment = needText(command, options, "to");
	const reason = (rollback || liftHold) && !dryRun ? needText(command, options, "reason") : textOf(options["reason"]);
	const model = textOf(options["model"]);
	return withGitHub(command, invocation, async (client, preview) => {
		const { report, defaultBranch } = await previewPromotion(client, preview, {
			environment,
			model,
			digest: void 0,
			rollback,
			reason: reason ?? "Dry run",
			liftHold,
			breakGlass,
			role: "champion",
			apart: false,
			policy: textOf(options["policy"]) ?? ".github/modelgate.yaml",
			enforcement: ""
		});
		const refused = report.verdict !== "pass" && report.verdict !== "warn";
		if (dryRun || refused) return { report };
		const workflow = textOf(options["workflow"]) ?? wish.workflow;
		const named = Object.entries({
			model,
			reason
		}).flatMap(([name, value]) => value ? [[name, value]] : []);
		const inputs = {
			environment,
			...Object.fromEntries(named),
			...wish.inputs
		};
		const { owner, repo } = preview;
		await dispatch(client, {
			owner,
			repo,
			workflow_id: workflow,
			ref: defaultBranch,
			inputs
		});
		progress(`Started ${workflow} on ${defaultBranch} of ${owner}/${repo}.`);
		return { report };
	});
}
/** Opens a client for the repository that a command is about, with a folder of its own. */
async function withGitHub(command, { options, env, cwd, now }, use) {
	const { owner, repo } = readRepository(command, options, env);
	const token = env["GITHUB_TOKEN"] ?? env["GH_TOKEN"];
	if (token === void 0) throw new ModelgateError("CLI_USAGE", `${command} needs a token in GITHUB_TOKEN or GH_TOKEN.`, { advice: `GH_TOKEN=$(gh auth token) modelgate ${command} …` });
	const apiUrl = env["GITHUB_API_URL"] ?? "https://api.github.com";
	const client = await createCliClient({
		apiUrl,
		userAgent: `modelgate ${command}`,
		token
	});
	const here = await realpath(cwd);
	const temp = await mkdtemp(join(tmpdir(), "modelgate-job-"));
	const serverUrl = env["GITHUB_SERVER_URL"] ?? "https://github.com";
	try {
		return await use(client, {
			owner,
			repo,
			temp,
			token,
			serverUrl,
			workspace: findRoot(here, here),
			clock: () => now
		});
	} finally {
		await rm(temp, {
			recursive: true,
			force: true
		});
	}
}
async function dispatch(client, run) {
	try {
		await client.rest.actions.createWorkflowDispatch(run);
	} catch (error) {
		const file = String(run.workflow_id);
		throw explainApiError(error, {
			to: `start .github/workflows/${file}`,
			permission: "actions: write"
		});
	}
}
function textOf(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}

export { previewReconciliation as a, withGitHub as i, PROMOTION_OPTIONS as n, askPromotion as r, PROMOTION_NOTES as t };