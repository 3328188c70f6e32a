import type { FairnessPolicy, FairnessRule } from '@modelgate/policy'
import { epsilonBounds, marginBounds, type ScalableComparison } from './build-comparison.ts'
import { listSides, REST, type SidesOf } from './comparand.ts'
import { type Bounds, type Comparison, isWithin } from './comparison.ts'
import type { Decision } from './decide.ts'
import { appliesTo } from './gated-contrasts.ts'
import { type AttributePart, groupName, selectColumns } from './group-counts.ts'
import { compareScoreChange, compareScores, compareScoresWithin } from './score-comparison.ts'
import {
  countFor,
  countValues,
  estimateGroup,
  type GroupEstimate,
  type GroupValues,
  type NoEstimate,
} from './score-estimate.ts'
import { gatherScores, joinRest, type ScoreAttribute, type ScoreEvidence, type ScoreGroup } from './score-groups.ts'
import { isScoreMetric, SCORE_METRICS, type ScoreMetricName } from './score-metrics.ts'

/** A group as far as people read of it. */
export type NamedGroup = Pick<ScoreGroup, 'group' | 'rows'>

/** Both sides of a contrast within one stratum. */
export interface ScoreLayer {
  readonly name: string
  readonly sides: readonly (GroupEstimate | NoEstimate)[]
  readonly comparison: Comparison
}

/** What a pooled contrast is made of. */
export interface ScoreStrata {
  readonly control: readonly string[]
  readonly layers: readonly ScoreLayer[]
  /** Rows of the group in strata where there is nothing to compare with. */
  readonly left: number
}

/** One contrast of a number about scores or errors under one rule. */
export interface ScoreGap {
  readonly rule: FairnessRule
  readonly metric: ScoreMetricName
  readonly part: AttributePart
  readonly group: NamedGroup
  readonly reference: NamedGroup
  readonly mode: 'absolute' | 'change'
  readonly limit: number
  readonly bounds: Bounds
  /** Rows of the smaller side; of areas its smaller class. */
  readonly n: number
  /** The number of either side by itself; none where it is about both at once. */
  readonly sides: readonly (GroupEstimate | NoEstimate)[]
  /** Undefined where one side does not give the metric. */
  readonly compare: ScalableComparison | undefined
  /** Rows of the smaller side that the policy asks for. */
  readonly minimum: number
  /** Whether not to be judged is a doubt and not a note: demanded by the policy, enough rows, or enough at base. */
  readonly required: boolean
  readonly strata: ScoreStrata | undefined
  /** The gap at base, where only its change is judged and it was beyond the limit already. */
  readonly oldGap: Comparison | undefined
}

/** A gap with what was concluded; undefined where there are too few rows. */
export interface JudgedGap {
  readonly gap: ScoreGap
  readonly decision: Decision | undefined
}

/** Every contrast that the rules on scores and errors apply to; its change only where the rows are joined with a base. */
export function listScoreGaps(
  attributes: readonly ScoreAttribute[],
  evidence: ScoreEvidence,
  policy: Pick<FairnessPolicy, 'rules' | 'minDenominator' | 'attributes'>,
): readonly ScoreGap[] {
  const settings = new Map(Object.entries(policy.attributes))
  return policy.rules.flatMap((rule) => {
    const { metric } = rule
    if (!isScoreMetric(metric)) return []
    return attributes
      .filter(({ part }) => appliesTo(rule, part, evidence.columns))
      .flatMap((attribute) => {
        const required = settings.get(attribute.part.attribute)?.requiredGroups ?? []
        return [
          ...listAbsolute(attribute, rule, metric, evidence),
          ...(evidence.base === 'joined' ? listChanges(attribute, rule, metric) : []),
        ].map(({ before, ...gap }) => ({
          ...gap,
          part: attribute.part,
          minimum: Math.max(1, policy.minDenominator),
          required:
            required.includes(gap.group.group) ||
            // Not too few rows, but rows that do not give the metric.
            (gap.compare === undefined && gap.n >= policy.minDenominator) ||
            (before !== undefined && countFor(metric, before) >= policy.minDenominator),
        }))
      })
  })
}

type Draft = Omit<ScoreGap, 'part' | 'minimum' | 'required'> & { readonly before: GroupValues | undefined }

function listAbsolute(
  attribute: ScoreAttribute,
  rule: FairnessRule,
  metric: ScoreMetricName,
  evidence: ScoreEvidence,
): readonly Draft[] {
  const { absolute, control } = rule
  if (absolute === undefined) return []
  const layers = control && stratifyScores(attribute, evidence, control)
  return listPairs(attribute, rule, false).map((sides) => {
    const { group, reference } = sides
    const values = { group: group.values, reference: reference.values }
    return {
      ...describePair(rule, metric, sides),
      mode: 'absolute',
      limit: absolute.margin,
      bounds: marginBounds('difference', absolute.margin),
      oldGap: undefined,
      ...(control === undefined || layers === undefined
        ? { n: smallerSide(metric, [values]), compare: compareScores(metric, values), strata: undefined }
        : pairLayers(metric, sides, control, layers)),
    }
  })
}

