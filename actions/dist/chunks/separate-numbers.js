import { W as memorySource } from "./start.js";
import { t as MAX_ARRAYS } from "./max-arrays.js";

// packages/artifacts/src/readers/separate-numbers.ts
/** A number that its text or type marks as one of the real line: 1.0 is one, 1 is a count. */
var RealNumber = class {
	value;
	constructor(value) {
		this.value = value;
	}
};
/** An array that stands inside a structure. */
var EmbeddedArray = class {
	entry;
	constructor(entry) {
		this.entry = entry;
	}
};
/** Longer names than any model has: a list of them would take the memory. */
const MAX_POINTER = 1024;
/**
* Takes the arrays out of a structure. Lists of numbers (also nested ones of equal length), numbers of the real line and embedded arrays become entries named by
* their JSON Pointer; what is left is the structure, with a text where they were.
*
* @param entries receives the arrays
* @param refuse makes the error for a structure of too many arrays
* @param skipped JSON Pointers of values that may differ by design
*/
function separateNumbers(value, entries, refuse, skipped = /* @__PURE__ */ new Set(), pointer = "") {
	const take = (array) => {
		if (entries.length === 25e4) throw refuse(`it has more than ${MAX_ARRAYS} arrays`);
		if (pointer.length > 1024) throw refuse(`the way to an array has more than ${MAX_POINTER} characters`);
		entries.push({
			name: pointer === "" ? "/" : pointer,
			...array
		});
		return "(numbers)";
	};
	if (pointer.length <= 1024 && skipped.has(pointer)) return "(volatile)";
	if (typeof value === "string") return value.toWellFormed();
	if (value instanceof EmbeddedArray) return take(value.entry);
	const shape = numericShape(value);
	if (shape !== null && (shape.length > 0 || value instanceof RealNumber)) return take(numberArray(shape, value));
	if (typeof value !== "object" || value === null) return value;
	const inside = (key, member) => {
		if (skipped.size === 0 && (member === null || typeof member === "boolean" || typeof member === "number")) return member;
		return separateNumbers(member, entries, refuse, skipped, `${pointer}/${typeof key === "number" ? key : key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
	};
	if (Array.isArray(value)) return value.map((member, index) => inside(index, member));
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key.toWellFormed(), inside(key, member)]));
}
/** The shape of a number or of nested lists of numbers; null for everything else, for ragged lists, and for empty ones. */
function numericShape(value) {
	if (isNumber(value)) return [];
	if (!Array.isArray(value) || value.length === 0) return null;
	const first = numericShape(value[0]);
	return first !== null && value.every((member, index) => index === 0 || hasShape(member, first, 0)) ? [value.length, ...first] : null;
}
function hasShape(value, shape, axis) {
	if (axis === shape.length) return isNumber(value);
	return Array.isArray(value) && value.length === shape[axis] && value.every((member) => hasShape(member, shape, axis + 1));
}
function isNumber(value) {
	return typeof value === "number" || value instanceof RealNumber;
}
function numberArray(shape, value) {
	const numbers = [value].flat(Infinity);
	const isCount = numbers.every((number) => typeof number === "number" && Number.isSafeInteger(number));
	const values = isCount ? BigInt64Array.from(numbers, (number) => BigInt(Number(number))) : Float64Array.from(numbers, (number) => number instanceof RealNumber ? number.value : Number(number));
	return {
		dtype: isCount ? "I64" : "F64",
		shape,
		elements: numbers.length,
		bytes: memorySource(new Uint8Array(values.buffer))
	};
}

export { RealNumber as n, separateNumbers as r, EmbeddedArray as t };