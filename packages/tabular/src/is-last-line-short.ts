import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { openText } from './open-text.ts'
import type { FileFormat, TableFile } from './table-file.ts'

const LINE_FEED = 0x0a

/**
 * Whether the last line of a text is at most some bytes long: DuckDB forgets the last row without a word when it is longer
 * than a buffer. Only a packed file is read as a whole for it.
 */
export async function isLastLineShort(file: TableFile, format: FileFormat, most: number): Promise<boolean> {
  const { size } = await stat(file.path)
  // One more byte than the longest line and its line feed take.
  const start = Math.max(0, size - most - 2)
  const isPacked = format.compression !== 'none'
  const chunks: AsyncIterable<Buffer> = isPacked ? openText(file, format) : createReadStream(file.path, { start })
  let closed = 0
  let open = 0
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LINE_FEED)
    if (end < 0) open += chunk.length
    else {
      const before = end === 0 ? -1 : chunk.lastIndexOf(LINE_FEED, end - 1)
      closed = before < 0 ? open + end : end - before - 1
      open = chunk.length - end - 1
    }
    // A line in the middle that is as long is nothing for DuckDB either.
    if (open > most) return false
  }
  return (open === 0 ? closed : open) <= most
}
