import { ModelgateError } from '@modelgate/kernel'
import { type ByteSource, memorySource, rangeSource } from './byte-source.ts'
import { type Dtype, DTYPES } from './dtype.ts'
import type { ModelContent, ModelEntry } from './model-file.ts'
import { parseNpyHeader } from './parse-npy-header.ts'
import { zipMembers } from './zip-members.ts'

/** NumPy refuses longer headers unless it is told to trust the file. */
const MAX_HEADER_BYTES = 10_000

/** Column-major arrays are turned in memory; larger ones are refused. */
const MAX_TURNED_BYTES = 512 * 1024 * 1024

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59] as const

/**
 * Reads an npy file: one array, named by `name`. Other byte orders and column-major arrays come out little-endian and row-major. Arrays of Python
 * objects hold a pickle, and records have fields: both are opaque here.
 *
 * @throws ModelgateError `NPY_INVALID` with the offset
 */
export function openNpy(file: ByteSource, path: string): ModelContent {
  const entry = readArray(file, path, 'array')
  return {
    format: entry === null ? 'opaque' : 'npy',
    entries: entry === null ? [] : [entry],
    documents: [],
    metadata: new Map(),
  }
}

/**
 * Reads an npz file: the arrays of a ZIP archive. One array of objects or records makes the whole file opaque.
 *
 * @throws ModelgateError `ZIP_INVALID` or `NPY_INVALID`
 */
export function openNpz(file: ByteSource, path: string): ModelContent {
  const entries = zipMembers(file, path).map(({ name, bytes }) =>
    name.endsWith('.npy') ? readArray(bytes, `${path}: ${name}`, name.slice(0, -4)) : null,
  )
  const known = entries.filter((entry) => entry !== null)
  return known.length === entries.length
    ? { format: 'npz', entries: known, documents: [], metadata: new Map() }
    : { format: 'opaque', entries: [], documents: [], metadata: new Map() }
}

function readArray(file: ByteSource, path: string, name: string): ModelEntry | null {
  const refuse = (why: string, offset: number): ModelgateError =>
    new ModelgateError('NPY_INVALID', `${path} is not a valid npy file: ${why} (at byte ${offset}).`, {
      advice: 'Write it again with numpy.save.',
    })
  const prefix = new Uint8Array(Math.min(12, file.length))
  file.read(prefix, 0)
  if (prefix.length < 10 || MAGIC.some((byte, index) => prefix[index] !== byte))
    throw refuse('it does not start as one', 0)
  const major = prefix[6] ?? 0
  const view = new DataView(prefix.buffer)
  if (major < 1 || major > 3 || (major > 1 && prefix.length < 12)) throw refuse(`it is of version ${major}`, 6)
  const start = major === 1 ? 10 : 12
  const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true)
  if (length > MAX_HEADER_BYTES) throw refuse(`its header has ${length} bytes and ${MAX_HEADER_BYTES} are allowed`, 8)
  if (start + length > file.length) throw refuse('it ends inside its header', file.length)
  const bytes = new Uint8Array(length)
  file.read(bytes, start)
  const header = parseNpyHeader(new TextDecoder(major === 3 ? 'utf-8' : 'latin1').decode(bytes))
  if (header === null) throw refuse('its header is not the dictionary that the format asks for', start)
  if (header.descr === null || header.descr.endsWith('O')) return null
  const type = elementType(header.descr)
  if (type === null) return null
  const shape = type.inner === null ? header.shape : [...header.shape, type.inner]
  const elements = shape.reduce((product, side) => product * side, 1)
  const size = (elements * DTYPES[type.dtype].bits) / 8
  if (!Number.isSafeInteger(size) || start + length + size !== file.length) {
    throw refuse(`its array of ${size} bytes and the file of ${file.length} bytes do not fit`, start + length)
  }
  const data = rangeSource(file, start + length, size)
  const little = type.swap === 1 ? data : swappedSource(data, type.swap)
  if (!header.fortranOrder || header.shape.length < 2)
    return { name, dtype: type.dtype, shape, elements, bytes: little }
  if (size > MAX_TURNED_BYTES)
    throw refuse(`its column-major array has ${size} bytes and ${MAX_TURNED_BYTES} are allowed`, start)
  const item = ((type.inner ?? 1) * DTYPES[type.dtype].bits) / 8
  return { name, dtype: type.dtype, shape, elements, bytes: rowMajor(little, header.shape, item) }
}

