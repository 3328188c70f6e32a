import { elementAt } from './element-at.ts'
import type { Limits } from './proportion.ts'
import { sortNumbers } from './sort-numbers.ts'
import type { LabelledScores } from './roc-auc.ts'

/**
 * Average precision: Σ (recall step × precision) over the distinct scores from high to low, as scikit-learn defines it.
 *
 * @param scores at least one positive
 */
export function averagePrecision({ positives, negatives }: LabelledScores): number {
  const up = sortNumbers(positives)
  const down = sortNumbers(negatives)
  let truePositives = 0
  let falsePositives = 0
  let sum = 0
  while (truePositives < up.length) {
    const score = elementAt(up, up.length - 1 - truePositives)
    const before = truePositives
    while (truePositives < up.length && up[up.length - 1 - truePositives] === score) truePositives++
    while (falsePositives < down.length && elementAt(down, down.length - 1 - falsePositives) >= score) falsePositives++
    sum += ((truePositives - before) / up.length) * (truePositives / (truePositives + falsePositives))
  }
  return sum
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
