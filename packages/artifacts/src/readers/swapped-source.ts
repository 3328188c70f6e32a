import type { ByteSource } from './byte-source.ts'

/** The same elements in the other byte order. Readers ask for whole elements only. */
export function swappedSource(source: ByteSource, unit: number): ByteSource {
  return {
    length: source.length,
    read(target, position) {
      source.read(target, position)
      for (let start = 0; start < target.length; start += unit) target.subarray(start, start + unit).reverse()
    },
  }
}
