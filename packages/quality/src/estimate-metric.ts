import type { MetricChoice } from '@modelgate/policy'
import {
  averagePrecision,
  averagePrecisionLimits,
  criticalValue,
  effectiveRows,
  type LabelledScores,
  linearizeMean,
  linearizeR2,
  measureCalibrationError,
  measureRocAuc,
  measureWeights,
  type PredictedNumbers,
  rocAucInterval,
  share,
  studentInterval,
  toStudent,
  wilsonInterval,
} from '@modelgate/statistics'
import type { Confusion } from './confusion.ts'
import type { Estimate, NotEstimable, Result } from './estimate.ts'
import type { Claim, Evidence } from './evidence.ts'
import { amountLosses, describeImproper, type RowLosses, scoreLosses, squaredErrors } from './losses.ts'
import { METRICS } from './metrics.ts'
import { fbetaParts, type Parts, shareOf, SHARES } from './share.ts'

/** One metric with its interval, or as it is stated, or the reason there is none. */
export function estimateMetric(metric: MetricChoice, evidence: Evidence): Result {
  if (evidence.claims !== undefined) return readClaim(metric, evidence.claims)
  const { confusion, scores, amounts, outside } = evidence
  switch (METRICS[metric.name].needs) {
    case 'prediction':
      return confusion === undefined ? needs('prediction') : estimateAnswers(metric, confusion)
    case 'score':
      return scores === undefined ? needs('score') : estimateScores(metric, scores, outside)
    case 'amount':
      return amounts === undefined ? needs('numeric prediction') : estimateAmounts(metric, amounts)
  }
}

function needs(column: string): NotEstimable {
  return { n: 0, notEstimable: `0 rows have a ${column}: no ${column} column is named` }
}

function readClaim({ label }: MetricChoice, claims: ReadonlyMap<string, Claim>): Result {
  const claim = claims.get(label)
  if (claim === undefined) return { n: 0, notEstimable: `0 rows are there, and no value of ${label} is stated` }
  const { value, n = 0, interval } = claim
  if (interval === undefined) return { declared: value, n }
  const { low, high, level = STATED_LEVEL } = interval
  if (!(low <= value && value <= high)) {
    return { n, notEstimable: `the stated interval ${low}…${high} does not hold the stated value ${value}` }
  }
  return {
    value,
    n,
    method: 'stated',
    // A wider level than the stated one cannot be computed without rows, and is infinitely wide; a narrower one is honest.
    limits: (wanted) => (wanted <= level ? { low, high } : { low: -Infinity, high: Infinity }),
  }
}

/** The level of a stated interval when nobody says: the usual one. */
const STATED_LEVEL = 0.95

function estimateAnswers(metric: MetricChoice, confusion: Confusion): Estimate | NotEstimable {
  switch (metric.name) {
    case 'accuracy':
    case 'precision':
    case 'recall':
    case 'specificity':
      return estimateShare(metric.label, SHARES[metric.name], confusion)
    case 'balanced_accuracy':
      return estimateBalancedAccuracy(confusion)
    default:
      return estimateShare(metric.label, fbetaParts(betaOf(metric)), confusion)
  }
}

/** β of F-beta; 1 for F1, which has no parameter. */
export function betaOf({ name, parameter }: MetricChoice): number {
  return name === 'f1' ? 1 : parameter
}

function estimateShare(label: string, parts: Parts, confusion: Confusion): Estimate | NotEstimable {
  const proportion = shareOf(parts, confusion)
  const { successes, trials, n } = proportion
  if (trials === 0) return { n, notEstimable: `0 rows count for ${label}` }
  return {
    value: share(proportion),
    n,
    numerator: successes,
    denominator: trials,
    method: 'wilson',
    limits: (level) => wilsonInterval(proportion, level),
  }
}

/** The mean of recall and specificity; their Wilson intervals squared and added. */
function estimateBalancedAccuracy(confusion: Confusion): Estimate | NotEstimable {
  const sides = [shareOf(SHARES.recall, confusion), shareOf(SHARES.specificity, confusion)]
  const n = sides.reduce((sum, side) => sum + side.n, 0)
  if (sides.some(({ trials }) => trials === 0)) {
    return { n, notEstimable: `there are ${sides[0]?.n} positive and ${sides[1]?.n} negative rows` }
  }
  const value = sides.reduce((sum, side) => sum + share(side) / 2, 0)
  return {
    value,
    n,
    method: 'wilson-mover',
    limits: (level) => {
      const arm = (end: 'low' | 'high') =>
        Math.hypot(...sides.map((side) => share(side) - wilsonInterval(side, level)[end])) / 2
      return { low: value - arm('low'), high: value + arm('high') }
    },
  }
}

