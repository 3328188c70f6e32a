import { betaQuantile } from './incomplete-beta.ts'
import { type Limits, type Proportion, requireProportion } from './proportion.ts'

/**
 * Exact interval of one proportion: it never covers less often than its level, at the price of being wider than Wilson's.
 * Weighted counts may be fractions.
 *
 * Clopper and Pearson (1934) Biometrika 26:404, by quantiles of the beta distribution.
 *
 * @param level confidence level in (0, 1)
 */
export function clopperPearsonInterval(proportion: Proportion, level: number): Limits {
  requireProportion(proportion)
  const { successes, trials } = proportion
  const failures = trials - successes
  const tail = (1 - level) / 2
  return {
    low: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    // The upper limit of the successes is one minus the lower limit of the failures.
    high: failures === 0 ? 1 : 1 - betaQuantile(tail, failures, successes + 1),
  }
}
