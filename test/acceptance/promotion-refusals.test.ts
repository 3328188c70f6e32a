import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gitLedgerStore } from '@modelgate/ledger'
import {
  ensureDeployment,
  finishPromotion,
  planPromotion,
  reconcileRepository,
  startPromotion,
} from '@modelgate/release'
import type { JobFactory } from './promotion-job.ts'
import { createJobs, request } from './promotion-job.ts'
import type { Stage } from './promotion-stage.ts'
import { logOf, openStage, outputsOf } from './promotion-stage.ts'

let stage: Stage
let jobs: JobFactory
let digest = ''
before(async () => {
  stage = await openStage()
  jobs = createJobs(stage)
  digest = (await stage.release('1.0.0')).digest
  const recorded = await stage.record()
  assert.equal(recorded.conclusion, 'success', logOf(recorded))
})
after(async () => {
  jobs.remove()
  await stage.close()
})

const ledger = () => gitLedgerStore(stage.gitDirectory).read()

test('a request that says too little, or something else', async () => {
  const job = await jobs.open()
  await assert.rejects(startPromotion(job, request()), { code: 'DIGEST_NOT_PLANNED' })
  await assert.rejects(startPromotion(job, request({ digest: 'latest' })), { code: 'DIGEST_INVALID' })
  await assert.rejects(planPromotion(job, request({ rollback: true })), { code: 'REASON_MISSING' })
  await assert.rejects(planPromotion(job, request({ liftHold: true })), { code: 'REASON_MISSING' })
})

test('a policy that is not there, is none, or is named wrongly', async () => {
  const job = await jobs.open()
  await assert.rejects(planPromotion(job, request({ policy: 'policy.yaml' })), { code: 'POLICY_MISSING' })
  const manifest = request({ policy: 'model/credit.modelgate.yaml' })
  await assert.rejects(planPromotion(job, manifest), { code: 'POLICY_UNREADABLE' })
  for (const policy of ['/etc/policy.yaml', 'acme/rules@main']) {
    await assert.rejects(planPromotion(job, request({ policy })), { code: 'POLICY_REFERENCE_INVALID' })
  }
})

test('a plan leaves the approval open, and for a rollback the bytes', async () => {
  const job = await jobs.open()
  const codesOf = async (change: Parameters<typeof request>[0]) => {
    const { report } = await planPromotion(job, request(change))
    return JSON.stringify(report.data['predicates'])
  }
  assert.match(await codesOf({}), /"APPROVAL_NOT_DEMANDED"/u)
  assert.match(await codesOf({ environment: 'production' }), /"APPROVAL_PENDING"/u)
  assert.match(await codesOf({ rollback: true, reason: 'drill' }), /"SUBJECT_PENDING"/u)
})

test('an author whom GitHub does not know is named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'modelgate-author-'))
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', folder, ...args])
  execFileSync('git', ['clone', '--quiet', '--branch', 'main', stage.gitDirectory, folder])
  writeFileSync(join(folder, 'model/credit.modelgate.yaml'), '# checked\n', { flag: 'a' })
  const person = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org']
  git(...person, 'commit', '--quiet', '--all', '--message', 'Check the model')
  git('push', '--quiet', 'origin', 'HEAD:main')
  rmSync(folder, { recursive: true, force: true })
  const { report } = await planPromotion(await jobs.open(), request())
  const finding = report.findings.find(({ code }) => code === 'AUTHOR_UNKNOWN')
  assert.match(finding?.message ?? '', /"Nobody"/u)
  assert.equal(report.verdict, 'warn')
})

test('an attempt that was taken over, and a promotion of another run', async () => {
  const job = await jobs.open()
  const first = await startPromotion(job, request({ digest }))
  assert.ok(first.claimed, JSON.stringify(first.report.findings))
  const second = await startPromotion(await jobs.open({ rerunOf: job.runId }), request({ digest }))
  assert.ok(second.claimed, JSON.stringify(second.report.findings))
  const end = { id: first.promotion, status: 'success', environmentUrl: undefined } as const
  await assert.rejects(finishPromotion(job, { ...end, token: first.token }), { code: 'PROMOTION_FENCED' })
  await assert.rejects(finishPromotion(await jobs.open(), { ...end, token: null }), { code: 'PROMOTION_UNKNOWN' })
  const { promotion } = await finishPromotion(job, { ...end, token: second.token })
  assert.equal(promotion.phase, 'committed')
})

