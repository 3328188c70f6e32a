// packages/artifacts/src/lfs-pointer.ts
/** Git LFS pointers are at most this long; anything longer is a file. */
const MAX_POINTER_BYTES = 1024;
/**
* Reads a Git LFS pointer (git-lfs specification, version 1).
*
* @param bytes a whole file
* @returns undefined when the file is not a pointer
*/
function parseLfsPointer(bytes) {
	if (bytes.length > MAX_POINTER_BYTES) return void 0;
	const text = new TextDecoder().decode(bytes);
	if (!text.startsWith("version https://git-lfs.github.com/spec/v1\n")) return void 0;
	const oid = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1];
	const size = /^size (\d{1,15})$/m.exec(text)?.[1];
	return oid === void 0 || size === void 0 ? void 0 : {
		digest: `sha256:${oid}`,
		size: Number(size)
	};
}

export { parseLfsPointer as t };