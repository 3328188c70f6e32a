import "./rolldown-runtime.js";
import { W as memorySource, ot as ModelgateError } from "./start.js";
import { t as textColumn } from "./text-column.js";

// packages/artifacts/src/readers/open-csv.ts
/** Larger tables are compared by bytes: cells take many times their size in memory. */
const MAX_CSV_BYTES = 67108864;
/** The same for tables of many short cells, and for those that are wider than any table of predictions. */
const MAX_CELLS = 16777216;
const MAX_COLUMNS = 1e5;
/** A cell that is a number. Numbers in hexadecimal or with separators are text. */
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/iu;
const NOT_FINITE = /^([+-]?)(nan|inf|infinity)$/iu;
/**
* Reads a table of predictions or metrics by columns. A column whose cells are all numbers (or missing) is an array, of whole numbers where no cell
* has a fraction or an exponent; any other column is a document that has no tolerance. The first line names the columns, unless it is all numbers.
*
* @param delimiter comma or tabulator
* @throws ModelgateError `CSV_INVALID` with the line: rows of other lengths, a name that is there twice, an open quote
*/
function openCsv(file, path, delimiter) {
	const opaque = {
		format: "opaque",
		entries: [],
		documents: [],
		metadata: /* @__PURE__ */ new Map()
	};
	if (file.length > 67108864) return {
		...opaque,
		unread: `it has more than ${MAX_CSV_BYTES} bytes`
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
	const table = splitCells(text, delimiter, refuse);
	if (table === null) return {
		...opaque,
		unread: `it has more than ${MAX_CELLS} cells or ${MAX_COLUMNS} columns`
	};
	const { cells, width } = table;
	const first = cells.slice(0, width);
	const hasNames = !first.every((cell) => NUMBER.test(cell));
	const names = hasNames ? first : first.map((_, index) => `column ${index + 1}`);
	const seen = /* @__PURE__ */ new Set();
	const twice = names.find((name) => seen.size === seen.add(name).size);
	if (twice !== void 0) throw refuse(`the column ${JSON.stringify(twice)} is there twice`, 1);
	const entries = [];
	const documents = [{
		name: "(columns)",
		json: JSON.stringify(names)
	}];
	for (const [index, name] of names.entries()) {
		const column = [];
		for (let at = index + (hasNames ? width : 0); at < cells.length; at += width) column.push(cells[at] ?? "");
		const entry = numberColumn(name, column);
		if (entry !== null) entries.push(entry);
		else documents.push(textColumn(name, column));
	}
	return {
		format: "csv",
		entries,
		documents,
		metadata: /* @__PURE__ */ new Map()
	};
}
/**
* All cells, row by row, by RFC 4180; lines may end in LF too, and an empty last line is none. Null where there are too many.
*/
function splitCells(text, delimiter, refuse) {
	const cells = [];
	let width = 0;
	let rows = 0;
	let start = 0;
	const endRow = () => {
		const found = cells.length - start;
		if (rows++ === 0) width = found;
		else if (found !== width) throw refuse(`it has ${found} cells and the first row ${width}`, rows);
		start = cells.length;
	};
	for (let at = 0; at < text.length;) {
		if (cells.length === 16777216 || cells.length - start === 1e5) return null;
		if (text[at] === "\"") {
			let end = text.indexOf("\"", at + 1);
			while (end !== -1 && text[end + 1] === "\"") end = text.indexOf("\"", end + 2);
			if (end === -1) throw refuse("a quote is not closed", rows + 1);
			cells.push(text.slice(at + 1, end).replaceAll("\"\"", "\""));
			at = end + 1;
			if (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") throw refuse("text follows a closing quote", rows + 1);
		} else {
			const from = at;
			while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
			cells.push(text.slice(from, at));
		}
		if (text[at] === delimiter) {
			at++;
			if (at === text.length) cells.push("");
			continue;
		}
		if (text[at] === "\r") at++;
		if (text[at] === "\n") at++;
		endRow();
	}
	if (cells.length > start) endRow();
	return {
		cells,
		width
	};
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