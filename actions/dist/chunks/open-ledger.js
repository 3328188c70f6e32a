import { ot as ModelgateError } from "./start.js";
import { n as gitLedgerStore } from "./git-ledger-store.js";
import { resolve } from "node:path";

// packages/cli/src/open-ledger.ts
/** The ledger that a command names, or that of the current folder. */
function openLedger(command, positionals, cwd) {
	const [path, ...rest] = positionals;
	if (rest.length > 0) throw new ModelgateError("CLI_USAGE", `${command} takes one ledger and got ${positionals.length}.`, { advice: `modelgate ${command} LEDGER` });
	return gitLedgerStore(path === void 0 ? cwd : resolve(cwd, path));
}
/** An option that a command cannot do without. */
function needText(command, options, name) {
	const value = options[name];
	if (typeof value === "string" && value !== "") return value;
	throw new ModelgateError("CLI_USAGE", `${command} needs --${name}.`, { advice: `See \`modelgate ${command} --help\`.` });
}

export { openLedger as n, needText as t };