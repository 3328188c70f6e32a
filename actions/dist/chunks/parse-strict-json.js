import { Q as textAt } from "./start.js";

// packages/artifacts/src/readers/parse-strict-json.ts
/** Deeper nesting than any header or configuration has; `JSON.parse` and every walk over the value recurse. */
const MAX_JSON_DEPTH = 200;
/** Why a text is no acceptable JSON, with the place. */
var JsonSyntaxError = class extends Error {
	name = "JsonSyntaxError";
	/** UTF-16 units from the start. */
	offset;
	constructor(message, offset) {
		super(message);
		this.offset = offset;
	}
};
/**
* JSON as RFC 8259 has it, and besides: no duplicate key at any depth (readers disagree on which one wins) and bounded nesting.
*
* @param number makes something else of a number, given its text
* @throws JsonSyntaxError
*/
function parseStrictJson(text, number) {
	const keysWritten = countKeys(text);
	let value;
	try {
		value = number === void 0 ? JSON.parse(text) : JSON.parse(text, reviveNumbers(number));
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		throw new JsonSyntaxError(message, offsetOf(message, text));
	}
	if (countKeptKeys(value) !== keysWritten) {
		const duplicate = findDuplicate(text);
		throw new JsonSyntaxError(`duplicate key ${JSON.stringify(duplicate.key)}`, duplicate.offset);
	}
	return value;
}
/** The engine hands the text of a primitive to a reviver as a third argument (ECMAScript, `JSON.parse` source text access). */
function reviveNumbers(number) {
	return (_key, value, ...rest) => {
		const source = textAt(rest[0], "source");
		return typeof value === "number" && source !== void 0 ? number(source, value) : value;
	};
}
/** V8 names the position in most of its messages; for the others the start of the text must do. */
function offsetOf(message, text) {
	if (message.includes("end of JSON")) return text.length;
	return Number(/position (\d+)/u.exec(message)?.[1] ?? 0);
}
/** The number of `key:` pairs in the text; on the way the depth is bounded, before anything recurses. */
function countKeys(text) {
	let keys = 0;
	let depth = 0;
	for (let i = 0; i < text.length; i++) switch (text.charCodeAt(i)) {
		case 34:
			i = endOfString(text, i);
			break;
		case 58:
			keys++;
			break;
		case 123:
		case 91:
			if (++depth > MAX_JSON_DEPTH) throw new JsonSyntaxError(`nested deeper than ${MAX_JSON_DEPTH} levels`, i);
			break;
		case 125:
		case 93: depth--;
	}
	return keys;
}
/** The index of the quote that closes the string opened at `start`, or the end of the text. */
function endOfString(text, start) {
	for (let end = text.indexOf("\"", start + 1); end !== -1; end = text.indexOf("\"", end + 1)) {
		let backslashes = 0;
		while (text.charCodeAt(end - 1 - backslashes) === 92) backslashes++;
		if (backslashes % 2 === 0) return end;
	}
	return text.length;
}
function countKeptKeys(value) {
	let keys = 0;
	if (Array.isArray(value)) {
		for (const member of value) if (typeof member === "object") keys += countKeptKeys(member);
	} else if (isPlain(value)) for (const key in value) {
		keys++;
		const member = value[key];
		if (typeof member === "object") keys += countKeptKeys(member);
	}
	return keys;
}
/** Whether a parsed value is an object of JSON, and not what a number was made into. */
function isPlain(value) {
	return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
/** Called for valid JSON that has a duplicate: where the second of the two stands. */
function findDuplicate(text) {
	const scopes = [];
	const colon = /\s*:/uy;
	for (let i = 0; i < text.length; i++) {
		const unit = text[i];
		if (unit === "{" || unit === "[") scopes.push(/* @__PURE__ */ new Set());
		else if (unit === "}" || unit === "]") scopes.pop();
		else if (unit === "\"") {
			const end = endOfString(text, i);
			colon.lastIndex = end + 1;
			if (colon.test(text)) {
				const key = JSON.parse(text.slice(i, end + 1));
				const scope = scopes.at(-1);
				if (typeof key === "string" && scope !== void 0) {
					if (scope.has(key)) return {
						key,
						offset: i
					};
					scope.add(key);
				}
			}
			i = end;
		}
	}
	return {
		key: "",
		offset: 0
	};
}

export { isPlain as n, parseStrictJson as r, JsonSyntaxError as t };