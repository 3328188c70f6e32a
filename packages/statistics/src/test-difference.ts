import { normalSurvival } from './normal.ts'
import { type Proportion, requireProportion, share } from './proportion.ts'

/** A test statistic, standard normal under the hypothesis, and its two-sided p-value. */
export interface TestResult {
  readonly z: number
  readonly p: number
}

/** The two-sided p-value of a statistic that is standard normal under the hypothesis. */
export function twoSided(z: number): TestResult {
  return { z, p: Math.min(1, 2 * normalSurvival(Math.abs(z))) }
}

/**
 * Score test that two independent proportions differ by exactly `difference` (first minus second), two-sided.
 * The variance is taken at the maximum likelihood estimate under the hypothesis, without the factor N/(N−1).
 *
 * Farrington and Manning (1990) Statistics in Medicine 9:1447; closed form of the estimate: Miettinen and Nurminen
 * (1985) Statistics in Medicine 4:213, appendix I.
 *
 * @param difference in (−1, 1)
 */
export function testDifference(first: Proportion, second: Proportion, difference: number): TestResult {
  const { distance, variance } = scoreDifference(first, second, difference)
  return twoSided(standardize(distance, variance))
}

/** How far an estimate is from a hypothesis, and its variance under it. */
export interface Score {
  readonly distance: number
  readonly variance: number
}

/** What {@link testDifference} compares. */
export function scoreDifference(first: Proportion, second: Proportion, difference: number): Score {
  requireProportion(first)
  requireProportion(second)
  const p2 = restrictedEstimate(first, second, difference)
  const p1 = Math.min(1, Math.max(0, p2 + difference))
  return {
    distance: share(first) - share(second) - difference,
    variance: (p1 * (1 - p1)) / first.trials + (p2 * (1 - p2)) / second.trials,
  }
}

/** distance / √variance, where no distance is no evidence even if the variance vanishes too. */
export function standardize(distance: number, variance: number): number {
  if (Math.abs(distance) < 1e-15) return 0
  return distance / Math.sqrt(Math.max(variance, Number.MIN_VALUE))
}

/** The second proportion that maximises the likelihood when the first is larger by d: the one feasible root of a cubic. */
function restrictedEstimate(first: Proportion, second: Proportion, d: number): number {
  const { successes: x1, trials: n1 } = first
  const { successes: x2, trials: n2 } = second
  const n = n1 + n2
  const l2 = ((n1 + 2 * n2) * d - n - x1 - x2) / n
  const l1 = ((n2 * d - n - 2 * x2) * d + x1 + x2) / n
  const l0 = (x2 * d * (1 - d)) / n
  const c = l2 ** 3 / 27 - (l1 * l2) / 6 + l0 / 2
  // The cubic has three real roots; rounding alone could make the radicand vanish.
  const b = (c < 0 ? -1 : 1) * Math.sqrt(Math.max(1e-60, (l2 * l2) / 9 - l1 / 3))
  const angle = (Math.PI + Math.acos(clamp(c / b ** 3, -1, 1))) / 3
  return clamp(2 * b * Math.cos(angle) - l2 / 3, Math.max(0, -d), Math.min(1, 1 - d))
}

function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x))
}
