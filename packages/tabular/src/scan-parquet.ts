import { open } from 'node:fs/promises'
import { ModelgateError } from '@modelgate/kernel'
import {
  type AsyncBuffer,
  type ColumnMetaData,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type SchemaTree,
} from 'hyparquet'
import { checkParquetPages } from './check-parquet-pages.ts'
import type { RowSink, Value } from './row-sink.ts'
import { selectColumns } from './select-columns.ts'
import { tableError } from './table-error.ts'
import { type FileFormat, fileName, type TableFile } from './table-file.ts'
import { toValue } from './to-value.ts'
import { PARQUET_CODECS } from './unpack-bytes.ts'

/** Rows decoded at a time (1 Mi): the row groups that most writers make, and 8 MB a column. */
const BATCH = 1024 * 1024
/** A column's part of one row group (1 GiB); writers aim at 128 MiB for all columns together. */
const MAX_CHUNK = 1024 * 1024 * 1024
/** The footer of a file with thousands of columns and row groups is smaller (64 MiB). */
export const MAX_FOOTER = 64 * 1024 * 1024

/** Reads a Parquet file, only the columns wanted, one row group at a time. */
export async function scanParquet(
  file: TableFile,
  _format: FileFormat,
  columns: readonly string[],
  sink: RowSink,
): Promise<number> {
  const name = fileName(file)
  let rows = 0
  const handle = await open(file.path)
  try {
    const { size } = await handle.stat()
    const slice = async (from: number, to = size): Promise<ArrayBuffer> => {
      if (!(from >= 0 && to >= from && to <= size && to - from <= MAX_CHUNK)) {
        throw new RangeError('a part of it lies outside of the file or is too large')
      }
      const bytes = new ArrayBuffer(to - from)
      const { bytesRead } = await handle.read(new Uint8Array(bytes), 0, to - from, from)
      if (bytesRead < to - from) throw new RangeError('it is cut off')
      return bytes
    }
    const metadata = await readMetadata({ byteLength: size, slice })
    const wanted = [...new Set(columns)]
    const schema = parquetSchema(metadata).children
    selectColumns(
      name,
      schema.map((child) => child.element.name),
      columns,
    )
    const fields = wanted.map((column) => requireFlat(name, column, schema))
    for (const { start, length, chunks } of listGroups(metadata, fields)) {
      for (let rowStart = start; rowStart < start + length; rowStart += BATCH) {
        const rowEnd = Math.min(rowStart + BATCH, start + length)
        const batch: (readonly [string, ArrayLike<unknown>])[] = []
        for (const { field, column } of chunks) {
          const from = Number(column.dictionary_page_offset || column.data_page_offset)
          const bytes = await slice(from, from + Number(column.total_compressed_size))
          checkParquetPages(bytes, column, field.isNullable, length)
          // One column at a time, so that nothing is asked of the file but the bytes that were looked at.
          const buffer = { byteLength: size, slice: () => bytes }
          batch.push([field.column, await readColumn(buffer, metadata, field.column, rowStart, rowEnd)])
        }
        const values = new Map(batch)
        const picked = columns.map((column) => values.get(column) ?? [])
        for (let i = 0; i < rowEnd - rowStart; i++) {
          rows++
          sink(
            picked.map((column, at) => readValue(column[i], columns[at] ?? '', name, rows)),
            rows,
          )
        }
      }
    }
  } catch (cause) {
    if (cause instanceof ModelgateError) throw cause
    const message = cause instanceof Error ? cause.message : String(cause)
    throw tableError('TABLE_UNREADABLE', `${name} is not a readable Parquet file (after row ${rows}): ${message}.`, {
      cause,
    })
  } finally {
    await handle.close()
  }
  return rows
}

async function readMetadata(buffer: AsyncBuffer): Promise<FileMetaData> {
  if (buffer.byteLength < 12) throw new RangeError('it is cut off')
  const length = new DataView(await buffer.slice(buffer.byteLength - 8, buffer.byteLength - 4)).getUint32(0, true)
  if (length > MAX_FOOTER) throw new RangeError(`its footer would be ${length} bytes long`)
  return parquetMetadataAsync(buffer, { geoparquet: false })
}

interface Field {
  readonly column: string
  readonly isNullable: boolean
}

function requireFlat(name: string, column: string, schema: readonly SchemaTree[]): Field {
  const field = schema.find((child) => child.element.name === column)
  const repetition = field?.element.repetition_type
  if (field !== undefined && field.children.length === 0 && repetition !== 'REPEATED') {
    return { column, isNullable: repetition === 'OPTIONAL' }
  }
  throw tableError('TABLE_MALFORMED', `${name}: the values of "${column}" are lists or structures.`)
}

interface Group {
  readonly start: number
  readonly length: number
  readonly chunks: readonly { readonly field: Field; readonly column: ColumnMetaData }[]
}

/** The row groups with what is wanted of them; their rows must be those that the footer promises. */
function listGroups({ row_groups, num_rows }: FileMetaData, fields: readonly Field[]): readonly Group[] {
  let start = 0
  const groups = row_groups.map(({ num_rows: count, columns }): Group => {
    const length = Number(count)
    const chunks = fields.map((field) => {
      const column = columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === field.column)?.meta_data
      if (column === undefined) throw new RangeError(`a row group lacks "${field.column}"`)
      return { field, column }
    })
    start += length
    return { start: start - length, length, chunks }
  })
  if (start !== Number(num_rows) || groups.some(({ length }) => !(length >= 0))) {
    throw new RangeError(`its footer promises ${num_rows} rows and lists ${start}`)
  }
  return groups
}

/** The values of some rows of a column. */
async function readColumn(
  file: AsyncBuffer,
  metadata: FileMetaData,
  column: string,
  rowStart: number,
  rowEnd: number,
): Promise<ArrayLike<unknown>> {
  const pieces: { readonly start: number; readonly data: ArrayLike<unknown> }[] = []
  await parquetRead({
    file,
    metadata,
    columns: [column],
    rowStart,
    rowEnd,
    compressors: PARQUET_CODECS,
    onChunk: ({ columnData: data, rowStart: start }) => pieces.push({ start, data }),
  })
  const [only] = pieces
  if (pieces.length === 1 && only?.start === rowStart && only.data.length >= rowEnd - rowStart) return only.data
  const values = Array<unknown>(rowEnd - rowStart).fill(undefined)
  for (const { start, data } of pieces) {
    for (let i = Math.max(0, rowStart - start); i < data.length && start + i < rowEnd; i++) {
      values[start + i - rowStart] = data[i]
    }
  }
  return values
}

function readValue(value: unknown, column: string, name: string, row: number): Value {
  const plain = toValue(value)
  if (plain !== undefined) return plain
  throw tableError(
    'TABLE_MALFORMED',
    `${name}, row ${row}: the value of "${column}" is neither text, number nor boolean.`,
  )
}
