import { ot as ModelgateError } from "./start.js";
import { n as fileName } from "./table-file.js";

// packages/tabular/src/locate-error.ts
/**
* An error about a row of a text table with the line it stands on (the last one, where a quoted field goes over
* several); packed and binary files have no lines to show.
*
* @param line from 1
*/
function locateError(error, file, format, line) {
	if (error.location !== void 0 || format.compression !== "none") return error;
	const { code, message, kind, advice, cause } = error;
	return new ModelgateError(code, message, {
		kind,
		cause,
		location: {
			path: fileName(file),
			line,
			column: 1,
			endLine: line,
			endColumn: 1
		},
		...advice === void 0 ? {} : { advice }
	});
}

export { locateError as t };