import "./rolldown-runtime.js";
import { nt as ModelgateError } from "./start.js";
import { dt as memorySource } from "./core.js";
import { t as textColumn } from "./text-column.js";

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

export { openCsv };