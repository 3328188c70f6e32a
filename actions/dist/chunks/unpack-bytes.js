import { a as snappyUncompress } from "./hyparquet.js";
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";

// packages/tabular/src/decode-lz4.ts
/** The mark that an LZ4 frame begins with. */
const FRAME = 407708164;
/**
* Unpacks an LZ4 frame (https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md). Checksums are not compared: the
* length must agree, and what the bytes mean is judged by who reads them.
*
* @param length of what comes out, which the caller has bounded
* @throws RangeError for bytes that are no such frame, or whose content has another length
*/
function decodeLz4Frame(input, length) {
	const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
	if (view.getUint32(0, true) !== FRAME) throw new RangeError("not an LZ4 frame");
	const flags = view.getUint8(4);
	const [hasBlockSum, hasSize, hasDictionary] = [
		flags & 16,
		flags & 8,
		flags & 1
	];
	const output = new Uint8Array(length);
	let from = 7 + (hasSize ? 8 : 0) + (hasDictionary ? 4 : 0);
	let to = 0;
	for (;;) {
		const word = view.getUint32(from, true);
		if (word === 0) break;
		const size = word & 2147483647;
		const start = from + 4;
		if (start + size > input.length) throw new RangeError("an LZ4 block is cut off");
		const block = input.subarray(start, start + size);
		if (word >>> 31 === 0) to = decodeBlock(block, output, to);
		else {
			output.set(block, to);
			to += size;
		}
		from = start + size + (hasBlockSum ? 4 : 0);
	}
	return complete(output, to);
}
/** Unpacks one LZ4 block without a frame. Errors as {@link decodeLz4Frame}. */
function decodeLz4Block(input, length) {
	const output = new Uint8Array(length);
	return complete(output, decodeBlock(input, output, 0));
}
/**
* Unpacks LZ4 as Hadoop frames it, which old Parquet files call LZ4: lengths in network order before each block. Files that
* have a bare block under that name are read too. Errors as {@link decodeLz4Frame}.
*/
function decodeLz4Hadoop(input, length) {
	const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
	const output = new Uint8Array(length);
	let to = 0;
	for (let from = 0; from < input.length;) {
		const [unpacked, packed] = from + 8 > input.length ? [0, 0] : [view.getUint32(from), view.getUint32(from + 4)];
		const end = from + 8 + packed;
		if (packed === 0 || end > input.length || unpacked > length - to) return decodeLz4Block(input, length);
		to = decodeBlock(input.subarray(from + 8, end), output, to);
		from = end;
	}
	return complete(output, to);
}
function complete(output, length) {
	if (length !== output.length) throw new RangeError(`LZ4 gave ${length} bytes, not ${output.length}`);
	return output;
}
/** Unpacks a block behind what is there already, which it may repeat. Returns the new end. */
function decodeBlock(input, output, start) {
	let from = 0;
	let to = start;
	const readLength = (short) => {
		let length = short;
		for (let byte = short === 15 ? 255 : 0; byte === 255;) {
			byte = input[from++] ?? 0;
			length += byte;
		}
		return length;
	};
	while (from < input.length) {
		const token = input[from++] ?? 0;
		const literals = readLength(token >> 4);
		if (from + literals > input.length || to + literals > output.length) throw new RangeError("LZ4 goes too far");
		output.set(input.subarray(from, from + literals), to);
		from += literals;
		to += literals;
		if (from >= input.length) break;
		const distance = (input[from] ?? 0) | (input[from + 1] ?? 0) << 8;
		from += 2;
		const repeated = readLength(token & 15) + 4;
		if (distance === 0 || distance > to || to + repeated > output.length) throw new RangeError("LZ4 goes too far");
		for (const end = to + repeated; to < end; to++) output[to] = output[to - distance] ?? 0;
	}
	return to;
}

// packages/tabular/src/unpack-bytes.ts
/** No page of Parquet and no buffer of Arrow is larger unpacked (256 MiB): writers aim at 1 MiB and at 64 Ki rows. */
const MAX_UNPACKED = 268435456;
/** Unpacks what is packed inside of Parquet, by the names that Parquet gives. */
const PARQUET_CODECS = {
	SNAPPY: bounded((input, length) => {
		const output = new Uint8Array(length);
		snappyUncompress(input, output);
		return output;
	}),
	GZIP: bounded((input, maxOutputLength) => gunzipSync(input, { maxOutputLength })),
	BROTLI: bounded((input, maxOutputLength) => brotliDecompressSync(input, { maxOutputLength })),
	ZSTD: bounded((input, maxOutputLength) => zstdDecompressSync(input, { maxOutputLength })),
	LZ4: bounded(decodeLz4Hadoop),
	LZ4_RAW: bounded(decodeLz4Block)
};
/** Unpacks what is packed inside of Arrow, in the order of its codes. */
const ARROW_CODECS = [bounded(decodeLz4Frame), PARQUET_CODECS.ZSTD];
/** Never gives other than the length that was promised, which is never more than {@link MAX_UNPACKED}. */
function bounded(unpack) {
	return (input, length) => {
		if (!(length >= 0 && length <= 268435456)) throw new RangeError(`${length} bytes in one piece`);
		if (length === 0) return /* @__PURE__ */ new Uint8Array();
		const output = unpack(input, length);
		if (output.length !== length) throw new RangeError(`${output.length} bytes where ${length} were promised`);
		return output;
	};
}

export { MAX_UNPACKED as n, PARQUET_CODECS as r, ARROW_CODECS as t };