import { At as zipMembers, Ft as rangeSource, Jt as valueAt, Mt as chunksOf, Nt as memorySource, Pt as openFileSource, Rt as confinePath, Xt as canonicalJson, qt as textAt, tn as ModelgateError } from "./core.js";
import { d as parquetSchema, i as readColumn, l as parquetMetadata, p as DEFAULT_PARSERS } from "./hyparquet.js";
import { t as checkParquetPages } from "./check-parquet-pages.js";
import { r as PARQUET_CODECS } from "./unpack-bytes.js";
import { createHash } from "node:crypto";
import { dirname, extname, join } from "node:path";
import { lstatSync } from "node:fs";
import { gunzipSync, inflateSync } from "node:zlib";

// packages/artifacts/src/readers/text-column.ts
/** Columns up to this many characters are kept, so that a comparison can name the row; of longer ones the digest is. */
const MAX_COLUMN_TEXT = 1048576;
/** A column of a table that is no array of numbers, as a document: its values in order, or their digest. */
function textColumn(name, values) {
	const json = JSON.stringify(values, (_, value) => {
		if (typeof value === "string") return value.toWellFormed();
		if (value instanceof Uint8Array) return `(bytes) ${Buffer.from(value).toString("hex")}`;
		return typeof value === "bigint" ? `(number) ${value}` : value;
	});
	if (json.length <= 1048576) return {
		name,
		json
	};
	return {
		name,
		json: JSON.stringify({
			rows: values.length,
			sha256: createHash("sha256").update(json).digest("hex")
		})
	};
}

