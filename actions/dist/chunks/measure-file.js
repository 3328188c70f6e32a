import { n as digestFile, t as digestBytes } from "./digest.js";
import { t as directoryDigest } from "./directory-digest.js";
import { t as parseLfsPointer } from "./lfs-pointer.js";
import { lstatSync, readFileSync } from "node:fs";

// packages/manifest/src/measure-file.ts
/** Larger files are no Git LFS pointers. */
const MAX_POINTER_BYTES = 1024;
/**
* Digest and size of a file, streamed; of a folder its OpenSSF root digest; of a Git LFS pointer those of the file it
* stands for.
*
* @param path inside the tree
* @param signature of a folder: path of the signature file, which is left out
* @returns null when there is neither file nor folder; `changed` when the file changed while it was read
*/
async function measureFile(tree, path, signature) {
	const local = await tree.materialize(path);
	if (local === null) return directoryDigest(tree, path, signature);
	const before = lstatSync(local);
	const bytes = before.size <= MAX_POINTER_BYTES ? readFileSync(local) : void 0;
	const pointer = bytes === void 0 ? void 0 : parseLfsPointer(bytes);
	if (pointer !== void 0) return pointer;
	const digest = bytes === void 0 ? await digestFile(local) : digestBytes(bytes);
	const after = lstatSync(local);
	if (before.size !== after.size || before.mtimeMs !== after.mtimeMs || before.ino !== after.ino) return "changed";
	return {
		digest,
		size: after.size
	};
}

export { measureFile as t };