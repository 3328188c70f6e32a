import { elementAt, numberAt } from '@modelgate/statistics'
import type { RowQuery, Rows, TextColumn } from './collect-rows.ts'

/** Something about the rows with one value in one column. */
export interface Part<T> {
  readonly column: string
  readonly value: string | null
  readonly data: T
}

/** Makes something of the rows of every part: the values of each column, or their combinations, as the query asks. */
export function splitRows<T>(
  { parts, values }: Rows,
  { crossed = false }: Pick<RowQuery, 'crossed'>,
  make: (places: readonly number[]) => T,
): { readonly parts: readonly Part<T>[]; readonly crossed: readonly CrossedPart<T>[] } {
  return crossed
    ? { parts: [], crossed: crossParts(parts, values.length, make) }
    : { parts: splitParts(parts, make), crossed: [] }
}

function splitParts<T>(columns: readonly TextColumn[], make: (places: readonly number[]) => T): readonly Part<T>[] {
  return columns.flatMap(({ column, texts, codes }) => {
    const places = texts.map((): number[] => [])
    for (const [place, code] of codes.entries()) places[code]?.push(place)
    return texts.map((value, code) => ({ column, value, data: make(places[code] ?? []) }))
  })
}

/** Something about the rows with one combination of the values of all columns. */
export interface CrossedPart<T> {
  readonly groups: readonly (string | null)[]
  readonly data: T
}

function crossParts<T>(
  columns: readonly TextColumn[],
  rows: number,
  make: (places: readonly number[]) => T,
): readonly CrossedPart<T>[] {
  let codes = new Float64Array(rows)
  let groups: readonly (readonly (string | null)[])[] = [[]]
  for (const column of columns) {
    const known = new Map<number, number>()
    const longer: (string | null)[][] = []
    codes = codes.map((code, place) => {
      const text = numberAt(column.codes, place)
      const pair = code * column.texts.length + text
      const found = known.get(pair)
      if (found !== undefined) return found
      known.set(pair, longer.length)
      return longer.push([...elementAt(groups, code), column.texts[text] ?? null]) - 1
    })
    groups = longer
  }
  const places = groups.map((): number[] => [])
  for (const [place, code] of codes.entries()) places[code]?.push(place)
  return groups.map((values, code) => ({ groups: values, data: make(elementAt(places, code)) }))
}

/** The elements at some places, or all. */
export function pick(values: Float64Array, places: readonly number[] | undefined): Float64Array {
  return places === undefined ? values : Float64Array.from(places, (place) => numberAt(values, place))
}
