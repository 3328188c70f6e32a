import {
  elementAt,
  joinClasses,
  type LabelledScores,
  type Limits,
  type Linearized,
  linearizeMean,
  linearizeRootMeanSquare,
  measureCalibrationError,
  measureRocAuc,
  measureWeights,
  type PredictedNumbers,
  rocAucInterval,
  type StudentEstimate,
  studentInterval,
  toStudent,
} from '@modelgate/statistics'
import type { ScoreMetricName } from './score-metrics.ts'

/** Scores, or true and predicted amounts, of some rows. */
export type GroupValues =
  | { readonly kind: 'scores'; readonly scores: LabelledScores }
  | { readonly kind: 'amounts'; readonly amounts: PredictedNumbers }

/** A number about a group with its interval. */
export interface GroupEstimate {
  readonly value: number
  readonly n: number
  readonly method: string
  readonly limits: (level: number) => Limits
}

/** Why there is none: a sentence with the count that was missing. */
export interface NoEstimate {
  readonly n: number
  readonly notEstimable: string
}

/** The rows of several parts of one table as one. */
export function joinValues(all: readonly GroupValues[]): GroupValues {
  const amounts = all.flatMap((values) => (values.kind === 'amounts' ? [values.amounts] : []))
  const scores = all.flatMap((values) => (values.kind === 'scores' ? [values.scores] : []))
  if (amounts.length > 0) {
    const weights = amounts.flatMap((one) => (one.weights === undefined ? [] : [one.weights]))
    return {
      kind: 'amounts',
      amounts: {
        truth: joinNumbers(amounts.map(({ truth }) => truth)),
        prediction: joinNumbers(amounts.map(({ prediction }) => prediction)),
        ...(weights.length === 0 ? {} : { weights: joinNumbers(weights) }),
      },
    }
  }
  const weights = scores.flatMap((one) => (one.weights === undefined ? [] : [one.weights]))
  return {
    kind: 'scores',
    scores: { ...joinSides(scores), ...(weights.length === 0 ? {} : { weights: joinSides(weights) }) },
  }
}

type ScoreSides = Pick<LabelledScores, 'positives' | 'negatives'>

function joinSides(all: readonly ScoreSides[]): ScoreSides {
  return {
    positives: joinNumbers(all.map(({ positives }) => positives)),
    negatives: joinNumbers(all.map(({ negatives }) => negatives)),
  }
}

function joinNumbers(all: readonly Float64Array[]): Float64Array {
  const joined = new Float64Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const numbers of all) {
    joined.set(numbers, at)
    at += numbers.length
  }
  return joined
}

/** How many rows there are. */
export function countValues(values: GroupValues): number {
  if (values.kind === 'amounts') return values.amounts.truth.length
  return values.scores.positives.length + values.scores.negatives.length
}

/** How many rows a metric rests on: of the areas the smaller class. */
export function countFor(metric: ScoreMetricName, values: GroupValues): number {
  if (values.kind === 'amounts' || (metric !== 'roc_auc' && metric !== 'cross_group_roc_auc'))
    return countValues(values)
  return Math.min(values.scores.positives.length, values.scores.negatives.length)
}

/** A metric of one group: Student's interval for means, DeLong's for the area under the curve. */
export function estimateGroup(metric: ScoreMetricName, values: GroupValues): GroupEstimate | NoEstimate {
  const n = countValues(values)
  const problem = whyNot(metric, values)
  if (problem !== undefined) return { n, notEstimable: problem }
  if (metric === 'roc_auc' && values.kind === 'scores') return { n, ...estimateArea(values.scores) }
  if (metric === 'expected_calibration_error' && values.kind === 'scores') {
    const error = measureCalibrationError(values.scores)
    const limits = (level: number) => {
      const { low, high } = studentInterval(toStudent(error), level)
      return { low: Math.max(0, low - error.bias), high: Math.min(1, high) }
    }
    return { value: error.value, n, method: 'linearized-less-chance', limits }
  }
  const student = toStudent(linearizeValues(metric, values))
  return { value: student.value, n, method: 'student-t', limits: (level) => studentInterval(student, level) }
}

