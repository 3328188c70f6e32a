import { f as readVarInt, r as parquetHeader } from "./hyparquet.js";
import { n as MAX_UNPACKED, r as PARQUET_CODECS } from "./unpack-bytes.js";

// packages/tabular/src/check-parquet-pages.ts
/** Packed values come in whole bytes, and some writers fill whole blocks. */
const MAX_PADDING = 1024;
/**
* Looks at the pages of a column before they are decoded: a run of values is written in a few bytes, so that a page that
* lies about its length would fill the memory.
*
* @param bytes the column's part of a row group
* @param isNullable whether pages say which values are there
* @param rows that the column has in this row group
* @throws RangeError for pages that hold more, or fewer, values than they should
*/
function checkParquetPages(bytes, column, isNullable, rows) {
	const reader = {
		view: new DataView(bytes),
		offset: 0
	};
	let values = 0;
	while (values < rows) {
		if (reader.offset >= bytes.byteLength - 1) throw new RangeError(`a column has ${values} values, not ${rows}`);
		const header = parquetHeader(reader);
		const { compressed_page_size: packed, uncompressed_page_size: unpacked } = header;
		if (!(packed >= 0 && packed <= bytes.byteLength - reader.offset && unpacked >= 0 && unpacked <= 268435456)) throw new RangeError("a page lies outside of its column");
		const page = new Uint8Array(bytes, reader.offset, packed);
		reader.offset += packed;
		const count = countValues(header);
		if (!(count >= 0 && count <= (header.dictionary_page_header === void 0 ? rows - values : 8 * unpacked))) throw new RangeError(`a page claims ${count} values`);
		if (header.dictionary_page_header !== void 0) continue;
		values += count;
		checkRuns(header, page, column, isNullable, count);
	}
}
function countValues({ dictionary_page_header, data_page_header, data_page_header_v2 }) {
	return (dictionary_page_header ?? data_page_header ?? data_page_header_v2)?.num_values ?? -1;
}
function checkRuns({ data_page_header: first, data_page_header_v2: second, uncompressed_page_size: size }, page, { codec, type }, isNullable, count) {
	const encoding = (first ?? second)?.encoding ?? "PLAIN";
	const isRun = encoding === "RLE" || encoding === "RLE_DICTIONARY" || encoding === "PLAIN_DICTIONARY";
	if (second !== void 0) {
		const [repeats, levels] = [second.repetition_levels_byte_length, second.definition_levels_byte_length];
		if (!(repeats === 0 && levels >= 0 && levels <= page.length)) throw new RangeError("a page has levels that cannot be");
		if (isNullable) checkRun(readerOf(page.subarray(0, levels)), 1, count);
		if (!isRun) return;
		const data = page.subarray(levels);
		checkValues(readerOf(second.is_compressed !== false ? unpack(data, size - levels, codec) : data), type, count - second.num_nulls);
	} else if (isNullable || isRun) {
		const reader = readerOf(unpack(page, size, codec));
		if (isNullable) skipRun(reader, 1, count);
		if (isRun) checkValues(reader, type, count);
	}
}
/** Places in a dictionary, or booleans. */
function checkValues(reader, type, count) {
	if (type === "BOOLEAN") return skipRun(reader, 1, count);
	const width = reader.view.getUint8(reader.offset++);
	if (width > 32) throw new RangeError(`places of ${width} bits`);
	if (width > 0) checkRun(reader, width, count);
}
/** A run behind its length. */
function skipRun(reader, width, count) {
	const length = reader.view.getUint32(reader.offset, true);
	reader.offset += 4;
	const end = reader.offset + length;
	checkRun(reader, width, count);
	reader.offset = end;
}
/** Runs as in https://parquet.apache.org/docs/file-format/data-pages/encodings/, up to `count` values. */
function checkRun(reader, width, count) {
	for (let seen = 0; seen < count && reader.offset < reader.view.byteLength;) {
		const header = readVarInt(reader);
		const length = (header & 1) === 1 ? (header >>> 1) * 8 : header >>> 1;
		const most = count - seen + ((header & 1) === 1 ? MAX_PADDING : 0);
		if (length === 0 || length > most) throw new RangeError(`a run of ${length} values where ${most} can be`);
		reader.offset += (header & 1) === 1 ? length * width / 8 : Math.ceil(width / 8);
		seen += length;
	}
}
function unpack(page, size, codec) {
	if (codec === "UNCOMPRESSED") return page;
	if (codec === "LZO") throw new RangeError("it is packed with LZO");
	return PARQUET_CODECS[codec](page, size);
}
function readerOf(bytes) {
	return {
		view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
		offset: 0
	};
}

export { checkParquetPages as t };