import {
  combineLimits,
  criticalValue,
  elementAt,
  findRoot,
  koopmanLimits,
  type Limits,
  newcombeLimits,
  normalSurvival,
  overlappingLimits,
  type OverlappingShares,
  type PairedCounts,
  type Proportion,
  share,
  stratifiedDifference,
  stratifiedDifferenceLimits,
  stratifiedRatio,
  stratifiedRatioLimits,
  type Stratum,
  tangoLimits,
  testDifference,
  testRatio,
  testStratifiedDifference,
  testStratifiedRatio,
} from '@modelgate/statistics'

/** A contrast between two groups, or its change, ready to be judged. */
export interface Comparison {
  readonly value: number
  /** How the interval is made. */
  readonly method: string
  /** The interval for a critical value of the normal distribution. */
  readonly limits: (z: number) => Limits
  /** Two-sided p-value of the hypothesis that the true value is exactly `at`. */
  readonly test: (at: number) => number
}

/** A pair of neighbouring proportions, first against second. */
export interface ProportionPair {
  readonly first: Proportion
  readonly second: Proportion
}

/** The difference of two independent rates: Newcombe's interval, Farrington and Manning's test. */
export function compareByDifference({ first, second }: ProportionPair): Comparison {
  return {
    value: first.successes / first.trials - second.successes / second.trials,
    method: 'newcombe',
    limits: (z) => newcombeLimits(first, second, z),
    test: (at) => testDifference(first, second, at).p,
  }
}

/** The ratio of two independent rates: Koopman's interval and the score test that it inverts. */
export function compareByRatio({ first, second }: ProportionPair): Comparison {
  return {
    value: first.successes / first.trials / (second.successes / second.trials),
    method: 'koopman',
    limits: (z) => koopmanLimits(first, second, z),
    test: (at) => testRatio(first, second, at).p,
  }
}

/** The difference of two rates within strata: Mantel and Haenszel's, with the interval that inverts its score test. */
export function compareStrataByDifference(strata: readonly Stratum[]): Comparison {
  return {
    value: stratifiedDifference(strata),
    method: 'mantel-haenszel-score',
    limits: (z) => stratifiedDifferenceLimits(strata, z),
    test: (at) => testStratifiedDifference(strata, at).p,
  }
}

/** The same for the ratio of two rates. */
export function compareStrataByRatio(strata: readonly Stratum[]): Comparison {
  return {
    value: stratifiedRatio(strata),
    method: 'mantel-haenszel-score',
    limits: (z) => stratifiedRatioLimits(strata, z),
    test: (at) => testStratifiedRatio(strata, at).p,
  }
}

/** How one rate moved between two predictions of the same rows: head minus base. Tango's interval. */
export function comparePaired(counts: PairedCounts): Comparison {
  return invertible((counts.onlyFirst - counts.onlySecond) / counts.pairs, 'tango', (z) => tangoLimits(counts, z))
}

/** The same for a rate that counts other rows at base than at head, such as precision. Newcombe's interval for pairs. */
export function compareOverlapping(shares: OverlappingShares): Comparison {
  return invertible(share(shares.first) - share(shares.second), 'newcombe-paired', (z) => overlappingLimits(shares, z))
}

/**
 * The difference of two independent comparisons: their intervals squared and added (Zou and Donner 2008), and the test
 * that inverts this interval.
 */
export function subtract(first: Comparison, second: Comparison): Comparison {
  const estimate = ({ value, limits }: Comparison, z: number) => ({ estimate: value, ...limits(z) })
  return invertible(first.value - second.value, `${first.method}-mover`, (z) =>
    combineLimits(estimate(first, z), estimate(second, z)),
  )
}

/**
 * The weighted mean of independent comparisons: the arms of their intervals squared and added (Zou and Donner 2008), and
 * the test that inverts this interval.
 *
 * @param weights one for each, their sum is 1
 */
export function poolComparisons(comparisons: readonly Comparison[], weights: readonly number[]): Comparison {
  const value = comparisons.reduce((sum, one, i) => sum + elementAt(weights, i) * one.value, 0)
  return invertible(value, elementAt(comparisons, 0).method, (z) => {
    const arms = comparisons.map((one, i) => {
      const { low, high } = one.limits(z)
      const weight = elementAt(weights, i)
      return { low: weight * (one.value - low), high: weight * (high - one.value) }
    })
    return {
      low: value - Math.hypot(...arms.map(({ low }) => low)),
      high: value + Math.hypot(...arms.map(({ high }) => high)),
    }
  })
}

/**
 * The weighted mean of comparisons whose chance does not cancel, such as distances, which are never below 0: the mean of
 * their limits, all of which hold together (Bonferroni). The critical value √(z² + 2·ln k) leaves each of k at most 1/k of
 * the tail beyond z, because (1 − Φ(z)) / φ(z) falls (Mills' ratio).
 *
 * @param weights as above
 */
export function poolBounds(comparisons: readonly Comparison[], weights: readonly number[]): Comparison {
  const mean = (values: readonly number[]) => values.reduce((sum, value, i) => sum + elementAt(weights, i) * value, 0)
  const value = mean(comparisons.map((one) => one.value))
  return invertible(value, elementAt(comparisons, 0).method, (z) => {
    const together = Math.sqrt(z * z + 2 * Math.log(comparisons.length))
    const limits = comparisons.map((one) => one.limits(together))
    return { low: mean(limits.map(({ low }) => low)), high: mean(limits.map(({ high }) => high)) }
  })
}

/** Beyond this critical value a p-value is 0 in double precision. */
const MAX_Z = 38

/** A comparison with an interval, and the test that inverts it. */
export function invertible(value: number, method: string, limits: (z: number) => Limits): Comparison {
  return {
    value,
    method,
    limits,
    test: (at) => {
      const excluded = (z: number) => (at < value ? limits(z).low - at : at - limits(z).high)
      // Limits that are cut, or wide even at 0, may exclude the value at every critical value, or at none.
      if (excluded(0) <= 0) return 1
      return excluded(MAX_Z) > 0 ? 0 : 2 * normalSurvival(findRoot(excluded, 0, MAX_Z))
    },
  }
}

/** Where a contrast may lie; an end may be infinite. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/** Rounding of doubles must not push a value that is exactly on the margin over it: 2/3 over 5/6 is four fifths. */
const ON_THE_MARGIN = 1e-12

/** Whether the point estimate lies inside the bounds, the bounds included. */
export function isWithin({ value }: Comparison, { low, high }: Bounds): boolean {
  return value >= low - ON_THE_MARGIN && value <= high + ON_THE_MARGIN
}

/**
 * The p-value of "the true contrast lies within the bounds": two-sided at the bound that the estimate is beyond,
 * and 1 when it is beyond none.
 */
export function testBounds(comparison: Comparison, bounds: Bounds): number {
  if (isWithin(comparison, bounds)) return 1
  return comparison.test(comparison.value > bounds.high ? bounds.high : bounds.low)
}

/** Level of the interval that must lie inside the bounds for a pass: two one-sided tests at 5 %. */
export const PASS_LEVEL = 0.9

/** Whether the 90 % interval lies inside the bounds. */
export function isShownWithin(comparison: Comparison, { low, high }: Bounds): boolean {
  const limits = comparison.limits(criticalValue(PASS_LEVEL))
  return limits.low >= low - ON_THE_MARGIN && limits.high <= high + ON_THE_MARGIN
}
