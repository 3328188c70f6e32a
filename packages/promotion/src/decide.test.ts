import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GateName, Verdict } from '@modelgate/kernel'
import type { EventDraft, LedgerEvent } from '@modelgate/ledger/state'
import { foldEvents } from '@modelgate/ledger/state'
import fc from 'fast-check'
import { PROMOTION_CODES } from './codes.ts'
import { decide } from './decide.ts'
import type { DecisionInput, EnvironmentRules, Person, PullConsent } from './decision-input.ts'

const A = `sha256:${'a'.repeat(64)}`
const B = `sha256:${'b'.repeat(64)}`
const POLICY = `sha256:${'0'.repeat(64)}`
const SHA = 'c'.repeat(40)
const NOW = Date.parse('2026-05-10T12:00:00Z')
const HOUR = 3_600_000

const person = (id: number, bot = false): Person => ({ id, name: `@p${id}`, bot })
const [requester, author, reviewer, second] = [person(1), person(2), person(3), person(4)]
const approved = (by: Person) => ({ by, state: 'approved' as const })

const rules: EnvironmentRules = {
  name: 'production',
  createdAt: '2026-01-01T00:00:00Z',
  reviewers: 2,
  preventSelfReview: true,
  adminsBypass: false,
  branchPolicy: true,
}

type Step = { at: string; run?: number } & (
  | {
      evidence: Verdict
      digest: string
      policy?: string
      gate?: GateName
      strength?: 'claimed' | 'recomputed'
      sha?: string
    }
  | { place: string; in: string; kind?: 'promotion' | 'rollback'; upTo?: 'started' | 'stuck' }
)

/** Events of a ledger, from short words. */
function history(...steps: readonly Step[]): DecisionInput['state'] {
  const events: LedgerEvent[] = []
  const add = (at: string, run: number, draft: EventDraft) => {
    const actor = { account: 1, run, attempt: 1 }
    events.push({ ...draft, schemaVersion: 1, seq: events.length + 1, prev: null, at, actor })
  }
  const nowhere = { digest: null, environment: null, promotion: null }
  add('2026-01-01T00:00:00Z', 1, {
    ...nowhere,
    type: 'ledger.opened',
    model: null,
    body: { repository: { id: 1, name: 'a/b' } },
  })
  for (const [index, step] of steps.entries()) {
    const run = step.run ?? 100 + index
    if ('evidence' in step) {
      const { evidence: verdict, digest, policy = POLICY, gate = 'manifest', strength = 'claimed', sha = SHA } = step
      const judged = { headSha: sha, testedSha: sha, ref: 'refs/heads/main' }
      add(step.at, run, {
        ...nowhere,
        type: 'evidence.recorded',
        model: 'credit',
        digest,
        body: { ...judged, gate, verdict, reasonCode: 'X', policy, report: digest, strength },
      })
      continue
    }
    const key = { model: 'credit', digest: step.place, environment: step.in, promotion: `promotion ${index}` }
    const body = { kind: step.kind ?? 'promotion', version: '1', commit: 'c', policy: POLICY, reason: null }
    add(step.at, run, { ...key, type: 'promotion.requested', body })
    add(step.at, run, { ...key, type: 'promotion.approved', body: { provider: 'environment', approvers: [3], rules } })
    add(step.at, run, { ...key, type: 'promotion.started', body: { decision: [] } })
    if (step.upTo === 'started') continue
    const stuck = { code: 'PROMOTION_STUCK', message: 'x' }
    add(
      step.at,
      run,
      step.upTo === 'stuck'
        ? { ...key, type: 'promotion.stuck', body: stuck }
        : { ...key, type: 'promotion.committed', body: {} },
    )
  }
  const state = foldEvents(events)
  assert.deepEqual(state.illegal, [])
  return state
}

const ready = () =>
  history(
    { at: '2026-05-01T00:00:00Z', evidence: 'pass', digest: A },
    { at: '2026-05-02T00:00:00Z', place: A, in: 'staging' },
  )

