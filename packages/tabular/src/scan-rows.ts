import { ModelgateError } from '@modelgate/kernel'
import type { RowSink } from './row-sink.ts'
import { scanArrow } from './scan-arrow.ts'
import { scanDelimited } from './scan-delimited.ts'
import { scanJsonLines } from './scan-json-lines.ts'
import { scanParquet } from './scan-parquet.ts'
import { detectFormat, fileName, type TableFile } from './table-file.ts'

/**
 * Reads one table file row by row in constant memory.
 *
 * @param columns the columns wanted, by their exact names
 * @returns the number of rows
 * @throws ModelgateError that names the file and the row
 */
export async function scanRows(file: TableFile, columns: readonly string[], sink: RowSink): Promise<number> {
  const format = await detectFormat(file)
  const scan = {
    csv: scanDelimited,
    tsv: scanDelimited,
    jsonl: scanJsonLines,
    parquet: scanParquet,
    arrow: scanArrow,
  }[format.layout]
  const rows = await scan(file, format, columns, sink)
  if (rows === 0) throw new ModelgateError('TABLE_EMPTY', `${fileName(file)} has no rows.`)
  return rows
}
