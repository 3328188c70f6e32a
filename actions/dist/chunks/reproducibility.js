import { a as CHUNK_BYTES, d as confinePath, f as digestBytes, i as DTYPES, m as modelDigest, n as numberDecoder, o as chunksOf, p as digestFile, r as openModelFile, s as workTree, t as describeModel } from "./artifacts.js";
import { a as createReport, c as VERSION, l as ModelgateError, n as valueAt, r as closest, t as textAt, u as findingOfError } from "./kernel.js";
import { h as readManifest, u as findManifests } from "./manifest.js";
import { basename, dirname, join, sep } from "node:path";
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { arch, availableParallelism, cpus, machine, release, totalmem, type } from "node:os";

// packages/reproducibility/src/manifest-subject.ts
/** The model that a manifest describes, as reports name it. */
function manifestSubject({ metadata, spec }) {
	return {
		model: metadata.name,
		version: metadata.version,
		digest: modelDigest(spec.artifacts)
	};
}

// packages/reproducibility/src/unpinned-requirements.ts
/**
* The requirements of a pip lock file that name no exact version: no `==` without a wildcard, no `===`, no `@ url` with a digest.
*
* @param text a `requirements.txt`; continuation lines belong to the line they continue
*/
function unpinnedRequirements(text) {
	const unpinned = [];
	let continued = "";
	for (const [index, raw] of text.split("\n").entries()) {
		const line = continued + raw.replace(/(^|\s)#.*$/u, "").trim();
		if (line.endsWith("\\")) {
			continued = `${line.slice(0, -1).trim()} `;
			continue;
		}
		continued = "";
		const requirement = line.replace(/\s--hash=\S+/gu, "").trim();
		if (requirement === "" || /^-(-|[icrf]\b)/u.test(requirement)) continue;
		if (!(/===?\s*[^\s*;]+\s*(;|$)/u.test(requirement) || /@\s*\S+(#|@[0-9a-f]{40})/u.test(requirement))) unpinned.push({
			line: index + 1,
			text: requirement
		});
	}
	return unpinned;
}

// packages/reproducibility/src/check-consistent.ts
/** Larger lock files are made by no tool; their lines are not looked at. */
const MAX_LOCK_BYTES = 16777216;
/**
* The level "consistent": whether what the manifest declares fits together, without running any code. Digests of artifacts, data, locks and
* predictions match the files of the tree, the command and its outputs are declared, and lock files pin every version.
*
* A contradiction fails; a declaration that is missing is inconclusive, because then nothing says how to rebuild the model.
*/
async function checkConsistent(declared) {
	const { manifest, tree } = declared;
	const findings = [
		...await digestFindings(declared),
		...reproduceFindings(declared),
		...await environmentFindings(declared)
	];
	const contradicted = findings.find(({ severity }) => severity === "error");
	const missing = findings.find(({ severity }) => severity === "warning");
	return createReport({
		gate: "reproducibility",
		verdict: contradicted !== void 0 ? "fail" : missing !== void 0 ? "inconclusive" : "pass",
		reasonCode: (contradicted ?? missing)?.code ?? "REPRODUCIBILITY_CONSISTENT",
		subject: manifestSubject(manifest),
		findings,
		data: {
			level: contradicted === void 0 && missing === void 0 ? "consistent" : "declared",
			commit: tree.commit ?? null
		}
	});
}
function digestClaims({ spec }) {
	const { predictions, cells, source } = spec.evaluation ?? {};
	const listed = (items, at, what) => (items ?? []).flatMap(({ path, digest }, index) => path === void 0 ? [] : [{
		pointer: `${at}/${index}/digest`,
		what,
		path,
		digest
	}]);
	return [
		...listed(spec.artifacts, "/spec/artifacts", "artifact"),
		...listed(spec.data, "/spec/data", "data"),
		...listed(spec.training?.environment?.locks, "/spec/training/environment/locks", "lock file"),
		...predictions?.path === void 0 ? [] : [{
			pointer: "/spec/evaluation/predictions/digest",
			what: "predictions",
			path: predictions.path,
			digest: predictions.digest
		}],
		...cells === void 0 ? [] : [{
			pointer: "/spec/evaluation/cells/digest",
			what: "cells",
			...cells
		}],
		...source === void 0 ? [] : [{
			pointer: "/spec/evaluation/source/digest",
			what: "metrics",
			...source
		}]
	];
}
async function digestFindings({ manifest, tree, locate }) {
	const findings = [];
	for (const { pointer, what, path, digest } of digestClaims(manifest)) {
		const local = await tree.materialize(path);
		if (local === null) {
			findings.push({
				code: "REPRODUCIBILITY_FILE_MISSING",
				severity: "warning",
				message: `The ${what} ${path} is not in ${tree.label}, so its digest is unverified.`,
				advice: "Commit the file, or fetch it in a step before this one.",
				location: locate(pointer.replace(/\/digest$/u, "/path")),
				subject: path
			});
			continue;
		}
		const actual = await digestFile(local);
		if (actual === digest) continue;
		findings.push({
			code: "REPRODUCIBILITY_DIGEST_MISMATCH",
			severity: "error",
			message: `The ${what} ${path} has the digest ${actual}, and the manifest says ${digest}.`,
			advice: `digest: "${actual}"`,
			location: locate(pointer),
			subject: path
		});
	}
	return findings;
}
function reproduceFindings({ manifest: { spec }, locate }) {
	if (spec.reproduce === void 0) return [{
		code: "REPRODUCIBILITY_NOT_DECLARED",
		severity: "warning",
		message: "The manifest does not say how to rebuild the model.",
		advice: "reproduce: { command: \"python train.py\", outputs: [{ path: model.safetensors, role: weights }] }",
		location: locate("/spec")
	}];
	const made = new Set(spec.reproduce.outputs.map(({ path }) => path));
	const findings = [];
	for (const [index, { name, path }] of spec.artifacts.entries()) {
		if (path === void 0 || made.has(path)) continue;
		findings.push({
			code: "REPRODUCIBILITY_ARTIFACT_NOT_MADE",
			severity: "warning",
			message: `The artifact ${name} (${path}) is no output of the command, so a re-run says nothing about it.`,
			advice: `outputs: [{ path: ${path}, role: weights }]`,
			location: locate(`/spec/artifacts/${index}/path`),
			subject: path
		});
	}
	if (spec.training?.seeds === void 0) findings.push({
		code: "REPRODUCIBILITY_SEEDS_NOT_DECLARED",
		severity: "note",
		message: "The manifest declares no seeds.",
		advice: "seeds: { python: 7, numpy: 7 } under training, if anything in the training is random.",
		location: locate("/spec/training")
	});
	return findings;
}
async function environmentFindings({ manifest: { spec }, tree, locate }) {
	const environment = spec.training?.environment;
	const locks = environment?.locks ?? [];
	if (locks.length === 0 && environment?.image === void 0) return [{
		code: "REPRODUCIBILITY_NO_LOCKS",
		severity: "warning",
		message: "The manifest names no lock file, so the versions that trained the model are not fixed.",
		advice: "environment: { locks: [{ path: requirements.txt, digest: \"sha256:…\" }] } under training.",
		location: locate("/spec/training/environment")
	}];
	const findings = [];
	for (const { path } of locks) {
		if (!/^requirements.*\.txt$/u.test(basename(path))) continue;
		const bytes = await tree.read(path);
		if (bytes === null || bytes.length > MAX_LOCK_BYTES) continue;
		for (const { line, text } of unpinnedRequirements(new TextDecoder().decode(bytes))) findings.push({
			code: "REPRODUCIBILITY_LOCK_UNPINNED",
			severity: "warning",
			message: `${path} does not pin \`${text}\` to one version.`,
			advice: `${text.replace(/[\s<>=!~;[@].*$/u, "")}==<version> --hash=sha256:<digest>`,
			location: {
				path,
				line,
				column: 1,
				endLine: line,
				endColumn: text.length + 1
			},
			subject: path,
			data: { lockDigest: digestBytes(bytes) }
		});
	}
	return findings;
}

// packages/reproducibility/src/ulp-distance.ts
/**
* Starts to count units in the last place between two chunks of floats by the sign-magnitude order of their patterns.
* Distances above 2^53 are rounded.
*
* @returns null for types that are no floats
*/
function ulpDistance(dtype) {
	const { kind, bits } = DTYPES[dtype];
	if (kind !== "float" && kind !== "complex") return null;
	if (dtype === "F8_E8M0") return (a, b) => (i) => Math.abs((a[i] ?? 0) - (b[i] ?? 0));
	const width = kind === "complex" ? bits / 2 : bits;
	if (width === 64) return (a, b) => {
		const wordsA = new Uint32Array(a.buffer, a.byteOffset, a.length / 4);
		const wordsB = new Uint32Array(b.buffer, b.byteOffset, b.length / 4);
		return (i) => distance64(wordsA[2 * i + 1] ?? 0, wordsA[2 * i] ?? 0, wordsB[2 * i + 1] ?? 0, wordsB[2 * i] ?? 0);
	};
	const sign = 2 ** (width - 1);
	return (a, b) => {
		const patternsA = patterns(a, width);
		const patternsB = patterns(b, width);
		return (i) => Math.abs(ordered(patternsA[i] ?? 0, sign) - ordered(patternsB[i] ?? 0, sign));
	};
}
function patterns(bytes, width) {
	if (width === 8) return bytes;
	if (width === 16) return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
	return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}
function ordered(pattern, sign) {
	return pattern >= sign ? sign - pattern : pattern;
}
/** The high words are subtracted first, so that near numbers have an exact distance although 64 bits do not fit a double. */
function distance64(highA, lowA, highB, lowB) {
	const sign = 2 ** 31;
	const magnitudeA = highA >= sign ? highA - sign : highA;
	const magnitudeB = highB >= sign ? highB - sign : highB;
	return highA >= sign === highB >= sign ? Math.abs((magnitudeA - magnitudeB) * 2 ** 32 + (lowA - lowB)) : (magnitudeA + magnitudeB) * 2 ** 32 + (lowA + lowB);
}

// packages/reproducibility/src/measure-difference.ts
/** Equal bytes are skipped in blocks of this size; one partial sum a block keeps rounding small. */
const BLOCK_BYTES = 65536;
/** A sum of squares below this has lost digits to underflow. */
const UNDERFLOW = 1e-290;
/** Powers of two that bring the squares of the largest and of the smallest doubles into range. */
const SHRINK = 2 ** -600;
const STRETCH = 2 ** 600;
/**
* Starts to measure the difference of two arrays of one type. Sums run in double precision.
*
* @param scale multiplies every value before it is squared; a power of two, 1 unless `betterScale` said otherwise
*/
function measureDifference(dtype, scale = 1) {
	const decode = numberDecoder(dtype) ?? ((bytes) => bytes);
	const distances = ulpDistance(dtype);
	const { bits, kind } = DTYPES[dtype];
	const wide = kind === "integer" && bits === 64;
	const numbersPerElement = kind === "complex" ? 2 : 1;
	let seen = 0;
	const sums = {
		differing: 0,
		first: null,
		squaresA: 0,
		squaresB: 0,
		product: 0,
		squaresDifference: 0,
		squaresMagnitude: 0,
		maxAbsolute: 0,
		maxUlp: 0,
		nonFiniteMismatches: 0
	};
	return {
		add(aChunk, bChunk) {
			for (let start = 0; start < aChunk.length; start += BLOCK_BYTES) {
				const aBytes = aChunk.subarray(start, start + BLOCK_BYTES);
				const bBytes = bChunk.subarray(start, start + BLOCK_BYTES);
				const a = decode(aBytes);
				if (Buffer.compare(aBytes, bBytes) === 0) addEqual(sums, a, scale);
				else if (kind === "float" && scale === 1 && (bits === 32 || bits === 16)) addReals(sums, a, decode(bBytes), wordsOf(aBytes, bits), wordsOf(bBytes, bits), seen);
				else {
					const exact = wide ? exactDifference(dtype, aBytes, bBytes) : null;
					const distance = distances === null ? null : distances(aBytes, bBytes);
					addPair(sums, a, decode(bBytes), {
						scale,
						numbersPerElement,
						seen,
						exact,
						distance
					});
				}
				seen += a.length;
			}
		},
		betterScale() {
			const largest = Math.max(sums.squaresA, sums.squaresB, sums.squaresDifference);
			if (largest === Infinity && scale === 1) return SHRINK;
			return largest < UNDERFLOW && scale === 1 && bits >= 64 && kind !== "integer" ? STRETCH : null;
		},
		finish: () => summarize(sums, distances !== null)
	};
}
function addEqual(sums, values, scale) {
	let squares = 0;
	for (let i = 0; i < values.length; i++) {
		const value = (values[i] ?? 0) * scale;
		if (value - value === 0) squares += value * value;
	}
	sums.squaresA += squares;
	sums.squaresB += squares;
	sums.product += squares;
}
function addPair(sums, a, b, options) {
	const { scale, numbersPerElement, seen, exact, distance } = options;
	let squaresA = 0;
	let squaresB = 0;
	let product = 0;
	let squaresDifference = 0;
	let squaresMagnitude = 0;
	let lastElement = -1;
	for (let i = 0; i < a.length; i++) {
		const x = a[i] ?? 0;
		const y = b[i] ?? 0;
		const finite = x - x === 0 && y - y === 0;
		const difference = exact === null ? x - y : exact(i);
		if (difference !== 0 && (exact !== null || !Object.is(x, y))) {
			const element = Math.floor((seen + i) / numbersPerElement);
			if (element !== lastElement) {
				lastElement = element;
				sums.differing++;
				sums.first ??= element;
			}
			if (finite) {
				const absolute = Math.abs(difference);
				if (absolute > sums.maxAbsolute) sums.maxAbsolute = absolute;
				if (distance !== null) {
					const ulps = distance(i);
					if (ulps > sums.maxUlp) sums.maxUlp = ulps;
				}
				const scaled = exact === null ? x * scale - y * scale : difference;
				squaresDifference += scaled * scaled;
				const magnitude = Math.abs(x * scale) - Math.abs(y * scale);
				squaresMagnitude += magnitude * magnitude;
			} else sums.nonFiniteMismatches++;
		}
		if (finite) {
			const scaledX = x * scale;
			const scaledY = y * scale;
			squaresA += scaledX * scaledX;
			squaresB += scaledY * scaledY;
			product += scaledX * scaledY;
		}
	}
	sums.squaresA += squaresA;
	sums.squaresB += squaresB;
	sums.product += product;
	sums.squaresDifference += squaresDifference;
	sums.squaresMagnitude += squaresMagnitude;
}
function wordsOf(bytes, bits) {
	return bits === 16 ? new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2) : new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}
/** What `addPair` does, for the types of nearly all weights, with everything in one loop: several times faster. */
function addReals(sums, a, b, wordsA, wordsB, seen) {
	const sign = wordsA.BYTES_PER_ELEMENT === 2 ? 32768 : 2147483648;
	let { differing, maxAbsolute, maxUlp } = sums;
	let first = -1;
	let squaresA = 0;
	let squaresB = 0;
	let product = 0;
	let squaresDifference = 0;
	let squaresMagnitude = 0;
	for (let i = 0; i < a.length; i++) {
		const x = a[i] ?? 0;
		const y = b[i] ?? 0;
		const difference = x - y;
		if (difference - difference === 0) {
			squaresA += x * x;
			squaresB += y * y;
			product += x * y;
			if (difference === 0) continue;
			const absolute = Math.abs(difference);
			if (absolute > maxAbsolute) maxAbsolute = absolute;
			squaresDifference += difference * difference;
			const magnitude = Math.abs(x) - Math.abs(y);
			squaresMagnitude += magnitude * magnitude;
			const wordA = wordsA[i] ?? 0;
			const wordB = wordsB[i] ?? 0;
			const ulps = Math.abs((wordA >= sign ? sign - wordA : wordA) - (wordB >= sign ? sign - wordB : wordB));
			if (ulps > maxUlp) maxUlp = ulps;
		} else if (Object.is(x, y)) continue;
		else sums.nonFiniteMismatches++;
		if (first === -1) first = seen + i;
		differing++;
	}
	sums.differing = differing;
	sums.maxAbsolute = maxAbsolute;
	sums.maxUlp = maxUlp;
	if (first !== -1) sums.first ??= first;
	sums.squaresA += squaresA;
	sums.squaresB += squaresB;
	sums.product += product;
	sums.squaresDifference += squaresDifference;
	sums.squaresMagnitude += squaresMagnitude;
}
/** 64-bit integers that a double would round to the same number still differ. */
function exactDifference(dtype, a, b) {
	const wide = (bytes) => dtype === "U64" ? new BigUint64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8) : new BigInt64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
	const wideA = wide(a);
	const wideB = wide(b);
	return (i) => Number((wideA[i] ?? 0n) - (wideB[i] ?? 0n));
}
function summarize(sums, hasUlps) {
	const norm = Math.sqrt(sums.squaresA);
	const ratio = (squares) => {
		if (squares === 0) return 0;
		const value = Math.sqrt(squares) / norm;
		return Number.isFinite(value) ? value : null;
	};
	const cosine = sums.product / norm / Math.sqrt(sums.squaresB);
	return {
		differing: sums.differing,
		first: sums.first,
		relativeFrobenius: ratio(sums.squaresDifference),
		relativeMagnitude: ratio(sums.squaresMagnitude),
		maxAbsolute: Number.isFinite(sums.maxAbsolute) ? sums.maxAbsolute : null,
		maxUlp: hasUlps ? sums.maxUlp : null,
		cosine: Number.isFinite(cosine) ? Math.max(-1, Math.min(1, cosine)) : null,
		nonFiniteMismatches: sums.nonFiniteMismatches
	};
}

