import { $ as valueAt, H as CHUNK_BYTES, J as confinePath, Q as textAt, Y as digestBytes, Z as modelDigest, ot as ModelgateError } from "./start.js";
import { t as openModelFile } from "./open-model-file.js";
import { t as DTYPES } from "./dtype.js";
import { t as createDecoders } from "./decode-numbers.js";
import { t as describeModel } from "./describe-model.js";
import { r as toleranceOf } from "./tolerance.js";
import { dirname, join, normalize } from "node:path";
import { readFileSync, statSync } from "node:fs";

// packages/reproducibility/src/manifest-subject.ts
/** The model that a manifest describes, as reports name it. */
function manifestSubject({ metadata, spec }) {
	return {
		model: metadata.name,
		version: metadata.version,
		digest: modelDigest(spec.artifacts)
	};
}

// packages/reproducibility/src/sketch-entry.ts
/** Sums that a sketch keeps: 2 KB, for a relative error of the estimate of about a twentieth. */
const BUCKETS = 256;
/**
* A count sketch of an array of floats: every element is added to or taken from one of 256 sums, chosen by a hash of its index. The distance of two sketches
* estimates the distance of the arrays, without the arrays. Sums run in the order of the elements in double precision, so they are the same on every machine.
*
* Source: Charikar, Chen and Farach-Colton, "Finding frequent items in data streams" (2002).
*
* @returns null for types that are no floats, and for arrays with NaN or infinity
*/
function sketchEntry(entry, decoderOf) {
	const decode = DTYPES[entry.dtype].kind === "float" ? decoderOf(entry.dtype) : null;
	if (decode === null) return null;
	const sums = new Float64Array(BUCKETS);
	const buffer = new Uint8Array(Math.min(CHUNK_BYTES, entry.bytes.length));
	let index = 0;
	for (let position = 0; position < entry.bytes.length; position += buffer.length) {
		const chunk = buffer.subarray(0, Math.min(buffer.length, entry.bytes.length - position));
		entry.bytes.read(chunk, position);
		const values = decode(chunk);
		for (let i = 0; i < values.length; i++) {
			const hash = mix(index++);
			const bucket = hash & 255;
			const value = values[i] ?? 0;
			sums[bucket] = (sums[bucket] ?? 0) + (hash < 0 ? -value : value);
		}
	}
	return sums.every(Number.isFinite) ? sums : null;
}
/** The estimated ‖A−B‖/‖A‖ of the arrays of two sketches; null when A seems to be zero and B does not. */
function sketchDistance(a, b) {
	let difference = 0;
	let norm = 0;
	for (let i = 0; i < BUCKETS; i++) {
		const x = a[i] ?? 0;
		difference += (x - (b[i] ?? 0)) ** 2;
		norm += x ** 2;
	}
	if (difference === 0) return 0;
	return norm === 0 ? null : Math.sqrt(difference / norm);
}
/** Spreads the bits of an index over 32 bits; the sign bit and the low byte are used. */
function mix(index) {
	const once = Math.imul(index ^ index >>> 16, 2146121005);
	const twice = Math.imul(once ^ once >>> 15, 2221713035);
	return twice ^ twice >>> 16;
}

