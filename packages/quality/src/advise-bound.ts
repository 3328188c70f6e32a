import { formatCount, formatFixed } from '@modelgate/statistics'
import { type Estimate, isEstimate } from './estimate.ts'
import { allowedRange, failLevel, type JudgedBound, PASS_LEVEL } from './judge-rule.ts'

/** More rows than a million times those there are will not be collected. */
const MAX_FACTOR = 1e6

/** The slice that stands worst, with the value there. */
export interface WorstSlice {
  readonly slice: string
  readonly value: number
}

/**
 * About how many rows would decide a bound if only their number changed, because intervals shrink with its root.
 * Infinity where no number would, or nothing is known of the rows.
 */
export function countRowsNeeded(bound: JudgedBound, { value, n, limits }: Estimate): number {
  const { low, high } = allowedRange(bound)
  const inside = value >= low && value <= high
  const arms = limits(inside ? PASS_LEVEL : failLevel(bound))
  const [below, above] = [value - arms.low, arms.high - value]
  // Inside, neither arm may reach its end of the range; outside, the arm towards the range may not reach it.
  const parts = inside
    ? [below / (value - low), above / (high - value)]
    : [value < low ? above / (low - value) : below / (value - high)]
  const factor = Math.max(...parts) ** 2
  return n > 0 && factor <= MAX_FACTOR ? Math.ceil(factor * n) : Infinity
}

/** What to do about a bound that the rows do not decide. */
export function adviseOnDoubt(rowsNeeded: number, n: number): string {
  return Number.isFinite(rowsNeeded)
    ? `Evaluate on about ${formatCount(rowsNeeded)} rows instead of ${formatCount(n)}: that many decide it if the value stays as it is.`
    : 'No realistic number of such rows would decide it: change the model, or the limit in the policy.'
}

/** What to do about a bound that is broken: where to look, and how far it is. */
export function adviseOnBroken(
  { kind, limit, metric, result, against }: JudgedBound,
  worst: WorstSlice | undefined,
): string {
  if (!isEstimate(result)) return 'Improve the model, or declare the predictions so that the value can be measured.'
  if (kind === 'regression') {
    const lost = result.flips?.onlyBase ?? 0
    return lost > 0
      ? `Look at the ${formatCount(lost)} rows that only the version at ${against} gets right, and take back what lost them.`
      : `Compare the predictions row by row with those at ${against}, and take back what made them worse.`
  }
  const { numerator, denominator } = result
  const isCount = COUNTED.has(metric.name) && Number.isSafeInteger(numerator)
  const more = numerator === undefined || denominator === undefined ? 0 : Math.ceil(limit * denominator - numerator)
  return [
    ...(kind === 'min' && isCount && more > 0
      ? [`${formatCount(more)} more of ${formatCount(denominator ?? 0)} rows right would reach it.`]
      : []),
    worst === undefined
      ? 'Look at the rows that the model gets most wrong.'
      : `Start with ${worst.slice}, where it stands worst: ${formatFixed(worst.value, 4)}.`,
  ].join(' ')
}

/** Metrics whose denominator stays the same when a row is answered otherwise. */
const COUNTED: ReadonlySet<string> = new Set(['accuracy', 'recall', 'specificity'])
