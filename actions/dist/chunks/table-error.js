import { ot as ModelgateError } from "./start.js";

// packages/tabular/src/codes.ts
/** Codes of everything that can be wrong with a table. */
const TABULAR_CODES = {
	TABLE_FILE_MISSING: {
		meaning: "A table file is not there.",
		fix: "Correct the path, or produce the file in an earlier step."
	},
	TABLE_UNREADABLE: {
		meaning: "A table file cannot be read: it is truncated, damaged or not what its name says.",
		fix: "Write the file again; check that the upload or download was complete."
	},
	TABLE_FORMAT_UNKNOWN: {
		meaning: "The format of a table file is not one that Modelgate reads.",
		fix: "Write .csv, .tsv or .jsonl, each optionally .gz or .zst, or .parquet, .arrow or .feather."
	},
	TABLE_EMPTY: {
		meaning: "A table has no rows, so there is nothing to judge.",
		fix: "Write the predictions into the file."
	},
	TABLE_RAGGED: {
		meaning: "A row has more or fewer fields than the header.",
		fix: "Quote fields that contain the separator, and write every field."
	},
	TABLE_MALFORMED: {
		meaning: "A row cannot be parsed.",
		fix: "Correct the row that is named."
	},
	TABLE_LINE_TOO_LONG: {
		meaning: "A row is longer than any real row, so a quote or a line break is missing.",
		fix: "Look for an unclosed quote before the row that is named."
	},
	TABLE_COLUMN_MISSING: {
		meaning: "A column that was asked for is not in the table.",
		fix: "Use one of the columns listed."
	},
	TABLE_COLUMN_AMBIGUOUS: {
		meaning: "Two columns have the same name.",
		fix: "Rename one of them."
	},
	TABLE_NOT_BINARY: {
		meaning: "A label or prediction column is not one of {0, 1}, {true, false}, {yes, no}, and nobody said which value is positive.",
		fix: "Name it: --positive VALUE, or spec.evaluation.predictions.positive in the manifest."
	},
	TABLE_CLASSES_INVALID: {
		meaning: "A table that should be judged class by class has fewer than 2 or more than 50 classes, or a positive one is named.",
		fix: "Name columns that hold class names, and leave out the positive value."
	},
	TABLE_POSITIVE_UNKNOWN: {
		meaning: "The value named as positive or favourable does not occur in the table.",
		fix: "Use one of the values listed."
	},
	TABLE_ID_DUPLICATE: {
		meaning: "Two rows have the same id.",
		fix: "Keep one row for each id, or name the right id column."
	},
	TABLE_ID_EMPTY: {
		meaning: "A row has no id.",
		fix: "Give every row an id."
	},
	TABLE_TOO_MANY_CELLS: {
		meaning: "The columns have so many different values that one of them must be an identifier or a number.",
		fix: "Name columns with few values: groups, classes, bands."
	},
	TABLE_NUMBER_INVALID: {
		meaning: "A score or weight is not a finite number, or lies outside its range.",
		fix: "Correct the row that is named."
	},
	TABLE_CELLS_INVALID: {
		meaning: "A cells file is not one that `modelgate fairness --emit-cells` writes.",
		fix: "Write it again with --emit-cells."
	},
	TABLE_ENGINE_UNAVAILABLE: {
		meaning: "The table engine that was asked for cannot be had here.",
		fix: "Leave the engine out (`stream` does the same work, slower), or name a copy with `duckdb-path`."
	},
	TABLE_ENGINE_TAMPERED: {
		meaning: "The registry gave other bytes for the table engine than the pinned ones; nothing of them was run.",
		fix: "Find out who changed them. `duckdb-path` can name a copy that you trust."
	}
};

// packages/tabular/src/table-error.ts
/** An error about a table. Its fix is the one that stands beside its code, unless the caller knows a better one. */
function tableError(code, message, details = {}) {
	return new ModelgateError(code, message, {
		advice: TABULAR_CODES[code].fix,
		...details
	});
}

export { tableError as t };