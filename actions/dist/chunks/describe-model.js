import { H as CHUNK_BYTES, U as chunksOf, tt as canonicalJson } from "./start.js";
import { t as createDecoders } from "./decode-numbers.js";
import { t as DTYPES } from "./dtype.js";
import { t as openModelFile } from "./open-model-file.js";
import { createHash } from "node:crypto";

// packages/artifacts/src/readers/content-digest.ts
/** Puts what identifies an array beside its bytes into a hash: `name NUL dtype NUL shape NUL`, the sides of the shape joined with commas. */
function entryHash({ name, dtype, shape }, hash) {
	return hash.update(`${name}\0${dtype}\0${shape.join(",")}\0`);
}
/** The digest of one document: SHA-256 of `name NUL "json" NUL NUL` and its canonical JSON. */
function documentDigest(document) {
	const text = `${document.name}\0json\0\0${document.json}`;
	return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
/**
* The identity of a model's content, `content-v1`: SHA-256 of the sorted lines `JSON(name) digest` of its arrays and documents. The digest of
* an array is SHA-256 of what {@link entryHash} says and of its little-endian row-major bytes. Two files with equal content digests hold the
* same arrays and documents; metadata, order and padding of the container do not count.
*
* @param parts names with their digests
*/
function contentDigest(parts) {
	const lines = parts.map(({ name, digest }) => `${canonicalJson(name.toWellFormed())} ${digest}\n`).toSorted();
	return `content-v1:sha256:${createHash("sha256").update(lines.join("")).digest("hex")}`;
}
/** SHA-256 of all bytes of a source. */
function sourceDigest(source) {
	const hash = createHash("sha256");
	for (const chunk of chunksOf(source)) hash.update(chunk);
	return `sha256:${hash.digest("hex")}`;
}

// packages/artifacts/src/readers/describe-model.ts
/**
* Says what is in a model file, without executing any of it.
*
* @param digests whether to read every byte for digests and statistics, or the structure only
* @throws ModelgateError when the file cannot be read or is not what its name claims
*/
async function describeModel(path, { digests }) {
	const file = await openModelFile(path);
	try {
		const decoderOf = createDecoders();
		const entries = file.entries.map((entry) => describeEntry(entry, digests, decoderOf));
		const description = {
			format: file.format,
			size: file.size,
			parameters: entries.reduce((sum, { elements }) => sum + elements, 0),
			digest: digests ? sourceDigest(file.bytes) : null,
			contentDigest: digests ? contentOf(file, entries) : null,
			entries,
			documents: file.documents.map(({ name }) => name),
			metadata: Object.fromEntries(file.metadata),
			globals: file.globals,
			unread: file.unread
		};
		file.assertUnchanged();
		return description;
	} finally {
		file.close();
	}
}
function contentOf(file, entries) {
	if (file.format === "opaque") return null;
	return contentDigest([...entries.map(({ name, digest }) => ({
		name,
		digest: digest ?? ""
	})), ...file.documents.map((document) => ({
		name: document.name,
		digest: documentDigest(document)
	}))]);
}
function describeEntry(entry, digests, decoderOf) {
	const { name, dtype, shape, elements, bytes } = entry;
	if (!digests) return {
		name,
		dtype,
		shape,
		elements,
		digest: null,
		statistics: null
	};
	const hash = entryHash(entry, createHash("sha256"));
	const decode = decoderOf(dtype);
	const totals = {
		min: Infinity,
		max: -Infinity,
		squares: 0,
		finite: 0,
		nan: 0,
		infinite: 0,
		zeros: 0
	};
	const buffer = new Uint8Array(Math.min(CHUNK_BYTES, bytes.length));
	for (let position = 0; position < bytes.length; position += buffer.length) {
		const chunk = buffer.subarray(0, Math.min(buffer.length, bytes.length - position));
		bytes.read(chunk, position);
		hash.update(chunk);
		if (decode !== null) addValues(totals, decode(chunk));
	}
	return {
		name,
		dtype,
		shape,
		elements,
		digest: `sha256:${hash.digest("hex")}`,
		statistics: decode === null || DTYPES[dtype].kind === "opaque" ? null : statisticsOf(totals)
	};
}
function addValues(totals, values) {
	let squares = 0;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? 0;
		if (value - value === 0) {
			if (value < totals.min) totals.min = value;
			if (value > totals.max) totals.max = value;
			if (value === 0) totals.zeros++;
			squares += value * value;
			totals.finite++;
		} else if (Number.isNaN(value)) totals.nan++;
		else totals.infinite++;
	}
	totals.squares += squares;
}
function statisticsOf({ min, max, squares, finite, nan, infinite, zeros }) {
	const rms = finite === 0 ? null : Math.sqrt(squares / finite);
	return {
		min: finite === 0 ? null : min + 0,
		max: finite === 0 ? null : max + 0,
		rms: rms === null || !Number.isFinite(rms) ? null : rms,
		nan,
		infinite,
		zeros
	};
}

export { describeModel as t };