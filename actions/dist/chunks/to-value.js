// packages/tabular/src/to-value.ts
/**
* What a reader of binary files or DuckDB gives, as a value: both write it the same way.
*
* @returns undefined for what is neither text, number nor boolean
*/
function toValue(value) {
	if (value === null || value === void 0) return null;
	if (typeof value === "string" || typeof value === "number") return value;
	if (typeof value === "boolean") return String(value);
	if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
	if (typeof value === "object" && "toDouble" in value && typeof value.toDouble === "function") return Number(value.toDouble());
}

export { toValue as t };