import "./rolldown-runtime.js";
import { n as openText } from "./open-text.js";
import { stat } from "node:fs/promises";
import { createReadStream } from "node:fs";

// packages/tabular/src/is-last-line-short.ts
const LINE_FEED = 10;
/**
* Whether the last line of a text is at most some bytes long: DuckDB forgets the last row without a word when it is longer
* than a buffer. Only a packed file is read as a whole for it.
*/
async function isLastLineShort(file, format, most) {
	const { size } = await stat(file.path);
	const start = Math.max(0, size - most - 2);
	const chunks = format.compression !== "none" ? openText(file, format) : createReadStream(file.path, { start });
	let closed = 0;
	let open = 0;
	for await (const chunk of chunks) {
		const end = chunk.lastIndexOf(LINE_FEED);
		if (end < 0) open += chunk.length;
		else {
			const before = end === 0 ? -1 : chunk.lastIndexOf(LINE_FEED, end - 1);
			closed = before < 0 ? open + end : end - before - 1;
			open = chunk.length - end - 1;
		}
		if (open > most) return false;
	}
	return (open === 0 ? closed : open) <= most;
}

export { isLastLineShort };