import { type DecoderOf, DTYPES, type Dtype, type NumberArray } from '@modelgate/artifacts'
import { BLOCK_BYTES, type DifferenceKernel, type DifferenceSums } from './difference-kernel.ts'
import { ulpDistance } from './ulp-distance.ts'

/** How two arrays of the same type and shape differ. */
export interface TensorDifference {
  /** Elements that are unequal as numbers: −0 equals 0, NaN equals NaN. Bytes for packed types. */
  readonly differing: number
  /** Index of the first of them, row-major, or null. */
  readonly first: number | null
  /** ‖A−B‖/‖A‖ over the elements that are finite in both; 0 when nothing differs; null when ‖A‖ is 0 and B is not. */
  readonly relativeFrobenius: number | null
  /** ‖|A|−|B|‖/‖A‖: near 0 when nothing but signs flipped. */
  readonly relativeMagnitude: number | null
  /** max |a−b| over the same elements; null when it is larger than a double holds. */
  readonly maxAbsolute: number | null
  /** Largest distance in representable numbers; null for types that are no floats. */
  readonly maxUlp: number | null
  /** (A·B)/(‖A‖‖B‖) over the same elements; null when either is 0. */
  readonly cosine: number | null
  /** Elements where one is NaN or infinite and the other is not the same. */
  readonly nonFiniteMismatches: number
  /** Whether ‖A‖ equals ‖B‖ but for the rounding of sums, as it does where elements only changed places. */
  readonly sameNorm: boolean
}

/** What a meter is made of, so that the tables of small floats and the compiled kernel are there once. */
export interface MeterParts {
  readonly decoderOf: DecoderOf
  readonly kernelOf: (dtype: Dtype) => DifferenceKernel | null
}

/** Takes the chunks of two arrays in order and sums up how they differ. */
export interface DifferenceMeter {
  /** Both chunks hold the same elements of their arrays; each starts at a multiple of 8 of its buffer. */
  add(a: Uint8Array, b: Uint8Array): void
  /** The scale to measure again with, because squares over- or underflowed, or null. */
  betterScale(): number | null
  /** How they differ; the next chunks are those of other arrays. */
  finish(): TensorDifference
}

interface Sums extends DifferenceSums {
  first: number | null
  nonFiniteMismatches: number
}

const NOTHING: Readonly<Sums> = {
  differing: 0,
  first: null,
  squaresA: 0,
  squaresB: 0,
  product: 0,
  squaresDifference: 0,
  squaresMagnitude: 0,
  maxAbsolute: 0,
  maxUlp: 0,
  nonFiniteMismatches: 0,
}

/** Far above the rounding of a sum of many squares, far below what another value makes of one. */
const SAME_NORM = 1e-9

/** A sum of squares below this has lost digits to underflow. */
const UNDERFLOW = 1e-290

/** Powers of two that bring the squares of the largest and of the smallest doubles into range. */
const SHRINK = 2 ** -600
const STRETCH = 2 ** 600

/**
 * Starts to measure the difference of two arrays of one type. Sums run in double precision.
 *
 * @param scale multiplies every value before it is squared; a power of two, 1 unless `betterScale` said otherwise
 */
export function measureDifference(dtype: Dtype, parts: MeterParts, scale = 1): DifferenceMeter {
  const decode = parts.decoderOf(dtype) ?? ((bytes: Uint8Array) => bytes)
  const kernel = scale === 1 ? parts.kernelOf(dtype) : null
  const distances = ulpDistance(dtype)
  const { bits, kind } = DTYPES[dtype]
  const wide = kind === 'integer' && bits === 64
  const numbersPerElement = kind === 'complex' ? 2 : 1
  const bytesPerNumber = kind === 'opaque' ? 1 : bits / 8 / numbersPerElement
  let seen = 0
  const sums = { ...NOTHING }
  return {
    add(aChunk, bChunk) {
      for (let start = 0; start < aChunk.length; start += BLOCK_BYTES) {
        const isWhole = aChunk.length <= BLOCK_BYTES
        const aBytes = isWhole ? aChunk : aChunk.subarray(start, start + BLOCK_BYTES)
        const bBytes = isWhole ? bChunk : bChunk.subarray(start, start + BLOCK_BYTES)
        const elements = aBytes.length / bytesPerNumber
        if (kernel?.add(aBytes, bBytes, sums) === true) {
          if (sums.differing > 0 && sums.first === null) sums.first = seen + kernel.first()
        } else if (Buffer.compare(aBytes, bBytes) === 0) addEqual(sums, decode(aBytes), scale)
        else {
          const a = decode(aBytes)
          const exact = wide ? exactDifference(dtype, aBytes, bBytes) : null
          const distance = distances === null ? null : distances(aBytes, bBytes)
          addPair(sums, a, decode(bBytes), { scale, numbersPerElement, seen, exact, distance })
        }
        seen += elements
      }
    },
    betterScale() {
      const largest = Math.max(sums.squaresA, sums.squaresB, sums.squaresDifference)
      if (largest === Infinity && scale === 1) return SHRINK
      return largest < UNDERFLOW && scale === 1 && bits >= 64 && kind !== 'integer' ? STRETCH : null
    },
    finish() {
      const difference = summarize(sums, distances !== null)
      Object.assign(sums, NOTHING)
      seen = 0
      return difference
    },
  }
}

