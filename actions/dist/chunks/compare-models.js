import { t as openModelFile } from "./open-model-file.js";
import { H as CHUNK_BYTES, U as chunksOf, nt as createReport, ot as ModelgateError } from "./start.js";
import { t as DTYPES } from "./dtype.js";
import { t as createDecoders } from "./decode-numbers.js";
import { n as precisionOf, r as toleranceOf } from "./tolerance.js";
import { n as formatFigure, t as comparisonTables } from "./comparison-tables.js";
import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { readdirSync, statSync } from "node:fs";

// packages/reproducibility/src/compiled-kernel.ts
/** Assembled from `difference-kernel.wat` by `compile-kernel.ts`; base64. */
const COMPILED_KERNEL = [
	"AGFzbQEAAAABCgFgBX9/f39/AX8DAgEABQMBACMHFAIGbWVtb3J5AgAHbWVhc3VyZQAACqkEAaYEAhB7An9B/////wf9ESELQYCAgOAHQYCAgP",
	"wHIARBAkYb/REhCkEIQRAgBBshFgNAIAQEQCAA/QQDAEEQ/asBIQUgAf0EAwBBEP2rASEGBSAA/QAEACEFIAH9AAQAIQYLIAUgC/1OIQcgBiAL",
	"/U4hCCAMIAcgCP25Af25ASEMIAVBH/2sASEJIAcgCf1RIAn9sQEhByAGQR/9rAEhCSAIIAn9USAJ/bEBIQggDSAHIAj9N/2xASENIA4gByAI/b",
	"gBIAcgCP22Af2xAf25ASEOIARBAkYEQCAFIAv9TkED/a0BQwAAgHf9E/3mASAFIAv9T/1QIQUgBiAL/U5BA/2tAUMAAIB3/RP95gEgBiAL/U/9",
	"UCEGCwNAIAX9XyEHIAb9XyEIIA8gByAH/fIB/fABIQ8gECAIIAj98gH98AEhECARIAcgCP3yAf3wASERIAcgCP3xASEJIBQgCf3sAf33ASEUIB",
	"IgCSAJ/fIB/fABIRIgB/3sASAI/ewB/fEBIQkgEyAJIAn98gH98AEhEyAFIAX9DQgJCgsMDQ4PCAkKCwwNDg8hBSAGIAb9DQgJCgsMDQ4PCAkK",
	"CwwNDg8hBiAVQQFzIhUNAAsgACAWaiEAIAEgFmohASAAIAJJDQALIAMgD/0LBAAgAyAQ/QsEECADIBH9CwQgIAMgEv0LBDAgAyAT/QsEQCADIB",
	"T9CwRQIAMgDf0LBGAgAyAO/QsEcCAMIAr9QP1TCw=="
].join("");

