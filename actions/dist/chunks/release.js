import { c as explainApiError, s as apiTree, u as createClient } from "./github.js";
import { a as createReport, i as canonicalJson, l as ModelgateError, n as valueAt, r as closest, t as textAt } from "./kernel.js";
import { d as appendEvents, f as currentPlacement, l as ASSURANCE, m as slotOf, o as githubLedgerStore, p as lastGood, s as LEDGER_BRANCH } from "./ledger.js";
import { a as countApprovals, i as decide, n as examineSetup, r as PROMOTION_CODES, t as readWorkflowSetup } from "./promotion.js";
import { f as digestBytes, m as modelDigest, p as digestFile, s as workTree, u as directoryDigest } from "./artifacts.js";
import { t as readPolicy } from "./policy.js";
import { _ as validate, h as readManifest, v as readYaml } from "./manifest.js";
import { r as createEvidence, t as EVIDENCE_CODES } from "./evidence.js";
import { lstat, readFile, readdir, stat } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { setTimeout } from "node:timers/promises";

// packages/release/src/release-job.ts
/** Longest wait before another attempt at the ledger, in milliseconds; attempts grow towards it. */
const MAX_WAIT = 2e3;
/**
* @param random a number in [0, 1), for the jitter between attempts
* @param sleep waits that many milliseconds
*/
function openReleaseJob(facts, { client, token, clock, random, sleep }) {
	const { owner, name, id } = facts.repository;
	return {
		...facts,
		client,
		clock,
		runUrl: `${facts.serverUrl}/${owner}/${name}/actions/runs/${facts.runId}/attempts/${facts.runAttempt}`,
		store: githubLedgerStore(client, {
			owner,
			repo: name,
			serverUrl: facts.serverUrl,
			token,
			temp: facts.temp
		}),
		writer: {
			repository: {
				id,
				name: `${owner}/${name}`
			},
			actor: {
				account: facts.actorId,
				run: facts.runId,
				attempt: facts.runAttempt
			},
			clock,
			wait: async (attempt) => {
				await sleep(random() * Math.min(MAX_WAIT, 100 * 2 ** attempt));
			}
		}
	};
}
/** Owner and name as Octokit wants them. */
function repositoryOf({ repository }) {
	return {
		owner: repository.owner,
		repo: repository.name
	};
}
/** Makes a call and explains what goes wrong with it. */
async function callApi(to, permission, call) {
	try {
		return await call();
	} catch (error) {
		if (error instanceof ModelgateError) throw error;
		throw explainApiError(error, {
			to,
			permission
		});
	}
}

// packages/release/src/deployments.ts
/** GitHub cuts nothing and refuses longer ones. */
const MAX_DESCRIPTION = 140;
const PERMISSION = "deployments: write";
/** The deployment record of a promotion, made when it is not there: exactly one, however often this is asked. */
async function ensureDeployment(job, promotion) {
	const [first, ...doubles] = await findDeployments(job, promotion, promotion.id);
	for (const double of doubles) await setState(job, double, "inactive", "A double of the record before it.");
	if (first !== void 0) return first;
	const { environment, model, commit, id, version, digest, kind, approvers } = promotion;
	const { data } = await callApi("create the deployment record", PERMISSION, () => job.client.rest.repos.createDeployment({
		...repositoryOf(job),
		ref: commit,
		task: taskOf(promotion),
		environment,
		description: clip(`${kind === "rollback" ? "Roll back" : "Promote"} ${model} ${version}`),
		auto_merge: false,
		required_contexts: [],
		production_environment: environment === "production",
		payload: {
			schemaVersion: 1,
			promotion: id,
			kind,
			model,
			version,
			digest,
			approvers
		}
	}));
	if (!("id" in data)) throw new ModelgateError("DEPLOYMENT_SHA_MISMATCH", `GitHub created no deployment: ${data.message ?? "no reason given"}.`, { advice: "Start a new run." });
	if (data.sha !== commit) {
		await setState(job, data.id, "inactive", "GitHub made it for another commit.");
		throw new ModelgateError("DEPLOYMENT_SHA_MISMATCH", `The deployment is of ${data.sha}, but ${commit} is promoted.`, { advice: "Start a new run; the deployment was set inactive." });
	}
	return data.id;
}
/** Deployments of a model in an environment that carry this promotion's id, the oldest first. */
async function findDeployments(job, slot, promotion) {
	return (await callApi("list the deployments", "deployments: read", () => job.client.paginate(job.client.rest.repos.listDeployments, {
		...repositoryOf(job),
		environment: slot.environment,
		task: taskOf(slot),
		per_page: 100
	}))).filter(({ payload }) => textAt(payloadOf(payload), "promotion") === promotion).map(({ id }) => id).toSorted((a, b) => a - b);
}
/** Gives a deployment its state, unless it has it already. */
async function setState(job, deployment, state, description, environmentUrl) {
	const place = {
		...repositoryOf(job),
		deployment_id: deployment
	};
	const { data } = await callApi("read the state of the deployment", "deployments: read", () => job.client.rest.repos.listDeploymentStatuses({
		...place,
		per_page: 1
	}));
	if (data[0]?.state === state) return;
	await callApi("set the state of the deployment", PERMISSION, () => job.client.rest.repos.createDeploymentStatus({
		...place,
		state,
		description: clip(description),
		log_url: job.runUrl,
		auto_inactive: false,
		...environmentUrl === void 0 ? {} : { environment_url: environmentUrl }
	}));
}
function taskOf({ model }) {
	return `promote:${model}`;
}
function payloadOf(payload) {
	if (typeof payload !== "string") return payload;
	try {
		return JSON.parse(payload);
	} catch {
		return null;
	}
}
function clip(text) {
	return text.length <= MAX_DESCRIPTION ? text : `${text.slice(0, 139)}…`;
}

// packages/release/src/finish-promotion.ts
/** A job's status or result as the runner writes it. */
function parseJobStatus(text) {
	return text === "success" || text === "failure" || text === "cancelled" || text === "skipped" ? text : "unknown";
}
/**
* Ends a promotion by the status of its job: committed, failed or stuck. First in the ledger, then on the deployment;
* what was live before becomes inactive.
*
* @param token fencing token of the claim; null: the promotion of this run, whoever holds it
*/
async function finishPromotion(job, { id, token, status, environmentUrl }) {
	const { ledger } = await appendEvents(job.store, job.writer, (now) => end(job, now, {
		id,
		token,
		status
	}));
	const promotion = ledger.state.promotions.find((candidate) => candidate.id === id);
	if (!promotion) throw unknownPromotion(id);
	const deployment = await ensureDeployment(job, promotion);
	if (promotion.phase === "committed") {
		await setState(job, deployment, "success", `${promotion.model} ${promotion.version} is live.`, environmentUrl);
		await supersedeFormer(job, ledger, promotion);
	} else {
		const stuck = promotion.phase === "stuck";
		await setState(job, deployment, stuck ? "error" : "failure", stuck ? "Nobody can tell how it ended." : `The job ended as ${status}.`);
	}
	return {
		promotion,
		ledger,
		deployment
	};
}
function end(job, { state }, { id, token, status }) {
	const promotion = state.promotions.find((candidate) => candidate.id === id);
	if (!promotion || promotion.run !== job.runId) throw unknownPromotion(id);
	if (promotion.endedAt !== null || promotion.phase === "stuck") return {
		events: [],
		objects: [],
		result: null
	};
	if (token !== null && promotion.token !== token) throw new ModelgateError("PROMOTION_FENCED", `Another attempt holds this promotion (token ${promotion.token}, ours ${token}).`, { advice: "Nothing to do here; the later attempt decides." });
	return {
		events: [endEvent(promotion, status)],
		objects: [],
		result: null
	};
}
function endEvent({ model, digest, environment, id }, status) {
	const key = {
		model,
		digest,
		environment,
		promotion: id
	};
	switch (status) {
		case "success": return {
			...key,
			type: "promotion.committed",
			body: {}
		};
		case "unknown": return {
			...key,
			type: "promotion.stuck",
			body: {
				code: "PROMOTION_STUCK",
				message: "The runner did not say how the job ended."
			}
		};
		default: return {
			...key,
			type: "promotion.failed",
			body: {
				code: "PROMOTION_FAILED",
				message: `The job ended as ${status}.`
			}
		};
	}
}
/** What was live before. */
async function supersedeFormer(job, { state }, promotion) {
	const { placements } = slotOf(state, promotion.model, promotion.environment);
	const former = placements[placements.findIndex((placement) => placement.promotion === promotion.id) - 1];
	if (!former) return;
	for (const deployment of await findDeployments(job, promotion, former.promotion)) await setState(job, deployment, "inactive", `Superseded by ${promotion.version}.`);
}
function unknownPromotion(id) {
	return new ModelgateError("PROMOTION_UNKNOWN", `The ledger holds no promotion ${id} of this run.`, { advice: "Run `phase: start` in an earlier job of the same run and pass its `promotion-id`." });
}

