import { elementAt } from './element-at.ts'
import { criticalValue } from './normal.ts'
import type { Limits } from './proportion.ts'
import { sortNumbers } from './sort-numbers.ts'
import { wilsonLimits } from './wilson-interval.ts'

/** The scores of the rows with a positive and with a negative label. */
export interface LabelledScores {
  readonly positives: Float64Array
  readonly negatives: Float64Array
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
 * DeLong, DeLong and Clarke-Pearson (1988) Biometrics 44:837, in O(n log n) by sorting (Sun and Xu 2014).
 *
 * @param scores at least one of each class
 */
export function measureRocAuc({ positives, negatives }: LabelledScores): RocAuc {
  const up = sortNumbers(positives)
  const down = sortNumbers(negatives)
  const [above, below] = [createSpread(), createSpread()]
  let i = 0
  let j = 0
  // Both classes at once, one distinct score a step: every row of it has the same share of the other class below it.
  while (i < up.length || j < down.length) {
    const [first, second] = [up[i] ?? Infinity, down[j] ?? Infinity]
    const score = first < second ? first : second
    const [fromUp, fromDown] = [i, j]
    while (i < up.length && up[i] === score) i++
    while (j < down.length && down[j] === score) j++
    if (i > fromUp) above.add((fromDown + j) / 2 / down.length, i - fromUp)
    if (j > fromDown) below.add(1 - (fromUp + i) / 2 / up.length, j - fromDown)
  }
  return {
    value: above.mean(),
    variance: above.variance() / up.length + below.variance() / down.length,
  }
}

/** Mean and sample variance of values that come in runs, by Welford's updating. */
function createSpread() {
  let n = 0
  let centre = 0
  let squares = 0
  return {
    add(value: number, times: number) {
      n += times
      const delta = value - centre
      centre += (delta * times) / n
      squares += times * delta * (value - centre)
    },
    mean: () => centre,
    variance: () => (n < 2 ? 0 : squares / (n - 1)),
  }
}

/** The difference of two areas on the same rows, first minus second, with DeLong's variance. Source as above. */
export function compareRocAuc({ first, second }: PairedScores): RocAuc {
  const a = placements(first)
  const b = placements(second)
  const part = (x: Float64Array, y: Float64Array) =>
    (covariance(x, x) + covariance(y, y) - 2 * covariance(x, y)) / x.length
  return {
    value: mean(a.positives) - mean(b.positives),
    variance: Math.max(0, part(a.positives, b.positives) + part(a.negatives, b.negatives)),
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
function placements({ positives, negatives }: LabelledScores): LabelledScores {
  const sortedPositives = positives.toSorted()
  const sortedNegatives = negatives.toSorted()
  return {
    positives: positives.map((score) => shareBelow(score, sortedNegatives)),
    negatives: negatives.map((score) => 1 - shareBelow(score, sortedPositives)),
  }
}

function shareBelow(score: number, sorted: Float64Array): number {
  return (
    (countBelow(sorted, (other) => other < score) + countBelow(sorted, (other) => other <= score)) / 2 / sorted.length
  )
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

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Sample covariance; 0 for a single value. */
function covariance(x: Float64Array, y: Float64Array): number {
  if (x.length < 2) return 0
  const meanX = mean(x)
  const meanY = mean(y)
  return x.reduce((sum, value, i) => sum + (value - meanX) * (elementAt(y, i) - meanY), 0) / (x.length - 1)
}
