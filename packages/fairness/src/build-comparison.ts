import type { FairnessRule } from '@modelgate/policy'
import {
  correlateShares,
  type PairedCell,
  type PairedCounts,
  type Proportion,
  share,
  type Stratum,
} from '@modelgate/statistics'
import {
  type Bounds,
  compareByDifference,
  compareByRatio,
  compareOverlapping,
  comparePaired,
  compareStrataByDifference,
  compareStrataByRatio,
  type Comparison,
  poolComparisons,
  type ProportionPair,
  subtract,
} from './comparison.ts'
import { rowsPerWeight, sumWeights } from './effective-count.ts'
import { countRate, type GroupCounts } from './group-counts.ts'
import type { PairedGroup } from './paired-groups.ts'
import { type RateName, RATES } from './rates.ts'

/** A comparison as it would be with `scale` times the rows: 1 is what was measured. */
export type ScalableComparison = (scale: number) => Comparison

/** A group and its reference in one table. */
export interface GroupPair {
  readonly group: GroupCounts
  readonly reference: GroupCounts
}

/**
 * The contrast of a rate between a group and its reference. Both denominators must be above 0; the mean of two rates has
 * no ratio.
 */
export function compareGroups(
  rate: RateName,
  contrast: FairnessRule['contrast'],
  pair: GroupPair,
  favourable: boolean,
): ScalableComparison {
  const { halves } = RATES[rate]
  if (halves !== undefined) return meanOf(halves.map((half) => compareGroups(half, contrast, pair, favourable)))
  return (scale) => {
    const proportions: ProportionPair = {
      first: countRate(rate, pair.group, favourable, scale),
      second: countRate(rate, pair.reference, favourable, scale),
    }
    return contrast === 'ratio' ? compareByRatio(proportions) : compareByDifference(proportions)
  }
}

/** The contrast of a rate within strata, pooled. In each of at least one both denominators must be above 0. */
export function compareWithinStrata(
  rate: RateName,
  contrast: FairnessRule['contrast'],
  pairs: readonly GroupPair[],
  favourable: boolean,
): ScalableComparison {
  const { halves } = RATES[rate]
  if (halves !== undefined) return meanOf(halves.map((half) => compareWithinStrata(half, contrast, pairs, favourable)))
  return (scale) => {
    const strata = countStrata(rate, pairs, favourable, scale)
    return contrast === 'ratio' ? compareStrataByRatio(strata) : compareStrataByDifference(strata)
  }
}

/** The mean of contrasts that rest on different rows: their intervals squared and added. */
function meanOf(parts: readonly ScalableComparison[]): ScalableComparison {
  return (scale) => {
    const comparisons = parts.map((compare) => compare(scale))
    const mean = poolComparisons(
      comparisons,
      parts.map(() => 1 / parts.length),
    )
    return { ...mean, method: `${mean.method}-mover` }
  }
}

/** A rate of both sides in each stratum, its counts times `scale`. */
export function countStrata(
  rate: RateName,
  pairs: readonly GroupPair[],
  favourable: boolean,
  scale = 1,
): readonly Stratum[] {
  return pairs.map(({ group, reference }) => ({
    first: countRate(rate, group, favourable, scale),
    second: countRate(rate, reference, favourable, scale),
  }))
}

/**
 * How the difference between a group and its reference moved from base to head, on the rows that both have: each
 * group's own change, the two combined.
 */
export function comparePairedChange(
  rate: RateName,
  group: PairedGroup,
  reference: PairedGroup,
  favourable: boolean,
): ScalableComparison {
  const first = compareOwnChange(rate, group, favourable)
  const second = compareOwnChange(rate, reference, favourable)
  return (scale) => subtract(first(scale), second(scale))
}

/**
 * How a rate of one group moved from base to head, on the rows that both have. A rate among rows with a label counts the
 * same rows twice; one among the predicted, such as precision, counts other rows at base than at head.
 */
