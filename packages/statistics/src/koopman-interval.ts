import { findRoot } from './find-root.ts'
import { criticalValue } from './normal.ts'
import { type Limits, type Proportion, share } from './proportion.ts'
import { ratioStatistic } from './test-ratio.ts'

/** Ratios are searched in e^±300: their squares, times squared counts, stay finite doubles. */
const LOG_BOUND = 300

/**
 * Asymptotic score interval of the ratio of two independent proportions, first over second, without the factor N/(N−1).
 * `high` is Infinity when the second count is 0; the interval is [0, Infinity] when both are.
 *
 * Koopman (1984) Biometrics 40:513.
 *
 * @param level confidence level in (0, 1)
 */
export function koopmanInterval(first: Proportion, second: Proportion, level: number): Limits {
  return koopmanLimits(first, second, criticalValue(level))
}

/** The same for a given critical value z instead of a level. */
export function koopmanLimits(first: Proportion, second: Proportion, z: number): Limits {
  const statistic = (logRatio: number) => ratioStatistic(first, second, Math.exp(logRatio))
  const estimate = Math.log(share(first) / share(second))
  const inside = Number.isFinite(estimate) ? estimate : 0
  const low =
    first.successes === 0 ? 0 : Math.exp(findRoot((x) => statistic(x) - z, -LOG_BOUND, upperStart(inside, second)))
  const high =
    second.successes === 0
      ? Infinity
      : Math.exp(findRoot((x) => statistic(x) + z, lowerStart(inside, first), LOG_BOUND))
  return { low, high }
}

/** Where the search for the lower limit ends: the estimate, or the top of the range when the estimate is infinite. */
function upperStart(estimate: number, second: Proportion): number {
  return second.successes === 0 ? LOG_BOUND : estimate
}

/** Where the search for the upper limit begins: the estimate, or the bottom of the range when the estimate is 0. */
function lowerStart(estimate: number, first: Proportion): number {
  return first.successes === 0 ? -LOG_BOUND : estimate
}
