import { X as digestFile, Y as digestBytes, Z as modelDigest, et as closest, ot as ModelgateError } from "./start.js";
import { R as readManifest, rt as directoryDigest } from "./core.js";
import { a as met, i as deferred, n as judgeApprovals, o as refused, r as quorumOf } from "./judge-approvals.js";
import { _ as lastGood, f as barredDigests, g as currentPlacement, m as freezeAt, v as slotOf } from "./src.js";
import { stat } from "node:fs/promises";

// packages/evidence/src/judge-evidence.ts
/** Evidence counts for this long: what lies behind it (data, dependencies, the world) moves on. */
const EVIDENCE_MAX_AGE_DAYS = 90;
/** Gates that judge the author's predictions file. */
const FROM_PREDICTIONS = /* @__PURE__ */ new Set(["quality", "fairness"]);
const DAY = 864e5;
/**
* Judges, for every gate demanded, the newest evidence of exactly these bytes. An older pass never hides a newer
* failure, and a gate without evidence is missing, not passed.
*
* @param now milliseconds since 1970
* @param recomputed whether predictions must have been made again from these bytes, at the commit that was judged
*/
function judgeEvidence(gates, recorded, { digest, policy, now, recomputed }) {
	const own = recorded.filter((record) => record.digest === digest);
	return gates.map((gate) => {
		const newest = newestOf(own.filter((record) => record.gate === gate));
		if (!newest) return {
			gate,
			code: "EVIDENCE_MISSING",
			message: `There is no ${gate} evidence for these bytes.`
		};
		const days = (now - Date.parse(newest.at)) / DAY;
		const where = `event ${newest.seq}`;
		if (newest.verdict !== "pass" && newest.verdict !== "warn") return {
			gate,
			code: "EVIDENCE_NOT_PASSED",
			message: `The newest ${gate} evidence (${where}) is "${newest.verdict}": ${newest.reasonCode}.`
		};
		if (newest.policy !== policy) return {
			gate,
			code: "EVIDENCE_OF_OTHER_POLICY",
			message: `The ${gate} evidence (${where}) was judged under another policy (${newest.policy.slice(0, 19)}…).`
		};
		if (!(days <= 90) || days < -1) return {
			gate,
			code: "EVIDENCE_STALE",
			message: `The ${gate} evidence (${where}) is of ${newest.at}; at most ${90} days are allowed.`
		};
		if (recomputed && FROM_PREDICTIONS.has(gate) && !isRecomputed(own, newest.testedSha)) return {
			gate,
			code: "EVIDENCE_CLAIMED",
			message: `The ${gate} evidence (${where}) is of predictions that nobody made again at ${newest.testedSha.slice(0, 12)}.`
		};
		return {
			gate,
			code: "EVIDENCE_MET",
			message: `${gate}: ${newest.verdict} for these bytes (${where}).`
		};
	});
}
/** Whether the newest reproduction at that commit made the declared predictions again. */
function isRecomputed(own, testedSha) {
	const newest = newestOf(own.filter((record) => record.gate === "reproducibility" && record.testedSha === testedSha));
	return newest?.verdict === "pass" && newest.strength === "recomputed";
}
function newestOf(records) {
	return records.reduce((best, next) => best && best.seq > next.seq ? best : next, null);
}

// packages/promotion/src/judge-authors.ts
/** Whose work it is must be known: an author who is not recognised could approve. */
function judgeAuthors({ kind, demands, tier, authors, authorship }) {
	if (kind === "rollback" || !demands || quorumOf(demands) === 0 || !demands.separation.includes("author")) return [met("authors", "AUTHORS_NOT_DEMANDED", "Nobody has to be told apart from the authors.")];
	const { complete, unmapped } = authorship;
	if (!complete) return [refused("authors", "AUTHORS_UNCOUNTED", "The change has more commits than are looked at, so an author may be missed.")];
	if (unmapped > 0 && tier === "critical") {
		const who = unmapped === 1 ? "One author has" : `${unmapped} authors have`;
		return [refused("authors", "AUTHOR_UNKNOWN", `${who} an address that no account owns, and the risk tier is critical.`)];
	}
	const known = authors.length === 1 ? "The author" : `Each of the ${authors.length} authors`;
	return [met("authors", "AUTHORS_MET", `${known} of the change is known by account.`)];
}

