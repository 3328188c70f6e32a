import "./chunks/rolldown-runtime.js";
import { c as defineContract, f as oneOf, l as flag, lt as createClient, m as text, p as optionalText, t as runAction } from "./chunks/core.js";
import { nt as createReport, ot as ModelgateError } from "./chunks/start.js";
import { t as appendEvents } from "./chunks/append-events.js";
import { l as chainEvent, p as foldEvents } from "./chunks/src.js";
import { i as placementTable, r as lifecycleTable } from "./chunks/verify-ledger.js";
import { i as readRun, r as readApprovals } from "./chunks/read-people.js";
import { i as surroundingsOf, n as openReleaseJob, r as repositoryOf, t as callApi } from "./chunks/release-job.js";

// packages/release/src/record-decision.ts
/**
* Writes what a person decided beside promotions: a veto or its end, a freeze or its end, the end of a version. The
* ledger's own rules say whether it may be: what contradicts the events before it is refused.
*/
async function recordDecision(input, host) {
	const client = await createClient({
		token: input.token,
		apiUrl: host.apiUrl,
		userAgent: "record-decision"
	});
	const ledger = await decideInJob(openReleaseJob(host, {
		client,
		token: input.token,
		...surroundingsOf(client)
	}), input);
	return {
		report: createReport({
			gate: "promotion",
			verdict: "pass",
			reasonCode: "DECISION_RECORDED",
			findings: [{
				code: "DECISION_RECORDED",
				severity: "note",
				message: `Recorded: ${input.decision}. ${input.reason}`
			}],
			tables: [placementTable(ledger), lifecycleTable(ledger)],
			data: {
				decision: input.decision,
				ledgerHead: ledger.head
			}
		}),
		outputs: { "ledger-head": ledger.head ?? "" }
	};
}
/**
* As {@link recordDecision}, for a job that is open.
*
* @throws ModelgateError `DECISION_REF_NOT_PROTECTED`, `DECISION_INCOMPLETE`, `DECISION_UNKNOWN_VERSION`, `DECISION_REFUSED`
*/
async function decideInJob(job, input) {
	const { data } = await callApi("read the repository", "contents: read", () => job.client.rest.repos.get(repositoryOf(job)));
	if (job.eventName !== "workflow_dispatch" || job.ref !== `refs/heads/${data.default_branch}`) throw new ModelgateError("DECISION_REF_NOT_PROTECTED", `This run is of ${job.eventName} on ${job.ref}.`, { advice: `Start the workflow by hand on ${data.default_branch}.` });
	const draft = draftOf(input, input.decision === "clear-veto" ? await readApprovers(job) : [], job.clock());
	const { ledger } = await appendEvents(job.store, job.writer, (now) => {
		refuseUnknown(now, draft);
		refuseIllegal(job, now, draft);
		return {
			events: [draft],
			objects: [],
			result: null
		};
	});
	return ledger;
}
/** People who approved a job of this run, whatever its environment, and did not start it. */
async function readApprovers(job) {
	const { actors, requester } = await readRun(job);
	if (requester.bot) throw new ModelgateError("DECISION_REFUSED", `${requester.name} started this run, and a veto is cleared by two people.`, {
		kind: "gate",
		advice: "Let a person start the workflow."
	});
	if (job.runAttempt > 1) throw new ModelgateError("APPROVAL_OF_EARLIER_ATTEMPT", "GitHub's log does not say which attempt an approval was for.", {
		kind: "gate",
		advice: "Start a new run."
	});
	const people = (await readApprovals(job, null)).filter(({ by, state }) => state === "approved" && !by.bot && !actors.some(({ id }) => id === by.id));
	return [...new Set(people.map(({ by }) => by.id))];
}
function draftOf(input, approvers, now) {
	const { decision, reason } = input;
	const environment = input.environment?.toLowerCase() ?? null;
	const frozen = () => ({
		model: input.model ?? null,
		digest: null,
		environment: need(input, "environment").toLowerCase(),
		promotion: null
	});
	const version = () => ({
		model: need(input, "model"),
		digest: need(input, "digest"),
		promotion: null
	});
	const ending = () => ({
		reason,
		retention: need(input, "retention"),
		replacement: input.replacement ?? null
	});
	switch (decision) {
		case "veto": return {
			...version(),
			environment,
			type: "model.vetoed",
			body: { reason }
		};
		case "clear-veto": return {
			...version(),
			environment,
			type: "veto.cleared",
			body: {
				reason,
				approvers
			}
		};
		case "freeze": {
			const until = input.until === void 0 ? null : timeOf("until", input.until);
			const from = input.from === void 0 ? now.toISOString() : timeOf("from", input.from);
			return {
				...frozen(),
				type: "freeze.set",
				body: {
					reason,
					from,
					until,
					allowRollback: input["allow-rollback"]
				}
			};
		}
		case "lift-freeze": return {
			...frozen(),
			type: "freeze.lifted",
			body: { reason }
		};
		case "retire": return {
			...version(),
			environment: null,
			type: "model.retired",
			body: ending()
		};
		case "decommission": {
			const where = need(input, "environment").toLowerCase();
			return {
				...version(),
				environment: where,
				type: "model.decommissioned",
				body: ending()
			};
		}
	}
}
function need(input, name) {
	const value = input[name];
	if (value !== void 0) return value;
	throw new ModelgateError("DECISION_INCOMPLETE", `decision: ${input.decision} needs ${name}.`, { advice: `Write \`${name}: …\` under \`with:\`.` });
}
/** A day means its beginning in UTC. */
function timeOf(name, text) {
	const at = /^\d{4}-\d{2}-\d{2}(?:T.*(?:Z|[+-]\d{2}:\d{2}))?$/u.test(text) ? Date.parse(text) : NaN;
	if (!Number.isNaN(at)) return new Date(at).toISOString();
	throw new ModelgateError("DECISION_INCOMPLETE", `${name}: "${text}" is neither a day nor a time with its zone.`, { advice: "Write `2026-12-20`, or `2026-12-20T18:00:00Z`." });
}
/** A digest that the ledger never heard of is a mistyped one. */
function refuseUnknown({ state }, { model, digest }) {
	if (digest === null) return;
	const known = [...state.registered, ...state.promotions].filter((entry) => entry.model === model);
	if (known.some((entry) => entry.digest === digest)) return;
	const digests = [...new Set(known.map((entry) => `${entry.version} ${entry.digest}`))].join(", ");
	throw new ModelgateError("DECISION_UNKNOWN_VERSION", `The ledger knows no ${model ?? ""} with ${digest}.`, { advice: `It knows: ${digests || "none"}.` });
}
/** Asks the ledger's own rules beforehand: what they would not count is not written. */
function refuseIllegal(job, { events, state }, draft) {
	const { event } = chainEvent(draft, events.at(-1) ?? null, {
		at: job.writer.clock().toISOString(),
		actor: job.writer.actor
	});
	const illegal = foldEvents([...events.map((chained) => chained.event), event]).illegal.slice(state.illegal.length).find(({ seq }) => seq === event.seq);
	if (!illegal) return;
	throw new ModelgateError("DECISION_REFUSED", illegal.message, {
		kind: "gate",
		advice: "See `modelgate status` for what stands now; a veto is cleared in a job that somebody else approves."
	});
}

