import type { Interval, Measurement } from '@modelgate/kernel'
import {
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
import type { Attribute } from './gather-attributes.ts'
import { countRate, type GroupCounts } from './group-counts.ts'
import { RATE_NAMES, type RateName } from './rates.ts'

/**
 * Groups of an attribute whose every rate is listed, the largest first. With more of them a report would outgrow what
 * people and renderers can hold; the cells of all groups are in its data, and every gated contrast is listed.
 */
export const MAX_LISTED_GROUPS = 500

/** Every rate of the listed groups with Wilson's interval, the rows without a group included. */
export function measureRates(attribute: Attribute, favourable: boolean, level: number): readonly Measurement[] {
  const groups = [
    ...attribute.head.groups.slice(0, MAX_LISTED_GROUPS),
    ...(attribute.head.missing === undefined ? [] : [attribute.head.missing]),
  ]
  return groups.flatMap((counts) => {
    const of = { attribute: attribute.part.attribute, group: counts.group }
    const rates = RATE_NAMES.map((rate) =>
      measureProportion(rate, of, counts, countRate(rate, counts, favourable), level),
    )
    return [...rates, measureBalancedAccuracy(of, counts, favourable, level)]
  })
}

/**
 * Every rate of the listed groups against the reference, as difference and as ratio, unjudged; of the other groups those
 * that a rule judges.
 */
export function measureContrasts(
  attribute: Attribute,
  favourable: boolean,
  level: number,
  ruled: ReadonlySet<RateName>,
): readonly Measurement[] {
  const { reference } = attribute
  if (reference === undefined) return []
  return attribute.head.groups
    .map((counts, rank) => ({
      counts,
      rates: RATE_NAMES.filter((rate) => rank < MAX_LISTED_GROUPS || ruled.has(rate)),
    }))
    .filter(({ counts }) => counts.group !== reference.counts.group)
    .flatMap(({ counts, rates }) =>
      rates.flatMap((rate) => {
        const first = countRate(rate, counts, favourable)
        const second = countRate(rate, reference.counts, favourable)
        const of = { attribute: attribute.part.attribute, group: counts.group, reference: reference.counts.group }
        const common = { metric: rate, n: counts.rows, numerator: first.successes, denominator: first.trials }
        return [
          { ...common, of: { ...of, contrast: 'difference' }, ...estimateDifference(first, second, level) },
          { ...common, of: { ...of, contrast: 'ratio' }, ...estimateRatio(first, second, level) },
        ]
      }),
    )
}

function measureProportion(
  metric: string,
  of: Measurement['of'],
  { rows }: GroupCounts,
  proportion: Proportion,
  level: number,
): Measurement {
  const common = { metric, of, n: rows, numerator: proportion.successes, denominator: proportion.trials }
  if (proportion.trials === 0) return { ...common, value: null, notEstimable: nothingToCount(rows) }
  const interval = toInterval(wilsonInterval(proportion, level), level, 'wilson')
  return { ...common, value: share(proportion), interval }
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

function estimateRatio(
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
