import { ot as ModelgateError } from "./start.js";

// packages/cli/src/read-number.ts
/**
* An option that takes a number of 0 or more, in decimal or scientific notation.
*
* @throws ModelgateError `CLI_USAGE` for anything else
*/
function readNumber(name, value) {
	if (value === void 0) return void 0;
	const number = typeof value === "string" && /^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu.test(value) ? Number(value) : NaN;
	if (Number.isFinite(number)) return number;
	throw new ModelgateError("CLI_USAGE", `--${name} ${String(value)} is not a number of 0 or more.`, { advice: `--${name} 1e-6` });
}

export { readNumber as t };