interface ElementType {
  readonly dtype: Dtype
  /** Bytes to reverse together; 1 when the order is ours already. */
  readonly swap: number
  /** Characters of fixed-width text, as one more side of the shape. */
  readonly inner: number | null
}

const NUMBER_TYPES: ReadonlyMap<string, Dtype> = new Map([
  ['f8', 'F64'],
  ['f4', 'F32'],
  ['f2', 'F16'],
  ['c8', 'C64'],
  ['c16', 'C128'],
  ['i8', 'I64'],
  ['i4', 'I32'],
  ['i2', 'I16'],
  ['i1', 'I8'],
  ['u8', 'U64'],
  ['u4', 'U32'],
  ['u2', 'U16'],
  ['u1', 'U8'],
  ['b1', 'BOOL'],
])

function elementType(descr: string): ElementType | null {
  const text = /^([<>|=])(S|U)(\d{1,9})$/u.exec(descr)
  if (text !== null) {
    const isWide = text[2] === 'U'
    return { dtype: isWide ? 'U32' : 'U8', swap: isWide && text[1] === '>' ? 4 : 1, inner: Number(text[3]) }
  }
  const time = /^([<>])[mM]8(\[[\w/]+\])?$/u.exec(descr)
  if (time !== null) return { dtype: 'I64', swap: time[1] === '>' ? 8 : 1, inner: null }
  const number = /^([<>|=])([fciub]\d{1,2})$/u.exec(descr)
  const dtype = NUMBER_TYPES.get(number?.[2] ?? '')
  if (number === null || dtype === undefined) return null
  const bytes = DTYPES[dtype].bits / 8
  const unit = DTYPES[dtype].kind === 'complex' ? bytes / 2 : bytes
  return { dtype, swap: number[1] === '>' ? unit : 1, inner: null }
}

/** The same elements in the other byte order. Readers ask for whole elements only. */
function swappedSource(source: ByteSource, unit: number): ByteSource {
  return {
    length: source.length,
    read(target, position) {
      source.read(target, position)
      for (let start = 0; start < target.length; start += unit) target.subarray(start, start + unit).reverse()
    },
  }
}

/** A column-major array turned into row-major order, once, when it is first read. */
function rowMajor(source: ByteSource, shape: readonly number[], item: number): ByteSource {
  let turned: ByteSource | null = null
  return {
    length: source.length,
    read(target, position) {
      turned ??= memorySource(turn(source, shape, item))
      turned.read(target, position)
    },
  }
}

function turn(source: ByteSource, shape: readonly number[], item: number): Uint8Array {
  const columns = new Uint8Array(source.length)
  source.read(columns, 0)
  const rows = new Uint8Array(source.length)
  const index = shape.map(() => 0)
  const strides = shape.map((_, axis) => shape.slice(0, axis).reduce((product, side) => product * side, item))
  for (let to = 0, from = 0; to < rows.length; to += item) {
    for (let byte = 0; byte < item; byte++) rows[to + byte] = columns[from + byte] ?? 0
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      index[axis] = (index[axis] ?? 0) + 1
      from += strides[axis] ?? 0
      if ((index[axis] ?? 0) < (shape[axis] ?? 0)) break
      from -= (strides[axis] ?? 0) * (shape[axis] ?? 0)
      index[axis] = 0
    }
  }
  return rows
}
