import { criticalValue } from './normal.ts'
import { type Limits, type Proportion, requireProportion } from './proportion.ts'

/**
 * Wilson score interval of one proportion, without continuity correction.
 *
 * Wilson (1927); Newcombe (1998) Statistics in Medicine 17:857, method 3.
 *
 * @param level confidence level in (0, 1)
 */
export function wilsonInterval(proportion: Proportion, level: number): Limits {
  return wilsonLimits(proportion, criticalValue(level))
}

/** The same for a given critical value z instead of a level. */
export function wilsonLimits(proportion: Proportion, z: number): Limits {
  requireProportion(proportion)
  const { successes, trials } = proportion
  const failures = trials - successes
  const centre = (successes + (z * z) / 2) / (trials + z * z)
  const half = (z * Math.sqrt((successes * failures) / trials + (z * z) / 4)) / (trials + z * z)
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: failures === 0 ? 1 : Math.min(1, centre + half),
  }
}
