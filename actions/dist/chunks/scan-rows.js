import { nt as ModelgateError } from "./start.js";
import { t as tableError } from "./table-error.js";
import { n as detectFormat, r as fileName, t as selectColumns } from "./select-columns.js";
import { n as CsvError, t as parse } from "./csv-parse.js";
import { stat } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { Readable, pipeline as pipeline$1 } from "node:stream";
import { StringDecoder } from "node:string_decoder";

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
/**
* A failure of unpacking or reading as a sentence; what is already one stays.
*
* @param rows how many were read before
*/
function explainReadError(file, cause, rows) {
	if (cause instanceof ModelgateError) return cause;
	const message = cause instanceof Error ? cause.message : String(cause);
	const place = `${fileName(file)} cannot be unpacked or read (after row ${rows})`;
	return tableError("TABLE_UNREADABLE", `${place}: ${message}.`, { cause });
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
		sink(columns.map((column) => readValue(object.get(column) ?? null, column, place)), rows);
	};
	try {
		for await (const some of readLines(file, format)) some.forEach(take);
	} catch (cause) {
		throw locateError(explainReadError(file, cause, rows), file, format, Math.max(1, lines));
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
		if (rest.length > 16777216) throw tableError("TABLE_LINE_TOO_LONG", `${fileName(file)} has a line of more than ${MAX_ROW_LENGTH} characters.`);
		yield lines;
	}
	yield [rest + decoder.end()];
}
function parseObject(line, place) {
	let value;
	try {
		value = JSON.parse(line);
	} catch (cause) {
		throw tableError("TABLE_MALFORMED", `${place} is not JSON: ${cause instanceof Error ? cause.message : ""}.`, { cause });
	}
	if (value === null || typeof value !== "object" || Array.isArray(value)) throw tableError("TABLE_MALFORMED", `${place} is not a JSON object.`);
	return new Map(Object.entries(value));
}
function readValue(value, column, place) {
	if (value === null || typeof value === "string" || typeof value === "number") return value;
	if (typeof value === "boolean") return String(value);
	throw tableError("TABLE_MALFORMED", `${place}: the value of "${column}" is a list or an object.`);
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
		const error = cause instanceof CsvError ? explainCsvError(file, cause, rows) : explainReadError(file, cause, rows);
		throw locateError(error, file, format, Math.max(1, parser.info.lines));
	}
	return rows;
}
function explainCsvError(file, cause, rows) {
	const place = `${fileName(file)}, row ${rows + 1}`;
	if (cause.code === "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH") {
		const message = `${place}: the number of fields differs from the header. ${cause.message}.`;
		return tableError("TABLE_RAGGED", message, { cause });
	}
	if (cause.code === "CSV_QUOTE_NOT_CLOSED") {
		const message = `${place}: the file ends inside a quoted field, so it is cut off.`;
		return tableError("TABLE_UNREADABLE", message, { cause });
	}
	if (cause.code === "CSV_MAX_RECORD_SIZE") return tableError("TABLE_LINE_TOO_LONG", `${place} is longer than ${MAX_ROW_LENGTH} characters.`, { cause });
	return tableError("TABLE_MALFORMED", `${place}: ${cause.message}.`, { cause });
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
	const rows = await (await findScanner(format))(file, format, columns, sink);
	if (rows === 0) throw tableError("TABLE_EMPTY", `${fileName(file)} has no rows.`);
	return rows;
}
/** The scanners of binary formats are loaded when a file needs them. */
async function findScanner({ layout }) {
	switch (layout) {
		case "csv":
		case "tsv": return scanDelimited;
		case "jsonl": return scanJsonLines;
		case "parquet": return (await import("./scan-parquet.js")).scanParquet;
		case "arrow": return (await import("./scan-arrow.js")).scanArrow;
	}
}

export { openText as a, explainReadError as i, readHeader as n, textOf as r, scanRows as t };