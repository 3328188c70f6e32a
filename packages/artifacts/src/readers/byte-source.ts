import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { ModelgateError } from '@modelgate/kernel'

/** Bytes that can be read from any position: a file, a range of one, or memory. Never loaded as a whole. */
export interface ByteSource {
  readonly length: number
  /**
   * Fills the whole of `target` from `position`.
   *
   * @throws ModelgateError `MODEL_FILE_CHANGED` when fewer bytes are there than the length says
   */
  read(target: Uint8Array, position: number): void
}

/** An open file; `close` also says whether it stayed the same while it was read. */
export interface FileSource extends ByteSource {
  readonly path: string
  /** @throws ModelgateError `MODEL_FILE_CHANGED` when size or modification time moved since it was opened */
  assertUnchanged(): void
  close(): void
}

/** Small reads that follow one another are served from a stretch of this size: a call of the system costs more than the copy. */
const AHEAD_BYTES = 256 * 1024

/**
 * Opens a regular file for reading by position.
 *
 * @throws ModelgateError `MODEL_FILE_MISSING`, `MODEL_FILE_IRREGULAR` (a folder, a pipe, a device)
 */
export function openFileSource(path: string): FileSource {
  let descriptor: number
  try {
    // A pipe or device would block for ever without O_NONBLOCK; regular files ignore it.
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (cause) {
    throw new ModelgateError('MODEL_FILE_MISSING', `${path} cannot be read.`, {
      advice: 'Check the path and that the file is in this checkout (Git LFS files must be pulled first).',
      cause,
    })
  }
  const opened = fstatSync(descriptor, { bigint: true })
  if (!opened.isFile()) {
    closeSync(descriptor)
    throw new ModelgateError('MODEL_FILE_IRREGULAR', `${path} is not a regular file.`, {
      advice: 'Name the model file itself.',
    })
  }
  const changed = (from: number) =>
    new ModelgateError('MODEL_FILE_CHANGED', `${path} changed while it was read (at byte ${from} or later).`, {
      advice: 'Wait until the command that writes the file has ended.',
    })
  const length = Number(opened.size)
  const fill = (target: Uint8Array, position: number): void => {
    let done = 0
    while (done < target.length) {
      const count = readSync(descriptor, target, done, target.length - done, position + done)
      if (count === 0) throw changed(position + done)
      done += count
    }
  }
  const ahead = { buffer: Buffer.alloc(0), from: 0, to: 0 }
  let last = -1
  return {
    path,
    length,
    read(target, position) {
      const end = position + target.length
      const continues = position === last
      last = end
      if (position < ahead.from || end > ahead.to) {
        if (!continues || target.length > AHEAD_BYTES / 4 || end > length) return fill(target, position)
        if (ahead.buffer.length === 0) ahead.buffer = Buffer.alloc(AHEAD_BYTES)
        ahead.to = ahead.from // Nothing is there if the read fails.
        fill(ahead.buffer.subarray(0, Math.min(AHEAD_BYTES, length - position)), position)
        ahead.from = position
        ahead.to = Math.min(position + AHEAD_BYTES, length)
      }
      ahead.buffer.copy(target, 0, position - ahead.from, end - ahead.from)
    },
    assertUnchanged() {
      const now = fstatSync(descriptor, { bigint: true })
      if (now.size !== opened.size) throw changed(Math.min(length, Number(now.size)))
      if (now.mtimeNs !== opened.mtimeNs) throw changed(0)
    },
    close() {
      closeSync(descriptor)
    },
  }
}

/** A part of a source, with positions of its own. The caller has checked that it lies inside. */
export function rangeSource(source: ByteSource, offset: number, length: number): ByteSource {
  return new Range(source, offset, length)
}

/** A class, because a large model has a hundred thousand of them: closures take three times the memory. */
class Range implements ByteSource {
  readonly #source: ByteSource
  readonly #offset: number
  readonly length: number

  constructor(source: ByteSource, offset: number, length: number) {
    this.#source = source
    this.#offset = offset
    this.length = length
  }

  read(target: Uint8Array, position: number): void {
    this.#source.read(target, this.#offset + position)
  }
}

/** Bytes in memory as a source. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    length: bytes.length,
    read: (target, position) => target.set(bytes.subarray(position, position + target.length)),
  }
}

/** How much is read at a time: the size at which Node's SHA-256 and `cmp` are fastest, and the memory bound of a reader. */
export const CHUNK_BYTES = 1024 * 1024

/** Every chunk of a source in order. The same buffer is used again: copy what must outlive the step. */
export function* chunksOf(source: ByteSource): Generator<Uint8Array> {
  const buffer = new Uint8Array(Math.min(CHUNK_BYTES, source.length))
  for (let position = 0; position < source.length; position += CHUNK_BYTES) {
    const chunk = buffer.subarray(0, Math.min(CHUNK_BYTES, source.length - position))
    source.read(chunk, position)
    yield chunk
  }
}
