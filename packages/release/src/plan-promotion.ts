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
  const decision = leaveOpen(decide(input), { bytes: request.rollback })
  const barred = barredDigests(ledger.state, input.model, input.environment)
  const target = request.rollback ? lastGood(slotOf(ledger.state, input.model, input.environment), barred) : null
  const report = promotionReport(decision, input, {
    policy: facts.fetched.policy,
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

/**
 * The decision without the approval, which nobody was asked for yet. Reviews of a pull request are there already.
 *
 * @param bytes whether the bytes are not at hand yet either
 */
export function leaveOpen({ predicates }: Decision, { bytes }: { readonly bytes: boolean }): Decision {
  const reviewed = predicates.some(({ name }) => name === 'consent')
  const open = predicates.map((predicate): Predicate => {
    if (predicate.name === 'approval' && !reviewed) {
      return {
        ...predicate,
        code: 'APPROVAL_PENDING',
        outcome: 'met',
        message: 'People are asked when the gated job starts.',
      }
    }
    if (predicate.name === 'subject' && bytes) {
      return {
        ...predicate,
        code: 'SUBJECT_PENDING',
        outcome: 'met',
        message: 'The gated job checks out the former bytes and hashes them.',
      }
    }
    return predicate
  })
  const has = (outcome: Predicate['outcome']) => open.some((predicate) => predicate.outcome === outcome)
  return { outcome: has('refused') ? 'deny' : has('deferred') ? 'defer' : 'allow', predicates: open }
}
