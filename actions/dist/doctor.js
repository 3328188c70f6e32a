import "./chunks/rolldown-runtime.js";
import { t as runDoctor } from "./chunks/release.js";
import { o as list, r as defineContract, t as runAction } from "./chunks/runner.js";

// actions/doctor/src/contract.ts
/** What `doctor` takes and gives. */
const contract = defineContract({
	name: "doctor",
	gate: "doctor",
	description: "Says whether this repository is set up so that a promotion means something.",
	inputs: { environments: list({
		default: "",
		description: "Environments to look at, one a line. Empty: those that the policy and the workflows name."
	}) },
	outputs: {}
});

// actions/doctor/src/main.ts
await runAction(contract, runDoctor);

export {  };