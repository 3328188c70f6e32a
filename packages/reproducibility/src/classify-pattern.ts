import { DTYPES } from '@modelgate/artifacts'
import type { EntryComparison } from './compare-entries.ts'
import { precisionOf } from './tolerance.ts'

/** What the differences of two models look like together, and what that usually means. */
export interface Pattern {
  readonly name:
    | 'architecture'
    | 'instability'
    | 'ties'
    | 'permuted-rows'
    | 'sign-flips'
    | 'summation-order'
    | 'one-array'
    | 'amplification'
  readonly meaning: string
  readonly advice: string
}

/** Differences of up to so many roundings come from the order of sums. */
const ROUNDINGS = 64

/** Differences that grow this much from the first layer to the last are amplified on the way. */
const AMPLIFICATION = 100

/**
 * Recognises a pattern in how the arrays of two models differ; the first that fits wins, the most telling ones first.
 *
 * @param entries all arrays that both models have, in the order of the first
 * @param sameNames whether both models have arrays of the same names
 */
export function classifyPattern(entries: readonly EntryComparison[], sameNames: boolean): Pattern | null {
  if (!sameNames || entries.some(({ disagreement }) => disagreement === 'shape' || disagreement === 'dtype')) {
    return PATTERNS.architecture
  }
  // Equal numbers in other bytes, as −0 and 0 are, say nothing.
  const differing = entries.filter(({ difference }) => difference?.differing !== 0)
  if (differing.length === 0) return null
  if (differing.some(({ disagreement }) => disagreement === 'non-finite')) return PATTERNS.instability
  const failing = differing.filter(({ disagreement }) => disagreement !== null)
  if (failing.length > 0 && failing.every(({ permuted }) => permuted)) {
    return differing.every(isOrder) ? PATTERNS.ties : PATTERNS['permuted-rows']
  }
  if (failing.length > 0 && failing.every(isSignFlip)) return PATTERNS['sign-flips']
  if (differing.every(isRounding)) return PATTERNS['summation-order']
  if (differing.length === 1 && entries.length >= 3) return PATTERNS['one-array']
  return isAmplified(differing) ? PATTERNS.amplification : null
}

function relativeOf({ difference }: EntryComparison): number {
  return difference?.relativeFrobenius ?? Infinity
}

/** A list of whole numbers, as sorting gives it: what was sorted is the same on both sides. */
function isOrder({ a }: EntryComparison): boolean {
  return DTYPES[a.dtype].kind === 'integer' && a.shape.length === 1
}

function isSignFlip({ difference, limit }: EntryComparison): boolean {
  const magnitude = difference?.relativeMagnitude ?? Infinity
  return magnitude <= limit && limit > 0
}

function isRounding(entry: EntryComparison): boolean {
  const precision = precisionOf(entry.a.dtype)
  const relative = relativeOf(entry)
  // Beside nothing but traces too small to measure, nothing was rounded.
  return precision !== null && relative > 0 && relative <= ROUNDINGS * ROUNDING[precision]
}

/** The distance from 1 to the next number. 8-bit floats have so few digits that any difference would pass for a rounding. */
const ROUNDING = { F64: 2 ** -52, F32: 2 ** -23, F16: 2 ** -10, BF16: 2 ** -7 } as const

function isAmplified(differing: readonly EntryComparison[]): boolean {
  const sizes = differing.filter(({ a }) => DTYPES[a.dtype].kind === 'float').map(relativeOf)
  const first = sizes[0]
  const last = sizes.at(-1)
  if (sizes.length < 3 || first === undefined || last === undefined || first === 0) return false
  const rises = sizes.slice(1).filter((size, index) => size >= (sizes[index] ?? 0)).length
  return last / first >= AMPLIFICATION && rises >= 0.8 * (sizes.length - 1)
}

const PATTERNS = {
  architecture: {
    name: 'architecture',
    meaning: 'Names, shapes or types differ: the code or the data that shapes the model changed.',
    advice: 'Compare the commits that made the two models.',
  },
  instability: {
    name: 'instability',
    meaning: 'NaN or infinity stands at other places: the training is numerically unstable.',
    advice: 'Look for a division by zero or an overflow.',
  },
  ties: {
    name: 'ties',
    meaning:
      'Only the order of whole numbers differs, and all that could be sorted by is the same: they were shuffled, or equal keys were put in another order.',
    advice:
      'Seed what shuffles, and sort with `kind="stable"`: the default order of equal keys depends on the kind of CPU.',
  },
  'permuted-rows': {
    name: 'permuted-rows',
    meaning: 'The arrays hold the same rows in another order.',
    advice: 'Sort what is iterated over (sets, files, categories), and use `kind="stable"` where ties are sorted.',
  },
  'sign-flips': {
    name: 'sign-flips',
    meaning: 'Only signs differ: components of a decomposition are defined up to their sign.',
    advice: 'Fix the sign by a convention, for example the largest coefficient positive.',
  },
  'summation-order': {
    name: 'summation-order',
    meaning: 'All differences are a few roundings: numbers were added up in another order.',
    advice: 'Fix the number of threads and the kind of CPU, or demand `numeric`.',
  },
  'one-array': {
    name: 'one-array',
    meaning: 'One array alone differs: its start was not seeded, or memory was read that was never written.',
    advice: 'Seed what makes this array, and start it with `np.zeros` instead of `np.empty`.',
  },
  amplification: {
    name: 'amplification',
    meaning: 'The differences grow from array to array: a rounding at the start was amplified by the training.',
    advice: 'Look at the first array; fix threads and CPU, or demand `metric`.',
  },
} as const satisfies { readonly [K in Pattern['name']]: Pattern & { readonly name: K } }
