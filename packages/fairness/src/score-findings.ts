import { closest, type Finding, type Location } from '@modelgate/kernel'
import type { FairnessPolicy, FairnessRule } from '@modelgate/policy'
import { criticalValue, formatCount, formatFixed } from '@modelgate/statistics'
import type { Remark } from './remark.ts'
import type { JudgedGap, ScoreGap } from './score-gaps.ts'
import { estimateGroup } from './score-estimate.ts'
import type { ScoreAttribute, ScoreEvidence } from './score-groups.ts'
import { isScoreMetric, SCORE_METRICS } from './score-metrics.ts'

/** What keeps rules on scores and errors from being judged. */
export function describeScoreRules(
  rules: readonly FairnessRule[],
  kind: 'scores' | 'amounts' | undefined,
  attributes: readonly string[],
): readonly Finding[] {
  return rules.flatMap(({ metric, contrast, absolute, regression, against, control, attributes: wanted = [] }) => {
    if (!isScoreMetric(metric)) return []
    const { needs, gated } = SCORE_METRICS[metric]
    const unknown = wanted.find((name) => !attributes.includes(name))
    const guess = unknown === undefined ? undefined : closest(unknown, attributes)
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
        against !== 'reference' || control !== undefined,
        `The rule on ${metric} compares with a reference over all rows alone.`,
        'Write against: reference, without control.',
      ],
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
      [
        unknown !== undefined,
        `The rule on ${metric} names the attribute "${unknown}", which is not measured${guess === undefined ? '' : `; did you mean "${guess}"?`}`,
        `Use one of ${attributes.join(', ')}.`,
      ],
    ]
    return problems
      .filter(([applies]) => applies)
      .map(([, message, advice]): Finding => ({
        code: 'FAIRNESS_RULE_INVALID',
        severity: 'error',
        subject: metric,
        message,
        advice,
      }))
  })
}

/** What the base lacks for the rules on scores and errors. */
export function describeScoreBase({ base }: ScoreEvidence, rules: readonly FairnessRule[]): readonly Remark[] {
  const compares = rules.some(({ metric, regression }) => isScoreMetric(metric) && regression !== undefined)
  if (!compares || base === 'joined') return []
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

/** What the groups lack; the gate of decisions says the same from its counts. */
export function describeScoreGroups(
  attributes: readonly ScoreAttribute[],
  settings: FairnessPolicy['attributes'],
): readonly Remark[] {
  const wanted = new Map(Object.entries(settings))
  return attributes.flatMap(({ attribute, groups, reference, gone }) => {
    const names = groups.map(({ group }) => group)
    const absent = (wanted.get(attribute)?.requiredGroups ?? []).filter((group) => !names.includes(group))
    return [
      ...(gone.length === 0
        ? []
        : [
            block(
              'FAIRNESS_GROUP_GONE',
              `${attribute}: ${listNames(gone)} had rows at base and has none now.`,
              'Evaluate on the same rows as the base.',
            ),
          ]),
      ...(absent.length === 0
        ? []
        : [
            block(
              'FAIRNESS_GROUP_MISSING',
              `${attribute}: the policy requires ${listNames(absent)}, which has no row.`,
              'Evaluate on rows of that group too.',
            ),
          ]),
      ...(groups.length > 1
        ? []
        : [
            block(
              'FAIRNESS_ONE_GROUP',
              `${attribute} has ${names[0] === undefined ? 'no group' : `one group, ${names[0]}`}, so there is nothing to compare.`,
              'Name a column that holds at least two groups.',
            ),
          ]),
      ...(groups.length > 0 && reference === undefined
        ? [
            block(
              'FAIRNESS_REFERENCE_UNKNOWN',
              `${attribute} has no group that is the reference; it has ${listNames(names)}.`,
              'Name one of them.',
            ),
          ]
        : []),
    ]
  })
}

/** At most this many groups are listed in a message. */
const MAX_LISTED = 10

function listNames(names: readonly string[]): string {
  const more = names.length > MAX_LISTED ? ` and ${names.length - MAX_LISTED} more` : ''
  return `${names.slice(0, MAX_LISTED).join(', ')}${more}`
}

function block(code: string, message: string, advice: string): Remark {
  return { finding: { code, severity: 'warning', message, advice }, blocks: true }
}

/** What people should know about one judged gap: nothing when it passed. */
export function describeGap(
  { gap, decision }: JudgedGap,
  level: number,
  location: Location | undefined,
): Finding | undefined {
  const { metric, attribute, group, reference, mode, limit, rule, n, compare, required } = gap
  const place = location === undefined ? {} : { location }
  const subject = `${metric} of ${attribute} ${group.group}`
  const name = metric.replaceAll('_', ' ')
  if (decision === undefined || compare === undefined) {
    return {
      ...place,
      subject,
      code: 'FAIRNESS_INSUFFICIENT',
      severity: required ? 'warning' : 'note',
      message: `${attribute}: the ${name} of ${group.group} against ${reference.group}${showSides(gap)} rests on ${formatCount(n)} rows of the smaller side; that is too few to judge.`,
      advice: 'Evaluate on more rows of the smaller of the two groups.',
    }
  }
  if (decision.state === 'pass') return undefined
  const { value, limits } = compare(1)
  const { low, high } = limits(criticalValue(level))
  const moved = mode === 'change' ? 'moved since base by' : 'differs by'
  const goal = mode === 'change' ? `may worsen by at most ${limit}` : `may differ by at most ${limit}`
  const figures = `${attribute}: the ${name} of ${group.group}${showSides(gap)} ${moved} ${formatFixed(value, 4)} (${formatFixed(100 * level, 0)} % CI ${formatFixed(low, 4)}…${formatFixed(high, 4)}) from ${reference.group}; it ${goal}.`
  const data = { p: decision.p, limit, value }
  if (decision.state === 'fail') {
    return {
      ...place,
      subject,
      code: mode === 'change' ? 'FAIRNESS_REGRESSION' : 'FAIRNESS_GAP_EXCEEDED',
      severity: rule.severity === 'warn' ? 'warning' : 'error',
      message: figures,
      data,
    }
  }
  const rows = decision.rowsFactor * n
  return {
    ...place,
    subject,
    code: decision.inside ? 'FAIRNESS_UNDECIDED_INSIDE' : 'FAIRNESS_UNDECIDED_BEYOND',
    severity: 'warning',
    message: `${figures} ${
      Number.isFinite(rows)
        ? `About ${formatCount(Math.ceil(rows))} rows of the smaller side would decide it (there are ${formatCount(n)}).`
        : 'No realistic number of rows would decide it.'
    }`,
    data,
  }
}

function showSides({ metric, mode, group, reference }: ScoreGap): string {
  if (mode === 'change' || SCORE_METRICS[metric].pair) return ''
  const [first, second] = [group, reference].map(({ values }) => {
    const estimate = estimateGroup(metric, values)
    return 'value' in estimate ? formatFixed(estimate.value, 4) : 'not estimable'
  })
  return ` (${first} against ${second})`
}
