import "./rolldown-runtime.js";
import { n as CsvError, t as parse } from "./csv-parse.js";
import { i as isBroken, r as brokenText, t as MAX_ROW_LENGTH } from "./row-sink.js";
import { t as locateError } from "./locate-error.js";
import { n as openText, t as explainReadError } from "./open-text.js";
import { t as selectColumns } from "./select-columns.js";
import { t as tableError } from "./table-error.js";
import { n as fileName } from "./table-file.js";
import { pipeline } from "node:stream/promises";

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
				const values = selected.map((index) => record[index] ?? null);
				if (values.some(isBroken)) throw brokenText(`${fileName(file)}, row ${rows + 1}`);
				rows++;
				sink(values, rows);
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

export { scanDelimited };