import { ModelgateError } from '@modelgate/kernel'
import type { ByteSource } from './byte-source.ts'
import { DTYPES } from './dtype.ts'
import type { ModelEntry } from './model-file.ts'
import { type ElementType, numpyDtype } from './numpy-dtype.ts'
import { bytesOf } from './pickle-bytes.ts'
import { fieldsOf, globalName, isNode, nodeOf, type PickleNode, type PickleValue, sequenceOf } from './pickle-value.ts'
import { EmbeddedArray } from './separate-numbers.ts'
import {
  columnMajorStrides,
  type HeldSpan,
  MAX_SPAN_BYTES,
  rowMajorStrides,
  spanOf,
  stridedSource,
} from './strided-source.ts'
import { swappedSource } from './swapped-source.ts'

/** An array as NumPy and joblib write it down, before its bytes are looked at. */
export interface ArrayFacts {
  readonly dtype: PickleValue | undefined
  readonly shape: PickleValue | undefined
  readonly columnMajor: boolean
  readonly data: ByteSource
  readonly held: HeldSpan
}

/**
 * What a node of a pickle is to NumPy: an array, a scalar, or the fields of an array of records. Undefined for everything else.
 *
 * @param render writes an array of Python objects
 * @throws ModelgateError `PICKLE_INVALID` when shape and bytes do not fit
 */
export function readNumpyArray(
  node: PickleNode,
  what: string,
  held: HeldSpan,
  render: (value: PickleValue) => unknown,
): unknown {
  if (node.kind !== 'call') return undefined
  const args = sequenceOf(node.args) ?? []
  switch (globalName(node.callee)) {
    case 'numpy.core.multiarray._reconstruct':
    case 'numpy._core.multiarray._reconstruct': {
      const [, shape, dtype, columnMajor, raw] = sequenceOf(node.states[0]) ?? []
      const objects = sequenceOf(raw)
      if (objects !== null) return { '(objects)': objects.map(render), shape: render(shape ?? null) }
      const data = bytesOf(raw)
      return data === null ? undefined : arrayOf({ dtype, shape, columnMajor: columnMajor === true, data, held }, what)
    }
    case 'numpy.core.numeric._frombuffer':
    case 'numpy._core.numeric._frombuffer': {
      const [raw, dtype, shape, order] = args
      const data = bytesOf(raw)
      return data === null ? undefined : arrayOf({ dtype, shape, columnMajor: order === 'F', data, held }, what)
    }
    case 'numpy.core.multiarray.scalar':
    case 'numpy._core.multiarray.scalar': {
      const data = bytesOf(args[1])
      const shape: PickleValue = { kind: 'tuple', items: [] }
      return data === null ? undefined : arrayOf({ dtype: args[0], shape, columnMajor: false, data, held }, what)
    }
    case 'numpy.dtype': {
      const descr = dtypeText(node)
      return descr === null ? undefined : { '(dtype)': descr }
    }
    default:
      return undefined
  }
}

/** The size of an array in bytes; null when its type is not one of ours. */
export function sizeOfArray({ dtype, shape }: Pick<ArrayFacts, 'dtype' | 'shape'>): number | null {
  const sides = sidesOf(shape)
  const item = itemBytes(dtype)
  if (sides === null || item === null) return null
  const size = sides.reduce((product, side) => product * side, item)
  return Number.isSafeInteger(size) ? size : null
}

/** An array, or one array for each field of records; undefined when its type is not one of ours. */
export function arrayOf(facts: ArrayFacts, what: string): unknown {
  const { dtype, shape, columnMajor, data, held } = facts
  const sides = sidesOf(shape)
  const item = itemBytes(dtype)
  const size = sizeOfArray(facts)
  if (sides === null || item === null || size === null) return undefined
  if (size !== data.length) {
    throw new ModelgateError(
      'PICKLE_INVALID',
      `${what} holds an array of shape [${sides.join(', ')}] with ${data.length} bytes where ${size} are due.`,
      { advice: 'Write the file again with NumPy.' },
    )
  }
  const strides = columnMajor ? columnMajorStrides(sides, item) : rowMajorStrides(sides, item)
  const type = numpyDtype(dtypeText(dtype) ?? '')
  if (type !== null) return embed({ sides, strides, offset: 0, type, data, held, what })
  const fields = recordFields(dtype)
  if (fields === null) return undefined
  return Object.fromEntries(
    fields.map(({ name, offset, type: each }) => [
      name,
      embed({ sides, strides, offset, type: each, data, held, what }),
    ]),
  )
}

