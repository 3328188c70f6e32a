import { findRoot } from './find-root.ts'
import { criticalValue } from './normal.ts'
import type { Limits } from './proportion.ts'
import { standardize, twoSided, type TestResult } from './test-difference.ts'

/** Two yes/no answers about the same rows: how many of `pairs` said yes only in the one, only in the other. */
export interface PairedCounts {
  readonly onlyFirst: number
  readonly onlySecond: number
  /** All pairs, the concordant ones included. */
  readonly pairs: number
}

/**
 * Score interval of the difference of two paired proportions, first minus second. With no discordant pair it is
 * ±z²/(n+z²), never [0, 0].
 *
 * Tango (1998) Statistics in Medicine 17:891.
 *
 * @param level confidence level in (0, 1)
 */
export function tangoInterval(counts: PairedCounts, level: number): Limits {
  return tangoLimits(counts, criticalValue(level))
}

/** The same for a given critical value z instead of a level. */
export function tangoLimits(counts: PairedCounts, z: number): Limits {
  requirePairs(counts)
  const { onlyFirst, onlySecond, pairs } = counts
  const estimate = (onlyFirst - onlySecond) / pairs
  return {
    low: estimate === -1 ? -1 : findRoot((difference) => statistic(counts, difference) - z, -1, estimate),
    high: estimate === 1 ? 1 : findRoot((difference) => statistic(counts, difference) + z, estimate, 1),
  }
}

/** Score test that two paired proportions differ by exactly `difference` (first minus second), two-sided. Source as above. */
export function testPairedDifference(counts: PairedCounts, difference: number): TestResult {
  requirePairs(counts)
  return twoSided(statistic(counts, difference))
}

function statistic({ onlyFirst: b, onlySecond: c, pairs: n }: PairedCounts, difference: number): number {
  const linear = -b - c + (2 * n - b + c) * difference
  const constant = -c * difference * (1 - difference)
  const root = Math.sqrt(Math.max(0, linear * linear - 8 * n * constant))
  // The larger root of 2n q² + linear q + constant = 0, in the form that does not cancel.
  const q = linear > 0 ? (-2 * constant) / (root + linear) : (root - linear) / (4 * n)
  return standardize((b - c - n * difference) / n, (2 * q + difference * (1 - difference)) / n)
}

function requirePairs({ onlyFirst, onlySecond, pairs }: PairedCounts): void {
  if (!(pairs > 0 && onlyFirst >= 0 && onlySecond >= 0 && onlyFirst + onlySecond <= pairs)) {
    throw new RangeError(`discordant pairs must fit into all pairs, got ${onlyFirst} and ${onlySecond} of ${pairs}`)
  }
}
