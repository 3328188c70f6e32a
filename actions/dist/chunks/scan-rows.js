import { t as ModelgateError } from "./modelgate-error.js";
import { t as closest } from "./closest.js";
import { o as parquetMetadataAsync, s as parquetSchema, t as parquetRead } from "./hyparquet.js";
import { n as ARROW_CODECS, r as PARQUET_CODECS, t as checkParquetPages } from "./check-parquet-pages.js";
import { n as CsvError, t as parse } from "./csv-parse.js";
import { open, stat } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { Readable, pipeline as pipeline$1 } from "node:stream";
import { StringDecoder } from "node:string_decoder";

// packages/tabular/src/table-file.ts
const LAYOUTS = {
	csv: "csv",
	tsv: "tsv",
	tab: "tsv",
	jsonl: "jsonl",
	ndjson: "jsonl",
	parquet: "parquet",
	arrow: "arrow",
	feather: "arrow",
	ipc: "arrow"
};
/** Layouts that are known by their first bytes too. */
const BINARY = [{
	layout: "parquet",
	title: "a Parquet file",
	starts: [[
		80,
		65,
		82,
		49
	]]
}, {
	layout: "arrow",
	title: "an Arrow file",
	starts: [[
		65,
		82,
		82,
		79
	], [
		255,
		255,
		255,
		255
	]]
}];
/**
* The format of a table file: the layout by its name, packing and binary layouts by the first bytes.
*
* @throws ModelgateError TABLE_FILE_MISSING, TABLE_EMPTY, TABLE_FORMAT_UNKNOWN, TABLE_UNREADABLE
*/
async function detectFormat(file) {
	const name = fileName(file);
	const magic = await readMagic(file);
	if (magic.length === 0) throw new ModelgateError("TABLE_EMPTY", `${name} is empty: not even a header.`);
	const compression = startsWith(magic, [31, 139]) ? "gzip" : startsWith(magic, [
		40,
		181,
		47,
		253
	]) ? "zstd" : "none";
	const extension = name.toLowerCase().replace(/\.(gz|zst)$/, "").split(".").at(-1) ?? "";
	const layout = Object.hasOwn(LAYOUTS, extension) ? LAYOUTS[extension] : void 0;
	const binary = BINARY.find(({ starts }) => starts.some((start) => startsWith(magic, start)));
	if (layout === void 0 && binary === void 0) throw new ModelgateError("TABLE_FORMAT_UNKNOWN", `${name}: no table format is known for this name.`, { advice: "Write .csv, .tsv or .jsonl, each optionally .gz or .zst, or .parquet, .arrow or .feather." });
	const claimed = BINARY.find((one) => one.layout === layout);
	if (layout !== void 0 && binary !== claimed) {
		const truth = binary === void 0 ? `it does not begin like ${claimed?.title}` : `it is ${binary.title}`;
		throw new ModelgateError("TABLE_UNREADABLE", `${name} is not what its name says: ${truth}.`);
	}
	return {
		layout: layout ?? binary?.layout ?? "csv",
		compression
	};
}
/** What people call a file. */
function fileName(file) {
	return file.name ?? file.path;
}
async function readMagic(file) {
	const handle = await openFile(file);
	try {
		const { buffer, bytesRead } = await handle.read(/* @__PURE__ */ new Uint8Array(4), 0, 4, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}
async function openFile(file) {
	try {
		if ((await stat(file.path)).isFile()) return await open(file.path, "r");
	} catch (cause) {
		throw new ModelgateError("TABLE_FILE_MISSING", `${fileName(file)} cannot be opened: ${reasonOf(cause)}.`, { cause });
	}
	throw new ModelgateError("TABLE_FILE_MISSING", `${fileName(file)} is not a file.`);
}
function reasonOf(cause) {
	const code = cause instanceof Error && "code" in cause ? cause.code : void 0;
	if (code === "ENOENT") return "there is no such file";
	if (code === "EACCES" || code === "EPERM") return "no permission to read it";
	return cause instanceof Error ? cause.message : String(cause);
}
function startsWith(bytes, prefix) {
	return prefix.every((byte, i) => bytes[i] === byte);
}

// packages/tabular/src/open-text.ts
const CHUNKS = { highWaterMark: 1048576 };
/** The unpacked bytes of a text table; of all archives in the file, where several stand one behind the other. */
function openText(file, format) {
	if (format.compression === "zstd") return Readable.from(unpackFrames(file), { objectMode: false });
	const source = createReadStream(file.path, CHUNKS);
	if (format.compression === "none") return source;
	return pipeline$1(source, createGunzip(), () => void 0);
}
/** Node unpacks the first frame of a zstd file and forgets the rest. */
async function* unpackFrames(file) {
	const { size } = await stat(file.path);
	for (let start = 0; start < size;) {
		const frame = createZstdDecompress();
		yield* pipeline$1(createReadStream(file.path, {
			...CHUNKS,
			start
		}), frame, () => void 0);
		if (frame.bytesWritten === 0) throw new Error("a frame is empty");
		start += frame.bytesWritten;
	}
}
/** A failure of unpacking or reading as a sentence; what is already one stays. */
function explainReadError(file, cause) {
	if (cause instanceof ModelgateError) return cause;
	const message = cause instanceof Error ? cause.message : String(cause);
	return new ModelgateError("TABLE_UNREADABLE", `${fileName(file)} cannot be unpacked or read: ${message}.`, { cause });
}

// packages/tabular/src/row-sink.ts
/** A row longer than this (16 Mi characters) is a missing quote or line break, not a row. */
const MAX_ROW_LENGTH = 16777216;
/** A value's text is what JavaScript prints for it: `1` for 1.0; empty text is no value. */
function textOf(value) {
	if (value === void 0 || value === null || value === "") return null;
	return typeof value === "number" ? String(value) : value;
}

// packages/tabular/src/locate-error.ts
/**
* An error about a row of a text table with the line it stands on (the last one, where a quoted field goes over
* several); packed and binary files have no lines to show.
*
* @param line from 1
*/
function locateError(error, file, format, line) {
	if (error.location !== void 0 || format.compression !== "none") return error;
	const { code, message, kind, advice, cause } = error;
	return new ModelgateError(code, message, {
		kind,
		cause,
		location: {
			path: fileName(file),
			line,
			column: 1,
			endLine: line,
			endColumn: 1
		},
		...advice === void 0 ? {} : { advice }
	});
}

// packages/tabular/src/select-columns.ts
/** At most this many column names are listed in a message; a wide table would bury the sentence. */
const MAX_LISTED = 30;
/**
* Where each wanted column stands in a header.
*
* @param name the file, for the message
* @throws ModelgateError TABLE_COLUMN_MISSING with the nearest name and the list, TABLE_COLUMN_AMBIGUOUS
*/
function selectColumns(name, header, wanted) {
	return wanted.map((column) => {
		const index = header.indexOf(column);
		if (index < 0) throw missingColumn(name, header, column);
		if (header.indexOf(column, index + 1) >= 0) throw new ModelgateError("TABLE_COLUMN_AMBIGUOUS", `${name} has two columns named "${column}".`, { advice: "Rename one of them." });
		return index;
	});
}
function missingColumn(name, header, column) {
	const guess = closest(column, header);
	const listed = header.slice(0, MAX_LISTED).join(", ");
	const more = header.length > MAX_LISTED ? ` and ${header.length - MAX_LISTED} more` : "";
	const semicolons = header.length === 1 && header[0]?.includes(";") ? " It looks separated by semicolons; write commas, or tabs in a .tsv." : "";
	return new ModelgateError("TABLE_COLUMN_MISSING", `${name} has no column "${column}"${guess === void 0 ? "" : `; did you mean "${guess}"?`} It has: ${listed}${more}.${semicolons}`, { advice: guess === void 0 ? "Use one of the columns listed." : `Write ${guess} in place of ${column}.` });
}

// packages/tabular/src/scan-json-lines.ts
/**
* Reads JSON lines: one object a line. The first object is the header: a column that it lacks is missing; a key that
* a later object lacks is null there. Strings, numbers, booleans and null are values; anything else is an error.
*/
async function scanJsonLines(file, format, columns, sink) {
	let rows = 0;
	let lines = 0;
	const take = (line) => {
		lines++;
		if (line.trim() === "") return;
		const place = `${fileName(file)}, row ${rows + 1}`;
		const object = parseObject(line, place);
		if (rows === 0) selectColumns(fileName(file), [...object.keys()], columns);
		rows++;
		sink(columns.map((column) => readValue$1(object.get(column) ?? null, column, place)), rows);
	};
	try {
		for await (const some of readLines(file, format)) some.forEach(take);
	} catch (cause) {
		throw locateError(explainReadError(file, cause), file, format, Math.max(1, lines));
	}
	return rows;
}
/** The keys of the first object: what stands in for a header. */
async function readFirstKeys(file, format) {
	for await (const lines of readLines(file, format)) {
		const line = lines.find((text) => text.trim() !== "");
		if (line !== void 0) return [...parseObject(line, `${fileName(file)}, row 1`).keys()];
	}
	return [];
}
/** The lines of a text, some at a time. */
async function* readLines(file, format) {
	const decoder = new StringDecoder("utf8");
	let rest = "";
	let first = true;
	for await (const chunk of openText(file, format)) {
		let text = rest + decoder.write(chunk);
		if (first && text !== "") {
			text = text.replace(/^\u{FEFF}/u, "");
			first = false;
		}
		const lines = text.split("\n");
		rest = lines.pop() ?? "";
		if (rest.length > 16777216) throw new ModelgateError("TABLE_LINE_TOO_LONG", `${fileName(file)} has a line of more than ${MAX_ROW_LENGTH} characters.`);
		yield lines;
	}
	yield [rest + decoder.end()];
}
function parseObject(line, place) {
	let value;
	try {
		value = JSON.parse(line);
	} catch (cause) {
		throw new ModelgateError("TABLE_MALFORMED", `${place} is not JSON: ${cause instanceof Error ? cause.message : ""}.`, { cause });
	}
	if (value === null || typeof value !== "object" || Array.isArray(value)) throw new ModelgateError("TABLE_MALFORMED", `${place} is not a JSON object.`);
	return new Map(Object.entries(value));
}
function readValue$1(value, column, place) {
	if (value === null || typeof value === "string" || typeof value === "number") return value;
	if (typeof value === "boolean") return String(value);
	throw new ModelgateError("TABLE_MALFORMED", `${place}: the value of "${column}" is a list or an object.`);
}

// packages/tabular/src/read-header.ts
/** The column names of a text file: its first row, or the keys of its first object. */
async function readHeader(file, format) {
	if (format.layout === "jsonl") return readFirstKeys(file, format);
	const source = openText(file, format);
	const parser = parse({
		bom: true,
		delimiter: format.layout === "tsv" ? "	" : ",",
		skip_empty_lines: true,
		max_record_size: MAX_ROW_LENGTH - 1,
		to: 1
	});
	source.on("error", (error) => parser.destroy(error));
	try {
		for await (const record of source.pipe(parser)) return record;
		return [];
	} finally {
		source.destroy();
	}
}

// packages/tabular/src/to-value.ts
/**
* What a reader of binary files or DuckDB gives, as a value: both write it the same way.
*
* @returns undefined for what is neither text, number nor boolean
*/
function toValue(value) {
	if (value === null || value === void 0) return null;
	if (typeof value === "string" || typeof value === "number") return value;
	if (typeof value === "boolean") return String(value);
	if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
	if (typeof value === "object" && "toDouble" in value && typeof value.toDouble === "function") return Number(value.toDouble());
}

// packages/tabular/src/arrow-schema.ts
/** The types of https://github.com/apache/arrow/blob/main/format/Schema.fbs by number, with their buffers but those of children. */
const TYPES = {
	1: {
		name: "null",
		buffers: 0
	},
	2: {
		name: "integer",
		buffers: 2
	},
	3: {
		name: "float",
		buffers: 2
	},
	4: {
		name: "binary",
		buffers: 3
	},
	5: {
		name: "text",
		buffers: 3
	},
	6: {
		name: "boolean",
		buffers: 2
	},
	7: {
		name: "decimal",
		buffers: 2
	},
	8: {
		name: "date",
		buffers: 2
	},
	9: {
		name: "time",
		buffers: 2
	},
	10: {
		name: "timestamp",
		buffers: 2
	},
	11: {
		name: "interval",
		buffers: 2
	},
	12: {
		name: "list",
		buffers: 2
	},
	13: {
		name: "struct",
		buffers: 1
	},
	14: {
		name: "union",
		buffers: 1
	},
	15: {
		name: "fixed binary",
		buffers: 2
	},
	16: {
		name: "fixed list",
		buffers: 1
	},
	17: {
		name: "map",
		buffers: 2
	},
	18: {
		name: "duration",
		buffers: 2
	},
	19: {
		name: "large binary",
		buffers: 3
	},
	20: {
		name: "large text",
		buffers: 3
	},
	21: {
		name: "large list",
		buffers: 2
	},
	22: {
		name: "run-end encoded",
		buffers: 0
	},
	23: {
		name: "binary view",
		buffers: 2
	},
	24: {
		name: "text view",
		buffers: 2
	},
	25: {
		name: "list view",
		buffers: 3
	},
	26: {
		name: "large list view",
		buffers: 3
	}
};
/**
* The columns of a schema message.
*
* @throws RangeError for numbers in big-endian order and types that this version of the format lacks
*/
function readArrowSchema(schema) {
	if (schema.integer(0, 2) !== 0) throw new RangeError("its numbers are big-endian");
	return schema.tables(1).map(readField);
}
function readField(field) {
	const name = field.text(0);
	const code = field.integer(2, 1);
	const type = Object.hasOwn(TYPES, code) ? TYPES[code] : void 0;
	if (type === void 0) throw new RangeError(`column "${name}" has the unknown type ${code}`);
	const details = field.table(3);
	const layout = readLayout(type.name, details);
	const isDenseUnion = type.name === "union" && details?.integer(0, 2) === 1;
	const own = {
		nodes: 1,
		buffers: type.buffers + (isDenseUnion ? 1 : 0),
		views: type.name === "binary view" || type.name === "text view" ? 1 : 0
	};
	const shape = field.tables(5).map((child) => readField(child).shape).reduce(addShapes, own);
	const encoding = field.table(4);
	if (encoding === void 0) return {
		name,
		layout,
		shape
	};
	const index = encoding.table(1);
	return {
		name,
		layout,
		dictionary: {
			id: encoding.integer(0, 8),
			index: index === void 0 ? {
				kind: "integer",
				bits: 32,
				signed: true
			} : readLayout("integer", index),
			shape
		},
		shape: {
			nodes: 1,
			buffers: 2,
			views: 0
		}
	};
}
/** What two neighbours take together. */
function addShapes(a, b) {
	return {
		nodes: a.nodes + b.nodes,
		buffers: a.buffers + b.buffers,
		views: a.views + b.views
	};
}
function readLayout(name, details) {
	if (name === "null" || name === "boolean" || name === "text view") return { kind: name };
	if (name === "text") return {
		kind: "text",
		offsetBytes: 4
	};
	if (name === "large text") return {
		kind: "text",
		offsetBytes: 8
	};
	if (name === "integer") {
		const bits = details?.integer(0, 4);
		if (bits === 8 || bits === 16 || bits === 32 || bits === 64) return {
			kind: "integer",
			bits,
			signed: details?.integer(1, 1) !== 0
		};
	}
	if (name === "float") {
		const precision = details?.integer(0, 2);
		if (precision === 1) return {
			kind: "float",
			bits: 32
		};
		if (precision === 2) return {
			kind: "float",
			bits: 64
		};
	}
	return { kind: "other" };
}

// packages/tabular/src/arrow-column.ts
/**
* The values of one column of one batch.
*
* @returns undefined for a layout that holds neither texts, numbers nor booleans
* @throws RangeError for buffers that are too short for the rows; so does the column for a text outside of its buffer
*/
function openArrowColumn(layout, { length, nullCount, buffers }) {
	if (layout.kind === "null") return () => null;
	const read = openValues(layout, length, buffers.slice(1));
	if (read === void 0) return void 0;
	const [validity = /* @__PURE__ */ new Uint8Array()] = buffers;
	if (nullCount === 0 || validity.length === 0) return read;
	requireBytes(validity, Math.ceil(length / 8));
	return (row) => bitAt(validity, row) ? read(row) : null;
}
function openValues(layout, length, [first = /* @__PURE__ */ new Uint8Array(), ...rest]) {
	const view = new DataView(first.buffer, first.byteOffset, first.byteLength);
	if (layout.kind === "boolean") {
		requireBytes(first, Math.ceil(length / 8));
		return (row) => String(bitAt(first, row));
	}
	if (layout.kind === "float") {
		requireBytes(first, length * layout.bits / 8);
		return layout.bits === 32 ? (row) => view.getFloat32(4 * row, true) : (row) => view.getFloat64(8 * row, true);
	}
	if (layout.kind === "integer") {
		requireBytes(first, length * layout.bits / 8);
		return openIntegers(view, layout.bits, layout.signed);
	}
	if (layout.kind === "text") {
		if (length === 0) return () => null;
		requireBytes(first, (length + 1) * layout.offsetBytes);
		const offset = layout.offsetBytes === 4 ? (row) => view.getInt32(4 * row, true) : (row) => Number(view.getBigInt64(8 * row, true));
		const [data = /* @__PURE__ */ new Uint8Array()] = rest;
		return (row) => textAt(data, offset(row), offset(row + 1));
	}
	if (layout.kind === "text view") {
		requireBytes(first, 16 * length);
		return (row) => {
			const at = 16 * row;
			const size = view.getInt32(at, true);
			if (size <= 12) return textAt(first, at + 4, at + 4 + size);
			const start = view.getInt32(at + 12, true);
			return textAt(rest[view.getInt32(at + 8, true)] ?? /* @__PURE__ */ new Uint8Array(), start, start + size);
		};
	}
}
function openIntegers(view, bits, signed) {
	if (bits === 64) return signed ? (row) => toValue(view.getBigInt64(8 * row, true)) ?? null : (row) => toValue(view.getBigUint64(8 * row, true)) ?? null;
	if (bits === 32) return signed ? (row) => view.getInt32(4 * row, true) : (row) => view.getUint32(4 * row, true);
	if (bits === 16) return signed ? (row) => view.getInt16(2 * row, true) : (row) => view.getUint16(2 * row, true);
	return signed ? (row) => view.getInt8(row) : (row) => view.getUint8(row);
}
function textAt(data, start, end) {
	if (!(start >= 0 && start <= end && end <= data.length)) throw new RangeError("a text lies outside of its buffer");
	return Buffer.from(data.buffer, data.byteOffset + start, end - start).toString("utf8");
}
function bitAt(bits, row) {
	return ((bits[row >> 3] ?? 0) >> (row & 7) & 1) === 1;
}
function requireBytes(buffer, bytes) {
	if (buffer.length < bytes) throw new RangeError(`a buffer of ${buffer.length} bytes is too short for its rows`);
}

// packages/tabular/src/flat-table.ts
/**
* The table that a message begins with.
*
* The layout is that of https://flatbuffers.dev/internals: a table points to a list of where its fields are.
*
* @param budget how many tables may be visited in all, so that a message that points to the same table again and again ends
* @throws RangeError for a position outside of the bytes, a length that cannot be, a number beyond 2⁵³
*/
function openFlatTable(bytes, budget) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let visited = 0;
	const follow = (at) => at + view.getUint32(at, true);
	const integerAt = (at, size) => {
		if (size === 1) return view.getInt8(at);
		if (size === 2) return view.getInt16(at, true);
		if (size === 4) return view.getInt32(at, true);
		const number = Number(view.getBigInt64(at, true));
		if (!Number.isSafeInteger(number)) throw new RangeError(`the number ${number} is too large`);
		return number;
	};
	const listAt = (at, width) => {
		const start = follow(at);
		const length = view.getUint32(start, true);
		if (length * width > bytes.length - start) throw new RangeError(`a list of ${length} elements cannot be there`);
		return Array.from({ length }, (_, i) => start + 4 + i * width);
	};
	const tableAt = (at) => {
		visited++;
		if (visited > budget) throw new RangeError(`more than ${budget} tables in one message`);
		const fields = at - view.getInt32(at, true);
		const size = view.getUint16(fields, true);
		const find = (field) => {
			const slot = 4 + 2 * field;
			const offset = slot + 2 > size ? 0 : view.getUint16(fields + slot, true);
			return offset === 0 ? void 0 : at + offset;
		};
		return {
			integer(field, width, otherwise = 0) {
				const place = find(field);
				return place === void 0 ? otherwise : integerAt(place, width);
			},
			text(field) {
				const place = find(field);
				if (place === void 0) return "";
				const characters = listAt(place, 1);
				return new TextDecoder().decode(bytes.subarray(characters[0] ?? 0, (characters.at(-1) ?? -1) + 1));
			},
			table(field) {
				const place = find(field);
				return place === void 0 ? void 0 : tableAt(follow(place));
			},
			tables(field) {
				const place = find(field);
				return place === void 0 ? [] : listAt(place, 4).map((element) => tableAt(follow(element)));
			},
			structures(field, width) {
				const place = find(field);
				if (place === void 0) return [];
				return listAt(place, 8 * width).map((element) => Array.from({ length: width }, (_, i) => integerAt(element + 8 * i, 8)));
			}
		};
	};
	return tableAt(follow(0));
}

// packages/tabular/src/read-arrow-messages.ts
/** The description of a batch of a table with some thousand columns is smaller (16 MiB). */
const MAX_METADATA = 16777216;
/** A message of more tables than this (100,000) is no table of predictions. */
const MAX_TABLES = 1e5;
/** A file begins and ends with this; a stream has no such mark. */
const MAGIC = "ARROW1";
/** Stands before the length of a message since version 0.15 of the format. */
const CONTINUATION = 4294967295;
/** The two versions of messages, V4 and V5, that are written since 2017. */
const VERSIONS = [3, 4];
/** The kinds of messages that tables are made of. */
const ARROW_MESSAGES = {
	schema: 1,
	dictionary: 2,
	records: 3
};
/**
* The messages of an Arrow IPC file or stream in their order (https://arrow.apache.org/docs/format/Columnar.html). The
* footer of a file repeats what the messages say; only the mark behind it is looked at, which is missing in a file cut off.
*
* @throws RangeError for a file that is cut off or is not such a file
*/
async function* readArrowMessages(handle) {
	const { size } = await handle.stat();
	const isFile = (await readBytes(handle, 0, Math.min(size, 6))).toString("latin1") === MAGIC;
	if (isFile && (await readBytes(handle, size - 6, 6)).toString("latin1") !== MAGIC) throw new RangeError("it is cut off");
	let position = isFile ? 8 : 0;
	for (;;) {
		if (!isFile && position === size) return;
		const prefix = await readBytes(handle, position, 4);
		const isMarked = prefix.readUInt32LE() === CONTINUATION;
		const length = isMarked ? (await readBytes(handle, position + 4, 4)).readUInt32LE() : prefix.readUInt32LE();
		if (length === 0) return;
		if (length > 16777216) throw new RangeError(`the description of a batch is ${length} bytes long`);
		const start = position + (isMarked ? 8 : 4);
		const message = openFlatTable(await readBytes(handle, start, length), MAX_TABLES);
		const version = message.integer(0, 2);
		if (!VERSIONS.includes(version)) throw new RangeError(`it is of version ${version + 1} of the format, not 4 or 5`);
		const header = message.table(2);
		const body = {
			position: start + length,
			length: message.integer(3, 8)
		};
		if (header === void 0 || body.length < 0 || body.position + body.length > size) throw new RangeError("it is cut off");
		yield {
			kind: message.integer(1, 1),
			header,
			body
		};
		position = body.position + body.length;
	}
}
/**
* Some bytes of a file.
*
* @throws RangeError when they are not there
*/
async function readBytes(handle, position, length) {
	const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(length), 0, length, position);
	if (bytesRead < length) throw new RangeError("it is cut off");
	return buffer;
}

