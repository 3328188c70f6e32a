import { $ as valueAt, Y as digestBytes, et as closest, nt as createReport } from "./start.js";
import { R as readManifest, W as readYaml, it as apiTree } from "./core.js";
import { i as listEnvironments, n as examineNames, r as setupFinding, t as readWorkflowSetup } from "./read-workflow-setup.js";
import { g as currentPlacement, s as LEDGER_BRANCH, t as githubLedgerStore, v as slotOf } from "./src.js";
import { t as readPolicy } from "./read-policy.js";
import { a as findDemands, i as rulesOf, r as reviewersOf, t as readChange } from "./read-change.js";
import { r as quorumOf } from "./judge-approvals.js";
import { t as callApi } from "./release-job.js";

// packages/promotion/src/list-eligible.ts
/** For each model: the reviewers who are no bot, did not write what would be promoted now, and would not ask for it. */
function listEligible({ policy, requester }, { name, people, changes }) {
	const separation = (policy && findDemands(policy, name)?.separation) ?? ["requester", "author"];
	const asking = requester && separation.includes("requester") ? [requester] : [];
	return (changes.length > 0 ? changes : [{
		model: null,
		authors: []
	}]).map(({ model, authors }) => {
		const excluded = new Set([...asking, ...separation.includes("author") ? authors : []].map(({ id }) => id));
		return {
			model,
			people: people.filter(({ id, bot }) => !bot && !excluded.has(id))
		};
	});
}

// packages/promotion/src/examine-environment.ts
/** Whether an environment asks the people that the policy wants to be asked, and lets nobody past them. */
function examineEnvironment(setup, name) {
	const environment = setup.environments.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
	const demands = setup.policy && findDemands(setup.policy, name);
	const findings = [];
	if (!demands && setup.policy) {
		const guess = closest(name, Object.keys(setup.policy.environments));
		const hint = guess ? ` Did you mean "${guess}"?` : "";
		findings.push(setupFinding("SETUP_ENVIRONMENT_NOT_IN_POLICY", "error", `The policy does not name the environment "${name}".${hint}`, name));
	}
	if (!environment) {
		const guess = closest(name, setup.environments.map((candidate) => candidate.name));
		const hint = guess ? ` Did you mean "${guess}"?` : "";
		return [...findings, setupFinding("SETUP_ENVIRONMENT_MISSING", "error", `GitHub has no environment "${name}"; the first job that names it would create it without any rule.${hint}`, name)];
	}
	if (demands?.breakGlass?.rollback && demands.provider === "environment" && environment.people.length === 0) findings.push(setupFinding("SETUP_BREAK_GLASS_UNUSABLE", "warning", `The policy lets one reviewer of ${name} roll back alone, but no person is named as its reviewer.`, name));
	const byPull = demands?.provider === "pull-request";
	if (byPull && !setup.defaultBranchRules.some(({ type }) => type === "pull_request")) findings.push(setupFinding("SETUP_PULLS_OPTIONAL", "warning", `Approvals for ${name} come by pull request, but ${setup.defaultBranch} can be changed without one; promote-model refuses that only afterwards.`, name));
	if (demands ? quorumOf(demands) > 0 && !byPull : true) findings.push(...examineReviewers(setup, environment, demands ? quorumOf(demands) : 1));
	if (!environment.branchPolicy) findings.push(setupFinding("SETUP_ENVIRONMENT_ANY_BRANCH", "error", `A job of any branch may use ${name}.`, name));
	else if (environment.protectedBranchesOnly && setup.defaultBranchRules.length === 0) findings.push(setupFinding("SETUP_NO_PROTECTED_BRANCH", "error", `${name} is for protected branches only, but ${setup.defaultBranch} is not protected: then every branch may use it.`, name));
	return findings;
}
function examineReviewers(setup, environment, quorum) {
	const { name, reviewers, adminsBypass, preventSelfReview, teams } = environment;
	if (reviewers === 0) return [setupFinding("SETUP_ENVIRONMENT_UNPROTECTED", "error", `${name} has no required reviewers: GitHub would ask nobody.`, name)];
	const findings = [];
	if (adminsBypass !== false) {
		const how = adminsBypass === null ? "GitHub does not say whether administrators may bypass" : "Administrators may bypass";
		findings.push(setupFinding("SETUP_ENVIRONMENT_ADMIN_BYPASS", "error", `${how} the rules of ${name}.`, name));
	}
	if (!preventSelfReview) findings.push(setupFinding("SETUP_SELF_REVIEW", "warning", `${name} lets the one who started the run approve it; promote-model refuses that only afterwards.`, name));
	findings.push(...examinePrompts(setup, name, quorum));
	for (const { model, people } of listEligible(setup, environment)) {
		if (teams > 0 || people.length >= quorum) continue;
		const needs = `${name} needs ${quorum === 1 ? "one approval" : `${quorum} approvals`}${model === null ? "" : ` of ${model}`}`;
		const who = people.map((person) => person.name).join(", ");
		const why = "wrote what would be promoted now, or would ask for it";
		const message = who ? `${needs}, but of its reviewers only ${who} may approve: the others ${why}.` : `${needs}, but nobody may give it: its reviewers ${why}.`;
		findings.push(setupFinding("SETUP_NOBODY_ELIGIBLE", "error", message, name));
	}
	return findings;
}
/** GitHub starts a job after one approval: k of them take k jobs. */
function examinePrompts({ workflows }, name, quorum) {
	return workflows.flatMap(({ path, jobs }) => {
		const asking = jobs.filter(({ environment, hasEnvironment, actions }) => hasEnvironment && (environment ?? name).toLowerCase() === name.toLowerCase() && actions.every(({ phase }) => phase !== "finish"));
		if (!asking.some(({ actions }) => actions.some((action) => action.name === "promote-model")) || asking.length >= quorum) return [];
		const message = `${path} asks for ${name} ${asking.length === 1 ? "once" : `${asking.length} times`}, and the policy demands ${quorum} approvals.`;
		return [setupFinding("SETUP_QUORUM_UNREACHABLE", "error", message, path)];
	});
}

