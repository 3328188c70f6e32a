import "./rolldown-runtime.js";
import { K as rangeSource, W as memorySource, ot as ModelgateError, tt as canonicalJson } from "./start.js";
import { d as parquetSchema, i as readColumn, l as parquetMetadata, p as DEFAULT_PARSERS } from "./hyparquet.js";
import { t as byteCursor } from "./byte-cursor.js";
import { t as checkParquetPages } from "./check-parquet-pages.js";
import { r as PARQUET_CODECS } from "./unpack-bytes.js";
import { t as textColumn } from "./text-column.js";

// packages/artifacts/src/readers/check-thrift-struct.ts
/** Deeper than any footer. */
const MAX_DEPTH = 32;
/** Values of a footer; one of ten thousand columns and a hundred row groups has some millions. */
const MAX_VALUES = 2e7;
/**
* Follows one structure in Thrift's compact protocol, of which nothing is kept: whoever reads it next finds no list that ends after the bytes, and no endless nesting.
*
* @param refuse makes the error for bytes that are none
*/
function checkThriftStruct(source, refuse) {
	const cursor = byteCursor(source, 0, source.length, (offset) => refuse("it ends inside a value", offset));
	let values = 0;
	struct(0);
	function varint() {
		let value = 0n;
		for (let shift = 0n; shift < 70n; shift += 7n) {
			const byte = cursor.byte();
			value |= BigInt(byte & 127) << shift;
			if (byte < 128) return value;
		}
		throw refuse("a number has more than ten bytes", cursor.position());
	}
	function count() {
		const value = varint();
		if (value > BigInt(cursor.remaining())) throw refuse(`a list of ${value} items does not fit`, cursor.position());
		return Number(value);
	}
	function struct(depth) {
		for (let header = cursor.byte(); header !== 0; header = cursor.byte()) {
			if (header >> 4 === 0) varint();
			const type = header & 15;
			if (type !== 1 && type !== 2) skip(type, depth + 1);
		}
	}
	function skip(type, depth) {
		if (++values > MAX_VALUES) throw refuse(`it has more than ${MAX_VALUES} values`, cursor.position());
		if (depth > MAX_DEPTH) throw refuse(`values are nested deeper than ${MAX_DEPTH} levels`, cursor.position());
		switch (type) {
			case 1:
			case 2:
			case 3:
				cursor.byte();
				return;
			case 4:
			case 5:
			case 6:
				varint();
				return;
			case 7:
				cursor.skip(8);
				return;
			case 8:
				cursor.skip(count());
				return;
			case 9:
			case 10: {
				const header = cursor.byte();
				const length = header >> 4 === 15 ? count() : header >> 4;
				for (let index = 0; index < length; index++) skip(header & 15, depth + 1);
				return;
			}
			case 11: {
				const length = count();
				const types = length === 0 ? 0 : cursor.byte();
				for (let index = 0; index < 2 * length; index++) skip(index % 2 === 0 ? types >> 4 : types & 15, depth + 1);
				return;
			}
			case 12:
				struct(depth);
				return;
			default: throw refuse(`a value is of the unknown type ${type}`, cursor.position());
		}
	}
}

