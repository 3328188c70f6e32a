import type { Finding } from '@modelgate/kernel'
import { formatCount, formatFixed } from '@modelgate/statistics'
import { adviseOnBroken, adviseOnDoubt, countRowsNeeded, type WorstSlice } from './advise-bound.ts'
import { type Flips, isDeclared, isEstimate } from './estimate.ts'
import { failLevel, type JudgedBound, MIN_SLICE_ROWS } from './judge-rule.ts'

/**
 * What people should know about one bound: nothing when it is kept.
 *
 * @param worst the slice where the metric stands worst, for a bound on all rows
 */
export function describeBound(bound: JudgedBound, worst: WorstSlice | undefined): Finding | undefined {
  const { metric, kind, limit, result, state, rule, slice, against } = bound
  if (state === 'pass') return undefined
  const subject = slice === undefined ? metric.label : `${metric.label} of ${slice}`
  const goal = {
    min: `must be at least ${limit}`,
    max: `must be at most ${limit}`,
    regression: `may be worse than at ${against} by at most ${limit}`,
  }[kind]
  if (state === 'insufficient') {
    return {
      code: 'QUALITY_SLICE_SMALL',
      severity: 'note',
      subject,
      message: `${subject} rests on ${formatCount(result.n)} rows, fewer than ${MIN_SLICE_ROWS}, and is not judged; it ${goal}.`,
      advice: 'Evaluate on more rows of it, or name the slice in a rule of its own when it must be judged.',
    }
  }
  const broken: Pick<Finding, 'code' | 'severity' | 'subject'> = {
    code: failureCode(kind),
    severity: rule.severity === 'warn' ? 'warning' : 'error',
    subject,
  }
  if (isDeclared(result)) {
    const message = `${subject} is stated as ${formatFixed(result.declared, 4)}; it ${goal}. That is broken as stated.`
    return { ...broken, message, advice: adviseOnBroken(bound, worst), data: { value: result.declared, limit } }
  }
  if (!isEstimate(result)) {
    return {
      code: 'QUALITY_NOT_ESTIMABLE',
      severity: 'warning',
      subject,
      message: `${subject} ${goal}, and cannot be given: ${result.notEstimable}.`,
      advice: 'Give what is missing, or remove the rule.',
    }
  }
  const level = failLevel(bound)
  const { low, high } = result.limits(level)
  const change = kind === 'regression' ? ' moved by' : ' is'
  const percent = formatFixed(100 * level, level === 0.95 ? 0 : 2)
  const figures = `${subject}${change} ${formatFixed(result.value, 4)} (${percent} % CI ${formatFixed(low, 4)}…${formatFixed(high, 4)}, ${formatCount(result.n)} rows${describeFlips(result.flips)}); it ${goal}`
  if (state === 'inconclusive') {
    const rowsNeeded = countRowsNeeded(bound, result)
    return {
      code: 'QUALITY_UNDECIDED',
      severity: 'warning',
      subject,
      message: `${figures}. These rows do not show whether that holds.`,
      advice: adviseOnDoubt(rowsNeeded, result.n),
      data: { value: result.value, limit, ...(Number.isFinite(rowsNeeded) ? { rowsNeeded } : {}) },
    }
  }
  return {
    ...broken,
    message: `${figures}. That is shown to be broken.`,
    advice: adviseOnBroken(bound, worst),
    data: { value: result.value, limit },
  }
}

function describeFlips(flips: Flips | undefined): string {
  if (flips === undefined) return ''
  const p = flips.p < 0.0001 ? '< 0.0001' : `= ${formatFixed(flips.p, 4)}`
  return `, ${formatCount(flips.onlyHead)} right only now and ${formatCount(flips.onlyBase)} only before, McNemar's exact p ${p}`
}

/** The code of a broken bound. */
export function failureCode(kind: JudgedBound['kind']): string {
  const codes = { min: 'QUALITY_BELOW_MIN', max: 'QUALITY_ABOVE_MAX', regression: 'QUALITY_REGRESSION' } as const
  return codes[kind]
}
