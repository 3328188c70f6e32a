import "./rolldown-runtime.js";
import { ot as ModelgateError } from "./start.js";
import { d as parquetSchema, t as parquetRead, u as parquetMetadataAsync } from "./hyparquet.js";
import { t as checkParquetPages } from "./check-parquet-pages.js";
import { t as selectColumns } from "./select-columns.js";
import { t as tableError } from "./table-error.js";
import { n as fileName } from "./table-file.js";
import { t as toValue } from "./to-value.js";
import { r as PARQUET_CODECS } from "./unpack-bytes.js";
import { open } from "node:fs/promises";

// packages/tabular/src/scan-parquet.ts
/** Rows decoded at a time (1 Mi): the row groups that most writers make, and 8 MB a column. */
const BATCH = 1048576;
/** A column's part of one row group (1 GiB); writers aim at 128 MiB for all columns together. */
const MAX_CHUNK = 1073741824;
/** The footer of a file with thousands of columns and row groups is smaller (64 MiB). */
const MAX_FOOTER = 67108864;
/** Reads a Parquet file, only the columns wanted, one row group at a time. */
async function scanParquet(file, _format, columns, sink) {
	const name = fileName(file);
	let rows = 0;
	const handle = await open(file.path);
	try {
		const { size } = await handle.stat();
		const slice = async (from, to = size) => {
			if (!(from >= 0 && to >= from && to <= size && to - from <= MAX_CHUNK)) throw new RangeError("a part of it lies outside of the file or is too large");
			const bytes = new ArrayBuffer(to - from);
			const { bytesRead } = await handle.read(new Uint8Array(bytes), 0, to - from, from);
			if (bytesRead < to - from) throw new RangeError("it is cut off");
			return bytes;
		};
		const metadata = await readMetadata({
			byteLength: size,
			slice
		});
		const wanted = [...new Set(columns)];
		const schema = parquetSchema(metadata).children;
		selectColumns(name, schema.map((child) => child.element.name), columns);
		const fields = wanted.map((column) => requireFlat(name, column, schema));
		for (const { start, length, chunks } of listGroups(metadata, fields)) for (let rowStart = start; rowStart < start + length; rowStart += BATCH) {
			const rowEnd = Math.min(rowStart + BATCH, start + length);
			const batch = [];
			for (const { field, column } of chunks) {
				const from = Number(column.dictionary_page_offset || column.data_page_offset);
				const bytes = await slice(from, from + Number(column.total_compressed_size));
				checkParquetPages(bytes, column, field.isNullable, length);
				const buffer = {
					byteLength: size,
					slice: () => bytes
				};
				batch.push([field.column, await readColumn(buffer, metadata, field.column, rowStart, rowEnd)]);
			}
			const values = new Map(batch);
			const picked = columns.map((column) => values.get(column) ?? []);
			for (let i = 0; i < rowEnd - rowStart; i++) {
				rows++;
				sink(picked.map((column, at) => readValue(column[i], columns[at] ?? "", name, rows)), rows);
			}
		}
	} catch (cause) {
		if (cause instanceof ModelgateError) throw cause;
		const message = cause instanceof Error ? cause.message : String(cause);
		throw tableError("TABLE_UNREADABLE", `${name} is not a readable Parquet file (after row ${rows}): ${message}.`, { cause });
	} finally {
		await handle.close();
	}
	return rows;
}
async function readMetadata(buffer) {
	if (buffer.byteLength < 12) throw new RangeError("it is cut off");
	const length = new DataView(await buffer.slice(buffer.byteLength - 8, buffer.byteLength - 4)).getUint32(0, true);
	if (length > 67108864) throw new RangeError(`its footer would be ${length} bytes long`);
	return parquetMetadataAsync(buffer, { geoparquet: false });
}
function requireFlat(name, column, schema) {
	const field = schema.find((child) => child.element.name === column);
	const repetition = field?.element.repetition_type;
	if (field !== void 0 && field.children.length === 0 && repetition !== "REPEATED") return {
		column,
		isNullable: repetition === "OPTIONAL"
	};
	throw tableError("TABLE_MALFORMED", `${name}: the values of "${column}" are lists or structures.`);
}
/** The row groups with what is wanted of them; their rows must be those that the footer promises. */
function listGroups({ row_groups, num_rows }, fields) {
	let start = 0;
	const groups = row_groups.map(({ num_rows: count, columns }) => {
		const length = Number(count);
		const chunks = fields.map((field) => {
			const column = columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === field.column)?.meta_data;
			if (column === void 0) throw new RangeError(`a row group lacks "${field.column}"`);
			return {
				field,
				column
			};
		});
		start += length;
		return {
			start: start - length,
			length,
			chunks
		};
	});
	if (start !== Number(num_rows) || groups.some(({ length }) => !(length >= 0))) throw new RangeError(`its footer promises ${num_rows} rows and lists ${start}`);
	return groups;
}
/** The values of some rows of a column. */
async function readColumn(file, metadata, column, rowStart, rowEnd) {
	const pieces = [];
	await parquetRead({
		file,
		metadata,
		columns: [column],
		rowStart,
		rowEnd,
		compressors: PARQUET_CODECS,
		onChunk: ({ columnData: data, rowStart: start }) => pieces.push({
			start,
			data
		})
	});
	const [only] = pieces;
	if (pieces.length === 1 && only?.start === rowStart && only.data.length >= rowEnd - rowStart) return only.data;
	const values = Array(rowEnd - rowStart).fill(void 0);
	for (const { start, data } of pieces) for (let i = Math.max(0, rowStart - start); i < data.length && start + i < rowEnd; i++) values[start + i - rowStart] = data[i];
	return values;
}
function readValue(value, column, name, row) {
	const plain = toValue(value);
	if (plain !== void 0) return plain;
	throw tableError("TABLE_MALFORMED", `${name}, row ${row}: the value of "${column}" is neither text, number nor boolean.`);
}

export { scanParquet };