// packages/release/src/fetch-policy.ts
/** `OWNER/REPO/PATH@REF` */
const ELSEWHERE = /^([\w.-]+)\/([\w.-]+)\/([^@]+)@([\w./-]+)$/u;
/**
* Reads the policy from the commit of this run, never from the work tree: steps before may have changed that.
*
* @param reference a path in this repository, or `OWNER/REPO/PATH@REF`
* @throws ModelgateError `POLICY_MISSING`, `POLICY_UNREADABLE`
*/
async function fetchPolicy(job, reference) {
	const { owner, repo, path, commit } = await locate(job, reference);
	const bytes = await apiTree(job.client, {
		owner,
		repo,
		commit,
		temp: job.temp
	}).read(path);
	if (!bytes) throw new ModelgateError("POLICY_MISSING", `There is no ${path} at ${commit.slice(0, 12)} of ${owner}/${repo}.`, { advice: "Commit a policy with `environments:` to the default branch." });
	const source = `${path}@${commit.slice(0, 12)}`;
	const { policy, findings } = readPolicy(bytes, {
		path,
		source,
		digest: digestBytes(bytes)
	});
	if (policy) return {
		policy,
		bytes
	};
	const [first] = findings;
	throw new ModelgateError("POLICY_UNREADABLE", `${path}: ${first?.message ?? "it has mistakes."}`, {
		advice: first?.advice ?? "Run `modelgate validate`; it shows each mistake with its line.",
		...first?.location ? { location: first.location } : {}
	});
}
async function locate(job, reference) {
	const [, owner, repo, path, ref] = ELSEWHERE.exec(reference) ?? [];
	if (owner && repo && path && ref) {
		const { data } = await callApi(`read the policy ${reference}`, "contents: read", () => job.client.rest.repos.getCommit({
			owner,
			repo,
			ref
		}));
		return {
			owner,
			repo,
			path,
			commit: data.sha
		};
	}
	if (reference.includes("@") || reference.startsWith("/")) throw new ModelgateError("POLICY_REFERENCE_INVALID", `The policy "${reference}" is neither a path nor OWNER/REPO/PATH@REF.`, { advice: "Write `policy: .github/modelgate.yaml`." });
	return {
		...repositoryOf(job),
		path: reference,
		commit: job.sha
	};
}

// packages/release/src/read-environment.ts
/** The rules of an environment as GitHub states them now, or null when it has none of this name. */
async function readEnvironment(job, name) {
	const environment = await callApi(`read the environment ${name}`, "actions: read", async () => {
		try {
			const { data } = await job.client.rest.repos.getEnvironment({
				...repositoryOf(job),
				environment_name: name
			});
			return data;
		} catch (error) {
			if (valueAt(error, "status") === 404) return null;
			throw error;
		}
	});
	if (!environment) return null;
	return rulesOf(environment);
}
/** What counts of GitHub's answer. An administrator's bypass that the answer does not mention is unknown, not off. */
function rulesOf(environment) {
	const reviewers = (environment.protection_rules ?? []).find((rule) => valueAt(rule, "type") === "required_reviewers");
	const people = valueAt(reviewers, "reviewers");
	const bypass = valueAt(environment, "can_admins_bypass");
	return {
		name: environment.name,
		createdAt: environment.created_at,
		reviewers: Array.isArray(people) ? people.length : 0,
		preventSelfReview: valueAt(reviewers, "prevent_self_review") === true,
		adminsBypass: typeof bypass === "boolean" ? bypass : null,
		branchPolicy: (environment.deployment_branch_policy ?? null) !== null
	};
}