export function compareOwnChange(rate: RateName, group: PairedGroup, favourable: boolean): ScalableComparison {
  const { pairable, halves, condition, shows } = RATES[rate]
  if (pairable) return (scale) => comparePaired(countPairs(rate, group, favourable, scale))
  if (halves !== undefined) return meanOf(halves.map((half) => compareOwnChange(half, group, favourable)))
  const head = countSide(rate, group, 'head', favourable)
  const base = countSide(rate, group, 'base', favourable)
  const event = (kind: PairedKind, side: 'base' | 'head') => {
    const row = { label: kind.label, prediction: kind[side] }
    return condition(row, favourable) ? shows(row, favourable) : null
  }
  const rows = group.kinds.map((kind) => ({
    n: kind.weightSquares ?? kind.n,
    first: event(kind, 'head'),
    second: event(kind, 'base'),
  }))
  const correlation = correlateShares(rows, share(head), share(base))
  const times = ({ successes, trials }: Proportion, scale: number) => ({
    successes: scale * successes,
    trials: scale * trials,
  })
  return (scale) => compareOverlapping({ first: times(head, scale), second: times(base, scale), correlation })
}

/** The fewest rows of a group that count for a rate on either side: what the change of the rate rests on. */
export function countShared(rate: RateName, group: PairedGroup, favourable: boolean): number {
  const { pairable, halves } = RATES[rate]
  if (pairable) return countPairs(rate, group, favourable).pairs
  if (halves !== undefined) return Math.min(...halves.map((half) => countShared(half, group, favourable)))
  return Math.min(countSide(rate, group, 'head', favourable).trials, countSide(rate, group, 'base', favourable).trials)
}

type PairedKind = Omit<PairedCell, 'groups'>

/** A rate of the joined rows of a group by the predictions of one side. */
function countSide(rate: RateName, { kinds }: PairedGroup, side: 'base' | 'head', favourable: boolean): Proportion {
  const { condition, shows } = RATES[rate]
  const among = kinds.filter((kind) => condition({ label: kind.label, prediction: kind[side] }, favourable))
  const events = among.filter((kind) => shows({ label: kind.label, prediction: kind[side] }, favourable))
  const unit = rowsPerWeight(among)
  return { successes: unit * sumWeights(events), trials: unit * sumWeights(among) }
}

/** The same from two tables whose rows are not known to be the same. */
export function compareUnpairedChange(
  rate: RateName,
  head: GroupPair,
  base: GroupPair,
  favourable: boolean,
): ScalableComparison {
  const after = compareGroups(rate, 'difference', head, favourable)
  const before = compareGroups(rate, 'difference', base, favourable)
  return (scale) => subtract(after(scale), before(scale))
}

/** How many rows of a group show a rate's event only at head and only at base, each times `scale`. */
export function countPairs(rate: RateName, { kinds }: PairedGroup, favourable: boolean, scale = 1): PairedCounts {
  const { condition, shows } = RATES[rate]
  const among = kinds.filter(
    ({ label, base, head }) =>
      condition({ label, prediction: base }, favourable) && condition({ label, prediction: head }, favourable),
  )
  const unit = scale * rowsPerWeight(among)
  const only = (here: 'base' | 'head', there: 'base' | 'head') =>
    unit *
    sumWeights(
      among.filter(
        (kind) =>
          shows({ label: kind.label, prediction: kind[here] }, favourable) &&
          !shows({ label: kind.label, prediction: kind[there] }, favourable),
      ),
    )
  return { onlyFirst: only('head', 'base'), onlySecond: only('base', 'head'), pairs: unit * sumWeights(among) }
}

/** Where a contrast may lie under an absolute margin; a ratio margin m stands for m … 1/m. */
export function marginBounds(contrast: FairnessRule['contrast'], margin: number): Bounds {
  if (contrast === 'difference') return { low: -margin, high: margin }
  return { low: Math.min(margin, 1 / margin), high: Math.max(margin, 1 / margin) }
}

/** Where the change of a contrast may lie: anything but worse by more than epsilon. */
export function epsilonBounds({
  epsilon,
  worse,
}: {
  readonly epsilon: number
  readonly worse: 'higher' | 'lower'
}): Bounds {
  return worse === 'higher' ? { low: -Infinity, high: epsilon } : { low: -epsilon, high: Infinity }
}
