import { elementAt } from './element-at.ts'

/** With fewer numbers than this, the counters of a radix sort cost more than they save. */
const RADIX_FROM = 100_000
/** Values of a digit of 16 bits; a double has four such digits. */
const BUCKETS = 65_536
const DIGITS = 4

/**
 * The numbers in ascending order, in a new array: a radix sort over the bits of the doubles where there are many, which
 * takes about half the time of sorting by comparison.
 *
 * @param values without NaN
 */
export function sortNumbers(values: Float64Array): Float64Array {
  if (values.length < RADIX_FROM) return values.toSorted()
  let from = Float64Array.from(values)
  let to = new Float64Array(values.length)
  // Digits from the lowest on; all platforms of Node store it first.
  for (let digit = 0; digit < DIGITS; digit++) {
    if (!scatter(from, to, digit)) continue
    const sorted = to
    to = from
    from = sorted
  }
  return moveNegatives(from, to)
}

/** Moves numbers to where their digit belongs, stably; false when all have the same. */
function scatter(from: Float64Array, to: Float64Array, digit: number): boolean {
  const digits = new Uint16Array(from.buffer, from.byteOffset, from.length * DIGITS)
  const next = new Uint32Array(BUCKETS)
  for (let at = digit; at < digits.length; at += DIGITS) {
    const bucket = elementAt(digits, at)
    next[bucket] = elementAt(next, bucket) + 1
  }
  let start = 0
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const count = elementAt(next, bucket)
    if (count === from.length) return false
    next[bucket] = start
    start += count
  }
  for (let i = 0, at = digit; i < from.length; i++, at += DIGITS) {
    const bucket = elementAt(digits, at)
    const place = elementAt(next, bucket)
    to[place] = elementAt(from, i)
    next[bucket] = place + 1
  }
  return true
}

/** As bits, negative numbers stand behind the others and the wrong way round. */
function moveNegatives(sorted: Float64Array, spare: Float64Array): Float64Array {
  let negatives = 0
  while (negatives < sorted.length && isNegative(elementAt(sorted, sorted.length - 1 - negatives))) negatives++
  if (negatives === 0) return sorted
  spare.set(sorted.subarray(sorted.length - negatives).toReversed())
  spare.set(sorted.subarray(0, sorted.length - negatives), negatives)
  return spare
}

function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0)
}
