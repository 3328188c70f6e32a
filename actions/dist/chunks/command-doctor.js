import "./rolldown-runtime.js";
import { t as examineRepository } from "./examine-repository.js";
import { i as withGitHub } from "./ask-promotion.js";

// packages/cli/src/commands/doctor.ts
/** `modelgate doctor`: is this repository set up so that a promotion means something? */
const doctor = {
	name: "doctor",
	summary: "Say whether a repository is set up so that a promotion means something",
	usage: "[--repository OWNER/NAME] [--environment NAME]…",
	options: {
		repository: {
			type: "string",
			value: "OWNER/NAME",
			description: "the repository (default: GITHUB_REPOSITORY)"
		},
		environment: {
			type: "string",
			multiple: true,
			value: "NAME",
			description: "look at these environments only (default: those of the policy and the workflows)"
		}
	},
	examples: ["modelgate doctor --repository acme/credit", "modelgate doctor --environment production --json"],
	notes: ["It reads the token from GITHUB_TOKEN or GH_TOKEN and the address from GITHUB_API_URL, and changes nothing."],
	run: (invocation) => {
		const { environment, policy } = invocation.options;
		return withGitHub("doctor", invocation, async (client, { owner, repo, temp, token, serverUrl }) => {
			return { report: await examineRepository(client, {
				owner,
				repo,
				environments: Array.isArray(environment) ? environment : [],
				policy: typeof policy === "string" ? policy : ".github/modelgate.yaml",
				requester: null,
				temp,
				token,
				serverUrl
			}) };
		});
	}
};

export { doctor };