// packages/reproducibility/src/fingerprint-model.ts
/** Larger models get digests alone: a sketch takes a pass of its own, and 3 kB of the report. */
const MAX_SKETCHED = 200;
const MAX_SKETCHED_BYTES = 1073741824;
/** Takes the fingerprint of a file. Reads it twice, in chunks. */
async function fingerprintModel(path, name) {
	const described = await describeModel(path, { digests: true });
	const file = await openModelFile(path);
	try {
		const decoderOf = createDecoders();
		const sketched = file.size <= MAX_SKETCHED_BYTES ? file.entries.slice(0, MAX_SKETCHED) : [];
		const sketches = new Map(sketched.map((entry) => [entry.name, sketchEntry(entry, decoderOf)]));
		return {
			path: name,
			format: described.format,
			size: described.size,
			digest: described.digest ?? "",
			contentDigest: described.contentDigest,
			documents: digestBytes(JSON.stringify(file.documents.map(({ name, json }) => [name, json]))),
			entries: described.entries.map((entry) => {
				const sums = sketches.get(entry.name);
				return {
					name: entry.name,
					dtype: entry.dtype,
					shape: entry.shape,
					digest: entry.digest ?? "",
					statistics: entry.statistics,
					sketch: sums === null || sums === void 0 ? null : Buffer.from(sums.buffer).toString("base64")
				};
			})
		};
	} finally {
		file.close();
	}
}
/** The estimate is off by a sixth at most in all cases that were tried; this much is taken off the limit. */
const MARGIN = 1.25;
/**
* Compares a file with the fingerprint of another one. Arrays of floats with another digest agree where their sketches are nearer than the limit of their type with
* a margin for the estimate; everything else must have the same digest.
*
* @throws ModelgateError when the file cannot be read
*/
async function compareFingerprint(recorded, path, tolerance) {
	const now = await fingerprintModel(path, recorded.path);
	if (now.contentDigest !== null && now.contentDigest === recorded.contentDigest || now.digest === recorded.digest) return {
		rung: "content",
		estimate: 0
	};
	const known = new Map(recorded.entries.map((entry) => [entry.name, entry]));
	const file = await openModelFile(path);
	file.close();
	let estimate = null;
	let agrees = now.entries.length === known.size && now.entries.length > 0 && now.documents === recorded.documents;
	for (const [index, entry] of now.entries.entries()) {
		const old = known.get(entry.name);
		const dtype = file.entries[index]?.dtype;
		if (old === void 0 || dtype === void 0 || old.dtype !== dtype || old.shape.join() !== entry.shape.join()) {
			agrees = false;
			continue;
		}
		if (old.digest === entry.digest) continue;
		const [before, after] = [old.sketch, entry.sketch].map(readSketch);
		const distance = before && after ? sketchDistance(before, after) : null;
		if (distance !== null) estimate = Math.max(estimate ?? 0, distance);
		if (distance === null || distance * MARGIN > toleranceOf(dtype, tolerance)) agrees = false;
	}
	return {
		rung: agrees ? "numeric" : "none",
		estimate
	};
}
function readSketch(text) {
	const bytes = text === null ? null : Uint8Array.from(Buffer.from(text, "base64"));
	return bytes === null || bytes.length !== 2048 ? null : new Float64Array(bytes.buffer);
}
/** The fingerprints that a report of the gate holds; none for anything else. */
function readFingerprints(report) {
	const list = valueAt(report, "data", "fingerprints");
	return (Array.isArray(list) ? list : []).flatMap((item) => {
		const entries = valueAt(item, "entries");
		const size = valueAt(item, "size");
		return [{
			path: textAt(item, "path") ?? "",
			format: textAt(item, "format") ?? "",
			size: typeof size === "number" ? size : 0,
			digest: textAt(item, "digest") ?? "",
			contentDigest: textAt(item, "contentDigest") ?? null,
			documents: textAt(item, "documents") ?? "",
			entries: (Array.isArray(entries) ? entries : []).map((entry) => {
				const shape = valueAt(entry, "shape");
				return {
					name: textAt(entry, "name") ?? "",
					dtype: textAt(entry, "dtype") ?? "",
					shape: Array.isArray(shape) ? shape.filter((side) => typeof side === "number") : [],
					digest: textAt(entry, "digest") ?? "",
					statistics: readStatistics(valueAt(entry, "statistics")),
					sketch: textAt(entry, "sketch") ?? null
				};
			})
		}];
	});
}
function readStatistics(value) {
	const figure = (key) => {
		const found = valueAt(value, key);
		return typeof found === "number" ? found : null;
	};
	const [nan, infinite, zeros] = [
		figure("nan"),
		figure("infinite"),
		figure("zeros")
	];
	if (nan === null || infinite === null || zeros === null) return null;
	return {
		min: figure("min"),
		max: figure("max"),
		rms: figure("rms"),
		nan,
		infinite,
		zeros
	};
}