// actions/record-decision/src/contract.ts
/** What `record-decision` takes and gives. */
const contract = defineContract({
	name: "record-decision",
	gate: "promotion",
	description: "Writes a veto, a freeze or the end of a version into the ledger.",
	inputs: {
		decision: oneOf([
			"veto",
			"clear-veto",
			"freeze",
			"lift-freeze",
			"retire",
			"decommission"
		], { description: "veto: these bytes go nowhere. clear-veto: with the approval of a second person. freeze: nothing starts in the environment. decommission: the version is taken out of the environment. retire: it serves nowhere and never will again." }),
		reason: text({ description: "Why; kept in the ledger." }),
		model: optionalText({ description: "Name of the model. A freeze without it holds for every model." }),
		digest: optionalText({ description: "Digest of the version: sha256:…, as modelgate status shows it." }),
		environment: optionalText({ description: "The environment. A veto without it holds everywhere." }),
		from: optionalText({ description: "For freeze: when it begins, a day (UTC) or a time with its zone. Empty: now." }),
		until: optionalText({ description: "For freeze: when it ends. Empty: when it is lifted." }),
		"allow-rollback": flag({
			default: "true",
			description: "For freeze: whether rollbacks may pass."
		}),
		retention: optionalText({ description: "For retire and decommission: for how long its records are kept, such as 10 years." }),
		replacement: optionalText({ description: "For retire and decommission: what does its work now." })
	},
	outputs: { "ledger-head": "Digest of the last event of the ledger." }
});

// actions/record-decision/src/main.ts
await runAction(contract, recordDecision);

export {  };