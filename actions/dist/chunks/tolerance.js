import { t as DTYPES } from "./dtype.js";

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

export { precisionOf as n, toleranceOf as r, PROFILES as t };