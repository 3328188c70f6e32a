import type { FairnessPolicy, FairnessRule } from '@modelgate/policy'
import type { Bounds } from './comparison.ts'
import {
  compareGroups,
  comparePairedChange,
  compareUnpairedChange,
  countShared,
  epsilonBounds,
  type GroupPair,
  marginBounds,
  type ScalableComparison,
} from './build-comparison.ts'
import type { Attribute } from './gather-attributes.ts'
import { countRate, type GroupCounts } from './group-counts.ts'
import type { RateName } from './rates.ts'

/** One contrast under one rule. */
export interface GatedContrast {
  readonly rule: FairnessRule
  readonly rate: RateName
  readonly attribute: Attribute
  readonly group: GroupCounts
  readonly reference: GroupCounts
  /** Whether it is the contrast itself or its change against base. */
  readonly mode: 'absolute' | 'change'
  /** The margin or epsilon. */
  readonly limit: number
  readonly bounds: Bounds
  /** The smaller of the two denominators. */
  readonly denominator: number
  /** Undefined when a denominator is 0. */
  readonly compare: ScalableComparison | undefined
  /** Whether the smaller denominator reaches the policy's minimum. */
  readonly sufficient: boolean
}

/** A rule whose metric is known to be a rate. */
export interface CheckedRule {
  readonly rule: FairnessRule
  readonly rate: RateName
}

/**
 * Every contrast that the rules apply to: each group but the reference, the margin and the epsilon apart. The change
 * against base is left out where there is no base to compare with; the caller reports that.
 */
export function listGatedContrasts(
  attributes: readonly Attribute[],
  rules: readonly CheckedRule[],
  { minDenominator }: Pick<FairnessPolicy, 'minDenominator'>,
  favourable: boolean,
): readonly GatedContrast[] {
  return rules.flatMap(({ rule, rate }) =>
    attributes
      .filter(({ part }) => rule.attributes?.includes(part.attribute) ?? true)
      .flatMap((attribute) => {
        const reference = attribute.reference
        if (reference === undefined) return []
        return attribute.head.groups
          .filter(({ group }) => group !== reference.counts.group)
          .flatMap((group) => {
            const common = { rule, rate, attribute, group, reference: reference.counts }
            const pair = { group, reference: reference.counts }
            return [
              ...(rule.absolute === undefined ? [] : [absolute(rule.absolute.margin)]),
              ...(rule.regression === undefined ? [] : change(rule.regression)),
            ].map((contrast) => ({ ...contrast, sufficient: contrast.denominator >= Math.max(1, minDenominator) }))

            function absolute(margin: number): Omit<GatedContrast, 'sufficient'> {
              const denominator = smallerDenominator(rate, pair, favourable)
              return {
                ...common,
                mode: 'absolute',
                limit: margin,
                bounds: marginBounds(rule.contrast, margin),
                denominator,
                compare: denominator === 0 ? undefined : compareGroups(rate, rule.contrast, pair, favourable),
              }
            }

            function change(regression: NonNullable<FairnessRule['regression']>): Omit<GatedContrast, 'sufficient'>[] {
              const evidence = compareChange(rate, attribute, pair, favourable)
              if (evidence === undefined) return []
              const bounds = epsilonBounds(regression)
              return [{ ...common, mode: 'change', limit: regression.epsilon, bounds, ...evidence }]
            }
          })
      }),
  )
}

/** How a rate's difference moved against base: paired where the rows are joined, undefined without a base. */
function compareChange(
  rate: RateName,
  attribute: Attribute,
  head: GroupPair,
  favourable: boolean,
): Pick<GatedContrast, 'denominator' | 'compare'> | undefined {
  const { base, pairs } = attribute
  if (pairs !== undefined) {
    const group = pairs.get(head.group.group)
    const reference = pairs.get(head.reference.group)
    if (group === undefined || reference === undefined) return { denominator: 0, compare: undefined }
    const counts = [group, reference].map((paired) => countShared(rate, paired, favourable))
    const denominator = Math.min(...counts)
    if (denominator === 0) return { denominator, compare: undefined }
    return { denominator, compare: comparePairedChange(rate, group, reference, favourable) }
  }
  if (base === undefined) return undefined
  const find = (name: string) => base.groups.find(({ group }) => group === name)
  const group = find(head.group.group)
  const reference = find(head.reference.group)
  if (group === undefined || reference === undefined) return { denominator: 0, compare: undefined }
  const before = { group, reference }
  const denominator = Math.min(smallerDenominator(rate, head, favourable), smallerDenominator(rate, before, favourable))
  if (denominator === 0) return { denominator, compare: undefined }
  return { denominator, compare: compareUnpairedChange(rate, head, before, favourable) }
}

function smallerDenominator(rate: RateName, { group, reference }: GroupPair, favourable: boolean): number {
  return Math.min(countRate(rate, group, favourable).trials, countRate(rate, reference, favourable).trials)
}
