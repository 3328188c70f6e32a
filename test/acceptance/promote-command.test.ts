import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Command } from '../../packages/cli/src/command.ts'
import { promote } from '../../packages/cli/src/commands/promote.ts'
import { reconcile } from '../../packages/cli/src/commands/reconcile.ts'
import { rollback } from '../../packages/cli/src/commands/rollback.ts'
import type { Stage } from './promotion-stage.ts'
import { logOf, openStage } from './promotion-stage.ts'

let stage: Stage
const cwd = mkdtempSync(join(tmpdir(), 'modelgate-promote-'))
before(async () => {
  stage = await openStage()
  await stage.release('1.0.0')
  const recorded = await stage.record()
  assert.equal(recorded.conclusion, 'success', logOf(recorded))
  execFileSync('git', ['clone', '--quiet', '--branch', 'main', stage.gitDirectory, cwd])
})
after(async () => {
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
const dispatches = () => stage.github.requests.filter(({ path }) => path.endsWith('/dispatches')).length

test('a dry run shows the decision sheet and starts nothing', async () => {
  const { report } = await run(promote, { to: 'staging', 'dry-run': true })
  assert.equal(report.reasonCode, 'PROMOTION_PLANNED', JSON.stringify(report.findings))
  assert.equal(dispatches(), 0)
})

test('what would be refused is shown and not started', async () => {
  const early = await run(promote, { to: 'production' })
  assert.equal(early.report.reasonCode, 'ORDER_NOT_MET')
  const back = await run(rollback, { to: 'staging', reason: 'drill' })
  assert.equal(back.report.reasonCode, 'ROLLBACK_WITHOUT_TARGET')
  assert.equal(dispatches(), 0)
})

test('a sheet without refusals starts the workflow on the default branch', async () => {
  const { said } = await run(promote, { to: 'staging', model: 'credit' })
  assert.match(said.join(), /Started promote\.yml on main of acme\/credit/u)
  assert.equal(dispatches(), 1)
})

test('a rollback without a reason and a promotion to nowhere are refused', async () => {
  await assert.rejects(run(rollback, { to: 'staging' }), { code: 'CLI_USAGE' })
  await assert.rejects(run(promote, {}), { code: 'CLI_USAGE' })
})

test('reconcile looks and never writes', async () => {
  assert.equal((await run(reconcile, { 'dry-run': true })).report.reasonCode, 'PROJECTIONS_IN_STEP')
  await assert.rejects(run(reconcile, {}), { code: 'CLI_USAGE' })
})
