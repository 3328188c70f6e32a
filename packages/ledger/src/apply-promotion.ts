import type { Governance } from './apply-governance.ts'
import type { Consent, LedgerEvent, Predicate, Request, Role } from './event.ts'
import { freezeAt } from './freeze-at.ts'
import type { Placement, Slot } from './slot.ts'
import { emptySlot, placeInto } from './slot.ts'

export type PromotionPhase = 'requested' | 'approved' | 'started' | 'committed' | 'failed' | 'stuck' | 'refused'

export interface Promotion extends Omit<Request, 'role'> {
  readonly id: string
  readonly model: string
  readonly digest: string
  readonly environment: string
  readonly role: Role
  readonly phase: PromotionPhase
  readonly requester: number
  /** Run and attempt that hold it now. */
  readonly run: number
  readonly attempt: number
  /** Seq of its last `started` or `resumed`: effects of a smaller one are a zombie's. */
  readonly token: number | null
  /** RFC 3339: when the claim ends although nobody said how the job ended; null: not before its run is over. */
  readonly lease: string | null
  /** The record that GitHub made for the job by itself, where it is the promotion's; null: it has its own. */
  readonly deployment: number | null
  /** Null until it is approved. */
  readonly provider: Consent['provider'] | null
  /** Number of the pull request whose reviews were the consent. */
  readonly pull: number | null
  readonly approvers: readonly number[]
  readonly decision: readonly Predicate[]
  readonly requestedAt: string
  readonly endedAt: string | null
  readonly cause: string | null
}

/** Promotions while they are folded. */
export interface Promotions {
  readonly promotions: Map<string, Promotion>
}

type Fold = Governance & Promotions

interface Key {
  readonly model: string
  readonly digest: string
  readonly environment: string
  readonly id: string
}

type PromotionEvent = Extract<LedgerEvent, { type: `promotion.${string}` | 'deployment.adopted' }>

/** Applies one step of a promotion; returns why it is illegal, or null. */
export function applyPromotion(fold: Fold, event: PromotionEvent, key: Key): string | null {
  const name = `${key.model} ${key.environment}`
  const slot = fold.slots.get(name) ?? emptySlot(key.model, key.environment)
  if (event.type === 'promotion.requested' || event.type === 'promotion.refused') {
    if (fold.promotions.has(key.id)) return 'This promotion was requested before.'
    if (slot.inFlight !== null) return `The slot is held by ${slot.inFlight}.`
    const refused = event.type === 'promotion.refused'
    const bar = refused ? null : barOf(fold, key)
    if (bar !== null) return bar
    fold.promotions.set(key.id, openPromotion(event, key, refused))
    fold.slots.set(
      name,
      refused ? { ...slot, generation: slot.generation + 1 } : { ...slot, inFlight: key.id, heldFor: key.digest },
    )
    return null
  }
  const open = fold.promotions.get(key.id)
  if (!open) return 'This promotion was never requested.'
  if (open.model !== key.model || open.digest !== key.digest || open.environment !== key.environment) {
    return 'It names another model, digest or environment than its request.'
  }
  if (slot.inFlight !== key.id) return `This promotion ended before (${open.phase}).`
  return advance(fold, name, slot, open, event)
}

function advance(fold: Fold, name: string, slot: Slot, open: Promotion, event: PromotionEvent): string | null {
  const set = (change: Partial<Promotion>) => {
    fold.promotions.set(open.id, { ...open, ...change })
    return null
  }
  const end = (phase: PromotionPhase, cause: string | null) => {
    set({ phase, cause, endedAt: event.at })
    fold.slots.set(name, { ...slot, inFlight: null, heldFor: null, generation: slot.generation + 1 })
    return null
  }
  switch (event.type) {
    case 'promotion.approved': {
      if (open.phase !== 'requested') return `It cannot be approved: it is ${open.phase}.`
      const { approvers, provider, pull } = event.body
      if (provider === 'break-glass') {
        if (open.kind !== 'rollback') return 'Only a rollback may go without approval.'
        if (slot.review) return 'The rollback without approval before it has not been reviewed.'
        const review = { promotion: open.id, by: open.requester, since: event.at, issue: null }
        fold.slots.set(name, { ...slot, review })
      }
      return set({ phase: 'approved', approvers, provider, pull: pull?.number ?? null })
    }
    case 'promotion.started': {
      if (open.phase !== 'approved') return `It cannot start: it is ${open.phase}.`
      const { decision, lease = null } = event.body
      const at = Date.parse(event.at)
      const freeze = freezeAt({ freezes: [...fold.freezes.values()] }, { ...open, at })
      if (freeze && !(open.kind === 'rollback' && freeze.allowRollback)) return 'The environment is frozen.'
      const { run, attempt } = event.actor
      return barOf(fold, open) ?? set({ phase: 'started', token: event.seq, decision, lease, run, attempt })
    }
    case 'promotion.resumed':
      if (open.phase === 'stuck') return 'It is stuck and cannot be resumed.'
      if (event.actor.run !== open.run || event.actor.attempt <= open.attempt)
        return 'Only a later attempt of the same run may resume it.'
      return set({ token: event.seq, attempt: event.actor.attempt })
    case 'deployment.adopted':
      if (open.phase !== 'started' || open.deployment !== null) return 'It needs no deployment of its job.'
      return set({ deployment: event.body.deployment })
    case 'promotion.committed': {
      if (open.phase !== 'started') return `It cannot be committed: it is ${open.phase}.`
      const bar = barOf(fold, open)
      if (bar !== null) return bar
      fold.slots.set(name, placeInto(slot, placementOf(open, event.at), open.reason))
      return set({ phase: 'committed', endedAt: event.at })
    }
    case 'promotion.failed':
      return end('failed', event.body.code)
    case 'promotion.stuck':
      if (open.phase === 'stuck') return 'It is stuck already.'
      return set({ phase: 'stuck', cause: event.body.code })
    default:
      return 'It cannot happen here.'
  }
}

/** Why a digest may not go into an environment, or null. */
function barOf(
  { vetoes, retired }: Governance,
  { model, digest, environment }: Pick<Key, 'model' | 'digest' | 'environment'>,
): string | null {
  const key = `${model} ${digest}`
  if (vetoes.has(`${key} *`) || vetoes.has(`${key} ${environment}`)) return 'The digest is vetoed.'
  return retired.has(key) ? 'The digest is retired.' : null
}

function openPromotion(
  event: Extract<PromotionEvent, { type: 'promotion.requested' | 'promotion.refused' }>,
  { model, digest, environment, id }: Key,
  refused: boolean,
): Promotion {
  const { kind, version, commit, policy, reason, role = 'champion' } = event.body
  const refusals = event.type === 'promotion.refused' ? event.body.refusals : []
  return {
    id,
    model,
    digest,
    environment,
    kind,
    version,
    commit,
    policy,
    reason,
    role,
    phase: refused ? 'refused' : 'requested',
    requester: event.actor.account,
    run: event.actor.run,
    attempt: event.actor.attempt,
    token: null,
    lease: null,
    deployment: null,
    provider: null,
    pull: null,
    approvers: [],
    decision: refusals,
    requestedAt: event.at,
    endedAt: refused ? event.at : null,
    cause: refusals[0]?.code ?? null,
  }
}

function placementOf(open: Promotion, since: string): Placement {
  const { digest, version, kind, role, id: promotion, commit, approvers, requester } = open
  return {
    digest,
    version,
    kind,
    role,
    promotion,
    commit,
    since,
    until: null,
    ending: null,
    approvers,
    requester,
  }
}
