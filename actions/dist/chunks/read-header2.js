import "./rolldown-runtime.js";
import { t as parse } from "./csv-parse.js";
import { n as openText } from "./open-text.js";
import { t as MAX_ROW_LENGTH } from "./row-sink.js";
import { t as readFirstKeys } from "./scan-json-lines2.js";

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

export { readHeader as t };