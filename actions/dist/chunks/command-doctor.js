import "./rolldown-runtime.js";
import { Gt as createCliClient } from "./core.js";
import { t as examineRepository } from "./examine-repository.js";
import { t as readRepository } from "./read-repository.js";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";

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
	async run({ options, env }) {
		const { owner, repo } = readRepository("doctor", options, env);
		const token = env["GITHUB_TOKEN"] ?? env["GH_TOKEN"];
		const client = await createCliClient({
			apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com",
			userAgent: "modelgate doctor",
			...token === void 0 ? {} : { token }
		});
		const { environment, policy } = options;
		const temp = await mkdtemp(join(tmpdir(), "modelgate-doctor-"));
		try {
			return { report: await examineRepository(client, {
				owner,
				repo,
				environments: Array.isArray(environment) ? environment : [],
				policy: typeof policy === "string" ? policy : ".github/modelgate.yaml",
				requester: null,
				temp
			}) };
		} finally {
			await rm(temp, {
				recursive: true,
				force: true
			});
		}
	}
};

export { doctor };