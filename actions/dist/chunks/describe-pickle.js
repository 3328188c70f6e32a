import { B as mostSharedBytes, U as chunksOf, W as memorySource, ot as ModelgateError, tt as canonicalJson } from "./start.js";
import { a as nodeOf, i as isNode, n as fieldsOf, o as sequenceOf, r as globalName } from "./pickle-machine.js";
import { t as DTYPES } from "./dtype.js";
import { n as RealNumber, t as EmbeddedArray } from "./separate-numbers.js";
import { createHash } from "node:crypto";

// packages/artifacts/src/readers/numpy-dtype.ts
const NUMBER_TYPES = /* @__PURE__ */ new Map([
	["f8", "F64"],
	["f4", "F32"],
	["f2", "F16"],
	["c8", "C64"],
	["c16", "C128"],
	["i8", "I64"],
	["i4", "I32"],
	["i2", "I16"],
	["i1", "I8"],
	["u8", "U64"],
	["u4", "U32"],
	["u2", "U16"],
	["u1", "U8"],
	["b1", "BOOL"]
]);
/** Reads a type string of NumPy (`<f4`, `|b1`, `>U10`, `<M8[ns]`); null for objects, records and unknown ones. */
function numpyDtype(descr) {
	const text = /^([<>|=])(S|U)(\d{1,9})$/u.exec(descr);
	if (text !== null) {
		const isWide = text[2] === "U";
		return {
			dtype: isWide ? "U32" : "U8",
			swap: isWide && text[1] === ">" ? 4 : 1,
			inner: Number(text[3])
		};
	}
	const time = /^([<>])[mM]8(\[[\w/]+\])?$/u.exec(descr);
	if (time !== null) return {
		dtype: "I64",
		swap: time[1] === ">" ? 8 : 1,
		inner: null
	};
	const number = /^([<>|=])([fciub]\d{1,2})$/u.exec(descr);
	const dtype = NUMBER_TYPES.get(number?.[2] ?? "");
	if (number === null || dtype === void 0) return null;
	const bytes = DTYPES[dtype].bits / 8;
	const unit = DTYPES[dtype].kind === "complex" ? bytes / 2 : bytes;
	return {
		dtype,
		swap: number[1] === ">" ? unit : 1,
		inner: null
	};
}

// packages/artifacts/src/readers/pickle-bytes.ts
/** The bytes that a value stands for: bytes, a text of protocol 2, or the call that makes bytes of a text. */
function bytesOf(value) {
	if (typeof value === "string") return memorySource(Buffer.from(value, "latin1"));
	if (!isNode(value)) return null;
	if (value.kind === "bytes") return value.source;
	if (value.kind !== "call") return null;
	const args = sequenceOf(value.args) ?? [];
	switch (globalName(value.callee)) {
		case "_codecs.encode": return typeof args[0] === "string" && args[1] === "latin1" ? memorySource(Buffer.from(args[0], "latin1")) : null;
		case "builtins.bytearray":
		case "__builtin__.bytearray":
		case "builtins.bytes": return args.length === 0 ? memorySource(/* @__PURE__ */ new Uint8Array(0)) : bytesOf(args[0]);
		default: return null;
	}
}

// packages/artifacts/src/readers/strided-source.ts
/** The largest stretch of a file that is held to pick elements out of it. */
const MAX_SPAN_BYTES = 536870912;
/** Nothing held yet. */
function emptySpan() {
	return {
		layout: null,
		bytes: /* @__PURE__ */ new Uint8Array(0)
	};
}
/** The bytes from the first element to the end of the last one; 0 when there is none. */
function spanOf({ shape, strides, item }) {
	if (shape.includes(0)) return 0;
	return shape.reduce((end, side, axis) => end + (side - 1) * (strides[axis] ?? 0), item);
}
/** Strides of an array without gaps whose last index runs fastest. */
function rowMajorStrides(shape, item) {
	let stride = item;
	const strides = shape.map(() => 0);
	for (let axis = shape.length - 1; axis >= 0; axis--) {
		strides[axis] = stride;
		stride *= shape[axis] ?? 1;
	}
	return strides;
}
/** Strides of an array without gaps whose first index runs fastest. */
function columnMajorStrides(shape, item) {
	return shape.map((_, axis) => shape.slice(0, axis).reduce((product, side) => product * side, item));
}
/**
* The elements of an array one after the other, row-major, from wherever they lie. The caller has checked that the layout lies inside the source
* and spans at most {@link MAX_SPAN_BYTES}.
*/
function stridedSource(source, layout, held) {
	const { shape, strides, item, offset } = layout;
	return {
		length: shape.reduce((product, side) => product * side, item),
		read(target, position) {
			if (held.layout !== layout) {
				const bytes = new Uint8Array(spanOf(layout));
				source.read(bytes, offset);
				Object.assign(held, {
					layout,
					bytes
				});
			}
			const span = held.bytes;
			const index = indexOf(position / item, shape);
			let from = index.reduce((sum, at, axis) => sum + at * (strides[axis] ?? 0), 0);
			for (let to = 0; to < target.length; to += item) {
				for (let byte = 0; byte < item; byte++) target[to + byte] = span[from + byte] ?? 0;
				for (let axis = shape.length - 1; axis >= 0; axis--) {
					const next = (index[axis] ?? 0) + 1;
					from += strides[axis] ?? 0;
					index[axis] = next;
					if (next < (shape[axis] ?? 0)) break;
					from -= (strides[axis] ?? 0) * (shape[axis] ?? 0);
					index[axis] = 0;
				}
			}
		}
	};
}
function indexOf(element, shape) {
	let rest = element;
	const index = shape.map(() => 0);
	for (let axis = shape.length - 1; axis >= 0; axis--) {
		const side = shape[axis] ?? 1;
		index[axis] = rest % side;
		rest = Math.floor(rest / side);
	}
	return index;
}

