import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createClient } from '@modelgate/github'
import type { LedgerStore } from '@modelgate/ledger'
import { appendEvents, githubLedgerStore, gitLedgerStore, verifyLedger } from '@modelgate/ledger'
import type { Stage } from './promotion-stage.ts'
import { openStage } from './promotion-stage.ts'

const BRANCH = 'refs/heads/modelgate/ledger'
const temp = mkdtempSync(join(tmpdir(), 'modelgate-remote-'))
let stage: Stage
let remote: LedgerStore
before(async () => {
  stage = await openStage()
  const { github } = stage
  const token = github.issueUserToken('acme')
  const client = await createClient({ token, apiUrl: github.apiUrl })
  const [owner = '', repo = ''] = stage.repository.split('/')
  remote = githubLedgerStore(client, { owner, repo, serverUrl: github.serverUrl, token, temp })
})
after(async () => {
  rmSync(temp, { recursive: true, force: true })
  await stage.close()
})

const git = (...args: readonly string[]) =>
  execFileSync('git', ['-C', stage.gitDirectory, '-c', 'user.name=Eve', '-c', 'user.email=eve@example.com', ...args], {
    encoding: 'utf8',
  }).trim()

/** What is read over the network is what is there, and nothing of it stays on the disk. */
async function assertSame(events: number, reasonCode: string): Promise<void> {
  const there = await gitLedgerStore(stage.gitDirectory).read()
  assert.deepEqual(await remote.read(), there)
  assert.equal(there.events.length, events)
  assert.equal(verifyLedger(there).reasonCode, reasonCode)
  assert.deepEqual(readdirSync(temp), [])
}

test('a ledger that is not there, of one event, and of several', async () => {
  await assertSame(0, 'LEDGER_MISSING')
  const key = { model: 'credit', environment: 'production', digest: null, promotion: null }
  const writer = {
    repository: { id: stage.github.repository(stage.repository).id, name: stage.repository },
    actor: { account: 1, run: 1, attempt: 1 },
    clock: () => new Date(),
    wait: async () => {},
  }
  const terms = { reason: 'Holidays', from: '2026-12-20T00:00:00Z', until: null, allowRollback: true }
  await appendEvents(remote, writer, () => ({
    events: [
      { ...key, type: 'freeze.set', body: terms },
      { ...key, type: 'freeze.lifted', body: { reason: 'Over' } },
    ],
    objects: [],
    result: null,
  }))
  await assertSame(3, 'LEDGER_VERIFIED')
  const head = git('rev-parse', BRANCH)
  git('update-ref', BRANCH, `${head}~2`)
  await assertSame(1, 'LEDGER_VERIFIED')
  git('update-ref', BRANCH, head)
})

test('a server that hands out all trees', async () => {
  git('config', 'uploadpack.allowFilter', 'false')
  await assertSame(3, 'LEDGER_VERIFIED')
  git('config', 'uploadpack.allowFilter', 'true')
})

test('a foreign commit among the events: what it changes is fetched too', async () => {
  const tree = git('rev-parse', `${BRANCH}~1^{tree}`)
  git('update-ref', BRANCH, git('commit-tree', tree, '-p', BRANCH, '-m', 'by hand'))
  await assertSame(3, 'LEDGER_EVENT_CHANGED')
})