/** The area under the curve of scores with both classes. */
export function estimateArea(scores: LabelledScores): Omit<GroupEstimate, 'n'> {
  const auc = measureRocAuc(scores)
  const smaller = Math.min(scores.positives.length, scores.negatives.length)
  return { value: auc.value, method: 'delong', limits: (level) => rocAucInterval(auc, smaller, level) }
}

/** The fourth power of a larger number, summed over rows, would no longer be a double. */
const MAX_SIZE = 1e70

/** What keeps a metric from being given; undefined when nothing does. */
export function whyNot(metric: ScoreMetricName, values: GroupValues): string | undefined {
  const weights = weightsOf(values)
  const n = countValues(values)
  const { rows } = measureWeights(weights, n)
  if (!(rows >= 2)) return `${n} rows are there with a weight above 0; an interval needs 2`
  const huge = listNumbers(values).reduce((sum, numbers) => sum + countBeyond(numbers, -MAX_SIZE, MAX_SIZE), 0)
  if (huge > 0) return `${huge} numbers are beyond ±${MAX_SIZE}, too large to square`
  if (values.kind === 'amounts') return undefined
  const { positives, negatives } = values.scores
  if (metric === 'roc_auc' && isOneClass(values.scores)) {
    return `there are ${positives.length} positive and ${negatives.length} negative rows with a score`
  }
  if (metric !== 'calibration_in_the_large' && metric !== 'expected_calibration_error') return undefined
  const outside = countBeyond(positives, 0, 1) + countBeyond(negatives, 0, 1)
  return outside === 0 ? undefined : `${outside} scores are outside [0, 1], so they are no probabilities`
}

function listNumbers(values: GroupValues): readonly Float64Array[] {
  return values.kind === 'scores'
    ? [values.scores.positives, values.scores.negatives]
    : [values.amounts.truth, values.amounts.prediction]
}

function countBeyond(numbers: Float64Array, low: number, high: number): number {
  return numbers.reduce((count, value) => count + (value < low || value > high ? 1 : 0), 0)
}

/** Whether a class has no rows, or none that weighs anything, so that there is no area. */
export function isOneClass({ positives, negatives, weights }: LabelledScores): boolean {
  const rows = [
    measureWeights(weights?.positives, positives.length).rows,
    measureWeights(weights?.negatives, negatives.length).rows,
  ]
  return rows.includes(0)
}

function weightsOf(values: GroupValues): Float64Array | undefined {
  return values.kind === 'amounts' ? values.amounts.weights : joinClasses(values.scores).weights
}

/** A mean of the rows, or the root of one, row by row: two predictions of the same rows can be subtracted. */
export function linearizeValues(metric: ScoreMetricName, values: GroupValues): Linearized {
  if (values.kind === 'amounts') {
    const { truth, prediction, weights } = values.amounts
    const errors = prediction.map((value, row) => value - elementAt(truth, row))
    if (metric === 'root_mean_squared_error') return linearizeRootMeanSquare(errors, weights)
    return linearizeMean(metric === 'mean_error' ? errors : errors.map(Math.abs), weights)
  }
  const { labels, values: scores, weights } = joinClasses(values.scores)
  if (metric === 'mean_score') return linearizeMean(scores, weights)
  return linearizeMean(
    labels.map((label, row) => label - elementAt(scores, row)),
    weights,
  )
}

/**
 * An estimate that varies at least as much as one row could make it: where no row differs from another, nothing may look
 * certain. Tango's ±z²/(n + z²) for a share without discordant pairs, at z = 2.
 *
 * @param scale the largest amount that one row may add
 */
export function withFloor(estimate: StudentEstimate, n: number, scale: number): StudentEstimate {
  return estimate.error > 0 ? estimate : { ...estimate, error: (2 * scale) / (n + 4) }
}
