import { createReport, type Finding, type GateReport, type Verdict, VERDICTS } from '@modelgate/kernel'
import type { FairnessPolicy } from '@modelgate/policy'
import { checkRules } from './check-rules.ts'
import { describeOutcome } from './contrast-findings.ts'
import type { JudgedContrast } from './describe-contrast.ts'
import { DEFAULT_ALPHA, DEFAULT_LEVEL, DEFAULT_MIN_DENOMINATOR, type FairnessInput } from './fairness-input.ts'
import { tabulateFairness } from './fairness-tables.ts'
import { collectFairnessData } from './fairness-data.ts'
import { type Attribute, gatherAttributes } from './gather-attributes.ts'
import { listGatedContrasts } from './gated-contrasts.ts'
import { countRate, listAttributes } from './group-counts.ts'
import { judgeContrasts } from './judge-contrasts.ts'
import { attachDecisions } from './measure-judged.ts'
import { measureContrasts, measureRates } from './measure-groups.ts'
import { measureSummaries } from './measure-summaries.ts'
import type { Remark } from './remark.ts'
import { describeReferences } from './reference-findings.ts'
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
  const favourable = input.head.favourable === 'positive'
  const intersections = input.intersections ?? false
  const names = listAttributes(input.head.attributes, intersections).map(({ attribute }) => attribute)
  const { rules, problems } = checkRules(policy, names)
  const reserved = findReservedGroup(input)
  const refusals = [...problems, ...(reserved === undefined ? [] : [reserved])]
  const [worst] = refusals
  if (worst !== undefined) return refuse(input, worst.code, refusals)

  const { base } = input
  const settings = new Map(Object.entries(policy.attributes))
  const attributes = gatherAttributes(
    {
      head: input.head,
      base: base.kind === 'paired' || base.kind === 'unpaired' ? base.table : undefined,
      pairs: base.kind === 'paired' ? base.pairs : undefined,
    },
    intersections,
    (attribute) => settings.get(attribute)?.reference,
  )
  const contrasts = listGatedContrasts(attributes, rules, policy, favourable)
  const { judged, familySize } = judgeContrasts(contrasts, policy.alpha, level)

  const outcomes = judged.map((one) => ({ one, required: mustBeJudged(one, policy, favourable) }))
  const wording = { table: input.head }
  const contrastFindings = outcomes.flatMap(
    ({ one, required }) => describeOutcome(one, wording, required, input.location) ?? [],
  )
  const remarks = [
    ...describeBase(input, rules),
    ...describeTables(input, attributes, policy),
    ...describeReferences(attributes, rules, favourable),
  ]
  const { verdict, reasonCode, note } = conclude(input, outcomes, remarks)
  const place = input.location === undefined ? {} : { location: input.location }
  const measurements = attributes.flatMap((attribute) => [
    ...measureRates(attribute, favourable, level),
    ...measureContrasts(attribute, favourable, level, new Set(rules.map(({ rate }) => rate))),
    ...measureSummaries(attribute.head, favourable, level),
  ])
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
    measurements: attachDecisions(measurements, judged, familySize),
    tables: tabulateFairness(input, attributes, judged, level),
    data: collectFairnessData(input, attributes, policy, level, familySize),
    environment: input.environment ?? {},
  })
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
  return atBase(attribute, group.group, (before) => countRate(rate, before, favourable).trials >= policy.minDenominator)
}

function atBase(
  { base }: Attribute,
  name: string,
  enough: (before: NonNullable<Attribute['base']>['groups'][number]) => boolean,
): boolean {
  const before = base?.groups.find(({ group }) => group === name)
  return before !== undefined && enough(before)
}

