import { byteCursor } from './byte-cursor.ts'
import type { ByteSource } from './byte-source.ts'

/** A value of Thrift's compact protocol: fields by their numbers, numbers as they are, texts and bytes as latin-1 text. */
export type ThriftValue = bigint | number | boolean | string | readonly ThriftValue[] | ReadonlyMap<number, ThriftValue>

/** Deeper than any footer. */
const MAX_DEPTH = 32

/** Values of a footer; one of ten thousand columns and a hundred row groups has some millions. */
const MAX_VALUES = 20_000_000

/**
 * Reads one structure in Thrift's compact protocol.
 *
 * @param refuse makes the error for bytes that are none
 */
export function thriftStruct(
  source: ByteSource,
  refuse: (why: string, offset: number) => Error,
): ReadonlyMap<number, ThriftValue> {
  const cursor = byteCursor(source, 0, source.length, (offset) => refuse('it ends inside a value', offset))
  let values = 0
  return struct(0)

  function varint(): bigint {
    let value = 0n
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = cursor.byte()
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
    throw refuse('a number has more than ten bytes', cursor.position())
  }

  function zigzag(): bigint {
    const value = varint()
    return (value >> 1n) ^ -(value & 1n)
  }

  function count(): number {
    const value = varint()
    // Every item takes a byte at least.
    if (value > BigInt(cursor.remaining())) throw refuse(`a list of ${value} items does not fit`, cursor.position())
    return Number(value)
  }

  function struct(depth: number): ReadonlyMap<number, ThriftValue> {
    if (depth > MAX_DEPTH) throw refuse(`values are nested deeper than ${MAX_DEPTH} levels`, cursor.position())
    const fields = new Map<number, ThriftValue>()
    for (let id = 0; ;) {
      const header = cursor.byte()
      if (header === 0) return fields
      id = header >> 4 === 0 ? Number(zigzag()) : id + (header >> 4)
      const type = header & 15
      fields.set(id, type === 1 || type === 2 ? type === 1 : read(type, depth))
    }
  }

  function read(type: number, depth: number): ThriftValue {
    if (++values > MAX_VALUES) throw refuse(`it has more than ${MAX_VALUES} values`, cursor.position())
    switch (type) {
      case 1:
      case 2:
        return cursor.byte() === 1
      case 3:
        return cursor.byte()
      case 4:
      case 5:
      case 6:
        return zigzag()
      case 7:
        return cursor.view(8).getFloat64(0, true)
      case 8: {
        const { buffer, byteOffset, byteLength } = cursor.view(count())
        return Buffer.from(buffer, byteOffset, byteLength).toString('latin1')
      }
      case 9:
      case 10: {
        const header = cursor.byte()
        const length = header >> 4 === 15 ? count() : header >> 4
        return Array.from({ length }, () => read(header & 15, depth + 1))
      }
      case 11: {
        const length = count()
        const types = length === 0 ? 0 : cursor.byte()
        return Array.from({ length: 2 * length }, (_, index) =>
          read(index % 2 === 0 ? types >> 4 : types & 15, depth + 1),
        )
      }
      case 12:
        return struct(depth + 1)
      default:
        throw refuse(`a value is of the unknown type ${type}`, cursor.position())
    }
  }
}
