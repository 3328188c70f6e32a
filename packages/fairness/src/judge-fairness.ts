import { createReport, type Finding, type GateReport, type Measurement } from '@modelgate/kernel'
import { FAIRNESS_PRESETS, type FairnessPolicy } from '@modelgate/policy'
import { describeBase } from './base-findings.ts'
import { checkRules } from './check-rules.ts'
import { MAX_GROUPS } from './comparand.ts'
import { concludeFairness } from './conclude-fairness.ts'
import { describeOutcome } from './contrast-findings.ts'
import type { JudgedContrast } from './describe-contrast.ts'
import {
  DEFAULT_ALPHA,
  DEFAULT_LEVEL,
  DEFAULT_MIN_DENOMINATOR,
  type Evidence,
  type FairnessInput,
} from './fairness-input.ts'
import { tabulateFairness } from './fairness-tables.ts'
import { collectFairnessData } from './fairness-data.ts'
import { type Attribute, type AttributeTables, gatherAttributes } from './gather-attributes.ts'
import { appliesTo, type CheckedRule, listGatedContrasts } from './gated-contrasts.ts'
import { countRate, listAttributes } from './group-counts.ts'
import { measureImpact } from './impact-ratios.ts'
import { judgeContrasts, type Judgement } from './judge-contrasts.ts'
import { keyOf, measureJudged } from './measure-judged.ts'
import { chooseRateInterval, measureContrasts, measureRates } from './measure-groups.ts'
import { measureSummaries } from './measure-summaries.ts'
import { describeReferences } from './reference-findings.ts'
import { describeScoreRules } from './score-findings.ts'
import { gatherScores } from './score-groups.ts'
import { type PendingScores, prepareScores } from './score-judgement.ts'
import { isScoreMetric } from './score-metrics.ts'
import { describeStrata } from './strata-findings.ts'
import { describeTables, findReservedGroup } from './table-findings.ts'

/** What holds when there is no policy: everything is measured, nothing judged. */
const NO_POLICY: FairnessPolicy = {
  attributes: {},
  rules: [],
  minDenominator: DEFAULT_MIN_DENOMINATOR,
  alpha: DEFAULT_ALPHA,
}

/**
 * Judges a model's decisions by group, from cells alone.
 *
 * For each rule, attribute and group the contrast with the reference (and its change against base) gets a state:
 * `fail` when the Holm-adjusted p-value of "within the limit" is below alpha, `pass` when the unadjusted 90 % interval
 * lies within the limit, `insufficient` when a denominator is below the minimum, else `inconclusive`. All gated
 * contrasts of the report are one Holm family. Doubt never passes and never warns.
 */
export function judgeFairness(input: FairnessInput): GateReport {
  const policy = input.policy ?? NO_POLICY
  const level = input.level ?? DEFAULT_LEVEL
  const { head } = input
  const favourable = head.favourable === 'positive'
  const crossed = (policy.presets ?? []).some((name) => FAIRNESS_PRESETS[name].intersections)
  const { parts, problem } = nameAttributes(input, crossed)
  const names = parts.map(({ attribute }) => attribute)
  const { rules, problems } = checkRules(rulesOnRates(policy), names, head.attributes, favourable)
  const scoreProblems = describeScoreRules(policy.rules, input.scores && 'scores', scoredColumns(input) ?? names)
  const refusals = [problem, ...problems, ...scoreProblems, findReservedGroup(input)].filter(
    (refusal) => refusal !== undefined,
  )
  const [worst] = refusals
  if (worst !== undefined) return refuse(input, worst.code, refusals)

  const settings = new Map(Object.entries(policy.attributes))
  const attributes = (input.oneVsRest ?? [input]).flatMap((evidence) =>
    gatherAttributes(
      tablesOf(evidence, input.oneVsRest !== undefined),
      parts,
      (attribute) => settings.get(attribute)?.reference,
    ),
  )
  const tooMany = describeTooManyGroups(attributes, rules)
  if (tooMany.length > 0) return refuse(input, 'FAIRNESS_RULE_INVALID', tooMany)

  const contrasts = listGatedContrasts(attributes, rules, policy, favourable)
  const scores = prepare(input, attributes, policy, level)
  const judgement = judgeContrasts(contrasts, policy.alpha, level, favourable, scores?.candidates)
  const scored = scores?.finish(judgement.others, judgement.familySize)
  const { judged } = judgement
  const outcomes = judged.map((one) => ({ one, required: mustBeJudged(one, policy, favourable) }))
  const contrastFindings = [
    ...outcomes.flatMap(({ one, required }) => describeOutcome(one, required, input.location) ?? []),
    ...(scored?.findings ?? []),
  ]
  const remarks = [
    ...describeBase(input, rules),
    // Groups and rows are the same for every class.
    ...describeTables(
      input,
      attributes.filter(({ table }) => table === head),
      policy,
    ),
    ...describeReferences(attributes, rules, favourable),
    ...describeStrata(judged, policy.alpha, favourable),
    ...(scored?.remarks ?? []),
  ]
  const { verdict, reasonCode, note } = concludeFairness(input, [...outcomes, ...(scored?.outcomes ?? [])], remarks)
  const place = input.location === undefined ? {} : { location: input.location }
  return createReport({
    gate: 'fairness',
    verdict,
    reasonCode,
    subject: input.subject,
    policy: input.policyRef,
    findings: [
      ...contrastFindings,
      ...remarks.map(({ finding }) => ({ ...place, ...finding })),
      ...(note === undefined ? [] : [note]),
    ],
    measurements: [...measure(input, attributes, judgement, level), ...(scored?.measurements ?? [])],
    tables: [...tabulateFairness(input, attributes, judged, level, policy), ...(scored?.tables ?? [])],
    data: {
      ...collectFairnessData(input, attributes, policy, level, judgement),
      ...(scored === undefined ? {} : { scoreFormulas: scored.formulas }),
    },
    environment: input.environment ?? {},
  })
}

