import { elementAt } from './element-at.ts'
import { findRoot } from './find-root.ts'
import type { Limits, Proportion } from './proportion.ts'
import { scoreDifference, type Score, standardize, twoSided, type TestResult } from './test-difference.ts'
import { scoreRatio } from './test-ratio.ts'

/** Two independent proportions of one stratum; both need trials. */
export interface Stratum {
  readonly first: Proportion
  readonly second: Proportion
}

/** Ratios are searched in e^±300, as in Koopman's interval. */
const LOG_BOUND = 300

/**
 * Mantel and Haenszel's pooled difference of two proportions, first minus second, over strata: the mean of the strata's
 * differences with weights m·n/(m+n).
 *
 * Cochran (1954) Biometrics 10:417; Greenland and Robins (1985) Biometrics 41:55.
 *
 * @param strata at least one
 */
export function stratifiedDifference(strata: readonly Stratum[]): number {
  return pool(strata, (first, second) => scoreDifference(first, second, 0)).distance
}

/**
 * Mantel and Haenszel's pooled ratio of two proportions, first over second; Infinity or NaN where the second never
 * occurs.
 *
 * Mantel and Haenszel (1959) Journal of the National Cancer Institute 22:719; Greenland and Robins (1985) Biometrics 41:55.
 */
export function stratifiedRatio(strata: readonly Stratum[]): number {
  const sum = (of: (stratum: Stratum) => Proportion) =>
    strata.reduce((total, stratum) => total + (weigh(stratum) * of(stratum).successes) / of(stratum).trials, 0)
  return sum(({ first }) => first) / sum(({ second }) => second)
}

/**
 * Score test that the pooled difference is exactly `difference` in every stratum, two-sided. With one stratum it is
 * Farrington and Manning's.
 *
 * Miettinen and Nurminen (1985) Statistics in Medicine 4:213, section 4, with the weights of Mantel and Haenszel.
 *
 * @param difference in (−1, 1)
 */
export function testStratifiedDifference(strata: readonly Stratum[], difference: number): TestResult {
  return twoSided(differenceStatistic(strata, difference))
}

/** Score test that the pooled ratio is exactly `ratio` in every stratum, two-sided. Source as above. */
export function testStratifiedRatio(strata: readonly Stratum[], ratio: number): TestResult {
  return twoSided(ratioStatistic(strata, ratio))
}

/**
 * Interval of the pooled difference: the values that its score test does not reject. Source as above; with one stratum it
 * is Mee's (1984) Biometrics 40:1175.
 *
 * @param z critical value of the normal distribution
 */
export function stratifiedDifferenceLimits(strata: readonly Stratum[], z: number): Limits {
  const estimate = stratifiedDifference(strata)
  return {
    low: estimate <= -1 ? -1 : findRoot((at) => differenceStatistic(strata, at) - z, -1, estimate),
    high: estimate >= 1 ? 1 : findRoot((at) => differenceStatistic(strata, at) + z, estimate, 1),
  }
}

/** The same for the pooled ratio: Koopman's with one stratum, from 0 or to Infinity where a side never occurs. */
export function stratifiedRatioLimits(strata: readonly Stratum[], z: number): Limits {
  const estimate = Math.log(stratifiedRatio(strata))
  const statistic = (logRatio: number) => ratioStatistic(strata, Math.exp(logRatio))
  const none = (side: 'first' | 'second') => strata.every((stratum) => stratum[side].successes === 0)
  const start = (instead: number) => (Number.isFinite(estimate) ? estimate : instead)
  return {
    low: none('first') ? 0 : Math.exp(findRoot((x) => statistic(x) - z, -LOG_BOUND, start(LOG_BOUND))),
    high: none('second') ? Infinity : Math.exp(findRoot((x) => statistic(x) + z, start(-LOG_BOUND), LOG_BOUND)),
  }
}

/**
 * p-value of the Cochran–Mantel–Haenszel test that the two sides are equal in every stratum, without continuity
 * correction: conditional on the margins of each stratum. 1 where no stratum varies.
 *
 * Mantel and Haenszel (1959) Journal of the National Cancer Institute 22:719.
 */
export function testMantelHaenszel(strata: readonly Stratum[]): number {
  const sums = strata.flatMap(({ first, second }) => {
    const n = first.trials + second.trials
    // One row alone says nothing about two sides; less than two appear only where rows are weighted.
    if (n <= 1) return []
    const successes = first.successes + second.successes
    return {
      distance: first.successes - (first.trials * successes) / n,
      variance: (first.trials * second.trials * successes * (n - successes)) / (n * n * (n - 1)),
    }
  })
  const { distance, variance } = addUp(sums)
  return twoSided(standardize(distance, variance)).p
}

function differenceStatistic(strata: readonly Stratum[], at: number): number {
  const { distance, variance } = pool(strata, (first, second) => scoreDifference(first, second, at))
  return standardize(distance, variance)
}

function ratioStatistic(strata: readonly Stratum[], at: number): number {
  const { distance, variance } = pool(strata, (first, second) => scoreRatio(first, second, at))
  return standardize(distance, variance)
}

/** The weighted mean of the strata's scores. */
function pool(strata: readonly Stratum[], score: (first: Proportion, second: Proportion) => Score): Score {
  const weights = strata.map(weigh)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const sums = strata.map(({ first, second }, i) => {
    const weight = elementAt(weights, i) / total
    const { distance, variance } = score(first, second)
    return { distance: weight * distance, variance: weight * weight * variance }
  })
  return addUp(sums)
}

function addUp(scores: readonly Score[]): Score {
  return {
    distance: scores.reduce((sum, { distance }) => sum + distance, 0),
    variance: scores.reduce((sum, { variance }) => sum + variance, 0),
  }
}

function weigh({ first, second }: Stratum): number {
  return (first.trials * second.trials) / (first.trials + second.trials)
}
