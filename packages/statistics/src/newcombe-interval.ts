import { combineLimits } from './combine-limits.ts'
import { criticalValue } from './normal.ts'
import { type Limits, type Proportion, share } from './proportion.ts'
import { wilsonLimits } from './wilson-interval.ts'

/**
 * Interval of the difference of two independent proportions, first minus second: the hybrid of two Wilson intervals
 * without continuity correction.
 *
 * Newcombe (1998) Statistics in Medicine 17:873, method 10.
 *
 * @param level confidence level in (0, 1)
 */
export function newcombeInterval(first: Proportion, second: Proportion, level: number): Limits {
  return newcombeLimits(first, second, criticalValue(level))
}

/** The same for a given critical value z instead of a level. */
export function newcombeLimits(first: Proportion, second: Proportion, z: number): Limits {
  return combineLimits(
    { estimate: share(first), ...wilsonLimits(first, z) },
    { estimate: share(second), ...wilsonLimits(second, z) },
  )
}
