import { ot as ModelgateError } from "./start.js";
import { t as tableError } from "./table-error.js";
import { n as fileName } from "./table-file.js";
import { stat } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { Readable, pipeline } from "node:stream";

// packages/tabular/src/open-text.ts
const CHUNKS = { highWaterMark: 1048576 };
/** The unpacked bytes of a text table; of all archives in the file, where several stand one behind the other. */
function openText(file, format) {
	if (format.compression === "zstd") return Readable.from(unpackFrames(file), { objectMode: false });
	const source = createReadStream(file.path, CHUNKS);
	if (format.compression === "none") return source;
	return pipeline(source, createGunzip(), () => void 0);
}
/** Node unpacks the first frame of a zstd file and forgets the rest. */
async function* unpackFrames(file) {
	const { size } = await stat(file.path);
	for (let start = 0; start < size;) {
		const frame = createZstdDecompress();
		yield* pipeline(createReadStream(file.path, {
			...CHUNKS,
			start
		}), frame, () => void 0);
		if (frame.bytesWritten === 0) throw new Error("a frame is empty");
		start += frame.bytesWritten;
	}
}
/**
* A failure of unpacking or reading as a sentence; what is already one stays.
*
* @param rows how many were read before
*/
function explainReadError(file, cause, rows) {
	if (cause instanceof ModelgateError) return cause;
	const message = cause instanceof Error ? cause.message : String(cause);
	const place = `${fileName(file)} cannot be unpacked or read (after row ${rows})`;
	return tableError("TABLE_UNREADABLE", `${place}: ${message}.`, { cause });
}

export { openText as n, explainReadError as t };