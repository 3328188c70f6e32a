import "./rolldown-runtime.js";
import { K as rangeSource, ot as ModelgateError } from "./start.js";
import { t as DTYPES } from "./dtype.js";
import { a as swappedSource, c as emptySpan, d as stridedSource, f as numpyDtype, o as MAX_SPAN_BYTES, s as columnMajorStrides } from "./describe-pickle.js";
import { t as openOpaque } from "./open-opaque.js";
import { t as openPickle } from "./open-pickle2.js";
import { nt as zipMembers } from "./core.js";

// packages/artifacts/src/readers/parse-npy-header.ts
/**
* Reads the Python dictionary literal of an npy header by its grammar; nothing is evaluated.
*
* @returns null when it is not exactly the keys `descr`, `fortran_order` and `shape` with values of their kind
*/
function parseNpyHeader(text) {
	let rest = /^\s*\{(.*)\}\s*$/su.exec(text)?.[1]?.trim() ?? "";
	const values = /* @__PURE__ */ new Map();
	while (rest !== "") {
		const item = /^'(descr|fortran_order|shape)'\s*:\s*('[^'\\]*'|True|False|\([\d,\sL]*\)|\[[^\]]*\](?:[^'}]*\])?)\s*(?:,|$)/u.exec(rest);
		if (item === null || values.has(item[1] ?? "")) return null;
		values.set(item[1] ?? "", item[2] ?? "");
		rest = rest.slice(item[0].length).trim();
	}
	const descr = values.get("descr");
	const order = values.get("fortran_order");
	const shape = values.get("shape");
	if (descr === void 0 || shape === void 0 || !shape.startsWith("(")) return null;
	if (order !== "True" && order !== "False") return null;
	const sides = shape.slice(1, -1).split(",").map((side) => side.trim().replace(/L$/u, "")).filter((side) => side !== "");
	if (!sides.every((side) => /^\d{1,16}$/u.test(side))) return null;
	return {
		descr: descr.startsWith("'") ? descr.slice(1, -1) : null,
		fortranOrder: order === "True",
		shape: sides.map(Number)
	};
}

// packages/artifacts/src/readers/open-npy.ts
/** NumPy refuses longer headers unless it is told to trust the file. */
const MAX_HEADER_BYTES = 1e4;
const MAGIC = [
	147,
	78,
	85,
	77,
	80,
	89
];
/**
* Reads an npy file: one array, named `array`. Other byte orders and column-major arrays come out little-endian and row-major. An array of Python
* objects is a pickle and read as one; arrays of records are opaque.
*
* @throws ModelgateError `NPY_INVALID` or `PICKLE_INVALID` with the offset
*/
function openNpy(file, path) {
	return {
		metadata: /* @__PURE__ */ new Map(),
		...readArray(file, path, "array", emptySpan()) ?? openOpaque(file, path)
	};
}
/**
* Reads an npz file: the arrays of a ZIP archive. One array of records, or a member that is no array, makes the whole file opaque.
*
* @throws ModelgateError `ZIP_INVALID`, `NPY_INVALID` or `PICKLE_INVALID`
*/
function openNpz(file, path) {
	const held = emptySpan();
	const members = zipMembers(file, path).map(({ name, bytes }) => name.endsWith(".npy") ? readArray(bytes, `${path}: ${name}`, name.slice(0, -4), held) : null);
	const known = members.filter((member) => member !== null);
	if (known.length < members.length) return openOpaque(file, path);
	return {
		format: "npz",
		entries: known.flatMap(({ entries }) => entries),
		documents: known.flatMap(({ documents }) => documents),
		metadata: /* @__PURE__ */ new Map(),
		globals: [...new Set(known.flatMap(({ globals = [] }) => globals))]
	};
}
function readArray(file, path, name, held) {
	const one = (entry) => ({
		format: "npy",
		entries: [entry],
		documents: []
	});
	const refuse = (why, offset) => new ModelgateError("NPY_INVALID", `${path} is not a valid npy file: ${why} (at byte ${offset}).`, { advice: "Write it again with numpy.save." });
	const prefix = new Uint8Array(Math.min(12, file.length));
	file.read(prefix, 0);
	if (prefix.length < 10 || MAGIC.some((byte, index) => prefix[index] !== byte)) throw refuse("it does not start as one", 0);
	const major = prefix[6] ?? 0;
	const view = new DataView(prefix.buffer);
	if (major < 1 || major > 3 || major > 1 && prefix.length < 12) throw refuse(`it is of version ${major}`, 6);
	const start = major === 1 ? 10 : 12;
	const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
	if (length > MAX_HEADER_BYTES) throw refuse(`its header has ${length} bytes and ${MAX_HEADER_BYTES} are allowed`, 8);
	if (start + length > file.length) throw refuse("it ends inside its header", file.length);
	const bytes = new Uint8Array(length);
	file.read(bytes, start);
	const header = parseNpyHeader(new TextDecoder(major === 3 ? "utf-8" : "latin1").decode(bytes));
	if (header === null) throw refuse("its header is not the dictionary that the format asks for", start);
	if (header.descr?.endsWith("O") === true) return readObjects(rangeSource(file, start + length, file.length - start - length), path, name);
	if (header.descr === null) return null;
	const type = numpyDtype(header.descr);
	if (type === null) return null;
	const shape = type.inner === null ? header.shape : [...header.shape, type.inner];
	const elements = shape.reduce((product, side) => product * side, 1);
	const size = elements * DTYPES[type.dtype].bits / 8;
	if (!Number.isSafeInteger(size) || start + length + size !== file.length) throw refuse(`its array of ${size} bytes and the file of ${file.length} bytes do not fit`, start + length);
	const data = rangeSource(file, start + length, size);
	const little = type.swap === 1 ? data : swappedSource(data, type.swap);
	if (!header.fortranOrder || header.shape.length < 2) return one({
		name,
		dtype: type.dtype,
		shape,
		elements,
		bytes: little
	});
	if (size > 536870912) throw refuse(`its column-major array has ${size} bytes and ${MAX_SPAN_BYTES} are allowed`, start);
	const item = (type.inner ?? 1) * DTYPES[type.dtype].bits / 8;
	return one({
		name,
		dtype: type.dtype,
		shape,
		elements,
		bytes: stridedSource(little, {
			shape: header.shape,
			strides: columnMajorStrides(header.shape, item),
			item,
			offset: 0
		}, held)
	});
}
/** The pickle of an array of Python objects; what is in it has names that start with that of the array. */
function readObjects(source, path, name) {
	const { entries, documents, globals = [] } = openPickle(source, path);
	const named = (part) => ({
		...part,
		name: `${name}${part.name === "/" ? "" : part.name}`
	});
	return {
		format: "npy",
		entries: entries.map(named),
		documents: documents.map(named),
		globals
	};
}

export { openNpy, openNpz };