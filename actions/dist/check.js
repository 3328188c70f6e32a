import "./chunks/rolldown-runtime.js";
import { s as checkInJob } from "./chunks/check.js";
import { i as flag, o as list, r as defineContract, t as runAction } from "./chunks/runner.js";

// actions/check/src/contract.ts
/** What `check` takes and gives. */
const contract = defineContract({
	name: "check",
	gate: "manifest",
	description: "Checks the models a pull request changes, and says in one comment whether they may ship.",
	inputs: {
		manifests: list({
			default: "",
			description: "Manifests to check, one a line. Empty: every manifest that the change touches."
		}),
		comment: flag({
			default: "true",
			description: "Whether to write the comment on a pull request."
		}),
		review: flag({
			default: "true",
			description: "Whether to comment on lines that need a person."
		})
	},
	outputs: {
		posted: "Whether the comment is on the pull request: true or false.",
		"comment-url": "Address of the comment; empty where there is none."
	}
});

// actions/check/src/main.ts
await runAction(contract, checkInJob);

export {  };