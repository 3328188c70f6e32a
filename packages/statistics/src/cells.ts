/**
 * One cell of the one `GROUP BY` from which every gate computes: how many rows share these values.
 * A null is a value of its own: the row had none.
 */
export interface Cell {
  /** One value for each attribute of the table, in its order. */
  readonly groups: readonly (string | null)[]
  /** Whether the true label is the positive one. */
  readonly label: boolean | null
  /** Whether the prediction is the positive one. */
  readonly prediction: boolean | null
  readonly n: number
  /** Σ w and Σ w², where rows carry weights. */
  readonly weight?: number
  readonly weightSquares?: number
}

/** What the two outcomes are called in the table. */
export interface Outcome {
  readonly column: string
  readonly positive: string
  /** The other value, or `not …` when there are several. */
  readonly negative: string
}

/** All cells of one table. */
export interface CellTable {
  readonly attributes: readonly string[]
  readonly label: Outcome
  readonly prediction: Outcome
  /** Which prediction is good for the person: the one that `selection_rate` counts. */
  readonly favourable: 'positive' | 'negative'
  readonly rows: number
  readonly cells: readonly Cell[]
}

/** One cell of two tables joined by row id: base and head predicted the same rows, whose label and groups agree. */
export interface PairedCell {
  readonly groups: readonly (string | null)[]
  readonly label: boolean | null
  readonly base: boolean | null
  readonly head: boolean | null
  readonly n: number
  /** Σ w and Σ w², where rows carry weights. */
  readonly weight?: number
  readonly weightSquares?: number
}

/** Two tables joined by row id. */
export interface PairedTable {
  readonly cells: readonly PairedCell[]
  /** Rows whose id only one table has. */
  readonly onlyBase: number
  readonly onlyHead: number
  /** Rows in both whose label or groups differ: left out of the pairs. */
  readonly changed: number
}
