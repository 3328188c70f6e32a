import { setImmediate } from 'node:timers/promises'
import { digestBytes } from '@modelgate/artifacts'
import { canonicalJson, textAt } from '@modelgate/kernel'
import type { ChainedEvent, EventDraft, Ledger, LedgerStore } from '@modelgate/ledger'
import { appendEvents, foldEvents, slotOf, verifyLedger } from '@modelgate/ledger'

/** Actors of one schedule; with two slots every claim has rivals. */
const ACTORS = 6
const ENVIRONMENTS = ['staging', 'production'] as const
const OBJECT = new TextEncoder().encode('policy')

/**
 * Lets actors promote at once, each step at a random moment, some dying on the way, and looks at the ledger afterwards.
 *
 * @returns how many schedules were played
 * @throws Error names the seed of the schedule that broke an invariant
 */
export async function playSchedules(count: number): Promise<number> {
  for (let seed = 1; seed <= count; seed++) {
    const ledger = await playSchedule(randomFrom(seed))
    const broken = findBroken(ledger)
    if (broken !== null) throw new Error(`schedule ${seed}: ${broken}`)
  }
  return count
}

async function playSchedule(random: () => number): Promise<Ledger> {
  const store = memoryStore(random)
  const actors = Array.from({ length: ACTORS }, (_, actor) => act(store, actor + 1, random))
  for (const outcome of await Promise.allSettled(actors)) {
    // Who lost every time gives up and says so: one more way to die.
    if (outcome.status === 'rejected' && textAt(outcome.reason, 'code') !== 'LEDGER_CONTENTION') throw outcome.reason
  }
  return store.read()
}

/** Claims a free slot in one write, then says how it ended; who dies says nothing. */
async function act(store: LedgerStore, actor: number, random: () => number): Promise<void> {
  const environment = ENVIRONMENTS[Math.floor(random() * ENVIRONMENTS.length)] ?? 'staging'
  const key = {
    model: 'credit',
    digest: digestBytes(`bytes ${actor}`),
    environment,
    promotion: digestBytes(`${actor}`),
  }
  const rules = { reviewers: 1, adminsBypass: false, branchPolicy: true, preventSelfReview: true }
  const body = {
    kind: 'promotion',
    version: '1.0.0',
    commit: 'c'.repeat(40),
    policy: digestBytes(OBJECT),
    reason: null,
  } as const
  const claim: readonly EventDraft[] = [
    { ...key, type: 'promotion.requested', body },
    { ...key, type: 'promotion.approved', body: { provider: 'environment', approvers: [7], rules } },
    { ...key, type: 'promotion.started', body: { decision: [] } },
  ]
  const context = {
    repository: { id: 1, name: 'acme/credit' },
    actor: { account: actor, run: actor, attempt: 1 },
    clock: () => new Date(0),
    wait: () => pause(random),
  }
  await pause(random)
  const { result: claimed } = await appendEvents(store, context, ({ state }) => {
    const free = slotOf(state, 'credit', environment).inFlight === null
    return { events: free ? claim : [], objects: [OBJECT], result: free }
  })
  await pause(random)
  const dies = random() < 0.2
  if (!claimed || dies) return
  const end: EventDraft =
    random() < 0.7
      ? { ...key, type: 'promotion.committed', body: {} }
      : { ...key, type: 'promotion.failed', body: { code: 'PROMOTION_FAILED', message: 'The job failed.' } }
  await appendEvents(store, context, () => ({ events: [end], objects: [], result: null }))
}

function findBroken(ledger: Ledger): string | null {
  const { state, events } = ledger
  if (events.length > 0 && verifyLedger(ledger).verdict !== 'pass') return 'the ledger does not verify'
  const again = foldEvents(events.map(({ event }) => event))
  if (canonicalJson(again) !== canonicalJson(state)) return 'a replay gives another state'
  for (const slot of state.slots) {
    const open = state.promotions.filter(
      ({ environment, endedAt }) => environment === slot.environment && endedAt === null,
    )
    if (open.length > 1) return `${open.length} promotions are under way in ${slot.environment}`
    if ((open[0]?.id ?? null) !== slot.inFlight) return `${slot.environment} is held by nobody who is under way`
  }
  const ends = events.filter(({ event }) => /^promotion\.(?:committed|failed|refused)$/u.test(event.type))
  if (new Set(ends.map(({ event }) => event.promotion)).size !== ends.length) return 'a promotion ended twice'
  return null
}

/** Compare-and-swap in memory. Answers are late, so that what was read may be old when it is used. */
function memoryStore(random: () => number): LedgerStore {
  let events: readonly ChainedEvent[] = []
  return {
    async read() {
      const seen = events
      await pause(random)
      return {
        commit: seen.length === 0 ? null : String(seen.length),
        events: seen,
        intrusions: [],
        objects: new Map(),
        state: foldEvents(seen.map(({ event }) => event)),
        head: seen.at(-1)?.digest ?? null,
      }
    },
    async publish(base, contents) {
      await pause(random)
      if (base !== (events.length === 0 ? null : String(events.length))) return null
      events = events.concat(contents.map(({ event }) => event))
      return String(events.length)
    },
  }
}

async function pause(random: () => number): Promise<void> {
  for (let turns = Math.floor(random() * 8); turns > 0; turns--) await setImmediate()
}

/** Mulberry32: the same numbers for the same seed, so that a broken schedule can be played again. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}
