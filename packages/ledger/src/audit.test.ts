import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { auditPlacement } from './audit-placement.ts'
import { appendEvents } from './append-events.ts'
import type { ChainedEvent } from './encode-event.ts'
import type { EventDraft } from './event.ts'
import { foldEvents } from './fold-events.ts'
import type { Ledger, LedgerStore } from './ledger-store.ts'
import { verifyPlacement } from './verify-placement.ts'

const A = digestBytes('a')
const B = digestBytes('b')
const OBJECT = new TextEncoder().encode('an object')

/** A store in memory: what is published is read. */
function memoryStore(): LedgerStore {
  const events: ChainedEvent[] = []
  const read = async (): Promise<Ledger> => ({
    commit: events.length === 0 ? null : String(events.length),
    events: [...events],
    intrusions: [],
    objects: new Map(),
    state: foldEvents(events.map(({ event }) => event)),
    head: events.at(-1)?.digest ?? null,
  })
  return {
    read,
    publish: async (_base, contents) => {
      events.push(...contents.map(({ event }) => event))
      return String(events.length)
    },
  }
}

async function ledgerOf(...days: readonly (readonly [string, readonly EventDraft[]])[]): Promise<Ledger> {
  const store = memoryStore()
  for (const [day, events] of days) {
    await appendEvents(
      store,
      {
        repository: { id: 1, name: 'acme/credit' },
        actor: { account: 11, run: 5, attempt: 1 },
        clock: () => new Date(`${day}T12:00:00Z`),
        wait: async () => {},
      },
      () => ({ events, objects: [OBJECT], result: null }),
    )
  }
  return store.read()
}

function promote(digest: string, id: string): readonly EventDraft[] {
  const key = { model: 'credit', digest, environment: 'production', promotion: digestBytes(id) }
  const object = digestBytes(OBJECT)
  const rules = { reviewers: 1, adminsBypass: false, branchPolicy: true, preventSelfReview: true }
  const request = { version: id, commit: 'c'.repeat(40), policy: object, reason: null }
  return [
    { ...key, type: 'promotion.requested', body: { ...request, kind: 'promotion' } },
    { ...key, type: 'promotion.approved', body: { provider: 'environment', approvers: [22], rules } },
    { ...key, type: 'promotion.started', body: { decision: [] } },
    { ...key, type: 'promotion.committed', body: {} },
  ]
}

const registered: EventDraft = {
  type: 'model.registered',
  model: 'credit',
  digest: A,
  environment: null,
  promotion: null,
  body: {
    version: '1.0.0',
    commit: 'c'.repeat(40),
    path: 'm.modelgate.yaml',
    manifest: digestBytes(OBJECT),
    code: null,
    data: [{ name: 'train', role: 'training', digest: B }],
  },
}

const story = () =>
  ledgerOf(['2026-05-01', [registered]], ['2026-05-02', promote(A, '1.0.0')], ['2026-05-05', promote(B, '2.0.0')])
const ask = (on: string, change: { readonly model?: string; readonly environment?: string } = {}) =>
  story().then((ledger) => auditPlacement(ledger, { model: 'credit', environment: 'Production', on, ...change }))

test('what was there on a day, from what data, approved by whom', async () => {
  const report = await ask('2026-05-04')
  assert.equal(report.reasonCode, 'AUDIT_ANSWERED')
  assert.deepEqual(report.subject, { model: 'credit', version: '1.0.0', digest: A })
  const rows = report.tables.flatMap((table) => table.rows.map((row) => row.join(' ')))
  assert.ok(rows.includes('Approved by account 22'))
  assert.ok(rows.includes(`train training ${B}`))
})

test('a day means its end, a time itself', async () => {
  assert.equal((await ask('2026-05-05')).subject?.version, '2.0.0')
  assert.equal((await ask('2026-05-05T11:00:00Z')).subject?.version, '1.0.0')
  assert.equal((await ask('2026-05-05T14:30:00+02:00')).subject?.version, '2.0.0')
  const before = await ask('2026-05-01')
  assert.equal(before.reasonCode, 'AUDIT_NOTHING_THERE')
  assert.equal(before.verdict, 'pass')
})

