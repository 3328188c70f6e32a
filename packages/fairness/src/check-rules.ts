import { closest, type Finding } from '@modelgate/kernel'
import type { FairnessPolicy, FairnessRule } from '@modelgate/policy'
import type { CheckedRule } from './gated-contrasts.ts'
import { INTERSECTION_SIGN } from './group-counts.ts'
import { isRateName, RATE_NAMES, type RateName } from './rates.ts'

/** Numbers that are no rate of rows and so cannot be a rule, with the rate to write a rule on. */
const SUMMARY_RATES: ReadonlyMap<string, string> = new Map([
  ['demographic_parity_difference', 'selection_rate'],
  ['demographic_parity_ratio', 'selection_rate'],
  ['equal_opportunity_difference', 'true_positive_rate'],
  ['equal_opportunity_ratio', 'true_positive_rate'],
  ['equalized_odds_difference', 'true_positive_rate and another on false_positive_rate'],
  ['equalized_odds_ratio', 'true_positive_rate and another on false_positive_rate'],
  ['average_odds_difference', 'true_positive_rate and another on false_positive_rate'],
  ['impact_ratio', 'selection_rate, as a ratio'],
  ['generalized_entropy_index', 'selection_rate'],
  ['theil_index', 'selection_rate'],
])

/**
 * The rules that can be judged, and a finding for each that cannot.
 *
 * @param attributes the attributes there are, intersections included
 * @param columns the columns of the table that hold groups or strata
 */
export function checkRules(
  policy: FairnessPolicy,
  attributes: readonly string[],
  columns: readonly string[],
  favourable: boolean,
): { readonly rules: readonly CheckedRule[]; readonly problems: readonly Finding[] } {
  const problems = policy.rules.flatMap((rule) => describeProblems(rule, attributes, columns))
  const rules = policy.rules.flatMap((rule) => {
    if (!isRateName(rule.metric)) return []
    return [{ rule, rate: rule.preset === undefined || favourable ? rule.metric : MIRRORED[rule.metric] }]
  })
  return { rules, problems }
}

/** A rate of the positive outcome as that of the negative one: presets speak of the favourable outcome, whichever it is. */
const MIRRORED: Readonly<Record<RateName, RateName>> = {
  selection_rate: 'selection_rate',
  base_rate: 'base_rate',
  accuracy: 'accuracy',
  balanced_accuracy: 'balanced_accuracy',
  true_positive_rate: 'true_negative_rate',
  true_negative_rate: 'true_positive_rate',
  false_positive_rate: 'false_negative_rate',
  false_negative_rate: 'false_positive_rate',
  positive_predictive_value: 'negative_predictive_value',
  negative_predictive_value: 'positive_predictive_value',
  false_discovery_rate: 'false_omission_rate',
  false_omission_rate: 'false_discovery_rate',
}

function describeProblems(
  rule: FairnessRule,
  attributes: readonly string[],
  columns: readonly string[],
): readonly Finding[] {
  const { metric, contrast, absolute, regression } = rule
  const problems: (Finding | false)[] = [
    !isRateName(metric) && invalid(metric, ...explainMetric(metric)),
    absolute === undefined &&
      regression === undefined &&
      invalid(metric, `The rule on ${metric} has neither a margin nor an epsilon.`, 'Add absolute: { margin: 0.1 }.'),
    absolute !== undefined &&
      contrast === 'difference' &&
      !(absolute.margin >= 0 && absolute.margin < 1) &&
      invalid(
        metric,
        `The margin ${absolute.margin} of ${metric} is not in [0, 1).`,
        'Write a share: 0.1 for 10 points.',
      ),
    absolute !== undefined &&
      contrast === 'ratio' &&
      !(absolute.margin > 0 && absolute.margin <= 1) &&
      invalid(
        metric,
        `The ratio margin ${absolute.margin} of ${metric} is not in (0, 1].`,
        'Write 0.8 for 0.8 … 1.25.',
      ),
    regression !== undefined &&
      !(regression.epsilon >= 0 && regression.epsilon < 1) &&
      invalid(
        metric,
        `The epsilon ${regression.epsilon} of ${metric} is not in [0, 1).`,
        'Write a share: 0.02 for 2 points.',
      ),
    regression !== undefined &&
      contrast === 'ratio' &&
      invalid(
        metric,
        `The rule on ${metric} asks for the change of a ratio.`,
        'Write contrast: difference; a change is judged in points.',
      ),
    contrast === 'ratio' &&
      metric === 'balanced_accuracy' &&
      invalid(metric, `${metric} is the mean of two rates, whose ratio has no test.`, 'Write contrast: difference.'),
    regression !== undefined &&
      metric === 'base_rate' &&
      invalid(metric, 'The base rate does not depend on the model, so it has no regression.', 'Remove the epsilon.'),
    ...describeColumns(rule, attributes, columns),
  ]
  return problems.filter((problem) => problem !== false)
}

/** What is wrong with the columns that a rule names, whatever it is about. */
export function describeColumns(
  { metric, regression, control = [], attributes: wanted = [] }: FairnessRule,
  attributes: readonly string[],
  columns: readonly string[],
): readonly Finding[] {
  const overlapping = wanted.filter((name) => name.split(INTERSECTION_SIGN).some((part) => control.includes(part)))
  return [
    ...(regression === undefined || control.length === 0
      ? []
      : [
          invalid(
            metric,
            `The rule on ${metric} controls a change against base, which is measured on the same rows.`,
            'Put the regression into a rule of its own, without control.',
          ),
        ]),
    ...control
      .filter((column) => !columns.includes(column))
      .map((column) => unknownAttribute(metric, 'controls for', column, columns)),
    ...overlapping.map((attribute) =>
      invalid(
        metric,
        `The rule on ${metric} compares by ${attribute} within the same ${control.join(' and ')}, where nobody differs.`,
        'Control for another column.',
      ),
    ),
    ...wanted
      .filter((attribute) => !attributes.includes(attribute))
      .map((attribute) => unknownAttribute(metric, 'names the attribute', attribute, attributes)),
  ]
}

function explainMetric(metric: string): readonly [string, string] {
  const rate = SUMMARY_RATES.get(metric)
  if (rate !== undefined) {
    const sentence = `${metric} is no rate of rows, so contrasts with a reference do not bound it.`
    return [sentence, `Write a rule on ${rate}.`]
  }
  const guess = closest(metric, RATE_NAMES)
  return [
    `There is no rate named ${metric}${guess === undefined ? '' : `; did you mean ${guess}?`}`,
    `Use one of ${RATE_NAMES.join(', ')}.`,
  ]
}

function unknownAttribute(metric: string, verb: string, attribute: string, attributes: readonly string[]): Finding {
  const guess = closest(attribute, attributes)
  return invalid(
    metric,
    `The rule on ${metric} ${verb} "${attribute}", which is not measured${guess === undefined ? '' : `; did you mean "${guess}"?`}`,
    `Use one of ${attributes.join(', ')}.`,
  )
}

/** A finding about a rule that cannot be judged. */
export function invalid(subject: string, message: string, advice: string): Finding {
  return { code: 'FAIRNESS_RULE_INVALID', severity: 'error', subject, message, advice }
}
