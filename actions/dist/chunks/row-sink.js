import { t as tableError } from "./table-error.js";

// packages/tabular/src/is-broken.ts
/** Whether a value holds the character that decoders put where bytes are no UTF-8: two names may have become one. */
function isBroken(value) {
	return typeof value === "string" && value.includes("�");
}
/** The error about a row with such a value. */
function brokenText(place) {
	return tableError("TABLE_MALFORMED", `${place}: a value is not UTF-8, so it cannot be told from others.`, { advice: "Write the file as UTF-8." });
}

// packages/tabular/src/row-sink.ts
/** A row longer than this (16 Mi characters) is a missing quote or line break, not a row. */
const MAX_ROW_LENGTH = 16777216;
/** A value's text is what JavaScript prints for it: `1` for 1.0; empty text and the NaN of a binary file are no value. */
function textOf(value) {
	if (value === void 0 || value === null || value === "" || Number.isNaN(value)) return null;
	return typeof value === "number" ? String(value) : value;
}

export { isBroken as i, textOf as n, brokenText as r, MAX_ROW_LENGTH as t };