import { numberAt, type LabelledScores, type PairedScores } from '@modelgate/statistics'
import { collectRows, type RowQuery, type Rows } from './collect-rows.ts'
import { encodeOutcomes } from './encode-outcomes.ts'
import { createNumberList } from './grow-numbers.ts'
import { joinRows, selectRows } from './join-rows.ts'
import { type CrossedPart, type Part, splitRows } from './split-parts.ts'
import { streamEngine } from './stream-engine.ts'
import type { TableEngine, TableSource } from './table-query.ts'

/** What is asked of a table of scores. */
export interface ScoreQuery extends Omit<RowQuery, 'value' | 'labels'> {
  readonly score: string
  readonly positive?: string
}

/** The scores of a table by class. */
export interface ScoreTable {
  readonly rows: number
  /** Rows with a label and a score. */
  readonly scores: LabelledScores
  /** Rows left out because one of the two is empty. */
  readonly unlabelled: number
  readonly unscored: number
  readonly parts: readonly Part<LabelledScores>[]
  /** Where they were asked for, in place of `parts`. */
  readonly crossed: readonly CrossedPart<LabelledScores>[]
  /** The place of the first score outside [0, 1]. */
  readonly outside: string | undefined
}

/**
 * The scores of a table.
 *
 * @throws ModelgateError for a table that cannot be read as asked; a score that is not a finite number names its row
 */
export async function readScores(
  source: TableSource,
  query: ScoreQuery,
  engine: TableEngine = streamEngine,
): Promise<ScoreTable> {
  return toTable(await collect(source, query, engine), query)
}

/** Two scores of the same rows. */
export interface PairedScoreTable {
  readonly base: ScoreTable
  readonly head: ScoreTable
  /** First: head, second: base; rows in both with the same label, weight and parts. */
  readonly pairs: PairedScores
  readonly parts: readonly Part<PairedScores>[]
  readonly crossed: readonly CrossedPart<PairedScores>[]
  readonly onlyBase: number
  readonly onlyHead: number
  readonly changed: number
}

/** The scores of two tables joined by id. Errors as {@link readScores}, and duplicate ids. */
export async function readPairedScores(
  base: TableSource,
  head: TableSource,
  query: ScoreQuery & { readonly id: string },
  engine: TableEngine = streamEngine,
): Promise<PairedScoreTable> {
  const before = await collect(base, query, engine)
  const now = await collect(head, query, engine)
  const joined = joinRows(before, now)
  const [first, second] = [selectRows(now, joined.head), selectRows(before, joined.base)]
  const [split, splitBase] = [createSplit(first, query), createSplit(second, query)]
  const { onlyBase, onlyHead, changed } = joined
  const make = (places: readonly number[]) => ({ first: split(places), second: splitBase(places) })
  return {
    base: toTable(before, query),
    head: toTable(now, query),
    pairs: { first: split(), second: splitBase() },
    ...splitRows(first, query, make),
    onlyBase,
    onlyHead,
    changed,
  }
}

function collect(source: TableSource, { score, ...query }: ScoreQuery, engine: TableEngine): Promise<Rows> {
  return collectRows(source, { ...query, value: score, labels: 'classes' }, engine)
}

function toTable(rows: Rows, query: ScoreQuery): ScoreTable {
  const split = createSplit(rows, query)
  return {
    rows: rows.rows,
    unlabelled: rows.unlabelled,
    unscored: rows.unvalued,
    scores: split(),
    ...splitRows(rows, query, split),
    outside: rows.outside,
  }
}

/** Parts rows by class, those at some places or all; the reading of the labels is that of the whole table. */
function createSplit({ classes, values, weights }: Rows, { label, positive }: ScoreQuery) {
  const { isPositive } = encodeOutcomes(label, classes.texts, positive)
  const signs = classes.texts.map((text) => isPositive(text) === true)
  return (places?: readonly number[]): LabelledScores => {
    const choose = (from: Float64Array, wanted: boolean) => {
      const chosen = createNumberList()
      const count = places?.length ?? values.length
      for (let i = 0; i < count; i++) {
        const place = places === undefined ? i : (places[i] ?? 0)
        if (signs[numberAt(classes.codes, place)] === wanted) chosen.push(numberAt(from, place))
      }
      return chosen.values()
    }
    const sides = (from: Float64Array) => ({ positives: choose(from, true), negatives: choose(from, false) })
    return { ...sides(values), ...(weights === undefined ? {} : { weights: sides(weights) }) }
  }
}
