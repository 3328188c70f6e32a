import "./rolldown-runtime.js";
import { K as rangeSource, V as mostUnpacked, W as memorySource, ot as ModelgateError, tt as canonicalJson } from "./start.js";
import { i as sizeOfArray, n as startDescription, r as arrayOf, t as describePickle } from "./describe-pickle.js";
import { n as wrapperOf, t as openOpaque } from "./open-opaque.js";
import { n as fieldsOf, r as globalName, t as runPickle } from "./pickle-machine.js";
import { r as separateNumbers } from "./separate-numbers.js";
import { gunzipSync, inflateSync } from "node:zlib";

// packages/artifacts/src/readers/open-pickle.ts
/** One file may hold several streams, one behind the other; loaders read the first, attackers use the second. */
const MAX_STREAMS = 1e3;
/**
* Reads a pickle or a joblib file, packed by zlib or gzip or not, without importing or calling anything. Arrays inside it, of NumPy and of joblib, are
* entries named by the path of attributes that leads to them; everything else is one document for each stream.
*
* @throws ModelgateError `PICKLE_INVALID` with the offset in the unpacked stream
*/
function openPickle(file, path) {
	const source = unpack(file, path);
	if (source === null) return openOpaque(file, path);
	const entries = [];
	const documents = [];
	const globals = /* @__PURE__ */ new Set();
	const described = startDescription(source.length);
	const refuse = (why, offset) => new ModelgateError("PICKLE_INVALID", `${path} is not a sound pickle: ${why} (at byte ${offset}).`, { advice: "Write one object into the file." });
	let hasArrays = false;
	const joblib = { afterBuild(object, cursor, machine) {
		if (globalName(object.callee) !== WRAPPER && wrapperClass(object) !== WRAPPER) return false;
		hasArrays = true;
		const facts = fieldsOf(object.states[0]);
		const size = sizeOfArray({
			dtype: facts.get("dtype"),
			shape: facts.get("shape")
		});
		if (size === null) {
			const inner = machine(cursor.position());
			cursor.skip(inner.end - cursor.position());
			object.replaced = inner.value;
			return true;
		}
		if (facts.has("numpy_array_alignment_bytes")) cursor.skip(cursor.byte());
		object.data = rangeSource(source, cursor.skip(size), size);
		return true;
	} };
	for (let at = 0, stream = 0; at < source.length; stream++) {
		const start = at;
		if (stream >= MAX_STREAMS) throw refuse(`it holds more than ${MAX_STREAMS} streams`, start);
		const result = runPickle(source, at, path, joblib, globals);
		const what = `${path} (at byte ${at})`;
		const readWrapper = (node) => {
			if (node.kind !== "call" || node.data === null) return void 0;
			const facts = fieldsOf(node.states[0]);
			return arrayOf({
				dtype: facts.get("dtype"),
				shape: facts.get("shape"),
				columnMajor: facts.get("order") === "F",
				data: node.data,
				held: described.held
			}, what);
		};
		const structure = describePickle(result.value, what, readWrapper, described);
		const pointer = stream === 0 ? "" : `/(stream ${stream + 1})`;
		const skeleton = separateNumbers(structure, entries, (why) => refuse(why, start), /* @__PURE__ */ new Set(), pointer);
		documents.push({
			name: pointer === "" ? "/" : pointer,
			json: canonicalJson(skeleton)
		});
		at = result.end;
	}
	return {
		format: hasArrays ? "joblib" : "pickle",
		entries,
		documents,
		metadata: /* @__PURE__ */ new Map(),
		globals: [...globals]
	};
}
const WRAPPER = "joblib.numpy_pickle.NumpyArrayWrapper";
/** The class of an object made by `cls.__new__(cls)` or by the constructor of protocols 0 and 1. */
function wrapperClass(object) {
	const args = object.args;
	const [first] = args !== null && typeof args === "object" && args.kind === "tuple" ? args.items : [];
	return globalName(object.callee) === "copyreg._reconstructor" ? globalName(first) : null;
}
/** The stream inside a packed file; null for packers that are not read here. */
function unpack(file, path) {
	const head = new Uint8Array(Math.min(2, file.length));
	file.read(head, 0);
	const [first = 0, second = 0] = head;
	const isGzip = first === 31 && second === 139;
	const isZlib = first === 120 && (first * 256 + second) % 31 === 0;
	if (!isGzip && !isZlib) return wrapperOf(file) === null ? file : null;
	const most = mostUnpacked(file.length);
	try {
		if (file.length > most) throw new RangeError(`${file.length} bytes are more than they may unpack to`);
		const packed = new Uint8Array(file.length);
		file.read(packed, 0);
		const options = { maxOutputLength: most };
		return memorySource(isGzip ? gunzipSync(packed, options) : inflateSync(packed, options));
	} catch (cause) {
		throw new ModelgateError("PICKLE_INVALID", `${path} is packed and cannot be unpacked to at most ${most} bytes (at byte 0).`, {
			advice: "Write the file again without `compress`.",
			cause
		});
	}
}

export { openPickle as t };