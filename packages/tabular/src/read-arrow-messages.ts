import type { FileHandle } from 'node:fs/promises'
import { type FlatTable, openFlatTable } from './flat-table.ts'

/** The description of a batch of a table with some thousand columns is smaller (16 MiB). */
export const MAX_METADATA = 16 * 1024 * 1024
/** A message of more tables than this (100,000) is no table of predictions. */
const MAX_TABLES = 100_000
/** A file begins and ends with this; a stream has no such mark. */
const MAGIC = 'ARROW1'
/** Stands before the length of a message since version 0.15 of the format. */
const CONTINUATION = 0xffffffff
/** The two versions of messages, V4 and V5, that are written since 2017. */
const VERSIONS: readonly number[] = [3, 4]

/** The kinds of messages that tables are made of. */
export const ARROW_MESSAGES = { schema: 1, dictionary: 2, records: 3 } as const

/** A piece of an Arrow file. */
export interface ArrowMessage {
  readonly kind: number
  readonly header: FlatTable
  /** Where the buffers are. */
  readonly body: { readonly position: number; readonly length: number }
}

/**
 * The messages of an Arrow IPC file or stream in their order (https://arrow.apache.org/docs/format/Columnar.html). The
 * footer of a file repeats what the messages say; only the mark behind it is looked at, which is missing in a file cut off.
 *
 * @throws RangeError for a file that is cut off or is not such a file
 */
export async function* readArrowMessages(handle: FileHandle): AsyncGenerator<ArrowMessage> {
  const { size } = await handle.stat()
  const isFile = (await readBytes(handle, 0, Math.min(size, MAGIC.length))).toString('latin1') === MAGIC
  if (isFile && (await readBytes(handle, size - MAGIC.length, MAGIC.length)).toString('latin1') !== MAGIC) {
    throw new RangeError('it is cut off')
  }
  let position = isFile ? 8 : 0
  for (;;) {
    // A stream may end without saying so, but not inside of a message.
    if (!isFile && position === size) return
    const prefix = await readBytes(handle, position, 4)
    const isMarked = prefix.readUInt32LE() === CONTINUATION
    const length = isMarked ? (await readBytes(handle, position + 4, 4)).readUInt32LE() : prefix.readUInt32LE()
    if (length === 0) return
    if (length > MAX_METADATA) throw new RangeError(`the description of a batch is ${length} bytes long`)
    const start = position + (isMarked ? 8 : 4)
    const message = openFlatTable(await readBytes(handle, start, length), MAX_TABLES)
    const version = message.integer(0, 2)
    if (!VERSIONS.includes(version)) throw new RangeError(`it is of version ${version + 1} of the format, not 4 or 5`)
    const header = message.table(2)
    const body = { position: start + length, length: message.integer(3, 8) }
    if (header === undefined || body.length < 0 || body.position + body.length > size)
      throw new RangeError('it is cut off')
    yield { kind: message.integer(1, 1), header, body }
    position = body.position + body.length
  }
}

/**
 * Some bytes of a file.
 *
 * @throws RangeError when they are not there
 */
export async function readBytes(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(length), 0, length, position)
  if (bytesRead < length) throw new RangeError('it is cut off')
  return buffer
}
