import { createReadStream } from 'node:fs'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { ModelgateError } from '@modelgate/kernel'
import { type FileFormat, fileName, type TableFile } from './table-file.ts'

/** The unpacked bytes of a text table. */
export function openText(file: TableFile, format: FileFormat): Readable {
  const source = createReadStream(file.path, { highWaterMark: 1024 * 1024 })
  if (format.compression === 'none') return source
  const unpacked = format.compression === 'gzip' ? createGunzip() : createZstdDecompress()
  // An error of the source destroys the second stream too, and its reader is who reports it.
  return pipeline(source, unpacked, () => undefined)
}

/** A failure of unpacking or reading as a sentence; what is already one stays. */
export function explainReadError(file: TableFile, cause: unknown): ModelgateError {
  if (cause instanceof ModelgateError) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  return new ModelgateError('TABLE_UNREADABLE', `${fileName(file)} cannot be unpacked or read: ${message}.`, { cause })
}
