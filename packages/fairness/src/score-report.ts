import type { Interval, Measurement, ReportTable } from '@modelgate/kernel'
import { SCORE_METRICS as NAMES } from '@modelgate/policy'
import { criticalValue, formatCount, formatFixed, type Limits } from '@modelgate/statistics'
import { simultaneousLevel } from './judge-contrasts.ts'
import { MAX_LISTED_GROUPS, toInterval } from './measure-groups.ts'
import { compareScores, isEmpty, mix } from './score-comparison.ts'
import { countFor, estimateArea, estimateGroup, type GroupValues } from './score-estimate.ts'
import type { JudgedGap } from './score-gaps.ts'
import type { ScoreAttribute, ScoreGroup } from './score-groups.ts'
import { SCORE_METRICS, type ScoreMetricName } from './score-metrics.ts'
import { showP } from './show-p.ts'

/** The metrics that scores give, or amounts. */
export function metricsFor(kind: GroupValues['kind']): readonly ScoreMetricName[] {
  return NAMES.filter((name) => SCORE_METRICS[name].needs === kind)
}

/** Every number of every group, its contrast with the reference, and the judged ones with their state. */
export function measureScores(
  attributes: readonly ScoreAttribute[],
  judged: readonly JudgedGap[],
  familySize: number,
  level: number,
): readonly Measurement[] {
  return attributes.flatMap((one) => {
    const { attribute, groups, missing, reference } = one
    const listed = [...groups.slice(0, MAX_LISTED_GROUPS), ...(missing === undefined ? [] : [missing])]
    const own = judged.filter(({ gap }) => gap.attribute === attribute)
    return [
      ...listed.flatMap((group) => measureGroup(attribute, group, level)),
      ...(reference === undefined
        ? []
        : listed
            .filter((group) => group !== missing && group.group !== reference.group)
            .flatMap((group) => measurePair(attribute, group, reference, own, familySize, level))),
      ...own.filter(({ gap }) => gap.mode === 'change').map((one) => measureChange(one, familySize, level)),
    ]
  })
}

function measureGroup(attribute: string, { group, values }: ScoreGroup, level: number): readonly Measurement[] {
  return metricsFor(values.kind)
    .filter((metric) => !SCORE_METRICS[metric].pair)
    .map((metric) => {
      const result = estimateGroup(metric, values)
      const common = { metric, of: { attribute, group }, n: result.n }
      if ('notEstimable' in result) return { ...common, value: null, notEstimable: result.notEstimable }
      return { ...common, value: result.value, interval: interval(result.limits(level), level, result.method) }
    })
}

function measurePair(
  attribute: string,
  group: ScoreGroup,
  reference: ScoreGroup,
  judged: readonly JudgedGap[],
  familySize: number,
  level: number,
): readonly Measurement[] {
  const contrasts = metricsFor(group.values.kind)
    .filter((metric) => SCORE_METRICS[metric].gated !== 'no')
    .map((metric): Measurement => {
      const of = { attribute, group: group.group, reference: reference.group, contrast: 'difference' }
      const compare = compareScores(metric, group.values, reference.values)
      const one = judged.find(({ gap }) => gap.metric === metric && gap.group === group && gap.mode === 'absolute')
      const state = one === undefined ? {} : stateOf(one, familySize, level)
      if (compare === undefined) {
        const n = countFor(metric, group.values)
        const reason = `${n} rows of ${group.group} and ${countFor(metric, reference.values)} of ${reference.group} do not give it`
        return { metric, of, n, value: null, notEstimable: reason, ...state }
      }
      const { value, method, limits } = compare(1)
      return {
        metric,
        of,
        n: group.n,
        value,
        interval: interval(limits(criticalValue(level)), level, method),
        ...state,
      }
    })
  return [
    ...contrasts,
    ...measureAcross(attribute, group, reference, level),
    ...measureAcross(attribute, reference, group, level),
  ]
}

/** P(score of a positive of the first group > score of a negative of the second). */
function measureAcross(
  attribute: string,
  { group, values }: ScoreGroup,
  other: ScoreGroup,
  level: number,
): readonly Measurement[] {
  if (values.kind !== 'scores' || other.values.kind !== 'scores') return []
  const scores = mix(values.scores, other.values.scores)
  const common = { metric: 'cross_group_roc_auc', of: { attribute, group, against: other.group } }
  const n = scores.positives.length + scores.negatives.length
  if (isEmpty(scores)) {
    const reason = `there are ${scores.positives.length} positive rows of ${group} and ${scores.negatives.length} negative ones of ${other.group}`
    return [{ ...common, n, value: null, notEstimable: reason }]
  }
  const { value, method, limits } = estimateArea(scores)
  return [{ ...common, n, value, interval: interval(limits(level), level, method) }]
}

