import type { Interval, Measurement } from '@modelgate/kernel'
import { bootstrapCells, elementAt, share } from '@modelgate/statistics'
import { rowsPerWeight, sumWeights } from './effective-count.ts'
import { type Attribute, placeOf } from './gather-attributes.ts'
import { countRate, type GroupCounts } from './group-counts.ts'
import { toInterval } from './measure-groups.ts'
import type { RateName } from './rates.ts'

/** How each summary is defined; printed beside it. Rows without a group are left out of all of them. */
export const SUMMARY_FORMULAS: Readonly<Record<string, string>> = {
  demographic_parity_difference: 'largest minus smallest selection rate',
  demographic_parity_ratio: 'smallest over largest selection rate',
  equal_opportunity_difference: 'largest minus smallest true positive rate',
  equal_opportunity_ratio: 'smallest over largest true positive rate',
  equalized_odds_difference:
    'the larger of the two differences (largest minus smallest) of true and false positive rates',
  equalized_odds_ratio: 'the smaller of the two ratios (smallest over largest) of true and false positive rates',
  average_odds_difference: 'the mean of the two differences (largest minus smallest) of true and false positive rates',
  generalized_entropy_index: 'Σ((b/mean b)² − 1) / 2n with b = 1 + favourable prediction − favourable label',
  impact_ratio: 'selection rate / the highest selection rate of a group',
  theil_index: 'Σ(b/mean b)·ln(b/mean b) / n with b = 1 + favourable prediction − favourable label',
}

/** A metric with its value, or with the reason why there is none. */
type Summary = readonly [metric: string, value: number | string, interval?: Interval | undefined]

/**
 * One number per attribute, descriptive only: over many groups the largest gap is large by chance alone.
 *
 * @param inequality measures how unequal benefits are
 */
export function measureSummaries(
  attribute: Attribute,
  favourable: boolean,
  inequality: (benefits: Benefits) => readonly Summary[],
): readonly Measurement[] {
  const counts = attribute.head
  const n = counts.groups.reduce((total, { rows }) => total + rows, 0)
  const of = placeOf(attribute, {})
  const spread = (rate: RateName) => measureSpread(rate, counts.groups, favourable)
  const selection = spread('selection_rate')
  const truePositive = spread('true_positive_rate')
  const falsePositive = spread('false_positive_rate')
  const results: readonly Summary[] = [
    ['demographic_parity_difference', selection.difference],
    ['demographic_parity_ratio', selection.ratio],
    ['equal_opportunity_difference', truePositive.difference],
    ['equal_opportunity_ratio', truePositive.ratio],
    ['equalized_odds_difference', combine(truePositive.difference, falsePositive.difference, Math.max)],
    ['equalized_odds_ratio', combine(truePositive.ratio, falsePositive.ratio, Math.min)],
    ['average_odds_difference', combine(truePositive.difference, falsePositive.difference, (a, b) => (a + b) / 2)],
    ...inequality(countBenefits(counts.groups, favourable)),
  ]
  return results.map(([metric, result, interval]) =>
    typeof result === 'number'
      ? { metric, of, n, value: result, ...(interval === undefined ? {} : { interval }) }
      : { metric, of, n, value: null, notEstimable: result },
  )
}

interface Spread {
  readonly difference: number | string
  readonly ratio: number | string
}

function measureSpread(rate: RateName, groups: readonly GroupCounts[], favourable: boolean): Spread {
  const counted = groups.map((counts) => ({ group: counts.group, proportion: countRate(rate, counts, favourable) }))
  const empty = counted.filter(({ proportion }) => proportion.trials === 0).map(({ group }) => group)
  if (groups.length < 2) {
    const reason = `there ${groups.length === 1 ? 'is 1 group' : 'are 0 groups'}; a comparison needs 2`
    return { difference: reason, ratio: reason }
  }
  if (empty.length > 0) {
    const reason = `0 rows count for the ${rate.replaceAll('_', ' ')} in ${empty.slice(0, 5).join(', ')}${empty.length > 5 ? ` and ${empty.length - 5} more groups` : ''}`
    return { difference: reason, ratio: reason }
  }
  const shares = counted.map(({ proportion }) => share(proportion))
  const high = shares.reduce((a, b) => Math.max(a, b))
  const low = shares.reduce((a, b) => Math.min(a, b))
  return {
    difference: high - low,
    ratio: high === 0 ? `the ${rate.replaceAll('_', ' ')} is 0 in every group` : low / high,
  }
}