// packages/artifacts/src/readers/swapped-source.ts
/** The same elements in the other byte order. Readers ask for whole elements only. */
function swappedSource(source, unit) {
	return {
		length: source.length,
		read(target, position) {
			source.read(target, position);
			for (let start = 0; start < target.length; start += unit) target.subarray(start, start + unit).reverse();
		}
	};
}

// packages/artifacts/src/readers/read-numpy-array.ts
/**
* What a node of a pickle is to NumPy: an array, a scalar, or the fields of an array of records. Undefined for everything else.
*
* @param render writes an array of Python objects
* @throws ModelgateError `PICKLE_INVALID` when shape and bytes do not fit
*/
function readNumpyArray(node, what, held, render) {
	if (node.kind !== "call") return void 0;
	const args = sequenceOf(node.args) ?? [];
	switch (globalName(node.callee)) {
		case "numpy.core.multiarray._reconstruct":
		case "numpy._core.multiarray._reconstruct": {
			const [, shape, dtype, columnMajor, raw] = sequenceOf(node.states[0]) ?? [];
			const objects = sequenceOf(raw);
			if (objects !== null) return {
				"(objects)": objects.map(render),
				shape: render(shape ?? null)
			};
			const data = bytesOf(raw);
			return data === null ? void 0 : arrayOf({
				dtype,
				shape,
				columnMajor: columnMajor === true,
				data,
				held
			}, what);
		}
		case "numpy.core.numeric._frombuffer":
		case "numpy._core.numeric._frombuffer": {
			const [raw, dtype, shape, order] = args;
			const data = bytesOf(raw);
			return data === null ? void 0 : arrayOf({
				dtype,
				shape,
				columnMajor: order === "F",
				data,
				held
			}, what);
		}
		case "numpy.core.multiarray.scalar":
		case "numpy._core.multiarray.scalar": {
			const data = bytesOf(args[1]);
			return data === null ? void 0 : arrayOf({
				dtype: args[0],
				shape: {
					kind: "tuple",
					items: []
				},
				columnMajor: false,
				data,
				held
			}, what);
		}
		case "numpy.dtype": {
			const descr = dtypeText(node);
			return descr === null ? void 0 : { "(dtype)": descr };
		}
		default: return;
	}
}
/** The size of an array in bytes; null when its type is not one of ours. */
function sizeOfArray({ dtype, shape }) {
	const sides = sidesOf(shape);
	const item = itemBytes(dtype);
	if (sides === null || item === null) return null;
	const size = sides.reduce((product, side) => product * side, item);
	return Number.isSafeInteger(size) ? size : null;
}
/** An array, or one array for each field of records; undefined when its type is not one of ours. */
function arrayOf(facts, what) {
	const { dtype, shape, columnMajor, data, held } = facts;
	const sides = sidesOf(shape);
	const item = itemBytes(dtype);
	const size = sizeOfArray(facts);
	if (sides === null || item === null || size === null) return void 0;
	if (size !== data.length) throw new ModelgateError("PICKLE_INVALID", `${what} holds an array of shape [${sides.join(", ")}] with ${data.length} bytes where ${size} are due.`, { advice: "Write the file again with NumPy." });
	const strides = columnMajor ? columnMajorStrides(sides, item) : rowMajorStrides(sides, item);
	const type = numpyDtype(dtypeText(dtype) ?? "");
	if (type !== null) return embed({
		sides,
		strides,
		offset: 0,
		type,
		data,
		held,
		what
	});
	const fields = recordFields(dtype);
	if (fields === null) return void 0;
	return Object.fromEntries(fields.map(({ name, offset, type: each }) => [name, embed({
		sides,
		strides,
		offset,
		type: each,
		data,
		held,
		what
	})]));
}
function embed({ sides, strides, offset, type, data, held, what }) {
	const shape = type.inner === null ? sides : [...sides, type.inner];
	const item = (type.inner ?? 1) * DTYPES[type.dtype].bits / 8;
	const elements = shape.reduce((product, side) => product * side, 1);
	const dense = strides.join() === rowMajorStrides(sides, item).join() && offset === 0;
	if (!dense && spanOf({
		shape: sides,
		strides,
		item
	}) > 536870912) throw new ModelgateError("PICKLE_INVALID", `${what} holds an array of more than ${MAX_SPAN_BYTES} bytes in another order.`, { advice: "Write it again in row-major order." });
	const plain = dense ? data : stridedSource(data, {
		shape: sides,
		strides,
		item,
		offset
	}, held);
	const entry = {
		dtype: type.dtype,
		shape,
		elements,
		bytes: type.swap === 1 ? plain : swappedSource(plain, type.swap)
	};
	return new EmbeddedArray(entry);
}
function sidesOf(shape) {
	const sides = typeof shape === "number" ? [shape] : sequenceOf(shape);
	const known = sides?.filter((side) => typeof side === "number" && Number.isSafeInteger(side) && side >= 0);
	return known !== void 0 && known.length === sides?.length ? known : null;
}
/** The type string of `numpy.dtype(text, …)` with the byte order of its state; null for records. */
function dtypeText(value) {
	if (!isNode(value) || value.kind !== "call" || globalName(value.callee) !== "numpy.dtype") return null;
	const [text] = sequenceOf(value.args) ?? [];
	if (typeof text !== "string" || text.startsWith("V")) return null;
	const [, order] = sequenceOf(value.states[0]) ?? [];
	return `${typeof order === "string" ? order : "|"}${text}`;
}
function itemBytes(dtype) {
	const type = numpyDtype(dtypeText(dtype) ?? "");
	if (type !== null) return (type.inner ?? 1) * DTYPES[type.dtype].bits / 8;
	const [text] = sequenceOf(nodeOf(dtype, "call")?.args) ?? [];
	const record = typeof text === "string" ? /^V(\d{1,9})$/u.exec(text) : null;
	return record === null ? null : Number(record[1]);
}
function recordFields(dtype) {
	const node = nodeOf(dtype, "call");
	const state = sequenceOf(node?.states[0]) ?? [];
	const item = itemBytes(dtype) ?? 0;
	const fields = [];
	for (const [name, field] of fieldsOf(state[4])) {
		const [each, offset] = sequenceOf(field) ?? [];
		const type = numpyDtype(dtypeText(each) ?? "");
		if (type === null || typeof offset !== "number" || offset < 0) return null;
		if (offset + (type.inner ?? 1) * DTYPES[type.dtype].bits / 8 > item) return null;
		fields.push({
			name,
			offset,
			type
		});
	}
	return fields.length === 0 ? null : fields;
}

