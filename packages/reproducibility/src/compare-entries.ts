import { type ByteSource, CHUNK_BYTES, DTYPES, type ModelEntry } from '@modelgate/artifacts'
import { createDifferenceTools, type DifferenceTools } from './difference-tools.ts'
import type { TensorDifference } from './measure-difference.ts'
import { rowsPermuted } from './rows-permuted.ts'
import type { Rung } from './rung.ts'
import { type Tolerance, toleranceOf } from './tolerance.ts'

/** Why two arrays of the same name do not agree. */
export type Disagreement = 'dtype' | 'shape' | 'discrete' | 'non-finite' | 'beyond-tolerance'

/** How one array of both files compares. */
export interface EntryComparison {
  readonly name: string
  readonly a: Pick<ModelEntry, 'dtype' | 'shape' | 'elements'>
  readonly b: Pick<ModelEntry, 'dtype' | 'shape' | 'elements'>
  readonly rung: Extract<Rung, 'content' | 'numeric' | 'none'>
  readonly disagreement: Disagreement | null
  /** Null when types or shapes differ: there is nothing to measure then. */
  readonly difference: TensorDifference | null
  /** Whether both hold the same rows in another order; looked at only where they disagree. */
  readonly permuted: boolean
  /** The limit of the relative Frobenius difference that was applied. */
  readonly limit: number
}

interface CompareEntryOptions {
  /** Shared by all arrays of a comparison. */
  readonly tools?: DifferenceTools
  /** Whether to find out if the rows of arrays that disagree are only permuted. */
  readonly lookForRows?: boolean
}

/**
 * Compares one array of two files. Reads both in chunks; memory does not grow with their size.
 *
 * @param options see {@link CompareEntryOptions}
 */
export function compareEntries(
  a: ModelEntry,
  b: ModelEntry,
  tolerance: Tolerance,
  { tools = createDifferenceTools(), lookForRows = true }: CompareEntryOptions = {},
): EntryComparison {
  const limit = toleranceOf(a.dtype, tolerance)
  const conclude = (
    rung: EntryComparison['rung'],
    disagreement: Disagreement | null,
    difference: TensorDifference | null,
    permuted = false,
  ): EntryComparison => ({ name: a.name, a, b, rung, disagreement, difference, permuted, limit })
  if (a.dtype !== b.dtype) return conclude('none', 'dtype', null)
  if (!sameShape(a.shape, b.shape)) return conclude('none', 'shape', null)
  const pairs = pairsOf(a.bytes, b.bytes, tools)
  if (samePairs(pairs)) return conclude('content', null, noDifference(a, tools))
  const difference = measure(a, pairs, tools)
  const disagreement = judge(a, difference, limit)
  if (disagreement === null) return conclude('numeric', null, difference)
  const permuted =
    lookForRows &&
    difference.sameNorm &&
    disagreement !== 'non-finite' &&
    rowsPermuted(a.bytes, b.bytes, a.bytes.length / (a.shape[0] ?? 1))
  return conclude('none', disagreement, difference, permuted)
}

function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a === b || (a.length === b.length && a.every((side, axis) => side === b[axis]))
}

function judge({ dtype }: ModelEntry, difference: TensorDifference, limit: number): Disagreement | null {
  const { kind } = DTYPES[dtype]
  if (difference.nonFiniteMismatches > 0) return 'non-finite'
  if (kind !== 'float' && kind !== 'complex') return 'discrete'
  const { relativeFrobenius } = difference
  return relativeFrobenius !== null && relativeFrobenius <= limit ? null : 'beyond-tolerance'
}

type Pairs = Iterable<readonly [Uint8Array, Uint8Array]>

/** The chunks of two arrays, to be gone through more than once; small arrays are read once. */
function pairsOf(a: ByteSource, b: ByteSource, tools: DifferenceTools): Pairs {
  if (a.length > CHUNK_BYTES) return { [Symbol.iterator]: () => chunkPairs(a, b, tools) }
  const once = tools.chunksOf(a.length)
  a.read(once[0], 0)
  b.read(once[1], 0)
  return [once]
}

function measure(a: ModelEntry, pairs: Pairs, tools: DifferenceTools): TensorDifference {
  const meter = tools.meterOf(a.dtype)
  for (const [chunkA, chunkB] of pairs) meter.add(chunkA, chunkB)
  const scale = meter.betterScale()
  const difference = meter.finish()
  if (scale === null) return difference
  const scaled = tools.scaledMeter(a.dtype, scale)
  for (const [chunkA, chunkB] of pairs) scaled.add(chunkA, chunkB)
  return scaled.finish()
}

/** Whether two sources hold the same bytes. */
export function sameBytes(a: ByteSource, b: ByteSource, tools: DifferenceTools = createDifferenceTools()): boolean {
  if (a.length !== b.length) return false
  return samePairs(chunkPairs(a, b, tools))
}

function samePairs(pairs: Pairs): boolean {
  for (const [chunkA, chunkB] of pairs) if (Buffer.compare(chunkA, chunkB) !== 0) return false
  return true
}

/** Corresponding chunks of two sources of one length; the buffers are used again. */
function* chunkPairs(
  a: ByteSource,
  b: ByteSource,
  { chunksOf }: DifferenceTools,
): Generator<readonly [Uint8Array, Uint8Array]> {
  for (let position = 0; position < a.length; position += CHUNK_BYTES) {
    const chunks = chunksOf(Math.min(CHUNK_BYTES, a.length - position))
    a.read(chunks[0], position)
    b.read(chunks[1], position)
    yield chunks
  }
}

/** The measures of arrays with equal bytes, without a pass over them: only whether they are all zero or not finite matters. */
export function noDifference(entry: ModelEntry, tools: DifferenceTools): TensorDifference {
  const { kind } = DTYPES[entry.dtype]
  return {
    differing: 0,
    first: null,
    relativeFrobenius: 0,
    relativeMagnitude: 0,
    maxAbsolute: 0,
    maxUlp: kind === 'float' || kind === 'complex' ? 0 : null,
    cosine: hasDirection(entry, tools) ? 1 : null,
    nonFiniteMismatches: 0,
    sameNorm: true,
  }
}

/** Whether any element is finite and not zero; stops at the first. */
function hasDirection({ dtype, bytes }: ModelEntry, { decoderOf, chunksOf }: DifferenceTools): boolean {
  const decode = decoderOf(dtype)
  if (decode === null) return false
  for (let position = 0, size = PROBE_BYTES; position < bytes.length; position += size, size = CHUNK_BYTES) {
    const [chunk] = chunksOf(Math.min(size, bytes.length - position))
    bytes.read(chunk, position)
    for (const value of decode(chunk)) if (value !== 0 && Number.isFinite(value)) return true
  }
  return false
}

/** Nearly every array has such an element among its first ones. */
const PROBE_BYTES = 4096
