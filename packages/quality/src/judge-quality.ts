import {
  combineVerdicts,
  createReport,
  type Finding,
  type GateReport,
  type Interval,
  type Measurement,
  type ReportTable,
  type Verdict,
} from '@modelgate/kernel'
import { formatFixed, type Limits } from '@modelgate/statistics'
import { type Estimate, isEstimate, type NotEstimable } from './estimate.ts'
import { estimateChange } from './estimate-change.ts'
import { estimateMetric, type Evidence } from './estimate-metric.ts'
import { type Bound, FAIL_LEVEL, judgeBound, type JudgedBound, listBounds, PASS_LEVEL } from './judge-rule.ts'
import { METRIC_NAMES, type MetricName, METRICS } from './metrics.ts'
import {
  describeBound,
  describeEvidence,
  describeMetricProblems,
  describeRuleProblems,
  failureCode,
  isNamedRule,
} from './quality-findings.ts'
import type { QualityInput } from './quality-input.ts'
import type { Remark } from './remark.ts'

/** Level of the intervals shown when nobody says. */
const DEFAULT_LEVEL = 0.95

/**
 * Judges how good a model is and whether it became worse, from counts and scores alone.
 *
 * A bound fails when the whole 95 % interval is beyond it, passes when the whole 90 % interval is inside, and is
 * inconclusive in between; doubt never passes and never warns. Changes are paired on the same rows where they can be.
 */
export function judgeQuality(input: QualityInput): GateReport {
  const rules = input.rules ?? []
  const refusals = [...describeRuleProblems(rules), ...describeMetricProblems(input.metrics ?? [])]
  if (refusals.length > 0) return refuse(input, refusals)

  const level = input.level ?? DEFAULT_LEVEL
  const bounds = listBounds(rules.filter(isNamedRule))
  const compared = bounds.filter(({ kind }) => kind === 'regression').map(({ metric }) => metric)
  const judged = bounds.flatMap((bound) => judgeOne(bound, input) ?? [])
  const remarks = describeEvidence(input, [...new Set(compared)])
  const { verdict, reasonCode, note } = conclude(input, judged, remarks)
  const place = input.location === undefined ? {} : { location: input.location }
  const metrics = chooseMetrics(input)
  const measurements = [
    ...measureAll(metrics, input.head, wholeTable(input), level).map((measured) => attachBound(measured, judged)),
    ...measureChanges(metrics, input, level).map((measured) => attachBound(measured, judged)),
    ...input.slices.flatMap(({ slice, evidence }) =>
      measureAll(chooseSliceMetrics(metrics, evidence), evidence, { ...wholeTable(input), slice }, level),
    ),
  ]
  return createReport({
    gate: 'quality',
    verdict,
    reasonCode,
    subject: input.subject,
    policy: input.policyRef,
    findings: [
      ...judged.flatMap((bound) => describeBound(bound) ?? []),
      ...remarks.map(({ finding }) => finding),
      ...(note === undefined ? [] : [note]),
    ].map((finding) => ({ ...place, ...finding })),
    measurements,
    tables: [tabulate(measurements, level)],
    data: {
      rows: input.rows,
      rules,
      formulas: Object.fromEntries(metrics.map((metric) => [metric, METRICS[metric].formula])),
      decision: { failLevel: FAIL_LEVEL, passLevel: PASS_LEVEL, level },
    },
    environment: input.environment ?? {},
  })
}

function refuse(input: QualityInput, findings: readonly Finding[]): GateReport {
  return createReport({
    gate: 'quality',
    verdict: 'error',
    reasonCode: 'QUALITY_RULE_INVALID',
    subject: input.subject,
    policy: input.policyRef,
    findings,
    environment: input.environment ?? {},
  })
}

/** Undefined for a regression that is not due because there was no version before. */
function judgeOne(bound: Bound, { head, base }: QualityInput): JudgedBound | undefined {
  if (bound.kind !== 'regression') return judgeBound(bound, estimateMetric(bound.metric, head))
  switch (base.kind) {
    case 'first-version':
      return undefined
    case 'missing':
      return judgeBound(bound, { n: 0, notEstimable: '0 rows of the base are known' })
    case 'known':
      return judgeBound(bound, estimateChange(bound.metric, head, base.evidence, base.pairs))
  }
}