// packages/artifacts/src/readers/describe-pickle.ts
/** What shared values may grow to when they are written out everywhere they are used, in all streams of a file. */
const MAX_RENDERED = 2e6;
/** What counts like one value: so many characters that are written out, and so many that are hashed. */
const WRITTEN_UNITS = 32;
const HASHED_UNITS = 1024;
/** Longer texts are known by their digest. */
const MAX_TEXT = 65536;
/** The same for keys and items of sets: written out, sets of sets would double on every level. */
const MAX_KEY_TEXT = 4096;
/** Deeper than any estimator; the walk recurses. */
const MAX_DEPTH = 500;
/** The start for a file of this size, once it is unpacked. */
function startDescription(plainBytes) {
	return {
		values: MAX_RENDERED,
		bytes: mostSharedBytes(plainBytes),
		held: emptySpan()
	};
}
/**
* Writes what a pickle would make as a plain structure: objects with their class and attributes, arrays as arrays. Sharing does not count, the order of sets and of
* keys neither.
*
* @param readNode asked first, for every node
* @param file shared by its streams
* @throws ModelgateError `PICKLE_INVALID` when shared values multiply without bound
*/
function describePickle(value, what, readNode, file) {
	const open = /* @__PURE__ */ new Set();
	const digests = /* @__PURE__ */ new Map();
	const refuse = (why) => new ModelgateError("PICKLE_INVALID", `${what} ${why}.`, { advice: "Write the file again; values that hold one another many times over are an attack." });
	return render(value);
	function spend(values) {
		file.values -= values;
		if (file.values < 0) throw refuse(`grows to more than ${MAX_RENDERED} values`);
	}
	function render(each) {
		spend(1);
		if (typeof each === "bigint") return shortened(`(number) ${each}`);
		if (typeof each === "string") return shortened(each);
		if (!isNode(each)) return each;
		if (open.has(each)) return "(cycle)";
		if (open.size >= MAX_DEPTH) throw refuse(`nests values deeper than ${MAX_DEPTH} levels`);
		open.add(each);
		try {
			return renderNode(each);
		} finally {
			open.delete(each);
		}
	}
	function renderNode(node) {
		const special = readNode(node) ?? readNumpyArray(node, what, file.held, render);
		if (special instanceof EmbeddedArray) {
			file.bytes -= special.entry.bytes.length;
			if (file.bytes < 0) throw refuse("uses the bytes of its arrays over and over");
		}
		if (special !== void 0) return special;
		switch (node.kind) {
			case "float": return new RealNumber(node.value);
			case "bytes": return { "(bytes)": digestOf(node.source) };
			case "global": return { "(class)": shortened(node.name) };
			case "persistent": return { "(external)": render(node.id) };
			case "list":
			case "tuple": return node.items.map(render);
			case "set":
			case "frozenset": return { "(set)": node.items.map((item) => keyOf(render(item))).toSorted() };
			case "dict": return Object.fromEntries(node.pairs.map(([key, member]) => [keyText(key), render(member)]));
			case "call": return node.replaced === void 0 ? renderCall(node) : render(node.replaced);
		}
	}
	function renderCall(node) {
		const args = sequenceOf(node.args) ?? [node.args];
		const callee = globalName(node.callee);
		const made = callee === "copyreg._reconstructor" || callee === "copy_reg._reconstructor";
		const known = made ? globalName(args[0]) : callee;
		const name = known === null ? render(node.callee) : shortened(known);
		const rest = made ? [] : args;
		if (name === "collections.OrderedDict" && rest.length === 0) {
			const members = Object.fromEntries(node.pairs.map(([key, member]) => [keyText(key), render(member)]));
			return node.states.length === 0 ? members : {
				...members,
				"(attributes)": node.states.map(render)
			};
		}
		const contents = {
			...rest.length === 0 ? {} : { "(args)": rest.map(render) },
			...node.items.length === 0 ? {} : { "(items)": node.items.map(render) },
			...node.pairs.length === 0 ? {} : { "(pairs)": Object.fromEntries(node.pairs.map(([key, member]) => [keyText(key), render(member)])) }
		};
		const [state, ...more] = node.states;
		const attributes = isNode(state) && state.kind === "dict" && more.length === 0 ? render(state) : null;
		const other = attributes === null && node.states.length > 0 ? { "(state)": node.states.map(render) } : {};
		return {
			"(class)": name,
			...contents,
			...other,
			...typeof attributes === "object" ? attributes : {}
		};
	}
	function keyText(key) {
		return typeof key === "string" ? shortened(key).toWellFormed() : `(${keyOf(render(key))})`;
	}
	function shortened(text, most = MAX_TEXT) {
		const isShort = text.length <= most;
		spend(Math.floor(text.length / (isShort ? WRITTEN_UNITS : HASHED_UNITS)));
		return isShort ? text : `(text) sha256:${createHash("sha256").update(text).digest("hex")}`;
	}
	function keyOf(key) {
		return shortened(canonicalJson(plain(key)), MAX_KEY_TEXT);
	}
	/** Numbers of the real line and arrays as text, for keys and for items of sets. */
	function plain(each) {
		if (each instanceof RealNumber) return `(number) ${each.value}`;
		if (each instanceof EmbeddedArray) {
			spend(Math.floor(each.entry.bytes.length / HASHED_UNITS));
			return `(array) ${each.entry.dtype} ${digestOf(each.entry.bytes)}`;
		}
		if (typeof each === "string") return each.toWellFormed();
		if (Array.isArray(each)) return each.map(plain);
		if (typeof each !== "object" || each === null) return each;
		return Object.fromEntries(Object.entries(each).map(([name, member]) => [name, plain(member)]));
	}
	/** Bytes that are used more than once are hashed once. */
	function digestOf(source) {
		const known = digests.get(source);
		if (known !== void 0) return known;
		const hash = createHash("sha256");
		for (const chunk of chunksOf(source)) hash.update(chunk);
		const digest = hash.digest("hex");
		digests.set(source, digest);
		return digest;
	}
}

export { swappedSource as a, emptySpan as c, stridedSource as d, numpyDtype as f, sizeOfArray as i, rowMajorStrides as l, startDescription as n, MAX_SPAN_BYTES as o, arrayOf as r, columnMajorStrides as s, describePickle as t, spanOf as u };