// packages/tabular/src/read-arrow-batch.ts
/** A buffer of one column of one batch (1 GiB) has more than 100 million numbers; writers make batches of 64 Ki rows. */
const MAX_BUFFER = 1073741824;
/** More rows than this in one batch are a lie: a column of nulls has no bytes that would have to be there. */
const MAX_ROWS = 134217728;
/**
* Columns of a batch. Only their buffers are read from the file.
*
* @param fields all columns of the batch, as they stand in it
* @param selected which of them are read
* @throws RangeError for a batch that lacks what its schema promises
*/
async function readArrowBatch(handle, body, batch, fields, selected) {
	const nodes = batch.structures(1, 2);
	const buffers = batch.structures(2, 2);
	const views = batch.structures(4, 1).map(([count = 0]) => count);
	const compression = batch.table(3);
	const unpack = compression === void 0 ? void 0 : ARROW_CODECS[compression.integer(0, 1)];
	if (compression !== void 0 && unpack === void 0) throw new RangeError("it is packed in an unknown way");
	const load = async ([offset = -1, length = -1]) => {
		if (offset < 0 || length < 0 || offset + length > body.length || length > MAX_BUFFER) throw new RangeError("a buffer lies outside of its batch");
		const bytes = await readBytes(handle, body.position + offset, length);
		if (unpack === void 0 || length === 0) return bytes;
		const unpacked = Number(bytes.readBigInt64LE());
		const packed = bytes.subarray(8);
		return unpacked === -1 ? packed : unpack(packed, unpacked);
	};
	const columns = [];
	for (const at of selected) {
		const first = fields.slice(0, at).map(({ shape }) => shape).reduce(addShapes, {
			nodes: 0,
			buffers: 0,
			views: 0
		});
		const sum = (from, to) => views.slice(from, to).reduce((total, count) => total + count, 0);
		const { layout, shape } = fields[at] ?? {
			layout: { kind: "other" },
			shape: first
		};
		const start = first.buffers + sum(0, first.views);
		const end = start + shape.buffers + sum(first.views, first.views + shape.views);
		const [length = -1, nullCount = 0] = nodes[first.nodes] ?? [];
		if (length < 0 || length > MAX_ROWS || end > buffers.length) throw new RangeError("a batch lacks a column");
		if (layout.kind === "other") columns.push({
			length,
			read: void 0
		});
		else {
			const pieces = [];
			for (const buffer of buffers.slice(start, end)) pieces.push(await load(buffer));
			columns.push({
				length,
				read: openArrowColumn(layout, {
					length,
					nullCount,
					buffers: pieces
				})
			});
		}
	}
	return columns;
}