// packages/reproducibility/src/rows-permuted.ts
/** Above this the explanation is not worth another pass over the array. */
const MAX_BYTES$1 = 268435456;
/**
* Whether two arrays hold the same rows in another order. Rows are compared by hashes that are added up, so that memory does not grow; an
* accident is possible once in 2^64 and would only make a wrong remark.
*
* @param rowBytes size of a row; both arrays have the same length
*/
function rowsPermuted(a, b, rowBytes) {
	if (a.length > MAX_BYTES$1 || rowBytes === 0 || a.length <= rowBytes) return false;
	const [lowA, highA] = rowSums(a, rowBytes);
	const [lowB, highB] = rowSums(b, rowBytes);
	return lowA === lowB && highA === highB;
}
function rowSums(source, rowBytes) {
	const width = rowBytes % 4 === 0 ? 4 : 1;
	const rowLength = rowBytes / width;
	let low = 0;
	let high = 0;
	let inRow = 0;
	let first = 2166136261;
	let second = 2654435769;
	for (const chunk of chunksOf(source)) {
		const words = width === 4 ? new Uint32Array(chunk.buffer, chunk.byteOffset, chunk.length / 4) : chunk;
		for (let i = 0; i < words.length; i++) {
			const word = words[i] ?? 0;
			first = Math.imul(first ^ word ^ word >>> 15, 16777619);
			second = Math.imul(second ^ word ^ word >>> 13, 2246822507);
			if (++inRow === rowLength) {
				low = low + mix$1(first) >>> 0;
				high = high + mix$1(second) >>> 0;
				inRow = 0;
				first = 2166136261;
				second = 2654435769;
			}
		}
	}
	return [low, high];
}
/** Spreads every bit, so that sums of hashes do not cancel. */
function mix$1(hash) {
	const once = Math.imul(hash ^ hash >>> 16, 2146121005);
	const twice = Math.imul(once ^ once >>> 15, 2221713035);
	return (twice ^ twice >>> 16) >>> 0;
}

// packages/reproducibility/src/tolerance.ts
/** How far two runs of the same thing may be apart: one forward pass, a training on the same kind of CPU, on another kind. */
const PROFILES = [
	"rounding",
	"trained",
	"cross-cpu"
];
/**
* Measured on repeated training with other thread counts and CPU kernels, with room of two orders of magnitude: f32 training moved by
* 1.1e-6 when the threads changed and by 1.1e-3 when the CPU kernels did.
*/
const LIMITS = {
	rounding: {
		F64: 1e-12,
		F32: 1e-6,
		F16: .002,
		BF16: .02
	},
	trained: {
		F64: 1e-8,
		F32: 1e-4,
		F16: .005,
		BF16: .05
	},
	"cross-cpu": {
		F64: 1e-6,
		F32: .01,
		F16: .02,
		BF16: .1
	}
};
/**
* The largest relative Frobenius difference for elements of a type, or 0 for types that must be equal.
* Complex numbers are held to the limit of their parts and 8-bit floats to that of BF16.
*/
function toleranceOf(dtype, { profile, rtol, atMost = Infinity }) {
	const { kind } = DTYPES[dtype];
	if (kind !== "float" && kind !== "complex") return 0;
	return Math.min(atMost, rtol ?? limitOf(dtype, LIMITS[profile]));
}
function limitOf(dtype, limits) {
	return limits[precisionOf(dtype) ?? "BF16"];
}
/**
* The precision of a floating-point type, complex types by their parts; null for 8-bit floats, which have too few digits for limits
* of their own, and for types that are no floats.
*/
function precisionOf(dtype) {
	return PRECISIONS.get(dtype) ?? null;
}
const PRECISIONS = /* @__PURE__ */ new Map([
	["F64", "F64"],
	["C128", "F64"],
	["F32", "F32"],
	["C64", "F32"],
	["F16", "F16"],
	["BF16", "BF16"]
]);

// packages/reproducibility/src/compare-entries.ts
/**
* Compares one array of two files. Reads both in chunks; memory does not grow with their size.
*
* @param lookForRows whether to find out if the rows of arrays that disagree are only permuted
*/
function compareEntries(a, b, tolerance, lookForRows = true) {
	const limit = toleranceOf(a.dtype, tolerance);
	const facts = {
		name: a.name,
		a: factsOf(a),
		b: factsOf(b),
		permuted: false,
		limit
	};
	if (a.dtype !== b.dtype) return {
		...facts,
		rung: "none",
		disagreement: "dtype",
		difference: null
	};
	if (a.shape.join() !== b.shape.join()) return {
		...facts,
		rung: "none",
		disagreement: "shape",
		difference: null
	};
	const pairs = pairsOf(a.bytes, b.bytes);
	if (samePairs(pairs())) return {
		...facts,
		rung: "content",
		disagreement: null,
		difference: noDifference(a)
	};
	const difference = measure(a, pairs);
	const disagreement = judge(a, difference, limit);
	if (disagreement === null) return {
		...facts,
		rung: "numeric",
		disagreement,
		difference
	};
	const permuted = lookForRows && disagreement !== "non-finite" && rowsPermuted(a.bytes, b.bytes, a.bytes.length / (a.shape[0] ?? 1));
	return {
		...facts,
		rung: "none",
		disagreement,
		difference,
		permuted
	};
}
function factsOf({ dtype, shape, elements }) {
	return {
		dtype,
		shape,
		elements
	};
}
function judge({ dtype }, difference, limit) {
	const { kind } = DTYPES[dtype];
	if (difference.nonFiniteMismatches > 0) return "non-finite";
	if (kind !== "float" && kind !== "complex") return "discrete";
	const { relativeFrobenius } = difference;
	return relativeFrobenius !== null && relativeFrobenius <= limit ? null : "beyond-tolerance";
}
/** The chunks of two arrays, again and again; small arrays are read once. */
function pairsOf(a, b) {
	if (a.length > 1048576) return () => chunkPairs(a, b);
	const once = [...chunkPairs(a, b)];
	return () => once;
}
function measure(a, pairs) {
	const meter = measureDifference(a.dtype);
	for (const [chunkA, chunkB] of pairs()) meter.add(chunkA, chunkB);
	const scale = meter.betterScale();
	if (scale === null) return meter.finish();
	const scaled = measureDifference(a.dtype, scale);
	for (const [chunkA, chunkB] of pairs()) scaled.add(chunkA, chunkB);
	return scaled.finish();
}
/** Whether two sources hold the same bytes. */
function sameBytes(a, b) {
	if (a.length !== b.length) return false;
	return samePairs(chunkPairs(a, b));
}
function samePairs(pairs) {
	for (const [chunkA, chunkB] of pairs) if (Buffer.compare(chunkA, chunkB) !== 0) return false;
	return true;
}
/** Corresponding chunks of two sources of one length; the buffers are used again. */
function* chunkPairs(a, b) {
	const size = Math.min(CHUNK_BYTES, a.length);
	const bufferA = new Uint8Array(size);
	const bufferB = new Uint8Array(size);
	for (let position = 0; position < a.length; position += size) {
		const length = Math.min(size, a.length - position);
		const chunkA = bufferA.subarray(0, length);
		const chunkB = bufferB.subarray(0, length);
		a.read(chunkA, position);
		b.read(chunkB, position);
		yield [chunkA, chunkB];
	}
}
/** The measures of arrays with equal bytes, without a pass over them: only whether they are all zero or not finite matters. */
function noDifference(entry) {
	const { kind } = DTYPES[entry.dtype];
	return {
		differing: 0,
		first: null,
		relativeFrobenius: 0,
		relativeMagnitude: 0,
		maxAbsolute: 0,
		maxUlp: kind === "float" || kind === "complex" ? 0 : null,
		cosine: hasDirection(entry) ? 1 : null,
		nonFiniteMismatches: 0
	};
}
/** Whether any element is finite and not zero; stops at the first. */
function hasDirection({ dtype, bytes }) {
	const decode = numberDecoder(dtype);
	if (decode === null) return false;
	const PROBE_BYTES = 4096;
	for (let position = 0, size = PROBE_BYTES; position < bytes.length; position += size, size = CHUNK_BYTES) {
		const chunk = new Uint8Array(Math.min(size, bytes.length - position));
		bytes.read(chunk, position);
		for (const value of decode(chunk)) if (value !== 0 && Number.isFinite(value)) return true;
	}
	return false;
}

// packages/reproducibility/src/rung.ts
/** How far two results agree, the best first. `none`: they do not. */
const RUNGS = [
	"bytes",
	"content",
	"numeric",
	"metric",
	"statistical",
	"none"
];
/** The rung that holds for several parts together: the worst of them; equal bytes when there is no part. */
function worstRung(rungs) {
	let worst = 0;
	for (const rung of rungs) worst = Math.max(worst, RUNGS.indexOf(rung));
	return RUNGS[worst] ?? "none";
}
/** Whether a rung is at least as good as the one demanded. */
function reaches(rung, required) {
	return RUNGS.indexOf(rung) <= RUNGS.indexOf(required);
}

// packages/reproducibility/src/compare-files.ts
/**
* Compares two model files by the ladder bytes, content, numeric, none. Nothing in them is executed.
*
* @param options `path`: what to call the pair; `volatile`: values that may differ by design
* @throws ModelgateError when a file cannot be read or is not what its name claims
*/
function compareFiles(aPath, bPath, tolerance, { path = "", ...open } = {}) {
	const a = openModelFile(aPath, open);
	try {
		const b = openModelFile(bPath, open);
		try {
			const comparison = compareOpenFiles(a, b, tolerance, path);
			a.assertUnchanged();
			b.assertUnchanged();
			return comparison;
		} finally {
			b.close();
		}
	} finally {
		a.close();
	}
}
function compareOpenFiles(a, b, tolerance, path) {
	const facts = {
		path,
		a: {
			format: a.format,
			size: a.size
		},
		b: {
			format: b.format,
			size: b.size
		},
		onlyInA: [],
		onlyInB: [],
		documents: [],
		newGlobals: b.globals.filter((name) => !a.globals.includes(name)),
		renamed: []
	};
	if (sameFiles(a, b)) return {
		...facts,
		rung: "bytes",
		entries: a.entries.map(sameEntry)
	};
	if (a.format === "opaque" || b.format === "opaque") return {
		...facts,
		rung: "none",
		entries: []
	};
	const entriesOfB = new Map(b.entries.map((entry) => [entry.name, entry]));
	const namesOfA = new Set(a.entries.map(({ name }) => name));
	const entries = [];
	const onlyInA = [];
	let lookForRows = true;
	for (const entry of a.entries) {
		const other = entriesOfB.get(entry.name);
		if (other === void 0) onlyInA.push(entry.name);
		else {
			const compared = compareEntries(entry, other, tolerance, lookForRows);
			if (compared.rung === "none" && !compared.permuted) lookForRows = false;
			entries.push(compared);
		}
	}
	const onlyInB = b.entries.map(({ name }) => name).filter((name) => !namesOfA.has(name));
	const documents = differingDocuments(a, b);
	const discreteEqual = onlyInA.length + onlyInB.length + documents.length === 0;
	const rung = worstRung([
		"content",
		...entries.map((entry) => entry.rung),
		...discreteEqual ? [] : ["none"]
	]);
	return {
		...facts,
		rung: rung === "content" || rung === "numeric" ? rung : "none",
		entries,
		onlyInA,
		onlyInB,
		documents,
		renamed: findRenamed(a.entries.filter(({ name }) => onlyInA.includes(name)), b.entries.filter(({ name }) => onlyInB.includes(name)))
	};
}
/** Whether two files, and all the files that belong to them, hold the same bytes. */
function sameFiles(a, b) {
	if (a.parts.length !== b.parts.length || !sameBytes(a.bytes, b.bytes)) return false;
	return a.parts.every((part, index) => {
		const other = b.parts[index];
		return other !== void 0 && basename(part.path) === basename(other.path) && sameBytes(part, other);
	});
}
/** More arrays than this are too many to look for pairs among. */
const MAX_RENAMED = 1e4;
function findRenamed(a, b) {
	if (a.length > MAX_RENAMED || b.length > MAX_RENAMED) return [];
	const waiting = /* @__PURE__ */ new Map();
	const kindOf = ({ dtype, shape }) => `${dtype} ${shape.join()}`;
	for (const entry of b) waiting.set(kindOf(entry), [...waiting.get(kindOf(entry)) ?? [], entry]);
	return a.flatMap((entry) => {
		const candidates = waiting.get(kindOf(entry)) ?? [];
		const index = candidates.findIndex((other) => sameBytes(entry.bytes, other.bytes));
		const [found] = index === -1 ? [] : candidates.splice(index, 1);
		return found === void 0 ? [] : [{
			from: entry.name,
			to: found.name
		}];
	});
}
function sameEntry(entry) {
	const facts = {
		dtype: entry.dtype,
		shape: entry.shape,
		elements: entry.elements
	};
	return {
		name: entry.name,
		a: facts,
		b: facts,
		rung: "content",
		disagreement: null,
		difference: noDifference(entry),
		permuted: false,
		limit: 0
	};
}
function differingDocuments(a, b) {
	const textOfA = new Map(a.documents.map(({ name, json }) => [name, json]));
	const textOfB = new Map(b.documents.map(({ name, json }) => [name, json]));
	return [.../* @__PURE__ */ new Set([...textOfA.keys(), ...textOfB.keys()])].filter((name) => textOfA.get(name) !== textOfB.get(name));
}

