import { et as closest, ot as ModelgateError } from "./start.js";

// packages/cli/src/read-choice.ts
/**
* An option that takes one of a few words.
*
* @throws ModelgateError `CLI_USAGE` with the words that are allowed
*/
function readChoice(name, value, choices) {
	if (value === void 0) return void 0;
	const choice = choices.find((word) => word === value);
	if (choice !== void 0) return choice;
	const meant = closest(String(value), choices);
	throw new ModelgateError("CLI_USAGE", `--${name} ${String(value)} is not one of ${choices.join(", ")}.${meant === void 0 ? "" : ` Did you mean ${meant}?`}`, { advice: `--${name} ${meant ?? choices[0] ?? ""}` });
}

export { readChoice as t };