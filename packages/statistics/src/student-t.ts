import { findRoot } from './find-root.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import { criticalValue } from './normal.ts'

/**
 * P(T > t) for Student's t with `freedom` degrees of freedom (not necessarily whole).
 *
 * Abramowitz and Stegun 26.7.1 by way of the incomplete beta function.
 */
export function studentSurvival(t: number, freedom: number): number {
  const sum = freedom + t * t
  const tail = incompleteBeta(freedom / sum, freedom / 2, 0.5, (t * t) / sum) / 2
  return t >= 0 ? tail : 1 - tail
}

/** The t with P(|T| ≤ t) = level. */
export function studentCriticalValue(level: number, freedom: number): number {
  const tail = (1 - level) / 2
  // The normal value is a lower bound; doubling finds an upper one even for one degree of freedom.
  let high = 2 * criticalValue(level)
  while (studentSurvival(high, freedom) > tail) high *= 2
  return findRoot((t) => tail - studentSurvival(t, freedom), 0, high)
}
