import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gitLedgerStore, slotOf } from '@modelgate/ledger'
import { planPromotion } from '@modelgate/release'
import type { JobFactory } from './promotion-job.ts'
import { createJobs, request } from './promotion-job.ts'
import type { Stage } from './promotion-stage.ts'
import { logOf, openStage, outputsOf } from './promotion-stage.ts'

/** Production asks for much, and looks on for a while. */
const POLICY = `apiVersion: modelgate/v1
kind: Policy
gates: { manifest: {} }
environments:
  production: { from: [staging], soak: 24h, evidence: [manifest], approvals: [{ count: 1 }], enforcement: observe }
  staging: { approvals: [], evidence: [manifest] }
`

let stage: Stage
let jobs: JobFactory
before(async () => {
  stage = await openStage(POLICY)
  jobs = createJobs(stage)
  // Administrators may bypass and every branch may deploy: what a team has before it cleans up.
  stage.github.protectEnvironment(stage.repository, 'production', { reviewers: ['rita'] })
  await stage.release('1.0.0')
})
after(async () => {
  jobs.remove()
  await stage.close()
})

test('what is observed is shown and recorded, and stops nothing', async () => {
  const run = await stage.promote('production', { approvedBy: ['rita'] })
  assert.equal(run.conclusion, 'success', logOf(run))
  const outputs = outputsOf(run.jobs['promote'], 'promote')
  assert.equal(outputs['verdict'], 'warn')
  const { state } = await gitLedgerStore(stage.gitDirectory).read()
  assert.equal(slotOf(state, 'credit', 'production').placements.length, 1)
  const observed = state.promotions.at(-1)?.decision.filter(({ outcome }) => outcome === 'observed')
  assert.deepEqual(
    observed?.map(({ code }) => code),
    ['ENVIRONMENT_ADMIN_BYPASS', 'ENVIRONMENT_ANY_BRANCH', 'ORDER_NOT_MET', 'SOAK_NOT_ELAPSED', 'EVIDENCE_MISSING'],
  )
})

test('no approval stops it all the same, and the deploy steps do not run', async () => {
  await stage.release('1.1.0')
  const run = await stage.promote('production', { approvedBy: [], more: { onWaiting: bypass } })
  assert.notEqual(run.conclusion, 'success')
  assert.equal(run.jobs['promote']?.steps.find(({ id }) => id === 'deploy')?.outcome, 'skipped', logOf(run))
})

test('a step may be stricter than the policy, never looser', async () => {
  const strict = await planPromotion(await jobs.open(), request({ environment: 'production', enforcement: 'enforce' }))
  assert.equal(strict.report.verdict, 'fail')
  const loose = planPromotion(await jobs.open(), request({ environment: 'staging', enforcement: 'observe' }))
  await assert.rejects(loose, { code: 'ENFORCEMENT_NOT_ALLOWED' })
})

/** The requester of the run lets it pass as its administrator: that is no approval by somebody else. */
function bypass({ runId }: { readonly runId: number }): void {
  stage.github.addCollaborator(stage.repository, 'dan', 'admin')
  stage.github.bypassRun({ runId, as: 'dan' })
}
