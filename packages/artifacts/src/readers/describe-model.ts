import { createHash } from 'node:crypto'
import { CHUNK_BYTES } from './byte-source.ts'
import { contentDigest, documentDigest, entryHash, sourceDigest } from './content-digest.ts'
import { createDecoders, type DecoderOf } from './decode-numbers.ts'
import { DTYPES } from './dtype.ts'
import type { ModelEntry, ModelFile, ModelFormat } from './model-file.ts'
import { openModelFile } from './open-model-file.ts'

/** Figures of one array. Minimum, maximum and rms are over its finite elements, null when it has none. */
export interface EntryStatistics {
  readonly min: number | null
  readonly max: number | null
  readonly rms: number | null
  readonly nan: number
  readonly infinite: number
  readonly zeros: number
}

/** One array of a model, without its values. */
export interface DescribedEntry {
  readonly name: string
  readonly dtype: string
  readonly shape: readonly number[]
  readonly elements: number
  /** Null when digests were not asked for. */
  readonly digest: string | null
  /** Null when digests were not asked for, and for packed types. */
  readonly statistics: EntryStatistics | null
}

/** What a model file contains. */
export interface ModelDescription {
  readonly format: ModelFormat
  /** In bytes. */
  readonly size: number
  /** Numbers that training chose: the elements of all arrays together. */
  readonly parameters: number
  /** SHA-256 of the file; null when digests were not asked for. */
  readonly digest: string | null
  /** `content-v1` of arrays and documents; null when digests were not asked for, and for opaque files. */
  readonly contentDigest: string | null
  readonly entries: readonly DescribedEntry[]
  readonly documents: readonly string[]
  readonly metadata: Readonly<Record<string, string>>
  /** What loading the file with its own library would import. */
  readonly globals: readonly string[]
  /** Why the inside could not be looked at; null where it was, or where nothing knows the format. */
  readonly unread: string | null
}

/**
 * Says what is in a model file, without executing any of it.
 *
 * @param digests whether to read every byte for digests and statistics, or the structure only
 * @throws ModelgateError when the file cannot be read or is not what its name claims
 */
export async function describeModel(
  path: string,
  { digests }: { readonly digests: boolean },
): Promise<ModelDescription> {
  const file = await openModelFile(path)
  try {
    const decoderOf = createDecoders()
    const entries = file.entries.map((entry) => describeEntry(entry, digests, decoderOf))
    const description = {
      format: file.format,
      size: file.size,
      parameters: entries.reduce((sum, { elements }) => sum + elements, 0),
      digest: digests ? sourceDigest(file.bytes) : null,
      contentDigest: digests ? contentOf(file, entries) : null,
      entries,
      documents: file.documents.map(({ name }) => name),
      metadata: Object.fromEntries(file.metadata),
      globals: file.globals,
      unread: file.unread,
    }
    file.assertUnchanged()
    return description
  } finally {
    file.close()
  }
}

function contentOf(file: ModelFile, entries: readonly DescribedEntry[]): string | null {
  if (file.format === 'opaque') return null
  return contentDigest([
    ...entries.map(({ name, digest }) => ({ name, digest: digest ?? '' })),
    ...file.documents.map((document) => ({ name: document.name, digest: documentDigest(document) })),
  ])
}

function describeEntry(entry: ModelEntry, digests: boolean, decoderOf: DecoderOf): DescribedEntry {
  const { name, dtype, shape, elements, bytes } = entry
  if (!digests) return { name, dtype, shape, elements, digest: null, statistics: null }
  const hash = entryHash(entry, createHash('sha256'))
  const decode = decoderOf(dtype)
  const totals = { min: Infinity, max: -Infinity, squares: 0, finite: 0, nan: 0, infinite: 0, zeros: 0 }
  const buffer = new Uint8Array(Math.min(CHUNK_BYTES, bytes.length))
  for (let position = 0; position < bytes.length; position += buffer.length) {
    const chunk = buffer.subarray(0, Math.min(buffer.length, bytes.length - position))
    bytes.read(chunk, position)
    hash.update(chunk)
    if (decode !== null) addValues(totals, decode(chunk))
  }
  return {
    name,
    dtype,
    shape,
    elements,
    digest: `sha256:${hash.digest('hex')}`,
    statistics: decode === null || DTYPES[dtype].kind === 'opaque' ? null : statisticsOf(totals),
  }
}

interface Totals {
  min: number
  max: number
  squares: number
  finite: number
  nan: number
  infinite: number
  zeros: number
}

function addValues(totals: Totals, values: Iterable<number> & ArrayLike<number>): void {
  let squares = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    if (value - value === 0) {
      if (value < totals.min) totals.min = value
      if (value > totals.max) totals.max = value
      if (value === 0) totals.zeros++
      squares += value * value
      totals.finite++
    } else if (Number.isNaN(value)) totals.nan++
    else totals.infinite++
  }
  totals.squares += squares
}

function statisticsOf({ min, max, squares, finite, nan, infinite, zeros }: Totals): EntryStatistics {
  const rms = finite === 0 ? null : Math.sqrt(squares / finite)
  return {
    // −0 and 0 are one number; which of them came first says nothing.
    min: finite === 0 ? null : min + 0,
    max: finite === 0 ? null : max + 0,
    rms: rms === null || !Number.isFinite(rms) ? null : rms,
    nan,
    infinite,
    zeros,
  }
}
