import "./rolldown-runtime.js";
import { t as gitCredentials } from "./git-credentials.js";
import { $ as valueAt, F as showText, P as validate, Q as textAt, Y as digestBytes, ot as ModelgateError, tt as canonicalJson } from "./start.js";
import { t as LEDGER_EVENT_SCHEMA } from "./schema-ledger-event.js";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";

// packages/ledger/src/event.ts
/** The field of the body that cites an object, by type of event. */
const CITATIONS = /* @__PURE__ */ new Map([
	["model.registered", "manifest"],
	["evidence.recorded", "report"],
	["promotion.requested", "policy"],
	["promotion.refused", "policy"],
	["model.nominated", "policy"]
]);
/**
* Digests of the objects that an event cites: they must be on the branch with it or before it.
*
* @param event also one that nobody has looked at yet
*/
function citedObjects(event) {
	const field = CITATIONS.get(textAt(event, "type"));
	const digest = field === void 0 ? void 0 : textAt(event, "body", field);
	return digest === void 0 ? [] : [digest];
}

// packages/ledger/src/slot.ts
/** The slot of a model and an environment, an empty one if nothing ever happened there. */
function slotOf(state, model, environment) {
	const name = environment.toLowerCase();
	return state.slots.find((slot) => slot.model === model && slot.environment === name) ?? emptySlot(model, name);
}
function emptySlot(model, environment) {
	return {
		model,
		environment,
		generation: 0,
		inFlight: null,
		heldFor: null,
		placements: [],
		trials: [],
		hold: null,
		review: null
	};
}
/** The champion of a slot now, or null. */
function currentPlacement(slot) {
	const last = slot.placements.at(-1);
	return last?.until === null ? last : null;
}
/** Everything that serves in a slot now: the champion first, then canary and shadow. */
function activePlacements(slot) {
	const champion = currentPlacement(slot);
	return [...champion ? [champion] : [], ...slot.trials.filter(({ until }) => until === null)];
}
/**
* What a rollback would bring back: the newest earlier champion that no rollback has taken away, that was not taken
* out of service, and that is not barred; or null.
*/
function lastGood(slot, barred = /* @__PURE__ */ new Set()) {
	const current = currentPlacement(slot);
	const takenAway = /* @__PURE__ */ new Set();
	for (const [index, placement] of slot.placements.entries()) {
		const before = slot.placements[index - 1];
		if (placement.kind === "rollback" && before) takenAway.add(before.digest);
		else takenAway.delete(placement.digest);
		if (placement.ending) takenAway.add(placement.digest);
	}
	return slot.placements.findLast(({ digest }) => digest !== current?.digest && !takenAway.has(digest) && !barred.has(digest)) ?? null;
}
/** The slot after a promotion was committed. */
function placeInto(slot, placement, reason) {
	const { role, since, kind } = placement;
	const before = currentPlacement(slot);
	const end = (former) => former.until === null ? {
		...former,
		until: since
	} : former;
	const free = {
		...slot,
		inFlight: null,
		heldFor: null,
		generation: slot.generation + 1
	};
	if (role !== "champion") return {
		...free,
		trials: [...slot.trials.map((trial) => trial.role === role ? end(trial) : trial), placement]
	};
	return {
		...free,
		placements: [...before ? [...slot.placements.slice(0, -1), end(before)] : slot.placements, placement],
		trials: slot.trials.map(end),
		hold: kind === "rollback" && before ? {
			digest: before.digest,
			since,
			reason
		} : slot.hold
	};
}

