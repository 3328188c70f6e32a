import { gitLedgerStore, LEDGER_BRANCH } from '@modelgate/ledger'
import type { LedgerEvent } from '@modelgate/ledger'
import type { LedgerExhibit, Tone } from '../page/exhibit.ts'
import { playedRepository } from '../stage/stage.ts'
import type { Stage } from '../stage/stage.ts'

/** Every event of the ledger, in words. */
export async function exhibitLedger(stage: Stage): Promise<LedgerExhibit> {
  const { events } = await gitLedgerStore(playedRepository(stage).directory).read()
  return {
    kind: 'ledger',
    branch: LEDGER_BRANCH,
    rows: events.map(({ event, digest }) => ({
      seq: event.seq,
      at: new Date(event.at),
      type: event.type,
      tone: toneOf(event),
      text: describe(event, (account) => nameOf(stage, account)),
      actor: nameOf(stage, event.actor.account),
      digest,
    })),
  }
}

/** The ledger names people by account; GitHub knows their names. */
function nameOf({ github }: Stage, account: number): string {
  return github.state.users.get(account)?.login ?? `account ${account}`
}

function toneOf(event: LedgerEvent): Tone {
  switch (event.type) {
    case 'promotion.committed':
    case 'promotion.approved':
      return 'pass'
    case 'promotion.refused':
    case 'promotion.failed':
      return 'fail'
    case 'promotion.stuck':
      return 'doubt'
    case 'evidence.recorded':
      return event.body.verdict === 'pass' ? 'pass' : event.body.verdict === 'inconclusive' ? 'doubt' : 'fail'
    case 'model.vetoed':
      return 'fail'
    default:
      return 'note'
  }
}

function describe(event: LedgerEvent, name: (account: number) => string): string {
  const where = event.environment === null ? '' : ` to ${event.environment}`
  switch (event.type) {
    case 'ledger.opened':
      return event.body.repository.name
    case 'model.registered':
      return `${event.model ?? ''} ${event.body.version} from commit ${event.body.commit.slice(0, 7)}`
    case 'evidence.recorded':
      return `${event.body.gate}: ${event.body.verdict} (${event.body.strength})`
    case 'promotion.requested':
      return `${event.body.kind} of ${event.body.version}${where}`
    case 'promotion.approved':
      return `approved by ${event.body.approvers.map(name).join(', ')} for ${event.environment ?? ''}`
    case 'promotion.refused':
      return `${event.body.version}${where}: ${event.body.refusals.map(({ code }) => code).join(', ')}`
    case 'promotion.failed':
    case 'promotion.stuck':
      return `${event.body.code}${where}`
    case 'hold.lifted':
      return event.body.reason
    case 'promotion.started':
    case 'promotion.resumed':
    case 'promotion.committed':
      return `in ${event.environment ?? ''}`
    default:
      return `${event.model ?? 'every model'}${where}`
  }
}
