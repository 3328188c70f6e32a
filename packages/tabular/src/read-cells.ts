import type { Cell, CellTable, PairedCell, PairedTable } from '@modelgate/statistics'
import { createCellCounter } from './cell-counter.ts'
import { encodeOutcomes, type Encoding, favourableOutcome } from './encode-outcomes.ts'
import type { CellQuery, RawTable, TableEngine, TableSource } from './table-query.ts'

/**
 * The cells of a table of predictions: one pass, one `GROUP BY`.
 *
 * @throws ModelgateError for a table that cannot be read as asked
 */
export async function readCells(source: TableSource, query: CellQuery, engine: TableEngine): Promise<CellTable> {
  const raw = await engine.countCells(source, query)
  return encodeTable(raw, query, encodeTables([raw], query))
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
  const encodings = encodeTables([raw.base, raw.head], query)
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
