import type { Ending, FreezeTerms, LedgerEvent } from './event.ts'
import type { Placement, Slot } from './slot.ts'
import { activePlacements, emptySlot } from './slot.ts'

/** A digest that may go nowhere, or not into one environment, until two people clear it. */
export interface Veto {
  readonly model: string
  readonly digest: string
  /** Null: everywhere. */
  readonly environment: string | null
  readonly since: string
  readonly by: number
  readonly reason: string
}

/** A time in which nothing starts. */
export interface Freeze extends FreezeTerms {
  /** Null: every model. */
  readonly model: string | null
  readonly environment: string
  readonly by: number
}

/** A version that serves nowhere and never will again. */
export interface Retirement extends Ending {
  readonly model: string
  readonly digest: string
  readonly since: string
}

/** A version whose evidence was complete. */
export interface Candidate {
  readonly model: string
  readonly digest: string
  readonly since: string
}

/** A drill of a rollback. */
export interface Rehearsal {
  readonly model: string
  readonly environment: string
  readonly digest: string
  readonly version: string
  readonly at: string
  readonly passed: boolean
}

/** What people decided beside promotions, while it is folded. */
export interface Governance {
  readonly slots: Map<string, Slot>
  readonly vetoes: Map<string, Veto>
  readonly freezes: Map<string, Freeze>
  readonly retired: Map<string, Retirement>
  readonly candidates: Map<string, Candidate>
  readonly rehearsals: Rehearsal[]
}

export type GovernanceEvent = Extract<
  LedgerEvent,
  {
    type:
      | 'hold.lifted'
      | 'model.nominated'
      | 'model.vetoed'
      | 'model.retired'
      | 'model.decommissioned'
      | 'veto.cleared'
      | `freeze.${string}`
      | `review.${string}`
      | 'rollback.rehearsed'
  }
>

/** Applies one event that is neither evidence nor a step of a promotion; returns why it is illegal, or null. */
export function applyGovernance(fold: Governance, event: GovernanceEvent): string | null {
  const { model, digest, environment } = event
  if (event.type === 'freeze.set' || event.type === 'freeze.lifted') {
    return environment === null ? 'It names no environment.' : applyFreeze(fold, event, model, environment)
  }
  if (model === null) return 'It names no model.'
  switch (event.type) {
    case 'hold.lifted':
    case 'review.opened':
    case 'review.closed': {
      const slot = environment === null ? undefined : fold.slots.get(`${model} ${environment}`)
      return slot ? applyToSlot(fold, slot, event) : 'It names no environment that the model was ever in.'
    }
    default:
      return digest === null ? 'It names no digest.' : applyToVersion(fold, event, { model, digest, environment })
  }
}

function applyFreeze(
  { freezes }: Governance,
  event: Extract<GovernanceEvent, { type: `freeze.${string}` }>,
  model: string | null,
  environment: string,
): string | null {
  const key = `${model ?? '*'} ${environment}`
  if (event.type === 'freeze.lifted') return freezes.delete(key) ? null : 'There is no freeze to lift.'
  const { from, until } = event.body
  if (until !== null && Date.parse(until) <= Date.parse(from)) return 'The freeze ends before it begins.'
  freezes.set(key, { ...event.body, model, environment, by: event.actor.account })
  return null
}

function applyToSlot(
  { slots }: Governance,
  slot: Slot,
  event: Extract<GovernanceEvent, { type: 'hold.lifted' | `review.${string}` }>,
): string | null {
  const set = (change: Partial<Slot>) => {
    slots.set(`${slot.model} ${slot.environment}`, { ...slot, ...change })
    return null
  }
  const { review } = slot
  switch (event.type) {
    case 'hold.lifted':
      return slot.hold ? set({ hold: null }) : 'There is no hold to lift.'
    case 'review.opened':
      if (!review || review.promotion !== event.promotion) return 'No rollback without approval waits for a review.'
      return review.issue === null ? set({ review: { ...review, issue: event.body.issue } }) : 'The review is open.'
    case 'review.closed':
      if (!review || review.issue !== event.body.issue) return 'There is no such review.'
      return event.body.by === review.by ? 'Nobody reviews their own broken glass.' : set({ review: null })
  }
}

interface Version {
  readonly model: string
  readonly digest: string
  readonly environment: string | null
}

function applyToVersion(
  fold: Governance,
  event: Exclude<GovernanceEvent, { type: 'hold.lifted' | `review.${string}` | `freeze.${string}` }>,
  version: Version,
): string | null {
  const { model, digest, environment } = version
  const key = `${model} ${digest}`
  const veto = `${key} ${environment ?? '*'}`
  const by = event.actor.account
  switch (event.type) {
    case 'model.nominated':
      fold.candidates.set(key, { model, digest, since: event.at })
      return null
    case 'model.vetoed':
      if (fold.vetoes.has(veto)) return 'It is vetoed already.'
      fold.vetoes.set(veto, { ...version, since: event.at, by, reason: event.body.reason })
      return null
    case 'veto.cleared':
      if (!event.body.approvers.some((account) => account !== by)) return 'A veto is cleared by two people.'
      return fold.vetoes.delete(veto) ? null : 'There is no veto to clear.'
    case 'model.retired':
      if (fold.retired.has(key)) return 'It is retired already.'
      if (serves(fold, version)) return 'It is still in an environment, or on its way into one.'
      fold.retired.set(key, { ...event.body, model, digest, since: event.at })
      return null
    case 'model.decommissioned':
      return decommission(fold, version, event.at, event.body)
    case 'rollback.rehearsed': {
      if (environment === null) return 'It names no environment.'
      const { passed, version: of } = event.body
      fold.rehearsals.push({ model, environment, digest, version: of, at: event.at, passed })
      return null
    }
  }
}

function serves({ slots }: Governance, { model, digest }: Version): boolean {
  return [...slots.values()].some(
    (slot) =>
      slot.model === model &&
      (slot.heldFor === digest || activePlacements(slot).some((placement) => placement.digest === digest)),
  )
}

function decommission(fold: Governance, version: Version, at: string, ending: Ending): string | null {
  const { model, digest, environment } = version
  if (environment === null) return 'It names no environment.'
  const slot = fold.slots.get(`${model} ${environment}`) ?? emptySlot(model, environment)
  if (slot.inFlight !== null) return `The slot is held by ${slot.inFlight}.`
  if (!activePlacements(slot).some((placement) => placement.digest === digest)) return 'It is not in this environment.'
  const end = (placement: Placement): Placement =>
    placement.digest === digest && placement.until === null ? { ...placement, until: at, ending } : placement
  fold.slots.set(`${model} ${environment}`, {
    ...slot,
    placements: slot.placements.map(end),
    trials: slot.trials.map(end),
  })
  return null
}
