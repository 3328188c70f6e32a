import type { ModelgateError } from '@modelgate/kernel'
import type { Cell, CellTable, PairedCell, PairedTable } from '@modelgate/statistics'
import { createCellCounter } from './cell-counter.ts'
import { encodeOutcomes, type Encoding, favourableOutcome } from './encode-outcomes.ts'
import { tableError } from './table-error.ts'
import type { CellQuery, RawPairedTable, RawTable, TableEngine, TableSource } from './table-query.ts'

/**
 * The cells of a table of predictions: one pass, one `GROUP BY`.
 *
 * @throws ModelgateError for a table that cannot be read as asked
 */
export async function readCells(source: TableSource, query: CellQuery, engine: TableEngine): Promise<CellTable> {
  const raw = await engine.countCells(source, query)
  return encodeTable(raw, query, encodeTables([raw], query))
}

/** More classes than this (50) are an identifier or an amount, and each would be judged by every rule. */
const MAX_CLASSES = 50

/** One class against the rest, now and, where there are two tables, before. */
export interface ClassCells {
  readonly head: CellTable
  readonly base?: CellTable
}

/**
 * The cells of tables with several classes: for each class, in text order, the counts of this class against the rest.
 * Every value of a label or a prediction is a class; the favourable prediction is the class itself.
 *
 * @throws ModelgateError as {@link readCells}, and TABLE_CLASSES_INVALID
 */
export async function readClassCells(
  source: TableSource,
  before: TableSource | undefined,
  query: CellQuery,
  engine: TableEngine,
): Promise<readonly ClassCells[]> {
  const head = await engine.countCells(source, query)
  const base = before && (await engine.countCells(before, query))
  return encodeClasses(base === undefined ? [head] : [head, base], query).map((encodings) => ({
    head: encodeTable(head, query, encodings),
    ...(base === undefined ? {} : { base: encodeTable(base, query, encodings) }),
  }))
}

/** The same of two tables of predictions about the same rows, and of their join by id. */
export async function readPairedClassCells(
  base: TableSource,
  head: TableSource,
  query: CellQuery & { readonly id: string },
  engine: TableEngine,
): Promise<readonly PairedCells[]> {
  const raw = await engine.pairTables(base, head, query)
  return encodeClasses([raw.base, raw.head], query).map((encodings) => encodePairs(raw, query, encodings))
}

/** Two tables joined by id, with the cells of each. */
export interface PairedCells {
  readonly base: CellTable
  readonly head: CellTable
  readonly pairs: PairedTable
}

/** The cells of two tables of predictions about the same rows, and of their join by id. Errors as {@link readCells}. */
export async function readPairedCells(
  base: TableSource,
  head: TableSource,
  query: CellQuery & { readonly id: string },
  engine: TableEngine,
): Promise<PairedCells> {
  const raw = await engine.pairTables(base, head, query)
  return encodePairs(raw, query, encodeTables([raw.base, raw.head], query))
}

function encodePairs(raw: RawPairedTable, query: CellQuery, encodings: Encodings): PairedCells {
  const counter = createCellCounter('the joined table')
  for (const { groups, label, base: before, head: after, n, weight, weightSquares } of raw.cells) {
    const outcomes = [
      writeOutcome(encodings.label, label),
      writeOutcome(encodings.prediction, before),
      writeOutcome(encodings.prediction, after),
    ]
    counter.add([...groups, ...outcomes], n, weight, weightSquares)
  }
  const size = query.groups.length
  const cells: readonly PairedCell[] = counter.tallies().map(({ values, n, weight, weightSquares }) => ({
    groups: values.slice(0, size),
    label: readOutcome(values[size]),
    base: readOutcome(values[size + 1]),
    head: readOutcome(values[size + 2]),
    n,
    ...(query.weight === undefined ? {} : { weight, weightSquares }),
  }))
  const { onlyBase, onlyHead, changed } = raw
  return {
    base: encodeTable(raw.base, query, encodings),
    head: encodeTable(raw.head, query, encodings),
    pairs: { cells, onlyBase, onlyHead, changed },
  }
}

interface Encodings {
  readonly label: Encoding
  readonly prediction: Encoding
}

/** One reading for all tables: base and head must not disagree about what is positive. */
function encodeTables(tables: readonly RawTable[], query: CellQuery): Encodings {
  const cells = tables.flatMap((table) => table.cells)
  return {
    label: encodeOutcomes(
      query.label,
      cells.map((cell) => cell.label),
      query.positive,
    ),
    prediction: encodeOutcomes(
      query.prediction,
      cells.map((cell) => cell.prediction),
      query.positive,
    ),
  }
}

/** For each class the reading of it against the rest; one list for all tables. */
function encodeClasses(tables: readonly RawTable[], query: CellQuery): readonly Encodings[] {
  const named = query.positive ?? query.favourable
  if (named !== undefined) {
    throw invalidClasses(
      `each class is judged against the rest, so ${JSON.stringify(named)} cannot be the positive one.`,
    )
  }
  const values = tables.flatMap(({ cells }) => cells.flatMap(({ label, prediction }) => [label, prediction]))
  const classes = [...new Set(values)].filter((value) => value !== null).toSorted()
  if (classes.length < 2 || classes.length > MAX_CLASSES) {
    throw invalidClasses(
      `columns "${query.label}" and "${query.prediction}" have ${classes.length} different values; 2 to ${MAX_CLASSES} can be judged.`,
    )
  }
  const encode = (column: string, positive: string): Encoding => ({
    outcome: { column, positive, negative: `not ${positive}` },
    isPositive: (value) => (value === null ? null : value === positive),
  })
  return classes.map((name) => ({ label: encode(query.label, name), prediction: encode(query.prediction, name) }))
}

function invalidClasses(what: string): ModelgateError {
  return tableError('TABLE_CLASSES_INVALID', `The table has no classes to judge one by one: ${what}`, {
    advice: 'Name columns that hold class names, and leave out --positive and --favourable.',
  })
}

function encodeTable(raw: RawTable, query: CellQuery, { label, prediction }: Encodings): CellTable {
  const counter = createCellCounter('the table')
  for (const cell of raw.cells) {
    const outcomes = [writeOutcome(label, cell.label), writeOutcome(prediction, cell.prediction)]
    counter.add([...cell.groups, ...outcomes], cell.n, cell.weight, cell.weightSquares)
  }
  const size = query.groups.length
  return {
    attributes: query.groups,
    label: label.outcome,
    prediction: prediction.outcome,
    favourable: favourableOutcome(prediction.outcome, query.favourable),
    rows: raw.rows,
    cells: counter.tallies().map(({ values, n, weight, weightSquares }): Cell => ({
      groups: values.slice(0, size),
      label: readOutcome(values[size]),
      prediction: readOutcome(values[size + 1]),
      n,
      ...(query.weight === undefined ? {} : { weight, weightSquares }),
    })),
  }
}

function writeOutcome(encoding: Encoding, value: string | null): string | null {
  const positive = encoding.isPositive(value)
  return positive === null ? null : String(positive)
}

function readOutcome(text: string | null | undefined): boolean | null {
  return text === null || text === undefined ? null : text === 'true'
}
