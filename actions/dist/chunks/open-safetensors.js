import "./rolldown-runtime.js";
import { K as rangeSource, ot as ModelgateError } from "./start.js";
import { n as isDtype, t as DTYPES } from "./dtype.js";
import { n as isPlain, r as parseStrictJson, t as JsonSyntaxError } from "./parse-strict-json.js";
import { isUtf8 } from "node:buffer";

// packages/artifacts/src/readers/scan-safetensors-header.ts
const WHOLE = "(?:0|[1-9][0-9]{0,14})";
/** An entry as every writer of the format writes it, with the comma or the brace behind it. */
const ENTRY = new RegExp(`"([^"\\\\\\u0000-\\u001f]*)":\\{"dtype":"([A-Z0-9_]+)","shape":\\[(|${WHOLE}(?:,${WHOLE})*)\\],"data_offsets":\\[(${WHOLE}),(${WHOLE})\\]\\}([,}])`, "uy");
const METADATA = /"__metadata__":(\{[^{}]*\})([,}])/uy;
/**
* Reads a header that is written without spaces and escapes, in a tenth of the time that JSON takes: a header of a large model has a hundred
* thousand entries.
*
* @returns null for any other text, valid or not
*/
function scanSafetensorsHeader(text) {
	const entries = [];
	const names = /* @__PURE__ */ new Set();
	let metadata = {};
	let at = 1;
	if (text[0] !== "{") return null;
	if (text.startsWith("\"__metadata__\"", at)) {
		METADATA.lastIndex = at;
		const found = METADATA.exec(text);
		if (found?.[2] !== ",") return null;
		try {
			metadata = parseStrictJson(found[1] ?? "");
		} catch {
			return null;
		}
		at = METADATA.lastIndex;
	}
	for (;;) {
		ENTRY.lastIndex = at;
		const found = ENTRY.exec(text);
		if (found === null) return null;
		const [, name = "", dtype = "", sides = "", begin, end, behind] = found;
		if (!isDtype(dtype) || name === "__metadata__" || names.has(name)) return null;
		names.add(name);
		const shape = sides === "" ? [] : sides.split(",").map(Number);
		entries.push({
			name,
			dtype,
			shape,
			begin: Number(begin),
			end: Number(end)
		});
		at = ENTRY.lastIndex;
		if (behind === "}") return /^ *$/u.test(text.slice(at)) ? {
			entries,
			metadata
		} : null;
	}
}

