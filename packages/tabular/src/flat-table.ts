/** Reads the tables of a FlatBuffers message; every position is checked, because a file wrote it. */
export interface FlatTable {
  /** A whole number of some bytes; `otherwise` where the field is left out. */
  readonly integer: (field: number, bytes: 1 | 2 | 4 | 8, otherwise?: number) => number
  readonly text: (field: number) => string
  readonly table: (field: number) => FlatTable | undefined
  readonly tables: (field: number) => readonly FlatTable[]
  /** A list of structures of `width` 64-bit numbers each. */
  readonly structures: (field: number, width: number) => readonly (readonly number[])[]
}

/**
 * The table that a message begins with.
 *
 * The layout is that of https://flatbuffers.dev/internals: a table points to a list of where its fields are.
 *
 * @param budget how many tables may be visited in all, so that a message that points to the same table again and again ends
 * @throws RangeError for a position outside of the bytes, a length that cannot be, a number beyond 2⁵³
 */
export function openFlatTable(bytes: Uint8Array, budget: number): FlatTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let visited = 0
  const follow = (at: number) => at + view.getUint32(at, true)
  const integerAt = (at: number, size: 1 | 2 | 4 | 8) => {
    if (size === 1) return view.getInt8(at)
    if (size === 2) return view.getInt16(at, true)
    if (size === 4) return view.getInt32(at, true)
    const number = Number(view.getBigInt64(at, true))
    if (!Number.isSafeInteger(number)) throw new RangeError(`the number ${number} is too large`)
    return number
  }
  const listAt = (at: number, width: number) => {
    const start = follow(at)
    const length = view.getUint32(start, true)
    if (length * width > bytes.length - start) throw new RangeError(`a list of ${length} elements cannot be there`)
    return Array.from({ length }, (_, i) => start + 4 + i * width)
  }
  const tableAt = (at: number): FlatTable => {
    visited++
    if (visited > budget) throw new RangeError(`more than ${budget} tables in one message`)
    const fields = at - view.getInt32(at, true)
    const size = view.getUint16(fields, true)
    const find = (field: number) => {
      const slot = 4 + 2 * field
      const offset = slot + 2 > size ? 0 : view.getUint16(fields + slot, true)
      return offset === 0 ? undefined : at + offset
    }
    return {
      integer(field, width, otherwise = 0) {
        const place = find(field)
        return place === undefined ? otherwise : integerAt(place, width)
      },
      text(field) {
        const place = find(field)
        if (place === undefined) return ''
        const characters = listAt(place, 1)
        return new TextDecoder().decode(bytes.subarray(characters[0] ?? 0, (characters.at(-1) ?? -1) + 1))
      },
      table(field) {
        const place = find(field)
        return place === undefined ? undefined : tableAt(follow(place))
      },
      tables(field) {
        const place = find(field)
        return place === undefined ? [] : listAt(place, 4).map((element) => tableAt(follow(element)))
      },
      structures(field, width) {
        const place = find(field)
        if (place === undefined) return []
        return listAt(place, 8 * width).map((element) =>
          Array.from({ length: width }, (_, i) => integerAt(element + 8 * i, 8)),
        )
      },
    }
  }
  return tableAt(follow(0))
}
