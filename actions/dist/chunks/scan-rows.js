import { t as tableError } from "./table-error.js";
import { n as fileName, t as detectFormat } from "./table-file.js";

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
/** Scanners are loaded when a file needs them. */
async function findScanner({ layout }) {
	switch (layout) {
		case "csv":
		case "tsv": return (await import("./scan-delimited.js")).scanDelimited;
		case "jsonl": return (await import("./scan-json-lines.js")).scanJsonLines;
		case "parquet": return (await import("./scan-parquet.js")).scanParquet;
		case "arrow": return (await import("./scan-arrow.js")).scanArrow;
	}
}

export { scanRows as t };