import type { Predicate, Placement } from '@modelgate/ledger/state'
import { slotOf } from '@modelgate/ledger/state'
import type { DecisionInput } from './decision-input.ts'
import { deferred, met, refused } from './predicate.ts'

/** The digest went through the environments before this one and stayed there long enough. A rollback skips both. */
export function judgeOrder({ kind, demands, state, model, digest, now }: DecisionInput): readonly Predicate[] {
  if (kind === 'rollback') return [met('order', 'ORDER_NOT_DEMANDED', 'A rollback needs neither order nor soak.')]
  if (!demands) return []
  if (demands.from.length === 0) {
    return [met('order', 'ORDER_NOT_DEMANDED', 'No environment has to come first.')]
  }
  return demands.from.flatMap((environment) => {
    const slot = slotOf(state, model, environment)
    const unsoaked = judgeUnsoaked(environment, demands.soak)
    const there = slot.placements.findLast((placement) => placement.digest === digest)
    if (!there) {
      return [refused('order', 'ORDER_NOT_MET', `These bytes were never promoted to ${environment}.`), unsoaked]
    }
    const after = slot.placements[slot.placements.indexOf(there) + 1]
    if (after?.kind === 'rollback') {
      const message = `These bytes were rolled back in ${environment} at ${after.since}.`
      return [refused('order', 'ORDER_NOT_MET', message), unsoaked]
    }
    return [
      met('order', 'ORDER_MET', `These bytes are in ${environment} since ${there.since}.`),
      judgeSoak(there, environment, demands.soak, now),
    ]
  })
}

/** Time that has not begun to run. */
function judgeUnsoaked(environment: string, soak: number): Predicate {
  return soak === 0
    ? noSoak(environment)
    : deferred('soak', 'SOAK_NOT_ELAPSED', `Their ${hours(soak)} in ${environment} begin when they are promoted there.`)
}

function noSoak(environment: string): Predicate {
  return met('soak', 'SOAK_MET', `They need not stay in ${environment} for a time.`)
}

function judgeSoak(there: Placement, environment: string, soak: number, now: number): Predicate {
  if (soak === 0) return noSoak(environment)
  const done = Date.parse(there.since) + soak
  return done <= now
    ? met('soak', 'SOAK_MET', `They have been in ${environment} for at least ${hours(soak)}.`)
    : deferred(
        'soak',
        'SOAK_NOT_ELAPSED',
        `They must stay in ${environment} for ${hours(soak)}, until ${new Date(done).toISOString()}.`,
      )
}

function hours(milliseconds: number): string {
  return `${Math.round(milliseconds / 36_000) / 100} h`
}
