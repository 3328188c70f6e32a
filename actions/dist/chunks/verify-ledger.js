import { nt as createReport, ot as ModelgateError } from "./start.js";
import { h as activePlacements } from "./src.js";

// packages/ledger/src/list-lifecycles.ts
/** Every version that the ledger knows, in the order in which it came to know them. */
function listLifecycles(state) {
	const key = ({ model, digest }) => `${model} ${digest}`;
	const keys = (entries) => new Set(entries.map(key));
	const quarantined = keys(state.vetoes);
	const retired = keys(state.retired);
	const candidates = keys(state.candidates);
	const placed = /* @__PURE__ */ new Set();
	const serving = /* @__PURE__ */ new Map();
	for (const slot of state.slots) {
		const { model, environment } = slot;
		for (const { digest } of [...slot.placements, ...slot.trials]) placed.add(key({
			model,
			digest
		}));
		for (const { digest, role, since } of activePlacements(slot)) {
			const places = serving.get(key({
				model,
				digest
			})) ?? [];
			places.push({
				environment,
				role,
				since
			});
			serving.set(key({
				model,
				digest
			}), places);
		}
	}
	const stateOf = (id) => {
		if (quarantined.has(id)) return "quarantined";
		if (retired.has(id)) return "retired";
		if (serving.has(id)) return "in";
		if (placed.has(id)) return "superseded";
		return candidates.has(id) ? "candidate" : "registered";
	};
	return state.registered.map(({ model, digest, version }) => {
		const id = key({
			model,
			digest
		});
		return {
			model,
			digest,
			version,
			state: stateOf(id),
			serves: serving.get(id) ?? []
		};
	});
}

