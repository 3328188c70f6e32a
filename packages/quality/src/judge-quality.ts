import { combineVerdicts, createReport, type Finding, type GateReport, type Verdict } from '@modelgate/kernel'
import type { WorstSlice } from './advise-bound.ts'
import { describeBound, failureCode } from './describe-bound.ts'
import { describeEvidence } from './describe-evidence.ts'
import { describeMetricProblems, describeRuleProblems } from './describe-rules.ts'
import { isEstimate } from './estimate.ts'
import { estimateMetric } from './estimate-metric.ts'
import { judgeBounds } from './judge-bounds.ts'
import { FAIL_LEVEL, type JudgedBound, MIN_SLICE_ROWS, PASS_LEVEL } from './judge-rule.ts'
import { listBounds } from './list-bounds.ts'
import { chooseMetrics, measureQuality, tabulateFlips, tabulateQuality } from './measure-quality.ts'
import { METRICS } from './metrics.ts'
import type { QualityInput } from './quality-input.ts'
import type { Remark } from './remark.ts'
import { traceCurves } from './trace-curves.ts'
import type { Curves } from './trace-curves.ts'

/** Level of the intervals shown when nobody says. */
const DEFAULT_LEVEL = 0.95

/**
 * Judges how good a model is and whether it became worse, from counts, scores, amounts or stated values alone.
 *
 * A bound fails when the whole 95 % interval is beyond it, passes when the whole 90 % interval is inside, and is
 * inconclusive in between; doubt never passes and never warns. Changes are paired on the same rows where they can be.
 */
export function judgeQuality(input: QualityInput): GateReport {
  const rules = input.rules ?? []
  const refusals = [...describeRuleProblems(rules), ...describeMetricProblems(input.metrics ?? [], rules)]
  if (refusals.length > 0) return refuse(input, refusals)

  const level = input.level ?? DEFAULT_LEVEL
  const judged = judgeBounds(input)
  const remarks = describeEvidence(input, listBounds(input))
  const { verdict, reasonCode, note, doubt } = conclude(input, judged, remarks)
  const place = input.location === undefined ? {} : { location: input.location }
  const metrics = chooseMetrics(input)
  const measurements = measureQuality(input, metrics, judged, level)
  return createReport({
    gate: 'quality',
    verdict,
    reasonCode,
    subject: input.subject,
    policy: input.policyRef,
    findings: [
      ...judged.flatMap((bound) => describeBound(bound, findWorst(bound, input)) ?? []),
      ...remarks.map(({ finding }) => finding),
      ...(note === undefined ? [] : [note]),
    ].map((finding) => ({ ...place, ...finding })),
    measurements,
    tables: [tabulateQuality(measurements, level), ...tabulateFlips(judged)],
    data: {
      rows: input.rows,
      ...curvesOf(input, level),
      rules,
      formulas: Object.fromEntries(metrics.map(({ label, name }) => [label, METRICS[name].formula])),
      decision: { failLevel: FAIL_LEVEL, passLevel: PASS_LEVEL, minSliceRows: MIN_SLICE_ROWS, level },
      ...(doubt === undefined ? {} : { doubt }),
      ...(input.reproduce === undefined ? {} : { reproduce: input.reproduce }),
    },
    environment: input.environment ?? {},
  })
}

/** The slice where a broken metric of all rows stands worst, among those with enough rows to say so. */
function findWorst({ metric, slice, state }: JudgedBound, { slices }: QualityInput): WorstSlice | undefined {
  if (slice !== undefined || state !== 'fail') return undefined
  const values = slices.flatMap((one) => {
    const result = estimateMetric(metric, one.evidence)
    return isEstimate(result) && result.n >= MIN_SLICE_ROWS ? [{ slice: one.slice, value: result.value }] : []
  })
  const sign = METRICS[metric.name].better === 'higher' ? 1 : -1
  return values.toSorted((a, b) => sign * (a.value - b.value)).at(0)
}

/** The curves that a report draws; rows of different weight have none. */
function curvesOf({ head }: QualityInput, level: number): { readonly curves?: Curves } {
  const { scores, outside } = head
  if (scores === undefined || scores.weights !== undefined) return {}
  if (scores.positives.length === 0 || scores.negatives.length === 0) return {}
  return { curves: traceCurves(scores, outside === undefined, level) }
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

interface Conclusion {
  readonly verdict: Verdict
  readonly reasonCode: string
  readonly note?: Finding
  /** What would be in doubt if nothing had failed. */
  readonly doubt?: string
}

function conclude(input: QualityInput, judged: readonly JudgedBound[], remarks: readonly Remark[]): Conclusion {
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
      .map(({ result }) => ({
        verdict: 'inconclusive' as const,
        code: isEstimate(result) ? 'QUALITY_UNDECIDED' : 'QUALITY_NOT_ESTIMABLE',
      })),
    ...judged
      .filter(({ state }) => state === 'pass')
      .map(() => ({ verdict: 'pass', code: 'QUALITY_WITHIN_LIMITS' }) as const),
  ]
  const verdict = combineVerdicts(reasons.map((reason) => reason.verdict))
  const otherwise = judged.length === 0 ? 'QUALITY_FIRST_VERSION' : 'QUALITY_SLICE_SMALL'
  const codeOf = (wanted: Verdict) => reasons.find((reason) => reason.verdict === wanted)?.code
  const doubt = codeOf('inconclusive')
  return { verdict, reasonCode: codeOf(verdict) ?? otherwise, ...(doubt === undefined ? {} : { doubt }) }
}