// packages/reproducibility/src/comparison-measurements.ts
/** One measurement for each array and metric of two files; arrays that cannot be compared have none. */
function comparisonMeasurements(file) {
	return file.entries.flatMap((entry) => entryMeasurements(entry, file.path));
}
function entryMeasurements(entry, path) {
	const { difference } = entry;
	if (difference === null) return [];
	const { kind } = DTYPES[entry.a.dtype];
	const n = entry.a.elements;
	const of = path === "" ? { tensor: entry.name } : {
		tensor: entry.name,
		file: path
	};
	const measure = (metric, value, notEstimable) => value === null ? {
		metric,
		of,
		value,
		n,
		notEstimable
	} : {
		metric,
		of,
		value,
		n
	};
	const packed = kind === "opaque" ? `${entry.a.dtype} is packed: its ${n} elements are compared as bytes.` : null;
	const number = (value) => packed === null ? value : null;
	return [
		measure("relative_frobenius_difference", number(difference.relativeFrobenius), packed ?? "The first array has the norm 0: 0 of its finite elements are not zero."),
		measure("max_absolute_difference", number(difference.maxAbsolute), packed ?? "The largest difference is beyond the range of a double; 0 pairs could be measured exactly."),
		measure("max_ulp_difference", number(difference.maxUlp), packed ?? `${entry.a.dtype} has no units in the last place: 0 of ${n} elements are floating-point numbers.`),
		measure("cosine_similarity", number(difference.cosine), packed ?? "One of the arrays has the norm 0: 0 of its finite elements are not zero."),
		measure("differing_elements", difference.differing, "")
	];
}

// packages/reproducibility/src/comparison-tables.ts
/** What a person reads in one go; the measurements have every array. */
const MAX_ROWS$1 = 20;
/** The arrays that differ, those that failed first and then by how much. */
function comparisonTables(comparison) {
	const differing = comparison.files.flatMap(({ entries, path }) => entries.map((entry) => ({
		entry,
		path
	}))).filter(({ entry }) => entry.rung !== "content").toSorted((x, y) => weight(y.entry) - weight(x.entry));
	if (differing.length === 0) return [];
	const rows = differing.slice(0, MAX_ROWS$1).map(({ entry, path }) => [
		path === "" ? entry.name : `${path}: ${entry.name}`,
		`${entry.a.dtype} [${entry.a.shape.join(", ")}]`,
		formatFigure(entry.difference?.relativeFrobenius),
		formatFigure(entry.limit),
		formatFigure(entry.difference?.maxAbsolute),
		entry.difference === null ? "–" : `${entry.difference.differing} of ${entry.a.elements}`,
		entry.disagreement ?? "within the limit"
	]);
	return [{
		title: differing.length > MAX_ROWS$1 ? `Arrays that differ (${MAX_ROWS$1} of ${differing.length})` : "Arrays that differ",
		columns: [
			{ name: "array" },
			{ name: "type" },
			{
				name: "relative difference",
				align: "right"
			},
			{
				name: "limit",
				align: "right"
			},
			{
				name: "largest difference",
				align: "right"
			},
			{
				name: "elements",
				align: "right"
			},
			{ name: "result" }
		],
		rows
	}];
}
function weight({ disagreement, difference }) {
	const size = difference === null ? Number.MAX_VALUE : difference.relativeFrobenius ?? Number.MAX_VALUE;
	return disagreement === null ? -1 / (1 + size) : size;
}
/** A figure with three significant digits, or a dash where there is none. */
function formatFigure(value) {
	if (value === null || value === void 0) return "–";
	if (value === 0) return "0";
	return Math.abs(value) >= .01 && Math.abs(value) < 1e5 ? String(Number(value.toPrecision(3))) : value.toExponential(2);
}

// packages/reproducibility/src/classify-pattern.ts
/** Differences of up to so many roundings come from the order of sums. */
const ROUNDINGS = 64;
/** Differences that grow this much from the first layer to the last are amplified on the way. */
const AMPLIFICATION = 100;
/**
* Recognises a pattern in how the arrays of two models differ; the first that fits wins, the most telling ones first.
*
* @param entries all arrays that both models have, in the order of the first
* @param sameNames whether both models have arrays of the same names
*/
function classifyPattern(entries, sameNames) {
	if (!sameNames || entries.some(({ disagreement }) => disagreement === "shape" || disagreement === "dtype")) return PATTERNS.architecture;
	const differing = entries.filter(({ rung }) => rung !== "content");
	if (differing.length === 0) return null;
	if (differing.some(({ disagreement }) => disagreement === "non-finite")) return PATTERNS.instability;
	const failing = differing.filter(({ disagreement }) => disagreement !== null);
	if (failing.length > 0 && failing.every(({ permuted }) => permuted)) return PATTERNS["permuted-rows"];
	if (failing.length > 0 && failing.every(isSignFlip)) return PATTERNS["sign-flips"];
	if (differing.every(isRounding)) return PATTERNS["summation-order"];
	if (differing.length === 1 && entries.length >= 3) return PATTERNS["one-array"];
	return isAmplified(differing) ? PATTERNS.amplification : null;
}
function relativeOf({ difference }) {
	return difference?.relativeFrobenius ?? Infinity;
}
function isSignFlip({ difference, limit }) {
	return (difference?.relativeMagnitude ?? Infinity) <= limit && limit > 0;
}
function isRounding(entry) {
	const precision = precisionOf(entry.a.dtype);
	return precision !== null && relativeOf(entry) <= ROUNDINGS * ROUNDING[precision];
}
/** The distance from 1 to the next number. 8-bit floats have so few digits that any difference would pass for a rounding. */
const ROUNDING = {
	F64: 2 ** -52,
	F32: 2 ** -23,
	F16: 2 ** -10,
	BF16: 2 ** -7
};
function isAmplified(differing) {
	const sizes = differing.filter(({ a }) => DTYPES[a.dtype].kind === "float").map(relativeOf);
	const first = sizes[0];
	const last = sizes.at(-1);
	if (sizes.length < 3 || first === void 0 || last === void 0 || first === 0) return false;
	const rises = sizes.slice(1).filter((size, index) => size >= (sizes[index] ?? 0)).length;
	return last / first >= AMPLIFICATION && rises >= .8 * (sizes.length - 1);
}
const PATTERNS = {
	architecture: {
		name: "architecture",
		meaning: "Names, shapes or types differ: the code or the data that shapes the model changed.",
		advice: "Compare the commits that made the two models."
	},
	instability: {
		name: "instability",
		meaning: "NaN or infinity stands at other places: the training is numerically unstable.",
		advice: "Look for a division by zero or an overflow."
	},
	"permuted-rows": {
		name: "permuted-rows",
		meaning: "The arrays hold the same rows in another order.",
		advice: "Sort what is iterated over (sets, files, categories), and use `kind=\"stable\"` where ties are sorted."
	},
	"sign-flips": {
		name: "sign-flips",
		meaning: "Only signs differ: components of a decomposition are defined up to their sign.",
		advice: "Fix the sign by a convention, for example the largest coefficient positive."
	},
	"summation-order": {
		name: "summation-order",
		meaning: "All differences are a few roundings: numbers were added up in another order.",
		advice: "Fix the number of threads and the kind of CPU, or demand `numeric`."
	},
	"one-array": {
		name: "one-array",
		meaning: "One array alone differs: its start was not seeded, or memory was read that was never written.",
		advice: "Seed what makes this array, and start it with `np.zeros` instead of `np.empty`."
	},
	amplification: {
		name: "amplification",
		meaning: "The differences grow from array to array: a rounding at the start was amplified by the training.",
		advice: "Look at the first array; fix threads and CPU, or demand `metric`."
	}
};

// packages/reproducibility/src/explain-comparison.ts
/** Names that a sentence can carry; the report's data has all. */
const MAX_NAMES = 5;
/** The first array that differs, in the order of the first file, for machines. */
function firstDifference(comparison) {
	const first = placedEntries(comparison).find(({ entry }) => entry.rung !== "content");
	if (first === void 0) return null;
	const { entry, path } = first;
	return {
		tensor: entry.name,
		...path === "" ? {} : { file: path },
		element: entry.difference?.first ?? null,
		disagreement: entry.disagreement
	};
}
/**
* Every way in which two models disagree, one finding for each kind with the names it holds for, errors where the demanded rung
* is missed and a note where the difference is tolerated.
*/
function explainComparison(comparison, options, names) {
	const findings = [
		...missing("COMPARE_FILES_DIFFER", "file", comparison, names),
		...comparison.files.flatMap((file) => [
			...missing("COMPARE_NAMES_DIFFER", "array", file, names),
			...documentFindings(file.documents, file.path),
			...opaqueFindings(file),
			...renameFindings(file)
		]),
		...disagreementFindings(placedEntries(comparison))
	];
	const imports = comparison.files.flatMap(importFindings);
	if (findings.length > 0) return [
		...findings,
		...imports,
		...patternFindings(comparison)
	];
	const summary = toleratedSummary(comparison);
	if (reaches(comparison.rung, options.require)) return summary === null ? imports : [
		...imports,
		{
			code: "COMPARE_TOLERATED",
			severity: "note",
			message: summary
		},
		...patternFindings(comparison)
	];
	return [
		{
			code: "COMPARE_RUNG_TOO_LOW",
			severity: "error",
			message: `The models agree by ${comparison.rung} and ${options.require} is demanded. ${summary ?? "Only the container differs: metadata, order, padding or the sign of zero."}`,
			advice: `Make the build deterministic, or accept --require ${comparison.rung} where that is enough.`,
			data: {
				rung: comparison.rung,
				required: options.require
			}
		},
		...imports,
		...patternFindings(comparison)
	];
}
function renameFindings({ renamed, path }) {
	const [first] = renamed;
	if (first === void 0) return [];
	return [{
		code: "COMPARE_RENAMED",
		severity: "note",
		message: `${renamed.length} arrays${path === "" ? "" : ` of ${path}`} have the same content under another name, the first is ${JSON.stringify(first.from)}, now ${JSON.stringify(first.to)}.`,
		advice: "Save both models with the same names if the renaming was not meant.",
		data: { renamed: renamed.slice(0, MAX_LISTED) }
	}];
}
/** Pairs and names that the data of a finding lists. */
const MAX_LISTED = 1e3;
function importFindings({ newGlobals, path }) {
	if (newGlobals.length === 0) return [];
	return [{
		code: "COMPARE_IMPORTS_DIFFER",
		severity: "warning",
		message: `Loading the second ${path === "" ? "file" : path} would import what the first does not: ${newGlobals.slice(0, MAX_NAMES).join(", ").slice(0, 400)}.`,
		advice: "Look at every new name before the file is loaded anywhere.",
		data: { globals: newGlobals.slice(0, MAX_LISTED) }
	}];
}
/** The pattern of all arrays together, as a remark. */
function patternFindings({ files, onlyInA, onlyInB }) {
	const names = [
		onlyInA,
		onlyInB,
		...files.flatMap((file) => [file.onlyInA, file.onlyInB])
	];
	const pattern = classifyPattern(files.flatMap(({ entries }) => entries), names.every((list) => list.length === 0));
	if (pattern === null) return [];
	return [{
		code: "COMPARE_PATTERN",
		severity: "note",
		message: pattern.meaning,
		advice: pattern.advice,
		data: { pattern: pattern.name }
	}];
}
function placedEntries({ files }) {
	return files.flatMap(({ entries, path }) => entries.map((entry) => ({
		entry,
		path
	})));
}
function missing(code, noun, { onlyInA, onlyInB }, { a, b }) {
	if (onlyInA.length + onlyInB.length === 0) return [];
	return [{
		code,
		severity: "error",
		message: `The two do not hold the same ${noun}s: ${[...onlyInA.length === 0 ? [] : [`only in ${a}: ${nameList(onlyInA)}`], ...onlyInB.length === 0 ? [] : [`only in ${b}: ${nameList(onlyInB)}`]].join("; ")}.`,
		advice: "The code or the configuration that makes the model changed; compare models of one architecture.",
		data: {
			onlyInA,
			onlyInB
		}
	}];
}
function documentFindings(documents, path) {
	if (documents.length === 0) return [];
	const where = path === "" ? "" : ` of ${path}`;
	return [{
		code: "COMPARE_DOCUMENT_DIFFERS",
		severity: "error",
		message: `The documents ${nameList(documents)}${where} differ.`,
		advice: "Compare the two texts; values that change by design belong into `volatile`.",
		data: { documents }
	}];
}
function opaqueFindings({ rung, a, b, path }) {
	if (rung !== "none" || a.format !== "opaque" && b.format !== "opaque") return [];
	return [{
		code: "COMPARE_OPAQUE_DIFFERS",
		severity: "error",
		message: `${path === "" ? "The files" : path} differ${path === "" ? "" : "s"}, and no reader knows this format, so only equal bytes would count.`,
		advice: "Save the model as safetensors, where arrays can be compared one by one.",
		...path === "" ? {} : { subject: path }
	}];
}
const DISAGREEMENT_CODES = {
	shape: "COMPARE_SHAPE_DIFFERS",
	dtype: "COMPARE_DTYPE_DIFFERS",
	discrete: "COMPARE_DISCRETE_DIFFERS",
	"non-finite": "COMPARE_NON_FINITE_DIFFERS",
	"beyond-tolerance": "COMPARE_BEYOND_TOLERANCE"
};
function disagreementFindings(placed) {
	const groups = Map.groupBy(placed.filter(({ entry }) => entry.disagreement !== null), ({ entry }) => entry.disagreement);
	const findings = [];
	for (const [disagreement, members] of groups) {
		const first = members[0];
		if (disagreement === null || first === void 0) continue;
		const others = members.length === 1 ? "" : ` So do ${members.length - 1} more: ${nameList(members.slice(1).map(nameOf))}.`;
		findings.push({
			code: DISAGREEMENT_CODES[disagreement],
			severity: "error",
			message: `${sentence(first, disagreement)}${others}`,
			advice: adviceFor$1(disagreement),
			subject: nameOf(first),
			data: { tensors: members.map(nameOf) }
		});
	}
	return findings;
}
function nameOf({ entry, path }) {
	return path === "" ? entry.name : `${path}: ${entry.name}`;
}
/** What happened to the first array of a kind, as a person would say it. */
function sentence(placed, disagreement) {
	const { a, b, difference, limit } = placed.entry;
	const who = `The first array that differs is ${JSON.stringify(nameOf(placed))}`;
	const type = `${a.dtype} [${a.shape.join(", ")}]`;
	switch (disagreement) {
		case "dtype": return `${who}: its type is ${a.dtype} against ${b.dtype}.`;
		case "shape": return `${who}: its shape is [${a.shape.join(", ")}] against [${b.shape.join(", ")}].`;
		case "discrete": return `${who} (${type}): ${difference?.differing} of ${a.elements} discrete values differ, the first at index ${difference?.first}.`;
		case "non-finite": return `${who} (${type}): ${difference?.nonFiniteMismatches} values are NaN or infinite in one model only, the first difference is at index ${difference?.first}.`;
		case "beyond-tolerance": return `${who} (${type}): the relative difference is ${formatFigure(difference?.relativeFrobenius)} and the limit ${formatFigure(limit)}; ${difference?.differing} of ${a.elements} elements differ, by at most ${formatFigure(difference?.maxAbsolute)}, the first at index ${difference?.first}.`;
	}
}
function adviceFor$1(disagreement) {
	switch (disagreement) {
		case "dtype": return "Save both models with one precision.";
		case "shape": return "The code or the data that makes the model changed.";
		case "discrete": return "Discrete values have no tolerance: look for an unseeded choice or an unstable sort.";
		case "non-finite": return "Training is unstable: look for a division by zero or an overflow.";
		case "beyond-tolerance": return "Look for a missing seed, or another number of threads or kind of CPU (--profile cross-cpu).";
	}
}
function toleratedSummary(comparison) {
	const tolerated = placedEntries(comparison).filter(({ entry }) => entry.rung === "numeric");
	const first = tolerated[0];
	if (first === void 0) return null;
	const largest = tolerated.reduce((x, y) => relative$1(y) > relative$1(x) ? y : x);
	return `${tolerated.length === 1 ? "One array differs" : `${tolerated.length} arrays differ`} within the limit, the first is ${JSON.stringify(nameOf(first))}; the largest relative difference is ${formatFigure(relative$1(largest))} in ${JSON.stringify(nameOf(largest))}, where ${formatFigure(largest.entry.limit)} is allowed.`;
}
function relative$1({ entry }) {
	return entry.difference?.relativeFrobenius ?? 0;
}
function nameList(names) {
	const shown = names.slice(0, MAX_NAMES).map((name) => JSON.stringify(name));
	const rest = names.length - shown.length;
	return rest === 0 ? shown.join(", ") : `${shown.join(", ")} and ${rest} more`;
}

