import { t as parseLfsPointer } from "./lfs-pointer.js";
import { t as ModelgateError } from "./modelgate-error.js";
import { t as explainApiError } from "./explain-api-error.js";
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";

// packages/github/src/api-tree.ts
/**
* The files of a commit, read through the API by SHA: no clone, no credentials on disk. Listings and contents are
* fetched once. `read` gives the pointer of a Git LFS file; `materialize` refuses it with `LFS_CONTENT_NOT_FETCHED`.
*/
function apiTree(client, { owner, repo, commit, temp }) {
	let listing;
	const contents = /* @__PURE__ */ new Map();
	const blobs = () => listing ??= listBlobs(client, {
		owner,
		repo
	}, commit);
	const read = async (path) => {
		const sha = (await blobs()).get(path);
		if (sha === void 0) return null;
		const known = contents.get(sha) ?? readBlob(client, {
			owner,
			repo
		}, sha, path);
		contents.set(sha, known);
		return known;
	};
	return {
		label: commit.slice(0, 12),
		commit,
		list: async () => [...(await blobs()).keys()].toSorted((a, b) => a < b ? -1 : 1),
		read,
		materialize: async (path) => {
			const bytes = await read(path);
			if (bytes === null) return null;
			if (parseLfsPointer(bytes) !== void 0) throw new ModelgateError("LFS_CONTENT_NOT_FETCHED", `${path} at ${commit.slice(0, 12)} is a Git LFS pointer.`, { advice: "Its content is not read through the API; compare against a commit that holds the file itself." });
			const folder = join(temp, "api-tree");
			await mkdir(folder, { recursive: true });
			const extension = /^\.[a-z0-9]{1,16}$/iu.exec(extname(path))?.[0] ?? "";
			const file = join(folder, `${createHash("sha256").update(bytes).digest("hex")}${extension}`);
			await writeFile(file, bytes);
			return file;
		}
	};
}
async function listBlobs(client, repository, commit) {
	const blobs = /* @__PURE__ */ new Map();
	const pending = [{
		sha: commit,
		prefix: ""
	}];
	for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
		const { sha, prefix } = next;
		let tree = await getTree(client, repository, sha, true);
		if (tree.truncated) {
			tree = await getTree(client, repository, sha, false);
			for (const entry of tree.tree) if (entry.type === "tree") pending.push({
				sha: entry.sha,
				prefix: `${prefix}${entry.path}/`
			});
		}
		for (const { type, mode, path, sha: blob } of tree.tree) if (type === "blob" && mode !== "120000") blobs.set(`${prefix}${path}`, blob);
	}
	return blobs;
}
async function getTree(client, { owner, repo }, sha, recursive) {
	try {
		const { data } = await client.rest.git.getTree({
			owner,
			repo,
			tree_sha: sha,
			...recursive ? { recursive: "true" } : {}
		});
		return data;
	} catch (error) {
		throw explainApiError(error, {
			to: `list the files of commit ${sha.slice(0, 12)}`,
			permission: "contents: read"
		});
	}
}
async function readBlob(client, { owner, repo }, sha, path) {
	try {
		const { data } = await client.rest.git.getBlob({
			owner,
			repo,
			file_sha: sha
		});
		return new Uint8Array(Buffer.from(data.content, "base64"));
	} catch (error) {
		throw explainApiError(error, {
			to: `read ${path}`,
			permission: "contents: read"
		});
	}
}

export { apiTree as t };