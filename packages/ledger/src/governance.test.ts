import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventDraft, LedgerEvent } from './event.ts'
import { barredDigests, foldEvents } from './fold-events.ts'
import { freezeAt } from './freeze-at.ts'
import { listLifecycles } from './list-lifecycles.ts'
import { listEvents } from './list-events.ts'
import { lastGood, slotOf } from './slot.ts'

const A = `sha256:${'a'.repeat(64)}`
const B = `sha256:${'b'.repeat(64)}`
const rules = { reviewers: 1, adminsBypass: false, branchPolicy: true, preventSelfReview: true }
const version = (digest: string) => ({ model: 'credit', digest, environment: null, promotion: null })
const production = { model: 'credit', digest: null, environment: 'production', promotion: null }
const ending = { reason: 'Better one', retention: '10 years', replacement: B }

/** Events of a ledger, all by account 1. */
function ledgerOf(...drafts: readonly EventDraft[]): readonly LedgerEvent[] {
  const nowhere = { model: null, digest: null, environment: null, promotion: null }
  const opening: EventDraft = {
    ...nowhere,
    type: 'ledger.opened',
    body: { repository: { id: 1, name: 'acme/credit' } },
  }
  return [opening, ...drafts].map((draft, index): LedgerEvent => {
    const at = new Date(Date.UTC(2026, 4, 1) + index * 60_000).toISOString()
    return { ...draft, schemaVersion: 1, seq: index + 1, prev: null, at, actor: { account: 1, run: 1, attempt: 1 } }
  })
}

function promote(
  digest: string,
  id: string,
  {
    kind = 'promotion',
    role,
    provider = 'environment',
  }: { kind?: 'promotion' | 'rollback'; role?: 'canary' | 'shadow'; provider?: 'environment' | 'break-glass' } = {},
): readonly EventDraft[] {
  const key = { model: 'credit', digest, environment: 'production', promotion: id }
  const body = { kind, version: id, commit: 'c', policy: 'p', reason: null, ...(role ? { role } : {}) }
  return [
    { ...key, type: 'promotion.requested', body },
    { ...key, type: 'promotion.approved', body: { provider, approvers: [], rules } },
    { ...key, type: 'promotion.started', body: { decision: [], lease: '2026-05-06T00:00:00Z' } },
    { ...key, type: 'promotion.committed', body: {} },
  ]
}

const registered = (digest: string): EventDraft => ({
  ...version(digest),
  type: 'model.registered',
  body: { version: digest.slice(7, 8), commit: 'c', path: 'm', manifest: 'x', code: null, data: [] },
})

const statesOf = (...drafts: readonly EventDraft[]) => {
  const state = foldEvents(ledgerOf(...drafts))
  assert.deepEqual(state.illegal, [])
  return Object.fromEntries(listLifecycles(state).map((life) => [life.version, life.state]))
}

/** Why the last of these events is illegal. */
const illegal = (...drafts: readonly EventDraft[]) => {
  const { illegal: all } = foldEvents(ledgerOf(...drafts))
  assert.equal(all.length, 1)
  assert.equal(all[0]?.seq, drafts.length + 1)
  return all[0]?.message
}

const veto: EventDraft = { ...version(A), type: 'model.vetoed', body: { reason: 'Leaks' } }
const clear = (...approvers: readonly number[]): EventDraft => ({
  ...version(A),
  type: 'veto.cleared',
  body: { reason: 'False alarm', approvers },
})

test('a version goes through its life, and a veto shows first until two people clear it', () => {
  const nominated: EventDraft = { ...version(A), type: 'model.nominated', body: { policy: 'p' } }
  const early = [registered(A), registered(B), nominated]
  assert.deepEqual(statesOf(...early), { a: 'candidate', b: 'registered' })
  const live = [...early, ...promote(A, '1')]
  assert.deepEqual(statesOf(...live), { a: 'in', b: 'registered' })
  const later = [...live, ...promote(B, '2')]
  assert.deepEqual(statesOf(...later), { a: 'superseded', b: 'in' })
  assert.deepEqual(statesOf(...later, veto), { a: 'quarantined', b: 'in' })
  assert.deepEqual(statesOf(...later, veto, clear(2)), { a: 'superseded', b: 'in' })
  const retired: EventDraft = { ...version(A), type: 'model.retired', body: ending }
  assert.deepEqual(statesOf(...later, retired), { a: 'retired', b: 'in' })
})

