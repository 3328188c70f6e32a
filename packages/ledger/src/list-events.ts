import type { GateReport } from '@modelgate/kernel'
import type { LedgerEvent } from './event.ts'
import type { Ledger } from './ledger-store.ts'

const COLUMNS = ['seq', 'at', 'type', 'model', 'environment', 'digest', 'promotion', 'account', 'run', 'about'] as const

/** Every event in one line, oldest first: for people and spreadsheets. */
export function listEvents({ events }: Pick<Ledger, 'events'>): GateReport['tables'][number] {
  return {
    title: 'Every event, oldest first',
    columns: COLUMNS.map((name) => ({ name })),
    rows: events.map(({ event }) => [
      String(event.seq),
      event.at,
      event.type,
      event.model ?? '',
      event.environment ?? '',
      event.digest ?? '',
      event.promotion ?? '',
      String(event.actor.account),
      String(event.actor.run),
      describeEvent(event),
    ]),
  }
}

/** The same lines as RFC 4180 text. A field that a spreadsheet would run as a formula is made text. */
export function eventsCsv(ledger: Pick<Ledger, 'events'>): string {
  const { rows } = listEvents(ledger)
  return [COLUMNS, ...rows].map((row) => row.map((field) => quote(field ?? '')).join(',')).join('\r\n') + '\r\n'
}

function describeEvent(event: LedgerEvent): string {
  switch (event.type) {
    case 'ledger.opened':
      return event.body.repository.name
    case 'model.registered':
      return `${event.body.version} at ${event.body.commit}`
    case 'evidence.recorded':
      return `${event.body.gate}: ${event.body.verdict} (${event.body.strength})`
    case 'promotion.requested':
    case 'promotion.refused':
      return [event.body.kind, event.body.version, event.body.reason ?? ''].join(' ').trim()
    case 'promotion.approved':
      return `by ${event.body.approvers.map((account) => `account ${account}`).join(', ') || 'nobody'}`
    case 'promotion.failed':
    case 'promotion.stuck':
      return event.body.message
    case 'hold.lifted':
    case 'model.vetoed':
    case 'freeze.lifted':
      return event.body.reason
    case 'veto.cleared':
      return `${event.body.reason} (with ${event.body.approvers.map((account) => `account ${account}`).join(', ')})`
    case 'model.retired':
    case 'model.decommissioned': {
      const { reason, retention, replacement } = event.body
      return `${reason}; kept ${retention}; replaced by ${replacement ?? 'nothing'}`
    }
    case 'freeze.set':
      return `${event.body.from} to ${event.body.until ?? 'further notice'}: ${event.body.reason}`
    case 'rollback.rehearsed':
      return `${event.body.version} ${event.body.passed ? 'could be brought back' : 'could not be brought back'}`
    case 'deployment.adopted':
      return `deployment ${event.body.deployment}`
    case 'review.opened':
    case 'review.closed':
      return `issue ${event.body.issue}`
    default:
      return ''
  }
}

function quote(field: string): string {
  const safe = /^[=+\-@\t\r]/u.test(field) ? `'${field}` : field
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