// packages/ledger/src/apply-governance.ts
/** Applies one event that is neither evidence nor a step of a promotion; returns why it is illegal, or null. */
function applyGovernance(fold, event) {
	const { model, digest, environment } = event;
	if (event.type === "freeze.set" || event.type === "freeze.lifted") return environment === null ? "It names no environment." : applyFreeze(fold, event, model, environment);
	if (model === null) return "It names no model.";
	switch (event.type) {
		case "hold.lifted":
		case "review.opened":
		case "review.closed": {
			const slot = environment === null ? void 0 : fold.slots.get(`${model} ${environment}`);
			return slot ? applyToSlot(fold, slot, event) : "It names no environment that the model was ever in.";
		}
		default: return digest === null ? "It names no digest." : applyToVersion(fold, event, {
			model,
			digest,
			environment
		});
	}
}
function applyFreeze({ freezes }, event, model, environment) {
	const key = `${model ?? "*"} ${environment}`;
	if (event.type === "freeze.lifted") return freezes.delete(key) ? null : "There is no freeze to lift.";
	const { from, until } = event.body;
	if (until !== null && Date.parse(until) <= Date.parse(from)) return "The freeze ends before it begins.";
	freezes.set(key, {
		...event.body,
		model,
		environment,
		by: event.actor.account
	});
	return null;
}
function applyToSlot({ slots }, slot, event) {
	const set = (change) => {
		slots.set(`${slot.model} ${slot.environment}`, {
			...slot,
			...change
		});
		return null;
	};
	const { review } = slot;
	switch (event.type) {
		case "hold.lifted": return slot.hold ? set({ hold: null }) : "There is no hold to lift.";
		case "review.opened":
			if (!review || review.promotion !== event.promotion) return "No rollback without approval waits for a review.";
			return review.issue === null ? set({ review: {
				...review,
				issue: event.body.issue
			} }) : "The review is open.";
		case "review.closed":
			if (!review || review.issue !== event.body.issue) return "There is no such review.";
			return event.body.by === review.by ? "Nobody reviews their own broken glass." : set({ review: null });
	}
}
function applyToVersion(fold, event, version) {
	const { model, digest, environment } = version;
	const key = `${model} ${digest}`;
	const veto = `${key} ${environment ?? "*"}`;
	const by = event.actor.account;
	switch (event.type) {
		case "model.nominated":
			fold.candidates.set(key, {
				model,
				digest,
				since: event.at
			});
			return null;
		case "model.vetoed":
			if (fold.vetoes.has(veto)) return "It is vetoed already.";
			fold.vetoes.set(veto, {
				...version,
				since: event.at,
				by,
				reason: event.body.reason
			});
			return null;
		case "veto.cleared":
			if (!event.body.approvers.some((account) => account !== by)) return "A veto is cleared by two people.";
			return fold.vetoes.delete(veto) ? null : "There is no veto to clear.";
		case "model.retired":
			if (fold.retired.has(key)) return "It is retired already.";
			if (serves(fold, version)) return "It is still in an environment, or on its way into one.";
			fold.retired.set(key, {
				...event.body,
				model,
				digest,
				since: event.at
			});
			return null;
		case "model.decommissioned": return decommission(fold, version, event.at, event.body);
		case "rollback.rehearsed": {
			if (environment === null) return "It names no environment.";
			const { passed, version: of } = event.body;
			fold.rehearsals.push({
				model,
				environment,
				digest,
				version: of,
				at: event.at,
				passed
			});
			return null;
		}
	}
}
function serves({ slots }, { model, digest }) {
	return [...slots.values()].some((slot) => slot.model === model && (slot.heldFor === digest || activePlacements(slot).some((placement) => placement.digest === digest)));
}
function decommission(fold, version, at, ending) {
	const { model, digest, environment } = version;
	if (environment === null) return "It names no environment.";
	const slot = fold.slots.get(`${model} ${environment}`) ?? emptySlot(model, environment);
	if (slot.inFlight !== null) return `The slot is held by ${slot.inFlight}.`;
	if (!activePlacements(slot).some((placement) => placement.digest === digest)) return "It is not in this environment.";
	const end = (placement) => placement.digest === digest && placement.until === null ? {
		...placement,
		until: at,
		ending
	} : placement;
	fold.slots.set(`${model} ${environment}`, {
		...slot,
		placements: slot.placements.map(end),
		trials: slot.trials.map(end)
	});
	return null;
}

// packages/ledger/src/freeze-at.ts
/** The freeze that holds for a model and an environment at a time (milliseconds since 1970), or null. */
function freezeAt({ freezes }, { model, environment, at }) {
	return freezes.find((freeze) => (freeze.model ?? model) === model && freeze.environment === environment.toLowerCase() && Date.parse(freeze.from) <= at && (freeze.until === null || at < Date.parse(freeze.until))) ?? null;
}