// packages/promotion/src/missing-permissions.ts
const PROMOTE = {
	needed: {
		contents: "write",
		deployments: "write",
		actions: "read"
	},
	wanted: {
		"pull-requests": "read",
		issues: "write"
	}
};
/** By action and, for `promote-model`, by phase. */
const DEMANDS = {
	"promote-model plan": {
		needed: {
			contents: "read",
			actions: "read"
		},
		wanted: { "pull-requests": "read" }
	},
	"promote-model drill": {
		needed: {
			contents: "write",
			actions: "read"
		},
		wanted: {}
	},
	"promote-model finish": {
		...PROMOTE,
		wanted: { issues: "write" }
	},
	"promote-model break-glass": {
		...PROMOTE,
		wanted: { issues: "write" }
	},
	"promote-model": PROMOTE,
	"record-evidence": {
		needed: { contents: "write" },
		wanted: {}
	},
	"record-decision": {
		needed: { contents: "write" },
		wanted: {}
	},
	reconcile: {
		needed: {
			contents: "write",
			deployments: "write",
			actions: "read"
		},
		wanted: { issues: "write" }
	}
};
/** The permissions that a job's actions need and its workflow does not give, as `scope: level`. */
function missingPermissions({ permissions, actions }) {
	if (permissions === null || permissions === "write-all") return {
		needed: [],
		wanted: []
	};
	const missing = (kind) => {
		const lacking = actions.flatMap((action) => Object.entries(demandOf(action)?.[kind] ?? {})).flatMap(([scope, level]) => {
			const given = typeof permissions === "string" ? "read" : permissions[scope];
			return given === "write" || given === level ? [] : [`${scope}: ${level}`];
		});
		return [...new Set(lacking)];
	};
	return {
		needed: missing("needed"),
		wanted: missing("wanted")
	};
}
function demandOf({ name, phase, breakGlass }) {
	return DEMANDS[`${name} ${breakGlass ? "break-glass" : phase}`] ?? DEMANDS[name];
}