// packages/ledger/src/verify-ledger.ts
const EVIDENT = "Tamper-evident given one independently kept head; not tamper-proof.";
const UNSIGNED = "Events are not signed: whoever may write to the repository could have written them.";
/** What the chain alone can prove; printed in every report about a ledger. */
const ASSURANCE = `${EVIDENT} ${UNSIGNED}`;
/** Machines that keep time differ by seconds; minutes are a clock that was set. */
const CLOCK_TOLERANCE = 3e5;
/**
* Judges a whole ledger: every commit one event of an unbroken chain, no event that contradicts another, and, where
* a head was kept elsewhere, that head among them. Needs nothing but the ledger.
*
* @param kept digest of an event that was kept outside of the repository
* @throws ModelgateError `DIGEST_MALFORMED`
*/
function verifyLedger(ledger, kept) {
	if (kept !== void 0) checkDigest(kept);
	const bad = ledger.intrusions.map(describeIntrusion).concat(ledger.state.illegal.map(describeIllegal)).toSorted((a, b) => a.seq - b.seq);
	const firstBad = bad[0] ? {
		code: bad[0].finding.code,
		seq: bad[0].seq
	} : null;
	const findings = bad.slice(0, LISTED).map(({ finding }) => finding);
	if (bad.length > LISTED) findings.push(manyMore(bad.length - LISTED));
	const position = ledger.events.findIndex(({ digest }) => digest === kept);
	if (kept !== void 0 && position === -1) findings.push({
		code: "LEDGER_HEAD_UNKNOWN",
		severity: "error",
		message: `The kept head ${kept} is not among the ${ledger.events.length} events: some were cut off or rewritten.`,
		advice: "Compare with the clone or bundle that the head came from.",
		data: { events: ledger.events.length }
	});
	const clocks = movedClocks(ledger);
	const worst = findings[0] ?? clocks[0];
	const missing = {
		code: "LEDGER_MISSING",
		severity: "warning",
		message: "There is no ledger here: the branch modelgate/ledger is missing.",
		advice: "Fetch it with `git fetch origin modelgate/ledger:modelgate/ledger`."
	};
	const beyond = position === -1 ? null : ledger.events.length - 1 - position;
	return createReport({
		gate: "audit",
		verdict: findings.length > 0 ? "fail" : ledger.events.length === 0 ? "inconclusive" : clocks.length > 0 ? "warn" : "pass",
		reasonCode: worst?.code ?? (ledger.events.length === 0 ? "LEDGER_MISSING" : "LEDGER_VERIFIED"),
		findings: ledger.events.length === 0 ? [...findings, missing] : [...findings, ...clocks],
		tables: [
			...ledger.events.length === 0 ? [] : [summaryTable(ledger, firstBad, tierOf(kept, position))],
			...ledger.state.slots.length === 0 ? [] : [placementTable(ledger)],
			...ledger.state.registered.length === 0 ? [] : [lifecycleTable(ledger)]
		],
		data: {
			repository: ledger.state.repository,
			events: ledger.events.length,
			head: ledger.head,
			intrusions: ledger.intrusions.length,
			illegal: ledger.state.illegal.length,
			firstBad,
			eventsBeyondKeptHead: beyond,
			assurance: ASSURANCE
		}
	});
}
/** After a break nothing that follows has its place: the first ones tell what happened. */
const LISTED = 20;
function describeIntrusion({ commit, seq, code, message }) {
	return {
		seq,
		finding: {
			code,
			severity: "error",
			message: `Commit ${commit.slice(0, 12)}: ${message}`,
			advice: "It counts for nothing. Find out who pushed it, and protect the branch with a ruleset.",
			subject: commit,
			data: {
				commit,
				seq
			}
		}
	};
}
function describeIllegal({ seq, type, message }) {
	return {
		seq,
		finding: {
			code: "LEDGER_EVENT_ILLEGAL",
			severity: "error",
			message: `Event ${seq} (${type}) contradicts the events before it: ${message}`,
			advice: "It counts for nothing. Only Modelgate may write to the ledger.",
			subject: `event ${seq}`,
			data: {
				seq,
				type
			}
		}
	};
}
function manyMore(count) {
	return {
		code: "LEDGER_INTRUSION",
		severity: "error",
		message: `${count} more commits after these are not one event in its place either.`,
		advice: "Where the chain is broken, nothing after it has its place; look at the first one.",
		data: { count }
	};
}
/** Order is `seq`, never time; but a time that runs backwards says that a clock was wrong, or was moved. */
function movedClocks({ events }) {
	const findings = [];
	let latest = Number.NEGATIVE_INFINITY;
	for (const { event } of events) {
		const at = Date.parse(event.at);
		if (latest - at > CLOCK_TOLERANCE) findings.push({
			code: "LEDGER_CLOCK_MOVED",
			severity: "warning",
			message: `Event ${event.seq} says ${event.at}, which is before an event that it follows.`,
			advice: "Find out whose clock was wrong; soak and freshness of what it wrote are not to be trusted.",
			subject: `event ${event.seq}`,
			data: { seq: event.seq }
		});
		latest = Math.max(latest, at);
	}
	return findings;
}
/** @throws ModelgateError `DIGEST_MALFORMED` */
function checkDigest(digest) {
	if (/^sha256:[0-9a-f]{64}$/u.test(digest)) return;
	throw new ModelgateError("DIGEST_MALFORMED", `"${digest}" is no digest.`, { advice: "Write `sha256:` and the 64 hexadecimal digits." });
}
/**
* How far the record can be trusted at most, by the tiers of docs/threat-model.md.
*
* @param position of the kept head among the events; -1: it is not there
*/
function tierOf(kept, position) {
	if (kept === void 0) return "at most 2: no head that was kept elsewhere was given";
	return position === -1 ? "none: the head that was kept elsewhere is not here" : "3 up to the kept head, if administrators could not change it";
}
/** What a person keeps of a ledger, and how far to trust it. */
function summaryTable(ledger, firstBad, tier) {
	const { events, head, state } = ledger;
	return {
		title: "The ledger",
		columns: [{ name: "What" }, { name: "Is" }],
		rows: [
			["Repository", state.repository ? `${state.repository.name} (${state.repository.id})` : "(it was never opened)"],
			["Events", String(events.length)],
			["Head", head ?? ""],
			...firstBad ? [["First bad event", String(firstBad.seq)]] : [],
			["Assurance", EVIDENT],
			["Tier", tier],
			["Signatures", UNSIGNED]
		]
	};
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
		rows: state.slots.flatMap((slot) => {
			const flags = flagsOf(slot, state);
			const active = activePlacements(slot);
			const shared = [slot.model, slot.environment];
			if (active.length === 0) return [[
				...shared,
				"(none)",
				"",
				"",
				"",
				"",
				flags.join(", ") || "empty"
			]];
			return active.map(({ version, digest, role, since, requester, approvers, kind }) => [
				...shared,
				version,
				digest.slice(0, 19),
				since,
				`account ${requester}`,
				approvers.map((id) => `account ${id}`).join(", "),
				[...role === "champion" ? flags : [], role === "champion" ? "" : role].filter(Boolean).join(", ") || (kind === "rollback" ? "rolled back" : "live")
			]);
		})
	};
}
/** What a person should know about a slot before touching it. */
function flagsOf(slot, state) {
	const holder = state.promotions.find(({ id }) => id === slot.inFlight);
	const freezes = state.freezes.filter(({ model, environment }) => (model ?? slot.model) === slot.model && environment === slot.environment);
	return [
		...holder ? [`promotion ${holder.phase}`] : [],
		...slot.hold ? ["on hold"] : [],
		...slot.review ? ["rollback without approval, to be reviewed"] : [],
		...freezes.map(({ from, until }) => `frozen from ${from}${until === null ? "" : ` until ${until}`}`)
	];
}
/** Where every version stands in its life. */
function lifecycleTable({ state }) {
	return {
		title: "Every version",
		columns: [
			{ name: "Model" },
			{ name: "Version" },
			{ name: "Digest" },
			{ name: "State" },
			{ name: "Where" }
		],
		rows: listLifecycles(state).map(({ model, version, digest, state: stands, serves }) => [
			model,
			version,
			digest.slice(0, 19),
			stands,
			serves.map(({ environment, role }) => `${environment} (${role})`).join(", ")
		])
	};
}

export { verifyLedger as a, placementTable as i, checkDigest as n, listLifecycles as o, lifecycleTable as r, ASSURANCE as t };