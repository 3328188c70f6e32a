import { type Proportion, requireProportion, share } from './proportion.ts'
import { type Score, standardize, twoSided, type TestResult } from './test-difference.ts'

/**
 * Score test that the ratio of two independent proportions, first over second, is exactly `ratio`, two-sided.
 * The variance is taken at the maximum likelihood estimate under the hypothesis, without the factor N/(N−1), so that
 * inverting it gives Koopman's interval.
 *
 * Miettinen and Nurminen (1985) Statistics in Medicine 4:213; Koopman (1984) Biometrics 40:513.
 *
 * @param ratio above 0
 */
export function testRatio(first: Proportion, second: Proportion, ratio: number): TestResult {
  return twoSided(ratioStatistic(first, second, ratio))
}

/** The statistic of {@link testRatio}: falls as the ratio grows. */
export function ratioStatistic(first: Proportion, second: Proportion, ratio: number): number {
  const { distance, variance } = scoreRatio(first, second, ratio)
  return standardize(distance, variance)
}

/** What {@link testRatio} compares: first − ratio · second. */
export function scoreRatio(first: Proportion, second: Proportion, ratio: number): Score {
  requireProportion(first)
  requireProportion(second)
  const { successes: x1, trials: n1 } = first
  const { successes: x2, trials: n2 } = second
  // At p₂ the likelihood has its maximum under p₁ = ratio · p₂: the smaller root of a p₂² − b p₂ + c = 0,
  // written so that nothing cancels when the ratio is tiny or huge.
  const a = (n1 + n2) * ratio
  const b = (n1 + x2) * ratio + x1 + n2
  const c = x1 + x2
  const p2 = Math.min(1, 1 / ratio, (2 * c) / (b + Math.sqrt(Math.max(0, b * b - 4 * a * c))))
  const p1 = Math.min(1, ratio * p2)
  const variance = (p1 * (1 - p1)) / n1 + (ratio * ratio * p2 * (1 - p2)) / n2
  return { distance: share(first) - ratio * share(second), variance }
}
