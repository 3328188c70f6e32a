import { $ as valueAt, Y as digestBytes, ot as ModelgateError } from "./start.js";
import { t as readPolicy } from "./read-policy.js";
import { r as repositoryOf, t as callApi } from "./release-job.js";

// packages/release/src/fetch-policy.ts
/** `OWNER/REPO/PATH@REF` */
const ELSEWHERE = /^([\w.-]+)\/([\w.-]+)\/([^@]+)@([\w./-]+)$/u;
/**
* Reads the policy from the commit of this run, never from the work tree: steps before may have changed that.
*
* @param reference a path in this repository, or `OWNER/REPO/PATH@REF`
* @throws ModelgateError `POLICY_MISSING`, `POLICY_UNREADABLE`
*/
async function fetchPolicy(job, reference) {
	const { owner, repo, path, commit } = await locate(job, reference);
	const bytes = await readFile(job, {
		owner,
		repo,
		path,
		ref: commit
	});
	if (!bytes) throw new ModelgateError("POLICY_MISSING", `There is no ${path} at ${commit.slice(0, 12)} of ${owner}/${repo}.`, { advice: "Commit a policy with `environments:` to the default branch." });
	const source = `${path}@${commit.slice(0, 12)}`;
	const { policy, findings } = readPolicy(bytes, {
		path,
		source,
		digest: digestBytes(bytes)
	});
	if (policy) return {
		policy,
		bytes
	};
	const [first] = findings;
	throw new ModelgateError("POLICY_UNREADABLE", `${path}: ${first?.message ?? "it has mistakes."}`, {
		advice: first?.advice ?? "Run `modelgate validate`; it shows each mistake with its line.",
		...first?.location ? { location: first.location } : {}
	});
}
/** One file of a commit by one call; what is no file of its own (a folder, a link, a submodule) is not there. */
async function readFile(job, place) {
	return callApi(`read the policy ${place.path}`, "contents: read", async () => {
		try {
			const { data } = await job.client.rest.repos.getContent(place);
			if (Array.isArray(data) || data.type !== "file" || data.encoding !== "base64") return null;
			return new Uint8Array(Buffer.from(data.content, "base64"));
		} catch (error) {
			if (valueAt(error, "status") === 404) return null;
			throw error;
		}
	});
}
async function locate(job, reference) {
	const [, owner, repo, path, ref] = ELSEWHERE.exec(reference) ?? [];
	if (owner && repo && path && ref) {
		const { data } = await callApi(`read the policy ${reference}`, "contents: read", () => job.client.rest.repos.getCommit({
			owner,
			repo,
			ref
		}));
		return {
			owner,
			repo,
			path,
			commit: data.sha
		};
	}
	if (reference.includes("@") || reference.startsWith("/")) throw new ModelgateError("POLICY_REFERENCE_INVALID", `The policy "${reference}" is neither a path nor OWNER/REPO/PATH@REF.`, { advice: "Write `policy: .github/modelgate.yaml`." });
	return {
		...repositoryOf(job),
		path: reference,
		commit: job.sha
	};
}

export { fetchPolicy as t };