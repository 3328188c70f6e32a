import type { FairnessPolicy, FairnessRule } from '@modelgate/policy'
import type { Bounds } from './comparison.ts'
import {
  compareGroups,
  comparePairedChange,
  compareUnpairedChange,
  compareWithinStrata,
  countShared,
  epsilonBounds,
  type GroupPair,
  marginBounds,
  type ScalableComparison,
} from './build-comparison.ts'
import { type Comparand, listComparands, type Sides } from './comparand.ts'
import { type Attribute, compareWith } from './gather-attributes.ts'
import { type AttributePart, countRate } from './group-counts.ts'
import type { RateName } from './rates.ts'
import { pairLayers, type Strata, stratify } from './stratify.ts'

/** One contrast under one rule. */
export interface GatedContrast {
  readonly rule: FairnessRule
  readonly rate: RateName
  readonly attribute: Attribute
  readonly group: Comparand
  readonly reference: Comparand
  /** Whether it is the contrast itself or its change against base. */
  readonly mode: 'absolute' | 'change'
  /** The margin or epsilon. */
  readonly limit: number
  readonly bounds: Bounds
  /** The smaller of the two denominators. */
  readonly denominator: number
  /** Undefined when a denominator is 0. */
  readonly compare: ScalableComparison | undefined
  /** The denominator that the policy asks for. */
  readonly minimum: number
  /** The strata it is pooled from, where the rule controls for something. */
  readonly strata: Strata | undefined
}

/** A rule whose metric is known to be a rate. */
export interface CheckedRule {
  readonly rule: FairnessRule
  readonly rate: RateName
}

/**
 * Every contrast that the rules apply to, the margin and the epsilon apart. The change against base is left out where
 * there is no base to compare with; the caller reports that.
 */
export function listGatedContrasts(
  attributes: readonly Attribute[],
  rules: readonly CheckedRule[],
  { minDenominator }: Pick<FairnessPolicy, 'minDenominator'>,
  favourable: boolean,
): readonly GatedContrast[] {
  return rules.flatMap((checked) =>
    attributes
      .filter(({ part, table }) => appliesTo(checked.rule, part, table.attributes))
      .flatMap((attribute) => [
        ...listAbsolute(attribute, checked, favourable),
        ...listChanges(attribute, checked, favourable),
      ])
      .map((contrast) => ({ ...contrast, minimum: Math.max(1, minDenominator) })),
  )
}

/**
 * Whether a rule judges an attribute: within the strata of a column nobody differs by that column.
 *
 * @param columns of the table
 */
export function appliesTo(
  { attributes, control = [] }: FairnessRule,
  part: AttributePart,
  columns: readonly string[],
): boolean {
  if (attributes !== undefined) return attributes.includes(part.attribute)
  return !control.some((column) => part.columns.includes(columns.indexOf(column)))
}

type Draft = Omit<GatedContrast, 'minimum'>

function listAbsolute(attribute: Attribute, { rule, rate }: CheckedRule, favourable: boolean): readonly Draft[] {
  const { absolute, control, contrast } = rule
  if (absolute === undefined) return []
  const layers = control && stratify(attribute, control)
  const bounds = marginBounds(contrast, absolute.margin)
  return listComparands(attribute, rule.against, false).map((sides) => {
    const common = { rule, rate, attribute, ...sides, mode: 'absolute', limit: absolute.margin, bounds } as const
    if (control === undefined || layers === undefined) {
      const denominator = smallerDenominator(rate, [sides], favourable)
      const compare = denominator === 0 ? undefined : compareGroups(rate, contrast, sides, favourable)
      return { ...common, strata: undefined, denominator, compare }
    }
    const pairs = pairLayers(layers, sides, rate, favourable)
    const compare = pairs.length === 0 ? undefined : compareWithinStrata(rate, contrast, pairs, favourable)
    const strata = { control, pairs }
    return { ...common, strata, denominator: smallerDenominator(rate, pairs, favourable), compare }
  })
}

function listChanges(attribute: Attribute, { rule, rate }: CheckedRule, favourable: boolean): readonly Draft[] {
  const { regression } = rule
  if (regression === undefined) return []
  const compared = compareWith(attribute, regression)
  return listComparands(compared, rule.against, true).flatMap((sides) => {
    const evidence = compareChange(rate, compared, sides, favourable)
    if (evidence === undefined) return []
    const bounds = epsilonBounds(regression)
    const limit = regression.epsilon
    return [{ rule, rate, attribute, ...sides, mode: 'change', limit, bounds, strata: undefined, ...evidence }]
  })
}

/** How a rate's difference moved against base: paired where the rows are joined, undefined without a base. */
function compareChange(
  rate: RateName,
  { base, pairs }: Attribute,
  { group, reference }: Sides,
  favourable: boolean,
): Pick<GatedContrast, 'denominator' | 'compare'> | undefined {
  if (pairs !== undefined) {
    const [first, second] = [group.paired, reference.paired]
    if (first === undefined || second === undefined) return { denominator: 0, compare: undefined }
    const denominator = Math.min(countShared(rate, first, favourable), countShared(rate, second, favourable))
    if (denominator === 0) return { denominator, compare: undefined }
    return { denominator, compare: comparePairedChange(rate, first, second, favourable) }
  }
  if (base === undefined) return undefined
  if (group.before === undefined || reference.before === undefined) return { denominator: 0, compare: undefined }
  const [head, before] = [
    { group, reference },
    { group: group.before, reference: reference.before },
  ]
  const denominator = Math.min(...[head, before].map((pair) => smallerDenominator(rate, [pair], favourable)))
  if (denominator === 0) return { denominator, compare: undefined }
  return { denominator, compare: compareUnpairedChange(rate, head, before, favourable) }
}

/** The smaller of the two sides' denominators, over all strata. */
function smallerDenominator(rate: RateName, pairs: readonly GroupPair[], favourable: boolean): number {
  const sum = (side: keyof GroupPair) =>
    pairs.reduce((total, pair) => total + countRate(rate, pair[side], favourable).trials, 0)
  return Math.min(sum('group'), sum('reference'))
}
