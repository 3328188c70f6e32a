import { createReport, type Finding, type GateReport, type Measurement } from '@modelgate/kernel'
import type { FairnessPolicy } from '@modelgate/policy'
import { describeBases } from './base-findings.ts'
import { checkRules } from './check-rules.ts'
import { concludeFairness } from './conclude-fairness.ts'
import { describeOutcome } from './contrast-findings.ts'
import type { JudgedContrast } from './describe-contrast.ts'
import { type BaseEvidence, DEFAULT_LEVEL, type Evidence, type FairnessInput, NO_POLICY } from './fairness-input.ts'
import { tabulateFairness } from './fairness-tables.ts'
import { collectFairnessData } from './fairness-data.ts'
import { type Attribute, type AttributeTables, type BaseTables, gatherAttributes } from './gather-attributes.ts'
import { listGatedContrasts } from './gated-contrasts.ts'
import { countRate } from './group-counts.ts'
import { measureImpact } from './impact-ratios.ts'
import { judgeContrasts, type Judgement } from './judge-contrasts.ts'
import { keyOf, measureJudged } from './measure-judged.ts'
import { chooseRateInterval, measureContrasts, measureRates } from './measure-groups.ts'
import { createInequality, measureSummaries } from './measure-summaries.ts'
import { describeTooManyGroups, nameAttributes } from './name-attributes.ts'
import { describeReferences } from './reference-findings.ts'
import { describeScoreRules } from './score-findings.ts'
import { gatherScores } from './score-groups.ts'
import { type PendingScores, prepareScores } from './score-judgement.ts'
import { isScoreMetric } from './score-metrics.ts'
import { describeStrata } from './strata-findings.ts'
import { describeTables, findReservedGroup } from './table-findings.ts'

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
  const { parts, problem } = nameAttributes(head.attributes, input)
  const names = parts.map(({ attribute }) => attribute)
  const { rules, problems } = checkRules(rulesOnRates(policy), names, head.attributes, favourable)
  const scoreProblems = describeScoreRules(policy.rules, input.scores?.kind, names, head.attributes)
  const refusals = [problem, ...problems, ...scoreProblems, findReservedGroup(listCells(input))].filter(
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
  const sizes = attributes.map(({ part, head: { groups } }) => ({ part, groups }))
  const tooMany = describeTooManyGroups(sizes, policy.rules, head.attributes)
  if (tooMany.length > 0) return refuse(input, 'FAIRNESS_RULE_INVALID', tooMany)

  const contrasts = listGatedContrasts(attributes, rules, policy, favourable)
  const scores = prepare(input, attributes, policy, level)
  const judgement = judgeContrasts(contrasts, policy.alpha, level, favourable, {
    others: scores?.candidates ?? [],
    lost: input.suppressed?.rows ?? 0,
  })
  const scored = scores?.finish(judgement.others, judgement.familySize)
  const { judged } = judgement
  const outcomes = judged.map((one) => ({ one, required: mustBeJudged(one, policy, favourable) }))
  const contrastFindings = [
    ...outcomes.flatMap(({ one, required }) => describeOutcome(one, required, input.location) ?? []),
    ...(scored?.findings ?? []),
  ]
  const remarks = [
    ...describeBases(input, rules),
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
  const { verdict, reasonCode, note, doubt } = concludeFairness(
    input,
    [...outcomes, ...(scored?.outcomes ?? [])],
    remarks,
  )
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
      ...scored?.data,
      ...(doubt === undefined ? {} : { doubt }),
    },
    environment: input.environment ?? {},
  })
}

/** The policy without its rules on scores, which are judged elsewhere. */
function rulesOnRates(policy: FairnessPolicy): FairnessPolicy {
  return { ...policy, rules: policy.rules.filter(({ metric }) => !isScoreMetric(metric)) }
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
  const parts = attributes.map(({ part }) => part)
  const groups = gatherScores(scores, parts, ({ attribute }) => references.get(attribute))
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
  const inequality = createInequality(level)
  const gated = judged.map((one) => measureJudged(one, familySize, favourable))
  const taken = new Set(gated.map(keyOf))
  const isFree = (measurement: Measurement) => taken.size === 0 || !taken.has(keyOf(measurement))
  return [
    ...attributes.flatMap((attribute) => [
      ...measureRates(attribute, favourable, level, interval),
      ...measureContrasts(attribute, favourable, level).filter(isFree),
      ...measureImpact(attribute, favourable, level),
      ...measureSummaries(attribute, favourable, inequality),
    ]),
    ...gated,
  ]
}

/** The cells of everything that was counted, whose groups people name. */
function listCells({ head, base, others }: FairnessInput) {
  return [head, ...[base, ...(others?.values() ?? [])].map((one) => baseTables(one).base)].flatMap(
    (table) => table?.cells ?? [],
  )
}

function tablesOf({ head, base, others = new Map<string, BaseEvidence>() }: Evidence, named: boolean): AttributeTables {
  return {
    head,
    ...baseTables(base),
    others: new Map([...others].map(([name, other]) => [name, baseTables(other)])),
    ...(named ? { className: head.prediction.positive } : {}),
  }
}

function baseTables(base: BaseEvidence): BaseTables {
  return {
    base: base.kind === 'paired' || base.kind === 'unpaired' ? base.table : undefined,
    pairs: base.kind === 'paired' ? base.pairs : undefined,
  }
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