// packages/ledger/src/apply-promotion.ts
/** Applies one step of a promotion; returns why it is illegal, or null. */
function applyPromotion(fold, event, key) {
	const name = `${key.model} ${key.environment}`;
	const slot = fold.slots.get(name) ?? emptySlot(key.model, key.environment);
	if (event.type === "promotion.requested" || event.type === "promotion.refused") {
		if (fold.promotions.has(key.id)) return "This promotion was requested before.";
		if (slot.inFlight !== null) return `The slot is held by ${slot.inFlight}.`;
		const refused = event.type === "promotion.refused";
		const bar = refused ? null : barOf(fold, key);
		if (bar !== null) return bar;
		fold.promotions.set(key.id, openPromotion(event, key, refused));
		fold.slots.set(name, refused ? {
			...slot,
			generation: slot.generation + 1
		} : {
			...slot,
			inFlight: key.id,
			heldFor: key.digest
		});
		return null;
	}
	const open = fold.promotions.get(key.id);
	if (!open) return "This promotion was never requested.";
	if (open.model !== key.model || open.digest !== key.digest || open.environment !== key.environment) return "It names another model, digest or environment than its request.";
	if (slot.inFlight !== key.id) return `This promotion ended before (${open.phase}).`;
	return advance(fold, name, slot, open, event);
}
function advance(fold, name, slot, open, event) {
	const set = (change) => {
		fold.promotions.set(open.id, {
			...open,
			...change
		});
		return null;
	};
	const end = (phase, cause) => {
		set({
			phase,
			cause,
			endedAt: event.at
		});
		fold.slots.set(name, {
			...slot,
			inFlight: null,
			heldFor: null,
			generation: slot.generation + 1
		});
		return null;
	};
	switch (event.type) {
		case "promotion.approved": {
			if (open.phase !== "requested") return `It cannot be approved: it is ${open.phase}.`;
			const { approvers, provider, pull } = event.body;
			if (provider === "break-glass") {
				if (open.kind !== "rollback") return "Only a rollback may go without approval.";
				if (slot.review) return "The rollback without approval before it has not been reviewed.";
				const review = {
					promotion: open.id,
					by: open.requester,
					since: event.at,
					issue: null
				};
				fold.slots.set(name, {
					...slot,
					review
				});
			}
			return set({
				phase: "approved",
				approvers,
				provider,
				pull: pull?.number ?? null
			});
		}
		case "promotion.started": {
			if (open.phase !== "approved") return `It cannot start: it is ${open.phase}.`;
			const { decision, lease = null } = event.body;
			const at = Date.parse(event.at);
			const freeze = freezeAt({ freezes: [...fold.freezes.values()] }, {
				...open,
				at
			});
			if (freeze && !(open.kind === "rollback" && freeze.allowRollback)) return "The environment is frozen.";
			const { run, attempt } = event.actor;
			return barOf(fold, open) ?? set({
				phase: "started",
				token: event.seq,
				decision,
				lease,
				run,
				attempt
			});
		}
		case "promotion.resumed":
			if (open.phase === "stuck") return "It is stuck and cannot be resumed.";
			if (event.actor.run !== open.run || event.actor.attempt <= open.attempt) return "Only a later attempt of the same run may resume it.";
			return set({
				token: event.seq,
				attempt: event.actor.attempt
			});
		case "deployment.adopted":
			if (open.phase !== "started" || open.deployment !== null) return "It needs no deployment of its job.";
			return set({ deployment: event.body.deployment });
		case "promotion.committed": {
			if (open.phase !== "started") return `It cannot be committed: it is ${open.phase}.`;
			const bar = barOf(fold, open);
			if (bar !== null) return bar;
			fold.slots.set(name, placeInto(slot, placementOf(open, event.at), open.reason));
			return set({
				phase: "committed",
				endedAt: event.at
			});
		}
		case "promotion.failed": return end("failed", event.body.code);
		case "promotion.stuck":
			if (open.phase === "stuck") return "It is stuck already.";
			return set({
				phase: "stuck",
				cause: event.body.code
			});
		default: return "It cannot happen here.";
	}
}
/** Why a digest may not go into an environment, or null. */
function barOf({ vetoes, retired }, { model, digest, environment }) {
	const key = `${model} ${digest}`;
	if (vetoes.has(`${key} *`) || vetoes.has(`${key} ${environment}`)) return "The digest is vetoed.";
	return retired.has(key) ? "The digest is retired." : null;
}
function openPromotion(event, { model, digest, environment, id }, refused) {
	const { kind, version, commit, policy, reason, role = "champion" } = event.body;
	const refusals = event.type === "promotion.refused" ? event.body.refusals : [];
	return {
		id,
		model,
		digest,
		environment,
		kind,
		version,
		commit,
		policy,
		reason,
		role,
		phase: refused ? "refused" : "requested",
		requester: event.actor.account,
		run: event.actor.run,
		attempt: event.actor.attempt,
		token: null,
		lease: null,
		deployment: null,
		provider: null,
		pull: null,
		approvers: [],
		decision: refusals,
		requestedAt: event.at,
		endedAt: refused ? event.at : null,
		cause: refusals[0]?.code ?? null
	};
}
function placementOf(open, since) {
	const { digest, version, kind, role, id: promotion, commit, approvers, requester } = open;
	return {
		digest,
		version,
		kind,
		role,
		promotion,
		commit,
		since,
		until: null,
		ending: null,
		approvers,
		requester
	};
}

// packages/ledger/src/fold-events.ts
/** Folds events, oldest first, into state. Pure and total: what is illegal is listed and changes nothing. */
function foldEvents(events) {
	const fold = {
		repository: null,
		registered: /* @__PURE__ */ new Map(),
		evidence: [],
		slots: /* @__PURE__ */ new Map(),
		promotions: /* @__PURE__ */ new Map(),
		vetoes: /* @__PURE__ */ new Map(),
		freezes: /* @__PURE__ */ new Map(),
		retired: /* @__PURE__ */ new Map(),
		candidates: /* @__PURE__ */ new Map(),
		rehearsals: [],
		illegal: []
	};
	for (const event of events) {
		const message = applyEvent(fold, event);
		if (message !== null) fold.illegal.push({
			seq: event.seq,
			type: event.type,
			message
		});
	}
	return {
		repository: fold.repository,
		registered: [...fold.registered.values()],
		evidence: fold.evidence,
		slots: [...fold.slots.values()],
		promotions: [...fold.promotions.values()],
		vetoes: [...fold.vetoes.values()],
		freezes: [...fold.freezes.values()],
		retired: [...fold.retired.values()],
		candidates: [...fold.candidates.values()],
		rehearsals: fold.rehearsals,
		illegal: fold.illegal
	};
}
/** Digests of a model that may not go into an environment: vetoed or retired. */
function barredDigests({ vetoes, retired }, model, environment) {
	const name = environment.toLowerCase();
	const vetoed = vetoes.filter((veto) => veto.model === model && (veto.environment ?? name) === name);
	return new Set([...vetoed, ...retired.filter((entry) => entry.model === model)].map(({ digest }) => digest));
}
/** Applies one event; returns why it is illegal, or null. */
function applyEvent(fold, event) {
	if (event.type === "ledger.opened") {
		if (event.seq !== 1) return "A ledger is opened once, by its first event.";
		fold.repository = event.body.repository;
		return null;
	}
	if (event.seq === 1) return "The first event must open the ledger.";
	const { model, digest, environment, promotion } = event;
	switch (event.type) {
		case "model.registered":
			if (model === null || digest === null) return "It names no model or no digest.";
			fold.registered.set(`${model} ${digest}`, {
				...event.body,
				model,
				digest,
				at: event.at
			});
			return null;
		case "evidence.recorded":
			if (model === null || digest === null) return "It names no model or no digest.";
			fold.evidence.push({
				...event.body,
				seq: event.seq,
				at: event.at,
				model,
				digest,
				run: event.actor.run
			});
			return null;
		case "promotion.requested":
		case "promotion.approved":
		case "promotion.started":
		case "promotion.resumed":
		case "deployment.adopted":
		case "promotion.committed":
		case "promotion.failed":
		case "promotion.stuck":
		case "promotion.refused":
			if (model === null || digest === null || environment === null || promotion === null) return "It names no model, digest, environment or promotion.";
			return applyPromotion(fold, event, {
				model,
				digest,
				environment,
				id: promotion
			});
		default: return applyGovernance(fold, event);
	}
}

