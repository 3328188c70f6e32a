import type { Interval, Measurement } from '@modelgate/kernel'
import {
  clopperPearsonInterval,
  criticalValue,
  elementAt,
  formatCount,
  newcombeInterval,
  koopmanInterval,
  type Limits,
  type Proportion,
  share,
  wilsonInterval,
  wilsonLimits,
} from '@modelgate/statistics'
import type { GroupPair } from './build-comparison.ts'
import { type Attribute, placeOf } from './gather-attributes.ts'
import { countRate, type GroupCounts } from './group-counts.ts'
import { RATE_NAMES, type RateName } from './rates.ts'

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
    const rates = RATE_NAMES.map((rate) =>
      measureProportion(rate, of, counts, countRate(rate, counts, favourable), level, interval),
    )
    return [...rates, measureBalancedAccuracy(of, counts, favourable, level)]
  })
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
        CONTRASTS.map((contrast) =>
          measureContrast(attribute, rate, contrast, { group, reference: reference.counts }, favourable, level),
        ),
      ),
    )
}

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
    numerator: first.successes,
    denominator: first.trials,
    ...(contrast === 'ratio' ? estimateRatio(first, second, level) : estimateDifference(first, second, level)),
  }
}

function measureProportion(
  metric: string,
  of: Measurement['of'],
  { rows }: GroupCounts,
  proportion: Proportion,
  level: number,
  { method, of: limitsOf }: RateInterval,
): Measurement {
  const common = { metric, of, n: rows, numerator: proportion.successes, denominator: proportion.trials }
  if (proportion.trials === 0) return { ...common, value: null, notEstimable: nothingToCount(rows) }
  return { ...common, value: share(proportion), interval: toInterval(limitsOf(proportion, level), level, method) }
}

/** (TPR + TNR) / 2, its interval from the two Wilson intervals, squared and added. */
function measureBalancedAccuracy(
  of: Measurement['of'],
  counts: GroupCounts,
  favourable: boolean,
  level: number,
): Measurement {
  const sides = [
    countRate('true_positive_rate', counts, favourable),
    countRate('true_negative_rate', counts, favourable),
  ] as const
  const common = { metric: 'balanced_accuracy', of, n: counts.rows }
  const [positives, negatives] = sides
  if (positives.trials === 0 || negatives.trials === 0) {
    const reason = `needs both labels; there are ${positives.trials} positive and ${negatives.trials} negative rows`
    return { ...common, value: null, notEstimable: reason }
  }
  const value = (share(positives) + share(negatives)) / 2
  const limits = sides.map((side) => wilsonLimits(side, criticalValue(level)))
  const arm = (end: 'low' | 'high') =>
    Math.hypot(...sides.map((side, i) => share(side) - elementAt(limits, i)[end])) / 2
  const interval = toInterval({ low: value - arm('low'), high: value + arm('high') }, level, 'wilson-mover')
  return { ...common, value, interval }
}

function estimateDifference(
  first: Proportion,
  second: Proportion,
  level: number,
): Pick<Measurement, 'value' | 'interval' | 'notEstimable'> {
  if (first.trials === 0 || second.trials === 0) return { value: null, notEstimable: emptySide(first) }
  const interval = toInterval(newcombeInterval(first, second, level), level, 'newcombe')
  return { value: share(first) - share(second), interval }
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

function nothingToCount(rows: number): string {
  return `0 of the ${formatCount(rows)} rows count for this rate`
}

function emptySide(first: Proportion): string {
  return first.trials === 0 ? '0 rows of the group count for this rate' : '0 rows of the reference count for this rate'
}
