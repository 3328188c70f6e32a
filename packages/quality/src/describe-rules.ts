import type { Finding } from '@modelgate/kernel'
import { parseMetric, qualityProblem, type QualityRule } from '@modelgate/policy'
import { METRICS } from './metrics.ts'

/** A finding for each rule that cannot be judged. */
export function describeRuleProblems(rules: readonly QualityRule[]): readonly Finding[] {
  return rules.flatMap(({ metric, min, max, maxRegression, slice, by }) => {
    const problem = describeMetric(metric)
    if (problem.length > 0) return problem
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
  const unknown = metrics.flatMap(describeMetric)
  const known = [...metrics, ...rules.map(({ metric }) => metric)].flatMap((text) => parseMetric(text) ?? [])
  const amount = known.find(({ name }) => METRICS[name].needs === 'amount')
  const other = known.find(({ name }) => METRICS[name].needs !== 'amount')
  if (amount === undefined || other === undefined) return unknown
  const message = `${amount.label} needs labels that are amounts, and ${other.label} labels that are classes; one table has one of the two.`
  return [...unknown, invalid(amount.label, message, 'Judge them on two tables.')]
}

function describeMetric(metric: string): readonly Finding[] {
  const problem = qualityProblem(metric)
  return problem === undefined ? [] : [invalid(metric, problem.message, problem.advice)]
}

function invalid(subject: string, message: string, advice: string): Finding {
  return { code: 'QUALITY_RULE_INVALID', severity: 'error', subject, message, advice }
}
