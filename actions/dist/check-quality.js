import "./chunks/rolldown-runtime.js";
import { t as gateInJob } from "./chunks/gate-in-job.js";
import { c as defineContract, d as list, f as oneOf, p as optionalText, t as runAction } from "./chunks/core.js";

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
		}),
		"duckdb-path": optionalText({ description: "Folder with node_modules/@duckdb for closed networks. Empty: the tool cache, else the registry." })
	},
	outputs: {}
});

// actions/check-quality/src/main.ts
await runAction(contract, (input, host) => gateInJob("quality", input, host));

export {  };