import { closest, type Finding } from '@modelgate/kernel'
import type { QualityRule } from '@modelgate/policy'
import { formatCount, formatFixed } from '@modelgate/statistics'
import { isEstimate } from './estimate.ts'
import { isPaired } from './estimate-change.ts'
import { FAIL_LEVEL, type JudgedBound } from './judge-rule.ts'
import { METRIC_NAMES, isMetricName, type MetricName } from './metrics.ts'
import type { QualityInput } from './quality-input.ts'
import type { Remark } from './remark.ts'

/** What people should know about one bound: nothing when it is kept. */
export function describeBound(bound: JudgedBound): Finding | undefined {
  const { metric, kind, limit, estimate, state, rule } = bound
  if (state === 'pass') return undefined
  const goal = {
    min: `must be at least ${limit}`,
    max: `must be at most ${limit}`,
    regression: `may be worse than at base by at most ${limit}`,
  }[kind]
  if (!isEstimate(estimate)) {
    return {
      code: 'QUALITY_NOT_ESTIMABLE',
      severity: 'warning',
      subject: metric,
      message: `${metric} ${goal}, and cannot be given: ${estimate.notEstimable}.`,
      advice: 'Add the column that is missing to the predictions, and name it.',
    }
  }
  const { low, high } = estimate.limits(FAIL_LEVEL)
  const change = kind === 'regression' ? ' moved by' : ' is'
  const figures = `${metric}${change} ${formatFixed(estimate.value, 4)} (95 % CI ${formatFixed(low, 4)}…${formatFixed(high, 4)}, ${formatCount(estimate.n)} rows); it ${goal}`
  if (state === 'inconclusive') {
    return {
      code: 'QUALITY_UNDECIDED',
      severity: 'warning',
      subject: metric,
      message: `${figures}. These rows do not show whether that holds.`,
      advice: 'Evaluate on more rows.',
    }
  }
  return {
    code: failureCode(kind),
    severity: rule.severity === 'warn' ? 'warning' : 'error',
    subject: metric,
    message: `${figures}. That is shown to be broken.`,
    data: { value: estimate.value, limit },
  }
}

/** The code of a broken bound. */
export function failureCode(kind: JudgedBound['kind']): string {
  const codes = { min: 'QUALITY_BELOW_MIN', max: 'QUALITY_ABOVE_MAX', regression: 'QUALITY_REGRESSION' } as const
  return codes[kind]
}

/** At most this many slices are listed in a message. */
const MAX_LISTED = 10

/**
 * What is wrong or remarkable about the evidence itself.
 *
 * @param compared the metrics that a rule compares with the base
 */
export function describeEvidence(input: QualityInput, compared: readonly MetricName[]): readonly Remark[] {
  const { incompleteRows, rows, base } = input
  const comparesWithBase = compared.length > 0
  const apart = base.kind === 'known' ? compared.filter((metric) => !isPaired(metric, base.pairs)) : []
  const slices = new Set(input.slices.map(({ slice }) => slice))
  const gone = base.kind === 'known' ? (base.slices ?? []).filter((slice) => !slices.has(slice)) : []
  const findings: (Remark | false)[] = [
    gone.length > 0 && {
      finding: {
        code: 'QUALITY_SLICE_GONE',
        severity: 'warning',
        message: `${gone.slice(0, MAX_LISTED).join(', ')}${gone.length > MAX_LISTED ? ` and ${gone.length - MAX_LISTED} more` : ''}: measured at base, and without a row now.`,
        advice: 'Evaluate on the same rows as the base.',
      },
      blocks: true,
    },
    incompleteRows > 0 && {
      finding: {
        code: 'QUALITY_ROWS_INCOMPLETE',
        severity: 'warning',
        message: `${formatCount(incompleteRows)} of ${formatCount(rows)} rows lack a prediction or a score.`,
        advice: 'Score every row of the evaluation set.',
      },
      blocks: true,
    },
    comparesWithBase &&
      base.kind === 'missing' && {
        finding: {
          code: 'QUALITY_BASELINE_MISSING',
          severity: 'warning',
          message: `A rule compares with the base, and there are no predictions of the base${base.why === undefined ? '.' : ` that can be read: ${base.why}`}`,
          advice: 'Commit the predictions of the base, or name them with --baseline.',
        },
        blocks: true,
      },
    comparesWithBase &&
      base.kind === 'first-version' && {
        finding: {
          code: 'QUALITY_FIRST_VERSION',
          severity: 'note',
          message: 'There is no earlier version; rules that compare with it start with the next one.',
        },
        blocks: false,
      },
    base.kind === 'known' &&
      apart.length > 0 && {
        finding: {
          code: 'QUALITY_UNPAIRED',
          severity: 'warning',
          message: `Base and head were compared as if they were different rows for ${apart.join(', ')}, because ${base.pairs === undefined ? 'they cannot be joined by id' : 'this metric has no paired interval here'}.`,
          advice:
            base.pairs === undefined
              ? 'Write an id column into the predictions and name it.'
              : 'Judge roc_auc, whose change is paired, or evaluate on more rows.',
        },
        blocks: false,
      },
    base.kind === 'known' &&
      base.changedRows !== undefined &&
      base.changedRows > 0 && {
        finding: {
          code: 'QUALITY_ROWS_CHANGED',
          severity: 'warning',
          message: `Base and head were not evaluated on the same rows: ${formatCount(base.changedRows)} are not in both or have another label. Paired tests use the rest.`,
          advice: 'Evaluate both on the same rows.',
        },
        blocks: false,
      },
  ]
  return findings.filter((finding) => finding !== false)
}

/** A finding for each rule that cannot be judged. */
export function describeRuleProblems(rules: readonly QualityRule[]): readonly Finding[] {
  return rules.flatMap(({ metric, min, max, maxRegression }) => {
    if (!isMetricName(metric)) return [unknownMetric(metric)]
    const limits = [min, max, maxRegression].filter((limit) => limit !== undefined)
    if (limits.length === 0) {
      return [invalid(metric, `The rule on ${metric} has neither min nor max nor maxRegression.`, 'Add min: 0.8.')]
    }
    if (maxRegression !== undefined && maxRegression < 0) {
      return [invalid(metric, `maxRegression of ${metric} is negative.`, 'Write how much worse it may be: 0.01.')]
    }
    return limits.every(Number.isFinite)
      ? []
      : [invalid(metric, `A bound of ${metric} is not a number.`, 'Add min: 0.8.')]
  })
}

/** A finding for each metric that was asked for by a wrong name. */
export function describeMetricProblems(metrics: readonly string[]): readonly Finding[] {
  return metrics.filter((metric) => !isMetricName(metric)).map(unknownMetric)
}

/** Whether a rule's metric is one. */
export function isNamedRule(rule: QualityRule): rule is QualityRule & { readonly metric: MetricName } {
  return isMetricName(rule.metric)
}

function unknownMetric(metric: string): Finding {
  const guess = closest(metric, METRIC_NAMES)
  return invalid(
    metric,
    `There is no metric named ${metric}${guess === undefined ? '' : `; did you mean ${guess}?`}`,
    `Use one of ${METRIC_NAMES.join(', ')}.`,
  )
}

function invalid(subject: string, message: string, advice: string): Finding {
  return { code: 'QUALITY_RULE_INVALID', severity: 'error', subject, message, advice }
}
