import { ModelgateError } from '@modelgate/kernel'
import { type ByteSource, rangeSource } from './byte-source.ts'
import { DTYPES } from './dtype.ts'
import type { ModelContent, ModelEntry } from './model-file.ts'
import { numpyDtype } from './numpy-dtype.ts'
import { openOpaque } from './open-opaque.ts'
import { openPickle } from './open-pickle.ts'
import { parseNpyHeader } from './parse-npy-header.ts'
import { columnMajorStrides, emptySpan, type HeldSpan, MAX_SPAN_BYTES, stridedSource } from './strided-source.ts'
import { swappedSource } from './swapped-source.ts'
import { zipMembers } from './zip-members.ts'

/** NumPy refuses longer headers unless it is told to trust the file. */
const MAX_HEADER_BYTES = 10_000

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59] as const

/**
 * Reads an npy file: one array, named `array`. Other byte orders and column-major arrays come out little-endian and row-major. An array of Python
 * objects is a pickle and read as one; arrays of records are opaque.
 *
 * @throws ModelgateError `NPY_INVALID` or `PICKLE_INVALID` with the offset
 */
export function openNpy(file: ByteSource, path: string): ModelContent {
  return { metadata: new Map(), ...(readArray(file, path, 'array', emptySpan()) ?? openOpaque(file, path)) }
}

/**
 * Reads an npz file: the arrays of a ZIP archive. One array of records, or a member that is no array, makes the whole file opaque.
 *
 * @throws ModelgateError `ZIP_INVALID`, `NPY_INVALID` or `PICKLE_INVALID`
 */
export function openNpz(file: ByteSource, path: string): ModelContent {
  const held = emptySpan()
  const members = zipMembers(file, path).map(({ name, bytes }) =>
    name.endsWith('.npy') ? readArray(bytes, `${path}: ${name}`, name.slice(0, -4), held) : null,
  )
  const known = members.filter((member) => member !== null)
  if (known.length < members.length) return openOpaque(file, path)
  return {
    format: 'npz',
    entries: known.flatMap(({ entries }) => entries),
    documents: known.flatMap(({ documents }) => documents),
    metadata: new Map(),
    globals: [...new Set(known.flatMap(({ globals = [] }) => globals))],
  }
}

type ArrayContent = Pick<ModelContent, 'format' | 'entries' | 'documents' | 'globals'>

function readArray(file: ByteSource, path: string, name: string, held: HeldSpan): ArrayContent | null {
  const one = (entry: ModelEntry): ArrayContent => ({ format: 'npy', entries: [entry], documents: [] })
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
  if (header.descr?.endsWith('O') === true)
    return readObjects(rangeSource(file, start + length, file.length - start - length), path, name)
  if (header.descr === null) return null
  const type = numpyDtype(header.descr)
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
    return one({ name, dtype: type.dtype, shape, elements, bytes: little })
  if (size > MAX_SPAN_BYTES)
    throw refuse(`its column-major array has ${size} bytes and ${MAX_SPAN_BYTES} are allowed`, start)
  const item = ((type.inner ?? 1) * DTYPES[type.dtype].bits) / 8
  return one({
    name,
    dtype: type.dtype,
    shape,
    elements,
    bytes: stridedSource(
      little,
      { shape: header.shape, strides: columnMajorStrides(header.shape, item), item, offset: 0 },
      held,
    ),
  })
}

/** The pickle of an array of Python objects; what is in it has names that start with that of the array. */
function readObjects(source: ByteSource, path: string, name: string): ArrayContent {
  const { entries, documents, globals = [] } = openPickle(source, path)
  const named = <T extends { readonly name: string }>(part: T): T => ({
    ...part,
    name: `${name}${part.name === '/' ? '' : part.name}`,
  })
  return { format: 'npy', entries: entries.map(named), documents: documents.map(named), globals }
}
