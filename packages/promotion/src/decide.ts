import { judgeEvidence } from '@modelgate/evidence'
import type { Predicate } from '@modelgate/ledger/state'
import type { Tier } from '@modelgate/policy'
import type { DecisionInput } from './decision-input.ts'
import { judgeApprovals } from './judge-approvals.ts'
import { judgeAuthors } from './judge-authors.ts'
import { judgeBars } from './judge-bars.ts'
import { judgeConsent } from './judge-consent.ts'
import { judgeEnvironment } from './judge-environment.ts'
import { judgeOrder } from './judge-order.ts'
import { judgeSlot } from './judge-slot.ts'
import { judgeSubject } from './judge-subject.ts'
import { met, refused } from './predicate.ts'

/** What a waiver or `enforcement: observe` may soften. Bytes, approvals and the lock are never among them. */
const SOFT = new Set([
  'ENVIRONMENT_ADMIN_BYPASS',
  'ENVIRONMENT_BYPASS_UNKNOWN',
  'ENVIRONMENT_ANY_BRANCH',
  'ORDER_NOT_MET',
  'SOAK_NOT_ELAPSED',
  'EVIDENCE_MISSING',
  'EVIDENCE_NOT_PASSED',
  'EVIDENCE_OF_OTHER_POLICY',
  'EVIDENCE_STALE',
  'EVIDENCE_CLAIMED',
])

/** Tiers whose predictions somebody must have made again. */
export const RECOMPUTED_TIERS: ReadonlySet<Tier> = new Set<Tier>(['high', 'critical'])

/** `deny`: waiting will not help; `defer`: it may. */
export interface Decision {
  readonly outcome: 'allow' | 'deny' | 'defer'
  /** Every demand, met or not, in the order of asking. */
  readonly predicates: readonly Predicate[]
}

/**
 * Decides over one promotion. Every demand is judged and shown, not only the first that fails.
 * Total and pure: clock, people, rules and ledger are arguments.
 */
export function decide(input: DecisionInput): Decision {
  const predicates = [
    ...judgeSubject(input),
    ...judgeEnvironment(input),
    ...judgeConsent(input),
    ...judgeApprovals(input),
    ...judgeAuthors(input),
    ...judgeOrder(input),
    ...judgeGates(input),
    ...judgeBars(input),
    ...judgeSlot(input),
  ].map((predicate) => soften(predicate, input))
  const has = (outcome: Predicate['outcome']) => predicates.some((predicate) => predicate.outcome === outcome)
  return { outcome: has('refused') ? 'deny' : has('deferred') ? 'defer' : 'allow', predicates }
}

/** Evidence of exactly these bytes. What is rolled back to was in the environment before, with its evidence. */
function judgeGates({
  kind,
  tier,
  demands,
  state,
  model,
  digest,
  policyDigest,
  now,
}: DecisionInput): readonly Predicate[] {
  if (kind === 'rollback') {
    return [met('evidence', 'EVIDENCE_NOT_DEMANDED', 'These bytes were promoted here before, with their evidence.')]
  }
  const recorded = state.evidence.filter((evidence) => evidence.model === model)
  const recomputed = RECOMPUTED_TIERS.has(tier)
  const gates = demands?.evidence ?? []
  if (gates.length === 0) return [met('evidence', 'EVIDENCE_NOT_DEMANDED', 'The policy demands no evidence.')]
  return judgeEvidence(gates, recorded, { digest, policy: policyDigest, now, recomputed }).map(({ code, message }) =>
    (code === 'EVIDENCE_MET' ? met : refused)('evidence', code, message),
  )
}

function soften(predicate: Predicate, { waivers, model, observe, now }: DecisionInput): Predicate {
  if (predicate.outcome === 'met' || !SOFT.has(predicate.code)) return predicate
  const own = waivers.filter(({ code, model: of }) => code === predicate.code && of === model)
  const waiver = own.find(({ expires }) => now < endOfDay(expires))
  if (waiver) {
    const until = `${waiver.owner} answers for it until ${waiver.expires}: ${waiver.reason}`
    return { ...predicate, outcome: 'waived', message: `${predicate.message} ${until}` }
  }
  const over = own.map(({ expires }) => ` A waiver of it ended on ${expires}.`)
  const message = `${predicate.message}${over[0] ?? ''}`
  return { ...predicate, message, outcome: observe ? 'observed' : predicate.outcome }
}

/** A waiver holds to the end of its last day in UTC. An unreadable date never holds. */
function endOfDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) + 24 * 60 * 60 * 1000
}