// packages/tabular/src/scan-arrow.ts
/** Reads Arrow IPC files (Feather version 2) and streams, only the columns wanted, one batch at a time. */
async function scanArrow(file, _format, columns, sink) {
	const name = fileName(file);
	let rows = 0;
	const handle = await open(file.path);
	try {
		const messages = readArrowMessages(handle);
		const schema = (await messages.next()).value;
		if (schema?.kind !== ARROW_MESSAGES.schema) throw new RangeError("it does not begin with a schema");
		const all = readArrowSchema(schema.header);
		const selected = selectColumns(name, all.map((field) => field.name), columns);
		const fields = selected.map((at) => all[at]).filter((field) => field !== void 0);
		const dictionaries = /* @__PURE__ */ new Map();
		for await (const message of messages) if (message.kind === ARROW_MESSAGES.dictionary) await readDictionary(handle, message, fields, dictionaries);
		else if (message.kind === ARROW_MESSAGES.records) {
			const length = message.header.integer(0, 8);
			const inBatch = all.map(({ layout, dictionary, shape }) => ({
				layout: dictionary?.index ?? layout,
				shape
			}));
			const batch = await readArrowBatch(handle, message.body, message.header, inBatch, selected);
			const readers = fields.map((field, i) => {
				const column = batch[i];
				if (column?.length !== length) throw new RangeError(`column "${field.name}" has not ${length} values`);
				const read = through(column.read, field, dictionaries);
				if (read !== void 0) return read;
				throw new ModelgateError("TABLE_MALFORMED", `${name}: the values of "${field.name}" are neither texts, numbers nor booleans.`);
			});
			for (let row = 0; row < length; row++) {
				rows++;
				sink(readers.map((read) => read(row)), rows);
			}
		}
	} catch (cause) {
		if (cause instanceof ModelgateError) throw cause;
		const message = cause instanceof Error ? cause.message : String(cause);
		throw new ModelgateError("TABLE_UNREADABLE", `${name} is not a readable Arrow file (after row ${rows}): ${message}.`, { cause });
	} finally {
		await handle.close();
	}
	return rows;
}
/** Takes the values of a dictionary that a wanted column needs; a later one with the same number replaces it. */
async function readDictionary(handle, { header, body }, fields, dictionaries) {
	const id = header.integer(0, 8);
	const field = fields.find(({ dictionary }) => dictionary?.id === id);
	if (field?.dictionary === void 0) return;
	const batch = header.table(1);
	if (batch === void 0 || header.integer(2, 1) !== 0) throw new RangeError("a dictionary comes in pieces");
	const { layout, dictionary } = field;
	const [values] = await readArrowBatch(handle, body, batch, [{
		layout,
		shape: dictionary.shape
	}], [0]);
	if (values?.read === void 0) return;
	const texts = Array.from({ length: values.length }, (_, i) => values.read?.(i) ?? null);
	dictionaries.set(id, (place) => {
		const text = texts[place];
		if (text === void 0) throw new RangeError(`the dictionary of "${field.name}" has no place ${place}`);
		return text;
	});
}
/** A column with places in a dictionary as a column of its values. */
function through(column, { name, layout, dictionary }, dictionaries) {
	if (dictionary === void 0 || column === void 0 || layout.kind === "other") return layout.kind === "other" ? void 0 : column;
	const look = dictionaries.get(dictionary.id);
	if (look === void 0) throw new RangeError(`the dictionary of "${name}" is not there`);
	return (row) => {
		const place = column(row);
		return place === null ? null : look(Number(place));
	};
}

