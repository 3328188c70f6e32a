import { DTYPES, type Dtype } from '@modelgate/artifacts'

/** How far two runs of the same thing may be apart: one forward pass, a training on the same kind of CPU, on another kind. */
export const PROFILES = ['rounding', 'trained', 'cross-cpu'] as const
export type Profile = (typeof PROFILES)[number]

/** Largest relative Frobenius difference by stored type. */
type Limits = Readonly<Record<'F64' | 'F32' | 'F16' | 'BF16', number>>

/**
 * Measured on repeated training with other thread counts and CPU kernels, with room of two orders of magnitude: f32 training moved by
 * 1.1e-6 when the threads changed and by 1.1e-3 when the CPU kernels did.
 */
const LIMITS: Readonly<Record<Profile, Limits>> = {
  rounding: { F64: 1e-12, F32: 1e-6, F16: 2e-3, BF16: 2e-2 },
  trained: { F64: 1e-8, F32: 1e-4, F16: 5e-3, BF16: 5e-2 },
  'cross-cpu': { F64: 1e-6, F32: 1e-2, F16: 2e-2, BF16: 1e-1 },
}

/** What a comparison may tolerate: a profile, or one number that replaces its limits. */
export interface Tolerance {
  readonly profile: Profile
  readonly rtol?: number
  /** Tightens the limits, never loosens them. */
  readonly atMost?: number
}

/**
 * The largest relative Frobenius difference for elements of a type, or 0 for types that must be equal.
 * Complex numbers are held to the limit of their parts and 8-bit floats to that of BF16.
 */
export function toleranceOf(dtype: Dtype, { profile, rtol, atMost = Infinity }: Tolerance): number {
  const { kind } = DTYPES[dtype]
  if (kind !== 'float' && kind !== 'complex') return 0
  return Math.min(atMost, rtol ?? limitOf(dtype, LIMITS[profile]))
}

function limitOf(dtype: Dtype, limits: Limits): number {
  return limits[precisionOf(dtype) ?? 'BF16']
}

/**
 * The precision of a floating-point type, complex types by their parts; null for 8-bit floats, which have too few digits for limits
 * of their own, and for types that are no floats.
 */
export function precisionOf(dtype: Dtype): keyof Limits | null {
  return PRECISIONS.get(dtype) ?? null
}

const PRECISIONS: ReadonlyMap<Dtype, keyof Limits> = new Map([
  ['F64', 'F64'],
  ['C128', 'F64'],
  ['F32', 'F32'],
  ['C64', 'F32'],
  ['F16', 'F16'],
  ['BF16', 'BF16'],
])