// packages/ledger/src/encode-event.ts
/** A draft in its place: the next `seq` after the event before, and `prev` of that event's bytes. */
function chainEvent(draft, before, { at, actor }) {
	const event = {
		...draft,
		schemaVersion: 1,
		seq: (before?.event.seq ?? 0) + 1,
		prev: before?.digest ?? null,
		at,
		actor
	};
	const bytes = new TextEncoder().encode(canonicalJson(event));
	return {
		event,
		bytes,
		digest: digestBytes(bytes)
	};
}
/** `events/00000042.json` */
function eventPath(seq) {
	return `events/${String(seq).padStart(8, "0")}.json`;
}
/** `objects/sha256/<hex>` of a `sha256:` digest. */
function objectPath(digest) {
	return `objects/sha256/${digest.slice(7)}`;
}

// packages/ledger/src/trust-boundary.ts
/** The boundary between bytes of unknown origin and the types of this package: what the schema accepts is an event. */
function isLedgerEvent(value) {
	return validate(LEDGER_EVENT_SCHEMA, value).length === 0;
}

// packages/ledger/src/parse-event.ts
/** An event is small: figures and digests. Reports, policies and manifests are objects. */
const MAX_EVENT_BYTES = 262144;
/** The event that bytes from the branch hold, or a sentence that says why they hold none. */
function parseEvent(bytes) {
	if (bytes.length > MAX_EVENT_BYTES) return `The event has ${bytes.length} bytes; ${MAX_EVENT_BYTES} are allowed.`;
	let text;
	let value;
	try {
		text = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
		value = JSON.parse(text);
		if (canonicalJson(value) !== text) return "The event is not canonical JSON (RFC 8785).";
	} catch (error) {
		return `The event is not JSON in UTF-8: ${error instanceof Error ? error.message : String(error)}.`;
	}
	if (isLedgerEvent(value)) return value;
	const [problem] = validate(LEDGER_EVENT_SCHEMA, value);
	return `The event does not follow its schema: ${problem?.message ?? "it is none"} (at ${problem?.pointer || "the top"}).`;
}

// packages/ledger/src/ledger-store.ts
/** The branch that holds the ledger. */
const LEDGER_BRANCH = "modelgate/ledger";

