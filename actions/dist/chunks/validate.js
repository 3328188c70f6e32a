import { t as closest } from "./closest.js";
import { n as valueAt, t as textAt } from "./value-at.js";

// packages/manifest/src/json-pointer.ts
/** RFC 6901 text of a path of keys and indices; the whole document is the empty text. */
function joinPointer(path) {
	return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
/** Keys and indices of an RFC 6901 pointer, all as text. */
function splitPointer(pointer) {
	if (pointer === "") return [];
	return pointer.slice(1).split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
/** A pointer as people write it: `spec.artifacts[0].digest`. */
function pointerText(pointer) {
	return splitPointer(pointer).reduce((text, key) => {
		if (/^\d+$/.test(key)) return `${text}[${key}]`;
		return text === "" ? key : `${text}.${key}`;
	}, "");
}

// packages/manifest/src/show-text.ts
/** Longer offending text is cut: a message is read on one line. */
const MAX_SHOWN = 60;
/** Text of a file as messages show it: in backticks, on one line, cut, control characters made visible. */
function showText(text) {
	return `\`${(text.length > MAX_SHOWN ? `${text.slice(0, 59).toWellFormed()}…` : text.toWellFormed()).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029`]/g, showCharacter)}\``;
}
function showCharacter(character) {
	if (character === "`") return "'";
	if (character === "\n") return "⏎";
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

// packages/manifest/src/validate.ts
/**
* Compares data with one of the published schemas.
*
* @param compiled the schema, for example `MANIFEST_SCHEMA`
* @param value plain data
* @param sourceOf the text of a scalar by its pointer as it stands in a file, where there is one: `1.10` is a number of
*   one digit less
* @returns every problem, one for each mistake, in the order of the schema; empty when the data are valid
*/
function validate(compiled, value, sourceOf) {
	const { schema, validate: isValid } = compiled;
	if (isValid(value)) return [];
	return oneForEachMistake(isValid.errors ?? []).map((violation) => {
		const found = valueAt(value, ...splitPointer(violation.instancePath));
		const source = typeof found === "number" || typeof found === "boolean" ? sourceOf?.(violation.instancePath) : void 0;
		return explain(violation, schema, {
			found,
			shown: source ?? shownOf(found)
		});
	});
}
function shownOf(found) {
	return typeof found === "string" || typeof found === "number" || typeof found === "boolean" ? String(found) : "";
}
/** Rules that only repeat what a rule inside them said. */
const ECHOES = /* @__PURE__ */ new Set([
	"if",
	"propertyNames",
	"not"
]);
/** When several rules refuse one value, the one that explains most. */
const PRECEDENCE = [
	"type",
	"const",
	"enum",
	"minLength",
	"pattern",
	"maxLength"
];
function oneForEachMistake(violations) {
	const unknown = violations.filter(({ keyword }) => keyword === "additionalProperties");
	const kept = /* @__PURE__ */ new Map();
	for (const violation of violations) {
		if (ECHOES.has(violation.keyword)) continue;
		if (violation.keyword === "required" && unknown.some((other) => isMeant(other, violation))) continue;
		const about = violation.params["missingProperty"] ?? violation.params["additionalProperty"] ?? "";
		const key = `${violation.instancePath}\n${typeof about === "string" ? about : ""}`;
		const former = kept.get(key);
		if (former === void 0 || rank(violation) < rank(former)) kept.set(key, violation);
	}
	return [...kept.values()];
}
function rank({ keyword }) {
	const index = PRECEDENCE.indexOf(keyword);
	return index === -1 ? PRECEDENCE.length : index;
}
/** Whether an unknown key is the missing one, misspelt at its place or right at another. */
function isMeant(unknown, missing) {
	const word = String(unknown.params["additionalProperty"]);
	const right = String(missing.params["missingProperty"]);
	return unknown.instancePath === missing.instancePath ? closest(word, [right]) === right : word === right;
}
function explain(violation, schema, offender) {
	const { instancePath: pointer, keyword, params } = violation;
	const rule = ruleAt(schema, violation.schemaPath);
	const name = pointer === "" ? "the file" : showText(pointerText(pointer));
	const { found } = offender;
	const at = {
		pointer,
		part: "value"
	};
	switch (keyword) {
		case "required": return explainMissing(violation, rule, name);
		case "additionalProperties": return explainUnknown(violation, rule, schema, name);
		case "type": return {
			...at,
			code: "SCHEMA_WRONG_TYPE",
			message: `${sentenceStart(name)} must be ${typeText(params["type"])}, not ${kindOf(offender)}.`,
			...rewritten(pointer, rule, offender) ?? exampleOf(pointer, rule)
		};
		case "const":
		case "enum": {
			const allowed = allowedValues(rule);
			const meant = typeof found === "string" ? closest(found, allowed) : void 0;
			return {
				...at,
				code: "SCHEMA_NOT_ALLOWED",
				message: `${sentenceStart(name)} must be ${listText(allowed)}, not ${kindOf(offender)}.`,
				...meant === void 0 ? exampleOf(pointer, rule) : { advice: `Did you mean ${showText(meant)}?` }
			};
		}
		case "pattern": {
			const meant = textAt(rule, "pattern")?.startsWith("^sha256:") === true ? digestOf(pointer, offender) : void 0;
			return {
				...at,
				code: "SCHEMA_PATTERN",
				message: `${sentenceStart(name)} ${textAt(rule, "x-message") ?? `must match ${String(params["pattern"])}`}, not ${showText(offender.shown)}.`,
				...meant ?? exampleOf(pointer, rule)
			};
		}
		default: return {
			...at,
			code: "SCHEMA_OUT_OF_RANGE",
			message: `${sentenceStart(name)} ${limitText(keyword, params, offender)}.`,
			...exampleOf(pointer, rule)
		};
	}
}
/** The value that was meant, where only its kind is wrong: a number in quotes, a text that looks like one, a colon. */
function rewritten(pointer, rule, { found, shown }) {
	if (valueAt(rule, "const") !== void 0) return void 0;
	const type = valueAt(rule, "type");
	if (typeof found === "string" && !isQuotable(found)) return void 0;
	const key = lastKey(pointer);
	const write = (text) => ({ advice: key === void 0 ? `Write \`${text}\`.` : `Write \`${key}: ${text}\`.` });
	if (type === "string" && (typeof found === "number" || typeof found === "boolean")) return write(JSON.stringify(shown));
	if (type === "number" && typeof found === "string" && /^-?\d{1,15}\.\d{1,15}$/.test(found)) return write(found);
	if ((type === "integer" || type === "number") && typeof found === "string" && /^-?\d{1,15}$/.test(found)) return write(found);
	if (type === "boolean" && typeof found === "string" && /^(true|false)$/i.test(found)) return write(found.toLowerCase());
	if (type === "array" && typeof found === "string" && found !== "") return write(`[${flowText(found)}]`);
	if (type !== "string" || typeof found !== "object" || found === null || Array.isArray(found)) return void 0;
	const [[word, rest], ...others] = [...Object.entries(found), ["", void 0]];
	if (others.length > 1 || typeof rest !== "string" || !isQuotable(`${word}${rest}`)) return void 0;
	return { advice: `Put the text in quotes, because of its colon: \`${JSON.stringify(`${word}: ${rest}`)}\`.` };
}
/** Text that an advice can repeat on its line. */
function isQuotable(text) {
	return text.length <= MAX_REPEATED && !/[`\n]/.test(text);
}
/** Longer text is shown cut, and nobody can copy a line to write from that. */
const MAX_REPEATED = 200;
/** A digest that lacks its prefix, or has too few or too many digits. */
function digestOf(pointer, { shown }) {
	if (/^[0-9a-f]{64}$/i.test(shown)) return { advice: `Write \`${lastKey(pointer)}: "sha256:${shown.toLowerCase()}"\`.` };
	if (/^sha256:[0-9a-f]{64}$/i.test(shown)) return { advice: `Write \`${lastKey(pointer)}: "${shown.toLowerCase()}"\`.` };
	const digits = /^sha256:([0-9a-f]+)$/i.exec(shown)?.[1];
	if (digits === void 0) return void 0;
	return { advice: `There are ${digits.length}; \`sha256sum FILE\` or \`modelgate update\` gives the right ones.` };
}
function explainMissing(violation, rule, name) {
	const missing = String(violation.params["missingProperty"]);
	const example = resolveRule(rule, valueAt(rule, "properties", missing));
	return {
		code: "SCHEMA_MISSING_KEY",
		pointer: violation.instancePath,
		missing: `${violation.instancePath}${joinPointer([missing])}`,
		part: "key",
		message: `${sentenceStart(name)} must have the key ${showText(missing)}.`,
		advice: `Add \`${missing}: ${exampleText(example)}\`.`
	};
}
function explainUnknown(violation, rule, schema, name) {
	const key = String(violation.params["additionalProperty"]);
	const known = Object.keys(Object(valueAt(rule, "properties")));
	const home = homeOf(key, schema);
	const meant = home === void 0 ? closest(key, known) : void 0;
	const place = violation.instancePath === "" ? "at the top level" : `in ${name}`;
	return {
		code: "SCHEMA_UNKNOWN_KEY",
		pointer: `${violation.instancePath}${joinPointer([key])}`,
		part: "key",
		message: `The key ${showText(key)} is not known ${place}.`,
		advice: meant !== void 0 ? `Did you mean ${showText(meant)}?` : home === void 0 ? `Known here: ${known.join(", ")}. Start a key of your own with x-.` : `It belongs ${home}.`
	};
}
/** Where a key would be right: at the top level, or in a section of it. */
function homeOf(key, schema) {
	const top = valueAt(schema, "properties");
	if (valueAt(top, key) !== void 0) return "at the top level";
	const section = Object.keys(Object(top)).find((name) => valueAt(top, name, "properties", key) !== void 0);
	return section === void 0 ? void 0 : `under \`${section}\``;
}
/** The schema object that holds the rule a violation names; the schema's own references are followed. */
function ruleAt(schema, schemaPath) {
	const path = splitPointer(schemaPath.slice(schemaPath.indexOf("#") + 1)).slice(0, -1);
	return withRoot(valueAt(schema, ...path.map(decodeURIComponent)), schema);
}
/** A rule that can still look up `$ref` in its schema. */
function withRoot(rule, root) {
	return typeof rule === "object" && rule !== null ? {
		...rule,
		$root: root
	} : rule;
}
function resolveRule(owner, rule) {
	const reference = textAt(rule, "$ref");
	return reference === void 0 ? rule : valueAt(owner, "$root", ...splitPointer(reference.slice(1)));
}
function allowedValues(rule) {
	const list = valueAt(rule, "enum");
	return Array.isArray(list) ? list.map(String) : [String(valueAt(rule, "const"))];
}
function exampleOf(pointer, rule) {
	const example = valueAt(rule, "examples", 0);
	const key = splitPointer(pointer).findLast((step) => !/^\d+$/.test(step));
	if (pointer === "") return { advice: "Write a draft with `modelgate init`." };
	if (example === void 0 || key === void 0) {
		const type = valueAt(rule, "type");
		const kind = type === void 0 ? "a value within the limit" : typeText(type);
		return { advice: textAt(rule, "description") ?? `Write ${kind} here.` };
	}
	return { advice: `For example \`${key}: ${exampleText(rule)}\`.` };
}
/** YAML text of a rule's example; without one, what kind of value belongs there. */
function exampleText(rule) {
	const example = valueAt(rule, "examples", 0);
	if (example !== void 0) return flowText(example);
	const allowed = valueAt(rule, "enum", 0);
	if (typeof allowed === "string") return allowed;
	const type = textAt(rule, "type");
	return type === "array" ? "[…]" : type === "object" ? "{…}" : "…";
}
function flowText(value) {
	if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
	if (typeof value === "object" && value !== null) return `{ ${Object.entries(value).map(([key, member]) => `${key}: ${flowText(member)}`).join(", ")} }`;
	if (typeof value !== "string") return String(value);
	return /^[A-Za-z][A-Za-z0-9_./-]*$/.test(value) ? value : JSON.stringify(value);
}
const TYPE_TEXT = {
	string: "text",
	number: "a number",
	integer: "a whole number",
	boolean: "true or false",
	object: "a map",
	array: "a list",
	null: "empty"
};
function typeText(type) {
	return (Array.isArray(type) ? type.map(String) : [String(type)]).map((one) => TYPE_TEXT[one] ?? one).join(" or ");
}
/** The key of a value in a map; undefined for an entry of a list. */
function lastKey(pointer) {
	const key = splitPointer(pointer).at(-1);
	return key === void 0 || /^\d+$/.test(key) ? void 0 : key;
}
function kindOf({ found, shown }) {
	if (found === null || found === void 0) return "empty";
	if (Array.isArray(found)) return "a list";
	if (typeof found === "object") return "a map";
	return typeof found === "string" && LOOKS_OTHERWISE.test(found) ? `the text ${showText(shown)}` : showText(shown);
}
/** Text that a reader of a message would take for a number or a truth value. */
const LOOKS_OTHERWISE = /^(-?\d+(\.\d+)?|true|false)$/i;
function limitText(keyword, params, { found, shown }) {
	const limit = String(params["limit"]);
	switch (keyword) {
		case "minLength": return "must not be empty";
		case "maxLength": return `must have at most ${limit} characters, not ${String(found).length}`;
		case "minItems": return limit === "1" ? "must not be an empty list" : `must have at least ${limit} entries`;
		case "maxItems": return `must have at most ${limit} entries`;
		case "minProperties": return "must not be an empty map";
		case "maxProperties": return `must have at most ${limit} keys`;
		case "uniqueItems": return "must not hold the same entry twice";
		case "minimum": return `must be at least ${limit}, not ${showText(shown)}`;
		case "maximum": return `must be at most ${limit}, not ${showText(shown)}`;
		case "exclusiveMinimum": return `must be greater than ${limit}, not ${showText(shown)}`;
		case "exclusiveMaximum": return `must be less than ${limit}, not ${showText(shown)}`;
		default: return `does not follow the rule "${keyword}"`;
	}
}
function listText(values) {
	const shown = values.map((value) => `\`${value}\``);
	return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}
function sentenceStart(name) {
	return name.charAt(0).toUpperCase() + name.slice(1);
}

export { splitPointer as a, pointerText as i, showText as n, joinPointer as r, validate as t };