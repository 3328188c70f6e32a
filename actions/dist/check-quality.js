import "./chunks/rolldown-runtime.js";
import { a as gateInJob } from "./chunks/check.js";
import { o as list, r as defineContract, s as oneOf, t as runAction } from "./chunks/runner.js";

// actions/check-quality/src/contract.ts
/** What `check-quality` takes and gives. */
const contract = defineContract({
	name: "check-quality",
	gate: "quality",
	description: "Judges whether a model is good enough and not worse than before, with intervals.",
	inputs: {
		manifests: list({
			default: "",
			description: "Manifests to check, one a line. Empty: every manifest of the repository."
		}),
		engine: oneOf([
			"",
			"stream",
			"duckdb"
		], {
			default: "",
			description: "Table engine: stream or duckdb. Empty: by the size of the files."
		})
	},
	outputs: {}
});

// actions/check-quality/src/main.ts
await runAction(contract, (input, host) => gateInJob("quality", input, host));

export {  };