// packages/artifacts/src/readers/open-safetensors.ts
/** The limit of the reference reader: larger headers are refused by every loader. */
const MAX_HEADER_BYTES = 1e8;
const PREFIX_BYTES = 8;
/**
* Reads the header of a safetensors file: u64 little-endian length, JSON, then the tensors without gap or overlap.
* The rules and their names are those of the reference implementation; duplicate keys, which it accepts, are refused,
* because scanners and loaders disagree on which one counts.
*
* @param options `like`: a file that was read before: two models of one architecture have one header, which need not be read twice
* @throws ModelgateError `SAFETENSORS_*` with the offset in the file
*/
function openSafetensors(file, path, { like } = {}) {
	const refuse = (code, message, offset) => new ModelgateError(code, `${path} is not a valid safetensors file: ${message} (at byte ${offset}).`, { advice: "Write the file again with the safetensors library, or fetch it again if it was cut short." });
	if (file.length < PREFIX_BYTES) throw refuse("SAFETENSORS_HEADER_TOO_SMALL", `it has ${file.length} bytes and needs at least ${PREFIX_BYTES}`, 0);
	const prefix = new Uint8Array(PREFIX_BYTES);
	file.read(prefix, 0);
	const declared = new DataView(prefix.buffer).getBigUint64(0, true);
	if (declared > BigInt(MAX_HEADER_BYTES)) throw refuse("SAFETENSORS_HEADER_TOO_LARGE", `it declares a header of ${declared} bytes and ${MAX_HEADER_BYTES} are allowed`, 0);
	const headerLength = Number(declared);
	const start = PREFIX_BYTES + headerLength;
	if (start > file.length) throw refuse("SAFETENSORS_INVALID_HEADER_LENGTH", `the header should end at byte ${start} and the file ends at ${file.length}`, 0);
	const known = like === void 0 ? null : adoptHeader(file, start, like);
	if (known !== null) return known;
	const text = readText(file, headerLength, refuse);
	const scanned = scanSafetensorsHeader(text);
	const isUsual = scanned?.entries.every(({ dtype }) => FORMAT_TYPES.has(dtype)) === true;
	const header = isUsual ? {} : parseHeader(text, refuse);
	const entries = isUsual ? [...scanned.entries] : [];
	let metadata = isUsual ? readMetadata(scanned.metadata, refuse) : /* @__PURE__ */ new Map();
	for (const name in header) {
		const value = header[name];
		if (name === "__metadata__") metadata = readMetadata(value, refuse);
		else entries.push(readEntry(name, value, refuse));
	}
	let expected = 0;
	const placed = entries.toSorted((a, b) => a.begin - b.begin || a.end - b.end);
	for (const { name, dtype, shape, begin, end } of placed) {
		if (begin !== expected || end < begin) throw refuse("SAFETENSORS_INVALID_OFFSET", `tensor ${quote(name)} has the offsets [${begin}, ${end}] and the one before it ends at ${expected}`, start + expected);
		const size = byteSize(name, dtype, shape, start + begin, refuse);
		if (end - begin !== size) throw refuse("SAFETENSORS_TENSOR_INVALID_INFO", `tensor ${quote(name)} is ${dtype} of shape [${shape.join(", ")}], ${size} bytes, and has ${end - begin}`, start + begin);
		expected = end;
	}
	if (start + expected !== file.length) throw refuse("SAFETENSORS_METADATA_INCOMPLETE_BUFFER", `the tensors end at byte ${start + expected} and the file at ${file.length}`, Math.min(start + expected, file.length));
	return {
		format: "safetensors",
		entries: placed.map((entry) => modelEntry(file, start, entry)),
		documents: [],
		metadata
	};
}
/** What the other file holds, if both have the same header and size; null if not. */
function adoptHeader(file, start, like) {
	if (like.format !== "safetensors" || like.size !== file.length || like.size < start) return null;
	const [ours, theirs] = [file, like.bytes].map((source) => {
		const bytes = Buffer.allocUnsafe(start);
		source.read(bytes, 0);
		return bytes;
	});
	if (ours === void 0 || theirs === void 0 || !ours.equals(theirs)) return null;
	let offset = start;
	return {
		format: "safetensors",
		entries: like.entries.map(({ name, dtype, shape, elements, bytes: { length } }) => {
			const bytes = rangeSource(file, offset, length);
			offset += length;
			return {
				name,
				dtype,
				shape,
				elements,
				bytes
			};
		}),
		documents: [],
		metadata: like.metadata
	};
}
/** A name as a message can carry it: that of a hostile file has a hundred megabytes. */
function quote(name) {
	return JSON.stringify(name.slice(0, 100).toWellFormed());
}
function readText(file, length, refuse) {
	const bytes = Buffer.allocUnsafe(length);
	file.read(bytes, PREFIX_BYTES);
	if (!isUtf8(bytes)) throw refuse("SAFETENSORS_INVALID_HEADER", "the header is not UTF-8", PREFIX_BYTES);
	return bytes.toString("utf8");
}
function parseHeader(text, refuse) {
	let header;
	try {
		header = parseStrictJson(text, (source, value) => /^\d+$/u.test(source) ? value : source);
	} catch (error) {
		if (!(error instanceof JsonSyntaxError)) throw error;
		const offset = PREFIX_BYTES + Buffer.byteLength(text.slice(0, error.offset));
		throw refuse("SAFETENSORS_INVALID_HEADER_DESERIALIZATION", error.message, offset);
	}
	if (!isPlain(header)) throw refuse("SAFETENSORS_INVALID_HEADER_DESERIALIZATION", "the header is not a JSON object", PREFIX_BYTES);
	return header;
}
function readMetadata(value, refuse) {
	const metadata = /* @__PURE__ */ new Map();
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw refuse("SAFETENSORS_INVALID_HEADER_DESERIALIZATION", "__metadata__ is not an object", PREFIX_BYTES);
	for (const [key, text] of Object.entries(value)) {
		if (typeof text !== "string") throw refuse("SAFETENSORS_INVALID_HEADER_DESERIALIZATION", `__metadata__ ${quote(key)} is not text`, PREFIX_BYTES);
		metadata.set(key, text);
	}
	return metadata;
}
function readEntry(name, value, refuse) {
	const bad = (what) => refuse("SAFETENSORS_INVALID_HEADER_DESERIALIZATION", `tensor ${quote(name)} ${what}`, PREFIX_BYTES);
	if (!isPlain(value)) throw bad("is not an object");
	const { dtype, shape, data_offsets: offsets } = value;
	if (typeof dtype !== "string" || !isDtype(dtype) || !FORMAT_TYPES.has(dtype)) throw bad(`has the unknown dtype ${JSON.stringify(dtype)}`);
	if (!isIndexList(shape)) throw bad("has a shape that is not a list of whole numbers from 0 to 2^53 − 1");
	if (!isIndexList(offsets)) throw bad("has data_offsets that are not whole numbers from 0 to 2^53 − 1");
	const [begin, end, ...more] = offsets;
	if (begin === void 0 || end === void 0 || more.length > 0) throw bad("needs exactly two data_offsets");
	return {
		name,
		dtype,
		shape,
		begin,
		end
	};
}
/** The element types of the format; other formats have more. */
const FORMAT_TYPES = /* @__PURE__ */ new Set([
	"F64",
	"F32",
	"F16",
	"BF16",
	"F8_E5M2",
	"F8_E4M3",
	"F8_E8M0",
	"F8_E5M2FNUZ",
	"F8_E4M3FNUZ",
	"F6_E2M3",
	"F6_E3M2",
	"F4",
	"C64",
	"I64",
	"I32",
	"I16",
	"I8",
	"U64",
	"U32",
	"U16",
	"U8",
	"BOOL"
]);
function isIndexList(value) {
	return Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && item >= 0);
}
function byteSize(name, dtype, shape, offset, refuse) {
	let elements = 1;
	let largest = 1;
	for (const side of shape) {
		elements *= side;
		largest = Math.max(largest, elements);
	}
	const bits = elements * DTYPES[dtype].bits;
	if (largest * DTYPES[dtype].bits > 8 * Number.MAX_SAFE_INTEGER) throw refuse("SAFETENSORS_VALIDATION_OVERFLOW", `tensor ${quote(name)} has the shape [${shape.join(", ")}], more elements than can be counted`, offset);
	if (bits % 8 !== 0) throw refuse("SAFETENSORS_MISALIGNED_SLICE", `tensor ${quote(name)} of ${dtype} does not fill whole bytes`, offset);
	return bits / 8;
}
function modelEntry(file, start, { name, dtype, shape, begin, end }) {
	return {
		name,
		dtype,
		shape,
		elements: shape.reduce((product, side) => product * side, 1),
		bytes: rangeSource(file, start + begin, end - begin)
	};
}

export { openSafetensors as t };