import { Y as digestBytes, ot as ModelgateError } from "./start.js";
import { c as parseEvent, l as chainEvent, p as foldEvents, y as citedObjects } from "./src.js";

// packages/ledger/src/append-events.ts
/** How often a writer that lost the race decides again before it gives up. */
const MAX_ATTEMPTS = 5;
/** How often a ledger that is known to be behind is read again: with the waits between, some ten seconds. */
const MAX_LATE_READS = 8;
/**
* Adds events by compare-and-swap. `decide` sees the ledger and says what to add; when another writer was faster the
* ledger is read again and `decide` is asked again, so that every guard holds for the head that is really built upon.
*
* @param isLate whether a ledger lacks what the caller knows to be there: a replica may be behind, so it is read again,
*   and believed in the end
* @throws ModelgateError `LEDGER_EVENT_INVALID`, `LEDGER_FOREIGN`, `LEDGER_CONTENTION`, `LEDGER_BLOCKED_BY_RULESET`, and what `decide` throws
*/
async function appendEvents(store, context, decide, isLate = () => false) {
	let late = 0;
	let passed;
	for (let lost = 0; lost < MAX_ATTEMPTS; lost++) {
		let ledger = await readAgain(lost + late);
		for (; late < MAX_LATE_READS && (ledger.commit === passed || isLate(ledger)); late++) ledger = await readAgain(lost + late + 1);
		const attempts = lost + late + 1;
		const { events, objects, result } = await decide(ledger);
		if (events.length === 0) return {
			result,
			ledger,
			attempts
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
				attempts
			};
		}
		passed = ledger.commit;
	}
	throw new ModelgateError("LEDGER_CONTENTION", `The ledger moved under this job ${MAX_ATTEMPTS} times.`, { advice: "Run the job again." });
	async function readAgain(before) {
		if (before > 0) await context.wait(before + 1);
		const ledger = await store.read();
		refuseForeign(ledger, context);
		return ledger;
	}
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

export { appendEvents as t };