// packages/reproducibility/src/list-folder.ts
/** More files than any model folder has; a listing this long is a wrong argument. */
const MAX_FILES = 1e5;
/** Deeper than any model folder; a recursion without end would hit it. */
const MAX_DEPTH = 64;
/**
* All regular files under a folder, relative, with forward slashes, sorted by code unit. `.git` at the top is left out.
*
* @throws ModelgateError `COMPARE_FOLDER_UNREADABLE` for symbolic links (what they name may lie anywhere), special files and too many files
*/
function listFolder(root) {
	const files = [];
	const walk = (folder, depth) => {
		for (const item of readFolder(join(root, folder))) {
			const path = folder === "" ? item.name : `${folder}/${item.name}`;
			if (path === ".git") continue;
			if (item.isDirectory() && depth < MAX_DEPTH) walk(path, depth + 1);
			else if (item.isFile() && files.length < MAX_FILES) files.push(path);
			else throw unreadable(join(root, path), whyNot(item));
		}
	};
	walk("", 0);
	return files.toSorted((a, b) => a < b ? -1 : 1);
}
function readFolder(path) {
	try {
		return readdirSync(path, { withFileTypes: true });
	} catch (cause) {
		throw unreadable(path, "cannot be read", cause);
	}
}
function whyNot(item) {
	if (item.isSymbolicLink()) return "is a symbolic link";
	if (item.isDirectory()) return `is nested deeper than ${MAX_DEPTH} folders`;
	return item.isFile() ? `is one of more than ${MAX_FILES} files` : "is not a regular file";
}
function unreadable(path, why, cause) {
	return new ModelgateError("COMPARE_FOLDER_UNREADABLE", `${path} ${why}.`, {
		advice: "Name a folder that holds nothing but the regular files of one model.",
		cause
	});
}

// packages/reproducibility/src/list-models.ts
const INDEX = ".index.json";
/**
* The models of a folder: every file under its own path, except that a model in shards is one, under the name it would have in one file. So a model
* that was spread over other files is still the same model.
*
* @returns the path of the file to open, by name, sorted
* @throws ModelgateError when the folder or an index cannot be read
*/
function listModels(root) {
	const files = listFolder(root);
	const models = new Map(files.map((path) => [path, path]));
	for (const path of files.filter((each) => each.endsWith(`.safetensors${INDEX}`))) {
		const whole = path.slice(0, -11);
		if (models.has(whole)) continue;
		const index = openModelFile(join(root, path));
		index.close();
		const folder = dirname(path);
		for (const part of index.parts) models.delete(folder === "." ? basename(part.path) : `${folder}/${basename(part.path)}`);
		models.delete(path);
		models.set(whole, path);
	}
	return new Map([...models].toSorted(([a], [b]) => a < b ? -1 : 1));
}

// packages/reproducibility/src/compare-models.ts
/** The defaults of the command line and of the reproducibility gate. */
const COMPARE_DEFAULTS = {
	require: "numeric",
	profile: "trained"
};
/**
* Compares two model files, or two folders file by file, and judges the rung they reach together.
*
* @param a the reference: differences are relative to it
* @returns a report of gate `compare` with `data.rung`
* @throws ModelgateError when something cannot be read or is not what its name claims
*/
async function compareModels(a, b, options) {
	const names = options.names ?? {
		a,
		b
	};
	const comparison = measureModels(a, b, options);
	const passed = reaches(comparison.rung, options.require);
	const findings = explainComparison(comparison, options, names);
	return createReport({
		gate: "compare",
		verdict: passed ? "pass" : "fail",
		reasonCode: passed ? "COMPARE_EQUIVALENT" : findings[0]?.code ?? "COMPARE_RUNG_TOO_LOW",
		findings,
		measurements: comparison.files.flatMap(comparisonMeasurements),
		tables: [{
			title: "Comparison",
			columns: [
				{ name: "A" },
				{ name: "B" },
				{ name: "agree by" },
				{ name: "demanded" }
			],
			rows: [[
				names.a,
				names.b,
				comparison.rung,
				options.require
			]]
		}, ...comparisonTables(comparison)],
		data: {
			rung: comparison.rung,
			required: options.require,
			profile: options.rtol === void 0 ? options.profile : null,
			rtol: options.rtol ?? null,
			...names,
			files: comparison.files.map(({ path, rung, a: fileA, b: fileB }) => ({
				path,
				rung,
				a: fileA,
				b: fileB
			})),
			onlyInA: comparison.onlyInA,
			onlyInB: comparison.onlyInB,
			firstDifference: firstDifference(comparison)
		}
	});
}
/** Measures without judging; see {@link compareModels}. */
function measureModels(a, b, tolerance, open = {}) {
	const kindA = kindOf(a);
	const kindB = kindOf(b);
	if (kindA !== kindB) throw new ModelgateError("COMPARE_KINDS_DIFFER", `${a} is a ${kindA} and ${b} is a ${kindB}.`, { advice: "Compare two files or two folders." });
	if (kindA === "file") {
		const file = compareFiles(a, b, tolerance, open);
		return {
			rung: file.rung,
			files: [file],
			onlyInA: [],
			onlyInB: []
		};
	}
	const modelsA = listModels(a);
	const modelsB = listModels(b);
	const filesA = [...modelsA.keys()];
	const filesB = modelsB;
	if (filesA.length + filesB.size === 0) throw new ModelgateError("COMPARE_FOLDER_EMPTY", `${a} and ${b} hold no files.`, { advice: "Name the folders that hold the model files." });
	const onlyInA = filesA.filter((path) => !filesB.has(path));
	const onlyInB = [...filesB.keys()].filter((path) => !modelsA.has(path));
	const files = filesA.filter((path) => filesB.has(path)).map((path) => compareFiles(join(a, modelsA.get(path) ?? path), join(b, modelsB.get(path) ?? path), tolerance, {
		...open,
		path
	}));
	const missing = onlyInA.length + onlyInB.length > 0 ? ["none"] : [];
	return {
		rung: worstRung([...files.map(({ rung }) => rung), ...missing]),
		files,
		onlyInA,
		onlyInB
	};
}
function kindOf(path) {
	try {
		return statSync(path).isDirectory() ? "folder" : "file";
	} catch (cause) {
		throw new ModelgateError("MODEL_FILE_MISSING", `${path} cannot be read.`, {
			advice: "Check the path and that the file is in this checkout (Git LFS files must be pulled first).",
			cause
		});
	}
}

// packages/reproducibility/src/advise-variation.ts
/** The explanation of a guilty variation, for a person who has never heard of it. */
function adviseVariation(variation) {
	return ADVICE[variation];
}
const ADVICE = {
	"hash-seed": {
		meaning: "the order of Python sets, and of dictionaries made from them, changes with the hash seed",
		fix: "Iterate over `sorted(…)` instead of a set, or set PYTHONHASHSEED=0 under `reproduce.env`."
	},
	threads: {
		meaning: "the number of threads changes the order in which numbers are added up",
		fix: "Set OMP_NUM_THREADS=1 and OPENBLAS_NUM_THREADS=1 under `reproduce.env`, or demand `numeric`."
	},
	"cpu-dispatch": {
		meaning: "the kind of processor decides how numbers are added up, and how ties are sorted",
		fix: "Set OPENBLAS_CORETYPE=Haswell under `reproduce.env` and sort with `kind=\"stable\"`, or demand `numeric`."
	},
	libm: {
		meaning: "the functions of the C library round otherwise on another processor",
		fix: "Set GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA under `reproduce.env`, or demand `numeric`."
	},
	clock: {
		meaning: "the time of day is written or used",
		fix: "Leave the time out of the output, or take it from SOURCE_DATE_EPOCH."
	},
	"host-name": {
		meaning: "the name of the machine is written or used",
		fix: "Leave the name of the machine out of the output."
	},
	network: {
		meaning: "something is fetched from the network, and another result is made without it",
		fix: "Name the data with its digest under `spec.data` and fetch it in a step before."
	},
	aslr: {
		meaning: "something depends on memory addresses: the order of a set of objects, `id()`, or memory that was never written",
		fix: "Sort by a key of the data, and start arrays with `np.zeros` instead of `np.empty`."
	},
	"time-zone": {
		meaning: "a local time or date is written or used",
		fix: "Use `datetime.now(timezone.utc)`, or leave the time out of the output."
	},
	locale: {
		meaning: "text is sorted or formatted by the language of the machine",
		fix: "Sort by code point (`sorted(…)` without `locale.strxfrm`), or set LC_ALL=C.UTF-8 under `reproduce.env`."
	},
	"file-order": {
		meaning: "files are used in the order in which the folder lists them",
		fix: "Use `sorted(os.listdir(…))` or `sorted(glob(…))`."
	},
	path: {
		meaning: "the path of the checkout is written into an output or decides something",
		fix: "Write paths relative to the repository."
	},
	home: {
		meaning: "a file of the home directory, a cache or a setting, changes the result",
		fix: "Keep settings in the repository, and download nothing into the home directory without a digest."
	},
	umask: {
		meaning: "file permissions are written into an output",
		fix: "Set permissions explicitly when an archive is made."
	},
	"exec-path": {
		meaning: "the search path is written into an output or decides which program runs",
		fix: "Leave PATH out of the output."
	},
	"extra-variable": {
		meaning: "the whole environment is written into an output",
		fix: "Write only the variables that matter."
	}
};

// packages/reproducibility/src/compare-metrics.ts
/** Figures that differ by less than this part of their size are equal enough for a person. */
const RELATIVE = .001;
/**
* Compares two files of metrics figure by figure: agreement within a thousandth of the figure. Whole numbers, texts and the names of figures must be equal.
*
* @returns the figures beyond their limit; null when the files do not hold the same figures, or no figure at all
* @throws ModelgateError when a file cannot be read
*/
function compareMetrics(a, b, volatile) {
	const first = readFigures(a, volatile);
	const second = readFigures(b, volatile);
	if (first.real.size === 0 || first.discrete !== second.discrete) return null;
	if ([...first.real.keys()].toSorted().join("\n") !== [...second.real.keys()].toSorted().join("\n")) return null;
	return [...first.real].flatMap(([metric, expected]) => beyond(metric, expected, second.real.get(metric) ?? NaN));
}
/**
* Compares a file of metrics with figures that were written down. One row more or less is no difference.
*
* @returns the figures beyond their limit; null when a figure is not in the file, or none was written down
*/
function compareRecorded(file, recorded, volatile) {
	const { real } = readFigures(file, volatile);
	const byName = new Map([...real].map(([name, value]) => [name.slice(name.lastIndexOf("/") + 1), value]));
	if (recorded.length === 0 || recorded.some(({ metric }) => !byName.has(metric))) return null;
	return recorded.flatMap(({ metric, value, n }) => beyond(metric, value, byName.get(metric) ?? NaN, n === void 0 || n === 0 ? 0 : 1 / n));
}
function beyond(metric, expected, actual, least = 0) {
	const limit = Math.max(least, RELATIVE * Math.abs(expected));
	return Object.is(expected, actual) || Math.abs(expected - actual) <= limit ? [] : [{
		metric,
		expected,
		actual,
		limit
	}];
}
function readFigures(path, volatile) {
	const file = openModelFile(path, { volatile });
	try {
		const real = /* @__PURE__ */ new Map();
		const discrete = file.documents.map(({ name, json }) => [name, json]);
		for (const entry of file.entries) {
			const values = valuesOf(entry);
			if (entry.dtype === "F64") for (const [index, value] of values.entries()) real.set(values.length === 1 ? entry.name : `${entry.name}/${index}`, value);
			else discrete.push([entry.name, values]);
		}
		return {
			real,
			discrete: JSON.stringify(discrete)
		};
	} finally {
		file.close();
	}
}
function valuesOf({ dtype, bytes }) {
	const buffer = new Uint8Array(bytes.length);
	bytes.read(buffer, 0);
	return [...numberDecoder(dtype)?.(buffer) ?? buffer];
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
function sketchEntry(entry) {
	const decode = DTYPES[entry.dtype].kind === "float" ? numberDecoder(entry.dtype) : null;
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
function fingerprintModel(path, name) {
	const described = describeModel(path, { digests: true });
	const file = openModelFile(path);
	try {
		const sketched = file.size <= MAX_SKETCHED_BYTES ? file.entries.slice(0, MAX_SKETCHED) : [];
		const sketches = new Map(sketched.map((entry) => [entry.name, sketchEntry(entry)]));
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
function compareFingerprint(recorded, path, tolerance) {
	const now = fingerprintModel(path, recorded.path);
	if (now.contentDigest !== null && now.contentDigest === recorded.contentDigest || now.digest === recorded.digest) return {
		rung: "content",
		estimate: 0
	};
	const known = new Map(recorded.entries.map((entry) => [entry.name, entry]));
	const file = openModelFile(path);
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
					sketch: textAt(entry, "sketch") ?? null
				};
			})
		}];
	});
}

