import type { Finding, Location, Measurement, ReportTable } from '@modelgate/kernel'
import type { FairnessPolicy } from '@modelgate/policy'
import { formatFixed } from '@modelgate/statistics'
import { collectMoments } from './collect-moments.ts'
import type { Outcome } from './conclude-fairness.ts'
import type { Candidate, Decision } from './decide.ts'
import type { Remark } from './remark.ts'
import { describeGap, nameGap } from './describe-gap.ts'
import { describeScoreBase, describeScoreRows } from './score-findings.ts'
import { type JudgedGap, listScoreGaps, type ScoreGap } from './score-gaps.ts'
import type { ScoreAttribute, ScoreEvidence } from './score-groups.ts'
import { SCORE_METRICS } from './score-metrics.ts'
import { measureScores, metricsFor } from './score-report.ts'
import { tabulateScores } from './score-tables.ts'
import { describePooled } from './strata-findings.ts'

/** Rules on scores or errors, waiting for the decision on all contrasts of the report. */
export interface PendingScores {
  /** What joins the family of the report. */
  readonly candidates: readonly Candidate[]
  /** The report's part, once the family is decided. */
  finish(decisions: readonly Decision[], familySize: number): ScoreJudgement
}

/** What the numbers about scores or errors add to a report. */
export interface ScoreJudgement {
  readonly outcomes: readonly Outcome[]
  readonly findings: readonly Finding[]
  readonly remarks: readonly Remark[]
  readonly measurements: readonly Measurement[]
  readonly tables: readonly ReportTable[]
  readonly data: Readonly<Record<string, unknown>>
}

/** Prepares the contrasts of scores or errors by group. */
export function prepareScores(
  evidence: ScoreEvidence,
  attributes: readonly ScoreAttribute[],
  policy: FairnessPolicy,
  { level, location }: { readonly level: number; readonly location?: Location | undefined },
): PendingScores {
  const gaps = listScoreGaps(attributes, evidence, policy)
  const family = gaps.flatMap((gap) => {
    const { compare, bounds, n, minimum } = gap
    return n >= minimum && compare !== undefined ? [{ gap, candidate: { compare, bounds } satisfies Candidate }] : []
  })
  const { kind } = evidence
  return {
    candidates: family.map(({ candidate }) => candidate),
    finish(decisions, familySize) {
      const decided = new Map<ScoreGap, Decision | undefined>(family.map(({ gap }, i) => [gap, decisions[i]]))
      const judged = gaps.map((gap) => ({ gap, decision: decided.get(gap) }))
      const measurements = measureScores(attributes, judged, familySize, level)
      return {
        outcomes: judged.map(({ gap, decision }) => ({
          one: { contrast: gap, decided: decision === undefined ? undefined : { decision } },
          required: gap.required,
        })),
        findings: judged.flatMap((one) => describeGap(one, level, location) ?? []),
        remarks: [
          ...describeScoreRows(evidence, policy.rules),
          ...describeScoreBase(evidence, attributes, policy.rules),
          ...judged.flatMap((one) => describeLayers(one, policy.alpha)),
        ],
        measurements,
        tables: tabulateScores(attributes, kind, judged, measurements, level),
        data: {
          scoreFormulas: Object.fromEntries(metricsFor(kind).map((metric) => [metric, SCORE_METRICS[metric].formula])),
          moments: collectMoments(evidence),
        },
      }
    },
  }
}

/** What pooling hides. */
function describeLayers({ gap, decision }: JudgedGap, alpha: number): readonly Remark[] {
  const { strata, metric, part, group, reference, bounds } = gap
  if (strata === undefined || decision === undefined) return []
  const { control, layers, left } = strata
  return describePooled(
    {
      subject: nameGap(gap),
      attribute: part.attribute,
      metric: metric.replaceAll('_', ' '),
      group: group.group,
      reference: reference.group,
      control,
      bounds,
      failed: decision.state === 'fail',
      layers: layers.map(({ name, comparison }) => ({ name, comparison, gap: formatFixed(comparison.value, 4) })),
      left,
    },
    alpha,
  )
}
