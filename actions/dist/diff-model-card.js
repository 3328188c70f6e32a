import "./chunks/rolldown-runtime.js";
import { r as diffInJob } from "./chunks/check.js";
import { o as list, r as defineContract, t as runAction } from "./chunks/runner.js";

// actions/diff-model-card/src/contract.ts
/** What `diff-model-card` takes and gives. */
const contract = defineContract({
	name: "diff-model-card",
	gate: "card",
	description: "Shows what a change does to model cards, by meaning: figures, data, artifacts, claims, words.",
	inputs: { manifests: list({
		default: "",
		description: "Manifests to compare, one a line. Empty: every manifest of the repository."
	}) },
	outputs: { changed: "Whether any card changed: true or false." }
});

// actions/diff-model-card/src/main.ts
await runAction(contract, diffInJob);

export {  };