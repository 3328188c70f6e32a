import "./chunks/rolldown-runtime.js";
import { t as gateInJob } from "./chunks/gate-in-job.js";
import { c as defineContract, d as list, f as oneOf, p as optionalText, t as runAction } from "./chunks/core.js";

// actions/check-fairness/src/contract.ts
/** What `check-fairness` takes and gives. */
const contract = defineContract({
	name: "check-fairness",
	gate: "fairness",
	description: "Judges whether any group fares worse than the policy allows, or worse than before, with intervals.",
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
		}),
		"duckdb-path": optionalText({ description: "Folder with node_modules/@duckdb for closed networks. Empty: the tool cache, else the registry." })
	},
	outputs: {}
});

// actions/check-fairness/src/main.ts
await runAction(contract, (input, host) => gateInJob("fairness", input, host));

export {  };