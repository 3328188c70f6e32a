import type { Candidate, Freeze, Governance, Rehearsal, Retirement, Veto } from './apply-governance.ts'
import { applyGovernance } from './apply-governance.ts'
import type { Promotion, Promotions } from './apply-promotion.ts'
import { applyPromotion } from './apply-promotion.ts'
import type { Evidence, LedgerEvent, Registration } from './event.ts'
import type { Slot } from './slot.ts'

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
  /** Vetoes that stand. */
  readonly vetoes: readonly Veto[]
  /** Freezes that nobody lifted, past and future ones too. */
  readonly freezes: readonly Freeze[]
  readonly retired: readonly Retirement[]
  /** Versions whose evidence is complete. */
  readonly candidates: readonly Candidate[]
  readonly rehearsals: readonly Rehearsal[]
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
    vetoes: new Map(),
    freezes: new Map(),
    retired: new Map(),
    candidates: new Map(),
    rehearsals: [],
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
    vetoes: [...fold.vetoes.values()],
    freezes: [...fold.freezes.values()],
    retired: [...fold.retired.values()],
    candidates: [...fold.candidates.values()],
    rehearsals: fold.rehearsals,
    illegal: fold.illegal,
  }
}

/** Digests of a model that may not go into an environment: vetoed or retired. */
export function barredDigests(
  { vetoes, retired }: Pick<LedgerState, 'vetoes' | 'retired'>,
  model: string,
  environment: string,
): ReadonlySet<string> {
  const name = environment.toLowerCase()
  const vetoed = vetoes.filter((veto) => veto.model === model && (veto.environment ?? name) === name)
  return new Set([...vetoed, ...retired.filter((entry) => entry.model === model)].map(({ digest }) => digest))
}

interface Fold extends Governance, Promotions {
  repository: LedgerState['repository']
  readonly registered: Map<string, RegisteredModel>
  readonly evidence: RecordedEvidence[]
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
  switch (event.type) {
    case 'model.registered':
      if (model === null || digest === null) return 'It names no model or no digest.'
      fold.registered.set(`${model} ${digest}`, { ...event.body, model, digest, at: event.at })
      return null
    case 'evidence.recorded':
      if (model === null || digest === null) return 'It names no model or no digest.'
      fold.evidence.push({ ...event.body, seq: event.seq, at: event.at, model, digest, run: event.actor.run })
      return null
    case 'promotion.requested':
    case 'promotion.approved':
    case 'promotion.started':
    case 'promotion.resumed':
    case 'deployment.adopted':
    case 'promotion.committed':
    case 'promotion.failed':
    case 'promotion.stuck':
    case 'promotion.refused':
      if (model === null || digest === null || environment === null || promotion === null)
        return 'It names no model, digest, environment or promotion.'
      return applyPromotion(fold, event, { model, digest, environment, id: promotion })
    default:
      return applyGovernance(fold, event)
  }
}
