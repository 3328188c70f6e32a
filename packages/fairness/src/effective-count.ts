/** Rows that may carry weights: how many, Σ w and Σ w². Without weights both sums are the number of rows. */
export interface WeightedRows {
  readonly n: number
  readonly weight?: number
  readonly weightSquares?: number
}

/** Σ n. */
export function sumRows(rows: readonly WeightedRows[]): number {
  return rows.reduce((total, { n }) => total + n, 0)
}

/** Σ w: the number of rows where they carry no weights. */
export function sumWeights(rows: readonly WeightedRows[]): number {
  return rows.reduce((total, { n, weight }) => total + (weight ?? n), 0)
}

/**
 * How many equally weighted rows one unit of weight stands for: Σ w / Σ w², so that Σ w times it is the effective number
 * of rows (Σ w)² / Σ w². Exactly 1 where rows carry no weights; 0 when all weights are 0.
 *
 * Kish (1965) Survey Sampling, 11.7.
 */
export function rowsPerWeight(rows: readonly WeightedRows[]): number {
  const squares = rows.reduce((total, { n, weightSquares }) => total + (weightSquares ?? n), 0)
  return squares === 0 ? 0 : sumWeights(rows) / squares
}