interface Placed {
  readonly sides: readonly number[]
  readonly strides: readonly number[]
  readonly offset: number
  readonly type: ElementType
  readonly data: ByteSource
  readonly held: HeldSpan
  readonly what: string
}

function embed({ sides, strides, offset, type, data, held, what }: Placed): EmbeddedArray {
  const shape = type.inner === null ? sides : [...sides, type.inner]
  const item = ((type.inner ?? 1) * DTYPES[type.dtype].bits) / 8
  const elements = shape.reduce((product, side) => product * side, 1)
  const dense = strides.join() === rowMajorStrides(sides, item).join() && offset === 0
  if (!dense && spanOf({ shape: sides, strides, item }) > MAX_SPAN_BYTES) {
    throw new ModelgateError(
      'PICKLE_INVALID',
      `${what} holds an array of more than ${MAX_SPAN_BYTES} bytes in another order.`,
      {
        advice: 'Write it again in row-major order.',
      },
    )
  }
  const plain = dense ? data : stridedSource(data, { shape: sides, strides, item, offset }, held)
  const entry: Omit<ModelEntry, 'name'> = {
    dtype: type.dtype,
    shape,
    elements,
    bytes: type.swap === 1 ? plain : swappedSource(plain, type.swap),
  }
  return new EmbeddedArray(entry)
}

function sidesOf(shape: PickleValue | undefined): readonly number[] | null {
  const sides = typeof shape === 'number' ? [shape] : sequenceOf(shape)
  const known = sides?.filter(
    (side): side is number => typeof side === 'number' && Number.isSafeInteger(side) && side >= 0,
  )
  return known !== undefined && known.length === sides?.length ? known : null
}

/** The type string of `numpy.dtype(text, …)` with the byte order of its state; null for records. */
function dtypeText(value: PickleValue | undefined): string | null {
  if (!isNode(value) || value.kind !== 'call' || globalName(value.callee) !== 'numpy.dtype') return null
  const [text] = sequenceOf(value.args) ?? []
  if (typeof text !== 'string' || text.startsWith('V')) return null
  const [, order] = sequenceOf(value.states[0]) ?? []
  return `${typeof order === 'string' ? order : '|'}${text}`
}

function itemBytes(dtype: PickleValue | undefined): number | null {
  const type = numpyDtype(dtypeText(dtype) ?? '')
  if (type !== null) return ((type.inner ?? 1) * DTYPES[type.dtype].bits) / 8
  const [text] = sequenceOf(nodeOf(dtype, 'call')?.args) ?? []
  const record = typeof text === 'string' ? /^V(\d{1,9})$/u.exec(text) : null
  return record === null ? null : Number(record[1])
}

function recordFields(dtype: PickleValue | undefined) {
  const node = nodeOf(dtype, 'call')
  const state = sequenceOf(node?.states[0]) ?? []
  const item = itemBytes(dtype) ?? 0
  const fields: { readonly name: string; readonly offset: number; readonly type: ElementType }[] = []
  for (const [name, field] of fieldsOf(state[4])) {
    const [each, offset] = sequenceOf(field) ?? []
    const type = numpyDtype(dtypeText(each) ?? '')
    if (type === null || typeof offset !== 'number' || offset < 0) return null
    if (offset + ((type.inner ?? 1) * DTYPES[type.dtype].bits) / 8 > item) return null
    fields.push({ name, offset, type })
  }
  return fields.length === 0 ? null : fields
}
