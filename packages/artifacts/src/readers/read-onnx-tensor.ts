import { lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'
import { confinePath } from '../confine-path.ts'
import { type ByteSource, type FileSource, memorySource, openFileSource, rangeSource } from './byte-source.ts'
import { type Dtype, DTYPES } from './dtype.ts'
import { packedVarints, type ProtobufField, protobufFields } from './protobuf-fields.ts'
import { EmbeddedArray } from './separate-numbers.ts'

/** The file that is read, and the files of external data that it has named so far. */
export interface OnnxContext {
  readonly file: ByteSource
  readonly path: string
  readonly opened: Map<string, FileSource>
  readonly refuse: (why: string, offset: number) => ModelgateError
}

/** Element types of ONNX by number; 8 is text. */
const TYPES: ReadonlyMap<number, Dtype> = new Map([
  [1, 'F32'],
  [2, 'U8'],
  [3, 'I8'],
  [4, 'U16'],
  [5, 'I16'],
  [6, 'I32'],
  [7, 'I64'],
  [9, 'BOOL'],
  [10, 'F16'],
  [11, 'F64'],
  [12, 'U32'],
  [13, 'U64'],
  [14, 'C64'],
  [15, 'C128'],
  [16, 'BF16'],
  [17, 'F8_E4M3'],
  [18, 'F8_E4M3FNUZ'],
  [19, 'F8_E5M2'],
  [20, 'F8_E5M2FNUZ'],
  [21, 'U4'],
  [22, 'I4'],
  [23, 'F4'],
  [24, 'F8_E8M0'],
  [25, 'U2'],
  [26, 'I2'],
])
const TEXT = 8

/** Of a tensor that lists its numbers instead of their bytes, and of lists of bytes; both are kept until they are put together. */
const MAX_NUMBERS = 16 * 1024 * 1024
const MAX_LISTS = 1_000_000

interface Pieces {
  readonly dims: bigint[]
  type: number
  name: string
  external: boolean
  raw: ByteSource | null
  readonly packed: ByteSource[]
  readonly varints: bigint[]
  readonly texts: string[]
  readonly outside: Map<string, string>
}

/**
 * Reads a tensor of ONNX: as an array, or as a list of texts.
 *
 * @throws ModelgateError `ONNX_INVALID`, `ONNX_EXTERNAL_DATA`
 */
export function readOnnxTensor(
  tensor: ProtobufField,
  context: OnnxContext,
): { readonly name: string; readonly value: unknown } {
  const { refuse } = context
  if (tensor.wire !== 'bytes') throw refuse('a tensor is no message', tensor.from)
  const pieces = readPieces(tensor, context)
  const { name, type, dims } = pieces
  const what = `tensor ${JSON.stringify(name.slice(0, 100).toWellFormed())}`
  const shape = dims.map((side) => {
    if (side > BigInt(Number.MAX_SAFE_INTEGER)) throw refuse(`${what} has the side ${side}`, tensor.from)
    return Number(side)
  })
  if (type === TEXT) return { name, value: { shape: shape.join(','), texts: pieces.texts } }
  const dtype = TYPES.get(type)
  if (dtype === undefined) throw refuse(`${what} is of the unknown type ${type}`, tensor.from)
  const elements = shape.reduce((product, side) => product * side, 1)
  const size = Math.ceil((elements * DTYPES[dtype].bits) / 8)
  if (!Number.isSafeInteger(elements) || !Number.isSafeInteger(size)) {
    throw refuse(`${what} has more elements than can be counted`, tensor.from)
  }
  const bytes = pieces.external
    ? externalBytes(pieces.outside, size, `${what} (at byte ${tensor.from})`, context)
    : ownBytes(pieces, dtype)
  if (bytes.length !== size) {
    throw refuse(`${what} of shape [${shape.join(', ')}] has ${bytes.length} bytes and ${size} are due`, tensor.from)
  }
  return { name, value: new EmbeddedArray({ dtype, shape, elements, bytes }) }
}

function readPieces(tensor: ProtobufField, { file, refuse }: OnnxContext): Pieces {
  const pieces: Pieces = {
    dims: [],
    type: 0,
    name: '',
    external: false,
    raw: null,
    packed: [],
    varints: [],
    texts: [],
    outside: new Map(),
  }
  const read = ({ from, to }: ProtobufField): Uint8Array => {
    const bytes = new Uint8Array(to - from)
    file.read(bytes, from)
    return bytes
  }
  const text = (field: ProtobufField): string => Buffer.from(read(field)).toString('utf8').toWellFormed()
  const take = (list: bigint[], field: ProtobufField): void => {
    for (const value of field.wire === 'bytes' ? packedVarints(read(field), field.from, refuse) : [field.value]) {
      if (list.length === MAX_NUMBERS) throw refuse(`a tensor lists more than ${MAX_NUMBERS} numbers`, field.from)
      list.push(value)
    }
  }
  for (const field of protobufFields(file, tensor.from, tensor.to, refuse)) {
    if (pieces.packed.length + pieces.texts.length > MAX_LISTS) {
      throw refuse(`a tensor has more than ${MAX_LISTS} lists`, field.from)
    }
    switch (field.number) {
      case 1:
        take(pieces.dims, field)
        break
      case 2:
        pieces.type = Number(field.value)
        break
      case 3:
        throw refuse('a tensor in segments is not supported by any runtime', field.from)
      case 4:
        pieces.packed.push(
          field.wire === 'bytes'
            ? rangeSource(file, field.from, field.to - field.from)
            : memorySource(new Uint8Array(Uint32Array.of(Number(field.value)).buffer)),
        )
        break
      case 10:
        pieces.packed.push(
          field.wire === 'bytes'
            ? rangeSource(file, field.from, field.to - field.from)
            : memorySource(new Uint8Array(BigUint64Array.of(field.value).buffer)),
        )
        break
      case 5:
      case 7:
      case 11:
        take(pieces.varints, field)
        break
      case 6:
        pieces.texts.push(text(field))
        break
      case 8:
        pieces.name = text(field)
        break
      case 9:
        pieces.raw = rangeSource(file, field.from, field.to - field.from)
        break
      case 13: {
        let key = ''
        let value = ''
        for (const each of protobufFields(file, field.from, field.to, refuse)) {
          if (each.number === 1) key = text(each)
          if (each.number === 2) value = text(each)
        }
        if (pieces.outside.has(key)) throw refuse(`external data names ${JSON.stringify(key)} twice`, field.from)
        pieces.outside.set(key, value)
        break
      }
      case 14:
        pieces.external = field.value === 1n
        break
    }
  }
  return pieces
}

/** The bytes of a tensor in the file itself: raw, or the numbers of a typed list one after the other. */
function ownBytes({ raw, packed, varints }: Pieces, dtype: Dtype): ByteSource {
  if (raw !== null) return raw
  const [first, ...more] = packed
  if (first !== undefined && more.length === 0) return first
  if (first !== undefined) {
    return memorySource(
      Buffer.concat(
        packed.map((source) => {
          const bytes = new Uint8Array(source.length)
          source.read(bytes, 0)
          return bytes
        }),
      ),
    )
  }
  const bits = DTYPES[dtype].bits
  if (bits === 64) return memorySource(new Uint8Array(BigUint64Array.from(varints).buffer))
  if (bits === 32) return memorySource(new Uint8Array(Uint32Array.from(varints, low).buffer))
  if (bits === 16) return memorySource(new Uint8Array(Uint16Array.from(varints, low).buffer))
  // Types of less than a byte are packed by the writer, a byte in each number.
  return memorySource(Uint8Array.from(varints, low))
}

function low(value: bigint): number {
  return Number(BigInt.asUintN(32, value))
}

const OUTSIDE_KEYS = new Set(['location', 'offset', 'length', 'checksum', 'basepath'])

/** Data beside the model, under the rules of ONNX's own loader: inside the folder, no links of either kind, ranges inside the file. */
function externalBytes(
  outside: ReadonlyMap<string, string>,
  size: number,
  what: string,
  { path, opened }: OnnxContext,
): ByteSource {
  const refuse = (why: string): ModelgateError =>
    new ModelgateError('ONNX_EXTERNAL_DATA', `${path}: the external data of ${what} ${why}.`, {
      advice: 'Export the model again with its data in one file beside it.',
    })
  for (const key of outside.keys())
    if (!OUTSIDE_KEYS.has(key)) throw refuse(`has the unknown key ${JSON.stringify(key.slice(0, 100))}`)
  const location = outside.get('location')
  if (location === undefined) throw refuse('has no location')
  const number = (key: string, otherwise: number): number => {
    const value = outside.get(key)
    if (value === undefined) return otherwise
    if (!/^\d{1,15}$/u.test(value)) throw refuse(`has the ${key} ${JSON.stringify(value.slice(0, 100))}`)
    return Number(value)
  }
  const source = openBeside(location)
  const offset = number('offset', 0)
  const length = number('length', outside.has('offset') ? size : source.length)
  if (offset + length > source.length) throw refuse(`ends after the ${source.length} bytes of ${location}`)
  if (length !== size) throw refuse(`has ${length} bytes where ${size} are due`)
  return rangeSource(source, offset, length)

  function openBeside(name: string): FileSource {
    const clean = confine(name)
    const known = opened.get(clean)
    if (known !== undefined) return known
    const segments = clean.split('/')
    for (let depth = 1; depth <= segments.length; depth++) {
      const stat = lstatSync(join(dirname(path), ...segments.slice(0, depth)), { throwIfNoEntry: false })
      if (stat === undefined) throw refuse(`is not there: ${clean}`)
      if (stat.isSymbolicLink()) throw refuse(`lies behind a symbolic link: ${clean}`)
      if (depth === segments.length && stat.nlink > 1) throw refuse(`is a hard link: ${clean}`)
    }
    const source = openFileSource(join(dirname(path), ...segments))
    opened.set(clean, source)
    return source
  }

  function confine(name: string): string {
    try {
      return confinePath(name)
    } catch (cause) {
      throw refuse(
        `lies outside: ${cause instanceof ModelgateError ? cause.message.replace(/\.$/u, '') : String(cause)}`,
      )
    }
  }
}
