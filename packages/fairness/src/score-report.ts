import type { Measurement } from '@modelgate/kernel'
import { SCORE_METRICS as NAMES } from '@modelgate/policy'
import { criticalValue } from '@modelgate/statistics'
import type { Comparison } from './comparison.ts'
import { INTERSECTION_SIGN } from './group-counts.ts'
import { simultaneousLevel } from './judge-contrasts.ts'
import { MAX_LISTED_GROUPS, toInterval } from './measure-groups.ts'
import { keyOf } from './measure-judged.ts'
import { compareScores, mix } from './score-comparison.ts'
import { countFor, estimateArea, estimateGroup, type GroupValues, isOneClass } from './score-estimate.ts'
import type { JudgedGap } from './score-gaps.ts'
import type { ScoreAttribute, ScoreGroup } from './score-groups.ts'
import { SCORE_METRICS, type ScoreMetricName } from './score-metrics.ts'

/** The metrics that scores give, or amounts. */
export function metricsFor(kind: GroupValues['kind']): readonly ScoreMetricName[] {
  return NAMES.filter((name) => SCORE_METRICS[name].needs === kind)
}

/** Every number of every listed group, its contrast with the reference, and every judged contrast once, with its state. */
export function measureScores(
  attributes: readonly ScoreAttribute[],
  judged: readonly JudgedGap[],
  familySize: number,
  level: number,
): readonly Measurement[] {
  const gated = judged.map((one) => measureGap(one, familySize, level))
  const taken = new Set(gated.map(keyOf))
  return [
    ...attributes.flatMap(({ part: { attribute }, groups, missing, reference }) => {
      const listed = groups.slice(0, MAX_LISTED_GROUPS)
      const compared = listed.filter(({ group }) => group !== reference?.group)
      return [
        ...[...listed, ...(missing === undefined ? [] : [missing])].flatMap((group) =>
          measureGroup(attribute, group, level),
        ),
        ...(reference === undefined
          ? []
          : compared.flatMap((group) => measurePair(attribute, group, reference.found, taken, level))),
      ]
    }),
    ...gated,
  ]
}

function measureGroup(attribute: string, { group, values }: ScoreGroup, level: number): readonly Measurement[] {
  return metricsFor(values.kind)
    .filter((metric) => !SCORE_METRICS[metric].pair)
    .map((metric) => {
      const result = estimateGroup(metric, values)
      const common = { metric, of: { attribute, group }, n: result.n }
      if ('notEstimable' in result) return { ...common, value: null, notEstimable: result.notEstimable }
      return { ...common, value: result.value, interval: toInterval(result.limits(level), level, result.method) }
    })
}

function measurePair(
  attribute: string,
  group: ScoreGroup,
  reference: ScoreGroup,
  taken: ReadonlySet<string>,
  level: number,
): readonly Measurement[] {
  const contrasts = metricsFor(group.values.kind)
    .filter((metric) => SCORE_METRICS[metric].gated !== 'no')
    .flatMap((metric): readonly Measurement[] => {
      const of = { attribute, group: group.group, reference: reference.group, contrast: 'difference' }
      const common = { metric, of, n: group.rows }
      // What was judged is listed with its state.
      if (taken.has(keyOf({ ...common, value: null }))) return []
      const compare = compareScores(metric, { group: group.values, reference: reference.values })
      if (compare !== undefined) return [{ ...common, ...estimateOf(compare(1), level) }]
      const reason = `${countFor(metric, group.values)} rows of ${group.group} and ${countFor(metric, reference.values)} of ${reference.group} do not give it`
      return [{ ...common, value: null, notEstimable: reason }]
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
  if (isOneClass(scores)) {
    const reason = `there are ${scores.positives.length} positive rows of ${group} and ${scores.negatives.length} negative ones of ${other.group}`
    return [{ ...common, n, value: null, notEstimable: reason }]
  }
  const { value, method, limits } = estimateArea(scores)
  return [{ ...common, n, value, interval: toInterval(limits(level), level, method) }]
}

/** A judged contrast: within strata of `within`, its change against base named `…_change`. */
function measureGap(one: JudgedGap, familySize: number, level: number): Measurement {
  const { metric, part, group, reference, mode, compare, strata, n, rule } = one.gap
  const common = {
    metric: mode === 'change' ? `${metric}_change` : metric,
    of: {
      attribute: part.attribute,
      group: group.group,
      reference: reference.group,
      contrast: 'difference',
      ...(mode === 'change' ? { against: 'base' } : {}),
      ...(strata === undefined ? {} : { within: strata.control.join(INTERSECTION_SIGN) }),
    },
    n: group.rows,
    ...(mode === 'change' && rule.regression !== undefined ? { worse: rule.regression.worse } : {}),
    ...stateOf(one, familySize, level),
  }
  if (compare !== undefined) return { ...common, ...estimateOf(compare(1), level) }
  return { ...common, value: null, notEstimable: `${n} rows of the smaller side do not give it` }
}

function estimateOf({ value, method, limits }: Comparison, level: number): Pick<Measurement, 'value' | 'interval'> {
  return { value, interval: toInterval(limits(criticalValue(level)), level, method) }
}

function stateOf({ gap, decision }: JudgedGap, familySize: number, level: number): Partial<Measurement> {
  if (decision === undefined || gap.compare === undefined) return { state: 'insufficient', margin: gap.limit }
  const simultaneous = simultaneousLevel(level, familySize)
  const { limits, method } = gap.compare(1)
  return {
    state: decision.state,
    p: decision.p,
    margin: gap.limit,
    simultaneousInterval: toInterval(limits(criticalValue(simultaneous)), simultaneous, method),
  }
}
