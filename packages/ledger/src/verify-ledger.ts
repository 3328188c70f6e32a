import type { Finding, GateReport } from '@modelgate/kernel'
import { createReport, ModelgateError } from '@modelgate/kernel'
import type { IllegalEvent } from './fold-events.ts'
import type { Ledger } from './ledger-store.ts'
import { listLifecycles } from './list-lifecycles.ts'
import type { Intrusion } from './read-chain.ts'
import type { Slot } from './slot.ts'
import { activePlacements } from './slot.ts'

const EVIDENT = 'Tamper-evident given one independently kept head; not tamper-proof.'
const UNSIGNED = 'Events are not signed: whoever may write to the repository could have written them.'
/** What the chain alone can prove; printed in every report about a ledger. */
export const ASSURANCE = `${EVIDENT} ${UNSIGNED}`

/** Machines that keep time differ by seconds; minutes are a clock that was set. */
const CLOCK_TOLERANCE = 5 * 60 * 1000

/**
 * Judges a whole ledger: every commit one event of an unbroken chain, no event that contradicts another, and, where
 * a head was kept elsewhere, that head among them. Needs nothing but the ledger.
 *
 * @param kept digest of an event that was kept outside of the repository
 * @throws ModelgateError `DIGEST_MALFORMED`
 */
export function verifyLedger(ledger: Ledger, kept?: string): GateReport {
  if (kept !== undefined) checkDigest(kept)
  const bad = ledger.intrusions
    .map(describeIntrusion)
    .concat(ledger.state.illegal.map(describeIllegal))
    .toSorted((a, b) => a.seq - b.seq)
  const firstBad = bad[0] ? { code: bad[0].finding.code, seq: bad[0].seq } : null
  const findings = bad.slice(0, LISTED).map(({ finding }) => finding)
  if (bad.length > LISTED) findings.push(manyMore(bad.length - LISTED))
  const position = ledger.events.findIndex(({ digest }) => digest === kept)
  if (kept !== undefined && position === -1) {
    findings.push({
      code: 'LEDGER_HEAD_UNKNOWN',
      severity: 'error',
      message: `The kept head ${kept} is not among the ${ledger.events.length} events: some were cut off or rewritten.`,
      advice: 'Compare with the clone or bundle that the head came from.',
      data: { events: ledger.events.length },
    })
  }
  const clocks = movedClocks(ledger)
  const worst = findings[0] ?? clocks[0]
  const missing = {
    code: 'LEDGER_MISSING',
    severity: 'warning',
    message: 'There is no ledger here: the branch modelgate/ledger is missing.',
    advice: 'Fetch it with `git fetch origin modelgate/ledger:modelgate/ledger`.',
  } as const
  const beyond = position === -1 ? null : ledger.events.length - 1 - position
  return createReport({
    gate: 'audit',
    verdict:
      findings.length > 0 ? 'fail' : ledger.events.length === 0 ? 'inconclusive' : clocks.length > 0 ? 'warn' : 'pass',
    reasonCode: worst?.code ?? (ledger.events.length === 0 ? 'LEDGER_MISSING' : 'LEDGER_VERIFIED'),
    findings: ledger.events.length === 0 ? [...findings, missing] : [...findings, ...clocks],
    tables: [
      ...(ledger.events.length === 0 ? [] : [summaryTable(ledger, firstBad, tierOf(kept, position))]),
      ...(ledger.state.slots.length === 0 ? [] : [placementTable(ledger)]),
      ...(ledger.state.registered.length === 0 ? [] : [lifecycleTable(ledger)]),
    ],
    data: {
      repository: ledger.state.repository,
      events: ledger.events.length,
      head: ledger.head,
      intrusions: ledger.intrusions.length,
      illegal: ledger.state.illegal.length,
      firstBad,
      eventsBeyondKeptHead: beyond,
      assurance: ASSURANCE,
    },
  })
}

/** After a break nothing that follows has its place: the first ones tell what happened. */
const LISTED = 20

function describeIntrusion({ commit, seq, code, message }: Intrusion) {
  const finding: Finding = {
    code,
    severity: 'error',
    message: `Commit ${commit.slice(0, 12)}: ${message}`,
    advice: 'It counts for nothing. Find out who pushed it, and protect the branch with a ruleset.',
    subject: commit,
    data: { commit, seq },
  }
  return { seq, finding }
}

function describeIllegal({ seq, type, message }: IllegalEvent) {
  const finding: Finding = {
    code: 'LEDGER_EVENT_ILLEGAL',
    severity: 'error',
    message: `Event ${seq} (${type}) contradicts the events before it: ${message}`,
    advice: 'It counts for nothing. Only Modelgate may write to the ledger.',
    subject: `event ${seq}`,
    data: { seq, type },
  }
  return { seq, finding }
}

function manyMore(count: number): Finding {
  return {
    code: 'LEDGER_INTRUSION',
    severity: 'error',
    message: `${count} more commits after these are not one event in its place either.`,
    advice: 'Where the chain is broken, nothing after it has its place; look at the first one.',
    data: { count },
  }
}