function estimateScores(metric: MetricChoice, scores: LabelledScores, outside?: string): Estimate | NotEstimable {
  const positives = scores.positives.length
  const negatives = scores.negatives.length
  const n = positives + negatives
  const name = metric.name
  if (name === 'log_loss' || name === 'brier_score') {
    const losses = scoreLosses(name, scores, outside)
    return typeof losses === 'string' ? { n, notEstimable: losses } : estimateMean(losses)
  }
  if (name === 'expected_calibration_error') return estimateCalibration(scores, outside)
  const up = effectiveRows({ values: scores.positives, weights: scores.weights?.positives })
  const down = effectiveRows({ values: scores.negatives, weights: scores.weights?.negatives })
  if (up === 0 || down === 0) {
    return { n, notEstimable: `there are ${positives} positive and ${negatives} negative rows with a score` }
  }
  if (name === 'roc_auc') {
    const auc = measureRocAuc(scores)
    return { value: auc.value, n, method: 'delong', limits: (level) => rocAucInterval(auc, Math.min(up, down), level) }
  }
  const value = averagePrecision(scores)
  const limits = (level: number) => averagePrecisionLimits(value, up, criticalValue(level))
  return { value, n, method: 'logit', limits }
}

function estimateCalibration(scores: LabelledScores, outside?: string): Estimate | NotEstimable {
  const n = scores.positives.length + scores.negatives.length
  const improper = describeImproper(scores, outside)
  if (improper !== undefined) return { n, notEstimable: improper }
  const error = measureCalibrationError(scores)
  if (!(error.rows >= 2)) return tooFew(n, error.rows)
  return {
    value: error.value,
    n,
    method: 'linearized-less-chance',
    limits: (level) => {
      const { low, high } = studentInterval(toStudent(error), level)
      return { low: Math.max(0, low - error.bias), high: Math.min(1, high) }
    },
  }
}

function estimateMean({ values, weights }: RowLosses, carry = (value: number) => value): Estimate | NotEstimable {
  const n = values.length
  const { rows } = measureWeights(weights, n)
  if (!(rows >= 2)) return tooFew(n, rows)
  const student = toStudent(linearizeMean(values, weights))
  return {
    value: carry(student.value),
    n,
    method: 'student-t',
    limits: (level) => {
      const { low, high } = studentInterval(student, level)
      return { low: carry(low), high: carry(high) }
    },
  }
}

function estimateAmounts(metric: MetricChoice, amounts: PredictedNumbers): Estimate | NotEstimable {
  const n = amounts.truth.length
  if (metric.name === 'root_mean_squared_error') return estimateMean(squaredErrors(amounts), rootOf)
  if (metric.name === 'r2') {
    const { rows } = measureWeights(amounts.weights, n)
    if (!(rows >= 2)) return tooFew(n, rows)
    const result = linearizeR2(amounts)
    if (!Number.isFinite(result.value)) return { n, notEstimable: `the label is the same in all ${n} rows` }
    return {
      value: result.value,
      n,
      method: 'linearized',
      limits: (level) => {
        const { low, high } = studentInterval(toStudent(result), level)
        return { low, high: Math.min(1, high) }
      },
    }
  }
  const losses = amountLosses(metric, amounts)
  return typeof losses === 'string' ? { n, notEstimable: losses } : estimateMean(losses)
}

/** The root of a mean square, whose interval may begin below 0. */
function rootOf(square: number): number {
  return Math.sqrt(Math.max(0, square))
}

/** Too few rows for an interval; with weights the effective number counts. */
export function tooFew(n: number, rows: number): NotEstimable {
  const counted = rows === n ? `${n} rows are there` : `${n} rows weigh as much as ${rows.toPrecision(3)} equal ones`
  return { n, notEstimable: `${counted}; an interval needs 2` }
}
