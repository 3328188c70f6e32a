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
import { type FileFormat, fileName, type TableFile } from './table-file.ts'
import { toValue } from './to-value.ts'
import { PARQUET_CODECS } from './unpack-bytes.ts'

/** Rows decoded at a time (1 Mi): the row groups that most writers make, and 8 MB a column. */
const BATCH = 1024 * 1024
/** A column's part of one row group (1 GiB); writers aim at 128 MiB for all columns together. */
const MAX_CHUNK = 1024 * 1024 * 1024
/** The footer of a file with thousands of columns and row groups is smaller (64 MiB). */
const MAX_FOOTER = 64 * 1024 * 1024

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
      const checked: AsyncBuffer = {
        byteLength: size,
        slice: async (from, to) => {
          const bytes = await slice(from, to)
          const chunk = chunks.find((one) => one.from === from)
          if (chunk !== undefined) checkParquetPages(bytes, chunk.column, chunk.isNullable, length)
          return bytes
        },
      }
      for (let rowStart = start; rowStart < start + length; rowStart += BATCH) {
        const rowEnd = Math.min(rowStart + BATCH, start + length)
        const batch = await readBatch(checked, metadata, wanted, rowStart, rowEnd)
        const picked = columns.map((column) => batch[wanted.indexOf(column)] ?? [])
        for (let i = 0; i < rowEnd - rowStart; i++) {
          rows++
          sink(
            picked.map((values, at) => readValue(values[i], columns[at] ?? '', name, rows)),
            rows,
          )
        }
      }
    }
  } catch (cause) {
    if (cause instanceof ModelgateError) throw cause
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new ModelgateError(
      'TABLE_UNREADABLE',
      `${name} is not a readable Parquet file (after row ${rows}): ${message}.`,
      { cause },
    )
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
  throw new ModelgateError('TABLE_MALFORMED', `${name}: the values of "${column}" are lists or structures.`)
}

interface Group {
  readonly start: number
  readonly length: number
  readonly chunks: readonly { readonly from: number; readonly column: ColumnMetaData; readonly isNullable: boolean }[]
}

/** The row groups with what is wanted of them; their rows must be those that the footer promises. */
function listGroups({ row_groups, num_rows }: FileMetaData, fields: readonly Field[]): readonly Group[] {
  let start = 0
  const groups = row_groups.map(({ num_rows: count, columns }): Group => {
    const length = Number(count)
    const chunks = fields.map(({ column, isNullable }) => {
      const found = columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === column)?.meta_data
      if (found === undefined) throw new RangeError(`a row group lacks "${column}"`)
      return { from: Number(found.dictionary_page_offset || found.data_page_offset), column: found, isNullable }
    })
    start += length
    return { start: start - length, length, chunks }
  })
  if (start !== Number(num_rows) || groups.some(({ length }) => !(length >= 0))) {
    throw new RangeError(`its footer promises ${num_rows} rows and lists ${start}`)
  }
  return groups
}

/** The values of some rows, column by column in the order wanted. */
async function readBatch(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: readonly string[],
  rowStart: number,
  rowEnd: number,
): Promise<readonly ArrayLike<unknown>[]> {
  const pieces = columns.map((): { start: number; data: ArrayLike<unknown> }[] => [])
  await parquetRead({
    file,
    metadata,
    columns: [...columns],
    rowStart,
    rowEnd,
    compressors: PARQUET_CODECS,
    onChunk: ({ columnName, columnData, rowStart: start }) => {
      pieces[columns.indexOf(columnName)]?.push({ start, data: columnData })
    },
  })
  return pieces.map((parts) => {
    const [only] = parts
    if (parts.length === 1 && only?.start === rowStart && only.data.length >= rowEnd - rowStart) return only.data
    const values = Array<unknown>(rowEnd - rowStart).fill(undefined)
    for (const { start, data } of parts) {
      for (let i = Math.max(0, rowStart - start); i < data.length && start + i < rowEnd; i++) {
        values[start + i - rowStart] = data[i]
      }
    }
    return values
  })
}

function readValue(value: unknown, column: string, name: string, row: number): Value {
  const plain = toValue(value)
  if (plain !== undefined) return plain
  throw new ModelgateError(
    'TABLE_MALFORMED',
    `${name}, row ${row}: the value of "${column}" is neither text, number nor boolean.`,
  )
}
