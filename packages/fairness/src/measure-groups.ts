import type { Interval, Measurement } from '@modelgate/kernel'
import {
  clopperPearsonInterval,
  criticalValue,
  formatCount,
  koopmanInterval,
  type Limits,
  type Proportion,
  share,
  wilsonInterval,
  wilsonLimits,
} from '@modelgate/statistics'
import { compareGroups, type GroupPair } from './build-comparison.ts'
import type { Comparison } from './comparison.ts'
import { type Attribute, placeOf } from './gather-attributes.ts'
import { countRate, type GroupCounts } from './group-counts.ts'
import { RATE_NAMES, type RateName, RATES } from './rates.ts'

/**
 * Groups of an attribute whose every rate is listed, the largest first. With more of them a report would outgrow what
 * people and renderers can hold; the cells of all groups are in its data, and every judged contrast is listed.
 */
export const MAX_LISTED_GROUPS = 500

/** How the interval of one rate is made. */
export interface RateInterval {
  readonly method: string
  readonly of: (proportion: Proportion, level: number) => Limits
}

/** Wilson's interval, or Clopper and Pearson's where it was asked never to cover less often than its level. */
export function chooseRateInterval(exact: boolean): RateInterval {
  return exact ? { method: 'clopper-pearson', of: clopperPearsonInterval } : { method: 'wilson', of: wilsonInterval }
}

/** Every rate of the listed groups with its interval, the rows without a group included. */
export function measureRates(
  attribute: Attribute,
  favourable: boolean,
  level: number,
  interval: RateInterval,
): readonly Measurement[] {
  const groups = [
    ...attribute.head.groups.slice(0, MAX_LISTED_GROUPS),
    ...(attribute.head.missing === undefined ? [] : [attribute.head.missing]),
  ]
  return groups.flatMap((counts) => {
    const of = placeOf(attribute, { group: counts.group })
    return RATE_NAMES.map((rate) => {
      const proportion = countRate(rate, counts, favourable)
      const isMean = RATES[rate].halves !== undefined
      const common = {
        metric: rate,
        of,
        n: counts.rows,
        ...(isMean ? {} : { numerator: proportion.successes, denominator: proportion.trials }),
      }
      if (proportion.trials === 0) return { ...common, value: null, notEstimable: nothingToCount(counts.rows, isMean) }
      const method = isMean ? 'wilson-mover' : interval.method
      const limits = boundRate(rate, counts, favourable, level, interval)
      return { ...common, value: share(proportion), interval: toInterval(limits, level, method) }
    })
  })
}

/** The interval of a rate; of the mean of two rates their Wilson intervals, squared and added. */
export function boundRate(
  rate: RateName,
  counts: GroupCounts,
  favourable: boolean,
  level: number,
  interval: RateInterval,
): Limits {
  const { halves } = RATES[rate]
  const proportion = countRate(rate, counts, favourable)
  if (halves === undefined) return interval.of(proportion, level)
  const sides = halves.map((half) => countRate(half, counts, favourable))
  const arm = (end: 'low' | 'high') =>
    Math.hypot(...sides.map((side) => share(side) - wilsonLimits(side, criticalValue(level))[end])) / sides.length
  return { low: share(proportion) - arm('low'), high: share(proportion) + arm('high') }
}

/** Every rate of the listed groups against the reference, as difference and as ratio, unjudged. */
export function measureContrasts(attribute: Attribute, favourable: boolean, level: number): readonly Measurement[] {
  const { reference } = attribute
  if (reference === undefined) return []
  return attribute.head.groups
    .slice(0, MAX_LISTED_GROUPS)
    .filter(({ group }) => group !== reference.counts.group)
    .flatMap((group) =>
      RATE_NAMES.flatMap((rate) =>
        (RATES[rate].halves === undefined ? CONTRASTS : DIFFERENCE).map((contrast) =>
          measureContrast(attribute, rate, contrast, { group, reference: reference.counts }, favourable, level),
        ),
      ),
    )
}

const DIFFERENCE = ['difference'] as const
const CONTRASTS = ['difference', 'ratio'] as const

/** One rate of a group against a reference. */
export function measureContrast(
  attribute: Attribute,
  rate: RateName,
  contrast: (typeof CONTRASTS)[number],
  { group, reference }: GroupPair,
  favourable: boolean,
  level: number,
): Measurement {
  const first = countRate(rate, group, favourable)
  const second = countRate(rate, reference, favourable)
  return {
    metric: rate,
    of: placeOf(attribute, { group: group.group, reference: reference.group, contrast }),
    n: group.rows,
    ...(RATES[rate].halves === undefined ? { numerator: first.successes, denominator: first.trials } : {}),
    ...(contrast === 'ratio'
      ? estimateRatio(first, second, level)
      : first.trials === 0 || second.trials === 0
        ? { value: null, notEstimable: emptySide(first) }
        : estimateDifference(compareGroups(rate, contrast, { group, reference }, favourable)(1), level)),
  }
}

function estimateDifference({ value, method, limits }: Comparison, level: number) {
  return { value, interval: toInterval(limits(criticalValue(level)), level, method) }
}

/** The ratio of two proportions, or why there is none. */
export function estimateRatio(
  first: Proportion,
  second: Proportion,
  level: number,
): Pick<Measurement, 'value' | 'interval' | 'notEstimable'> {
  if (first.trials === 0 || second.trials === 0) return { value: null, notEstimable: emptySide(first) }
  const interval = toInterval(koopmanInterval(first, second, level), level, 'koopman')
  if (second.successes === 0) {
    return { value: null, interval, notEstimable: `the rate of the reference is 0 (0 of ${second.trials})` }
  }
  return { value: share(first) / share(second), interval }
}

/** Limits as a report shows them: an end that does not exist is null. */
export function toInterval({ low, high }: Limits, level: number, method: string): Interval {
  return { low: finite(low), high: finite(high), level, method }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

function nothingToCount(rows: number, isMean: boolean): string {
  return `0 of the ${formatCount(rows)} rows count for ${isMean ? 'one of the two rates' : 'this rate'}`
}

function emptySide(first: Proportion): string {
  return first.trials === 0 ? '0 rows of the group count for this rate' : '0 rows of the reference count for this rate'
}
