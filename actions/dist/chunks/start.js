import { t as GATE_REPORT_SCHEMA } from "./schema-gate-report.js";
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

// packages/kernel/src/verdict.ts
/** All verdicts, the worst first: the order in which combining decides. */
const VERDICTS = [
	"error",
	"fail",
	"inconclusive",
	"warn",
	"pass"
];
/**
* The worst of several verdicts. An empty set is `inconclusive`: nothing was shown, so nothing passes.
*
* @param verdicts in any order
*/
function combineVerdicts(verdicts) {
	const seen = new Set(verdicts);
	return VERDICTS.find((verdict) => seen.has(verdict)) ?? "inconclusive";
}
/** Process exit status of a verdict: 0 pass or warn, 1 fail, 2 inconclusive, 3 error. No other status exists. */
function exitStatus(verdict) {
	switch (verdict) {
		case "pass":
		case "warn": return 0;
		case "fail": return 1;
		case "inconclusive": return 2;
		case "error": return 3;
	}
}
/**
* Whether a step of an action fails: an error always; a failed or undecided gate unless the policy says otherwise.
* The verdict itself is never rewritten.
*/
function stepFails(verdict, { enforcement, onInconclusive }) {
	switch (verdict) {
		case "error": return true;
		case "fail": return enforcement === "enforce";
		case "inconclusive": return enforcement === "enforce" && onInconclusive === "fail";
		case "warn":
		case "pass": return false;
	}
}

// packages/kernel/src/modelgate-error.ts
/** An error that a person can act on: a code of the documented list, a sentence, the fix and the place. */
var ModelgateError = class extends Error {
	name = "ModelgateError";
	code;
	kind;
	advice;
	location;
	constructor(code, message, details = {}) {
		super(message, details.cause === void 0 ? void 0 : { cause: details.cause });
		this.code = code;
		this.kind = details.kind ?? "usage";
		this.advice = details.advice;
		this.location = details.location;
	}
};
/** Any thrown value as a finding; what is not a {@link ModelgateError} is our own defect, code `INTERNAL_ERROR`. */
function findingOfError(error) {
	if (error instanceof ModelgateError) return {
		code: error.code,
		severity: "error",
		message: error.message,
		...error.advice === void 0 ? {} : { advice: error.advice },
		...error.location === void 0 ? {} : { location: error.location }
	};
	return {
		code: "INTERNAL_ERROR",
		severity: "error",
		message: `Modelgate itself failed: ${error instanceof Error ? error.message : String(error)}`,
		advice: "Run again with debug logging (or --verbose) and report the stack trace."
	};
}

// packages/kernel/src/version.ts
/** The version of every action and of the CLI: one number for the whole product. A test compares it with the package. */
const VERSION = "0.1.0";

// packages/kernel/src/create-report.ts
/** A report with the parts a gate does not have left empty. Findings are put in order, the worst first. */
function createReport(parts) {
	const { gate, verdict, reasonCode } = parts;
	return {
		schemaVersion: 1,
		gate,
		verdict,
		reasonCode,
		subject: parts.subject ?? null,
		policy: parts.policy ?? null,
		findings: sortFindings(parts.findings ?? []),
		measurements: parts.measurements ?? [],
		tables: parts.tables ?? [],
		data: parts.data ?? {},
		environment: parts.environment ?? {},
		tool: {
			name: "modelgate",
			version: VERSION
		}
	};
}
/** The report of a gate that could not run. */
function errorReport(gate, error, parts = {}) {
	const finding = findingOfError(error);
	return createReport({
		...parts,
		gate,
		verdict: "error",
		reasonCode: finding.code,
		findings: [finding]
	});
}
const WEIGHT = {
	error: 0,
	warning: 1,
	note: 2
};
/** Findings with the worst first; equal ones stay in the order they were found. */
function sortFindings(findings) {
	return findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}

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

