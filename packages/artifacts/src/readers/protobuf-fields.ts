import { byteCursor } from './byte-cursor.ts'
import type { ByteSource } from './byte-source.ts'

/** One field of a message of Protocol Buffers, as it lies in the file. */
export interface ProtobufField {
  readonly number: number
  /** The value of a varint; for fixed widths its bits. */
  readonly value: bigint
  /** Where the bytes of a length-delimited field lie; the field itself for others. */
  readonly from: number
  readonly to: number
  readonly wire: 'varint' | 'fixed64' | 'bytes' | 'fixed32'
}

/**
 * The fields of a message in order, without reading what length-delimited ones hold.
 *
 * @param refuse makes the error for bytes that are no message
 */
export function* protobufFields(
  source: ByteSource,
  from: number,
  to: number,
  refuse: (why: string, offset: number) => Error,
): Generator<ProtobufField> {
  const cursor = byteCursor(source, from, to, (offset) => refuse('a field ends after its message', offset))
  const varint = (): bigint => {
    const at = cursor.position()
    let value = 0n
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = cursor.byte()
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return BigInt.asUintN(64, value)
    }
    throw refuse('a number has more than ten bytes', at)
  }
  while (cursor.remaining() > 0) {
    const at = cursor.position()
    const key = Number(varint())
    const number = Math.floor(key / 8)
    if (number === 0 || number >= 2 ** 29) throw refuse(`there is no field ${number}`, at)
    switch (key % 8) {
      case 0:
        yield { number, value: varint(), from: at, to: cursor.position(), wire: 'varint' }
        break
      case 1:
        yield { number, value: cursor.view(8).getBigUint64(0, true), from: at, to: cursor.position(), wire: 'fixed64' }
        break
      case 2: {
        const length = Number(varint())
        const start = cursor.skip(length)
        yield { number, value: BigInt(length), from: start, to: start + length, wire: 'bytes' }
        break
      }
      case 5:
        yield {
          number,
          value: BigInt(cursor.view(4).getUint32(0, true)),
          from: at,
          to: cursor.position(),
          wire: 'fixed32',
        }
        break
      default:
        throw refuse(`a field is of the unknown kind ${key % 8}`, at)
    }
  }
}

/**
 * The numbers of a packed list of varints.
 *
 * @param from where the list lies in the file
 * @param refuse makes the error for a number without end
 */
export function* packedVarints(
  bytes: Uint8Array,
  from: number,
  refuse: (why: string, offset: number) => Error,
): Generator<bigint> {
  let value = 0n
  let shift = 0n
  for (const [index, byte] of bytes.entries()) {
    if (byte < 0x80 && shift === 0n) {
      yield BigInt(byte) // Most numbers, and without the arithmetic of the others.
      continue
    }
    if (shift === 70n) throw refuse('a number has more than ten bytes', from + index)
    value |= BigInt(byte & 0x7f) << shift
    if (byte < 0x80) {
      yield BigInt.asUintN(64, value)
      value = 0n
      shift = 0n
    } else shift += 7n
  }
  if (shift !== 0n) throw refuse('a list ends inside a number', from + bytes.length)
}
