// packages/artifacts/src/readers/decode-numbers.ts
/** Makes decoders, each of them once: that of a small float has a table of all its values. */
function createDecoders() {
	const made = /* @__PURE__ */ new Map();
	return (dtype) => {
		const known = made.get(dtype);
		if (known !== void 0) return known;
		const decoder = numberDecoder(dtype);
		made.set(dtype, decoder);
		return decoder;
	};
}
function numberDecoder(dtype) {
	switch (dtype) {
		case "F64":
		case "C128": return (bytes) => new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
		case "F32":
		case "C64": return (bytes) => new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
		case "F16": return tableDecoder(smallFloatTable({
			bits: 16,
			mantissa: 10,
			bias: 15,
			specials: "ieee"
		}), 2);
		case "BF16": return tableDecoder(smallFloatTable({
			bits: 16,
			mantissa: 7,
			bias: 127,
			specials: "ieee"
		}), 2);
		case "F8_E5M2": return tableDecoder(smallFloatTable({
			bits: 8,
			mantissa: 2,
			bias: 15,
			specials: "ieee"
		}), 1);
		case "F8_E4M3": return tableDecoder(smallFloatTable({
			bits: 8,
			mantissa: 3,
			bias: 7,
			specials: "finite"
		}), 1);
		case "F8_E5M2FNUZ": return tableDecoder(smallFloatTable({
			bits: 8,
			mantissa: 2,
			bias: 16,
			specials: "unsigned-zero"
		}), 1);
		case "F8_E4M3FNUZ": return tableDecoder(smallFloatTable({
			bits: 8,
			mantissa: 3,
			bias: 8,
			specials: "unsigned-zero"
		}), 1);
		case "F8_E8M0": return tableDecoder(Float32Array.from({ length: 256 }, (_, x) => x === 255 ? NaN : 2 ** (x - 127)), 1);
		case "I64": return (bytes) => Float64Array.from(new BigInt64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8), Number);
		case "U64": return (bytes) => Float64Array.from(new BigUint64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8), Number);
		case "I32": return (bytes) => new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
		case "U32": return (bytes) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
		case "I16": return (bytes) => new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
		case "U16": return (bytes) => new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
		case "I8": return (bytes) => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
		case "U8":
		case "BOOL": return (bytes) => bytes;
		default: return null;
	}
}
/** The value of every pattern of a float of 8 or 16 bits (IEEE 754 binary16, bfloat16, OCP 8-bit floats and AMD's FNUZ variants). */
function smallFloatTable({ bits, mantissa, bias, specials }) {
	const exponentMask = 2 ** (bits - 1 - mantissa) - 1;
	const mantissaMask = 2 ** mantissa - 1;
	const signBit = 2 ** (bits - 1);
	return Float32Array.from({ length: 2 ** bits }, (_, pattern) => {
		const sign = pattern >= signBit ? -1 : 1;
		const exponent = pattern >> mantissa & exponentMask;
		const fraction = pattern & mantissaMask;
		if (specials === "unsigned-zero" && pattern === signBit) return NaN;
		if (specials === "ieee" && exponent === exponentMask) return fraction === 0 ? sign * Infinity : NaN;
		if (specials === "finite" && exponent === exponentMask && fraction === mantissaMask) return NaN;
		if (exponent === 0) return sign * fraction * 2 ** (1 - bias - mantissa);
		return sign * (1 + fraction / 2 ** mantissa) * 2 ** (exponent - bias);
	});
}
function tableDecoder(table, size) {
	return (bytes) => {
		const patterns = size === 1 ? bytes : new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
		const values = new Float32Array(patterns.length);
		for (let i = 0; i < patterns.length; i++) values[i] = table[patterns[i] ?? 0] ?? 0;
		return values;
	};
}

export { createDecoders as t };