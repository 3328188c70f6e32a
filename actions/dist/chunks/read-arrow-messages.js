// packages/tabular/src/arrow-schema.ts
/** The types of https://github.com/apache/arrow/blob/main/format/Schema.fbs by number, with their buffers but those of children. */
const TYPES = {
	1: {
		name: "null",
		buffers: 0
	},
	2: {
		name: "integer",
		buffers: 2
	},
	3: {
		name: "float",
		buffers: 2
	},
	4: {
		name: "binary",
		buffers: 3
	},
	5: {
		name: "text",
		buffers: 3
	},
	6: {
		name: "boolean",
		buffers: 2
	},
	7: {
		name: "decimal",
		buffers: 2
	},
	8: {
		name: "date",
		buffers: 2
	},
	9: {
		name: "time",
		buffers: 2
	},
	10: {
		name: "timestamp",
		buffers: 2
	},
	11: {
		name: "interval",
		buffers: 2
	},
	12: {
		name: "list",
		buffers: 2
	},
	13: {
		name: "struct",
		buffers: 1
	},
	14: {
		name: "union",
		buffers: 1
	},
	15: {
		name: "fixed binary",
		buffers: 2
	},
	16: {
		name: "fixed list",
		buffers: 1
	},
	17: {
		name: "map",
		buffers: 2
	},
	18: {
		name: "duration",
		buffers: 2
	},
	19: {
		name: "large binary",
		buffers: 3
	},
	20: {
		name: "large text",
		buffers: 3
	},
	21: {
		name: "large list",
		buffers: 2
	},
	22: {
		name: "run-end encoded",
		buffers: 0
	},
	23: {
		name: "binary view",
		buffers: 2
	},
	24: {
		name: "text view",
		buffers: 2
	},
	25: {
		name: "list view",
		buffers: 3
	},
	26: {
		name: "large list view",
		buffers: 3
	}
};
/**
* The columns of a schema message.
*
* @throws RangeError for numbers in big-endian order and types that this version of the format lacks
*/
function readArrowSchema(schema) {
	if (schema.integer(0, 2) !== 0) throw new RangeError("its numbers are big-endian");
	return schema.tables(1).map(readField);
}
function readField(field) {
	const name = field.text(0);
	const code = field.integer(2, 1);
	const type = Object.hasOwn(TYPES, code) ? TYPES[code] : void 0;
	if (type === void 0) throw new RangeError(`column "${name}" has the unknown type ${code}`);
	const details = field.table(3);
	const layout = readLayout(type.name, details);
	const isDenseUnion = type.name === "union" && details?.integer(0, 2) === 1;
	const own = {
		nodes: 1,
		buffers: type.buffers + (isDenseUnion ? 1 : 0),
		views: type.name === "binary view" || type.name === "text view" ? 1 : 0
	};
	const shape = field.tables(5).map((child) => readField(child).shape).reduce(addShapes, own);
	const encoding = field.table(4);
	if (encoding === void 0) return {
		name,
		layout,
		shape
	};
	const index = encoding.table(1);
	return {
		name,
		layout,
		dictionary: {
			id: encoding.integer(0, 8),
			index: index === void 0 ? {
				kind: "integer",
				bits: 32,
				signed: true
			} : readLayout("integer", index),
			shape
		},
		shape: {
			nodes: 1,
			buffers: 2,
			views: 0
		}
	};
}
/** What two neighbours take together. */
function addShapes(a, b) {
	return {
		nodes: a.nodes + b.nodes,
		buffers: a.buffers + b.buffers,
		views: a.views + b.views
	};
}
function readLayout(name, details) {
	if (name === "null" || name === "boolean" || name === "text view") return { kind: name };
	if (name === "text") return {
		kind: "text",
		offsetBytes: 4
	};
	if (name === "large text") return {
		kind: "text",
		offsetBytes: 8
	};
	if (name === "integer") {
		const bits = details?.integer(0, 4);
		if (bits === 8 || bits === 16 || bits === 32 || bits === 64) return {
			kind: "integer",
			bits,
			signed: details?.integer(1, 1) !== 0
		};
	}
	if (name === "float") {
		const precision = details?.integer(0, 2);
		if (precision === 1) return {
			kind: "float",
			bits: 32
		};
		if (precision === 2) return {
			kind: "float",
			bits: 64
		};
	}
	return { kind: "other" };
}

