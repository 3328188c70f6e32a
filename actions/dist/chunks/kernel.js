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

// packages/kernel/src/gate-report.ts
/** Every gate that writes a report. */
const GATES = [
	"manifest",
	"quality",
	"fairness",
	"reproducibility",
	"compare",
	"inspect",
	"card",
	"promotion",
	"doctor",
	"audit"
];

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
* at least 2 edits (1 for words under 4 characters) and at most 3. Undefined when none is that near.
*
* @param word what was written; words over 64 characters get no suggestion
* @param candidates what would be right
*/
function closest(word, candidates) {
	if (word.length > 64) return void 0;
	let best;
	let bestDistance = (word.length < 4 ? 1 : Math.min(3, Math.max(2, Math.floor(word.length / 3)))) + 1;
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

export { createReport as a, VERSION as c, GATES as d, VERDICTS as f, stepFails as h, canonicalJson as i, ModelgateError as l, exitStatus as m, valueAt as n, errorReport as o, combineVerdicts as p, closest as r, sortFindings as s, textAt as t, findingOfError as u };