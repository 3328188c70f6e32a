import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { EventDraft, LedgerEvent } from './event.ts'
import { currentPlacement, foldEvents, lastGood } from './fold-events.ts'

/** Schedules that are tried: random commands by random actors, most of them illegal. */
const SCHEDULES = 1000

const TERMINAL: ReadonlySet<string> = new Set(['promotion.committed', 'promotion.failed', 'promotion.refused'])
const VERBS = [
  'requested',
  'approved',
  'started',
  'resumed',
  'committed',
  'failed',
  'stuck',
  'refused',
  'lifted',
] as const

interface Move {
  readonly verb: (typeof VERBS)[number]
  readonly model: string
  readonly digest: string
  readonly environment: string
  readonly promotion: string
  readonly rollback: boolean
  readonly run: number
  readonly attempt: number
}

/** What happens next: mostly the next step of some promotion, so that schedules get somewhere. */
const move = fc.record<Move>({
  verb: fc.constantFrom(...VERBS),
  model: fc.constantFrom('credit', 'churn'),
  digest: fc.constantFrom('A', 'B', 'C'),
  environment: fc.constantFrom('staging', 'production'),
  promotion: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
  rollback: fc.boolean(),
  run: fc.integer({ min: 1, max: 2 }),
  attempt: fc.integer({ min: 1, max: 3 }),
})
/** One promotion from its request to its end. */
const story = move.chain((one) =>
  fc
    .constantFrom<readonly Move['verb'][]>(
      ['requested', 'approved', 'started', 'committed'],
      ['requested', 'approved', 'started', 'failed'],
      ['requested', 'approved', 'started', 'stuck'],
    )
    .map((verbs) => verbs.map((verb): Move => ({ ...one, verb }))),
)
const schedule = fc
  .array(
    fc.oneof(
      move.map((one) => [one]),
      story,
    ),
    { maxLength: 30 },
  )
  .map((moves) => [opening, ...moves.flat().map(eventOf)])

const nowhere = { model: null, digest: null, environment: null, promotion: null }
const opening: LedgerEvent = {
  ...nowhere,
  schemaVersion: 1,
  seq: 1,
  prev: null,
  at: '2026-05-01T00:00:00Z',
  actor: { account: 1, run: 1, attempt: 1 },
  type: 'ledger.opened',
  body: { repository: { id: 1, name: 'acme/credit' } },
}

function eventOf({ run, attempt, ...one }: Move, index: number): LedgerEvent {
  const seq = index + 2
  const at = new Date(Date.UTC(2026, 4, 1) + seq * 1000).toISOString()
  return { ...draftOf(one), schemaVersion: 1, seq, prev: null, at, actor: { account: run, run, attempt } }
}

function draftOf({ verb, rollback, ...key }: Omit<Move, 'run' | 'attempt'>): EventDraft {
  const kind = rollback ? 'rollback' : 'promotion'
  const request = { kind, version: key.digest, commit: 'c', policy: 'p', reason: null } as const
  const rules = { reviewers: 1, adminsBypass: false, branchPolicy: true, preventSelfReview: true }
  const cause = { code: 'X', message: 'x' }
  switch (verb) {
    case 'requested':
      return { ...key, type: 'promotion.requested', body: request }
    case 'refused':
      return { ...key, type: 'promotion.refused', body: { ...request, refusals: [] } }
    case 'approved':
      return { ...key, type: 'promotion.approved', body: { provider: 'environment', approvers: [7], rules } }
    case 'started':
      return { ...key, type: 'promotion.started', body: { decision: [] } }
    case 'resumed':
      return { ...key, type: 'promotion.resumed', body: {} }
    case 'committed':
      return { ...key, type: 'promotion.committed', body: {} }
    case 'failed':
      return { ...key, type: 'promotion.failed', body: cause }
    case 'stuck':
      return { ...key, type: 'promotion.stuck', body: cause }
    case 'lifted':
      return { ...key, digest: null, promotion: null, type: 'hold.lifted', body: { reason: 'r' } }
  }
}

