import "./rolldown-runtime.js";
import { G as openFileSource, J as confinePath, K as rangeSource, U as chunksOf, W as memorySource, ot as ModelgateError, tt as canonicalJson } from "./start.js";
import { t as byteCursor } from "./byte-cursor.js";
import { t as DTYPES } from "./dtype.js";
import { r as separateNumbers, t as EmbeddedArray } from "./separate-numbers.js";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { lstatSync } from "node:fs";

// packages/artifacts/src/readers/protobuf-fields.ts
/**
* The fields of a message in order, without reading what length-delimited ones hold.
*
* @param refuse makes the error for bytes that are no message
*/
function* protobufFields(source, from, to, refuse) {
	const cursor = byteCursor(source, from, to, (offset) => refuse("a field ends after its message", offset));
	const varint = () => {
		const at = cursor.position();
		let value = 0n;
		for (let shift = 0n; shift < 70n; shift += 7n) {
			const byte = cursor.byte();
			value |= BigInt(byte & 127) << shift;
			if (byte < 128) return BigInt.asUintN(64, value);
		}
		throw refuse("a number has more than ten bytes", at);
	};
	while (cursor.remaining() > 0) {
		const at = cursor.position();
		const key = Number(varint());
		const number = Math.floor(key / 8);
		if (number === 0 || number >= 2 ** 29) throw refuse(`there is no field ${number}`, at);
		switch (key % 8) {
			case 0:
				yield {
					number,
					value: varint(),
					from: at,
					to: cursor.position(),
					wire: "varint"
				};
				break;
			case 1:
				yield {
					number,
					value: cursor.view(8).getBigUint64(0, true),
					from: at,
					to: cursor.position(),
					wire: "fixed64"
				};
				break;
			case 2: {
				const length = Number(varint());
				const start = cursor.skip(length);
				yield {
					number,
					value: BigInt(length),
					from: start,
					to: start + length,
					wire: "bytes"
				};
				break;
			}
			case 5:
				yield {
					number,
					value: BigInt(cursor.view(4).getUint32(0, true)),
					from: at,
					to: cursor.position(),
					wire: "fixed32"
				};
				break;
			default: throw refuse(`a field is of the unknown kind ${key % 8}`, at);
		}
	}
}
/**
* The numbers of a packed list of varints.
*
* @param from where the list lies in the file
* @param refuse makes the error for a number without end
*/
function* packedVarints(bytes, from, refuse) {
	let value = 0n;
	let shift = 0n;
	for (const [index, byte] of bytes.entries()) {
		if (byte < 128 && shift === 0n) {
			yield BigInt(byte);
			continue;
		}
		if (shift === 70n) throw refuse("a number has more than ten bytes", from + index);
		value |= BigInt(byte & 127) << shift;
		if (byte < 128) {
			yield BigInt.asUintN(64, value);
			value = 0n;
			shift = 0n;
		} else shift += 7n;
	}
	if (shift !== 0n) throw refuse("a list ends inside a number", from + bytes.length);
}