const input = (change: Partial<DecisionInput> = {}): DecisionInput => ({
  kind: 'promotion',
  role: 'champion',
  model: 'credit',
  version: '1.0.0',
  tier: 'medium',
  digest: A,
  measured: A,
  environment: 'production',
  demands: {
    from: ['staging'],
    soak: 24 * HOUR,
    evidence: ['manifest'],
    provider: 'environment',
    approvals: [{ count: 1 }],
    separation: ['requester', 'author'],
  },
  policyDigest: POLICY,
  waivers: [],
  state: ready(),
  rules,
  approvals: [approved(reviewer)],
  consent: null,
  breakGlass: false,
  eligible: true,
  requester,
  actors: [requester],
  authors: [author],
  authorship: { complete: true, unmapped: 1 },
  run: { id: 999, attempt: 1, startedAt: '2026-05-10T11:00:00Z', ref: 'refs/heads/main' },
  defaultBranch: 'main',
  liftHold: false,
  observe: false,
  now: NOW,
  ...change,
})

const version = { model: 'credit', digest: A }
const ENDING = { reason: 'Replaced', retention: '10 years', replacement: null }

const demands = (change: Partial<NonNullable<DecisionInput['demands']>>) => {
  const own = input().demands
  assert.ok(own)
  return { ...own, ...change }
}

test('everything shown: allowed, and every demand is listed', () => {
  const { outcome, predicates } = decide(input())
  assert.equal(outcome, 'allow')
  assert.ok(predicates.every((predicate) => predicate.outcome === 'met'))
  assert.deepEqual(
    [...new Set(predicates.map(({ name }) => name))],
    [
      'subject',
      'ref',
      'policy',
      'reviewers',
      'bypass',
      'branches',
      'separation',
      'approval',
      'authors',
      'order',
      'soak',
      'evidence',
      'veto',
      'freeze',
      'review',
      'slot',
      'moved',
      'hold',
    ],
  )
})

