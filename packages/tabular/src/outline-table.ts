import { open } from 'node:fs/promises'
import { readArrowSchema } from './arrow-schema.ts'
import { explainReadError } from './open-text.ts'
import { ARROW_MESSAGES, readArrowMessages } from './read-arrow-messages.ts'
import { readHeader } from './read-header.ts'
import { scanRows } from './scan-rows.ts'
import { detectFormat, type FileFormat, type TableFile } from './table-file.ts'

/** How large a table is and what it holds, without its values. */
export interface TableOutline {
  readonly rows: number
  readonly columns: readonly string[]
}

/** A footer with thousands of columns and row groups is smaller (64 MiB). */
const MAX_FOOTER = 64 * 1024 * 1024

/**
 * Counts the rows of a table file and lists its columns.
 *
 * @throws ModelgateError that names the file, as {@link scanRows} does
 */
export async function outlineTable(file: TableFile): Promise<TableOutline> {
  const format = await detectFormat(file)
  const columns = await listColumns(file, format).catch((cause: unknown) => {
    throw explainReadError(file, cause, 0)
  })
  return { rows: await scanRows(file, columns.slice(0, 1), () => {}), columns }
}

async function listColumns(file: TableFile, format: FileFormat): Promise<readonly string[]> {
  if (format.layout !== 'parquet' && format.layout !== 'arrow') return readHeader(file, format)
  const handle = await open(file.path)
  try {
    if (format.layout === 'arrow') {
      const first = (await readArrowMessages(handle).next()).value
      return first?.kind === ARROW_MESSAGES.schema ? readArrowSchema(first.header).map(({ name }) => name) : []
    }
    const { size } = await handle.stat()
    const slice = async (from: number, to = size): Promise<ArrayBuffer> => {
      if (!(from >= 0 && to >= from && to <= size && to - from <= MAX_FOOTER)) throw new RangeError('the footer lies')
      const bytes = new ArrayBuffer(to - from)
      await handle.read(new Uint8Array(bytes), 0, to - from, from)
      return bytes
    }
    const { parquetMetadataAsync, parquetSchema } = await import('hyparquet')
    const metadata = await parquetMetadataAsync({ byteLength: size, slice })
    return parquetSchema(metadata).children.map(({ element }) => element.name)
  } finally {
    await handle.close()
  }
}
