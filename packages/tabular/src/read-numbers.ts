import { collectRows, type RowQuery, type Rows } from './collect-rows.ts'
import { joinRows, selectRows } from './join-rows.ts'
import { type CrossedPart, type Part, pick, splitRows } from './split-parts.ts'
import { streamEngine } from './stream-engine.ts'
import type { TableEngine, TableSource } from './table-query.ts'
import type { PredictedNumbers } from '@modelgate/statistics'

/** What is asked of a table of predicted amounts. */
export interface NumberQuery extends Omit<RowQuery, 'value' | 'labels'> {
  readonly prediction: string
}

/** True and predicted amounts. */
export interface NumberTable {
  readonly rows: number
  readonly numbers: PredictedNumbers
  /** Rows left out because one of the two is empty. */
  readonly unlabelled: number
  readonly unpredicted: number
  readonly parts: readonly Part<PredictedNumbers>[]
  /** Where they were asked for, in place of `parts`. */
  readonly crossed: readonly CrossedPart<PredictedNumbers>[]
}

/**
 * The true and predicted amounts of a table.
 *
 * @throws ModelgateError for a table that cannot be read as asked; what is not a finite number names its row
 */
export async function readNumbers(
  source: TableSource,
  query: NumberQuery,
  engine: TableEngine = streamEngine,
): Promise<NumberTable> {
  const rows = await collect(source, query, engine)
  return {
    rows: rows.rows,
    unlabelled: rows.unlabelled,
    unpredicted: rows.unvalued,
    numbers: take(rows),
    ...splitRows(rows, query, (places) => take(rows, places)),
  }
}

/** Two predictions of the same rows; first: head, second: base. */
export interface PairedNumbers {
  readonly first: PredictedNumbers
  readonly second: PredictedNumbers
}

/** Two tables joined by id. */
export interface PairedNumberTable {
  readonly pairs: PairedNumbers
  readonly parts: readonly Part<PairedNumbers>[]
  readonly crossed: readonly CrossedPart<PairedNumbers>[]
  readonly onlyBase: number
  readonly onlyHead: number
  readonly changed: number
}

/** The amounts of two tables joined by id. Errors as {@link readNumbers}, and duplicate ids. */
export async function readPairedNumbers(
  base: TableSource,
  head: TableSource,
  query: NumberQuery & { readonly id: string },
  engine: TableEngine = streamEngine,
): Promise<PairedNumberTable> {
  const before = await collect(base, query, engine)
  const now = await collect(head, query, engine)
  const { onlyBase, onlyHead, changed, ...places } = joinRows(before, now)
  const [first, second] = [selectRows(now, places.head), selectRows(before, places.base)]
  return {
    pairs: { first: take(first), second: take(second) },
    ...splitRows(first, query, (part) => ({ first: take(first, part), second: take(second, part) })),
    onlyBase,
    onlyHead,
    changed,
  }
}

function collect(source: TableSource, { prediction, ...query }: NumberQuery, engine: TableEngine): Promise<Rows> {
  return collectRows(source, { ...query, value: prediction, labels: 'numbers' }, engine)
}

function take({ numbers, values, weights }: Rows, places?: readonly number[]): PredictedNumbers {
  return {
    truth: pick(numbers, places),
    prediction: pick(values, places),
    ...(weights === undefined ? {} : { weights: pick(weights, places) }),
  }
}
