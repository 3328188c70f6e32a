import { elementAt } from './element-at.ts'
import { type Linearized, linearize, measureWeights } from './linearized.ts'
import { joinClasses } from './join-classes.ts'
import type { LabelledScores } from './roc-auc.ts'

/** Bins of equal width, as most tools have it. */
export const CALIBRATION_BINS = 10

/** The expected calibration error with what chance adds to it. */
export interface CalibrationError extends Linearized {
  /**
   * The most that chance adds to the value on average, which it does where every bin is calibrated: Σ σ·√(2/π) over the
   * bins, the mean of a folded normal variable. An honest lower limit takes it away.
   */
  readonly bias: number
}

/**
 * Expected calibration error: Σ over the bins of |Σ (label − score)| / rows. The bins have equal width; a score of 1
 * belongs to the last one.
 *
 * Naeini, Cooper and Hauskrecht (2015) AAAI 29:2901. It is never 0 in a sample, and the smaller the sample the larger.
 *
 * @param scores probabilities, more than 1 effective row
 */
export function measureCalibrationError(scores: LabelledScores): CalibrationError {
  const { labels, values, weights } = joinClasses(scores)
  const { total } = measureWeights(weights, values.length)
  const bins = values.map((score) => Math.min(CALIBRATION_BINS - 1, Math.floor(score * CALIBRATION_BINS)))
  const gaps = values.map((score, row) => elementAt(labels, row) - score)
  const sums = new Float64Array(CALIBRATION_BINS)
  const masses = new Float64Array(CALIBRATION_BINS)
  for (const [row, bin] of bins.entries()) {
    const weight = weights?.[row] ?? 1
    sums[bin] = elementAt(sums, bin) + weight * elementAt(gaps, row)
    masses[bin] = elementAt(masses, bin) + weight
  }
  const value = sums.reduce((sum, gap) => sum + Math.abs(gap), 0) / total
  const squares = new Float64Array(CALIBRATION_BINS)
  for (const [row, bin] of bins.entries()) {
    const weight = weights?.[row] ?? 1
    const centre = elementAt(sums, bin) / Math.max(elementAt(masses, bin), Number.MIN_VALUE)
    squares[bin] = elementAt(squares, bin) + (weight * (elementAt(gaps, row) - centre)) ** 2
  }
  const bias = (squares.reduce((sum, square) => sum + Math.sqrt(square), 0) / total) * Math.sqrt(2 / Math.PI)
  const terms = linearize(value, values.length, weights, (row) => {
    return Math.sign(elementAt(sums, elementAt(bins, row))) * elementAt(gaps, row) - value
  })
  return { ...terms, bias }
}