function listChanges(attribute: ScoreAttribute, rule: FairnessRule, metric: ScoreMetricName): readonly Draft[] {
  const { regression, absolute } = rule
  if (regression === undefined) return []
  const { epsilon } = regression
  return listPairs(attribute, rule, true).map((sides) => {
    const [first, second] = [sides.group, sides.reference].map(({ pair }) => pair)
    const joined = first !== undefined && second !== undefined
    const { before } = sides.group
    const other = sides.reference.before
    const former = before && other && compareScores(metric, { group: before, reference: other })
    const gap = absolute === undefined ? former?.(1) : undefined
    return {
      ...describePair(rule, metric, sides),
      mode: 'change',
      limit: epsilon,
      bounds: epsilonBounds(regression),
      n: joined ? smallerSide(metric, [{ group: first.head, reference: second.head }]) : 0,
      compare: joined ? compareScoreChange(metric, first, second) : undefined,
      strata: undefined,
      oldGap: gap === undefined || isWithin(gap, { low: -epsilon, high: epsilon }) ? undefined : gap,
    }
  })
}

function describePair(rule: FairnessRule, metric: ScoreMetricName, { group, reference }: SidesOf<ScoreGroup>) {
  const name = ({ group: named, rows }: ScoreGroup) => ({ group: named, rows })
  const sides = estimateSides(metric, { group: group.values, reference: reference.values })
  return { rule, metric, group: name(group), reference: name(reference), sides, before: group.before }
}

function estimateSides(metric: ScoreMetricName, { group, reference }: SidesOf<GroupValues>): ScoreGap['sides'] {
  return SCORE_METRICS[metric].pair ? [] : [group, reference].map((values) => estimateGroup(metric, values))
}

function listPairs(
  { groups, reference }: ScoreAttribute,
  { against }: FairnessRule,
  ordered: boolean,
): readonly SidesOf<ScoreGroup>[] {
  const restOf = (group: ScoreGroup) => joinRest(groups, group)
  return listSides(groups, reference?.group, { against, ordered, restOf })
}

function smallerSide(metric: ScoreMetricName, pairs: readonly SidesOf<GroupValues>[]): number {
  const sum = (side: keyof SidesOf<GroupValues>) =>
    pairs.reduce((total, pair) => total + countFor(metric, pair[side]), 0)
  return Math.min(sum('group'), sum('reference'))
}

interface Layer {
  readonly name: string
  readonly groups: readonly ScoreGroup[]
}

/** The groups of an attribute within each value of some columns; rows without a value are a layer of their own. */
function stratifyScores(
  { part }: ScoreAttribute,
  { columns, parts }: Pick<ScoreEvidence, 'columns' | 'parts'>,
  control: readonly string[],
): readonly Layer[] {
  const strata = selectColumns(
    columns,
    control.map((column) => columns.indexOf(column)),
  )
  return [...Map.groupBy(parts, ({ groups }) => groupName(groups, strata))]
    .map(([name, members]) => ({
      name,
      groups: gatherScores({ parts: members }, [part], () => undefined).flatMap(({ groups }) => groups),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** A contrast pooled over the layers in which both sides give the metric: the others say nothing about it. */
function pairLayers(
  metric: ScoreMetricName,
  { group, reference }: SidesOf<ScoreGroup>,
  control: readonly string[],
  layers: readonly Layer[],
): Pick<ScoreGap, 'n' | 'compare' | 'strata'> {
  const pairs = layers.flatMap(({ name, groups }) => {
    const first = groups.find((one) => one.group === group.group)
    const second =
      reference.group === REST ? joinRest(groups, group) : groups.find((one) => one.group === reference.group)
    if (first === undefined || second === undefined) return []
    const values = { group: first.values, reference: second.values }
    const comparison = compareScores(metric, values)?.(1)
    return comparison === undefined ? [] : [{ name, values, comparison, sides: estimateSides(metric, values) }]
  })
  const values = pairs.map((pair) => pair.values)
  const counted = values.reduce((sum, pair) => sum + countValues(pair.group), 0)
  return {
    n: smallerSide(metric, values),
    compare: compareScoresWithin(metric, values),
    strata: {
      control,
      layers: pairs.map(({ name, comparison, sides }) => ({ name, comparison, sides })),
      left: group.rows - counted,
    },
  }
}