// packages/promotion/src/judge-bars.ts
/** What people have forbidden beforehand: a veto, the end of a version's life, a freeze, a review that is due. */
function judgeBars(input) {
	return [
		judgeVeto(input),
		judgeFreeze(input),
		judgeReview(input)
	];
}
function judgeVeto({ state, model, digest, environment }) {
	const same = (entry) => entry.model === model && entry.digest === digest;
	const veto = state.vetoes.find((entry) => same(entry) && (entry.environment ?? environment) === environment);
	if (veto) {
		const message = `Account ${veto.by} vetoed these bytes at ${veto.since}: ${veto.reason}`;
		return refused("veto", "DIGEST_VETOED", message);
	}
	const retired = state.retired.find(same);
	if (retired) {
		const message = `These bytes are retired since ${retired.since}: ${retired.reason}`;
		return refused("veto", "DIGEST_RETIRED", message);
	}
	return met("veto", "VETO_MET", "Nobody vetoed these bytes.");
}
function judgeFreeze({ state, kind, model, environment, now }) {
	const freeze = freezeAt(state, {
		model,
		environment,
		at: now
	});
	if (!freeze) return met("freeze", "FREEZE_MET", `${environment} is not frozen.`);
	const { from, until, reason, allowRollback } = freeze;
	const span = `${environment} is frozen from ${from} ${until === null ? "until it is lifted" : `until ${until}`}: ${reason}`;
	return kind === "rollback" && allowRollback ? met("freeze", "FREEZE_ALLOWS_ROLLBACK", `${span} It lets rollbacks pass.`) : deferred("freeze", "ENVIRONMENT_FROZEN", span);
}
/** After a rollback without approval people look at it before anything new comes; an approved rollback may. */
function judgeReview({ state, kind, model, environment, breakGlass }) {
	const { review } = slotOf(state, model, environment);
	if (!review || kind === "rollback" && !breakGlass) return met("review", "REVIEW_MET", "No rollback without approval waits for its review.");
	const issue = review.issue === null ? "whose issue is not open yet" : `in issue #${review.issue}`;
	return deferred("review", "BREAK_GLASS_UNREVIEWED", `The rollback without approval at ${review.since} waits for its review ${issue}: somebody else than account ${review.by} closes it.`);
}

// packages/promotion/src/judge-consent.ts
/** Where approvals come by pull request: the file, on the branch and at the reviewed commit, names exactly this digest. */
function judgeConsent(input) {
	const { demands, consent, breakGlass } = input;
	if (demands?.provider !== "pull-request" || quorumOf(demands) === 0 || breakGlass) return [];
	return [consent ? judgePull(input, consent) : missing(input)];
}
function judgePull(input, consent) {
	const { digest, model, environment, state, run } = input;
	const { path, named, pull } = consent;
	if (named === null) return missing(input);
	if (named !== digest) return otherDigest(`${path} names ${named}, not ${digest}.`);
	if (!pull) return refused("consent", "CONSENT_WITHOUT_PULL", `${path} was not changed by a merged pull request.`);
	if (pull.named !== digest) return otherDigest(`At its last commit, pull request #${pull.number} names ${pull.named ?? "no digest"}.`);
	if (!pull.complete) {
		const message = `Pull request #${pull.number} has more commits than GitHub lists, so an author may be missed.`;
		return refused("consent", "CONSENT_UNCOUNTED", message);
	}
	const spent = state.promotions.find((promotion) => promotion.pull === pull.number && promotion.model === model && promotion.environment === environment && promotion.phase === "committed" && promotion.run !== run.id);
	if (spent) {
		const message = `Pull request #${pull.number} was the consent to the promotion at ${spent.requestedAt}.`;
		return refused("consent", "CONSENT_SPENT", message);
	}
	return met("consent", "CONSENT_MET", `Pull request #${pull.number} asks for exactly these bytes in ${environment}.`);
}
function missing({ consent, environment }) {
	const path = consent?.path ?? "promotions/…";
	return refused("consent", "CONSENT_MISSING", `No pull request asked for ${environment}: ${path} names no digest.`);
}
function otherDigest(message) {
	return refused("consent", "CONSENT_OF_OTHER_DIGEST", message);
}

