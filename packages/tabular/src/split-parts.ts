import { elementAt } from '@modelgate/statistics'
import type { TextColumn } from './collect-rows.ts'

/** Something about the rows with one value in one column. */
export interface Part<T> {
  readonly column: string
  readonly value: string | null
  readonly data: T
}

/** Makes something of the rows of every value of every column. */
export function splitParts<T>(
  columns: readonly TextColumn[],
  make: (places: readonly number[]) => T,
): readonly Part<T>[] {
  return columns.flatMap(({ column, texts, codes }) => {
    const places = texts.map((): number[] => [])
    for (const [place, code] of codes.entries()) places[code]?.push(place)
    return texts.map((value, code) => ({ column, value, data: make(places[code] ?? []) }))
  })
}

/** The elements at some places, or all. */
export function pick(values: Float64Array, places: readonly number[] | undefined): Float64Array {
  return places === undefined ? values : Float64Array.from(places, (place) => elementAt(values, place))
}