const REFUSALS: readonly (readonly [string, Partial<DecisionInput>])[] = [
  ['SUBJECT_DIGEST_MISMATCH', { measured: B }],
  ['SUBJECT_UNVERIFIED', { measured: null }],
  ['REF_NOT_DEFAULT', { run: { ...input().run, ref: 'refs/heads/feature' } }],
  ['REF_NOT_DEFAULT', { run: { ...input().run, ref: 'refs/tags/main' } }],
  ['ENVIRONMENT_NOT_IN_POLICY', { demands: null }],
  ['ENVIRONMENT_MISSING', { rules: null }],
  ['ENVIRONMENT_UNPROTECTED', { rules: { ...rules, reviewers: 0 } }],
  ['ENVIRONMENT_ADMIN_BYPASS', { rules: { ...rules, adminsBypass: true } }],
  ['ENVIRONMENT_BYPASS_UNKNOWN', { rules: { ...rules, adminsBypass: null } }],
  ['ENVIRONMENT_ANY_BRANCH', { rules: { ...rules, branchPolicy: false } }],
  ['APPROVAL_MISSING', { approvals: [] }],
  ['APPROVAL_BY_REQUESTER', { approvals: [approved(requester)] }],
  ['APPROVAL_BY_ACTOR', { approvals: [approved(second)], actors: [requester, second] }],
  ['APPROVAL_BY_AUTHOR', { approvals: [approved(author)] }],
  ['APPROVAL_BY_BOT', { approvals: [approved(person(9, true))] }],
  ['APPROVAL_BY_UNLISTED', { approvals: [{ by: reviewer, state: 'unlisted' }] }],
  ['APPROVAL_REJECTED', { approvals: [approved(reviewer), { by: second, state: 'rejected' }] }],
  ['APPROVAL_QUORUM_NOT_MET', { demands: demands({ approvals: [{ count: 1 }, { count: 1 }] }) }],
  ['APPROVAL_OF_EARLIER_ATTEMPT', { run: { ...input().run, attempt: 2 } }],
  ['AUTHORS_UNCOUNTED', { authorship: { complete: false, unmapped: 0 } }],
  ['AUTHOR_UNKNOWN', { tier: 'critical' }],
  ['AUTHOR_UNKNOWN', { tier: 'critical', authorship: { complete: true, unmapped: 2 } }],
  ['EVIDENCE_CLAIMED', { tier: 'high', state: judged(), demands: demands({ evidence: ['quality'] }) }],
  ['ORDER_NOT_MET', { state: history({ at: '2026-05-01T00:00:00Z', evidence: 'pass', digest: A }) }],
  [
    'ORDER_NOT_MET',
    {
      state: history(
        { at: '2026-05-01T00:00:00Z', evidence: 'pass', digest: A },
        { at: '2026-05-02T00:00:00Z', place: B, in: 'staging' },
        { at: '2026-05-03T00:00:00Z', place: A, in: 'staging' },
        { at: '2026-05-04T00:00:00Z', place: B, in: 'staging', kind: 'rollback' },
      ),
    },
  ],
  ['EVIDENCE_MISSING', { state: history({ at: '2026-05-02T00:00:00Z', place: A, in: 'staging' }) }],
  ['EVIDENCE_MISSING', { demands: demands({ evidence: ['manifest', 'quality'] }) }],
  ['EVIDENCE_OF_OTHER_POLICY', { policyDigest: B }],
  ['EVIDENCE_STALE', { now: Date.parse('2026-08-10T00:00:00Z') }],
  [
    'EVIDENCE_NOT_PASSED',
    {
      state: history(
        { at: '2026-05-01T00:00:00Z', evidence: 'pass', digest: A },
        { at: '2026-05-01T01:00:00Z', evidence: 'fail', digest: A },
        { at: '2026-05-02T00:00:00Z', place: A, in: 'staging' },
      ),
    },
  ],
  ['ROLLBACK_WITHOUT_TARGET', { kind: 'rollback' }],
  [
    'ROLLBACK_TARGET_CHANGED',
    {
      kind: 'rollback',
      digest: B,
      measured: B,
      state: history(
        { at: '2026-05-02T00:00:00Z', place: A, in: 'production' },
        { at: '2026-05-03T00:00:00Z', place: B, in: 'production' },
      ),
    },
  ],
  ['SLOT_MOVED', { state: moved('2026-05-10T11:00:02.001Z') }],
  ['HOLD_AFTER_ROLLBACK', { state: rolledBack() }],
  ['DIGEST_VETOED', { state: { ...ready(), vetoes: [veto(null)] } }],
  ['DIGEST_VETOED', { state: { ...ready(), vetoes: [veto('production')] } }],
  ['DIGEST_RETIRED', { state: { ...ready(), retired: [{ ...version, ...ENDING, since: '2026-05-05T00:00:00Z' }] } }],
  ['CONSENT_MISSING', byPull(null)],
  ['CONSENT_MISSING', byPull({ named: null })],
  ['CONSENT_OF_OTHER_DIGEST', byPull({ named: B })],
  ['CONSENT_WITHOUT_PULL', byPull({ pull: null })],
  ['CONSENT_OF_OTHER_DIGEST', byPull({ pull: { number: 7, head: SHA, named: B, complete: true } })],
  ['CONSENT_OF_OTHER_DIGEST', byPull({ pull: { number: 7, head: SHA, named: null, complete: true } })],
  ['CONSENT_UNCOUNTED', byPull({ pull: { number: 7, head: SHA, named: A, complete: false } })],
  ['APPROVAL_OF_OTHER_ENVIRONMENT', { approvals: [{ by: reviewer, state: 'elsewhere' }] }],
  ['CONSENT_SPENT', { ...byPull(), state: spent(100) }],
  ['APPROVAL_STALE', { ...byPull(), approvals: [{ by: reviewer, state: 'stale' }] }],
  ['APPROVAL_DISMISSED', { ...byPull(), approvals: [{ by: reviewer, state: 'dismissed' }] }],
  ['APPROVAL_BY_OUTSIDER', { ...byPull(), approvals: [{ by: reviewer, state: 'outsider' }] }],
  ['BREAK_GLASS_ROLLBACK_ONLY', { breakGlass: true }],
  ['BREAK_GLASS_NOT_ALLOWED', { breakGlass: true, kind: 'rollback', demands: null }],
  ['BREAK_GLASS_NOT_ALLOWED', { breakGlass: true, kind: 'rollback' }],
  ['BREAK_GLASS_NOT_ELIGIBLE', { ...glass(), eligible: false }],
  ['BREAK_GLASS_NOT_ELIGIBLE', { ...glass(), requester: person(9, true) }],
]

