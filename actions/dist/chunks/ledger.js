import { a as createReport, i as canonicalJson, l as ModelgateError, n as valueAt, r as closest } from "./kernel.js";
import { f as digestBytes } from "./artifacts.js";
import { _ as validate } from "./manifest.js";
import { join } from "node:path";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";

// packages/ledger/src/event.ts
/** Digests of the objects that an event cites: they must be on the branch with it or before it. */
function citedObjects(event) {
	switch (event.type) {
		case "model.registered": return [event.body.manifest];
		case "evidence.recorded": return [event.body.report];
		case "promotion.requested":
		case "promotion.refused": return [event.body.policy];
		default: return [];
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

// packages/ledger/src/fold-events.ts
/** Folds events, oldest first, into state. Pure and total: what is illegal is listed and changes nothing. */
function foldEvents(events) {
	const fold = {
		repository: null,
		registered: /* @__PURE__ */ new Map(),
		evidence: [],
		slots: /* @__PURE__ */ new Map(),
		promotions: /* @__PURE__ */ new Map(),
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
		illegal: fold.illegal
	};
}
/** The slot of a model and an environment, an empty one if nothing ever happened there. */
function slotOf(state, model, environment) {
	const name = environment.toLowerCase();
	return state.slots.find((slot) => slot.model === model && slot.environment === name) ?? emptySlot(model, name);
}
/** What is in a slot now, or null. */
function currentPlacement(slot) {
	return slot.placements.at(-1) ?? null;
}
/** What a rollback would bring back: the newest earlier digest that no rollback has taken away, or null. */
function lastGood(slot) {
	const current = currentPlacement(slot);
	const takenAway = /* @__PURE__ */ new Set();
	for (const [index, placement] of slot.placements.entries()) {
		const before = slot.placements[index - 1];
		if (placement.kind === "rollback" && before) takenAway.add(before.digest);
		else takenAway.delete(placement.digest);
	}
	return slot.placements.findLast((placement) => placement.digest !== current?.digest && !takenAway.has(placement.digest)) ?? null;
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
	if (model === null) return "It names no model.";
	if (event.type === "hold.lifted") return environment === null ? "It names no environment." : liftHold(fold, model, environment);
	if (digest === null) return "It names no digest.";
	switch (event.type) {
		case "model.registered":
			fold.registered.set(`${model} ${digest}`, {
				...event.body,
				model,
				digest,
				at: event.at
			});
			return null;
		case "evidence.recorded":
			fold.evidence.push({
				...event.body,
				seq: event.seq,
				at: event.at,
				model,
				digest,
				run: event.actor.run
			});
			return null;
		default:
			if (environment === null || promotion === null) return "It names no environment or no promotion.";
			return applyPromotion(fold, event, {
				model,
				digest,
				environment,
				id: promotion
			});
	}
}
function liftHold(fold, model, environment) {
	const slot = fold.slots.get(`${model} ${environment}`);
	if (!slot?.hold) return "There is no hold to lift.";
	fold.slots.set(`${model} ${environment}`, {
		...slot,
		hold: null
	});
	return null;
}
function applyPromotion(fold, event, key) {
	const name = `${key.model} ${key.environment}`;
	const slot = fold.slots.get(name) ?? emptySlot(key.model, key.environment);
	if (event.type === "promotion.requested" || event.type === "promotion.refused") {
		if (fold.promotions.has(key.id)) return "This promotion was requested before.";
		if (slot.inFlight !== null) return `The slot is held by ${slot.inFlight}.`;
		const refused = event.type === "promotion.refused";
		fold.promotions.set(key.id, openPromotion(event, key, refused));
		fold.slots.set(name, refused ? {
			...slot,
			generation: slot.generation + 1
		} : {
			...slot,
			inFlight: key.id
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
	const set = (change) => fold.promotions.set(open.id, {
		...open,
		...change
	});
	const end = (phase, cause) => {
		set({
			phase,
			cause,
			endedAt: event.at
		});
		fold.slots.set(name, {
			...slot,
			inFlight: null,
			generation: slot.generation + 1
		});
	};
	switch (event.type) {
		case "promotion.approved":
			if (open.phase !== "requested") return `It cannot be approved: it is ${open.phase}.`;
			set({
				phase: "approved",
				approvers: event.body.approvers
			});
			return null;
		case "promotion.started":
			if (open.phase !== "approved") return `It cannot start: it is ${open.phase}.`;
			set({
				phase: "started",
				token: event.seq,
				decision: event.body.decision,
				run: event.actor.run,
				attempt: event.actor.attempt
			});
			return null;
		case "promotion.resumed":
			if (open.phase === "stuck") return "It is stuck and cannot be resumed.";
			if (event.actor.run !== open.run || event.actor.attempt <= open.attempt) return "Only a later attempt of the same run may resume it.";
			set({
				token: event.seq,
				attempt: event.actor.attempt
			});
			return null;
		case "promotion.committed":
			if (open.phase !== "started") return `It cannot be committed: it is ${open.phase}.`;
			set({
				phase: "committed",
				endedAt: event.at
			});
			fold.slots.set(name, place(slot, open, event.at));
			return null;
		case "promotion.failed":
			end("failed", event.body.code);
			return null;
		case "promotion.stuck":
			if (open.phase === "stuck") return "It is stuck already.";
			set({
				phase: "stuck",
				cause: event.body.code
			});
			return null;
		default: return "It cannot happen here.";
	}
}
function openPromotion(event, { model, digest, environment, id }, refused) {
	const { kind, version, commit, policy, reason } = event.body;
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
		phase: refused ? "refused" : "requested",
		requester: event.actor.account,
		run: event.actor.run,
		attempt: event.actor.attempt,
		token: null,
		approvers: [],
		decision: refusals,
		requestedAt: event.at,
		endedAt: refused ? event.at : null,
		cause: refusals[0]?.code ?? null
	};
}
function place(slot, open, at) {
	const before = currentPlacement(slot);
	const placement = {
		digest: open.digest,
		version: open.version,
		kind: open.kind,
		promotion: open.id,
		commit: open.commit,
		since: at,
		until: null,
		approvers: open.approvers,
		requester: open.requester
	};
	return {
		...slot,
		inFlight: null,
		generation: slot.generation + 1,
		placements: [
			...slot.placements.slice(0, -1),
			...before ? [{
				...before,
				until: at
			}] : [],
			placement
		],
		hold: open.kind === "rollback" && before ? {
			digest: before.digest,
			since: at,
			reason: open.reason
		} : slot.hold
	};
}
function emptySlot(model, environment) {
	return {
		model,
		environment,
		generation: 0,
		inFlight: null,
		placements: [],
		hold: null
	};
}

// packages/ledger/src/trust-boundary.ts
/** The boundary between bytes of unknown origin and the types of this package: what the schema accepts is an event. */
function isLedgerEvent(value) {
	return validate("ledger-event.v1", value).length === 0;
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
	const [problem] = validate("ledger-event.v1", value);
	return `The event does not follow its schema: ${problem?.message ?? "it is none"} (at ${problem?.pointer || "the top"}).`;
}

// packages/ledger/src/append-events.ts
/** How often a writer that lost the race decides again before it gives up. */
const MAX_ATTEMPTS = 5;
/**
* Adds events by compare-and-swap. `decide` sees the ledger and says what to add; when another writer was faster the
* ledger is read again and `decide` is asked again, so that every guard holds for the head that is really built upon.
*
* @throws ModelgateError `LEDGER_EVENT_INVALID`, `LEDGER_FOREIGN`, `LEDGER_CONTENTION`, `LEDGER_BLOCKED_BY_RULESET`, and what `decide` throws
*/
async function appendEvents(store, context, decide) {
	for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
		if (attempt > 1) await context.wait(attempt);
		const ledger = await store.read();
		refuseForeign(ledger, context);
		const { events, objects, result } = await decide(ledger);
		if (events.length === 0) return {
			result,
			ledger,
			attempts: attempt
		};
		const contents = chainEvents(ledger, events, objects, context);
		const commit = await store.publish(ledger.commit, contents);
		if (commit !== null) {
			const all = [...ledger.events, ...contents.map(({ event }) => event)];
			const state = foldEvents(all.map(({ event }) => event));
			return {
				result,
				ledger: {
					...ledger,
					commit,
					events: all,
					state,
					head: all.at(-1)?.digest ?? null
				},
				attempts: attempt
			};
		}
	}
	throw new ModelgateError("LEDGER_CONTENTION", `The ledger moved under this job ${MAX_ATTEMPTS} times.`, { advice: "Run the job again." });
}
function refuseForeign(ledger, { repository }) {
	const opened = ledger.state.repository;
	if (opened && opened.id !== repository.id) throw new ModelgateError("LEDGER_FOREIGN", `The ledger belongs to ${opened.name} (${opened.id}).`, { advice: "Remove the copied branch `modelgate/ledger`." });
}
function chainEvents(ledger, drafts, objects, context) {
	const byDigest = new Map(objects.map((bytes) => [digestBytes(bytes), bytes]));
	const opening = ledger.head ? [] : [{
		type: "ledger.opened",
		model: null,
		digest: null,
		environment: null,
		promotion: null,
		body: { repository: context.repository }
	}];
	let before = ledger.events.at(-1) ?? null;
	return [...opening, ...drafts].map((draft) => {
		const event = chainEvent(draft, before, {
			at: context.clock().toISOString(),
			actor: context.actor
		});
		before = event;
		const parsed = parseEvent(event.bytes);
		if (typeof parsed === "string") throw new ModelgateError("LEDGER_EVENT_INVALID", `The event ${draft.type} cannot be written: ${parsed}`, { advice: "Shorten the text that the message names." });
		const cited = citedObjects(draft).flatMap((digest) => {
			const bytes = byDigest.get(digest);
			return bytes ? [[digest, bytes]] : [];
		});
		return {
			event,
			objects: new Map(cited)
		};
	});
}

// packages/ledger/src/verify-ledger.ts
/** What the chain alone can prove; printed in every report about a ledger. */
const ASSURANCE = "Tamper-evident given one independently kept head; not tamper-proof. Events are not signed: whoever may write to the repository could have written them.";
/**
* Judges a whole ledger: every commit one event of an unbroken chain, no event that contradicts another, and, where
* a head was kept elsewhere, that head among them. Needs nothing but the ledger.
*
* @param kept digest of an event that was kept outside of the repository
*/
function verifyLedger(ledger, kept) {
	const findings = [];
	for (const { commit, seq, code, message } of ledger.intrusions) findings.push({
		code,
		severity: "error",
		message: `Commit ${commit.slice(0, 12)}, at the place of event ${seq}: ${message}`,
		advice: "It counts for nothing. Find out who pushed it, and protect the branch with a ruleset.",
		subject: commit,
		data: {
			commit,
			seq
		}
	});
	for (const { seq, type, message } of ledger.state.illegal) findings.push({
		code: "LEDGER_EVENT_ILLEGAL",
		severity: "error",
		message: `Event ${seq} (${type}) contradicts the events before it: ${message}`,
		advice: "It counts for nothing. Only Modelgate may write to the ledger.",
		subject: `event ${seq}`,
		data: {
			seq,
			type
		}
	});
	const position = ledger.events.findIndex(({ digest }) => digest === kept);
	if (kept !== void 0 && position === -1) findings.push({
		code: "LEDGER_HEAD_UNKNOWN",
		severity: "error",
		message: `The kept head ${kept} is not among the ${ledger.events.length} events: some were cut off or rewritten.`,
		advice: "Compare with the clone or bundle that the head came from.",
		data: { events: ledger.events.length }
	});
	const worst = firstBad(ledger) ?? findings[0];
	const missing = {
		code: "LEDGER_MISSING",
		severity: "warning",
		message: "There is no ledger here: the branch modelgate/ledger is missing.",
		advice: "Fetch it with `git fetch origin modelgate/ledger:modelgate/ledger`."
	};
	const beyond = position === -1 ? null : ledger.events.length - 1 - position;
	return createReport({
		gate: "audit",
		verdict: findings.length > 0 ? "fail" : ledger.events.length === 0 ? "inconclusive" : "pass",
		reasonCode: worst?.code ?? (ledger.events.length === 0 ? "LEDGER_MISSING" : "LEDGER_VERIFIED"),
		findings: ledger.events.length === 0 ? [...findings, missing] : findings,
		tables: ledger.state.slots.length === 0 ? [] : [placementTable(ledger)],
		data: {
			repository: ledger.state.repository,
			events: ledger.events.length,
			head: ledger.head,
			intrusions: ledger.intrusions.length,
			illegal: ledger.state.illegal.length,
			eventsBeyondKeptHead: beyond,
			assurance: ASSURANCE
		}
	});
}
function firstBad(ledger) {
	const intrusion = ledger.intrusions[0];
	const illegal = ledger.state.illegal[0];
	if (intrusion && (!illegal || intrusion.seq <= illegal.seq)) return intrusion;
	return illegal && { code: "LEDGER_EVENT_ILLEGAL" };
}
/** Which version of which model is where, since when. */
function placementTable({ state }) {
	return {
		title: "Where each model is",
		columns: [
			{ name: "Model" },
			{ name: "Environment" },
			{ name: "Version" },
			{ name: "Digest" },
			{ name: "Since" },
			{ name: "Asked by" },
			{ name: "Approved by" },
			{ name: "State" }
		],
		rows: state.slots.map((slot) => {
			const current = currentPlacement(slot);
			const holder = state.promotions.find(({ id }) => id === slot.inFlight);
			const flags = [holder && `promotion ${holder.phase}`, slot.hold && "on hold"].filter(Boolean).join(", ");
			return [
				slot.model,
				slot.environment,
				current?.version ?? "(none)",
				current?.digest.slice(0, 19) ?? "",
				current?.since ?? "",
				current ? `account ${current.requester}` : "",
				current?.approvers.map((id) => `account ${id}`).join(", ") ?? "",
				flags || (current?.kind === "rollback" ? "rolled back" : "live")
			];
		})
	};
}

// packages/ledger/src/audit-placement.ts
/**
* Which version of a model was in an environment at a time, from what data and code, by what evidence, asked for by
* whom and approved by whom. The ledger is verified first; its problems are part of the answer.
*
* @throws ModelgateError `AUDIT_DATE_INVALID`, `AUDIT_UNKNOWN_SUBJECT`
*/
function auditPlacement(ledger, { model, environment, on }) {
	const at = parseMoment(on);
	refuseUnknown(ledger.state, model, environment);
	const placement = slotOf(ledger.state, model, environment).placements.findLast(({ since, until }) => Date.parse(since) <= at && (until === null || Date.parse(until) > at));
	const { verdict, findings, reasonCode, data } = verifyLedger(ledger);
	const sound = verdict === "pass";
	const moment = new Date(at).toISOString();
	if (!placement) return createReport({
		gate: "audit",
		verdict,
		reasonCode: sound ? "AUDIT_NOTHING_THERE" : reasonCode,
		findings: [...findings, {
			code: "AUDIT_NOTHING_THERE",
			severity: "note",
			message: `No version of ${model} was in ${environment} at ${moment}.`
		}],
		data: {
			...data,
			question: {
				model,
				environment,
				at: moment
			},
			answer: null
		}
	});
	const answer = describe(ledger.state, placement, model);
	return createReport({
		gate: "audit",
		verdict,
		reasonCode: sound ? "AUDIT_ANSWERED" : reasonCode,
		subject: {
			model,
			version: placement.version,
			digest: placement.digest
		},
		findings,
		tables: [
			{
				title: `${model} in ${environment} at ${moment}`,
				columns: [{ name: "Question" }, { name: "Answer" }],
				rows: [
					["Version", placement.version],
					["Digest", placement.digest],
					["How it came", placement.kind],
					["From", placement.since],
					["Until", placement.until ?? "now"],
					["Asked for by", `account ${placement.requester}`],
					["Approved by", placement.approvers.map((id) => `account ${id}`).join(", ") || "(nobody was asked)"],
					["Commit", placement.commit],
					["Code", answer.registration?.code ?? "(not declared)"],
					["Manifest", answer.registration?.manifest ?? "(not recorded)"],
					["Promotion", placement.promotion]
				]
			},
			{
				title: "Data it was made from",
				columns: [
					{ name: "Name" },
					{ name: "Role" },
					{ name: "Digest" }
				],
				rows: (answer.registration?.data ?? []).map(({ name, role, digest }) => [
					name,
					role,
					digest
				])
			},
			{
				title: "Evidence for these bytes, recorded before",
				columns: [
					{ name: "Gate" },
					{ name: "Verdict" },
					{ name: "Strength" },
					{ name: "Recorded" },
					{ name: "Report" }
				],
				rows: answer.evidence.map(({ gate, verdict: result, strength, at: recorded, report }) => [
					gate,
					result,
					strength,
					recorded,
					report
				])
			},
			{
				title: "What the decision asked",
				columns: [
					{ name: "Demand" },
					{ name: "Outcome" },
					{ name: "Why" }
				],
				rows: answer.decision.map(({ name, outcome, message }) => [
					name,
					outcome,
					message
				])
			}
		],
		data: {
			...data,
			question: {
				model,
				environment,
				at: moment
			},
			answer: {
				...placement,
				...answer
			}
		}
	});
}
function describe(state, placement, model) {
	const { digest, since } = placement;
	const promotion = state.promotions.find(({ id }) => id === placement.promotion);
	return {
		registration: state.registered.find((entry) => entry.model === model && entry.digest === digest) ?? null,
		evidence: state.evidence.filter((entry) => entry.model === model && entry.digest === digest && Date.parse(entry.at) <= Date.parse(since)),
		decision: promotion?.decision ?? []
	};
}
function parseMoment(on) {
	const day = /^\d{4}-\d{2}-\d{2}$/u.test(on);
	const at = Date.parse(day ? `${on}T23:59:59.999Z` : on);
	if (!Number.isNaN(at) && (day || /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/u.test(on))) return at;
	throw new ModelgateError("AUDIT_DATE_INVALID", `"${on}" is neither a day nor a time with its zone.`, { advice: "Write `--on 2026-05-31`, or `--on 2026-05-31T12:00:00Z`." });
}
function refuseUnknown({ slots }, model, environment) {
	const models = [...new Set(slots.map((slot) => slot.model))];
	const environments = [...new Set(slots.map((slot) => slot.environment))];
	const check = (what, word, known) => {
		if (known.includes(word)) return;
		const guess = closest(word, known);
		throw new ModelgateError("AUDIT_UNKNOWN_SUBJECT", `The ledger knows no ${what} "${word}".`, { advice: guess ? `Did you mean "${guess}"?` : `It knows: ${known.join(", ") || "none"}.` });
	};
	check("model", model, models);
	check("environment", environment.toLowerCase(), environments);
}

// packages/ledger/src/ledger-store.ts
/** The branch that holds the ledger. */
const LEDGER_BRANCH = "modelgate/ledger";

// packages/ledger/src/read-chain.ts
/**
* The chain of events on the branch. A commit counts when it has one parent (the first: none), adds exactly the next
* event and objects whose names are the digests of their bytes, cites nothing that is missing, and its `prev` is the
* digest of the last event that counted. Everything else is an intrusion: listed, and as if it were not there.
*
* @param commits from the first to the head, along first parents
* @param read the bytes of a blob, or null when it is larger than anything Modelgate writes
*/
function readChain(commits, read) {
	const events = [];
	const intrusions = [];
	const objects = /* @__PURE__ */ new Set();
	for (const commit of commits) {
		const accepted = acceptCommit(commit, events.at(-1) ?? null, objects, read);
		if ("event" in accepted) {
			events.push(accepted.event);
			for (const object of accepted.objects) objects.add(object);
		} else intrusions.push({
			commit: commit.id,
			seq: events.length + 1,
			...accepted
		});
	}
	return {
		events,
		intrusions
	};
}
function acceptCommit(commit, before, known, read) {
	const seq = (before?.event.seq ?? 0) + 1;
	const path = eventPath(seq);
	if (commit.parents.length > 1) return foreign("It is a merge; the ledger is one line of commits.");
	const own = commit.changes.find((change) => change.path === path);
	if (!own || !"AM".includes(own.status)) return foreign(`It should add ${path}, but it changes ${commit.changes.map(({ status, path: name }) => `${status} ${name}`).join(", ") || "nothing"}.`);
	const objects = [];
	for (const change of commit.changes) {
		if (change === own) continue;
		const hex = /^objects\/sha256\/([0-9a-f]{64})$/u.exec(change.path)?.[1];
		if (!hex || !"AM".includes(change.status)) return foreign(`It also changes ${change.path} (${change.status}).`);
		const content = read(change.blob);
		if (!content || digestBytes(content) !== `sha256:${hex}`) return foreign(`${change.path} does not hold the bytes that its name says.`);
		objects.push(`sha256:${hex}`);
	}
	const bytes = read(own.blob);
	if (!bytes) return foreign(`${path} is too large for an event.`);
	const event = parseEvent(bytes);
	if (typeof event === "string") return foreign(`${path}: ${event}`);
	if (event.seq !== seq) return foreign(`${path} says that it is event ${event.seq}.`);
	const prev = before?.digest ?? null;
	if (event.prev !== prev) return foreign(`${path} follows ${event.prev ?? "nothing"}, but the event before it is ${prev ?? "nothing"}.`);
	const missing = citedObjects(event).find((digest) => !known.has(digest) && !objects.includes(digest));
	if (missing) return {
		code: "LEDGER_OBJECT_MISSING",
		message: `${path} cites ${objectPath(missing)}, which is not there.`
	};
	return {
		event: {
			event,
			bytes,
			digest: digestBytes(bytes)
		},
		objects
	};
}
function foreign(message) {
	return {
		code: "LEDGER_INTRUSION",
		message
	};
}

// packages/ledger/src/run-git.ts
/** Runs git without a shell, without prompts and without the user's hooks; throws `LEDGER_UNREADABLE`. */
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
			"-c",
			"core.hooksPath=/dev/null",
			"-c",
			"gc.auto=0",
			...args
		], { env: {
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
/** Commits of a branch along first parents, the first one first, with a reader of their blobs. */
async function readGitCommits(gitDir, head) {
	const output = await runGit([
		`--git-dir=${gitDir}`,
		"log",
		"--first-parent",
		"--reverse",
		"--root",
		"--raw",
		"--no-abbrev",
		"--no-renames",
		"--no-notes",
		"--no-show-signature",
		"--format=commit %H %P",
		head,
		"--"
	]);
	const commits = [];
	let changes = [];
	for (const line of output.toString("utf8").split("\n")) if (line.startsWith("commit ")) {
		const [id = "", ...parents] = line.slice(7).trim().split(" ");
		changes = [];
		commits.push({
			id,
			parents,
			changes
		});
	} else if (line.startsWith(":")) {
		const [meta = "", path = ""] = line.slice(1).split("	");
		const [, mode, , blob = "", status = ""] = meta.split(" ");
		changes.push({
			path,
			blob,
			status: mode === "100644" || status === "D" ? status : `${status}(${mode})`
		});
	}
	return {
		commits,
		read: await readBlobs(gitDir, commits)
	};
}
async function readBlobs(gitDir, commits) {
	const wanted = /* @__PURE__ */ new Set();
	for (const { changes } of commits) for (const { blob, status } of changes) if (status === "A" || status === "M") wanted.add(blob);
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
		const [id = "", , size] = output.toString("latin1", offset, lineEnd).split(" ");
		const end = lineEnd + 1 + Number(size);
		contents.set(id, output.subarray(lineEnd + 1, end));
		offset = end + 1;
	}
	return (blob) => contents.get(blob) ?? null;
}

// packages/ledger/src/read-ledger.ts
/** Reads and verifies the whole ledger from a git directory. A null head is an empty ledger. */
async function readLedger(gitDir, head) {
	if (head === null) return {
		commit: null,
		events: [],
		intrusions: [],
		state: foldEvents([]),
		head: null
	};
	const { commits, read } = await readGitCommits(gitDir, head);
	const { events, intrusions } = readChain(commits, read);
	return {
		commit: head,
		events,
		intrusions,
		state: foldEvents(events.map(({ event }) => event)),
		head: events.at(-1)?.digest ?? null
	};
}

// packages/ledger/src/github-ledger-store.ts
/**
* The ledger of a repository on GitHub. It is read with one `git fetch`, so that a ledger of ten thousand events costs
* no more calls than one of ten; it is written through the API, so that GitHub signs the commits.
*/
function githubLedgerStore(client, location) {
	return {
		read: () => fetchLedger(location),
		publish: (base, commits) => publish$1(client, location, base, commits)
	};
}
async function fetchLedger({ owner, repo, serverUrl, token, temp }) {
	const gitDir = mkdtempSync(join(temp, "modelgate-ledger-"));
	const url = `${serverUrl}/${owner}/${repo}.git`;
	const env = {
		GIT_CONFIG_COUNT: "1",
		GIT_CONFIG_KEY_0: `http.${serverUrl}/.extraheader`,
		GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`
	};
	const ref = `refs/heads/${LEDGER_BRANCH}`;
	try {
		await runGit([
			"init",
			"--quiet",
			"--bare",
			gitDir
		]);
		if ((await runGit([
			"ls-remote",
			"--refs",
			url,
			ref
		], { env })).length === 0) return await readLedger(gitDir, null);
		await runGit([
			`--git-dir=${gitDir}`,
			"fetch",
			"--quiet",
			"--no-tags",
			url,
			`+${ref}:${ref}`
		], { env });
		const head = await tryGit([
			`--git-dir=${gitDir}`,
			"rev-parse",
			"--verify",
			"--quiet",
			`${ref}^{commit}`
		]);
		return await readLedger(gitDir, head.status === 0 ? head.stdout.toString("utf8").trim() : null);
	} finally {
		rmSync(gitDir, {
			recursive: true,
			force: true
		});
	}
}
async function publish$1(client, { owner, repo }, base, contents) {
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

// packages/ledger/src/git-ledger-store.ts
/** Places where a clone keeps the branch: its own first, then what it fetched. */
const REFS = [`refs/heads/${LEDGER_BRANCH}`, `refs/remotes/origin/${LEDGER_BRANCH}`];
/** The writer of commits that GitHub does not make; nobody's name and no clock of ours. */
const IDENTITY = {
	GIT_AUTHOR_NAME: "modelgate",
	GIT_AUTHOR_EMAIL: "modelgate@localhost",
	GIT_COMMITTER_NAME: "modelgate",
	GIT_COMMITTER_EMAIL: "modelgate@localhost"
};
/**
* The ledger of a repository on this machine: a clone, a bare repository or a `git bundle` (that one cannot be
* written). Needs no network and no token.
*/
function gitLedgerStore(path) {
	return {
		read: () => withGitDir(path, async (gitDir) => readLedger(gitDir, await findHead(gitDir))),
		publish: (base, commits) => withGitDir(path, (gitDir) => publish(gitDir, base, commits))
	};
}
/**
* The ledger branch of a clone, a bare repository or a bundle as one `git bundle`, with its whole history.
*
* @throws ModelgateError `LEDGER_UNREADABLE`, `LEDGER_MISSING`
*/
async function bundleLedger(path) {
	return withGitDir(path, async (gitDir) => {
		const head = await findHead(gitDir);
		if (head === null) throw new ModelgateError("LEDGER_MISSING", `There is no ledger at ${path}.`, { advice: "Fetch it with `git fetch origin modelgate/ledger:modelgate/ledger`." });
		const copy = mkdtempSync(join(tmpdir(), "modelgate-bundle-"));
		try {
			await runGit([
				"init",
				"--quiet",
				"--bare",
				copy
			]);
			const ref = `refs/heads/${LEDGER_BRANCH}`;
			await runGit([
				`--git-dir=${copy}`,
				"fetch",
				"--quiet",
				gitDir,
				`+${head}:${ref}`
			]);
			return await runGit([
				`--git-dir=${copy}`,
				"bundle",
				"create",
				"--quiet",
				"-",
				ref
			]);
		} finally {
			rmSync(copy, {
				recursive: true,
				force: true
			});
		}
	});
}
async function withGitDir(path, use) {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (!stats) throw new ModelgateError("LEDGER_UNREADABLE", `There is nothing at ${path}.`, { advice: "Name a clone or a bundle of the ledger." });
	if (stats.isDirectory()) return use((await runGit([
		"-C",
		path,
		"rev-parse",
		"--absolute-git-dir"
	])).toString("utf8").trim());
	const gitDir = mkdtempSync(join(tmpdir(), "modelgate-ledger-"));
	try {
		await runGit([
			"init",
			"--quiet",
			"--bare",
			gitDir
		]);
		await runGit([
			`--git-dir=${gitDir}`,
			"fetch",
			"--quiet",
			path,
			`+refs/heads/${LEDGER_BRANCH}:refs/heads/${LEDGER_BRANCH}`
		]);
		return await use(gitDir);
	} finally {
		rmSync(gitDir, {
			recursive: true,
			force: true
		});
	}
}
async function findHead(gitDir) {
	for (const ref of REFS) {
		const found = await tryGit([
			`--git-dir=${gitDir}`,
			"rev-parse",
			"--verify",
			"--quiet",
			`${ref}^{commit}`
		]);
		if (found.status === 0) return found.stdout.toString("utf8").trim();
	}
	return null;
}
async function publish(gitDir, base, contents) {
	const folder = mkdtempSync(join(tmpdir(), "modelgate-index-"));
	const env = {
		...IDENTITY,
		GIT_INDEX_FILE: join(folder, "index")
	};
	const git = async (args, input) => {
		return (await runGit([`--git-dir=${gitDir}`, ...args], {
			env,
			...input === void 0 ? {} : { input }
		})).toString("utf8").trim();
	};
	try {
		if (base) await git(["read-tree", base]);
		let head = base;
		for (const { event, objects } of contents) {
			let entries = "";
			const files = [[eventPath(event.event.seq), event.bytes], ...objectFiles(objects)];
			for (const [path, bytes] of files) entries += `100644 ${await git([
				"hash-object",
				"-w",
				"--stdin"
			], bytes)}\t${path}\n`;
			await git([
				"update-index",
				"--add",
				"--index-info"
			], entries);
			const parent = head ? ["-p", head] : [];
			head = await git([
				"commit-tree",
				await git(["write-tree"]),
				...parent
			], `${event.event.type} ${event.event.seq}\n`);
		}
		if (head === null || head === base) return base;
		return (await tryGit([
			`--git-dir=${gitDir}`,
			"update-ref",
			`refs/heads/${"modelgate/ledger"}`,
			head,
			base ?? "0".repeat(head.length)
		])).status === 0 ? head : null;
	} finally {
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
}
function objectFiles(objects) {
	return [...objects].map(([digest, bytes]) => [objectPath(digest), bytes]);
}

// packages/ledger/src/list-events.ts
const COLUMNS = [
	"seq",
	"at",
	"type",
	"model",
	"environment",
	"digest",
	"promotion",
	"account",
	"run",
	"about"
];
/** Every event in one line, oldest first: for people and spreadsheets. */
function listEvents({ events }) {
	return {
		title: "Every event, oldest first",
		columns: COLUMNS.map((name) => ({ name })),
		rows: events.map(({ event }) => [
			String(event.seq),
			event.at,
			event.type,
			event.model ?? "",
			event.environment ?? "",
			event.digest ?? "",
			event.promotion ?? "",
			String(event.actor.account),
			String(event.actor.run),
			describeEvent(event)
		])
	};
}
/** The same lines as RFC 4180 text. A field that a spreadsheet would run as a formula is made text. */
function eventsCsv(ledger) {
	const { rows } = listEvents(ledger);
	return [COLUMNS, ...rows].map((row) => row.map((field) => quote(field ?? "")).join(",")).join("\r\n") + "\r\n";
}
function describeEvent(event) {
	switch (event.type) {
		case "ledger.opened": return event.body.repository.name;
		case "model.registered": return `${event.body.version} at ${event.body.commit}`;
		case "evidence.recorded": return `${event.body.gate}: ${event.body.verdict} (${event.body.strength})`;
		case "promotion.requested":
		case "promotion.refused": return [
			event.body.kind,
			event.body.version,
			event.body.reason ?? ""
		].join(" ").trim();
		case "promotion.approved": return `by ${event.body.approvers.map((account) => `account ${account}`).join(", ") || "nobody"}`;
		case "promotion.failed":
		case "promotion.stuck": return event.body.message;
		case "hold.lifted": return event.body.reason;
		default: return "";
	}
}
function quote(field) {
	const safe = /^[=+\-@\t\r]/u.test(field) ? `'${field}` : field;
	return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll("\"", "\"\"")}"` : safe;
}

// packages/ledger/src/verify-placement.ts
/**
* The question of a deploy or serving job at its door: does the ledger hold exactly these bytes as promoted to this
* environment, now?
*
* @param kept digest of an event that was kept outside of the repository
* @throws ModelgateError `DIGEST_MALFORMED`
*/
function verifyPlacement(ledger, { digest, environment, kept }) {
	if (!/^sha256:[0-9a-f]{64}$/u.test(digest)) throw new ModelgateError("DIGEST_MALFORMED", `"${digest}" is no digest.`, { advice: "Write `sha256:` and the 64 hexadecimal digits." });
	const slots = ledger.state.slots.filter((slot) => slot.environment === environment.toLowerCase());
	const holder = slots.find((slot) => currentPlacement(slot)?.digest === digest);
	const placement = holder && currentPlacement(holder);
	const lost = verifyLedger(ledger, kept).findings.filter(({ code }) => code === "LEDGER_HEAD_UNKNOWN");
	const live = slots.map((slot) => currentPlacement(slot)?.digest).filter((other) => other !== void 0);
	const message = `The ledger does not hold ${digest} as promoted to ${environment}.`;
	const missing = {
		code: "NOT_PROMOTED",
		severity: "error",
		message: live.length > 0 ? `${message} There is: ${live.join(", ")}.` : `${message} Nothing is.`,
		advice: "Promote these bytes with `promote-model`, or deploy the ones that are promoted."
	};
	const findings = [...lost, ...placement ? [] : [missing]];
	return createReport({
		gate: "audit",
		verdict: findings.length > 0 ? "fail" : "pass",
		reasonCode: findings[0]?.code ?? "PROMOTED",
		subject: holder && placement ? {
			model: holder.model,
			version: placement.version,
			digest
		} : null,
		findings,
		data: {
			environment,
			digest,
			placement: placement ?? null,
			head: ledger.head
		}
	});
}

export { gitLedgerStore as a, auditPlacement as c, appendEvents as d, currentPlacement as f, bundleLedger as i, ASSURANCE as l, slotOf as m, eventsCsv as n, githubLedgerStore as o, lastGood as p, listEvents as r, LEDGER_BRANCH as s, verifyPlacement as t, verifyLedger as u };