import type { ArrowLayout } from './arrow-schema.ts'
import type { Value } from './row-sink.ts'
import { toValue } from './to-value.ts'

/** Gives the value of a row of a batch. */
export type ArrowColumn = (row: number) => Value

/** The bytes of one column of one batch. */
export interface ArrowPieces {
  readonly length: number
  readonly nullCount: number
  readonly buffers: readonly Uint8Array[]
}

/**
 * The values of one column of one batch.
 *
 * @returns undefined for a layout that holds neither texts, numbers nor booleans
 * @throws RangeError for buffers that are too short for the rows; so does the column for a text outside of its buffer
 */
export function openArrowColumn(
  layout: ArrowLayout,
  { length, nullCount, buffers }: ArrowPieces,
): ArrowColumn | undefined {
  if (layout.kind === 'null') return () => null
  const read = openValues(layout, length, buffers.slice(1))
  if (read === undefined) return undefined
  const [validity = new Uint8Array()] = buffers
  if (nullCount === 0 || validity.length === 0) return read
  requireBytes(validity, Math.ceil(length / 8))
  return (row) => (bitAt(validity, row) ? read(row) : null)
}

function openValues(
  layout: ArrowLayout,
  length: number,
  [first = new Uint8Array(), ...rest]: readonly Uint8Array[],
): ArrowColumn | undefined {
  const view = new DataView(first.buffer, first.byteOffset, first.byteLength)
  if (layout.kind === 'boolean') {
    requireBytes(first, Math.ceil(length / 8))
    return (row) => String(bitAt(first, row))
  }
  if (layout.kind === 'float') {
    requireBytes(first, (length * layout.bits) / 8)
    return layout.bits === 32 ? (row) => view.getFloat32(4 * row, true) : (row) => view.getFloat64(8 * row, true)
  }
  if (layout.kind === 'integer') {
    requireBytes(first, (length * layout.bits) / 8)
    return openIntegers(view, layout.bits, layout.signed)
  }
  if (layout.kind === 'text') {
    if (length === 0) return () => null
    requireBytes(first, (length + 1) * layout.offsetBytes)
    const offset =
      layout.offsetBytes === 4
        ? (row: number) => view.getInt32(4 * row, true)
        : (row: number) => Number(view.getBigInt64(8 * row, true))
    const [data = new Uint8Array()] = rest
    return (row) => textAt(data, offset(row), offset(row + 1))
  }
  if (layout.kind === 'text view') {
    requireBytes(first, 16 * length)
    // Up to 12 bytes stand in the view itself; longer texts in one of the further buffers.
    return (row) => {
      const at = 16 * row
      const size = view.getInt32(at, true)
      if (size <= 12) return textAt(first, at + 4, at + 4 + size)
      const start = view.getInt32(at + 12, true)
      return textAt(rest[view.getInt32(at + 8, true)] ?? new Uint8Array(), start, start + size)
    }
  }
  return undefined
}

function openIntegers(view: DataView, bits: 8 | 16 | 32 | 64, signed: boolean): ArrowColumn {
  if (bits === 64) {
    return signed
      ? (row) => toValue(view.getBigInt64(8 * row, true)) ?? null
      : (row) => toValue(view.getBigUint64(8 * row, true)) ?? null
  }
  if (bits === 32) return signed ? (row) => view.getInt32(4 * row, true) : (row) => view.getUint32(4 * row, true)
  if (bits === 16) return signed ? (row) => view.getInt16(2 * row, true) : (row) => view.getUint16(2 * row, true)
  return signed ? (row) => view.getInt8(row) : (row) => view.getUint8(row)
}

function textAt(data: Uint8Array, start: number, end: number): string {
  if (!(start >= 0 && start <= end && end <= data.length)) throw new RangeError('a text lies outside of its buffer')
  return Buffer.from(data.buffer, data.byteOffset + start, end - start).toString('utf8')
}

function bitAt(bits: Uint8Array, row: number): boolean {
  return (((bits[row >> 3] ?? 0) >> (row & 7)) & 1) === 1
}

function requireBytes(buffer: Uint8Array, bytes: number): void {
  if (buffer.length < bytes) throw new RangeError(`a buffer of ${buffer.length} bytes is too short for its rows`)
}
