import type { ByteSource } from './byte-source.ts'

/** Where the elements of an array lie in a source. */
export interface Layout {
  readonly shape: readonly number[]
  /** Bytes from one index to the next, for each axis; never negative. */
  readonly strides: readonly number[]
  /** Bytes of an element. */
  readonly item: number
  /** Of the first element. */
  readonly offset: number
}

/** The largest stretch of a file that is held to pick elements out of it. */
export const MAX_SPAN_BYTES = 512 * 1024 * 1024

/** The stretch that was read last, one for all arrays of a file: they are read one after the other, and take the memory of one. */
export interface HeldSpan {
  layout: Layout | null
  bytes: Uint8Array
}

/** Nothing held yet. */
export function emptySpan(): HeldSpan {
  return { layout: null, bytes: new Uint8Array(0) }
}

/** The bytes from the first element to the end of the last one; 0 when there is none. */
export function spanOf({ shape, strides, item }: Omit<Layout, 'offset'>): number {
  if (shape.includes(0)) return 0
  return shape.reduce((end, side, axis) => end + (side - 1) * (strides[axis] ?? 0), item)
}

/** Strides of an array without gaps whose last index runs fastest. */
export function rowMajorStrides(shape: readonly number[], item: number): readonly number[] {
  let stride = item
  const strides = shape.map(() => 0)
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride
    stride *= shape[axis] ?? 1
  }
  return strides
}

/** Strides of an array without gaps whose first index runs fastest. */
export function columnMajorStrides(shape: readonly number[], item: number): readonly number[] {
  return shape.map((_, axis) => shape.slice(0, axis).reduce((product, side) => product * side, item))
}

/**
 * The elements of an array one after the other, row-major, from wherever they lie. The caller has checked that the layout lies inside the source
 * and spans at most {@link MAX_SPAN_BYTES}.
 */
export function stridedSource(source: ByteSource, layout: Layout, held: HeldSpan): ByteSource {
  const { shape, strides, item, offset } = layout
  const length = shape.reduce((product, side) => product * side, item)
  return {
    length,
    read(target, position) {
      if (held.layout !== layout) {
        const bytes = new Uint8Array(spanOf(layout))
        source.read(bytes, offset)
        Object.assign(held, { layout, bytes })
      }
      const span = held.bytes
      const index = indexOf(position / item, shape)
      let from = index.reduce((sum, at, axis) => sum + at * (strides[axis] ?? 0), 0)
      for (let to = 0; to < target.length; to += item) {
        for (let byte = 0; byte < item; byte++) target[to + byte] = span[from + byte] ?? 0
        for (let axis = shape.length - 1; axis >= 0; axis--) {
          const next = (index[axis] ?? 0) + 1
          from += strides[axis] ?? 0
          index[axis] = next
          if (next < (shape[axis] ?? 0)) break
          from -= (strides[axis] ?? 0) * (shape[axis] ?? 0)
          index[axis] = 0
        }
      }
    },
  }
}

function indexOf(element: number, shape: readonly number[]): number[] {
  let rest = element
  const index = shape.map(() => 0)
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const side = shape[axis] ?? 1
    index[axis] = rest % side
    rest = Math.floor(rest / side)
  }
  return index
}