// packages/release/src/read-people.ts
/** The people behind this run, of all attempts. */
async function readRun(job) {
	const run = {
		...repositoryOf(job),
		run_id: job.runId
	};
	const { data } = await callApi("read this run", "actions: read", () => job.client.rest.actions.getWorkflowRun(run));
	const actors = [personOf(data.actor), personOf(data.triggering_actor)];
	for (let attempt = 1; attempt < job.runAttempt; attempt++) {
		const earlier = await callApi(`read attempt ${attempt} of this run`, "actions: read", () => job.client.rest.actions.getWorkflowRunAttempt({
			...run,
			attempt_number: attempt
		}));
		actors.push(personOf(earlier.data.triggering_actor));
	}
	const people = distinct(actors);
	return {
		requester: people[0] ?? {
			id: job.actorId,
			name: `account ${job.actorId}`,
			bot: false
		},
		actors: people,
		startedAt: data.created_at
	};
}
/** The approval log of this run for one environment. */
async function readApprovals(job, environment) {
	const { data } = await callApi("read the run's approvals", "actions: read", () => job.client.rest.actions.getReviewsForRun({
		...repositoryOf(job),
		run_id: job.runId
	}));
	return data.flatMap(({ user, state, environments }) => {
		const about = environments.some(({ name }) => name?.toLowerCase() === environment.toLowerCase());
		const by = personOf(user);
		if (!about || !by || state !== "approved" && state !== "rejected") return [];
		return [{
			by,
			state
		}];
	});
}
/** Pages of a hundred commits that are looked at for one file. */
const MAX_PAGES = 10;
/** Commits whose pull requests are looked up: each costs a call of the job's hourly thousand, and there are two jobs. */
const MAX_PULLS = 100;
/**
* Authors of a change: of the commits that touched the model's files since the commit that is live, their co-authors,
* and of the pull requests that brought them.
*
* @param since commit that is live; null: from the beginning
* @returns `unmapped`: names of commit authors that GitHub knows no account of; `complete`: whether all commits were
*   looked at, which a very long history forbids
*/
async function readAuthors(job, { paths, commit, since }) {
	const people = [];
	const unmapped = /* @__PURE__ */ new Set();
	const commits = /* @__PURE__ */ new Set();
	const range = since === null ? null : await commitsBetween(job, since, commit);
	let complete = true;
	for (const path of paths) {
		const listed = await commitsOf(job, path, commit);
		complete &&= listed.complete;
		for (const { sha, author, message, name } of listed.commits) {
			if (range && !range.has(sha)) continue;
			commits.add(sha);
			const person = personOf(author);
			if (person) people.push(person);
			else unmapped.add(name);
			people.push(...coAuthors(message));
		}
	}
	for (const sha of [...commits].slice(0, MAX_PULLS)) {
		const { data } = await callApi("find the pull request of a commit", "pull-requests: read", () => job.client.rest.repos.listPullRequestsAssociatedWithCommit({
			...repositoryOf(job),
			commit_sha: sha
		}));
		people.push(...data.filter(({ merged_at }) => merged_at !== null).map(({ user }) => personOf(user)));
	}
	return {
		authors: distinct(people),
		unmapped: [...unmapped],
		complete: complete && commits.size <= MAX_PULLS
	};
}
/** Commits that the later one has and the live one has not. */
async function commitsBetween(job, since, commit) {
	const shas = /* @__PURE__ */ new Set();
	for (let page = 1;; page++) {
		const { data } = await callApi("compare with the live commit", "contents: read", () => job.client.rest.repos.compareCommitsWithBasehead({
			...repositoryOf(job),
			basehead: `${since}...${commit}`,
			per_page: 100,
			page
		}));
		for (const { sha } of data.commits) shas.add(sha);
		if (data.commits.length < 100) return shas;
	}
}
async function commitsOf(job, path, sha) {
	const commits = [];
	for (let page = 1; page <= MAX_PAGES; page++) {
		const { data } = await callApi(`list the commits of ${path}`, "contents: read", () => job.client.rest.repos.listCommits({
			...repositoryOf(job),
			path,
			sha,
			per_page: 100,
			page
		}));
		for (const { sha: id, author, commit } of data) commits.push({
			sha: id,
			author,
			message: commit.message,
			name: commit.author?.name ?? "somebody"
		});
		if (data.length < 100) return {
			commits,
			complete: true
		};
	}
	return {
		commits,
		complete: false
	};
}
/** `Co-authored-by: Ana <12345+ana@users.noreply.github.com>`: the address that names an account. */
function coAuthors(message) {
	return [...message.matchAll(/^co-authored-by:[^<\n]{0,200}<(\d{1,15})\+([\w[\]-]{1,60})@users\.noreply\./gimu)].map(([, id, login]) => ({
		id: Number(id),
		name: `@${login}`,
		bot: login?.endsWith("[bot]") ?? false
	}));
}
/** An account of an API answer, or null where there is none. */
function personOf(account) {
	const id = valueAt(account, "id");
	const login = textAt(account, "login");
	if (typeof id !== "number" || login === void 0) return null;
	return {
		id,
		name: `@${login}`,
		bot: textAt(account, "type") === "Bot" || login.endsWith("[bot]")
	};
}
function distinct(people) {
	return [...new Map(people.flatMap((person) => person ? [[person.id, person]] : [])).values()];
}

// packages/release/src/read-workspace-model.ts
/**
* Finds the manifest of a model and hashes the model's files.
*
* @param model its name or the manifest's path; undefined: there must be only one
* @throws ModelgateError `MODEL_NOT_FOUND`, `MODEL_AMBIGUOUS`, `MANIFEST_UNREADABLE`
*/
async function readWorkspaceModel(tree, model) {
	const models = await readManifests(tree);
	const named = models.filter(({ path, manifest }) => model === void 0 || path === model || manifest?.metadata.name === model);
	const [found, second] = named;
	if (!found) throw notFound(model, models);
	if (second) {
		const paths = named.map(({ path }) => path).join(", ");
		throw new ModelgateError("MODEL_AMBIGUOUS", `Which model? There are ${paths}.`, { advice: "Write `model: NAME`, or the path of its manifest." });
	}
	if (!found.manifest) throw new ModelgateError("MANIFEST_UNREADABLE", `${found.path}: ${found.problem ?? "it has mistakes"}`, { advice: "Run `modelgate validate`; it shows each mistake with its line." });
	return describeModel(tree, found.path, found.bytes, found.manifest);
}
/** Every model of a tree whose manifest can be read. */
async function readAllModels(tree) {
	const models = [];
	for (const { path, bytes, manifest } of await readManifests(tree)) if (manifest) models.push(await describeModel(tree, path, bytes, manifest));
	return models;
}
async function describeModel(tree, path, bytes, manifest) {
	return {
		path,
		bytes,
		manifest,
		digest: digestBytes(bytes),
		declared: modelDigest(manifest.spec.artifacts),
		measured: await measureModel(tree, manifest)
	};
}
/** The digest of the files that a manifest declares as they are in the tree; null where some cannot be reached. */
async function measureModel(tree, manifest) {
	const measured = [];
	for (const { name, path, signature } of manifest.spec.artifacts) {
		if (path === void 0) return null;
		const local = await tree.materialize(path);
		const part = local ? {
			digest: await digestFile(local),
			size: (await stat(local)).size
		} : await directoryDigest(tree, path, signature);
		if (!part) return null;
		measured.push({
			name,
			digest: part.digest,
			size: part.size
		});
	}
	return modelDigest(measured);
}
async function readManifests(tree) {
	const read = (await tree.list()).filter((path) => path.endsWith(".modelgate.yaml")).map(async (path) => {
		const bytes = await tree.read(path);
		if (!bytes) return null;
		const { manifest, findings } = readManifest(bytes, path);
		return manifest ? {
			path,
			bytes,
			manifest
		} : {
			path,
			bytes,
			problem: findings[0]?.message ?? "it has mistakes"
		};
	});
	return (await Promise.all(read)).filter((found) => found !== null);
}
function notFound(model, models) {
	const names = models.map(({ path, manifest }) => manifest?.metadata.name ?? path);
	const guess = model === void 0 ? void 0 : closest(model, names);
	return new ModelgateError("MODEL_NOT_FOUND", model === void 0 ? "There is no `*.modelgate.yaml` in the work tree." : `There is no manifest of "${model}" in the work tree.`, { advice: guess ? `Did you mean "${guess}"?` : names.length > 0 ? `There are: ${names.join(", ")}.` : "Check out the repository in a step before." });
}