function veto(environment: string | null) {
  return { ...version, environment, since: '2026-05-05T00:00:00Z', by: 7, reason: 'It leaks.' }
}

/** Approvals by pull request, with a consent that is right but for the change. */
function byPull(change: Partial<PullConsent> | null = {}): Partial<DecisionInput> {
  const pull = { number: 7, head: SHA, named: A, complete: true }
  const consent = change && { path: 'promotions/credit/production.yaml', named: A, pull, ...change }
  return {
    demands: demands({ provider: 'pull-request' }),
    rules: { ...rules, reviewers: 0, adminsBypass: true },
    consent,
  }
}

/** A ledger in which pull request 7 was the consent to a promotion of this run. */
function spent(run: number) {
  const state = history(
    { at: '2026-05-01T00:00:00Z', evidence: 'pass', digest: A },
    { at: '2026-05-02T00:00:00Z', place: A, in: 'staging' },
    { at: '2026-05-03T00:00:00Z', place: A, in: 'production', run },
  )
  const promotions = state.promotions.map((promotion) => ({ ...promotion, pull: 7 }))
  return { ...state, promotions }
}

/** Other bytes came to production at this time; the run was started at 11:00. */
function moved(at: string, run = 7) {
  return history(
    { at: '2026-05-01T00:00:00Z', evidence: 'pass', digest: A },
    { at: '2026-05-02T00:00:00Z', place: A, in: 'staging' },
    { at, place: B, in: 'production', run },
  )
}

function twice() {
  return history(
    { at: '2026-05-02T00:00:00Z', place: A, in: 'production' },
    { at: '2026-05-03T00:00:00Z', place: B, in: 'production' },
  )
}

/** A rollback to A without approval, where the policy allows it. */
function glass(): Partial<DecisionInput> {
  const allowed = demands({ breakGlass: { rollback: true } })
  return { kind: 'rollback', breakGlass: true, demands: allowed, approvals: [], state: twice() }
}

/** Quality of predictions at `SHA`. */
function judged(...rebuilt: readonly Step[]) {
  return history({ at: '2026-05-01T00:00:00Z', evidence: 'pass', digest: A, gate: 'quality' }, ...rebuilt, {
    at: '2026-05-02T00:00:00Z',
    place: A,
    in: 'staging',
  })
}

function rolledBack() {
  return history(
    { at: '2026-05-01T00:00:00Z', evidence: 'pass', digest: A },
    { at: '2026-05-02T00:00:00Z', place: A, in: 'staging' },
    { at: '2026-05-03T00:00:00Z', place: B, in: 'production' },
    { at: '2026-05-04T00:00:00Z', place: A, in: 'production' },
    { at: '2026-05-05T00:00:00Z', place: B, in: 'production', kind: 'rollback' },
  )
}

for (const [index, [code, change]] of REFUSALS.entries()) {
  test(`${index}: ${code} refuses`, () => {
    const { outcome, predicates } = decide(input(change))
    assert.equal(outcome, 'deny')
    const refusal = predicates.find((predicate) => predicate.code === code)
    assert.equal(refusal?.outcome, 'refused', JSON.stringify(predicates, null, 1))
    assert.ok(Object.hasOwn(PROMOTION_CODES, code) || code.startsWith('EVIDENCE_'))
  })
}

test('reviews of a pull request are the consent, whatever the environment asks and however often the run was started', () => {
  const { outcome, predicates } = decide(input({ ...byPull(), run: { ...input().run, attempt: 2 } }))
  assert.equal(outcome, 'allow', JSON.stringify(predicates))
  assert.ok(predicates.some(({ code }) => code === 'CONSENT_MET'))
  // The run that a promotion belongs to may go on with it.
  assert.ok(decide(input({ ...byPull(), state: spent(999) })).predicates.some(({ code }) => code === 'CONSENT_MET'))
  const nobody = decide(input({ ...byPull(null), demands: demands({ provider: 'pull-request', approvals: [] }) }))
  assert.equal(nobody.outcome, 'allow')
})

