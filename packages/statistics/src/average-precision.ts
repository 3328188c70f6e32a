import { elementAt } from './element-at.ts'
import type { Limits } from './proportion.ts'
import { sortNumbers } from './sort-numbers.ts'
import { joinClasses } from './join-classes.ts'
import { numberAt } from './number-at.ts'
import { type Linearized, linearize, measureWeights } from './linearized.ts'
import type { LabelledScores } from './roc-auc.ts'

/**
 * Average precision: Σ (recall step × precision) over the distinct scores from high to low, as scikit-learn defines it.
 *
 * @param scores at least one positive
 */
export function averagePrecision(scores: LabelledScores): number {
  const { positives, negatives } = scores
  if (scores.weights !== undefined) return linearizeAveragePrecision(scores).value
  const up = sortNumbers(positives)
  const down = sortNumbers(negatives)
  let truePositives = 0
  let falsePositives = 0
  let sum = 0
  while (truePositives < up.length) {
    const score = numberAt(up, up.length - 1 - truePositives)
    const before = truePositives
    while (truePositives < up.length && up[up.length - 1 - truePositives] === score) truePositives++
    while (falsePositives < down.length && numberAt(down, down.length - 1 - falsePositives) >= score) falsePositives++
    sum += ((truePositives - before) / up.length) * (truePositives / (truePositives + falsePositives))
  }
  return sum
}

/**
 * The same with what each row contributes to its error; rows may carry weights.
 *
 * @param scores positives with a weight above 0, and more than 1 effective row
 */
export function linearizeAveragePrecision(scores: LabelledScores): Linearized {
  const { labels, values, weights } = joinClasses(scores)
  const { total } = measureWeights(weights, values.length)
  const order = new Uint32Array(values.keys()).toSorted((a, b) => elementAt(values, b) - elementAt(values, a))
  const mass = measureWeights(scores.weights?.positives, scores.positives.length).total
  // From the highest score down: how much is at or above each, and how much of it is positive.
  const above = new Float64Array(values.length)
  const precision = new Float64Array(values.length)
  let [all, up, value] = [0, 0, 0]
  eachRun(order, values, (run) => {
    const before = up
    for (const row of run) {
      all += weights?.[row] ?? 1
      up += (weights?.[row] ?? 1) * elementAt(labels, row)
    }
    for (const row of run) {
      above[row] = all
      precision[row] = up / Math.max(all, Number.MIN_VALUE)
    }
    value += ((up - before) / mass) * (up / Math.max(all, Number.MIN_VALUE))
  })
  // From the lowest score up: how the precisions at and below each score move with one more row above them.
  const gain = new Float64Array(values.length)
  const loss = new Float64Array(values.length)
  let [gains, losses] = [0, 0]
  eachRun(order.toReversed(), values, (run) => {
    for (const row of run) {
      const mine = (weights?.[row] ?? 1) * elementAt(labels, row)
      const share = mine / Math.max(elementAt(above, row), Number.MIN_VALUE)
      gains += share
      losses += share * elementAt(precision, row)
    }
    for (const row of run) {
      gain[row] = gains
      loss[row] = losses
    }
  })
  return linearize(value, values.length, weights, (row) => {
    const own = elementAt(labels, row) * (elementAt(precision, row) - value + elementAt(gain, row))
    return (total / mass) * (own - elementAt(loss, row))
  })
}

/** Calls for each run of rows with the same score. */
function eachRun(order: Uint32Array, values: Float64Array, take: (run: Uint32Array) => void): void {
  let from = 0
  while (from < order.length) {
    let to = from + 1
    while (to < order.length && values[elementAt(order, to)] === values[elementAt(order, from)]) to++
    take(order.subarray(from, to))
    from = to
  }
}

/**
 * Logit interval of an average precision. An area of 0 or 1 is moved half a positive inwards, so that the interval
 * has width.
 *
 * Boyd, Eng and Page (2013) ECML PKDD, section 4.
 *
 * @param positives number of positive rows, above 0
 * @param z critical value
 */
export function averagePrecisionLimits(value: number, positives: number, z: number): Limits {
  const inside = Math.min(1 - 0.5 / (positives + 1), Math.max(0.5 / (positives + 1), value))
  const centre = Math.log(inside / (1 - inside))
  const half = z / Math.sqrt(positives * inside * (1 - inside))
  return { low: Math.min(value, logistic(centre - half)), high: Math.max(value, logistic(centre + half)) }
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
