import type { ModelgateError } from '@modelgate/kernel'
import { tableError } from './table-error.ts'

/**
 * More cells than this (200,000) mean that a column is an identifier or a number: no group in them could be judged,
 * and counting them would no longer fit a small memory.
 */
export const MAX_CELLS = 200_000

type Values = readonly (string | null)[]

interface Tally {
  readonly values: Values
  n: number
  weight: number
  weightSquares: number
}

/** Counts rows by the tuple of their values: the `GROUP BY` of the stream engine. */
export interface CellCounter {
  /** Counts `n` rows with these values, whose weights sum to `weight` and their squares to `weightSquares`. */
  add(values: Values, n: number, weight: number, weightSquares: number): void
  tallies(): readonly Readonly<Tally>[]
}

/** An empty counter. `name` is the table, for the message when there are too many cells. */
export function createCellCounter(name: string): CellCounter {
  // A tree of maps, one level a column: no separator that a hostile value could contain.
  const root: Node = new Map()
  const tallies: Tally[] = []
  return {
    add(values, n, weight, weightSquares) {
      let node = root
      for (let i = 0; i < values.length - 1; i++) node = child(node, values[i] ?? null)
      const last = values.at(-1) ?? null
      let tally = node.get(last)
      if (tally === undefined || tally instanceof Map) {
        if (tallies.length === MAX_CELLS) throw tooManyCells(name)
        tally = { values: [...values], n: 0, weight: 0, weightSquares: 0 }
        tallies.push(tally)
        node.set(last, tally)
      }
      tally.n += n
      tally.weight += weight
      tally.weightSquares += weightSquares
    },
    tallies: () => tallies,
  }
}

interface Node extends Map<string | null, Node | Tally> {}

function child(node: Node, key: string | null): Node {
  const found = node.get(key)
  if (found instanceof Map) return found
  const fresh: Node = new Map()
  node.set(key, fresh)
  return fresh
}

/** The error both engines throw when the columns have too many different values. */
export function tooManyCells(name: string): ModelgateError {
  return tableError(
    'TABLE_TOO_MANY_CELLS',
    `${name}: groups, label and prediction have more than ${MAX_CELLS} different combinations.`,
    { advice: 'Name columns with few values: groups, classes, bands.' },
  )
}