function describeBase(input: FairnessInput, rules: readonly { readonly rule: { readonly regression?: unknown } }[]) {
  if (!rules.some(({ rule }) => rule.regression !== undefined)) return []
  const findings: Readonly<Record<FairnessInput['base']['kind'], readonly Remark[]>> = {
    paired: [],
    unpaired: [],
    missing: [
      {
        finding: {
          code: 'FAIRNESS_BASELINE_MISSING',
          severity: 'warning',
          message: describeMissingBase(input.base),
          advice: 'Commit the predictions of the base, or name them with --baseline.',
        },
        blocks: true,
      },
    ],
    'first-version': [
      {
        finding: {
          code: 'FAIRNESS_FIRST_VERSION',
          severity: 'note',
          message: 'There is no earlier version; rules that compare with it start with the next one.',
        },
        blocks: false,
      },
    ],
  }
  return findings[input.base.kind]
}

function describeMissingBase(base: FairnessInput['base']): string {
  const sentence = 'A rule compares with the predictions of the base, and there are none'
  return base.kind === 'missing' && base.why !== undefined
    ? `${sentence} that can be read: ${base.why}`
    : `${sentence}.`
}

interface Outcome {
  readonly one: JudgedContrast
  readonly required: boolean
}

function conclude(
  input: FairnessInput,
  outcomes: readonly Outcome[],
  remarks: readonly Remark[],
): { readonly verdict: Verdict; readonly reasonCode: string; readonly note?: Finding } {
  if (input.measureOnly === true) {
    const message = 'Nothing was judged, as asked: these are measurements only.'
    return { verdict: 'pass', reasonCode: 'MEASURE_ONLY', note: { code: 'MEASURE_ONLY', severity: 'note', message } }
  }
  if (input.policy === null || input.policy.rules.length === 0) {
    return {
      verdict: 'inconclusive',
      reasonCode: 'NO_RULE',
      note: {
        code: 'NO_RULE',
        severity: 'warning',
        message: 'No rule says how far apart the groups may be, so nothing was judged.',
        advice: 'Name a rule: --margin false_positive_rate=0.1, or gates.fairness.rules in the policy.',
      },
    }
  }
  const decided = outcomes.flatMap(({ one: { contrast, decided: result } }) =>
    result === undefined ? [] : [{ contrast, state: result.decision.state }],
  )
  const blocking = remarks.find(({ blocks }) => blocks)
  const reasons: readonly Reason[] = [
    ...decided
      .filter(({ state }) => state === 'fail')
      .map(({ contrast }) => ({
        verdict: contrast.rule.severity,
        reasonCode: contrast.mode === 'change' ? 'FAIRNESS_REGRESSION' : 'FAIRNESS_GAP_EXCEEDED',
      })),
    ...(decided.some(({ state }) => state === 'inconclusive') ? [doubt('FAIRNESS_UNDECIDED')] : []),
    ...(blocking === undefined ? [] : [doubt(blocking.finding.code)]),
    ...(outcomes.some(({ one, required }) => required && one.decided === undefined)
      ? [doubt('FAIRNESS_INSUFFICIENT')]
      : []),
  ]
  const otherwise: Reason =
    decided.length === 0
      ? doubt('FAIRNESS_NOTHING_DECIDABLE')
      : { verdict: 'pass', reasonCode: 'FAIRNESS_WITHIN_LIMITS' }
  // Of equally bad reasons the first counts.
  const { verdict, reasonCode } = reasons.reduceRight(
    (worst, reason) => (VERDICTS.indexOf(reason.verdict) <= VERDICTS.indexOf(worst.verdict) ? reason : worst),
    otherwise,
  )
  if (decided.length > 0) return { verdict, reasonCode }
  const message = 'No contrast has enough rows to be judged, so nothing was shown.'
  return {
    verdict,
    reasonCode,
    note: { code: 'FAIRNESS_NOTHING_DECIDABLE', severity: 'warning', message, advice: 'Evaluate on more rows.' },
  }
}

interface Reason {
  readonly verdict: Verdict
  readonly reasonCode: string
}

function doubt(reasonCode: string): Reason {
  return { verdict: 'inconclusive', reasonCode }
}
