import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { EventDraft, LedgerEvent } from './event.ts'
import { foldEvents } from './fold-events.ts'
import { activePlacements, currentPlacement, lastGood } from './slot.ts'

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
  'vetoed',
  'cleared',
  'retired',
  'decommissioned',
  'frozen',
  'thawed',
] as const

interface Move {
  readonly verb: (typeof VERBS)[number]
  readonly model: string
  readonly digest: string
  readonly environment: string
  readonly promotion: string
  readonly rollback: boolean
  readonly canary: boolean
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
  canary: fc.integer({ min: 0, max: 4 }).map((chance) => chance === 0),
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
      ['requested', 'approved', 'vetoed', 'started', 'cleared', 'started', 'vetoed', 'committed'],
      ['requested', 'approved', 'frozen', 'started', 'committed', 'thawed'],
      ['requested', 'approved', 'started', 'committed', 'retired', 'decommissioned', 'retired', 'requested'],
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

function draftOf({ verb, rollback, canary, ...key }: Omit<Move, 'run' | 'attempt'>): EventDraft {
  const kind = rollback ? 'rollback' : 'promotion'
  const request = { kind, version: key.digest, commit: 'c', policy: 'p', reason: null } as const
  const role = canary ? ({ role: 'canary' } as const) : {}
  const version = { model: key.model, digest: key.digest, environment: null, promotion: null }
  const ending = { reason: 'r', retention: '10 years', replacement: null }
  const rules = { reviewers: 1, adminsBypass: false, branchPolicy: true, preventSelfReview: true }
  const cause = { code: 'X', message: 'x' }
  switch (verb) {
    case 'requested':
      return { ...key, type: 'promotion.requested', body: { ...request, ...role } }
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
    case 'vetoed':
      return { ...version, type: 'model.vetoed', body: { reason: 'r' } }
    case 'cleared':
      return { ...version, type: 'veto.cleared', body: { reason: 'r', approvers: [2] } }
    case 'retired':
      return { ...version, type: 'model.retired', body: ending }
    case 'decommissioned':
      return { ...version, environment: key.environment, type: 'model.decommissioned', body: ending }
    case 'frozen': {
      const terms = { reason: 'r', from: '2026-05-01T00:00:00Z', until: null, allowRollback: rollback }
      return { ...key, digest: null, promotion: null, type: 'freeze.set', body: terms }
    }
    case 'thawed':
      return { ...key, digest: null, promotion: null, type: 'freeze.lifted', body: { reason: 'r' } }
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
    for (const { placements, trials } of foldEvents(events).slots) {
      for (const { promotion, digest } of [...placements, ...trials]) {
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

/** What a person with a sheet of paper would write down: one line a slot, one for each ban and each freeze. */
function keepByHand(legal: readonly LedgerEvent[]) {
  const champions = new Map<string, string>()
  const canaries = new Map<string, string>()
  const banned = new Set<string>()
  const frozen = new Map<string, boolean>()
  const roles = new Map<string, string>()
  const broken: string[] = []
  for (const event of legal) {
    const place = `${event.model} ${event.environment}`
    const version = `${event.model} ${event.digest}`
    switch (event.type) {
      case 'promotion.requested':
        roles.set(event.promotion ?? '', `${event.body.kind} ${event.body.role ?? 'champion'}`)
        break
      case 'promotion.started': {
        const rollback = roles.get(event.promotion ?? '')?.startsWith('rollback')
        if (banned.has(version)) broken.push(`${event.seq} starts what is banned`)
        if (frozen.has(place) && !(rollback && frozen.get(place))) broken.push(`${event.seq} starts where it is frozen`)
        break
      }
      case 'promotion.committed':
        if (banned.has(version)) broken.push(`${event.seq} commits what is banned`)
        if (roles.get(event.promotion ?? '')?.endsWith('canary')) {
          canaries.set(place, event.digest ?? '')
        } else {
          champions.set(place, event.digest ?? '')
          canaries.delete(place)
        }
        break
      case 'model.decommissioned':
        for (const served of [champions, canaries]) if (served.get(place) === event.digest) served.delete(place)
        break
      case 'model.retired':
        for (const served of [champions, canaries]) {
          for (const [where, digest] of served) {
            if (where.startsWith(`${event.model} `) && digest === event.digest)
              broken.push(`${event.seq} retires what serves`)
          }
        }
        banned.add(version)
        break
      case 'model.vetoed':
        banned.add(version)
        break
      case 'veto.cleared':
        if (event.actor.account === 2) broken.push(`${event.seq} is cleared by one`)
        banned.delete(version)
        break
      case 'freeze.set':
        frozen.set(place, event.body.allowRollback)
        break
      case 'freeze.lifted':
        frozen.delete(place)
        break
      default:
    }
  }
  return { champions, canaries, broken }
}

test('property: a sheet of paper agrees on what is where, and nothing that is banned or frozen moves', () => {
  holds((events) => {
    const legal = legalOf(events)
    const { champions, canaries, broken } = keepByHand(legal)
    const { slots, retired } = foldEvents(events)
    // A digest that is retired and vetoed stays banned when the veto is cleared: the paper has one list for both.
    const twice = legal.some(({ type }) => type === 'veto.cleared') && retired.length > 0
    if (!twice) assert.deepEqual(broken, [])
    const served = (role: string) =>
      slots.flatMap((slot) =>
        activePlacements(slot)
          .filter((placement) => (placement.role === 'champion') === (role === 'champion'))
          .map(({ digest }) => [`${slot.model} ${slot.environment}`, digest] as const),
      )
    assert.deepEqual(new Map(served('champion')), champions)
    assert.deepEqual(new Map(served('canary')), canaries)
    for (const slot of slots) {
      // A rollback never goes to what is there already, nor to what the last rollback took away.
      const target = lastGood(slot)?.digest
      assert.ok(target === undefined || target !== currentPlacement(slot)?.digest)
      const [before, now] = slot.placements.slice(-2)
      if (now?.kind === 'rollback' && now.until === null && before?.ending === null && before.until === now.since)
        assert.notEqual(target, before.digest)
    }
  })
})
