import type { LabelledScores } from './roc-auc.ts'

/** Scores of both classes as rows: the positives first. */
export interface ScoreRows {
  /** 1 or 0. */
  readonly labels: Float64Array
  readonly values: Float64Array
  readonly weights: Float64Array | undefined
}

/** Both classes in one. */
export function joinClasses({ positives, negatives, weights }: LabelledScores): ScoreRows {
  return {
    labels: new Float64Array(positives.length + negatives.length).fill(1, 0, positives.length),
    values: concat(positives, negatives),
    weights: weights && concat(weights.positives, weights.negatives),
  }
}

function concat(first: Float64Array, second: Float64Array): Float64Array {
  const all = new Float64Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}
