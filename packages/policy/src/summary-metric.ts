import { closest } from '@modelgate/kernel'

/** Rates that a fairness rule may name. */
export const RATES = [
  'selection_rate',
  'base_rate',
  'true_positive_rate',
  'false_positive_rate',
  'true_negative_rate',
  'false_negative_rate',
  'positive_predictive_value',
  'negative_predictive_value',
  'false_discovery_rate',
  'false_omission_rate',
  'accuracy',
  'balanced_accuracy',
] as const

/** Numbers about the scores or the errors of a group that a fairness rule may name as well. */
export const SCORE_METRICS = [
  'mean_score',
  'calibration_in_the_large',
  'expected_calibration_error',
  'roc_auc',
  'cross_group_roc_auc',
  'score_ks_distance',
  'score_wasserstein_distance',
  'mean_error',
  'mean_absolute_error',
  'root_mean_squared_error',
] as const

/** Of these a rule may judge the change against base too; the others are about two groups at once. */
const WITH_CHANGE: readonly string[] = [
  'mean_score',
  'calibration_in_the_large',
  'roc_auc',
  'mean_error',
  'mean_absolute_error',
  'root_mean_squared_error',
] satisfies readonly (typeof SCORE_METRICS)[number][]

/** What a rule asks of a metric that has no test; undefined where it has. */
export function testProblem({
  metric,
  contrast,
  regression,
}: {
  readonly metric: string
  readonly contrast?: 'difference' | 'ratio'
  readonly regression?: { readonly against?: string }
}): { message: string; advice: string; field: 'contrast' | 'regression' } | undefined {
  if (metric === 'balanced_accuracy' && contrast === 'ratio') {
    const message = '`balanced_accuracy` is the mean of two rates, whose ratio has no test.'
    return { message, advice: 'Write `contrast: difference`.', field: 'contrast' }
  }
  if (!SCORE_METRICS.some((name) => name === metric)) return undefined
  if (contrast === 'ratio') {
    const message = `\`${metric}\` is no rate: it may be 0 or below, where a ratio says nothing.`
    return { message, advice: 'Write `contrast: difference`.', field: 'contrast' }
  }
  if (regression === undefined) return undefined
  if ((regression.against ?? 'base') !== 'base') {
    const message = `The change of \`${metric}\` is measured against the base alone.`
    return { message, advice: 'Remove `against`, or write the rule on a rate.', field: 'regression' }
  }
  if (WITH_CHANGE.includes(metric)) return undefined
  const message = `The change of \`${metric}\` against base has no test.`
  return { message, advice: 'Write `absolute` instead, or a rule on `mean_score`.', field: 'regression' }
}

/** Printed and never judged: in a small group chance alone makes it large. */
const UNGATED = 'expected_calibration_error'

/** Max-min summaries and the rates that bound them when every group is compared. */
const SUMMARIES: Readonly<
  Record<string, { readonly rates: readonly string[]; readonly contrast: 'difference' | 'ratio' }>
> = {
  demographic_parity_difference: { rates: ['selection_rate'], contrast: 'difference' },
  demographic_parity_ratio: { rates: ['selection_rate'], contrast: 'ratio' },
  equal_opportunity_difference: { rates: ['true_positive_rate'], contrast: 'difference' },
  equal_opportunity_ratio: { rates: ['true_positive_rate'], contrast: 'ratio' },
  equalized_odds_difference: { rates: ['true_positive_rate', 'false_positive_rate'], contrast: 'difference' },
  equalized_odds_ratio: { rates: ['true_positive_rate', 'false_positive_rate'], contrast: 'ratio' },
  average_odds_difference: { rates: ['true_positive_rate', 'false_positive_rate'], contrast: 'difference' },
  generalized_entropy_index: { rates: ['selection_rate'], contrast: 'difference' },
  theil_index: { rates: ['selection_rate'], contrast: 'difference' },
}

/** What is wrong with the metric of a fairness rule, with the rules to write instead; undefined for a rate. */
export function metricProblem(metric: string): { code: string; message: string; advice: string } | undefined {
  if (metric === UNGATED) {
    return {
      code: 'POLICY_SUMMARY_METRIC',
      message: `\`${metric}\` of a small group is large by chance alone, so no rule can rest on it.`,
      advice: 'Write a rule on `calibration_in_the_large` instead.',
    }
  }
  if ([...RATES, ...SCORE_METRICS].some((name) => name === metric)) return undefined
  const summary = Object.hasOwn(SUMMARIES, metric) ? SUMMARIES[metric] : undefined
  if (summary !== undefined) {
    const limit = summary.contrast === 'ratio' ? '0.80' : '0.10'
    const rules = summary.rates.map(
      (rate) =>
        `- { metric: ${rate}, contrast: ${summary.contrast}, against: reference, absolute: { margin: ${limit} } }`,
    )
    return {
      code: 'POLICY_SUMMARY_METRIC',
      message: `\`${metric}\` is one number over all groups: it names no group that is worse off and has no honest interval, so no rule can rest on it.`,
      advice: `Write a rule on each rate instead: \`${rules.join('` and `')}\`.`,
    }
  }
  if (metric === 'impact_ratio') {
    return {
      code: 'POLICY_SUMMARY_METRIC',
      message: '`impact_ratio` compares with whichever group has the highest rate, which is so by chance too.',
      advice:
        'Write `presets: [four-fifths]`, which compares all pairs, or a rule on `selection_rate` with `contrast: ratio`.',
    }
  }
  const meant = closest(metric, [...RATES, ...SCORE_METRICS])
  return {
    code: 'POLICY_METRIC_UNKNOWN',
    message: `There is no rate called \`${metric.slice(0, 60)}\`.`,
    advice: meant === undefined ? `Rates are: ${RATES.join(', ')}.` : `Did you mean \`${meant}\`?`,
  }
}
