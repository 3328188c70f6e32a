import { elementAt } from './element-at.ts'
import { type Linearized, linearize, measureWeights, type Weights } from './linearized.ts'

/** True and predicted amounts of the same rows. */
export interface PredictedNumbers {
  readonly truth: Float64Array
  readonly prediction: Float64Array
  readonly weights?: Float64Array
}

/** A weighted mean. More than 1 effective row. */
export function linearizeMean(values: Float64Array, weights?: Weights): Linearized {
  const mean = meanOf(values, weights)
  return linearize(mean, values.length, weights, (row) => elementAt(values, row) - mean)
}

/** The square root of the mean squared error. More than 1 effective row. */
export function linearizeRootMeanSquare(errors: Float64Array, weights?: Weights): Linearized {
  const square = meanOf(
    errors.map((error) => error * error),
    weights,
  )
  const root = Math.sqrt(square)
  return linearize(root, errors.length, weights, (row) =>
    root === 0 ? 0 : (elementAt(errors, row) ** 2 - square) / (2 * root),
  )
}

/** 1 − Σ (truth − prediction)² / Σ (truth − mean)². More than 1 effective row and a truth that varies. */
export function linearizeR2({ truth, prediction, weights }: PredictedNumbers): Linearized {
  const centre = meanOf(truth, weights)
  const spread = truth.map((value) => (value - centre) ** 2)
  const errors = truth.map((value, row) => (value - elementAt(prediction, row)) ** 2)
  const [variance, rest] = [meanOf(spread, weights), meanOf(errors, weights)]
  const share = rest / variance
  return linearize(
    1 - share,
    truth.length,
    weights,
    (row) => (share * elementAt(spread, row) - elementAt(errors, row)) / variance,
  )
}

function meanOf(values: Float64Array, weights: Weights): number {
  const sum = values.reduce((total, value, row) => total + (weights?.[row] ?? 1) * value, 0)
  return sum / measureWeights(weights, values.length).total
}