// packages/release/src/gather-facts.ts
const DIGEST = /^sha256:[0-9a-f]{64}$/u;
/**
* Reads model, policy, environment, approvals and people.
*
* @param phase `plan` runs before anybody was asked: there is no approval log yet, and a rollback's bytes are not here
*/
async function gatherFacts(job, request, ledger, phase, people) {
	checkRequest(request, phase);
	const kind = request.rollback ? "rollback" : "promotion";
	const workspaceModel = await readWorkspaceModel(workTree(job.workspace), request.model);
	const { name } = workspaceModel.manifest.metadata;
	const fetched = await fetchPolicy(job, request.policy);
	const demands = demandsOf(fetched, request.environment);
	const observe = mayObserve(fetched, demands?.enforcement, request.enforcement);
	const rules = await readEnvironment(job, request.environment);
	const run = people ?? await readRun(job);
	const approvals = phase === "plan" ? [] : await readApprovals(job, request.environment);
	const repository = await callApi("read the repository", "contents: read", () => job.client.rest.repos.get(repositoryOf(job)));
	const slot = slotOf(ledger.state, name, request.environment);
	const paths = [workspaceModel.path, ...workspaceModel.manifest.spec.artifacts.flatMap(({ path }) => path ?? [])];
	const { authors, unmapped, complete } = kind === "rollback" ? {
		authors: [],
		unmapped: [],
		complete: true
	} : await readAuthors(job, {
		paths,
		commit: job.sha,
		since: currentPlacement(slot)?.commit ?? null
	});
	const inputOn = (state) => {
		const target = kind === "rollback" ? lastGood(slotOf(state, name, request.environment)) : null;
		const planned = kind === "rollback" ? target?.digest : workspaceModel.declared;
		return {
			kind,
			model: name,
			version: target && target.digest === (request.digest ?? target.digest) ? target.version : workspaceModel.manifest.metadata.version,
			tier: workspaceModel.manifest.spec.risk.tier,
			digest: request.digest ?? planned ?? workspaceModel.declared,
			measured: workspaceModel.measured,
			environment: request.environment.toLowerCase(),
			demands,
			policyDigest: fetched.policy.digest,
			waivers: fetched.policy.waivers,
			state,
			rules,
			approvals,
			requester: run.requester,
			actors: run.actors,
			authors,
			authorship: {
				complete,
				unmapped: unmapped.length
			},
			run: {
				id: job.runId,
				attempt: job.runAttempt,
				startedAt: run.startedAt,
				ref: job.ref
			},
			defaultBranch: repository.data.default_branch,
			liftHold: request.liftHold,
			observe,
			now: job.clock().getTime()
		};
	};
	return {
		workspaceModel,
		fetched,
		observe,
		findings: unmapped.map(unmappedAuthor),
		inputOn
	};
}
function checkRequest({ digest, rollback, liftHold, reason }, phase) {
	if (phase === "promote" && digest === void 0) throw new ModelgateError("DIGEST_NOT_PLANNED", "The job names no digest, so an approval would be one of anything.", { advice: "Pass the plan's output: `digest: ${{ needs.plan.outputs.digest }}`." });
	if (digest !== void 0 && !DIGEST.test(digest)) throw new ModelgateError("DIGEST_INVALID", `"${digest}" is no digest.`, { advice: "Pass the output of the plan job unchanged." });
	if ((rollback || liftHold) && reason === void 0) throw new ModelgateError("REASON_MISSING", "A rollback or a lifted hold needs a reason.", { advice: "Write `reason: …` under `with:`." });
}
function demandsOf({ policy }, environment) {
	const wanted = environment.toLowerCase();
	return Object.entries(policy.environments).find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null;
}
/** The policy alone can allow `observe`; a step may be stricter, never looser. */
function mayObserve({ policy }, own, asked) {
	const allowed = (own ?? policy.enforcement) === "observe";
	if (asked === "observe" && !allowed) throw new ModelgateError("ENFORCEMENT_NOT_ALLOWED", "The policy does not allow `enforcement: observe`.", { advice: "Write `enforcement: observe` in the policy, or remove the input." });
	return allowed && asked !== "enforce";
}
function unmappedAuthor(name) {
	return {
		code: "AUTHOR_UNKNOWN",
		severity: "warning",
		message: `A commit of the change is by "${name}", whose address belongs to no GitHub account: an approval by that person cannot be recognised.`,
		advice: "Add the address to the account of its owner, or have the commit made under an account."
	};
}

// packages/release/src/promotion-report.ts
const FIXES = {
	...EVIDENCE_CODES,
	...PROMOTION_CODES
};
/** The report of a decision: every demand as a row, every one that is not met as a finding. */
function promotionReport(decision, input, { policy, reasonCode, findings = [], data = {} }) {
	const all = [...decision.predicates.flatMap(findingOf), ...findings];
	return createReport({
		gate: "promotion",
		verdict: verdictOf(decision, all),
		reasonCode: decision.outcome === "allow" ? reasonCode : worstCode(decision),
		subject: {
			model: input.model,
			version: input.version,
			digest: input.digest
		},
		policy: {
			source: policy.source,
			digest: policy.digest
		},
		findings: all,
		tables: [decisionTable(decision, input), changeTable(input)],
		data: {
			environment: input.environment,
			kind: input.kind,
			decision: decision.outcome,
			predicates: decision.predicates,
			assurance: ASSURANCE,
			...data
		}
	});
}
/** Waiting is no pass: a promotion that may not start now has failed. */
function verdictOf({ outcome }, findings) {
	if (outcome !== "allow") return "fail";
	return findings.some(({ severity }) => severity === "warning") ? "warn" : "pass";
}
function worstCode({ predicates }) {
	const of = (outcome) => predicates.find((predicate) => predicate.outcome === outcome)?.code;
	return of("refused") ?? of("deferred") ?? "INTERNAL_ERROR";
}
function findingOf({ name, code, outcome, message }) {
	if (outcome === "met") return [];
	const advice = FIXES[code]?.fix;
	return [{
		code,
		severity: outcome === "refused" || outcome === "deferred" ? "error" : "warning",
		message,
		...advice === void 0 ? {} : { advice },
		subject: name,
		data: { outcome }
	}];
}
function decisionTable({ predicates }, { environment }) {
	return {
		title: `What ${environment} demands`,
		columns: [
			{ name: "Demand" },
			{ name: "Outcome" },
			{ name: "Why" },
			{ name: "Code" }
		],
		rows: predicates.map(({ name, outcome, message, code }) => [
			name,
			outcome,
			message,
			code
		])
	};
}
/** What the promotion replaces. */
function changeTable({ state, model, environment, version, digest, authors, requester }) {
	const live = currentPlacement(slotOf(state, model, environment));
	const names = (people) => people.map(({ name }) => name).join(", ") || "(nobody)";
	return {
		title: "The change",
		columns: [
			{ name: "" },
			{ name: "Now" },
			{ name: "Then" }
		],
		rows: [
			[
				"Version",
				live?.version ?? "(none)",
				version
			],
			[
				"Digest",
				live?.digest ?? "(none)",
				digest
			],
			[
				"Since",
				live?.since ?? "",
				""
			],
			[
				"Asked by",
				"",
				names([requester])
			],
			[
				"Authors, who may not approve",
				"",
				names(authors)
			]
		]
	};
}

// packages/release/src/reconcile-ledger.ts
/**
* Observes, then decides: a promotion whose run is over without having said how it ended is stuck, because its deploy
* steps may have run; and a deployment that is missing for what is live is made, once.
*
* @param environment whose deployments are repaired
* @returns the ledger after the repair
*/
async function reconcileLedger(job, environment) {
	const ledger = await job.store.read();
	const dead = await findDead(job, ledger);
	const repaired = dead.length === 0 ? ledger : await markStuck(job, dead);
	for (const promotion of dead) {
		const deployments = await findDeployments(job, promotion, promotion.id);
		for (const deployment of deployments) await setState(job, deployment, "error", "Its run ended without a word.");
	}
	await repairDeployments(job, repaired, environment.toLowerCase());
	return repaired;
}
/** Promotions under way whose run is over. Those of this run are its own attempts' affair. */
async function findDead(job, { state }) {
	const holders = state.slots.flatMap(({ inFlight }) => state.promotions.filter(({ id }) => id === inFlight));
	const dead = [];
	for (const promotion of holders) {
		if (promotion.phase === "stuck" || promotion.run === job.runId) continue;
		if (await isOver(job, promotion)) dead.push(promotion);
	}
	return dead;
}
async function isOver(job, { run, attempt }) {
	return callApi(`read run ${run}`, "actions: read", async () => {
		try {
			const { data } = await job.client.rest.actions.getWorkflowRun({
				...repositoryOf(job),
				run_id: run
			});
			return data.status === "completed" || (data.run_attempt ?? attempt) < attempt;
		} catch (error) {
			if (valueAt(error, "status") === 404) return true;
			throw error;
		}
	});
}
async function markStuck(job, dead) {
	const { ledger } = await appendEvents(job.store, job.writer, ({ state }) => {
		return {
			events: dead.filter(({ id }) => {
				const now = state.promotions.find((promotion) => promotion.id === id);
				return now?.endedAt === null && now.phase !== "stuck";
			}).map(stuckEvent),
			objects: [],
			result: null
		};
	});
	return ledger;
}
function stuckEvent({ model, digest, environment, id, run }) {
	return {
		type: "promotion.stuck",
		model,
		digest,
		environment,
		promotion: id,
		body: {
			code: "PROMOTION_STUCK",
			message: `Run ${run} is over and left no word on whether the deploy steps ran to their end.`
		}
	};
}
/** What is live has a deployment that says so. The ledger leads; this follows. */
async function repairDeployments(job, { state }, environment) {
	for (const slot of state.slots.filter((candidate) => candidate.environment === environment)) {
		const live = currentPlacement(slot);
		const promotion = state.promotions.find(({ id }) => id === live?.promotion);
		if (!promotion || slot.inFlight !== null) continue;
		const deployment = await ensureDeployment(job, promotion);
		await setState(job, deployment, "success", `Promoted by run ${promotion.run}.`);
	}
}