// packages/ledger/src/read-chain.ts
/**
* The chain of events on the branch. A commit counts when it has one parent (the first: none), adds exactly the next
* event and the objects that it cites, named by the digests of their bytes, cites nothing that is missing, and its
* `prev` is the digest of the last event that counted. Everything else is an intrusion: listed, and as if it were not
* there.
*
* @param commits from the first to the head, along first parents
* @param read the bytes of a blob, or null when it is larger than anything Modelgate writes
*/
function readChain(commits, read) {
	const events = [];
	const intrusions = [];
	const objects = /* @__PURE__ */ new Map();
	for (const commit of commits) {
		const accepted = acceptCommit(commit, events.at(-1) ?? null, objects, read);
		if ("chained" in accepted) {
			events.push(accepted.chained);
			for (const [digest, bytes] of accepted.objects) objects.set(digest, bytes);
		} else intrusions.push({
			commit: commit.id,
			...accepted
		});
	}
	return {
		events,
		intrusions,
		objects
	};
}
function acceptCommit({ parents, changes }, before, known, read) {
	const seq = (before?.event.seq ?? 0) + 1;
	const path = eventPath(seq);
	const refuse = (code, message) => ({
		seq,
		code,
		message
	});
	if (parents.length > 1) return refuse("LEDGER_MERGE", `In the place of event ${seq} is a merge of two histories.`);
	const touched = changes.map((change) => seqOf(change.path)).filter((number) => number !== null);
	const first = touched.reduce((least, number) => Math.min(least, number), seq);
	if (first < seq) return {
		seq: first,
		code: "LEDGER_EVENT_CHANGED",
		message: `Event ${first} was changed or removed after event ${seq - 1} was written: ${listChanges(changes)}.`
	};
	const own = changes.find((change) => change.path === path);
	if (!own) return touched.length > 0 ? refuse("LEDGER_EVENT_MISPLACED", `Event ${seq} is due, but here is another one: ${listChanges(changes)}.`) : refuse("LEDGER_INTRUSION", `In the place of event ${seq} is a commit without an event: ${listChanges(changes)}.`);
	if (!isWritten(own)) return refuse("LEDGER_FILE_MODE", `Event ${seq} is no plain file: ${listChanges([own])}.`);
	const bytes = read(own.blob);
	if (!bytes) return refuse("LEDGER_EVENT_MALFORMED", `${path} is too large for an event.`);
	const event = parseEvent(bytes);
	if (typeof event === "string") return refuse("LEDGER_EVENT_MALFORMED", `${path}: ${event}`);
	if (event.seq !== seq) return refuse("LEDGER_EVENT_MISPLACED", `${path} says that it is event ${event.seq}.`);
	const prev = before?.digest ?? null;
	if (event.prev !== prev) {
		const former = before ? `event ${seq - 1} is ${prev}: that one was changed afterwards, or` : "there is none:";
		return refuse("LEDGER_CHAIN_BROKEN", `Event ${seq} follows ${event.prev ?? "nothing"}, but ${former} this one is of another ledger.`);
	}
	const cited = new Set(citedObjects(event));
	const objects = /* @__PURE__ */ new Map();
	for (const change of changes) {
		if (change === own) continue;
		const digest = digestOf(change.path);
		if (digest === null || !cited.has(digest) || change.status === "D") return refuse("LEDGER_FILE_FOREIGN", `The commit of event ${seq} also touches ${listChanges([change])}.`);
		if (!isWritten(change)) return refuse("LEDGER_FILE_MODE", `${change.path} is no plain file (${change.status}).`);
		const content = read(change.blob);
		if (!content || digestBytes(content) !== digest) return refuse("LEDGER_OBJECT_FORGED", `${change.path} does not hold the bytes that its name says.`);
		cited.delete(digest);
		objects.set(digest, content);
	}
	const missing = Array.from(cited).find((digest) => !known.has(digest));
	if (missing) return refuse("LEDGER_OBJECT_MISSING", `Event ${seq} cites ${objectPath(missing)}, which is not there.`);
	return {
		chained: {
			event,
			bytes,
			digest: digestBytes(bytes)
		},
		objects
	};
}
/** A plain file was put there. `M` is possible where an intruder had put another one at the place of the next event. */
function isWritten({ status }) {
	return status === "A" || status === "M";
}
function seqOf(path) {
	const digits = /^events\/(\d{8})\.json$/u.exec(path)?.[1];
	return digits === void 0 ? null : Number(digits);
}
function digestOf(path) {
	const hex = /^objects\/sha256\/([0-9a-f]{64})$/u.exec(path)?.[1];
	return hex === void 0 ? null : `sha256:${hex}`;
}
/** Changes that a message names; a commit can have millions. */
const LISTED = 3;
function listChanges(changes) {
	if (changes.length === 0) return "it changes nothing";
	const listed = changes.slice(0, LISTED).map(({ status, path }) => `${status} ${showText(path)}`);
	const more = changes.length - listed.length;
	return listed.concat(more > 0 ? `${more} more` : []).join(", ");
}

// packages/ledger/src/ledger-tree.ts
/**
* Computes which tree a ledger must have after each event, so that no tree has to be read: one holds all events before
* it, and reading and comparing every one is by far the largest part of verifying a long history.
*
* @param digits length of git's ids: 40 where they are SHA-1, 64 where they are SHA-256
*/
function growLedgerTree(digits) {
	const algorithm = digits === 40 ? "sha1" : "sha256";
	const events = openFolder(nameOf(eventPath(1)).length, digits / 2);
	const objects = openFolder(nameOf(objectPath(`sha256:${"0".repeat(64)}`)).length, digits / 2);
	const idOf = (body) => createHash(algorithm).update(`tree ${body.length}\0`).update(body).digest();
	const parent = (name, id) => Buffer.concat([Buffer.from(`40000 ${name}\0`), id]);
	let objectsEntry = null;
	return {
		addEvent: (seq, blob) => events.add(nameOf(eventPath(seq)), blob),
		addObject: (digest, blob) => {
			objects.add(nameOf(objectPath(digest)), blob);
			objectsEntry = null;
		},
		id: () => {
			const entries = [parent("events", idOf(events.body()))];
			if (objects.body().length > 0) {
				objectsEntry ??= parent("objects", idOf(parent("sha256", idOf(objects.body()))));
				entries.push(objectsEntry);
			}
			return idOf(Buffer.concat(entries)).toString("hex");
		}
	};
}
/** A folder of plain files whose names are all of one length: entries of one width, in the order of their names. */
function openFolder(nameLength, idLength) {
	const mode = "100644 ";
	const width = 7 + nameLength + 1 + idLength;
	let bytes = Buffer.alloc(width * 64);
	let length = 0;
	const nameAt = (offset) => bytes.toString("latin1", offset + 7, offset + 7 + nameLength);
	return {
		add: (name, blob) => {
			if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(bytes.length)]);
			let at = length;
			if (length > 0 && nameAt(length - width) > name) {
				let low = 0;
				for (let high = length / width; low < high;) {
					const middle = low + high >>> 1;
					if (nameAt(middle * width) < name) low = middle + 1;
					else high = middle;
				}
				at = low * width;
				bytes.copyWithin(at + width, at, length);
			}
			bytes.write(`${mode}${name}\0`, at, "latin1");
			bytes.write(blob, at + width - idLength, "hex");
			length += width;
		},
		body: () => bytes.subarray(0, length)
	};
}
function nameOf(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}

