import { parse } from 'csv-parse'
import { openText } from './open-text.ts'
import { MAX_ROW_LENGTH } from './row-sink.ts'
import type { FileFormat, TableFile } from './table-file.ts'

/** The column names of a comma- or tab-separated file: its first row. */
export async function readHeader(file: TableFile, format: FileFormat): Promise<readonly string[]> {
  const source = openText(file, format)
  const parser = parse({
    bom: true,
    delimiter: format.layout === 'tsv' ? '\t' : ',',
    skip_empty_lines: true,
    max_record_size: MAX_ROW_LENGTH,
    to: 1,
  })
  source.on('error', (error) => parser.destroy(error))
  try {
    for await (const record of source.pipe(parser)) return record
    return []
  } finally {
    source.destroy()
  }
}
