import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { createClient } from '@modelgate/github'
import type { EventDraft } from '@modelgate/ledger'
import { appendEvents, githubLedgerStore, gitLedgerStore, slotOf, verifyLedger } from '@modelgate/ledger'
import type { Stage } from './promotion-stage.ts'
import { logOf, openStage, outputsOf } from './promotion-stage.ts'

let stage: Stage
const temp = mkdtempSync(join(tmpdir(), 'modelgate-faults-'))
before(async () => {
  stage = await openStage()
  await stage.release('1.0.0')
  const run = await stage.record()
  assert.equal(run.conclusion, 'success', logOf(run))
})
after(async () => {
  rmSync(temp, { recursive: true, force: true })
  await stage.close()
})

const ledger = () => gitLedgerStore(stage.gitDirectory).read()
const deployments = () => [...(stage.github.state.repositories.get(stage.repository)?.deployments.values() ?? [])]
// Octokit escapes the slashes of a ref.
const LEDGER_REF = /\/git\/refs\/heads(?:\/|%2F)modelgate/u

const diesAfterClaim = {
  killAt: {
    job: 'promote',
    step: 'promote',
    machine: true,
    request: ({ method, path }: { method: string; path: string }) => method === 'PATCH' && LEDGER_REF.test(path),
  },
}

test('a machine that dies between ledger and deployment: the next attempt of the run goes on, once', async () => {
  const dead = await stage.promote('staging', { more: diesAfterClaim })
  assert.notEqual(dead.conclusion, 'success')
  const before = await ledger()
  assert.equal(before.state.promotions.at(-1)?.phase, 'started')
  assert.equal(deployments().length, 0)
  const again = await stage.promote('staging', { more: { rerunOf: dead.id } })
  assert.equal(again.conclusion, 'success', logOf(again))
  const { state, events } = await ledger()
  assert.equal(state.promotions.length, before.state.promotions.length)
  assert.equal(state.promotions.at(-1)?.phase, 'committed')
  assert.ok(events.some(({ event }) => event.type === 'promotion.resumed'))
  assert.equal(deployments().length, 1)
  const third = await stage.promote('staging', { more: { rerunOf: dead.id } })
  assert.equal(outputsOf(third.jobs['promote'], 'promote')['reason-code'], 'PROMOTION_ALREADY_COMMITTED', logOf(third))
  assert.equal(deployments().length, 1)
})

test('a machine that dies and is not started again: stuck, until the next promotion takes its place', async () => {
  const dead = await stage.promote('staging', { more: diesAfterClaim })
  assert.notEqual(dead.conclusion, 'success')
  const next = await stage.promote('staging')
  assert.equal(next.conclusion, 'success', logOf(next))
  const { state, events } = await ledger()
  const types = events.slice(-6).map(({ event }) => event.type)
  assert.deepEqual(types, [
    'promotion.stuck',
    'promotion.failed',
    'promotion.requested',
    'promotion.approved',
    'promotion.started',
    'promotion.committed',
  ])
  assert.equal(slotOf(state, 'credit', 'staging').inFlight, null)
  assert.equal(state.promotions.at(-2)?.cause, 'PROMOTION_SUPERSEDED')
})

test('an answer that was lost after the write adds nothing twice', async () => {
  const before = (await ledger()).events.length
  stage.github.fault({ method: 'PATCH', path: LEDGER_REF, when: 'after', effect: { status: 502 }, times: 3 })
  const run = await stage.promote('staging')
  assert.equal(run.conclusion, 'success', logOf(run))
  assert.equal((await ledger()).events.length, before + 4)
  assert.deepEqual(stage.github.faultsLeft(), [])
})

test('an error before the write is tried again', async () => {
  const before = (await ledger()).events.length
  stage.github.fault({ method: 'PATCH', path: LEDGER_REF, when: 'before', effect: { status: 503 }, times: 4 })
  const run = await stage.promote('staging')
  assert.equal(run.conclusion, 'success', logOf(run))
  assert.equal((await ledger()).events.length, before + 4)
  assert.deepEqual(stage.github.faultsLeft(), [])
})

test('a deployment that was made although its answer was lost stays the only one', async () => {
  const before = deployments().length
  const path = /\/deployments$/u
  stage.github.fault({ method: 'POST', path, when: 'after', effect: { status: 502 } })
  const run = await stage.promote('staging')
  assert.equal(run.conclusion, 'success', logOf(run))
  const made = deployments().slice(before)
  const active = made.filter(({ statuses }) => statuses.at(-1)?.state === 'success')
  assert.equal(active.length, 1)
  assert.deepEqual(stage.github.faultsLeft(), [])
})

test('a ruleset that forbids the write is said, not tried again', async () => {
  const ruleset = { name: 'strict', branches: ['modelgate/ledger'], rules: ['update'] } as const
  stage.github.addRuleset(stage.repository, ruleset)
  const run = await stage.promote('staging')
  const code = outputsOf(run.jobs['promote'], 'promote')['reason-code']
  assert.equal(code, 'LEDGER_BLOCKED_BY_RULESET', logOf(run))
})

test('twelve contenders for one slot: exactly one holds it, and all come to an end', async () => {
  const other = await openStage()
  try {
    await other.release('1.0.0')
    const token = other.github.issueUserToken('acme')
    const attempts = await Promise.all(
      Array.from({ length: 12 }, async (_, contender) => {
        const client = await createClient({ token, apiUrl: other.github.apiUrl })
        const [owner = '', repo = ''] = other.repository.split('/')
        const store = githubLedgerStore(client, { owner, repo, serverUrl: other.github.serverUrl, token, temp })
        const writer = {
          repository: { id: other.github.repository(other.repository).id, name: other.repository },
          actor: { account: 1, run: contender + 1, attempt: 1 },
          clock: () => new Date(),
          wait: async () => {},
        }
        return appendEvents(store, writer, ({ state }) => {
          const free = slotOf(state, 'credit', 'production').inFlight === null
          return { events: free ? [request(contender)] : [], objects: [POLICY], result: free }
        })
      }),
    )
    assert.equal(attempts.filter(({ result }) => result).length, 1)
    console.log(`calls: ${other.github.requests.length}, attempts: ${attempts.map((one) => one.attempts).join(' ')}`)
    const seen = await gitLedgerStore(other.gitDirectory).read()
    assert.equal(seen.state.promotions.length, 1)
    assert.equal(verifyLedger(seen).verdict, 'pass')
  } finally {
    await other.close()
  }
})

const POLICY = new TextEncoder().encode('policy')

function request(contender: number): EventDraft {
  return {
    type: 'promotion.requested',
    model: 'credit',
    digest: digestBytes(`bytes ${contender}`),
    environment: 'production',
    promotion: digestBytes(`promotion ${contender}`),
    body: {
      kind: 'promotion',
      version: `1.0.${contender}`,
      commit: 'c'.repeat(40),
      policy: digestBytes(POLICY),
      reason: null,
    },
  }
}
