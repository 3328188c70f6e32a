import { elementAt } from './element-at.ts'
import type { StudentEstimate } from './student-estimate.ts'

/**
 * A statistic of rows together with what each row contributes to its error: the weight of the row times the derivative of
 * the statistic by that weight, scaled so that the squares add up to the variance. That variance is the one of the
 * bootstrap without drawing, and two statistics of the same rows are compared by subtracting row by row.
 *
 * Efron (1982) The Jackknife, the Bootstrap and Other Resampling Plans, chapter 6 (infinitesimal jackknife); Deville (1999)
 * Survey Methodology 25:193 for weighted rows.
 */
export interface Linearized {
  readonly value: number
  /** One for each row. */
  readonly terms: Float64Array
  /** Effective number of rows, (Σ w)² / Σ w². */
  readonly rows: number
}

/** Rows with equal weights where there are none. */
export type Weights = Float64Array | undefined

/** Σ w and (Σ w)² / Σ w²: both the number of rows without weights. Kish (1965) Survey Sampling, 11.7. */
export function measureWeights(weights: Weights, n: number): { readonly total: number; readonly rows: number } {
  if (weights === undefined) return { total: n, rows: n }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0)
  return { total, rows: squares === 0 ? 0 : (total * total) / squares }
}

/**
 * A linearized statistic from the derivative of each row.
 *
 * @param derivative of the statistic by the weight of row i, times Σ w
 */
export function linearize(value: number, n: number, weights: Weights, derivative: (row: number) => number): Linearized {
  const { total, rows } = measureWeights(weights, n)
  // The sample variance divides by one row less.
  const scale = Math.sqrt(rows / (rows - 1)) / total
  const terms = Float64Array.from({ length: n }, (_, row) => (weights?.[row] ?? 1) * derivative(row) * scale)
  return { value, terms, rows }
}

/** The difference of two statistics of the same rows with the same weights, first minus second. */
export function subtractLinearized(first: Linearized, second: Linearized): Linearized {
  return {
    value: first.value - second.value,
    terms: first.terms.map((term, row) => term - elementAt(second.terms, row)),
    rows: first.rows,
  }
}

/** The statistic with its standard error; at least 2 effective rows. */
export function toStudent({ value, terms, rows }: Linearized): StudentEstimate {
  return { value, error: Math.sqrt(terms.reduce((sum, term) => sum + term * term, 0)), freedom: rows - 1 }
}
