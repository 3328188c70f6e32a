import { closest, type Finding } from '@modelgate/kernel'
import type { QualityRule } from '@modelgate/policy'
import { METRIC_NAMES, METRICS, parseMetric } from './metrics.ts'

/** A finding for each rule that cannot be judged. */
export function describeRuleProblems(rules: readonly QualityRule[]): readonly Finding[] {
  return rules.flatMap(({ metric, min, max, maxRegression, slice, by }) => {
    if (parseMetric(metric) === undefined) return [unknownMetric(metric)]
    const limits = [min, max, maxRegression].filter((limit) => limit !== undefined)
    if (limits.length === 0) {
      return [invalid(metric, `The rule on ${metric} has neither min nor max nor maxRegression.`, 'Add min: 0.8.')]
    }
    if (maxRegression !== undefined && maxRegression < 0) {
      return [invalid(metric, `maxRegression of ${metric} is negative.`, 'Write how much worse it may be: 0.01.')]
    }
    if (slice !== undefined && by !== undefined) {
      return [invalid(metric, `The rule on ${metric} names both a slice and a column.`, 'Keep slice or by.')]
    }
    return limits.every(Number.isFinite)
      ? []
      : [invalid(metric, `A bound of ${metric} is not a number.`, 'Add min: 0.8.')]
  })
}

/** A finding for each metric that was asked for by a wrong name, and one where amounts and classes are asked for at once. */
export function describeMetricProblems(metrics: readonly string[], rules: readonly QualityRule[]): readonly Finding[] {
  const unknown = metrics.filter((metric) => parseMetric(metric) === undefined).map(unknownMetric)
  const known = [...metrics, ...rules.map(({ metric }) => metric)].flatMap((text) => parseMetric(text) ?? [])
  const amount = known.find(({ name }) => METRICS[name].needs === 'amount')
  const other = known.find(({ name }) => METRICS[name].needs !== 'amount')
  if (amount === undefined || other === undefined) return unknown
  const message = `${amount.label} needs labels that are amounts, and ${other.label} labels that are classes; one table has one of the two.`
  return [...unknown, invalid(amount.label, message, 'Judge them on two tables.')]
}

function unknownMetric(metric: string): Finding {
  const [name = '', parameter] = metric.split('@')
  const known = METRIC_NAMES.find((one) => one === name)
  const guess = known === undefined ? closest(name, METRIC_NAMES) : undefined
  const message =
    known === undefined
      ? `There is no metric named ${metric}${guess === undefined ? '' : `; did you mean ${guess}?`}`
      : `${known} ${describeParameter(known)}${parameter === undefined ? '' : `, not ${parameter}`}.`
  return invalid(metric, message, `Use one of ${METRIC_NAMES.join(', ')}.`)
}

function describeParameter(name: (typeof METRIC_NAMES)[number]): string {
  const { parameter } = METRICS[name]
  if (parameter === undefined) return 'takes no parameter'
  const { above, below } = parameter
  return `takes a number ${below === Infinity ? `above ${above}` : `between ${above} and ${below}`}, as ${name}@${below === Infinity ? 2 : 0.9}`
}

function invalid(subject: string, message: string, advice: string): Finding {
  return { code: 'QUALITY_RULE_INVALID', severity: 'error', subject, message, advice }
}