function combine(a: number | string, b: number | string, join: (a: number, b: number) => number): number | string {
  if (typeof a === 'string') return a
  return typeof b === 'string' ? b : join(a, b)
}

/**
 * Rows with benefit 0, 1 and 2: a favourable prediction too few, right, one too many. Where rows carry weights, the
 * effective number of rows, so that the interval has its honest width; the indices do not depend on the scale.
 */
type Benefits = readonly [number, number, number]

function countBenefits(groups: readonly GroupCounts[], favourable: boolean): Benefits {
  const kinds = groups
    .flatMap((counts) => counts.kinds)
    .filter(({ label, prediction }) => label !== null && prediction !== null)
  const unit = rowsPerWeight(kinds)
  const right = sumWeights(kinds.filter(({ label, prediction }) => label === prediction))
  const wrong = kinds.filter(({ label, prediction }) => label !== prediction)
  return [
    unit * sumWeights(wrong.filter(({ prediction }) => prediction !== favourable)),
    unit * right,
    unit * sumWeights(wrong.filter(({ prediction }) => prediction === favourable)),
  ]
}

/** Measures how unequal benefits are; the benefits of all rows are the same by every attribute, and are drawn once. */
export function createInequality(level: number): (benefits: Benefits) => readonly Summary[] {
  const known = new Map<string, readonly Summary[]>()
  return (benefits) => {
    const key = benefits.join(' ')
    const measured = known.get(key) ?? measureInequality(benefits, level)
    known.set(key, measured)
    return measured
  }
}

const INDICES = [
  ['generalized_entropy_index', generalizedEntropy],
  ['theil_index', theil],
] as const

/** Any number; it fixes the intervals, so that everyone who computes them again gets the same ones. */
const SEED = 1

/**
 * Indices of benefits with their intervals by drawing the rows again, once for all of them; effective numbers are rounded.
 * Where an estimate is the largest value that an index can have nearby, all draws lie below it, so its interval is
 * stretched to hold it.
 */
function measureInequality(benefits: Benefits, level: number): readonly Summary[] {
  const estimates = INDICES.map(([, index]) => index(...benefits))
  const statistics = INDICES.map(([, index]) => ([lost = 0, right = 0, gained = 0]: readonly number[]) => {
    const value = index(lost, right, gained)
    return typeof value === 'number' ? value : Number.NaN
  })
  const exists = estimates.every((estimate) => typeof estimate === 'number')
  const limits = exists ? bootstrapCells(benefits.map(Math.round), statistics, level, SEED) : []
  return INDICES.map(([metric], i): Summary => {
    const estimate = elementAt(estimates, i)
    if (typeof estimate === 'string') return [metric, estimate]
    const { low, high } = elementAt(limits, i)
    const stretched = { low: Math.min(low, estimate), high: Math.max(high, estimate) }
    return [metric, estimate, toInterval(stretched, level, 'multinomial-bootstrap')]
  })
}

/** Generalized entropy index with alpha 2: Speicher et al. (2018), KDD, equation 3. */
function generalizedEntropy(lost: number, right: number, gained: number): number | string {
  const n = lost + right + gained
  const total = right + 2 * gained
  if (total === 0) return `0 of ${n} rows have a benefit above 0`
  return ((n * (right + 4 * gained)) / total ** 2 - 1) / 2
}

/** Theil's index, the generalized entropy with alpha 1; 0 · ln 0 counts as 0. */
function theil(lost: number, right: number, gained: number): number | string {
  const n = lost + right + gained
  const total = right + 2 * gained
  if (total === 0) return `0 of ${n} rows have a benefit above 0`
  return (2 * gained * Math.LN2) / total - Math.log(total / n)
}
