import type { ByteSource } from './byte-source.ts'

/** Reads a source from front to back through a small window, whatever its size. */
export interface ByteCursor {
  /** Bytes from the start of the source. */
  position(): number
  remaining(): number
  byte(): number
  /** The next bytes as a view that is valid until the next call. */
  view(length: number): DataView
  /** A copy of the next bytes. */
  bytes(length: number): Uint8Array
  /** Moves over bytes without reading them and says where they start. */
  skip(length: number): number
  /** The bytes up to a line feed, which is read too; null where there are more than `most`. */
  line(most: number): Uint8Array | null
}

/** What a reader sees of a file at a time: little at first, because many are started for a few bytes each, and twice as much every time. */
const FIRST_WINDOW_BYTES = 4096
const WINDOW_BYTES = 256 * 1024

/**
 * Starts to read a source.
 *
 * @param from first byte
 * @param to end of what may be read
 * @param exhausted makes the error for a read beyond the end
 */
export function byteCursor(
  source: ByteSource,
  from: number,
  to: number,
  exhausted: (offset: number) => Error,
): ByteCursor {
  let window = new Uint8Array(0)
  let view = new DataView(window.buffer)
  let start = from
  let at = 0
  let ahead = FIRST_WINDOW_BYTES

  const need = (length: number): void => {
    if (at + length <= window.length) return
    const position = start + at
    if (!(length <= to - position)) throw exhausted(position)
    const size = Math.min(to - position, Math.max(length, ahead))
    ahead = Math.min(2 * ahead, WINDOW_BYTES)
    window = new Uint8Array(size)
    view = new DataView(window.buffer)
    source.read(window, position)
    start = position
    at = 0
  }
  return {
    position: () => start + at,
    remaining: () => to - start - at,
    byte() {
      need(1)
      return window[at++] ?? 0
    },
    view(length) {
      need(length)
      const found = new DataView(view.buffer, at, length)
      at += length
      return found
    },
    bytes(length) {
      if (!(length <= to - start - at)) throw exhausted(start + at)
      const copy = new Uint8Array(length)
      source.read(copy, start + at)
      at += length
      if (at > window.length) {
        start += at
        at = 0
        window = new Uint8Array(0)
      }
      return copy
    },
    skip(length) {
      const position = start + at
      if (!(length >= 0 && length <= to - position)) throw exhausted(position)
      at += length
      if (at > window.length) {
        start += at
        at = 0
        window = new Uint8Array(0)
      }
      return position
    },
    line(most) {
      const parts: Uint8Array[] = []
      for (let length = 0; ;) {
        need(1)
        const end = window.indexOf(0x0a, at)
        const part = window.slice(at, end === -1 ? window.length : end)
        parts.push(part)
        length += part.length
        if (length > most) return null
        at = end === -1 ? window.length : end + 1
        if (end !== -1) return parts.length === 1 ? part : Buffer.concat(parts)
      }
    },
  }
}