// packages/reproducibility/src/variation.ts
/**
* What the experiment changes on purpose, all at once. In the order in which a guilty one is most likely, because a bisection asks
* the first half first.
*/
const VARIATIONS = [
	"hash-seed",
	"threads",
	"cpu-dispatch",
	"libm",
	"aslr",
	"time-zone",
	"locale",
	"file-order",
	"path",
	"home",
	"umask",
	"exec-path",
	"extra-variable",
	"clock",
	"host-name",
	"network"
];
/** What a quick run leaves out, because it needs much of the machine or breaks commands that download. */
const COSTLY = /* @__PURE__ */ new Set([
	"libm",
	"clock",
	"host-name",
	"network"
]);
/** The variations of a quick run. */
const STANDARD_VARIATIONS = VARIATIONS.filter((variation) => !COSTLY.has(variation));
/** Whether a word names a variation. */
function isVariation(word) {
	return VARIATIONS.some((variation) => variation === word);
}
const THREAD_VARIABLES = [
	"OMP_NUM_THREADS",
	"OPENBLAS_NUM_THREADS",
	"MKL_NUM_THREADS",
	"BLIS_NUM_THREADS",
	"VECLIB_MAXIMUM_THREADS",
	"NUMEXPR_NUM_THREADS"
];
/**
* Conditions of a run: everything pinned, except what is varied.
*
* @param root folder of this reproduction; checkouts, homes and temporary folders are made inside
*/
function runConditions(varied, machine, root) {
	const pick = (variation, pinned, changed) => varied.has(variation) ? changed : pinned;
	const threads = pick("threads", "1", String(machine.cpus));
	const locale = pick("locale", "C.UTF-8", machine.otherLocale ?? "C.UTF-8");
	const home = join(root, pick("home", "home", "another-home"));
	const temporary = join(root, "tmp");
	return {
		varied: VARIATIONS.filter((variation) => varied.has(variation)),
		env: {
			...Object.fromEntries(THREAD_VARIABLES.map((name) => [name, threads])),
			...pick("threads", {
				OMP_DYNAMIC: "FALSE",
				MKL_DYNAMIC: "FALSE"
			}, {}),
			...pick("cpu-dispatch", {}, BASELINE_CPU),
			...pick("libm", {}, BASELINE_LIBM),
			...pick("clock", {}, { NO_FAKE_STAT: "1" }),
			...pick("extra-variable", {}, { MODELGATE_CAPTURE_ENVIRONMENT: "captured" }),
			PYTHONHASHSEED: pick("hash-seed", "0", "4242"),
			TZ: pick("time-zone", "UTC", "GMT-14"),
			LC_ALL: locale,
			LANG: locale,
			HOME: home,
			TMPDIR: temporary,
			PYTHONDONTWRITEBYTECODE: "1"
		},
		umask: pick("umask", "0022", "0002"),
		wrapper: [...pick("clock", [], machine.otherClock ?? []), ...pick("aslr", machine.fixedAddresses ?? [], [])],
		unshared: [...pick("network", [], ["--net"]), ...pick("host-name", [], ["--uts"])],
		checkout: join(root, pick("path", "checkout", "another/place/for/the-checkout")),
		home,
		temporary,
		reverseFiles: varied.has("file-order")
	};
}
/**
* A processor without AVX-512, for every library that chooses kernels at run time. The control runs on the machine as it is, so that a record made
* there stays comparable.
*/
const BASELINE_CPU = {
	OPENBLAS_CORETYPE: "Haswell",
	MKL_ENABLE_INSTRUCTIONS: "AVX2",
	ONEDNN_MAX_CPU_ISA: "AVX2",
	ATEN_CPU_CAPABILITY: "avx2",
	NPY_DISABLE_CPU_FEATURES: "AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL AVX512_SPR X86_V4"
};
/** A C library without fused multiplication, whose functions round otherwise. Both spellings of its versions. */
const BASELINE_LIBM = { GLIBC_TUNABLES: "glibc.cpu.hwcaps=-AVX2,-FMA,-AVX2_Usable,-FMA_Usable" };
/** The name of the machine in a run that varies it. */
const OTHER_HOST_NAME = "modelgate-elsewhere";
/** Folder that is put on PATH in front of nothing: it does not exist, and only shows up where PATH is written down. */
const EXTRA_PATH = "/modelgate-was-here";

// packages/reproducibility/src/reproduction-record.ts
/** The name of the record in the folder of a reproduction, beside one folder for each run. */
const RECORD_FILE = "record.json";

// packages/reproducibility/src/read-record.ts
/** A record of a few runs has some kilobytes for each output. */
const MAX_RECORD_BYTES = 8388608;
/**
* Reads the record of a reproduction as what it is: data written by a job that ran foreign code.
*
* @param folder the artifact's content
* @throws ModelgateError `REPRODUCTION_RECORD_INVALID`
*/
function readRecord(folder) {
	const value = parse(join(folder, RECORD_FILE));
	const wrong = (what) => refuse(`${RECORD_FILE} is not what \`reproduce\` writes: ${what}.`);
	if (valueAt(value, "schemaVersion") !== 1) wrong("schemaVersion is not 1");
	const text = (...path) => textAt(value, ...path) ?? wrong(`${path.join(".")} is no text`);
	const truth = (key) => {
		const found = valueAt(value, key);
		return typeof found === "boolean" ? found : wrong(`${key} is neither true nor false`);
	};
	const mode = text("mode");
	return {
		manifestDigest: text("manifest", "digest"),
		commit: text("commit"),
		dirty: truth("dirty"),
		mode: mode === "full" || mode === "smoke" ? mode : wrong("mode is neither full nor smoke"),
		interfered: truth("interfered"),
		hidden: truth("hidden"),
		runs: items(valueAt(value, "runs")).map((run) => readRun(run, wrong)),
		ineffective: items(valueAt(value, "ineffective")).flatMap((item) => {
			const variation = textAt(item, "variation") ?? "";
			return isVariation(variation) ? [{
				variation,
				reason: textAt(item, "reason") ?? ""
			}] : [];
		}),
		bisection: readBisection(valueAt(value, "bisection")),
		environment: Object.fromEntries(Object.entries(valueAt(value, "environment") ?? {}).filter((entry) => typeof entry[1] === "string"))
	};
}
function parse(path) {
	try {
		if (statSync(path).size > MAX_RECORD_BYTES) refuse(`${path} is larger than ${MAX_RECORD_BYTES} bytes.`);
		return JSON.parse(readFileSync(path, "utf8"));
	} catch (cause) {
		if (cause instanceof ModelgateError) throw cause;
		return refuse(`${path} cannot be read.`, cause);
	}
}
function refuse(message, cause) {
	throw new ModelgateError("REPRODUCTION_RECORD_INVALID", message, {
		advice: "Run `reproduce` in a job before this one, with the same version of Modelgate and the same artifact name.",
		cause
	});
}
function readRun(run, wrong) {
	const name = textAt(run, "name");
	const exitCode = valueAt(run, "exitCode");
	const seconds = valueAt(run, "seconds");
	const survivors = valueAt(run, "survivors");
	if (name !== "control" && name !== "experiment" && name !== "evaluation") return wrong("a run has an unknown name");
	return {
		name,
		command: textAt(run, "command") ?? wrong(`the command of ${name} is no text`),
		varied: variations(valueAt(run, "varied")),
		exitCode: typeof exitCode === "number" ? exitCode : null,
		timedOut: valueAt(run, "timedOut") !== false,
		seconds: typeof seconds === "number" ? seconds : 0,
		survivors: typeof survivors === "number" ? survivors : 0,
		problems: new Map(items(valueAt(run, "outputs")).flatMap((output) => {
			const path = textAt(output, "path");
			const problem = textAt(output, "problem");
			return path === void 0 || problem === void 0 ? [] : [[path, problem]];
		}))
	};
}
function readBisection(value) {
	const outcome = textAt(value, "outcome");
	if (outcome !== "unvaried" && outcome !== "guilty" && outcome !== "undecided") return null;
	const runs = valueAt(value, "runs");
	return {
		outcome,
		suspects: variations(valueAt(value, "suspects")),
		runs: typeof runs === "number" ? runs : 0
	};
}
function items(value) {
	return Array.isArray(value) ? value : [];
}
function variations(value) {
	return items(value).filter((item) => typeof item === "string" && isVariation(item));
}

// packages/reproducibility/src/self-test.ts
/** Larger arrays are passed over: any array of a file does. */
const MAX_BYTES = 67108864;
/**
* Proves that the comparison can fail, on a copy of what it is about to compare: one flipped bit must be seen, and an array with other exponents
* must not pass. A gate that always passes is worse than none.
*
* @param path of an output
* @param limit the tolerance that the output will be held to
* @returns what was tried
* @throws ModelgateError `SELFTEST_FAILED`
*/
function selfTest(path, tolerance) {
	const file = openModelFile(path);
	try {
		const tried = ["a flipped bit of the file"];
		if (sameBytes(file.bytes, changed(file.bytes, 1, (index) => index === 0))) throw failed(path, "a flipped bit of the file");
		const entry = file.entries.find(({ bytes }) => bytes.length > 0 && bytes.length <= MAX_BYTES);
		if (entry === void 0) return tried;
		const flipped = {
			...entry,
			bytes: changed(entry.bytes, 1, (index) => index === 0)
		};
		if (compareEntries(entry, flipped, tolerance).rung === "content") throw failed(path, `a flipped bit of ${entry.name}`);
		if (compareEntries(entry, otherExponents(entry), tolerance).rung !== "none") throw failed(path, `other numbers in ${entry.name}`);
		return [
			...tried,
			`a flipped bit of ${entry.name}`,
			`other numbers in ${entry.name}`
		];
	} finally {
		file.close();
	}
}
/** The same array with the highest bit of every exponent turned, or every element changed where there is no exponent. */
function otherExponents(entry) {
	const { kind, bits } = DTYPES[entry.dtype];
	const width = Math.max(1, (kind === "complex" ? bits / 2 : bits) / 8);
	const isWhole = Number.isInteger(width);
	return {
		...entry,
		bytes: changed(entry.bytes, 64, (index) => !isWhole || index % width === width - 1)
	};
}
function changed(source, mask, where) {
	return {
		length: source.length,
		read(target, position) {
			source.read(target, position);
			for (let i = 0; i < target.length; i++) if (where(position + i)) target[i] = (target[i] ?? 0) ^ mask;
		}
	};
}
function failed(path, what) {
	return new ModelgateError("SELFTEST_FAILED", `The comparison did not see ${what} in a copy of ${path}.`, {
		kind: "internal",
		advice: "Report this: nothing that this version says about reproducibility can be trusted."
	});
}

