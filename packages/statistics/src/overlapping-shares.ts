import { combineLimits } from './combine-limits.ts'
import { type Limits, type Proportion, share } from './proportion.ts'
import { wilsonLimits } from './wilson-interval.ts'

/** Rows of one kind: whether they show the event of the first and of the second share; null where they do not count. */
export interface OverlapRow {
  /** Their number, or Σ w² where they carry weights. */
  readonly n: number
  readonly first: boolean | null
  readonly second: boolean | null
}

/** Two shares of overlapping rows, such as the precision of two versions of a model on the same table. */
export interface OverlappingShares {
  readonly first: Proportion
  readonly second: Proportion
  /** Of the two estimates; see {@link correlateShares}. */
  readonly correlation: number
}

/**
 * The correlation of two estimated shares of overlapping rows: that of two ratio estimators. 0 where one of them does
 * not vary.
 *
 * Cochran (1977) Sampling Techniques, 6.10.
 */
export function correlateShares(rows: readonly OverlapRow[], first: number, second: number): number {
  const residual = (event: boolean | null, mean: number) => (event === null ? 0 : Number(event) - mean)
  const sum = (term: (row: OverlapRow) => number) => rows.reduce((total, row) => total + row.n * term(row), 0)
  const a = (row: OverlapRow) => residual(row.first, first)
  const b = (row: OverlapRow) => residual(row.second, second)
  const scale = Math.sqrt(sum((row) => a(row) ** 2) * sum((row) => b(row) ** 2))
  return scale === 0 ? 0 : sum((row) => a(row) * b(row)) / scale
}

/**
 * Interval of the difference of two shares of overlapping rows, first minus second: Wilson's limits of each, combined
 * with their correlation. Where the same rows count in both it is Newcombe's for pairs without continuity correction.
 * An arm is never shorter than Tango's for so many pairs of which none differs, so that no change never looks certain.
 *
 * Newcombe (1998) Statistics in Medicine 17:2635; Zou and Donner (2008) Statistics in Medicine 27:1693; Tango (1998)
 * Statistics in Medicine 17:891.
 *
 * @param z critical value of the normal distribution
 */
export function overlappingLimits({ first, second, correlation }: OverlappingShares, z: number): Limits {
  const estimate = (proportion: Proportion) => ({ estimate: share(proportion), ...wilsonLimits(proportion, z) })
  const [a, b] = [estimate(first), estimate(second)]
  const { low, high } = combineLimits(a, b, correlation)
  const value = a.estimate - b.estimate
  const arm = z ** 2 / (Math.min(first.trials, second.trials) + z ** 2)
  return { low: Math.min(low, value - arm), high: Math.max(high, value + arm) }
}
