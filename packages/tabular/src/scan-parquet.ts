import { ModelgateError } from '@modelgate/kernel'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet'
import type { RowSink } from './row-sink.ts'
import { selectColumns } from './select-columns.ts'
import { type FileFormat, fileName, type TableFile } from './table-file.ts'

/** Rows read at a time: bounds memory whatever the size of the file's row groups. */
const BATCH = 100_000

/** Reads a Parquet file (uncompressed or Snappy), only the columns wanted, one batch of rows at a time. */
export async function scanParquet(
  file: TableFile,
  _format: FileFormat,
  columns: readonly string[],
  sink: RowSink,
): Promise<number> {
  const name = fileName(file)
  let rows = 0
  try {
    const buffer = await asyncBufferFromFile(file.path)
    const metadata = await parquetMetadataAsync(buffer)
    selectColumns(
      name,
      parquetSchema(metadata).children.map((child) => child.element.name),
      columns,
    )
    const total = Number(metadata.num_rows)
    const wanted = [...new Set(columns)]
    for (let rowStart = 0; rowStart < total; rowStart += BATCH) {
      const rowEnd = Math.min(total, rowStart + BATCH)
      const batch = await parquetReadObjects({ file: buffer, metadata, columns: wanted, rowStart, rowEnd })
      if (batch.length !== rowEnd - rowStart) {
        throw new ModelgateError(
          'TABLE_UNREADABLE',
          `${name}: the footer promises ${total} rows, the file holds fewer.`,
        )
      }
      for (const row of batch) {
        rows++
        sink(
          columns.map((column) => valueText(row[column], column, `${name}, row ${rows}`)),
          rows,
        )
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
  }
  return rows
}

function valueText(value: unknown, column: string, place: string): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  throw new ModelgateError('TABLE_MALFORMED', `${place}: the value of "${column}" is neither text, number nor boolean.`)
}
