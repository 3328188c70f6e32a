import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createClient } from '@modelgate/github'
import { gitLedgerStore } from '@modelgate/ledger'
import { previewReconciliation } from '@modelgate/release'
import type { Stage } from './promotion-stage.ts'
import { logOf, openStage } from './promotion-stage.ts'

let stage: Stage
const temp = mkdtempSync(join(tmpdir(), 'modelgate-adopted-'))
before(async () => {
  // Where `deployment: false` is not to be had, GitHub makes a record for the job by itself.
  stage = await openStage(undefined, { ownDeployment: true })
  await stage.release('1.0.0')
  assert.equal((await stage.record()).conclusion, 'success')
})
after(async () => {
  rmSync(temp, { recursive: true, force: true })
  await stage.close()
})

const deployments = () => [...(stage.github.state.repositories.get(stage.repository)?.deployments.values() ?? [])]

test('the record that GitHub made for the job is adopted: exactly one for each promotion, the former inactive', async () => {
  const first = await stage.promote('staging')
  assert.equal(first.conclusion, 'success', logOf(first))
  assert.equal(deployments().length, 1)
  const { state } = await gitLedgerStore(stage.gitDirectory).read()
  const [promotion] = state.promotions
  assert.equal(promotion?.phase, 'committed')
  assert.equal(promotion.deployment, deployments()[0]?.id)

  await stage.release('1.1.0')
  assert.equal((await stage.record()).conclusion, 'success')
  const second = await stage.promote('staging')
  assert.equal(second.conclusion, 'success', logOf(second))
  const told = deployments().map(({ statuses }) => statuses.map((status) => status.state))
  assert.equal(told.length, 2)
  assert.deepEqual(
    told.map((states) => states.at(-1)),
    ['inactive', 'success'],
  )
  const token = stage.github.issueUserToken('acme')
  const client = await createClient({ token, apiUrl: stage.github.apiUrl })
  const [owner = '', repo = ''] = stage.repository.split('/')
  const { serverUrl } = stage.github
  const preview = { owner, repo, workspace: temp, temp, serverUrl, token, clock: () => new Date() }
  const report = await previewReconciliation(client, preview, { policy: '.github/modelgate.yaml', mlflow: null })
  assert.equal(report.reasonCode, 'PROJECTIONS_IN_STEP', JSON.stringify(report.findings))
})

test('a deploy step that failed leaves the one record failed', async () => {
  const failed = await stage.promote('staging', { inputs: { deploy: 'false' } })
  assert.equal(failed.conclusion, 'failure')
  assert.equal(deployments().length, 3)
  assert.equal(deployments().at(-1)?.statuses.at(-1)?.state, 'failure')
  assert.equal(deployments()[1]?.statuses.at(-1)?.state, 'success')
})
