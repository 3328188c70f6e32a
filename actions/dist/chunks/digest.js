import { t as canonicalJson } from "./canonical-json.js";
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createReadStream } from "node:fs";

// packages/artifacts/src/digest.ts
/** `sha256:` and the 64 hexadecimal digits of the SHA-256 of bytes or UTF-8 text. */
function digestBytes(bytes) {
	return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
/** Large enough that hashing, not reading, takes the time; larger gains nothing. */
const CHUNK_BYTES = 1048576;
/** Read at once: most files that a manifest names beside the model. */
const SMALL_BYTES = 262144;
/** The digest of a file, streamed: memory does not grow with its size. */
async function digestFile(path) {
	if ((await stat(path)).size <= SMALL_BYTES) return digestBytes(await readFile(path));
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) hash.update(chunk);
	return `sha256:${hash.digest("hex")}`;
}
/**
* The identity of a model: SHA-256 of the canonical list (RFC 8785 JSON, sorted by name) of its artifacts'
* names, digests and sizes. Never a commit, a version string or a registry number.
*/
function modelDigest(artifacts) {
	const list = artifacts.map(({ name, digest, size }) => ({
		name,
		digest,
		size
	})).toSorted((a, b) => a.name < b.name ? -1 : 1);
	return digestBytes(canonicalJson(list));
}

export { digestFile as n, modelDigest as r, digestBytes as t };