import { effectiveRows, mergeSamples, type Sample } from './merge-samples.ts'
import { normalSurvival } from './normal.ts'
import type { Limits } from './proportion.ts'
import { elementAt } from './element-at.ts'

/** A distance of two distributions with an interval for any critical value of the normal distribution. */
export interface Distance {
  readonly value: number
  readonly limits: (z: number) => Limits
}

/**
 * The largest difference of the distribution functions of two samples (Kolmogorov and Smirnov). The interval is a band
 * that holds for every true distance: value ± √(ln(2/α)/2 · (1/n + 1/m)), cut to [0, 1].
 *
 * Massart (1990) Annals of Probability 18:1269; for two samples Wei and Dudley (2012) Statistics and Probability Letters
 * 82:636.
 *
 * @param first with a weight above 0, like `second`
 */
export function measureKsDistance(first: Sample, second: Sample): Distance {
  const merged = mergeSamples(first, second)
  const value = merged.first.reduce(
    (most, share, i) => Math.max(most, Math.abs(share - elementAt(merged.second, i))),
    0,
  )
  const [n, m] = [effectiveRows(first), effectiveRows(second)]
  return {
    value,
    limits: (z) => {
      const arm = Math.sqrt((-Math.log(normalSurvival(z)) / 2) * (1 / n + 1 / m))
      return { low: Math.max(0, value - arm), high: Math.min(1, value + arm) }
    },
  }
}
