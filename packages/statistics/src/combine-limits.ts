import type { Limits } from './proportion.ts'

/** An estimate with its interval. */
export interface Estimate extends Limits {
  readonly estimate: number
}

/**
 * Interval of the difference of two independent estimates, first minus second, from the interval of each
 * ("method of variance estimates recovery", square and add).
 *
 * Zou and Donner (2008) Statistics in Medicine 27:1693; with Wilson limits it is Newcombe's method 10.
 */
export function combineLimits(first: Estimate, second: Estimate): Limits {
  const difference = first.estimate - second.estimate
  return {
    low: difference - Math.hypot(first.estimate - first.low, second.high - second.estimate),
    high: difference + Math.hypot(first.high - first.estimate, second.estimate - second.low),
  }
}
