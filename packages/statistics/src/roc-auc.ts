import { measureWeights, type Weights } from './linearized.ts'
import { criticalValue } from './normal.ts'
import { numberAt } from './number-at.ts'
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
  const [n, m] = [up.length, down.length]
  // How many of the other class lie below each, less half of all so that little cancels out: their sums and squares.
  let [i, sumUp, squaresUp] = [0, 0, 0]
  let [j, sumDown, squaresDown] = [0, 0, 0]
  while (i < n && j < m) {
    const positive = numberAt(up, i)
    const negative = numberAt(down, j)
    if (positive < negative) {
      const below = j - m / 2
      sumUp += below
      squaresUp += below * below
      i++
    } else if (negative < positive) {
      const below = i - n / 2
      sumDown += below
      squaresDown += below * below
      j++
    } else {
      const ups = countRun(up, i)
      const downs = countRun(down, j)
      const [belowUp, belowDown] = [j + downs / 2 - m / 2, i + ups / 2 - n / 2]
      sumUp += ups * belowUp
      squaresUp += ups * belowUp ** 2
      sumDown += downs * belowDown
      squaresDown += downs * belowDown ** 2
      i += ups
      j += downs
    }
  }
  sumUp += ((n - i) * m) / 2
  squaresUp += (n - i) * (m / 2) ** 2
  sumDown += ((m - j) * n) / 2
  squaresDown += (m - j) * (n / 2) ** 2
  const varianceUp = sampleVariance(sumUp, squaresUp, n) / m ** 2
  const varianceDown = sampleVariance(sumDown, squaresDown, m) / n ** 2
  return { value: 1 / 2 + sumUp / n / m, variance: varianceUp / n + varianceDown / m }
}

/** How many numbers from a place on are equal. */
function countRun(sorted: Float64Array, start: number): number {
  const number = numberAt(sorted, start)
  let end = start + 1
  while (end < sorted.length && numberAt(sorted, end) === number) end++
  return end - start
}

/** Of `n` numbers from their sum and the sum of their squares; 0 for a single one. */
function sampleVariance(sum: number, squares: number, n: number): number {
  return n < 2 ? 0 : (squares - sum ** 2 / n) / (n - 1)
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
  const order = weights && new Uint32Array(scores.keys()).toSorted((a, b) => numberAt(scores, a) - numberAt(scores, b))
  const sorted = order === undefined ? scores.toSorted() : Float64Array.from(order, (row) => numberAt(scores, row))
  const cumulated = new Float64Array(scores.length + 1)
  for (const i of sorted.keys()) {
    cumulated[i + 1] = numberAt(cumulated, i) + (weights?.[order?.[i] ?? i] ?? 1)
  }
  const total = numberAt(cumulated, scores.length)
  return (score) => {
    const below = numberAt(
      cumulated,
      countBelow(sorted, (other) => other < score),
    )
    return (
      (below +
        numberAt(
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
    if (below(numberAt(sorted, middle))) low = middle + 1
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
    (all, value, row) => all + (weights?.[row] ?? 1) ** 2 * (value - meanX) * (numberAt(y, row) - meanY),
    0,
  )
  return ((sum / total / total) * rows) / (rows - 1)
}
