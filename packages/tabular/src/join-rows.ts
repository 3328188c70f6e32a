import { numberAt } from '@modelgate/statistics'
import type { Rows } from './collect-rows.ts'
import { pick } from './split-parts.ts'

/** Which rows of two tables are the same: places of those that agree in label, weight and parts, and counts of the rest. */
export interface JoinedRows {
  /** Places in the base, in the order of the head. */
  readonly base: readonly number[]
  readonly head: readonly number[]
  readonly onlyBase: number
  readonly onlyHead: number
  /** Rows in both whose label, weight or part differs. */
  readonly changed: number
}

/** Joins two tables by id. */
export function joinRows(base: Rows, head: Rows): JoinedRows {
  const places = new Map(base.ids.map((id, place) => [id, place]))
  const joined = { base: new Array<number>(), head: new Array<number>() }
  let shared = 0
  for (const [place, id] of head.ids.entries()) {
    const before = places.get(id)
    if (before === undefined) continue
    shared++
    if (describe(base, before) !== describe(head, place)) continue
    joined.base.push(before)
    joined.head.push(place)
  }
  return {
    ...joined,
    onlyBase: base.ids.length - shared,
    onlyHead: head.ids.length - shared,
    changed: shared - joined.head.length,
  }
}

/** Some rows of a table, in the order of the places. */
export function selectRows(rows: Rows, places: readonly number[]): Rows {
  const { classes, numbers, values, weights, parts } = rows
  return {
    ...rows,
    classes: { ...classes, codes: pick(classes.codes, classes.codes.length === 0 ? [] : places) },
    numbers: pick(numbers, numbers.length === 0 ? [] : places),
    values: pick(values, places),
    weights: weights && pick(weights, places),
    parts: parts.map((part) => ({ ...part, codes: pick(part.codes, places) })),
  }
}

/** Everything that must agree for two rows to be the same, as one text. */
function describe({ classes, numbers, weights, parts }: Rows, place: number): string {
  const texts = [classes, ...parts].map(({ texts: all, codes }) =>
    codes.length === 0 ? null : all[numberAt(codes, place)],
  )
  const values = [numbers, weights].map((all) => (all === undefined || all.length === 0 ? 0 : numberAt(all, place)))
  return JSON.stringify([texts, values])
}
