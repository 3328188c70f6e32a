import "./rolldown-runtime.js";
import { a as verifyLedger } from "./verify-ledger.js";
import { n as openLedger } from "./open-ledger.js";

// packages/cli/src/commands/audit-verify.ts
/** `modelgate audit verify`: is every commit of the ledger one event of an unbroken chain? */
const auditVerify = {
	name: "audit verify",
	summary: "Verify a ledger from a clone or a bundle, without network and token",
	usage: "[LEDGER] [--head DIGEST]",
	options: { head: {
		type: "string",
		value: "DIGEST",
		description: "an event that was kept elsewhere and must be in the ledger"
	} },
	examples: [
		"modelgate audit verify",
		"modelgate audit verify ledger.bundle",
		"modelgate audit verify ledger.bundle --head sha256:4f1c…"
	],
	notes: ["LEDGER is a clone or a bundle; without it, the repository of the current folder.", "A tail that was cut off shows only against a head that was kept elsewhere."],
	async run({ positionals, options, cwd }) {
		const { head } = options;
		const ledger = await openLedger("audit verify", positionals, cwd).read();
		return { report: verifyLedger(ledger, typeof head === "string" ? head : void 0) };
	}
};

export { auditVerify };