test('what came there before the run, by the run itself, or where nobody approves, is no surprise', () => {
  assert.equal(decide(input({ state: moved('2026-05-10T11:00:02.000Z') })).outcome, 'allow')
  const late = '2026-05-10T11:30:00Z'
  assert.equal(decide(input({ state: moved(late, 999) })).outcome, 'allow')
  assert.equal(decide(input({ state: moved(late), demands: demands({ approvals: [] }) })).outcome, 'allow')
  assert.equal(decide(input({ state: moved(late), demands: null })).outcome, 'deny')
})

test('where a bot asks, one more has to approve: whoever let it ask may be the first', () => {
  const robot = person(9, true)
  const asked = { requester: robot, actors: [robot] }
  const { outcome, predicates } = decide(input(asked))
  assert.equal(outcome, 'deny')
  const approval = predicates.find(({ code }) => code === 'APPROVAL_QUORUM_NOT_MET')
  assert.match(approval?.message ?? '', /1 of 2 approvals .* @p9 asked, so one more/u)
  assert.equal(decide(input({ ...asked, approvals: [approved(reviewer), approved(second)] })).outcome, 'allow')
  assert.equal(decide(input({ ...asked, demands: demands({ separation: ['author'] }) })).outcome, 'allow')
  assert.equal(decide(input({ ...asked, demands: demands({ approvals: [] }) })).outcome, 'allow')
  const byRequest = { ...byPull(), requester: robot, actors: [robot, requester] }
  assert.equal(decide(input(byRequest)).outcome, 'allow', 'the author of the pull request asks')
})

test('one reviewer rolls back alone where the policy says so; then the next promotion waits for the review', () => {
  const alone = decide(input(glass()))
  assert.equal(alone.outcome, 'allow', JSON.stringify(alone.predicates))
  assert.ok(alone.predicates.some(({ code }) => code === 'BREAK_GLASS_USED'))
  for (const issue of [null, 12]) {
    const review = { promotion: 'p', by: 1, since: '2026-05-04T00:00:00Z', issue }
    const state = twice()
    const waiting = { ...state, slots: state.slots.map((slot) => ({ ...slot, review })) }
    const again = decide(input({ ...glass(), state: waiting }))
    assert.equal(again.outcome, 'defer')
    assert.ok(again.predicates.some(({ code }) => code === 'BREAK_GLASS_UNREVIEWED'))
    assert.equal(decide(input({ kind: 'rollback', state: waiting })).outcome, 'allow', 'an approved one need not wait')
  }
})

test('a freeze stops what starts, and lets a rollback pass where it says so', () => {
  const frozen = (state: DecisionInput['state'], allowRollback: boolean, until: string | null = null) => ({
    ...state,
    freezes: [
      {
        model: null,
        environment: 'production',
        from: '2026-05-09T00:00:00Z',
        until,
        allowRollback,
        reason: 'Audit',
        by: 7,
      },
    ],
  })
  const stopped = decide(input({ state: frozen(ready(), true) }))
  assert.equal(stopped.outcome, 'defer')
  assert.ok(stopped.predicates.some(({ code }) => code === 'ENVIRONMENT_FROZEN'))
  assert.equal(decide(input({ state: frozen(ready(), true, '2026-05-10T12:00:00Z') })).outcome, 'allow', 'it is over')
  assert.equal(decide(input({ state: frozen(ready(), true, '2026-05-10T12:00:01Z') })).outcome, 'defer')
  const rollback = (allow: boolean) => decide(input({ kind: 'rollback', state: frozen(twice(), allow) })).outcome
  assert.deepEqual([rollback(true), rollback(false)], ['allow', 'defer'])
})

test('a rollback goes past what is vetoed', () => {
  const state = { ...twice(), vetoes: [veto(null)] }
  const { predicates } = decide(input({ kind: 'rollback', state }))
  assert.ok(predicates.some(({ code }) => code === 'ROLLBACK_WITHOUT_TARGET'))
})

