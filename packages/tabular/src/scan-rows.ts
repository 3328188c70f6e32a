import type { RowSink } from './row-sink.ts'
import { tableError } from './table-error.ts'
import { detectFormat, type FileFormat, fileName, type TableFile } from './table-file.ts'

/**
 * Reads one table file row by row in constant memory.
 *
 * @param columns the columns wanted, by their exact names
 * @returns the number of rows
 * @throws ModelgateError that names the file and the row
 */
export async function scanRows(file: TableFile, columns: readonly string[], sink: RowSink): Promise<number> {
  const format = await detectFormat(file)
  const scan = await findScanner(format)
  const rows = await scan(file, format, columns, sink)
  if (rows === 0) throw tableError('TABLE_EMPTY', `${fileName(file)} has no rows.`)
  return rows
}

/** Scanners are loaded when a file needs them. */
async function findScanner({ layout }: FileFormat): Promise<Scanner> {
  switch (layout) {
    case 'csv':
    case 'tsv':
      return (await import('./scan-delimited.ts')).scanDelimited
    case 'jsonl':
      return (await import('./scan-json-lines.ts')).scanJsonLines
    case 'parquet':
      return (await import('./scan-parquet.ts')).scanParquet
    case 'arrow':
      return (await import('./scan-arrow.ts')).scanArrow
  }
}

type Scanner = (file: TableFile, format: FileFormat, columns: readonly string[], sink: RowSink) => Promise<number>