// packages/reproducibility/src/judge-reproduction.ts
/**
* Judges a reproduction: run against run, and run against what the manifest recorded. Reads files only; no code of the model is run.
*
* @returns a report of gate `reproducibility` with `data.level` and `data.rung`
* @throws ModelgateError when the record or an output cannot be read
*/
async function judgeReproduction(options) {
	const { folder } = options;
	const { manifest, locate } = options.declaration;
	const record = readRecord(folder);
	listFolder(folder);
	const required = demanded(options.require, manifest.spec.reproduce?.require);
	const blocked = [...bindingFindings(record, options), ...runFindings(record, options)];
	const compared = blocked.some(({ severity }) => severity === "error") ? [] : await compareOutputs(record, options);
	const tested = compared.length === 0 ? [] : runSelfTest(options);
	const metrics = required === "metric" && compared.length > 0 ? judgeMetrics(compared, options) : null;
	const results = metrics?.results ?? compared;
	const rung = results.length === 0 ? null : worstRung(results.map((result) => result.rung));
	const reached = rung !== null && reaches(rung, required);
	const unsupported = rung === "none" && (required === "statistical" || required === "metric" && metrics?.hasMetrics !== true);
	const differences = rung === null || reached ? [] : differenceFindings(results, required, record, locate);
	const verdict = rung === null || unsupported ? "inconclusive" : reached ? "pass" : "fail";
	const evaluation = results.find(({ against }) => against === "declared predictions");
	const findings = [
		...blocked,
		...differences,
		...reached ? [] : metricFindings(metrics?.beyond ?? [], locate),
		...unsupported ? [unsupportedFinding(required)] : [],
		...noteFindings(record, options)
	];
	return createReport({
		gate: "reproducibility",
		verdict,
		reasonCode: reasonOf(),
		subject: manifestSubject(manifest),
		findings,
		measurements: results.flatMap(({ comparison, against }) => against === "second run" ? comparison?.files.flatMap(comparisonMeasurements) ?? [] : []),
		tables: [outputTable(results, required), ...results.flatMap(({ comparison }) => comparison === null ? [] : comparisonTables(comparison))],
		data: {
			level: !reached ? "declared" : record.mode === "smoke" ? "smoke" : "reproduced",
			rung: rung ?? "none",
			required,
			mode: record.mode,
			separate: options.separate,
			strength: evaluation?.rung === "bytes" ? "recomputed" : "claimed",
			guilty: record.bisection,
			outputs: results.map(({ path, against, rung: each }) => ({
				path,
				against,
				rung: each
			})),
			firstDifference: results.map(({ comparison }) => comparison && firstDifference(comparison)).find(Boolean) ?? null,
			runs: record.runs.map(({ problems, ...run }) => ({
				...run,
				problems: Object.fromEntries(problems)
			})),
			commit: record.commit,
			selftest: tested,
			fingerprints: compared.length === 0 ? [] : takeFingerprints(options)
		},
		environment: record.environment
	});
	function reasonOf() {
		if (reached) return "REPRODUCIBILITY_REPRODUCED";
		if (unsupported) return "REPRODUCIBILITY_RUNG_UNSUPPORTED";
		return findings.find(({ severity }) => severity === "error")?.code ?? "REPRODUCIBILITY_NOT_COMPARED";
	}
}
/** The stricter of what policy and manifest demand; a manifest can only tighten. */
function demanded(policy, manifest) {
	const fromPolicy = policy ?? "numeric";
	if (manifest === void 0) return fromPolicy;
	return RUNGS.indexOf(manifest) < RUNGS.indexOf(fromPolicy) ? manifest : fromPolicy;
}
/** Whether the runs are of this manifest and this commit. */
function bindingFindings(record, { declaration: { digest, locate }, commit, mode = record.mode }) {
	const findings = [];
	if (mode !== record.mode) findings.push({
		code: "REPRODUCTION_OTHER_MODE",
		severity: "error",
		message: `The runs are of the ${record.mode} command, and the ${mode} command is demanded.`,
		advice: `mode: ${mode} for both actions.`
	});
	if (record.manifestDigest !== digest) findings.push({
		code: "REPRODUCTION_OTHER_MANIFEST",
		severity: "error",
		message: `The runs are of a manifest with the digest ${record.manifestDigest}, and this one has ${digest}.`,
		advice: "Run `reproduce` and `check-reproducibility` on one commit.",
		location: locate("/spec/reproduce")
	});
	if (commit !== null && record.commit !== commit) findings.push({
		code: "REPRODUCTION_OTHER_COMMIT",
		severity: "error",
		message: `The runs are of commit ${record.commit}, and ${commit} is judged.`,
		advice: "Check out the same ref in both jobs."
	});
	if (record.interfered) findings.push({
		code: "REPRODUCTION_INTERFERED",
		severity: "error",
		message: "The second run changed the outputs of the first.",
		advice: "The command may write to its own checkout only.",
		location: locate("/spec/reproduce/command")
	});
	return findings;
}
/** Whether every run ended well and left what was declared. */
function runFindings(record, options) {
	return [
		...["control", "experiment"].filter((name) => !record.runs.some((run) => run.name === name)).map((name) => ({
			code: "REPRODUCTION_RUN_MISSING",
			severity: "error",
			message: `There is no ${name} run in the record.`,
			advice: "Run `reproduce` again; its job must not be cancelled."
		})),
		...record.runs.flatMap((run) => endFindings(run, options)),
		...record.runs.filter(({ name }) => name !== "evaluation").flatMap((run) => outputFindings(run, options))
	];
}
function endFindings(run, { folder, declaration: { locate } }) {
	const location = locate(run.name === "evaluation" ? "/spec/evaluation/command" : "/spec/reproduce/command");
	const last = lastLine(join(folder, `${run.name}.log`));
	if (run.timedOut) return [{
		code: "REPRODUCTION_TIMED_OUT",
		severity: "error",
		message: `The ${run.name} run was stopped after ${Math.round(run.seconds)} seconds.`,
		advice: "Raise `timeout` (seconds) under reproduce, or declare a smaller `smoke` command.",
		location
	}];
	if (run.exitCode === 0) return [];
	const absent = run.exitCode === 127;
	return [{
		code: absent ? "REPRODUCTION_PROGRAM_MISSING" : "REPRODUCTION_COMMAND_FAILED",
		severity: "error",
		message: absent ? `The ${run.name} run needs a program that this machine does not have: ${last}` : `The ${run.name} run ended with status ${run.exitCode ?? "none"}: ${last}`,
		advice: absent ? "Install it in a step before, for example with actions/setup-python." : `Run it yourself: ${run.command}`,
		location
	}];
}
/** What a log shows of a failure; the rest is in the artifact. */
const MAX_LINE = 300;
function lastLine(path) {
	if (!existsSync(path) || !lstatSync(path).isFile()) return "there is no log.";
	return (readFileSync(path, "utf8").split("\n").filter((line) => line.trim() !== "").at(-1) ?? "it printed nothing.").trim().slice(0, MAX_LINE);
}
function outputFindings(run, { declaration: { manifest, locate }, folder }) {
	if (run.exitCode !== 0 || run.timedOut) return [];
	return (manifest.spec.reproduce?.outputs ?? []).flatMap(({ path, role }, index) => {
		const clean = confinePath(path);
		const stat = lstatSync(join(folder, run.name, clean), { throwIfNoEntry: false });
		const absent = stat === void 0 ? "missing" : stat.isFile() && stat.size === 0 && role !== "log" ? "empty" : null;
		const problem = run.problems.get(clean) ?? absent;
		if (problem === null) return [];
		return [{
			code: "REPRODUCTION_OUTPUT_MISSING",
			severity: "error",
			message: `The ${run.name} run did not write ${path}: ${OUTPUT_SENTENCES.get(problem) ?? problem}.`,
			advice: "The command must write every declared output itself, in each run.",
			location: locate(`/spec/reproduce/outputs/${index}/path`),
			subject: path
		}];
	});
}
const OUTPUT_SENTENCES = /* @__PURE__ */ new Map([
	["missing", "there is no such file"],
	["empty", "the file is empty"],
	["stale", "the file is older than the run, so it was copied from somewhere"],
	["link", "it is a link or no regular file"]
]);
async function compareOutputs(record, options) {
	const { folder, repository } = options;
	const { manifest } = options.declaration;
	const tolerance = {
		profile: "trained",
		...ceiling(manifest)
	};
	const results = [];
	for (const output of manifest.spec.reproduce?.outputs ?? []) {
		if (output.role === "log") continue;
		const path = confinePath(output.path);
		const control = join(folder, "control", path);
		const volatile = { volatile: output.volatile ?? [] };
		const comparison = measureModels(control, join(folder, "experiment", path), tolerance, volatile);
		results.push({
			path,
			against: "second run",
			rung: comparison.rung,
			comparison
		});
		const declared = manifest.spec.artifacts.find((artifact) => artifact.path === output.path);
		if (record.mode !== "full" || declared === void 0) continue;
		if (await digestIfFile(control) === declared.digest) results.push({
			path,
			against: "declared artifact",
			rung: "bytes",
			comparison: null
		});
		else if (repository !== null && await digestIfFile(join(repository, path)) === declared.digest) {
			const recorded = measureModels(join(repository, path), control, tolerance, volatile);
			results.push({
				path,
				against: "declared artifact",
				rung: recorded.rung,
				comparison: recorded
			});
		} else {
			const fingerprint = (options.recorded ?? []).find((each) => each.path === path && each.digest === declared.digest);
			const rung = fingerprint === void 0 ? "none" : compareFingerprint(fingerprint, control, tolerance).rung;
			results.push({
				path,
				against: "declared artifact",
				rung,
				comparison: null
			});
		}
	}
	const predictions = manifest.spec.evaluation?.predictions;
	if (predictions?.path !== void 0 && record.runs.some(({ name }) => name === "evaluation")) {
		const path = confinePath(predictions.path);
		const rung = await digestIfFile(join(folder, "evaluation", path)) === predictions.digest ? "bytes" : "none";
		results.push({
			path,
			against: "declared predictions",
			rung,
			comparison: null
		});
	}
	return results;
}
/** A tolerance of the manifest holds where it is below the limits of the profile, and never above them. */
function ceiling({ spec }) {
	return spec.reproduce?.tolerance === void 0 ? {} : { atMost: spec.reproduce.tolerance };
}
async function digestIfFile(path) {
	return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? digestFile(path) : null;
}
function differenceFindings(results, required, record, locate) {
	const failing = results.filter(({ rung }) => !reaches(rung, required));
	const guilty = guiltySentence(record);
	return [...failing.map(({ path, against, rung, comparison }) => ({
		code: against === "second run" ? "REPRODUCIBILITY_RUNS_DIFFER" : "REPRODUCIBILITY_RECORD_DIFFERS",
		severity: "error",
		message: `${path} of the control run agrees with that of the ${against} by ${rung}, and ${required} is demanded.${against === "second run" && guilty !== null ? ` ${guilty.sentence}` : ""}`,
		advice: against === "second run" && guilty !== null ? guilty.fix : adviceFor(against, comparison),
		location: locate(against === "declared predictions" ? "/spec/evaluation/predictions/digest" : "/spec/reproduce/command"),
		subject: path,
		data: {
			rung,
			required,
			against
		}
	})), ...failing.flatMap(({ comparison, path }) => comparison === null ? [] : explainComparison(comparison, {
		require: "numeric",
		profile: "trained"
	}, {
		a: `${path} of the control run`,
		b: "the other"
	}))];
}
function adviceFor(against, comparison) {
	if (against === "declared predictions") return "Score the declared artifact again and run `modelgate update`.";
	if (comparison === null) return "Put the declared bytes into the checkout, so that they can be compared by numbers, or run `modelgate update`.";
	return "Look for what changed since the declared artifact was made: data, versions, seeds or the kind of CPU.";
}
function guiltySentence({ bisection }) {
	if (bisection === null) return null;
	const { outcome, suspects } = bisection;
	if (outcome === "unvaried") return {
		sentence: "Two runs under the same conditions differ too: the command is random by itself.",
		fix: "Seed every generator (random, numpy, the library) and leave the time out of outputs."
	};
	const [first] = suspects;
	if (outcome === "guilty" && first !== void 0) {
		const { meaning, fix } = adviseVariation(first);
		return {
			sentence: `Varying "${first}" alone makes the difference: ${meaning}.`,
			fix
		};
	}
	return {
		sentence: `The budget ended with these variations still suspected: ${suspects.join(", ")}.`,
		fix: "Raise `budget`, or narrow `vary` down to the suspects."
	};
}
function unsupportedFinding(required) {
	return {
		code: "REPRODUCIBILITY_RUNG_UNSUPPORTED",
		severity: "warning",
		message: required === "metric" ? "The outputs do not agree by numbers, and no output has the role metrics, so the rung metric that is demanded cannot be judged." : "The outputs do not agree by numbers. The rung statistical needs several runs with other seeds and a margin for every metric, and the manifest declares neither.",
		advice: required === "metric" ? "outputs: [{ path: metrics.json, role: metrics }] under reproduce." : "Demand metric, with an output of the role metrics."
	};
}
/** Files of the control run that are compared; folders are left out. */
function controlFiles({ declaration: { manifest }, folder }) {
	return (manifest.spec.reproduce?.outputs ?? []).filter(({ role }) => role !== "log").map(({ path }) => [confinePath(path), join(folder, "control", confinePath(path))]).filter(([, file]) => lstatSync(file, { throwIfNoEntry: false })?.isFile() === true);
}
function runSelfTest(options) {
	const { manifest } = options.declaration;
	return controlFiles(options).flatMap(([path, file]) => selfTest(file, {
		profile: "trained",
		...ceiling(manifest)
	}).map((what) => `${path}: ${what}`));
}
function takeFingerprints(options) {
	return controlFiles(options).map(([path, file]) => fingerprintModel(file, path));
}
/**
* The rung metric: outputs may differ where every file of metrics agrees within the tolerance of its figures. Against the record it is the figures of the
* manifest that count.
*/
function judgeMetrics(results, { declaration: { manifest }, folder }) {
	const judged = (manifest.spec.reproduce?.outputs ?? []).filter(({ role }) => role === "metrics").map(({ path, volatile = [] }) => {
		const clean = confinePath(path);
		const control = join(folder, "control", clean);
		return {
			path,
			runs: compareMetrics(control, join(folder, "experiment", clean), volatile),
			record: compareRecorded(control, (manifest.spec.evaluation?.results ?? []).filter(({ slice }) => slice === void 0), volatile)
		};
	});
	const agrees = (differences) => differences?.length === 0;
	const runsAgree = judged.length > 0 && judged.every(({ runs }) => agrees(runs));
	const recordAgrees = judged.some(({ record }) => agrees(record));
	return {
		hasMetrics: judged.length > 0,
		beyond: judged.flatMap(({ path, runs, record }) => [...(runs ?? []).map((each) => ({
			...each,
			path,
			against: "second run"
		})), ...(record ?? []).map((each) => ({
			...each,
			path,
			against: "declared artifact"
		}))]),
		results: results.map((result) => {
			const equal = result.against === "second run" ? runsAgree : result.against === "declared artifact" && recordAgrees;
			return result.rung === "none" && equal ? {
				...result,
				rung: "metric"
			} : result;
		})
	};
}
function metricFindings(beyond, locate) {
	return beyond.map(({ metric, expected, actual, limit, path, against }) => ({
		code: "REPRODUCIBILITY_METRIC_DIFFERS",
		severity: "error",
		message: `${metric} of ${path} is ${against === "second run" ? expected : actual} and ${against === "second run" ? `${actual} in the second run` : `the manifest says ${expected}`}; up to ${limit} would agree.`,
		advice: "Seed the training, or record what it makes today with `modelgate update`.",
		location: locate(against === "second run" ? "/spec/reproduce/command" : "/spec/evaluation/results"),
		subject: metric
	}));
}
function noteFindings(record, { separate, declaration: { locate } }) {
	const notes = record.ineffective.map(({ variation, reason }) => ({
		code: "REPRODUCTION_NOT_VARIED",
		severity: "note",
		message: `Varying ${variation} had no effect: ${reason}.`,
		subject: variation
	}));
	if (!record.hidden) notes.push({
		code: "REPRODUCTION_NOT_HIDDEN",
		severity: "note",
		message: "The commands could see the outputs of the work tree, because this machine gives them no mounts of their own.",
		advice: "A command that copies them would pass; run as root in a container, or allow user namespaces."
	});
	if (record.dirty) notes.push({
		code: "REPRODUCTION_UNCOMMITTED",
		severity: "note",
		message: "The work tree has changes that are not committed; the runs did not see them.",
		advice: "Commit them first."
	});
	for (const run of record.runs.filter(({ survivors }) => survivors > 0)) notes.push({
		code: "REPRODUCTION_LEFT_PROCESSES",
		severity: "note",
		message: `The ${run.name} run left ${run.survivors} processes behind; they were ended before its outputs were taken.`,
		advice: "Wait for every process that the command starts.",
		location: locate("/spec/reproduce/command")
	});
	if (!separate) notes.push({
		code: "REPRODUCTION_NOT_SEPARATE",
		severity: "note",
		message: "The job that ran the code judged it too, so this is no proof against a malicious author.",
		advice: "Run `reproduce` in a job without permissions and `check-reproducibility` in a job of its own."
	});
	return notes;
}
function outputTable(results, required) {
	return {
		title: "Outputs",
		columns: [
			{ name: "output" },
			{ name: "compared with" },
			{ name: "agree by" },
			{ name: "demanded" }
		],
		rows: results.map(({ path, against, rung }) => [
			path,
			against,
			rung,
			required
		])
	};
}

// packages/reproducibility/src/read-declaration.ts
/**
* Reads the manifest that says how to rebuild a model.
*
* @param repository root of a work tree
* @param path of the manifest inside it; undefined: there must be only one
* @throws ModelgateError `REPRODUCE_NO_MANIFEST`
*/
async function readDeclaration(repository, path) {
	const tree = workTree(repository);
	const chosen = path ?? onlyManifest(await findManifests(tree));
	const bytes = await tree.read(chosen);
	if (bytes === null) throw new ModelgateError("REPRODUCE_NO_MANIFEST", `There is no manifest ${chosen}.`, { advice: "Name a manifest of this repository, for example `manifest: model.modelgate.yaml`." });
	const { manifest, document, findings } = readManifest(bytes, chosen);
	if (manifest === void 0) {
		const [first] = findings;
		throw new ModelgateError("REPRODUCE_NO_MANIFEST", `${chosen} is no valid manifest. ${first?.message ?? ""}`.trim(), {
			advice: `modelgate validate ${chosen}`,
			...first?.location === void 0 ? {} : { location: first.location }
		});
	}
	return {
		path: chosen,
		digest: digestBytes(bytes),
		manifest,
		locate: (pointer, part) => document.locate(pointer, part)
	};
}
function onlyManifest(paths) {
	const [path, ...more] = paths;
	if (path !== void 0 && more.length === 0) return path;
	throw new ModelgateError("REPRODUCE_NO_MANIFEST", path === void 0 ? "There is no manifest in this repository." : `Which manifest? There are ${paths.join(", ")}.`, { advice: "Name one, for example `manifest: model.modelgate.yaml`." });
}

// packages/reproducibility/src/bisect-variations.ts
/**
* Finds the variation that makes a result differ from the control, by halves. The first extra run varies nothing: a command that is random by itself is
* not the fault of any variation.
*
* @param varied what the experiment that differed had varied
* @param differs makes a run with some variations; null when the budget of time is used up
* @param maxRuns extra runs allowed
*/
async function bisectVariations(varied, differs, maxRuns) {
	let runs = 0;
	const ask = async (subset) => {
		if (runs >= maxRuns) return null;
		const answer = await differs(subset);
		if (answer !== null) runs++;
		return answer;
	};
	const alone = await ask([]);
	if (alone === null) return {
		outcome: "undecided",
		suspects: varied,
		runs
	};
	if (alone) return {
		outcome: "unvaried",
		suspects: [],
		runs
	};
	let suspects = varied;
	let confirmed = varied.length === 1;
	while (suspects.length > 1) {
		const middle = Math.ceil(suspects.length / 2);
		const halves = [suspects.slice(0, middle), suspects.slice(middle)];
		const first = await ask(halves[0]);
		if (first === null) return {
			outcome: "undecided",
			suspects,
			runs
		};
		confirmed = first;
		suspects = first ? halves[0] : halves[1];
	}
	if (!confirmed) {
		const answer = await ask(suspects);
		if (answer !== true) return {
			outcome: "undecided",
			suspects: answer === null ? suspects : varied,
			runs
		};
	}
	return {
		outcome: "guilty",
		suspects,
		runs
	};
}

// packages/reproducibility/src/capture-environment.ts
/** What a result may depend on, as text: operating system, processor, interpreter. Variables of the environment are not in it. */
function captureEnvironment(parentEnv) {
	const [cpu] = cpus();
	return {
		os: `${type()} ${release()}`,
		architecture: arch(),
		cpu: cpu?.model.trim() ?? "unknown",
		cores: String(cpus().length),
		memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
		image: `${parentEnv["ImageOS"] ?? "unknown"} ${parentEnv["ImageVersion"] ?? ""}`.trim(),
		libc: firstLine("ldd", ["--version"]),
		python: firstLine("python3", ["--version"]),
		git: firstLine("git", ["--version"]),
		node: process.version
	};
}
function firstLine(command, args) {
	const { status, stdout, stderr } = spawnSync(command, args, {
		encoding: "utf8",
		timeout: 1e4
	});
	return status === 0 ? ((stdout || stderr).split("\n")[0] ?? "").slice(0, 200) : "absent";
}