// packages/release/src/plan-promotion.ts
/**
* The decision sheet: how every demand stands now, before anybody is asked. It writes nothing and needs no environment.
* Only the approval is left open, and for a rollback the bytes, which the promoting job checks out.
*
* @param people who asks, where no run says so
*/
async function planPromotion(job, request, people) {
	const read = await job.store.read();
	const ledger = {
		...read,
		state: supposeStuck(read.state, await findDead(job, read))
	};
	const facts = await gatherFacts(job, request, ledger, "plan", people);
	const input = facts.inputOn(ledger.state);
	const decision = leaveOpen(decide(input), request.rollback);
	const target = request.rollback ? lastGood(slotOf(ledger.state, input.model, input.environment)) : null;
	return {
		report: promotionReport(decision, input, {
			policy: facts.fetched.policy,
			reasonCode: "PROMOTION_PLANNED",
			findings: facts.findings,
			data: { phase: "plan" }
		}),
		digest: input.digest,
		commit: target?.commit ?? job.sha,
		model: input.model,
		version: input.version,
		ledgerHead: ledger.head ?? ""
	};
}
/** What the gated job will find after it has marked the dead: a plan may not write that itself. */
function supposeStuck(state, dead) {
	const ids = new Set(dead.map(({ id }) => id));
	return {
		...state,
		promotions: state.promotions.map((promotion) => ids.has(promotion.id) ? {
			...promotion,
			phase: "stuck"
		} : promotion)
	};
}
function leaveOpen({ predicates }, rollback) {
	const open = predicates.map((predicate) => {
		if (predicate.name === "approval") return {
			...predicate,
			code: "APPROVAL_PENDING",
			outcome: "met",
			message: "People are asked when the gated job starts."
		};
		if (predicate.name === "subject" && rollback) return {
			...predicate,
			code: "SUBJECT_PENDING",
			outcome: "met",
			message: "The gated job checks out the former bytes and hashes them."
		};
		return predicate;
	});
	const has = (outcome) => open.some((predicate) => predicate.outcome === outcome);
	return {
		outcome: has("refused") ? "deny" : has("deferred") ? "defer" : "allow",
		predicates: open
	};
}

// packages/release/src/promotion-id.ts
/**
* The identity of a promotion: the same request gets the same id while it is open, and another one once a promotion
* of this model to this environment came to an end.
*/
function promotionId(request) {
	return digestBytes(canonicalJson({
		...request,
		environment: request.environment.toLowerCase(),
		schemaVersion: 1
	}));
}

// packages/release/src/register-model.ts
/** The event that says what a model version is made of, unless the ledger knows it already. */
function registerModel(ledger, { manifest, path, digest: manifestDigest, measured }, { model, digest }, commit) {
	if (ledger.state.registered.some((entry) => entry.model === model && entry.digest === digest) || measured !== digest) return [];
	const { code } = manifest.spec.training ?? {};
	return [{
		type: "model.registered",
		model,
		digest,
		environment: null,
		promotion: null,
		body: {
			version: manifest.metadata.version,
			commit,
			path,
			manifest: manifestDigest,
			code: code?.digest ?? code?.uri ?? null,
			data: (manifest.spec.data ?? []).map(({ name, role, digest: of }) => ({
				name,
				role,
				digest: of
			}))
		}
	}];
}

