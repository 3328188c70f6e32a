import { byteCursor } from './byte-cursor.ts'
import type { ByteSource } from './byte-source.ts'

/** Deeper than any footer. */
const MAX_DEPTH = 32

/** Values of a footer; one of ten thousand columns and a hundred row groups has some millions. */
const MAX_VALUES = 20_000_000

/**
 * Follows one structure in Thrift's compact protocol, of which nothing is kept: whoever reads it next finds no list that ends after the bytes, and no endless nesting.
 *
 * @param refuse makes the error for bytes that are none
 */
export function checkThriftStruct(source: ByteSource, refuse: (why: string, offset: number) => Error): void {
  const cursor = byteCursor(source, 0, source.length, (offset) => refuse('it ends inside a value', offset))
  let values = 0
  struct(0)

  function varint(): bigint {
    let value = 0n
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = cursor.byte()
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
    throw refuse('a number has more than ten bytes', cursor.position())
  }

  function count(): number {
    const value = varint()
    // Every item takes a byte at least.
    if (value > BigInt(cursor.remaining())) throw refuse(`a list of ${value} items does not fit`, cursor.position())
    return Number(value)
  }

  function struct(depth: number): void {
    for (let header = cursor.byte(); header !== 0; header = cursor.byte()) {
      // The number of the field, where it is not told by its distance from the last one.
      if (header >> 4 === 0) varint()
      const type = header & 15
      // The type of a truth value is the value.
      if (type !== 1 && type !== 2) skip(type, depth + 1)
    }
  }

  function skip(type: number, depth: number): void {
    if (++values > MAX_VALUES) throw refuse(`it has more than ${MAX_VALUES} values`, cursor.position())
    if (depth > MAX_DEPTH) throw refuse(`values are nested deeper than ${MAX_DEPTH} levels`, cursor.position())
    switch (type) {
      case 1:
      case 2:
      case 3:
        cursor.byte()
        return
      case 4:
      case 5:
      case 6:
        varint()
        return
      case 7:
        cursor.skip(8)
        return
      case 8:
        cursor.skip(count())
        return
      case 9:
      case 10: {
        const header = cursor.byte()
        const length = header >> 4 === 15 ? count() : header >> 4
        for (let index = 0; index < length; index++) skip(header & 15, depth + 1)
        return
      }
      case 11: {
        const length = count()
        const types = length === 0 ? 0 : cursor.byte()
        for (let index = 0; index < 2 * length; index++) skip(index % 2 === 0 ? types >> 4 : types & 15, depth + 1)
        return
      }
      case 12:
        struct(depth)
        return
      default:
        throw refuse(`a value is of the unknown type ${type}`, cursor.position())
    }
  }
}
