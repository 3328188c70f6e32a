import { t as require_dist } from "./yaml.js";
import { a as splitPointer, n as showText, r as joinPointer } from "./validate.js";

// packages/manifest/src/decode-text.ts
/** A manifest is a few kilobytes; half a megabyte leaves room for long result tables and keeps parsing instant. */
const MAX_YAML_BYTES = 524288;
/** What YAML 1.2 calls not printable, and a byte order mark that is not the first character. */
const NOT_PRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]/;
/** Text as a file of ours can hold it: without the characters that YAML does not allow. */
function printable(text) {
	return text.toWellFormed().replace(new RegExp(NOT_PRINTABLE, "g"), "");
}
/**
* Strict UTF-8 to text without its byte order mark.
*
* @param bytes any bytes; at most {@link MAX_YAML_BYTES} are accepted
*/
function decodeText(bytes) {
	if (bytes.length > 524288) return refuse("", 0, {
		code: "YAML_TOO_LARGE",
		message: `The file has more than ${MAX_YAML_BYTES} bytes; such files are not read.`,
		advice: "Move long tables and texts into files of their own and name them by path and digest."
	});
	const foreign = foreignEncoding(bytes);
	if (foreign !== void 0) return refuse("", 0, {
		code: "YAML_ENCODING",
		message: `The file is encoded in ${foreign}; only UTF-8 is read.`,
		advice: "Save it as UTF-8."
	});
	let text;
	try {
		text = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		const valid = validPrefix(bytes);
		return refuse(valid, valid.length, {
			code: "YAML_ENCODING",
			message: "The file is not valid UTF-8 from here on.",
			advice: "Save it as UTF-8; if it is meant to be binary, it is not a YAML file."
		});
	}
	if (text.startsWith("﻿")) text = text.slice(1);
	const offset = text.search(NOT_PRINTABLE);
	if (offset === -1) return { text };
	const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, "0");
	return refuse(text, offset, {
		code: "YAML_CONTROL_CHARACTER",
		message: `The character U+${code} may not stand in a YAML file.`,
		advice: "Remove it, or write it as an escape in a double-quoted string."
	});
}
function refuse(text, offset, refusal) {
	return {
		text,
		refusal: {
			...refusal,
			offset
		}
	};
}
/** UTF-32 and UTF-16 by their byte order mark, or by the zero bytes around a first ASCII character. */
function foreignEncoding(bytes) {
	const [a, b, c, d] = bytes;
	if (a === 255 && b === 254 && c === 0 && d === 0) return "UTF-32";
	if (a === 0 && b === 0 && c === 254 && d === 255) return "UTF-32";
	if (a === 255 && b === 254) return "UTF-16";
	if (a === 254 && b === 255) return "UTF-16";
	if (a === 0 && b === 0 && c === 0 && d !== void 0 && d !== 0) return "UTF-32";
	if (a !== void 0 && a !== 0 && b === 0 && c === 0 && d === 0) return "UTF-32";
	if (a === 0 && b !== void 0 && b !== 0) return "UTF-16";
	if (a !== void 0 && a !== 0 && b === 0) return "UTF-16";
}
/** The longest start of the bytes that is valid UTF-8, found by halving: log₂(n) decodings of at most n bytes. */
function validPrefix(bytes) {
	const decoder = new TextDecoder("utf-8", {
		fatal: true,
		ignoreBOM: true
	});
	let low = 0;
	let high = bytes.length;
	let best = "";
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		const end = characterEnd(bytes, middle);
		try {
			best = decoder.decode(bytes.subarray(0, end));
			low = middle;
		} catch {
			high = middle - 1;
		}
	}
	return best.startsWith("﻿") ? best.slice(1) : best;
}
/** Moves a cut forward over continuation bytes (at most three), so that it never splits a valid character. */
function characterEnd(bytes, cut) {
	let end = cut;
	while (end < bytes.length && end < cut + 3 && ((bytes[end] ?? 0) & 192) === 128) end++;
	return end;
}