// packages/artifacts/src/readers/open-csv.ts
/** Larger tables are compared by bytes: cells take many times their size in memory. */
const MAX_CSV_BYTES = 67108864;
/** A cell that is a number. Numbers in hexadecimal or with separators are text. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu;
const NOT_FINITE = /^([+-]?)(nan|inf|infinity)$/iu;
/**
* Reads a table of predictions or metrics by columns. A column whose cells are all numbers (or missing) is an array, of whole numbers where no cell
* has a fraction or an exponent; any other column is a document that has no tolerance. The first line names the columns, unless it is all numbers.
*
* @param delimiter comma or tabulator
* @throws ModelgateError `CSV_INVALID` with the line: rows of other lengths, a name that is there twice, an open quote
*/
function openCsv(file, path, delimiter) {
	if (file.length > 67108864) return {
		format: "opaque",
		entries: [],
		documents: [],
		metadata: /* @__PURE__ */ new Map()
	};
	const refuse = (why, line) => new ModelgateError("CSV_INVALID", `${path} is not a sound table: ${why} (in row ${line}).`, { advice: "Write it again with a CSV library; every row needs the same number of cells." });
	const bytes = new Uint8Array(file.length);
	file.read(bytes, 0);
	let text;
	try {
		text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw refuse("it is not UTF-8", 1);
	}
	const rows = splitCells(text, delimiter, refuse);
	const first = rows[0] ?? [];
	const hasNames = !first.every((cell) => NUMBER.test(cell));
	const names = hasNames ? first : first.map((_, index) => `column ${index + 1}`);
	const body = hasNames ? rows.slice(1) : rows;
	for (const [index, row] of body.entries()) if (row.length !== names.length) throw refuse(`it has ${row.length} cells and the first row ${names.length}`, index + (hasNames ? 2 : 1));
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== void 0) throw refuse(`the column ${JSON.stringify(twice)} is there twice`, 1);
	const entries = [];
	const documents = [{
		name: "(columns)",
		json: JSON.stringify(names)
	}];
	for (const [index, name] of names.entries()) {
		const cells = body.map((row) => row[index] ?? "");
		const entry = numberColumn(name, cells);
		if (entry !== null) entries.push(entry);
		else documents.push(textColumn(name, cells));
	}
	return {
		format: "csv",
		entries,
		documents,
		metadata: /* @__PURE__ */ new Map()
	};
}
/** Rows and cells by RFC 4180; lines may end in LF too, and an empty last line is none. */
function splitCells(text, delimiter, refuse) {
	const rows = [];
	let row = [];
	for (let at = 0; at < text.length;) {
		let cell;
		if (text[at] === "\"") {
			let end = text.indexOf("\"", at + 1);
			while (end !== -1 && text[end + 1] === "\"") end = text.indexOf("\"", end + 2);
			if (end === -1) throw refuse("a quote is not closed", rows.length + 1);
			cell = text.slice(at + 1, end).replaceAll("\"\"", "\"");
			at = end + 1;
			if (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") throw refuse("text follows a closing quote", rows.length + 1);
		} else {
			const start = at;
			while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
			cell = text.slice(start, at);
		}
		row.push(cell);
		if (text[at] === delimiter) {
			at++;
			if (at === text.length) row.push("");
			continue;
		}
		if (text[at] === "\r") at++;
		if (text[at] === "\n") at++;
		rows.push(row);
		row = [];
	}
	if (row.length > 0) rows.push(row);
	return rows;
}
function numberColumn(name, cells) {
	const isNumber = (cell) => NUMBER.test(cell) || NOT_FINITE.test(cell) || cell === "";
	if (!cells.every(isNumber) || cells.every((cell) => cell === "")) return null;
	const isCount = cells.every((cell) => /^[+-]?\d{1,15}$/u.test(cell));
	const values = isCount ? BigInt64Array.from(cells, BigInt) : Float64Array.from(cells, numberOf);
	return {
		name,
		dtype: isCount ? "I64" : "F64",
		shape: [cells.length],
		elements: cells.length,
		bytes: memorySource(new Uint8Array(values.buffer))
	};
}
/** A missing cell is NaN: it has to be missing in the other table too. */
function numberOf(cell) {
	const special = NOT_FINITE.exec(cell);
	if (cell === "" || special?.[2]?.toLowerCase() === "nan") return NaN;
	if (special !== null) return special[1] === "-" ? -Infinity : Infinity;
	return Number(cell);
}

// packages/artifacts/src/readers/byte-cursor.ts
/** What a reader sees of a file at a time. */
const WINDOW_BYTES = 262144;
/**
* Starts to read a source.
*
* @param from first byte
* @param to end of what may be read
* @param exhausted makes the error for a read beyond the end
*/
function byteCursor(source, from, to, exhausted) {
	let window = /* @__PURE__ */ new Uint8Array(0);
	let view = new DataView(window.buffer);
	let start = from;
	let at = 0;
	const need = (length) => {
		if (at + length <= window.length) return;
		const position = start + at;
		if (!(length <= to - position)) throw exhausted(position);
		const size = Math.min(to - position, Math.max(length, WINDOW_BYTES));
		window = new Uint8Array(size);
		view = new DataView(window.buffer);
		source.read(window, position);
		start = position;
		at = 0;
	};
	return {
		position: () => start + at,
		remaining: () => to - start - at,
		byte() {
			need(1);
			return window[at++] ?? 0;
		},
		view(length) {
			need(length);
			const found = new DataView(view.buffer, at, length);
			at += length;
			return found;
		},
		bytes(length) {
			if (!(length <= to - start - at)) throw exhausted(start + at);
			const copy = new Uint8Array(length);
			source.read(copy, start + at);
			at += length;
			if (at > window.length) {
				start += at;
				at = 0;
				window = /* @__PURE__ */ new Uint8Array(0);
			}
			return copy;
		},
		skip(length) {
			const position = start + at;
			if (!(length >= 0 && length <= to - position)) throw exhausted(position);
			at += length;
			if (at > window.length) {
				start += at;
				at = 0;
				window = /* @__PURE__ */ new Uint8Array(0);
			}
			return position;
		},
		line() {
			const parts = [];
			for (;;) {
				need(1);
				const end = window.indexOf(10, at);
				const part = window.slice(at, end === -1 ? window.length : end);
				parts.push(part);
				at = end === -1 ? window.length : end + 1;
				if (end !== -1) return parts.length === 1 ? part : Buffer.concat(parts);
			}
		}
	};
}

// packages/artifacts/src/readers/dtype.ts
/** Element types of all formats under the names safetensors uses; bits as stored. */
const DTYPES = {
	F64: {
		bits: 64,
		kind: "float"
	},
	F32: {
		bits: 32,
		kind: "float"
	},
	F16: {
		bits: 16,
		kind: "float"
	},
	BF16: {
		bits: 16,
		kind: "float"
	},
	F8_E5M2: {
		bits: 8,
		kind: "float"
	},
	F8_E4M3: {
		bits: 8,
		kind: "float"
	},
	F8_E8M0: {
		bits: 8,
		kind: "float"
	},
	F8_E5M2FNUZ: {
		bits: 8,
		kind: "float"
	},
	F8_E4M3FNUZ: {
		bits: 8,
		kind: "float"
	},
	F6_E2M3: {
		bits: 6,
		kind: "opaque"
	},
	F6_E3M2: {
		bits: 6,
		kind: "opaque"
	},
	F4: {
		bits: 4,
		kind: "opaque"
	},
	C64: {
		bits: 64,
		kind: "complex"
	},
	C128: {
		bits: 128,
		kind: "complex"
	},
	I64: {
		bits: 64,
		kind: "integer"
	},
	I32: {
		bits: 32,
		kind: "integer"
	},
	I16: {
		bits: 16,
		kind: "integer"
	},
	I8: {
		bits: 8,
		kind: "integer"
	},
	U64: {
		bits: 64,
		kind: "integer"
	},
	U32: {
		bits: 32,
		kind: "integer"
	},
	U16: {
		bits: 16,
		kind: "integer"
	},
	U8: {
		bits: 8,
		kind: "integer"
	},
	BOOL: {
		bits: 8,
		kind: "boolean"
	},
	I4: {
		bits: 4,
		kind: "opaque"
	},
	U4: {
		bits: 4,
		kind: "opaque"
	},
	I2: {
		bits: 2,
		kind: "opaque"
	},
	U2: {
		bits: 2,
		kind: "opaque"
	},
	Q4_0: {
		bits: 4.5,
		kind: "opaque"
	},
	Q4_1: {
		bits: 5,
		kind: "opaque"
	},
	Q5_0: {
		bits: 5.5,
		kind: "opaque"
	},
	Q5_1: {
		bits: 6,
		kind: "opaque"
	},
	Q8_0: {
		bits: 8.5,
		kind: "opaque"
	},
	Q8_1: {
		bits: 9,
		kind: "opaque"
	},
	Q2_K: {
		bits: 2.625,
		kind: "opaque"
	},
	Q3_K: {
		bits: 3.4375,
		kind: "opaque"
	},
	Q4_K: {
		bits: 4.5,
		kind: "opaque"
	},
	Q5_K: {
		bits: 5.5,
		kind: "opaque"
	},
	Q6_K: {
		bits: 6.5625,
		kind: "opaque"
	},
	Q8_K: {
		bits: 9.125,
		kind: "opaque"
	},
	IQ2_XXS: {
		bits: 2.0625,
		kind: "opaque"
	},
	IQ2_XS: {
		bits: 2.3125,
		kind: "opaque"
	},
	IQ3_XXS: {
		bits: 3.0625,
		kind: "opaque"
	},
	IQ1_S: {
		bits: 1.5625,
		kind: "opaque"
	},
	IQ3_S: {
		bits: 3.4375,
		kind: "opaque"
	},
	IQ2_S: {
		bits: 2.5625,
		kind: "opaque"
	},
	IQ4_XS: {
		bits: 4.25,
		kind: "opaque"
	},
	IQ1_M: {
		bits: 1.75,
		kind: "opaque"
	},
	TQ1_0: {
		bits: 1.6875,
		kind: "opaque"
	},
	TQ2_0: {
		bits: 2.0625,
		kind: "opaque"
	},
	IQ4_NL: {
		bits: 4.5,
		kind: "opaque"
	},
	MXFP4: {
		bits: 4.25,
		kind: "opaque"
	}
};
/** Whether a word from a file names an element type; own keys only, so `constructor` does not. */
function isDtype(word) {
	return Object.hasOwn(DTYPES, word);
}

// packages/artifacts/src/readers/open-gguf.ts
/** Far above any model: the largest have some thousand tensors and a hundred keys. */
const MAX_TENSORS = 1e6;
const MAX_KEYS = 1e5;
const MAX_KEY_BYTES = 65535;
/** GGML refuses longer names. */
const MAX_NAME_BYTES = 63;
const MAX_DIMENSIONS = 4;
const MAX_NESTING = 4;
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
	const tensors = count(cursor, MAX_TENSORS, "tensors", refuse);
	const keys = count(cursor, MAX_KEYS, "keys", refuse);
	const values = /* @__PURE__ */ new Map();
	let alignment = DEFAULT_ALIGNMENT;
	for (let index = 0; index < keys; index++) {
		const at = cursor.position();
		const key = text(cursor, count(cursor, MAX_KEY_BYTES, "bytes in a key", refuse), refuse);
		if (key === "") throw refuse("a key is empty", at);
		if (values.has(key)) throw refuse(`the key ${JSON.stringify(key)} is there twice`, at);
		const type = cursor.view(4).getUint32(0, true);
		const value = readValue(cursor, type, 0, refuse);
		values.set(key, value);
		if (key === "general.alignment") {
			if (type !== U32 || typeof value !== "number" || value === 0 || (value & value - 1) !== 0) throw refuse("the alignment is no power of two", at);
			alignment = value;
		}
	}
	const infos = Array.from({ length: tensors }, () => readTensor$1(cursor, alignment, refuse));
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
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(new Uint8Array(buffer, byteOffset, length));
	} catch {
		throw refuse("a text is not UTF-8", at);
	}
}
function readValue(cursor, type, depth, refuse) {
	const at = cursor.position();
	if (type === STRING) return readText$1(cursor, refuse);
	if (type === ARRAY) {
		if (depth >= MAX_NESTING) throw refuse(`lists are nested deeper than ${MAX_NESTING} levels`, at);
		const inner = cursor.view(4).getUint32(0, true);
		const length = count(cursor, cursor.remaining(), "items in a list", refuse);
		const hash = createHash("sha256");
		const shown = [];
		for (let index = 0; index < length; index++) {
			const item = readValue(cursor, inner, depth + 1, refuse);
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
function readText$1(cursor, refuse) {
	const value = text(cursor, count(cursor, cursor.remaining(), "bytes in a text", refuse), refuse).toWellFormed();
	if (value.length <= 65536) return value;
	return `text of ${value.length} characters, sha256:${createHash("sha256").update(value).digest("hex")}`;
}
function readTensor$1(cursor, alignment, refuse) {
	const at = cursor.position();
	const name = text(cursor, count(cursor, MAX_NAME_BYTES, "bytes in a name", refuse), refuse);
	const dimensions = cursor.view(4).getUint32(0, true);
	if (dimensions > MAX_DIMENSIONS) throw refuse(`tensor ${JSON.stringify(name)} has ${dimensions} dimensions`, at);
	const sides = Array.from({ length: dimensions }, () => count(cursor, Number.MAX_SAFE_INTEGER, `elements of tensor ${JSON.stringify(name)}`, refuse));
	const code = cursor.view(4).getUint32(0, true);
	const type = TYPES$1.get(code);
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
const TYPES$1 = /* @__PURE__ */ new Map([
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

// packages/artifacts/src/readers/parse-strict-json.ts
/** Deeper nesting than any header or configuration has; `JSON.parse` and every walk over the value recurse. */
const MAX_JSON_DEPTH = 200;
/** Why a text is no acceptable JSON, with the place. */
var JsonSyntaxError = class extends Error {
	name = "JsonSyntaxError";
	/** UTF-16 units from the start. */
	offset;
	constructor(message, offset) {
		super(message);
		this.offset = offset;
	}
};
/**
* JSON as RFC 8259 has it, and besides: no duplicate key at any depth (readers disagree on which one wins) and bounded nesting.
*
* @param number makes something else of a number, given its text
* @throws JsonSyntaxError
*/
function parseStrictJson(text, number) {
	const keysWritten = countKeys(text);
	let value;
	try {
		value = number === void 0 ? JSON.parse(text) : JSON.parse(text, reviveNumbers(number));
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		throw new JsonSyntaxError(message, offsetOf(message, text));
	}
	if (countKeptKeys(value) !== keysWritten) {
		const duplicate = findDuplicate(text);
		throw new JsonSyntaxError(`duplicate key ${JSON.stringify(duplicate.key)}`, duplicate.offset);
	}
	return value;
}
/** The engine hands the text of a primitive to a reviver as a third argument (ECMAScript, `JSON.parse` source text access). */
function reviveNumbers(number) {
	return (_key, value, ...rest) => {
		const source = textAt(rest[0], "source");
		return typeof value === "number" && source !== void 0 ? number(source, value) : value;
	};
}
/** V8 names the position in most of its messages; for the others the start of the text must do. */
function offsetOf(message, text) {
	if (message.includes("end of JSON")) return text.length;
	return Number(/position (\d+)/u.exec(message)?.[1] ?? 0);
}
/** The number of `key:` pairs in the text; on the way the depth is bounded, before anything recurses. */
function countKeys(text) {
	let keys = 0;
	let depth = 0;
	for (let i = 0; i < text.length; i++) switch (text.charCodeAt(i)) {
		case 34:
			i = endOfString(text, i);
			break;
		case 58:
			keys++;
			break;
		case 123:
		case 91:
			if (++depth > MAX_JSON_DEPTH) throw new JsonSyntaxError(`nested deeper than ${MAX_JSON_DEPTH} levels`, i);
			break;
		case 125:
		case 93: depth--;
	}
	return keys;
}
/** The index of the quote that closes the string opened at `start`, or the end of the text. */
function endOfString(text, start) {
	for (let end = text.indexOf("\"", start + 1); end !== -1; end = text.indexOf("\"", end + 1)) {
		let backslashes = 0;
		while (text.charCodeAt(end - 1 - backslashes) === 92) backslashes++;
		if (backslashes % 2 === 0) return end;
	}
	return text.length;
}
function countKeptKeys(value) {
	let keys = 0;
	if (Array.isArray(value)) {
		for (const member of value) if (typeof member === "object") keys += countKeptKeys(member);
	} else if (isPlain(value)) for (const key in value) {
		keys++;
		const member = value[key];
		if (typeof member === "object") keys += countKeptKeys(member);
	}
	return keys;
}
/** Whether a parsed value is an object of JSON, and not what a number was made into. */
function isPlain(value) {
	return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
/** Called for valid JSON that has a duplicate: where the second of the two stands. */
function findDuplicate(text) {
	const scopes = [];
	for (let i = 0; i < text.length; i++) {
		const unit = text[i];
		if (unit === "{" || unit === "[") scopes.push(/* @__PURE__ */ new Set());
		else if (unit === "}" || unit === "]") scopes.pop();
		else if (unit === "\"") {
			const end = endOfString(text, i);
			if (/^\s*:/u.test(text.slice(end + 1, end + 65))) {
				const key = JSON.parse(text.slice(i, end + 1));
				const scope = scopes.at(-1);
				if (typeof key === "string" && scope !== void 0) {
					if (scope.has(key)) return {
						key,
						offset: i
					};
					scope.add(key);
				}
			}
			i = end;
		}
	}
	return {
		key: "",
		offset: 0
	};
}

// packages/artifacts/src/readers/separate-numbers.ts
/** A number that its text or type marks as one of the real line: 1.0 is one, 1 is a count. */
var RealNumber = class {
	value;
	constructor(value) {
		this.value = value;
	}
};
/** An array that stands inside a structure. */
var EmbeddedArray = class {
	entry;
	constructor(entry) {
		this.entry = entry;
	}
};
/**
* Takes the arrays out of a structure. Lists of numbers (also nested ones of equal length), numbers of the real line and embedded arrays become entries named by
* their JSON Pointer; what is left is the structure, with a text where they were.
*
* @param entries receives the arrays
* @param skipped JSON Pointers of values that may differ by design
*/
function separateNumbers(value, entries, skipped = /* @__PURE__ */ new Set(), pointer = "") {
	if (skipped.has(pointer)) return "(volatile)";
	if (typeof value === "string") return value.toWellFormed();
	if (value instanceof EmbeddedArray) {
		entries.push({
			name: pointer === "" ? "/" : pointer,
			...value.entry
		});
		return "(numbers)";
	}
	const shape = numericShape(value);
	if (shape !== null && (shape.length > 0 || value instanceof RealNumber)) {
		entries.push({
			name: pointer === "" ? "/" : pointer,
			...numberArray(shape, value)
		});
		return "(numbers)";
	}
	if (typeof value !== "object" || value === null) return value;
	const inside = (key, member) => {
		if (skipped.size === 0 && (member === null || typeof member === "boolean" || typeof member === "number")) return member;
		return separateNumbers(member, entries, skipped, `${pointer}/${typeof key === "number" ? key : key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
	};
	if (Array.isArray(value)) return value.map((member, index) => inside(index, member));
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key.toWellFormed(), inside(key, member)]));
}
/** The shape of a number or of nested lists of numbers; null for everything else, for ragged lists, and for empty ones. */
function numericShape(value) {
	if (typeof value === "number" || value instanceof RealNumber) return [];
	if (!Array.isArray(value) || value.length === 0) return null;
	const first = numericShape(value[0]);
	if (first === null) return null;
	return (first.length === 0 ? value.every((member) => typeof member === "number" || member instanceof RealNumber) : value.every((member) => numericShape(member)?.join() === first.join())) ? [value.length, ...first] : null;
}
function numberArray(shape, value) {
	const numbers = flatten(value);
	const isCount = numbers.every((number) => typeof number === "number" && Number.isSafeInteger(number));
	const values = isCount ? BigInt64Array.from(numbers, (number) => BigInt(Number(number))) : Float64Array.from(numbers, (number) => number instanceof RealNumber ? number.value : Number(number));
	return {
		dtype: isCount ? "I64" : "F64",
		shape,
		elements: numbers.length,
		bytes: memorySource(new Uint8Array(values.buffer))
	};
}
function flatten(value) {
	return Array.isArray(value) ? value.flatMap(flatten) : [value];
}

// packages/artifacts/src/readers/read-xgboost.ts
/** Lists of single-precision numbers in the trees and in linear models; the writer drops the point of whole ones. */
const REAL_LISTS = /* @__PURE__ */ new Set([
	"base_weights",
	"loss_changes",
	"split_conditions",
	"sum_hessian",
	"leaf_weights",
	"weights",
	"weight_drop"
]);
/**
* Turns the value of an XGBoost model into what it means: lists of single-precision numbers as such, scalars that are written as text as numbers, and without the
* version of the library that wrote it.
*/
function readXgboost(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== "version").map(([key, member]) => [key, readMember(key, member)])) : value;
}
function readMember(key, value) {
	if (REAL_LISTS.has(key)) return singles(value) ?? value;
	if (typeof value === "string") {
		const text = /^\[?([+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?)\]?$/iu.exec(value)?.[1];
		return text !== void 0 && /[.e]/iu.test(text) ? single([Number(text)], []) : value;
	}
	if (Array.isArray(value)) return value.map((member) => readMember("", member));
	if (typeof value !== "object" || value === null || value instanceof RealNumber) return value;
	return Object.fromEntries(Object.entries(value).map(([inner, member]) => [inner, readMember(inner, member)]));
}
/** A list of numbers as an array of F32; null for anything else. */
function singles(value) {
	if (!Array.isArray(value)) return null;
	const numbers = [];
	for (const item of value) {
		const number = item instanceof RealNumber ? item.value : item;
		if (typeof number !== "number") return null;
		numbers.push(number);
	}
	return single(numbers, [numbers.length]);
}
function single(numbers, shape) {
	const bytes = new Uint8Array(Float32Array.from(numbers).buffer);
	return new EmbeddedArray({
		dtype: "F32",
		shape,
		elements: numbers.length,
		bytes: memorySource(bytes)
	});
}

// packages/artifacts/src/readers/open-json.ts
/** Larger files are compared by bytes: a JSON text takes many times its size in memory. */
const MAX_JSON_BYTES = 67108864;
/**
* Reads a JSON file as arrays and one document. Lists of numbers (also nested ones of equal length) are arrays, named by their JSON Pointer; so is every
* number that is written with a fraction or an exponent. What is left (text, truth values, whole numbers, the structure) is the document and has
* no tolerance.
*
* Models of XGBoost are known by their content and read as what they are.
*
* @param volatile JSON Pointers of values that may differ by design; they are left out
* @throws ModelgateError `MODEL_JSON_INVALID` with the offset
*/
function openJson(file, path, volatile) {
	if (file.length > 67108864) return {
		format: "opaque",
		entries: [],
		documents: [],
		metadata: /* @__PURE__ */ new Map()
	};
	const bytes = new Uint8Array(file.length);
	file.read(bytes, 0);
	const entries = [];
	const skipped = new Set(volatile);
	const value = parse(bytes, path);
	const isXgboost = valueAt(value, "learner", "gradient_booster") !== void 0;
	const skeleton = separateNumbers(isXgboost ? readXgboost(value) : value, entries, skipped);
	return {
		format: isXgboost ? "xgboost" : "json",
		entries,
		documents: [{
			name: "/",
			json: canonicalJson(skeleton)
		}],
		metadata: /* @__PURE__ */ new Map()
	};
}
function parse(bytes, path) {
	const refuse = (why, offset) => new ModelgateError("MODEL_JSON_INVALID", `${path} is not valid JSON: ${why} (at byte ${offset}).`, { advice: "Write the file again; NaN and Infinity are no JSON." });
	let text;
	try {
		text = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		throw refuse("it is not UTF-8", 0);
	}
	try {
		return parseStrictJson(text, (source, value) => {
			if (/[.eE]/u.test(source)) return new RealNumber(value);
			return Number.isSafeInteger(value) ? value : `(number) ${source}`;
		});
	} catch (error) {
		if (!(error instanceof JsonSyntaxError)) throw error;
		throw refuse(error.message, Buffer.byteLength(text.slice(0, error.offset)));
	}
}

// packages/artifacts/src/readers/open-lightgbm.ts
/** Larger files are compared by bytes: numbers as text take many times their size in memory. */
const MAX_BYTES = 268435456;
/** Lists of whole numbers in a tree; all other lists of it are real. */
const WHOLE$1 = /* @__PURE__ */ new Set([
	"num_leaves",
	"num_cat",
	"split_feature",
	"decision_type",
	"left_child",
	"right_child",
	"leaf_count",
	"internal_count",
	"is_linear",
	"cat_boundaries",
	"cat_threshold"
]);
const REAL = /* @__PURE__ */ new Set([
	"split_gain",
	"threshold",
	"leaf_value",
	"leaf_weight",
	"internal_value",
	"internal_weight",
	"shrinkage"
]);
/**
* Reads a model of LightGBM as text: trees with their lists as arrays. The training parameters at the end (threads, paths, seeds) and the order of feature
* importances are no part of the content; the parameters are shown as metadata.
*
* @throws ModelgateError `LIGHTGBM_INVALID` with the line
*/
function openLightgbm(file, path) {
	if (file.length > MAX_BYTES) return {
		format: "opaque",
		entries: [],
		documents: [],
		metadata: /* @__PURE__ */ new Map()
	};
	const bytes = new Uint8Array(file.length);
	file.read(bytes, 0);
	const lines = Buffer.from(bytes).toString("utf8").split(/\r?\n/u);
	const header = /* @__PURE__ */ new Map();
	const trees = [];
	const parameters = /* @__PURE__ */ new Map();
	let part = "header";
	let ended = false;
	for (const [index, line] of lines.entries()) {
		const refuse = (why) => new ModelgateError("LIGHTGBM_INVALID", `${path} is not a sound LightGBM model: ${why} (in line ${index + 1}).`, { advice: "Save the model again with `save_model`." });
		if (line === "") continue;
		if (line === "end of trees") {
			part = "importances";
			ended = true;
		} else if (line === "parameters:") part = "parameters";
		else if (line === "end of parameters") part = "end";
		else if (part === "parameters") {
			const parameter = /^\[([^:\]]+): (.*)\]$/u.exec(line);
			if (parameter !== null) parameters.set(parameter[1] ?? "", parameter[2] ?? "");
		} else if (part === "header" || part === "trees") {
			const [key, value] = splitAt(line, "=");
			if (key === "Tree") {
				part = "trees";
				if (Number(value) !== trees.length) throw refuse(`tree ${value} stands where tree ${trees.length} is due`);
				trees.push(/* @__PURE__ */ new Map());
			} else if (part === "trees") {
				if (value === void 0) throw refuse(`${JSON.stringify(line.slice(0, 40))} is no line of a tree`);
				const tree = trees.at(-1);
				if (tree === void 0 || tree.has(key)) throw refuse(`${key} is there twice`);
				tree.set(key, readList(key, value, refuse));
			} else {
				if (header.has(key)) throw refuse(`${key} is there twice`);
				header.set(key, value ?? "");
			}
		}
	}
	if (!ended) throw new ModelgateError("LIGHTGBM_INVALID", `${path} is not a sound LightGBM model: it ends inside its trees (in line ${lines.length}).`, { advice: "Save the model again, or fetch it again if it was cut short." });
	header.delete("tree_sizes");
	const entries = [];
	const structure = {
		...Object.fromEntries(header),
		trees: trees.map((tree) => Object.fromEntries(tree))
	};
	const document = separateNumbers(structure, entries);
	return {
		format: "lightgbm",
		entries,
		documents: [{
			name: "/",
			json: canonicalJson(document)
		}],
		metadata: new Map([["trees", String(trees.length)], ...parameters])
	};
}
function splitAt(line, separator) {
	const at = line.indexOf(separator);
	return at === -1 ? [line] : [line.slice(0, at), line.slice(at + 1)];
}
function readList(key, value, refuse) {
	if (!WHOLE$1.has(key) && !REAL.has(key)) return value;
	const words = value.split(" ").filter((word) => word !== "");
	const pattern = WHOLE$1.has(key) ? /^-?\d{1,15}$/u : /^([+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|[+-]?inf|[+-]?nan)$/iu;
	const odd = words.find((word) => !pattern.test(word));
	if (odd !== void 0) throw refuse(`${JSON.stringify(odd.slice(0, 40))} in ${key} is no number`);
	const values = WHOLE$1.has(key) ? BigInt64Array.from(words, BigInt) : Float64Array.from(words, (word) => Number(word.replace(/^([+-]?)inf$/iu, "$1Infinity")));
	return new EmbeddedArray({
		dtype: WHOLE$1.has(key) ? "I64" : "F64",
		shape: [words.length],
		elements: words.length,
		bytes: memorySource(new Uint8Array(values.buffer))
	});
}

// packages/artifacts/src/readers/numpy-dtype.ts
const NUMBER_TYPES = /* @__PURE__ */ new Map([
	["f8", "F64"],
	["f4", "F32"],
	["f2", "F16"],
	["c8", "C64"],
	["c16", "C128"],
	["i8", "I64"],
	["i4", "I32"],
	["i2", "I16"],
	["i1", "I8"],
	["u8", "U64"],
	["u4", "U32"],
	["u2", "U16"],
	["u1", "U8"],
	["b1", "BOOL"]
]);
/** Reads a type string of NumPy (`<f4`, `|b1`, `>U10`, `<M8[ns]`); null for objects, records and unknown ones. */
function numpyDtype(descr) {
	const text = /^([<>|=])(S|U)(\d{1,9})$/u.exec(descr);
	if (text !== null) {
		const isWide = text[2] === "U";
		return {
			dtype: isWide ? "U32" : "U8",
			swap: isWide && text[1] === ">" ? 4 : 1,
			inner: Number(text[3])
		};
	}
	const time = /^([<>])[mM]8(\[[\w/]+\])?$/u.exec(descr);
	if (time !== null) return {
		dtype: "I64",
		swap: time[1] === ">" ? 8 : 1,
		inner: null
	};
	const number = /^([<>|=])([fciub]\d{1,2})$/u.exec(descr);
	const dtype = NUMBER_TYPES.get(number?.[2] ?? "");
	if (number === null || dtype === void 0) return null;
	const bytes = DTYPES[dtype].bits / 8;
	const unit = DTYPES[dtype].kind === "complex" ? bytes / 2 : bytes;
	return {
		dtype,
		swap: number[1] === ">" ? unit : 1,
		inner: null
	};
}

// packages/artifacts/src/readers/pickle-value.ts
/** A node of a kind, or null. */
function nodeOf(value, kind) {
	return isNode(value) && isKind(value, kind) ? value : null;
}
function isKind(node, kind) {
	return node.kind === kind;
}
function isNode(value) {
	return typeof value === "object" && value !== null;
}
/** The items of a list or tuple; null for everything else. */
function sequenceOf(value) {
	if (!isNode(value)) return null;
	return value.kind === "list" || value.kind === "tuple" ? value.items : null;
}
/** The name of a global, or null. */
function globalName(value) {
	return isNode(value) && value.kind === "global" ? value.name : null;
}
/** The text keys of a dictionary. */
function fieldsOf(value) {
	if (!isNode(value) || value.kind !== "dict") return /* @__PURE__ */ new Map();
	return new Map(value.pairs.flatMap(([key, member]) => typeof key === "string" ? [[key, member]] : []));
}

// packages/artifacts/src/readers/pickle-machine.ts
/** Instructions that are obeyed: some hundred megabytes of memory, and far more than any model that stores its arrays as arrays. */
const MAX_INSTRUCTIONS = 5e6;
/** Pickles inside pickles, as arrays of objects have them. */
const MAX_NESTED = 16;
const HIGHEST_PROTOCOL = 5;
/**
* Follows the instructions of a pickle with a stack and a memo of its own and without importing or calling anything: a call is a node that says what
* would be called. All protocols from 0 to 5; frames are held to their bounds, because a frame that lies hides instructions from one reader and not from another.
*
* @param from where the stream starts
* @param what the file, for messages
* @throws ModelgateError `PICKLE_INVALID` with the offset, and with what would have been imported before it
*/
function runPickle(source, from, what, extension = null, globals = /* @__PURE__ */ new Set(), depth = 0) {
	const refuse = (why, offset) => {
		const before = globals.size === 0 ? "" : ` Before that it would import ${[...globals].slice(0, 10).join(", ").slice(0, 300)}.`;
		return new ModelgateError("PICKLE_INVALID", `${what} is not a sound pickle: ${why} (at byte ${offset}).${before}`, { advice: "Write the file again; never load it before it is understood." });
	};
	if (depth > MAX_NESTED) throw refuse(`pickles are nested deeper than ${MAX_NESTED} times`, from);
	const cursor = byteCursor(source, from, source.length, (offset) => refuse("it ends inside an instruction", offset));
	const stack = [];
	const marks = [];
	const memo = /* @__PURE__ */ new Map();
	let frameEnd = -1;
	let at = from;
	const pop = () => {
		const floor = marks.at(-1) ?? 0;
		const value = stack.length > floor ? stack.pop() : void 0;
		if (value === void 0) throw refuse("it takes from an empty stack", at);
		return value;
	};
	const top = () => {
		const value = stack.length > (marks.at(-1) ?? 0) ? stack.at(-1) : void 0;
		if (value === void 0) throw refuse("it looks at an empty stack", at);
		return value;
	};
	const toMark = () => {
		const mark = marks.pop();
		if (mark === void 0) throw refuse("it looks for a mark that was never set", at);
		return stack.splice(mark);
	};
	const importName = (module, name) => {
		const full = typeof module === "string" && typeof name === "string" ? `${module}.${name}` : "(computed name)";
		globals.add(full);
		stack.push({
			kind: "global",
			name: full
		});
	};
	const call = (callee, args) => {
		stack.push({
			kind: "call",
			callee,
			args,
			states: [],
			items: [],
			pairs: [],
			data: null,
			replaced: void 0
		});
	};
	const tuple = (items) => ({
		kind: "tuple",
		items
	});
	const recall = (key) => {
		const value = memo.get(key);
		if (value === void 0) throw refuse(`it recalls number ${key}, which was never stored`, at);
		stack.push(value);
	};
	const addItems = (items) => {
		const target = top();
		if (!isNode(target) || !("items" in target) || target.kind === "tuple" || target.kind === "frozenset") throw refuse("it adds items to what takes none", at);
		for (const item of items) target.items.push(item);
	};
	const addPairs = (flat) => {
		const target = top();
		if (!isNode(target) || !("pairs" in target) || flat.length % 2 !== 0) throw refuse("it sets keys of what has none", at);
		for (const pair of pairsOf(flat)) target.pairs.push(pair);
	};
	const number = (text) => {
		if (!/^\d{1,10}$/u.test(text)) throw refuse(`${JSON.stringify(text.slice(0, 40))} is no index`, at);
		return Number(text);
	};
	const length64 = () => {
		const length = cursor.view(8).getBigUint64(0, true);
		if (length > BigInt(Number.MAX_SAFE_INTEGER)) throw refuse(`it declares ${length} bytes`, at);
		return Number(length);
	};
	const length32 = () => cursor.view(4).getUint32(0, true);
	const signedLength = () => {
		const length = cursor.view(4).getInt32(0, true);
		if (length < 0) throw refuse(`it declares a negative length ${length}`, at);
		return length;
	};
	const bytes = (length) => {
		stack.push({
			kind: "bytes",
			source: rangeSource(source, cursor.skip(length), length)
		});
	};
	const text = (length, encoding) => {
		const { buffer, byteOffset } = cursor.view(length);
		stack.push(Buffer.from(buffer, byteOffset, length).toString(encoding));
	};
	const line = () => Buffer.from(cursor.line()).toString("latin1");
	const long = (length) => {
		const view = cursor.view(length);
		let value = 0n;
		for (let index = length - 1; index >= 0; index--) value = value << 8n | BigInt(view.getUint8(index));
		if (length > 0 && view.getUint8(length - 1) >= 128) value -= 1n << BigInt(8 * length);
		stack.push(whole(value));
	};
	for (let count = 0;; count++) {
		at = cursor.position();
		if (count >= MAX_INSTRUCTIONS) throw refuse(`it has more than ${MAX_INSTRUCTIONS} instructions`, at);
		if (frameEnd !== -1) {
			if (at > frameEnd) throw refuse("an instruction crosses the end of its frame", at);
			if (at === frameEnd) frameEnd = -1;
		}
		const opcode = cursor.byte();
		switch (opcode) {
			case 128: {
				const protocol = cursor.byte();
				if (protocol > HIGHEST_PROTOCOL) throw refuse(`it is of protocol ${protocol}`, at);
				break;
			}
			case 149: {
				if (frameEnd !== -1) throw refuse("a frame starts inside another one", at);
				const length = length64();
				if (length > cursor.remaining()) throw refuse("a frame ends after the file", at);
				frameEnd = cursor.position() + length;
				break;
			}
			case 46: return {
				value: pop(),
				globals: [...globals],
				end: cursor.position()
			};
			case 40:
				marks.push(stack.length);
				break;
			case 48:
				if (stack.length === marks.at(-1)) marks.pop();
				else pop();
				break;
			case 49:
				toMark();
				break;
			case 50:
				stack.push(top());
				break;
			case 70: {
				const value = Number(line().replace(/^(-?)inf$/u, "$1Infinity"));
				stack.push({
					kind: "float",
					value
				});
				break;
			}
			case 73: {
				const digits = line();
				if (digits === "00" || digits === "01") stack.push(digits === "01");
				else stack.push(integer(digits, refuse, at));
				break;
			}
			case 76:
				stack.push(integer(line().replace(/L$/u, ""), refuse, at));
				break;
			case 74:
				stack.push(cursor.view(4).getInt32(0, true));
				break;
			case 75:
				stack.push(cursor.byte());
				break;
			case 77:
				stack.push(cursor.view(2).getUint16(0, true));
				break;
			case 138:
				long(cursor.byte());
				break;
			case 139: {
				const length = signedLength();
				if (length > 4096) throw refuse(`a whole number has ${length} bytes`, at);
				long(length);
				break;
			}
			case 71:
				stack.push({
					kind: "float",
					value: cursor.view(8).getFloat64(0, false)
				});
				break;
			case 78:
				stack.push(null);
				break;
			case 136:
			case 137:
				stack.push(opcode === 136);
				break;
			case 83: {
				const quoted = /^(['"])(.*)\1$/su.exec(line().trim());
				if (quoted === null) throw refuse("a text has no quotes", at);
				stack.push(quoted[2] ?? "");
				break;
			}
			case 84:
				text(signedLength(), "latin1");
				break;
			case 85:
				text(cursor.byte(), "latin1");
				break;
			case 86:
				stack.push(line().replace(/\\u([0-9a-f]{4})/giu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))));
				break;
			case 88:
				text(length32(), "utf8");
				break;
			case 140:
				text(cursor.byte(), "utf8");
				break;
			case 141:
				text(length64(), "utf8");
				break;
			case 66:
				bytes(length32());
				break;
			case 67:
				bytes(cursor.byte());
				break;
			case 142:
			case 150:
				bytes(length64());
				break;
			case 93:
				stack.push({
					kind: "list",
					items: []
				});
				break;
			case 125:
				stack.push({
					kind: "dict",
					pairs: []
				});
				break;
			case 143:
				stack.push({
					kind: "set",
					items: []
				});
				break;
			case 41:
				stack.push(tuple([]));
				break;
			case 108:
				stack.push({
					kind: "list",
					items: toMark()
				});
				break;
			case 100:
				stack.push({
					kind: "dict",
					pairs: pairsOf(toMark())
				});
				break;
			case 116:
				stack.push(tuple(toMark()));
				break;
			case 133:
				stack.push(tuple([pop()]));
				break;
			case 134:
			case 135: {
				const items = Array.from({ length: opcode - 132 }, pop);
				stack.push(tuple(items.toReversed()));
				break;
			}
			case 145:
				stack.push({
					kind: "frozenset",
					items: toMark()
				});
				break;
			case 97:
				addItems([pop()]);
				break;
			case 101:
			case 144:
				addItems(toMark());
				break;
			case 115: {
				const member = pop();
				addPairs([pop(), member]);
				break;
			}
			case 117:
				addPairs(toMark());
				break;
			case 99:
				importName(line(), line());
				break;
			case 147: {
				const name = pop();
				importName(pop(), name);
				break;
			}
			case 130:
			case 131:
			case 132:
				importName("copyreg", `extension(${opcode === 130 ? cursor.byte() : opcode === 131 ? cursor.view(2).getUint16(0, true) : length32()})`);
				break;
			case 105:
				importName(line(), line());
				call(pop(), tuple(toMark()));
				break;
			case 111: {
				const [callee, ...args] = toMark();
				if (callee === void 0) throw refuse("it makes an object of nothing", at);
				call(callee, tuple(args));
				break;
			}
			case 82:
			case 129: {
				const args = pop();
				call(pop(), args);
				break;
			}
			case 146: {
				const keywords = pop();
				const args = pop();
				call(pop(), tuple([...sequenceOf(args) ?? [args], keywords]));
				break;
			}
			case 98: {
				const state = pop();
				const object = top();
				if (isNode(object) && object.kind === "call") {
					object.states.push(state);
					if (cursor.position() === frameEnd) frameEnd = -1;
					if (extension?.afterBuild(object, cursor, nested) === true && frameEnd !== -1) throw refuse("an array stands inside a frame", at);
				}
				break;
			}
			case 80:
				stack.push({
					kind: "persistent",
					id: line()
				});
				break;
			case 81:
				stack.push({
					kind: "persistent",
					id: pop()
				});
				break;
			case 103:
				recall(number(line()));
				break;
			case 104:
				recall(cursor.byte());
				break;
			case 106:
				recall(length32());
				break;
			case 112:
				memo.set(number(line()), top());
				break;
			case 113:
				memo.set(cursor.byte(), top());
				break;
			case 114:
				memo.set(length32(), top());
				break;
			case 148:
				memo.set(memo.size, top());
				break;
			case 151:
				stack.push({
					kind: "persistent",
					id: "(buffer)"
				});
				break;
			case 152: break;
			default: throw refuse(`there is no instruction 0x${opcode.toString(16)}`, at);
		}
	}
	function nested(start) {
		return runPickle(source, start, what, extension, globals, depth + 1);
	}
	function pairsOf(flat) {
		if (flat.length % 2 !== 0) throw refuse("a key has no value", at);
		const pairs = [];
		for (let index = 0; index + 1 < flat.length; index += 2) pairs.push([flat[index] ?? null, flat[index + 1] ?? null]);
		return pairs;
	}
}
/** Whole numbers that a double holds are numbers. */
function whole(value) {
	const number = Number(value);
	return Number.isSafeInteger(number) ? number : value;
}
function integer(digits, refuse, at) {
	if (!/^\s*[+-]?\d{1,4000}\s*$/u.test(digits)) throw refuse(`${JSON.stringify(digits.slice(0, 40))} is no number`, at);
	return whole(BigInt(digits.trim().replace(/^\+/u, "")));
}

// packages/artifacts/src/readers/probe-pickle.ts
/** The bytes that a pickle since protocol 2 starts with, and what may follow them. */
const PROTOCOL = 128;
const HIGHEST = 5;
const FIRST_INSTRUCTIONS = new Set(Buffer.from("]}()cNKMJXCGUBT", "latin1"));
/** One stream behind another, in a file that is not known to be one pickle. */
const MAX_STREAMS$1 = 16;
/**
* Follows bytes as one pickle behind another, where they look like it: a file says by its content what a loader makes of it, not by its name.
*
* @param named whether the name says that this is a pickle
* @returns null for what is no pickle
*/
function probePickle(source, what, named) {
	const head = new Uint8Array(Math.min(3, source.length));
	source.read(head, 0);
	const [first = 0, protocol = 0, instruction = 0] = head;
	const isMarked = first === PROTOCOL && protocol >= 2 && protocol <= HIGHEST && FIRST_INSTRUCTIONS.has(instruction);
	if (!isMarked && !(first === 99 || first === 40) && !named) return null;
	const globals = /* @__PURE__ */ new Set();
	try {
		for (let at = 0, streams = 0; at < source.length && streams < MAX_STREAMS$1; streams++) at = runPickle(source, at, what, null, globals).end;
		return {
			globals: [...globals],
			unread: null
		};
	} catch (error) {
		if (!(error instanceof ModelgateError)) throw error;
		return isMarked || named || globals.size > 0 ? {
			globals: [...globals],
			unread: error.message
		} : null;
	}
}

// packages/artifacts/src/readers/open-opaque.ts
/** Wrappers that hide what is inside, by their first bytes. */
const WRAPPERS = [
	["BZh", "bzip2"],
	["ý7zXZ", "xz"],
	["]\0\0", "lzma"],
	["\"M", "lz4"],
	["(µ/ý", "Zstandard"],
	["", "gzip"],
	["7z¼¯'", "7-Zip"],
	["Rar!", "RAR"]
];
/** Names of members that loaders take for pickles. */
const PICKLE_NAME = /\.(pkl|pickle|joblib|dill|dat|data)$/iu;
/**
* A file whose arrays nothing here understands: its bytes, and what loading it would import where it is a pickle under another name or an archive of
* pickles. Where a wrapper or damage hides the inside, `unread` says so.
*/
function openOpaque(file, path) {
	const wrapper = wrapperOf(file);
	const opaque = {
		format: "opaque",
		entries: [],
		documents: [],
		metadata: /* @__PURE__ */ new Map()
	};
	if (wrapper !== null) return {
		...opaque,
		unread: `it is packed by ${wrapper}`
	};
	const { globals, unread } = (startsWith(file, "PK") ? probeArchive(file, path) : probePickle(file, path, false)) ?? {
		globals: [],
		unread: null
	};
	return {
		...opaque,
		globals,
		unread
	};
}
/** The name of the wrapper that a file starts with; null where there is none. */
function wrapperOf(file) {
	return WRAPPERS.find(([magic]) => startsWith(file, magic))?.[1] ?? null;
}
function startsWith(file, magic) {
	if (file.length < magic.length) return false;
	const head = new Uint8Array(magic.length);
	file.read(head, 0);
	return Buffer.from(head).toString("latin1") === magic;
}
function probeArchive(file, path) {
	const globals = /* @__PURE__ */ new Set();
	let unread = null;
	try {
		for (const { name, bytes } of zipMembers(file, path)) {
			const probe = probePickle(bytes, `${path}: ${name}`, PICKLE_NAME.test(name));
			for (const each of probe?.globals ?? []) globals.add(each);
			unread ??= probe?.unread ?? null;
		}
	} catch (error) {
		if (!(error instanceof ModelgateError)) throw error;
		unread = error.message;
	}
	return {
		globals: [...globals],
		unread
	};
}

// packages/artifacts/src/readers/pickle-bytes.ts
/** The bytes that a value stands for: bytes, a text of protocol 2, or the call that makes bytes of a text. */
function bytesOf(value) {
	if (typeof value === "string") return memorySource(Buffer.from(value, "latin1"));
	if (!isNode(value)) return null;
	if (value.kind === "bytes") return value.source;
	if (value.kind !== "call") return null;
	const args = sequenceOf(value.args) ?? [];
	switch (globalName(value.callee)) {
		case "_codecs.encode": return typeof args[0] === "string" && args[1] === "latin1" ? memorySource(Buffer.from(args[0], "latin1")) : null;
		case "builtins.bytearray":
		case "__builtin__.bytearray":
		case "builtins.bytes": return args.length === 0 ? memorySource(/* @__PURE__ */ new Uint8Array(0)) : bytesOf(args[0]);
		default: return null;
	}
}

// packages/artifacts/src/readers/strided-source.ts
/** The largest stretch of a file that is held to pick elements out of it. */
const MAX_SPAN_BYTES = 536870912;
/** The bytes from the first element to the end of the last one; 0 when there is none. */
function spanOf({ shape, strides, item }) {
	if (shape.includes(0)) return 0;
	return shape.reduce((end, side, axis) => end + (side - 1) * (strides[axis] ?? 0), item);
}
/** Strides of an array without gaps whose last index runs fastest. */
function rowMajorStrides(shape, item) {
	let stride = item;
	const strides = shape.map(() => 0);
	for (let axis = shape.length - 1; axis >= 0; axis--) {
		strides[axis] = stride;
		stride *= shape[axis] ?? 1;
	}
	return strides;
}
/** Strides of an array without gaps whose first index runs fastest. */
function columnMajorStrides(shape, item) {
	return shape.map((_, axis) => shape.slice(0, axis).reduce((product, side) => product * side, item));
}
/**
* The elements of an array one after the other, row-major, from wherever they lie. The caller has checked that the layout lies inside the source
* and spans at most {@link MAX_SPAN_BYTES}.
*/
function stridedSource(source, layout) {
	const { shape, strides, item, offset } = layout;
	const length = shape.reduce((product, side) => product * side, item);
	let span = null;
	return {
		length,
		read(target, position) {
			if (span === null) {
				span = new Uint8Array(spanOf(layout));
				source.read(span, offset);
			}
			const index = indexOf(position / item, shape);
			let from = index.reduce((sum, at, axis) => sum + at * (strides[axis] ?? 0), 0);
			for (let to = 0; to < target.length; to += item) {
				for (let byte = 0; byte < item; byte++) target[to + byte] = span[from + byte] ?? 0;
				for (let axis = shape.length - 1; axis >= 0; axis--) {
					const next = (index[axis] ?? 0) + 1;
					from += strides[axis] ?? 0;
					index[axis] = next;
					if (next < (shape[axis] ?? 0)) break;
					from -= (strides[axis] ?? 0) * (shape[axis] ?? 0);
					index[axis] = 0;
				}
			}
		}
	};
}
function indexOf(element, shape) {
	let rest = element;
	const index = shape.map(() => 0);
	for (let axis = shape.length - 1; axis >= 0; axis--) {
		const side = shape[axis] ?? 1;
		index[axis] = rest % side;
		rest = Math.floor(rest / side);
	}
	return index;
}

// packages/artifacts/src/readers/swapped-source.ts
/** The same elements in the other byte order. Readers ask for whole elements only. */
function swappedSource(source, unit) {
	return {
		length: source.length,
		read(target, position) {
			source.read(target, position);
			for (let start = 0; start < target.length; start += unit) target.subarray(start, start + unit).reverse();
		}
	};
}

// packages/artifacts/src/readers/read-numpy-array.ts
/**
* What a node of a pickle is to NumPy: an array, a scalar, or the fields of an array of records. Undefined for everything else.
*
* @param render writes an array of Python objects
* @throws ModelgateError `PICKLE_INVALID` when shape and bytes do not fit
*/
function readNumpyArray(node, what, render) {
	if (node.kind !== "call") return void 0;
	const args = sequenceOf(node.args) ?? [];
	switch (globalName(node.callee)) {
		case "numpy.core.multiarray._reconstruct":
		case "numpy._core.multiarray._reconstruct": {
			const [, shape, dtype, columnMajor, raw] = sequenceOf(node.states[0]) ?? [];
			const objects = sequenceOf(raw);
			if (objects !== null) return {
				"(objects)": objects.map(render),
				shape: render(shape ?? null)
			};
			const data = bytesOf(raw);
			return data === null ? void 0 : arrayOf$1({
				dtype,
				shape,
				columnMajor: columnMajor === true,
				data
			}, what);
		}
		case "numpy.core.numeric._frombuffer":
		case "numpy._core.numeric._frombuffer": {
			const [raw, dtype, shape, order] = args;
			const data = bytesOf(raw);
			return data === null ? void 0 : arrayOf$1({
				dtype,
				shape,
				columnMajor: order === "F",
				data
			}, what);
		}
		case "numpy.core.multiarray.scalar":
		case "numpy._core.multiarray.scalar": {
			const data = bytesOf(args[1]);
			return data === null ? void 0 : arrayOf$1({
				dtype: args[0],
				shape: {
					kind: "tuple",
					items: []
				},
				columnMajor: false,
				data
			}, what);
		}
		case "numpy.dtype": {
			const descr = dtypeText(node);
			return descr === null ? void 0 : { "(dtype)": descr };
		}
		default: return;
	}
}
/** The size of an array in bytes; null when its type is not one of ours. */
function sizeOfArray({ dtype, shape }) {
	const sides = sidesOf(shape);
	const item = itemBytes(dtype);
	if (sides === null || item === null) return null;
	const size = sides.reduce((product, side) => product * side, item);
	return Number.isSafeInteger(size) ? size : null;
}
/** An array, or one array for each field of records; undefined when its type is not one of ours. */
function arrayOf$1(facts, what) {
	const { dtype, shape, columnMajor, data } = facts;
	const sides = sidesOf(shape);
	const item = itemBytes(dtype);
	const size = sizeOfArray(facts);
	if (sides === null || item === null || size === null) return void 0;
	if (size !== data.length) throw new ModelgateError("PICKLE_INVALID", `${what} holds an array of shape [${sides.join(", ")}] with ${data.length} bytes where ${size} are due.`, { advice: "Write the file again with NumPy." });
	const strides = columnMajor ? columnMajorStrides(sides, item) : rowMajorStrides(sides, item);
	const type = numpyDtype(dtypeText(dtype) ?? "");
	if (type !== null) return embed({
		sides,
		strides,
		offset: 0,
		type,
		data,
		what
	});
	const fields = recordFields(dtype);
	if (fields === null) return void 0;
	return Object.fromEntries(fields.map(({ name, offset, type: each }) => [name, embed({
		sides,
		strides,
		offset,
		type: each,
		data,
		what
	})]));
}
function embed({ sides, strides, offset, type, data, what }) {
	const shape = type.inner === null ? sides : [...sides, type.inner];
	const item = (type.inner ?? 1) * DTYPES[type.dtype].bits / 8;
	const elements = shape.reduce((product, side) => product * side, 1);
	const dense = strides.join() === rowMajorStrides(sides, item).join() && offset === 0;
	if (!dense && spanOf({
		shape: sides,
		strides,
		item
	}) > 536870912) throw new ModelgateError("PICKLE_INVALID", `${what} holds an array of more than ${MAX_SPAN_BYTES} bytes in another order.`, { advice: "Write it again in row-major order." });
	const plain = dense ? data : stridedSource(data, {
		shape: sides,
		strides,
		item,
		offset
	});
	const entry = {
		dtype: type.dtype,
		shape,
		elements,
		bytes: type.swap === 1 ? plain : swappedSource(plain, type.swap)
	};
	return new EmbeddedArray(entry);
}
function sidesOf(shape) {
	const sides = typeof shape === "number" ? [shape] : sequenceOf(shape);
	const known = sides?.filter((side) => typeof side === "number" && Number.isSafeInteger(side) && side >= 0);
	return known !== void 0 && known.length === sides?.length ? known : null;
}
/** The type string of `numpy.dtype(text, …)` with the byte order of its state; null for records. */
function dtypeText(value) {
	if (!isNode(value) || value.kind !== "call" || globalName(value.callee) !== "numpy.dtype") return null;
	const [text] = sequenceOf(value.args) ?? [];
	if (typeof text !== "string" || text.startsWith("V")) return null;
	const [, order] = sequenceOf(value.states[0]) ?? [];
	return `${typeof order === "string" ? order : "|"}${text}`;
}
function itemBytes(dtype) {
	const type = numpyDtype(dtypeText(dtype) ?? "");
	if (type !== null) return (type.inner ?? 1) * DTYPES[type.dtype].bits / 8;
	const [text] = sequenceOf(nodeOf(dtype, "call")?.args) ?? [];
	const record = typeof text === "string" ? /^V(\d{1,9})$/u.exec(text) : null;
	return record === null ? null : Number(record[1]);
}
function recordFields(dtype) {
	const node = nodeOf(dtype, "call");
	const state = sequenceOf(node?.states[0]) ?? [];
	const item = itemBytes(dtype) ?? 0;
	const fields = [];
	for (const [name, field] of fieldsOf(state[4])) {
		const [each, offset] = sequenceOf(field) ?? [];
		const type = numpyDtype(dtypeText(each) ?? "");
		if (type === null || typeof offset !== "number" || offset < 0) return null;
		if (offset + (type.inner ?? 1) * DTYPES[type.dtype].bits / 8 > item) return null;
		fields.push({
			name,
			offset,
			type
		});
	}
	return fields.length === 0 ? null : fields;
}

// packages/artifacts/src/readers/describe-pickle.ts
/** What a shared value may grow to when it is written out everywhere it is used. */
const MAX_RENDERED = 2e6;
/** Deeper than any estimator; the walk recurses. */
const MAX_DEPTH$1 = 500;
/**
* Writes what a pickle would make as a plain structure: objects with their class and attributes, arrays as arrays. Sharing does not count, the order of sets and of
* keys neither.
*
* @param readNode asked first, for every node
* @throws ModelgateError `PICKLE_INVALID` when shared values multiply without bound
*/
function describePickle(value, what, readNode) {
	let rendered = 0;
	const open = /* @__PURE__ */ new Set();
	const refuse = (why) => new ModelgateError("PICKLE_INVALID", `${what} ${why}.`, { advice: "Write the file again; values that hold one another many times over are an attack." });
	return render(value);
	function render(each) {
		if (++rendered > MAX_RENDERED) throw refuse(`grows to more than ${MAX_RENDERED} values`);
		if (typeof each === "bigint") return `(number) ${each}`;
		if (!isNode(each)) return each;
		if (open.has(each)) return "(cycle)";
		if (open.size >= MAX_DEPTH$1) throw refuse(`nests values deeper than ${MAX_DEPTH$1} levels`);
		open.add(each);
		try {
			return renderNode(each);
		} finally {
			open.delete(each);
		}
	}
	function renderNode(node) {
		const special = readNode(node) ?? readNumpyArray(node, what, render);
		if (special !== void 0) return special;
		switch (node.kind) {
			case "float": return new RealNumber(node.value);
			case "bytes": return { "(bytes)": digestOf(node.source) };
			case "global": return { "(class)": node.name };
			case "persistent": return { "(external)": render(node.id) };
			case "list":
			case "tuple": return node.items.map(render);
			case "set":
			case "frozenset": return { "(set)": node.items.map((item) => keyOf(render(item))).toSorted() };
			case "dict": return Object.fromEntries(node.pairs.map(([key, member]) => [keyText(key), render(member)]));
			case "call": return node.replaced === void 0 ? renderCall(node) : render(node.replaced);
		}
	}
	function renderCall(node) {
		const args = sequenceOf(node.args) ?? [node.args];
		const callee = globalName(node.callee);
		const made = callee === "copyreg._reconstructor" || callee === "copy_reg._reconstructor";
		const name = (made ? globalName(args[0]) : callee) ?? render(node.callee);
		const rest = made ? [] : args;
		if (name === "collections.OrderedDict" && rest.length === 0) {
			const members = Object.fromEntries(node.pairs.map(([key, member]) => [keyText(key), render(member)]));
			return node.states.length === 0 ? members : {
				...members,
				"(attributes)": node.states.map(render)
			};
		}
		const contents = {
			...rest.length === 0 ? {} : { "(args)": rest.map(render) },
			...node.items.length === 0 ? {} : { "(items)": node.items.map(render) },
			...node.pairs.length === 0 ? {} : { "(pairs)": Object.fromEntries(node.pairs.map(([key, member]) => [keyText(key), render(member)])) }
		};
		const [state, ...more] = node.states;
		const attributes = isNode(state) && state.kind === "dict" && more.length === 0 ? render(state) : null;
		const other = attributes === null && node.states.length > 0 ? { "(state)": node.states.map(render) } : {};
		return {
			"(class)": name,
			...contents,
			...other,
			...typeof attributes === "object" ? attributes : {}
		};
	}
	function keyText(key) {
		return typeof key === "string" ? key.toWellFormed() : `(${keyOf(render(key))})`;
	}
}
function keyOf(value) {
	return canonicalJson(plain(value));
}
/** Numbers of the real line and arrays as text, for keys and for items of sets. */
function plain(value) {
	if (value instanceof RealNumber) return `(number) ${value.value}`;
	if (value instanceof EmbeddedArray) return `(array) ${value.entry.dtype} ${digestOf(value.entry.bytes)}`;
	if (typeof value === "string") return value.toWellFormed();
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}
function digestOf(source) {
	const hash = createHash("sha256");
	for (const chunk of chunksOf(source)) hash.update(chunk);
	return hash.digest("hex");
}

// packages/artifacts/src/readers/open-pickle.ts
/** Packed pickles are unpacked in memory; no model of this size is packed as a whole. */
const MAX_UNPACKED_BYTES = 1073741824;
/** One file may hold several streams, one behind the other; loaders read the first, attackers use the second. */
const MAX_STREAMS = 1e3;
/**
* Reads a pickle or a joblib file, packed by zlib or gzip or not, without importing or calling anything. Arrays inside it, of NumPy and of joblib, are
* entries named by the path of attributes that leads to them; everything else is one document for each stream.
*
* @throws ModelgateError `PICKLE_INVALID` with the offset in the unpacked stream
*/
function openPickle(file, path) {
	const source = unpack(file, path);
	if (source === null) return openOpaque(file, path);
	const entries = [];
	const documents = [];
	const globals = /* @__PURE__ */ new Set();
	let hasArrays = false;
	const joblib = { afterBuild(object, cursor, machine) {
		if (globalName(object.callee) !== WRAPPER && wrapperClass(object) !== WRAPPER) return false;
		hasArrays = true;
		const facts = fieldsOf(object.states[0]);
		const size = sizeOfArray({
			dtype: facts.get("dtype"),
			shape: facts.get("shape")
		});
		if (size === null) {
			const inner = machine(cursor.position());
			cursor.skip(inner.end - cursor.position());
			object.replaced = inner.value;
			return true;
		}
		if (facts.has("numpy_array_alignment_bytes")) cursor.skip(cursor.byte());
		object.data = rangeSource(source, cursor.skip(size), size);
		return true;
	} };
	for (let at = 0, stream = 0; at < source.length; stream++) {
		if (stream >= MAX_STREAMS) throw new ModelgateError("PICKLE_INVALID", `${path} holds more than ${MAX_STREAMS} pickles.`, { advice: "Write one object into the file." });
		const result = runPickle(source, at, path, joblib, globals);
		const structure = describePickle(result.value, path, (node) => {
			if (node.kind !== "call" || node.data === null) return void 0;
			const facts = fieldsOf(node.states[0]);
			return arrayOf$1({
				dtype: facts.get("dtype"),
				shape: facts.get("shape"),
				columnMajor: facts.get("order") === "F",
				data: node.data
			}, path);
		});
		const pointer = stream === 0 ? "" : `/(stream ${stream + 1})`;
		const skeleton = separateNumbers(structure, entries, /* @__PURE__ */ new Set(), pointer);
		documents.push({
			name: pointer === "" ? "/" : pointer,
			json: canonicalJson(skeleton)
		});
		at = result.end;
	}
	return {
		format: hasArrays ? "joblib" : "pickle",
		entries,
		documents,
		metadata: /* @__PURE__ */ new Map(),
		globals: [...globals]
	};
}
const WRAPPER = "joblib.numpy_pickle.NumpyArrayWrapper";
/** The class of an object made by `cls.__new__(cls)` or by the constructor of protocols 0 and 1. */
function wrapperClass(object) {
	const args = object.args;
	const [first] = args !== null && typeof args === "object" && args.kind === "tuple" ? args.items : [];
	return globalName(object.callee) === "copyreg._reconstructor" ? globalName(first) : null;
}
/** The stream inside a packed file; null for packers that are not read here. */
function unpack(file, path) {
	const head = new Uint8Array(Math.min(2, file.length));
	file.read(head, 0);
	const [first = 0, second = 0] = head;
	const isGzip = first === 31 && second === 139;
	const isZlib = first === 120 && (first * 256 + second) % 31 === 0;
	if (!isGzip && !isZlib) return wrapperOf(file) === null ? file : null;
	const packed = new Uint8Array(file.length);
	file.read(packed, 0);
	try {
		const options = { maxOutputLength: MAX_UNPACKED_BYTES };
		return memorySource(isGzip ? gunzipSync(packed, options) : inflateSync(packed, options));
	} catch (cause) {
		throw new ModelgateError("PICKLE_INVALID", `${path} is packed and cannot be unpacked to at most ${MAX_UNPACKED_BYTES} bytes (at byte 0).`, {
			advice: "Write the file again without `compress`.",
			cause
		});
	}
}

// packages/artifacts/src/readers/parse-npy-header.ts
/**
* Reads the Python dictionary literal of an npy header by its grammar; nothing is evaluated.
*
* @returns null when it is not exactly the keys `descr`, `fortran_order` and `shape` with values of their kind
*/
function parseNpyHeader(text) {
	let rest = /^\s*\{(.*)\}\s*$/su.exec(text)?.[1]?.trim() ?? "";
	const values = /* @__PURE__ */ new Map();
	while (rest !== "") {
		const item = /^'(descr|fortran_order|shape)'\s*:\s*('[^'\\]*'|True|False|\([\d,\sL]*\)|\[[^\]]*\](?:[^'}]*\])*)\s*(?:,|$)/u.exec(rest);
		if (item === null || values.has(item[1] ?? "")) return null;
		values.set(item[1] ?? "", item[2] ?? "");
		rest = rest.slice(item[0].length).trim();
	}
	const descr = values.get("descr");
	const order = values.get("fortran_order");
	const shape = values.get("shape");
	if (descr === void 0 || shape === void 0 || !shape.startsWith("(")) return null;
	if (order !== "True" && order !== "False") return null;
	const sides = shape.slice(1, -1).split(",").map((side) => side.trim().replace(/L$/u, "")).filter((side) => side !== "");
	if (!sides.every((side) => /^\d{1,16}$/u.test(side))) return null;
	return {
		descr: descr.startsWith("'") ? descr.slice(1, -1) : null,
		fortranOrder: order === "True",
		shape: sides.map(Number)
	};
}

// packages/artifacts/src/readers/open-npy.ts
/** NumPy refuses longer headers unless it is told to trust the file. */
const MAX_HEADER_BYTES$1 = 1e4;
const MAGIC = [
	147,
	78,
	85,
	77,
	80,
	89
];
/**
* Reads an npy file: one array, named `array`. Other byte orders and column-major arrays come out little-endian and row-major. An array of Python
* objects is a pickle and read as one; arrays of records are opaque.
*
* @throws ModelgateError `NPY_INVALID` or `PICKLE_INVALID` with the offset
*/
function openNpy(file, path) {
	return {
		metadata: /* @__PURE__ */ new Map(),
		...readArray(file, path, "array") ?? openOpaque(file, path)
	};
}
/**
* Reads an npz file: the arrays of a ZIP archive. One array of records, or a member that is no array, makes the whole file opaque.
*
* @throws ModelgateError `ZIP_INVALID`, `NPY_INVALID` or `PICKLE_INVALID`
*/
function openNpz(file, path) {
	const members = zipMembers(file, path).map(({ name, bytes }) => name.endsWith(".npy") ? readArray(bytes, `${path}: ${name}`, name.slice(0, -4)) : null);
	const known = members.filter((member) => member !== null);
	if (known.length < members.length) return openOpaque(file, path);
	return {
		format: "npz",
		entries: known.flatMap(({ entries }) => entries),
		documents: known.flatMap(({ documents }) => documents),
		metadata: /* @__PURE__ */ new Map(),
		globals: [...new Set(known.flatMap(({ globals = [] }) => globals))]
	};
}
function readArray(file, path, name) {
	const one = (entry) => ({
		format: "npy",
		entries: [entry],
		documents: []
	});
	const refuse = (why, offset) => new ModelgateError("NPY_INVALID", `${path} is not a valid npy file: ${why} (at byte ${offset}).`, { advice: "Write it again with numpy.save." });
	const prefix = new Uint8Array(Math.min(12, file.length));
	file.read(prefix, 0);
	if (prefix.length < 10 || MAGIC.some((byte, index) => prefix[index] !== byte)) throw refuse("it does not start as one", 0);
	const major = prefix[6] ?? 0;
	const view = new DataView(prefix.buffer);
	if (major < 1 || major > 3 || major > 1 && prefix.length < 12) throw refuse(`it is of version ${major}`, 6);
	const start = major === 1 ? 10 : 12;
	const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
	if (length > MAX_HEADER_BYTES$1) throw refuse(`its header has ${length} bytes and ${MAX_HEADER_BYTES$1} are allowed`, 8);
	if (start + length > file.length) throw refuse("it ends inside its header", file.length);
	const bytes = new Uint8Array(length);
	file.read(bytes, start);
	const header = parseNpyHeader(new TextDecoder(major === 3 ? "utf-8" : "latin1").decode(bytes));
	if (header === null) throw refuse("its header is not the dictionary that the format asks for", start);
	if (header.descr?.endsWith("O") === true) return readObjects(rangeSource(file, start + length, file.length - start - length), path, name);
	if (header.descr === null) return null;
	const type = numpyDtype(header.descr);
	if (type === null) return null;
	const shape = type.inner === null ? header.shape : [...header.shape, type.inner];
	const elements = shape.reduce((product, side) => product * side, 1);
	const size = elements * DTYPES[type.dtype].bits / 8;
	if (!Number.isSafeInteger(size) || start + length + size !== file.length) throw refuse(`its array of ${size} bytes and the file of ${file.length} bytes do not fit`, start + length);
	const data = rangeSource(file, start + length, size);
	const little = type.swap === 1 ? data : swappedSource(data, type.swap);
	if (!header.fortranOrder || header.shape.length < 2) return one({
		name,
		dtype: type.dtype,
		shape,
		elements,
		bytes: little
	});
	if (size > 536870912) throw refuse(`its column-major array has ${size} bytes and ${MAX_SPAN_BYTES} are allowed`, start);
	const item = (type.inner ?? 1) * DTYPES[type.dtype].bits / 8;
	return one({
		name,
		dtype: type.dtype,
		shape,
		elements,
		bytes: stridedSource(little, {
			shape: header.shape,
			strides: columnMajorStrides(header.shape, item),
			item,
			offset: 0
		})
	});
}
/** The pickle of an array of Python objects; what is in it has names that start with that of the array. */
function readObjects(source, path, name) {
	const { entries, documents, globals = [] } = openPickle(source, path);
	const named = (part) => ({
		...part,
		name: `${name}${part.name === "/" ? "" : part.name}`
	});
	return {
		format: "npy",
		entries: entries.map(named),
		documents: documents.map(named),
		globals
	};
}

// packages/artifacts/src/readers/protobuf-fields.ts
/**
* The fields of a message in order, without reading what length-delimited ones hold.
*
* @param refuse makes the error for bytes that are no message
*/
function* protobufFields(source, from, to, refuse) {
	const cursor = byteCursor(source, from, to, (offset) => refuse("a field ends after its message", offset));
	const varint = () => {
		const at = cursor.position();
		let value = 0n;
		for (let shift = 0n; shift < 70n; shift += 7n) {
			const byte = cursor.byte();
			value |= BigInt(byte & 127) << shift;
			if (byte < 128) return BigInt.asUintN(64, value);
		}
		throw refuse("a number has more than ten bytes", at);
	};
	while (cursor.remaining() > 0) {
		const at = cursor.position();
		const key = Number(varint());
		const number = Math.floor(key / 8);
		if (number === 0 || number >= 2 ** 29) throw refuse(`there is no field ${number}`, at);
		switch (key % 8) {
			case 0:
				yield {
					number,
					value: varint(),
					from: at,
					to: cursor.position(),
					wire: "varint"
				};
				break;
			case 1:
				yield {
					number,
					value: cursor.view(8).getBigUint64(0, true),
					from: at,
					to: cursor.position(),
					wire: "fixed64"
				};
				break;
			case 2: {
				const length = Number(varint());
				const start = cursor.skip(length);
				yield {
					number,
					value: BigInt(length),
					from: start,
					to: start + length,
					wire: "bytes"
				};
				break;
			}
			case 5:
				yield {
					number,
					value: BigInt(cursor.view(4).getUint32(0, true)),
					from: at,
					to: cursor.position(),
					wire: "fixed32"
				};
				break;
			default: throw refuse(`a field is of the unknown kind ${key % 8}`, at);
		}
	}
}
/** The numbers of a packed list of varints. */
function packedVarints(bytes) {
	const values = [];
	let value = 0n;
	let shift = 0n;
	for (const byte of bytes) {
		value |= BigInt(byte & 127) << shift;
		if (byte < 128) {
			values.push(BigInt.asUintN(64, value));
			value = 0n;
			shift = 0n;
		} else shift += 7n;
	}
	return values;
}

// packages/artifacts/src/readers/read-onnx-tensor.ts
/** Element types of ONNX by number; 8 is text. */
const TYPES = /* @__PURE__ */ new Map([
	[1, "F32"],
	[2, "U8"],
	[3, "I8"],
	[4, "U16"],
	[5, "I16"],
	[6, "I32"],
	[7, "I64"],
	[9, "BOOL"],
	[10, "F16"],
	[11, "F64"],
	[12, "U32"],
	[13, "U64"],
	[14, "C64"],
	[15, "C128"],
	[16, "BF16"],
	[17, "F8_E4M3"],
	[18, "F8_E4M3FNUZ"],
	[19, "F8_E5M2"],
	[20, "F8_E5M2FNUZ"],
	[21, "U4"],
	[22, "I4"],
	[23, "F4"],
	[24, "F8_E8M0"],
	[25, "U2"],
	[26, "I2"]
]);
const TEXT = 8;
/**
* Reads a tensor of ONNX: as an array, or as a list of texts.
*
* @throws ModelgateError `ONNX_INVALID`, `ONNX_EXTERNAL_DATA`
*/
function readOnnxTensor(tensor, context) {
	const { refuse } = context;
	if (tensor.wire !== "bytes") throw refuse("a tensor is no message", tensor.from);
	const pieces = readPieces(tensor, context);
	const { name, type, dims } = pieces;
	const what = `tensor ${JSON.stringify(name)}`;
	const shape = dims.map((side) => {
		if (side > BigInt(Number.MAX_SAFE_INTEGER)) throw refuse(`${what} has the side ${side}`, tensor.from);
		return Number(side);
	});
	if (type === TEXT) return {
		name,
		value: {
			shape: shape.join(","),
			texts: pieces.texts
		}
	};
	const dtype = TYPES.get(type);
	if (dtype === void 0) throw refuse(`${what} is of the unknown type ${type}`, tensor.from);
	const elements = shape.reduce((product, side) => product * side, 1);
	const size = Math.ceil(elements * DTYPES[dtype].bits / 8);
	if (!Number.isSafeInteger(elements) || !Number.isSafeInteger(size)) throw refuse(`${what} has more elements than can be counted`, tensor.from);
	const bytes = pieces.external ? externalBytes(pieces.outside, size, what, context) : ownBytes(pieces, dtype);
	if (bytes.length !== size) throw refuse(`${what} of shape [${shape.join(", ")}] has ${bytes.length} bytes and ${size} are due`, tensor.from);
	return {
		name,
		value: new EmbeddedArray({
			dtype,
			shape,
			elements,
			bytes
		})
	};
}
function readPieces(tensor, { file, refuse }) {
	const pieces = {
		dims: [],
		type: 0,
		name: "",
		external: false,
		raw: null,
		packed: [],
		varints: [],
		texts: [],
		outside: /* @__PURE__ */ new Map()
	};
	const read = ({ from, to }) => {
		const bytes = new Uint8Array(to - from);
		file.read(bytes, from);
		return bytes;
	};
	const text = (field) => Buffer.from(read(field)).toString("utf8").toWellFormed();
	for (const field of protobufFields(file, tensor.from, tensor.to, refuse)) switch (field.number) {
		case 1:
			pieces.dims.push(...field.wire === "bytes" ? packedVarints(read(field)) : [field.value]);
			break;
		case 2:
			pieces.type = Number(field.value);
			break;
		case 3: throw refuse("a tensor in segments is not supported by any runtime", field.from);
		case 4:
			pieces.packed.push(field.wire === "bytes" ? rangeSource(file, field.from, field.to - field.from) : memorySource(new Uint8Array(Uint32Array.of(Number(field.value)).buffer)));
			break;
		case 10:
			pieces.packed.push(field.wire === "bytes" ? rangeSource(file, field.from, field.to - field.from) : memorySource(new Uint8Array(BigUint64Array.of(field.value).buffer)));
			break;
		case 5:
		case 7:
		case 11:
			for (const value of field.wire === "bytes" ? packedVarints(read(field)) : [field.value]) pieces.varints.push(value);
			break;
		case 6:
			pieces.texts.push(text(field));
			break;
		case 8:
			pieces.name = text(field);
			break;
		case 9:
			pieces.raw = rangeSource(file, field.from, field.to - field.from);
			break;
		case 13: {
			let key = "";
			let value = "";
			for (const each of protobufFields(file, field.from, field.to, refuse)) {
				if (each.number === 1) key = text(each);
				if (each.number === 2) value = text(each);
			}
			if (pieces.outside.has(key)) throw refuse(`external data names ${JSON.stringify(key)} twice`, field.from);
			pieces.outside.set(key, value);
			break;
		}
		case 14: pieces.external = field.value === 1n;
	}
	return pieces;
}
/** The bytes of a tensor in the file itself: raw, or the numbers of a typed list one after the other. */
function ownBytes({ raw, packed, varints }, dtype) {
	if (raw !== null) return raw;
	const [first, ...more] = packed;
	if (first !== void 0 && more.length === 0) return first;
	if (first !== void 0) return memorySource(Buffer.concat(packed.map((source) => {
		const bytes = new Uint8Array(source.length);
		source.read(bytes, 0);
		return bytes;
	})));
	const bits = DTYPES[dtype].bits;
	if (bits === 64) return memorySource(new Uint8Array(BigUint64Array.from(varints).buffer));
	if (bits === 32) return memorySource(new Uint8Array(Uint32Array.from(varints, low).buffer));
	if (bits === 16) return memorySource(new Uint8Array(Uint16Array.from(varints, low).buffer));
	return memorySource(Uint8Array.from(varints, low));
}
function low(value) {
	return Number(BigInt.asUintN(32, value));
}
const OUTSIDE_KEYS = /* @__PURE__ */ new Set([
	"location",
	"offset",
	"length",
	"checksum",
	"basepath"
]);
/** Data beside the model, under the rules of ONNX's own loader: inside the folder, no links of either kind, ranges inside the file. */
function externalBytes(outside, size, what, { path, opened }) {
	const refuse = (why) => new ModelgateError("ONNX_EXTERNAL_DATA", `${path}: the external data of ${what} ${why}.`, { advice: "Export the model again with its data in one file beside it." });
	for (const key of outside.keys()) if (!OUTSIDE_KEYS.has(key)) throw refuse(`has the unknown key ${JSON.stringify(key.slice(0, 100))}`);
	const location = outside.get("location");
	if (location === void 0) throw refuse("has no location");
	const number = (key, otherwise) => {
		const value = outside.get(key);
		if (value === void 0) return otherwise;
		if (!/^\d{1,15}$/u.test(value)) throw refuse(`has the ${key} ${JSON.stringify(value.slice(0, 100))}`);
		return Number(value);
	};
	const source = openBeside(location);
	const offset = number("offset", 0);
	const length = number("length", outside.has("offset") ? size : source.length);
	if (offset + length > source.length) throw refuse(`ends after the ${source.length} bytes of ${location}`);
	if (length !== size) throw refuse(`has ${length} bytes where ${size} are due`);
	return rangeSource(source, offset, length);
	function openBeside(name) {
		const clean = confine(name);
		const known = opened.get(clean);
		if (known !== void 0) return known;
		const segments = clean.split("/");
		for (let depth = 1; depth <= segments.length; depth++) {
			const stat = lstatSync(join(dirname(path), ...segments.slice(0, depth)), { throwIfNoEntry: false });
			if (stat === void 0) throw refuse(`is not there: ${clean}`);
			if (stat.isSymbolicLink()) throw refuse(`lies behind a symbolic link: ${clean}`);
			if (depth === segments.length && stat.nlink > 1) throw refuse(`is a hard link: ${clean}`);
		}
		const source = openFileSource(join(dirname(path), ...segments));
		opened.set(clean, source);
		return source;
	}
	function confine(name) {
		try {
			return confinePath(name);
		} catch (cause) {
			throw refuse(`lies outside: ${cause instanceof ModelgateError ? cause.message : String(cause)}`);
		}
	}
}

// packages/artifacts/src/readers/open-onnx.ts
/** Graphs inside attributes of graphs; loops in loops. */
const MAX_GRAPHS = 16;
/** Parts of all messages together; a graph of a million nodes has some ten. */
const MAX_PARTS = 2e7;
/** Domains that the ONNX standard itself defines. */
const STANDARD_DOMAINS = /* @__PURE__ */ new Set([
	"",
	"ai.onnx",
	"ai.onnx.ml",
	"ai.onnx.training",
	"ai.onnx.preview.training"
]);
/**
* Reads an ONNX file by its wire format, without copying tensors: initializers and the tensors and lists inside attributes are entries, the graph is a document.
* Producer, documentation and metadata are no part of the content. Data outside of the file must lie beside it.
*
* @throws ModelgateError `ONNX_INVALID` with the offset, `ONNX_EXTERNAL_DATA`
*/
function openOnnx(file, path) {
	const opened = /* @__PURE__ */ new Map();
	const context = {
		file,
		path,
		opened,
		refuse: (why, offset) => new ModelgateError("ONNX_INVALID", `${path} is not a sound ONNX file: ${why} (at byte ${offset}).`, { advice: "Export the model again, or fetch it again if it was cut short." })
	};
	try {
		return readModel(context);
	} catch (error) {
		for (const part of opened.values()) part.close();
		throw error;
	}
}
function readModel(context) {
	const { file, refuse } = context;
	const metadata = /* @__PURE__ */ new Map();
	const custom = /* @__PURE__ */ new Set();
	let main = null;
	const opsets = [];
	const functions = [];
	let graphs = 0;
	let parts = 0;
	const fields = function* (from, to) {
		for (const field of protobufFields(file, from, to, refuse)) {
			if (++parts > MAX_PARTS) throw refuse(`it has more than ${MAX_PARTS} fields`, field.from);
			yield field;
		}
	};
	const text = (field) => {
		if (field.wire !== "bytes") throw refuse(`field ${field.number} is no text`, field.from);
		const bytes = new Uint8Array(field.to - field.from);
		file.read(bytes, field.from);
		return Buffer.from(bytes).toString("utf8").toWellFormed();
	};
	const digest = (field) => {
		const hash = createHash("sha256");
		for (const chunk of chunksOf(rangeSource(file, field.from, field.to - field.from))) hash.update(chunk);
		return hash.digest("hex");
	};
	const inside = (field) => {
		if (field.wire !== "bytes") throw refuse(`field ${field.number} holds no message`, field.from);
		return [field.from, field.to];
	};
	for (const field of fields(0, file.length)) switch (field.number) {
		case 1:
			metadata.set("ir_version", String(field.value));
			break;
		case 2:
			metadata.set("producer_name", text(field));
			break;
		case 3:
			metadata.set("producer_version", text(field));
			break;
		case 7:
			if (++graphs > 1) throw refuse("it has more than one graph", field.from);
			main = readGraph(field, 0);
			break;
		case 8: {
			const opset = {
				domain: "",
				version: ""
			};
			for (const each of fields(...inside(field))) {
				if (each.number === 1) opset.domain = text(each);
				if (each.number === 2) opset.version = String(each.value);
			}
			if (!STANDARD_DOMAINS.has(opset.domain)) custom.add(opset.domain);
			opsets.push(opset);
			break;
		}
		case 14: {
			const [key, value] = readPair(field);
			metadata.set(key, value);
			break;
		}
		case 25: functions.push(digest(field));
	}
	if (graphs === 0) throw refuse("it has no graph", 0);
	if (custom.size > 0) metadata.set("custom operators", [...custom].join(", "));
	const entries = [];
	const document = separateNumbers({
		graph: main,
		functions,
		opsets: opsets.map(canonicalJson).toSorted()
	}, entries);
	return {
		format: "onnx",
		entries: entries.map((entry) => ({
			...entry,
			name: entry.name.replace(/^\/graph\/initializers\//u, "")
		})),
		documents: [{
			name: "/",
			json: canonicalJson(document)
		}],
		metadata,
		parts: [...context.opened.values()]
	};
	function readPair(field) {
		let key = "";
		let value = "";
		for (const each of fields(...inside(field))) {
			if (each.number === 1) key = text(each);
			if (each.number === 2) value = text(each);
		}
		return [key, value];
	}
	function readGraph(graph, depth) {
		if (depth > MAX_GRAPHS) throw refuse(`graphs are nested deeper than ${MAX_GRAPHS} times`, graph.from);
		const nodes = [];
		const initializers = /* @__PURE__ */ new Map();
		const inputs = [];
		const outputs = [];
		const sparse = [];
		for (const field of fields(...inside(graph))) switch (field.number) {
			case 1:
				nodes.push(readNode(field, depth));
				break;
			case 5: {
				const { name, value } = readOnnxTensor(field, context);
				if (initializers.has(name)) throw refuse(`the tensor ${JSON.stringify(name)} is there twice`, field.from);
				initializers.set(name, value);
				break;
			}
			case 11:
				inputs.push(digest(field));
				break;
			case 12:
				outputs.push(digest(field));
				break;
			case 15: sparse.push(digest(field));
		}
		return {
			nodes,
			initializers: Object.fromEntries(initializers),
			inputs,
			outputs,
			sparse
		};
	}
	function readNode(node, depth) {
		const inputs = [];
		const outputs = [];
		const found = {
			op: "",
			domain: ""
		};
		const attributes = /* @__PURE__ */ new Map();
		for (const field of fields(...inside(node))) if (field.number === 1) inputs.push(text(field));
		else if (field.number === 2) outputs.push(text(field));
		else if (field.number === 4) found.op = text(field);
		else if (field.number === 7) found.domain = text(field);
		else if (field.number === 5) {
			const [name, value] = readAttribute(field, depth);
			if (attributes.has(name)) throw refuse(`the attribute ${JSON.stringify(name)} is there twice`, field.from);
			attributes.set(name, value);
		}
		if (!STANDARD_DOMAINS.has(found.domain)) custom.add(found.domain);
		return {
			...found,
			inputs,
			outputs,
			attributes: Object.fromEntries(attributes)
		};
	}
	function readAttribute(attribute, depth) {
		let name = "";
		const values = [];
		const floats = [];
		const ints = [];
		for (const field of fields(...inside(attribute))) switch (field.number) {
			case 1:
				name = text(field);
				break;
			case 2:
			case 7:
				floats.push(...floatsOf(field));
				break;
			case 3:
				ints.push(field.value);
				break;
			case 8:
				ints.push(...field.wire === "bytes" ? packedVarints(read(field)) : [field.value]);
				break;
			case 4:
			case 9:
				values.push(field.to - field.from > 4096 ? digest(field) : text(field));
				break;
			case 5:
			case 10:
				values.push(readOnnxTensor(field, context).value);
				break;
			case 6:
			case 11:
				values.push(readGraph(field, depth + 1));
				break;
			case 20:
			case 21:
			case 14: values.push(field.wire === "varint" ? `type ${field.value}` : digest(field));
		}
		const arrays = [...floats.length === 0 ? [] : [embedded("F32", floats.length, new Uint8Array(Float32Array.from(floats).buffer))], ...ints.length === 0 ? [] : [embedded("I64", ints.length, new Uint8Array(BigInt64Array.from(ints, (each) => BigInt.asIntN(64, each)).buffer))]];
		return [name, [...arrays, ...values]];
	}
	function read(field) {
		const bytes = new Uint8Array(field.to - field.from);
		file.read(bytes, field.from);
		return bytes;
	}
	function floatsOf(field) {
		if (field.wire === "fixed32") return [new Float32Array(Uint32Array.of(Number(field.value)).buffer)[0] ?? 0];
		const bytes = read(field);
		if (bytes.length % 4 !== 0) throw refuse("a list of floats ends inside one", field.to);
		return [...new Float32Array(bytes.buffer)];
	}
}
function embedded(dtype, elements, bytes) {
	return new EmbeddedArray({
		dtype,
		shape: [elements],
		elements,
		bytes: memorySource(bytes)
	});
}

// packages/artifacts/src/readers/read-parquet-column.ts
/**
* Decodes a column of all row groups, whatever its encoding and packing: numbers and truth values are an array, with a second one that says which are
* missing where some are; anything else is a document.
*
* @param path from the root of the schema to the column, without lists and structures
* @throws Error for pages that are not what they claim
*/
function readParquetColumn(file, path, chunks) {
	const element = path.at(-1)?.element ?? { name: "" };
	const values = [];
	for (const { column, from, size, rows } of chunks) {
		const bytes = new ArrayBuffer(size);
		file.read(new Uint8Array(bytes), from);
		checkParquetPages(bytes, column, element.repetition_type === "OPTIONAL", rows);
		const group = {
			groupStart: 0,
			groupRows: rows,
			selectStart: 0,
			selectEnd: rows
		};
		const decoder = {
			...column,
			pathInSchema: column.path_in_schema,
			element,
			schemaPath: path
		};
		const reader = {
			view: new DataView(bytes),
			offset: 0
		};
		const { data } = readColumn(reader, group, {
			...decoder,
			compressors: PARQUET_CODECS,
			parsers: DEFAULT_PARSERS
		});
		const before = values.length;
		for (const part of data) for (const value of part) values.push(value);
		if (values.length - before !== rows) throw new RangeError(`it has ${values.length - before} values, not ${rows}`);
	}
	const { name, type } = element;
	const present = values.filter((value) => !isMissing(value));
	if (!present.every((value) => [
		"number",
		"bigint",
		"boolean"
	].includes(typeof value)) || present.length === 0) return {
		entries: [],
		documents: [textColumn(name, values)]
	};
	const isWhole = type !== "FLOAT" && type !== "DOUBLE" && present.every(isWholeNumber);
	const real = (value) => isMissing(value) ? NaN : Number(value);
	const main = isWhole ? arrayOf(name, "I64", BigInt64Array.from(values, wholeOf)) : type === "FLOAT" ? arrayOf(name, "F32", Float32Array.from(values, real)) : arrayOf(name, "F64", Float64Array.from(values, real));
	if (present.length === values.length) return {
		entries: [main],
		documents: []
	};
	const missing = Uint8Array.from(values, (value) => isMissing(value) ? 1 : 0);
	return {
		entries: [main, arrayOf(`${name} (missing)`, "BOOL", missing)],
		documents: []
	};
}
function isMissing(value) {
	return value === null || value === void 0;
}
function isWholeNumber(value) {
	return typeof value !== "number" || Number.isSafeInteger(value);
}
/** Unsigned numbers beyond the range of signed ones keep their bits. */
function wholeOf(value) {
	if (typeof value === "bigint") return BigInt.asIntN(64, value);
	return typeof value === "number" ? BigInt(value) : value === true ? 1n : 0n;
}
function arrayOf(name, dtype, values) {
	const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
	return {
		name,
		dtype,
		shape: [values.length],
		elements: values.length,
		bytes: memorySource(bytes)
	};
}

// packages/artifacts/src/readers/thrift-struct.ts
/** Deeper than any footer. */
const MAX_DEPTH = 32;
/** Values of a footer; one of ten thousand columns and a hundred row groups has some millions. */
const MAX_VALUES = 2e7;
/**
* Reads one structure in Thrift's compact protocol.
*
* @param refuse makes the error for bytes that are none
*/
function thriftStruct(source, refuse) {
	const cursor = byteCursor(source, 0, source.length, (offset) => refuse("it ends inside a value", offset));
	let values = 0;
	return struct(0);
	function varint() {
		let value = 0n;
		for (let shift = 0n; shift < 70n; shift += 7n) {
			const byte = cursor.byte();
			value |= BigInt(byte & 127) << shift;
			if (byte < 128) return value;
		}
		throw refuse("a number has more than ten bytes", cursor.position());
	}
	function zigzag() {
		const value = varint();
		return value >> 1n ^ -(value & 1n);
	}
	function count() {
		const value = varint();
		if (value > BigInt(cursor.remaining())) throw refuse(`a list of ${value} items does not fit`, cursor.position());
		return Number(value);
	}
	function struct(depth) {
		if (depth > MAX_DEPTH) throw refuse(`values are nested deeper than ${MAX_DEPTH} levels`, cursor.position());
		const fields = /* @__PURE__ */ new Map();
		for (let id = 0;;) {
			const header = cursor.byte();
			if (header === 0) return fields;
			id = header >> 4 === 0 ? Number(zigzag()) : id + (header >> 4);
			const type = header & 15;
			fields.set(id, type === 1 || type === 2 ? type === 1 : read(type, depth));
		}
	}
	function read(type, depth) {
		if (++values > MAX_VALUES) throw refuse(`it has more than ${MAX_VALUES} values`, cursor.position());
		switch (type) {
			case 1:
			case 2: return cursor.byte() === 1;
			case 3: return cursor.byte();
			case 4:
			case 5:
			case 6: return zigzag();
			case 7: return cursor.view(8).getFloat64(0, true);
			case 8: {
				const { buffer, byteOffset, byteLength } = cursor.view(count());
				return Buffer.from(buffer, byteOffset, byteLength).toString("latin1");
			}
			case 9:
			case 10: {
				const header = cursor.byte();
				const length = header >> 4 === 15 ? count() : header >> 4;
				return Array.from({ length }, () => read(header & 15, depth + 1));
			}
			case 11: {
				const length = count();
				const types = length === 0 ? 0 : cursor.byte();
				return Array.from({ length: 2 * length }, (_, index) => read(index % 2 === 0 ? types >> 4 : types & 15, depth + 1));
			}
			case 12: return struct(depth + 1);
			default: throw refuse(`a value is of the unknown type ${type}`, cursor.position());
		}
	}
}

// packages/artifacts/src/readers/open-parquet.ts
/** A footer of a table with ten thousand columns has some megabytes. */
const MAX_FOOTER_BYTES = 67108864;
/** Larger tables are compared by the bytes that are stored: values take many times their size in memory. */
const MAX_PARQUET_BYTES = 67108864;
/** The same for tables that pack many values into few bytes. */
const MAX_PARQUET_VALUES = 16777216;
/** The length of the footer and the four letters behind it. */
const TAIL_BYTES = 8;
/**
* Reads a Parquet file by its values: a column of numbers is an array, any other a document, whatever row groups, encodings and packing the writer chose.
* Columns of lists and structures, and all columns of large tables, are arrays of the bytes that are stored, one for each row group: those differ
* between writers even where values do not.
*
* @throws ModelgateError `PARQUET_INVALID` with the offset
*/
function openParquet(file, path) {
	const refuse = (why, offset, cause) => new ModelgateError("PARQUET_INVALID", `${path} is not a sound Parquet file: ${why} (at byte ${offset}).`, {
		advice: "Write the table again, or fetch it again if it was cut short.",
		cause
	});
	const { metadata, from } = readFooter(file, refuse);
	try {
		return readTable(file, metadata, from, refuse);
	} catch (cause) {
		if (cause instanceof ModelgateError) throw cause;
		throw refuse(`its footer is not complete: ${cause instanceof Error ? cause.message.slice(0, 200) : String(cause)}`, from, cause);
	}
}
function readTable(file, metadata, from, refuse) {
	const root = parquetSchema(metadata);
	const rows = Number(metadata.num_rows);
	const leaves = listLeaves(root, [root]);
	const isSmall = file.length <= 67108864 && rows * leaves.length <= MAX_PARQUET_VALUES;
	const entries = [];
	const documents = [];
	const names = /* @__PURE__ */ new Set();
	for (const [index, leaf] of leaves.entries()) {
		const name = leaf.slice(1).map(({ element }) => element.name.toWellFormed()).join(".");
		if (names.has(name)) throw refuse(`the column ${JSON.stringify(name.slice(0, 100))} is there twice`, from);
		names.add(name);
		let counted = 0;
		const chunks = metadata.row_groups.map((group) => {
			const column = group.columns[index]?.meta_data;
			if (column === void 0 || column.path_in_schema.join(".") !== name) throw refuse(`a row group lacks the column ${JSON.stringify(name.slice(0, 100))}`, from);
			const offset = Number(column.dictionary_page_offset || column.data_page_offset);
			const size = Number(column.total_compressed_size);
			if (!(size >= 0 && offset >= 4 && offset + size <= from)) throw refuse(`the column ${JSON.stringify(name.slice(0, 100))} lies outside`, from);
			counted += Number(group.num_rows);
			return {
				column,
				from: offset,
				size,
				rows: Number(group.num_rows)
			};
		});
		if (counted !== rows || chunks.some((chunk) => !(chunk.rows >= 0))) throw refuse(`its footer promises ${rows} rows and lists ${counted}`, from);
		if (!isSmall || leaf.length > 2 || leaf[1]?.element.repetition_type === "REPEATED") {
			entries.push(...chunks.map((chunk, group) => storedBytes(file, `${name} (row group ${group + 1})`, chunk)));
			continue;
		}
		try {
			const column = readParquetColumn(file, leaf, chunks);
			entries.push(...column.entries);
			documents.push(...column.documents);
		} catch (cause) {
			const why = cause instanceof Error ? cause.message : String(cause);
			throw refuse(`the column ${JSON.stringify(name.slice(0, 100))} cannot be decoded: ${why.slice(0, 200)}`, chunks[0]?.from ?? from, cause);
		}
	}
	const schema = leaves.map((leaf) => ({
		name: leaf.slice(1).map(({ element }) => element.name.toWellFormed()),
		type: leaf.at(-1)?.element.type ?? null,
		converted: leaf.at(-1)?.element.converted_type ?? null
	}));
	return {
		format: "parquet",
		entries,
		documents: [{
			name: "(schema)",
			json: canonicalJson(schema)
		}, ...documents],
		metadata: /* @__PURE__ */ new Map([
			["rows", String(rows)],
			["row groups", String(metadata.row_groups.length)],
			["created by", (metadata.created_by ?? "").toWellFormed()]
		])
	};
}
/** The footer, once it is known to be sound Thrift without impossible lists. */
function readFooter(file, refuse) {
	const start = Math.max(0, file.length - TAIL_BYTES);
	const tail = new Uint8Array(file.length - start);
	file.read(tail, start);
	if (tail.length < TAIL_BYTES || Buffer.from(tail.subarray(4)).toString("latin1") !== "PAR1") throw refuse("it does not end as one", start);
	const length = new DataView(tail.buffer).getUint32(0, true);
	const from = start - length;
	if (length > MAX_FOOTER_BYTES || from < 4) throw refuse(`its footer of ${length} bytes does not fit`, start);
	thriftStruct(rangeSource(file, from, length), (why, offset) => refuse(why, from + offset));
	const footer = new Uint8Array(length + TAIL_BYTES);
	file.read(footer, from);
	try {
		return {
			metadata: parquetMetadata(footer, { geoparquet: false }),
			from
		};
	} catch (cause) {
		throw refuse(`its footer cannot be read: ${cause instanceof Error ? cause.message.slice(0, 200) : String(cause)}`, from, cause);
	}
}
/** The columns of a schema, each with the way to it from the root. */
function listLeaves(tree, path) {
	if (tree.children.length === 0) return path.length === 1 ? [] : [[...path]];
	return tree.children.flatMap((child) => listLeaves(child, [...path, child]));
}
function storedBytes(file, name, { from, size }) {
	return {
		name,
		dtype: "U8",
		shape: [size],
		elements: size,
		bytes: rangeSource(file, from, size)
	};
}

// packages/artifacts/src/readers/open-pytorch.ts
/**
* Reads what `torch.save` writes since version 1.6: a ZIP archive with a pickle that names storages. Tensors are found by following the pickle without
* importing or calling anything; views and transposed tensors come out row-major. Older files (a row of pickles) are opaque, with what they would import.
*
* @throws ModelgateError `PYTORCH_INVALID`, `ZIP_INVALID` or `PICKLE_INVALID`
*/
function openPytorch(file, path) {
	const head = new Uint8Array(Math.min(4, file.length));
	file.read(head, 0);
	if (LEGACY_STARTS.has(head[0] ?? 0)) return openLegacy(file, path);
	const members = new Map(zipMembers(file, path).map(({ name, bytes }) => [name, bytes]));
	const pickles = [...members.keys()].filter((name) => /^[^/]+\/data\.pkl$/u.test(name));
	const [main, ...others] = pickles;
	if (main === void 0 || others.length > 0) throw refuse(path, `it holds ${pickles.length} data.pkl instead of one`);
	const root = main.slice(0, -8);
	const pickle = members.get(main);
	if (pickle === void 0) throw refuse(path, "data.pkl is missing");
	const { value, globals, end } = runPickle(pickle, 0, `${path}: ${main}`);
	if (end !== pickle.length) throw refuse(path, `data.pkl has ${pickle.length - end} bytes behind its end`);
	const entries = [];
	const context = {
		path,
		storage: (key) => members.get(`${root}data/${key}`),
		bigEndian: isBigEndian(members.get(`${root}byteorder`))
	};
	const structure = describePickle(value, path, (node) => readTensor(node, context));
	const document = separateNumbers(structure, entries);
	return {
		format: "pytorch",
		entries: entries.map((entry) => ({
			...entry,
			name: entry.name.replace(/^\//u, "")
		})),
		documents: [{
			name: "/",
			json: canonicalJson(document)
		}],
		metadata: /* @__PURE__ */ new Map([["archive", root.slice(0, -1)]]),
		globals
	};
}
/** A protocol, a name or a mark: what a pickle starts with, and no archive. */
const LEGACY_STARTS = /* @__PURE__ */ new Set([
	128,
	99,
	40
]);
function openLegacy(file, path) {
	const globals = /* @__PURE__ */ new Set();
	for (let at = 0, stream = 0; stream < 5 && at < file.length; stream++) at = runPickle(file, at, path, null, globals).end;
	return {
		format: "opaque",
		entries: [],
		documents: [],
		metadata: /* @__PURE__ */ new Map([["container", "PyTorch before 1.6"]]),
		globals: [...globals]
	};
}
function refuse(path, why) {
	return new ModelgateError("PYTORCH_INVALID", `${path} is not a sound PyTorch file: ${why}.`, { advice: "Save the model again with `torch.save`, or as safetensors." });
}
function isBigEndian(source) {
	if (source === void 0 || source.length !== 3) return false;
	const bytes = /* @__PURE__ */ new Uint8Array(3);
	source.read(bytes, 0);
	return Buffer.from(bytes).toString("latin1") === "big";
}
const STORAGES = /* @__PURE__ */ new Map([
	["DoubleStorage", "F64"],
	["FloatStorage", "F32"],
	["HalfStorage", "F16"],
	["BFloat16Storage", "BF16"],
	["LongStorage", "I64"],
	["IntStorage", "I32"],
	["ShortStorage", "I16"],
	["CharStorage", "I8"],
	["ByteStorage", "U8"],
	["BoolStorage", "BOOL"],
	["ComplexFloatStorage", "C64"],
	["ComplexDoubleStorage", "C128"],
	["UntypedStorage", "U8"]
]);
const TORCH_TYPES = /* @__PURE__ */ new Map([
	["torch.float64", "F64"],
	["torch.float32", "F32"],
	["torch.float16", "F16"],
	["torch.bfloat16", "BF16"],
	["torch.float8_e4m3fn", "F8_E4M3"],
	["torch.float8_e5m2", "F8_E5M2"],
	["torch.int64", "I64"],
	["torch.int32", "I32"],
	["torch.int16", "I16"],
	["torch.int8", "I8"],
	["torch.uint8", "U8"],
	["torch.uint16", "U16"],
	["torch.uint32", "U32"],
	["torch.uint64", "U64"],
	["torch.bool", "BOOL"],
	["torch.complex64", "C64"],
	["torch.complex128", "C128"]
]);
/** The tensor that a call of PyTorch's pickle would make; undefined for everything else. */
function readTensor(node, context) {
	const callee = node.kind === "call" ? globalName(node.callee) : null;
	if (node.kind !== "call" || callee === null) return void 0;
	const args = sequenceOf(node.args) ?? [];
	switch (callee) {
		case "torch._utils._rebuild_parameter": return isNode(args[0]) ? readTensor(args[0], context) : void 0;
		case "torch._utils._rebuild_tensor":
		case "torch._utils._rebuild_tensor_v2": return tensorOf(args, null, context);
		case "torch._utils._rebuild_tensor_v3": return tensorOf(args, TORCH_TYPES.get(globalName(args[6]) ?? "") ?? null, context);
		case "collections.OrderedDict": return;
		default: return;
	}
}
function tensorOf(args, given, { path, storage, bigEndian }) {
	const [where, offset, size, stride] = args;
	const [tag, type, key] = sequenceOf(nodeOf(where, "persistent")?.id) ?? [];
	const dtype = given ?? STORAGES.get((globalName(type) ?? "").replace(/^torch\.(storage\.)?/u, ""));
	if (tag !== "storage" || dtype === void 0 || typeof key !== "string") return void 0;
	const shape = wholeNumbers(size);
	const steps = wholeNumbers(stride);
	if (shape === null || steps === null || shape.length !== steps.length || typeof offset !== "number" || offset < 0) throw refuse(path, `a tensor of storage ${JSON.stringify(key)} has no sound shape`);
	const data = storage(key);
	if (data === void 0) throw refuse(path, `storage ${JSON.stringify(key)} is missing`);
	const item = DTYPES[dtype].bits / 8;
	const elements = shape.reduce((product, side) => product * side, 1);
	const strides = steps.map((step) => step * item);
	const span = spanOf({
		shape,
		strides,
		item
	});
	if (!Number.isSafeInteger(elements * item) || !(offset * item + span <= data.length)) throw refuse(path, `a tensor reaches beyond the ${data.length} bytes of storage ${JSON.stringify(key)}`);
	const dense = elements === 0 || isDense(shape, strides, item);
	if (!dense && (span > 536870912 || elements * item > 536870912)) throw refuse(path, `a view of storage ${JSON.stringify(key)} has more than ${MAX_SPAN_BYTES} bytes`);
	const start = offset * item;
	const bytes = dense ? {
		length: elements * item,
		read: (target, position) => data.read(target, start + position)
	} : stridedSource(data, {
		shape,
		strides,
		item,
		offset: start
	});
	const unit = DTYPES[dtype].kind === "complex" ? item / 2 : item;
	return new EmbeddedArray({
		dtype,
		shape,
		elements,
		bytes: bigEndian && unit > 1 ? swappedSource(bytes, unit) : bytes
	});
}
/** Steps along sides of one element mean nothing. */
function isDense(shape, strides, item) {
	const dense = rowMajorStrides(shape, item);
	return strides.every((step, axis) => shape[axis] === 1 || step === dense[axis]);
}
function wholeNumbers(value) {
	const items = sequenceOf(value);
	const known = items?.filter((item) => typeof item === "number" && Number.isSafeInteger(item) && item >= 0);
	return known !== void 0 && known.length === items?.length ? known : null;
}

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
* @param like a file that was read before: two models of one architecture have one header, which need not be read twice
* @throws ModelgateError `SAFETENSORS_*` with the offset in the file
*/
function openSafetensors(file, path, like = null) {
	const refuse = (code, message, offset) => new ModelgateError(code, `${path} is not a valid safetensors file: ${message} (at byte ${offset}).`, { advice: "Write the file again with the safetensors library, or fetch it again if it was cut short." });
	if (file.length < PREFIX_BYTES) throw refuse("SAFETENSORS_HEADER_TOO_SMALL", `it has ${file.length} bytes and needs at least ${PREFIX_BYTES}`, 0);
	const prefix = new Uint8Array(PREFIX_BYTES);
	file.read(prefix, 0);
	const declared = new DataView(prefix.buffer).getBigUint64(0, true);
	if (declared > BigInt(MAX_HEADER_BYTES)) throw refuse("SAFETENSORS_HEADER_TOO_LARGE", `it declares a header of ${declared} bytes and ${MAX_HEADER_BYTES} are allowed`, 0);
	const headerLength = Number(declared);
	const start = PREFIX_BYTES + headerLength;
	if (start > file.length) throw refuse("SAFETENSORS_INVALID_HEADER_LENGTH", `the header should end at byte ${start} and the file ends at ${file.length}`, 0);
	const known = like === null ? null : adoptHeader(file, start, like);
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
		if (begin !== expected || end < begin) throw refuse("SAFETENSORS_INVALID_OFFSET", `tensor ${JSON.stringify(name)} has the offsets [${begin}, ${end}] and the one before it ends at ${expected}`, start + expected);
		const size = byteSize(name, dtype, shape, start + begin, refuse);
		if (end - begin !== size) throw refuse("SAFETENSORS_TENSOR_INVALID_INFO", `tensor ${JSON.stringify(name)} is ${dtype} of shape [${shape.join(", ")}], ${size} bytes, and has ${end - begin}`, start + begin);
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
function readText(file, length, refuse) {
	const bytes = new Uint8Array(length);
	file.read(bytes, PREFIX_BYTES);
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		throw refuse("SAFETENSORS_INVALID_HEADER", "the header is not UTF-8", PREFIX_BYTES);
	}
}
function parseHeader(text, refuse) {
	let header;
	try {
		header = parseStrictJson(text);
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
		if (typeof text !== "string") throw refuse("SAFETENSORS_INVALID_HEADER_DESERIALIZATION", `__metadata__ ${JSON.stringify(key)} is not text`, PREFIX_BYTES);
		metadata.set(key, text);
	}
	return metadata;
}
function readEntry(name, value, refuse) {
	const bad = (what) => refuse("SAFETENSORS_INVALID_HEADER_DESERIALIZATION", `tensor ${JSON.stringify(name)} ${what}`, PREFIX_BYTES);
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
	if (largest * DTYPES[dtype].bits > 8 * Number.MAX_SAFE_INTEGER) throw refuse("SAFETENSORS_VALIDATION_OVERFLOW", `tensor ${JSON.stringify(name)} has the shape [${shape.join(", ")}], more elements than can be counted`, offset);
	if (bits % 8 !== 0) throw refuse("SAFETENSORS_MISALIGNED_SLICE", `tensor ${JSON.stringify(name)} of ${dtype} does not fill whole bytes`, offset);
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

// packages/artifacts/src/readers/open-safetensors-index.ts
/** A list of a hundred thousand tensors has 10 MB. */
const MAX_INDEX_BYTES = 1e8;
/** More shards than any model has; each is an open file. */
const MAX_SHARDS = 1e3;
/**
* Reads the index of a model that is spread over several safetensors files, and the files. Every tensor of the index must be in the file it names and no other, and
* files must lie beside the index.
*
* @throws ModelgateError `SAFETENSORS_INDEX_INVALID`, and what a shard itself can be refused for
*/
function openSafetensorsIndex(file, path) {
	const refuse = (why, offset = 0) => new ModelgateError("SAFETENSORS_INDEX_INVALID", `${path} is no sound index: ${why} (at byte ${offset}).`, { advice: "Save the model again; its index and its shards belong together." });
	const weights = readWeightMap(file, refuse);
	const names = [...new Set(weights.values())].toSorted();
	if (names.length > MAX_SHARDS) throw refuse(`it names ${names.length} files and ${MAX_SHARDS} are allowed`);
	const shards = [];
	const entries = [];
	const metadata = /* @__PURE__ */ new Map([["shards", String(names.length)]]);
	try {
		for (const name of names) {
			if (!/^[^/\\]+\.safetensors$/u.test(name)) throw refuse(`${JSON.stringify(name.slice(0, 100))} is not the name of a safetensors file beside it`);
			const shard = openFileSource(join(dirname(path), name));
			shards.push(shard);
			const content = openSafetensors(shard, shard.path);
			for (const entry of content.entries) {
				if (weights.get(entry.name) !== name) throw refuse(`${name} holds ${JSON.stringify(entry.name)}, which the index puts elsewhere`);
				weights.delete(entry.name);
				entries.push(entry);
			}
			for (const [key, value] of content.metadata) metadata.set(key, value);
		}
		const [missing] = weights;
		if (missing !== void 0) throw refuse(`${missing[1]} does not hold ${JSON.stringify(missing[0])}`);
	} catch (error) {
		for (const shard of shards) shard.close();
		throw error;
	}
	return {
		format: "safetensors-index",
		entries,
		documents: [],
		metadata,
		parts: shards
	};
}
function readWeightMap(file, refuse) {
	if (file.length > MAX_INDEX_BYTES) throw refuse(`it has ${file.length} bytes and ${MAX_INDEX_BYTES} are allowed`);
	const bytes = new Uint8Array(file.length);
	file.read(bytes, 0);
	let index;
	try {
		index = parseStrictJson(Buffer.from(bytes).toString("utf8"));
	} catch (error) {
		if (!(error instanceof JsonSyntaxError)) throw error;
		throw refuse(error.message, error.offset);
	}
	const map = valueAt(index, "weight_map");
	if (typeof map !== "object" || map === null || Array.isArray(map)) throw refuse("weight_map is not an object");
	const weights = /* @__PURE__ */ new Map();
	for (const [tensor, shard] of Object.entries(map)) {
		if (typeof shard !== "string") throw refuse(`${JSON.stringify(tensor)} is in no file`);
		weights.set(tensor, shard);
	}
	return weights;
}

// packages/artifacts/src/readers/open-model-file.ts
/**
* Opens a model file for inspection or comparison. Only its structure is read; tensors are read later, in chunks. Nothing in it is
* ever executed. What no reader understands comes back as `opaque`.
*
* The format follows the name, because a file that claims a format and breaks it must not slip through as opaque.
*
* @throws ModelgateError with the offset when the file is not what its name claims
*/
function openModelFile(path, options = {}) {
	const file = openFileSource(path);
	try {
		const content = readContent(file, options);
		const { globals = [], parts = [], unread = null } = content;
		return {
			...content,
			globals,
			parts,
			unread,
			path,
			size: file.length,
			bytes: file,
			assertUnchanged() {
				file.assertUnchanged();
				for (const part of parts) part.assertUnchanged();
			},
			close() {
				file.close();
				for (const part of parts) part.close();
			}
		};
	} catch (error) {
		file.close();
		throw error;
	}
}
function readContent(file, { name = file.path, volatile = [], like }) {
	if (file.length === 0) throw new ModelgateError("MODEL_FILE_EMPTY", `${file.path} is empty (at byte 0).`, { advice: "Write the model file again; an empty file holds no model." });
	const lower = name.toLowerCase();
	if (lower.endsWith(".safetensors.index.json")) return openSafetensorsIndex(file, file.path);
	if (lower.endsWith(".safetensors")) return openSafetensors(file, file.path, like);
	return (READERS.get(extname(lower)) ?? sniff(file))(file, file.path, volatile);
}
/** A name that claims a format is held to it. */
const READERS = /* @__PURE__ */ new Map([
	[".npy", openNpy],
	[".npz", openNpz],
	[".json", openJson],
	[".csv", (file, path) => openCsv(file, path, ",")],
	[".tsv", (file, path) => openCsv(file, path, "	")],
	[".parquet", openParquet],
	[".gguf", openGguf],
	[".onnx", openOnnx],
	[".pkl", openPickle],
	[".pickle", openPickle],
	[".joblib", openPickle],
	[".pt", openPytorch],
	[".pth", openPytorch],
	[".ckpt", openPytorch]
]);
/** Formats that are known by their first bytes, for names that several formats use: `.bin`, `.txt`, `.model`. */
function sniff(file) {
	const head = new Uint8Array(Math.min(64, file.length));
	file.read(head, 0);
	const text = Buffer.from(head).toString("latin1");
	if (text.startsWith("GGUF")) return openGguf;
	if (text.startsWith("PK") && text.includes("/data.pkl")) return openPytorch;
	if (/^tree\r?\nversion=/u.test(text)) return openLightgbm;
	if (text.startsWith("\nlüFù j¨P.")) return openPytorch;
	return openOpaque;
}

export { DTYPES as n, openModelFile as t };