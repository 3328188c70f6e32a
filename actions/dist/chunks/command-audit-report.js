import "./rolldown-runtime.js";
import { et as closest, nt as createReport, ot as ModelgateError } from "./start.js";
import { v as slotOf } from "./src.js";
import { a as verifyLedger } from "./verify-ledger.js";
import { n as openLedger, t as needText } from "./open-ledger.js";

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
	const [, day = "", time] = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:\d{2}))?$/u.exec(on) ?? [];
	const at = Date.parse(`${day}${time ?? "T23:59:59.999Z"}`);
	const midnight = /* @__PURE__ */ new Date(`${day}T00:00:00Z`);
	const exists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
	if (!Number.isNaN(at) && exists) return at;
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

// packages/cli/src/commands/audit-report.ts
/** `modelgate audit report`: what was where on a day, from what, approved by whom? */
const auditReport = {
	name: "audit report",
	summary: "Say which version was in an environment on a date, from what data, approved by whom",
	usage: "[LEDGER] --model NAME --environment NAME --on DATE",
	options: {
		model: {
			type: "string",
			value: "NAME",
			description: "the model"
		},
		environment: {
			type: "string",
			value: "NAME",
			description: "the environment"
		},
		on: {
			type: "string",
			value: "DATE",
			description: "a day, meaning its end in UTC, or a time with its zone"
		}
	},
	examples: ["modelgate audit report --model credit-limit --environment production --on 2026-05-31", "modelgate audit report ledger.bundle --model credit-limit --environment production --on 2026-05-31T12:00:00Z --json"],
	notes: ["People are named by their account id: the ledger holds no names."],
	async run({ positionals, options, cwd }) {
		const question = {
			model: needText("audit report", options, "model"),
			environment: needText("audit report", options, "environment"),
			on: needText("audit report", options, "on")
		};
		return { report: auditPlacement(await openLedger("audit report", positionals, cwd).read(), question) };
	}
};

export { auditReport, auditPlacement as t };