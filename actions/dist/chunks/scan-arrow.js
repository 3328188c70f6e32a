import "./rolldown-runtime.js";
import { ot as ModelgateError } from "./start.js";
import { a as readArrowSchema, i as addShapes, n as readArrowMessages, r as readBytes, t as ARROW_MESSAGES } from "./read-arrow-messages.js";
import { t as toValue } from "./to-value.js";
import { t as ARROW_CODECS } from "./unpack-bytes.js";
import { t as selectColumns } from "./select-columns.js";
import { t as tableError } from "./table-error.js";
import { n as fileName } from "./table-file.js";
import { open } from "node:fs/promises";

// packages/tabular/src/arrow-column.ts
/**
* The values of one column of one batch.
*
* @returns undefined for a layout that holds neither texts, numbers nor booleans
* @throws RangeError for buffers that are too short for the rows; so does the column for a text outside of its buffer
*/
function openArrowColumn(layout, { length, nullCount, buffers }) {
	if (layout.kind === "null") return () => null;
	const read = openValues(layout, length, buffers.slice(1));
	if (read === void 0) return void 0;
	const [validity = /* @__PURE__ */ new Uint8Array()] = buffers;
	if (nullCount === 0 || validity.length === 0) return read;
	requireBytes(validity, Math.ceil(length / 8));
	return (row) => bitAt(validity, row) ? read(row) : null;
}
function openValues(layout, length, [first = /* @__PURE__ */ new Uint8Array(), ...rest]) {
	const view = new DataView(first.buffer, first.byteOffset, first.byteLength);
	if (layout.kind === "boolean") {
		requireBytes(first, Math.ceil(length / 8));
		return (row) => String(bitAt(first, row));
	}
	if (layout.kind === "float") {
		requireBytes(first, length * layout.bits / 8);
		return layout.bits === 32 ? (row) => view.getFloat32(4 * row, true) : (row) => view.getFloat64(8 * row, true);
	}
	if (layout.kind === "integer") {
		requireBytes(first, length * layout.bits / 8);
		return openIntegers(view, layout.bits, layout.signed);
	}
	if (layout.kind === "text") {
		if (length === 0) return () => null;
		requireBytes(first, (length + 1) * layout.offsetBytes);
		const offset = layout.offsetBytes === 4 ? (row) => view.getInt32(4 * row, true) : (row) => Number(view.getBigInt64(8 * row, true));
		const [data = /* @__PURE__ */ new Uint8Array()] = rest;
		return (row) => textAt(data, offset(row), offset(row + 1));
	}
	if (layout.kind === "text view") {
		requireBytes(first, 16 * length);
		return (row) => {
			const at = 16 * row;
			const size = view.getInt32(at, true);
			if (size <= 12) return textAt(first, at + 4, at + 4 + size);
			const start = view.getInt32(at + 12, true);
			return textAt(rest[view.getInt32(at + 8, true)] ?? /* @__PURE__ */ new Uint8Array(), start, start + size);
		};
	}
}
function openIntegers(view, bits, signed) {
	if (bits === 64) return signed ? (row) => toValue(view.getBigInt64(8 * row, true)) ?? null : (row) => toValue(view.getBigUint64(8 * row, true)) ?? null;
	if (bits === 32) return signed ? (row) => view.getInt32(4 * row, true) : (row) => view.getUint32(4 * row, true);
	if (bits === 16) return signed ? (row) => view.getInt16(2 * row, true) : (row) => view.getUint16(2 * row, true);
	return signed ? (row) => view.getInt8(row) : (row) => view.getUint8(row);
}
function textAt(data, start, end) {
	if (!(start >= 0 && start <= end && end <= data.length)) throw new RangeError("a text lies outside of its buffer");
	return Buffer.from(data.buffer, data.byteOffset + start, end - start).toString("utf8");
}
function bitAt(bits, row) {
	return ((bits[row >> 3] ?? 0) >> (row & 7) & 1) === 1;
}
function requireBytes(buffer, bytes) {
	if (buffer.length < bytes) throw new RangeError(`a buffer of ${buffer.length} bytes is too short for its rows`);
}

