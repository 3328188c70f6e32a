import { $ as valueAt, Q as textAt, Y as digestBytes, ot as ModelgateError, st as findingOfError, tt as canonicalJson } from "./start.js";
import { g as currentPlacement, v as slotOf } from "./src.js";
import { t as appendEvents } from "./append-events.js";
import { r as repositoryOf, t as callApi } from "./release-job.js";
import { n as personOf } from "./read-people.js";
import { t as fetchPolicy } from "./fetch-policy.js";

// packages/release/src/deployments.ts
/** GitHub cuts nothing and refuses longer ones. */
const MAX_DESCRIPTION = 140;
const PERMISSION = "deployments: write";
/**
* The deployment record of a promotion, made when it is not there: exactly one, however often this is asked.
*
* @param newest the newest deployments of its environment, where they were listed already
*/
async function ensureDeployment(job, state, promotion, newest) {
	const { environment, model, commit, id, version, digest, kind, approvers, deployment } = promotion;
	if (deployment !== null) return {
		id: deployment,
		made: false
	};
	const there = await listOf(job, promotion, newest);
	const [first, ...doubles] = ofPromotion(there, id);
	for (const double of doubles) await setState(job, double, "inactive", "A double of the record before it.");
	if (first !== void 0) return {
		id: first,
		made: false
	};
	const own = await findAutomatic(job, promotion, there);
	if (own !== null) return {
		id: await adopt(job, promotion, own),
		made: false
	};
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
			evidence: evidenceDigest(state, promotion),
			approvers
		}
	}));
	if (!("id" in data)) throw new ModelgateError("DEPLOYMENT_SHA_MISMATCH", `GitHub created no deployment: ${data.message ?? "no reason given"}.`, { advice: "Start a new run." });
	if (data.sha !== commit) {
		await setState(job, data.id, "inactive", "GitHub made it for another commit.");
		throw new ModelgateError("DEPLOYMENT_SHA_MISMATCH", `The deployment is of ${data.sha}, but ${commit} is promoted.`, { advice: "Start a new run; the deployment was set inactive." });
	}
	return {
		id: data.id,
		made: true
	};
}
/**
* The record that GitHub makes by itself for a job that names an environment, of this run; null: it made none.
*
* @param there what is known of the promoted commit, which is that of the run unless former bytes are promoted
*/
async function findAutomatic(job, { environment, run, commit }, there) {
	if (run !== job.runId) return null;
	const all = commit === job.sha ? there : await listDeployments(job, environment, { sha: job.sha });
	for (const { id } of all.filter(({ task }) => task === "deploy").toReversed()) {
		const { data } = await callApi("read the state of the deployment", "deployments: read", () => job.client.rest.repos.listDeploymentStatuses({
			...repositoryOf(job),
			deployment_id: id,
			per_page: 1
		}));
		if (data[0]?.log_url?.includes(`/actions/runs/${job.runId}/`)) return id;
	}
	return null;
}
/** Makes it the promotion's: its payload cannot be set, so the ledger says what it is of. */
async function adopt(job, { id, model, digest, environment }, deployment) {
	await appendEvents(job.store, job.writer, ({ state }) => {
		const now = state.promotions.find((promotion) => promotion.id === id);
		return {
			events: now?.phase === "started" && now.deployment === null ? [{
				model,
				digest,
				environment,
				promotion: id,
				type: "deployment.adopted",
				body: { deployment }
			}] : [],
			objects: [],
			result: null
		};
	}, ({ state }) => !state.promotions.some((promotion) => promotion.id === id));
	job.reached("deployment-adopted");
	return deployment;
}
/** One digest for the reports that the claim stood on, in the order of the ledger; null: nothing was recorded. */
function evidenceDigest({ evidence }, { model, digest, token }) {
	const before = evidence.filter((one) => one.model === model && one.digest === digest && one.seq < (token ?? 0));
	const newest = new Map(before.map(({ gate, report }) => [gate, report]));
	return newest.size === 0 ? null : digestBytes(canonicalJson(Object.fromEntries(newest)));
}
/** What GitHub lists at once. */
const PAGE$1 = 100;
/** The newest deployments of an environment, at most a hundred, the newest first. */
async function listDeployments(job, environment, filter = {}) {
	const { data } = await callApi("list the deployments", "deployments: read", () => job.client.rest.repos.listDeployments({
		...repositoryOf(job),
		environment,
		...filter,
		per_page: PAGE$1
	}));
	return data;
}
/**
* The deployments of a promotion, the oldest first: the one that it adopted, or those that carry its id.
*
* @param newest the newest deployments of its environment, where they were listed already
*/
async function findDeployments(job, promotion, newest) {
	if (promotion.deployment !== null) return [promotion.deployment];
	return ofPromotion(await listOf(job, promotion, newest), promotion.id);
}
/** Deployments among which are all of a promotion. When they are not among the newest, they are asked for by commit. */
async function listOf(job, { id, environment, commit }, newest) {
	return newest && (newest.length < PAGE$1 || ofPromotion(newest, id).length > 0) ? newest : listDeployments(job, environment, { sha: commit });
}
function ofPromotion(all, promotion) {
	return all.filter((deployment) => promotionOf(deployment) === promotion).map(({ id }) => id).toSorted((a, b) => a - b);
}
/** The promotion that a deployment says it belongs to: a claim that the ledger has to confirm. */
function promotionOf({ payload }) {
	return textAt(payloadOf(payload), "promotion");
}
/** What a deployment said last. */
async function lastState(job, id) {
	const { data } = await callApi("read the state of the deployment", "deployments: read", () => job.client.rest.repos.listDeploymentStatuses({
		...repositoryOf(job),
		deployment_id: id,
		per_page: 1
	}));
	return data[0]?.state;
}
/** Gives a deployment its state, unless it has it already. */
async function setState(job, deployment, state, description, environmentUrl) {
	if (await lastState(job, deployment) === state) return;
	await addState(job, deployment, state, description, environmentUrl);
}
/** The same for a state that it cannot have yet: nothing is asked before. */
async function addState(job, deployment, state, description, environmentUrl) {
	await callApi("set the state of the deployment", PERMISSION, () => job.client.rest.repos.createDeploymentStatus({
		...repositoryOf(job),
		deployment_id: deployment,
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

// packages/release/src/may-write.ts
/** What an account must be able to do for its word to count, in GitHub's words: `maintain` is a kind of `write`. */
const WRITERS = /* @__PURE__ */ new Set(["write", "admin"]);
/**
* Whether a person may write to the repository. How GitHub says that an author stands to it does not tell: a member of
* the organisation or a collaborator may have no right but to read.
*/
async function mayWrite(job, { id, name }) {
	return callApi(`read what ${name} may do`, "metadata: read", async () => {
		try {
			const username = name.replace(/^@/u, "");
			const { data } = await job.client.rest.repos.getCollaboratorPermissionLevel({
				...repositoryOf(job),
				username
			});
			return data.user?.id === id && WRITERS.has(data.permission);
		} catch (error) {
			if (valueAt(error, "status") === 404) return false;
			throw error;
		}
	});
}

// packages/release/src/settle-issues.ts
/** By it our issues are found again; whoever may set labels may triage. */
const LABEL = "modelgate";
/**
* Opens an issue for what is stuck and for rollbacks that nobody approved, closes those that are settled, and records
* when somebody else than who broke the glass closed a review. An issue that cannot be reached is a finding: it stops
* no promotion, but a review stays due.
*
* @param always look for issues to close although the ledger has nothing to look at
* @returns the ledger with what was recorded
*/
async function settleIssues(job, ledger, { always = false } = {}) {
	const stuck = ledger.state.promotions.filter(({ phase }) => phase === "stuck").map(stuckMatter);
	const reviews = ledger.state.slots.flatMap((slot) => slot.review ? [{
		...slot,
		review: slot.review
	}] : []);
	if (!always && stuck.length === 0 && reviews.length === 0) return {
		ledger,
		findings: []
	};
	try {
		const open = await listIssues(job);
		for (const matter of stuck) await ensureIssue(job, open, matter);
		for (const number of surplus(open, stuck)) await closeIssue(job, number);
		const events = [];
		for (const slot of reviews) events.push(...await followReview(job, open, slot));
		const settled = await record(job, ledger, events);
		job.reached("issues-settled");
		return {
			ledger: settled,
			findings: []
		};
	} catch (error) {
		const advice = "Give the job `permissions: issues: write`, and let the repository have issues.";
		return {
			ledger,
			findings: [{
				...findingOfError(error),
				code: "ISSUE_UNREACHABLE",
				severity: "warning",
				advice
			}]
		};
	}
}
async function listIssues(job) {
	return (await callApi("list the issues", "issues: read", () => job.client.paginate(job.client.rest.issues.listForRepo, {
		...repositoryOf(job),
		labels: LABEL,
		state: "open",
		per_page: 100
	}))).flatMap(({ number, body }) => {
		const key = /^<!-- modelgate: ([a-z]+ sha256:[0-9a-f]{64}) -->/u.exec(body ?? "")?.[1];
		return key === void 0 ? [] : [{
			key,
			number
		}];
	}).toSorted((a, b) => a.number - b.number);
}
/** Issues about what is no longer stuck, and doubles of the others: the oldest stays. A review is closed by people alone. */
function surplus(open, stuck) {
	const wanted = new Set(stuck.map(({ key }) => key));
	return open.filter(({ key }) => key.startsWith("stuck ")).filter(({ key, number }) => !wanted.has(key) || open.some((other) => other.key === key && other.number < number)).map(({ number }) => number);
}
async function ensureIssue(job, open, matter) {
	const known = open.find(({ key }) => key === matter.key);
	if (known) return known.number;
	const { data } = await callApi("open an issue", "issues: write", () => job.client.rest.issues.create({
		...repositoryOf(job),
		title: matter.title,
		body: `<!-- modelgate: ${matter.key} -->\n${matter.body}`,
		labels: [LABEL]
	}));
	return data.number;
}
async function closeIssue(job, number) {
	await callApi("close an issue", "issues: write", () => job.client.rest.issues.update({
		...repositoryOf(job),
		issue_number: number,
		state: "closed"
	}));
}
/** What the ledger has to learn about the review of a slot. */
async function followReview(job, open, slot) {
	const { model, environment, review } = slot;
	const { issue, promotion } = review;
	const key = {
		model,
		digest: null,
		environment,
		promotion
	};
	if (issue === null) {
		const number = await ensureIssue(job, open, reviewMatter(slot));
		return [{
			...key,
			type: "review.opened",
			body: { issue: number }
		}];
	}
	const by = await findReviewer(job, review.by, issue);
	return by === null ? [] : [{
		...key,
		type: "review.closed",
		body: {
			issue,
			by
		}
	}];
}
/** The person who closed an issue: one who may write, and not whom it is about; null: nobody did. */
async function findReviewer(job, about, issue) {
	const { data } = await callApi(`read issue ${issue}`, "issues: read", () => job.client.rest.issues.get({
		...repositoryOf(job),
		issue_number: issue
	}));
	const by = data.state === "closed" ? personOf(data.closed_by) : null;
	return by !== null && !by.bot && by.id !== about && await mayWrite(job, by) ? by.id : null;
}
/**
* Slots as they will be once the reviews that are over are recorded: a plan may not write that itself. A review whose
* issue cannot be read stays due.
*/
async function supposeReviewed(job, slots) {
	return Promise.all(slots.map(async (slot) => {
		const { review } = slot;
		if (review === null || review.issue === null) return slot;
		return await findReviewer(job, review.by, review.issue).catch(() => null) === null ? slot : {
			...slot,
			review: null
		};
	}));
}
/** Writes what is not in the ledger yet. */
async function record(job, ledger, events) {
	if (events.length === 0) return ledger;
	return (await appendEvents(job.store, job.writer, ({ state }) => ({
		events: events.filter(({ type, promotion }) => {
			const review = state.slots.find((slot) => slot.review?.promotion === promotion)?.review ?? null;
			return review !== null && (type === "review.closed" || review.issue === null);
		}),
		objects: [],
		result: null
	}))).ledger;
}
function stuckMatter({ id, model, version, digest, environment, run, cause }) {
	return {
		key: `stuck ${id}`,
		title: `Nobody can tell what ${environment} serves: ${model} ${version}`,
		body: [
			`The promotion of \`${model}\` ${version} to \`${environment}\` by run ${run} is stuck (${cause ?? "unknown"}).`,
			`Its bytes are \`${digest}\`.`,
			"Look at what the environment serves. Then promote again, or roll back: this issue then closes by itself."
		].join("\n\n")
	};
}
function reviewMatter({ model, environment, review }) {
	return {
		key: `review ${review.promotion}`,
		title: `Review a rollback that nobody approved: ${model} in ${environment}`,
		body: [`Account ${review.by} rolled \`${model}\` back in \`${environment}\` at ${review.since} without asking anybody.`, "Find out why, write it here, and close this issue. No promotion starts there before, and it does not count when whoever broke the glass closes it."].join("\n\n")
	};
}

// packages/release/src/reconcile-ledger.ts
/**
* Observes, then decides: a promotion whose run is over without having said how it ended is stuck, because its deploy
* steps may have run.
*/
async function reconcileLedger(job) {
	const ledger = await job.store.read();
	return (await recordDead(job, ledger, await findDead(job, ledger))).ledger;
}
/**
* Writes that these promotions are stuck, first into the ledger, then on their deployments. One that said how it ended
* in the meantime, or whose end a late replica did not show, is left alone.
*/
async function recordDead(job, ledger, dead) {
	if (dead.length === 0) return {
		ledger,
		stuck: []
	};
	const recorded = await markStuck(job, dead);
	job.reached("dead-recorded");
	const phases = new Map(recorded.state.promotions.map(({ id, phase }) => [id, phase]));
	const stuck = dead.filter(({ id }) => phases.get(id) === "stuck");
	for (const promotion of stuck) {
		const deployments = await findDeployments(job, promotion);
		for (const deployment of deployments) await setState(job, deployment, "error", "Its run ended without a word.");
	}
	job.reached("dead-shown");
	return {
		ledger: recorded,
		stuck
	};
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
async function isOver(job, { run, attempt, lease }) {
	if (lease !== null && job.clock().getTime() >= Date.parse(lease)) return true;
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
/** What a promotion brought has a deployment that says so, unless something else took its place. The ledger leads. */
async function repairLive(job, { state }, promotion) {
	const { id, model, environment, run } = promotion;
	if (currentPlacement(slotOf(state, model, environment))?.promotion === id) {
		const { id: deployment } = await ensureDeployment(job, state, promotion);
		await setState(job, deployment, "success", `Promoted by run ${run}.`);
	}
	job.reached("live-repaired");
}

// packages/release/src/projections/mlflow-client.ts
/** A page of versions is some hundred kilobytes; a server that answers more than this is not read to the end. */
const MAX_ANSWER_BYTES = 4194304;
/** A registry answers in well under a second; a job is not held up longer by one that does not. */
const TIMEOUT_MS = 15e3;
const PAGE = 200;
/** Ten thousand versions of one model; a server that keeps handing out pages is not followed for ever. */
const MAX_PAGES = 50;
/**
* Talks to an MLflow server. It is as foreign as a pull request: answers are bounded in size, time and pages, and no
* redirect is followed, which could carry the credential elsewhere.
*
* @throws ModelgateError `MLFLOW_URL_INVALID`; its functions `MLFLOW_UNREACHABLE`, `MLFLOW_REFUSED`, `MLFLOW_ANSWER_INVALID`
*/
function openMlflow(server) {
	const base = checkUrl(server.url);
	const call = async (method, path, fields) => {
		const query = method === "GET" ? `?${new URLSearchParams(fields).toString()}` : "";
		return await ask(`${base}/api/2.0/mlflow/${path}${query}`, {
			method,
			redirect: "error",
			signal: AbortSignal.timeout(TIMEOUT_MS),
			headers: {
				accept: "application/json",
				connection: "close",
				...server.authorization === void 0 ? {} : { authorization: server.authorization },
				...method === "GET" ? {} : { "content-type": "application/json" }
			},
			...method === "GET" ? {} : { body: JSON.stringify(fields) }
		});
	};
	const write = async (method, path, fields) => {
		const { status, value } = await call(method, path, fields);
		if (status !== 200) throw refusal(status, value);
	};
	return {
		async getModel(name) {
			const { status, value } = await call("GET", "registered-models/get", { name });
			if (textAt(value, "error_code") === "RESOURCE_DOES_NOT_EXIST") return null;
			if (status !== 200) throw refusal(status, value);
			const model = valueAt(value, "registered_model");
			if (textAt(model, "name") !== name) throw invalid("it is not about the model that was asked for");
			return {
				aliases: pairs(valueAt(model, "aliases"), "alias", "version"),
				tags: tagsOf(model)
			};
		},
		async listVersions(name) {
			const versions = [];
			let token = "";
			for (let page = 0; page < MAX_PAGES; page++) {
				const { status, value } = await call("GET", "model-versions/search", {
					filter: `name=${quote(name)}`,
					max_results: String(PAGE),
					...token === "" ? {} : { page_token: token }
				});
				if (status !== 200) throw refusal(status, value);
				for (const entry of list(valueAt(value, "model_versions"))) {
					const version = textAt(entry, "version");
					if (version !== void 0 && textAt(entry, "name") === name) versions.push({
						version,
						tags: tagsOf(entry)
					});
				}
				token = textAt(value, "next_page_token") ?? "";
				if (token === "") return versions;
			}
			throw invalid(`it has more than ${MAX_PAGES} pages of versions`);
		},
		setVersionTag: (name, version, key, value) => write("POST", "model-versions/set-tag", {
			name,
			version,
			key,
			value
		}),
		setModelTag: (name, key, value) => write("POST", "registered-models/set-tag", {
			name,
			key,
			value
		}),
		setAlias: (name, alias, version) => write("POST", "registered-models/alias", {
			name,
			alias,
			version
		}),
		deleteAlias: (name, alias) => write("DELETE", "registered-models/alias", {
			name,
			alias
		})
	};
}
function checkUrl(text) {
	const url = URL.canParse(text) ? new URL(text) : null;
	if (url && /^https?:$/u.test(url.protocol) && url.username === "" && url.search === "" && url.hash === "") return url.href.replace(/\/+$/u, "");
	throw new ModelgateError("MLFLOW_URL_INVALID", "The address of MLflow is no plain http or https address.", { advice: "Write `mlflow-url: https://mlflow.example.com`, and the credential as `mlflow-token`." });
}
async function ask(url, init) {
	let text;
	let status;
	try {
		const answer = await fetch(url, init);
		status = answer.status;
		text = await readBounded(answer);
	} catch (error) {
		if (error instanceof ModelgateError) throw error;
		throw new ModelgateError("MLFLOW_UNREACHABLE", `MLflow at ${new URL(url).host} could not be asked: ${reason(error)}.`, {
			advice: "Check the address and the network; `reconcile` makes up for it later.",
			cause: error
		});
	}
	try {
		return {
			status,
			value: JSON.parse(text)
		};
	} catch {
		if (status >= 400) return {
			status,
			value: null
		};
		throw invalid("it is not JSON");
	}
}
async function readBounded({ body }) {
	const chunks = [];
	let size = 0;
	for await (const chunk of body ?? []) {
		size += chunk.byteLength;
		if (size > MAX_ANSWER_BYTES) throw invalid(`it is larger than ${MAX_ANSWER_BYTES} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}
function reason(error) {
	return textAt(error, "cause", "message") ?? textAt(error, "cause", "code") ?? (error instanceof Error ? error.message : String(error));
}
function refusal(status, value) {
	const said = textAt(value, "message") ?? textAt(value, "error_code") ?? "no reason given";
	if (status >= 500) return new ModelgateError("MLFLOW_UNREACHABLE", `MLflow answered ${status}.`, { advice: "Look at the server; `reconcile` makes up for it later." });
	return new ModelgateError("MLFLOW_REFUSED", `MLflow refused it (${status}): ${said.slice(0, 200)}`, { advice: "See that `mlflow-token` may read and change the registered model." });
}
function invalid(what) {
	return new ModelgateError("MLFLOW_ANSWER_INVALID", `The answer of MLflow cannot be used: ${what}.`, { advice: "See that `mlflow-url` is the address of an MLflow tracking server." });
}
function tagsOf(value) {
	return pairs(valueAt(value, "tags"), "key", "value");
}
function pairs(value, key, of) {
	return new Map(list(value).flatMap((entry) => {
		const [name, text] = [textAt(entry, key), textAt(entry, of)];
		return name === void 0 || text === void 0 ? [] : [[name, text]];
	}));
}
function list(value) {
	return Array.isArray(value) ? value : [];
}
/** A text in MLflow's filter language, which knows both quotes and no escape. */
function quote(name) {
	if (!name.includes("'")) return `'${name}'`;
	if (!name.includes("\"")) return `"${name}"`;
	throw new ModelgateError("MLFLOW_REFUSED", `MLflow cannot search for the name ${name}: it has both kinds of quotes.`, { advice: "Rename the registered model." });
}

// packages/release/src/projections/gto-tags.ts
/** Names of artifacts and stages, as `gto/constants.py` has them (GTO 1.9.0). */
const NAME = /^[a-zA-Z0-9](?:[a-zA-Z0-9-/_]*[a-zA-Z0-9])?$/u;
const SEMVER = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*)?(?:\+[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*)?$/u;
/** What stands behind the model's name in a tag that GTO reads. */
const GRAMMAR = /^(?:@(?:v[\w.+-]+|deprecated|created)|#[a-zA-Z0-9-/_]+)!?(?:#\d+)?$/u;
/** Whether GTO would take a tag for a statement about this model. */
function isGtoTag(tag, model) {
	return tag.startsWith(model) && GRAMMAR.test(tag.slice(model.length));
}
/**
* The tags of one model: `name@v1.2.3` where a promoted version was registered, `name#environment#n` for the n-th
* champion of an environment, `name#environment!#n` where it was taken out, `name@v1.2.3!` for a retired version.
* A pure function of the ledger, so that it can be compared and made again at any time.
*/
function gtoTags(state, model) {
	const slots = state.slots.filter((slot) => slot.model === model && slot.placements.length > 0);
	if (!NAME.test(model)) return {
		tags: [],
		unsayable: slots.length === 0 ? [] : [`the name "${model}"`]
	};
	const unsayable = /* @__PURE__ */ new Set();
	const versions = /* @__PURE__ */ new Map();
	const tags = [];
	const origins = new Map(state.registered.filter((entry) => entry.model === model).map((entry) => [entry.digest, entry]));
	for (const { environment, placements } of slots) {
		if (!NAME.test(environment)) {
			unsayable.add(`the environment "${environment}"`);
			continue;
		}
		for (const [index, placement] of placements.entries()) {
			const origin = origins.get(placement.digest);
			register(placement, origin);
			const commit = origin?.commit ?? placement.commit;
			const message = `${placement.kind} ${placement.promotion}`;
			tags.push({
				name: `${model}#${environment}#${index + 1}`,
				commit,
				at: seconds(placement.since, 1),
				message
			});
			if (placement.ending && placement.until !== null) {
				const name = `${model}#${environment}!#${index + 1}`;
				tags.push({
					name,
					commit,
					at: seconds(placement.until, 1),
					message: placement.ending.reason
				});
			}
		}
	}
	return {
		tags,
		unsayable: [...unsayable]
	};
	function register({ version, digest, commit, since }, origin) {
		const taken = versions.get(version);
		if (taken === digest) return;
		if (!SEMVER.test(version)) unsayable.add(`the version "${version}"`);
		else if (taken !== void 0) unsayable.add(`a second digest of the version "${version}"`);
		else {
			versions.set(version, digest);
			const place = {
				commit: origin?.commit ?? commit,
				name: `${model}@v${version}`
			};
			tags.push({
				...place,
				at: seconds(origin?.at ?? since, 0),
				message: digest
			});
			const end = state.retired.find((entry) => entry.model === model && entry.digest === digest);
			if (end) tags.push({
				...place,
				name: `${place.name}!`,
				at: seconds(end.since, 1),
				message: end.reason
			});
		}
	}
}
/**
* GTO orders tags by whole seconds and, within one, by name, where `#` is before `@`. What follows a registration is
* therefore moved one second on.
*/
function seconds(at, later) {
	return (/* @__PURE__ */ new Date((Math.floor(Date.parse(at) / 1e3) + later) * 1e3)).toISOString();
}

// packages/release/src/projections/project-gto-tags.ts
/** Nobody's name: the ledger says who. */
const TAGGER = {
	name: "modelgate",
	email: "modelgate@localhost"
};
/** Git tags in the grammar of GTO. */
function projectGtoTags(job) {
	return {
		name: "gto",
		async examine({ state }, environment) {
			const slots = state.slots.filter((slot) => environment === null || slot.environment === environment);
			const drifts = [];
			for (const model of new Set(slots.map((slot) => slot.model))) {
				if (slots.some((slot) => slot.model === model && slot.inFlight !== null)) continue;
				const { tags, unsayable } = gtoTags(state, model);
				drifts.push(...unsayable.map((what) => ({
					finding: unsupported(model, what),
					repair: null
				})));
				drifts.push(...compareTags(job, model, tags, await listTags(job, model)));
			}
			return drifts;
		}
	};
}
async function listTags(job, model) {
	const refs = await job.listRefs([`refs/tags/${model}@*`, `refs/tags/${model}#*`]);
	const tags = /* @__PURE__ */ new Map();
	for (const { ref, id } of refs) {
		const [, name = "", peeled] = /^refs\/tags\/(.+?)(\^\{\})?$/u.exec(ref) ?? [];
		tags.set(name, { commit: peeled ? id : tags.get(name)?.commit ?? null });
	}
	return tags;
}
function compareTags(job, model, wanted, there) {
	const names = new Set(wanted.map(({ name }) => name));
	const own = wanted.flatMap((tag) => {
		const found = there.get(tag.name);
		if (found?.commit === tag.commit) return [];
		if (!found) return [{
			finding: missing$1(tag),
			repair: () => createTag(job, tag)
		}];
		return [{
			finding: moved(tag, found.commit),
			repair: () => moveTag(job, tag)
		}];
	});
	const others = [...there.keys()].filter((name) => isGtoTag(name, model) && !names.has(name));
	return [...own, ...others.map((name) => ({
		finding: foreign(name),
		repair: null
	}))];
}
/** The object of an annotated tag; until a ref names it nobody sees it. */
async function createObject(job, { name, commit, at, message }) {
	const { data } = await callApi(`create the tag ${name}`, "contents: write", () => job.client.rest.git.createTag({
		...repositoryOf(job),
		tag: name,
		message,
		object: commit,
		type: "commit",
		tagger: {
			...TAGGER,
			date: at
		}
	}));
	return data.sha;
}
async function createTag(job, tag) {
	const sha = await createObject(job, tag);
	await callApi(`create the tag ${tag.name}`, "contents: write", () => job.client.rest.git.createRef({
		...repositoryOf(job),
		ref: `refs/tags/${tag.name}`,
		sha
	}));
}
async function moveTag(job, tag) {
	const sha = await createObject(job, tag);
	await callApi(`move the tag ${tag.name} back`, "contents: write", () => job.client.rest.git.updateRef({
		...repositoryOf(job),
		ref: `tags/${tag.name}`,
		sha,
		force: true
	}));
}
function missing$1({ name, commit }) {
	return {
		code: "GTO_TAG_MISSING",
		severity: "warning",
		message: `The tag ${name} on ${commit.slice(0, 12)} is missing.`,
		advice: "Run `reconcile`; it makes the tag from the ledger.",
		subject: name
	};
}
function moved({ name, commit }, found) {
	return {
		code: "GTO_TAG_MOVED",
		severity: "error",
		message: `The tag ${name} should be on ${commit.slice(0, 12)} and is ${found === null ? "a lightweight tag" : `on ${found.slice(0, 12)}`}: somebody moved it.`,
		advice: "Find out who did, and protect such tags with a ruleset; `reconcile` moves it back.",
		subject: name
	};
}
function foreign(name) {
	return {
		code: "GTO_TAG_FOREIGN",
		severity: "error",
		message: `The tag ${name} says something that the ledger does not say.`,
		advice: `Delete it if nobody needs it: git push --delete origin 'refs/tags/${name}'.`,
		subject: name
	};
}
function unsupported(model, what) {
	return {
		code: "GTO_NAME_UNSUPPORTED",
		severity: "warning",
		message: `GTO's grammar cannot say ${what} of ${model}; the tags leave it out.`,
		advice: "Use names of letters, digits, `_`, `-` and `/`, and a semantic version for each new digest.",
		subject: model
	};
}

// packages/release/src/projections/project-mlflow.ts
/** The tag of a model version that says which bytes it is; `modelgate export --to mlflow` writes it too. */
const DIGEST_TAG = "modelgate.digest";
/**
* Aliases and tags of registered models. MLflow keeps no digest of its own and overwrites an alias without asking, so
* a version is known by the tag `modelgate.digest`, and the tag `modelgate.slot.ENVIRONMENT` of the model says which
* promotion an alias came from.
*/
function projectMlflow(client, { models, aliases }) {
	return {
		name: "mlflow",
		async examine({ state }, environment) {
			const drifts = [];
			for (const slot of state.slots) {
				const alias = Object.entries(aliases).find(([name]) => name.toLowerCase() === slot.environment)?.[1];
				const elsewhere = environment !== null && slot.environment !== environment;
				if (alias === void 0 || elsewhere || slot.inFlight !== null || slot.placements.length === 0) continue;
				const drift = await examineAlias(client, slot, Object.hasOwn(models, slot.model) ? models[slot.model] ?? slot.model : slot.model, alias);
				if (drift) drifts.push(drift);
			}
			return drifts;
		}
	};
}
async function examineAlias(client, slot, name, alias) {
	const model = await client.getModel(name);
	if (!model) return {
		finding: missing(slot, `There is no registered model "${name}".`),
		repair: null
	};
	const marker = `modelgate.slot.${slot.environment}`;
	const ahead = numberOf(model.tags.get(marker));
	if (ahead > slot.placements.length) return {
		finding: leading(slot, name, ahead),
		repair: null
	};
	const live = currentPlacement(slot);
	return live ? examineLive(client, {
		slot,
		live,
		model,
		name,
		alias,
		marker
	}) : examineEmpty(client, model, {
		slot,
		name,
		alias,
		marker
	});
}
async function examineLive(client, { slot, live, model, name, alias, marker }) {
	const version = (await client.listVersions(name)).filter(({ tags }) => tags.get(DIGEST_TAG) === live.digest).toSorted((a, b) => Number(b.version) - Number(a.version))[0];
	if (!version) return {
		finding: missing(slot, `No version of "${name}" has the tag ${DIGEST_TAG}=${live.digest}.`),
		repair: null
	};
	const now = model.aliases.get(alias);
	const promotion = `modelgate.promotion.${slot.environment}`;
	const wanted = canonicalJson({
		number: slot.placements.length,
		promotion: live.promotion
	});
	const tagged = version.tags.get(promotion) === live.promotion && model.tags.get(marker) === wanted;
	if (now === version.version && tagged) return null;
	return {
		finding: outOfStep(slot, name, now === version.version ? `its tags do not name the promotion of version ${now}` : `the alias ${alias} is ${now === void 0 ? "not set" : `version ${now}`}, but version ${version.version} is there`),
		async repair() {
			await client.setVersionTag(name, version.version, promotion, live.promotion);
			await client.setAlias(name, alias, version.version);
			await client.setModelTag(name, marker, wanted);
		}
	};
}
function examineEmpty(client, model, { slot, name, alias, marker }) {
	const now = model.aliases.get(alias);
	if (now === void 0) return null;
	return {
		finding: outOfStep(slot, name, `the alias ${alias} is version ${now}, but nothing is there any more`),
		async repair() {
			await client.deleteAlias(name, alias);
			await client.setModelTag(name, marker, canonicalJson({
				number: slot.placements.length,
				promotion: null
			}));
		}
	};
}
/** Anybody may have written the tag: what is not ours says nothing. */
function numberOf(marker) {
	try {
		const number = valueAt(JSON.parse(marker ?? "null"), "number");
		return typeof number === "number" && Number.isSafeInteger(number) ? number : 0;
	} catch {
		return 0;
	}
}
function outOfStep({ model, environment }, name, what) {
	return {
		code: "MLFLOW_OUT_OF_STEP",
		severity: "warning",
		message: `${model} in ${environment}: of the registered model "${name}" ${what}.`,
		advice: "Run `reconcile`; it writes to MLflow what the ledger says.",
		subject: environment
	};
}
function missing({ model, environment }, what) {
	return {
		code: "MLFLOW_VERSION_MISSING",
		severity: "warning",
		message: `${model} in ${environment} cannot be shown in MLflow. ${what}`,
		advice: "Register the version with the tags that `modelgate export MANIFEST --to mlflow` prints.",
		subject: environment
	};
}
function leading({ model, environment, placements }, name, ahead) {
	return {
		code: "MLFLOW_AHEAD",
		severity: "error",
		message: `${model} in ${environment}: the registered model "${name}" says promotion number ${ahead}, and the ledger knows ${placements.length}.`,
		advice: `Another ledger writes there, or somebody changed the tag. Give each repository its own model in MLflow, or delete the tag modelgate.slot.${environment}.`,
		subject: environment
	};
}

// packages/release/src/projections/open-registries.ts
/** What a policy wants to follow the ledger beside GitHub's deployments, which always do. */
function openRegistries(job, { gto, mlflow }, server) {
	return [...gto ? [projectGtoTags(job)] : [], ...mlflow ? [server ? projectMlflow(openMlflow(server), mlflow) : unknownServer] : []];
}
/** The policy wants MLflow to follow, and nobody said where it is. */
const unknownServer = {
	name: "mlflow",
	examine: async () => [{
		finding: {
			code: "MLFLOW_NOT_CONFIGURED",
			severity: "warning",
			message: "The policy wants MLflow to follow the ledger, but its address was not given.",
			advice: "Write `mlflow-url: …` under `with:`, or set MLFLOW_TRACKING_URI."
		},
		repair: null
	}]
};
/**
* Where MLflow is: the inputs of an action, else the variables that MLflow's own client reads.
*
* @param env reads a variable of the environment
*/
function findMlflow(env, input = {}) {
	const url = input.url ?? env("MLFLOW_TRACKING_URI");
	if (url === void 0) return null;
	const token = input.token ?? env("MLFLOW_TRACKING_TOKEN");
	const [user, password] = [env("MLFLOW_TRACKING_USERNAME"), env("MLFLOW_TRACKING_PASSWORD")];
	const basic = user === void 0 ? void 0 : `Basic ${Buffer.from(`${user}:${password ?? ""}`).toString("base64")}`;
	return {
		url,
		authorization: token === void 0 ? basic : `Bearer ${token}`
	};
}

// packages/release/src/projections/follow-ledger.ts
/** What does not say what the ledger says. A projection that cannot be read is a finding; it never stops another one. */
async function examineProjections(projections, ledger, environment) {
	const drifts = [];
	const unreadable = [];
	for (const projection of projections) try {
		drifts.push(...await projection.examine(ledger, environment));
	} catch (error) {
		unreadable.push({
			...findingOfError(error),
			subject: projection.name
		});
	}
	return {
		drifts,
		unreadable
	};
}
/** Repairs what can be repaired. One failure is a finding beside the drift; it never stops the others. */
async function repairDrifts(drifts) {
	const done = [];
	const left = [];
	for (const { finding, repair } of drifts) try {
		if (repair) await repair();
		(repair ? done : left).push(finding);
	} catch (error) {
		const { subject } = finding;
		left.push(finding, {
			...findingOfError(error),
			...subject === void 0 ? {} : { subject }
		});
	}
	return {
		done,
		left
	};
}
/**
* Writes elsewhere what a promotion changed in the ledger. The promotion stands whatever happens here: a place that
* cannot be written lags, and `reconcile` makes up for it.
*
* @returns what could not be brought in step, as warnings
*/
async function followPromotion(job, { promotion, ledger }, { policy, mlflow }) {
	if (promotion.phase !== "committed") return [];
	try {
		const { projections } = (await fetchPolicy(job, policy)).policy;
		const { drifts, unreadable } = await examineProjections(openRegistries(job, projections, mlflow), ledger, promotion.environment);
		const { left } = await repairDrifts(drifts);
		return [...unreadable, ...left].map((finding) => ({
			...finding,
			severity: "warning"
		}));
	} catch (error) {
		return [{
			...findingOfError(error),
			severity: "warning"
		}];
	}
}

export { listDeployments as _, openRegistries as a, recordDead as c, supposeReviewed as d, mayWrite as f, lastState as g, findDeployments as h, findMlflow as i, repairLive as l, ensureDeployment as m, followPromotion as n, findDead as o, addState as p, repairDrifts as r, reconcileLedger as s, examineProjections as t, settleIssues as u, promotionOf as v, setState as y };