import type { Evidence, LedgerEvent, Predicate, PromotionKind, Registration, Request } from './event.ts'

/** A digest that is or was in an environment. */
export interface Placement {
  readonly digest: string
  readonly version: string
  readonly kind: PromotionKind
  readonly promotion: string
  readonly commit: string
  readonly since: string
  /** When the next one took its place; null: it is there now. */
  readonly until: string | null
  readonly approvers: readonly number[]
  readonly requester: number
}

/** One model in one environment. */
export interface Slot {
  readonly model: string
  readonly environment: string
  /** Promotions that came to an end here, whatever the end: a later request is a new promotion. */
  readonly generation: number
  /** The promotion that holds the slot, or null. A stuck one holds it until the next one that people approve. */
  readonly inFlight: string | null
  /** Oldest first. */
  readonly placements: readonly Placement[]
  /** Set by a rollback: the digest that was taken away, and since when. */
  readonly hold: { readonly digest: string; readonly since: string; readonly reason: string | null } | null
}

export type PromotionPhase = 'requested' | 'approved' | 'started' | 'committed' | 'failed' | 'stuck' | 'refused'

export interface Promotion extends Request {
  readonly id: string
  readonly model: string
  readonly digest: string
  readonly environment: string
  readonly phase: PromotionPhase
  readonly requester: number
  /** Run and attempt that hold it now. */
  readonly run: number
  readonly attempt: number
  /** Seq of its last `started` or `resumed`: effects of a smaller one are a zombie's. */
  readonly token: number | null
  readonly approvers: readonly number[]
  readonly decision: readonly Predicate[]
  readonly requestedAt: string
  readonly endedAt: string | null
  readonly cause: string | null
}

/** Evidence with its place in the ledger. */
export interface RecordedEvidence extends Evidence {
  readonly seq: number
  readonly at: string
  readonly model: string
  readonly digest: string
  readonly run: number
}

export interface RegisteredModel extends Registration {
  readonly model: string
  readonly digest: string
  readonly at: string
}

/** An event of the right form that contradicts what was before it. It changes nothing. */
export interface IllegalEvent {
  readonly seq: number
  readonly type: LedgerEvent['type']
  readonly message: string
}

/** What the ledger says, folded from its events alone. */
export interface LedgerState {
  readonly repository: { readonly id: number; readonly name: string } | null
  readonly registered: readonly RegisteredModel[]
  readonly evidence: readonly RecordedEvidence[]
  readonly slots: readonly Slot[]
  readonly promotions: readonly Promotion[]
  readonly illegal: readonly IllegalEvent[]
}

/** Folds events, oldest first, into state. Pure and total: what is illegal is listed and changes nothing. */
export function foldEvents(events: Iterable<LedgerEvent>): LedgerState {
  const fold: Fold = {
    repository: null,
    registered: new Map(),
    evidence: [],
    slots: new Map(),
    promotions: new Map(),
    illegal: [],
  }
  for (const event of events) {
    const message = applyEvent(fold, event)
    if (message !== null) fold.illegal.push({ seq: event.seq, type: event.type, message })
  }
  return {
    repository: fold.repository,
    registered: [...fold.registered.values()],
    evidence: fold.evidence,
    slots: [...fold.slots.values()],
    promotions: [...fold.promotions.values()],
    illegal: fold.illegal,
  }
}

/** The slot of a model and an environment, an empty one if nothing ever happened there. */
export function slotOf(state: Pick<LedgerState, 'slots'>, model: string, environment: string): Slot {
  const name = environment.toLowerCase()
  return state.slots.find((slot) => slot.model === model && slot.environment === name) ?? emptySlot(model, name)
}

/** What is in a slot now, or null. */
export function currentPlacement(slot: Slot): Placement | null {
  return slot.placements.at(-1) ?? null
}

/** What a rollback would bring back: the newest earlier digest that no rollback has taken away, or null. */
export function lastGood(slot: Slot): Placement | null {
  const current = currentPlacement(slot)
  const takenAway = new Set<string>()
  for (const [index, placement] of slot.placements.entries()) {
    const before = slot.placements[index - 1]
    if (placement.kind === 'rollback' && before) takenAway.add(before.digest)
    else takenAway.delete(placement.digest)
  }
  return (
    slot.placements.findLast((placement) => placement.digest !== current?.digest && !takenAway.has(placement.digest)) ??
    null
  )
}

interface Fold {
  repository: LedgerState['repository']
  readonly registered: Map<string, RegisteredModel>
  readonly evidence: RecordedEvidence[]
  readonly slots: Map<string, Slot>
  readonly promotions: Map<string, Promotion>
  readonly illegal: IllegalEvent[]
}