// packages/artifacts/src/readers/read-onnx-tensor.ts
/** Element types of ONNX by number; 8 is text. */
const TYPES = /* @__PURE__ */ new Map([
	[1, "F32"],
	[2, "U8"],
	[3, "I8"],
	[4, "U16"],
	[5, "I16"],
	[6, "I32"],
	[7, "I64"],
	[9, "BOOL"],
	[10, "F16"],
	[11, "F64"],
	[12, "U32"],
	[13, "U64"],
	[14, "C64"],
	[15, "C128"],
	[16, "BF16"],
	[17, "F8_E4M3"],
	[18, "F8_E4M3FNUZ"],
	[19, "F8_E5M2"],
	[20, "F8_E5M2FNUZ"],
	[21, "U4"],
	[22, "I4"],
	[23, "F4"],
	[24, "F8_E8M0"],
	[25, "U2"],
	[26, "I2"]
]);
const TEXT = 8;
/** Of a tensor that lists its numbers instead of their bytes, and of lists of bytes; both are kept until they are put together. */
const MAX_NUMBERS = 16777216;
const MAX_LISTS = 1e6;
/**
* Reads a tensor of ONNX: as an array, or as a list of texts.
*
* @throws ModelgateError `ONNX_INVALID`, `ONNX_EXTERNAL_DATA`
*/
function readOnnxTensor(tensor, context) {
	const { refuse } = context;
	if (tensor.wire !== "bytes") throw refuse("a tensor is no message", tensor.from);
	const pieces = readPieces(tensor, context);
	const { name, type, dims } = pieces;
	const what = `tensor ${JSON.stringify(name.slice(0, 100).toWellFormed())}`;
	const shape = dims.map((side) => {
		if (side > BigInt(Number.MAX_SAFE_INTEGER)) throw refuse(`${what} has the side ${side}`, tensor.from);
		return Number(side);
	});
	if (type === TEXT) return {
		name,
		value: {
			shape: shape.join(","),
			texts: pieces.texts
		}
	};
	const dtype = TYPES.get(type);
	if (dtype === void 0) throw refuse(`${what} is of the unknown type ${type}`, tensor.from);
	const elements = shape.reduce((product, side) => product * side, 1);
	const size = Math.ceil(elements * DTYPES[dtype].bits / 8);
	if (!Number.isSafeInteger(elements) || !Number.isSafeInteger(size)) throw refuse(`${what} has more elements than can be counted`, tensor.from);
	const bytes = pieces.external ? externalBytes(pieces.outside, size, `${what} (at byte ${tensor.from})`, context) : ownBytes(pieces, dtype);
	if (bytes.length !== size) throw refuse(`${what} of shape [${shape.join(", ")}] has ${bytes.length} bytes and ${size} are due`, tensor.from);
	return {
		name,
		value: new EmbeddedArray({
			dtype,
			shape,
			elements,
			bytes
		})
	};
}
function readPieces(tensor, { file, refuse }) {
	const pieces = {
		dims: [],
		type: 0,
		name: "",
		external: false,
		raw: null,
		packed: [],
		varints: [],
		texts: [],
		outside: /* @__PURE__ */ new Map()
	};
	const read = ({ from, to }) => {
		const bytes = new Uint8Array(to - from);
		file.read(bytes, from);
		return bytes;
	};
	const text = (field) => Buffer.from(read(field)).toString("utf8").toWellFormed();
	const take = (list, field) => {
		for (const value of field.wire === "bytes" ? packedVarints(read(field), field.from, refuse) : [field.value]) {
			if (list.length === MAX_NUMBERS) throw refuse(`a tensor lists more than ${MAX_NUMBERS} numbers`, field.from);
			list.push(value);
		}
	};
	for (const field of protobufFields(file, tensor.from, tensor.to, refuse)) {
		if (pieces.packed.length + pieces.texts.length > MAX_LISTS) throw refuse(`a tensor has more than ${MAX_LISTS} lists`, field.from);
		switch (field.number) {
			case 1:
				take(pieces.dims, field);
				break;
			case 2:
				pieces.type = Number(field.value);
				break;
			case 3: throw refuse("a tensor in segments is not supported by any runtime", field.from);
			case 4:
				pieces.packed.push(field.wire === "bytes" ? rangeSource(file, field.from, field.to - field.from) : memorySource(new Uint8Array(Uint32Array.of(Number(field.value)).buffer)));
				break;
			case 10:
				pieces.packed.push(field.wire === "bytes" ? rangeSource(file, field.from, field.to - field.from) : memorySource(new Uint8Array(BigUint64Array.of(field.value).buffer)));
				break;
			case 5:
			case 7:
			case 11:
				take(pieces.varints, field);
				break;
			case 6:
				pieces.texts.push(text(field));
				break;
			case 8:
				pieces.name = text(field);
				break;
			case 9:
				pieces.raw = rangeSource(file, field.from, field.to - field.from);
				break;
			case 13: {
				let key = "";
				let value = "";
				for (const each of protobufFields(file, field.from, field.to, refuse)) {
					if (each.number === 1) key = text(each);
					if (each.number === 2) value = text(each);
				}
				if (pieces.outside.has(key)) throw refuse(`external data names ${JSON.stringify(key)} twice`, field.from);
				pieces.outside.set(key, value);
				break;
			}
			case 14: pieces.external = field.value === 1n;
		}
	}
	return pieces;
}
/** The bytes of a tensor in the file itself: raw, or the numbers of a typed list one after the other. */
function ownBytes({ raw, packed, varints }, dtype) {
	if (raw !== null) return raw;
	const [first, ...more] = packed;
	if (first !== void 0 && more.length === 0) return first;
	if (first !== void 0) return memorySource(Buffer.concat(packed.map((source) => {
		const bytes = new Uint8Array(source.length);
		source.read(bytes, 0);
		return bytes;
	})));
	const bits = DTYPES[dtype].bits;
	if (bits === 64) return memorySource(new Uint8Array(BigUint64Array.from(varints).buffer));
	if (bits === 32) return memorySource(new Uint8Array(Uint32Array.from(varints, low).buffer));
	if (bits === 16) return memorySource(new Uint8Array(Uint16Array.from(varints, low).buffer));
	return memorySource(Uint8Array.from(varints, low));
}
function low(value) {
	return Number(BigInt.asUintN(32, value));
}
const OUTSIDE_KEYS = /* @__PURE__ */ new Set([
	"location",
	"offset",
	"length",
	"checksum",
	"basepath"
]);
/** Data beside the model, under the rules of ONNX's own loader: inside the folder, no links of either kind, ranges inside the file. */
function externalBytes(outside, size, what, { path, opened }) {
	const refuse = (why) => new ModelgateError("ONNX_EXTERNAL_DATA", `${path}: the external data of ${what} ${why}.`, { advice: "Export the model again with its data in one file beside it." });
	for (const key of outside.keys()) if (!OUTSIDE_KEYS.has(key)) throw refuse(`has the unknown key ${JSON.stringify(key.slice(0, 100))}`);
	const location = outside.get("location");
	if (location === void 0) throw refuse("has no location");
	const number = (key, otherwise) => {
		const value = outside.get(key);
		if (value === void 0) return otherwise;
		if (!/^\d{1,15}$/u.test(value)) throw refuse(`has the ${key} ${JSON.stringify(value.slice(0, 100))}`);
		return Number(value);
	};
	const source = openBeside(location);
	const offset = number("offset", 0);
	const length = number("length", outside.has("offset") ? size : source.length);
	if (offset + length > source.length) throw refuse(`ends after the ${source.length} bytes of ${location}`);
	if (length !== size) throw refuse(`has ${length} bytes where ${size} are due`);
	return rangeSource(source, offset, length);
	function openBeside(name) {
		const clean = confine(name);
		const known = opened.get(clean);
		if (known !== void 0) return known;
		const segments = clean.split("/");
		for (let depth = 1; depth <= segments.length; depth++) {
			const stat = lstatSync(join(dirname(path), ...segments.slice(0, depth)), { throwIfNoEntry: false });
			if (stat === void 0) throw refuse(`is not there: ${clean}`);
			if (stat.isSymbolicLink()) throw refuse(`lies behind a symbolic link: ${clean}`);
			if (depth === segments.length && stat.nlink > 1) throw refuse(`is a hard link: ${clean}`);
		}
		const source = openFileSource(join(dirname(path), ...segments));
		opened.set(clean, source);
		return source;
	}
	function confine(name) {
		try {
			return confinePath(name);
		} catch (cause) {
			throw refuse(`lies outside: ${cause instanceof ModelgateError ? cause.message.replace(/\.$/u, "") : String(cause)}`);
		}
	}
}

