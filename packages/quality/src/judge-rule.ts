import type { State } from '@modelgate/kernel'
import type { MetricChoice, QualityRule } from '@modelgate/policy'
import { isDeclared, isEstimate, type Result } from './estimate.ts'
import { METRICS } from './metrics.ts'

/** Level of the interval that must be beyond a bound for a failure: one wrong failure in forty rules on the bound. */
export const FAIL_LEVEL = 0.95
/** Level of the interval that must be inside a bound for a pass: one wrong pass in twenty rules on the bound. */
export const PASS_LEVEL = 0.9
/** A slice with fewer rows is measured, and judged only where a rule names it. */
export const MIN_SLICE_ROWS = 30

/** One bound of one rule, on the whole table or on one slice. */
export interface Bound {
  readonly rule: QualityRule
  readonly metric: MetricChoice
  readonly kind: 'min' | 'max' | 'regression'
  /** The bound as written: a value of the metric, or the largest worsening. */
  readonly limit: number
  /** What a regression is against. */
  readonly against: string
  /** Undefined: all rows. */
  readonly slice: string | undefined
  /** How many slices the rule holds for: they fail together at {@link FAIL_LEVEL} (Bonferroni). */
  readonly among: number
}

/** How a bound stands. */
export interface JudgedBound extends Bound {
  readonly result: Result
  readonly state: State
}

/**
 * Decides one bound: `fail` when the whole 95 % interval is beyond it, `pass` when the whole 90 % interval is inside
 * (the bound included), else `inconclusive`. A value that is only stated is taken as the fact it is stated as. A metric
 * that cannot be given is `inconclusive`.
 *
 * @param result the metric for `min` and `max`, its change (head minus base) for `regression`
 */
export function judgeBound(bound: Bound, result: Result): JudgedBound {
  const { low, high } = allowedRange(bound)
  if (isDeclared(result)) {
    const inside = result.declared >= low && result.declared <= high
    return { ...bound, result, state: inside ? 'pass' : 'fail' }
  }
  if (!isEstimate(result)) return { ...bound, result, state: 'inconclusive' }
  const wide = result.limits(failLevel(bound))
  if (wide.high < low || wide.low > high) return { ...bound, result, state: 'fail' }
  const narrow = result.limits(PASS_LEVEL)
  return { ...bound, result, state: narrow.low >= low && narrow.high <= high ? 'pass' : 'inconclusive' }
}

/** Level of the interval that must be beyond a bound. */
export function failLevel({ among }: Pick<Bound, 'among'>): number {
  return 1 - (1 - FAIL_LEVEL) / among
}

/** Where the metric, or its change, may lie. */
export function allowedRange({ kind, limit, metric }: Bound): { readonly low: number; readonly high: number } {
  switch (kind) {
    case 'min':
      return { low: limit, high: Infinity }
    case 'max':
      return { low: -Infinity, high: limit }
    case 'regression':
      return METRICS[metric.name].better === 'higher'
        ? { low: -limit, high: Infinity }
        : { low: -Infinity, high: limit }
  }
}
