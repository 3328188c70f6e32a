import { ot as ModelgateError, q as parseLfsPointer } from "./start.js";
import { open } from "node:fs/promises";

// packages/check/src/open-content.ts
/** One byte more than the largest pointer, so that a longer file is not taken for one. */
const POINTER_BYTES = 1025;
/**
* A path on this machine with the content of a file: of a Git LFS file the content, not the pointer. Null when there is no
* such file.
*
* @throws ModelgateError `LFS_CONTENT_NOT_FETCHED`
*/
async function openContent(tree, path) {
	const local = await tree.materialize(path);
	if (local === null) return null;
	const pointer = parseLfsPointer(await readStart(local));
	if (pointer === void 0) return local;
	const content = await tree.lfsObject?.(pointer);
	if (content !== void 0 && content !== null) return content;
	throw new ModelgateError("LFS_CONTENT_NOT_FETCHED", `${path} in ${tree.label} is a Git LFS pointer, and its content is not in this clone.`, { advice: "Fetch it before: `git lfs fetch --all`, or `lfs: true` of actions/checkout." });
}
async function readStart(path) {
	const handle = await open(path, "r");
	try {
		const { buffer, bytesRead } = await handle.read(new Uint8Array(POINTER_BYTES), 0, POINTER_BYTES, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}

export { openContent as t };