// packages/kernel/src/closest.ts
/**
* The candidate that a mistyped word most likely meant, by Levenshtein distance: up to a third of the word's length,
* at least 2 edits (1 for words under 4 characters, for a single one none) and at most 3. Undefined when none is that near.
*
* @param word what was written; words over 64 characters get no suggestion
* @param candidates what would be right
*/
function closest(word, candidates) {
	if (word.length > 64) return void 0;
	let best;
	const third = Math.min(3, Math.max(2, Math.floor(word.length / 3)));
	let bestDistance = (word.length < 2 ? 0 : word.length < 4 ? 1 : third) + 1;
	for (const candidate of candidates) {
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}
function editDistance(a, b) {
	let above = Array.from({ length: b.length }, (_, j) => j + 1);
	let distance = b.length;
	for (const [i, letter] of a.split("").entries()) {
		let diagonal = i;
		distance = i + 1;
		above = above.map((up, j) => {
			distance = Math.min(up + 1, distance + 1, diagonal + (letter === b[j] ? 0 : 1));
			diagonal = up;
			return distance;
		});
	}
	return distance;
}

// packages/kernel/src/value-at.ts
/**
* The member at the end of a path into parsed data of unknown shape, or undefined where the path ends early.
* Only own members count, so `__proto__` and `constructor` lead nowhere.
*/
function valueAt(value, ...path) {
	let current = value;
	for (const key of path) {
		if (typeof current !== "object" || current === null || !Object.hasOwn(current, key)) return void 0;
		current = Reflect.get(current, key);
	}
	return current;
}
/** The text at the end of a path, or undefined when there is none or it is not text. */
function textAt(value, ...path) {
	const found = valueAt(value, ...path);
	return typeof found === "string" ? found : void 0;
}

// packages/artifacts/src/digest.ts
/** `sha256:` and the 64 hexadecimal digits of the SHA-256 of bytes or UTF-8 text. */
function digestBytes(bytes) {
	return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
/** Small enough to be still in the cache of the core when it is hashed, large enough that calls of the system do not count. */
const CHUNK_BYTES$1 = 131072;
/** The digest of a file, read and hashed part by part in one thread: what another thread read would have to be fetched from its cache. */
async function digestFile(path) {
	const file = await open(path);
	try {
		const { size } = await file.stat();
		const buffer = Buffer.allocUnsafe(Math.max(1, Math.min(size, CHUNK_BYTES$1)));
		const hash = createHash("sha256");
		for (let count; (count = readSync(file.fd, buffer)) > 0;) hash.update(buffer.subarray(0, count));
		return `sha256:${hash.digest("hex")}`;
	} finally {
		await file.close();
	}
}
/**
* The identity of a model: SHA-256 of the canonical list (RFC 8785 JSON, sorted by name) of its artifacts'
* names, digests and sizes. Never a commit, a version string or a registry number.
*/
function modelDigest(artifacts) {
	const list = artifacts.map(({ name, digest, size }) => ({
		name,
		digest,
		size
	})).toSorted((a, b) => a.name < b.name ? -1 : 1);
	return digestBytes(canonicalJson(list));
}

// packages/artifacts/src/confine-path.ts
/**
* Checks that a path written in a file stays inside the repository, by its text alone.
*
* @param path as written, relative to the root, with forward slashes
* @returns the path without `./` and doubled slashes
* @throws ModelgateError `PATH_OUTSIDE` for `..`, absolute paths, drive letters, backslashes, control characters,
*   and anything inside `.git`
*/
function confinePath(path) {
	const reason = refusalOf(path);
	if (reason === void 0) return segmentsOf(path).join("/");
	throw new ModelgateError("PATH_OUTSIDE", `The path \`${shown(path)}\` ${reason}.`, { advice: "Write a path relative to the root of the repository, with forward slashes and without `..`." });
}
function segmentsOf(path) {
	return path.split("/").filter((segment) => segment !== "" && segment !== ".");
}
function refusalOf(path) {
	if (path.startsWith("/")) return "is absolute";
	if (path.includes("\\")) return "holds a backslash";
	if (/[\u0000-\u001f\u007f]/.test(path)) return "holds a control character";
	const segments = segmentsOf(path);
	if (segments.length === 0) return "names no file";
	if (/^[A-Za-z]:/.test(segments[0] ?? "")) return "starts with a drive letter";
	if (segments.includes("..")) return "leaves the repository";
	if (segments.some(isGitFolder)) return "leads into the folder of git";
}
/** `.git` by any name that a file system may take for it: other case, trailing dots and spaces, the short name. */
function isGitFolder(segment) {
	const name = segment.toLowerCase().replace(/[. ]+$/, "").normalize("NFKC");
	return name === ".git" || name === "git~1";
}
function shown(path) {
	return path.slice(0, 200).replace(/[\u0000-\u001f\u007f`]/g, "?");
}

// packages/artifacts/src/lfs-pointer.ts
/** Git LFS pointers are at most this long; anything longer is a file. */
const MAX_POINTER_BYTES = 1024;
/**
* Reads a Git LFS pointer (git-lfs specification, version 1).
*
* @param bytes a whole file
* @returns undefined when the file is not a pointer
*/
function parseLfsPointer(bytes) {
	if (bytes.length > MAX_POINTER_BYTES) return void 0;
	const text = new TextDecoder().decode(bytes);
	if (!text.startsWith("version https://git-lfs.github.com/spec/v1\n")) return void 0;
	const oid = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1];
	const size = /^size (\d{1,15})$/m.exec(text)?.[1];
	return oid === void 0 || size === void 0 ? void 0 : {
		digest: `sha256:${oid}`,
		size: Number(size)
	};
}

// packages/artifacts/src/readers/byte-source.ts
/** Small reads that follow one another are served from a stretch of this size: a call of the system costs more than the copy. */
const AHEAD_BYTES = 262144;
/**
* Opens a regular file for reading by position.
*
* @throws ModelgateError `MODEL_FILE_MISSING`, `MODEL_FILE_IRREGULAR` (a folder, a pipe, a device)
*/
function openFileSource(path) {
	let descriptor;
	try {
		descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
	} catch (cause) {
		throw new ModelgateError("MODEL_FILE_MISSING", `${path} cannot be read.`, {
			advice: "Check the path and that the file is in this checkout (Git LFS files must be pulled first).",
			cause
		});
	}
	const opened = fstatSync(descriptor, { bigint: true });
	if (!opened.isFile()) {
		closeSync(descriptor);
		throw new ModelgateError("MODEL_FILE_IRREGULAR", `${path} is not a regular file.`, { advice: "Name the model file itself." });
	}
	const changed = (from) => new ModelgateError("MODEL_FILE_CHANGED", `${path} changed while it was read (at byte ${from} or later).`, { advice: "Wait until the command that writes the file has ended." });
	const length = Number(opened.size);
	const fill = (target, position) => {
		let done = 0;
		while (done < target.length) {
			const count = readSync(descriptor, target, done, target.length - done, position + done);
			if (count === 0) throw changed(position + done);
			done += count;
		}
	};
	const ahead = {
		buffer: Buffer.alloc(0),
		from: 0,
		to: 0
	};
	let last = -1;
	return {
		path,
		length,
		read(target, position) {
			const end = position + target.length;
			const continues = position === last;
			last = end;
			if (position < ahead.from || end > ahead.to) {
				if (!continues || target.length > AHEAD_BYTES / 4 || end > length) return fill(target, position);
				if (ahead.buffer.length === 0) ahead.buffer = Buffer.alloc(AHEAD_BYTES);
				ahead.to = ahead.from;
				fill(ahead.buffer.subarray(0, Math.min(AHEAD_BYTES, length - position)), position);
				ahead.from = position;
				ahead.to = Math.min(position + AHEAD_BYTES, length);
			}
			ahead.buffer.copy(target, 0, position - ahead.from, end - ahead.from);
		},
		assertUnchanged() {
			const now = fstatSync(descriptor, { bigint: true });
			if (now.size !== opened.size) throw changed(Math.min(length, Number(now.size)));
			if (now.mtimeNs !== opened.mtimeNs) throw changed(0);
		},
		close() {
			closeSync(descriptor);
		}
	};
}
/** A part of a source, with positions of its own. The caller has checked that it lies inside. */
function rangeSource(source, offset, length) {
	return new Range(source, offset, length);
}
/** A class, because a large model has a hundred thousand of them: closures take three times the memory. */
var Range = class {
	#source;
	#offset;
	length;
	constructor(source, offset, length) {
		this.#source = source;
		this.#offset = offset;
		this.length = length;
	}
	read(target, position) {
		this.#source.read(target, this.#offset + position);
	}
};
/** Bytes in memory as a source. */
function memorySource(bytes) {
	return {
		length: bytes.length,
		read: (target, position) => target.set(bytes.subarray(position, position + target.length))
	};
}
/** How much is read at a time: the size at which Node's SHA-256 and `cmp` are fastest, and the memory bound of a reader. */
const CHUNK_BYTES = 1048576;
/** Every chunk of a source in order. The same buffer is used again: copy what must outlive the step. */
function* chunksOf(source) {
	const buffer = new Uint8Array(Math.min(CHUNK_BYTES, source.length));
	for (let position = 0; position < source.length; position += CHUNK_BYTES) {
		const chunk = buffer.subarray(0, Math.min(CHUNK_BYTES, source.length - position));
		source.read(chunk, position);
		yield chunk;
	}
}

// packages/artifacts/src/readers/most-unpacked.ts
/** What is packed is unpacked in memory; arrays beyond this are written as they are by everyone. */
const MAX_BYTES = 1073741824;
/** Up to here a bomb does no harm, and arrays of zeros are common. */
const HARMLESS_BYTES = 67108864;
/** Weights shrink to a half; deflate can shrink zeros to a thousandth, which is what bombs are made of. */
const MAX_RATIO = 100;
const MAX_SHARING = 4;
/** The most bytes that packed ones may unpack to. */
function mostUnpacked(packed) {
	return Math.min(MAX_BYTES, Math.max(HARMLESS_BYTES, packed * MAX_RATIO));
}
/** The most bytes that the arrays of a file may have together, where the same bytes may be used for many of them. */
function mostArrayBytes(fileBytes) {
	return Math.max(MAX_BYTES, fileBytes * MAX_RATIO);
}
/** The same where nothing is packed: arrays share bytes as tied weights do, twice or three times. */
function mostSharedBytes(plainBytes) {
	return Math.max(MAX_BYTES, plainBytes * MAX_SHARING);
}

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
	const all = isValid.errors ?? [];
	const lone = loneKeys(all);
	return oneForEachMistake(all, lone).map((violation) => {
		const found = valueAt(value, ...splitPointer(violation.instancePath));
		const source = typeof found === "number" || typeof found === "boolean" ? sourceOf?.(violation.instancePath) : void 0;
		return explain(violation, schema, {
			found,
			shown: source ?? shownOf(found)
		}, lone);
	});
}
/** What {@link validate} explains, for those who only count and compare: it takes a fraction of the time. */
function listMistakes({ schema, validate: isValid }, value) {
	if (isValid(value)) return [];
	const all = isValid.errors ?? [];
	return oneForEachMistake(all, loneKeys(all)).map((violation) => {
		const { instancePath, keyword, params } = violation;
		if (keyword === "required") return {
			pointer: instancePath,
			missing: `${instancePath}${joinPointer([String(params["missingProperty"])])}`,
			isMisplaced: true
		};
		if (keyword === "additionalProperties") {
			const key = String(params["additionalProperty"]);
			const isMisplaced = meantKey(key, ruleAt(schema, violation.schemaPath), schema) === void 0;
			return {
				pointer: `${instancePath}${joinPointer([key])}`,
				isMisplaced
			};
		}
		const isBranch = typeof valueAt(value, ...splitPointer(instancePath)) === "object" || /array|object/.test(String(params["type"]));
		return {
			pointer: instancePath,
			isMisplaced: keyword === "type" && isBranch
		};
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
function oneForEachMistake(violations, lone) {
	const unknown = violations.filter(({ keyword }) => keyword === "additionalProperties");
	const kept = /* @__PURE__ */ new Map();
	for (const violation of violations) {
		if (ECHOES.has(violation.keyword)) continue;
		if (violation.keyword === "required" && unknown.some((other) => isMeant(other, violation, lone))) continue;
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
/** Whether an unknown key is the missing one: misspelt or by another name at its place, or right at another. */
function isMeant(unknown, missing, lone) {
	const word = String(unknown.params["additionalProperty"]);
	const right = String(missing.params["missingProperty"]);
	if (unknown.instancePath !== missing.instancePath) return word === right;
	return closest(word, [right]) === right || lone.get(unknown.instancePath) === right;
}
function loneKeys(violations) {
	const byMap = Map.groupBy(violations, ({ instancePath }) => instancePath);
	return new Map([...byMap].flatMap(([pointer, here]) => {
		const [missing, ...more] = here.filter(({ keyword }) => keyword === "required");
		const unknown = here.filter(({ keyword }) => keyword === "additionalProperties");
		if (missing === void 0 || more.length > 0 || unknown.length !== 1) return [];
		return [[pointer, String(missing.params["missingProperty"])]];
	}));
}
function explain(violation, schema, offender, lone) {
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
		case "additionalProperties": return explainUnknown(violation, rule, schema, name, lone);
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
function explainUnknown(violation, rule, schema, name, lone) {
	const key = String(violation.params["additionalProperty"]);
	const known = Object.keys(Object(valueAt(rule, "properties")));
	const home = homeOf(key, schema);
	const meant = meantKey(key, rule, schema);
	const missing = lone.get(violation.instancePath);
	const place = violation.instancePath === "" ? "at the top level" : `in ${name}`;
	return {
		code: "SCHEMA_UNKNOWN_KEY",
		pointer: `${violation.instancePath}${joinPointer([key])}`,
		part: "key",
		message: `The key ${showText(key)} is not known ${place}.`,
		advice: meant !== void 0 ? `Did you mean ${showText(meant)}?` : missing !== void 0 ? `${showText(missing)} is missing here: is it meant? Start a key of your own with x-.` : home === void 0 ? `Known here: ${known.join(", ")}. Start a key of your own with x-.` : `It belongs ${home}.`
	};
}
/** The key that a misspelt one was meant to be; undefined for one that is right elsewhere, or like none. */
function meantKey(key, rule, schema) {
	return homeOf(key, schema) === void 0 ? closest(key, Object.keys(Object(valueAt(rule, "properties")))) : void 0;
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

// packages/report/src/escape.ts
/**
* The one place where text that somebody else wrote (a manifest, a data file, a branch name, an API answer) becomes safe
* to show. Every renderer takes its values through one of these functions; nothing else escapes.
*/
/** Invisible to the reader and therefore shown: controls, format characters (bidi, zero width, tags), fillers, private use. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\u{115f}\u{1160}\u{3164}\u{ffa0}]|[\u{34f}]|[\u{17b4}\u{17b5}]|[\u{180b}-\u{180d}]|[\u{fe00}-\u{fe0e}]|[\u{e0100}-\u{e01ef}]/gu;
/** More combining marks than this on one letter are meant to cover the lines around it. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Splits a token that GitHub would turn into a link, without changing what a person sees. */
const BREAK = "&#8203;";
/** What Markdown, GitHub's own filters (mentions, references, emoji, math) or HTML would act on. */
const ACTIVE = /[\\`*_{}[\]~|<>&$@]|#(?=\w)|:(?=\/\/|[\w+-]+:)|www(?=\.)|(?<![a-z0-9])GH-(?=\d)|(?<![a-z0-9])[0-9a-f]{7,64}(?![a-z0-9])/giu;
/** What starts a block when it opens a line: headings, lists, rules, quotes, underlines of headings. */
const BLOCK_START = /^(?:(\d{1,9})(?=[.)](?:\s|$))|(?=(?:#{1,6}|[-+])(?:\s|$)|[-=: ]+$))/u;
/** A code span in backticks can hold this and nothing else; the rest goes into `<code>`. */
const PLAIN_CODE = /^[\w .,;:/@+=%()[\]{}*~#^!?'"…–-]+$/u;
/** Text with white space collapsed, invisible characters written out as `⟨U+202E⟩` and nothing that hides its neighbours. */
function showInvisible(text) {
	return text.toWellFormed().replace(/\s+/gu, " ").trim().replace(INVISIBLE, (character) => `⟨U+${Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, "0")}⟩`).replace(STACKED_MARKS, "$1");
}
/** The first `length` characters (code points), with `…` where something is missing. */
function clip(text, length) {
	const points = Array.from(text.slice(0, 2 * length + 2));
	return points.length <= length && text.length <= 2 * length + 2 ? text : `${points.slice(0, length - 1).join("")}…`;
}
/**
* One line of GitHub-flavoured Markdown that renders as exactly this text: no mention, reference, link, image, element,
* emoji, formula or table border. Fits in a paragraph, a list item, a heading and a table cell.
*/
function escapeMarkdown(text) {
	return showInvisible(text).replace(ACTIVE, (token) => {
		switch (token) {
			case "<": return "&lt;";
			case ">": return "&gt;";
			case "&": return "&amp;";
			case "|": return "&#124;";
			case "$": return "<span>$</span>";
			case "@":
			case "#":
			case ":": return `${token}${BREAK}`;
			default: return token.length === 1 ? `\\${token}` : breakToken(token);
		}
	}).replace(BLOCK_START, (_, digits) => digits === void 0 ? BREAK : `${digits}\\`);
}
function breakToken(token) {
	if (/^[0-9a-f]+$/iu.test(token) && (/[a-f]/iu.test(token) || token.length >= 40)) return token.replace(/.{6}(?=.)/gu, `$&${BREAK}`);
	return /^(?:www|gh-)$/iu.test(token) ? `${token}${BREAK}` : token;
}
/** The text as code: where it can in backticks, else in a `<code>` element, which tables and backticks cannot break. */
function code(text) {
	const shown = showInvisible(text);
	if (shown === "") return "<code></code>";
	return PLAIN_CODE.test(shown) ? `\`${shown}\`` : `<code>${escapeMarkdown(shown)}</code>`;
}
/** A run of a sentence: as {@link escapeMarkdown}, keeping one space at each end where there is white space. */
function escapeRun(text) {
	const shown = escapeMarkdown(text);
	if (shown === "") return text === "" ? "" : " ";
	return `${/^\s/u.test(text) ? " " : ""}${shown}${/\s$/u.test(text) ? " " : ""}`;
}
/** A message of ours, in which backticks mark what is code; whatever stands in it, nothing else is marked up. */
function escapeMessage(text) {
	return text.split(/`([^`]+)`/u).map((part, index) => index % 2 === 1 ? code(part) : escapeRun(part)).join("").trim();
}
/** Lines that keep their indentation, with what is invisible in them written out. */
function escapeLines(text) {
	return text.replaceAll(/(\S.*)?$/gmu, (line) => showInvisible(line));
}
/** A fenced block with these lines untouched, the fence longer than any run of backticks inside. */
function fence(language, text) {
	const longest = Math.max(2, ...Array.from(text.matchAll(/`+/gu), ([run]) => run.length));
	const ticks = "`".repeat(longest + 1);
	return `${ticks}${language}\n${text}\n${ticks}`;
}
/** Text for the content or a quoted attribute of an HTML element. */
function escapeHtml(text) {
	return showInvisible(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;").replaceAll("'", "&#39;");
}
/**
* One line for a terminal or a log: no escape sequence reaches the terminal, and no workflow command the runner, which
* acts on `::name::` at the start of a line and on `##[name]` anywhere in it.
*/
function escapeTerminal(text) {
	return showInvisible(text).replace(/:(?=:)/gu, ": ").replace(/##\[/gu, "## [");
}
/** Plain message text for SARIF, where square brackets make links (SARIF 2.1.0, 3.11.6). */
function escapeSarif(text) {
	return showInvisible(text).replace(/[\\[\]]/gu, "\\$&");
}
/** A label inside a Mermaid diagram, where quotes, directives and entities have a meaning: letters, digits and a few marks. */
function escapeMermaid(text) {
	return showInvisible(text).replace(/[^\p{L}\p{N} .,+/()-]/gu, "_");
}

// packages/report/src/format-value.ts
/** Shares of rows: written in percent, their differences in percentage points. Everything else is a plain number. */
const SHARES = /* @__PURE__ */ new Set([
	"selection_rate",
	"base_rate",
	"true_positive_rate",
	"false_positive_rate",
	"true_negative_rate",
	"false_negative_rate",
	"positive_predictive_value",
	"negative_predictive_value",
	"false_discovery_rate",
	"false_omission_rate",
	"accuracy",
	"balanced_accuracy",
	"precision",
	"recall",
	"specificity",
	"f1"
]);
/** Whether a metric is a share of rows and so reads best in percent. */
function isShare(metric) {
	return SHARES.has(metric.replace(/_change$/u, ""));
}
/** `false_positive_rate` as `false positive rate`. */
function metricName(metric) {
	return metric.replaceAll("_", " ");
}
/** A number with a true minus sign, at most `digits` decimals for ordinary sizes, four significant digits for others. */
function formatNumber(value, digits = 3) {
	const size = Math.abs(value);
	const text = Number.isInteger(value) && size < 0x38d7ea4c68000 ? groupThousands(size) : size !== 0 && (size < .5 * 10 ** -digits || size >= 1e6) ? size.toPrecision(3) : size.toFixed(digits);
	return Number(text.replaceAll(" ", "")) === 0 || value >= 0 ? text : `−${text}`;
}
function groupThousands(value) {
	return String(value).replace(/(\d)(?=(\d{3})+$)/gu, "$1 ");
}
/** A value in the unit people read it in: `83.1 %` for shares, else three decimals. */
function formatValue(metric, value) {
	return isShare(metric) ? `${(100 * value).toFixed(1)} %`.replace("-", "−") : formatNumber(value);
}
/** A signed change in the same unit: `+0.4 pp`, `−0.012`. */
function formatChange(metric, change) {
	const text = isShare(metric) ? `${Math.abs(100 * change).toFixed(1)} pp` : formatNumber(Math.abs(change));
	return `${Number.parseFloat(text) === 0 ? "±" : change > 0 ? "+" : "−"}${text}`;
}
/** An interval in the unit of its metric: `95 % CI −0.2…1.0`; a bound that does not exist is written as infinite. */
function formatInterval(metric, interval) {
	const bound = (value, infinite) => value === null ? infinite : isShare(metric) ? (100 * value).toFixed(1).replace("-", "−") : formatNumber(value);
	return `${formatNumber(100 * interval.level, 1).replace(".0", "")} % CI ${bound(interval.low, "−∞")}…${bound(interval.high, "∞")}`;
}
/** One measurement in words: value or the reason there is none; contrasts as changes, with interval where there is one. */
function formatMeasurement(measurement) {
	const { metric, value, of, interval } = measurement;
	if (value === null) return `not estimable: ${measurement.notEstimable ?? "no reason given"}`;
	const figure = of["contrast"] === "difference" ? formatChange(metric, value) : of["contrast"] === "ratio" ? `×${formatNumber(value)}` : formatValue(metric, value);
	if (interval === void 0) return figure;
	return `${figure} (${formatInterval(of["contrast"] === "ratio" ? "ratio" : metric, interval)})`;
}

// node_modules/markdown-table/index.js
/**
* @typedef {Options} MarkdownTableOptions
*   Configuration.
*/
/**
* @typedef Options
*   Configuration.
* @property {boolean | null | undefined} [alignDelimiters=true]
*   Whether to align the delimiters (default: `true`);
*   they are aligned by default:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   Pass `false` to make them staggered:
*
*   ```markdown
*   | Alpha | B |
*   | - | - |
*   | C | Delta |
*   ```
* @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
*   How to align columns (default: `''`);
*   one style for all columns or styles for their respective columns;
*   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
*   other values are treated as `''`, which doesn’t place the colon in the
*   alignment row but does align left;
*   *only the lowercased first character is used, so `Right` is fine.*
* @property {boolean | null | undefined} [delimiterEnd=true]
*   Whether to end each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are ending delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no ending delimiters:
*
*   ```markdown
*   | Alpha | B
*   | ----- | -----
*   | C     | Delta
*   ```
* @property {boolean | null | undefined} [fillRows=true]
*   Whether to fill rows with empty cells up to the most cells in a row
*   (default: `true`).
*
*   When `true`, all rows have as many cells as the longest row:
*
*   ```markdown
*   | Alpha | B    |   |
*   | ----- | ---- | - |
*   | C     |      |   |
*   | D     | Echo | F |
*   ```
*
*   When `false`, rows keep their cells,
*   and the delimiter row has as many cells as the header row:
*
*   ```markdown
*   | Alpha | B    |
*   | ----- | ---- |
*   | C     |
*   | D     | Echo | F |
*   ```
* @property {boolean | null | undefined} [delimiterStart=true]
*   Whether to begin each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are starting delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no starting delimiters:
*
*   ```markdown
*   Alpha | B     |
*   ----- | ----- |
*   C     | Delta |
*   ```
* @property {boolean | null | undefined} [padding=true]
*   Whether to add a space of padding between delimiters and cells
*   (default: `true`).
*
*   When `true`, there is padding:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there is no padding:
*
*   ```markdown
*   |Alpha|B    |
*   |-----|-----|
*   |C    |Delta|
*   ```
* @property {((value: string) => number) | null | undefined} [stringLength]
*   Function to detect the length of table cell content (optional);
*   this is used when aligning the delimiters (`|`) between table cells;
*   full-width characters and emoji mess up delimiter alignment when viewing
*   the markdown source;
*   to fix this, you can pass this function,
*   which receives the cell content and returns its “visible” size;
*   note that what is and isn’t visible depends on where the text is displayed.
*
*   Without such a function, the following:
*
*   ```js
*   markdownTable([
*     ['Alpha', 'Bravo'],
*     ['中文', 'Charlie'],
*     ['👩‍❤️‍👩', 'Delta']
*   ])
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo |
*   | - | - |
*   | 中文 | Charlie |
*   | 👩‍❤️‍👩 | Delta |
*   ```
*
*   With [`string-width`](https://github.com/sindresorhus/string-width):
*
*   ```js
*   import stringWidth from 'string-width'
*
*   markdownTable(
*     [
*       ['Alpha', 'Bravo'],
*       ['中文', 'Charlie'],
*       ['👩‍❤️‍👩', 'Delta']
*     ],
*     {stringLength: stringWidth}
*   )
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo   |
*   | ----- | ------- |
*   | 中文  | Charlie |
*   | 👩‍❤️‍👩    | Delta   |
*   ```
*/
/**
* Get the length of a cell.
*
* @param {string} value
*   Cell value.
* @returns {number}
*   Cell size.
*/
function defaultStringLength(value) {
	return value.length;
}
/**
* Generate a markdown
* ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
* table.
*
* @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
*   Table data (matrix of strings).
* @param {Readonly<Options> | null | undefined} [options]
*   Configuration (optional).
* @returns {string}
*   Result.
*/
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	/** @type {Array<number>} Character codes as symbols for alignment per column. */
	const alignments = [];
	/** @type {Array<Array<string>>} Cells per row. */
	const cellMatrix = [];
	/** @type {Array<Array<number>>} Sizes of each cell per row. */
	const sizeMatrix = [];
	/** @type {Array<number>} */
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		/** @type {Array<string>} */
		const row = [];
		/** @type {Array<number>} */
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	/** @type {Array<string>} */
	const row = [];
	/** @type {Array<number>} */
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	/** @type {Array<string>} */
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		/** @type {Array<string>} */
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
/**
* Serialize a cell value.
*
* @param {string | null | undefined} [value]
*   Value to serialize.
* @returns {string}
*   Result.
*/
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
/**
* Get the alignment character code from a value.
*
* @param {string | null | undefined} value
*   Value.
* @returns {number}
*   Alignment.
*/
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// packages/report/src/table.ts
/**
* A GitHub-flavoured Markdown table.
*
* @param columns headings and cells are Markdown already: take foreign text through `escapeMarkdown` or `code` first
* @param rows a row may be shorter than the heading
*/
function table(columns, rows) {
	const cell = (text) => text.replaceAll("|", "&#124;").replaceAll(/\s*\n\s*/gu, "<br>");
	return markdownTable([columns.map(({ name }) => cell(name)), ...rows.map((row) => row.map(cell))], {
		align: columns.map(({ align }) => align ?? null),
		alignDelimiters: false
	});
}

// packages/report/src/unverified-table.ts
/** What a gate could compare with nothing, which it lists in `data.unverified`; no table where there is nothing. */
function unverifiedTable({ data }) {
	const unverified = data["unverified"];
	if (!Array.isArray(unverified) || unverified.length === 0) return [];
	const cells = [
		"path",
		"what",
		"why"
	];
	return [{
		title: "Not verified",
		columns: [
			{ name: "Manifest" },
			{ name: "Says" },
			{ name: "Why" }
		],
		rows: unverified.map((one) => cells.map((cell) => textAt(one, cell) ?? ""))
	}];
}

// packages/report/src/verdict-words.ts
/** How each verdict is said to people. Sign and word always come together: colour and shape alone tell nobody anything. */
const VERDICT_WORDS = {
	pass: {
		icon: "✅",
		word: "passed",
		headline: "This model may ship"
	},
	warn: {
		icon: "⚠️",
		word: "passed with warnings",
		headline: "This model may ship, with warnings"
	},
	fail: {
		icon: "❌",
		word: "failed",
		headline: "This model must not ship"
	},
	inconclusive: {
		icon: "❓",
		word: "not enough evidence",
		headline: "Not enough evidence to decide"
	},
	error: {
		icon: "🚫",
		word: "could not run",
		headline: "The check could not run"
	}
};
/** Signs before findings. */
const SEVERITY_ICONS = {
	error: "❌",
	warning: "⚠️",
	note: "ℹ️"
};

// packages/report/src/render-report.ts
/** A job summary may hold 1 MiB a step. These caps keep any report far below; the JSON report has everything. */
const MAX_FINDINGS = 100;
const MAX_ROWS = 200;
const MAX_TEXT = 1e3;
const MAX_DRAFT = 2e4;
/** One report as Markdown, for a job summary or a file: verdict, findings, tables, then every measurement folded. */
function renderReport(report) {
	const { icon, word } = VERDICT_WORDS[report.verdict];
	const model = report.subject === null ? "" : ` · ${code(report.subject.model)} ${code(report.subject.version)}`;
	return [
		`## ${icon} ${capitalise(report.gate)}: ${word}${model}`,
		renderFindings(report.findings),
		renderDraft(textAt(report.data, "draft")),
		...[...report.tables, ...unverifiedTable(report)].map(renderTable),
		renderMeasurements(report.measurements),
		renderCaveat(report),
		renderOrigin(report)
	].filter((part) => part !== "").join("\n\n").concat("\n");
}
/** The file that a gate drafted because there is none, ready to be saved; empty when it drafted nothing. */
function renderDraft(draft) {
	if (draft === void 0) return "";
	return `**A draft to start from**\n\n${fence("yaml", escapeLines(clip(draft, MAX_DRAFT)))}`;
}
/** What the gate's own figures do not cover, and the command that gives them again; empty when it says neither. */
function renderCaveat({ data }) {
	const [caveat, command] = [textAt(data, "caveat"), textAt(data, "reproduce")];
	return [...caveat === void 0 ? [] : [`_${escapeMarkdown(clip(caveat, MAX_TEXT))}_`], ...command === void 0 ? [] : [`Compute it again: ${code(clip(command, MAX_TEXT))}`]].join("\n\n");
}
/** Findings as a list, the worst first, each with its place and its fix. */
function renderFindings(findings, limit = MAX_FINDINGS) {
	const shown = findings.slice(0, limit).map(renderFinding);
	const rest = findings.length - shown.length;
	return [...shown, ...rest > 0 ? [`- …and ${rest} more in the JSON report`] : []].join("\n");
}
function renderFinding({ severity, code: name, message, advice, location }) {
	const place = location === void 0 ? "" : ` · ${code(`${location.path}:${location.line}`)}`;
	const fix = advice === void 0 ? "" : `<br>**Fix:** ${escapeMessage(clip(advice, MAX_TEXT))}`;
	return `- ${SEVERITY_ICONS[severity]} ${escapeMessage(clip(message, MAX_TEXT))} · ${code(name)}${place}${fix}`;
}
/** A report's own table, with the rows that fit. */
function renderTable({ title, columns, rows }) {
	const rest = rows.length - MAX_ROWS;
	return [
		`**${escapeMarkdown(title)}**`,
		table(columns.map(({ name, align }) => ({
			name: escapeMarkdown(name),
			...align === void 0 ? {} : { align }
		})), rows.slice(0, MAX_ROWS).map((row) => row.map((cell) => escapeMarkdown(clip(cell, MAX_TEXT))))),
		...rest > 0 ? [`…and ${rest} more rows in the JSON report`] : []
	].join("\n\n");
}
function renderMeasurements(measurements) {
	if (measurements.length === 0) return "";
	const ordered = measurements.toSorted((a, b) => Number(a.state === void 0) - Number(b.state === void 0));
	const rest = ordered.length - MAX_ROWS;
	const rows = ordered.slice(0, MAX_ROWS).map((measurement) => [
		escapeMarkdown(metricName(measurement.metric)),
		escapeMarkdown(describeSubject(measurement.of)),
		escapeMarkdown(formatMeasurement(measurement)),
		formatNumber(measurement.n),
		measurement.margin === void 0 ? "" : formatNumber(measurement.margin),
		measurement.simultaneousInterval === void 0 ? "" : escapeMarkdown(formatInterval(measurement.metric, measurement.simultaneousInterval)),
		measurement.p === void 0 ? "" : measurement.p < .001 ? "&lt; 0.001" : formatNumber(measurement.p),
		measurement.state ?? ""
	]);
	const columns = [
		{ name: "Metric" },
		{ name: "Of" },
		{ name: "Value" },
		{
			name: "n",
			align: "right"
		},
		{
			name: "Margin",
			align: "right"
		},
		{ name: "Simultaneous interval" },
		{
			name: "p",
			align: "right"
		},
		{ name: "State" }
	];
	const filled = columns.map((_, index) => rows.some((row) => row[index] !== ""));
	const body = table(columns.filter((_, index) => filled[index]), rows.map((row) => row.filter((_, index) => filled[index])));
	const more = rest > 0 ? `\n\n…and ${rest} more in the JSON report` : "";
	return `<details><summary>${measurements.length} measurements</summary>\n\n${body}${more}\n\n</details>`;
}
/** What a measurement is of, in words: `age 51+ against 26–35`, `tensor layer.0.weight`, `test`. */
function describeSubject(of) {
	const { attribute, group, reference, contrast: _, ...others } = of;
	const about = attribute === void 0 ? [] : [group === void 0 ? attribute : `${attribute} ${group}`];
	const against = reference === void 0 ? [] : [`against ${reference}`];
	const rest = Object.entries(others).map(([key, value]) => key === "dataset" ? value : `${key} ${value}`);
	return [
		...about,
		...against,
		...rest
	].join(" ") || "all";
}
function renderOrigin({ policy, environment, tool, subject }) {
	return `<sub>${[
		...policy === null ? [] : [`policy ${code(policy.source)}`],
		...subject === null ? [] : [`model ${code(subject.digest.slice(0, 19))}`],
		...environment["headSha"] === void 0 ? [] : [`commit ${code(environment["headSha"].slice(0, 12))}`],
		`modelgate ${tool.version}`
	].join(" · ")}</sub>`;
}
function capitalise(word) {
	return word.slice(0, 1).toUpperCase() + word.slice(1);
}

// packages/report/src/serialize-report.ts
/**
* The report as the JSON document that leaves the process: two spaces, a newline at the end.
*
* @throws ModelgateError `REPORT_INVALID` when the report breaks its published schema, which only a defect can cause
*/
function serializeReport(report) {
	const json = `${JSON.stringify(report, null, 2)}\n`;
	const [problem] = validate(GATE_REPORT_SCHEMA, JSON.parse(json));
	if (problem !== void 0) throw new ModelgateError("REPORT_INVALID", `The ${report.gate} report does not follow its schema at ${problem.pointer}: ${problem.message}`, {
		kind: "internal",
		advice: "This is a defect of Modelgate. Please report it."
	});
	return json;
}

// packages/report/src/link.ts
/** A place in a file as code, linked to its lines where the address is known. The path is foreign text, the prefix ours. */
function linkLocation({ path, line, endLine }, { files }) {
	const text = code(`${path}:${line}`);
	if (files === void 0) return text;
	return `[${text}](${files}/${encodePath(path)}#${endLine > line ? `L${line}-L${endLine}` : `L${line}`})`;
}
/** A path as the path of an address, where nothing of it has a meaning but the slashes. */
function encodePath(path) {
	return path.split("/").map(encodeSegment).join("/");
}
function encodeSegment(segment) {
	return encodeURIComponent(segment.toWellFormed()).replace(/[!'()*~_]/gu, (character) => `%${Number(character.codePointAt(0)).toString(16).toUpperCase()}`);
}

export { valueAt as $, escapeTerminal as A, mostSharedBytes as B, escapeHtml as C, escapeMessage as D, escapeMermaid as E, showText as F, openFileSource as G, CHUNK_BYTES as H, joinPointer as I, confinePath as J, rangeSource as K, pointerText as L, showInvisible as M, listMistakes as N, escapeRun as O, validate as P, textAt as Q, splitPointer as R, code as S, escapeMarkdown as T, chunksOf as U, mostUnpacked as V, memorySource as W, digestFile as X, digestBytes as Y, modelDigest as Z, formatNumber as _, renderCaveat as a, VERSION as at, metricName as b, renderReport as c, VERDICTS as ct, VERDICT_WORDS as d, stepFails as dt, closest as et, unverifiedTable as f, formatMeasurement as g, formatInterval as h, describeSubject as i, sortFindings as it, fence as j, escapeSarif as k, renderTable as l, combineVerdicts as lt, formatChange as m, linkLocation as n, createReport as nt, renderDraft as o, ModelgateError as ot, table as p, parseLfsPointer as q, serializeReport as r, errorReport as rt, renderFindings as s, findingOfError as st, encodePath as t, canonicalJson as tt, SEVERITY_ICONS as u, exitStatus as ut, formatValue as v, escapeLines as w, clip as x, isShare as y, mostArrayBytes as z };