import type { Limits } from './proportion.ts'
import { meanEstimate, studentInterval } from './student-estimate.ts'

/** Count, sum and sum of squares of some numbers: all that a mean and its interval need. */
export interface Moments {
  readonly n: number
  readonly sum: number
  /** Σ (x − mean)². */
  readonly squares: number
}

/** Moments by Welford's updating, which does not cancel as Σx² does. */
export function measureMoments(values: Iterable<number>): Moments {
  let n = 0
  let mean = 0
  let squares = 0
  for (const value of values) {
    n++
    const delta = value - mean
    mean += delta / n
    squares += delta * (value - mean)
  }
  return { n, sum: mean * n, squares }
}

/**
 * Student's t interval of a mean.
 *
 * @param moments of at least 2 values
 * @param level confidence level in (0, 1)
 */
export function meanInterval(moments: Moments, level: number): Limits {
  return studentInterval(meanEstimate(moments), level)
}