// packages/promotion/src/judge-environment.ts
/** The environment is one that the policy names, and GitHub asks people before a job may use it. */
function judgeEnvironment(input) {
	const { environment, rules } = input;
	const named = judgePolicy(input);
	if (!rules) return [named, refused("environment", "ENVIRONMENT_MISSING", `GitHub has no environment "${environment}".`)];
	return [
		named,
		judgeReviewers(input),
		judgeBypass(input),
		judgeBranches(input)
	];
}
function judgePolicy({ environment, demands }) {
	return demands ? met("policy", "POLICY_MET", `The policy says what ${environment} demands.`) : refused("policy", "ENVIRONMENT_NOT_IN_POLICY", `The policy does not name the environment "${environment}".`);
}
function judgeReviewers({ environment, demands, rules, run }) {
	if (rules && rules.reviewers > 0) return met("reviewers", "REVIEWERS_MET", `${environment} has ${rules.reviewers} required reviewer${rules.reviewers === 1 ? "" : "s"}.`);
	if (demands?.provider === "pull-request") return met("reviewers", "REVIEWERS_NOT_DEMANDED", "The consent is the review of a pull request.");
	if (demands && quorumOf(demands) === 0) return met("reviewers", "REVIEWERS_NOT_DEMANDED", `${environment} needs no reviewers of its own.`);
	const hint = rules && Date.parse(rules.createdAt) >= Date.parse(run.startedAt) ? " It was created by this very run: is the name mistyped?" : "";
	return refused("reviewers", "ENVIRONMENT_UNPROTECTED", `The environment "${environment}" has no required reviewers, so nobody was asked.${hint}`);
}
function judgeBypass({ environment, demands, rules }) {
	if (demands && (quorumOf(demands) === 0 || demands.provider === "pull-request")) return met("bypass", "BYPASS_MET", "No approval of the environment is demanded that could be bypassed.");
	if (rules?.adminsBypass === false) return met("bypass", "BYPASS_MET", `Administrators cannot bypass the rules of ${environment}.`);
	return rules?.adminsBypass === true ? refused("bypass", "ENVIRONMENT_ADMIN_BYPASS", `Administrators may bypass the rules of ${environment}.`) : refused("bypass", "ENVIRONMENT_BYPASS_UNKNOWN", `GitHub does not say whether administrators may bypass ${environment}.`);
}
function judgeBranches({ environment, rules }) {
	return rules?.branchPolicy ? met("branches", "BRANCHES_MET", `${environment} is limited to certain branches.`) : refused("branches", "ENVIRONMENT_ANY_BRANCH", `A job of any branch may use ${environment}.`);
}

// packages/promotion/src/judge-order.ts
/** The digest went through the environments before this one and stayed there long enough. A rollback skips both. */
function judgeOrder({ kind, demands, state, model, digest, now }) {
	if (kind === "rollback") return [met("order", "ORDER_NOT_DEMANDED", "A rollback needs neither order nor soak.")];
	if (!demands) return [];
	if (demands.from.length === 0) return [met("order", "ORDER_NOT_DEMANDED", "No environment has to come first.")];
	return demands.from.flatMap((environment) => {
		const slot = slotOf(state, model, environment);
		const unsoaked = judgeUnsoaked(environment, demands.soak);
		const there = slot.placements.findLast((placement) => placement.digest === digest);
		if (!there) return [refused("order", "ORDER_NOT_MET", `These bytes were never promoted to ${environment}.`), unsoaked];
		const after = slot.placements[slot.placements.indexOf(there) + 1];
		if (after?.kind === "rollback") {
			const message = `These bytes were rolled back in ${environment} at ${after.since}.`;
			return [refused("order", "ORDER_NOT_MET", message), unsoaked];
		}
		return [met("order", "ORDER_MET", `These bytes are in ${environment} since ${there.since}.`), judgeSoak(there, environment, demands.soak, now)];
	});
}
/** Time that has not begun to run. */
function judgeUnsoaked(environment, soak) {
	return soak === 0 ? noSoak(environment) : deferred("soak", "SOAK_NOT_ELAPSED", `Their ${hours(soak)} in ${environment} begin when they are promoted there.`);
}
function noSoak(environment) {
	return met("soak", "SOAK_MET", `They need not stay in ${environment} for a time.`);
}
function judgeSoak(there, environment, soak, now) {
	if (soak === 0) return noSoak(environment);
	const done = Date.parse(there.since) + soak;
	return done <= now ? met("soak", "SOAK_MET", `They have been in ${environment} for at least ${hours(soak)}.`) : deferred("soak", "SOAK_NOT_ELAPSED", `They must stay in ${environment} for ${hours(soak)}, until ${new Date(done).toISOString()}.`);
}
function hours(milliseconds) {
	return `${Math.round(milliseconds / 36e3) / 100} h`;
}

