import { checkParquetPages, PARQUET_CODECS } from '@modelgate/tabular/parquet'
import type { ColumnMetaData, SchemaTree } from 'hyparquet'
import { readColumn } from 'hyparquet/src/column.js'
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js'
import { type ByteSource, memorySource } from './byte-source.ts'
import type { ModelContent, ModelEntry } from './model-file.ts'
import { textColumn } from './text-column.ts'

/** A column's part of a row group; the caller has checked that it lies inside the file. */
export interface ParquetChunk {
  readonly column: ColumnMetaData
  readonly from: number
  readonly size: number
  readonly rows: number
}

/**
 * Decodes a column of all row groups, whatever its encoding and packing: numbers and truth values are an array, with a second one that says which are
 * missing where some are; anything else is a document.
 *
 * @param path from the root of the schema to the column, without lists and structures
 * @throws Error for pages that are not what they claim
 */
export function readParquetColumn(
  file: ByteSource,
  path: SchemaTree[],
  chunks: readonly ParquetChunk[],
): Pick<ModelContent, 'entries' | 'documents'> {
  const element = path.at(-1)?.element ?? { name: '' }
  const values: unknown[] = []
  for (const { column, from, size, rows } of chunks) {
    const bytes = new ArrayBuffer(size)
    file.read(new Uint8Array(bytes), from)
    checkParquetPages(bytes, column, element.repetition_type === 'OPTIONAL', rows)
    const group = { groupStart: 0, groupRows: rows, selectStart: 0, selectEnd: rows }
    const decoder = { ...column, pathInSchema: column.path_in_schema, element, schemaPath: path }
    const reader = { view: new DataView(bytes), offset: 0 }
    const { data } = readColumn(reader, group, { ...decoder, compressors: PARQUET_CODECS, parsers: DEFAULT_PARSERS })
    const before = values.length
    for (const part of data) for (const value of part) values.push(value)
    if (values.length - before !== rows) throw new RangeError(`it has ${values.length - before} values, not ${rows}`)
  }
  const { name, type } = element
  const present = values.filter((value) => !isMissing(value))
  const isNumeric = present.every((value) => ['number', 'bigint', 'boolean'].includes(typeof value))
  if (!isNumeric || present.length === 0) {
    return { entries: [], documents: [textColumn(name, values)] }
  }
  // Decimal numbers are whole in the file and fractions here.
  const isWhole = type !== 'FLOAT' && type !== 'DOUBLE' && present.every(isWholeNumber)
  const real = (value: unknown): number => (isMissing(value) ? Number.NaN : Number(value))
  const main = isWhole
    ? arrayOf(name, 'I64', BigInt64Array.from(values, wholeOf))
    : type === 'FLOAT'
      ? arrayOf(name, 'F32', Float32Array.from(values, real))
      : arrayOf(name, 'F64', Float64Array.from(values, real))
  if (present.length === values.length) return { entries: [main], documents: [] }
  const missing = Uint8Array.from(values, (value) => (isMissing(value) ? 1 : 0))
  return { entries: [main, arrayOf(`${name} (missing)`, 'BOOL', missing)], documents: [] }
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined
}

function isWholeNumber(value: unknown): boolean {
  return typeof value !== 'number' || Number.isSafeInteger(value)
}

/** Unsigned numbers beyond the range of signed ones keep their bits. */
function wholeOf(value: unknown): bigint {
  if (typeof value === 'bigint') return BigInt.asIntN(64, value)
  return typeof value === 'number' ? BigInt(value) : value === true ? 1n : 0n
}

function arrayOf(
  name: string,
  dtype: ModelEntry['dtype'],
  values: Float32Array | Float64Array | BigInt64Array | Uint8Array,
): ModelEntry {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
  return { name, dtype, shape: [values.length], elements: values.length, bytes: memorySource(bytes) }
}
