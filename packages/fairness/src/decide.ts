import type { State } from '@modelgate/kernel'
import { adjustHolm, elementAt } from '@modelgate/statistics'
import { type Bounds, type Comparison, isShownWithin, isWithin, testBounds } from './comparison.ts'
import type { ScalableComparison } from './build-comparison.ts'

/** A contrast that a rule applies to and that has enough rows. */
export interface Candidate {
  readonly compare: ScalableComparison
  readonly bounds: Bounds
  /** What it must be within to pass, and beyond to fail, where that is not the bounds themselves. */
  readonly within?: Bounds
  readonly beyond?: Bounds
  /** The same contrast with one row of the group decided otherwise, in either direction. */
  readonly neighbours?: readonly Comparison[]
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
  /** Whether it had to hold wherever rows that are lost belong. */
  readonly slackened: boolean
  /** Whether one row decided otherwise would give another state. */
  readonly fragile: boolean
}

/**
 * Decides every contrast of a report as one family.
 *
 * Fail: the Holm-adjusted p-value of "within the bounds" (score test at the bound, two-sided) is below alpha.
 * Pass: the unadjusted 90 % interval lies within the bounds; as all must pass, no adjustment is due (Berger 1982).
 * Inconclusive: neither.
 */
export function decide(candidates: readonly Candidate[], alpha: number): readonly Decision[] {
  const ps = candidates.map(({ compare, bounds, beyond = bounds }) => testBounds(compare(1), beyond))
  const adjusted = adjustHolm(ps)
  const sorted = ps.toSorted((a, b) => a - b)
  return candidates.map((candidate, i) => {
    const { bounds, within = bounds, beyond = bounds, neighbours = [] } = candidate
    const p = elementAt(adjusted, i)
    const comparison = candidate.compare(1)
    const state = stateAt(p, alpha, comparison, within)
    return {
      state,
      p,
      inside: isWithin(comparison, bounds),
      slackened: candidate.within !== undefined,
      rowsFactor: state === 'inconclusive' ? findRowsFactor(candidate, alpha / candidates.length) : 1,
      fragile: neighbours.some((neighbour) => {
        const instead = readjust(sorted, elementAt(ps, i), testBounds(neighbour, beyond))
        return stateAt(instead, alpha, neighbour, within) !== state
      }),
    }
  })
}

function stateAt(p: number, alpha: number, comparison: Comparison, bounds: Bounds): Decision['state'] {
  if (p < alpha) return 'fail'
  return isShownWithin(comparison, bounds) ? 'pass' : 'inconclusive'
}

/**
 * Holm's adjustment of one p-value of a family as if it were another: what `adjustHolm` would give, without sorting again.
 *
 * @param sorted all p-values in ascending order, `former` among them
 */
function readjust(sorted: readonly number[], former: number, instead: number): number {
  const own = sorted.indexOf(former)
  let rank = 0
  let worst = 0
  for (const [i, p] of sorted.entries()) {
    if (p > instead) break
    if (i === own) continue
    worst = Math.max(worst, (sorted.length - rank) * p)
    rank++
  }
  return Math.min(1, Math.max(worst, (sorted.length - rank) * instead))
}

/** More rows than a million times those there are will not be collected. */
const MAX_FACTOR = 1e6

/**
 * How many times the rows would decide a contrast if all rates stayed as they are: doubled until it is decided, then
 * narrowed to one per cent.
 *
 * @param alpha what the unadjusted p-value must be below: alpha over the size of the family, the hardest step of Holm
 */
function findRowsFactor({ compare, bounds, within = bounds, beyond = bounds }: Candidate, alpha: number): number {
  const decided = (scale: number) => {
    const comparison = compare(scale)
    return testBounds(comparison, beyond) < alpha || isShownWithin(comparison, within)
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
