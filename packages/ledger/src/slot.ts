import type { Ending, PromotionKind, Role } from './event.ts'

/** A digest that is or was in an environment. */
export interface Placement {
  readonly digest: string
  readonly version: string
  readonly kind: PromotionKind
  readonly role: Role
  readonly promotion: string
  readonly commit: string
  readonly since: string
  /** When another took its place or it was taken out; null: it is there now. */
  readonly until: string | null
  /** Why it was taken out with nothing in its place; null: it was not. */
  readonly ending: Ending | null
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
  /** The digest that it holds the slot for. */
  readonly heldFor: string | null
  /** Champions, oldest first. */
  readonly placements: readonly Placement[]
  /** Canaries and shadows beside them, oldest first; the next champion ends them. */
  readonly trials: readonly Placement[]
  /** Set by a rollback: the digest that was taken away, and since when. */
  readonly hold: { readonly digest: string; readonly since: string; readonly reason: string | null } | null
  /** A rollback without approval that nobody has reviewed yet. `issue` is null until it is opened. */
  readonly review: {
    readonly promotion: string
    readonly by: number
    readonly since: string
    readonly issue: number | null
  } | null
}

/** The slot of a model and an environment, an empty one if nothing ever happened there. */
export function slotOf(state: { readonly slots: readonly Slot[] }, model: string, environment: string): Slot {
  const name = environment.toLowerCase()
  return state.slots.find((slot) => slot.model === model && slot.environment === name) ?? emptySlot(model, name)
}

export function emptySlot(model: string, environment: string): Slot {
  return {
    model,
    environment,
    generation: 0,
    inFlight: null,
    heldFor: null,
    placements: [],
    trials: [],
    hold: null,
    review: null,
  }
}

/** The champion of a slot now, or null. */
export function currentPlacement(slot: Slot): Placement | null {
  const last = slot.placements.at(-1)
  return last?.until === null ? last : null
}

/** Everything that serves in a slot now: the champion first, then canary and shadow. */
export function activePlacements(slot: Slot): readonly Placement[] {
  const champion = currentPlacement(slot)
  return [...(champion ? [champion] : []), ...slot.trials.filter(({ until }) => until === null)]
}

/**
 * What a rollback would bring back: the newest earlier champion that no rollback has taken away, that was not taken
 * out of service, and that is not barred; or null.
 */
export function lastGood(slot: Slot, barred: ReadonlySet<string> = new Set()): Placement | null {
  const current = currentPlacement(slot)
  const takenAway = new Set<string>()
  for (const [index, placement] of slot.placements.entries()) {
    const before = slot.placements[index - 1]
    if (placement.kind === 'rollback' && before) takenAway.add(before.digest)
    else takenAway.delete(placement.digest)
    if (placement.ending) takenAway.add(placement.digest)
  }
  return (
    slot.placements.findLast(
      ({ digest }) => digest !== current?.digest && !takenAway.has(digest) && !barred.has(digest),
    ) ?? null
  )
}

/** The slot after a promotion was committed. */
export function placeInto(slot: Slot, placement: Placement, reason: string | null): Slot {
  const { role, since, kind } = placement
  const before = currentPlacement(slot)
  const end = (former: Placement): Placement => (former.until === null ? { ...former, until: since } : former)
  const free = { ...slot, inFlight: null, heldFor: null, generation: slot.generation + 1 }
  if (role !== 'champion') {
    return { ...free, trials: [...slot.trials.map((trial) => (trial.role === role ? end(trial) : trial)), placement] }
  }
  return {
    ...free,
    placements: [...(before ? [...slot.placements.slice(0, -1), end(before)] : slot.placements), placement],
    trials: slot.trials.map(end),
    hold: kind === 'rollback' && before ? { digest: before.digest, since, reason } : slot.hold,
  }
}
