import {
  combineLimits,
  compareRocAuc,
  criticalValue,
  elementAt,
  meanInterval,
  measureMoments,
  overlappingLimits,
  type OverlappingShares,
  type PairedCell,
  type PairedCounts,
  type PairedScores,
  share,
  tangoInterval,
} from '@modelgate/statistics'
import { countRight, jaccardToF1, overlapShares } from './confusion.ts'
import { type Estimate, isEstimate, type NotEstimable } from './estimate.ts'
import { estimateMetric, type Evidence } from './estimate-metric.ts'
import { logLosses, squaredErrors } from './losses.ts'
import type { MetricName } from './metrics.ts'

/** Two versions on the same rows, as far as they could be joined. */
export interface PairedEvidence {
  readonly cells: readonly PairedCell[] | undefined
  /** First: head, second: base. */
  readonly scores: PairedScores | undefined
}

/**
 * How a metric moved, head minus base: on the same rows where the metric allows it (Tango for shares of rows, Newcombe
 * for precision and F1, DeLong for the area under the curve, Student's t for mean losses), else as if the rows were
 * different ones, which is wider; {@link isPaired} says which.
 */
export function estimateChange(
  metric: MetricName,
  head: Evidence,
  base: Evidence,
  pairs: PairedEvidence | undefined,
): Estimate | NotEstimable {
  return (pairs === undefined ? undefined : estimatePaired(metric, pairs)) ?? estimateUnpaired(metric, head, base)
}

/** Whether a change of this metric is estimated on the rows that both versions share. */
export function isPaired(metric: MetricName, pairs: PairedEvidence | undefined): boolean {
  return pairs !== undefined && estimatePaired(metric, pairs) !== undefined
}

function estimatePaired(metric: MetricName, { cells, scores }: PairedEvidence): Estimate | NotEstimable | undefined {
  switch (metric) {
    case 'accuracy':
      return cells && fromCounts(countRight(cells, 'any'))
    case 'recall':
      return cells && fromCounts(countRight(cells, true))
    case 'specificity':
      return cells && fromCounts(countRight(cells, false))
    case 'balanced_accuracy':
      return cells && halfSum(fromCounts(countRight(cells, true)), fromCounts(countRight(cells, false)))
    case 'roc_auc':
      return scores && fromScores(scores)
    case 'log_loss':
    case 'brier_score':
      return scores && fromLosses(metric, scores)
    case 'precision':
      return cells && fromShares(overlapShares(cells, 'predicted'), (value) => value)
    case 'f1':
      return cells && fromShares(overlapShares(cells, 'either'), jaccardToF1)
    case 'average_precision':
      return undefined
  }
}

/** How precision or F1 moved: Newcombe's interval for pairs. */
function fromShares(shares: OverlappingShares, carry: (value: number) => number): Estimate | NotEstimable {
  const { first, second } = shares
  const n = Math.min(first.trials, second.trials)
  if (n === 0) return { n, notEstimable: '0 of the rows that base and head share count on both sides' }
  return {
    value: carry(share(first)) - carry(share(second)),
    n,
    method: 'newcombe-paired',
    limits: (level) => overlappingLimits(shares, criticalValue(level), carry),
  }
}

function fromCounts(counts: PairedCounts): Estimate | NotEstimable {
  const { onlyFirst, onlySecond, pairs } = counts
  if (pairs === 0) return { n: 0, notEstimable: '0 rows count at base and at head' }
  const value = (onlyFirst - onlySecond) / pairs
  return { value, n: pairs, method: 'tango', limits: (level) => tangoInterval(counts, level) }
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

function fromScores(scores: PairedScores): Estimate | NotEstimable {
  const positives = scores.first.positives.length
  const negatives = scores.first.negatives.length
  const n = positives + negatives
  if (positives === 0 || negatives === 0) {
    return { n, notEstimable: `base and head share ${positives} positive and ${negatives} negative rows` }
  }
  const { value, variance } = compareRocAuc(scores)
  const half = (level: number) =>
    // Identical rankings have no variance; a paired share of the smaller class never looks certain.
    variance === 0
      ? tangoInterval({ onlyFirst: 0, onlySecond: 0, pairs: Math.min(positives, negatives) }, level).high
      : criticalValue(level) * Math.sqrt(variance)
  return { value, n, method: 'delong', limits: (level) => ({ low: value - half(level), high: value + half(level) }) }
}

function fromLosses(metric: 'log_loss' | 'brier_score', scores: PairedScores): Estimate | NotEstimable {
  const losses = metric === 'log_loss' ? logLosses : squaredErrors
  const first = losses(scores.first)
  const second = losses(scores.second)
  const n = scores.first.positives.length + scores.first.negatives.length
  if (typeof first === 'string') return { n, notEstimable: first }
  if (typeof second === 'string') return { n, notEstimable: `at base ${second}` }
  if (n < 2) return { n, notEstimable: `base and head share ${n} rows; an interval needs 2` }
  const moments = measureMoments(first.map((loss, i) => loss - elementAt(second, i)))
  return { value: moments.sum / n, n, method: 'student-t', limits: (level) => meanInterval(moments, level) }
}

function estimateUnpaired(metric: MetricName, head: Evidence, base: Evidence): Estimate | NotEstimable {
  const after = estimateMetric(metric, head)
  const before = estimateMetric(metric, base)
  if (!isEstimate(after)) return after
  if (!isEstimate(before)) return { ...before, notEstimable: `at base ${before.notEstimable}` }
  return {
    value: after.value - before.value,
    n: after.n,
    method: `${after.method}-mover`,
    limits: (level) =>
      combineLimits(
        { estimate: after.value, ...after.limits(level) },
        { estimate: before.value, ...before.limits(level) },
      ),
  }
}
