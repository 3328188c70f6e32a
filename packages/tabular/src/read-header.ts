import { parse } from 'csv-parse'
import { openText } from './open-text.ts'
import { MAX_ROW_LENGTH } from './row-sink.ts'
import { readFirstKeys } from './scan-json-lines.ts'
import type { FileFormat, TableFile } from './table-file.ts'

/** The column names of a text file: its first row, or the keys of its first object. */
export async function readHeader(file: TableFile, format: FileFormat): Promise<readonly string[]> {
  if (format.layout === 'jsonl') return readFirstKeys(file, format)
  const source = openText(file, format)
  const parser = parse({
    bom: true,
    delimiter: format.layout === 'tsv' ? '\t' : ',',
    skip_empty_lines: true,
    // What is larger, not what is as large, is refused at the character after.
    max_record_size: MAX_ROW_LENGTH - 1,
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
