import type { RowSink } from './row-sink.ts'
import type { TableFile } from './table-file.ts'

/** A table: one file, or several with the same columns. */
export interface TableSource {
  readonly files: readonly TableFile[]
  /** Hears how far a long read is. */
  readonly progress?: (text: string) => void
}

/** What a gate asks of a table of predictions. */
export interface CellQuery {
  /** The columns that hold the groups, one for each attribute. */
  readonly groups: readonly string[]
  readonly label: string
  readonly prediction: string
  readonly weight?: string
  readonly id?: string
  /** The value of label and prediction that is positive; default 1, true or yes. */
  readonly positive?: string
  /** The prediction that is good for the person; default `positive`. */
  readonly favourable?: string
}

/** A cell before anybody said which outcome is the positive one. */
export interface RawCell {
  readonly groups: readonly (string | null)[]
  readonly label: string | null
  readonly prediction: string | null
  readonly n: number
  readonly weight: number
  readonly weightSquares: number
}

/** A cell of two joined tables, whose rows have the same label, groups and weight, before anybody said which outcome is the positive one. */
export interface RawPairedCell {
  readonly groups: readonly (string | null)[]
  readonly label: string | null
  readonly base: string | null
  readonly head: string | null
  readonly n: number
  readonly weight: number
  readonly weightSquares: number
}

/** The counts of one table, as an engine delivers them. */
export interface RawTable {
  readonly rows: number
  readonly cells: readonly RawCell[]
}

/** The counts of two tables joined by id, as an engine delivers them. */
export interface RawPairedTable {
  readonly base: RawTable
  readonly head: RawTable
  readonly cells: readonly RawPairedCell[]
  readonly onlyBase: number
  readonly onlyHead: number
  readonly changed: number
}

/**
 * Does the reading and counting. All engines agree to the last count, so a gate never asks which one it has; an engine
 * for tables that live elsewhere is one more of these.
 */
export interface TableEngine {
  readonly name: string
  countCells(source: TableSource, query: CellQuery): Promise<RawTable>
  /** @param query with an id */
  pairTables(base: TableSource, head: TableSource, query: CellQuery & { readonly id: string }): Promise<RawPairedTable>
  /**
   * The rows of one file, in their order.
   *
   * @param columns the columns wanted, by their exact names
   * @returns the number of rows
   * @throws ModelgateError that names the file and the row; what the sink throws is passed on
   */
  scanRows(file: TableFile, columns: readonly string[], sink: RowSink): Promise<number>
}