// packages/ledger/src/run-git.ts
/** Runs git without a shell, without prompts, the user's hooks and refs that put one object in the place of another; throws `LEDGER_UNREADABLE`. */
async function runGit(args, options = {}) {
	const result = await tryGit(args, options);
	if (result.status === 0) return result.stdout;
	const command = args.find((arg) => !arg.startsWith("-"));
	throw new ModelgateError("LEDGER_UNREADABLE", `git ${command} failed: ${result.stderr.trim()}`, { advice: "Name a clone or a bundle, and see that git is installed and the token has `contents: read`." });
}
/** As {@link runGit}, but a failure is a value. */
function tryGit(args, { input, env = {} } = {}) {
	return new Promise((resolve) => {
		const child = spawn("git", [
			"--no-replace-objects",
			"-c",
			"core.hooksPath=/dev/null",
			"-c",
			"gc.auto=0"
		].concat(args), { env: {
			...process.env,
			GIT_TERMINAL_PROMPT: "0",
			GIT_OPTIONAL_LOCKS: "0",
			LC_ALL: "C",
			...env
		} });
		const stdout = [];
		const stderr = [];
		child.stdout.on("data", (chunk) => stdout.push(chunk));
		child.stderr.on("data", (chunk) => stderr.push(chunk));
		child.stdin.on("error", () => {});
		child.on("error", (error) => resolve({
			status: null,
			stdout: Buffer.alloc(0),
			stderr: error.message
		}));
		child.on("close", (status) => {
			resolve({
				status,
				stdout: Buffer.concat(stdout),
				stderr: Buffer.concat(stderr).toString("utf8")
			});
		});
		child.stdin.end(input ?? "");
	});
}

