import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gitLedgerStore, listLifecycles, slotOf, verifyLedger, verifyPlacement } from '@modelgate/ledger'
import type { RecordDecisionInput } from '@modelgate/release'
import { decideInJob, finishPromotion, startPromotion } from '@modelgate/release'
import { runWorkflow } from '@modelgate/testkit'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import type { JobFactory } from './promotion-job.ts'
import { createJobs, request } from './promotion-job.ts'
import type { Stage } from './promotion-stage.ts'
import { logOf, openStage, outputsOf } from './promotion-stage.ts'

const DECIDE = `
name: Decide
on:
  workflow_dispatch:
    inputs:
      decision: { type: string, required: true }
      digest: { type: string, required: true }
permissions: {}
jobs:
  decide:
    runs-on: ubuntu-latest
    environment: { name: production, deployment: false }
    permissions: { contents: write, actions: read }
    steps:
      - id: decide
        uses: modelgate/modelgate/actions/record-decision@v1
        with: { decision: '\${{ inputs.decision }}', reason: It leaks, model: credit, digest: '\${{ inputs.digest }}' }
`
const FILE = '.github/workflows/decide.yml'

let stage: Stage
let jobs: JobFactory
let sha = ''
let [first, second] = ['', '']
before(async () => {
  stage = await openStage()
  jobs = createJobs(stage)
  first = (await stage.release('1.0.0')).digest
  assert.equal((await stage.record()).conclusion, 'success')
})
after(async () => {
  jobs.remove()
  await stage.close()
})

const ledger = () => gitLedgerStore(stage.gitDirectory).read()
const states = async () =>
  Object.fromEntries(listLifecycles((await ledger()).state).map(({ version, state }) => [version, state]))

async function decide(change: Partial<RecordDecisionInput>, actor = 'dan') {
  const nothing = { model: undefined, digest: undefined, environment: undefined, from: undefined, until: undefined }
  const none = { 'allow-rollback': true, retention: undefined, replacement: undefined }
  return decideInJob(await jobs.open({ actor }), {
    decision: 'veto',
    reason: 'Because',
    ...nothing,
    ...none,
    ...change,
  })
}

const version = (digest: string) => ({ model: 'credit', digest })

/** Runs the action in a job that GitHub lets pass once somebody approved. */
function decideByAction(decision: string, digest: string, approvedBy: string, rerunOf?: number) {
  return runWorkflow({
    github: stage.github,
    repository: stage.repository,
    file: FILE,
    event: { name: 'workflow_dispatch', ref: 'refs/heads/main', sha, payload: {} },
    actor: 'dan',
    inputs: { decision, digest },
    actions: { 'modelgate/modelgate': ROOT },
    onWaiting: ({ runId }) => stage.github.reviewRun({ runId, as: approvedBy, state: 'approved' }),
    ...(rerunOf === undefined ? {} : { rerunOf }),
  })
}

async function promote(digest: string, change: Parameters<typeof request>[0] = {}) {
  const job = await jobs.open()
  const started = await startPromotion(job, request({ digest, ...change }))
  return {
    ...started,
    finish: () => {
      const { promotion: id, token } = started
      return finishPromotion(job, { id, token, status: 'success', environmentUrl: undefined })
    },
  }
}

test('complete evidence makes a candidate; a promotion puts it in an environment', async () => {
  assert.deepEqual(await states(), { '1.0.0': 'candidate' })
  const run = await stage.promote('staging')
  assert.equal(run.conclusion, 'success', logOf(run))
  assert.deepEqual(await states(), { '1.0.0': 'in' })
})

test('a canary stands beside the champion, also in its deployments, until it becomes the champion', async () => {
  second = (await stage.release('1.1.0')).digest
  assert.equal((await stage.record()).conclusion, 'success')
  const canary = await promote(second, { role: 'canary' })
  assert.ok(canary.claimed, JSON.stringify(canary.report.findings))
  await canary.finish()
  const active = () =>
    [...(stage.github.state.repositories.get(stage.repository)?.deployments.values() ?? [])]
      .map(({ statuses }) => statuses.at(-1)?.state)
      .filter((state) => state === 'success').length
  assert.equal(active(), 2)
  const roles = async () =>
    listLifecycles((await ledger()).state).flatMap(({ serves }) => serves.map(({ role }) => role))
  assert.deepEqual(await roles(), ['champion', 'canary'])
  const door = verifyPlacement(await ledger(), { digest: second, environment: 'staging' })
  assert.equal(door.reasonCode, 'PROMOTED')
  const champion = await promote(second)
  assert.ok(champion.claimed, JSON.stringify(champion.report.findings))
  await champion.finish()
  assert.deepEqual(await roles(), ['champion'])
  assert.equal(active(), 1)
  assert.deepEqual(await states(), { '1.0.0': 'superseded', '1.1.0': 'in' })
})