test('questions that make no sense are refused with the fix', async () => {
  for (const on of [
    '2020',
    'yesterday',
    '2026-05-05T11:00:00',
    '2026-13-01',
    '2026-02-30',
    '2026-04-31T10:00:00Z',
    '',
  ]) {
    await assert.rejects(ask(on), { code: 'AUDIT_DATE_INVALID' }, on)
  }
  await assert.rejects(ask('2026-05-05', { model: 'credti' }), {
    code: 'AUDIT_UNKNOWN_SUBJECT',
    advice: 'Did you mean "credit"?',
  })
  await assert.rejects(ask('2026-05-05', { environment: 'moon' }), { code: 'AUDIT_UNKNOWN_SUBJECT' })
})

test('at the door: only what is promoted now passes', async () => {
  const ledger = await story()
  const verify = (digest: string, environment = 'production') => verifyPlacement(ledger, { digest, environment })
  assert.equal(verify(B).reasonCode, 'PROMOTED')
  assert.equal(verify(A).reasonCode, 'NOT_PROMOTED')
  assert.equal(verify(B, 'staging').reasonCode, 'NOT_PROMOTED')
  assert.throws(() => verify('latest'), { code: 'DIGEST_MALFORMED' })
  assert.throws(() => verifyPlacement(ledger, { digest: B, environment: 'production', kept: 'abc' }), {
    code: 'DIGEST_MALFORMED',
  })
  const lost = verifyPlacement(ledger, { digest: B, environment: 'production', kept: A })
  assert.equal(lost.reasonCode, 'LEDGER_HEAD_UNKNOWN')
  const veto = { model: 'credit', digest: B, environment: null, since: '2026-05-06', by: 1, reason: 'Leaks' }
  const vetoed = { ...ledger, state: { ...ledger.state, vetoes: [veto] } }
  assert.equal(verifyPlacement(vetoed, { digest: B, environment: 'production' }).reasonCode, 'DIGEST_BARRED')
  const pushed = { commit: 'c', seq: 3, code: 'LEDGER_INTRUSION', message: 'Somebody pushed.' } as const
  const intruded = { ...ledger, intrusions: [pushed] }
  const said = verifyPlacement(intruded, { digest: B, environment: 'production' })
  assert.deepEqual([said.verdict, said.reasonCode], ['warn', 'PROMOTED'])
  assert.deepEqual(
    said.findings.map(({ code, severity }) => [code, severity]),
    [['LEDGER_INTRUSION', 'warning']],
  )
  const refused = verifyPlacement(intruded, { digest: A, environment: 'production' })
  assert.deepEqual([refused.verdict, refused.reasonCode], ['fail', 'NOT_PROMOTED'])
})

test('a replica that is late is read again, and believed in the end', async () => {
  const store = memoryStore()
  const repository = { id: 1, name: 'acme/credit' }
  const actor = { account: 1, run: 1, attempt: 1 }
  const context = { repository, actor, clock: () => new Date(), wait: async () => {} }
  const nothing = () => ({ events: [], objects: [], result: null })
  for (const [late, attempts] of [
    [2, 3],
    [7, 8],
    [8, 9],
    [9, 9],
  ] as const) {
    let reads = 0
    const appended = await appendEvents(store, context, nothing, () => (reads += 1) <= late)
    assert.equal(appended.attempts, attempts)
  }
})

test('an event that no reader would accept is not written', async () => {
  const [requested] = promote(A, '1.0.0')
  assert.ok(requested?.type === 'promotion.requested')
  const long = { ...requested, body: { ...requested.body, reason: 'x'.repeat(2000) } }
  await assert.rejects(ledgerOf(['2026-05-01', [long]]), { code: 'LEDGER_EVENT_INVALID' })
})
