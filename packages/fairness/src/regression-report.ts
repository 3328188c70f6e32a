import { createReport, type Finding, type GateReport } from '@modelgate/kernel'
import type { FairnessPolicy } from '@modelgate/policy'
import { chooseReference } from './choose-reference.ts'
import { PASS_LEVEL } from './comparison.ts'
import { concludeFairness } from './conclude-fairness.ts'
import { decide } from './decide.ts'
import { DEFAULT_LEVEL, type FairnessInput, NO_POLICY } from './fairness-input.ts'
import { CAVEAT } from './fairness-data.ts'
import { describeGroups } from './group-findings.ts'
import { describeTooManyGroups, nameAttributes } from './name-attributes.ts'
import { describeScoreRules } from './score-findings.ts'
import { gatherScores, type ScoreEvidence } from './score-groups.ts'
import { prepareScores } from './score-judgement.ts'
import { isScoreMetric } from './score-metrics.ts'
import { findReservedGroup } from './table-findings.ts'

/** Everything that the errors of predicted amounts are judged from. */
export interface AmountsInput extends Omit<
  FairnessInput,
  'head' | 'base' | 'oneVsRest' | 'scores' | 'exact' | 'suppressed'
> {
  readonly evidence: ScoreEvidence
}

/**
 * Judges predicted amounts by group: mean error, mean absolute error and root mean squared error against the reference,
 * decided as `judgeFairness` decides rates.
 */
export function judgeAmounts(input: AmountsInput): GateReport {
  const { evidence, location } = input
  const policy: FairnessPolicy = input.policy ?? NO_POLICY
  const level = input.level ?? DEFAULT_LEVEL
  const settings = new Map(Object.entries(policy.attributes))
  const { parts, problem } = nameAttributes(evidence.columns, input)
  const attributes = gatherScores(evidence, parts, (head, before) =>
    chooseReference(head, before, settings.get(head.attribute)?.reference),
  )
  const names = parts.map(({ attribute }) => attribute)
  const refusals = [
    problem,
    ...policy.rules.filter(({ metric }) => !isScoreMetric(metric)).map(({ metric }) => notOfAmounts(metric)),
    ...describeScoreRules(policy.rules, 'amounts', names, evidence.columns),
    ...describeTooManyGroups(attributes, policy.rules, evidence.columns),
    findReservedGroup([...evidence.parts, ...(evidence.before ?? [])]),
  ].filter((refusal) => refusal !== undefined)
  const common = {
    gate: 'fairness',
    subject: input.subject,
    policy: input.policyRef,
    environment: input.environment ?? {},
  } as const
  const [worst] = refusals
  if (worst !== undefined)
    return createReport({ ...common, verdict: 'error', reasonCode: worst.code, findings: refusals })
  const pending = prepareScores(evidence, attributes, policy, { level, location })
  const decisions = decide(pending.candidates, policy.alpha)
  const { outcomes, findings, remarks, measurements, tables, data } = pending.finish(decisions, decisions.length)
  const all = [
    ...remarks,
    ...attributes.flatMap(({ part: { attribute }, ...groups }) => describeGroups({ attribute, ...groups }, policy)),
  ]
  const { verdict, reasonCode, note, doubt } = concludeFairness(input, outcomes, all)
  const place = location === undefined ? {} : { location }
  return createReport({
    ...common,
    verdict,
    reasonCode,
    findings: [
      ...findings,
      ...all.map(({ finding }) => ({ ...place, ...finding })),
      ...(note === undefined ? [] : [note]),
    ],
    measurements,
    tables,
    data: {
      rows: evidence.rows,
      attributes: evidence.columns,
      strata: input.strata ?? [],
      rules: policy.rules,
      references: attributes.flatMap(({ part: { attribute }, reference }) =>
        reference === undefined ? [] : [{ attribute, group: reference.group, why: reference.why }],
      ),
      decision: {
        alpha: policy.alpha,
        level,
        passLevel: PASS_LEVEL,
        minDenominator: policy.minDenominator,
        contrastsInFamily: decisions.length,
      },
      ...data,
      caveat: CAVEAT,
      ...(doubt === undefined ? {} : { doubt }),
      ...(input.reproduce === undefined ? {} : { reproduce: input.reproduce }),
    },
  })
}

function notOfAmounts(metric: string): Finding {
  return {
    code: 'FAIRNESS_RULE_INVALID',
    severity: 'error',
    subject: metric,
    message: `The rule on ${metric} needs decisions, and these predictions are amounts.`,
    advice: 'Write a rule on mean_error, mean_absolute_error or root_mean_squared_error.',
  }
}
