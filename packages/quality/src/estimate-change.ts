import type { MetricChoice } from '@modelgate/policy'
import {
  combineLimits,
  compareRocAuc,
  criticalValue,
  effectiveRows,
  type Linearized,
  linearizeAveragePrecision,
  linearizeMean,
  linearizeR2,
  linearizeRootMeanSquare,
  type Limits,
  measureCalibrationError,
  overlappingLimits,
  type PairedCell,
  type PairedScores,
  type PredictedNumbers,
  share,
  studentInterval,
  subtractLinearized,
  tangoInterval,
  testMcnemar,
  toStudent,
} from '@modelgate/statistics'
import { countRight } from './confusion.ts'
import { type Estimate, isDeclared, isEstimate, type NotEstimable } from './estimate.ts'
import { betaOf, estimateMetric, tooFew } from './estimate-metric.ts'
import type { Evidence, PairedEvidence } from './evidence.ts'
import { amountLosses, describeImproper, errorsOf, type RowLosses, scoreLosses } from './losses.ts'
import { fbetaParts, overlapShares, type Parts, SHARES } from './share.ts'

/**
 * How a metric moved, head minus base. On the same rows where they are joined: Tango for shares of rows, Newcombe for
 * precision and F-beta, DeLong for the area under the curve, and for the rest the variance of the paired bootstrap, which
 * is computed and not drawn. Else as if the rows were different ones, which is wider; {@link isPaired} says which.
 */
export function estimateChange(
  metric: MetricChoice,
  head: Evidence,
  base: Evidence,
  pairs: PairedEvidence | undefined,
): Estimate | NotEstimable {
  return (pairs === undefined ? undefined : estimatePaired(metric, pairs)) ?? estimateUnpaired(metric, head, base)
}

/** Whether a change of this metric is estimated on the rows that both versions share. */
export function isPaired(metric: MetricChoice, pairs: PairedEvidence | undefined): boolean {
  return pairs !== undefined && estimatePaired(metric, pairs) !== undefined
}

function estimatePaired(
  metric: MetricChoice,
  { cells, scores, amounts }: PairedEvidence,
): Estimate | NotEstimable | undefined {
  switch (metric.name) {
    case 'accuracy':
      return cells && fromCounts(cells, 'any')
    case 'recall':
      return cells && fromCounts(cells, true)
    case 'specificity':
      return cells && fromCounts(cells, false)
    case 'balanced_accuracy':
      return cells && halfSum(fromCounts(cells, true), fromCounts(cells, false))
    case 'precision':
      return cells && fromShares(cells, SHARES.precision)
    case 'f1':
    case 'fbeta':
      return cells && fromShares(cells, fbetaParts(betaOf(metric)))
    case 'roc_auc':
    case 'average_precision':
    case 'log_loss':
    case 'brier_score':
    case 'expected_calibration_error':
      return scores && fromScores(metric.name, scores)
    default:
      return amounts && fromAmounts(metric, amounts.first, amounts.second)
  }
}

/** How precision or F-beta moved: Newcombe's interval for pairs. */
function fromShares(cells: readonly PairedCell[], parts: Parts): Estimate | NotEstimable {
  const shares = overlapShares(parts, cells)
  const { first, second, n } = shares
  if (first.trials === 0 || second.trials === 0) {
    return { n, notEstimable: '0 of the rows that base and head share count on both sides' }
  }
  return {
    value: share(first) - share(second),
    n,
    method: 'newcombe-paired',
    limits: (level) => overlappingLimits(shares, criticalValue(level)),
  }
}

function fromCounts(cells: readonly PairedCell[], label: boolean | 'any'): Estimate | NotEstimable {
  const counts = countRight(cells, label)
  const { onlyFirst, onlySecond, pairs, rows } = counts
  if (pairs === 0) return { n: 0, notEstimable: '0 rows count at base and at head' }
  return {
    value: (onlyFirst - onlySecond) / pairs,
    n: rows.all,
    method: 'tango',
    limits: (level) => tangoInterval(counts, level),
    flips: { onlyHead: rows.onlyHead, onlyBase: rows.onlyBase, p: testMcnemar(rows.onlyHead, rows.onlyBase) },
  }
}

function halfSum(a: Estimate | NotEstimable, b: Estimate | NotEstimable): Estimate | NotEstimable {
  if (!isEstimate(a)) return a
  if (!isEstimate(b)) return b
  const value = (a.value + b.value) / 2
  return {
    value,
    n: a.n + b.n,
    method: 'tango-mover',
    limits: (level) => {
      const [x, y] = [a.limits(level), b.limits(level)]
      return {
        low: value - Math.hypot(a.value - x.low, b.value - y.low) / 2,
        high: value + Math.hypot(x.high - a.value, y.high - b.value) / 2,
      }
    },
  }
}

type ScoreMetric = 'roc_auc' | 'average_precision' | 'log_loss' | 'brier_score' | 'expected_calibration_error'