// packages/tabular/src/scan-delimited.ts
/**
* Reads comma- or tab-separated text with a header (RFC 4180, UTF-8, BOM allowed). An empty field is null, everything
* else is text as it stands. A short or long row, an unclosed quote or a broken archive is an error that names the row.
*/
async function scanDelimited(file, format, columns, sink) {
	let selected;
	let rows = 0;
	const parser = parse({
		bom: true,
		delimiter: format.layout === "tsv" ? "	" : ",",
		skip_empty_lines: true,
		max_record_size: MAX_ROW_LENGTH - 1,
		on_record: (record) => {
			if (selected === void 0) selected = selectColumns(fileName(file), record, columns);
			else {
				rows++;
				sink(selected.map((index) => record[index] ?? null), rows);
			}
			return null;
		}
	});
	parser.resume();
	try {
		await pipeline(openText(file, format), parser);
	} catch (cause) {
		const error = cause instanceof CsvError ? explainCsvError(file, cause, rows) : explainReadError(file, cause);
		throw locateError(error, file, format, Math.max(1, parser.info.lines));
	}
	return rows;
}
function explainCsvError(file, cause, rows) {
	const place = `${fileName(file)}, row ${rows + 1}`;
	if (cause.code === "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH") {
		const message = `${place}: the number of fields differs from the header. ${cause.message}.`;
		return new ModelgateError("TABLE_RAGGED", message, { cause });
	}
	if (cause.code === "CSV_QUOTE_NOT_CLOSED") {
		const message = `${place}: the file ends inside a quoted field, so it is cut off.`;
		return new ModelgateError("TABLE_UNREADABLE", message, { cause });
	}
	if (cause.code === "CSV_MAX_RECORD_SIZE") return new ModelgateError("TABLE_LINE_TOO_LONG", `${place} is longer than ${MAX_ROW_LENGTH} characters.`, { cause });
	return new ModelgateError("TABLE_MALFORMED", `${place}: ${cause.message}.`, { cause });
}

