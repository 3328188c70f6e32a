import type { GateReport, Interval, Measurement } from '@modelgate/kernel'
import type { Manifest } from '@modelgate/manifest/document'

/** One side of a metric. */
export interface MetricValue {
  readonly value: number
  readonly n: number | null
  readonly interval: Interval | null
  /** `measured` from the predictions by a gate, or only `claimed` in the manifest. */
  readonly source: 'measured' | 'claimed'
}

/** One metric of one version. */
export interface NamedValue {
  readonly metric: string
  /** `{dataset, slice}`, or what a report says beyond that. */
  readonly of: Readonly<Record<string, string>>
  readonly value: MetricValue
}

/** A metric before and after. */
export interface MetricChange {
  readonly metric: string
  /** `{dataset, slice}` or `{attribute, group, reference, contrast}`. */
  readonly of: Readonly<Record<string, string>>
  readonly before: MetricValue | null
  readonly after: MetricValue | null
  /** After minus before, where both are known. */
  readonly change: number | null
  /** Interval of the change, where a gate measured it on the same rows. */
  readonly changeInterval: Interval | null
  /** Whether the change is good; `unclear` where the metric has no good direction or the interval holds zero. */
  readonly direction: 'better' | 'worse' | 'same' | 'unclear'
}

/** Metrics where less is better; of the rest every known one is better the higher it is. */
const LOWER_IS_BETTER = new Set([
  'log_loss',
  'brier_score',
  'expected_calibration_error',
  'root_mean_squared_error',
  'mean_squared_error',
  'mean_absolute_error',
  'mean_absolute_percentage_error',
  'mean_pinball_loss',
  'false_positive_rate',
  'false_negative_rate',
  'false_discovery_rate',
  'false_omission_rate',
])

/** Rates that describe the population or the policy, not how good the model is. */
const NEITHER = new Set(['selection_rate', 'base_rate'])

/**
 * Metrics of two versions side by side: the union of what was and what is, so that a metric that vanished shows.
 * Measured values go before claimed ones.
 *
 * @param base manifest and quality report of the version before, null where there is none
 */
export function compareMetrics(
  base: { readonly manifest: Manifest | null; readonly report: GateReport | undefined },
  head: { readonly manifest: Manifest; readonly report: GateReport | undefined },
): readonly MetricChange[] {
  const before = metricsOf(base.manifest, base.report)
  const after = metricsOf(head.manifest, head.report)
  const changes = new Map(
    (head.report?.measurements ?? [])
      .filter(({ of }) => of['against'] === BASE)
      .map((change) => [changeKey(change), change]),
  )
  for (const [key, value] of measuredAtBase(head.report)) before.set(key, value)
  const gone = [...before].filter(([key]) => !after.has(key))
  return [...after, ...gone].map(([key, { metric, of }]) => {
    const measured = changes.get(key)
    const now = after.get(key)
    const old = before.get(key)
    const change =
      measured?.value ?? (now === undefined || old === undefined ? null : now.value.value - old.value.value)
    const changeInterval = measured?.interval ?? null
    const direction = judge(metric, change, changeInterval)
    return { metric, of, before: old?.value ?? null, after: now?.value ?? null, change, changeInterval, direction }
  })
}

/** The metrics of one version: what its manifest claims, replaced by what a quality gate measured. */
export function listMetrics(manifest: Manifest, report: GateReport | undefined): readonly NamedValue[] {
  return [...metricsOf(manifest, report).values()]
}

function metricsOf(manifest: Manifest | null, report: GateReport | undefined): Map<string, NamedValue> {
  const values = new Map<string, NamedValue>()
  for (const { metric, value, dataset, slice, n } of manifest?.spec.evaluation?.results ?? []) {
    const of = { dataset, ...(slice === undefined ? {} : { slice }) }
    values.set(metricKey(metric, slice), {
      metric,
      of,
      value: { value, n: n ?? null, interval: null, source: 'claimed' },
    })
  }
  for (const measurement of report?.measurements ?? []) {
    const { metric, of, value, n, interval } = measurement
    if (value === null || !isOfHead(measurement)) continue
    values.set(metricKey(metric, of['slice']), {
      metric,
      of,
      value: { value, n, interval: interval ?? null, source: 'measured' },
    })
  }
  return values
}

/** A claimed and a measured value of the same metric meet here: results of a manifest name the dataset, reports need not. */
function metricKey(metric: string, slice: string | undefined): string {
  return `${metric}\n${slice ?? ''}`
}

/** What a gate calls the version before the change. */
const BASE = 'base'

/** Changes and the values of other versions are not values of this one. */
function isOfHead({ of }: Measurement): boolean {
  return of['against'] === undefined && of['at'] === undefined
}

/** What the gate measured of the base when it judged the head: the two are comparable, unlike an older claim. */
function measuredAtBase(report: GateReport | undefined): readonly (readonly [string, NamedValue])[] {
  return (report?.measurements ?? []).flatMap(({ metric, of: { at, ...of }, value, n, interval }) => {
    if (at !== BASE || value === null) return []
    const named: NamedValue = { metric, of, value: { value, n, interval: interval ?? null, source: 'measured' } }
    return [[metricKey(metric, of['slice']), named] as const]
  })
}

function changeKey({ metric, of }: Measurement): string {
  return metricKey(metric.replace(/_change$/u, ''), of['slice'])
}

function judge(metric: string, change: number | null, interval: Interval | null): MetricChange['direction'] {
  if (change === null || NEITHER.has(metric)) return 'unclear'
  if (change === 0) return 'same'
  if (interval !== null && (interval.low ?? -1) <= 0 && (interval.high ?? 1) >= 0) return 'unclear'
  return change > 0 === LOWER_IS_BETTER.has(metric.replace(/@.*$/u, '')) ? 'worse' : 'better'
}