// packages/reproducibility/src/difference-kernel.ts
/** Types that the kernel knows, under the numbers it knows them by. */
const TYPES = /* @__PURE__ */ new Map([
	["F32", 0],
	["BF16", 1],
	["F16", 2]
]);
/** How much the kernel takes at once, a part of a chunk: small enough to stay in the cache of a core. */
const BLOCK_BYTES = 65536;
/** Where things lie in the memory of the kernel: a chunk of each array, a block of each for bytes from elsewhere, the sums. */
const PLACE_A = 2 * CHUNK_BYTES;
const PLACE_B = PLACE_A + BLOCK_BYTES;
const PLACE_SUMS = PLACE_B + BLOCK_BYTES;
/** The kernel reads four elements of four bytes at a time. */
const STEP_BYTES = 16;
/**
* Starts the kernel of `difference-kernel.wat`, which sums up differences eleven times as fast as the same loop in JavaScript (`npm run bench -- models`).
*
* @returns the kernel for a type, or null for types that it does not know; and room for a chunk of each array, which it reads without a copy
*/
function openDifferenceKernel() {
	const module = new WebAssembly.Module(Buffer.from(COMPILED_KERNEL, "base64"));
	const { memory, measure } = new WebAssembly.Instance(module).exports;
	const bytes = new Uint8Array(memory.buffer);
	const results = new Float64Array(memory.buffer, PLACE_SUMS, 12);
	const counts = new Uint32Array(memory.buffer, PLACE_SUMS + 96, 8);
	const count = (place) => counts[place] ?? 0;
	const sum = (place) => (results[place] ?? 0) + (results[place + 1] ?? 0);
	/** Where a block lies, with zeros behind it up to a whole step: they change no sum and are counted as equal. */
	const placeOf = (block, place, end) => {
		const start = block.buffer === memory.buffer ? block.byteOffset : place;
		if (start === place) bytes.set(block, place);
		bytes.fill(0, start + block.length, start + end);
		return start;
	};
	const kernelOf = (dtype) => {
		const type = TYPES.get(dtype);
		if (type === void 0) return null;
		const size = type === 0 ? 4 : 2;
		const patterns = type === 0 ? new Uint32Array(memory.buffer) : new Uint16Array(memory.buffer);
		const magnitude = type === 0 ? 2147483647 : 32767;
		let placeA = 0;
		let placeB = 0;
		const first = () => {
			for (let i = 0;; i++) {
				const a = patterns[placeA / size + i] ?? 0;
				const b = patterns[placeB / size + i] ?? 0;
				if (a !== b && ((a | b) & magnitude) !== 0) return i;
			}
		};
		const add = (a, b, sums) => {
			const end = Math.ceil(a.length / STEP_BYTES) * STEP_BYTES;
			placeA = placeOf(a, PLACE_A, end);
			placeB = placeOf(b, PLACE_B, end);
			if (measure(placeA, placeB, placeA + end, PLACE_SUMS, type) === 1) return false;
			sums.squaresA += sum(0);
			sums.squaresB += sum(2);
			sums.product += sum(4);
			sums.squaresDifference += sum(6);
			sums.squaresMagnitude += sum(8);
			sums.maxAbsolute = Math.max(sums.maxAbsolute, results[10] ?? 0, results[11] ?? 0);
			const ulps = Math.max(count(4), count(5), count(6), count(7)) / (type === 0 ? 1 : 2 ** 16);
			sums.maxUlp = Math.max(sums.maxUlp, ulps);
			sums.differing += end / size - (count(0) + count(1) + count(2) + count(3));
			return true;
		};
		return {
			add,
			first
		};
	};
	return {
		kernelOf,
		chunks: [new Uint8Array(memory.buffer, 0, CHUNK_BYTES), new Uint8Array(memory.buffer, CHUNK_BYTES, CHUNK_BYTES)]
	};
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
const NOTHING = {
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
/** Far above the rounding of a sum of many squares, far below what another value makes of one. */
const SAME_NORM = 1e-9;
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
function measureDifference(dtype, parts, scale = 1) {
	const decode = parts.decoderOf(dtype) ?? ((bytes) => bytes);
	const kernel = scale === 1 ? parts.kernelOf(dtype) : null;
	const distances = ulpDistance(dtype);
	const { bits, kind } = DTYPES[dtype];
	const wide = kind === "integer" && bits === 64;
	const numbersPerElement = kind === "complex" ? 2 : 1;
	const bytesPerNumber = kind === "opaque" ? 1 : bits / 8 / numbersPerElement;
	let seen = 0;
	const sums = { ...NOTHING };
	return {
		add(aChunk, bChunk) {
			for (let start = 0; start < aChunk.length; start += BLOCK_BYTES) {
				const isWhole = aChunk.length <= BLOCK_BYTES;
				const aBytes = isWhole ? aChunk : aChunk.subarray(start, start + BLOCK_BYTES);
				const bBytes = isWhole ? bChunk : bChunk.subarray(start, start + BLOCK_BYTES);
				const elements = aBytes.length / bytesPerNumber;
				if (kernel?.add(aBytes, bBytes, sums) === true) {
					if (sums.differing > 0 && sums.first === null) sums.first = seen + kernel.first();
				} else if (Buffer.compare(aBytes, bBytes) === 0) addEqual(sums, decode(aBytes), scale);
				else {
					const a = decode(aBytes);
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
				seen += elements;
			}
		},
		betterScale() {
			const largest = Math.max(sums.squaresA, sums.squaresB, sums.squaresDifference);
			if (largest === Infinity && scale === 1) return SHRINK;
			return largest < UNDERFLOW && scale === 1 && bits >= 64 && kind !== "integer" ? STRETCH : null;
		},
		finish() {
			const difference = summarize(sums, distances !== null);
			Object.assign(sums, NOTHING);
			seen = 0;
			return difference;
		}
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
/** 64-bit integers that a double would round to the same number still differ. */
function exactDifference(dtype, a, b) {
	const wide = (bytes) => dtype === "U64" ? new BigUint64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8) : new BigInt64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
	const wideA = wide(a);
	const wideB = wide(b);
	return (i) => Number((wideA[i] ?? 0n) - (wideB[i] ?? 0n));
}
function summarize(sums, hasUlps) {
	const norm = Math.sqrt(sums.squaresA);
	const cosine = sums.product / norm / Math.sqrt(sums.squaresB);
	return {
		differing: sums.differing,
		first: sums.first,
		relativeFrobenius: relativeTo(norm, sums.squaresDifference),
		relativeMagnitude: relativeTo(norm, sums.squaresMagnitude),
		maxAbsolute: Number.isFinite(sums.maxAbsolute) ? sums.maxAbsolute : null,
		maxUlp: hasUlps ? sums.maxUlp : null,
		cosine: Number.isFinite(cosine) ? Math.max(-1, Math.min(1, cosine)) : null,
		nonFiniteMismatches: sums.nonFiniteMismatches,
		sameNorm: !(Math.abs(sums.squaresA - sums.squaresB) > SAME_NORM * sums.squaresA)
	};
}
function relativeTo(norm, squares) {
	if (squares === 0) return 0;
	const value = Math.sqrt(squares) / norm;
	return Number.isFinite(value) ? value : null;
}

// packages/reproducibility/src/difference-tools.ts
/** Makes the tools for one comparison at a time. */
function createDifferenceTools() {
	const { kernelOf, chunks } = openDifferenceKernel();
	const parts = {
		decoderOf: createDecoders(),
		kernelOf
	};
	const meters = /* @__PURE__ */ new Map();
	let last = chunks;
	return {
		decoderOf: parts.decoderOf,
		meterOf(dtype) {
			const known = meters.get(dtype);
			if (known !== void 0) return known;
			const meter = measureDifference(dtype, parts);
			meters.set(dtype, meter);
			return meter;
		},
		scaledMeter: (dtype, scale) => measureDifference(dtype, parts, scale),
		chunksOf(length) {
			if (last[0].length !== length) last = [chunks[0].subarray(0, length), chunks[1].subarray(0, length)];
			return last;
		}
	};
}

// packages/reproducibility/src/rows-permuted.ts
/** Above this the explanation is not worth another pass over the array. */
const MAX_BYTES = 67108864;
/**
* Whether two arrays hold the same rows in another order. Rows are compared by hashes that are added up, so that memory does not grow; an
* accident is possible once in 2^64 and would only make a wrong remark.
*
* @param rowBytes size of a row; both arrays have the same length
*/
function rowsPermuted(a, b, rowBytes) {
	if (a.length > MAX_BYTES || rowBytes === 0 || a.length <= rowBytes) return false;
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
				low = low + mix(first) >>> 0;
				high = high + mix(second) >>> 0;
				inRow = 0;
				first = 2166136261;
				second = 2654435769;
			}
		}
	}
	return [low, high];
}
/** Spreads every bit, so that sums of hashes do not cancel. */
function mix(hash) {
	const once = Math.imul(hash ^ hash >>> 16, 2146121005);
	const twice = Math.imul(once ^ once >>> 15, 2221713035);
	return (twice ^ twice >>> 16) >>> 0;
}

// packages/reproducibility/src/compare-entries.ts
/**
* Compares one array of two files. Reads both in chunks; memory does not grow with their size.
*
* @param options see {@link CompareEntryOptions}
*/
function compareEntries(a, b, tolerance, { tools = createDifferenceTools(), lookForRows = true } = {}) {
	const limit = toleranceOf(a.dtype, tolerance);
	const conclude = (rung, disagreement, difference, permuted = false) => ({
		name: a.name,
		a,
		b,
		rung,
		disagreement,
		difference,
		permuted,
		limit
	});
	if (a.dtype !== b.dtype) return conclude("none", "dtype", null);
	if (!sameShape(a.shape, b.shape)) return conclude("none", "shape", null);
	const pairs = pairsOf(a.bytes, b.bytes, tools);
	if (samePairs(pairs)) return conclude("content", null, noDifference(a, tools));
	const difference = measure(a, pairs, tools);
	const disagreement = judge(a, difference, limit);
	if (disagreement === null) return conclude("numeric", null, difference);
	return conclude("none", disagreement, difference, lookForRows && difference.sameNorm && disagreement !== "non-finite" && rowsPermuted(a.bytes, b.bytes, a.bytes.length / (a.shape[0] ?? 1)));
}
function sameShape(a, b) {
	return a === b || a.length === b.length && a.every((side, axis) => side === b[axis]);
}
function judge({ dtype }, difference, limit) {
	const { kind } = DTYPES[dtype];
	if (difference.nonFiniteMismatches > 0) return "non-finite";
	if (kind !== "float" && kind !== "complex") return "discrete";
	const { relativeFrobenius } = difference;
	return relativeFrobenius !== null && relativeFrobenius <= limit ? null : "beyond-tolerance";
}
/** The chunks of two arrays, to be gone through more than once; small arrays are read once. */
function pairsOf(a, b, tools) {
	if (a.length > 1048576) return { [Symbol.iterator]: () => chunkPairs(a, b, tools) };
	const once = tools.chunksOf(a.length);
	a.read(once[0], 0);
	b.read(once[1], 0);
	return [once];
}
function measure(a, pairs, tools) {
	const meter = tools.meterOf(a.dtype);
	for (const [chunkA, chunkB] of pairs) meter.add(chunkA, chunkB);
	const scale = meter.betterScale();
	const difference = meter.finish();
	if (scale === null) return difference;
	const scaled = tools.scaledMeter(a.dtype, scale);
	for (const [chunkA, chunkB] of pairs) scaled.add(chunkA, chunkB);
	return scaled.finish();
}
/** Whether two sources hold the same bytes. */
function sameBytes(a, b, tools = createDifferenceTools()) {
	if (a.length !== b.length) return false;
	return samePairs(chunkPairs(a, b, tools));
}
function samePairs(pairs) {
	for (const [chunkA, chunkB] of pairs) if (Buffer.compare(chunkA, chunkB) !== 0) return false;
	return true;
}
/** Corresponding chunks of two sources of one length; the buffers are used again. */
function* chunkPairs(a, b, { chunksOf }) {
	for (let position = 0; position < a.length; position += CHUNK_BYTES) {
		const chunks = chunksOf(Math.min(CHUNK_BYTES, a.length - position));
		a.read(chunks[0], position);
		b.read(chunks[1], position);
		yield chunks;
	}
}
/** The measures of arrays with equal bytes, without a pass over them: only whether they are all zero or not finite matters. */
function noDifference(entry, tools) {
	const { kind } = DTYPES[entry.dtype];
	return {
		differing: 0,
		first: null,
		relativeFrobenius: 0,
		relativeMagnitude: 0,
		maxAbsolute: 0,
		maxUlp: kind === "float" || kind === "complex" ? 0 : null,
		cosine: hasDirection(entry, tools) ? 1 : null,
		nonFiniteMismatches: 0,
		sameNorm: true
	};
}
/** Whether any element is finite and not zero; stops at the first. */
function hasDirection({ dtype, bytes }, { decoderOf, chunksOf }) {
	const decode = decoderOf(dtype);
	if (decode === null) return false;
	for (let position = 0, size = PROBE_BYTES; position < bytes.length; position += size, size = CHUNK_BYTES) {
		const [chunk] = chunksOf(Math.min(size, bytes.length - position));
		bytes.read(chunk, position);
		for (const value of decode(chunk)) if (value !== 0 && Number.isFinite(value)) return true;
	}
	return false;
}
/** Nearly every array has such an element among its first ones. */
const PROBE_BYTES = 4096;

// packages/reproducibility/src/diff-documents.ts
/** More places than this say no more. */
const MAX_DOCUMENT_CHANGES = 1e3;
/** What of a value is shown. */
const MAX_VALUE = 80;
/** Every place where the documents of two files differ, in the order of the first, up to {@link MAX_DOCUMENT_CHANGES}. */
function diffDocuments(a, b) {
	const changes = [];
	const textOfA = new Map(a.map(({ name, json }) => [name, json]));
	const textOfB = new Map(b.map(({ name, json }) => [name, json]));
	for (const name of /* @__PURE__ */ new Set([...textOfA.keys(), ...textOfB.keys()])) {
		const [x, y] = [textOfA.get(name), textOfB.get(name)];
		if (x !== y) compareValues(name === "/" ? "" : name, parsed(x), parsed(y), changes);
	}
	return changes;
}
function parsed(json) {
	return json === void 0 ? void 0 : JSON.parse(json);
}
/** Documents are canonical, so equal values have equal texts; nesting is bounded by the readers. */
function compareValues(pointer, a, b, changes) {
	if (changes.length >= 1e3) return;
	if (!isContainer(a) || !isContainer(b) || Array.isArray(a) !== Array.isArray(b)) {
		if (a !== b || a === void 0) changes.push({
			pointer: pointer === "" ? "/" : pointer,
			a: show(a),
			b: show(b)
		});
		return;
	}
	const [membersA, membersB] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
	for (const key of /* @__PURE__ */ new Set([...membersA.keys(), ...membersB.keys()])) {
		const [x, y] = [membersA.get(key), membersB.get(key)];
		if (x === y && x !== void 0) continue;
		compareValues(`${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, x, y, changes);
	}
}
function isContainer(value) {
	return typeof value === "object" && value !== null;
}
function show(value) {
	if (value === void 0) return null;
	const text = JSON.stringify(value);
	return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE).toWellFormed()}…` : text;
}

// packages/reproducibility/src/pair-by-content.ts
/** Pairs of arrays with the same type, shape and bytes, whatever their names; each array is in one pair at most. */
function pairByContent(a, b) {
	if (a.length === 0 || b.length === 0) return [];
	const waiting = Map.groupBy(b.toReversed(), contentOf);
	return a.flatMap((entry) => {
		const found = waiting.get(contentOf(entry))?.pop();
		return found === void 0 ? [] : [[entry, found]];
	});
}
function contentOf({ dtype, shape, bytes }) {
	const hash = createHash("sha256");
	for (const chunk of chunksOf(bytes)) hash.update(chunk);
	return `${dtype} ${shape.join()} ${hash.digest("hex")}`;
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
async function compareFiles(aPath, bPath, tolerance, { path = "", ...open } = {}) {
	const a = await openModelFile(aPath, open);
	try {
		const b = await openModelFile(bPath, {
			...open,
			like: a
		});
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
	const globalsOfA = new Set(a.globals);
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
		newGlobals: b.globals.filter((name) => !globalsOfA.has(name)),
		renamed: []
	};
	const tools = createDifferenceTools();
	if (sameFiles(a, b, tools)) return {
		...facts,
		rung: "bytes",
		entries: a.entries.map((entry) => sameEntry(entry, tools))
	};
	if (a.format === "opaque" || b.format === "opaque") return {
		...facts,
		rung: "none",
		entries: []
	};
	const pairOf = matchByName(b.entries);
	const entries = [];
	const onlyInA = [];
	let lookForRows = true;
	let isAligned = a.entries.length === b.entries.length;
	const rungs = /* @__PURE__ */ new Set(["content"]);
	for (const [index, entry] of a.entries.entries()) {
		const other = pairOf(entry.name, index);
		if (other !== b.entries[index]) isAligned = false;
		if (other === void 0) onlyInA.push(entry);
		else {
			const compared = compareEntries(entry, other, tolerance, {
				tools,
				lookForRows
			});
			if (compared.rung === "none" && !compared.permuted) lookForRows = false;
			rungs.add(compared.rung);
			entries.push(compared);
		}
	}
	const onlyInB = isAligned ? [] : notFound(b.entries, entries);
	const documents = diffDocuments(a.documents, b.documents);
	if (onlyInA.length + onlyInB.length + documents.length > 0) rungs.add("none");
	const rung = worstRung(rungs);
	return {
		...facts,
		rung: rung === "content" || rung === "numeric" ? rung : "none",
		entries,
		onlyInA: onlyInA.map(({ name }) => name),
		onlyInB: onlyInB.map(({ name }) => name),
		documents,
		renamed: pairByContent(onlyInA, onlyInB).map(([from, to]) => ({
			from: from.name,
			to: to.name
		}))
	};
}
/** Finds arrays by their names, without a table of them where both files have one order. */
function matchByName(entries) {
	let byName = null;
	return (name, index) => {
		const same = entries[index];
		if (same?.name === name) return same;
		byName ??= new Map(entries.map((entry) => [entry.name, entry]));
		return byName.get(name);
	};
}
function notFound(entriesOfB, compared) {
	const found = new Set(compared.map(({ b }) => b));
	return entriesOfB.filter((entry) => !found.has(entry));
}
/** Whether two files, and all the files that belong to them, hold the same bytes. */
function sameFiles(a, b, tools) {
	if (a.parts.length !== b.parts.length || !sameBytes(a.bytes, b.bytes, tools)) return false;
	return a.parts.every((part, index) => {
		const other = b.parts[index];
		return other !== void 0 && basename(part.path) === basename(other.path) && sameBytes(part, other, tools);
	});
}
function sameEntry(entry, tools) {
	return {
		name: entry.name,
		a: entry,
		b: entry,
		rung: "content",
		disagreement: null,
		difference: noDifference(entry, tools),
		permuted: false,
		limit: 0
	};
}

// packages/reproducibility/src/comparison-measurements.ts
/** One measurement for each array and metric of two files; arrays that cannot be compared have none. */
function comparisonMeasurements(file) {
	const measurements = [];
	for (const entry of file.entries) addMeasurements(measurements, entry, file.path);
	return measurements;
}
function addMeasurements(measurements, { name, a, difference }, path) {
	if (difference === null) return;
	const n = a.elements;
	const of = path === "" ? { tensor: name } : {
		tensor: name,
		file: path
	};
	const isPacked = DTYPES[a.dtype].kind === "opaque";
	for (const { metric, key, missing } of METRICS) {
		const value = isPacked ? null : difference[key];
		if (value !== null) measurements.push({
			metric,
			of,
			value,
			n
		});
		else {
			const packed = `${a.dtype} is packed: its ${n} elements are compared as bytes.`;
			measurements.push({
				metric,
				of,
				value,
				n,
				notEstimable: isPacked ? packed : missing(a.dtype, n)
			});
		}
	}
	measurements.push({
		metric: "differing_elements",
		of,
		value: difference.differing,
		n
	});
}
const METRICS = [
	{
		metric: "relative_frobenius_difference",
		key: "relativeFrobenius",
		missing: () => "The first array has the norm 0: 0 of its finite elements are not zero."
	},
	{
		metric: "max_absolute_difference",
		key: "maxAbsolute",
		missing: () => "The largest difference is beyond the range of a double; 0 pairs could be measured exactly."
	},
	{
		metric: "max_ulp_difference",
		key: "maxUlp",
		missing: (dtype, n) => `${dtype} has no units in the last place: 0 of ${n} elements are floating-point numbers.`
	},
	{
		metric: "cosine_similarity",
		key: "cosine",
		missing: () => "One of the arrays has the norm 0: 0 of its finite elements are not zero."
	}
];

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
	const differing = entries.filter(({ difference }) => difference?.differing !== 0);
	if (differing.length === 0) return null;
	if (differing.some(({ disagreement }) => disagreement === "non-finite")) return PATTERNS.instability;
	const failing = differing.filter(({ disagreement }) => disagreement !== null);
	if (failing.length > 0 && failing.every(({ permuted }) => permuted)) return differing.every(isOrder) ? PATTERNS.ties : PATTERNS["permuted-rows"];
	if (failing.length > 0 && failing.every(isSignFlip)) return PATTERNS["sign-flips"];
	if (differing.every(isRounding)) return PATTERNS["summation-order"];
	if (differing.length === 1 && entries.length >= 3) return PATTERNS["one-array"];
	return isAmplified(differing) ? PATTERNS.amplification : null;
}
function relativeOf({ difference }) {
	return difference?.relativeFrobenius ?? Infinity;
}
/** A list of whole numbers, as sorting gives it: what was sorted is the same on both sides. */
function isOrder({ a }) {
	return DTYPES[a.dtype].kind === "integer" && a.shape.length === 1;
}
function isSignFlip({ difference, limit }) {
	return (difference?.relativeMagnitude ?? Infinity) <= limit && limit > 0;
}
function isRounding(entry) {
	const precision = precisionOf(entry.a.dtype);
	const relative = relativeOf(entry);
	return precision !== null && relative > 0 && relative <= ROUNDINGS * ROUNDING[precision];
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
	ties: {
		name: "ties",
		meaning: "Only the order of whole numbers differs, and all that could be sorted by is the same: they were shuffled, or equal keys were put in another order.",
		advice: "Seed what shuffles, and sort with `kind=\"stable\"`: the default order of equal keys depends on the kind of CPU."
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
/** The first array that differs, in the order of the first file, or else the first place of a document; for machines. */
function firstDifference(comparison) {
	for (const { entries, path } of comparison.files) {
		const entry = entries.find(({ rung }) => rung !== "content");
		if (entry === void 0) continue;
		return {
			tensor: entry.name,
			...path === "" ? {} : { file: path },
			element: entry.difference?.first ?? null,
			disagreement: entry.disagreement
		};
	}
	return firstPlace(comparison);
}
function firstPlace({ files }) {
	for (const { documents, path } of files) {
		const [first] = documents;
		if (first !== void 0) return {
			...path === "" ? {} : { file: path },
			...first
		};
	}
	return null;
}
/**
* Every way in which two models disagree, one finding for each kind with the names it holds for, errors where the demanded rung
* is missed and a note where the difference is tolerated.
*/
function explainComparison(comparison, options, names) {
	const findings = [
		...missing("COMPARE_FILES_DIFFER", "file", comparison, names),
		...renameFindings(comparison.moved, ""),
		...comparison.files.flatMap((file) => [
			...missing("COMPARE_NAMES_DIFFER", "array", file, names),
			...documentFindings(file.documents, file.path),
			...opaqueFindings(file),
			...renameFindings(file.renamed, file.path)
		]),
		...disagreementFindings(placedEntries(comparison, ({ disagreement }) => disagreement !== null))
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
			message: `The models agree by ${comparison.rung} and ${options.require} is demanded. ${summary ?? OTHER_BYTES[comparison.rung === "content" ? "content" : "numeric"]}`,
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
/** How models that hold equal numbers can still differ. */
const OTHER_BYTES = {
	content: "Only the container differs: metadata, order or padding.",
	numeric: "All numbers are equal; the sign of a zero or the bits of a NaN differ."
};
function renameFindings(renamed, path) {
	const [first] = renamed;
	if (first === void 0) return [];
	return [{
		code: "COMPARE_RENAMED",
		severity: "note",
		message: `${`${renamed.length === 1 ? "One array" : `${renamed.length} arrays`}${path === "" ? "" : ` of ${path}`}`} ${renamed.length === 1 ? "has" : "have"} the same content under another name: ${JSON.stringify(first.from)} is now ${JSON.stringify(first.to)}${renamed.length === 1 ? "" : ", and so on"}.`,
		advice: "Save both models under the same names if the renaming was not meant.",
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
/** The pattern of all arrays together, as a remark. Names alone make no pattern where every array is found under another one. */
function patternFindings({ files, onlyInA, onlyInB, moved }) {
	const onlyRenamed = files.every(({ onlyInA: a, onlyInB: b, renamed }) => a.length === renamed.length && b.length === renamed.length);
	const pattern = classifyPattern(files.flatMap(({ entries }) => entries), onlyRenamed && (onlyInA.length + onlyInB.length === 0 || moved.length > 0));
	if (pattern === null) return [];
	return [{
		code: "COMPARE_PATTERN",
		severity: "note",
		message: pattern.meaning,
		advice: pattern.advice,
		data: { pattern: pattern.name }
	}];
}
function placedEntries({ files }, matters) {
	return files.flatMap(({ entries, path }) => entries.filter(matters).map((entry) => ({
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
	const shown = documents.slice(0, MAX_NAMES).map(({ pointer, a, b }) => {
		if (a === null) return `${JSON.stringify(pointer)} is new: ${b}`;
		return b === null ? `${JSON.stringify(pointer)} is gone: ${a}` : `${JSON.stringify(pointer)} is ${a} against ${b}`;
	});
	const count = documents.length === 1e3 ? `${documents.length} or more places` : `${documents.length} places`;
	const rest = documents.length > shown.length ? "; …" : "";
	return [{
		code: "COMPARE_DOCUMENT_DIFFERS",
		severity: "error",
		message: `What is no array${path === "" ? "" : ` of ${path}`} differs at ${documents.length === 1 ? "one place" : count}: ${shown.join("; ")}${rest}.`,
		advice: "Values that change by design belong into `volatile`.",
		...path === "" ? {} : { subject: path },
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
	const groups = Map.groupBy(placed, ({ entry }) => entry.disagreement);
	const findings = [];
	for (const [disagreement, members] of groups) {
		const first = members[0];
		if (disagreement === null || first === void 0) continue;
		const names = members.map(nameOf);
		const others = members.length === 1 ? "" : ` So do ${members.length - 1} more: ${nameList(names.slice(1))}.`;
		findings.push({
			code: DISAGREEMENT_CODES[disagreement],
			severity: "error",
			message: `${sentence(first, disagreement)}${others}`,
			advice: adviceFor(disagreement),
			subject: nameOf(first),
			data: { tensors: names }
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
		case "non-finite": return `${who} (${type}): ${difference?.nonFiniteMismatches === 1 ? "one value is" : `${difference?.nonFiniteMismatches} values are`} NaN or infinite in one model only, the first difference is at index ${difference?.first}.`;
		case "beyond-tolerance": return `${who} (${type}): the relative difference is ${formatFigure(difference?.relativeFrobenius)} and the limit ${formatFigure(limit)}; ${difference?.differing} of ${a.elements} elements differ, by at most ${formatFigure(difference?.maxAbsolute)}, the first at index ${difference?.first}.`;
	}
}
function adviceFor(disagreement) {
	switch (disagreement) {
		case "dtype": return "Save both models with one precision.";
		case "shape": return "The code or the data that makes the model changed.";
		case "discrete": return "Discrete values have no tolerance: look for an unseeded choice or an unstable sort.";
		case "non-finite": return "Training is unstable: look for a division by zero or an overflow.";
		case "beyond-tolerance": return "Look for a missing seed, or another number of threads or kind of CPU (--profile cross-cpu).";
	}
}
function toleratedSummary(comparison) {
	const tolerated = placedEntries(comparison, ({ rung }) => rung === "numeric");
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
async function listModels(root) {
	const files = listFolder(root);
	const models = new Map(files.map((path) => [path, path]));
	for (const path of files.filter((each) => each.endsWith(`.safetensors${INDEX}`))) {
		const whole = path.slice(0, -11);
		if (models.has(whole)) continue;
		const index = await openModelFile(join(root, path));
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
	const comparison = await measureModels(a, b, options);
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
async function measureModels(a, b, tolerance, open = {}) {
	const kindA = kindOf(a);
	const kindB = kindOf(b);
	if (kindA !== kindB) throw new ModelgateError("COMPARE_KINDS_DIFFER", `${a} is a ${kindA} and ${b} is a ${kindB}.`, { advice: "Compare two files or two folders." });
	if (kindA === "file") {
		const file = await compareFiles(a, b, tolerance, open);
		return {
			rung: file.rung,
			files: [file],
			onlyInA: [],
			onlyInB: [],
			moved: []
		};
	}
	const modelsA = await listModels(a);
	const modelsB = await listModels(b);
	if (modelsA.size + modelsB.size === 0) throw new ModelgateError("COMPARE_FOLDER_EMPTY", `${a} and ${b} hold no files.`, { advice: "Name the folders that hold the model files." });
	const onlyInA = [...modelsA.keys()].filter((path) => !modelsB.has(path));
	const onlyInB = [...modelsB.keys()].filter((path) => !modelsA.has(path));
	const files = [];
	for (const [path, fileA] of modelsA) {
		const fileB = modelsB.get(path);
		if (fileB !== void 0) files.push(await compareFiles(join(a, fileA), join(b, fileB), tolerance, {
			...open,
			path
		}));
	}
	const missing = onlyInA.length + onlyInB.length > 0 ? ["none"] : [];
	const moved = await findMoved(onlyInA.map((path) => ({
		path,
		file: join(a, modelsA.get(path) ?? path)
	})), onlyInB.map((path) => ({
		path,
		file: join(b, modelsB.get(path) ?? path)
	})));
	return {
		rung: worstRung([...files.map(({ rung }) => rung), ...missing]),
		files,
		onlyInA,
		onlyInB,
		moved
	};
}
/** Finds arrays that lie in a file of another name on the other side: a renamed file, or shards without an index. */
async function findMoved(a, b) {
	if (a.length === 0 || b.length === 0) return [];
	const opened = [];
	const entriesOf = async (files) => {
		const entries = [];
		for (const { path, file } of files) {
			const model = await openModelFile(file);
			opened.push(model);
			if (model.entries.length === 0) entries.push({
				dtype: "U8",
				shape: [model.size],
				bytes: model.bytes,
				place: path
			});
			for (const { name, dtype, shape, bytes } of model.entries) entries.push({
				dtype,
				shape,
				bytes,
				place: `${path}: ${name}`
			});
		}
		return entries;
	};
	try {
		return pairByContent(await entriesOf(a), await entriesOf(b)).map(([from, to]) => ({
			from: from.place,
			to: to.place
		}));
	} finally {
		for (const model of opened) model.close();
	}
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

export { listFolder as a, comparisonMeasurements as c, worstRung as d, compareEntries as f, listModels as i, RUNGS as l, compareModels as n, explainComparison as o, sameBytes as p, measureModels as r, firstDifference as s, COMPARE_DEFAULTS as t, reaches as u };