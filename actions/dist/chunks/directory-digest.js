import { n as digestFile } from "./digest.js";
import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";

// packages/artifacts/src/directory-digest.ts
/** Files that a model's signature leaves out, by the OpenSSF model signing specification 1.0. */
const IGNORED_AT_ROOT = /* @__PURE__ */ new Set([
	".git",
	".gitignore",
	".gitattributes",
	".github"
]);
/**
* The root digest of a folder as OpenSSF model signing 1.0 defines it: files sorted by the code points of their
* names, their digests concatenated and hashed once more.
*
* @param tree the files
* @param folder its path, without a slash at the end
* @param signature path of the signature file, which is left out
* @returns null when the tree has no file below the folder
*/
async function directoryDigest(tree, folder, signature) {
	const prefix = `${folder}/`;
	const files = (await tree.list(folder)).filter((path) => path.startsWith(prefix) && path !== signature).filter((path) => !IGNORED_AT_ROOT.has(path.slice(prefix.length).split("/")[0] ?? "")).toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
	if (files.length === 0) return null;
	const hash = createHash("sha256");
	let size = 0;
	for (const path of files) {
		const local = await tree.materialize(path);
		if (local === null) return null;
		hash.update(Buffer.from((await digestFile(local)).slice(7), "hex"));
		size += (await stat(local)).size;
	}
	return {
		digest: `sha256:${hash.digest("hex")}`,
		size,
		files
	};
}

export { directoryDigest as t };