import "./rolldown-runtime.js";
import { nt as createReport } from "./start.js";
import { f as barredDigests, h as activePlacements } from "./src.js";
import { a as verifyLedger, n as checkDigest } from "./verify-ledger.js";
import { n as openLedger, t as needText } from "./open-ledger.js";

// packages/ledger/src/verify-placement.ts
/**
* The question of a deploy or serving job at its door: does the ledger hold exactly these bytes as promoted to this
* environment, now?
*
* @param kept digest of an event that was kept outside of the repository
* @throws ModelgateError `DIGEST_MALFORMED`
*/
function verifyPlacement(ledger, { digest, environment, kept }) {
	checkDigest(digest);
	const slots = ledger.state.slots.filter((slot) => slot.environment === environment.toLowerCase());
	const holder = slots.find((slot) => activePlacements(slot).some((active) => active.digest === digest));
	const placement = holder && activePlacements(holder).find((active) => active.digest === digest);
	const all = verifyLedger(ledger, kept).findings;
	const lost = all.filter(({ code }) => code === "LEDGER_HEAD_UNKNOWN");
	const live = slots.flatMap((slot) => activePlacements(slot).map((active) => active.digest));
	const message = `The ledger does not hold ${digest} as promoted to ${environment}.`;
	const missing = {
		code: "NOT_PROMOTED",
		severity: "error",
		message: live.length > 0 ? `${message} There is: ${live.join(", ")}.` : `${message} Nothing is.`,
		advice: "Promote these bytes with `promote-model`, or deploy the ones that are promoted."
	};
	const vetoed = holder && barredDigests(ledger.state, holder.model, environment).has(digest);
	const barred = {
		code: "DIGEST_BARRED",
		severity: "error",
		message: `${digest} was vetoed after it was promoted to ${environment}.`,
		advice: "Roll back; the ledger says who vetoed it and why."
	};
	const unfetched = all.filter(({ code }) => code === "LEDGER_MISSING");
	const against = [
		...lost,
		...placement ? [] : [missing],
		...vetoed ? [barred] : [],
		...unfetched
	];
	const foreign = all.filter((finding) => !lost.includes(finding) && !unfetched.includes(finding)).map((finding) => ({
		...finding,
		severity: "warning"
	}));
	const findings = [...against, ...foreign];
	return createReport({
		gate: "audit",
		verdict: against.length > 0 ? "fail" : foreign.length > 0 ? "warn" : "pass",
		reasonCode: against[0]?.code ?? "PROMOTED",
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

// packages/cli/src/commands/verify.ts
/** `modelgate verify`: may these bytes be deployed here? */
const verify = {
	name: "verify",
	summary: "Succeed only if the ledger holds these bytes as promoted to an environment",
	usage: "--digest DIGEST --environment NAME [--ledger LEDGER] [--head DIGEST]",
	options: {
		digest: {
			type: "string",
			value: "DIGEST",
			description: "the model's digest"
		},
		environment: {
			type: "string",
			value: "NAME",
			description: "the environment"
		},
		ledger: {
			type: "string",
			value: "LEDGER",
			description: "a clone or a bundle (default: the current folder)"
		},
		head: {
			type: "string",
			value: "DIGEST",
			description: "an event that was kept elsewhere and must be in the ledger"
		}
	},
	examples: ["modelgate verify --digest sha256:4f1c… --environment production --ledger ledger.bundle"],
	notes: ["For deploy and serving jobs: skipping the promotion must not go unnoticed."],
	async run({ positionals, options, cwd }) {
		const digest = needText("verify", options, "digest");
		const environment = needText("verify", options, "environment");
		const { head, ledger } = options;
		const store = openLedger("verify", [...positionals, ...typeof ledger === "string" ? [ledger] : []], cwd);
		const kept = typeof head === "string" ? { kept: head } : {};
		return { report: verifyPlacement(await store.read(), {
			digest,
			environment,
			...kept
		}) };
	}
};

export { verifyPlacement as t, verify };