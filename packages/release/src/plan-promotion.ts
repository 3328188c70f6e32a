import type { GateReport } from '@modelgate/kernel'
import { barredDigests, lastGood, slotOf } from '@modelgate/ledger'
import type { LedgerState, Predicate, Promotion } from '@modelgate/ledger'
import type { Decision } from '@modelgate/promotion'
import { decide } from '@modelgate/promotion'
import type { PromotionRequest } from './gather-facts.ts'
import { gatherFacts } from './gather-facts.ts'
import { promotionReport } from './promotion-report.ts'
import type { RunPeople } from './read-people.ts'
import { findDead } from './reconcile-ledger.ts'
import { findRegistration } from './register-model.ts'
import type { ReleaseJob } from './release-job.ts'
import { supposeReviewed } from './settle-issues.ts'

/** What a plan hands to the job that is asked for approval. */
export interface Plan {
  readonly report: GateReport
  readonly digest: string
  readonly commit: string
  readonly model: string
  readonly version: string
  readonly ledgerHead: string
}

/**
 * The decision sheet: how every demand stands now, before anybody is asked. It writes nothing and needs no environment.
 * Only the approval is left open, and for a rollback the bytes, which the promoting job checks out.
 *
 * @param people who asks, where no run says so
 */
export async function planPromotion(job: ReleaseJob, request: PromotionRequest, people?: RunPeople): Promise<Plan> {
  const read = await job.store.read()
  const slots = await supposeReviewed(job, read.state.slots)
  const ledger = { ...read, state: { ...supposeStuck(read.state, await findDead(job, read)), slots } }
  const facts = await gatherFacts(job, request, ledger, 'plan', people)
  const input = facts.inputOn(ledger.state)
  const decision = leaveOpen(decide(input), {
    bytes: request.rollback,
    asker: people !== undefined,
    consent: false,
  })
  const barred = barredDigests(ledger.state, input.model, input.environment)
  const target = request.rollback ? lastGood(slotOf(ledger.state, input.model, input.environment), barred) : null
  const report = promotionReport(decision, input, {
    policy: facts.fetched.policy,
    ledger,
    registration: findRegistration(ledger, facts.workspaceModel, input, job.sha),
    apart: null,
    reasonCode: 'PROMOTION_PLANNED',
    findings: facts.findings,
    data: { phase: 'plan' },
  })
  return {
    report,
    digest: input.digest,
    commit: target?.commit ?? job.sha,
    model: input.model,
    version: input.version,
    ledgerHead: ledger.head ?? '',
  }
}

/** What the gated job will find after it has marked the dead: a plan may not write that itself. */
function supposeStuck(state: LedgerState, dead: readonly Promotion[]): LedgerState {
  const ids = new Set(dead.map(({ id }) => id))
  return {
    ...state,
    promotions: state.promotions.map((promotion) =>
      ids.has(promotion.id) ? { ...promotion, phase: 'stuck' } : promotion,
    ),
  }
}

/** What cannot be known yet, or is not asked for at all. */
export interface LeftOpen {
  /** The bytes are not at hand. */
  readonly bytes: boolean
  /** It is not known who asks. */
  readonly asker: boolean
  /** Nobody is asked for consent. */
  readonly consent: boolean
}

/**
 * The decision without what cannot be known before people are asked. Reviews of a pull request are there already, and so
 * is the right to ask nobody.
 */
export function leaveOpen({ predicates }: Decision, left: LeftOpen): Decision {
  const reviewed = predicates.some(({ name }) => name === 'consent')
  const open = predicates.map((predicate): Predicate => {
    const pending = (message: string): Predicate => ({
      ...predicate,
      code: 'APPROVAL_PENDING',
      outcome: 'met',
      message,
    })
    const { name, code } = predicate
    if (left.consent && (name === 'approval' || name === 'consent')) return pending('A drill asks nobody.')
    if (left.asker && code === 'BREAK_GLASS_NOT_ELIGIBLE') {
      return pending('Whoever starts it has to be a reviewer of the environment.')
    }
    const due = !reviewed && code !== 'APPROVAL_NOT_DEMANDED' && !code.startsWith('BREAK_GLASS_')
    if (name === 'approval' && due) {
      return pending('People are asked when the gated job starts.')
    }
    if (name === 'subject' && left.bytes) {
      const message = 'The gated job checks out the former bytes and hashes them.'
      return { ...predicate, code: 'SUBJECT_PENDING', outcome: 'met', message }
    }
    return predicate
  })
  const has = (outcome: Predicate['outcome']) => open.some((predicate) => predicate.outcome === outcome)
  return { outcome: has('refused') ? 'deny' : has('deferred') ? 'defer' : 'allow', predicates: open }
}
