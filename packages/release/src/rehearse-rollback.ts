import type { GateReport } from '@modelgate/kernel'
import type { Addition, Ledger } from '@modelgate/ledger'
import { appendEvents, barredDigests, lastGood, slotOf } from '@modelgate/ledger'
import { decide } from '@modelgate/promotion'
import type { PromotionRequest } from './gather-facts.ts'
import { gatherFacts } from './gather-facts.ts'
import { leaveOpen } from './plan-promotion.ts'
import { promotionReport } from './promotion-report.ts'
import { findRegistration } from './register-model.ts'
import type { ReleaseJob } from './release-job.ts'
import { withoutNames } from './without-names.ts'

/** A drill, and what it would have brought back. */
export interface RehearsedRollback {
  readonly report: GateReport
  readonly ledger: Ledger
  readonly digest: string
  readonly commit: string
  readonly model: string
  readonly version: string
}

const ASKS_NOBODY = { bytes: false, asker: false, consent: true } as const

/**
 * Rehearses a rollback: the last good bytes are hashed where the job checked them out, every demand but the approval
 * is judged, and the ledger keeps whether it would have worked. Nothing is claimed and nothing deployed.
 */
export async function rehearseRollback(job: ReleaseJob, request: PromotionRequest): Promise<RehearsedRollback> {
  const facts = await gatherFacts(job, request, await job.store.read(), 'drill')
  const { result: commit, ledger } = await appendEvents(job.store, job.writer, (now): Addition<string> => {
    const input = facts.inputOn(now.state)
    const { model, environment, digest, version } = input
    const target = lastGood(slotOf(now.state, model, environment), barredDigests(now.state, model, environment))
    // Without anything to go back to there is nothing to rehearse; the report says so.
    if (!target) return { events: [], objects: [], result: job.sha }
    const { outcome, predicates } = leaveOpen(decide(withoutNames(input)), ASKS_NOBODY)
    const body = { version, commit: target.commit, passed: outcome === 'allow', decision: predicates }
    return {
      events: [{ type: 'rollback.rehearsed', model, digest, environment, promotion: null, body }],
      objects: [],
      result: target.commit,
    }
  })
  const input = facts.inputOn(ledger.state)
  const report = promotionReport(leaveOpen(decide(input), ASKS_NOBODY), input, {
    policy: facts.fetched.policy,
    ledger,
    registration: findRegistration(ledger, facts.workspaceModel, input, job.sha),
    apart: null,
    reasonCode: 'ROLLBACK_REHEARSED',
    findings: facts.findings,
    data: { phase: 'drill', ledgerHead: ledger.head },
  })
  return { report, ledger, digest: input.digest, commit, model: input.model, version: input.version }
}
