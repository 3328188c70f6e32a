import type { Interval, Measurement, ReportTable } from '@modelgate/kernel'
import { type MetricChoice, parseMetric } from '@modelgate/policy'
import { formatCount, formatFixed, type Limits } from '@modelgate/statistics'
import { isDeclared, isEstimate, type Result } from './estimate.ts'
import { estimateMetric } from './estimate-metric.ts'
import type { Evidence } from './evidence.ts'
import { changeAgainst } from './judge-bounds.ts'
import type { JudgedBound } from './judge-rule.ts'
import { listMetrics, type Metric, METRICS } from './metrics.ts'
import type { QualityInput } from './quality-input.ts'

/** The metrics that were asked for, or all that the evidence gives; those of rules always. */
export function chooseMetrics({ metrics, rules, head }: QualityInput): readonly MetricChoice[] {
  const ruled = (rules ?? []).map(({ metric }) => metric)
  const wanted = metrics ?? givenMetrics(head)
  const labels = new Set([...wanted, ...ruled])
  const order = Object.keys(METRICS)
  return [...labels]
    .flatMap((text) => parseMetric(text) ?? [])
    .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name) || a.parameter - b.parameter)
}

function givenMetrics({ confusion, scores, amounts, claims }: Evidence): readonly string[] {
  const needs: readonly Metric['needs'][] = [
    ...(confusion === undefined ? [] : (['prediction'] as const)),
    ...(scores === undefined ? [] : (['score'] as const)),
    ...(amounts === undefined ? [] : (['amount'] as const)),
  ]
  return [...listMetrics(needs).map(({ label }) => label), ...(claims ?? new Map<string, never>()).keys()]
}

/**
 * Every metric of all rows and of every slice, its change against every base (`…_change`), and what it was at each base
 * (`of.at`).
 */
export function measureQuality(
  input: QualityInput,
  metrics: readonly MetricChoice[],
  judged: readonly JudgedBound[],
  level: number,
): readonly Measurement[] {
  const whole = input.dataset === undefined ? {} : { dataset: input.dataset }
  const tables = [
    { of: whole, slice: undefined, evidence: input.head },
    ...input.slices.map(({ slice, evidence }) => ({ of: { ...whole, slice }, slice, evidence })),
  ]
  const known = [...input.bases].flatMap(([name, base]) => (base.kind === 'known' ? [{ name, base }] : []))
  return tables.flatMap(({ of, slice, evidence }) => {
    const bounds = judged.filter((bound) => bound.slice === slice)
    const given = slice === undefined ? metrics : metrics.filter((metric) => gives(evidence, metric))
    return [
      ...given.map((metric) =>
        attach(
          toMeasurement(metric.label, of, estimateMetric(metric, evidence), level),
          bounds.filter((bound) => bound.metric.label === metric.label && bound.kind !== 'regression'),
        ),
      ),
      ...known.flatMap(({ name, base }) =>
        given.flatMap((metric) => {
          const against = bounds.filter(
            (bound) => bound.metric.label === metric.label && bound.kind === 'regression' && bound.against === name,
          )
          const before = base.slices.find((each) => each.slice === slice)?.evidence
          if (slice !== undefined && before === undefined) return []
          const change = changeAgainst(metric, evidence, base, slice)
          return [
            attach(toMeasurement(`${metric.label}_change`, { ...of, against: name }, change, level), against),
            toMeasurement(metric.label, { ...of, at: name }, estimateMetric(metric, before ?? base.evidence), level),
          ]
        }),
      ),
    ]
  })
}

function gives({ confusion, scores, amounts, claims }: Evidence, { name, label }: MetricChoice): boolean {
  if (claims !== undefined) return claims.has(label)
  return { prediction: confusion, score: scores, amount: amounts }[METRICS[name].needs] !== undefined
}

function toMeasurement(metric: string, of: Measurement['of'], result: Result, level: number): Measurement {
  if (isDeclared(result)) return { metric, of, n: result.n, value: result.declared }
  if (!isEstimate(result)) return { metric, of, n: result.n, value: null, notEstimable: result.notEstimable }
  const { value, n, numerator, denominator, method, limits } = result
  return {
    metric,
    of,
    n,
    value,
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    interval: toInterval(limits(level), level, method),
  }
}

function toInterval({ low, high }: Limits, level: number, method: string): Interval {
  const finite = (value: number) => (Number.isFinite(value) ? value : null)
  return { low: finite(low), high: finite(high), level, method }
}

/** The state of the strictest rule on a measurement: the worst of its bounds. */
function attach(measured: Measurement, bounds: readonly JudgedBound[]): Measurement {
  const worst = (['fail', 'inconclusive', 'insufficient', 'pass'] as const)
    .map((state) => bounds.find((bound) => bound.state === state))
    .find((bound) => bound !== undefined)
  return worst === undefined ? measured : { ...measured, state: worst.state, margin: worst.limit }
}

/** The measurements of the head and their changes, as people read them. */
export function tabulateQuality(measurements: readonly Measurement[], level: number): ReportTable {
  return {
    title: 'Quality',
    columns: [
      { name: 'Metric' },
      { name: 'On' },
      { name: 'Rows', align: 'right' },
      { name: 'Value', align: 'right' },
      { name: `${formatFixed(100 * level, 0)} % CI`, align: 'right' },
      { name: 'State' },
    ],
    rows: orderForPeople(measurements).map(({ metric, of, n, value, interval, state, margin, notEstimable }) => [
      [metric.replaceAll('_', ' '), ...(of['against'] === undefined ? [] : [`against ${of['against']}`])].join(' '),
      of['slice'] ?? of['dataset'] ?? 'all rows',
      String(n),
      value === null ? `not estimable: ${notEstimable}` : formatFixed(value, 4),
      interval === undefined ? '' : `${bound(interval.low, '−∞')}…${bound(interval.high, '∞')}`,
      state === undefined ? '' : `${state} (limit ${margin})`,
    ]),
  }
}

/** All rows first, then the slices that a rule judges, then the others; without the values of the base. */
function orderForPeople(measurements: readonly Measurement[]): readonly Measurement[] {
  const rank = ({ of, state }: Measurement) => (of['slice'] === undefined ? 0 : state === undefined ? 2 : 1)
  return measurements.filter(({ of }) => of['at'] === undefined).toSorted((a, b) => rank(a) - rank(b))
}

function bound(value: number | null, infinite: string): string {
  return value === null ? infinite : formatFixed(value, 4)
}

/** Rows that head and base answer differently, for every judged change of a share of rows. */
export function tabulateFlips(judged: readonly JudgedBound[]): readonly ReportTable[] {
  const rows = judged.flatMap(({ metric, slice, against, result }) => {
    const flips = isEstimate(result) ? result.flips : undefined
    if (flips === undefined) return []
    const { onlyHead, onlyBase, p } = flips
    return [
      [
        metric.label.replaceAll('_', ' '),
        slice ?? 'all rows',
        against,
        formatCount(onlyHead),
        formatCount(onlyBase),
        p < 0.0001 ? '< 0.0001' : formatFixed(p, 4),
      ],
    ]
  })
  if (rows.length === 0) return []
  return [
    {
      title: 'Changed answers',
      columns: [
        { name: 'Metric' },
        { name: 'On' },
        { name: 'Against' },
        { name: 'Right only now', align: 'right' },
        { name: 'Right only before', align: 'right' },
        { name: "McNemar's exact p", align: 'right' },
      ],
      rows,
    },
  ]
}
