import { createReport, type Finding, type GateReport } from '@modelgate/kernel'
import type { FairnessPolicy } from '@modelgate/policy'
import { PASS_LEVEL } from './comparison.ts'
import { concludeFairness } from './conclude-fairness.ts'
import { decide } from './decide.ts'
import { DEFAULT_ALPHA, DEFAULT_LEVEL, DEFAULT_MIN_DENOMINATOR, type FairnessInput } from './fairness-input.ts'
import { describeScoreGroups, describeScoreRules } from './score-findings.ts'
import { gatherScores, type ScoreEvidence } from './score-groups.ts'
import { prepareScores } from './score-judgement.ts'
import { isScoreMetric } from './score-metrics.ts'

/** Everything that the errors of predicted amounts are judged from. */
export interface AmountsInput extends Pick<
  FairnessInput,
  'policy' | 'policyRef' | 'subject' | 'level' | 'measureOnly' | 'location' | 'environment' | 'reproduce'
> {
  readonly evidence: ScoreEvidence
  readonly rows: number
  /** Rows without a label or a prediction. */
  readonly incompleteRows: number
}

/**
 * Judges predicted amounts by group: mean error, mean absolute error and root mean squared error against the reference,
 * decided as `judgeFairness` decides rates.
 */
export function judgeAmounts(input: AmountsInput): GateReport {
  const policy: FairnessPolicy = input.policy ?? {
    attributes: {},
    rules: [],
    minDenominator: DEFAULT_MIN_DENOMINATOR,
    alpha: DEFAULT_ALPHA,
  }
  const level = input.level ?? DEFAULT_LEVEL
  const settings = new Map(Object.entries(policy.attributes))
  const attributes = gatherScores(input.evidence, (attribute) => {
    const group = settings.get(attribute)?.reference
    return group === undefined ? undefined : { group, why: 'named by the rule' }
  })
  const names = attributes.map(({ attribute }) => attribute)
  const refusals = [
    ...policy.rules.filter(({ metric }) => !isScoreMetric(metric)).map(({ metric }) => notOfAmounts(metric)),
    ...describeScoreRules(policy.rules, 'amounts', names),
  ]
  const common = {
    gate: 'fairness',
    subject: input.subject,
    policy: input.policyRef,
    environment: input.environment ?? {},
  } as const
  if (refusals.length > 0) {
    return createReport({ ...common, verdict: 'error', reasonCode: 'FAIRNESS_RULE_INVALID', findings: refusals })
  }
  const { location } = input
  const pending = prepareScores(input.evidence, attributes, policy, { level, location })
  const decisions = decide(pending.candidates, policy.alpha)
  const { outcomes, findings, remarks, measurements, tables, formulas } = pending.finish(decisions, decisions.length)
  const all = [...remarks, ...describeScoreGroups(attributes, policy.attributes), ...describeRows(input)]
  const { verdict, reasonCode, note } = concludeFairness(input, outcomes, all)
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
      rows: input.rows,
      rules: policy.rules,
      formulas,
      references: attributes.flatMap(({ attribute, reference }) =>
        reference === undefined ? [] : [{ attribute, group: reference.group, why: reference.why }],
      ),
      decision: { alpha: policy.alpha, level, passLevel: PASS_LEVEL, minDenominator: policy.minDenominator },
      ...(input.reproduce === undefined ? {} : { reproduce: input.reproduce }),
    },
  })
}

function describeRows({ rows, incompleteRows }: AmountsInput) {
  if (incompleteRows === 0) return []
  const finding: Finding = {
    code: 'FAIRNESS_PREDICTIONS_MISSING',
    severity: 'warning',
    message: `${incompleteRows} of ${rows} rows lack a label or a prediction.`,
    advice: 'Predict every row of the evaluation set.',
  }
  return [{ finding, blocks: true }]
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