// packages/release/src/start-promotion.ts
/**
* Decides over a promotion and claims the environment: the claim is in the ledger before anything else happens.
* A refusal is recorded too. Any attempt of a run finds the promotion of its first attempt again and never revives one
* that ended.
*
* @param onClaim hears of the claim before anything else can fail, so that the post step can end it
*/
async function startPromotion(job, request, onClaim = () => {}) {
	const seen = await reconcileLedger(job, request.environment);
	const facts = await gatherFacts(job, request, seen, "promote");
	const { result, ledger } = await appendEvents(job.store, job.writer, (now) => claim(job, request, facts, now));
	const { input, decision, id, found } = result;
	const promotion = ledger.state.promotions.find((candidate) => candidate.id === id);
	const ended = found !== null && found.endedAt !== null;
	const claimed = promotion?.phase === "started" && !ended && decision.outcome === "allow";
	if (claimed) onClaim(promotion.id, promotion.token ?? 0);
	const deployment = claimed ? await ensureDeployment(job, promotion) : null;
	if (deployment !== null) await setState(job, deployment, "in_progress", `Promotion by run ${job.runId}.`);
	return {
		report: ended ? endedReport(found, input, facts) : reportOf(decision, input, facts, ledger, id),
		claimed,
		promotion: promotion?.id ?? "",
		token: promotion?.token ?? 0,
		deployment,
		digest: input.digest,
		commit: promotion?.commit ?? job.sha,
		model: input.model,
		version: input.version,
		ledgerHead: ledger.head ?? "",
		observe: facts.observe
	};
}
function claim(job, request, facts, ledger) {
	const input = facts.inputOn(ledger.state);
	const { model, environment, digest, kind } = input;
	const found = ledger.state.promotions.find((promotion) => promotion.run === job.runId && promotion.model === model && promotion.environment === environment) ?? null;
	const slot = slotOf(ledger.state, model, environment);
	const id = found?.id ?? promotionId({
		repository: job.repository.id,
		model,
		digest,
		environment,
		kind,
		generation: slot.generation + (slot.inFlight ? 1 : 0)
	});
	const nothing = (decision) => ({
		events: [],
		objects: [],
		result: {
			input,
			decision,
			id,
			found
		}
	});
	if (found) return resume(job, found, input, nothing);
	const decision = decide(input);
	if (decision.outcome === "defer") return nothing(decision);
	const key = {
		model,
		digest,
		environment,
		promotion: id
	};
	const commit = (kind === "rollback" ? lastGood(slot)?.commit : null) ?? job.sha;
	const body = {
		kind,
		version: input.version,
		commit,
		policy: input.policyDigest,
		reason: request.reason ?? null
	};
	const recorded = decide(withoutNames(input)).predicates;
	const objects = [facts.fetched.bytes, facts.workspaceModel.bytes];
	if (decision.outcome === "deny") {
		if (slot.inFlight) return nothing(decision);
		const refusals = recorded.filter(({ outcome }) => outcome !== "met");
		return {
			events: [{
				...key,
				type: "promotion.refused",
				body: {
					...body,
					refusals
				}
			}],
			objects,
			result: {
				input,
				decision,
				id,
				found
			}
		};
	}
	const { valid } = countApprovals(input);
	const { rules, demands } = input;
	return {
		events: [
			...supersede(ledger, slot.inFlight),
			...registerModel(ledger, facts.workspaceModel, input, commit),
			...slot.hold && input.liftHold && kind === "promotion" ? [{
				...key,
				digest: null,
				promotion: null,
				type: "hold.lifted",
				body: { reason: request.reason ?? "" }
			}] : [],
			{
				...key,
				type: "promotion.requested",
				body
			},
			{
				...key,
				type: "promotion.approved",
				body: {
					provider: demands?.provider ?? "environment",
					approvers: valid.map((person) => person.id),
					rules: {
						reviewers: rules?.reviewers ?? 0,
						adminsBypass: rules?.adminsBypass ?? null,
						branchPolicy: rules?.branchPolicy ?? false,
						preventSelfReview: rules?.preventSelfReview ?? false
					}
				}
			},
			{
				...key,
				type: "promotion.started",
				body: { decision: recorded }
			}
		],
		objects,
		result: {
			input,
			decision,
			id,
			found
		}
	};
}
/** A later attempt of the run goes on where a crash left its promotion; the bytes are hashed again, nobody is asked twice. */
function resume(job, found, input, nothing) {
	const same = {
		...input,
		run: {
			...input.run,
			attempt: found.attempt
		}
	};
	const bytes = decide(same).predicates.filter(({ name }) => name === "subject" || name === "ref");
	const outcome = bytes.some((predicate) => predicate.outcome === "refused") || found.digest !== input.digest ? "deny" : "allow";
	const unchanged = nothing({
		outcome,
		predicates: bytes
	});
	if (outcome === "deny" || found.endedAt !== null || found.phase === "stuck" || found.attempt >= job.runAttempt) return unchanged;
	const { model, digest, environment, id } = found;
	return {
		...unchanged,
		events: [{
			model,
			digest,
			environment,
			promotion: id,
			type: "promotion.resumed",
			body: {}
		}]
	};
}
/** A promotion that is stuck gives way to one that people approved: after it, what is in the environment is known. */
function supersede(ledger, holder) {
	const stuck = ledger.state.promotions.find(({ id, phase }) => id === holder && phase === "stuck");
	if (!stuck) return [];
	const { model, digest, environment, id } = stuck;
	return [{
		model,
		digest,
		environment,
		promotion: id,
		type: "promotion.failed",
		body: {
			code: "PROMOTION_SUPERSEDED",
			message: "A later promotion took its place."
		}
	}];
}
/** For the ledger: people by account id alone. */
function withoutNames(input) {
	const hide = (person) => ({
		...person,
		name: `account ${person.id}`
	});
	return {
		...input,
		requester: hide(input.requester),
		actors: input.actors.map(hide),
		authors: input.authors.map(hide),
		approvals: input.approvals.map((approval) => ({
			...approval,
			by: hide(approval.by)
		}))
	};
}
function reportOf(decision, input, facts, ledger, id) {
	return promotionReport(decision, input, {
		policy: facts.fetched.policy,
		reasonCode: "PROMOTION_STARTED",
		findings: facts.findings,
		data: {
			phase: "promote",
			promotion: id,
			ledgerHead: ledger.head
		}
	});
}
function endedReport(found, input, { fetched }) {
	const code = found.phase === "committed" ? "PROMOTION_ALREADY_COMMITTED" : "PROMOTION_ALREADY_ENDED";
	const message = `This run's promotion is ${found.phase} since ${found.endedAt ?? ""}; a re-run deploys nothing.`;
	return createReport({
		gate: "promotion",
		verdict: "fail",
		reasonCode: code,
		subject: {
			model: input.model,
			version: found.version,
			digest: found.digest
		},
		policy: {
			source: fetched.policy.source,
			digest: fetched.policy.digest
		},
		findings: [{
			code,
			severity: "error",
			message,
			advice: "Start a new run."
		}],
		data: {
			promotion: found.id,
			phase: found.phase
		}
	});
}
/** Refuses to go on: for a step that must fail whatever the policy observes. */
function refuseToContinue({ report }) {
	const [first] = report.findings;
	throw new ModelgateError(report.reasonCode, first?.message ?? "The promotion is refused.", {
		kind: "gate",
		...first?.advice === void 0 ? {} : { advice: first.advice }
	});
}

