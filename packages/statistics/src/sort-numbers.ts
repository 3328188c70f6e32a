import { elementAt } from './element-at.ts'

/** With fewer numbers than this, the counters of a radix sort cost more than they save. */
const RADIX_FROM = 100_000
/** Digits of 11 bits: six to a double, and the places of all values of one fit a processor's first cache. */
const BITS = 11
const BUCKETS = 2 ** BITS
const MASK = BUCKETS - 1
const DIGITS = 6

/**
 * The numbers in ascending order, in a new array: a radix sort over the bits of the doubles where there are many, which
 * takes about a third of the time of sorting by comparison.
 *
 * @param values without NaN
 */
export function sortNumbers(values: Float64Array): Float64Array {
  if (values.length < RADIX_FROM) return values.toSorted()
  let from = Float64Array.from(values)
  let to = new Float64Array(values.length)
  const counts = countDigits(from)
  for (let digit = 0; digit < DIGITS; digit++) {
    const places = counts.subarray(digit * BUCKETS, (digit + 1) * BUCKETS)
    if (places.includes(values.length)) continue
    scatter(from, to, digit, places)
    const sorted = to
    to = from
    from = sorted
  }
  return moveNegatives(from, to)
}

/** How often each value of each digit occurs. */
function countDigits(values: Float64Array): Uint32Array {
  const halves = new Uint32Array(values.buffer)
  const counts = new Uint32Array(DIGITS * BUCKETS)
  for (let i = 0; i < halves.length; i += 2) {
    const low = elementAt(halves, i)
    const high = elementAt(halves, i + 1)
    for (let digit = 0; digit < DIGITS; digit++) {
      const at = digit * BUCKETS + digitOf(low, high, digit)
      counts[at] = elementAt(counts, at) + 1
    }
  }
  return counts
}

/** Moves numbers to where their digit belongs, stably; turns the counts into places. */
function scatter(from: Float64Array, to: Float64Array, digit: number, places: Uint32Array): void {
  const halves = new Uint32Array(from.buffer)
  let start = 0
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const count = elementAt(places, bucket)
    places[bucket] = start
    start += count
  }
  for (let i = 0; i < from.length; i++) {
    const bucket = digitOf(elementAt(halves, 2 * i), elementAt(halves, 2 * i + 1), digit)
    const place = elementAt(places, bucket)
    to[place] = elementAt(from, i)
    places[bucket] = place + 1
  }
}

/** A digit of a double, 0 the lowest, from its two halves as every platform of Node stores them: the low one first. */
function digitOf(low: number, high: number, digit: number): number {
  const shift = digit * BITS
  if (shift >= 32) return (high >>> (shift - 32)) & MASK
  return ((low >>> shift) | (shift + BITS > 32 ? high << (32 - shift) : 0)) & MASK
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
