import type { Limits } from './proportion.ts'

/** An estimate with its interval. */
export interface Estimate extends Limits {
  readonly estimate: number
}

/**
 * Interval of the difference of two estimates, first minus second, from the interval of each
 * ("method of variance estimates recovery", square and add).
 *
 * Zou and Donner (2008) Statistics in Medicine 27:1693; with Wilson limits it is Newcombe's method 10, and with the
 * correlation of pairs the one of Newcombe (1998) Statistics in Medicine 17:2635.
 *
 * @param correlation of the two estimates; 0 when they are independent
 */
export function combineLimits(first: Estimate, second: Estimate, correlation = 0): Limits {
  const difference = first.estimate - second.estimate
  const arm = (a: number, b: number) => Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b))
  return {
    low: difference - arm(first.estimate - first.low, second.high - second.estimate),
    high: difference + arm(first.high - first.estimate, second.estimate - second.low),
  }
}
