import "./rolldown-runtime.js";
import { ot as ModelgateError, tt as canonicalJson } from "./start.js";
import { a as swappedSource, c as emptySpan, d as stridedSource, l as rowMajorStrides, n as startDescription, o as MAX_SPAN_BYTES, t as describePickle, u as spanOf } from "./describe-pickle.js";
import { t as DTYPES } from "./dtype.js";
import { a as nodeOf, i as isNode, o as sequenceOf, r as globalName, t as runPickle } from "./pickle-machine.js";
import { r as separateNumbers, t as EmbeddedArray } from "./separate-numbers.js";
import { nt as zipMembers } from "./core.js";

// packages/artifacts/src/readers/open-pytorch.ts
/**
* Reads what `torch.save` writes since version 1.6: a ZIP archive with a pickle that names storages. Tensors are found by following the pickle without
* importing or calling anything; views and transposed tensors come out row-major. Older files (a row of pickles) are opaque, with what they would import.
*
* @throws ModelgateError `PYTORCH_INVALID`, `ZIP_INVALID` or `PICKLE_INVALID`
*/
function openPytorch(file, path) {
	const head = new Uint8Array(Math.min(4, file.length));
	file.read(head, 0);
	if (LEGACY_STARTS.has(head[0] ?? 0)) return openLegacy(file, path);
	const members = new Map(zipMembers(file, path).map((member) => [member.name, member]));
	const pickles = [...members.keys()].filter((name) => /^[^/]+\/data\.pkl$/u.test(name));
	const [main, ...others] = pickles;
	if (main === void 0 || others.length > 0) throw refuse(path, `it holds ${pickles.length} data.pkl instead of one`, 0);
	const root = main.slice(0, -8);
	const pickle = members.get(main);
	if (pickle === void 0) throw refuse(path, "data.pkl is missing", 0);
	const { value, globals, end } = runPickle(pickle.bytes, 0, `${path}: ${main}`);
	if (end !== pickle.bytes.length) throw refuse(path, `data.pkl has ${pickle.bytes.length - end} bytes behind its end`, pickle.offset);
	const entries = [];
	const stored = [...members.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
	const context = {
		path,
		at: pickle.offset,
		storage: (key) => members.get(`${root}data/${key}`),
		bigEndian: isBigEndian(members.get(`${root}byteorder`)?.bytes),
		held: emptySpan()
	};
	const structure = describePickle(value, `${path} (at byte ${pickle.offset})`, (node) => readTensor(node, context), startDescription(stored));
	const document = separateNumbers(structure, entries, (why) => refuse(path, why, pickle.offset));
	return {
		format: "pytorch",
		entries: entries.map((entry) => ({
			...entry,
			name: entry.name.replace(/^\//u, "")
		})),
		documents: [{
			name: "/",
			json: canonicalJson(document)
		}],
		metadata: /* @__PURE__ */ new Map([["archive", root.slice(0, -1)]]),
		globals: [...globals]
	};
}
/** A protocol, a name or a mark: what a pickle starts with, and no archive. */
const LEGACY_STARTS = /* @__PURE__ */ new Set([
	128,
	99,
	40
]);
function openLegacy(file, path) {
	const globals = /* @__PURE__ */ new Set();
	for (let at = 0, stream = 0; stream < 5 && at < file.length; stream++) at = runPickle(file, at, path, null, globals).end;
	return {
		format: "opaque",
		entries: [],
		documents: [],
		metadata: /* @__PURE__ */ new Map([["container", "PyTorch before 1.6"]]),
		globals: [...globals]
	};
}
function refuse(path, why, offset) {
	return new ModelgateError("PYTORCH_INVALID", `${path} is not a sound PyTorch file: ${why} (at byte ${offset}).`, { advice: "Save the model again with `torch.save`, or as safetensors." });
}
function isBigEndian(source) {
	if (source === void 0 || source.length !== 3) return false;
	const bytes = /* @__PURE__ */ new Uint8Array(3);
	source.read(bytes, 0);
	return Buffer.from(bytes).toString("latin1") === "big";
}
const STORAGES = /* @__PURE__ */ new Map([
	["DoubleStorage", "F64"],
	["FloatStorage", "F32"],
	["HalfStorage", "F16"],
	["BFloat16Storage", "BF16"],
	["LongStorage", "I64"],
	["IntStorage", "I32"],
	["ShortStorage", "I16"],
	["CharStorage", "I8"],
	["ByteStorage", "U8"],
	["BoolStorage", "BOOL"],
	["ComplexFloatStorage", "C64"],
	["ComplexDoubleStorage", "C128"],
	["UntypedStorage", "U8"]
]);
const TORCH_TYPES = /* @__PURE__ */ new Map([
	["torch.float64", "F64"],
	["torch.float32", "F32"],
	["torch.float16", "F16"],
	["torch.bfloat16", "BF16"],
	["torch.float8_e4m3fn", "F8_E4M3"],
	["torch.float8_e5m2", "F8_E5M2"],
	["torch.int64", "I64"],
	["torch.int32", "I32"],
	["torch.int16", "I16"],
	["torch.int8", "I8"],
	["torch.uint8", "U8"],
	["torch.uint16", "U16"],
	["torch.uint32", "U32"],
	["torch.uint64", "U64"],
	["torch.bool", "BOOL"],
	["torch.complex64", "C64"],
	["torch.complex128", "C128"]
]);
/** The tensor that a call of PyTorch's pickle would make; undefined for everything else. */
function readTensor(node, context) {
	const callee = node.kind === "call" ? globalName(node.callee) : null;
	if (node.kind !== "call" || callee === null) return void 0;
	const args = sequenceOf(node.args) ?? [];
	switch (callee) {
		case "torch._utils._rebuild_parameter": return isNode(args[0]) ? readTensor(args[0], context) : void 0;
		case "torch._utils._rebuild_tensor":
		case "torch._utils._rebuild_tensor_v2": return tensorOf(args, null, context);
		case "torch._utils._rebuild_tensor_v3": return tensorOf(args, TORCH_TYPES.get(globalName(args[6]) ?? "") ?? null, context);
		case "collections.OrderedDict": return;
		default: return;
	}
}
function tensorOf(args, given, { path, at, storage, bigEndian, held }) {
	const [where, offset, size, stride] = args;
	const [tag, type, key] = sequenceOf(nodeOf(where, "persistent")?.id) ?? [];
	const dtype = given ?? STORAGES.get((globalName(type) ?? "").replace(/^torch\.(storage\.)?/u, ""));
	if (tag !== "storage" || dtype === void 0 || typeof key !== "string") return void 0;
	const shape = wholeNumbers(size);
	const steps = wholeNumbers(stride);
	if (shape === null || steps === null || shape.length !== steps.length || typeof offset !== "number" || offset < 0) throw refuse(path, `a tensor of storage ${JSON.stringify(key)} has no sound shape`, at);
	const member = storage(key);
	if (member === void 0) throw refuse(path, `storage ${JSON.stringify(key)} is missing`, at);
	const data = member.bytes;
	const item = DTYPES[dtype].bits / 8;
	const elements = shape.reduce((product, side) => product * side, 1);
	const strides = steps.map((step) => step * item);
	const span = spanOf({
		shape,
		strides,
		item
	});
	if (!Number.isSafeInteger(elements * item) || !(offset * item + span <= data.length)) throw refuse(path, `a tensor reaches beyond the ${data.length} bytes of storage ${JSON.stringify(key)}`, member.offset);
	const dense = elements === 0 || isDense(shape, strides, item);
	if (!dense && (span > 536870912 || elements * item > 536870912)) throw refuse(path, `a view of storage ${JSON.stringify(key)} has more than ${MAX_SPAN_BYTES} bytes`, at);
	const start = offset * item;
	const bytes = dense ? {
		length: elements * item,
		read: (target, position) => data.read(target, start + position)
	} : stridedSource(data, {
		shape,
		strides,
		item,
		offset: start
	}, held);
	const unit = DTYPES[dtype].kind === "complex" ? item / 2 : item;
	return new EmbeddedArray({
		dtype,
		shape,
		elements,
		bytes: bigEndian && unit > 1 ? swappedSource(bytes, unit) : bytes
	});
}
/** Steps along sides of one element mean nothing. */
function isDense(shape, strides, item) {
	const dense = rowMajorStrides(shape, item);
	return strides.every((step, axis) => shape[axis] === 1 || step === dense[axis]);
}
function wholeNumbers(value) {
	const items = sequenceOf(value);
	const known = items?.filter((item) => typeof item === "number" && Number.isSafeInteger(item) && item >= 0);
	return known !== void 0 && known.length === items?.length ? known : null;
}

export { openPytorch };