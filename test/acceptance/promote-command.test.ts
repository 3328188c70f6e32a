import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { finishPromotion, startPromotion } from '@modelgate/release'
import type { Command } from '../../packages/cli/src/command.ts'
import { promote } from '../../packages/cli/src/commands/promote.ts'
import { reconcile } from '../../packages/cli/src/commands/reconcile.ts'
import { rollback } from '../../packages/cli/src/commands/rollback.ts'
import type { Stage } from './promotion-stage.ts'
import { logOf, openStage } from './promotion-stage.ts'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import type { JobFactory } from './promotion-job.ts'
import { createJobs, request } from './promotion-job.ts'

const POLICY = `apiVersion: modelgate/v1
kind: Policy
gates: { manifest: {} }
environments:
  staging: { evidence: [manifest], approvals: [], breakGlass: { rollback: true } }
  production: { from: [staging], evidence: [manifest], approvals: [{ count: 1 }] }
`

let stage: Stage
let jobs: JobFactory
const cwd = mkdtempSync(join(tmpdir(), 'modelgate-promote-'))
before(async () => {
  stage = await openStage(POLICY)
  jobs = createJobs(stage)
  await stage.release('1.0.0')
  const recorded = await stage.record()
  assert.equal(recorded.conclusion, 'success', logOf(recorded))
  const templates = ['promote.yml', 'rollback.yml'].map((name) => [
    `.github/workflows/${name}`,
    readFileSync(join(ROOT, 'action-templates/workflows', name), 'utf8'),
  ])
  const files = Object.fromEntries(templates)
  const { github, repository } = stage
  await github.pushFiles({ repository, branch: 'main', author: 'ada', message: 'Use the templates', files })
  execFileSync('git', ['clone', '--quiet', '--branch', 'main', stage.gitDirectory, cwd])
})
after(async () => {
  jobs.remove()
  rmSync(cwd, { recursive: true, force: true })
  await stage.close()
})

async function run(command: Command, options: Parameters<Command['run']>[0]['options']) {
  const { apiUrl, serverUrl } = stage.github
  const env = {
    GITHUB_TOKEN: stage.github.issueUserToken('acme'),
    GITHUB_API_URL: apiUrl,
    GITHUB_SERVER_URL: serverUrl,
    GITHUB_REPOSITORY: stage.repository,
  }
  const said: string[] = []
  const progress = (text: string) => void said.push(text)
  const outcome = await command.run({ positionals: [], options, after: [], cwd, now: new Date(), env, progress })
  assert.ok('report' in outcome)
  return { report: outcome.report, said }
}
const dispatches = () =>
  stage.github.requests.filter(({ path, status }) => path.endsWith('/dispatches') && status === 204).length

/** What a command dispatched: the workflow and its inputs. */
async function dispatchOf(command: Command, options: Parameters<Command['run']>[0]['options']) {
  const heard: unknown[] = []
  const stop = stage.github.onEvent(({ name, payload }) => {
    if (name === 'workflow_dispatch') heard.push([payload['workflow'], payload['inputs']])
  })
  const { report } = await run(command, options)
  stop()
  return heard[0] ?? report.reasonCode
}

test('a dry run shows the decision sheet and starts nothing', async () => {
  const { report } = await run(promote, { to: 'staging', 'dry-run': true })
  assert.equal(report.reasonCode, 'PROMOTION_PLANNED', JSON.stringify(report.findings))
  assert.equal(dispatches(), 0)
})

test('what would be refused is shown and not started', async () => {
  const early = await run(promote, { to: 'production' })
  assert.equal(early.report.reasonCode, 'ORDER_NOT_MET')
  const back = await run(rollback, { to: 'staging', 'dry-run': true })
  assert.equal(back.report.reasonCode, 'ROLLBACK_WITHOUT_TARGET')
  assert.equal((await run(rollback, { to: 'staging', reason: 'Why not' })).report.reasonCode, 'ROLLBACK_WITHOUT_TARGET')
  assert.equal(dispatches(), 0)
})

