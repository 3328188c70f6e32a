import "./rolldown-runtime.js";
import { $ as valueAt, W as memorySource, ot as ModelgateError, tt as canonicalJson } from "./start.js";
import { r as parseStrictJson, t as JsonSyntaxError } from "./parse-strict-json.js";
import { n as RealNumber, r as separateNumbers, t as EmbeddedArray } from "./separate-numbers.js";

// packages/artifacts/src/readers/read-xgboost.ts
/** Lists of single-precision numbers in the trees and in linear models; the writer drops the point of whole ones. */
const REAL_LISTS = /* @__PURE__ */ new Set([
	"base_weights",
	"loss_changes",
	"split_conditions",
	"sum_hessian",
	"leaf_weights",
	"weights",
	"weight_drop"
]);
/**
* Turns the value of an XGBoost model into what it means: lists of single-precision numbers as such, scalars that are written as text as numbers, and without the
* version of the library that wrote it.
*/
function readXgboost(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== "version").map(([key, member]) => [key, readMember(key, member)])) : value;
}
function readMember(key, value) {
	if (REAL_LISTS.has(key)) return singles(value) ?? value;
	if (typeof value === "string") {
		const text = /^\[?([+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?)\]?$/iu.exec(value)?.[1];
		return text !== void 0 && /[.e]/iu.test(text) ? single([Number(text)], []) : value;
	}
	if (Array.isArray(value)) return value.map((member) => readMember("", member));
	if (typeof value !== "object" || value === null || value instanceof RealNumber) return value;
	return Object.fromEntries(Object.entries(value).map(([inner, member]) => [inner, readMember(inner, member)]));
}
/** A list of numbers as an array of F32; null for anything else. */
function singles(value) {
	if (!Array.isArray(value)) return null;
	const numbers = [];
	for (const item of value) {
		const number = item instanceof RealNumber ? item.value : item;
		if (typeof number !== "number") return null;
		numbers.push(number);
	}
	return single(numbers, [numbers.length]);
}
function single(numbers, shape) {
	const bytes = new Uint8Array(Float32Array.from(numbers).buffer);
	return new EmbeddedArray({
		dtype: "F32",
		shape,
		elements: numbers.length,
		bytes: memorySource(bytes)
	});
}

// packages/artifacts/src/readers/open-json.ts
/** Larger files are compared by bytes: a JSON text takes many times its size in memory. */
const MAX_JSON_BYTES = 67108864;
/** The same for texts of many short values: a number takes a microsecond, since its text is looked at. */
const MAX_JSON_VALUES = 8388608;
/**
* Reads a JSON file as arrays and one document. Lists of numbers (also nested ones of equal length) are arrays, named by their JSON Pointer; so is every
* number that is written with a fraction or an exponent. What is left (text, truth values, whole numbers, the structure) is the document and has
* no tolerance.
*
* Models of XGBoost are known by their content and read as what they are.
*
* @param options `volatile`: JSON Pointers of values that may differ by design; they are left out
* @throws ModelgateError `MODEL_JSON_INVALID` with the offset
*/
function openJson(file, path, { volatile = [] } = {}) {
	const opaque = {
		format: "opaque",
		entries: [],
		documents: [],
		metadata: /* @__PURE__ */ new Map()
	};
	if (file.length > 67108864) return {
		...opaque,
		unread: `it has more than ${MAX_JSON_BYTES} bytes`
	};
	const refuse = (why, offset) => new ModelgateError("MODEL_JSON_INVALID", `${path} is not valid JSON: ${why} (at byte ${offset}).`, { advice: "Write the file again; NaN and Infinity are no JSON." });
	const bytes = new Uint8Array(file.length);
	file.read(bytes, 0);
	if (countValues(bytes) > 8388608) return {
		...opaque,
		unread: `it has more than ${MAX_JSON_VALUES} values`
	};
	const entries = [];
	const value = parse(bytes, refuse);
	const isXgboost = valueAt(value, "learner", "gradient_booster") !== void 0;
	const skeleton = separateNumbers(isXgboost ? readXgboost(value) : value, entries, (why) => refuse(why, 0), new Set(volatile));
	return {
		format: isXgboost ? "xgboost" : "json",
		entries,
		documents: [{
			name: "/",
			json: canonicalJson(skeleton)
		}],
		metadata: /* @__PURE__ */ new Map()
	};
}
/** Commas and opening brackets, those in texts too: at least as many as there are values behind the first. */
function countValues(bytes) {
	let count = 0;
	for (let i = 0; i < bytes.length; i++) {
		const byte = bytes[i];
		if (byte === 44 || byte === 91 || byte === 123) count++;
	}
	return count;
}
function parse(bytes, refuse) {
	let text;
	try {
		text = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		throw refuse("it is not UTF-8", 0);
	}
	try {
		return parseStrictJson(text, (source, value) => {
			if (/[.eE]/u.test(source)) return new RealNumber(value);
			return Number.isSafeInteger(value) ? value : `(number) ${source}`;
		});
	} catch (error) {
		if (!(error instanceof JsonSyntaxError)) throw error;
		throw refuse(error.message, Buffer.byteLength(text.slice(0, error.offset)));
	}
}

export { openJson };