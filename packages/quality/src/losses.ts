import type { MetricChoice } from '@modelgate/policy'
import { elementAt, joinClasses, type LabelledScores, type PredictedNumbers } from '@modelgate/statistics'

/** Scores closer to 0 or 1 than a double can tell from them are moved that far inwards, as scikit-learn does. */
const EPSILON = Number.EPSILON

/** A loss of each row, whose mean is the metric. */
export interface RowLosses {
  readonly values: Float64Array
  readonly weights?: Float64Array | undefined
}

/**
 * The losses of scores, positives first; a sentence when the scores are no probabilities.
 *
 * @param outside the place of the first score outside [0, 1]
 */
export function scoreLosses(
  name: 'log_loss' | 'brier_score',
  scores: LabelledScores,
  outside?: string,
): RowLosses | string {
  const improper = describeImproper(scores, outside)
  if (improper !== undefined) return improper
  const { labels, values, weights } = joinClasses(scores)
  const clip = (p: number) => Math.min(1 - EPSILON, Math.max(EPSILON, p))
  const right = values.map((score, row) => (labels[row] === 1 ? score : 1 - score))
  return { values: right.map((p) => (name === 'log_loss' ? -Math.log(clip(p)) : (1 - p) ** 2)), weights }
}

/** Why scores are no probabilities; undefined when they are. */
export function describeImproper({ positives, negatives }: LabelledScores, outside?: string): string | undefined {
  const count = [positives, negatives].reduce(
    (sum, scores) => sum + scores.reduce((some, score) => some + (score < 0 || score > 1 ? 1 : 0), 0),
    0,
  )
  if (count === 0) return undefined
  const first = outside === undefined ? '' : ` (the first: ${outside})`
  return `${count} scores are outside [0, 1]${first}, so they are no probabilities`
}

/** Label minus prediction of every row. */
export function errorsOf({ truth, prediction }: PredictedNumbers): Float64Array {
  return truth.map((value, row) => value - elementAt(prediction, row))
}

/** The squared errors of predicted amounts. */
export function squaredErrors(amounts: PredictedNumbers): RowLosses {
  return { values: errorsOf(amounts).map((error) => error * error), weights: amounts.weights }
}

/** The losses of predicted amounts; a sentence when they cannot be given. */
export function amountLosses({ name, parameter }: MetricChoice, amounts: PredictedNumbers): RowLosses | string {
  const { truth, weights } = amounts
  const errors = errorsOf(amounts)
  switch (name) {
    case 'mean_squared_error':
      return squaredErrors(amounts)
    case 'mean_absolute_percentage_error': {
      const zeros = truth.reduce((count, value) => count + (value === 0 ? 1 : 0), 0)
      if (zeros > 0) return `the label of ${zeros} rows is 0, and a share of 0 does not exist`
      return { values: errors.map((error, row) => Math.abs(error / elementAt(truth, row))), weights }
    }
    case 'mean_pinball_loss':
      return {
        values: errors.map((error) => (error > 0 ? parameter * error : (parameter - 1) * error)),
        weights,
      }
    default:
      return { values: errors.map(Math.abs), weights }
  }
}