test('a deployment that was changed by hand, and a run that died, are out of step', async () => {
  const job = await jobs.open()
  const look = { policy: '.github/modelgate.yaml', mlflow: null, dryRun: true }
  const codes = async () => (await reconcileRepository(job, look)).findings.map(({ code }) => code)
  assert.equal((await reconcileRepository(job, look)).reasonCode, 'PROJECTIONS_IN_STEP')
  const { client, repository } = job
  const place = { owner: repository.owner, repo: repository.name }
  const { data } = await client.rest.repos.listDeployments(place)
  const state = { ...place, deployment_id: data[0]?.id ?? 0 }
  await client.rest.repos.createDeploymentStatus({ ...state, state: 'inactive' })
  assert.deepEqual(await codes(), ['DEPLOYMENT_OUT_OF_STEP'])
  await client.rest.repos.createDeploymentStatus({ ...state, state: 'success' })
  const dead = await jobs.open()
  assert.ok((await startPromotion(dead, request({ digest }))).claimed)
  assert.deepEqual(await codes(), [])
  stage.github.updateRun(dead.runId, { status: 'completed', conclusion: 'cancelled' })
  assert.deepEqual(await codes(), ['PROMOTION_STUCK'])
})

test('a deployment that GitHub made for something else than the commit is given up', async () => {
  const { state } = await ledger()
  const [promotion] = state.promotions
  assert.ok(promotion)
  // GitHub resolves the name and answers with a commit that is not, word for word, the one that was promoted.
  const short = { ...promotion, id: `${promotion.id} again`, commit: promotion.commit.slice(0, 12) }
  await assert.rejects(ensureDeployment(await jobs.open(), state, short), { code: 'DEPLOYMENT_SHA_MISMATCH' })
  const deployments = [...(stage.github.state.repositories.get(stage.repository)?.deployments.values() ?? [])]
  assert.equal(deployments.at(-1)?.statuses.at(-1)?.state, 'inactive')
})

test('evidence of a branch that nobody reviewed, and no evidence at all', async () => {
  const none = await stage.record({})
  assert.equal(outputsOf(none.jobs['record'], 'record')['reason-code'], 'EVIDENCE_NONE', logOf(none))
  const sha = await stage.github.pushFiles({
    repository: stage.repository,
    branch: 'feature',
    author: 'ada',
    message: 'Try',
    files: { 'model/notes.md': 'x' },
  })
  const feature = await stage.record({ manifest: 'pass' }, { ref: 'refs/heads/feature', sha })
  const outputs = outputsOf(feature.jobs['record'], 'record')
  assert.equal(outputs['reason-code'], 'EVIDENCE_REF_NOT_PROTECTED', logOf(feature))
})

test('a change with more commits than are looked at is refused by name, where authors may not approve', async () => {
  const stamp = 'Ada <1+ada@users.noreply.github.com> 1767225600 +0000'
  const commits = Array.from({ length: 1001 }, (_, index) =>
    [
      'commit refs/heads/main',
      `author ${stamp}`,
      `committer ${stamp}`,
      'data 4',
      'Tune',
      ...(index === 0 ? ['from refs/heads/main^0'] : []),
      'M 100644 inline model/weights.bin',
      `data ${String(index).length}`,
      String(index),
      '',
    ].join('\n'),
  )
  execFileSync('git', [`--git-dir=${stage.gitDirectory}`, 'fast-import', '--quiet'], { input: commits.join('') })
  const codesOf = async (environment: string) => {
    const { report } = await planPromotion(await jobs.open(), request({ environment }))
    return JSON.stringify(report.data['predicates'])
  }
  assert.match(await codesOf('production'), /"AUTHORS_UNCOUNTED"/u)
  assert.match(await codesOf('staging'), /"AUTHORS_NOT_DEMANDED"/u)
})