// packages/reproducibility/src/collect-outputs.ts
/** File systems keep times in steps of up to two seconds and round down. */
const TIME_STEP_MS = 2e3;
/**
* Takes the declared outputs out of a checkout.
*
* @param target folder they are copied to, under their declared paths
* @param startedAt of the run; what is older was not written by it
*/
async function collectOutputs(outputs, checkout, target, startedAt) {
	const collected = [];
	for (const { path, role } of outputs) {
		const source = join(checkout, path);
		const problem = problemOf(source, checkout, startedAt);
		if (problem === "missing" || problem === "link") {
			collected.push({
				path,
				role,
				problem,
				files: []
			});
			continue;
		}
		const copy = join(target, path);
		mkdirSync(dirname(copy), { recursive: true });
		cpSync(source, copy, { recursive: true });
		const inside = lstatSync(copy).isDirectory() ? listFolder(copy).map((file) => `${path}/${file}`) : [path];
		const files = await Promise.all(inside.map(async (file) => ({
			path: file,
			size: lstatSync(join(target, file)).size,
			digest: await digestFile(join(target, file))
		})));
		collected.push({
			path,
			role,
			problem: files.length === 0 ? "missing" : problem,
			files
		});
	}
	return collected;
}
function problemOf(path, checkout, startedAt) {
	const stat = lstatSync(path, { throwIfNoEntry: false });
	if (stat === void 0) return "missing";
	const root = realpathSync(checkout) + sep;
	if (stat.isSymbolicLink() || !realpathSync(path).startsWith(root)) return "link";
	if (stat.isFile()) return isStale(stat.mtimeMs, startedAt) ? "stale" : null;
	if (!stat.isDirectory()) return "link";
	try {
		return listFolder(path).map((file) => lstatSync(join(path, file)).mtimeMs).some((time) => isStale(time, startedAt)) ? "stale" : null;
	} catch {
		return "link";
	}
}
function isStale(mtimeMs, startedAt) {
	return mtimeMs < startedAt.getTime() - TIME_STEP_MS;
}

// packages/reproducibility/src/make-checkout.ts
/** A listing of a large repository. */
const MAX_LISTING_BYTES = 268435456;
/**
* Writes the files of a commit into an empty folder, with empty home and temporary folders beside it, and deletes the declared outputs. There is
* no `.git` in it: otherwise the committed outputs could be taken from there.
*
* @throws ModelgateError `REPRODUCE_CHECKOUT_FAILED`
*/
function makeCheckout({ repository, commit, remove }, conditions) {
	const { checkout, home, temporary, reverseFiles } = conditions;
	for (const folder of [
		checkout,
		home,
		temporary
	]) {
		rmSync(folder, {
			recursive: true,
			force: true
		});
		mkdirSync(folder, { recursive: true });
	}
	const index = join(temporary, "index");
	const git = (args, input) => execFileSync("git", [
		"-C",
		repository,
		...args
	], {
		env: {
			...process.env,
			GIT_INDEX_FILE: index
		},
		maxBuffer: MAX_LISTING_BYTES,
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		],
		input: input ?? ""
	});
	try {
		git(["read-tree", commit]);
		const files = git(["ls-files", "-z"]).toString("utf8").split("\0").filter((path) => path !== "");
		const ordered = reverseFiles ? files.toReversed() : files;
		git([
			"checkout-index",
			"-q",
			"-z",
			"--stdin",
			`--prefix=${checkout}${sep}`
		], ordered.map((path) => `${path}\0`).join(""));
	} catch (cause) {
		throw new ModelgateError("REPRODUCE_CHECKOUT_FAILED", `The files of ${commit} could not be written to a fresh folder.`, {
			advice: "Check out the repository with actions/checkout before this step.",
			cause
		});
	}
	rmSync(index, { force: true });
	for (const path of remove) rmSync(join(checkout, path), {
		recursive: true,
		force: true
	});
}

// packages/reproducibility/src/probe-machine.ts
/**
* Finds out what this machine lets us vary, by trying.
*
* @param path the PATH on which the command will find its programs
* @throws ModelgateError `REPRODUCE_NO_SHELL` where there is no POSIX shell
*/
function probeMachine(path) {
	const shell = [[
		"bash",
		"-eo",
		"pipefail",
		"-c"
	], [
		"sh",
		"-e",
		"-c"
	]].find(([name, ...args]) => works([
		name,
		...args,
		"exit 0"
	], path));
	if (shell === void 0) throw new ModelgateError("REPRODUCE_NO_SHELL", "This machine has no POSIX shell, so the command cannot be run.", { advice: "Run the job on a Linux or macOS runner: runs-on: ubuntu-latest" });
	const prefix = [
		"setarch",
		machine(),
		"-R"
	];
	const fixedAddresses = works([...prefix, "true"], path) ? prefix : null;
	const otherLocale = findLocale(path);
	const cpus = availableParallelism();
	const namespaces = findNamespaces(path);
	const clock = [
		"faketime",
		"-f",
		"+400d"
	];
	const otherClock = yearOf([], path) !== yearOf(clock, path) && works([...clock, "true"], path) ? clock : null;
	const alone = (...options) => namespaces !== null && works([
		...namespaces,
		...options,
		"true"
	], path);
	return {
		machine: {
			fixedAddresses,
			otherLocale,
			cpus,
			shell,
			namespaces,
			otherClock
		},
		probes: [
			...hasWideVectors() ? [] : [probe("cpu-dispatch", "this processor has no AVX-512 that could be left out")],
			...isLibmVaried(path) ? [] : [probe("libm", "the C library gives the same digits without fused multiplication")],
			...otherClock === null ? [probe("clock", "faketime is not installed")] : [],
			...alone("--uts") ? [] : [probe("host-name", "a command cannot have a host name of its own here (no unshare)")],
			...alone("--net") ? [] : [probe("network", "the network of a command cannot be turned off here (no unshare)")],
			...fixedAddresses === null ? [probe("aslr", "address space randomisation cannot be turned off here (no setarch -R)")] : [],
			...otherLocale === null ? [probe("locale", "no locale other than C is installed")] : [],
			...cpus === 1 ? [probe("threads", "there is one processor")] : []
		]
	};
}
/** Namespaces need the root user, or to be root in a namespace of users. */
function findNamespaces(path) {
	const mounted = [
		"--mount",
		"sh",
		"-c",
		"mount -t tmpfs none /tmp"
	];
	return [["unshare"], ["unshare", "--map-root-user"]].find((way) => works([...way, ...mounted], path)) ?? null;
}
function hasWideVectors() {
	try {
		return readFileSync("/proc/cpuinfo", "latin1").includes(" avx512f ");
	} catch {
		return false;
	}
}
/** Some digits of the functions that differ between processors. */
const LIBM_PROBE = "BEGIN { for (i = 1; i < 500; i++) printf \"%.17g %.17g %.17g\\n\", sin(i / 37), exp(i / 99), log(i / 7) }";
function isLibmVaried(path) {
	const digits = (env) => spawnSync("awk", [LIBM_PROBE], {
		encoding: "utf8",
		timeout: 1e4,
		env: {
			PATH: path,
			...env
		}
	}).stdout;
	return digits({}) !== digits(BASELINE_LIBM);
}
function yearOf(prefix, path) {
	const [command, ...args] = [
		...prefix,
		"date",
		"+%Y"
	];
	return spawnSync(command ?? "date", args, {
		encoding: "utf8",
		timeout: 1e4,
		env: { PATH: path }
	}).stdout ?? "";
}
function probe(variation, reason) {
	return {
		variation,
		effective: false,
		reason
	};
}
function works([command = "", ...args], path) {
	return spawnSync(command, args, {
		stdio: "ignore",
		timeout: 1e4,
		env: { PATH: path }
	}).status === 0;
}
/** Estonian sorts z before t; any language that is not English shows more than an English one. */
function findLocale(path) {
	const names = (spawnSync("locale", ["-a"], {
		encoding: "utf8",
		timeout: 1e4,
		env: { PATH: path }
	}).stdout ?? "").split("\n").filter((name) => /^[a-z]{2,3}_\w+.*utf-?8$/iu.test(name));
	return names.find((name) => name.startsWith("et_")) ?? names.find((name) => !name.startsWith("en_")) ?? names[0] ?? null;
}

// packages/reproducibility/src/run-command.ts
/** What of a log is kept from its start and from its end: enough for any error, bounded for any loop. */
const LOG_BYTES = 262144;
/** Covers every path up to `--` with nothing, names the machine if asked to, and becomes the command. */
const ENCLOSE = `
[ -z "$1" ] || hostname "$1" || exit 125
shift
while [ "$1" != -- ]; do
  if [ -d "$1" ]; then mount -t tmpfs none "$1" || exit 125; else mount --bind /dev/null "$1" || exit 125; fi
  shift
done
shift
exec "$@"`;
/** Puts the command into namespaces of its own, where the kernel lets us. */
function enclosure({ machine, conditions, hidden }) {
	if (machine.namespaces === null) return [];
	const host = conditions.unshared.includes("--uts") ? OTHER_HOST_NAME : "";
	return [
		...machine.namespaces,
		"--mount",
		...conditions.unshared,
		"sh",
		"-c",
		ENCLOSE,
		"sh",
		host,
		...hidden,
		"--"
	];
}
/**
* Runs a declared command with a scrubbed environment, in a process group of its own that is killed when the command ends or its time is up.
* Never throws for what the command does.
*/
async function runCommand(options) {
	const { command, cwd, conditions, machine, timeoutSeconds } = options;
	const [file = "sh", ...args] = [
		...enclosure(options),
		...conditions.wrapper,
		"sh",
		"-c",
		"umask \"$1\"; shift; exec \"$@\"",
		"sh",
		conditions.umask,
		...machine.shell,
		command
	];
	const startedAt = /* @__PURE__ */ new Date();
	const log = boundedLog();
	const child = spawn(file, args, {
		cwd,
		env: commandEnvironment(options),
		detached: true,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		]
	});
	child.stdout.on("data", (chunk) => log.add(chunk));
	child.stderr.on("data", (chunk) => log.add(chunk));
	let timedOut = false;
	const timer = setTimeout(() => {
		timedOut = true;
		killGroup(child.pid);
	}, timeoutSeconds * 1e3);
	const { exitCode, signal } = await new Promise((resolve) => {
		child.on("exit", (code, name) => resolve({
			exitCode: code,
			signal: name
		}));
		child.on("error", (error) => {
			log.add(Buffer.from(`${error.message}\n`));
			resolve({
				exitCode: null,
				signal: null
			});
		});
	});
	clearTimeout(timer);
	const seconds = (Date.now() - startedAt.getTime()) / 1e3;
	killGroup(child.pid);
	const survivors = killByMarker(conditions.home);
	child.stdout.destroy();
	child.stderr.destroy();
	return {
		startedAt,
		seconds,
		exitCode,
		signal,
		timedOut,
		survivors,
		log: maskSecrets(log.text(), options.parentEnv)
	};
}
/** What a program needs to be found and to reach the network; never a token, `GITHUB_*`, `ACTIONS_*`, `INPUT_*` or `RUNNER_*`. */
const PASSED_ON = [
	"PATH",
	"LD_LIBRARY_PATH",
	"DYLD_LIBRARY_PATH",
	"PKG_CONFIG_PATH",
	"pythonLocation",
	"VIRTUAL_ENV",
	"CONDA_PREFIX",
	"JAVA_HOME",
	"R_HOME",
	"CUDA_VISIBLE_DEVICES",
	"HTTP_PROXY",
	"HTTPS_PROXY",
	"NO_PROXY",
	"http_proxy",
	"https_proxy",
	"no_proxy",
	"SSL_CERT_FILE",
	"REQUESTS_CA_BUNDLE"
];
/** The whole environment of the command. */
function commandEnvironment({ conditions, parentEnv, env }) {
	const inherited = PASSED_ON.flatMap((name) => {
		const value = parentEnv[name];
		return value === void 0 ? [] : [[name, value]];
	});
	const merged = {
		...Object.fromEntries(inherited),
		...conditions.env,
		...env
	};
	if (conditions.varied.includes("exec-path")) merged["PATH"] = `${merged["PATH"] ?? ""}:${EXTRA_PATH}`;
	return merged;
}
function killGroup(pid) {
	if (pid === void 0) return;
	try {
		process.kill(-pid, "SIGKILL");
	} catch {}
}
/**
* Kills processes that left the group: on Linux they are known by HOME, which is a folder of this run alone.
*
* @returns how many there were
*/
function killByMarker(home) {
	if (process.platform !== "linux") return 0;
	let killed = 0;
	for (const name of readdirSync("/proc")) {
		const pid = Number(name);
		if (!Number.isInteger(pid) || pid === process.pid) continue;
		try {
			if (!readFileSync(`/proc/${name}/environ`, "latin1").split("\0").includes(`HOME=${home}`)) continue;
			process.kill(pid, "SIGKILL");
			killed++;
		} catch {}
	}
	return killed;
}
function boundedLog() {
	let head = Buffer.alloc(0);
	let tail = Buffer.alloc(0);
	let dropped = 0;
	return {
		add(chunk) {
			const room = LOG_BYTES - head.length;
			head = Buffer.concat([head, chunk.subarray(0, Math.max(0, room))]);
			const rest = Buffer.concat([tail, chunk.subarray(Math.max(0, room))]);
			const excess = Math.max(0, rest.length - LOG_BYTES);
			dropped += excess;
			tail = rest.subarray(excess);
		},
		text() {
			const cut = dropped === 0 ? "" : `\n… ${dropped} bytes were left out …\n`;
			return `${head.toString("utf8")}${cut}${tail.toString("utf8")}`;
		}
	};
}
/** Values of variables that look like secrets, wherever the command got them from. */
function maskSecrets(text, env) {
	return Object.entries(env).filter(([name, value]) => /token|secret|password|passwd|api_?key|credential/iu.test(name) && (value?.length ?? 0) >= 8).map(([, value]) => value ?? "").reduce((masked, secret) => masked.replaceAll(secret, "***"), text);
}

