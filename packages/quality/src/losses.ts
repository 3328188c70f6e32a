import type { LabelledScores } from '@modelgate/statistics'

/** Scores closer to 0 or 1 than a double can tell from them are moved that far inwards, as scikit-learn does. */
const EPSILON = Number.EPSILON

/** The log loss of every row, positives first; a sentence when the scores are no probabilities. */
export function logLosses(scores: LabelledScores): Float64Array | string {
  const clip = (p: number) => Math.min(1 - EPSILON, Math.max(EPSILON, p))
  return perRow(scores, (p) => -Math.log(clip(p)))
}

/** The squared error of every row, positives first; a sentence when the scores are no probabilities. */
export function squaredErrors(scores: LabelledScores): Float64Array | string {
  return perRow(scores, (p) => (1 - p) ** 2)
}

/** @param loss of the score given to the true class */
function perRow({ positives, negatives }: LabelledScores, loss: (score: number) => number): Float64Array | string {
  const outside = [positives, negatives].reduce(
    (sum, scores) => sum + scores.reduce((count, score) => count + (score < 0 || score > 1 ? 1 : 0), 0),
    0,
  )
  if (outside > 0) return `${outside} scores are outside [0, 1], so they are no probabilities`
  const losses = new Float64Array(positives.length + negatives.length)
  losses.set(positives.map(loss))
  losses.set(
    negatives.map((score) => loss(1 - score)),
    positives.length,
  )
  return losses
}
