import type { Measurement, ReportTable } from '@modelgate/kernel'
import { criticalValue, formatCount, formatFixed } from '@modelgate/statistics'
import type { Comparison } from './comparison.ts'
import { showSide } from './describe-gap.ts'
import { cap, inOrder, MAX_ROWS } from './fairness-tables.ts'
import { keyOf } from './measure-judged.ts'
import { metricsFor } from './score-report.ts'
import type { JudgedGap } from './score-gaps.ts'
import type { ScoreAttribute } from './score-groups.ts'
import type { GroupValues } from './score-estimate.ts'
import { SCORE_METRICS, type ScoreMetricName } from './score-metrics.ts'
import { showP } from './show-p.ts'

/**
 * For each attribute: a table of each number that a rule names, else of all; of the contrasts that are not with the
 * reference over all rows; and of the strata.
 *
 * @param measurements what {@link measureScores} gives
 */
export function tabulateScores(
  attributes: readonly ScoreAttribute[],
  kind: GroupValues['kind'],
  judged: readonly JudgedGap[],
  measurements: readonly Measurement[],
  level: number,
): readonly ReportTable[] {
  const known = new Map(measurements.map((one) => [keyOf(one), one]))
  const ruled = new Set(judged.map(({ gap }) => gap.metric))
  const metrics = metricsFor(kind).filter((metric) => ruled.size === 0 || ruled.has(metric))
  return attributes.flatMap((attribute) =>
    metrics.flatMap((metric) => {
      const own = judged.filter(({ gap }) => gap.part === attribute.part && gap.metric === metric)
      const title = `${metric.replaceAll('_', ' ')} by ${attribute.part.attribute}`
      return [
        tabulateMetric(attribute, metric, own.filter(isPlain), known, level),
        ...tabulateOthers(
          title,
          own.filter((one) => !isPlain(one)),
          level,
        ),
        ...tabulateLayers(title, own, level),
      ]
    }),
  )
}

/** Whether a contrast is with the reference over all rows, and so fits the table of its number. */
function isPlain({ gap: { rule, strata } }: JudgedGap): boolean {
  return rule.against === 'reference' && strata === undefined
}

function tabulateMetric(
  { part: { attribute }, groups, missing, reference }: ScoreAttribute,
  metric: ScoreMetricName,
  judged: readonly JudgedGap[],
  known: ReadonlyMap<string, Measurement>,
  level: number,
): ReportTable {
  const percent = formatFixed(100 * level, 0)
  const beside = reference === undefined ? '' : `; reference ${reference.group}, ${reference.why}`
  const { formula, pair } = SCORE_METRICS[metric]
  const look = (of: Measurement['of']) => known.get(keyOf({ metric, of, n: 0, value: null }))
  const all = [...groups, ...(missing === undefined ? [] : [missing])]
  const rows = all.slice(0, MAX_ROWS).map(({ group, rows: count }) => [
    group === reference?.group ? `${group} (reference)` : group,
    formatCount(count),
    ...(pair ? [] : [showMeasurement(look({ attribute, group }))]),
    reference === undefined
      ? ''
      : showMeasurement(look({ attribute, group, reference: reference.group, contrast: 'difference' })),
    judged
      .filter(({ gap }) => gap.group.group === group)
      .map(showState)
      .join('; '),
  ])
  return {
    title: `${metric.replaceAll('_', ' ')} by ${attribute}: ${formula}${beside}`,
    columns: [
      { name: 'Group' },
      { name: 'Rows', align: 'right' },
      ...(pair ? [] : [{ name: `Value (${percent} % CI)`, align: 'right' } as const]),
      { name: `Against reference (${percent} % CI)`, align: 'right' },
      { name: 'State' },
    ],
    rows: cap(rows, all.length),
  }
}

/** Judged contrasts with other groups than the reference, and within strata. */
function tabulateOthers(title: string, others: readonly JudgedGap[], level: number): readonly ReportTable[] {
  if (others.length === 0) return []
  const rows = inOrder(others, ({ decision }) => decision?.state)
    .slice(0, MAX_ROWS)
    .map((one) => {
      const { group, reference, compare, strata } = one.gap
      return [
        group.group,
        reference.group,
        compare === undefined ? 'not estimable' : showComparison(compare(1), level),
        strata === undefined ? '' : `same ${strata.control.join(', ')} (${strata.layers.length} strata)`,
        showState(one),
      ]
    })
  return [
    {
      title: `${title}: judged contrasts`,
      columns: [
        { name: 'Group' },
        { name: 'Against' },
        { name: `Contrast (${formatFixed(100 * level, 0)} % CI)`, align: 'right' },
        { name: 'Within' },
        { name: 'State' },
      ],
      rows: cap(rows, others.length),
    },
  ]
}

/** What a pooled contrast is made of: every stratum by itself. */
function tabulateLayers(title: string, judged: readonly JudgedGap[], level: number): readonly ReportTable[] {
  const all = judged.flatMap(({ gap }) => (gap.strata?.layers ?? []).map((layer) => ({ gap, layer })))
  if (all.length === 0) return []
  const rows = all
    .slice(0, MAX_ROWS)
    .map(({ gap, layer: { name, sides, comparison } }) => [
      name,
      gap.group.group,
      gap.reference.group,
      sides.map((side) => `${showSide(side)} of ${formatCount(side.n)}`).join(' against '),
      showComparison(comparison, level),
    ])
  return [
    {
      title: `${title}: within each stratum`,
      columns: [
        { name: 'Stratum' },
        { name: 'Group' },
        { name: 'Against' },
        { name: 'Values', align: 'right' },
        { name: `Gap (${formatFixed(100 * level, 0)} % CI)`, align: 'right' },
      ],
      rows: cap(rows, all.length),
    },
  ]
}

function showState({ gap, decision }: JudgedGap): string {
  const change = gap.mode === 'change' ? 'change ' : ''
  const p = decision === undefined ? '' : ` (p ${showP(decision.p)})`
  return `${change}±${gap.limit}: ${decision?.state ?? 'insufficient'}${p}`
}

function showMeasurement(measurement: Measurement | undefined): string {
  if (measurement === undefined) return ''
  const { value, interval } = measurement
  if (value === null || typeof interval?.low !== 'number' || typeof interval.high !== 'number') return 'not estimable'
  return show(value, interval.low, interval.high)
}

function showComparison({ value, limits }: Comparison, level: number): string {
  const { low, high } = limits(criticalValue(level))
  return show(value, low, high)
}

function show(value: number, low: number, high: number): string {
  return `${formatFixed(value, 4)} [${formatFixed(low, 4)}…${formatFixed(high, 4)}]`
}