function conclude(
  input: QualityInput,
  judged: readonly JudgedBound[],
  remarks: readonly Remark[],
): { readonly verdict: Verdict; readonly reasonCode: string; readonly note?: Finding } {
  if (input.measureOnly === true) {
    const message = 'Nothing was judged, as asked: these are measurements only.'
    return { verdict: 'pass', reasonCode: 'MEASURE_ONLY', note: { code: 'MEASURE_ONLY', severity: 'note', message } }
  }
  if (input.rules === null || input.rules.length === 0) {
    const message = 'No rule says what would be good enough, so nothing was judged.'
    const advice = 'Name a rule: --min roc_auc=0.8, or gates.quality.metrics in the policy.'
    return {
      verdict: 'inconclusive',
      reasonCode: 'NO_RULE',
      note: { code: 'NO_RULE', severity: 'warning', message, advice },
    }
  }
  const blocking = remarks.find(({ blocks }) => blocks)
  const reasons: readonly { readonly verdict: Verdict; readonly code: string }[] = [
    ...judged
      .filter(({ state }) => state === 'fail')
      .map(({ rule, kind }) => ({ verdict: rule.severity, code: failureCode(kind) })),
    ...(blocking === undefined ? [] : [{ verdict: 'inconclusive', code: blocking.finding.code } as const]),
    ...judged
      .filter(({ state }) => state === 'inconclusive')
      .map(({ estimate }) => ({
        verdict: 'inconclusive' as const,
        code: isEstimate(estimate) ? 'QUALITY_UNDECIDED' : 'QUALITY_NOT_ESTIMABLE',
      })),
    ...judged
      .filter(({ state }) => state === 'pass')
      .map(() => ({ verdict: 'pass', code: 'QUALITY_WITHIN_LIMITS' }) as const),
  ]
  const verdict = combineVerdicts(reasons.map((reason) => reason.verdict))
  return { verdict, reasonCode: reasons.find((reason) => reason.verdict === verdict)?.code ?? 'QUALITY_FIRST_VERSION' }
}

/** The metrics that were asked for, or all that the columns give; those of rules always. */
function chooseMetrics({ metrics, rules, head }: QualityInput): readonly MetricName[] {
  const ruled = new Set((rules ?? []).map(({ metric }) => metric))
  const given = { prediction: head.confusion !== undefined, score: head.scores !== undefined }
  return METRIC_NAMES.filter(
    (metric) => ruled.has(metric) || (metrics?.includes(metric) ?? given[METRICS[metric].needs]),
  )
}

function chooseSliceMetrics(metrics: readonly MetricName[], { confusion, scores }: Evidence): readonly MetricName[] {
  const given = { prediction: confusion !== undefined, score: scores !== undefined }
  return metrics.filter((metric) => given[METRICS[metric].needs])
}

function wholeTable({ dataset }: QualityInput): Measurement['of'] {
  return dataset === undefined ? {} : { dataset }
}

function measureAll(
  metrics: readonly MetricName[],
  evidence: Evidence,
  of: Measurement['of'],
  level: number,
): readonly Measured[] {
  return metrics.map((metric) => toMeasurement(metric, of, estimateMetric(metric, evidence), level))
}

/** The change of every metric against base: measurements of their own, named `…_change`. */
function measureChanges(metrics: readonly MetricName[], input: QualityInput, level: number): readonly Measured[] {
  const { head, base } = input
  if (base.kind !== 'known') return []
  return metrics.map((metric) => {
    const change = estimateChange(metric, head, base.evidence, base.pairs)
    return toMeasurement(`${metric}_change`, { ...wholeTable(input), against: 'base' }, change, level)
  })
}

/** A measurement whose interval always has both ends. */
interface Measured extends Measurement {
  readonly interval?: Interval & Limits
}

function toMeasurement(
  metric: string,
  of: Measurement['of'],
  estimate: Estimate | NotEstimable,
  level: number,
): Measured {
  if (!isEstimate(estimate)) return { metric, of, n: estimate.n, value: null, notEstimable: estimate.notEstimable }
  const { value, n, numerator, denominator, method, limits } = estimate
  return {
    metric,
    of,
    n,
    value,
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    interval: { ...limits(level), level, method },
  }
}

/** The state of the strictest rule on a measurement: the worst of its bounds. */
function attachBound(measured: Measured, judged: readonly JudgedBound[]): Measured {
  const bounds = judged.filter(
    ({ metric, kind }) => measured.metric === (kind === 'regression' ? `${metric}_change` : metric),
  )
  const worst = (['fail', 'inconclusive', 'pass'] as const)
    .map((state) => bounds.find((bound) => bound.state === state))
    .find((bound) => bound !== undefined)
  return worst === undefined ? measured : { ...measured, state: worst.state, margin: worst.limit }
}

function tabulate(measurements: readonly Measured[], level: number): ReportTable {
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
    rows: measurements.map(({ metric, of, n, value, interval, state, margin, notEstimable }) => [
      metric.replaceAll('_', ' '),
      of['slice'] ?? of['dataset'] ?? 'all rows',
      String(n),
      value === null ? `not estimable: ${notEstimable}` : formatFixed(value, 4),
      interval === undefined ? '' : `${formatFixed(interval.low, 4)}…${formatFixed(interval.high, 4)}`,
      state === undefined ? '' : `${state} (limit ${margin})`,
    ]),
  }
}
