import { t as ModelgateError } from "./modelgate-error.js";
import { t as apiTree } from "./api-tree.js";
import { t as explainApiError } from "./explain-api-error.js";

// packages/check/src/open-policy.ts
/** `OWNER/REPO/PATH@REF`: a policy that an organisation keeps for all its repositories. */
const ELSEWHERE = /^([\w.-]+)\/([\w.-]+)\/(.+)@([^@]+)$/u;
/** Whether a policy is named in another repository. A file of the change that is called so must not take its place. */
function isElsewhere(policy) {
	return ELSEWHERE.test(policy);
}
/**
* The place of a policy: a path in the trusted tree, or a file of another repository at a fixed point.
*
* @param trusted the tree that the change cannot alter
*/
async function openPolicy(connect, policy, trusted, temp) {
	const [, owner, repo, path, ref] = ELSEWHERE.exec(policy) ?? [];
	if (owner === void 0 || repo === void 0 || path === void 0 || ref === void 0) return {
		tree: trusted,
		path: policy
	};
	try {
		const client = await connect();
		const { data } = await client.rest.repos.getCommit({
			owner,
			repo,
			ref
		});
		const tree = apiTree(client, {
			owner,
			repo,
			commit: data.sha,
			temp
		});
		if (await tree.read(path) !== null) return {
			tree,
			path
		};
	} catch (error) {
		throw explainApiError(error, {
			to: `read the policy ${policy}`,
			permission: "contents: read"
		});
	}
	throw new ModelgateError("POLICY_NOT_FOUND", `${owner}/${repo} has no file ${path} at ${ref}.`, { advice: "Correct `policy`: OWNER/REPO/PATH@REF." });
}

export { openPolicy as n, isElsewhere as t };