function addEqual(sums: Sums, values: NumberArray, scale: number): void {
  let squares = 0
  for (let i = 0; i < values.length; i++) {
    const value = (values[i] ?? 0) * scale
    if (value - value === 0) squares += value * value // Infinity and NaN fail the test
  }
  sums.squaresA += squares
  sums.squaresB += squares
  sums.product += squares
}

interface PairOptions {
  readonly scale: number
  readonly numbersPerElement: 1 | 2
  /** Numbers before this block. */
  readonly seen: number
  readonly exact: ((index: number) => number) | null
  readonly distance: ((index: number) => number) | null
}

function addPair(sums: Sums, a: NumberArray, b: NumberArray, options: PairOptions): void {
  const { scale, numbersPerElement, seen, exact, distance } = options
  let squaresA = 0
  let squaresB = 0
  let product = 0
  let squaresDifference = 0
  let squaresMagnitude = 0
  let lastElement = -1
  for (let i = 0; i < a.length; i++) {
    const x = a[i] ?? 0
    const y = b[i] ?? 0
    const finite = x - x === 0 && y - y === 0
    const difference = exact === null ? x - y : exact(i)
    // Two infinities or NaNs have the difference NaN and are the same all the same.
    if (difference !== 0 && (exact !== null || !Object.is(x, y))) {
      const element = Math.floor((seen + i) / numbersPerElement)
      if (element !== lastElement) {
        lastElement = element
        sums.differing++
        sums.first ??= element
      }
      if (finite) {
        const absolute = Math.abs(difference)
        if (absolute > sums.maxAbsolute) sums.maxAbsolute = absolute
        if (distance !== null) {
          const ulps = distance(i)
          if (ulps > sums.maxUlp) sums.maxUlp = ulps
        }
        const scaled = exact === null ? x * scale - y * scale : difference
        squaresDifference += scaled * scaled
        const magnitude = Math.abs(x * scale) - Math.abs(y * scale)
        squaresMagnitude += magnitude * magnitude
      } else sums.nonFiniteMismatches++
    }
    if (finite) {
      const scaledX = x * scale
      const scaledY = y * scale
      squaresA += scaledX * scaledX
      squaresB += scaledY * scaledY
      product += scaledX * scaledY
    }
  }
  sums.squaresA += squaresA
  sums.squaresB += squaresB
  sums.product += product
  sums.squaresDifference += squaresDifference
  sums.squaresMagnitude += squaresMagnitude
}

/** 64-bit integers that a double would round to the same number still differ. */
function exactDifference(dtype: Dtype, a: Uint8Array, b: Uint8Array): (index: number) => number {
  const wide = (bytes: Uint8Array): BigInt64Array | BigUint64Array =>
    dtype === 'U64'
      ? new BigUint64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8)
      : new BigInt64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8)
  const wideA = wide(a)
  const wideB = wide(b)
  return (i) => Number((wideA[i] ?? 0n) - (wideB[i] ?? 0n))
}

function summarize(sums: Sums, hasUlps: boolean): TensorDifference {
  const norm = Math.sqrt(sums.squaresA)
  const cosine = sums.product / norm / Math.sqrt(sums.squaresB)
  return {
    differing: sums.differing,
    first: sums.first,
    relativeFrobenius: relativeTo(norm, sums.squaresDifference),
    relativeMagnitude: relativeTo(norm, sums.squaresMagnitude),
    maxAbsolute: Number.isFinite(sums.maxAbsolute) ? sums.maxAbsolute : null,
    maxUlp: hasUlps ? sums.maxUlp : null,
    // Rounding may carry the quotient of equal arrays a little past 1.
    cosine: Number.isFinite(cosine) ? Math.max(-1, Math.min(1, cosine)) : null,
    nonFiniteMismatches: sums.nonFiniteMismatches,
    sameNorm: !(Math.abs(sums.squaresA - sums.squaresB) > SAME_NORM * sums.squaresA),
  }
}

function relativeTo(norm: number, squares: number): number | null {
  if (squares === 0) return 0
  const value = Math.sqrt(squares) / norm
  return Number.isFinite(value) ? value : null
}