// packages/artifacts/src/readers/read-parquet-column.ts
/**
* Decodes a column of all row groups, whatever its encoding and packing: numbers and truth values are an array, with a second one that says which are
* missing where some are; anything else is a document.
*
* @param path from the root of the schema to the column, without lists and structures
* @throws Error for pages that are not what they claim
*/
function readParquetColumn(file, path, chunks) {
	const element = path.at(-1)?.element ?? { name: "" };
	const values = [];
	for (const { column, from, size, rows } of chunks) {
		const bytes = new ArrayBuffer(size);
		file.read(new Uint8Array(bytes), from);
		checkParquetPages(bytes, column, element.repetition_type === "OPTIONAL", rows);
		const group = {
			groupStart: 0,
			groupRows: rows,
			selectStart: 0,
			selectEnd: rows
		};
		const decoder = {
			...column,
			pathInSchema: column.path_in_schema,
			element,
			schemaPath: path
		};
		const reader = {
			view: new DataView(bytes),
			offset: 0
		};
		const { data } = readColumn(reader, group, {
			...decoder,
			compressors: PARQUET_CODECS,
			parsers: DEFAULT_PARSERS
		});
		const before = values.length;
		for (const part of data) for (const value of part) values.push(value);
		if (values.length - before !== rows) throw new RangeError(`it has ${values.length - before} values, not ${rows}`);
	}
	const { name, type } = element;
	const present = values.filter((value) => !isMissing(value));
	if (!present.every((value) => [
		"number",
		"bigint",
		"boolean"
	].includes(typeof value)) || present.length === 0) return {
		entries: [],
		documents: [textColumn(name, values)]
	};
	const isWhole = type !== "FLOAT" && type !== "DOUBLE" && present.every(isWholeNumber);
	const real = (value) => isMissing(value) ? NaN : Number(value);
	const main = isWhole ? arrayOf(name, "I64", BigInt64Array.from(values, wholeOf)) : type === "FLOAT" ? arrayOf(name, "F32", Float32Array.from(values, real)) : arrayOf(name, "F64", Float64Array.from(values, real));
	if (present.length === values.length) return {
		entries: [main],
		documents: []
	};
	const missing = Uint8Array.from(values, (value) => isMissing(value) ? 1 : 0);
	return {
		entries: [main, arrayOf(`${name} (missing)`, "BOOL", missing)],
		documents: []
	};
}
function isMissing(value) {
	return value === null || value === void 0;
}
function isWholeNumber(value) {
	return typeof value !== "number" || Number.isSafeInteger(value);
}
/** Unsigned numbers beyond the range of signed ones keep their bits. */
function wholeOf(value) {
	if (typeof value === "bigint") return BigInt.asIntN(64, value);
	return typeof value === "number" ? BigInt(value) : value === true ? 1n : 0n;
}
function arrayOf(name, dtype, values) {
	const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
	return {
		name,
		dtype,
		shape: [values.length],
		elements: values.length,
		bytes: memorySource(bytes)
	};
}

