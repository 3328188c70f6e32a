import { dt as memorySource } from "./core.js";

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
/**
* Takes the arrays out of a structure. Lists of numbers (also nested ones of equal length), numbers of the real line and embedded arrays become entries named by
* their JSON Pointer; what is left is the structure, with a text where they were.
*
* @param entries receives the arrays
* @param skipped JSON Pointers of values that may differ by design
*/
function separateNumbers(value, entries, skipped = /* @__PURE__ */ new Set(), pointer = "") {
	if (skipped.has(pointer)) return "(volatile)";
	if (typeof value === "string") return value.toWellFormed();
	if (value instanceof EmbeddedArray) {
		entries.push({
			name: pointer === "" ? "/" : pointer,
			...value.entry
		});
		return "(numbers)";
	}
	const shape = numericShape(value);
	if (shape !== null && (shape.length > 0 || value instanceof RealNumber)) {
		entries.push({
			name: pointer === "" ? "/" : pointer,
			...numberArray(shape, value)
		});
		return "(numbers)";
	}
	if (typeof value !== "object" || value === null) return value;
	const inside = (key, member) => {
		if (skipped.size === 0 && (member === null || typeof member === "boolean" || typeof member === "number")) return member;
		return separateNumbers(member, entries, skipped, `${pointer}/${typeof key === "number" ? key : key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
	};
	if (Array.isArray(value)) return value.map((member, index) => inside(index, member));
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key.toWellFormed(), inside(key, member)]));
}
/** The shape of a number or of nested lists of numbers; null for everything else, for ragged lists, and for empty ones. */
function numericShape(value) {
	if (typeof value === "number" || value instanceof RealNumber) return [];
	if (!Array.isArray(value) || value.length === 0) return null;
	const first = numericShape(value[0]);
	if (first === null) return null;
	return (first.length === 0 ? value.every((member) => typeof member === "number" || member instanceof RealNumber) : value.every((member) => numericShape(member)?.join() === first.join())) ? [value.length, ...first] : null;
}
function numberArray(shape, value) {
	const numbers = flatten(value);
	const isCount = numbers.every((number) => typeof number === "number" && Number.isSafeInteger(number));
	const values = isCount ? BigInt64Array.from(numbers, (number) => BigInt(Number(number))) : Float64Array.from(numbers, (number) => number instanceof RealNumber ? number.value : Number(number));
	return {
		dtype: isCount ? "I64" : "F64",
		shape,
		elements: numbers.length,
		bytes: memorySource(new Uint8Array(values.buffer))
	};
}
function flatten(value) {
	return Array.isArray(value) ? value.flatMap(flatten) : [value];
}

export { RealNumber as n, separateNumbers as r, EmbeddedArray as t };