import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gitLedgerStore, slotOf, verifyLedger } from '@modelgate/ledger'
import type { Stage } from './promotion-stage.ts'
import { logOf, openStage, outputsOf } from './promotion-stage.ts'

let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

const ledger = () => gitLedgerStore(stage.gitDirectory).read()

test('evidence, staging, production, rollback', async (story) => {
  const one = await stage.release('1.0.0')
  await story.test('evidence is recorded once', async () => {
    const run = await stage.record()
    assert.equal(run.conclusion, 'success', logOf(run))
    assert.equal(outputsOf(run.jobs['record'], 'record')['recorded'], '1')
    assert.equal(outputsOf(run.jobs['record'], 'record')['reason-code'], 'EVIDENCE_RECORDED')
    const again = await stage.record()
    assert.equal(outputsOf(again.jobs['record'], 'record')['recorded'], '0', logOf(again))
  })
  await story.test('staging asks nobody', async () => {
    const run = await stage.promote('staging')
    assert.equal(run.conclusion, 'success', logOf(run))
    assert.equal(outputsOf(run.jobs['plan'], 'plan')['reason-code'], 'PROMOTION_PLANNED')
    assert.equal(outputsOf(run.jobs['promote'], 'promote')['reason-code'], 'PROMOTION_STARTED')
    const { state } = await ledger()
    assert.equal(slotOf(state, 'credit', 'staging').placements[0]?.digest, one.digest)
  })
  await story.test('the requester cannot approve production', async () => {
    const run = await stage.promote('production', { approvedBy: ['dan'] })
    assert.equal(run.conclusion, 'failure')
    const outputs = outputsOf(run.jobs['promote'], 'promote')
    assert.equal(outputs['reason-code'], 'APPROVAL_BY_REQUESTER', logOf(run))
    assert.equal((await ledger()).state.promotions.at(-1)?.phase, 'refused')
  })
  await story.test('nor can the author', async () => {
    const run = await stage.promote('production', { approvedBy: ['ada'] })
    assert.equal(outputsOf(run.jobs['promote'], 'promote')['reason-code'], 'APPROVAL_BY_AUTHOR', logOf(run))
  })
  await story.test('a second person can', async () => {
    const run = await stage.promote('production', { approvedBy: ['rita'] })
    assert.equal(run.conclusion, 'success', logOf(run))
    const repository = stage.github.state.repositories.get(stage.repository)
    const deployments = [...(repository?.deployments.values() ?? [])].filter((one) => one.environment === 'production')
    assert.equal(deployments.length, 1)
    assert.deepEqual(
      deployments[0]?.statuses.map(({ state }) => state),
      ['in_progress', 'success'],
    )
  })
  await story.test('bytes changed after the approval are refused', async () => {
    const run = await stage.promote('production', {
      approvedBy: ['rita'],
      inputs: { before: 'printf tampered > model/weights.bin' },
    })
    assert.equal(outputsOf(run.jobs['promote'], 'promote')['reason-code'], 'SUBJECT_DIGEST_MISMATCH', logOf(run))
  })
  await story.test('a mistyped environment is refused before anybody waits', async () => {
    const run = await stage.promote('prodution', { approvedBy: ['rita'] })
    assert.equal(outputsOf(run.jobs['plan'], 'plan')['reason-code'], 'ENVIRONMENT_NOT_IN_POLICY', logOf(run))
    assert.equal(run.jobs['promote']?.result, 'skipped')
  })
  await story.test('a failed deploy step fails the promotion', async () => {
    const run = await stage.promote('production', { approvedBy: ['rita'], inputs: { deploy: 'false' } })
    assert.equal(run.conclusion, 'failure')
    const failed = (await ledger()).state.promotions.at(-1)
    assert.equal(failed?.phase, 'failed')
    assert.equal(failed?.cause, 'PROMOTION_FAILED')
    const again = await stage.promote('production', { approvedBy: ['rita'], more: { rerunOf: run.id } })
    assert.equal(outputsOf(again.jobs['promote'], 'promote')['reason-code'], 'PROMOTION_ALREADY_ENDED', logOf(again))
  })
  await story.test('the next version goes the same way, and a rollback brings the former back', async () => {
    const two = await stage.release('2.0.0')
    assert.equal((await stage.record()).conclusion, 'success')
    assert.equal((await stage.promote('staging')).conclusion, 'success')
    const there = await stage.promote('production', { approvedBy: ['rita'] })
    assert.equal(there.conclusion, 'success', logOf(there))
    const back = await stage.promote('production', {
      approvedBy: ['ron'],
      inputs: { rollback: true, reason: 'complaints about refusals' },
    })
    assert.equal(back.conclusion, 'success', logOf(back))
    const slot = slotOf((await ledger()).state, 'credit', 'production')
    assert.deepEqual(
      slot.placements.map(({ digest }) => digest),
      [one.digest, two.digest, one.digest],
    )
    assert.equal(slot.hold?.digest, two.digest)
    const held = await stage.promote('production', { approvedBy: ['rita'] })
    assert.equal(outputsOf(held.jobs['plan'], 'plan')['reason-code'], 'HOLD_AFTER_ROLLBACK', logOf(held))
  })
  await story.test('the ledger is sound and GitHub was asked nothing it does not know', async () => {
    const report = verifyLedger(await ledger())
    assert.equal(report.verdict, 'pass', JSON.stringify(report.findings))
    assert.deepEqual(stage.github.unknownRoutes, [])
    assert.deepEqual(stage.github.violations, [])
  })
})
