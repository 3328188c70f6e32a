import { createDecoders, describeModel, digestBytes, type EntryStatistics, openModelFile } from '@modelgate/artifacts'
import { textAt, valueAt } from '@modelgate/kernel'
import { sketchDistance, sketchEntry } from './sketch-entry.ts'
import { type Tolerance, toleranceOf } from './tolerance.ts'

/** What a model file was: enough to tell later how far another one is from it. */
export interface Fingerprint {
  readonly path: string
  /** What it is for, where it is the output of a command. */
  readonly role?: string
  readonly format: string
  readonly size: number
  readonly digest: string
  readonly contentDigest: string | null
  /** SHA-256 of names and texts of everything that is no array. */
  readonly documents: string
  readonly entries: readonly FingerprintEntry[]
}

interface FingerprintEntry {
  readonly name: string
  readonly dtype: string
  readonly shape: readonly number[]
  readonly digest: string
  /** Smallest, largest and typical value, and how many are no numbers; null for packed types, and where nobody wrote them down. */
  readonly statistics: EntryStatistics | null
  /** The sums of `sketchEntry` as little-endian doubles in base64; null where there is none. */
  readonly sketch: string | null
}

/** Larger models get digests alone: a sketch takes a pass of its own, and 3 kB of the report. */
const MAX_SKETCHED = 200
const MAX_SKETCHED_BYTES = 1024 * 1024 * 1024

/** Takes the fingerprint of a file. Reads it twice, in chunks. */
export async function fingerprintModel(path: string, name: string): Promise<Fingerprint> {
  const described = await describeModel(path, { digests: true })
  const file = await openModelFile(path)
  try {
    const decoderOf = createDecoders()
    const sketched = file.size <= MAX_SKETCHED_BYTES ? file.entries.slice(0, MAX_SKETCHED) : []
    const sketches = new Map(sketched.map((entry) => [entry.name, sketchEntry(entry, decoderOf)]))
    return {
      path: name,
      format: described.format,
      size: described.size,
      digest: described.digest ?? '',
      contentDigest: described.contentDigest,
      documents: digestBytes(JSON.stringify(file.documents.map(({ name, json }) => [name, json]))),
      entries: described.entries.map((entry) => {
        const sums = sketches.get(entry.name)
        return {
          name: entry.name,
          dtype: entry.dtype,
          shape: entry.shape,
          digest: entry.digest ?? '',
          statistics: entry.statistics,
          sketch: sums === null || sums === undefined ? null : Buffer.from(sums.buffer).toString('base64'),
        }
      }),
    }
  } finally {
    file.close()
  }
}

/** The estimate is off by a sixth at most in all cases that were tried; this much is taken off the limit. */
const MARGIN = 1.25

/** How far a file is from what a fingerprint says. */
export interface FingerprintComparison {
  readonly rung: 'content' | 'numeric' | 'none'
  /** The largest estimated relative difference; null when none could be estimated. */
  readonly estimate: number | null
}

/**
 * Compares a file with the fingerprint of another one. Arrays of floats with another digest agree where their sketches are nearer than the limit of their type with
 * a margin for the estimate; everything else must have the same digest.
 *
 * @throws ModelgateError when the file cannot be read
 */
export async function compareFingerprint(
  recorded: Fingerprint,
  path: string,
  tolerance: Tolerance,
): Promise<FingerprintComparison> {
  const now = await fingerprintModel(path, recorded.path)
  const same = now.contentDigest !== null && now.contentDigest === recorded.contentDigest
  if (same || now.digest === recorded.digest) return { rung: 'content', estimate: 0 }
  const known = new Map(recorded.entries.map((entry) => [entry.name, entry]))
  const file = await openModelFile(path)
  file.close()
  let estimate: number | null = null
  let agrees = now.entries.length === known.size && now.entries.length > 0 && now.documents === recorded.documents
  for (const [index, entry] of now.entries.entries()) {
    const old = known.get(entry.name)
    const dtype = file.entries[index]?.dtype
    if (old === undefined || dtype === undefined || old.dtype !== dtype || old.shape.join() !== entry.shape.join()) {
      agrees = false
      continue
    }
    if (old.digest === entry.digest) continue
    const [before, after] = [old.sketch, entry.sketch].map(readSketch)
    const distance = before && after ? sketchDistance(before, after) : null
    if (distance !== null) estimate = Math.max(estimate ?? 0, distance)
    if (distance === null || distance * MARGIN > toleranceOf(dtype, tolerance)) agrees = false
  }
  return { rung: agrees ? 'numeric' : 'none', estimate }
}

function readSketch(text: string | null): Float64Array | null {
  const bytes = text === null ? null : Uint8Array.from(Buffer.from(text, 'base64'))
  return bytes === null || bytes.length !== 2048 ? null : new Float64Array(bytes.buffer)
}

/** The fingerprints that a report of the gate holds; none for anything else. */
export function readFingerprints(report: unknown): readonly Fingerprint[] {
  const list = valueAt(report, 'data', 'fingerprints')
  return (Array.isArray(list) ? list : []).flatMap((item: unknown): readonly Fingerprint[] => {
    const entries = valueAt(item, 'entries')
    const size = valueAt(item, 'size')
    return [
      {
        path: textAt(item, 'path') ?? '',
        format: textAt(item, 'format') ?? '',
        size: typeof size === 'number' ? size : 0,
        digest: textAt(item, 'digest') ?? '',
        contentDigest: textAt(item, 'contentDigest') ?? null,
        documents: textAt(item, 'documents') ?? '',
        entries: (Array.isArray(entries) ? entries : []).map((entry: unknown): FingerprintEntry => {
          const shape = valueAt(entry, 'shape')
          return {
            name: textAt(entry, 'name') ?? '',
            dtype: textAt(entry, 'dtype') ?? '',
            shape: Array.isArray(shape) ? shape.filter((side) => typeof side === 'number') : [],
            digest: textAt(entry, 'digest') ?? '',
            statistics: readStatistics(valueAt(entry, 'statistics')),
            sketch: textAt(entry, 'sketch') ?? null,
          }
        }),
      },
    ]
  })
}

function readStatistics(value: unknown): EntryStatistics | null {
  const figure = (key: string): number | null => {
    const found = valueAt(value, key)
    return typeof found === 'number' ? found : null
  }
  const [nan, infinite, zeros] = [figure('nan'), figure('infinite'), figure('zeros')]
  if (nan === null || infinite === null || zeros === null) return null
  return { min: figure('min'), max: figure('max'), rms: figure('rms'), nan, infinite, zeros }
}
