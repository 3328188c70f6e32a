import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { appendEvents } from './append-events.ts'
import type { WriterContext } from './append-events.ts'
import { chainEvent } from './encode-event.ts'
import type { EventDraft } from './event.ts'
import { lastGood, slotOf } from './slot.ts'
import { gitLedgerStore } from './git-ledger-store.ts'
import { verifyLedger } from './verify-ledger.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-ledger-test-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const git = (repository: string, ...args: string[]) =>
  execFileSync('git', ['-C', repository, '-c', 'user.name=Eve', '-c', 'user.email=eve@example.com', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()

function newRepository(name: string): string {
  const path = join(folder, name)
  execFileSync('git', ['init', '--quiet', path])
  return path
}

function context(run: number, attempt = 1): WriterContext {
  return {
    repository: { id: 7, name: 'acme/credit' },
    actor: { account: 100 + run, run, attempt },
    clock: () => new Date('2026-05-01T10:00:00Z'),
    wait: async () => {},
  }
}

const A = digestBytes('a')
const B = digestBytes('b')
const POLICY = new TextEncoder().encode('the policy')
const at = (digest: string, id: string) => ({
  model: 'credit',
  digest,
  environment: 'production',
  promotion: digestBytes(id),
})

function promote(digest: string, id: string, kind: 'promotion' | 'rollback' = 'promotion'): readonly EventDraft[] {
  const key = at(digest, id)
  const commit = 'c'.repeat(40)
  return [
    {
      ...key,
      type: 'promotion.requested',
      body: {
        kind,
        version: '1.0.0',
        commit,
        policy: digestBytes(POLICY),
        reason: null,
      },
    },
    {
      ...key,
      type: 'promotion.approved',
      body: {
        provider: 'environment',
        approvers: [2],
        rules: {
          reviewers: 1,
          adminsBypass: false,
          branchPolicy: true,
          preventSelfReview: true,
        },
      },
    },
    { ...key, type: 'promotion.started', body: { decision: [] } },
    { ...key, type: 'promotion.committed', body: {} },
  ]
}

async function ledgerWith(name: string, ...events: readonly EventDraft[]) {
  const path = newRepository(name)
  const store = gitLedgerStore(path)
  await appendEvents(store, context(1), () => ({ events, objects: [POLICY], result: null }))
  return { path, store }
}

test('events are appended one a commit and read back as they were written', async () => {
  const { path, store } = await ledgerWith('append', ...promote(A, 'one'), ...promote(B, 'two'))
  const ledger = await store.read()
  assert.equal(ledger.events.length, 9)
  assert.equal(ledger.events[0]?.event.type, 'ledger.opened')
  assert.deepEqual(ledger.intrusions, [])
  assert.deepEqual(ledger.state.illegal, [])
  assert.equal(git(path, 'rev-list', '--count', 'modelgate/ledger'), '9')
  assert.match(git(path, 'ls-tree', '-r', '--name-only', 'modelgate/ledger'), /^events\/00000001.json\n/)
  assert.equal(lastGood(slotOf(ledger.state, 'credit', 'Production'))?.digest, A)
  const report = verifyLedger(ledger)
  assert.equal(report.verdict, 'pass')
  assert.equal(report.reasonCode, 'LEDGER_VERIFIED')
  assert.equal(verifyLedger(ledger, ledger.events[3]?.digest).data['eventsBeyondKeptHead'], 5)
})

test('a rollback sets a hold, and what it took away is no rollback target', async () => {
  const { store } = await ledgerWith('rollback', ...promote(A, '1'), ...promote(B, '2'), ...promote(A, '3', 'rollback'))
  const slot = slotOf((await store.read()).state, 'credit', 'production')
  assert.equal(slot.hold?.digest, B)
  assert.equal(lastGood(slot), null)
  assert.equal(slot.placements.length, 3)
  assert.equal(slot.generation, 3)
})

test('a writer that lost the race decides again on the new head', async () => {
  const { path } = await ledgerWith('race', ...promote(A, '1'))
  const slow = gitLedgerStore(path)
  const seen: number[] = []
  const { attempts } = await appendEvents(slow, context(2), async (ledger) => {
    seen.push(ledger.events.length)
    if (seen.length === 1) {
      await appendEvents(gitLedgerStore(path), context(3), () => ({ events: promote(B, '2'), objects: [], result: 0 }))
    }
    return { events: promote(A, '3'), objects: [], result: 0 }
  })
  assert.equal(attempts, 2)
  assert.deepEqual(seen, [5, 9])
  assert.equal((await slow.read()).events.length, 13)
})

test('who always loses gives up with a code', async () => {
  const { store } = await ledgerWith('contention', ...promote(A, '1'))
  const losing = { ...store, publish: async () => null }
  await assert.rejects(
    appendEvents(losing, context(2), () => ({ events: promote(B, '2'), objects: [], result: 0 })),
    { code: 'LEDGER_CONTENTION' },
  )
})

test('a ledger of another repository is refused', async () => {
  const { store } = await ledgerWith('foreign', ...promote(A, '1'))
  const other = { ...context(2), repository: { id: 8, name: 'eve/credit' } }
  await assert.rejects(
    appendEvents(store, other, () => ({ events: [], objects: [], result: 0 })),
    { code: 'LEDGER_FOREIGN' },
  )
})

test('an event that contradicts those before it is listed and changes nothing', async () => {
  const [, , , committed] = promote(B, 'never asked')
  assert.ok(committed)
  const { store } = await ledgerWith('illegal', ...promote(A, '1'), committed)
  const ledger = await store.read()
  assert.equal(slotOf(ledger.state, 'credit', 'production').placements.length, 1)
  const report = verifyLedger(ledger)
  assert.equal(report.verdict, 'fail')
  assert.equal(report.reasonCode, 'LEDGER_EVENT_ILLEGAL')
  assert.equal(report.findings[0]?.data?.['seq'], 6)
})

/** Commits to the ledger by hand, in a work tree of its own. */
function tamper(path: string, change: (tree: string) => void): void {
  const tree = `${path}-tree`
  git(path, 'worktree', 'add', tree, 'modelgate/ledger')
  change(tree)
  git(tree, 'add', '-A')
  git(tree, 'commit', '--allow-empty', '-m', 'by hand')
}

const INTRUSIONS: Readonly<Record<string, readonly [string, number, (tree: string) => void]>> = {
  'an empty commit': ['LEDGER_INTRUSION', 6, () => {}],
  'a stray file': ['LEDGER_INTRUSION', 6, (tree) => writeFileSync(join(tree, 'README.md'), 'hello')],
  'an edited event': ['LEDGER_EVENT_CHANGED', 2, (tree) => writeFileSync(join(tree, 'events/00000002.json'), '{}')],
  'a dropped event': ['LEDGER_EVENT_CHANGED', 3, (tree) => rmSync(join(tree, 'events/00000003.json'))],
  ...Object.fromEntries(
    Object.entries({
      'text that is no JSON': 'promoted',
      'JSON that is not canonical': '{ "seq": 6 }',
      'JSON of another schema': '{"seq":6}',
      'bytes that are no UTF-8': Buffer.from([0xff, 0xfe]),
    }).map(([name, bytes]) => [
      name,
      [
        'LEDGER_EVENT_MALFORMED',
        6,
        (tree: string) => writeFileSync(join(tree, 'events/00000006.json'), bytes),
      ] as const,
    ]),
  ),
}

for (const [name, [code, seq, change]] of Object.entries(INTRUSIONS)) {
  test(`${name} is an intrusion, and the next event still finds its place`, async () => {
    const { path, store } = await ledgerWith(name.replaceAll(' ', '-'), ...promote(A, '1'))
    const before = await store.read()
    tamper(path, change)
    const ledger = await store.read()
    assert.equal(ledger.intrusions.length, 1)
    assert.deepEqual(ledger.state, before.state)
    assert.equal(verifyLedger(ledger).reasonCode, code)
    assert.deepEqual(verifyLedger(ledger).data['firstBad'], { code, seq })
    git(`${path}-tree`, 'checkout', '--quiet', '--detach')
    await appendEvents(store, context(2), () => ({ events: promote(B, '2'), objects: [], result: 0 }))
    const later = await store.read()
    assert.equal(later.events.length, 9)
    assert.equal(later.intrusions.length, 1)
  })
}

test('after a break the first commits are named and the others counted', async () => {
  const { path, store } = await ledgerWith('many', ...promote(A, '1'))
  for (const [extra, listed] of [
    [19, 19],
    [1, 20],
    [1, 21],
    [9, 21],
  ] as const) {
    const tree = git(path, 'rev-parse', 'modelgate/ledger^{tree}')
    for (let count = 0; count < extra; count++) {
      const commit = git(path, 'commit-tree', tree, '-p', 'modelgate/ledger', '-m', 'junk')
      git(path, 'update-ref', 'refs/heads/modelgate/ledger', commit)
    }
    assert.equal(verifyLedger(await store.read()).findings.length, listed)
  }
  const report = verifyLedger(await store.read())
  assert.equal(report.data['intrusions'], 30)
  assert.match(report.findings.at(-1)?.message ?? '', /^10 more/u)
})

test('an event of a ledger is no event of another, and an event is not counted twice', async () => {
  const { path, store } = await ledgerWith('replay', ...promote(A, '1'))
  const [, second] = (await store.read()).events
  assert.ok(second)
  tamper(path, (tree) => writeFileSync(join(tree, 'events/00000006.json'), second.bytes))
  const ledger = await store.read()
  assert.equal(ledger.intrusions[0]?.message, 'events/00000006.json says that it is event 2.')
})

test('an event that cites an object which is not there does not count', async () => {
  const { path, store } = await ledgerWith('object', ...promote(A, '1'))
  const last = (await store.read()).events.at(-1)
  const [requested] = promote(B, '2')
  assert.ok(last && requested?.type === 'promotion.requested')
  const draft = { ...requested, body: { ...requested.body, policy: digestBytes('another policy') } }
  const event = chainEvent(draft, last, { at: '2026-05-01T10:00:00Z', actor: { account: 1, run: 1, attempt: 1 } })
  tamper(path, (tree) => writeFileSync(join(tree, 'events/00000006.json'), event.bytes))
  const report = verifyLedger(await store.read())
  assert.equal(report.reasonCode, 'LEDGER_OBJECT_MISSING')
})

test('a tail that was cut off is seen only by a head that was kept elsewhere', async () => {
  const { path, store } = await ledgerWith('truncated', ...promote(A, '1'), ...promote(B, '2'))
  const { head } = await store.read()
  git(path, 'update-ref', 'refs/heads/modelgate/ledger', 'modelgate/ledger~2')
  const cut = await store.read()
  assert.equal(verifyLedger(cut).verdict, 'pass')
  assert.equal(verifyLedger(cut, head ?? undefined).reasonCode, 'LEDGER_HEAD_UNKNOWN')
  const tierOf = (ledger: typeof cut, kept?: string) =>
    verifyLedger(ledger, kept).tables[0]?.rows.find(([what]) => what === 'Tier')?.[1]
  assert.match(tierOf(cut) ?? '', /^at most 2/u)
  assert.match(tierOf(cut, head ?? '') ?? '', /^none/u)
  assert.match(tierOf(cut, cut.head ?? '') ?? '', /^3 up to the kept head/u)
})

test('a bundle and a clone hold the same ledger', async () => {
  const { path, store } = await ledgerWith('origin', ...promote(A, '1'))
  const bundle = join(folder, 'ledger.bundle')
  git(path, 'bundle', 'create', bundle, 'modelgate/ledger')
  const clone = join(folder, 'clone')
  execFileSync('git', ['clone', '--quiet', '--no-checkout', path, clone], { stdio: 'ignore' })
  const { head } = await store.read()
  assert.equal((await gitLedgerStore(bundle).read()).head, head)
  assert.equal((await gitLedgerStore(clone).read()).head, head)
})

test('an empty ledger proves nothing', async () => {
  const report = verifyLedger(await gitLedgerStore(newRepository('empty')).read())
  assert.equal(report.verdict, 'inconclusive')
  assert.equal(report.reasonCode, 'LEDGER_MISSING')
})

test('what is no repository is said so', async () => {
  await assert.rejects(gitLedgerStore(join(folder, 'nowhere')).read(), { code: 'LEDGER_UNREADABLE' })
  await assert.rejects(gitLedgerStore(folder).read(), { code: 'LEDGER_UNREADABLE', message: /is no git repository/u })
  const file = join(folder, 'file')
  writeFileSync(file, 'not a bundle')
  await assert.rejects(gitLedgerStore(file).read(), { code: 'LEDGER_UNREADABLE' })
})