// packages/promotion/src/examine-workflow.ts
/** Phases that claim an environment: people have to be asked, about exactly these bytes. */
const CLAIMING = /* @__PURE__ */ new Set([
	"",
	"promote",
	"start"
]);
/** Phases that move nothing. */
const UNGATED = /* @__PURE__ */ new Set(["plan", "drill"]);
/** Whether the jobs of a workflow promote as they must: gated, with the right token, and only what was planned. */
function examineWorkflow(setup, { path, concurrency, jobs }) {
	const promoting = jobs.filter(({ actions }) => actions.some(({ name, phase }) => name === "promote-model" && !UNGATED.has(phase)));
	const findings = jobs.flatMap((job) => [...examineJob(path, job), ...examinePermissions(path, job)]);
	if (concurrency && promoting.length > 0) findings.push(setupFinding("SETUP_CONCURRENCY_HELD", "error", `${path} has a workflow-level concurrency group: a run that waits for approval holds it, and newer ones are cancelled.`, path));
	const others = jobs.filter(({ actions }) => !actions.some(({ name }) => name === "promote-model"));
	const known = setup.environments.map(({ name }) => name);
	findings.push(...examineNames([{
		path,
		concurrency,
		jobs: others
	}], known, "error"));
	return findings;
}
function examineJob(path, job) {
	const promoting = job.actions.filter(({ name }) => name === "promote-model");
	if (promoting.length === 0) return [];
	const planning = promoting.every(({ phase }) => UNGATED.has(phase));
	const findings = [];
	if (promoting.some(({ phase, breakGlass }) => CLAIMING.has(phase) && !breakGlass) && !job.hasEnvironment) findings.push(setupFinding("SETUP_JOB_WITHOUT_ENVIRONMENT", "error", `Job ${job.id} of ${path} promotes but names no environment, so GitHub asks nobody.`, path));
	if (!planning && job.cancelled) findings.push(setupFinding("SETUP_CONCURRENCY_CANCELS", "error", `Job ${job.id} of ${path} is cancelled by a newer run while its deploy steps run; the ledger then holds a failed promotion.`, path));
	if (!planning && job.ownDeployment) findings.push(setupFinding("SETUP_TWO_DEPLOYMENTS", "warning", `Job ${job.id} of ${path} lets GitHub make a deployment of its own beside the one of promote-model.`, path));
	for (const { phase, digest, token, ignored } of promoting) {
		if (ignored && CLAIMING.has(phase)) findings.push(setupFinding("SETUP_REFUSAL_IGNORED", "error", `Job ${job.id} of ${path} goes on when promote-model refuses: its step has \`continue-on-error\`.`, path));
		if (!digest && CLAIMING.has(phase)) findings.push(setupFinding("SETUP_DIGEST_NOT_PLANNED", "error", `Job ${job.id} of ${path} promotes without \`digest:\`, so people would approve whatever is there.`, path));
		if (token) findings.push(setupFinding("SETUP_TOKEN_FOREIGN", "warning", `Job ${job.id} of ${path} gives promote-model a token of its own: what it writes is not the job's, and its permissions are not those of the workflow.`, path));
	}
	return findings;
}
function examinePermissions(path, job) {
	const { needed, wanted } = missingPermissions(job);
	const message = (missing) => `Job ${job.id} of ${path} lacks \`permissions: ${missing.join(", ")}\``;
	return [...needed.length > 0 ? [setupFinding("SETUP_PERMISSION_MISSING", "error", `${message(needed)}.`, path)] : [], ...wanted.length > 0 ? [setupFinding("SETUP_PERMISSION_MISSING", "warning", `${message(wanted)}, which it needs at times.`, path)] : []];
}

