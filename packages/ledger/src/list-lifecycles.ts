import type { Role } from './event.ts'
import type { LedgerState } from './fold-events.ts'
import { activePlacements } from './slot.ts'

/** Where a version stands in its life. A veto shows first; what a version was before comes back when it is cleared. */
export interface Lifecycle {
  readonly model: string
  readonly digest: string
  readonly version: string
  readonly state: 'registered' | 'candidate' | 'in' | 'superseded' | 'retired' | 'quarantined'
  /** Where it serves now, as what. */
  readonly serves: readonly { readonly environment: string; readonly role: Role; readonly since: string }[]
}

/** Every version that the ledger knows, in the order in which it came to know them. */
export function listLifecycles(state: LedgerState): readonly Lifecycle[] {
  const key = ({ model, digest }: { readonly model: string; readonly digest: string }) => `${model} ${digest}`
  const keys = (entries: readonly { readonly model: string; readonly digest: string }[]) => new Set(entries.map(key))
  const quarantined = keys(state.vetoes)
  const retired = keys(state.retired)
  const candidates = keys(state.candidates)
  const placed = new Set<string>()
  const serving = new Map<string, Lifecycle['serves'][number][]>()
  for (const slot of state.slots) {
    const { model, environment } = slot
    for (const { digest } of [...slot.placements, ...slot.trials]) placed.add(key({ model, digest }))
    for (const { digest, role, since } of activePlacements(slot)) {
      const places = serving.get(key({ model, digest })) ?? []
      places.push({ environment, role, since })
      serving.set(key({ model, digest }), places)
    }
  }
  const stateOf = (id: string): Lifecycle['state'] => {
    if (quarantined.has(id)) return 'quarantined'
    if (retired.has(id)) return 'retired'
    if (serving.has(id)) return 'in'
    if (placed.has(id)) return 'superseded'
    return candidates.has(id) ? 'candidate' : 'registered'
  }
  return state.registered.map(({ model, digest, version }) => {
    const id = key({ model, digest })
    return { model, digest, version, state: stateOf(id), serves: serving.get(id) ?? [] }
  })
}
