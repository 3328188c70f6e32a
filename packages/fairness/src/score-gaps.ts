import type { FairnessPolicy, FairnessRule } from '@modelgate/policy'
import { epsilonBounds, marginBounds, type ScalableComparison } from './build-comparison.ts'
import type { Bounds } from './comparison.ts'
import type { Decision } from './decide.ts'
import { compareScoreChange, compareScores } from './score-comparison.ts'
import { countFor } from './score-estimate.ts'
import type { ScoreAttribute, ScoreEvidence, ScoreGroup } from './score-groups.ts'
import { isScoreMetric, type ScoreMetricName } from './score-metrics.ts'

/** One contrast of a number about scores or errors under one rule. */
export interface ScoreGap {
  readonly rule: FairnessRule
  readonly metric: ScoreMetricName
  readonly attribute: string
  readonly group: ScoreGroup
  readonly reference: ScoreGroup
  readonly mode: 'absolute' | 'change'
  readonly limit: number
  readonly bounds: Bounds
  /** Rows of the smaller side; of areas its smaller class. */
  readonly n: number
  /** Undefined where one side does not give the metric. */
  readonly compare: ScalableComparison | undefined
  readonly sufficient: boolean
  /** Whether too few rows are a doubt and not a note. */
  readonly required: boolean
}

/** A gap with what was concluded; undefined where there are too few rows. */
export interface JudgedGap {
  readonly gap: ScoreGap
  readonly decision: Decision | undefined
}

/** Every contrast that the rules on scores and errors apply to; its change only where there is a base. */
export function listScoreGaps(
  attributes: readonly ScoreAttribute[],
  evidence: Pick<ScoreEvidence, 'base'>,
  policy: Pick<FairnessPolicy, 'rules' | 'minDenominator' | 'attributes'>,
): readonly ScoreGap[] {
  const settings = new Map(Object.entries(policy.attributes))
  return policy.rules.flatMap((rule) => {
    const { metric, absolute, regression } = rule
    if (!isScoreMetric(metric)) return []
    return attributes
      .filter(({ attribute }) => rule.attributes?.includes(attribute) ?? true)
      .flatMap(({ attribute, groups, reference }) => {
        if (reference === undefined) return []
        const required = settings.get(attribute)?.requiredGroups ?? []
        return groups
          .filter(({ group }) => group !== reference.group)
          .flatMap((group) => {
            const n = Math.min(countFor(metric, group.values), countFor(metric, reference.values))
            const common = { rule, metric, attribute, group, reference, n, required: required.includes(group.group) }
            const enough = n >= policy.minDenominator
            const gaps: ScoreGap[] = []
            if (absolute !== undefined) {
              const compare = compareScores(metric, group.values, reference.values)
              const bounds = marginBounds('difference', absolute.margin)
              gaps.push({ ...common, mode: 'absolute', limit: absolute.margin, bounds, compare, sufficient: enough })
            }
            if (regression !== undefined && evidence.base === 'joined') {
              const [first, second] = [group.pair, reference.pair]
              const both = first !== undefined && second !== undefined
              const compare = both ? compareScoreChange(metric, first, second) : undefined
              const bounds = epsilonBounds(regression)
              gaps.push({ ...common, mode: 'change', limit: regression.epsilon, bounds, compare, sufficient: enough })
            }
            return gaps
          })
      })
  })
}