// packages/promotion/src/judge-slot.ts
/** GitHub tells when a run was started in whole seconds, and machines differ by less than another one. */
const CLOCK_SLACK = 2e3;
/** Nobody else is at it, no rollback holds it, and a rollback goes to the last good digest. */
function judgeSlot(input) {
	const { kind, state, model, environment, digest, run, requester, liftHold } = input;
	const slot = slotOf(state, model, environment);
	const holder = state.promotions.find(({ id }) => id === slot.inFlight);
	const free = !holder || holder.phase === "stuck" || holder.run === run.id ? met("slot", "SLOT_MET", `No other promotion of ${model} to ${environment} is under way.`) : deferred("slot", "PROMOTION_IN_FLIGHT", `Run ${holder.run} is promoting ${holder.digest.slice(0, 19)}… to ${environment} since ${holder.requestedAt}.`);
	if (kind === "rollback") {
		const target = lastGood(slot, barredDigests(state, model, environment));
		return [free, target === null ? refused("rollback", "ROLLBACK_WITHOUT_TARGET", `${environment} never held another good digest of ${model}.`) : target.digest === digest ? met("rollback", "ROLLBACK_MET", `The last good digest of ${environment} is ${digest}.`) : refused("rollback", "ROLLBACK_TARGET_CHANGED", `The last good digest of ${environment} is ${target.digest} by now.`)];
	}
	const { hold } = slot;
	const still = judgeMoved(input);
	if (!hold) return [
		free,
		still,
		met("hold", "HOLD_MET", `${environment} is not on hold.`)
	];
	return [
		free,
		still,
		liftHold && !requester.bot ? met("hold", "HOLD_LIFTED", `The hold since ${hold.since} is lifted by ${requester.name}.`) : refused("hold", "HOLD_AFTER_ROLLBACK", `${environment} is on hold since the rollback at ${hold.since}.`)
	];
}
/** People approve the change from what they were shown: what came there afterwards would be overwritten unseen. */
function judgeMoved({ demands, state, model, environment, run }) {
	const live = currentPlacement(slotOf(state, model, environment));
	const own = state.promotions.find(({ id }) => id === live?.promotion)?.run === run.id;
	const asked = demands !== null && quorumOf(demands) > 0;
	if (live && asked && !own && Date.parse(live.since) > Date.parse(run.startedAt) + CLOCK_SLACK) {
		const message = `${live.version} came to ${environment} at ${live.since}, after this run was started at ${run.startedAt}.`;
		return refused("moved", "SLOT_MOVED", message);
	}
	return met("moved", "SLOT_UNMOVED", `Nothing came to ${environment} since this run was started.`);
}

// packages/promotion/src/judge-subject.ts
/** The bytes at hand are the bytes that people were asked about, and the run is one of the default branch. */
function judgeSubject({ digest, measured, run, defaultBranch }) {
	const branch = `refs/heads/${defaultBranch}`;
	return [measured === null ? refused("subject", "SUBJECT_UNVERIFIED", "Not all bytes of the model are here, so they cannot be hashed.") : measured === digest ? met("subject", "SUBJECT_MET", `The bytes at hand are ${digest}.`) : refused("subject", "SUBJECT_DIGEST_MISMATCH", `Planned and approved was ${digest}, but the bytes at hand are ${measured}.`), run.ref === branch ? met("ref", "REF_MET", `The run is on ${defaultBranch}.`) : refused("ref", "REF_NOT_DEFAULT", `The run is on ${run.ref}; promotions run on ${branch} alone.`)];
}