/** The events that counted. */
function legalOf(events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  const illegal = new Set(foldEvents(events).illegal.map(({ seq }) => seq))
  return events.filter(({ seq }) => !illegal.has(seq))
}

function holds(check: (events: readonly LedgerEvent[]) => void): void {
  fc.assert(fc.property(schedule, check), { numRuns: SCHEDULES })
}

test('property: at most one promotion is under way in a slot, and whatever has not ended is that one', () => {
  holds((events) => {
    const { slots, promotions } = foldEvents(events)
    for (const slot of slots) {
      const open = promotions.filter(
        ({ model, environment, endedAt }) =>
          model === slot.model && environment === slot.environment && endedAt === null,
      )
      assert.deepEqual(
        open.map(({ id }) => id),
        slot.inFlight === null ? [] : [slot.inFlight],
      )
    }
  })
})

test('property: what is in an environment was requested, approved and started there first, in this order', () => {
  holds((events) => {
    const legal = legalOf(events)
    for (const { placements } of foldEvents(events).slots) {
      for (const { promotion, digest } of placements) {
        const own = legal.filter((event) => event.promotion === promotion && event.type !== 'promotion.resumed')
        const types = own.map(({ type }) => type).filter((type) => type !== 'promotion.stuck')
        assert.deepEqual(types, [
          'promotion.requested',
          'promotion.approved',
          'promotion.started',
          'promotion.committed',
        ])
        assert.ok(own.every((event) => event.digest === digest))
      }
    }
  })
})

test('property: a promotion ends at most once, and a stuck one never as a success', () => {
  holds((events) => {
    const legal = legalOf(events)
    for (const { id, phase } of foldEvents(events).promotions) {
      const own = legal.filter(({ promotion }) => promotion === id).map(({ type }) => type)
      const ends = own.filter((type) => TERMINAL.has(type))
      assert.equal(ends.length, phase === 'committed' || phase === 'failed' || phase === 'refused' ? 1 : 0)
      if (own.includes('promotion.stuck')) assert.ok(!own.includes('promotion.committed'))
    }
  })
})

test('property: what is illegal changes nothing, and replay gives the same bytes', () => {
  holds((events) => {
    const { illegal, ...state } = foldEvents(events)
    assert.equal(JSON.stringify({ ...foldEvents(events) }), JSON.stringify({ ...state, illegal }))
    assert.deepEqual(foldEvents(legalOf(events)), { ...state, illegal: [] })
  })
})

test('property: generation and token only grow', () => {
  holds((events) => {
    const tokens = new Map<string, number>()
    const generations = new Map<string, number>()
    for (let length = 1; length <= events.length; length++) {
      const { slots, promotions } = foldEvents(events.slice(0, length))
      for (const { id, token } of promotions) {
        assert.ok((token ?? 0) >= (tokens.get(id) ?? 0))
        tokens.set(id, token ?? 0)
      }
      for (const { model, environment, generation } of slots) {
        const name = `${model} ${environment}`
        assert.ok(generation >= (generations.get(name) ?? 0))
        generations.set(name, generation)
      }
    }
  })
})

test('property: a simple model of one variable a slot agrees on what is where', () => {
  holds((events) => {
    const live = new Map<string, string>()
    for (const event of legalOf(events)) {
      if (event.type === 'promotion.committed') live.set(`${event.model} ${event.environment}`, event.digest ?? '')
    }
    const { slots } = foldEvents(events)
    const folded = slots.flatMap((slot) => {
      const placement = currentPlacement(slot)
      return placement ? [[`${slot.model} ${slot.environment}`, placement.digest] as const] : []
    })
    assert.deepEqual(new Map(folded), live)
    for (const slot of slots) {
      // A rollback never goes to what is there already, nor to what the last rollback took away.
      const target = lastGood(slot)?.digest
      assert.ok(target === undefined || target !== currentPlacement(slot)?.digest)
      const [before, now] = slot.placements.slice(-2)
      if (now?.kind === 'rollback') assert.notEqual(target, before?.digest)
    }
  })
})
