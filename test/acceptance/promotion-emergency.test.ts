import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gitLedgerStore, slotOf } from '@modelgate/ledger'
import { finishPromotion, startPromotion } from '@modelgate/release'
import type { PromotionRequest } from '@modelgate/release'
import { callAs } from './call-as.ts'
import type { JobFactory } from './promotion-job.ts'
import { createJobs, request } from './promotion-job.ts'
import type { Stage } from './promotion-stage.ts'
import { logOf, openStage, outputsOf } from './promotion-stage.ts'

const POLICY = `apiVersion: modelgate/v1
kind: Policy
gates: { manifest: {} }
environments:
  production: { approvals: [{ count: 1 }], separation: [requester, author], breakGlass: { rollback: true } }
  staging: { approvals: [] }
`

let stage: Stage
let jobs: JobFactory
const digests: string[] = []
const commits: string[] = []
before(async () => {
  stage = await openStage(POLICY)
  jobs = createJobs(stage)
  stage.github.createUser('tess')
  stage.github.addCollaborator(stage.repository, 'tess', 'triage')
})
after(async () => {
  jobs.remove()
  await stage.close()
})

const ledger = () => gitLedgerStore(stage.gitDirectory).read()
const slot = async (environment = 'production') => slotOf((await ledger()).state, 'credit', environment)
const issues = () => [...(stage.github.state.repositories.get(stage.repository)?.issues.values() ?? [])]
/** What the gated job decided, or the plan where it said no. */
const decided = (run: Awaited<ReturnType<Stage['promote']>>) =>
  outputsOf(run.jobs['promote'], 'promote')['reason-code'] ?? outputsOf(run.jobs['plan'], 'plan')['reason-code']

/** A rollback of production in a job that names no environment: nobody is asked. */
async function breakGlass(actor: string, change: Partial<PromotionRequest> = {}) {
  const job = await jobs.open({ actor, checkout: commits[0] ?? '' })
  const asked = {
    environment: 'production',
    rollback: true,
    breakGlass: true,
    reason: 'It denies everybody',
    ...change,
  }
  const started = await startPromotion(job, request({ digest: digests[0], ...asked }))
  return { job, started }
}

test('two versions are live one after the other', async () => {
  for (const version of ['1.0.0', '1.1.0']) {
    const { digest, sha } = await stage.release(version)
    digests.push(digest)
    commits.push(sha)
    const run = await stage.promote('production', { approvedBy: ['rita'] })
    assert.equal(run.conclusion, 'success', logOf(run))
  }
})

test('a drill says that the former bytes could be brought back, and moves nothing', async () => {
  const before = await slot()
  const run = await stage.drill('production')
  assert.equal(run.conclusion, 'success', logOf(run))
  assert.equal(outputsOf(run.jobs['drill'], 'drill')['reason-code'], 'ROLLBACK_REHEARSED')
  const { state } = await ledger()
  assert.deepEqual(await slot(), before)
  const [rehearsal] = state.rehearsals
  assert.equal(rehearsal?.passed, true)
  assert.equal(rehearsal?.digest, digests[0])
})

test('who is no reviewer, or promotes forward, breaks no glass', async () => {
  const outsider = await breakGlass('acme')
  assert.equal(outsider.started.report.reasonCode, 'BREAK_GLASS_NOT_ELIGIBLE')
  const forward = await breakGlass('rita', { rollback: false })
  assert.equal(forward.started.report.reasonCode, 'BREAK_GLASS_ROLLBACK_ONLY')
  const elsewhere = await breakGlass('rita', { environment: 'staging' })
  assert.ok(!elsewhere.started.claimed)
})