// packages/release/src/promote-model.ts
const ENFORCED = {
	enforcement: "enforce",
	onInconclusive: "fail"
};
/** The main step of `promote-model`, in every phase. */
async function promoteModel(input, host) {
	const job = await openJob(input, host);
	switch (input.phase) {
		case "plan": return plan(job, input);
		case "promote":
		case "start": return start(job, input, host);
		case "finish": return finish(job, input);
	}
}
/** The post step of `promote-model`: the job's status decides. Without a claim in the main step there is nothing to do. */
async function finishJob(input, host) {
	const id = host.getState("promotion");
	if (id === "") return;
	const job = await openJob(input, host);
	const status = parseJobStatus(input["job-status"]);
	const finished = await finishPromotion(job, {
		id,
		token: Number(host.getState("token")),
		status,
		environmentUrl: input["environment-url"]
	});
	host.info(sentence(finished, status));
}
async function plan(job, input) {
	const { report, digest, commit, model, version, ledgerHead } = await planPromotion(job, requestOf(input));
	return {
		report,
		outputs: {
			"promotion-id": "",
			"deployment-id": "",
			"ledger-head": ledgerHead,
			digest,
			commit,
			model,
			version
		},
		policy: ENFORCED
	};
}
async function start(job, input, host) {
	const started = await startPromotion(job, requestOf(input), (id, token) => {
		if (input.phase !== "promote") return;
		host.saveState("promotion", id);
		host.saveState("token", String(token));
	});
	const { claimed, promotion, deployment, digest, commit, model, version, ledgerHead, observe } = started;
	if (!claimed && observe) return refuseToContinue(started);
	return {
		report: started.report,
		outputs: {
			"promotion-id": promotion,
			"deployment-id": deployment === null ? "" : String(deployment),
			"ledger-head": ledgerHead,
			digest,
			commit,
			model,
			version
		},
		policy: observe ? {
			...ENFORCED,
			enforcement: "observe"
		} : ENFORCED
	};
}
async function finish(job, input) {
	const result = input["deploy-result"];
	if (result === void 0) throw new ModelgateError("DEPLOY_RESULT_MISSING", "`phase: finish` does not say how the deploy job ended.", { advice: "Write `deploy-result: ${{ needs.deploy.result }}`." });
	const status = parseJobStatus(result);
	const finished = await finishPromotion(job, {
		id: input["promotion-id"] ?? "",
		token: null,
		status,
		environmentUrl: input["environment-url"]
	});
	const { promotion, ledger, deployment } = finished;
	const { model, version, digest, commit, phase } = promotion;
	const committed = phase === "committed";
	const code = committed ? "PROMOTION_COMMITTED" : phase === "stuck" ? "PROMOTION_STUCK" : "PROMOTION_FAILED";
	return {
		report: createReport({
			gate: "promotion",
			verdict: committed ? "pass" : "fail",
			reasonCode: code,
			subject: {
				model,
				version,
				digest
			},
			findings: [{
				code,
				severity: committed ? "note" : "error",
				message: sentence(finished, status)
			}],
			data: {
				promotion: promotion.id,
				phase,
				ledgerHead: ledger.head
			}
		}),
		outputs: {
			"promotion-id": promotion.id,
			"deployment-id": String(deployment),
			"ledger-head": ledger.head ?? "",
			digest,
			commit,
			model,
			version
		},
		policy: ENFORCED
	};
}
function sentence({ promotion, ledger }, status) {
	const { model, version, digest, environment, phase } = promotion;
	return `${model} ${version} (${digest}) to ${environment}: ${phase}; the job ended as ${status}. Ledger head: ${ledger.head ?? ""}`;
}
function requestOf(input) {
	const { environment, model, digest, rollback, reason, policy, enforcement } = input;
	return {
		environment,
		model,
		digest,
		rollback,
		reason,
		policy,
		enforcement,
		liftHold: input["lift-hold"]
	};
}
async function openJob({ token }, host) {
	const client = await createClient({
		token,
		apiUrl: host.apiUrl,
		userAgent: "promote-model"
	});
	return openReleaseJob(host, {
		client,
		token,
		clock: () => /* @__PURE__ */ new Date(),
		random: Math.random,
		sleep: (milliseconds) => setTimeout(milliseconds)
	});
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
* branch, changes nothing. Needs `contents: read` and `actions: read`.
*/
async function examineRepository(client, asked) {
	const { owner, repo } = asked;
	const place = {
		owner,
		repo
	};
	const { repos } = client.rest;
	const defaultBranch = (await callApi("read the repository", "contents: read", () => repos.get(place))).data.default_branch;
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
	const setup = {
		defaultBranch,
		environments: await readEnvironments(client, place),
		asked: asked.environments,
		policy: ("policy" in policy ? policy.policy : void 0) ?? null,
		policyPath: asked.policy,
		workflows,
		codeowners: await readCodeowners(tree),
		ledgerRules: await readRules(client, place, LEDGER_BRANCH),
		defaultBranchRules: await readRules(client, place, defaultBranch),
		authors: await readLastAuthors(client, place, tree, defaultBranch),
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
	const environments = [];
	for (let page = 1;; page++) {
		const { data } = await callApi("list the environments", "actions: read", () => client.rest.repos.getAllEnvironments({
			...place,
			per_page: 100,
			page
		}));
		environments.push(...data.environments ?? []);
		if ((data.environments ?? []).length < 100) break;
	}
	return environments.map((environment) => {
		const rule = environment.protection_rules?.find((candidate) => candidate.type === "required_reviewers");
		const reviewers = valueAt(rule, "reviewers");
		const list = Array.isArray(reviewers) ? reviewers : [];
		return {
			...rulesOf(environment),
			people: list.flatMap((entry) => {
				const person = textAt(entry, "type") === "User" ? personOf(valueAt(entry, "reviewer")) : null;
				return person ? [person] : [];
			}),
			teams: list.filter((entry) => textAt(entry, "type") === "Team").length,
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
/** Authors of the last change of each manifest: they may not approve it. */
async function readLastAuthors(client, place, tree, branch) {
	const manifests = (await tree.list()).filter((path) => path.endsWith(".modelgate.yaml"));
	const authors = [];
	for (const path of manifests) {
		const { data } = await callApi(`list the commits of ${path}`, "contents: read", () => client.rest.repos.listCommits({
			...place,
			path,
			sha: branch,
			per_page: 1
		}));
		const author = personOf(data[0]?.author);
		if (author) authors.push(author);
	}
	return authors;
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
				{ name: "Self-review prevented" },
				{ name: "Administrators may bypass" },
				{ name: "Certain branches only" }
			],
			rows: setup.environments.map(({ name, people, teams, preventSelfReview, adminsBypass, branchPolicy }) => [
				name,
				[...people.map((person) => person.name), ...teams > 0 ? [`${teams} teams`] : []].join(", ") || "(none)",
				yes(preventSelfReview),
				yes(adminsBypass),
				yes(branchPolicy)
			])
		}],
		data: {
			defaultBranch: setup.defaultBranch,
			environments: setup.environments,
			ledgerRules: setup.ledgerRules.map(({ type }) => type)
		}
	});
}

// packages/release/src/find-out-of-step.ts
/** What follows the ledger and does not say what it says, and what the next promotion would do about it. Reads alone. */
async function findOutOfStep(job) {
	const ledger = await job.store.read();
	const findings = (await findDead(job, ledger)).map(({ model, environment, run }) => ({
		code: "PROMOTION_STUCK",
		severity: "error",
		message: `Run ${run} is over and left no word on its promotion of ${model} to ${environment}.`,
		advice: `The next promotion to ${environment} records that. Look at what it serves, then promote again or roll back.`,
		subject: environment
	}));
	for (const slot of ledger.state.slots) findings.push(...await examineDeployment(job, slot));
	return createReport({
		gate: "promotion",
		verdict: findings.some(({ severity }) => severity === "error") ? "fail" : findings.length > 0 ? "warn" : "pass",
		reasonCode: findings[0]?.code ?? "PROJECTIONS_IN_STEP",
		findings,
		data: {
			slots: ledger.state.slots.length,
			ledgerHead: ledger.head
		}
	});
}
/** What is live has exactly one deployment of its promotion, and that one says so. */
async function examineDeployment(job, slot) {
	const live = currentPlacement(slot);
	if (!live || slot.inFlight !== null) return [];
	const { model, environment } = slot;
	const found = await findDeployments(job, slot, live.promotion);
	const [first, ...doubles] = found;
	const told = await Promise.all(found.map((deployment) => lastState(job, deployment)));
	const active = doubles.filter((_, index) => told[index + 1] !== "inactive");
	if (first !== void 0 && told[0] === "success" && active.length === 0) return [];
	const what = first === void 0 ? "has no deployment" : told[0] === "success" ? `has ${active.length} deployments too many` : `has the deployment ${first}, which says "${told[0] ?? "nothing"}"`;
	return [{
		code: "DEPLOYMENT_OUT_OF_STEP",
		severity: "warning",
		message: `${model} ${live.version} is in ${environment} since ${live.since}, but ${what}.`,
		advice: `The next promotion to ${environment} repairs it; the ledger leads.`,
		subject: environment
	}];
}
async function lastState(job, deployment) {
	const { data } = await callApi("read the state of the deployment", "deployments: read", () => job.client.rest.repos.listDeploymentStatuses({
		...repositoryOf(job),
		deployment_id: deployment,
		per_page: 1
	}));
	return data[0]?.state;
}

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
async function previewReconciliation(client, preview) {
	const { job } = await openPersonalJob(client, preview);
	return findOutOfStep(job);
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

// packages/release/src/trust-boundary.ts
/** The boundary between files of unknown origin and the types of this package: what the schema accepts is a report. */
function isGateReport(value) {
	return validate("gate-report.v1", value).length === 0;
}

// packages/release/src/read-reports.ts
/** A report of a large check with all its tables stays far below. */
const MAX_REPORT_BYTES = 16777216;
/** One file for each action of a job. */
const MAX_REPORT_FILES = 100;
/**
* Reads the reports that gates wrote: single ones, and those inside the document of a check.
*
* @param path a file, or a folder whose `.json` files are read
* @param announced digest of the file that the judging job announced; then that file alone counts
* @throws ModelgateError `EVIDENCE_REPORT_UNREADABLE`, `EVIDENCE_REPORT_ALTERED`
*/
async function readReports(path, announced) {
	const files = await listFiles(path);
	const contents = await Promise.all(files.map(async (file) => ({
		file,
		bytes: await readSmall(file)
	})));
	const chosen = announced === void 0 ? contents : contents.filter(({ bytes }) => digestBytes(bytes) === announced);
	if (announced !== void 0 && chosen.length === 0) {
		const found = contents.map(({ file, bytes }) => `${file} is ${digestBytes(bytes)}`).join(", ");
		throw new ModelgateError("EVIDENCE_REPORT_ALTERED", `No report is ${announced}: ${found || "there is none"}.`, { advice: "Find out what changed it between the jobs; then run both again." });
	}
	return chosen.flatMap(({ file, bytes }) => parseReports(file, bytes));
}
async function listFiles(path) {
	const stats = await lstat(path).catch(() => null);
	if (!stats) throw unreadable(path, "it is not there.");
	if (stats.isFile()) return [path];
	const names = (await readdir(path)).filter((name) => name.endsWith(".json")).toSorted();
	if (names.length > MAX_REPORT_FILES) throw unreadable(path, `it holds ${names.length} files; ${MAX_REPORT_FILES} are allowed.`);
	return names.map((name) => join(path, name));
}
async function readSmall(file) {
	const stats = await lstat(file);
	if (!stats.isFile()) throw unreadable(file, "it is not a regular file.");
	if (stats.size > MAX_REPORT_BYTES) throw unreadable(file, `it has ${stats.size} bytes; ${MAX_REPORT_BYTES} are allowed.`);
	return readFile(file);
}
function parseReports(file, bytes) {
	let value;
	try {
		value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch (error) {
		throw unreadable(file, error instanceof Error ? error.message : String(error));
	}
	const inside = valueAt(value, "reports");
	return (Array.isArray(inside) ? inside : [value]).map((report) => {
		if (isGateReport(report)) return report;
		const [problem] = validate("gate-report.v1", report);
		throw unreadable(file, `it is no report: ${problem?.message ?? "it does not follow the schema"}`);
	});
}
function unreadable(file, why) {
	return new ModelgateError("EVIDENCE_REPORT_UNREADABLE", `${file}: ${why}`, { advice: "Pass the reports as the gates wrote them, unchanged." });
}

// packages/release/src/record-evidence.ts
/** Events whose code was reviewed and merged before it ran. */
const TRUSTED_EVENTS = /* @__PURE__ */ new Set(["push", "workflow_dispatch"]);
/**
* Writes the gates' reports into the ledger: those of exactly the bytes and the commit of this run, on the default
* branch alone. A report that failed is recorded too: the newest decides.
*/
async function recordEvidence(input, host) {
	const client = await createClient({
		token: input.token,
		apiUrl: host.apiUrl,
		userAgent: "record-evidence"
	});
	const job = openReleaseJob(host, {
		client,
		token: input.token,
		clock: () => /* @__PURE__ */ new Date(),
		random: Math.random,
		sleep: (milliseconds) => setTimeout(milliseconds)
	});
	await refuseOtherBranches(job);
	const path = isAbsolute(input.reports) ? input.reports : host.insideWorkspace(input.reports);
	const reports = await readReports(path, input["report-digest"]);
	const models = await readAllModels(workTree(job.workspace));
	const { evidence, findings } = collectEvidence(job, reports, models);
	const { result, ledger } = await appendEvents(job.store, job.writer, (now) => addEvidence(job, now, evidence, models));
	return {
		report: recordingReport(result, evidence, findings, ledger),
		outputs: {
			recorded: String(result),
			"ledger-head": ledger.head ?? ""
		}
	};
}
async function refuseOtherBranches(job) {
	const { data } = await callApi("read the repository", "contents: read", () => job.client.rest.repos.get(repositoryOf(job)));
	if (TRUSTED_EVENTS.has(job.eventName) && job.ref === `refs/heads/${data.default_branch}`) return;
	throw new ModelgateError("EVIDENCE_REF_NOT_PROTECTED", `This run is of ${job.eventName} on ${job.ref}; evidence is recorded on refs/heads/${data.default_branch} alone.`, { advice: "Run it on `push` to the default branch, or by `workflow_dispatch` there." });
}
function collectEvidence(job, reports, models) {
	const measured = new Map(models.flatMap(({ manifest, measured: digest }) => digest ? [[manifest.metadata.name, digest]] : []));
	const evidence = [];
	const findings = [];
	for (const report of reports) {
		const bytes = new TextEncoder().encode(canonicalJson(report));
		const made = createEvidence(report, digestBytes(bytes), {
			sha: job.sha,
			ref: job.ref,
			measured
		});
		if (made && "finding" in made) findings.push(made.finding);
		if (made && "record" in made && report.subject) evidence.push({
			record: made.record,
			model: report.subject.model,
			digest: report.subject.digest,
			bytes
		});
	}
	return {
		evidence,
		findings
	};
}
function addEvidence(job, ledger, evidence, models) {
	const fresh = evidence.filter(({ record, digest }) => !ledger.state.evidence.some((known) => known.report === record.report && known.digest === digest));
	const subjects = new Map(fresh.map(({ model, digest }) => [model, {
		model,
		digest
	}]));
	const registrations = models.flatMap((model) => {
		const subject = subjects.get(model.manifest.metadata.name);
		return subject ? registerModel(ledger, model, subject, job.sha) : [];
	});
	const recorded = fresh.map(({ record, model, digest }) => {
		return {
			type: "evidence.recorded",
			model,
			digest,
			environment: null,
			promotion: null,
			body: record
		};
	});
	return {
		events: [...registrations, ...recorded],
		objects: [...models.map(({ bytes }) => bytes), ...fresh.map(({ bytes }) => bytes)],
		result: fresh.length
	};
}
function recordingReport(recorded, evidence, findings, ledger) {
	const none = {
		code: "EVIDENCE_NONE",
		severity: "error",
		message: "No report could become evidence.",
		advice: "Run `check` (or the gates) before, and pass their reports."
	};
	const all = evidence.length === 0 && findings.length === 0 ? [none] : findings;
	return createReport({
		gate: "promotion",
		verdict: all.length === 0 ? "pass" : all.includes(none) ? "inconclusive" : "fail",
		reasonCode: all[0]?.code ?? "EVIDENCE_RECORDED",
		findings: all,
		tables: [{
			title: "Evidence in the ledger",
			columns: [
				{ name: "Model" },
				{ name: "Gate" },
				{ name: "Verdict" },
				{ name: "Strength" },
				{ name: "Report" }
			],
			rows: evidence.map(({ model, record }) => [
				model,
				record.gate,
				record.verdict,
				record.strength,
				record.report
			])
		}],
		data: {
			recorded,
			ledgerHead: ledger.head
		}
	});
}

// packages/release/src/run-doctor.ts
/** The main step of `doctor`. */
async function runDoctor(input, host) {
	const client = await createClient({
		token: input.token,
		apiUrl: host.apiUrl,
		userAgent: "doctor"
	});
	return { report: await examineRepository(client, {
		owner: host.repository.owner,
		repo: host.repository.name,
		environments: input.environments,
		policy: input.policy,
		requester: {
			id: host.actorId,
			name: `@${host.actor}`,
			bot: host.actor.endsWith("[bot]")
		},
		temp: host.temp
	}) };
}

export { examineRepository as a, previewReconciliation as i, recordEvidence as n, finishJob as o, previewPromotion as r, promoteModel as s, runDoctor as t };