// packages/artifacts/src/readers/open-onnx.ts
/** Graphs inside attributes of graphs; loops in loops. */
const MAX_GRAPHS = 16;
/** Parts of all messages together; a graph of a million nodes has some ten. */
const MAX_PARTS = 2e7;
/** Nodes, initializers, inputs and outputs together; each of them is kept. */
const MAX_MEMBERS = 1e6;
/** Domains that the ONNX standard itself defines. */
const STANDARD_DOMAINS = /* @__PURE__ */ new Set([
	"",
	"ai.onnx",
	"ai.onnx.ml",
	"ai.onnx.training",
	"ai.onnx.preview.training"
]);
/**
* Reads an ONNX file by its wire format, without copying tensors: initializers and the tensors and lists inside attributes are entries, the graph is a document.
* Producer, documentation and metadata are no part of the content. Data outside of the file must lie beside it.
*
* @throws ModelgateError `ONNX_INVALID` with the offset, `ONNX_EXTERNAL_DATA`
*/
function openOnnx(file, path) {
	const opened = /* @__PURE__ */ new Map();
	const context = {
		file,
		path,
		opened,
		refuse: (why, offset) => new ModelgateError("ONNX_INVALID", `${path} is not a sound ONNX file: ${why} (at byte ${offset}).`, { advice: "Export the model again, or fetch it again if it was cut short." })
	};
	try {
		return readModel(context);
	} catch (error) {
		for (const part of opened.values()) part.close();
		throw error;
	}
}
function readModel(context) {
	const { file, refuse } = context;
	const metadata = /* @__PURE__ */ new Map();
	const custom = /* @__PURE__ */ new Set();
	let main = null;
	const opsets = [];
	const functions = [];
	let graphs = 0;
	let parts = 0;
	let members = 0;
	const fields = function* (from, to) {
		for (const field of protobufFields(file, from, to, refuse)) {
			if (++parts > MAX_PARTS) throw refuse(`it has more than ${MAX_PARTS} fields`, field.from);
			yield field;
		}
	};
	const text = (field) => {
		if (field.wire !== "bytes") throw refuse(`field ${field.number} is no text`, field.from);
		const bytes = new Uint8Array(field.to - field.from);
		file.read(bytes, field.from);
		return Buffer.from(bytes).toString("utf8").toWellFormed();
	};
	const digest = (field) => {
		const hash = createHash("sha256");
		for (const chunk of chunksOf(rangeSource(file, field.from, field.to - field.from))) hash.update(chunk);
		return hash.digest("hex");
	};
	const inside = (field) => {
		if (field.wire !== "bytes") throw refuse(`field ${field.number} holds no message`, field.from);
		return [field.from, field.to];
	};
	for (const field of fields(0, file.length)) switch (field.number) {
		case 1:
			metadata.set("ir_version", String(field.value));
			break;
		case 2:
			metadata.set("producer_name", text(field));
			break;
		case 3:
			metadata.set("producer_version", text(field));
			break;
		case 7:
			if (++graphs > 1) throw refuse("it has more than one graph", field.from);
			main = readGraph(field, 0);
			break;
		case 8: {
			const opset = {
				domain: "",
				version: ""
			};
			for (const each of fields(...inside(field))) {
				if (each.number === 1) opset.domain = text(each);
				if (each.number === 2) opset.version = String(each.value);
			}
			if (!STANDARD_DOMAINS.has(opset.domain)) custom.add(opset.domain);
			opsets.push(opset);
			break;
		}
		case 14: {
			const [key, value] = readPair(field);
			metadata.set(key, value);
			break;
		}
		case 25: functions.push(digest(field));
	}
	if (graphs === 0) throw refuse("it has no graph", 0);
	if (custom.size > 0) metadata.set("custom operators", [...custom].join(", "));
	const entries = [];
	const structure = {
		graph: main,
		functions,
		opsets: opsets.map(canonicalJson).toSorted()
	};
	const document = separateNumbers(structure, entries, (why) => refuse(why, 0));
	return {
		format: "onnx",
		entries: entries.map((entry) => ({
			...entry,
			name: entry.name.replace(/^\/graph\/initializers\//u, "")
		})),
		documents: [{
			name: "/",
			json: canonicalJson(document)
		}],
		metadata,
		parts: [...context.opened.values()]
	};
	function readPair(field) {
		let key = "";
		let value = "";
		for (const each of fields(...inside(field))) {
			if (each.number === 1) key = text(each);
			if (each.number === 2) value = text(each);
		}
		return [key, value];
	}
	function readGraph(graph, depth) {
		if (depth > MAX_GRAPHS) throw refuse(`graphs are nested deeper than ${MAX_GRAPHS} times`, graph.from);
		const nodes = [];
		const initializers = /* @__PURE__ */ new Map();
		const inputs = [];
		const outputs = [];
		const sparse = [];
		for (const field of fields(...inside(graph))) {
			if (++members > MAX_MEMBERS) throw refuse(`its graphs have more than ${MAX_MEMBERS} members`, field.from);
			switch (field.number) {
				case 1:
					nodes.push(readNode(field, depth));
					break;
				case 5: {
					const { name, value } = readOnnxTensor(field, context);
					if (initializers.has(name)) throw refuse(`the tensor ${JSON.stringify(name)} is there twice`, field.from);
					initializers.set(name, value);
					break;
				}
				case 11:
					inputs.push(digest(field));
					break;
				case 12:
					outputs.push(digest(field));
					break;
				case 15: sparse.push(digest(field));
			}
		}
		return {
			nodes,
			initializers: Object.fromEntries(initializers),
			inputs,
			outputs,
			sparse
		};
	}
	function readNode(node, depth) {
		const inputs = [];
		const outputs = [];
		const found = {
			op: "",
			domain: ""
		};
		const attributes = /* @__PURE__ */ new Map();
		for (const field of fields(...inside(node))) if (field.number === 1) inputs.push(text(field));
		else if (field.number === 2) outputs.push(text(field));
		else if (field.number === 4) found.op = text(field);
		else if (field.number === 7) found.domain = text(field);
		else if (field.number === 5) {
			const [name, value] = readAttribute(field, depth);
			if (attributes.has(name)) throw refuse(`the attribute ${JSON.stringify(name)} is there twice`, field.from);
			attributes.set(name, value);
		}
		if (!STANDARD_DOMAINS.has(found.domain)) custom.add(found.domain);
		return {
			...found,
			inputs,
			outputs,
			attributes: Object.fromEntries(attributes)
		};
	}
	function readAttribute(attribute, depth) {
		let name = "";
		const values = [];
		const floats = [];
		const ints = [];
		for (const field of fields(...inside(attribute))) switch (field.number) {
			case 1:
				name = text(field);
				break;
			case 2:
			case 7:
				for (const each of floatsOf(field)) floats.push(each);
				break;
			case 3:
				ints.push(field.value);
				break;
			case 8:
				for (const each of field.wire === "bytes" ? packedVarints(read(field), field.from, refuse) : [field.value]) {
					if (++parts > MAX_PARTS) throw refuse(`it has more than ${MAX_PARTS} fields`, field.from);
					ints.push(each);
				}
				break;
			case 4:
			case 9:
				values.push(field.to - field.from > 4096 ? digest(field) : text(field));
				break;
			case 5:
			case 10:
				values.push(readOnnxTensor(field, context).value);
				break;
			case 6:
			case 11:
				values.push(readGraph(field, depth + 1));
				break;
			case 20:
			case 21:
			case 14: values.push(field.wire === "varint" ? `type ${field.value}` : digest(field));
		}
		const arrays = [...floats.length === 0 ? [] : [embedded("F32", floats.length, new Uint8Array(Float32Array.from(floats).buffer))], ...ints.length === 0 ? [] : [embedded("I64", ints.length, new Uint8Array(BigInt64Array.from(ints, (each) => BigInt.asIntN(64, each)).buffer))]];
		return [name, [...arrays, ...values]];
	}
	function read(field) {
		const bytes = new Uint8Array(field.to - field.from);
		file.read(bytes, field.from);
		return bytes;
	}
	function floatsOf(field) {
		if (field.wire === "fixed32") return [new Float32Array(Uint32Array.of(Number(field.value)).buffer)[0] ?? 0];
		const bytes = read(field);
		if (bytes.length % 4 !== 0) throw refuse("a list of floats ends inside one", field.to);
		return new Float32Array(bytes.buffer);
	}
}
function embedded(dtype, elements, bytes) {
	return new EmbeddedArray({
		dtype,
		shape: [elements],
		elements,
		bytes: memorySource(bytes)
	});
}

export { openOnnx };