// packages/reproducibility/src/reproduce-model.ts
/** A command that declares no time limit gets half an hour. */
const DEFAULT_TIMEOUT_SECONDS = 1800;
/** One run that varies nothing, four to halve the variations down to one, and one to confirm it. */
const MAX_BISECTION_RUNS = 6;
/** A bisection of a command that takes no time at all is still worth a minute. */
const MIN_BUDGET_SECONDS = 60;
/**
* Runs the declared command of a model twice in fresh checkouts, once with everything pinned and once with the environment varied, and the
* evaluation command on the declared artifact. It judges nothing: that is `judgeReproduction`, in a job that ran no code of the model.
*
* @throws ModelgateError when there is nothing to run: no `reproduce`, no commit, no shell
*/
async function reproduceModel(options) {
	const { repository, mode, target, scratch, progress } = options;
	const commit = headCommit(repository);
	const { reproduce, evaluation } = commandsOf(options.declaration);
	const { machine, probes } = probeMachine(options.parentEnv["PATH"]);
	const outputs = reproduce.outputs.map((output) => ({
		...output,
		path: confinePath(output.path)
	}));
	const vary = options.vary ?? (mode === "full" ? VARIATIONS : STANDARD_VARIATIONS);
	const command = mode === "smoke" ? reproduce.smoke ?? noSmoke(options.declaration.path) : reproduce.command;
	const workdir = reproduce.workdir === void 0 ? "." : confinePath(reproduce.workdir);
	rmSync(target, {
		recursive: true,
		force: true
	});
	mkdirSync(target, { recursive: true });
	const run = (name, text, varied, kept) => runOnce({
		name,
		command: text,
		varied,
		outputs: kept,
		workdir: name === "evaluation" ? "." : workdir,
		machine,
		commit,
		env: reproduce.env ?? {},
		timeoutSeconds: reproduce.timeout ?? DEFAULT_TIMEOUT_SECONDS,
		options
	});
	try {
		progress(`Control run: everything pinned.`);
		const control = await run("control", command, [], outputs);
		progress(`Experiment: ${vary.join(", ")} varied.`);
		const first = await run("experiment", command, vary, outputs);
		const needsNetwork = isComplete(control) && !isComplete(first) && vary.includes("network");
		if (needsNetwork) progress("Experiment again, with the network.");
		const experiment = needsNetwork ? await run("experiment", command, without(vary, "network"), outputs) : first;
		const interfered = await hasChanged(control, join(target, "control"));
		const evaluated = mode === "full" && evaluation !== null ? [await run("evaluation", evaluation.command, [], evaluation.outputs)] : [];
		const bisection = interfered ? null : await bisect(control, experiment);
		const record = {
			schemaVersion: 1,
			tool: {
				name: "modelgate",
				version: VERSION
			},
			manifest: {
				path: options.declaration.path,
				digest: options.declaration.digest
			},
			commit,
			dirty: isDirty(repository),
			mode,
			runs: [
				control,
				experiment,
				...evaluated
			],
			ineffective: [...probes.filter(({ variation }) => vary.includes(variation)), ...needsNetwork && isComplete(experiment) ? [{
				variation: "network",
				effective: false,
				reason: "the command fails without the network"
			}] : []],
			hidden: machine.namespaces !== null,
			interfered,
			bisection,
			environment: captureEnvironment(options.parentEnv)
		};
		writeFileSync(join(target, RECORD_FILE), `${JSON.stringify(record, null, 2)}\n`);
		return record;
	} finally {
		rmSync(scratch, {
			recursive: true,
			force: true
		});
	}
	async function bisect(control, experiment) {
		if (!isComplete(control) || !isComplete(experiment) || agree(experiment.name)) return null;
		const budget = options.budgetSeconds ?? Math.max(MIN_BUDGET_SECONDS, 2 * control.seconds);
		const until = Date.now() + budget * 1e3;
		const found = await bisectVariations(experiment.varied, async (subset) => {
			if (Date.now() + control.seconds * 1e3 > until) return null;
			progress(`Bisection: ${subset.length === 0 ? "nothing" : subset.join(", ")} varied.`);
			return !isComplete(await run("bisection", command, subset, outputs)) || !agree("bisection");
		}, MAX_BISECTION_RUNS);
		rmSync(join(target, "bisection"), {
			recursive: true,
			force: true
		});
		return found;
	}
	/** Whether a run's compared outputs reach the demanded rung against the control's. */
	function agree(name) {
		const compared = outputs.filter(({ role }) => role !== "log");
		try {
			const rungs = compared.map(({ path, volatile = [] }) => measureModels(join(target, "control", path), join(target, name, path), { profile: "trained" }, { volatile }).rung);
			return reaches(worstRung(rungs), options.require);
		} catch {
			return false;
		}
	}
}
async function runOnce(run) {
	const { repository, target, scratch, parentEnv } = run.options;
	const conditions = runConditions(new Set(run.varied), run.machine, scratch);
	rmSync(scratch, {
		recursive: true,
		force: true
	});
	makeCheckout({
		repository,
		commit: run.commit,
		remove: run.outputs.map(({ path }) => path)
	}, conditions);
	const { startedAt, log, ...ended } = await runCommand({
		command: run.command,
		cwd: join(conditions.checkout, run.workdir),
		conditions,
		machine: run.machine,
		env: run.env,
		parentEnv,
		timeoutSeconds: run.timeoutSeconds,
		hidden: hiddenPaths(repository, run.outputs)
	});
	rmSync(join(target, run.name), {
		recursive: true,
		force: true
	});
	writeFileSync(join(target, `${run.name}.log`), log);
	return {
		name: run.name === "bisection" ? "experiment" : run.name,
		command: run.command,
		varied: run.varied,
		startedAt: startedAt.toISOString(),
		...ended,
		conditions: {
			...conditions.env,
			umask: conditions.umask
		},
		outputs: await collectOutputs(run.outputs, conditions.checkout, join(target, run.name), startedAt)
	};
}
function without(variations, left) {
	return variations.filter((variation) => variation !== left);
}
/** Where the outputs are already: in the work tree, and in the history beside it. */
function hiddenPaths(repository, outputs) {
	return [".git", ...outputs.map(({ path }) => path)].map((path) => join(repository, path)).filter((path) => existsSync(path));
}
/** Whether a run ended well and left everything that was declared. */
function isComplete(run) {
	return run.exitCode === 0 && !run.timedOut && run.outputs.every(({ problem }) => problem === null);
}
/** What is run: the command with its outputs, and the evaluation that makes the predictions. */
function commandsOf({ manifest, path, locate }) {
	const { reproduce, evaluation } = manifest.spec;
	if (reproduce === void 0) throw new ModelgateError("REPRODUCE_NOT_DECLARED", `${path} does not say how to rebuild the model.`, {
		advice: "reproduce: { command: \"python train.py\", outputs: [{ path: model.safetensors, role: weights }] }",
		location: locate("/spec")
	});
	const predictions = evaluation?.predictions?.path;
	return {
		reproduce,
		evaluation: evaluation?.command === void 0 || predictions === void 0 ? null : {
			command: evaluation.command,
			outputs: [{
				path: confinePath(predictions),
				role: "predictions"
			}]
		}
	};
}
function noSmoke(path) {
	throw new ModelgateError("REPRODUCE_NO_SMOKE", `${path} declares no reduced command for pull requests.`, { advice: "smoke: \"python train.py --rows 1000\" under reproduce, or mode: full." });
}
/**
* The commit that a work tree has checked out.
*
* @throws ModelgateError `REPRODUCE_NO_COMMIT`
*/
function headCommit(repository) {
	try {
		return execFileSync("git", [
			"-C",
			repository,
			"rev-parse",
			"--verify",
			"HEAD^{commit}"
		], {
			encoding: "utf8",
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			]
		}).trim();
	} catch (cause) {
		throw new ModelgateError("REPRODUCE_NO_COMMIT", `${repository} is no git work tree with a commit.`, {
			advice: "Check out the repository with actions/checkout before this step.",
			cause
		});
	}
}
function isDirty(repository) {
	return execFileSync("git", [
		"-C",
		repository,
		"status",
		"--porcelain",
		"--untracked-files=no"
	], { encoding: "utf8" }).trim() !== "";
}
/** Whether the files of a run are no longer what they were when it ended. */
async function hasChanged(run, folder) {
	for (const { path, digest } of run.outputs.flatMap(({ files }) => files)) try {
		if (await digestFile(join(folder, path)) !== digest) return true;
	} catch {
		return true;
	}
	return false;
}

// packages/reproducibility/src/not-judged.ts
/** The report of a job that only ran the code: never a pass, because that code could have changed what this job says. */
function notJudged(record, { manifest, locate }) {
	const findings = record.runs.filter((run) => !isComplete(run)).map((run) => ({
		code: "REPRODUCTION_INCOMPLETE",
		severity: "error",
		message: `The ${run.name} run ${run.timedOut ? "was stopped at its time limit" : `ended with status ${run.exitCode ?? "none"}`}; declared outputs that count: ${run.outputs.filter(({ problem }) => problem === null).length} of ${run.outputs.length}.`,
		advice: `Look at ${run.name}.log in the artifact.`,
		location: locate("/spec/reproduce/command")
	}));
	return createReport({
		gate: "reproducibility",
		verdict: "inconclusive",
		reasonCode: findings[0]?.code ?? "REPRODUCTION_NOT_JUDGED",
		subject: manifestSubject(manifest),
		findings: findings.length > 0 ? findings : [{
			code: "REPRODUCTION_NOT_JUDGED",
			severity: "note",
			message: `Both runs left what was declared. The job that ran the code does not judge it.`,
			advice: "uses: modelgate/modelgate/actions/check-reproducibility@v1 in a job that needs this one"
		}],
		data: {
			level: "declared",
			mode: record.mode,
			guilty: record.bisection,
			commit: record.commit
		},
		environment: record.environment
	});
}

// packages/reproducibility/src/read-variations.ts
const SETS = /* @__PURE__ */ new Map([["standard", STANDARD_VARIATIONS], ["full", VARIATIONS]]);
/**
* The variations that words from a manifest, an input or an option name; `standard` and `full` name several.
*
* @throws ModelgateError `REPRODUCE_VARIATION_UNKNOWN`
*/
function readVariations(words) {
	const named = words.flatMap((word) => SETS.get(word) ?? [word]);
	const unknown = named.find((word) => !isVariation(word));
	if (unknown === void 0) return [...new Set(named.filter(isVariation))];
	const meant = closest(unknown, VARIATIONS);
	throw new ModelgateError("REPRODUCE_VARIATION_UNKNOWN", `There is no variation "${unknown.slice(0, 100)}".`, { advice: meant === void 0 ? `One of: standard, full, ${VARIATIONS.join(", ")}.` : `Did you mean ${meant}?` });
}

// packages/reproducibility/src/inspect-models.ts
/** Files up to this size are read whole without being asked: it takes less time than starting a second program. */
const AUTOMATIC_DIGEST_BYTES = 67108864;
/** Arrays a person reads in one go; the report's data has all. */
const MAX_ROWS = 50;
/** Names that a finding lists; a hostile file can name millions. */
const MAX_GLOBALS = 1e3;
/**
* Says what model files contain, without executing any of it. A file that is not what its name claims makes the verdict `fail`.
*
* @param digests whether to read every byte; undefined: for files up to {@link AUTOMATIC_DIGEST_BYTES}
* @throws ModelgateError when a file cannot be opened
*/
function inspectModels(files, digests) {
	const findings = [];
	const described = [];
	for (const { path, name } of files) {
		const whole = digests ?? (statSync(path, { throwIfNoEntry: false })?.size ?? 0) <= 67108864;
		try {
			const description = describeModel(path, { digests: whole });
			described.push({
				path: name,
				description
			});
			findings.push(...contentFindings(name, description));
		} catch (error) {
			if (!(error instanceof ModelgateError) || UNREADABLE.has(error.code)) throw error;
			findings.push({
				...findingOfError(error),
				subject: name
			});
		}
	}
	const broken = findings.find(({ severity }) => severity === "error");
	return createReport({
		gate: "inspect",
		verdict: broken === void 0 ? "pass" : "fail",
		reasonCode: broken?.code ?? "INSPECT_READ",
		findings,
		tables: [fileTable(described), ...described.flatMap(({ path, description }) => entryTable(path, description))],
		data: { files: described.map(({ path, description }) => ({
			path,
			...description,
			globals: description.globals.slice(0, MAX_GLOBALS)
		})) }
	});
}
/** The file was not judged at all: wrong usage, not a bad file. */
const UNREADABLE = /* @__PURE__ */ new Set([
	"MODEL_FILE_MISSING",
	"MODEL_FILE_IRREGULAR",
	"MODEL_FILE_CHANGED"
]);
function contentFindings(name, { format, digest, entries, globals }) {
	const findings = [];
	if (format === "opaque") findings.push({
		code: "INSPECT_OPAQUE",
		severity: "note",
		message: `No reader knows the format of ${name}; it is bytes to us.`,
		subject: name
	});
	if (digest === null) findings.push({
		code: "INSPECT_STRUCTURE_ONLY",
		severity: "note",
		message: `Only the structure of ${name} was read, so there are no digests and figures.`,
		advice: "modelgate inspect --digests",
		subject: name
	});
	if (globals.length > 0) findings.push({
		code: "INSPECT_IMPORTS",
		severity: "note",
		message: `Loading ${name} would import ${globals.length} names: ${globals.slice(0, 10).join(", ").slice(0, 400)}${globals.length > 10 ? ", …" : ""}.`,
		advice: "Load it only if every name is a class you expect, or save the arrays as safetensors.",
		subject: name,
		data: { globals: globals.slice(0, MAX_GLOBALS) }
	});
	const unsound = entries.filter(({ statistics }) => statistics !== null && statistics.nan + statistics.infinite > 0);
	const [first] = unsound;
	if (first !== void 0) findings.push({
		code: "INSPECT_NON_FINITE",
		severity: "warning",
		message: `${unsound.length} arrays of ${name} hold NaN or infinity, the first is ${JSON.stringify(first.name)} with ${first.statistics?.nan} NaN and ${first.statistics?.infinite} infinite values.`,
		advice: "Look for a division by zero or an overflow in training.",
		subject: name
	});
	return findings;
}
function fileTable(described) {
	return {
		title: "Model files",
		columns: [
			{ name: "file" },
			{ name: "format" },
			{
				name: "bytes",
				align: "right"
			},
			{
				name: "arrays",
				align: "right"
			},
			{
				name: "parameters",
				align: "right"
			},
			{ name: "types" },
			{ name: "sha256" },
			{ name: "content-v1" }
		],
		rows: described.map(({ path, description }) => [
			path,
			description.format,
			String(description.size),
			String(description.entries.length),
			String(description.parameters),
			typesOf(description),
			description.digest ?? "–",
			description.contentDigest ?? "–"
		])
	};
}
/** The element types with their shares of the elements: `F32 90 %, I64 10 %`. */
function typesOf({ entries, parameters }) {
	const counts = /* @__PURE__ */ new Map();
	for (const { dtype, elements } of entries) counts.set(dtype, (counts.get(dtype) ?? 0) + elements);
	if (counts.size === 0) return "–";
	if (counts.size === 1) return [...counts.keys()].join("");
	return [...counts].toSorted((a, b) => b[1] - a[1]).map(([dtype, elements]) => `${dtype} ${Math.round(100 * elements / Math.max(1, parameters))} %`).join(", ");
}
function entryTable(path, { entries, metadata, globals }) {
	const tables = [];
	if (entries.length > 0) {
		const cut = entries.length > MAX_ROWS ? ` (${MAX_ROWS} of ${entries.length})` : "";
		tables.push({
			title: `Arrays of ${path}${cut}`,
			columns: [
				{ name: "array" },
				{ name: "type" },
				{ name: "shape" },
				{
					name: "elements",
					align: "right"
				},
				{
					name: "min",
					align: "right"
				},
				{
					name: "max",
					align: "right"
				},
				{
					name: "rms",
					align: "right"
				}
			],
			rows: entries.slice(0, MAX_ROWS).map(({ name, dtype, shape, elements, statistics }) => [
				name,
				dtype,
				`[${shape.join(", ")}]`,
				String(elements),
				formatFigure(statistics?.min),
				formatFigure(statistics?.max),
				formatFigure(statistics?.rms)
			])
		});
	}
	if (globals.length > 0) tables.push({
		title: `What loading ${path} would import`,
		columns: [{ name: "name" }],
		rows: globals.slice(0, MAX_ROWS).map((name) => [name.slice(0, 200)])
	});
	const facts = Object.entries(metadata);
	if (facts.length > 0) tables.push({
		title: `Metadata of ${path}`,
		columns: [{ name: "key" }, { name: "value" }],
		rows: facts.slice(0, MAX_ROWS).map(([key, value]) => [key, value.slice(0, 200)])
	});
	return tables;
}

export { isComplete as a, judgeReproduction as c, compareModels as d, PROFILES as f, headCommit as i, readFingerprints as l, readVariations as n, reproduceModel as o, checkConsistent as p, notJudged as r, readDeclaration as s, inspectModels as t, COMPARE_DEFAULTS as u };