test('one person vetoes; nothing starts, the door is shut; two clear it, through the action', async () => {
  const files = { [FILE]: DECIDE }
  sha = await stage.github.pushFiles({
    repository: stage.repository,
    branch: 'main',
    author: 'ada',
    message: 'D',
    files,
  })
  const vetoed = await decideByAction('veto', second, 'rita')
  assert.equal(outputsOf(vetoed.jobs['decide'], 'decide')['reason-code'], 'DECISION_RECORDED', logOf(vetoed))
  assert.deepEqual(await states(), { '1.0.0': 'superseded', '1.1.0': 'quarantined' })
  assert.equal((await promote(second)).report.reasonCode, 'DIGEST_VETOED')
  const door = verifyPlacement(await ledger(), { digest: second, environment: 'staging' })
  assert.equal(door.reasonCode, 'DIGEST_BARRED')
  const alone = await decideByAction('clear-veto', second, 'dan')
  assert.equal(outputsOf(alone.jobs['decide'], 'decide')['reason-code'], 'DECISION_REFUSED', logOf(alone))
  stage.github.createUser('robot', { type: 'Bot' })
  await assert.rejects(decide({ decision: 'clear-veto', ...version(second) }, 'robot'), {
    code: 'DECISION_REFUSED',
    message: /^@robot started this run/u,
  })
  const rerun = await decideByAction('clear-veto', second, 'rita', alone.id)
  assert.equal(outputsOf(rerun.jobs['decide'], 'decide')['reason-code'], 'APPROVAL_OF_EARLIER_ATTEMPT', logOf(rerun))
  const both = await decideByAction('clear-veto', second, 'rita')
  assert.equal(both.conclusion, 'success', logOf(both))
  assert.deepEqual(await states(), { '1.0.0': 'superseded', '1.1.0': 'in' })
})

test('a veto while the deploy steps run leaves the promotion stuck', async () => {
  const running = await promote(first)
  assert.ok(!running.claimed, 'the work tree holds other bytes')
  const again = await promote(second)
  assert.ok(again.claimed, JSON.stringify(again.report.findings))
  await decide({ ...version(second), environment: 'staging' })
  const { promotion } = await again.finish()
  assert.deepEqual([promotion.phase, promotion.cause], ['stuck', 'DIGEST_VETOED'])
})

test('a freeze holds until it ends; who asks wrongly is told', async () => {
  await assert.rejects(decide({ decision: 'freeze' }), { code: 'DECISION_INCOMPLETE' })
  await assert.rejects(decide({ decision: 'freeze', environment: 'staging', until: 'soon' }), {
    code: 'DECISION_INCOMPLETE',
  })
  await assert.rejects(decide({ decision: 'lift-freeze', environment: 'staging' }), { code: 'DECISION_REFUSED' })
  await assert.rejects(decide(version(`sha256:${'0'.repeat(64)}`)), { code: 'DECISION_UNKNOWN_VERSION' })
  const elsewhere = { ...(await jobs.open()), eventName: 'push' }
  const veto = { decision: 'veto', reason: 'x', environment: undefined, from: undefined, until: undefined } as const
  const rest = { 'allow-rollback': true, retention: undefined, replacement: undefined, ...version(second) }
  await assert.rejects(decideInJob(elsewhere, { ...veto, ...rest }), { code: 'DECISION_REF_NOT_PROTECTED' })
  const third = (await stage.release('1.2.0')).digest
  assert.equal((await stage.record()).conclusion, 'success')
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString()
  await decide({ decision: 'freeze', environment: 'Staging', until: tomorrow })
  assert.equal((await promote(third)).report.reasonCode, 'ENVIRONMENT_FROZEN')
  await decide({ decision: 'lift-freeze', environment: 'staging' })
  const thawed = await promote(third)
  assert.ok(thawed.claimed, JSON.stringify(thawed.report.findings))
  await thawed.finish()
})

test('a version is taken out of service, then retired, with reason, retention and what replaces it', async () => {
  const live = slotOf((await ledger()).state, 'credit', 'staging').placements.at(-1)
  assert.equal(live?.version, '1.2.0')
  const ending = { retention: '10 years', replacement: 'credit-2', ...version(live.digest) }
  await assert.rejects(decide({ decision: 'retire', ...ending }), { code: 'DECISION_REFUSED' })
  await decide({ decision: 'decommission', environment: 'staging', ...ending })
  await decide({ decision: 'retire', ...ending })
  assert.equal((await states())['1.2.0'], 'retired')
  assert.equal((await promote(live.digest)).report.reasonCode, 'DIGEST_RETIRED')
  const report = verifyLedger(await ledger())
  assert.equal(report.verdict, 'pass', JSON.stringify(report.findings))
})

test('a deploy job that did not fetch the ledger is told so, and is not let through', async () => {
  const clone = mkdtempSync(join(tmpdir(), 'modelgate-shallow-'))
  after(() => rmSync(clone, { recursive: true, force: true }))
  execFileSync('git', ['clone', '--quiet', '--single-branch', '--branch', 'main', stage.gitDirectory, clone])
  const report = verifyPlacement(await gitLedgerStore(clone).read(), { digest: first, environment: 'staging' })
  assert.deepEqual(
    [report.verdict, ...report.findings.map(({ code }) => code)],
    ['fail', 'NOT_PROMOTED', 'LEDGER_MISSING'],
  )
})