test('predictions that were made again suffice at every tier, claimed ones at medium', () => {
  const rebuilt = { at: '2026-05-01T01:00:00Z', evidence: 'pass', digest: A, gate: 'reproducibility' } as const
  const quality = { demands: demands({ evidence: ['quality'] }), authorship: { complete: true, unmapped: 0 } }
  for (const tier of ['high', 'critical'] as const) {
    const state = judged({ ...rebuilt, strength: 'recomputed' })
    assert.equal(decide(input({ ...quality, tier, state })).outcome, 'allow')
    assert.equal(decide(input({ ...quality, tier, state: judged(rebuilt) })).outcome, 'deny')
  }
  assert.equal(decide(input({ ...quality, state: judged() })).outcome, 'allow')
})

test('authors matter where they may not approve', () => {
  const unknown = { tier: 'critical', authorship: { complete: false, unmapped: 1 } } as const
  assert.equal(decide(input(unknown)).outcome, 'deny')
  const narrow = decide(input({ ...unknown, demands: demands({ separation: ['requester'] }) }))
  assert.equal(narrow.outcome, 'allow')
  assert.ok(narrow.predicates.some(({ code }) => code === 'AUTHORS_NOT_DEMANDED'))
})

test('waiting helps: a soak that has not elapsed, a promotion under way', () => {
  const soaking = decide(input({ now: Date.parse('2026-05-02T23:00:00Z') }))
  assert.equal(soaking.outcome, 'defer')
  assert.ok(soaking.predicates.some(({ code }) => code === 'SOAK_NOT_ELAPSED'))
  const busy = history(
    { at: '2026-05-01T00:00:00Z', evidence: 'pass', digest: A },
    { at: '2026-05-02T00:00:00Z', place: A, in: 'staging' },
    { at: '2026-05-03T00:00:00Z', place: B, in: 'production', upTo: 'started', run: 7 },
  )
  assert.equal(decide(input({ state: busy })).outcome, 'defer')
  assert.ok(decide(input({ state: busy })).predicates.some(({ code }) => code === 'PROMOTION_IN_FLIGHT'))
  assert.equal(decide(input({ state: busy, run: { ...input().run, id: 7 } })).outcome, 'allow')
})

test('sentences count what they are about', () => {
  const said = (name: string, change: Partial<DecisionInput>) =>
    decide(input(change)).predicates.find((predicate) => predicate.name === name)?.message
  assert.equal(said('reviewers', { rules: { ...rules, reviewers: 1 } }), 'production has 1 required reviewer.')
  assert.equal(said('reviewers', {}), 'production has 2 required reviewers.')
  assert.match(said('authors', { authors: [author, second] }) ?? '', /^Each of the 2 authors/u)
  assert.match(said('soak', { demands: demands({ soak: 0 }) }) ?? '', /need not stay in staging/u)
})

test('a time that has not begun is shown beside the order that is not met', () => {
  const nowhere = { state: history({ at: '2026-05-01T00:00:00Z', evidence: 'pass', digest: A }) } as const
  const soakOf = (change: Partial<DecisionInput>) =>
    decide(input({ ...nowhere, ...change })).predicates.find(({ name }) => name === 'soak')
  assert.deepEqual([soakOf({})?.code, soakOf({})?.outcome], ['SOAK_NOT_ELAPSED', 'deferred'])
  assert.equal(soakOf({ demands: demands({ soak: 0 }) })?.code, 'SOAK_MET')
  const waivers = ['ORDER_NOT_MET', 'SOAK_NOT_ELAPSED'].map((code) => ({ ...waiver, code }))
  assert.equal(decide(input({ ...nowhere, waivers: waivers.slice(0, 1) })).outcome, 'defer')
  assert.equal(decide(input({ ...nowhere, waivers })).outcome, 'allow')
})

test('a stuck promotion gives way to an approved one', () => {
  const stuck = history(
    { at: '2026-05-01T00:00:00Z', evidence: 'pass', digest: A },
    { at: '2026-05-02T00:00:00Z', place: A, in: 'staging' },
    { at: '2026-05-03T00:00:00Z', place: B, in: 'production', upTo: 'stuck' },
  )
  assert.equal(decide(input({ state: stuck })).outcome, 'allow')
})

test('a rollback needs neither order, soak nor new evidence, but approval', () => {
  const state = history(
    { at: '2026-05-02T00:00:00Z', place: A, in: 'production' },
    { at: '2026-05-10T11:59:00Z', place: B, in: 'production' },
  )
  assert.equal(decide(input({ kind: 'rollback', state })).outcome, 'allow')
  assert.equal(decide(input({ kind: 'rollback', state, approvals: [] })).outcome, 'deny')
})

