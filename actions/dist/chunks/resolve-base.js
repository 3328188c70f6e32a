import { t as ModelgateError } from "./modelgate-error.js";
import { t as textAt } from "./value-at.js";
import { r as createClient, t as explainApiError } from "./explain-api-error.js";

// packages/github/src/connect-when-needed.ts
/**
* A client that is made when it is asked for: loading what it stands on takes longer than most jobs that can do
* without.
*/
function connectWhenNeeded(options) {
	let client;
	return () => client ??= createClient(options);
}

// packages/github/src/resolve-base.ts
/**
* The commit that a change is compared with, and whose policy judges it; null where there is none: the first push of a
* branch, a manual run.
*
* - pull request: the first parent of the merge commit, which is exactly what the checkout was merged into; when the
*   job checked out the head instead, the merge base
* - merge queue: `merge_group.base_sha`
* - push: the commit before
*/
async function resolveBase(connect, tested) {
	const { event, eventName } = tested;
	if (eventName === "merge_group") return textAt(event, "merge_group", "base_sha") ?? null;
	if (eventName === "push") {
		const before = textAt(event, "before");
		return before === void 0 || /^0+$/u.test(before) ? null : before;
	}
	const base = textAt(event, "pull_request", "base", "sha");
	const head = textAt(event, "pull_request", "head", "sha");
	if (base === void 0 || head === void 0) return null;
	const { owner, repo } = tested;
	try {
		const known = tested.parents ?? [];
		const [first, second] = known.length > 0 ? known : await askParents(await connect(), tested);
		if (first !== void 0 && second === head) return first;
		return await mergeBaseOf(await connect(), {
			owner,
			repo,
			base,
			head
		});
	} catch (error) {
		const known = explainApiError(error, {
			to: "find the base of this pull request",
			permission: "contents: read"
		});
		if (known.code !== "GITHUB_NOT_FOUND") throw known;
		const branch = textAt(event, "pull_request", "base", "ref") ?? "its base";
		throw new ModelgateError("BASE_NOT_FOUND", `The base of this pull request, ${branch} at ${base.slice(0, 12)}, is not there.`, {
			advice: "Choose a base branch that exists; in a private repository the job needs `permissions: contents: read`.",
			cause: error
		});
	}
}
/** The commit where two commits parted, both full SHAs; errors are those of the API. */
async function mergeBaseOf(client, { owner, repo, base, head }) {
	const { data } = await client.rest.repos.compareCommitsWithBasehead({
		owner,
		repo,
		basehead: `${base}...${head}`,
		per_page: 1
	});
	return data.merge_base_commit.sha;
}
async function askParents(client, { owner, repo, sha }) {
	const { data } = await client.rest.git.getCommit({
		owner,
		repo,
		commit_sha: sha
	});
	return data.parents.map((parent) => parent.sha);
}

export { resolveBase as n, connectWhenNeeded as r, mergeBaseOf as t };