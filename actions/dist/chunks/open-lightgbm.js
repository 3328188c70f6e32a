import "./rolldown-runtime.js";
import { W as memorySource, ot as ModelgateError, tt as canonicalJson } from "./start.js";
import { r as separateNumbers, t as EmbeddedArray } from "./separate-numbers.js";

// packages/artifacts/src/readers/open-lightgbm.ts
/** Larger files are compared by bytes: numbers as text take many times their size in memory. */
const MAX_BYTES = 268435456;
/** Some twenty lines are a tree; a list of it has a number for each leaf. */
const MAX_LINES = 4e6;
const MAX_LIST = 16777216;
/** Lists of whole numbers in a tree; all other lists of it are real. */
const WHOLE = /* @__PURE__ */ new Set([
	"num_leaves",
	"num_cat",
	"split_feature",
	"decision_type",
	"left_child",
	"right_child",
	"leaf_count",
	"internal_count",
	"is_linear",
	"cat_boundaries",
	"cat_threshold"
]);
const REAL = /* @__PURE__ */ new Set([
	"split_gain",
	"threshold",
	"leaf_value",
	"leaf_weight",
	"internal_value",
	"internal_weight",
	"shrinkage"
]);
/**
* Reads a model of LightGBM as text: trees with their lists as arrays. The training parameters at the end (threads, paths, seeds) and the order of feature
* importances are no part of the content; the parameters are shown as metadata.
*
* @throws ModelgateError `LIGHTGBM_INVALID` with the line
*/
function openLightgbm(file, path) {
	if (file.length > MAX_BYTES) return {
		format: "opaque",
		entries: [],
		documents: [],
		metadata: /* @__PURE__ */ new Map(),
		unread: `it has more than ${MAX_BYTES} bytes`
	};
	const bytes = new Uint8Array(file.length);
	file.read(bytes, 0);
	const header = /* @__PURE__ */ new Map();
	const trees = [];
	const parameters = /* @__PURE__ */ new Map();
	let part = "header";
	let ended = false;
	let number = 0;
	const refuse = (why) => new ModelgateError("LIGHTGBM_INVALID", `${path} is not a sound LightGBM model: ${why} (in line ${number}).`, { advice: "Save the model again with `save_model`, or fetch it again if it was cut short." });
	for (const line of linesOf(Buffer.from(bytes).toString("utf8"))) {
		if (number++ === 4e6) throw refuse(`it has more than ${MAX_LINES} lines`);
		if (line === "") continue;
		if (line === "end of trees") {
			part = "importances";
			ended = true;
		} else if (line === "parameters:") part = "parameters";
		else if (line === "end of parameters") part = "end";
		else if (part === "parameters") {
			const parameter = /^\[([^:\]]+): (.*)\]$/u.exec(line);
			if (parameter !== null) parameters.set(parameter[1] ?? "", parameter[2] ?? "");
		} else if (part === "header" || part === "trees") {
			const [key, value] = splitAt(line, "=");
			if (key === "Tree") {
				part = "trees";
				if (Number(value) !== trees.length) throw refuse(`tree ${value} stands where tree ${trees.length} is due`);
				trees.push(/* @__PURE__ */ new Map());
			} else if (part === "trees") {
				if (value === void 0) throw refuse(`${JSON.stringify(line.slice(0, 40))} is no line of a tree`);
				const tree = trees.at(-1);
				if (tree === void 0 || tree.has(key)) throw refuse(`${key} is there twice`);
				tree.set(key, readList(key, value, refuse));
			} else {
				if (header.has(key)) throw refuse(`${key} is there twice`);
				header.set(key, value ?? "");
			}
		}
	}
	if (!ended) throw refuse("it ends inside its trees");
	header.delete("tree_sizes");
	const entries = [];
	const structure = {
		...Object.fromEntries(header),
		trees: trees.map((tree) => Object.fromEntries(tree))
	};
	const document = separateNumbers(structure, entries, refuse);
	return {
		format: "lightgbm",
		entries,
		documents: [{
			name: "/",
			json: canonicalJson(document)
		}],
		metadata: new Map([["trees", String(trees.length)], ...parameters])
	};
}
function* linesOf(text) {
	for (let at = 0, end = 0; at <= text.length; at = end + 1) {
		end = text.indexOf("\n", at);
		if (end === -1) end = text.length;
		yield text.slice(at, text[end - 1] === "\r" ? end - 1 : end);
	}
}
function splitAt(line, separator) {
	const at = line.indexOf(separator);
	return at === -1 ? [line] : [line.slice(0, at), line.slice(at + 1)];
}
function readList(key, value, refuse) {
	if (!WHOLE.has(key) && !REAL.has(key)) return value;
	if (value.length > 16777216) throw refuse(`${key} has more than ${MAX_LIST} characters`);
	const words = value.split(" ").filter((word) => word !== "");
	const pattern = WHOLE.has(key) ? /^-?\d{1,15}$/u : /^([+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?|[+-]?inf|[+-]?nan)$/iu;
	const odd = words.find((word) => !pattern.test(word));
	if (odd !== void 0) throw refuse(`${JSON.stringify(odd.slice(0, 40))} in ${key} is no number`);
	const values = WHOLE.has(key) ? BigInt64Array.from(words, BigInt) : Float64Array.from(words, (word) => Number(word.replace(/^([+-]?)inf$/iu, "$1Infinity")));
	return new EmbeddedArray({
		dtype: WHOLE.has(key) ? "I64" : "F64",
		shape: [words.length],
		elements: words.length,
		bytes: memorySource(new Uint8Array(values.buffer))
	});
}

export { openLightgbm };