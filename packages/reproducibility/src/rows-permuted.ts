import { type ByteSource, chunksOf } from '@modelgate/artifacts'

/** Above this the explanation is not worth another pass over the array. */
const MAX_BYTES = 64 * 1024 * 1024

/**
 * Whether two arrays hold the same rows in another order. Rows are compared by hashes that are added up, so that memory does not grow; an
 * accident is possible once in 2^64 and would only make a wrong remark.
 *
 * @param rowBytes size of a row; both arrays have the same length
 */
export function rowsPermuted(a: ByteSource, b: ByteSource, rowBytes: number): boolean {
  if (a.length > MAX_BYTES || rowBytes === 0 || a.length <= rowBytes) return false
  const [lowA, highA] = rowSums(a, rowBytes)
  const [lowB, highB] = rowSums(b, rowBytes)
  return lowA === lowB && highA === highB
}

function rowSums(source: ByteSource, rowBytes: number): readonly [number, number] {
  // Four bytes at a time where rows and chunks are made of them.
  const width = rowBytes % 4 === 0 ? 4 : 1
  const rowLength = rowBytes / width
  let low = 0
  let high = 0
  let inRow = 0
  let first = 0x811c9dc5
  let second = 0x9e3779b9
  for (const chunk of chunksOf(source)) {
    const words = width === 4 ? new Uint32Array(chunk.buffer, chunk.byteOffset, chunk.length / 4) : chunk
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? 0
      // The multiplication carries bits up only; the turn brings the upper half of a word into play.
      first = Math.imul(first ^ word ^ (word >>> 15), 0x01000193)
      second = Math.imul(second ^ word ^ (word >>> 13), 0x85ebca6b)
      if (++inRow === rowLength) {
        low = (low + mix(first)) >>> 0
        high = (high + mix(second)) >>> 0
        inRow = 0
        first = 0x811c9dc5
        second = 0x9e3779b9
      }
    }
  }
  return [low, high]
}

/** Spreads every bit, so that sums of hashes do not cancel. */
function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b)
  return (twice ^ (twice >>> 16)) >>> 0
}