// packages/manifest/src/guard-structure.ts
var import_dist = require_dist();
/** Nothing a person writes nests deeper; recursive readers behind the guard survive it many times over. */
const MAX_YAML_DEPTH = 64;
/** Values and collections in one file, keys not counted: far above real manifests, far below what takes seconds. */
const MAX_YAML_NODES = 1e4;
/** A file with more mistakes than this is not read any further; nobody reads more at once. */
const MAX_PROBLEMS = 500;
/**
* Splits text into syntax tokens without recursion and refuses, before anything recursive sees them, what our files
* may not hold: depth, size, directives, tags, anchors, aliases and further documents.
*/
function guardStructure(text) {
	const problems = [];
	const tokens = [];
	const parser = new import_dist.Parser();
	const counts = {
		scalars: 0,
		items: 0,
		values: 0
	};
	let documents = 0;
	let errors = 0;
	let offset = 0;
	let scalarNext = false;
	for (const lexeme of new import_dist.Lexer().lex(text)) {
		const type = scalarNext ? "scalar" : import_dist.CST.tokenType(lexeme);
		const isMark = lexeme === import_dist.CST.DOCUMENT || lexeme === import_dist.CST.FLOW_END || lexeme === import_dist.CST.SCALAR;
		const length = isMark ? 0 : lexeme.length;
		scalarNext = !scalarNext && lexeme === import_dist.CST.SCALAR;
		if (type !== null && !isMark) {
			const refused = REFUSED[type];
			if (refused !== void 0) problems.push({
				...refused(lexeme),
				start: offset,
				end: offset + length
			});
			if (type === "scalar" || type.endsWith("quoted-scalar")) counts.scalars++;
			if (type === "seq-item-ind" || type === "comma") counts.items++;
			if (type === "map-value-ind") counts.values++;
		}
		if (counts.items > 1e4 || counts.values > 1e4 || counts.scalars > 2 * 1e4) return { problems: [...problems, tooManyNodes(offset)] };
		for (const token of parser.next(lexeme)) {
			if (token.type === "document") documents++;
			if (token.type === "error") errors++;
			if (documents < 2) tokens.push(token);
		}
		if (problems.length > 500) return { problems };
		if (errors > 500) return {
			tokens,
			problems
		};
		const top = parser.stack[0];
		if (documents > 0 && top?.type === "document" && (documents > 1 || hasContent(top))) return {
			tokens,
			problems: [...problems, secondDocument(top.offset)]
		};
		if (parser.stack.length > 64 && parser.stack.filter(import_dist.CST.isCollection).length > 64) return { problems: [...problems, tooDeep(offset)] };
		offset += length;
	}
	for (const token of parser.end()) if (token.type === "document" && ++documents > 1) {
		if (hasContent(token)) problems.push(secondDocument(token.offset));
	} else tokens.push(token);
	return {
		tokens,
		problems
	};
}
function hasContent(document) {
	return document.value !== void 0 || document.start.some((token) => token.type === "doc-start");
}
const REFUSED = {
	"directive-line": () => ({
		code: "YAML_DIRECTIVE",
		message: "Directives (lines that start with %) are not allowed: the file is always read as YAML 1.2.",
		advice: "Delete this line."
	}),
	tag: () => ({
		code: "YAML_TAG",
		message: "Tags (words that start with !) are not allowed: values are text, numbers, true, false, lists and maps.",
		advice: "Delete the tag; quote the value if it is meant as text."
	}),
	anchor: () => ({
		code: "YAML_ALIAS",
		message: "Anchors (&name) are not allowed: what a reviewer reads must be what counts.",
		advice: "Delete the anchor and write the value out where it is used."
	}),
	alias: () => ({
		code: "YAML_ALIAS",
		message: "Aliases (*name) are not allowed: what a reviewer reads must be what counts.",
		advice: "Write the value out; quote it if it is meant as text."
	})
};
function tooManyNodes(offset) {
	return {
		code: "YAML_TOO_MANY_NODES",
		message: `The file holds more than ${MAX_YAML_NODES} values.`,
		advice: "Move long lists into files of their own and name them by path and digest.",
		start: offset,
		end: offset + 1
	};
}
function tooDeep(offset) {
	return {
		code: "YAML_TOO_DEEP",
		message: `The value is nested deeper than ${64} levels.`,
		advice: "Flatten it.",
		start: offset,
		end: offset + 1
	};
}
function secondDocument(offset) {
	return {
		code: "YAML_MULTIPLE_DOCUMENTS",
		message: "A second document starts here; one file holds one document.",
		advice: "Move it to a file of its own, or delete the line `---`.",
		start: offset,
		end: offset + 3
	};
}