test('canary and shadow stand beside the champion until the next champion comes', () => {
  const trials = [...promote(A, '1'), ...promote(B, '2', { role: 'canary' }), ...promote(B, '3', { role: 'shadow' })]
  const serves = (...drafts: readonly EventDraft[]) => {
    const { slots } = foldEvents(ledgerOf(registered(A), registered(B), ...drafts))
    return listLifecycles(foldEvents(ledgerOf(registered(A), registered(B), ...drafts)))
      .flatMap((life) => life.serves.map(({ role }) => `${life.version} ${role}`))
      .concat(slots.length === 1 ? [] : ['more than one slot'])
  }
  assert.deepEqual(serves(...trials), ['a champion', 'b canary', 'b shadow'])
  assert.deepEqual(serves(...trials, ...promote(A, '4', { role: 'canary' })), ['a champion', 'a canary', 'b shadow'])
  assert.deepEqual(serves(...trials, ...promote(B, '4')), ['b champion'])
})

test('what is taken out of service leaves nothing in its place and is not brought back by a rollback', () => {
  const out: EventDraft = { ...production, digest: B, type: 'model.decommissioned', body: ending }
  const state = foldEvents(ledgerOf(...promote(A, '1'), ...promote(B, '2'), out))
  const slot = slotOf(state, 'credit', 'production')
  assert.equal(slot.placements.at(-1)?.ending?.retention, '10 years')
  assert.equal(lastGood(slot)?.digest, A)
  assert.equal(lastGood(slot, new Set([A])), null)
  const again = foldEvents(ledgerOf(...promote(A, '1'), ...promote(B, '2'), out, ...promote(A, '3')))
  assert.equal(lastGood(slotOf(again, 'credit', 'production'))?.digest, undefined)
})

test('a broken glass waits for somebody else to close its issue', () => {
  const glass = [
    ...promote(A, '1'),
    ...promote(B, '2'),
    ...promote(A, '3', { kind: 'rollback', provider: 'break-glass' }),
  ]
  const key = { ...production, promotion: '3' }
  const opened: EventDraft = { ...key, type: 'review.opened', body: { issue: 7 } }
  const closed = (by: number): EventDraft => ({ ...key, type: 'review.closed', body: { issue: 7, by } })
  const review = (...drafts: readonly EventDraft[]) =>
    slotOf(foldEvents(ledgerOf(...glass, ...drafts)), 'credit', 'production').review
  assert.equal(review()?.issue, null)
  assert.equal(review(opened)?.issue, 7)
  assert.equal(review(opened, closed(2)), null)
  assert.match(illegal(...glass, opened, closed(1)) ?? '', /their own/u)
  assert.match(illegal(...glass, opened, opened) ?? '', /open/u)
  assert.match(illegal(...glass, closed(2)) ?? '', /no such review/u)
  assert.match(illegal({ ...key, type: 'review.opened', body: { issue: 1 } }) ?? '', /ever in/u)
  assert.match(illegal(...promote(A, '3'), opened) ?? '', /waits for a review/u)
  const [request, approval] = promote(A, '4', { kind: 'rollback', provider: 'break-glass' })
  assert.ok(request && approval)
  assert.match(illegal(...glass, request, approval) ?? '', /not been reviewed/u)
  const [ask, consent] = promote(A, '4', { provider: 'break-glass' })
  assert.ok(ask && consent)
  assert.match(illegal(ask, consent) ?? '', /Only a rollback/u)
})

test('what contradicts a veto, a freeze or a life that is over says why', () => {
  const freeze = (until: string | null): EventDraft => ({
    ...production,
    type: 'freeze.set',
    body: { reason: 'Audit', from: '2026-05-01T00:00:00Z', until, allowRollback: true },
  })
  const retired: EventDraft = { ...version(A), type: 'model.retired', body: ending }
  const out: EventDraft = { ...production, digest: A, type: 'model.decommissioned', body: ending }
  const [request, ...steps] = promote(A, '1')
  assert.ok(request)
  assert.match(illegal(veto, veto) ?? '', /vetoed already/u)
  assert.match(illegal(veto, clear()) ?? '', /two people/u)
  assert.match(illegal(veto, clear(1)) ?? '', /two people/u)
  assert.match(illegal(clear(2)) ?? '', /no veto/u)
  assert.match(illegal(veto, request) ?? '', /vetoed/u)
  assert.match(illegal(retired, request) ?? '', /retired/u)
  assert.match(illegal(retired, retired) ?? '', /retired already/u)
  assert.match(illegal(...promote(A, '1'), retired) ?? '', /still in/u)
  assert.match(illegal(request, retired) ?? '', /still in/u)
  assert.match(illegal(out) ?? '', /not in this environment/u)
  assert.match(illegal(request, out) ?? '', /held/u)
  assert.match(illegal(freeze('2026-04-01T00:00:00Z')) ?? '', /before it begins/u)
  assert.match(illegal({ ...production, type: 'freeze.lifted', body: { reason: 'r' } }) ?? '', /no freeze/u)
  const [approval, start] = steps
  assert.ok(approval && start)
  assert.match(illegal(freeze(null), request, approval, start) ?? '', /frozen/u)
  assert.match(illegal({ ...production, model: null, type: 'model.vetoed', body: { reason: 'r' } }) ?? '', /no model/u)
  assert.match(illegal({ ...production, type: 'model.vetoed', body: { reason: 'r' } }) ?? '', /no digest/u)
  for (const draft of [
    out,
    { ...freeze(null) },
    {
      ...version(A),
      type: 'rollback.rehearsed' as const,
      body: { version: '1', commit: 'c', passed: true, decision: [] },
    },
  ])
    assert.match(illegal({ ...draft, environment: null }) ?? '', /no environment/u)
})