function fromScores(name: ScoreMetric, { first, second }: PairedScores): Estimate | NotEstimable {
  const positives = first.positives.length
  const negatives = first.negatives.length
  const n = positives + negatives
  if (name === 'log_loss' || name === 'brier_score') {
    return fromLosses(scoreLosses(name, first), scoreLosses(name, second), n)
  }
  if (name === 'expected_calibration_error') {
    const improper = describeImproper(first) ?? describeImproper(second)
    if (improper !== undefined) return { n, notEstimable: improper }
    const [now, before] = [measureCalibrationError(first), measureCalibrationError(second)]
    const change = fromLinearized(subtractLinearized(now, before), n, 1)
    if (!isEstimate(change)) return change
    // What chance adds to the one may not be in the other.
    const widen = (level: number): Limits => {
      const { low, high } = change.limits(level)
      return { low: low - now.bias, high: high + before.bias }
    }
    return { ...change, method: 'linearized-less-chance', limits: widen }
  }
  const up = effectiveRows({ values: first.positives, weights: first.weights?.positives })
  const down = effectiveRows({ values: first.negatives, weights: first.weights?.negatives })
  if (up === 0 || down === 0) {
    return { n, notEstimable: `base and head share ${positives} positive and ${negatives} negative rows` }
  }
  if (name === 'average_precision') {
    return fromLinearized(subtractLinearized(linearizeAveragePrecision(first), linearizeAveragePrecision(second)), n, 1)
  }
  const { value, variance } = compareRocAuc({ first, second })
  const half = (level: number) =>
    variance === 0 ? floorArm(Math.min(up, down), level) : criticalValue(level) * Math.sqrt(variance)
  return { value, n, method: 'delong', limits: (level) => ({ low: value - half(level), high: value + half(level) }) }
}

/** Where no row differs nothing varies: a paired share of so many rows, which never looks certain (Tango 1998). */
function floorArm(rows: number, level: number): number {
  return tangoInterval({ onlyFirst: 0, onlySecond: 0, pairs: rows }, level).high
}

function fromAmounts(metric: MetricChoice, first: PredictedNumbers, second: PredictedNumbers): Estimate | NotEstimable {
  const n = first.truth.length
  if (metric.name === 'r2') {
    const [now, before] = [linearizeR2(first), linearizeR2(second)]
    if (n > 0 && !Number.isFinite(now.value)) return { n, notEstimable: `the label is the same in all ${n} rows` }
    return fromLinearized(subtractLinearized(now, before), n, 1)
  }
  if (metric.name === 'root_mean_squared_error') {
    const [now, before] = [errorsOf(first), errorsOf(second)]
    const change = subtractLinearized(
      linearizeRootMeanSquare(now, first.weights),
      linearizeRootMeanSquare(before, first.weights),
    )
    return fromLinearized(change, n, largest(now.map(Math.abs)))
  }
  return fromLosses(amountLosses(metric, first), amountLosses(metric, second), n)
}

function fromLosses(first: RowLosses | string, second: RowLosses | string, n: number): Estimate | NotEstimable {
  if (typeof first === 'string') return { n, notEstimable: first }
  if (typeof second === 'string') return { n, notEstimable: `at base ${second}` }
  const { values, weights } = first
  const change = subtractLinearized(linearizeMean(values, weights), linearizeMean(second.values, weights))
  return fromLinearized(change, n, largest(values))
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0)
}

/** @param scale how much one row could move the statistic at most, times the number of rows */
function fromLinearized(change: Linearized, n: number, scale: number): Estimate | NotEstimable {
  const { rows } = change
  if (!(rows >= 2)) return tooFew(n, rows)
  const student = toStudent(change)
  return {
    value: change.value,
    n,
    method: 'linearized',
    limits: (level) => {
      if (student.error > 0) return studentInterval(student, level)
      const arm = scale * floorArm(rows, level)
      return { low: change.value - arm, high: change.value + arm }
    },
  }
}

function estimateUnpaired(metric: MetricChoice, head: Evidence, base: Evidence): Estimate | NotEstimable {
  const after = estimateMetric(metric, head)
  const before = estimateMetric(metric, base)
  if (isDeclared(after) || isDeclared(before)) {
    return {
      n: 0,
      notEstimable: `0 rows are known where ${metric.label} is only stated without an interval, so no change can be told from chance`,
    }
  }
  if (!isEstimate(after)) return after
  if (!isEstimate(before)) return { ...before, notEstimable: `at base ${before.notEstimable}` }
  return {
    value: after.value - before.value,
    n: after.n,
    method: `${after.method}-mover`,
    limits: (level) => {
      const [now, then] = [after.limits(level), before.limits(level)]
      const known = [now.low, now.high, then.low, then.high].every(Number.isFinite)
      if (!known) return { low: -Infinity, high: Infinity }
      return combineLimits({ estimate: after.value, ...now }, { estimate: before.value, ...then })
    },
  }
}
