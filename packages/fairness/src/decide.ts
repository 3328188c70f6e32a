import type { State } from '@modelgate/kernel'
import { adjustHolm, elementAt } from '@modelgate/statistics'
import { type Bounds, isShownWithin, isWithin, testBounds } from './comparison.ts'
import type { ScalableComparison } from './build-comparison.ts'

/** A contrast that a rule applies to and that has enough rows. */
export interface Candidate {
  readonly compare: ScalableComparison
  readonly bounds: Bounds
}

/** How a contrast stands. */
export interface Decision {
  readonly state: Exclude<State, 'insufficient'>
  /** Holm-adjusted over all candidates. */
  readonly p: number
  /** Whether the estimate is within the bounds. */
  readonly inside: boolean
  /** How many times the rows would decide it: 1 when it is decided, Infinity when no number would. */
  readonly rowsFactor: number
}

/**
 * Decides every contrast of a report as one family.
 *
 * Fail: the Holm-adjusted p-value of "within the bounds" (score test at the bound, two-sided) is below alpha.
 * Pass: the unadjusted 90 % interval lies within the bounds; as all must pass, no adjustment is due (Berger 1982).
 * Inconclusive: neither.
 */
export function decide(candidates: readonly Candidate[], alpha: number): readonly Decision[] {
  const adjusted = adjustHolm(candidates.map(({ compare, bounds }) => testBounds(compare(1), bounds)))
  return candidates.map((candidate, i) => {
    const p = elementAt(adjusted, i)
    const comparison = candidate.compare(1)
    const inside = isWithin(comparison, candidate.bounds)
    if (p < alpha) return { state: 'fail', p, inside, rowsFactor: 1 }
    if (isShownWithin(comparison, candidate.bounds)) return { state: 'pass', p, inside, rowsFactor: 1 }
    return { state: 'inconclusive', p, inside, rowsFactor: findRowsFactor(candidate, alpha / candidates.length) }
  })
}

/** More rows than a million times those there are will not be collected. */
const MAX_FACTOR = 1e6

/**
 * How many times the rows would decide a contrast if all rates stayed as they are: doubled until it is decided, then
 * narrowed to one per cent.
 *
 * @param alpha what the unadjusted p-value must be below: alpha over the size of the family, the hardest step of Holm
 */
function findRowsFactor({ compare, bounds }: Candidate, alpha: number): number {
  const decided = (scale: number) => {
    const comparison = compare(scale)
    return testBounds(comparison, bounds) < alpha || isShownWithin(comparison, bounds)
  }
  let high = 2
  while (!decided(high)) {
    if (high > MAX_FACTOR) return Infinity
    high *= 2
  }
  let low = high / 2
  while (high / low > 1.01) {
    const middle = Math.sqrt(low * high)
    if (decided(middle)) high = middle
    else low = middle
  }
  return high
}