// packages/manifest/src/explain-slips.ts
/** Each try reads the whole text again, so that only texts of the usual size are looked at this closely. */
const MAX_EXPLAINED = 16384;
/** Whoever made more slips than this reads on after correcting these. */
const MAX_SLIPS = 5;
/**
* Explains broken YAML slip by slip: a missing colon, quote or bracket, a wrong indentation, a value that needs quotes.
* A fix counts when the parser gets further with it, so that what only followed from a slip is not said a second time,
* and what is wrong besides it is.
*
* @param errorsOf what a parser says against a text, in the order of the text; a text that is refused as a whole gives
*   undefined
* @returns the problems, and the text with all of them put right, line by line; undefined where one has no explanation
*/
function explainSlips(text, errorsOf) {
	const problems = [];
	const original = text.split("\n");
	let lines = original;
	while (problems.length < 5) {
		const errors = errorsOf(lines.join("\n")) ?? [];
		const [first] = errors;
		if (first === void 0) return {
			problems,
			repaired: lines.join("\n")
		};
		const fix = bestFix(lines, first, errors.length, errorsOf);
		if (fix === void 0) return {
			problems: [...problems, unexplained(first, lines, original)],
			repaired: void 0
		};
		const from = original[fix.line] ?? "";
		const start = offsetOf(original, fix.line);
		const written = fix.to.trim();
		const advice = written.length > MAX_REPEATED$1 ? "Correct the line." : `Write \`${written.replaceAll("`", "'")}\`.`;
		problems.push({
			code: "YAML_SYNTAX",
			message: fix.message,
			advice: from.trim() === written ? `Indent it by ${indentOf$1(fix.to)} spaces.` : advice,
			start: start + indentOf$1(from),
			end: start + from.trimEnd().length
		});
		lines = lines.with(fix.line, fix.to);
	}
	return {
		problems,
		repaired: void 0
	};
}
/** Longer lines are not repeated as the line to write. */
const MAX_REPEATED$1 = 200;
/** The fix after which the parser has the least to say; of equals the one that comes first. */
function bestFix(lines, first, errors, errorsOf) {
	const at = lineOf(lines, first.start);
	const candidates = suspects(lines, at).flatMap((line) => fixesOf(lines, line));
	let best;
	let fewest = first.code === "MISSING_CHAR" ? Number.POSITIVE_INFINITY : errors + 1;
	for (const fix of candidates) {
		const left = errorsOf(lines.with(fix.line, fix.to).join("\n"));
		const next = left?.[0];
		if (left === void 0 || next !== void 0 && lineOf(lines.with(fix.line, fix.to), next.start) <= at) continue;
		if (left.length < fewest) [best, fewest] = [fix, left.length];
		if (fewest === 0) break;
	}
	return best;
}
/** Where the slip can be that a parser stumbles over: there, in the lines around, or where something was opened. */
function suspects(lines, at) {
	const above = lines.slice(0, at);
	const before = above.findLastIndex((line) => !isBlank(line));
	const after = lines.findIndex((line, index) => index > at && !isBlank(line));
	const parent = above.findLastIndex((line) => !isBlank(line) && indentOf$1(line) < indentOf$1(lines[at] ?? ""));
	const quoted = above.findLastIndex((line) => line.split("\"").length % 2 === 0 || line.split("'").length % 2 === 0);
	return [.../* @__PURE__ */ new Set([
		at,
		before,
		after,
		parent,
		quoted
	])].filter((line) => line >= 0);
}
/** Everything that could have been meant by a line, the likeliest first. */
function fixesOf(lines, line) {
	const text = lines[line] ?? "";
	const found = [];
	const add = (to, message) => {
		if (to !== text) found.push({
			line,
			to,
			message
		});
	};
	const [, indent = "", start = "", rest = ""] = /^([ \t\u00a0]*)((?:- +)*)(.*)$/.exec(text) ?? [];
	if (/[\t\u00a0]/.test(indent)) for (const width of widthsAround(lines, line)) add(`${" ".repeat(width)}${start}${rest}`, "The line is indented with tabs or other spaces than the common one.");
	const [, key = "", value = ""] = /^([A-Za-z_][\w-]*):? *(.*)$/.exec(rest) ?? [];
	if (key !== "") add(`${indent}${start}${key}:${value === "" ? "" : ` ${value}`}`, COLON);
	for (const quote of ["\"", "'"]) if (rest.split(quote).length % 2 === 0) add(`${text.trimEnd()}${quote}`, "The text in quotes does not end.");
	const brackets = openBrackets(rest);
	if (brackets.missing !== "") add(`${text.trimEnd()}${brackets.missing}`, "A bracket is not closed.");
	if (brackets.extra > 0) add(text.trimEnd().slice(0, -brackets.extra), "A bracket is closed that was not opened.");
	if (rest.includes("\\")) add(text.replace(/\\(?!["\\])/g, "\\\\"), "A backslash in double quotes starts an escape, and this one does not exist.");
	const [, front = "", plain = rest] = /^([A-Za-z_][\w-]*: +)(.*)$/.exec(rest) ?? [];
	if (/^[^"'[{]/.test(plain)) add(`${indent}${start}${front}${JSON.stringify(plain.trimEnd())}`, QUOTES);
	for (const width of widthsAround(lines, line)) add(`${" ".repeat(width)}${start}${rest}`, `The line is indented by ${indent.length} spaces, which fits no line above it.`);
	return found;
}
const COLON = "A key ends with a colon, and a space stands between the colon and the value.";
const QUOTES = "The value needs quotes: it holds a character that means something else in YAML.";
/** Indentations that would fit beside the lines around one. */
function widthsAround(lines, line) {
	const widths = [lines.slice(0, line).findLast((one) => !isBlank(one)), lines.slice(line + 1).find((one) => !isBlank(one))].flatMap((one) => one === void 0 ? [] : [indentOf$1(one)]);
	return [...new Set(widths.flatMap((width) => [
		width,
		width + 2,
		Math.max(0, width - 2)
	]))];
}
/** Brackets of a line that are open at its end, and those closed too often; what stands in quotes does not count. */
function openBrackets(text) {
	const open = [];
	let extra = 0;
	for (const sign of text.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, "")) if (sign === "[" || sign === "{") open.unshift(sign === "[" ? "]" : "}");
	else if (sign === open[0]) open.shift();
	else if (sign === "]" || sign === "}") extra++;
	return {
		missing: open.join(""),
		extra
	};
}
function unexplained(error, lines, original) {
	const line = lineOf(lines, error.start);
	const column = Math.min(error.start - offsetOf(lines, line), (original[line] ?? "").length);
	const start = offsetOf(original, line) + column;
	return {
		...describeSyntax(error.code),
		start,
		end: Math.max(start + 1, offsetOf(original, line) + (original[line] ?? "").length)
	};
}
/** What is said of a mistake that no usual slip explains. */
function describeSyntax(code) {
	const [what, advice] = SENTENCES[code] ?? ["it fits nothing before it", "Check indentation, quotes and brackets here."];
	return {
		code: "YAML_SYNTAX",
		message: `This is not valid YAML: ${what}.`,
		advice
	};
}
const SENTENCES = {
	TAB_AS_INDENT: ["tabs may not indent", "Indent with spaces."],
	BAD_INDENT: ["the line does not align with the others of its map or list", "Indent it as they are."],
	BAD_SCALAR_START: ["a value may not start with this character", "Put the value in double quotes."],
	BAD_DQ_ESCAPE: ["the text in quotes holds an escape that does not exist", "Double the backslash, or use single quotes."],
	BLOCK_AS_IMPLICIT_KEY: ["a second key stands on one line", "Put a line break after the first key, or quote the value."],
	BLOCK_IN_FLOW: ["a list or map of lines stands inside brackets", "Write it inside the brackets too, or without brackets."],
	MISSING_CHAR: ["a quote, bracket, comma or colon is missing", "Add the missing character."],
	MULTILINE_IMPLICIT_KEY: ["a key goes on over several lines, or lacks its colon", "Write the key and a colon on one line."],
	KEY_OVER_1024_CHARS: ["a key is longer than 1024 characters", "Shorten it."],
	UNEXPECTED_TOKEN: ["it fits nothing before it", "Check indentation, quotes and brackets here and in the line before."]
};
function lineOf(lines, offset) {
	let end = 0;
	for (const [index, line] of lines.entries()) {
		end += line.length + 1;
		if (offset < end) return index;
	}
	return lines.length - 1;
}
function offsetOf(lines, line) {
	return lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
}
function indentOf$1(line) {
	return line.length - line.trimStart().length;
}
function isBlank(line) {
	return /^\s*(#|$)/.test(line);
}

// packages/manifest/src/line-index.ts
/** Turns offsets of one text into lines and columns; the table of lines is made when the first place is asked for. */
function createLineIndex(text, path) {
	let starts;
	return (start, end) => {
		starts ??= lineStarts(text);
		const from = placeOf(starts, Math.min(start, text.length));
		const to = placeOf(starts, Math.min(Math.max(start, end), text.length));
		return {
			path,
			line: from.line,
			column: from.column,
			endLine: to.line,
			endColumn: to.column
		};
	};
}
function lineStarts(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}
function placeOf(starts, offset) {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return {
		line: low + 1,
		column: offset - (starts[low] ?? 0) + 1
	};
}

// packages/manifest/src/read-common-yaml.ts
/** Files beyond these bounds are left to the full reader, which has the real limits and their messages. */
const MAX_LINES = 2e3;
const MAX_DEPTH = 30;
const MAX_VALUES = 5e3;
/** A key without quotes. `<<` and everything unusual is not one. */
const KEY = /^([A-Za-z_][A-Za-z0-9_./-]*):(?: +(.*))?$/;
/** Text without quotes that no reader takes for anything else, at most with a word or number to look at. */
const PLAIN = /^(?:[A-Za-z0-9_/.(+]|-[0-9.])[^"'`{}[\],#&*!|>%@\\:]*$/;
/** In a block text may hold more, as long as no comment and no key hides in it. */
const BLOCK_PLAIN = /^(?:[A-Za-z0-9_/.(+]|-[0-9.])(?:[^#:]|:(?=[^ ])|(?<=[^ ])#)*$/;
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/;
/** What some number, or something close to one, can look like. */
const LIKE_NUMBER = /^[-+.0-9]|^\./;
/** Text that starts as a number does and cannot be one: `2.4.0`, `18-25`, `7d`. */
const NO_NUMBER = /^[0-9][0-9.]*(?:[A-DF-Za-df-z/_ -]|\.[0-9]+\.)/;
const WORDS = /^(?:true|false|null|y|n|yes|no|on|off)$/i;
/** Thrown nowhere: stands for a file that the full reader has to look at. */
const UNUSUAL = Symbol("unusual");
/**
* Reads the YAML that people write most: block maps and lists, one-line scalars, one-line flow collections, comments.
* It keeps no positions, and is about ten times as fast as a reader that does.
*
* @param text printable characters
* @param quotedKeys keys whose values must be quoted strings
* @returns the data; undefined for everything else, mistakes included: the full reader says what they are
*/
function readCommonYaml(text, quotedKeys) {
	if (/[\t\r]/.test(text)) return void 0;
	const lines = text.split("\n");
	if (lines.length > MAX_LINES) return void 0;
	const reader = {
		lines,
		at: 0,
		values: 0
	};
	skipBlank(reader);
	const value = readMap(reader, 0, void 0, 0, quotedKeys);
	return value === UNUSUAL || reader.at < lines.length ? void 0 : { value };
}
/** Moves to the next line that says something. */
function skipBlank(reader) {
	while (reader.at < reader.lines.length && /^ *(?:#|$)/.test(reader.lines[reader.at] ?? "")) reader.at++;
}
function indentOf(line) {
	let indent = 0;
	while (line.charCodeAt(indent) === 32) indent++;
	return indent;
}
/**
* Reads the pairs at one indentation.
*
* @param first what stands behind the dash, where the map starts in the entry of a list
*/
function readMap(reader, indent, first, depth, quotedKeys) {
	if (depth > MAX_DEPTH) return UNUSUAL;
	const map = {};
	let content = first;
	let pairs = 0;
	for (;;) {
		if (content === void 0) {
			const line = reader.lines[reader.at];
			const own = line === void 0 ? -1 : indentOf(line);
			if (line === void 0 || own < indent) return pairs === 0 ? UNUSUAL : map;
			if (own > indent) return UNUSUAL;
			if (line.startsWith("- ", own)) return pairs === 0 ? UNUSUAL : map;
			content = line.slice(indent);
		}
		const match = KEY.exec(content);
		const key = match?.[1];
		if (key === void 0 || isTroubled(key) || Object.hasOwn(map, key)) return UNUSUAL;
		reader.at++;
		const written = match?.[2]?.trimEnd() ?? "";
		const value = written === "" || written.startsWith("#") ? readBelow(reader, indent, depth, quotedKeys) : readInline(reader, written, depth, quotedKeys, quotedKeys.has(key));
		if (value === UNUSUAL) return UNUSUAL;
		map[key] = value;
		pairs++;
		content = void 0;
		skipBlank(reader);
	}
}
/** Keys that the full reader refuses or counts. */
function isTroubled(key) {
	return key === "__proto__" || key === "constructor" || key === "prototype" || key.startsWith("x-");
}
/** The map or list below a key. */
function readBelow(reader, indent, depth, quotedKeys) {
	skipBlank(reader);
	const line = reader.lines[reader.at];
	if (line === void 0) return UNUSUAL;
	const own = indentOf(line);
	if (line.startsWith("- ", own)) return own < indent ? UNUSUAL : readList(reader, own, depth + 1, quotedKeys);
	return own <= indent ? UNUSUAL : readMap(reader, own, void 0, depth + 1, quotedKeys);
}
function readList(reader, indent, depth, quotedKeys) {
	if (depth > MAX_DEPTH) return UNUSUAL;
	const list = [];
	for (;;) {
		const line = reader.lines[reader.at];
		const own = line === void 0 ? -1 : indentOf(line);
		if (line === void 0 || own < indent || own === indent && !line.startsWith("- ", own)) return list;
		if (own > indent) return UNUSUAL;
		const start = own + 1 + indentOf(line.slice(own + 1));
		const content = line.slice(start).trimEnd();
		const item = KEY.test(content) ? readMap(reader, start, content, depth + 1, quotedKeys) : readItem(reader, content, depth, quotedKeys);
		if (item === UNUSUAL) return UNUSUAL;
		list.push(item);
		skipBlank(reader);
	}
}
function readItem(reader, content, depth, quotedKeys) {
	reader.at++;
	return content === "" || content.startsWith("#") ? UNUSUAL : readInline(reader, content, depth, quotedKeys, false);
}
/** A value on one line. What goes on below it is found by the indentation of the next line. */
function readInline(reader, text, depth, quotedKeys, mustQuote) {
	if (++reader.values > MAX_VALUES) return UNUSUAL;
	const first = text[0];
	if (first === "[" || first === "{") {
		const flow = {
			text,
			at: 0,
			quotedKeys,
			reader
		};
		const value = readFlow(flow, depth + 1, false);
		return value !== UNUSUAL && isEnd(text, flow.at) ? value : UNUSUAL;
	}
	if (first === "\"" || first === "'") {
		const end = closingQuote(text, 0);
		return end !== -1 && isEnd(text, end + 1) ? text.slice(1, end) : UNUSUAL;
	}
	if (mustQuote) return UNUSUAL;
	const comment = text.indexOf(" #");
	const plain = comment === -1 ? text : text.slice(0, comment).trimEnd();
	return BLOCK_PLAIN.test(plain) && !plain.endsWith(":") ? resolvePlain(plain) : UNUSUAL;
}
/** The quote that ends a quoted text without escapes; -1 where there are some, or where it ends on another line. */
function closingQuote(text, start) {
	const quote = text[start] ?? "";
	const end = text.indexOf(quote, start + 1);
	if (end === -1) return -1;
	return (quote === "'" ? text[end + 1] === "'" : text.slice(start, end).includes("\\")) ? -1 : end;
}
function isEnd(text, at) {
	return /^(?: +#.*| *)$/.test(text.slice(at));
}
function readFlow(flow, depth, mustQuote) {
	if (depth > MAX_DEPTH || ++flow.reader.values > MAX_VALUES) return UNUSUAL;
	const first = flow.text[flow.at];
	if (first === "[") return readFlowList(flow, depth);
	if (first === "{") return readFlowMap(flow, depth);
	if (first === "\"" || first === "'") {
		const end = closingQuote(flow.text, flow.at);
		if (end === -1) return UNUSUAL;
		const value = flow.text.slice(flow.at + 1, end);
		flow.at = end + 1;
		return value;
	}
	if (mustQuote) return UNUSUAL;
	let end = flow.at;
	while (end < flow.text.length && !",]}".includes(flow.text[end] ?? "")) end++;
	const plain = flow.text.slice(flow.at, end).trimEnd();
	flow.at = end;
	return PLAIN.test(plain) ? resolvePlain(plain) : UNUSUAL;
}
function readFlowList(flow, depth) {
	const list = [];
	flow.at++;
	skipSpaces(flow);
	if (flow.text[flow.at] === "]") {
		flow.at++;
		return list;
	}
	for (;;) {
		const item = readFlow(flow, depth + 1, false);
		if (item === UNUSUAL) return UNUSUAL;
		list.push(item);
		skipSpaces(flow);
		const mark = flow.text[flow.at++];
		if (mark === "]") return list;
		if (mark !== ",") return UNUSUAL;
		skipSpaces(flow);
	}
}
const FLOW_KEY = /([A-Za-z_][A-Za-z0-9_./-]*): +/y;
function readFlowMap(flow, depth) {
	const map = {};
	flow.at++;
	skipSpaces(flow);
	if (flow.text[flow.at] === "}") {
		flow.at++;
		return map;
	}
	for (;;) {
		FLOW_KEY.lastIndex = flow.at;
		const key = FLOW_KEY.exec(flow.text)?.[1];
		if (key === void 0 || isTroubled(key) || Object.hasOwn(map, key)) return UNUSUAL;
		flow.at = FLOW_KEY.lastIndex;
		const value = readFlow(flow, depth + 1, flow.quotedKeys.has(key));
		if (value === UNUSUAL) return UNUSUAL;
		map[key] = value;
		skipSpaces(flow);
		const mark = flow.text[flow.at++];
		if (mark === "}") return map;
		if (mark !== ",") return UNUSUAL;
		skipSpaces(flow);
	}
}
function skipSpaces(flow) {
	while (flow.text.charCodeAt(flow.at) === 32) flow.at++;
}
/** Text, a number, true or false, as the core schema of YAML 1.2 has it. */
function resolvePlain(text) {
	if (WORDS.test(text)) return resolveWord(text);
	if (!LIKE_NUMBER.test(text)) return text;
	if (NUMBER.test(text)) {
		const number = Number(text);
		return Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number)) ? number : UNUSUAL;
	}
	return NO_NUMBER.test(text) && !/^0[box]/.test(text) ? text : UNUSUAL;
}
function resolveWord(text) {
	if (text === "true") return true;
	if (text === "false") return false;
	return /^(?:true|false|null)$/i.test(text) ? UNUSUAL : text;
}

// packages/manifest/src/yaml-value.ts
/** Extension keys are for notes of other tools, not for data. */
const MAX_EXTENSION_KEYS = 100;
/** Keys that would reach into JavaScript's own objects somewhere down the road. */
const FORBIDDEN_KEYS = /* @__PURE__ */ new Set([
	"__proto__",
	"constructor",
	"prototype"
]);
/** Maps whose keys belong to the user: the rule about quoted versions and dates stops here. */
const FREE_MAPS = /* @__PURE__ */ new Set([
	"annotations",
	"hyperparameters",
	"env"
]);
/** Characters that a double-quoted string may spell as escapes and that no text of ours may hold. */
const HIDDEN_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/**
* Plain data of a composed document, with every problem on the way. Objects have no prototype surprises: keys that
* JavaScript gives a meaning are refused, repeated keys keep their first value.
*
* @param root the document's contents, at most as deep as the guard allows
* @param quotedKeys keys whose values must be quoted strings
* @returns `unknown`: pointers of aliases, whose values are not looked up
*/
function yamlValue(root, quotedKeys) {
	const problems = [];
	const unknown = [];
	const path = [];
	let nodes = 0;
	let tooMany = false;
	const value = visit(root, quotedKeys);
	return {
		value: tooMany ? void 0 : value,
		problems,
		unknown
	};
	function report(node, code, message, advice) {
		const [start = 0, end = start + 1] = node.range ?? [];
		problems.push({
			code,
			message,
			advice,
			start,
			end,
			pointer: joinPointer(path)
		});
	}
	function visit(node, quoted) {
		nodes++;
		if (nodes > 1e4) {
			if (!tooMany && node !== null) report(node, "YAML_TOO_MANY_NODES", `The file holds more than ${MAX_YAML_NODES} values.`, "Move long lists into files of their own and name them by path and digest.");
			tooMany = true;
			return;
		}
		if ((0, import_dist.isMap)(node)) return visitMap(node, quoted);
		if ((0, import_dist.isSeq)(node)) return node.items.map((item, index) => {
			path.push(index);
			const member = isPairNode(item) ? void 0 : visit(item, quoted);
			path.pop();
			return member;
		});
		if ((0, import_dist.isScalar)(node)) return visitScalar(node);
		if (!(0, import_dist.isAlias)(node)) return null;
		unknown.push(joinPointer(path));
	}
	function visitMap(map, quoted) {
		const object = {};
		const seen = /* @__PURE__ */ new Set();
		let extensions = 0;
		for (const pair of map.items) {
			const keyNode = pair.key;
			if (!(0, import_dist.isScalar)(keyNode)) {
				if (keyNode !== null) report(keyNode, "YAML_KEY_NOT_TEXT", "A key must be plain text.", "Write a word here.");
				continue;
			}
			const key = String(keyNode.value);
			path.push(key);
			if (seen.has(key)) report(keyNode, "YAML_DUPLICATE_KEY", `The key ${showText(key)} is written twice.`, "Keep one of them.");
			else if (FORBIDDEN_KEYS.has(key)) report(keyNode, "YAML_FORBIDDEN_KEY", `The key ${showText(key)} is not allowed.`, "Choose another name.");
			else if (key === "<<" && keyNode.type === "PLAIN") report(keyNode, "YAML_ALIAS", "Merge keys (<<) are not allowed: what a reviewer reads must be what counts.", "Write the merged keys out.");
			else {
				if (key.startsWith("x-") && ++extensions === 101) report(keyNode, "YAML_TOO_MANY_EXTENSIONS", `A map may hold at most ${100} x- keys.`, "Keep the data in a file of its own.");
				object[key] = visitMember(keyNode, key, pair.value, quoted);
			}
			seen.add(key);
			path.pop();
		}
		return object;
	}
	function visitMember(keyNode, key, node, quoted) {
		if (quoted.has(key) && (0, import_dist.isScalar)(node) && node.type === "PLAIN" && node.value !== null) {
			const source = node.source.replace(TYPOGRAPHIC, "$1");
			const written = JSON.stringify(source);
			const advice = written.length > MAX_REPEATED ? "Put it in double quotes." : `Write \`${String(keyNode.value)}: ${written}\`.`;
			nodes++;
			if (source === node.source) {
				const message = `${showText(source)} must be a quoted string: YAML readers disagree about what it is without quotes.`;
				problems.push({
					code: "YAML_UNQUOTED",
					message,
					advice,
					start: node.range[0],
					end: node.range[1]
				});
			} else report(node, "YAML_UNQUOTED", `${showText(node.source)} stands in typographic quotes, which YAML takes for a part of the text.`, advice);
			return source;
		}
		return visit(node, FREE_MAPS.has(key) || key.startsWith("x-") ? NO_KEYS$1 : quoted);
	}
	function visitScalar(node) {
		const { value } = node;
		if (typeof value === "object" && value !== null) return node.source;
		if (typeof value === "number" && (!Number.isFinite(value) || Number.isInteger(value) && !isExact(node, value))) {
			report(node, "YAML_NUMBER", Number.isFinite(value) ? `The number ${showText(node.source)} is too large to be held exactly.` : `${showText(node.source)} is not a number that a report can hold.`, "Write a smaller number, or quote it if it is meant as text.");
			return;
		}
		if (typeof value === "string" && node.type === "QUOTE_DOUBLE") {
			if (!value.isWellFormed() || HIDDEN_CHARACTER.test(value)) {
				report(node, "YAML_CONTROL_CHARACTER", "The text spells a character that may not stand in a YAML file.", "Remove the escape.");
				return;
			}
		}
		return value;
	}
}
/** Longer text is not repeated as a line to write. */
const MAX_REPEATED = 200;
/** Text in the quotes that word processors and chats make of straight ones. */
const TYPOGRAPHIC = /^[“”„‟«»‘’‚‛](.*)[“”„‟«»‘’‚‛]$/su;
const NO_KEYS$1 = /* @__PURE__ */ new Set();
function isExact(node, value) {
	return Number.isSafeInteger(value) || /[.eE]/.test(node.source);
}
function isPairNode(node) {
	return typeof node === "object" && node !== null && "key" in node && !("items" in node);
}

// packages/manifest/src/read-yaml.ts
/** Versions, digests and dates are text; without quotes YAML readers make numbers and dates of some of them. */
const QUOTED_KEYS = /* @__PURE__ */ new Set([
	"version",
	"digest",
	"validatedOn",
	"expiresOn",
	"expires"
]);
/**
* The one reader of YAML for manifests, policies and imported files. Takes any bytes, never throws, and needs time
* and memory linear in their number.
*
* @param bytes the file
* @param path for messages, relative to the repository root
* @param options `quotedKeys`: keys whose values must be quoted strings; empty for files of other tools, which have no
*   value when they are broken: of our own the slips are put right for what else is to be said
*/
function readYaml(bytes, path, { quotedKeys = QUOTED_KEYS } = {}) {
	const { text, refusal } = decodeText(bytes);
	const place = createLineIndex(text, path);
	const common = refusal === void 0 ? readCommonYaml(text, quotedKeys) : void 0;
	if (common !== void 0) return lazyDocument(common.value, text, path, place);
	return readFully(text, refusal, path, place, quotedKeys);
}
/** A document without problems. Positions are made when the first one is asked for. */
function lazyDocument(value, text, path, place) {
	let contents;
	const root = () => contents ??= compose(new import_dist.Parser().parse(text), text.length)?.contents ?? null;
	return {
		path,
		text,
		value,
		findings: [],
		reported: /* @__PURE__ */ new Set(),
		...positionsIn(root, place)
	};
}
/** Answers about places in a document's nodes. */
function positionsIn(root, place) {
	return {
		locate(pointer, part = "value") {
			const [start, end] = rangeOf(root(), pointer, part);
			return place(start, end);
		},
		range(pointer) {
			const node = nodeAt(root(), splitPointer(pointer));
			return node === null ? void 0 : [node.range[0], node.range[1]];
		},
		source(pointer) {
			const node = nodeAt(root(), splitPointer(pointer));
			return (0, import_dist.isScalar)(node) && node.range !== void 0 ? node.source : void 0;
		}
	};
}
function readFully(text, refusal, path, place, quotedKeys) {
	if (refusal !== void 0) {
		const { offset, ...problem } = refusal;
		return finish(void 0, null, [{
			...problem,
			start: offset,
			end: offset + 1
		}]);
	}
	const guarded = guardStructure(text);
	if (guarded.tokens === void 0) return finish(void 0, null, guarded.problems);
	const document = compose(guarded.tokens, text.length);
	const errors = placesOf(document?.errors ?? []);
	if (errors.length > 0) {
		const { problems, repaired } = quotedKeys.size > 0 && text.length <= 16384 ? explainSlips(text, syntaxErrors) : {
			problems: firstOfLines(errors, text),
			repaired: void 0
		};
		if (repaired === void 0) return finish(void 0, null, [...guarded.problems, ...problems]);
		return asMeant(readFully(repaired, void 0, path, createLineIndex(repaired, path), quotedKeys), finish(void 0, null, problems), text);
	}
	const root = document?.contents ?? null;
	if (root === null || (0, import_dist.isScalar)(root) && root.value === null) {
		if (guarded.problems.length > 0) return finish(void 0, null, guarded.problems);
		return finish(void 0, null, [EMPTY]);
	}
	const { value, problems, unknown } = yamlValue(root, quotedKeys);
	return finish(value, root, [...guarded.problems, ...problems], unknown);
	function finish(value, contents, found, unknown = []) {
		const ordered = found.toSorted((a, b) => a.start - b.start);
		return {
			path,
			text,
			value,
			findings: (ordered.length > 500 ? [...ordered.slice(0, 500), cutNotice(ordered)] : ordered).map(({ code, message, advice, start, end }) => {
				return {
					code,
					severity: "error",
					message,
					advice,
					location: place(start, end)
				};
			}),
			reported: /* @__PURE__ */ new Set([...ordered.flatMap((problem) => problem.pointer ?? []), ...unknown]),
			...positionsIn(() => contents, place)
		};
	}
}
/** The data that a text with slips means, with the places of the text as it is. */
function asMeant(meant, broken, text) {
	const lines = text.split("\n");
	const within = (location) => {
		const column = Math.min(location.column, (lines[location.line - 1] ?? "").length + 1);
		const endColumn = Math.min(location.endColumn, (lines[location.endLine - 1] ?? "").length + 1);
		return {
			...location,
			column,
			endColumn
		};
	};
	const others = meant.findings.map((finding) => {
		return finding.location === void 0 ? finding : {
			...finding,
			location: within(finding.location)
		};
	});
	return {
		...meant,
		text,
		findings: [...broken.findings, ...others],
		locate: (pointer, part) => within(meant.locate(pointer, part))
	};
}
function cutNotice(problems) {
	return {
		code: "YAML_MORE_PROBLEMS",
		message: `Only the first ${500} problems of this file are listed.`,
		advice: "Fix these first.",
		start: problems[500]?.start ?? 0,
		end: problems[500]?.end ?? 0
	};
}
const EMPTY = {
	code: "YAML_EMPTY",
	message: "The file is empty.",
	advice: "Write a draft with `modelgate init`.",
	start: 0,
	end: 0
};
function compose(tokens, length) {
	const composer = new import_dist.Composer({
		version: "1.2",
		schema: "core",
		strict: true,
		uniqueKeys: false,
		stringKeys: true,
		merge: false
	});
	for (const document of composer.compose(tokens, false, length)) return document;
}
/** Codes that the guard or our own walk reports in better words. */
const REPORTED_ELSEWHERE = /* @__PURE__ */ new Set([
	"BAD_ALIAS",
	"TAG_RESOLVE_FAILED",
	"MULTIPLE_DOCS",
	"NON_STRING_KEY"
]);
const NO_KEYS = /* @__PURE__ */ new Set();
/** What the parser says against a text, in its order; undefined where the text may not even be parsed. */
function syntaxErrors(text) {
	if (readCommonYaml(text, NO_KEYS) !== void 0) return [];
	const { tokens } = guardStructure(text);
	const errors = tokens === void 0 ? void 0 : compose(tokens, text.length)?.errors ?? [];
	return errors === void 0 ? void 0 : placesOf(errors);
}
function placesOf(errors) {
	return errors.filter(({ code }) => !REPORTED_ELSEWHERE.has(code)).map(({ code, pos: [start, end] }) => ({
		code,
		start,
		end
	})).toSorted((a, b) => a.start - b.start);
}
/** The first error of each line: what follows on it is mostly the same mistake again. */
function firstOfLines(errors, text) {
	const problems = [];
	let endOfLine = -1;
	for (const { code, start, end } of errors) {
		if (start <= endOfLine) continue;
		endOfLine = text.indexOf("\n", start);
		if (endOfLine === -1) endOfLine = text.length;
		problems.push({
			...describeSyntax(code),
			start,
			end
		});
	}
	return problems;
}
function rangeOf(root, pointer, part) {
	let node = root;
	let key = null;
	for (const step of splitPointer(pointer)) {
		const next = stepInto(node, step);
		if (next === void 0) return rangeOfNode(key ?? node);
		node = next.value;
		key = next.key;
	}
	if (part === "key" && key !== null) return rangeOfNode(key);
	return rangeOfNode(node ?? key);
}
function nodeAt(root, path) {
	let node = root;
	for (const step of path) node = stepInto(node, step)?.value ?? null;
	return node;
}
function stepInto(node, step) {
	if ((0, import_dist.isMap)(node)) {
		const pair = node.items.find(({ key }) => (0, import_dist.isScalar)(key) && String(key.value) === step);
		return pair === void 0 ? void 0 : {
			key: pair.key,
			value: pair.value
		};
	}
	if ((0, import_dist.isSeq)(node)) {
		const item = /^\d+$/.test(step) ? node.items[Number(step)] : void 0;
		return item === void 0 || "key" in item ? void 0 : {
			key: null,
			value: item
		};
	}
}
function rangeOfNode(node) {
	return node === null ? [0, 0] : [node.range[0], node.range[1]];
}

export { printable as a, MAX_YAML_BYTES as i, readYaml as n, FORBIDDEN_KEYS as r, QUOTED_KEYS as t };