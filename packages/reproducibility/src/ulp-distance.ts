import { DTYPES, type Dtype } from '@modelgate/artifacts'

/** How many representable numbers lie between the elements at an index of two chunks; 0 between −0 and 0. */
export type UlpDistance = (index: number) => number

/**
 * Starts to count units in the last place between two chunks of floats by the sign-magnitude order of their patterns.
 * Distances above 2^53 are rounded.
 *
 * @returns null for types that are no floats
 */
export function ulpDistance(dtype: Dtype): ((a: Uint8Array, b: Uint8Array) => UlpDistance) | null {
  const { kind, bits } = DTYPES[dtype]
  if (kind !== 'float' && kind !== 'complex') return null
  if (dtype === 'F8_E8M0') return (a, b) => (i) => Math.abs((a[i] ?? 0) - (b[i] ?? 0))
  const width = kind === 'complex' ? bits / 2 : bits
  if (width === 64) {
    return (a, b) => {
      const wordsA = new Uint32Array(a.buffer, a.byteOffset, a.length / 4)
      const wordsB = new Uint32Array(b.buffer, b.byteOffset, b.length / 4)
      return (i) => distance64(wordsA[2 * i + 1] ?? 0, wordsA[2 * i] ?? 0, wordsB[2 * i + 1] ?? 0, wordsB[2 * i] ?? 0)
    }
  }
  const sign = 2 ** (width - 1)
  return (a, b) => {
    const patternsA = patterns(a, width)
    const patternsB = patterns(b, width)
    return (i) => Math.abs(ordered(patternsA[i] ?? 0, sign) - ordered(patternsB[i] ?? 0, sign))
  }
}

function patterns(bytes: Uint8Array, width: number): Uint8Array | Uint16Array | Uint32Array {
  if (width === 8) return bytes
  if (width === 16) return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2)
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
}

function ordered(pattern: number, sign: number): number {
  return pattern >= sign ? sign - pattern : pattern
}

/** The high words are subtracted first, so that near numbers have an exact distance although 64 bits do not fit a double. */
function distance64(highA: number, lowA: number, highB: number, lowB: number): number {
  const sign = 2 ** 31
  const magnitudeA = highA >= sign ? highA - sign : highA
  const magnitudeB = highB >= sign ? highB - sign : highB
  return highA >= sign === highB >= sign
    ? Math.abs((magnitudeA - magnitudeB) * 2 ** 32 + (lowA - lowB))
    : (magnitudeA + magnitudeB) * 2 ** 32 + (lowA + lowB)
}