// packages/artifacts/src/readers/open-parquet.ts
/** A footer of a table with ten thousand columns has some megabytes. */
const MAX_FOOTER_BYTES = 67108864;
/** Larger tables are compared by the bytes that are stored: values take many times their size in memory. */
const MAX_PARQUET_BYTES = 67108864;
/** The same for tables that pack many values into few bytes. */
const MAX_PARQUET_VALUES = 16777216;
/** Structures in structures; the library keeps the way to every one of them. */
const MAX_NESTING = 64;
/** The length of the footer and the four letters behind it. */
const TAIL_BYTES = 8;
/**
* Reads a Parquet file by its values: a column of numbers is an array, any other a document, whatever row groups, encodings and packing the writer chose.
* Columns of lists and structures, and all columns of large tables, are arrays of the bytes that are stored, one for each row group: those differ
* between writers even where values do not.
*
* @throws ModelgateError `PARQUET_INVALID` with the offset
*/
function openParquet(file, path) {
	const refuse = (why, offset, cause) => new ModelgateError("PARQUET_INVALID", `${path} is not a sound Parquet file: ${why} (at byte ${offset}).`, {
		advice: "Write the table again, or fetch it again if it was cut short.",
		cause
	});
	const { metadata, from } = readFooter(file, refuse);
	try {
		return readTable(file, metadata, from, refuse);
	} catch (cause) {
		if (cause instanceof ModelgateError) throw cause;
		throw refuse(`its footer is not complete: ${cause instanceof Error ? cause.message.slice(0, 200) : String(cause)}`, from, cause);
	}
}
function readTable(file, metadata, from, refuse) {
	checkNesting(metadata.schema);
	const root = parquetSchema(metadata);
	const rows = Number(metadata.num_rows);
	const leaves = listLeaves(root, [root]);
	const isSmall = file.length <= 67108864 && rows * leaves.length <= MAX_PARQUET_VALUES;
	const entries = [];
	const documents = [];
	const names = /* @__PURE__ */ new Set();
	let claimed = 0;
	for (const [index, leaf] of leaves.entries()) {
		const name = leaf.slice(1).map(({ element }) => element.name.toWellFormed()).join(".");
		if (names.has(name)) throw refuse(`the column ${JSON.stringify(name.slice(0, 100))} is there twice`, from);
		names.add(name);
		let counted = 0;
		const chunks = metadata.row_groups.map((group) => {
			const column = group.columns[index]?.meta_data;
			if (column === void 0 || column.path_in_schema.join(".") !== name) throw refuse(`a row group lacks the column ${JSON.stringify(name.slice(0, 100))}`, from);
			const offset = Number(column.dictionary_page_offset || column.data_page_offset);
			const size = Number(column.total_compressed_size);
			if (!(size >= 0 && offset >= 4 && offset + size <= from)) throw refuse(`the column ${JSON.stringify(name.slice(0, 100))} lies outside`, from);
			claimed += size;
			if (claimed > from) throw refuse("its columns share bytes", offset);
			counted += Number(group.num_rows);
			return {
				column,
				from: offset,
				size,
				rows: Number(group.num_rows)
			};
		});
		if (counted !== rows || chunks.some((chunk) => !(chunk.rows >= 0))) throw refuse(`its footer promises ${rows} rows and lists ${counted}`, from);
		if (!isSmall || leaf.length > 2 || leaf[1]?.element.repetition_type === "REPEATED") {
			entries.push(...chunks.map((chunk, group) => storedBytes(file, `${name} (row group ${group + 1})`, chunk)));
			continue;
		}
		try {
			const column = readParquetColumn(file, leaf, chunks);
			entries.push(...column.entries);
			documents.push(...column.documents);
		} catch (cause) {
			const why = cause instanceof Error ? cause.message : String(cause);
			throw refuse(`the column ${JSON.stringify(name.slice(0, 100))} cannot be decoded: ${why.slice(0, 200)}`, chunks[0]?.from ?? from, cause);
		}
	}
	const schema = leaves.map((leaf) => ({
		name: leaf.slice(1).map(({ element }) => element.name.toWellFormed()),
		type: leaf.at(-1)?.element.type ?? null,
		converted: leaf.at(-1)?.element.converted_type ?? null
	}));
	return {
		format: "parquet",
		entries,
		documents: [{
			name: "(schema)",
			json: canonicalJson(schema)
		}, ...documents],
		metadata: /* @__PURE__ */ new Map([
			["rows", String(rows)],
			["row groups", String(metadata.row_groups.length)],
			["created by", (metadata.created_by ?? "").toWellFormed()]
		])
	};
}
/** The footer, once it is known to be sound Thrift without impossible lists. */
function readFooter(file, refuse) {
	const start = Math.max(0, file.length - TAIL_BYTES);
	const tail = new Uint8Array(file.length - start);
	file.read(tail, start);
	if (tail.length < TAIL_BYTES || Buffer.from(tail.subarray(4)).toString("latin1") !== "PAR1") throw refuse("it does not end as one", start);
	const length = new DataView(tail.buffer).getUint32(0, true);
	const from = start - length;
	if (length > MAX_FOOTER_BYTES || from < 4) throw refuse(`its footer of ${length} bytes does not fit`, start);
	checkThriftStruct(rangeSource(file, from, length), (why, offset) => refuse(why, from + offset));
	const footer = new Uint8Array(length + TAIL_BYTES);
	file.read(footer, from);
	try {
		return {
			metadata: parquetMetadata(footer, { geoparquet: false }),
			from
		};
	} catch (cause) {
		throw refuse(`its footer cannot be read: ${cause instanceof Error ? cause.message.slice(0, 200) : String(cause)}`, from, cause);
	}
}
function checkNesting(schema) {
	/** How many children each structure on the way still waits for. */
	const waiting = [];
	for (const { num_children: children = 0 } of schema) {
		while (waiting.at(-1) === 0) waiting.pop();
		waiting.push((waiting.pop() ?? 1) - 1);
		if (children > 0) waiting.push(children);
		if (waiting.length > MAX_NESTING) throw new RangeError(`columns are nested deeper than ${MAX_NESTING} levels`);
	}
}
/** The columns of a schema, each with the way to it from the root. */
function listLeaves(tree, path) {
	if (tree.children.length === 0) return path.length === 1 ? [] : [[...path]];
	return tree.children.flatMap((child) => listLeaves(child, [...path, child]));
}
function storedBytes(file, name, { from, size }) {
	return {
		name,
		dtype: "U8",
		shape: [size],
		elements: size,
		bytes: rangeSource(file, from, size)
	};
}

export { openParquet };