// packages/tabular/src/read-arrow-batch.ts
/** A buffer of one column of one batch (1 GiB) has more than 100 million numbers; writers make batches of 64 Ki rows. */
const MAX_BUFFER = 1073741824;
/** More rows than this in one batch are a lie: a column of nulls has no bytes that would have to be there. */
const MAX_ROWS = 134217728;
/**
* Columns of a batch. Only their buffers are read from the file.
*
* @param fields all columns of the batch, as they stand in it
* @param selected which of them are read
* @throws RangeError for a batch that lacks what its schema promises
*/
async function readArrowBatch(handle, body, batch, fields, selected) {
	const nodes = batch.structures(1, 2);
	const buffers = batch.structures(2, 2);
	const views = batch.structures(4, 1).map(([count = 0]) => count);
	const compression = batch.table(3);
	const unpack = compression === void 0 ? void 0 : ARROW_CODECS[compression.integer(0, 1)];
	if (compression !== void 0 && unpack === void 0) throw new RangeError("it is packed in an unknown way");
	const load = async ([offset = -1, length = -1]) => {
		if (offset < 0 || length < 0 || offset + length > body.length || length > MAX_BUFFER) throw new RangeError("a buffer lies outside of its batch");
		const bytes = await readBytes(handle, body.position + offset, length);
		if (unpack === void 0 || length === 0) return bytes;
		const unpacked = Number(bytes.readBigInt64LE());
		const packed = bytes.subarray(8);
		return unpacked === -1 ? packed : unpack(packed, unpacked);
	};
	const columns = [];
	for (const at of selected) {
		const first = fields.slice(0, at).map(({ shape }) => shape).reduce(addShapes, {
			nodes: 0,
			buffers: 0,
			views: 0
		});
		const sum = (from, to) => views.slice(from, to).reduce((total, count) => total + count, 0);
		const { layout, shape } = fields[at] ?? {
			layout: { kind: "other" },
			shape: first
		};
		const start = first.buffers + sum(0, first.views);
		const end = start + shape.buffers + sum(first.views, first.views + shape.views);
		const [length = -1, nullCount = 0] = nodes[first.nodes] ?? [];
		if (length < 0 || length > MAX_ROWS || end > buffers.length) throw new RangeError("a batch lacks a column");
		if (layout.kind === "other") columns.push({
			length,
			read: void 0
		});
		else {
			const pieces = [];
			for (const buffer of buffers.slice(start, end)) pieces.push(await load(buffer));
			columns.push({
				length,
				read: openArrowColumn(layout, {
					length,
					nullCount,
					buffers: pieces
				})
			});
		}
	}
	return columns;
}

// packages/tabular/src/scan-arrow.ts
/** Reads Arrow IPC files (Feather version 2) and streams, only the columns wanted, one batch at a time. */
async function scanArrow(file, _format, columns, sink) {
	const name = fileName(file);
	let rows = 0;
	const handle = await open(file.path);
	try {
		const messages = readArrowMessages(handle);
		const schema = (await messages.next()).value;
		if (schema?.kind !== ARROW_MESSAGES.schema) throw new RangeError("it does not begin with a schema");
		const all = readArrowSchema(schema.header);
		const selected = selectColumns(name, all.map((field) => field.name), columns);
		const fields = selected.map((at) => all[at]).filter((field) => field !== void 0);
		const dictionaries = /* @__PURE__ */ new Map();
		for await (const message of messages) if (message.kind === ARROW_MESSAGES.dictionary) await readDictionary(handle, message, fields, dictionaries);
		else if (message.kind === ARROW_MESSAGES.records) {
			const length = message.header.integer(0, 8);
			const inBatch = all.map(({ layout, dictionary, shape }) => ({
				layout: dictionary?.index ?? layout,
				shape
			}));
			const batch = await readArrowBatch(handle, message.body, message.header, inBatch, selected);
			const readers = fields.map((field, i) => {
				const column = batch[i];
				if (column?.length !== length) throw new RangeError(`column "${field.name}" has not ${length} values`);
				const read = through(column.read, field, dictionaries);
				if (read !== void 0) return read;
				throw tableError("TABLE_MALFORMED", `${name}: the values of "${field.name}" are neither texts, numbers nor booleans.`);
			});
			for (let row = 0; row < length; row++) {
				rows++;
				sink(readers.map((read) => read(row)), rows);
			}
		}
	} catch (cause) {
		if (cause instanceof ModelgateError) throw cause;
		const message = cause instanceof Error ? cause.message : String(cause);
		throw tableError("TABLE_UNREADABLE", `${name} is not a readable Arrow file (after row ${rows}): ${message}.`, { cause });
	} finally {
		await handle.close();
	}
	return rows;
}
/** Takes the values of a dictionary that a wanted column needs; a later one with the same number replaces it. */
async function readDictionary(handle, { header, body }, fields, dictionaries) {
	const id = header.integer(0, 8);
	const field = fields.find(({ dictionary }) => dictionary?.id === id);
	if (field?.dictionary === void 0) return;
	const batch = header.table(1);
	if (batch === void 0 || header.integer(2, 1) !== 0) throw new RangeError("a dictionary comes in pieces");
	const { layout, dictionary } = field;
	const [values] = await readArrowBatch(handle, body, batch, [{
		layout,
		shape: dictionary.shape
	}], [0]);
	if (values?.read === void 0) return;
	const texts = Array.from({ length: values.length }, (_, i) => values.read?.(i) ?? null);
	dictionaries.set(id, (place) => {
		const text = texts[place];
		if (text === void 0) throw new RangeError(`the dictionary of "${field.name}" has no place ${place}`);
		return text;
	});
}
/** A column with places in a dictionary as a column of its values. */
function through(column, { name, layout, dictionary }, dictionaries) {
	if (dictionary === void 0 || column === void 0 || layout.kind === "other") return layout.kind === "other" ? void 0 : column;
	const look = dictionaries.get(dictionary.id);
	if (look === void 0) throw new RangeError(`the dictionary of "${name}" is not there`);
	return (row) => {
		const place = column(row);
		return place === null ? null : look(Number(place));
	};
}

export { scanArrow };