test('what was asked is recorded by code, also where it was met or not demanded', () => {
  const codesOf = (change: Partial<DecisionInput>) => decide(input(change)).predicates.map(({ code }) => code)
  const common = ['SUBJECT_MET', 'REF_MET', 'POLICY_MET', 'REVIEWERS_MET', 'BYPASS_MET', 'BRANCHES_MET']
  const shown = ['SEPARATION_MET', 'APPROVAL_MET', 'AUTHORS_MET', 'ORDER_MET', 'SOAK_MET', 'EVIDENCE_MET']
  shown.push('VETO_MET', 'FREEZE_MET', 'REVIEW_MET', 'SLOT_MET', 'SLOT_UNMOVED', 'HOLD_MET')
  assert.deepEqual(codesOf({}), [...common, ...shown])
  const open = { demands: demands({ approvals: [] }), rules: { ...rules, reviewers: 0 } }
  assert.ok(codesOf(open).includes('REVIEWERS_NOT_DEMANDED'))
  assert.ok(codesOf(open).includes('APPROVAL_NOT_DEMANDED'))
  assert.ok(codesOf(open).includes('SEPARATION_NOT_DEMANDED'))
  const first = codesOf({ demands: demands({ from: [], evidence: [] }) })
  for (const code of ['ORDER_NOT_DEMANDED', 'EVIDENCE_NOT_DEMANDED']) assert.ok(first.includes(code), code)
  assert.ok(codesOf({ state: rolledBack(), liftHold: true }).includes('HOLD_LIFTED'))
  const state = history(
    { at: '2026-05-02T00:00:00Z', place: A, in: 'production' },
    { at: '2026-05-03T00:00:00Z', place: B, in: 'production' },
  )
  const back = codesOf({ kind: 'rollback', state })
  const audit = {
    model: null,
    environment: 'production',
    from: '2026-05-09T00:00:00Z',
    until: null,
    reason: 'x',
    by: 7,
  }
  const frozen = { ...state, freezes: [{ ...audit, allowRollback: true }] }
  assert.ok(codesOf({ kind: 'rollback', state: frozen }).includes('FREEZE_ALLOWS_ROLLBACK'))
  for (const code of ['ORDER_NOT_DEMANDED', 'EVIDENCE_NOT_DEMANDED', 'ROLLBACK_MET'])
    assert.ok(back.includes(code), code)
})

test('a person lifts a hold, a bot does not', () => {
  assert.equal(decide(input({ state: rolledBack(), liftHold: true })).outcome, 'allow')
  assert.equal(decide(input({ state: rolledBack(), liftHold: true, requester: person(8, true) })).outcome, 'deny')
})

test('an environment that the policy asks nobody for needs no reviewers', () => {
  const open = {
    demands: demands({ approvals: [] }),
    approvals: [],
    rules: { ...rules, reviewers: 0, adminsBypass: true },
  }
  assert.equal(decide(input(open)).outcome, 'allow')
})

test('an environment made by the run itself gets the hint', () => {
  const made = { ...rules, reviewers: 0, createdAt: '2026-05-10T11:00:05Z' }
  const found = decide(input({ rules: made })).predicates.find(({ code }) => code === 'ENVIRONMENT_UNPROTECTED')
  assert.match(found?.message ?? '', /created by this very run: is the name mistyped\?/u)
})

const waiver = { code: 'EVIDENCE_STALE', model: 'credit', reason: 'holidays', owner: '@boss', expires: '2026-08-10' }

test('a waiver is shown as one, for its model and until the end of its day', () => {
  const late = { now: Date.parse('2026-08-10T00:00:00Z'), waivers: [waiver] }
  const { outcome, predicates } = decide(input(late))
  assert.equal(outcome, 'allow')
  assert.equal(predicates.find(({ name }) => name === 'evidence')?.outcome, 'waived')
  const over = decide(input({ ...late, now: Date.parse('2026-08-11T00:00:00Z') }))
  assert.equal(over.outcome, 'deny')
  assert.match(
    over.predicates.find(({ name }) => name === 'evidence')?.message ?? '',
    /waiver of it ended on 2026-08-10/u,
  )
  assert.equal(decide(input({ ...late, waivers: [{ ...waiver, model: 'other' }] })).outcome, 'deny')
  assert.equal(decide(input({ ...late, waivers: [{ ...waiver, expires: 'never' }] })).outcome, 'deny')
})

