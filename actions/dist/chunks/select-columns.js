import { et as closest } from "./start.js";
import { t as tableError } from "./table-error.js";

// packages/tabular/src/select-columns.ts
/** At most this many column names are listed in a message; a wide table would bury the sentence. */
const MAX_LISTED = 30;
/**
* Where each wanted column stands in a header.
*
* @param name the file, for the message
* @throws ModelgateError TABLE_COLUMN_MISSING with the nearest name and the list, TABLE_COLUMN_AMBIGUOUS
*/
function selectColumns(name, header, wanted) {
	return wanted.map((column) => {
		const index = header.indexOf(column);
		if (index < 0) throw missingColumn(name, header, column);
		if (header.indexOf(column, index + 1) >= 0) throw tableError("TABLE_COLUMN_AMBIGUOUS", `${name} has two columns named "${column}".`, { advice: "Rename one of them." });
		return index;
	});
}
function missingColumn(name, header, column) {
	const guess = closest(column, header);
	const listed = header.slice(0, MAX_LISTED).join(", ");
	const more = header.length > MAX_LISTED ? ` and ${header.length - MAX_LISTED} more` : "";
	const semicolons = header.length === 1 && header[0]?.includes(";") ? " It looks separated by semicolons; write commas, or tabs in a .tsv." : "";
	return tableError("TABLE_COLUMN_MISSING", `${name} has no column "${column}"${guess === void 0 ? "" : `; did you mean "${guess}"?`} It has: ${listed}${more}.${semicolons}`, { advice: guess === void 0 ? "Use one of the columns listed." : `Write ${guess} in place of ${column}.` });
}

export { selectColumns as t };