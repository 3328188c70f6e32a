import type { Finding, GateReport, ReportTable, Verdict } from '@modelgate/kernel'
import { createReport } from '@modelgate/kernel'
import { EVIDENCE_CODES } from '@modelgate/evidence'
import type { Predicate } from '@modelgate/ledger'
import { ASSURANCE, currentPlacement, slotOf } from '@modelgate/ledger'
import type { Decision, DecisionInput } from '@modelgate/promotion'
import { PROMOTION_CODES } from '@modelgate/promotion'
import type { Policy } from '@modelgate/policy'

const FIXES: Readonly<Record<string, { readonly fix: string }>> = { ...EVIDENCE_CODES, ...PROMOTION_CODES }

/** The report of a decision: every demand as a row, every one that is not met as a finding. */
export function promotionReport(
  decision: Decision,
  input: DecisionInput,
  {
    policy,
    reasonCode,
    findings = [],
    data = {},
  }: {
    readonly policy: Policy
    /** Of a decision that allows. */
    readonly reasonCode: string
    readonly findings?: readonly Finding[]
    readonly data?: Readonly<Record<string, unknown>>
  },
): GateReport {
  const own = decision.predicates.flatMap(findingOf)
  const all = [...own, ...findings]
  return createReport({
    gate: 'promotion',
    verdict: verdictOf(decision, all),
    reasonCode: decision.outcome === 'allow' ? reasonCode : worstCode(decision),
    subject: { model: input.model, version: input.version, digest: input.digest },
    policy: { source: policy.source, digest: policy.digest },
    findings: all,
    tables: [decisionTable(decision, input), changeTable(input)],
    data: {
      environment: input.environment,
      kind: input.kind,
      decision: decision.outcome,
      predicates: decision.predicates,
      assurance: ASSURANCE,
      ...data,
    },
  })
}

/** Waiting is no pass: a promotion that may not start now has failed. */
function verdictOf({ outcome }: Decision, findings: readonly Finding[]): Verdict {
  if (outcome !== 'allow') return 'fail'
  return findings.some(({ severity }) => severity === 'warning') ? 'warn' : 'pass'
}

function worstCode({ predicates }: Decision): string {
  const of = (outcome: Predicate['outcome']) => predicates.find((predicate) => predicate.outcome === outcome)?.code
  return of('refused') ?? of('deferred') ?? 'INTERNAL_ERROR'
}

function findingOf({ name, code, outcome, message }: Predicate): readonly Finding[] {
  if (outcome === 'met') return []
  const advice = FIXES[code]?.fix
  return [
    {
      code,
      severity: outcome === 'refused' || outcome === 'deferred' ? 'error' : 'warning',
      message,
      ...(advice === undefined ? {} : { advice }),
      subject: name,
      data: { outcome },
    },
  ]
}

function decisionTable({ predicates }: Decision, { environment }: DecisionInput): ReportTable {
  return {
    title: `What ${environment} demands`,
    columns: [{ name: 'Demand' }, { name: 'Outcome' }, { name: 'Why' }, { name: 'Code' }],
    rows: predicates.map(({ name, outcome, message, code }) => [name, outcome, message, code]),
  }
}

/** What the promotion replaces. */
function changeTable({ state, model, environment, version, digest, authors, requester }: DecisionInput): ReportTable {
  const live = currentPlacement(slotOf(state, model, environment))
  const names = (people: readonly { readonly name: string }[]) =>
    people.map(({ name }) => name).join(', ') || '(nobody)'
  return {
    title: 'The change',
    columns: [{ name: '' }, { name: 'Now' }, { name: 'Then' }],
    rows: [
      ['Version', live?.version ?? '(none)', version],
      ['Digest', live?.digest ?? '(none)', digest],
      ['Since', live?.since ?? '', ''],
      ['Asked by', '', names([requester])],
      ['Authors, who may not approve', '', names(authors)],
    ],
  }
}