// packages/promotion/src/decide.ts
/** What a waiver or `enforcement: observe` may soften. Bytes, approvals and the lock are never among them. */
const SOFT = /* @__PURE__ */ new Set([
	"ENVIRONMENT_ADMIN_BYPASS",
	"ENVIRONMENT_BYPASS_UNKNOWN",
	"ENVIRONMENT_ANY_BRANCH",
	"ORDER_NOT_MET",
	"SOAK_NOT_ELAPSED",
	"EVIDENCE_MISSING",
	"EVIDENCE_NOT_PASSED",
	"EVIDENCE_OF_OTHER_POLICY",
	"EVIDENCE_STALE",
	"EVIDENCE_CLAIMED"
]);
/** Tiers whose predictions somebody must have made again. */
const RECOMPUTED_TIERS = /* @__PURE__ */ new Set(["high", "critical"]);
/**
* Decides over one promotion. Every demand is judged and shown, not only the first that fails.
* Total and pure: clock, people, rules and ledger are arguments.
*/
function decide(input) {
	const predicates = [
		...judgeSubject(input),
		...judgeEnvironment(input),
		...judgeConsent(input),
		...judgeApprovals(input),
		...judgeAuthors(input),
		...judgeOrder(input),
		...judgeGates(input),
		...judgeBars(input),
		...judgeSlot(input)
	].map((predicate) => soften(predicate, input));
	const has = (outcome) => predicates.some((predicate) => predicate.outcome === outcome);
	return {
		outcome: has("refused") ? "deny" : has("deferred") ? "defer" : "allow",
		predicates
	};
}
/** Evidence of exactly these bytes. What is rolled back to was in the environment before, with its evidence. */
function judgeGates({ kind, tier, demands, state, model, digest, policyDigest, now }) {
	if (kind === "rollback") return [met("evidence", "EVIDENCE_NOT_DEMANDED", "These bytes were promoted here before, with their evidence.")];
	const recorded = state.evidence.filter((evidence) => evidence.model === model);
	const recomputed = RECOMPUTED_TIERS.has(tier);
	const gates = demands?.evidence ?? [];
	if (gates.length === 0) return [met("evidence", "EVIDENCE_NOT_DEMANDED", "The policy demands no evidence.")];
	return judgeEvidence(gates, recorded, {
		digest,
		policy: policyDigest,
		now,
		recomputed
	}).map(({ code, message }) => (code === "EVIDENCE_MET" ? met : refused)("evidence", code, message));
}
function soften(predicate, { waivers, model, observe, now }) {
	if (predicate.outcome === "met" || !SOFT.has(predicate.code)) return predicate;
	const own = waivers.filter(({ code, model: of }) => code === predicate.code && of === model);
	const waiver = own.find(({ expires }) => now < endOfDay(expires));
	if (waiver) {
		const until = `${waiver.owner} answers for it until ${waiver.expires}: ${waiver.reason}`;
		return {
			...predicate,
			outcome: "waived",
			message: `${predicate.message} ${until}`
		};
	}
	const over = own.map(({ expires }) => ` A waiver of it ended on ${expires}.`);
	const message = `${predicate.message}${over[0] ?? ""}`;
	return {
		...predicate,
		message,
		outcome: observe ? "observed" : predicate.outcome
	};
}
/** A waiver holds to the end of its last day in UTC. An unreadable date never holds. */
function endOfDay(date) {
	return Date.parse(`${date}T00:00:00Z`) + 864e5;
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

// packages/release/src/register-model.ts
/** What the promoted version is made of: as the ledger has it, else as the manifest at hand says; null: nobody knows. */
function findRegistration(ledger, model, subject, commit) {
	const known = ledger.state.registered.find((entry) => entry.model === subject.model && entry.digest === subject.digest);
	const draft = registerModel(ledger, model, subject, commit)[0];
	return known ?? (draft?.type === "model.registered" ? draft.body : null);
}
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

export { RECOMPUTED_TIERS as a, readWorkspaceModel as i, registerModel as n, decide as o, readAllModels as r, judgeEvidence as s, findRegistration as t };