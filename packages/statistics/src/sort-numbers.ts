import { numberAt } from './number-at.ts'
import { wordAt } from './word-at.ts'

/** With fewer numbers than this, the counters of a radix sort cost more than they save. */
const RADIX_FROM = 100_000
/** Digits of 11 bits: the places of all values of one fit a processor's first cache. */
const BITS = 11
const BUCKETS = 2 ** BITS
const MASK = BUCKETS - 1
/** So many bits more than the digits have are cheaper to sort among neighbours than as one digit more. */
const SPARE_BITS = 3
/** Up to so many numbers are in order sooner by moving each to its place than by calling a sort. */
const SHORT_RUN = 64

/**
 * The numbers in ascending order: themselves where they are, else a new array. Where there are many it is a radix sort
 * over the leading bits in which their upper halves differ and then a sort of the few that share them, which takes about
 * a sixth of the time of sorting by comparison.
 *
 * @param values without NaN; 0 and −0 are the same
 */
export function sortNumbers(values: Float64Array): Float64Array {
  if (isAscending(values)) return values
  if (values.length < RADIX_FROM) return values.toSorted()
  const [least, most] = findRange(values)
  const bits = 32 - Math.clz32(most - least)
  const digits = Math.max(1, Math.ceil((bits - SPARE_BITS) / BITS))
  const first = Math.max(0, bits - digits * BITS)
  let sorted = new Float64Array(values.length)
  scatter(values, sorted, least, first)
  let spare = new Float64Array(digits > 1 ? values.length : 0)
  for (let digit = 1; digit < digits; digit++) {
    scatter(sorted, spare, least, first + digit * BITS)
    const before = sorted
    sorted = spare
    spare = before
  }
  sortRuns(sorted, least, first)
  return sorted
}

function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (numberAt(values, i - 1) > numberAt(values, i)) return false
  return true
}

/** The upper halves of numbers, which every platform of Node stores behind the lower ones. */
function viewHalves(values: Float64Array): Uint32Array {
  return new Uint32Array(values.buffer, values.byteOffset, 2 * values.length)
}

/** The upper half of the number at a place as a whole number that is larger where the number is. */
function keyAt(halves: Uint32Array, place: number): number {
  const high = wordAt(halves, 2 * place + 1)
  // Negative numbers come the wrong way round.
  return high ^ ((high >> 31) >>> 1)
}

function findRange(values: Float64Array): readonly [least: number, most: number] {
  const halves = viewHalves(values)
  let least = keyAt(halves, 0)
  let most = least
  for (let i = 1; i < values.length; i++) {
    const key = keyAt(halves, i)
    if (key < least) least = key
    if (key > most) most = key
  }
  return [least, most]
}

/** Moves numbers to where a digit of their keys above the least belongs, stably. */
function scatter(from: Float64Array, to: Float64Array, least: number, shift: number): void {
  const halves = viewHalves(from)
  const places = new Uint32Array(BUCKETS + 1)
  for (let i = 0; i < from.length; i++) {
    const next = 1 + (((keyAt(halves, i) - least) >>> shift) & MASK)
    places[next] = wordAt(places, next) + 1
  }
  for (let bucket = 1; bucket < BUCKETS; bucket++) {
    places[bucket] = wordAt(places, bucket) + wordAt(places, bucket - 1)
  }
  for (let i = 0; i < from.length; i++) {
    const bucket = ((keyAt(halves, i) - least) >>> shift) & MASK
    const place = wordAt(places, bucket)
    to[place] = numberAt(from, i)
    places[bucket] = place + 1
  }
}

/** Brings numbers whose keys differ at most below the first digit into order. */
function sortRuns(values: Float64Array, least: number, first: number): void {
  const halves = viewHalves(values)
  for (let start = 0, end = 0; start < values.length; start = end) {
    const leading = (keyAt(halves, start) - least) >>> first
    do end++
    while (end < values.length && (keyAt(halves, end) - least) >>> first === leading)
    if (end - start <= SHORT_RUN) insert(values, start, end)
    else sortRun(values.subarray(start, end))
  }
}

function sortRun(run: Float64Array): void {
  if (!isAscending(run)) run.sort()
}

/** Sorts a few neighbours by insertion. */
function insert(values: Float64Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const value = numberAt(values, i)
    let place = i
    while (place > start && numberAt(values, place - 1) > value) {
      values[place] = numberAt(values, place - 1)
      place--
    }
    values[place] = value
  }
}
