import { ct as createCliClient, k as openPolicy } from "./core.js";
import { ot as ModelgateError } from "./start.js";
import { tmpdir } from "node:os";

// packages/cli/src/open-remote-policy.ts
/**
* A policy that an organisation keeps for all its repositories, read with the rights of the token in `GITHUB_TOKEN` or
* `GH_TOKEN`; without one, what the public may read.
*
* @param policy `OWNER/REPO/PATH@REF`
* @throws ModelgateError when it is not there or may not be read: that is never "no policy"
*/
async function openRemotePolicy(policy, env) {
	const token = env["GITHUB_TOKEN"] ?? env["GH_TOKEN"];
	const client = await createCliClient({
		apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com",
		userAgent: "modelgate",
		...token === void 0 ? {} : { token }
	});
	const { tree, path } = await openPolicy(() => Promise.resolve(client), policy, null, tmpdir());
	if (tree === null) throw new ModelgateError("CLI_USAGE", `--policy ${policy} is no OWNER/REPO/PATH@REF.`);
	return {
		tree,
		path
	};
}

export { openRemotePolicy as t };