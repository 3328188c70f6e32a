/** A list of numbers that grows without boxing them: 8 bytes each. */
export interface NumberList {
  push(value: number): void
  /** The numbers so far, without copying; valid until the next push. */
  values(): Float64Array
}

/** An empty list. */
export function createNumberList(): NumberList {
  let buffer = new Float64Array(1024)
  let length = 0
  return {
    push(value) {
      if (length === buffer.length) {
        const larger = new Float64Array(2 * buffer.length)
        larger.set(buffer)
        buffer = larger
      }
      buffer[length++] = value
    },
    values: () => buffer.subarray(0, length),
  }
}
