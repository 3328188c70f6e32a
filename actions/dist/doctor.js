import "./chunks/rolldown-runtime.js";
import { c as defineContract, d as list, lt as createClient, t as runAction } from "./chunks/core.js";
import { t as examineRepository } from "./chunks/examine-repository.js";

// packages/release/src/run-doctor.ts
/** The main step of `doctor`. */
async function runDoctor(input, host) {
	const client = await createClient({
		token: input.token,
		apiUrl: host.apiUrl,
		userAgent: "doctor"
	});
	return { report: await examineRepository(client, {
		owner: host.repository.owner,
		repo: host.repository.name,
		environments: input.environments,
		policy: input.policy,
		requester: {
			id: host.actorId,
			name: `@${host.actor}`,
			bot: host.actor.endsWith("[bot]")
		},
		temp: host.temp,
		token: input.token,
		serverUrl: host.serverUrl
	}) };
}

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