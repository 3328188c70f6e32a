// packages/artifacts/src/readers/dtype.ts
/** Element types of all formats under the names safetensors uses; bits as stored. */
const DTYPES = {
	F64: {
		bits: 64,
		kind: "float"
	},
	F32: {
		bits: 32,
		kind: "float"
	},
	F16: {
		bits: 16,
		kind: "float"
	},
	BF16: {
		bits: 16,
		kind: "float"
	},
	F8_E5M2: {
		bits: 8,
		kind: "float"
	},
	F8_E4M3: {
		bits: 8,
		kind: "float"
	},
	F8_E8M0: {
		bits: 8,
		kind: "float"
	},
	F8_E5M2FNUZ: {
		bits: 8,
		kind: "float"
	},
	F8_E4M3FNUZ: {
		bits: 8,
		kind: "float"
	},
	F6_E2M3: {
		bits: 6,
		kind: "opaque"
	},
	F6_E3M2: {
		bits: 6,
		kind: "opaque"
	},
	F4: {
		bits: 4,
		kind: "opaque"
	},
	C64: {
		bits: 64,
		kind: "complex"
	},
	C128: {
		bits: 128,
		kind: "complex"
	},
	I64: {
		bits: 64,
		kind: "integer"
	},
	I32: {
		bits: 32,
		kind: "integer"
	},
	I16: {
		bits: 16,
		kind: "integer"
	},
	I8: {
		bits: 8,
		kind: "integer"
	},
	U64: {
		bits: 64,
		kind: "integer"
	},
	U32: {
		bits: 32,
		kind: "integer"
	},
	U16: {
		bits: 16,
		kind: "integer"
	},
	U8: {
		bits: 8,
		kind: "integer"
	},
	BOOL: {
		bits: 8,
		kind: "boolean"
	},
	I4: {
		bits: 4,
		kind: "opaque"
	},
	U4: {
		bits: 4,
		kind: "opaque"
	},
	I2: {
		bits: 2,
		kind: "opaque"
	},
	U2: {
		bits: 2,
		kind: "opaque"
	},
	Q4_0: {
		bits: 4.5,
		kind: "opaque"
	},
	Q4_1: {
		bits: 5,
		kind: "opaque"
	},
	Q5_0: {
		bits: 5.5,
		kind: "opaque"
	},
	Q5_1: {
		bits: 6,
		kind: "opaque"
	},
	Q8_0: {
		bits: 8.5,
		kind: "opaque"
	},
	Q8_1: {
		bits: 9,
		kind: "opaque"
	},
	Q2_K: {
		bits: 2.625,
		kind: "opaque"
	},
	Q3_K: {
		bits: 3.4375,
		kind: "opaque"
	},
	Q4_K: {
		bits: 4.5,
		kind: "opaque"
	},
	Q5_K: {
		bits: 5.5,
		kind: "opaque"
	},
	Q6_K: {
		bits: 6.5625,
		kind: "opaque"
	},
	Q8_K: {
		bits: 9.125,
		kind: "opaque"
	},
	IQ2_XXS: {
		bits: 2.0625,
		kind: "opaque"
	},
	IQ2_XS: {
		bits: 2.3125,
		kind: "opaque"
	},
	IQ3_XXS: {
		bits: 3.0625,
		kind: "opaque"
	},
	IQ1_S: {
		bits: 1.5625,
		kind: "opaque"
	},
	IQ3_S: {
		bits: 3.4375,
		kind: "opaque"
	},
	IQ2_S: {
		bits: 2.5625,
		kind: "opaque"
	},
	IQ4_XS: {
		bits: 4.25,
		kind: "opaque"
	},
	IQ1_M: {
		bits: 1.75,
		kind: "opaque"
	},
	TQ1_0: {
		bits: 1.6875,
		kind: "opaque"
	},
	TQ2_0: {
		bits: 2.0625,
		kind: "opaque"
	},
	IQ4_NL: {
		bits: 4.5,
		kind: "opaque"
	},
	MXFP4: {
		bits: 4.25,
		kind: "opaque"
	}
};
/** Whether a word from a file names an element type; own keys only, so `constructor` does not. */
function isDtype(word) {
	return Object.hasOwn(DTYPES, word);
}

export { isDtype as n, DTYPES as t };