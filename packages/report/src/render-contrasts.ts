import type { GateReport, Measurement, State } from '@modelgate/kernel'
import { clip, code, escapeMarkdown, escapeMermaid, fence } from './escape.ts'
import { formatChange, formatInterval, formatNumber, formatValue, isShare, metricName } from './format-value.ts'
import { table } from './table.ts'

/** More rows and tables than this nobody reads in a comment. */
const MAX_ROWS = 8
const MAX_TABLES = 3

/** A bar chart is worth drawing for this many groups at most. */
const MAX_BARS = 20

const STATES = {
  fail: '❌',
  inconclusive: '❓',
  insufficient: '▫️',
  pass: '✅',
} as const satisfies Record<State, string>

const RANK = { fail: 0, inconclusive: 1, insufficient: 2, pass: 3 } as const satisfies Record<State, number>

interface Row {
  readonly group: string
  readonly rate: Measurement | undefined
  readonly gap: Measurement | undefined
  /** Since each version that a rule compares with. */
  readonly changes: readonly Measurement[]
}

interface Comparison {
  readonly metric: string
  readonly attribute: string
  readonly reference: string
  readonly referenceRate: Measurement | undefined
  readonly rows: readonly Row[]
}

/** What a fairness gate judged, as one table for each rate and attribute: rate, gap to the reference, change since base. */
export function renderContrasts(report: GateReport): string {
  const comparisons = listComparisons(report.measurements)
  const shown = comparisons.slice(0, MAX_TABLES).map(renderComparison)
  const rest = comparisons.length - shown.length
  return [...shown, ...(rest > 0 ? [`…and ${rest} more rates or attributes in the report`] : [])].join('\n\n')
}

/** Bar charts of the rates that were judged, each to stand below its table. */
export function renderRateCharts(report: GateReport): string {
  return listComparisons(report.measurements)
    .slice(0, MAX_TABLES)
    .flatMap(({ metric, attribute, reference, referenceRate, rows }) => {
      const bars = [{ group: reference, rate: referenceRate }, ...rows].flatMap(({ group, rate }) =>
        rate === undefined || rate.value === null ? [] : [{ group, height: (100 * rate.value).toFixed(1) }],
      )
      if (!isShare(metric) || bars.length < 2 || bars.length > MAX_BARS) return []
      const title = escapeMermaid(clip(`${metricName(metric)} by ${attribute}, percent`, 80))
      const labels = bars.map(({ group }) => `"${escapeMermaid(clip(group, 24))}"`).join(', ')
      const chart = `xychart-beta\n  title "${title}"\n  x-axis [${labels}]\n  y-axis "percent" 0 --> ${Math.ceil(Math.max(1, ...bars.map(({ height }) => 1.1 * Number(height))))}\n  bar [${bars.map(({ height }) => height).join(', ')}]`
      return [fence('mermaid', chart)]
    })
    .join('\n\n')
}

function listComparisons(measurements: readonly Measurement[]): readonly Comparison[] {
  const judged = measurements.filter(({ state, of }) => state !== undefined && of['group'] !== undefined)
  const byRate = Map.groupBy(judged, ({ metric, of }) =>
    JSON.stringify([baseName(metric), of['attribute'], of['reference'], of['within'], of['class']]),
  )
  const comparisons = [...byRate.values()].flatMap((members) =>
    // All members say the same of what they compare, so the first speaks for them.
    members.slice(0, 1).map((first) => compareGroups(first, members, measurements)),
  )
  return comparisons.toSorted((a, b) => Math.min(...a.rows.map(worst)) - Math.min(...b.rows.map(worst)))
}

function compareGroups(
  first: Measurement,
  members: readonly Measurement[],
  measurements: readonly Measurement[],
): Comparison {
  const metric = baseName(first.metric)
  const { attribute = '', reference = '', within, class: className } = first.of
  const rateOf = (group: string) =>
    measurements.find(
      (each) =>
        each.metric === metric &&
        each.of['attribute'] === attribute &&
        each.of['group'] === group &&
        each.of['class'] === className &&
        each.of['contrast'] === undefined,
    )
  const rows = [...Map.groupBy(members, ({ of }) => String(of['group']))].map(([group, own]) => ({
    group,
    rate: rateOf(group),
    gap: own.find(({ of }) => of['against'] === undefined),
    changes: own.filter(({ of }) => of['against'] !== undefined),
  }))
  const sorted = rows.toSorted((a, b) => worst(a) - worst(b))
  const more = [
    ...(within === undefined ? [] : [`within the same ${within}`]),
    ...(className === undefined ? [] : [`class ${className}`]),
  ]
  return {
    metric,
    attribute: [attribute, ...more].join(', '),
    reference,
    referenceRate: rateOf(reference),
    rows: sorted,
  }
}

function baseName(metric: string): string {
  return metric.replace(/_change$/u, '')
}

function worst({ gap, changes }: Row): number {
  return Math.min(...[gap, ...changes].map((each) => (each?.state === undefined ? 9 : RANK[each.state])))
}

function renderComparison({ metric, attribute, reference, referenceRate, rows }: Comparison): string {
  const showsGap = rows.some(({ gap }) => gap !== undefined)
  const versions = [...new Set(rows.flatMap(({ changes }) => changes.map(({ of }) => String(of['against']))))]
  const body = rows
    .slice(0, MAX_ROWS)
    .map(({ group, rate, gap, changes }) => [
      escapeMarkdown(clip(group, 80)),
      renderRate(rate),
      ...(showsGap ? [renderJudged(gap)] : []),
      ...versions.map((version) => renderJudged(changes.find(({ of }) => of['against'] === version))),
    ])
  const last = [
    `${escapeMarkdown(clip(reference, 80))} (reference)`,
    renderRate(referenceRate),
    ...(showsGap ? [''] : []),
    ...versions.map(() => ''),
  ]
  const columns = [
    { name: code(clip(attribute, 80)) },
    { name: escapeMarkdown(metricName(metric)), align: 'right' },
    ...(showsGap ? [{ name: 'gap to the reference', align: 'right' } as const] : []),
    ...versions.map(
      (version) => ({ name: `change of the gap since ${escapeMarkdown(clip(version, 80))}`, align: 'right' }) as const,
    ),
  ] as const
  const rest = rows.length - body.length
  return `${table(columns, [...body, last])}${rest > 0 ? `\n\n…and ${rest} more groups, none of them worse` : ''}`
}

function renderRate(rate: Measurement | undefined): string {
  return rate === undefined || rate.value === null ? '–' : formatValue(rate.metric, rate.value)
}

/** `❌ +21.0 pp (95 % CI 18.6…23.4), limit 10 pp`. */
function renderJudged(measurement: Measurement | undefined): string {
  if (measurement?.state === undefined) return ''
  const { metric, of, value, interval, state, margin } = measurement
  const sign = STATES[state]
  if (state === 'insufficient') return `${sign} too few rows`
  if (value === null) return `${sign} not estimable`
  const isRatio = of['contrast'] === 'ratio'
  const figure = isRatio ? `×${formatNumber(value)}` : formatChange(metric, value)
  const range = interval === undefined ? '' : ` (${formatInterval(isRatio ? 'ratio' : metric, interval)})`
  const limit =
    margin === undefined
      ? ''
      : `, limit ${isRatio || !isShare(metric) ? formatNumber(margin) : `${Number((100 * margin).toFixed(1))} pp`}`
  return `${sign} **${figure}**${range}${limit}`
}