test('a freeze holds from its first to its last moment, for one model or for all; a veto for one environment or for all', () => {
  const body = { reason: 'Audit', from: '2026-06-01T00:00:00Z', until: '2026-06-02T00:00:00Z', allowRollback: false }
  const state = foldEvents(ledgerOf({ ...production, model: null, type: 'freeze.set', body }))
  const at = (time: string, environment = 'Production') =>
    freezeAt(state, { model: 'credit', environment, at: Date.parse(time) }) !== null
  assert.deepEqual(
    [
      at('2026-05-31T23:59:59Z'),
      at('2026-06-01T00:00:00Z'),
      at('2026-06-01T23:59:59Z'),
      at('2026-06-02T00:00:00Z'),
      at('2026-06-01T00:00:00Z', 'staging'),
    ],
    [false, true, true, false, false],
  )
  const one = foldEvents(ledgerOf({ ...veto, environment: 'staging' }))
  assert.ok(barredDigests(one, 'credit', 'Staging').has(A))
  assert.ok(!barredDigests(one, 'credit', 'production').has(A))
  const drill: EventDraft = {
    ...production,
    digest: A,
    type: 'rollback.rehearsed',
    body: { version: '1', commit: 'c', passed: false, decision: [] },
  }
  assert.equal(foldEvents(ledgerOf(drill)).rehearsals[0]?.passed, false)
})

test('the record that GitHub made for a job is adopted once, while the promotion is under way', () => {
  const [request, approval, start, end] = promote(A, '1')
  assert.ok(request && approval && start && end)
  const adopted: EventDraft = {
    ...production,
    digest: A,
    promotion: '1',
    type: 'deployment.adopted',
    body: { deployment: 5 },
  }
  assert.equal(foldEvents(ledgerOf(request, approval, start, adopted)).promotions[0]?.deployment, 5)
  assert.match(illegal(request, approval, start, adopted, adopted) ?? '', /needs no deployment/u)
  assert.match(illegal(request, adopted) ?? '', /needs no deployment/u)
  assert.match(illegal(request, approval, start, end, adopted) ?? '', /ended before/u)
})

test('every kind of event has its line in the list', () => {
  const key = { ...production, promotion: '1' }
  const drill = { version: '1', commit: 'c', decision: [] }
  const events = ledgerOf(
    veto,
    clear(2),
    { ...version(A), type: 'model.retired', body: { ...ending, replacement: null } },
    { ...production, digest: A, type: 'model.decommissioned', body: ending },
    { ...production, type: 'freeze.set', body: { reason: 'Audit', from: 'now', until: null, allowRollback: true } },
    { ...production, type: 'freeze.set', body: { reason: 'Audit', from: 'now', until: 'then', allowRollback: true } },
    { ...production, type: 'freeze.lifted', body: { reason: 'Done' } },
    { ...production, digest: A, type: 'rollback.rehearsed', body: { ...drill, passed: true } },
    { ...production, digest: A, type: 'rollback.rehearsed', body: { ...drill, passed: false } },
    { ...key, digest: A, type: 'deployment.adopted', body: { deployment: 5 } },
    { ...key, type: 'review.opened', body: { issue: 7 } },
    { ...key, type: 'review.closed', body: { issue: 7, by: 2 } },
  )
  const chained = events.map((event) => ({ event, bytes: new Uint8Array(), digest: '' }))
  const about = listEvents({ events: chained }).rows.map((row) => row.at(-1))
  assert.deepEqual(about, [
    'acme/credit',
    'Leaks',
    'False alarm (with account 2)',
    'Better one; kept 10 years; replaced by nothing',
    `Better one; kept 10 years; replaced by ${B}`,
    'now to further notice: Audit',
    'now to then: Audit',
    'Done',
    '1 could be brought back',
    '1 could not be brought back',
    'deployment 5',
    'issue 7',
    'issue 7',
  ])
})
