import { createHash } from "node:crypto";

// packages/artifacts/src/readers/text-column.ts
/** Columns up to this many characters are kept, so that a comparison can name the row; of longer ones the digest is. */
const MAX_COLUMN_TEXT = 1048576;
/** A column of a table that is no array of numbers, as a document: its values in order, or their digest. */
function textColumn(name, values) {
	const json = JSON.stringify(values, (_, value) => {
		if (typeof value === "string") return value.toWellFormed();
		if (value instanceof Uint8Array) return `(bytes) ${Buffer.from(value).toString("hex")}`;
		return typeof value === "bigint" ? `(number) ${value}` : value;
	});
	if (json.length <= 1048576) return {
		name,
		json
	};
	return {
		name,
		json: JSON.stringify({
			rows: values.length,
			sha256: createHash("sha256").update(json).digest("hex")
		})
	};
}

export { textColumn as t };