import "./rolldown-runtime.js";
import { a as verifyLedger, o as listLifecycles } from "./verify-ledger.js";
import { n as openLedger } from "./open-ledger.js";

// packages/cli/src/commands/status.ts
/** `modelgate status`: which version of which model is where, since when, by whom. */
const status = {
	name: "status",
	summary: "Show which version of which model is where, since when, by whom",
	usage: "[LEDGER]",
	options: {},
	examples: ["modelgate status", "modelgate status ledger.bundle --json"],
	notes: ["LEDGER is a clone or a bundle; without it, the repository of the current folder."],
	async run({ positionals, cwd }) {
		const ledger = await openLedger("status", positionals, cwd).read();
		const report = verifyLedger(ledger);
		const { slots, vetoes, freezes } = ledger.state;
		const versions = listLifecycles(ledger.state);
		return { report: {
			...report,
			data: {
				...report.data,
				slots,
				versions,
				vetoes,
				freezes
			}
		} };
	}
};

export { status };