import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { ModelgateError } from '@modelgate/kernel'
import { tableError } from './table-error.ts'
import { type FileFormat, fileName, type TableFile } from './table-file.ts'

const CHUNKS = { highWaterMark: 1024 * 1024 } as const

/** The unpacked bytes of a text table; of all archives in the file, where several stand one behind the other. */
export function openText(file: TableFile, format: FileFormat): Readable {
  if (format.compression === 'zstd') return Readable.from(unpackFrames(file), { objectMode: false })
  const source = createReadStream(file.path, CHUNKS)
  if (format.compression === 'none') return source
  // An error of the source destroys the second stream too, and its reader is who reports it.
  return pipeline(source, createGunzip(), () => undefined)
}

/** Node unpacks the first frame of a zstd file and forgets the rest. */
async function* unpackFrames(file: TableFile): AsyncGenerator<Buffer> {
  const { size } = await stat(file.path)
  for (let start = 0; start < size;) {
    const frame = createZstdDecompress()
    yield* pipeline(createReadStream(file.path, { ...CHUNKS, start }), frame, () => undefined)
    if (frame.bytesWritten === 0) throw new Error('a frame is empty')
    start += frame.bytesWritten
  }
}

/**
 * A failure of unpacking or reading as a sentence; what is already one stays.
 *
 * @param rows how many were read before
 */
export function explainReadError(file: TableFile, cause: unknown, rows: number): ModelgateError {
  if (cause instanceof ModelgateError) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  const place = `${fileName(file)} cannot be unpacked or read (after row ${rows})`
  return tableError('TABLE_UNREADABLE', `${place}: ${message}.`, { cause })
}