test('a sheet without refusals starts the workflow on the default branch', async () => {
  const { said } = await run(promote, { to: 'staging', model: 'credit' })
  assert.match(said.join(), /Started promote\.yml on main of acme\/credit/u)
  assert.equal(dispatches(), 1)
})

/** Promotes what `main` holds to staging. */
async function deploy(version: string) {
  const { digest } = await stage.release(version)
  const recorded = await stage.record()
  assert.equal(recorded.conclusion, 'success', logOf(recorded))
  const job = await jobs.open()
  const started = await startPromotion(job, request({ digest }))
  assert.ok(started.claimed, JSON.stringify(started.report.findings))
  await finishPromotion(job, {
    id: started.promotion,
    token: started.token,
    status: 'success',
    environmentUrl: undefined,
  })
}

test('a rollback, a drill and a broken glass start the workflow for rollbacks', async () => {
  await deploy('1.1.0')
  await deploy('1.2.0')
  // A release puts the workflow of this stage back.
  const promoting = readFileSync(join(ROOT, 'action-templates/workflows/promote.yml'), 'utf8')
  const files = { '.github/workflows/promote.yml': promoting }
  const { github, repository } = stage
  await github.pushFiles({ repository, branch: 'main', author: 'ada', message: 'Use the template', files })
  const workflow = '.github/workflows/rollback.yml'
  const why = { to: 'staging', reason: 'It denies everybody' }
  const inputs = { environment: 'staging', reason: why.reason, drill: 'false', 'break-glass': 'false' }
  assert.deepEqual(await dispatchOf(rollback, why), [workflow, inputs])
  assert.deepEqual(await dispatchOf(rollback, { ...why, drill: true }), [workflow, { ...inputs, drill: 'true' }])
  const glass = await dispatchOf(rollback, { ...why, 'break-glass': true })
  assert.deepEqual(glass, [workflow, { ...inputs, 'break-glass': 'true' }])
  const elsewhere = { ...why, to: 'production', 'break-glass': true }
  assert.equal(await dispatchOf(rollback, elsewhere), 'BREAK_GLASS_NOT_ALLOWED')
  await assert.rejects(run(rollback, { ...why, drill: true, 'break-glass': true }), { code: 'CLI_USAGE' })
})

test('a workflow that is not for rollbacks, or not there, starts nothing', async () => {
  const before = dispatches()
  const why = { to: 'staging', reason: 'It denies everybody' }
  await assert.rejects(run(rollback, { ...why, workflow: 'promote.yml' }), /unexpected input "drill"/u)
  await assert.rejects(run(rollback, { ...why, workflow: 'none.yml' }), { code: 'GITHUB_NOT_FOUND' })
  assert.equal(dispatches(), before)
})

test('a hold is lifted with a reason', async () => {
  await assert.rejects(run(promote, { to: 'staging', 'lift-hold': true }), { code: 'CLI_USAGE' })
  const lift = { to: 'staging', 'lift-hold': true, reason: 'Fixed' }
  const inputs = { environment: 'staging', reason: 'Fixed', 'lift-hold': 'true' }
  assert.deepEqual(await dispatchOf(promote, lift), ['.github/workflows/promote.yml', inputs])
})

test('a rollback without a reason and a promotion to nowhere are refused', async () => {
  await assert.rejects(run(rollback, { to: 'staging' }), { code: 'CLI_USAGE' })
  await assert.rejects(run(promote, {}), { code: 'CLI_USAGE' })
})

test('reconcile looks and never writes', async () => {
  assert.equal((await run(reconcile, { 'dry-run': true })).report.reasonCode, 'PROJECTIONS_IN_STEP')
  await assert.rejects(run(reconcile, {}), { code: 'CLI_USAGE' })
})