test('neither waiver nor observe softens bytes, approvals or the lock', () => {
  const hard: readonly (readonly [string, Partial<DecisionInput>])[] = [
    ['AUTHORS_UNCOUNTED', { authorship: { complete: false, unmapped: 0 } }],
    ['SUBJECT_DIGEST_MISMATCH', { measured: B }],
    ['APPROVAL_MISSING', { approvals: [] }],
    ['APPROVAL_BY_REQUESTER', { approvals: [approved(requester)] }],
    ['ENVIRONMENT_UNPROTECTED', { rules: { ...rules, reviewers: 0 } }],
    ['HOLD_AFTER_ROLLBACK', { state: rolledBack() }],
  ]
  for (const [code, change] of hard) {
    const softened = { ...change, observe: true, waivers: [{ ...waiver, code }] }
    assert.equal(decide(input(softened)).outcome, 'deny', code)
  }
})

test('observe shows what would refuse', () => {
  const { outcome, predicates } = decide(input({ policyDigest: B, observe: true }))
  assert.equal(outcome, 'allow')
  assert.equal(predicates.find(({ name }) => name === 'evidence')?.outcome, 'observed')
})

test('approvals of one’s own work are told apart from those that are missing', () => {
  const shown = (change: Partial<DecisionInput>) =>
    decide(input(change))
      .predicates.filter(({ name }) => name === 'separation' || name === 'approval')
      .map(({ code, outcome, message }) => ({ code, outcome, message }))
  const [own, missing] = shown({ approvals: [approved(author), approved(requester)] })
  assert.deepEqual([own?.code, own?.outcome], ['APPROVAL_BY_AUTHOR', 'refused'])
  assert.match(own?.message ?? '', /@p2 is an author .* @p1 asked for/u)
  assert.deepEqual([missing?.code, missing?.outcome], ['APPROVAL_MISSING', 'refused'])
  const [beside, enough] = shown({ approvals: [approved(author), approved(reviewer)] })
  assert.deepEqual([beside?.code, beside?.outcome, enough?.code], ['SEPARATION_MET', 'met', 'APPROVAL_MET'])
  assert.match(beside?.message ?? '', /@p2 is an author of the change .* Enough others approved\./u)
})

test('separation can be narrowed by the policy, but a bot never counts', () => {
  const narrow = { demands: demands({ separation: [] }) }
  assert.equal(decide(input({ ...narrow, approvals: [approved(requester)] })).outcome, 'allow')
  assert.equal(decide(input({ ...narrow, approvals: [approved(person(9, true))] })).outcome, 'deny')
})

test('property: whatever the people, an allowed promotion has its quorum of other persons', () => {
  const people = fc.integer({ min: 1, max: 6 }).map((id) => person(id, id === 6))
  const facts = fc.record({
    approvals: fc.array(fc.record({ by: people, state: fc.constantFrom('approved' as const, 'rejected' as const) })),
    requester: people,
    actors: fc.array(people),
    authors: fc.array(people),
    count: fc.integer({ min: 1, max: 3 }),
    measured: fc.constantFrom(A, B, null),
  })
  fc.assert(
    fc.property(facts, ({ count, ...change }) => {
      const { outcome } = decide(input({ ...change, demands: demands({ approvals: [{ count }] }) }))
      const excluded = new Set([change.requester, ...change.actors, ...change.authors].map(({ id }) => id))
      const counted = new Set(
        change.approvals
          .filter(({ by, state }) => state === 'approved' && !by.bot && !excluded.has(by.id))
          .map(({ by }) => by.id),
      )
      const rejected = change.approvals.some(({ state }) => state === 'rejected')
      const hidden = change.requester.bot && change.actors.every(({ bot }) => bot) ? 1 : 0
      assert.equal(outcome === 'allow', counted.size >= count + hidden && !rejected && change.measured === A)
    }),
  )
})