// packages/promotion/src/match-codeowners.ts
/**
* Whether a CODEOWNERS file gives a path an owner: the last pattern that matches decides, and it may name nobody.
* Patterns as GitHub documents them: gitignore's without `!`, `[ ]` and escapes.
*/
function hasOwner(codeowners, path) {
	let owned = false;
	for (const line of codeowners.split("\n")) {
		const [pattern, ...owners] = line.replace(/#.*$/u, "").trim().split(/\s+/u);
		if (pattern && matches(pattern, path)) owned = owners.length > 0;
	}
	return owned;
}
function matches(pattern, path) {
	const anchored = pattern.replace(/\/$/u, "").includes("/");
	const source = pattern.replace(/^\//u, "").replace(/\/$/u, "").replace(/[.+^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll("**", "\0").replaceAll("*", "[^/]*").replaceAll("?", "[^/]").replaceAll("\0", ".*");
	return new RegExp(`^${anchored ? "" : "(?:.*/)?"}${source}(?:/.*)?$`, "u").test(path);
}

// packages/promotion/src/examine-setup.ts
/** Rules that would stop the job token from writing the ledger. */
const LEDGER_BLOCKERS = /* @__PURE__ */ new Set([
	"pull_request",
	"update",
	"creation",
	"required_signatures",
	"required_status_checks"
]);
/** Every way in which a repository's settings make a promotion mean less than it says, each with the setting to change. */
function examineSetup(setup) {
	return [
		...examinePolicy(setup),
		...wantedEnvironments(setup).flatMap((name) => examineEnvironment(setup, name)),
		...setup.workflows.flatMap((workflow) => examineWorkflow(setup, workflow)),
		...examinePresence(setup),
		...examineOwners(setup),
		...examineLedgerBranch(setup)
	];
}
function examinePolicy({ policy, policyPath, defaultBranch }) {
	if (policy && Object.keys(policy.environments).length > 0) return [];
	const what = policy ? `${policyPath} names no environments` : `There is no ${policyPath}`;
	return [setupFinding("SETUP_POLICY_MISSING", "error", `${what} on ${defaultBranch}, so every promotion is refused.`, policyPath)];
}
/** Whether the workflows are there without which promotions cannot be, or are not looked after. */
function examinePresence({ workflows, defaultBranch, policy }) {
	const used = new Set(workflows.flatMap(({ jobs }) => jobs.flatMap(({ actions }) => actions.map(({ name }) => name))));
	const place = ".github/workflows";
	const nobody = (action) => `No workflow on ${defaultBranch} uses ${action}`;
	const demanding = Object.entries(policy?.environments ?? {}).filter(([, { evidence }]) => evidence.length > 0);
	const names = demanding.map(([name]) => name).join(" and ");
	const findings = [];
	if (!used.has("promote-model")) {
		const message = `${nobody("promote-model")}, so nothing can be promoted.`;
		findings.push(setupFinding("SETUP_WORKFLOW_MISSING", "warning", message, place));
	}
	if (!used.has("record-evidence") && demanding.length > 0) {
		const message = `${nobody("record-evidence")}, so the evidence that ${names} demands never reaches the ledger.`;
		findings.push(setupFinding("SETUP_EVIDENCE_UNRECORDED", "error", message, place));
	}
	if (used.has("promote-model") && !used.has("reconcile")) {
		const message = `${nobody("reconcile")}: a promotion whose job died is noticed only when somebody promotes again.`;
		findings.push(setupFinding("SETUP_RECONCILE_MISSING", "warning", message, place));
	}
	return findings;
}
/** Names that anybody uses: the policy, the workflows, the person who asks. */
function wantedEnvironments({ policy, workflows, asked }) {
	if (asked.length > 0) return asked;
	const names = new Map(Object.keys(policy?.environments ?? {}).map((name) => [name.toLowerCase(), name]));
	for (const { jobs } of workflows) for (const { environment, actions } of jobs) if (environment !== null && actions.some(({ name }) => name === "promote-model")) names.set(environment.toLowerCase(), environment);
	return [...names.values()];
}
function examineOwners({ codeowners, policyPath, defaultBranchRules, defaultBranch }) {
	const paths = [".github/workflows/promote.yml", policyPath];
	const open = codeowners ? paths.filter((path) => !hasOwner(codeowners.text, path)) : paths;
	const findings = [];
	if (open.length > 0) {
		const where = codeowners ? `${codeowners.path} gives no owner to` : "There is no CODEOWNERS file, so nobody owns";
		findings.push(setupFinding("SETUP_WORKFLOWS_UNOWNED", "error", `${where} ${open.join(" and ")}: whoever writes may change what judges.`, codeowners?.path ?? "CODEOWNERS"));
	}
	if (!defaultBranchRules.some(({ codeOwnerReview }) => codeOwnerReview)) findings.push(setupFinding("SETUP_OWNER_REVIEW_OPTIONAL", "error", `${defaultBranch} can be changed without a review by code owners.`, defaultBranch));
	return findings;
}
function examineLedgerBranch({ ledgerRules }) {
	const types = new Set(ledgerRules.map(({ type }) => type));
	const open = ["deletion", "non_fast_forward"].filter((type) => !types.has(type));
	const blockers = [...types].filter((type) => LEDGER_BLOCKERS.has(type));
	const branch = "modelgate/ledger";
	return [...open.length > 0 ? [setupFinding("SETUP_LEDGER_UNPROTECTED", "error", `No ruleset forbids ${open.map((type) => type === "deletion" ? "deleting" : "force-pushing").join(" and ")} ${branch}.`, branch)] : [], ...blockers.length > 0 ? [setupFinding("SETUP_LEDGER_BLOCKED", "error", `A ruleset on ${branch} stops the job token from writing: ${blockers.join(", ")}.`, branch)] : []];
}

// packages/release/src/examine-repository.ts
/** Places where GitHub looks for code owners, the first that is there counts. */
const CODEOWNERS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
/**
* Says whether a repository is set up so that a promotion means something: reads settings and files of the default
* branch, changes nothing. Needs `contents: read`, `actions: read` and `pull-requests: read`.
*/
async function examineRepository(client, asked) {
	const { owner, repo } = asked;
	const place = {
		owner,
		repo
	};
	const { repos } = client.rest;
	const repository = await callApi("read the repository", "contents: read", () => repos.get(place));
	const defaultBranch = repository.data.default_branch;
	const head = await callApi(`read ${defaultBranch}`, "contents: read", () => repos.getCommit({
		...place,
		ref: defaultBranch
	}));
	const tree = apiTree(client, {
		...place,
		commit: head.data.sha,
		temp: asked.temp
	});
	const { workflows, findings } = await readWorkflows(tree);
	const policyBytes = await tree.read(asked.policy);
	const policy = policyBytes ? readPolicy(policyBytes, {
		path: asked.policy,
		source: asked.policy,
		digest: digestBytes(policyBytes)
	}) : { findings: [] };
	const own = ("policy" in policy ? policy.policy : void 0) ?? null;
	const environments = await readEnvironments(client, place);
	const { state } = await githubLedgerStore(client, {
		...place,
		serverUrl: asked.serverUrl,
		token: asked.token,
		temp: asked.temp
	}).read();
	const job = {
		client,
		repository: {
			owner,
			name: repo,
			id: repository.data.id
		}
	};
	const work = {
		models: await readModels(tree),
		state,
		commit: head.data.sha
	};
	const asks = (name) => own !== null && findDemands(own, name) !== null;
	const setup = {
		defaultBranch,
		environments: await Promise.all(environments.map(async (environment) => ({
			...environment,
			changes: asks(environment.name) ? await readAuthors(job, work, environment.name) : []
		}))),
		asked: asked.environments,
		policy: own,
		policyPath: asked.policy,
		workflows,
		codeowners: await readCodeowners(tree),
		ledgerRules: await readRules(client, place, LEDGER_BRANCH),
		defaultBranchRules: await readRules(client, place, defaultBranch),
		requester: asked.requester
	};
	return doctorReport(setup, [
		...policy.findings,
		...findings,
		...examineSetup(setup)
	]);
}
async function readWorkflows(tree) {
	const paths = (await tree.list()).filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/u.test(path));
	const findings = [];
	const workflows = [];
	for (const path of paths) {
		const bytes = await tree.read(path);
		const { value, findings: problems } = readYaml(bytes ?? /* @__PURE__ */ new Uint8Array(), path, { quotedKeys: /* @__PURE__ */ new Set() });
		if (value !== void 0) workflows.push(readWorkflowSetup(path, value));
		else findings.push({
			code: "WORKFLOW_UNREADABLE",
			severity: "warning",
			message: `${path} was not judged: ${problems[0]?.message ?? "it cannot be read."}`,
			advice: "Correct the file, or look at it by hand.",
			subject: path
		});
	}
	return {
		workflows,
		findings
	};
}
async function readEnvironments(client, place) {
	return (await callApi("list the environments", "actions: read", () => listEnvironments(client, place))).map((environment) => {
		return {
			...rulesOf(environment),
			...reviewersOf(environment),
			protectedBranchesOnly: environment.deployment_branch_policy?.protected_branches === true
		};
	});
}
async function readRules(client, place, branch) {
	return (await callApi(`read the rules of ${branch}`, "metadata: read", () => client.paginate(client.rest.repos.getBranchRules, {
		...place,
		branch,
		per_page: 100
	}))).map((rule) => ({
		type: rule.type,
		codeOwnerReview: valueAt(rule, "parameters", "require_code_owner_review") === true
	}));
}
async function readCodeowners(tree) {
	for (const path of CODEOWNERS) {
		const bytes = await tree.read(path);
		if (bytes) return {
			path,
			text: new TextDecoder().decode(bytes)
		};
	}
	return null;
}
async function readModels(tree) {
	const models = [];
	for (const path of (await tree.list()).filter((candidate) => candidate.endsWith(".modelgate.yaml"))) {
		const bytes = await tree.read(path);
		const manifest = bytes && readManifest(bytes, path).manifest;
		if (!manifest) continue;
		const declared = manifest.spec.artifacts.flatMap((artifact) => artifact.path ?? []);
		models.push({
			name: manifest.metadata.name,
			paths: [path, ...declared]
		});
	}
	return models;
}
/** Whose work a promotion would bring to an environment now, model by model: what `promote-model` would find. */
async function readAuthors(job, { models, state, commit }, environment) {
	return Promise.all(models.map(async ({ name, paths }) => {
		const live = currentPlacement(slotOf(state, name, environment.toLowerCase()));
		const { authors } = await readChange(job, {
			paths,
			commit,
			since: live?.commit ?? null
		});
		return {
			model: name,
			authors
		};
	}));
}
function nameEligible(setup, environment) {
	const all = listEligible(setup, environment);
	return all.map(({ model, people }) => {
		const names = nameReviewers(people, environment);
		return all.length > 1 ? `${model}: ${names}` : names;
	}).join("; ");
}
/** Who is in a team is not for a job token to know. */
function nameReviewers(people, { teams }) {
	return [...people.map((person) => person.name), ...teams > 0 ? [teams === 1 ? "a team" : `${teams} teams`] : []].join(", ") || "(nobody)";
}
function doctorReport(setup, findings) {
	const errors = findings.filter(({ severity }) => severity === "error");
	const yes = (value) => value === null ? "unknown" : value ? "yes" : "no";
	return createReport({
		gate: "doctor",
		verdict: errors.length > 0 ? "fail" : findings.length > 0 ? "warn" : "pass",
		reasonCode: (errors[0] ?? findings[0])?.code ?? "SETUP_SOUND",
		policy: setup.policy && {
			source: setup.policy.source,
			digest: setup.policy.digest
		},
		findings,
		tables: [{
			title: "Environments",
			columns: [
				{ name: "Name" },
				{ name: "Reviewers" },
				{ name: "May approve" },
				{ name: "Self-review prevented" },
				{ name: "Administrators may bypass" },
				{ name: "Certain branches only" }
			],
			rows: setup.environments.map((environment) => {
				const { name, people, preventSelfReview, adminsBypass, branchPolicy } = environment;
				const bound = [
					yes(preventSelfReview),
					yes(adminsBypass),
					yes(branchPolicy)
				];
				return [
					name,
					nameReviewers(people, environment),
					nameEligible(setup, environment),
					...bound
				];
			})
		}],
		data: {
			defaultBranch: setup.defaultBranch,
			environments: setup.environments.map((environment) => ({
				...environment,
				eligible: listEligible(setup, environment)
			})),
			ledgerRules: setup.ledgerRules.map(({ type }) => type)
		}
	});
}

export { examineRepository as t };