/** The policy without its rules on scores, which are judged elsewhere. */
function rulesOnRates(policy: FairnessPolicy): FairnessPolicy {
  return { ...policy, rules: policy.rules.filter(({ metric }) => !isScoreMetric(metric)) }
}

function scoredColumns({ scores }: FairnessInput): readonly string[] | undefined {
  return scores && [...new Set(scores.parts.map(({ column }) => column))]
}

/** The contrasts of scores, with the references that the rates have. */
function prepare(
  { scores, location }: FairnessInput,
  attributes: readonly Attribute[],
  policy: FairnessPolicy,
  level: number,
): PendingScores | undefined {
  if (scores === undefined) return undefined
  const references = new Map(attributes.map(({ part, reference }) => [part.attribute, reference]))
  const groups = gatherScores(scores, (attribute) => references.get(attribute))
  return prepareScores(scores, groups, policy, { level, location })
}

/** Every rate, contrast and summary; a contrast that was judged is listed once, with its state. */
function measure(
  { head, exact }: FairnessInput,
  attributes: readonly Attribute[],
  { judged, familySize }: Judgement,
  level: number,
): readonly Measurement[] {
  const favourable = head.favourable === 'positive'
  const interval = chooseRateInterval(exact ?? false)
  const gated = judged.map((one) => measureJudged(one, familySize, favourable))
  const taken = new Set(gated.map(keyOf))
  return [
    ...attributes.flatMap((attribute) => [
      ...measureRates(attribute, favourable, level, interval),
      ...measureContrasts(attribute, favourable, level).filter((measurement) => !taken.has(keyOf(measurement))),
      ...measureImpact(attribute, favourable, level),
      ...measureSummaries(attribute, favourable, level),
    ]),
    ...gated,
  ]
}

/** More attributes than this have hundreds of combinations, most of them of too few rows. */
const MAX_CROSSED = 6

/** The attributes to judge by, and what keeps them from being combined. */
function nameAttributes(input: FairnessInput, crossed: boolean) {
  const { attributes } = input.head
  const strata = input.strata ?? []
  const count = attributes.filter((name) => !strata.includes(name)).length
  const intersections = crossed || (input.intersections ?? false)
  if (!intersections || count <= MAX_CROSSED) {
    return { parts: listAttributes(attributes, intersections, strata), problem: undefined }
  }
  const problem: Finding = {
    code: 'FAIRNESS_RULE_INVALID',
    severity: 'error',
    message: `There are ${count} attributes to combine, more than ${MAX_CROSSED}.`,
    advice: `Combine at most ${MAX_CROSSED} attributes, or judge them one by one.`,
  }
  return { parts: listAttributes(attributes, false, strata), problem }
}

function tablesOf({ head, base }: Evidence, named: boolean): AttributeTables {
  return {
    head,
    base: base.kind === 'paired' || base.kind === 'unpaired' ? base.table : undefined,
    pairs: base.kind === 'paired' ? base.pairs : undefined,
    ...(named ? { className: head.prediction.positive } : {}),
  }
}

function describeTooManyGroups(attributes: readonly Attribute[], rules: readonly CheckedRule[]): readonly Finding[] {
  return rules.flatMap(({ rule }) =>
    attributes
      .filter((attribute) => appliesTo(rule, attribute) && attribute.head.groups.length > MAX_GROUPS[rule.against])
      .map(({ part, head }) => ({
        code: 'FAIRNESS_RULE_INVALID',
        severity: 'error' as const,
        subject: rule.metric,
        message: `The rule on ${rule.metric} compares with ${rule.against === 'pairs' ? 'every other group' : 'the rest'}, and ${part.attribute} has ${head.groups.length} groups, more than ${MAX_GROUPS[rule.against]}.`,
        advice: 'Compare with a reference, or name a column with fewer groups.',
      })),
  )
}

function refuse(input: FairnessInput, reasonCode: string, findings: readonly Finding[]): GateReport {
  return createReport({
    gate: 'fairness',
    verdict: 'error',
    reasonCode,
    subject: input.subject,
    policy: input.policyRef,
    findings,
    environment: input.environment ?? {},
  })
}

/** Whether too few rows for this contrast are a doubt and not a note: required by the policy, or enough at base. */
function mustBeJudged({ contrast }: JudgedContrast, policy: FairnessPolicy, favourable: boolean): boolean {
  const { attribute, group, rate } = contrast
  const required = new Map(Object.entries(policy.attributes)).get(attribute.part.attribute)?.requiredGroups ?? []
  if (required.includes(group.group)) return true
  return group.before !== undefined && countRate(rate, group.before, favourable).trials >= policy.minDenominator
}
