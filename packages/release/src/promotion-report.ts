import type { Finding, GateReport, ReportTable, Verdict } from '@modelgate/kernel'
import { createReport } from '@modelgate/kernel'
import { EVIDENCE_CODES } from '@modelgate/evidence'
import type { Ledger, Predicate, Registration } from '@modelgate/ledger'
import { ASSURANCE } from '@modelgate/ledger'
import type { Decision, DecisionInput } from '@modelgate/promotion'
import { PROMOTION_CODES } from '@modelgate/promotion'
import type { Policy } from '@modelgate/policy'
import { changeTable } from './change-table.ts'
import { evidenceTables } from './evidence-tables.ts'

const FIXES: Readonly<Record<string, { readonly fix: string }>> = { ...EVIDENCE_CODES, ...PROMOTION_CODES }

/** The report of a decision: every demand as a row, every one that is not met as a finding. */
export function promotionReport(
  decision: Decision,
  input: DecisionInput,
  {
    policy,
    ledger,
    registration,
    apart,
    reasonCode,
    findings = [],
    data = {},
  }: {
    readonly policy: Policy
    readonly ledger: Pick<Ledger, 'objects'>
    /** What the promoted version is made of; null: nobody knows. */
    readonly registration: Registration | null
    /** Whether the deploy steps run in another job than the one that writes the ledger; null: nobody knows yet. */
    readonly apart: boolean | null
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
    tables: [
      decisionTable(decision, input),
      changeTable(input, registration),
      ...evidenceTables(input, ledger),
      trustTable(apart),
    ],
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

/** The tiers are those of docs/threat-model.md. */
function trustTable(apart: boolean | null): ReportTable {
  const tiers = {
    unknown: 'at most 1, or 2 where the deploy steps run in a job of their own',
    shared: 'at most 1: the deploy steps share the job and its token with the ledger',
    apart: 'at most 2: the deploy steps run in a job of their own',
  } as const
  return {
    title: 'How far to trust the record',
    columns: [{ name: 'What' }, { name: 'Is' }],
    rows: [
      ['Tier', apart === null ? tiers.unknown : apart ? tiers.apart : tiers.shared],
      ['Assurance', ASSURANCE],
    ],
  }
}
