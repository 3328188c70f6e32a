import { isUtf8 } from 'node:buffer'
import { ModelgateError } from '@modelgate/kernel'
import { type ByteSource, rangeSource } from './byte-source.ts'
import { DTYPES, type Dtype, isDtype } from './dtype.ts'
import type { ModelContent, ModelEntry, ModelFile, OpenOptions } from './model-file.ts'
import { isPlain, JsonSyntaxError, parseStrictJson } from './parse-strict-json.ts'
import { type HeaderEntry, scanSafetensorsHeader } from './scan-safetensors-header.ts'

/** The limit of the reference reader: larger headers are refused by every loader. */
const MAX_HEADER_BYTES = 100_000_000

const PREFIX_BYTES = 8

/**
 * Reads the header of a safetensors file: u64 little-endian length, JSON, then the tensors without gap or overlap.
 * The rules and their names are those of the reference implementation; duplicate keys, which it accepts, are refused,
 * because scanners and loaders disagree on which one counts.
 *
 * @param options `like`: a file that was read before: two models of one architecture have one header, which need not be read twice
 * @throws ModelgateError `SAFETENSORS_*` with the offset in the file
 */
export function openSafetensors(
  file: ByteSource,
  path: string,
  { like }: Pick<OpenOptions, 'like'> = {},
): ModelContent {
  const refuse = (code: string, message: string, offset: number): ModelgateError =>
    new ModelgateError(code, `${path} is not a valid safetensors file: ${message} (at byte ${offset}).`, {
      advice: 'Write the file again with the safetensors library, or fetch it again if it was cut short.',
    })

  if (file.length < PREFIX_BYTES) {
    throw refuse('SAFETENSORS_HEADER_TOO_SMALL', `it has ${file.length} bytes and needs at least ${PREFIX_BYTES}`, 0)
  }
  const prefix = new Uint8Array(PREFIX_BYTES)
  file.read(prefix, 0)
  const declared = new DataView(prefix.buffer).getBigUint64(0, true)
  if (declared > BigInt(MAX_HEADER_BYTES)) {
    throw refuse(
      'SAFETENSORS_HEADER_TOO_LARGE',
      `it declares a header of ${declared} bytes and ${MAX_HEADER_BYTES} are allowed`,
      0,
    )
  }
  const headerLength = Number(declared)
  const start = PREFIX_BYTES + headerLength
  if (start > file.length) {
    throw refuse(
      'SAFETENSORS_INVALID_HEADER_LENGTH',
      `the header should end at byte ${start} and the file ends at ${file.length}`,
      0,
    )
  }

  const known = like === undefined ? null : adoptHeader(file, start, like)
  if (known !== null) return known
  const text = readText(file, headerLength, refuse)
  const scanned = scanSafetensorsHeader(text)
  const isUsual = scanned?.entries.every(({ dtype }) => FORMAT_TYPES.has(dtype)) === true
  const header = isUsual ? {} : parseHeader(text, refuse)
  const entries: HeaderEntry[] = isUsual ? [...scanned.entries] : []
  let metadata = isUsual ? readMetadata(scanned.metadata, refuse) : new Map<string, string>()
  for (const name in header) {
    const value = header[name]
    if (name === '__metadata__') metadata = readMetadata(value, refuse)
    else entries.push(readEntry(name, value, refuse))
  }

  let expected = 0
  const placed = entries.toSorted((a, b) => a.begin - b.begin || a.end - b.end)
  for (const { name, dtype, shape, begin, end } of placed) {
    if (begin !== expected || end < begin) {
      throw refuse(
        'SAFETENSORS_INVALID_OFFSET',
        `tensor ${quote(name)} has the offsets [${begin}, ${end}] and the one before it ends at ${expected}`,
        start + expected,
      )
    }
    const size = byteSize(name, dtype, shape, start + begin, refuse)
    if (end - begin !== size) {
      throw refuse(
        'SAFETENSORS_TENSOR_INVALID_INFO',
        `tensor ${quote(name)} is ${dtype} of shape [${shape.join(', ')}], ${size} bytes, and has ${end - begin}`,
        start + begin,
      )
    }
    expected = end
  }
  if (start + expected !== file.length) {
    throw refuse(
      'SAFETENSORS_METADATA_INCOMPLETE_BUFFER',
      `the tensors end at byte ${start + expected} and the file at ${file.length}`,
      Math.min(start + expected, file.length),
    )
  }
  return {
    format: 'safetensors',
    entries: placed.map((entry) => modelEntry(file, start, entry)),
    documents: [],
    metadata,
  }
}

/** What the other file holds, if both have the same header and size; null if not. */
function adoptHeader(file: ByteSource, start: number, like: ModelFile): ModelContent | null {
  if (like.format !== 'safetensors' || like.size !== file.length || like.size < start) return null
  const [ours, theirs] = [file, like.bytes].map((source) => {
    const bytes = Buffer.allocUnsafe(start)
    source.read(bytes, 0)
    return bytes
  })
  if (ours === undefined || theirs === undefined || !ours.equals(theirs)) return null
  let offset = start
  const entries = like.entries.map(({ name, dtype, shape, elements, bytes: { length } }) => {
    const bytes = rangeSource(file, offset, length)
    offset += length
    return { name, dtype, shape, elements, bytes }
  })
  return { format: 'safetensors', entries, documents: [], metadata: like.metadata }
}