/** Applies one event; returns why it is illegal, or null. */
function applyEvent(fold: Fold, event: LedgerEvent): string | null {
  if (event.type === 'ledger.opened') {
    if (event.seq !== 1) return 'A ledger is opened once, by its first event.'
    fold.repository = event.body.repository
    return null
  }
  if (event.seq === 1) return 'The first event must open the ledger.'
  const { model, digest, environment, promotion } = event
  if (model === null) return 'It names no model.'
  if (event.type === 'hold.lifted')
    return environment === null ? 'It names no environment.' : liftHold(fold, model, environment)
  if (digest === null) return 'It names no digest.'
  switch (event.type) {
    case 'model.registered':
      fold.registered.set(`${model} ${digest}`, { ...event.body, model, digest, at: event.at })
      return null
    case 'evidence.recorded':
      fold.evidence.push({ ...event.body, seq: event.seq, at: event.at, model, digest, run: event.actor.run })
      return null
    default:
      if (environment === null || promotion === null) return 'It names no environment or no promotion.'
      return applyPromotion(fold, event, { model, digest, environment, id: promotion })
  }
}

function liftHold(fold: Fold, model: string, environment: string): string | null {
  const slot = fold.slots.get(`${model} ${environment}`)
  if (!slot?.hold) return 'There is no hold to lift.'
  fold.slots.set(`${model} ${environment}`, { ...slot, hold: null })
  return null
}

interface Key {
  readonly model: string
  readonly digest: string
  readonly environment: string
  readonly id: string
}

type PromotionEvent = Extract<LedgerEvent, { type: `promotion.${string}` }>

function applyPromotion(fold: Fold, event: PromotionEvent, key: Key): string | null {
  const name = `${key.model} ${key.environment}`
  const slot = fold.slots.get(name) ?? emptySlot(key.model, key.environment)
  if (event.type === 'promotion.requested' || event.type === 'promotion.refused') {
    if (fold.promotions.has(key.id)) return 'This promotion was requested before.'
    if (slot.inFlight !== null) return `The slot is held by ${slot.inFlight}.`
    const refused = event.type === 'promotion.refused'
    fold.promotions.set(key.id, openPromotion(event, key, refused))
    fold.slots.set(name, refused ? { ...slot, generation: slot.generation + 1 } : { ...slot, inFlight: key.id })
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
  const set = (change: Partial<Promotion>) => fold.promotions.set(open.id, { ...open, ...change })
  const end = (phase: PromotionPhase, cause: string | null) => {
    set({ phase, cause, endedAt: event.at })
    fold.slots.set(name, { ...slot, inFlight: null, generation: slot.generation + 1 })
  }
  switch (event.type) {
    case 'promotion.approved':
      if (open.phase !== 'requested') return `It cannot be approved: it is ${open.phase}.`
      set({ phase: 'approved', approvers: event.body.approvers })
      return null
    case 'promotion.started':
      if (open.phase !== 'approved') return `It cannot start: it is ${open.phase}.`
      set({
        phase: 'started',
        token: event.seq,
        decision: event.body.decision,
        run: event.actor.run,
        attempt: event.actor.attempt,
      })
      return null
    case 'promotion.resumed':
      if (open.phase === 'stuck') return 'It is stuck and cannot be resumed.'
      if (event.actor.run !== open.run || event.actor.attempt <= open.attempt)
        return 'Only a later attempt of the same run may resume it.'
      set({ token: event.seq, attempt: event.actor.attempt })
      return null
    case 'promotion.committed':
      if (open.phase !== 'started') return `It cannot be committed: it is ${open.phase}.`
      set({ phase: 'committed', endedAt: event.at })
      fold.slots.set(name, place(slot, open, event.at))
      return null
    case 'promotion.failed':
      end('failed', event.body.code)
      return null
    case 'promotion.stuck':
      if (open.phase === 'stuck') return 'It is stuck already.'
      set({ phase: 'stuck', cause: event.body.code })
      return null
    default:
      return 'It cannot happen here.'
  }
}

function openPromotion(
  event: Extract<PromotionEvent, { type: 'promotion.requested' | 'promotion.refused' }>,
  { model, digest, environment, id }: Key,
  refused: boolean,
): Promotion {
  const { kind, version, commit, policy, reason } = event.body
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
    phase: refused ? 'refused' : 'requested',
    requester: event.actor.account,
    run: event.actor.run,
    attempt: event.actor.attempt,
    token: null,
    approvers: [],
    decision: refusals,
    requestedAt: event.at,
    endedAt: refused ? event.at : null,
    cause: refusals[0]?.code ?? null,
  }
}

function place(slot: Slot, open: Promotion, at: string): Slot {
  const before = currentPlacement(slot)
  const placement: Placement = {
    digest: open.digest,
    version: open.version,
    kind: open.kind,
    promotion: open.id,
    commit: open.commit,
    since: at,
    until: null,
    approvers: open.approvers,
    requester: open.requester,
  }
  return {
    ...slot,
    inFlight: null,
    generation: slot.generation + 1,
    placements: [...slot.placements.slice(0, -1), ...(before ? [{ ...before, until: at }] : []), placement],
    hold: open.kind === 'rollback' && before ? { digest: before.digest, since: at, reason: open.reason } : slot.hold,
  }
}

function emptySlot(model: string, environment: string): Slot {
  return { model, environment, generation: 0, inFlight: null, placements: [], hold: null }
}
