// packages/kernel/src/canonical-json.ts
/**
* JSON text by RFC 8785 (JCS): keys sorted by UTF-16 code units, no white space, numbers as ECMAScript writes them.
*
* @param value plain data: null, booleans, finite numbers, well-formed strings, arrays and plain objects
* @throws TypeError for what JSON cannot hold: NaN, Infinity, lone surrogates, undefined, functions
*/
function canonicalJson(value) {
	if (value === null || typeof value === "boolean") return String(value);
	if (typeof value === "string") {
		if (!value.isWellFormed()) throw new TypeError("canonical JSON cannot hold a lone surrogate");
		return JSON.stringify(value);
	}
	if (typeof value === "number") {
		if (!Number.isFinite(value)) throw new TypeError(`canonical JSON cannot hold ${value}`);
		return JSON.stringify(value);
	}
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	if (typeof value === "object") return `{${Object.entries(value).toSorted(([a], [b]) => a < b ? -1 : 1).map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`).join(",")}}`;
	throw new TypeError(`canonical JSON cannot hold ${typeof value}`);
}

export { canonicalJson as t };