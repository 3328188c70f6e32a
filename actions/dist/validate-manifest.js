import "./chunks/rolldown-runtime.js";
import { n as validateInJob } from "./chunks/check.js";
import { c as optionalText, o as list, r as defineContract, t as runAction } from "./chunks/runner.js";

// actions/validate-manifest/src/contract.ts
/** What `validate-manifest` takes and gives. */
const contract = defineContract({
	name: "validate-manifest",
	gate: "manifest",
	description: "Checks model manifests: form, schema, and everything they say about files.",
	inputs: {
		manifests: list({
			default: "",
			description: "Manifests to check, one a line. Empty: every manifest of the repository."
		}),
		sarif: optionalText({
			default: "",
			description: "File to write the findings to as SARIF, for github/codeql-action/upload-sarif. Empty: none."
		})
	},
	outputs: { sarif: "Path of the SARIF file; empty where none was asked for." }
});

// actions/validate-manifest/src/main.ts
await runAction(contract, validateInJob);

export {  };