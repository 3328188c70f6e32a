import {
  averagePrecision,
  averagePrecisionLimits,
  criticalValue,
  type LabelledScores,
  meanInterval,
  measureMoments,
  measureRocAuc,
  type Proportion,
  rocAucInterval,
  share,
  wilsonInterval,
} from '@modelgate/statistics'
import { type Confusion, jaccardToF1, type ShareName, shareOf } from './confusion.ts'
import type { Estimate, NotEstimable } from './estimate.ts'
import { logLosses, squaredErrors } from './losses.ts'
import type { MetricName } from './metrics.ts'

/** What a metric can be computed from. */
export interface Evidence {
  /** Undefined when no prediction column is named. */
  readonly confusion: Confusion | undefined
  /** Undefined when no score column is named. */
  readonly scores: LabelledScores | undefined
}

/** One metric with its interval, or the reason there is none. */
export function estimateMetric(metric: MetricName, { confusion, scores }: Evidence): Estimate | NotEstimable {
  switch (metric) {
    case 'accuracy':
    case 'precision':
    case 'recall':
    case 'specificity':
      return confusion === undefined ? needs('prediction') : estimateShare(metric, confusion)
    case 'balanced_accuracy':
      return confusion === undefined ? needs('prediction') : estimateBalancedAccuracy(confusion)
    case 'f1':
      return confusion === undefined ? needs('prediction') : estimateF1(confusion)
    case 'roc_auc':
    case 'average_precision':
      return scores === undefined ? needs('score') : estimateRanking(metric, scores)
    case 'log_loss':
    case 'brier_score':
      return scores === undefined ? needs('score') : estimateLoss(metric, scores)
  }
}

function needs(column: 'prediction' | 'score'): NotEstimable {
  return { n: 0, notEstimable: `0 rows have a ${column}: no ${column} column is named` }
}

function estimateShare(metric: ShareName, confusion: Confusion): Estimate | NotEstimable {
  return estimateProportion(shareOf(metric, confusion), `0 rows count for ${metric}`)
}

function estimateProportion(proportion: Proportion, reason: string): Estimate | NotEstimable {
  const { successes, trials } = proportion
  if (trials === 0) return { n: 0, notEstimable: reason }
  return {
    value: share(proportion),
    n: trials,
    numerator: successes,
    denominator: trials,
    method: 'wilson',
    limits: (level) => wilsonInterval(proportion, level),
  }
}

/** The mean of recall and specificity; their Wilson intervals squared and added. */
function estimateBalancedAccuracy(confusion: Confusion): Estimate | NotEstimable {
  const sides = [shareOf('recall', confusion), shareOf('specificity', confusion)]
  const n = sides.reduce((sum, { trials }) => sum + trials, 0)
  if (sides.some(({ trials }) => trials === 0)) {
    return { n, notEstimable: `there are ${sides[0]?.trials} positive and ${sides[1]?.trials} negative rows` }
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

/** F1 = 2J/(1 + J) with J = TP/(TP + FP + FN), a share of rows: Wilson's limits of J, carried over. */
function estimateF1({ truePositives, falsePositives, falseNegatives }: Confusion): Estimate | NotEstimable {
  const trials = truePositives + falsePositives + falseNegatives
  if (trials === 0) return { n: 0, notEstimable: '0 rows have a positive label or a positive prediction' }
  const jaccard = { successes: truePositives, trials }
  return {
    value: jaccardToF1(share(jaccard)),
    n: trials,
    method: 'wilson-jaccard',
    limits: (level) => {
      const { low, high } = wilsonInterval(jaccard, level)
      return { low: jaccardToF1(low), high: jaccardToF1(high) }
    },
  }
}

function estimateRanking(metric: 'roc_auc' | 'average_precision', scores: LabelledScores): Estimate | NotEstimable {
  const positives = scores.positives.length
  const negatives = scores.negatives.length
  const n = positives + negatives
  if (positives === 0 || negatives === 0) {
    return { n, notEstimable: `there are ${positives} positive and ${negatives} negative rows with a score` }
  }
  if (metric === 'roc_auc') {
    const auc = measureRocAuc(scores)
    const limits = (level: number) => rocAucInterval(auc, Math.min(positives, negatives), level)
    return { value: auc.value, n, method: 'delong', limits }
  }
  const value = averagePrecision(scores)
  const limits = (level: number) => averagePrecisionLimits(value, positives, criticalValue(level))
  return { value, n, method: 'logit', limits }
}

function estimateLoss(metric: 'log_loss' | 'brier_score', scores: LabelledScores): Estimate | NotEstimable {
  const n = scores.positives.length + scores.negatives.length
  const losses = metric === 'log_loss' ? logLosses(scores) : squaredErrors(scores)
  if (typeof losses === 'string') return { n, notEstimable: losses }
  if (n < 2) return { n, notEstimable: `${n} rows have a score; an interval needs 2` }
  const moments = measureMoments(losses)
  return { value: moments.sum / n, n, method: 'student-t', limits: (level) => meanInterval(moments, level) }
}