/** Order is `seq`, never time; but a time that runs backwards says that a clock was wrong, or was moved. */
function movedClocks({ events }: Pick<Ledger, 'events'>): readonly Finding[] {
  const findings: Finding[] = []
  let latest = Number.NEGATIVE_INFINITY
  for (const { event } of events) {
    const at = Date.parse(event.at)
    if (latest - at > CLOCK_TOLERANCE) {
      findings.push({
        code: 'LEDGER_CLOCK_MOVED',
        severity: 'warning',
        message: `Event ${event.seq} says ${event.at}, which is before an event that it follows.`,
        advice: 'Find out whose clock was wrong; soak and freshness of what it wrote are not to be trusted.',
        subject: `event ${event.seq}`,
        data: { seq: event.seq },
      })
    }
    latest = Math.max(latest, at)
  }
  return findings
}

/** @throws ModelgateError `DIGEST_MALFORMED` */
export function checkDigest(digest: string): void {
  if (/^sha256:[0-9a-f]{64}$/u.test(digest)) return
  throw new ModelgateError('DIGEST_MALFORMED', `"${digest}" is no digest.`, {
    advice: 'Write `sha256:` and the 64 hexadecimal digits.',
  })
}

/**
 * How far the record can be trusted at most, by the tiers of docs/threat-model.md.
 *
 * @param position of the kept head among the events; -1: it is not there
 */
function tierOf(kept: string | undefined, position: number): string {
  if (kept === undefined) return 'at most 2: no head that was kept elsewhere was given'
  return position === -1
    ? 'none: the head that was kept elsewhere is not here'
    : '3 up to the kept head, if administrators could not change it'
}

/** What a person keeps of a ledger, and how far to trust it. */
function summaryTable(
  ledger: Ledger,
  firstBad: { readonly seq: number } | null,
  tier: string,
): GateReport['tables'][number] {
  const { events, head, state } = ledger
  return {
    title: 'The ledger',
    columns: [{ name: 'What' }, { name: 'Is' }],
    rows: [
      ['Repository', state.repository ? `${state.repository.name} (${state.repository.id})` : '(it was never opened)'],
      ['Events', String(events.length)],
      ['Head', head ?? ''],
      ...(firstBad ? [['First bad event', String(firstBad.seq)]] : []),
      ['Assurance', EVIDENT],
      ['Tier', tier],
      ['Signatures', UNSIGNED],
    ],
  }
}

/** Which version of which model is where, since when. */
export function placementTable({ state }: Pick<Ledger, 'state'>): GateReport['tables'][number] {
  return {
    title: 'Where each model is',
    columns: [
      { name: 'Model' },
      { name: 'Environment' },
      { name: 'Version' },
      { name: 'Digest' },
      { name: 'Since' },
      { name: 'Asked by' },
      { name: 'Approved by' },
      { name: 'State' },
    ],
    rows: state.slots.flatMap((slot) => {
      const flags = flagsOf(slot, state)
      const active = activePlacements(slot)
      const shared = [slot.model, slot.environment]
      if (active.length === 0) return [[...shared, '(none)', '', '', '', '', flags.join(', ') || 'empty']]
      return active.map(({ version, digest, role, since, requester, approvers, kind }) => [
        ...shared,
        version,
        digest.slice(0, 19),
        since,
        `account ${requester}`,
        approvers.map((id) => `account ${id}`).join(', '),
        [...(role === 'champion' ? flags : []), role === 'champion' ? '' : role].filter(Boolean).join(', ') ||
          (kind === 'rollback' ? 'rolled back' : 'live'),
      ])
    }),
  }
}

/** What a person should know about a slot before touching it. */
function flagsOf(slot: Slot, state: Ledger['state']): readonly string[] {
  const holder = state.promotions.find(({ id }) => id === slot.inFlight)
  const freezes = state.freezes.filter(
    ({ model, environment }) => (model ?? slot.model) === slot.model && environment === slot.environment,
  )
  return [
    ...(holder ? [`promotion ${holder.phase}`] : []),
    ...(slot.hold ? ['on hold'] : []),
    ...(slot.review ? ['rollback without approval, to be reviewed'] : []),
    ...freezes.map(({ from, until }) => `frozen from ${from}${until === null ? '' : ` until ${until}`}`),
  ]
}

/** Where every version stands in its life. */
export function lifecycleTable({ state }: Pick<Ledger, 'state'>): GateReport['tables'][number] {
  return {
    title: 'Every version',
    columns: [{ name: 'Model' }, { name: 'Version' }, { name: 'Digest' }, { name: 'State' }, { name: 'Where' }],
    rows: listLifecycles(state).map(({ model, version, digest, state: stands, serves }) => [
      model,
      version,
      digest.slice(0, 19),
      stands,
      serves.map(({ environment, role }) => `${environment} (${role})`).join(', '),
    ]),
  }
}