/** A name as a message can carry it: that of a hostile file has a hundred megabytes. */
function quote(name: string): string {
  return JSON.stringify(name.slice(0, 100).toWellFormed())
}

type Refuse = (code: string, message: string, offset: number) => ModelgateError

function readText(file: ByteSource, length: number, refuse: Refuse): string {
  const bytes = Buffer.allocUnsafe(length)
  file.read(bytes, PREFIX_BYTES)
  if (!isUtf8(bytes)) throw refuse('SAFETENSORS_INVALID_HEADER', 'the header is not UTF-8', PREFIX_BYTES)
  return bytes.toString('utf8')
}

function parseHeader(text: string, refuse: Refuse): Readonly<Record<string, unknown>> {
  let header: unknown
  try {
    // Loaders refuse 4.0 and 4e0 where a whole number is due.
    header = parseStrictJson(text, (source, value) => (/^\d+$/u.test(source) ? value : source))
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error
    const offset = PREFIX_BYTES + Buffer.byteLength(text.slice(0, error.offset))
    throw refuse('SAFETENSORS_INVALID_HEADER_DESERIALIZATION', error.message, offset)
  }
  if (!isPlain(header)) {
    throw refuse('SAFETENSORS_INVALID_HEADER_DESERIALIZATION', 'the header is not a JSON object', PREFIX_BYTES)
  }
  return header
}

function readMetadata(value: unknown, refuse: Refuse): Map<string, string> {
  const metadata = new Map<string, string>()
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refuse('SAFETENSORS_INVALID_HEADER_DESERIALIZATION', '__metadata__ is not an object', PREFIX_BYTES)
  }
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== 'string') {
      throw refuse('SAFETENSORS_INVALID_HEADER_DESERIALIZATION', `__metadata__ ${quote(key)} is not text`, PREFIX_BYTES)
    }
    metadata.set(key, text)
  }
  return metadata
}

function readEntry(name: string, value: unknown, refuse: Refuse): HeaderEntry {
  const bad = (what: string): ModelgateError =>
    refuse('SAFETENSORS_INVALID_HEADER_DESERIALIZATION', `tensor ${quote(name)} ${what}`, PREFIX_BYTES)
  if (!isPlain(value)) throw bad('is not an object')
  const { dtype, shape, data_offsets: offsets } = value
  if (typeof dtype !== 'string' || !isDtype(dtype) || !FORMAT_TYPES.has(dtype)) {
    throw bad(`has the unknown dtype ${JSON.stringify(dtype)}`)
  }
  if (!isIndexList(shape)) throw bad('has a shape that is not a list of whole numbers from 0 to 2^53 − 1')
  if (!isIndexList(offsets)) throw bad('has data_offsets that are not whole numbers from 0 to 2^53 − 1')
  const [begin, end, ...more] = offsets
  if (begin === undefined || end === undefined || more.length > 0) throw bad('needs exactly two data_offsets')
  return { name, dtype, shape, begin, end }
}

/** The element types of the format; other formats have more. */
const FORMAT_TYPES: ReadonlySet<Dtype> = new Set<Dtype>([
  'F64',
  'F32',
  'F16',
  'BF16',
  'F8_E5M2',
  'F8_E4M3',
  'F8_E8M0',
  'F8_E5M2FNUZ',
  'F8_E4M3FNUZ',
  'F6_E2M3',
  'F6_E3M2',
  'F4',
  'C64',
  'I64',
  'I32',
  'I16',
  'I8',
  'U64',
  'U32',
  'U16',
  'U8',
  'BOOL',
])

function isIndexList(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && item >= 0)
}

function byteSize(name: string, dtype: Dtype, shape: readonly number[], offset: number, refuse: Refuse): number {
  // Every partial product counts, as in the reference: a later zero does not undo an overflow.
  let elements = 1
  let largest = 1
  for (const side of shape) {
    elements *= side
    largest = Math.max(largest, elements)
  }
  const bits = elements * DTYPES[dtype].bits
  if (largest * DTYPES[dtype].bits > 8 * Number.MAX_SAFE_INTEGER) {
    throw refuse(
      'SAFETENSORS_VALIDATION_OVERFLOW',
      `tensor ${quote(name)} has the shape [${shape.join(', ')}], more elements than can be counted`,
      offset,
    )
  }
  if (bits % 8 !== 0) {
    throw refuse('SAFETENSORS_MISALIGNED_SLICE', `tensor ${quote(name)} of ${dtype} does not fill whole bytes`, offset)
  }
  return bits / 8
}

function modelEntry(file: ByteSource, start: number, { name, dtype, shape, begin, end }: HeaderEntry): ModelEntry {
  return {
    name,
    dtype,
    shape,
    elements: shape.reduce((product, side) => product * side, 1),
    bytes: rangeSource(file, start + begin, end - begin),
  }
}
