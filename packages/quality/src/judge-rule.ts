import type { State } from '@modelgate/kernel'
import type { QualityRule } from '@modelgate/policy'
import { type Estimate, isEstimate, type NotEstimable } from './estimate.ts'
import { type MetricName, METRICS } from './metrics.ts'

/** Level of the interval that must be beyond a bound for a failure: one wrong failure in forty rules on the bound. */
export const FAIL_LEVEL = 0.95
/** Level of the interval that must be inside a bound for a pass: one wrong pass in twenty rules on the bound. */
export const PASS_LEVEL = 0.9

/** One bound of one rule. */
export interface Bound {
  readonly rule: QualityRule
  readonly metric: MetricName
  readonly kind: 'min' | 'max' | 'regression'
  /** The bound as written: a value of the metric, or the largest worsening. */
  readonly limit: number
}

/** How a bound stands. */
export interface JudgedBound extends Bound {
  readonly estimate: Estimate | NotEstimable
  readonly state: Exclude<State, 'insufficient'>
}

/** The bounds that rules set. */
export function listBounds(rules: readonly (QualityRule & { readonly metric: MetricName })[]): readonly Bound[] {
  return rules.flatMap((rule) => {
    const { metric, min, max, maxRegression } = rule
    return [
      ...(min === undefined ? [] : [{ rule, metric, kind: 'min', limit: min } as const]),
      ...(max === undefined ? [] : [{ rule, metric, kind: 'max', limit: max } as const]),
      ...(maxRegression === undefined ? [] : [{ rule, metric, kind: 'regression', limit: maxRegression } as const]),
    ]
  })
}

/**
 * Decides one bound: `fail` when the whole 95 % interval is beyond it, `pass` when the whole 90 % interval is inside
 * (the bound included), else `inconclusive`. A metric that cannot be given is `inconclusive`.
 *
 * @param estimate the metric for `min` and `max`, its change (head minus base) for `regression`
 */
export function judgeBound(bound: Bound, estimate: Estimate | NotEstimable): JudgedBound {
  if (!isEstimate(estimate)) return { ...bound, estimate, state: 'inconclusive' }
  const { low, high } = allowedRange(bound)
  const wide = estimate.limits(FAIL_LEVEL)
  if (wide.high < low || wide.low > high) return { ...bound, estimate, state: 'fail' }
  const narrow = estimate.limits(PASS_LEVEL)
  return { ...bound, estimate, state: narrow.low >= low && narrow.high <= high ? 'pass' : 'inconclusive' }
}

function allowedRange({ kind, limit, metric }: Bound): { readonly low: number; readonly high: number } {
  switch (kind) {
    case 'min':
      return { low: limit, high: Infinity }
    case 'max':
      return { low: -Infinity, high: limit }
    case 'regression':
      return METRICS[metric].better === 'higher' ? { low: -limit, high: Infinity } : { low: -Infinity, high: limit }
  }
}
