import { CHUNK_BYTES, type DecoderOf, DTYPES, type ModelEntry } from '@modelgate/artifacts'

/** Sums that a sketch keeps: 2 KB, for a relative error of the estimate of about a twentieth. */
const BUCKETS = 256

/**
 * A count sketch of an array of floats: every element is added to or taken from one of 256 sums, chosen by a hash of its index. The distance of two sketches
 * estimates the distance of the arrays, without the arrays. Sums run in the order of the elements in double precision, so they are the same on every machine.
 *
 * Source: Charikar, Chen and Farach-Colton, "Finding frequent items in data streams" (2002).
 *
 * @returns null for types that are no floats, and for arrays with NaN or infinity
 */
export function sketchEntry(entry: ModelEntry, decoderOf: DecoderOf): Float64Array | null {
  const decode = DTYPES[entry.dtype].kind === 'float' ? decoderOf(entry.dtype) : null
  if (decode === null) return null
  const sums = new Float64Array(BUCKETS)
  const buffer = new Uint8Array(Math.min(CHUNK_BYTES, entry.bytes.length))
  let index = 0
  for (let position = 0; position < entry.bytes.length; position += buffer.length) {
    const chunk = buffer.subarray(0, Math.min(buffer.length, entry.bytes.length - position))
    entry.bytes.read(chunk, position)
    const values = decode(chunk)
    for (let i = 0; i < values.length; i++) {
      const hash = mix(index++)
      const bucket = hash & (BUCKETS - 1)
      const value = values[i] ?? 0
      sums[bucket] = (sums[bucket] ?? 0) + (hash < 0 ? -value : value)
    }
  }
  return sums.every(Number.isFinite) ? sums : null
}

/** The estimated ‖A−B‖/‖A‖ of the arrays of two sketches; null when A seems to be zero and B does not. */
export function sketchDistance(a: Float64Array, b: Float64Array): number | null {
  let difference = 0
  let norm = 0
  for (let i = 0; i < BUCKETS; i++) {
    const x = a[i] ?? 0
    difference += (x - (b[i] ?? 0)) ** 2
    norm += x ** 2
  }
  if (difference === 0) return 0
  return norm === 0 ? null : Math.sqrt(difference / norm)
}

/** Spreads the bits of an index over 32 bits; the sign bit and the low byte are used. */
function mix(index: number): number {
  const once = Math.imul(index ^ (index >>> 16), 0x7feb352d)
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b)
  return twice ^ (twice >>> 16)
}
