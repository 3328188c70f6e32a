import { pipeline } from 'node:stream/promises'
import type { ModelgateError } from '@modelgate/kernel'
import { CsvError, parse } from 'csv-parse'
import { brokenText, isBroken } from './is-broken.ts'
import { locateError } from './locate-error.ts'
import { explainReadError, openText } from './open-text.ts'
import { MAX_ROW_LENGTH, type RowSink } from './row-sink.ts'
import { selectColumns } from './select-columns.ts'
import { tableError } from './table-error.ts'
import { type FileFormat, fileName, type TableFile } from './table-file.ts'

/**
 * Reads comma- or tab-separated text with a header (RFC 4180, UTF-8, BOM allowed). An empty field is null, everything
 * else is text as it stands. A short or long row, an unclosed quote or a broken archive is an error that names the row.
 */
export async function scanDelimited(
  file: TableFile,
  format: FileFormat,
  columns: readonly string[],
  sink: RowSink,
): Promise<number> {
  let selected: readonly number[] | undefined
  let rows = 0
  const parser = parse({
    bom: true,
    delimiter: format.layout === 'tsv' ? '\t' : ',',
    skip_empty_lines: true,
    // What is larger, not what is as large, is refused at the character after.
    max_record_size: MAX_ROW_LENGTH - 1,
    // Counting inside the parser saves a trip through the stream for every row.
    on_record: (record: readonly string[]) => {
      if (selected === undefined) {
        selected = selectColumns(fileName(file), record, columns)
      } else {
        const values = selected.map((index) => record[index] ?? null)
        if (values.some(isBroken)) throw brokenText(`${fileName(file)}, row ${rows + 1}`)
        rows++
        sink(values, rows)
      }
      return null
    },
  })
  parser.resume()
  try {
    await pipeline(openText(file, format), parser)
  } catch (cause) {
    const error = cause instanceof CsvError ? explainCsvError(file, cause, rows) : explainReadError(file, cause, rows)
    throw locateError(error, file, format, Math.max(1, parser.info.lines))
  }
  return rows
}

function explainCsvError(file: TableFile, cause: CsvError, rows: number): ModelgateError {
  const place = `${fileName(file)}, row ${rows + 1}`
  if (cause.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH') {
    const message = `${place}: the number of fields differs from the header. ${cause.message}.`
    return tableError('TABLE_RAGGED', message, { cause })
  }
  if (cause.code === 'CSV_QUOTE_NOT_CLOSED') {
    const message = `${place}: the file ends inside a quoted field, so it is cut off.`
    return tableError('TABLE_UNREADABLE', message, { cause })
  }
  if (cause.code === 'CSV_MAX_RECORD_SIZE') {
    return tableError('TABLE_LINE_TOO_LONG', `${place} is longer than ${MAX_ROW_LENGTH} characters.`, { cause })
  }
  return tableError('TABLE_MALFORMED', `${place}: ${cause.message}.`, { cause })
}
