import "./rolldown-runtime.js";
import { i as isBroken, r as brokenText, t as MAX_ROW_LENGTH } from "./row-sink.js";
import { t as locateError } from "./locate-error.js";
import { n as openText, t as explainReadError } from "./open-text.js";
import { t as selectColumns } from "./select-columns.js";
import { t as tableError } from "./table-error.js";
import { n as fileName } from "./table-file.js";
import { StringDecoder } from "node:string_decoder";

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
		const values = columns.map((column) => readValue(object.get(column) ?? null, column, place));
		if (values.some(isBroken)) throw brokenText(place);
		rows++;
		sink(values, rows);
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

export { scanJsonLines as n, readFirstKeys as t };