function measureChange(one: JudgedGap, familySize: number, level: number): Measurement {
  const { metric, attribute, group, reference, compare } = one.gap
  const of = { attribute, group: group.group, reference: reference.group, contrast: 'difference', against: 'base' }
  const common = { metric: `${metric}_change`, of, n: group.n, ...stateOf(one, familySize, level) }
  if (compare === undefined) {
    return {
      ...common,
      value: null,
      notEstimable: `${group.n} rows of ${group.group} are not joined with the base, or do not give it`,
    }
  }
  const { value, method, limits } = compare(1)
  return { ...common, value, interval: interval(limits(criticalValue(level)), level, method) }
}

function stateOf({ gap, decision }: JudgedGap, familySize: number, level: number): Partial<Measurement> {
  if (decision === undefined || gap.compare === undefined) return { state: 'insufficient', margin: gap.limit }
  const simultaneous = simultaneousLevel(level, familySize)
  const { limits, method } = gap.compare(1)
  return {
    state: decision.state,
    p: decision.p,
    margin: gap.limit,
    simultaneousInterval: interval(limits(criticalValue(simultaneous)), simultaneous, method),
  }
}

function interval(limits: Limits, level: number, method: string): Interval {
  return toInterval(limits, level, method)
}

/** One table for each attribute and number. */
export function tabulateScores(
  attributes: readonly ScoreAttribute[],
  judged: readonly JudgedGap[],
  level: number,
): readonly ReportTable[] {
  return attributes.flatMap((attribute) =>
    metricsFor(kindOf(attribute)).map((metric) => tabulateMetric(attribute, metric, judged, level)),
  )
}

/** Whether the groups hold scores or amounts: all of a table hold the same. */
function kindOf({ groups, missing }: ScoreAttribute): GroupValues['kind'] {
  return [...groups, ...(missing === undefined ? [] : [missing])].some(({ values }) => values.kind === 'amounts')
    ? 'amounts'
    : 'scores'
}

function tabulateMetric(
  { attribute, groups, missing, reference }: ScoreAttribute,
  metric: ScoreMetricName,
  judged: readonly JudgedGap[],
  level: number,
): ReportTable {
  const percent = formatFixed(100 * level, 0)
  const beside = reference === undefined ? '' : `; reference ${reference.group}, ${reference.why}`
  const listed = [...groups.slice(0, MAX_ROWS), ...(missing === undefined ? [] : [missing])]
  const { formula, pair } = SCORE_METRICS[metric]
  return {
    title: `${metric.replaceAll('_', ' ')} by ${attribute}: ${formula}${beside}`,
    columns: [
      { name: 'Group' },
      { name: 'Rows', align: 'right' },
      ...(pair ? [] : [{ name: `Value (${percent} % CI)`, align: 'right' } as const]),
      { name: `Against reference (${percent} % CI)`, align: 'right' },
      { name: 'State' },
    ],
    rows: listed.map((group) => [
      group.group === reference?.group ? `${group.group} (reference)` : group.group,
      formatCount(group.n),
      ...(pair ? [] : [showValue(metric, group, level)]),
      reference === undefined || group === missing || group.group === reference.group
        ? ''
        : showContrast(metric, group, reference, level),
      judged
        .filter(({ gap }) => gap.metric === metric && gap.group === group)
        .map(showState)
        .join('; '),
    ]),
  }
}

/** People read so many lines; every group is among the measurements. */
const MAX_ROWS = 50

function showValue(metric: ScoreMetricName, { values }: ScoreGroup, level: number): string {
  const result = estimateGroup(metric, values)
  return 'notEstimable' in result ? 'not estimable' : show(result.value, result.limits(level))
}

function showContrast(metric: ScoreMetricName, group: ScoreGroup, reference: ScoreGroup, level: number): string {
  const comparison = compareScores(metric, group.values, reference.values)?.(1)
  return comparison === undefined ? 'not estimable' : show(comparison.value, comparison.limits(criticalValue(level)))
}

function showState({ gap, decision }: JudgedGap): string {
  const change = gap.mode === 'change' ? 'change ' : ''
  const p = decision === undefined ? '' : ` (p ${showP(decision.p)})`
  return `${change}±${gap.limit}: ${decision?.state ?? 'insufficient'}${p}`
}

function show(value: number, { low, high }: Limits): string {
  return `${formatFixed(value, 4)} [${formatFixed(low, 4)}…${formatFixed(high, 4)}]`
}