// packages/tabular/src/scan-parquet.ts
/** Rows decoded at a time (1 Mi): the row groups that most writers make, and 8 MB a column. */
const BATCH = 1048576;
/** A column's part of one row group (1 GiB); writers aim at 128 MiB for all columns together. */
const MAX_CHUNK = 1073741824;
/** The footer of a file with thousands of columns and row groups is smaller (64 MiB). */
const MAX_FOOTER = 67108864;
/** Reads a Parquet file, only the columns wanted, one row group at a time. */
async function scanParquet(file, _format, columns, sink) {
	const name = fileName(file);
	let rows = 0;
	const handle = await open(file.path);
	try {
		const { size } = await handle.stat();
		const slice = async (from, to = size) => {
			if (!(from >= 0 && to >= from && to <= size && to - from <= MAX_CHUNK)) throw new RangeError("a part of it lies outside of the file or is too large");
			const bytes = new ArrayBuffer(to - from);
			const { bytesRead } = await handle.read(new Uint8Array(bytes), 0, to - from, from);
			if (bytesRead < to - from) throw new RangeError("it is cut off");
			return bytes;
		};
		const metadata = await readMetadata({
			byteLength: size,
			slice
		});
		const wanted = [...new Set(columns)];
		const schema = parquetSchema(metadata).children;
		selectColumns(name, schema.map((child) => child.element.name), columns);
		const fields = wanted.map((column) => requireFlat(name, column, schema));
		for (const { start, length, chunks } of listGroups(metadata, fields)) for (let rowStart = start; rowStart < start + length; rowStart += BATCH) {
			const rowEnd = Math.min(rowStart + BATCH, start + length);
			const batch = [];
			for (const { field, column } of chunks) {
				const from = Number(column.dictionary_page_offset || column.data_page_offset);
				const bytes = await slice(from, from + Number(column.total_compressed_size));
				checkParquetPages(bytes, column, field.isNullable, length);
				const buffer = {
					byteLength: size,
					slice: () => bytes
				};
				batch.push([field.column, await readColumn(buffer, metadata, field.column, rowStart, rowEnd)]);
			}
			const values = new Map(batch);
			const picked = columns.map((column) => values.get(column) ?? []);
			for (let i = 0; i < rowEnd - rowStart; i++) {
				rows++;
				sink(picked.map((column, at) => readValue(column[i], columns[at] ?? "", name, rows)), rows);
			}
		}
	} catch (cause) {
		if (cause instanceof ModelgateError) throw cause;
		const message = cause instanceof Error ? cause.message : String(cause);
		throw new ModelgateError("TABLE_UNREADABLE", `${name} is not a readable Parquet file (after row ${rows}): ${message}.`, { cause });
	} finally {
		await handle.close();
	}
	return rows;
}
async function readMetadata(buffer) {
	if (buffer.byteLength < 12) throw new RangeError("it is cut off");
	const length = new DataView(await buffer.slice(buffer.byteLength - 8, buffer.byteLength - 4)).getUint32(0, true);
	if (length > 67108864) throw new RangeError(`its footer would be ${length} bytes long`);
	return parquetMetadataAsync(buffer, { geoparquet: false });
}
function requireFlat(name, column, schema) {
	const field = schema.find((child) => child.element.name === column);
	const repetition = field?.element.repetition_type;
	if (field !== void 0 && field.children.length === 0 && repetition !== "REPEATED") return {
		column,
		isNullable: repetition === "OPTIONAL"
	};
	throw new ModelgateError("TABLE_MALFORMED", `${name}: the values of "${column}" are lists or structures.`);
}
/** The row groups with what is wanted of them; their rows must be those that the footer promises. */
function listGroups({ row_groups, num_rows }, fields) {
	let start = 0;
	const groups = row_groups.map(({ num_rows: count, columns }) => {
		const length = Number(count);
		const chunks = fields.map((field) => {
			const column = columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === field.column)?.meta_data;
			if (column === void 0) throw new RangeError(`a row group lacks "${field.column}"`);
			return {
				field,
				column
			};
		});
		start += length;
		return {
			start: start - length,
			length,
			chunks
		};
	});
	if (start !== Number(num_rows) || groups.some(({ length }) => !(length >= 0))) throw new RangeError(`its footer promises ${num_rows} rows and lists ${start}`);
	return groups;
}
/** The values of some rows of a column. */
async function readColumn(file, metadata, column, rowStart, rowEnd) {
	const pieces = [];
	await parquetRead({
		file,
		metadata,
		columns: [column],
		rowStart,
		rowEnd,
		compressors: PARQUET_CODECS,
		onChunk: ({ columnData: data, rowStart: start }) => pieces.push({
			start,
			data
		})
	});
	const [only] = pieces;
	if (pieces.length === 1 && only?.start === rowStart && only.data.length >= rowEnd - rowStart) return only.data;
	const values = Array(rowEnd - rowStart).fill(void 0);
	for (const { start, data } of pieces) for (let i = Math.max(0, rowStart - start); i < data.length && start + i < rowEnd; i++) values[start + i - rowStart] = data[i];
	return values;
}
function readValue(value, column, name, row) {
	const plain = toValue(value);
	if (plain !== void 0) return plain;
	throw new ModelgateError("TABLE_MALFORMED", `${name}, row ${row}: the value of "${column}" is neither text, number nor boolean.`);
}

// packages/tabular/src/scan-rows.ts
/**
* Reads one table file row by row in constant memory.
*
* @param columns the columns wanted, by their exact names
* @returns the number of rows
* @throws ModelgateError that names the file and the row
*/
async function scanRows(file, columns, sink) {
	const format = await detectFormat(file);
	const scan = {
		csv: scanDelimited,
		tsv: scanDelimited,
		jsonl: scanJsonLines,
		parquet: scanParquet,
		arrow: scanArrow
	}[format.layout];
	const rows = await scan(file, format, columns, sink);
	if (rows === 0) throw new ModelgateError("TABLE_EMPTY", `${fileName(file)} has no rows.`);
	return rows;
}

export { toValue as a, textOf as c, fileName as d, readArrowSchema as i, openText as l, ARROW_MESSAGES as n, readHeader as o, readArrowMessages as r, selectColumns as s, scanRows as t, detectFormat as u };