import "./rolldown-runtime.js";
import { K as rangeSource, ot as ModelgateError, tt as canonicalJson } from "./start.js";
import { t as byteCursor } from "./byte-cursor.js";
import { t as DTYPES } from "./dtype.js";
import { t as MAX_ARRAYS } from "./max-arrays.js";
import { createHash } from "node:crypto";
import { isUtf8 } from "node:buffer";

// packages/artifacts/src/readers/open-gguf.ts
/** Far above any model: the largest have a hundred. */
const MAX_KEYS = 1e5;
const MAX_KEY_BYTES = 65535;
/** GGML refuses longer names. */
const MAX_NAME_BYTES = 63;
const MAX_DIMENSIONS = 4;
const MAX_NESTING = 4;
/** Items of all lists together; the largest vocabularies have some hundred thousand, in three or four lists. */
const MAX_ITEMS = 4e6;
/** All text that is shown; a chat template has some thousand characters. */
const MAX_TEXT = 268435456;
/** Longer texts and lists are known by their digest. */
const SHOWN = 200;
const DEFAULT_ALIGNMENT = 32;
/** Sizes of the types of values that have a fixed one. */
const U32 = 4;
const STRING = 8;
const ARRAY = 9;
/**
* Reads the header of a GGUF file of version 2 or 3: keys, then tensors with their places. Quantised tensors are compared by bytes.
*
* @throws ModelgateError `GGUF_INVALID` with the offset
*/
function openGguf(file, path) {
	const refuse = (why, offset) => new ModelgateError("GGUF_INVALID", `${path} is not a sound GGUF file: ${why} (at byte ${offset}).`, { advice: "Convert the model again, or fetch it again if it was cut short." });
	const cursor = byteCursor(file, 0, file.length, (offset) => refuse("it ends inside its header", offset));
	if (text(cursor, 4, refuse) !== "GGUF") throw refuse("it does not start as one", 0);
	const version = cursor.view(4).getUint32(0, true);
	if (version !== 2 && version !== 3) throw refuse(`it is of version ${version}`, 4);
	const tensors = count(cursor, MAX_ARRAYS, "tensors", refuse);
	const keys = count(cursor, MAX_KEYS, "keys", refuse);
	const values = /* @__PURE__ */ new Map();
	const room = {
		items: MAX_ITEMS,
		text: MAX_TEXT
	};
	let alignment = DEFAULT_ALIGNMENT;
	for (let index = 0; index < keys; index++) {
		const at = cursor.position();
		const key = text(cursor, count(cursor, MAX_KEY_BYTES, "bytes in a key", refuse), refuse);
		if (key === "") throw refuse("a key is empty", at);
		if (values.has(key)) throw refuse(`the key ${JSON.stringify(key)} is there twice`, at);
		const type = cursor.view(4).getUint32(0, true);
		const value = readValue(cursor, type, 0, room, refuse);
		values.set(key, value);
		if (key === "general.alignment") {
			if (type !== U32 || typeof value !== "number" || value === 0 || (value & value - 1) !== 0) throw refuse("the alignment is no power of two", at);
			alignment = value;
		}
	}
	const infos = Array.from({ length: tensors }, () => readTensor(cursor, alignment, refuse));
	const names = /* @__PURE__ */ new Set();
	for (const { name, at } of infos) {
		if (names.has(name)) throw refuse(`the tensor ${JSON.stringify(name)} is there twice`, at);
		names.add(name);
	}
	const start = aligned(cursor.position(), alignment);
	let expected = 0;
	for (const { name, offset, size, at } of infos) {
		if (offset !== expected) throw refuse(`tensor ${JSON.stringify(name)} starts at ${offset} and the one before it ends at ${expected}`, at);
		if (start + offset + size > file.length) throw refuse(`tensor ${JSON.stringify(name)} ends after the file`, at);
		expected = aligned(offset + size, alignment);
	}
	return {
		format: "gguf",
		entries: infos.map(({ name, dtype, shape, elements, offset, size }) => ({
			name,
			dtype,
			shape,
			elements,
			bytes: rangeSource(file, start + offset, size)
		})),
		documents: [{
			name: "keys",
			json: canonicalJson(Object.fromEntries(values))
		}],
		metadata: new Map([...values].map(([key, value]) => [key, typeof value === "string" ? value : canonicalJson(value)]))
	};
}
/** A count or length of 64 bits. */
function count(cursor, most, what, refuse) {
	const at = cursor.position();
	const value = cursor.view(8).getBigUint64(0, true);
	if (value > BigInt(most)) throw refuse(`it declares ${value} ${what} and ${most} are allowed`, at);
	return Number(value);
}
function text(cursor, length, refuse) {
	const at = cursor.position();
	const { buffer, byteOffset } = cursor.view(length);
	const bytes = Buffer.from(buffer, byteOffset, length);
	if (!isUtf8(bytes)) throw refuse("a text is not UTF-8", at);
	return bytes.toString("utf8");
}
function readValue(cursor, type, depth, room, refuse) {
	const at = cursor.position();
	if (type === STRING) return readText(cursor, room, refuse);
	if (type === ARRAY) {
		if (depth >= MAX_NESTING) throw refuse(`lists are nested deeper than ${MAX_NESTING} levels`, at);
		const inner = cursor.view(4).getUint32(0, true);
		const length = count(cursor, Math.min(room.items, cursor.remaining()), "items in a list", refuse);
		room.items -= length;
		const hash = createHash("sha256");
		const shown = [];
		for (let index = 0; index < length; index++) {
			const item = readValue(cursor, inner, depth + 1, room, refuse);
			if (length <= SHOWN) shown.push(item);
			else hash.update(`${canonicalJson(item)}\n`);
		}
		return length <= SHOWN ? shown : `list of ${length} items, sha256:${hash.digest("hex")}`;
	}
	return readNumber(cursor, type, at, refuse);
}
function readNumber(cursor, type, at, refuse) {
	switch (type) {
		case 0: return cursor.byte();
		case 1: return cursor.view(1).getInt8(0);
		case 2: return cursor.view(2).getUint16(0, true);
		case 3: return cursor.view(2).getInt16(0, true);
		case U32: return cursor.view(4).getUint32(0, true);
		case 5: return cursor.view(4).getInt32(0, true);
		case 6: return real(cursor.view(4).getFloat32(0, true));
		case 7: {
			const truth = cursor.byte();
			if (truth > 1) throw refuse(`a truth value is ${truth}`, at);
			return truth === 1;
		}
		case 10: return String(cursor.view(8).getBigUint64(0, true));
		case 11: return String(cursor.view(8).getBigInt64(0, true));
		case 12: return real(cursor.view(8).getFloat64(0, true));
		default: throw refuse(`a value is of the unknown type ${type}`, at);
	}
}
/** JSON has no NaN and no infinity. */
function real(value) {
	return Number.isFinite(value) ? value : String(value);
}
function readText(cursor, room, refuse) {
	const length = count(cursor, Math.min(room.text, cursor.remaining()), "bytes in a text", refuse);
	room.text -= length;
	const value = text(cursor, length, refuse).toWellFormed();
	if (value.length <= 65536) return value;
	return `text of ${value.length} characters, sha256:${createHash("sha256").update(value).digest("hex")}`;
}
function readTensor(cursor, alignment, refuse) {
	const at = cursor.position();
	const name = text(cursor, count(cursor, MAX_NAME_BYTES, "bytes in a name", refuse), refuse);
	const dimensions = cursor.view(4).getUint32(0, true);
	if (dimensions > MAX_DIMENSIONS) throw refuse(`tensor ${JSON.stringify(name)} has ${dimensions} dimensions`, at);
	const sides = Array.from({ length: dimensions }, () => count(cursor, Number.MAX_SAFE_INTEGER, `elements of tensor ${JSON.stringify(name)}`, refuse));
	const code = cursor.view(4).getUint32(0, true);
	const type = TYPES.get(code);
	if (type === void 0) throw refuse(`tensor ${JSON.stringify(name)} is of the unknown type ${code}`, at);
	const [dtype, block] = type;
	const elements = sides.reduce((product, side) => product * side, 1);
	const size = elements * DTYPES[dtype].bits / 8;
	if (!Number.isSafeInteger(elements) || !Number.isSafeInteger(size) || (sides[0] ?? 1) % block !== 0) throw refuse(`tensor ${JSON.stringify(name)} of ${dtype} cannot have the shape [${sides.join(", ")}]`, at);
	const offset = count(cursor, Number.MAX_SAFE_INTEGER, "bytes before a tensor", refuse);
	if (offset % alignment !== 0) throw refuse(`tensor ${JSON.stringify(name)} is not aligned to ${alignment}`, at);
	return {
		name,
		dtype,
		shape: sides.toReversed(),
		elements,
		offset,
		size,
		at
	};
}
function aligned(offset, alignment) {
	return Math.ceil(offset / alignment) * alignment;
}
/** The element types of GGML by number, with the elements of a block. Retired numbers are refused, as by GGML. */
const TYPES = /* @__PURE__ */ new Map([
	[0, ["F32", 1]],
	[1, ["F16", 1]],
	[2, ["Q4_0", 32]],
	[3, ["Q4_1", 32]],
	[6, ["Q5_0", 32]],
	[7, ["Q5_1", 32]],
	[8, ["Q8_0", 32]],
	[9, ["Q8_1", 32]],
	[10, ["Q2_K", 256]],
	[11, ["Q3_K", 256]],
	[12, ["Q4_K", 256]],
	[13, ["Q5_K", 256]],
	[14, ["Q6_K", 256]],
	[15, ["Q8_K", 256]],
	[16, ["IQ2_XXS", 256]],
	[17, ["IQ2_XS", 256]],
	[18, ["IQ3_XXS", 256]],
	[19, ["IQ1_S", 256]],
	[20, ["IQ4_NL", 32]],
	[21, ["IQ3_S", 256]],
	[22, ["IQ2_S", 256]],
	[23, ["IQ4_XS", 256]],
	[24, ["I8", 1]],
	[25, ["I16", 1]],
	[26, ["I32", 1]],
	[27, ["I64", 1]],
	[28, ["F64", 1]],
	[29, ["IQ1_M", 256]],
	[30, ["BF16", 1]],
	[34, ["TQ1_0", 256]],
	[35, ["TQ2_0", 256]],
	[39, ["MXFP4", 32]]
]);

export { openGguf };