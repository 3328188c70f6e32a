import type { Finding } from '@modelgate/kernel'
import type { FairnessRule } from '@modelgate/policy'
import { criticalValue, formatCount, formatFixed } from '@modelgate/statistics'
import { epsilonBounds } from './build-comparison.ts'
import { describeColumns, invalid } from './check-rules.ts'
import { PASS_LEVEL } from './comparison.ts'
import { appliesTo } from './gated-contrasts.ts'
import { block, note, type Remark } from './remark.ts'
import { compareOwnScores } from './score-comparison.ts'
import type { ScoreAttribute, ScoreEvidence } from './score-groups.ts'
import { isScoreMetric, SCORE_METRICS } from './score-metrics.ts'
import { describeChangedRows } from './table-findings.ts'

/** What keeps rules on scores and errors from being judged. */
export function describeScoreRules(
  rules: readonly FairnessRule[],
  kind: 'scores' | 'amounts' | undefined,
  attributes: readonly string[],
  columns: readonly string[],
): readonly Finding[] {
  return rules.flatMap((rule) => {
    const { metric, contrast, absolute, regression } = rule
    if (!isScoreMetric(metric)) return []
    const { needs, gated } = SCORE_METRICS[metric]
    const problems: (readonly [boolean, string, string])[] = [
      [
        needs !== kind,
        needs === 'scores'
          ? `The rule on ${metric} needs scores of classes.`
          : `The rule on ${metric} needs a label and a prediction that are amounts.`,
        needs === 'scores' ? 'Name the column: --score C, or score: C in the manifest.' : 'Say so: --amounts.',
      ],
      [
        gated === 'no',
        `${metric} of a small group is large by chance alone, so no rule can rest on it.`,
        'Write a rule on calibration_in_the_large.',
      ],
      [contrast === 'ratio', `The rule on ${metric} asks for a ratio.`, 'Write contrast: difference.'],
      [
        absolute === undefined && regression === undefined,
        `The rule on ${metric} has neither a margin nor an epsilon.`,
        'Add absolute: { margin: 0.1 }.',
      ],
      [
        absolute !== undefined && !(absolute.margin > 0 && Number.isFinite(absolute.margin)),
        `The margin ${absolute?.margin} of ${metric} is not above 0.`,
        'Write a number in the unit of the metric.',
      ],
      [
        regression !== undefined && !(regression.epsilon >= 0 && Number.isFinite(regression.epsilon)),
        `The epsilon ${regression?.epsilon} of ${metric} is not at least 0.`,
        'Write a number in the unit of the metric.',
      ],
      [
        regression !== undefined && gated !== 'change',
        `The change of ${metric} against base has no test here.`,
        'Write a margin instead, or a rule on mean_score.',
      ],
    ]
    return [
      ...problems.filter(([applies]) => applies).map(([, message, advice]) => invalid(metric, message, advice)),
      ...describeColumns(rule, attributes, columns),
    ]
  })
}

/** What the base lacks for the rules on scores and errors, and what became of the reference since. */
export function describeScoreBase(
  { base, columns }: Pick<ScoreEvidence, 'base' | 'columns'>,
  attributes: readonly ScoreAttribute[],
  rules: readonly FairnessRule[],
): readonly Remark[] {
  const comparing = rules.filter(({ metric, regression }) => isScoreMetric(metric) && regression !== undefined)
  if (comparing.length === 0) return []
  if (base === 'joined') {
    return comparing.flatMap((rule) =>
      attributes
        .filter(({ part }) => appliesTo(rule, part, columns))
        .flatMap((attribute) => describeReference(attribute, rule)),
    )
  }
  if (base === 'first-version') {
    const message = 'There is no earlier version; rules that compare with it start with the next one.'
    return [{ finding: { code: 'FAIRNESS_FIRST_VERSION', severity: 'note', message }, blocks: false }]
  }
  const message =
    base === 'apart'
      ? 'A rule compares the scores or errors with the base, and the rows of the two cannot be joined by id.'
      : 'A rule compares the scores or errors with the base, and there are none that can be read.'
  return [block('FAIRNESS_BASELINE_MISSING', message, 'Write an id column into the predictions of both and name it.')]
}

/** Says when the reference itself became worse by more than epsilon, as for rates. */
function describeReference(
  { part, reference }: ScoreAttribute,
  { metric, regression }: FairnessRule,
): readonly Remark[] {
  const pair = reference?.found.pair
  if (reference === undefined || pair === undefined || regression === undefined || !isScoreMetric(metric)) return []
  const change = compareOwnScores(metric, pair)?.(1)
  if (change === undefined) return []
  const limits = change.limits(criticalValue(PASS_LEVEL))
  const bounds = epsilonBounds(regression)
  if (limits.low <= bounds.high && limits.high >= bounds.low) return []
  return [
    note(
      'FAIRNESS_REFERENCE_WORSE',
      'warning',
      `${part.attribute}: the ${metric.replaceAll('_', ' ')} of ${reference.group}, the reference, itself moved by ${formatFixed(change.value, 4)}, more than the ${regression.epsilon} allowed, so all gaps look smaller.`,
      'Look at the change of each group, not only at the gaps.',
    ),
  ]
}

/** What the rows lack for the rules on scores and errors. */
export function describeScoreRows(
  { kind, rows, incompleteRows, outside, pairing }: Omit<ScoreEvidence, 'parts'>,
  rules: readonly FairnessRule[],
): readonly Remark[] {
  const ruled = rules.filter(({ metric }) => isScoreMetric(metric))
  const lacks = kind === 'amounts' ? 'a label or a prediction' : 'a score'
  const message = `${formatCount(incompleteRows)} of ${formatCount(rows)} rows lack ${lacks}.`
  const advice = 'Score every row of the evaluation set.'
  return [
    ...(incompleteRows === 0
      ? []
      : [
          ruled.length > 0
            ? block('FAIRNESS_PREDICTIONS_MISSING', message, advice)
            : note('FAIRNESS_PREDICTIONS_MISSING', 'warning', message, advice),
        ]),
    ...(outside !== undefined && ruled.some(({ metric }) => metric === 'calibration_in_the_large')
      ? [
          block(
            'FAIRNESS_SCORE_OUTSIDE',
            `A rule on calibration_in_the_large needs probabilities, and ${outside} has a score outside [0, 1].`,
            'Name a column of probabilities, or write the rule on mean_score or roc_auc.',
          ),
        ]
      : []),
    ...(pairing === undefined ? [] : describeChangedRows(pairing)),
  ]
}