// packages/tabular/src/flat-table.ts
/**
* The table that a message begins with.
*
* The layout is that of https://flatbuffers.dev/internals: a table points to a list of where its fields are.
*
* @param budget how many tables may be visited in all, so that a message that points to the same table again and again ends
* @throws RangeError for a position outside of the bytes, a length that cannot be, a number beyond 2⁵³
*/
function openFlatTable(bytes, budget) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let visited = 0;
	const follow = (at) => at + view.getUint32(at, true);
	const integerAt = (at, size) => {
		if (size === 1) return view.getInt8(at);
		if (size === 2) return view.getInt16(at, true);
		if (size === 4) return view.getInt32(at, true);
		const number = Number(view.getBigInt64(at, true));
		if (!Number.isSafeInteger(number)) throw new RangeError(`the number ${number} is too large`);
		return number;
	};
	const listAt = (at, width) => {
		const start = follow(at);
		const length = view.getUint32(start, true);
		if (length * width > bytes.length - start) throw new RangeError(`a list of ${length} elements cannot be there`);
		return Array.from({ length }, (_, i) => start + 4 + i * width);
	};
	const tableAt = (at) => {
		visited++;
		if (visited > budget) throw new RangeError(`more than ${budget} tables in one message`);
		const fields = at - view.getInt32(at, true);
		const size = view.getUint16(fields, true);
		const find = (field) => {
			const slot = 4 + 2 * field;
			const offset = slot + 2 > size ? 0 : view.getUint16(fields + slot, true);
			return offset === 0 ? void 0 : at + offset;
		};
		return {
			integer(field, width, otherwise = 0) {
				const place = find(field);
				return place === void 0 ? otherwise : integerAt(place, width);
			},
			text(field) {
				const place = find(field);
				if (place === void 0) return "";
				const characters = listAt(place, 1);
				return new TextDecoder().decode(bytes.subarray(characters[0] ?? 0, (characters.at(-1) ?? -1) + 1));
			},
			table(field) {
				const place = find(field);
				return place === void 0 ? void 0 : tableAt(follow(place));
			},
			tables(field) {
				const place = find(field);
				return place === void 0 ? [] : listAt(place, 4).map((element) => tableAt(follow(element)));
			},
			structures(field, width) {
				const place = find(field);
				if (place === void 0) return [];
				return listAt(place, 8 * width).map((element) => Array.from({ length: width }, (_, i) => integerAt(element + 8 * i, 8)));
			}
		};
	};
	return tableAt(follow(0));
}

// packages/tabular/src/read-arrow-messages.ts
/** The description of a batch of a table with some thousand columns is smaller (16 MiB). */
const MAX_METADATA = 16777216;
/** A message of more tables than this (100,000) is no table of predictions. */
const MAX_TABLES = 1e5;
/** A file begins and ends with this; a stream has no such mark. */
const MAGIC = "ARROW1";
/** Stands before the length of a message since version 0.15 of the format. */
const CONTINUATION = 4294967295;
/** The two versions of messages, V4 and V5, that are written since 2017. */
const VERSIONS = [3, 4];
/** The kinds of messages that tables are made of. */
const ARROW_MESSAGES = {
	schema: 1,
	dictionary: 2,
	records: 3
};
/**
* The messages of an Arrow IPC file or stream in their order (https://arrow.apache.org/docs/format/Columnar.html). The
* footer of a file repeats what the messages say; only the mark behind it is looked at, which is missing in a file cut off.
*
* @throws RangeError for a file that is cut off or is not such a file
*/
async function* readArrowMessages(handle) {
	const { size } = await handle.stat();
	const isFile = (await readBytes(handle, 0, Math.min(size, 6))).toString("latin1") === MAGIC;
	if (isFile && (await readBytes(handle, size - 6, 6)).toString("latin1") !== MAGIC) throw new RangeError("it is cut off");
	let position = isFile ? 8 : 0;
	for (;;) {
		if (!isFile && position === size) return;
		const prefix = await readBytes(handle, position, 4);
		const isMarked = prefix.readUInt32LE() === CONTINUATION;
		const length = isMarked ? (await readBytes(handle, position + 4, 4)).readUInt32LE() : prefix.readUInt32LE();
		if (length === 0) return;
		if (length > 16777216) throw new RangeError(`the description of a batch is ${length} bytes long`);
		const start = position + (isMarked ? 8 : 4);
		const message = openFlatTable(await readBytes(handle, start, length), MAX_TABLES);
		const version = message.integer(0, 2);
		if (!VERSIONS.includes(version)) throw new RangeError(`it is of version ${version + 1} of the format, not 4 or 5`);
		const header = message.table(2);
		const body = {
			position: start + length,
			length: message.integer(3, 8)
		};
		if (header === void 0 || body.length < 0 || body.position + body.length > size) throw new RangeError("it is cut off");
		yield {
			kind: message.integer(1, 1),
			header,
			body
		};
		position = body.position + body.length;
	}
}
/**
* Some bytes of a file.
*
* @throws RangeError when they are not there
*/
async function readBytes(handle, position, length) {
	const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(length), 0, length, position);
	if (bytesRead < length) throw new RangeError("it is cut off");
	return buffer;
}

export { readArrowSchema as a, addShapes as i, readArrowMessages as n, readBytes as r, ARROW_MESSAGES as t };