// packages/ledger/src/read-git-commits.ts
/** Modelgate writes no object near this size; a larger blob is foreign and is never loaded. */
const MAX_BLOB_BYTES = 8388608;
/**
* Commits of a branch along first parents, the first one first, with a reader of their blobs. As long as each commit has
* exactly the tree that the event of its place makes, git is not asked what it changes.
*
* @throws ModelgateError `LEDGER_UNREADABLE`
*/
async function readGitCommits({ gitDir, head, complete }) {
	const bare = await listCommits(gitDir, head);
	const files = await listFiles(gitDir, head);
	const read = await readObjects(gitDir, new Set(files.values()));
	const commits = expectCommits(bare, files, read);
	const last = commits.at(-1);
	if (commits.length === bare.length) return {
		commits,
		read
	};
	const whole = await complete();
	const changed = await diffCommits(whole, last ? `${last.id}..${head}` : head);
	const rest = bare.slice(commits.length).map(({ id, parents }) => ({
		id,
		parents,
		changes: changed.get(id) ?? []
	}));
	const wanted = rest.flatMap(({ changes }) => changes.filter(({ status }) => status === "A" || status === "M"));
	const readRest = await readObjects(whole, new Set(wanted.map(({ blob }) => blob)));
	return {
		commits: commits.concat(rest),
		read: (blob) => read(blob) ?? readRest(blob)
	};
}
/**
* Commits as their own bytes have them. What git keeps beside them (grafts, a commit graph, the edge of a shallow clone)
* can say otherwise, and would hide a commit.
*/
async function listCommits(gitDir, head) {
	const ids = (await runGit([
		`--git-dir=${gitDir}`,
		"rev-list",
		"--first-parent",
		"--reverse",
		head,
		"--"
	])).toString("utf8").split("\n").filter(Boolean);
	const read = await readObjects(gitDir, new Set(ids));
	const commits = ids.map((id) => parseCommit(id, read(id)));
	const gap = commits.findIndex(({ parents }, index) => parents[0] !== ids[index - 1]);
	if (gap === 0) throw new ModelgateError("LEDGER_UNREADABLE", "The clone is shallow: the beginning of the ledger is not in it.", { advice: "Fetch the rest with `git fetch --unshallow origin modelgate/ledger:modelgate/ledger`." });
	if (gap > 0 || ids.at(-1) !== head) throw damaged(`Git leaves out what is before the commit ${ids[gap] ?? head}.`);
	return commits;
}
function parseCommit(id, bytes) {
	const [header = ""] = Buffer.from(bytes ?? []).toString("latin1").split("\n\n");
	const [, tree] = /^tree (\w+)$/mu.exec(header) ?? [];
	if (tree === void 0) throw damaged(`Git's object ${id} is no commit.`);
	return {
		id,
		tree,
		parents: Array.from(header.matchAll(/^parent (\w+)$/gmu), ([, parent = ""]) => parent)
	};
}
/** Blobs of the plain files of a commit, by path. */
async function listFiles(gitDir, commit) {
	const lines = (await runGit([
		`--git-dir=${gitDir}`,
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit
	])).toString("utf8").split("\0");
	return new Map(lines.flatMap((line) => {
		const [meta = "", path = ""] = line.split("	");
		const [mode, , blob = ""] = meta.split(" ");
		return mode === "100644" ? [[path, blob]] : [];
	}));
}
/** The commits up to the first one whose tree is not what its event and the objects that it cites make of the one before. */
function expectCommits(bare, files, read) {
	const tree = growLedgerTree(bare[0]?.id.length ?? 0);
	const known = /* @__PURE__ */ new Set();
	const commits = [];
	for (const [index, { id, parents, tree: actual }] of bare.entries()) {
		const seq = index + 1;
		const path = eventPath(seq);
		const blob = files.get(path);
		if (blob === void 0) return commits;
		const changes = [{
			path,
			blob,
			status: "A"
		}];
		tree.addEvent(seq, blob);
		for (const digest of citedObjects(parseLoosely(read(blob)))) {
			const object = files.get(objectPath(digest));
			if (object === void 0 || known.has(digest)) continue;
			known.add(digest);
			tree.addObject(digest, object);
			changes.push({
				path: objectPath(digest),
				blob: object,
				status: "A"
			});
		}
		if (tree.id() !== actual) return commits;
		commits.push({
			id,
			parents,
			changes
		});
	}
	return commits;
}
function parseLoosely(bytes) {
	try {
		return bytes && JSON.parse(Buffer.from(bytes).toString("utf8"));
	} catch {
		return null;
	}
}
/** What git says that commits change, by commit. */
async function diffCommits(gitDir, range) {
	const output = await runGit([
		`--git-dir=${gitDir}`,
		...[
			"log",
			"--first-parent",
			"--root",
			"--raw",
			"--no-abbrev",
			"--no-renames",
			"--no-notes",
			"--no-show-signature"
		],
		"--format=commit %H",
		range,
		"--"
	]);
	const commits = /* @__PURE__ */ new Map();
	let changes = [];
	for (const line of output.toString("utf8").split("\n")) if (line.startsWith("commit ")) {
		changes = [];
		commits.set(line.slice(7), changes);
	} else if (line.startsWith(":")) {
		const [meta = "", path = ""] = line.slice(1).split("	");
		const [, mode, , blob = "", status = ""] = meta.split(" ");
		changes.push({
			path,
			blob,
			status: mode === "100644" || status === "D" ? status : `${status}(${mode})`
		});
	}
	return commits;
}
/** @throws ModelgateError `LEDGER_UNREADABLE` for bytes that are not those of their id: git itself does not look */
async function readObjects(gitDir, wanted) {
	const small = (await runGit([
		`--git-dir=${gitDir}`,
		"cat-file",
		"--batch-check=%(objectname) %(objectsize)"
	], { input: [...wanted].join("\n") })).toString("utf8").split("\n").map((line) => line.split(" ")).flatMap(([id, size]) => id && Number(size) <= MAX_BLOB_BYTES ? [id] : []);
	const output = await runGit([
		`--git-dir=${gitDir}`,
		"cat-file",
		"--batch"
	], { input: small.join("\n") });
	const contents = /* @__PURE__ */ new Map();
	for (let offset = 0; offset < output.length;) {
		const lineEnd = output.indexOf(10, offset);
		const [id = "", type = "", size] = output.toString("latin1", offset, lineEnd).split(" ");
		const end = lineEnd + 1 + Number(size);
		const bytes = output.subarray(lineEnd + 1, end);
		if (objectId(type, bytes, id.length) !== id) throw damaged(`Git's object ${id} does not hold the bytes of its name.`);
		contents.set(id, bytes);
		offset = end + 1;
	}
	return (blob) => contents.get(blob) ?? null;
}
function objectId(type, bytes, digits) {
	return createHash(digits === 40 ? "sha1" : "sha256").update(`${type} ${bytes.length}\0`).update(bytes).digest("hex");
}
function damaged(message) {
	return new ModelgateError("LEDGER_UNREADABLE", message, { advice: "The clone is damaged. Take another clone, or a bundle." });
}

// packages/ledger/src/read-ledger.ts
/** Reads and verifies a whole ledger; null is an empty one. */
async function readLedger(history) {
	const { commits, read } = history ? await readGitCommits(history) : {
		commits: [],
		read: () => null
	};
	const { events, intrusions, objects } = readChain(commits, read);
	return {
		commit: history?.head ?? null,
		events,
		intrusions,
		objects,
		state: foldEvents(events.map(({ event }) => event)),
		head: events.at(-1)?.digest ?? null
	};
}

