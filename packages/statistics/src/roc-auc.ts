import { elementAt } from './element-at.ts'
import { measureWeights, type Weights } from './linearized.ts'
import { criticalValue } from './normal.ts'
import type { Limits } from './proportion.ts'
import { sortNumbers } from './sort-numbers.ts'
import { wilsonLimits } from './wilson-interval.ts'

/** The scores of the rows with a positive and with a negative label. */
export interface LabelledScores {
  readonly positives: Float64Array
  readonly negatives: Float64Array
  /** Of the same rows; absent: all rows count the same. */
  readonly weights?: { readonly positives: Float64Array; readonly negatives: Float64Array }
}

/** Two scores of the same rows, in the same order. */
export interface PairedScores {
  readonly first: LabelledScores
  readonly second: LabelledScores
}

/** An area under the ROC curve with its variance. */
export interface RocAuc {
  readonly value: number
  /** DeLong's estimate; 0 when the classes do not overlap. */
  readonly variance: number
}

/**
 * Area under the ROC curve, ties counting half, with DeLong's variance.
 *
 * DeLong, DeLong and Clarke-Pearson (1988) Biometrics 44:837, in O(n log n) by sorting (Sun and Xu 2014); with weights the
 * linearized variance, which is DeLong's where they are equal.
 *
 * @param scores at least one of each class, with a weight above 0
 */
export function measureRocAuc(scores: LabelledScores): RocAuc {
  if (scores.weights !== undefined) return measureWeighted(scores)
  const up = sortNumbers(scores.positives)
  const down = sortNumbers(scores.negatives)
  const above = measurePlacements(up, down)
  const below = measurePlacements(down, up)
  return { value: above.mean, variance: above.variance / up.length + below.variance / down.length }
}

/**
 * Mean and sample variance of the share of `others` that lies below each number, ties counting half; 0 for a single one.
 * Both sorted. Differences from the share of the number in the middle are added up, so that nothing cancels out.
 */
function measurePlacements(
  numbers: Float64Array,
  others: Float64Array,
): { readonly mean: number; readonly variance: number } {
  const n = numbers.length
  const middle = elementAt(numbers, n >>> 1)
  const halfway = (countBelow(others, (x) => x < middle) + countBelow(others, (x) => x <= middle)) / 2
  let [below, through, sum, squares] = [0, 0, 0, 0]
  for (let i = 0; i < n; i++) {
    const number = elementAt(numbers, i)
    while (below < others.length && elementAt(others, below) < number) below++
    if (through < below) through = below
    while (through < others.length && elementAt(others, through) === number) through++
    const difference = (below + through) / 2 - halfway
    sum += difference
    squares += difference ** 2
  }
  return {
    mean: (halfway + sum / n) / others.length,
    variance: n < 2 ? 0 : (squares - sum ** 2 / n) / (n - 1) / others.length ** 2,
  }
}

function measureWeighted(scores: LabelledScores): RocAuc {
  const { positives, negatives } = placements(scores)
  const { weights } = scores
  const part = (x: Float64Array, w: Weights) => covarianceOfMeans(x, x, w)
  return {
    value: mean(positives, weights?.positives),
    variance: part(positives, weights?.positives) + part(negatives, weights?.negatives),
  }
}

/** The difference of two areas on the same rows, first minus second, with DeLong's variance. Source as above. */
export function compareRocAuc({ first, second }: PairedScores): RocAuc {
  const a = placements(first)
  const b = placements(second)
  const { weights } = first
  const part = (x: Float64Array, y: Float64Array, w: Weights) =>
    covarianceOfMeans(x, x, w) + covarianceOfMeans(y, y, w) - 2 * covarianceOfMeans(x, y, w)
  return {
    value: mean(a.positives, weights?.positives) - mean(b.positives, weights?.positives),
    variance: Math.max(
      0,
      part(a.positives, b.positives, weights?.positives) + part(a.negatives, b.negatives, weights?.negatives),
    ),
  }
}

/**
 * Interval of an area: DeLong's, cut to [0, 1]. Where the variance is 0 (no overlap of the classes) it is the Wilson
 * interval of the area as a share of the smaller class, so that few rows never look certain.
 */
export function rocAucLimits({ value, variance }: RocAuc, smallerClass: number, z: number): Limits {
  if (variance === 0) return wilsonLimits({ successes: value * smallerClass, trials: smallerClass }, z)
  const half = z * Math.sqrt(variance)
  return { low: Math.max(0, value - half), high: Math.min(1, value + half) }
}

/** The same at a level. */
export function rocAucInterval(auc: RocAuc, smallerClass: number, level: number): Limits {
  return rocAucLimits(auc, smallerClass, criticalValue(level))
}

/** For every row the share of the other class that it is on the right side of, ties counting half. */
function placements({ positives, negatives, weights }: LabelledScores): LabelledScores {
  const belowNegatives = rankAmong(negatives, weights?.negatives)
  const belowPositives = rankAmong(positives, weights?.positives)
  return {
    positives: positives.map(belowNegatives),
    negatives: negatives.map((score) => 1 - belowPositives(score)),
  }
}

/** Says what share of some scores lies below another, ties counting half. */
function rankAmong(scores: Float64Array, weights: Weights): (score: number) => number {
  const order =
    weights && new Uint32Array(scores.keys()).toSorted((a, b) => elementAt(scores, a) - elementAt(scores, b))
  const sorted = order === undefined ? scores.toSorted() : Float64Array.from(order, (row) => elementAt(scores, row))
  const cumulated = new Float64Array(scores.length + 1)
  for (const i of sorted.keys()) {
    cumulated[i + 1] = elementAt(cumulated, i) + (weights?.[order?.[i] ?? i] ?? 1)
  }
  const total = elementAt(cumulated, scores.length)
  return (score) => {
    const below = elementAt(
      cumulated,
      countBelow(sorted, (other) => other < score),
    )
    return (
      (below +
        elementAt(
          cumulated,
          countBelow(sorted, (other) => other <= score),
        )) /
      2 /
      total
    )
  }
}

/** How many leading elements satisfy a condition that no later one does. */
function countBelow(sorted: Float64Array, below: (value: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (below(elementAt(sorted, middle))) low = middle + 1
    else high = middle
  }
  return low
}

function mean(values: Float64Array, weights: Weights): number {
  const sum = values.reduce((total, value, row) => total + (weights?.[row] ?? 1) * value, 0)
  return sum / measureWeights(weights, values.length).total
}

/** Sample covariance of two weighted means; 0 for a single row. */
function covarianceOfMeans(x: Float64Array, y: Float64Array, weights: Weights): number {
  const { total, rows } = measureWeights(weights, x.length)
  if (!(rows > 1)) return 0
  const [meanX, meanY] = [mean(x, weights), mean(y, weights)]
  const sum = x.reduce(
    (all, value, row) => all + (weights?.[row] ?? 1) ** 2 * (value - meanX) * (elementAt(y, row) - meanY),
    0,
  )
  return ((sum / total / total) * rows) / (rows - 1)
}