test('one reviewer rolls back alone; an issue is opened, and the next promotion waits until somebody else closes it', async () => {
  const { job, started } = await breakGlass('rita')
  assert.ok(started.claimed, JSON.stringify(started.report.findings))
  const end = { id: started.promotion, token: started.token, environmentUrl: undefined }
  await finishPromotion(job, { ...end, status: 'success' })
  assert.equal((await slot()).placements.at(-1)?.digest, digests[0])
  const [issue] = issues()
  assert.equal((await slot()).review?.issue, issue?.number)
  assert.match(issue?.title ?? '', /nobody approved: credit in production/u)

  const next = (await stage.release('1.2.0')).digest
  digests.push(next)
  const lift = { inputs: { 'lift-hold': true, reason: 'Fixed' }, approvedBy: ['ron'] }
  assert.equal(decided(await stage.promote('production', lift)), 'BREAK_GLASS_UNREVIEWED')
  await callAs(stage, 'rita', 'PATCH', `issues/${issue?.number}`, { state: 'closed' })
  assert.equal(decided(await stage.promote('production', lift)), 'BREAK_GLASS_UNREVIEWED', 'her own glass')
  await callAs(stage, 'ron', 'PATCH', `issues/${issue?.number}`, { state: 'open' })
  await callAs(stage, 'tess', 'PATCH', `issues/${issue?.number}`, { state: 'closed' })
  assert.equal(decided(await stage.promote('production', lift)), 'BREAK_GLASS_UNREVIEWED', 'she may not write')
  await callAs(stage, 'ron', 'PATCH', `issues/${issue?.number}`, { state: 'open' })
  await callAs(stage, 'ron', 'PATCH', `issues/${issue?.number}`, { state: 'closed' })
  const run = await stage.promote('production', lift)
  assert.equal(decided(run), 'PROMOTION_STARTED', logOf(run))
  assert.equal((await slot()).review, null)
  assert.equal(issues().length, 1)
})

test('what is stuck has one issue, which closes by itself when a promotion takes its place', async () => {
  const dead = await jobs.open()
  const claimed = await startPromotion(dead, request({ digest: digests.at(-1) }))
  assert.ok(claimed.claimed, JSON.stringify(claimed.report.findings))
  stage.github.updateRun(dead.runId, { status: 'completed', conclusion: 'cancelled' })
  // Refused for other reasons, so that the slot stays stuck: each run sees the same issue.
  for (let time = 0; time < 2; time++) {
    const refused = await startPromotion(await jobs.open(), request({ digest: digests[0] }))
    assert.ok(!refused.claimed)
  }
  const stuck = issues().filter(({ title }) => title.startsWith('Nobody can tell'))
  assert.deepEqual(
    stuck.map(({ state }) => state),
    ['open'],
  )
  const run = await stage.promote('staging')
  assert.equal(run.conclusion, 'success', logOf(run))
  assert.deepEqual(
    issues().map(({ state }) => state),
    ['closed', 'closed'],
  )
})

test('a job that may not open issues promotes all the same, and says so', async () => {
  const dead = await jobs.open()
  assert.ok((await startPromotion(dead, request({ digest: digests.at(-1) }))).claimed)
  stage.github.updateRun(dead.runId, { status: 'completed', conclusion: 'cancelled' })
  stage.github.fault({ method: 'GET', path: /\/issues$/u, when: 'before', effect: { status: 410 } })
  const { report, claimed } = await startPromotion(await jobs.open(), request({ digest: digests.at(-1) }))
  assert.ok(claimed)
  assert.ok(
    report.findings.some(({ code }) => code === 'ISSUE_UNREACHABLE'),
    JSON.stringify(report.findings),
  )
})

test("a claim beyond its lease is nobody's, whatever GitHub says of the run", async () => {
  const newest = request({ digest: digests.at(-1) })
  const holder = (await ledger()).state.promotions.at(-1)
  assert.equal(holder?.phase, 'started')
  const waiting = await startPromotion(await jobs.open(), newest)
  assert.equal(waiting.report.reasonCode, 'PROMOTION_IN_FLIGHT')
  const later = await startPromotion(await jobs.open({ late: -6 * 24 * 60 * 60 * 1000 }), newest)
  assert.ok(later.claimed, JSON.stringify(later.report.findings))
  assert.equal((await ledger()).state.promotions.find(({ id }) => id === holder.id)?.cause, 'PROMOTION_SUPERSEDED')
})