// packages/ledger/src/github-ledger-store.ts
/**
* The ledger of a repository on GitHub. It is read with git, so that a ledger of ten thousand events costs no more calls
* than one of ten; it is written through the API, so that GitHub signs the commits.
*/
function githubLedgerStore(client, location) {
	return {
		read: () => fetchLedger(location),
		publish: (base, commits) => publish(client, location, base, commits)
	};
}
/** Refs of the repository on GitHub that match one of git's patterns, annotated tags also with what they point to (`^{}`). */
async function listRemoteRefs(location, patterns) {
	const { url, env } = remoteOf(location);
	return (await runGit([
		"ls-remote",
		url,
		...patterns
	], { env })).toString("utf8").split("\n").map((line) => line.split("	")).flatMap(([id = "", ref]) => ref === void 0 ? [] : [{
		ref,
		id
	}]);
}
function remoteOf({ owner, repo, serverUrl, token }) {
	return {
		url: `${serverUrl}/${owner}/${repo}.git`,
		env: gitCredentials(serverUrl, token)
	};
}
async function fetchLedger({ temp, ...location }) {
	const { url, env } = remoteOf(location);
	const [head = ""] = (await runGit([
		"ls-remote",
		"--refs",
		url,
		`refs/heads/${LEDGER_BRANCH}`
	], { env })).toString("utf8").split("	");
	if (head === "") return readLedger(null);
	const folder = mkdtempSync(join(temp, "modelgate-ledger-"));
	const fetchInto = async (name, ...variants) => {
		const gitDir = join(folder, name);
		await runGit([
			"init",
			"--quiet",
			"--bare",
			gitDir
		]);
		for (const options of variants) await runGit([
			`--git-dir=${gitDir}`,
			"fetch",
			"--quiet",
			"--no-tags",
			...options,
			url,
			head
		], { env });
		return gitDir;
	};
	try {
		const gitDir = await fetchInto("slim", ["--depth=1"], [`--depth=${ALL}`, "--filter=tree:0"]);
		return await readLedger({
			gitDir,
			head,
			complete: () => fetchInto("whole", [])
		});
	} finally {
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
}
/** The depth that git takes for no limit. */
const ALL = 2147483647;
async function publish(client, { owner, repo }, base, contents) {
	const { git } = client.rest;
	try {
		let head = base;
		for (const { event, objects } of contents) {
			const files = [{
				path: eventPath(event.event.seq),
				bytes: event.bytes
			}, ...[...objects].map(([digest, bytes]) => ({
				path: objectPath(digest),
				bytes
			}))];
			const { data: tree } = await git.createTree({
				owner,
				repo,
				...head === null ? {} : { base_tree: head },
				tree: await Promise.all(files.map(async ({ path, bytes }) => ({
					path,
					mode: "100644",
					type: "blob",
					...await contentOf(client, {
						owner,
						repo
					}, bytes)
				})))
			});
			const { data: commit } = await git.createCommit({
				owner,
				repo,
				message: `${event.event.type} ${event.event.seq}`,
				tree: tree.sha,
				parents: head === null ? [] : [head]
			});
			head = commit.sha;
		}
		if (head === null || head === base) return base;
		return await moveBranch(client, {
			owner,
			repo
		}, base, head);
	} catch (error) {
		throw explainRefusal(error);
	}
}
/** Text goes into the tree itself; other bytes need a blob of their own. */
async function contentOf(client, { owner, repo }, bytes) {
	const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
	if (Buffer.from(text, "utf8").equals(bytes)) return { content: text };
	const { data } = await client.rest.git.createBlob({
		owner,
		repo,
		content: Buffer.from(bytes).toString("base64"),
		encoding: "base64"
	});
	return { sha: data.sha };
}
/** Compare-and-swap: only a fast-forward is accepted. After any doubtful answer the branch itself is asked. */
async function moveBranch(client, { owner, repo }, base, head) {
	const { git } = client.rest;
	try {
		await (base === null ? git.createRef({
			owner,
			repo,
			ref: `refs/heads/${LEDGER_BRANCH}`,
			sha: head
		}) : git.updateRef({
			owner,
			repo,
			ref: `heads/${LEDGER_BRANCH}`,
			sha: head,
			force: false
		}));
		return head;
	} catch (error) {
		const status = valueAt(error, "status");
		if (isRuleset(error instanceof Error ? error.message : "") || status === 401 || status === 403 || status === 404) throw error;
		return await contains(client, {
			owner,
			repo
		}, head) ? head : null;
	}
}
async function contains(client, { owner, repo }, commit) {
	const basehead = `${commit}...${LEDGER_BRANCH}`;
	try {
		const { data } = await client.rest.repos.compareCommitsWithBasehead({
			owner,
			repo,
			basehead,
			per_page: 1
		});
		return data.status === "identical" || data.status === "ahead";
	} catch (error) {
		if (valueAt(error, "status") === 404) return false;
		throw error;
	}
}
function isRuleset(message) {
	return /rule violation|protected branch|required signature|must be made through a pull request/iu.test(message);
}
function explainRefusal(error) {
	const message = error instanceof Error ? error.message : "";
	if (!isRuleset(message)) return error;
	return new ModelgateError("LEDGER_BLOCKED_BY_RULESET", `A rule of the repository forbids to write ${LEDGER_BRANCH}: ${message}`, {
		advice: `Let the job token fast-forward \`${LEDGER_BRANCH}\`: forbid deletion and force pushes there, nothing else.`,
		cause: error
	});
}

export { lastGood as _, tryGit as a, parseEvent as c, objectPath as d, barredDigests as f, currentPlacement as g, activePlacements as h, runGit as i, chainEvent as l, freezeAt as m, listRemoteRefs as n, readChain as o, foldEvents as p, readLedger as r, LEDGER_BRANCH as s, githubLedgerStore as t, eventPath as u, slotOf as v, citedObjects as y };