// packages/reproducibility/src/read-recorded.ts
/** A report has some kilobytes for each array and each installed package. */
const MAX_REPORT_BYTES = 67108864;
/**
* Reads the report of an earlier reproduction: the file that is named, else the one that the manifest declares.
*
* @param file on this machine
* @returns nothing where there is neither
* @throws ModelgateError `REPRODUCIBILITY_RECORD_INVALID`
*/
function readRecorded({ manifest, locate }, repository, file) {
	const declared = manifest.spec.reproduce?.record;
	const path = file ?? (declared === void 0 ? void 0 : join(repository, confinePath(declared.path)));
	if (path === void 0) return {};
	const report = parseReport(readBounded(path));
	if (report === null) throw new ModelgateError("REPRODUCIBILITY_RECORD_INVALID", `${path} is no report of a reproduction.`, {
		advice: "modelgate reproduce --json --output record.json",
		...file === void 0 ? { location: locate("/spec/reproduce/record/path") } : {}
	});
	return {
		recorded: readFingerprints(report),
		recordedReport: report
	};
}
function readBounded(path) {
	try {
		return statSync(path).size > 67108864 ? /* @__PURE__ */ new Uint8Array() : readFileSync(path);
	} catch {
		return /* @__PURE__ */ new Uint8Array();
	}
}
/** The report that some bytes hold; null when they hold none of this gate. */
function parseReport(bytes) {
	try {
		const report = JSON.parse(new TextDecoder().decode(bytes));
		return textAt(report, "gate") === "reproducibility" ? report : null;
	} catch {
		return null;
	}
}

// packages/reproducibility/src/list-scripts.ts
/** Larger files are data, not scripts. */
const MAX_SCRIPT_BYTES = 1048576;
/** Modules that are looked at: the script and what it imports from the repository. */
const MAX_SCRIPTS = 50;
const PROGRAMS = /\.(py|sh|js|mjs|cjs|R)$|(^|\/)Makefile$/u;
/** What programs are given. */
const SETTINGS = /\.(ya?ml|toml|json|ini|cfg)$/u;
/** Where tools look up what to run. */
const OF_TOOLS = /* @__PURE__ */ new Map([
	["make", "Makefile"],
	["dvc", "dvc.yaml"],
	["npm", "package.json"]
]);
/** The scripts that a command names, and the modules and settings of the repository that they name in turn. */
async function listScripts({ command, workdir = "." }, read) {
	const waiting = new Set(namedIn(command, workdir));
	const found = [];
	for (const path of waiting) {
		if (found.length === MAX_SCRIPTS) break;
		const text = await read(path);
		if (text === null) continue;
		found.push({
			path,
			text
		});
		for (const other of namedIn(text, workdir)) waiting.add(other);
		for (const other of importedIn(text, [dirname(path), workdir])) waiting.add(other);
	}
	return found;
}
/** Files and modules that a command names, or a text that holds commands and the names of settings. */
function namedIn(text, workdir) {
	const words = text.split(/[\s;&|()'"`=,[\]{}]+/u).map((word) => OF_TOOLS.get(word) ?? word);
	const modules = [...text.matchAll(/\s-m\s+([\w.]+)/gu)].map((match) => (match[1] ?? "").replaceAll(".", "/"));
	return [...words, ...modules.flatMap((name) => [`${name}.py`, `${name}/__main__.py`])].map((path) => normalize(join(workdir, path))).filter(isScript);
}
/** What a Python script imports, if it lies in one of these folders. */
function importedIn(text, folders) {
	return [...text.matchAll(/^\s*(?:from\s+\.*([\w.]*)\s+import\s+\(?([\w, ]+)|import\s+([\w.]+))/gmu)].flatMap(([, from, names = "", whole = from ?? ""]) => {
		const parent = whole.replaceAll(".", "/");
		const parts = names.split(/[\s,]+/u).map((name) => join(parent, name));
		return [
			parent,
			`${parent}/__init__`,
			...parts
		].flatMap((path) => folders.map((folder) => normalize(join(folder, `${path}.py`)))).filter(isScript);
	});
}
/** Whether lines of a file are run, rather than read. */
function isProgram({ path }) {
	return PROGRAMS.test(path);
}
function isScript(path) {
	return !path.startsWith("..") && !path.startsWith("/") && (PROGRAMS.test(path) || SETTINGS.test(path));
}

export { parseReport as a, fingerprintModel as c, MAX_REPORT_BYTES as i, manifestSubject as l, isProgram as n, readRecorded as o, listScripts as r, compareFingerprint as s, MAX_SCRIPT_BYTES as t };