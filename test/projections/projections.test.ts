import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import type { EventDraft, PromotionKind } from '@modelgate/ledger'
import { appendEvents } from '@modelgate/ledger'
import type { ReleaseJob } from '@modelgate/release'
import { reconcileRepository } from '@modelgate/release'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import { preparePython } from '../../packages/toolchain/src/run-python.ts'
import type { JobFactory } from '../acceptance/promotion-job.ts'
import { createJobs } from '../acceptance/promotion-job.ts'
import type { Stage } from '../acceptance/promotion-stage.ts'
import { openStage } from '../acceptance/promotion-stage.ts'
import type { RunningMlflow } from './start-mlflow.ts'
import { startMlflow } from './start-mlflow.ts'

const POLICY = `apiVersion: modelgate/v1
kind: Policy
gates: { manifest: {} }
environments:
  staging: { approvals: [] }
  production: { from: [staging] }
projections:
  gto: true
  mlflow: { models: { credit: Credit limits }, aliases: { staging: challenger, production: champion } }
`
const REGISTERED = 'Credit limits'
const OBJECT = new TextEncoder().encode('an object')

const skip = process.env['MODELGATE_TEST_SERVICES'] === '0' ? 'left out: MODELGATE_TEST_SERVICES=0' : false

describe('what follows the ledger: GitHub, the real GTO, a real MLflow', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'modelgate-projections-'))
  let python: string
  let mlflow: RunningMlflow
  let stage: Stage
  let jobs: JobFactory
  const commits: string[] = []
  const bytes = ['one', 'two'].map((text) => digestBytes(text))

  before(async () => {
    python = await preparePython(join(ROOT, 'test/projections/requirements.txt'))
    mlflow = await startMlflow(python, folder)
    stage = await openStage(POLICY)
    jobs = createJobs(stage)
    for (const version of ['1.0.0', '1.1.0']) commits.push((await stage.release(version)).sha)
    await rest('POST', 'registered-models/create', { name: REGISTERED })
    for (const digest of bytes) await registerVersion(digest)
  })
  after(async () => {
    jobs.remove()
    await stage.close()
    await mlflow.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** MLflow as its own users speak to it. */
  async function rest(method: string, path: string, body: object): Promise<unknown> {
    const headers = { 'content-type': 'application/json', connection: 'close' }
    const answer = await fetch(`${mlflow.url}/api/2.0/mlflow/${path}`, { method, headers, body: JSON.stringify(body) })
    const text = await answer.text()
    assert.ok(answer.ok, text)
    return JSON.parse(text)
  }
  const registerVersion = (digest: string) =>
    rest('POST', 'model-versions/create', {
      name: REGISTERED,
      source: 's3://models/credit',
      tags: [{ key: 'modelgate.digest', value: digest }],
    })

  async function write(...events: readonly EventDraft[]): Promise<void> {
    const { store, writer } = await jobs.open()
    await appendEvents(store, writer, () => ({ events, objects: [OBJECT], result: null }))
  }
  /** A promotion of version `index` as the ledger records it, to its end or only to its start. */
  function promotion(index: 0 | 1, environment: string, id: string, kind: PromotionKind = 'promotion') {
    const key = { model: 'credit', digest: bytes[index] ?? '', environment, promotion: digestBytes(id) }
    const commit = commits[index] ?? ''
    const version = index === 0 ? '1.0.0' : '1.1.0'
    const rules = { reviewers: 1, adminsBypass: false, branchPolicy: true, preventSelfReview: true }
    const request = { kind, version, commit, policy: digestBytes(OBJECT), reason: null }
    const started: readonly EventDraft[] = [
      { ...key, type: 'promotion.requested', body: request },
      { ...key, type: 'promotion.approved', body: { provider: 'environment', approvers: [2], rules } },
      { ...key, type: 'promotion.started', body: { decision: [] } },
    ]
    const committed: EventDraft = { ...key, type: 'promotion.committed', body: {} }
    return { started, committed }
  }
  async function promote(...of: Parameters<typeof promotion>): Promise<void> {
    const { started, committed } = promotion(...of)
    await write(...started, committed)
  }

  async function reconcile(change: { readonly dryRun?: boolean; readonly url?: string } = {}, job?: ReleaseJob) {
    const server = { url: change.url ?? mlflow.url, authorization: undefined }
    const asked = { policy: '.github/modelgate.yaml', mlflow: server, dryRun: change.dryRun ?? false }
    return reconcileRepository(job ?? (await jobs.open()), asked)
  }
  const codes = async (change?: Parameters<typeof reconcile>[0]) =>
    (await reconcile(change)).findings.map(({ code, severity }) => `${severity} ${code}`)

  /** A fresh clone, as a consumer has it. */
  function clone(): string {
    const path = mkdtempSync(join(folder, 'clone-'))
    execFileSync('git', ['clone', '--quiet', stage.gitDirectory, path])
    return path
  }
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', stage.gitDirectory, ...args], {
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
    }).trim()
  const asSomebody = ['-c', 'user.name=Eve', '-c', 'user.email=eve@example.com']

  /** What GTO and MLflow's own client read. */
  function readRegistries(aliases: readonly string[], stages: readonly string[]) {
    const input = { repository: clone(), model: 'credit', stages, mlflow: mlflow.url, registered: REGISTERED, aliases }
    const script = join(ROOT, 'test/projections/read_registries.py')
    return JSON.parse(execFileSync(python, [script], { input: JSON.stringify(input), encoding: 'utf8' }))
  }

  test('before anything is promoted nothing is written', async () => {
    await write({
      type: 'model.registered',
      model: 'credit',
      digest: bytes[0] ?? '',
      environment: null,
      promotion: null,
      body: {
        version: '1.0.0',
        commit: commits[0] ?? '',
        path: 'm',
        manifest: digestBytes(OBJECT),
        code: null,
        data: [],
      },
    })
    assert.deepEqual(await codes(), [])
    assert.equal(git('tag', '--list'), '')
  })

  test('a promotion that has not ended leads nothing', async () => {
    const { started, committed } = promotion(0, 'staging', 'first')
    await write(...started)
    assert.deepEqual(await codes(), [])
    assert.equal(git('tag', '--list'), '')
    await write(committed)
  })

  test('a dry run says what is missing and changes nothing', async () => {
    const missing = [
      'warning DEPLOYMENT_OUT_OF_STEP',
      'warning GTO_TAG_MISSING',
      'warning GTO_TAG_MISSING',
      'warning MLFLOW_OUT_OF_STEP',
    ]
    assert.deepEqual(await codes({ dryRun: true }), missing)
    assert.deepEqual(await codes({ dryRun: true }), missing)
    assert.equal(git('tag', '--list'), '')
    assert.deepEqual(await codes(), missing)
    assert.deepEqual(await codes(), [])
  })

  test('GTO and MLflow read the history as the ledger has it, a rollback too', async () => {
    await promote(0, 'production', 'second')
    await promote(1, 'staging', 'third')
    await promote(1, 'production', 'fourth')
    await promote(0, 'production', 'fifth', 'rollback')
    const { verdict, findings } = await reconcile()
    assert.equal(verdict, 'warn', JSON.stringify(findings))
    assert.deepEqual(await codes(), [])
    const { versions, stages, events, aliases } = readRegistries(['champion', 'challenger'], ['staging', 'production'])
    assert.deepEqual(versions, ['v1.0.0', 'v1.1.0'])
    assert.deepEqual(stages, { staging: ['v1.1.0'], production: ['v1.0.0'] })
    assert.deepEqual(
      events.filter(([event]: readonly string[]) => event === 'assignment').length,
      5,
      JSON.stringify(events),
    )
    assert.equal(aliases.champion.version, '1')
    assert.equal(aliases.champion.tags['modelgate.promotion.production'], digestBytes('fifth'))
    assert.equal(aliases.challenger.version, '2')
  })

  test('a tag that somebody moved is reported and moved back; one that nobody may make is reported', async () => {
    const [first = '', second = ''] = commits
    git(...asSomebody, 'tag', '--force', '--annotate', '--message', 'moved', 'credit#production#3', second)
    git('tag', '--force', 'credit@v1.1.0', first)
    git(...asSomebody, 'tag', '--annotate', '--message', 'forged', 'credit#production#9', second)
    const found = ['error GTO_TAG_MOVED', 'error GTO_TAG_MOVED', 'error GTO_TAG_FOREIGN']
    assert.deepEqual((await codes({ dryRun: true })).toSorted(), found.toSorted())
    const { verdict, findings } = await reconcile()
    assert.equal(verdict, 'fail')
    assert.match(findings.find(({ code }) => code === 'GTO_TAG_MOVED')?.message ?? '', /It was repaired\.$/u)
    assert.deepEqual(await codes(), ['error GTO_TAG_FOREIGN'])
    assert.equal(git('rev-parse', 'credit#production#3^{commit}'), first)
    assert.equal(git('cat-file', '-t', 'credit@v1.1.0'), 'tag')
    git('tag', '--delete', 'credit#production#9')
  })

  test('an alias that somebody moved is put back', async () => {
    await rest('POST', 'registered-models/alias', { name: REGISTERED, alias: 'champion', version: '2' })
    assert.deepEqual(await codes({ dryRun: true }), ['warning MLFLOW_OUT_OF_STEP'])
    assert.equal(readRegistries(['champion'], []).aliases.champion.version, '2')
    await reconcile()
    assert.equal(readRegistries(['champion'], []).aliases.champion.version, '1')
    await rest('DELETE', 'registered-models/alias', { name: REGISTERED, alias: 'champion' })
    await reconcile()
    assert.equal(readRegistries(['champion'], []).aliases.champion.version, '1')
  })

  test('a version that MLflow lost, and a claim ahead of the ledger, are for people', async () => {
    await rest('DELETE', 'model-versions/delete', { name: REGISTERED, version: '2' })
    assert.deepEqual(await codes(), ['warning MLFLOW_VERSION_MISSING'])
    await registerVersion(bytes[1] ?? '')
    await reconcile()
    assert.equal(readRegistries(['challenger'], []).aliases.challenger.version, '3')
    const tag = { name: REGISTERED, key: 'modelgate.slot.production' }
    await rest('POST', 'registered-models/set-tag', { ...tag, value: '{"number":99}' })
    assert.deepEqual(await codes(), ['error MLFLOW_AHEAD'])
    await rest('POST', 'registered-models/set-tag', { ...tag, value: 'not JSON' })
    assert.deepEqual(await codes(), ['warning MLFLOW_OUT_OF_STEP'])
    assert.deepEqual(await codes(), [])
  })

  test('a deployment made by hand is reported, one that was changed is put right', async () => {
    const { client, repository } = await jobs.open()
    const place = { owner: repository.owner, repo: repository.name }
    const { data: own } = await client.rest.repos.listDeployments({ ...place, environment: 'production' })
    const status = (id: number, state: 'success' | 'inactive') =>
      client.rest.repos.createDeploymentStatus({ ...place, deployment_id: id, state, auto_inactive: false })
    await status(own[0]?.id ?? 0, 'inactive')
    const forged = await client.rest.repos.createDeployment({
      ...place,
      ref: 'main',
      environment: 'production',
      task: 'promote:credit',
      required_contexts: [],
      payload: { promotion: digestBytes('forged') },
    })
    assert.ok('id' in forged.data)
    await status(forged.data.id, 'success')
    assert.deepEqual((await codes()).toSorted(), ['error DEPLOYMENT_FOREIGN', 'warning DEPLOYMENT_OUT_OF_STEP'])
    assert.deepEqual(await codes(), ['error DEPLOYMENT_FOREIGN'])
    await status(forged.data.id, 'inactive')
    assert.deepEqual(await codes(), [])
  })

  test('a registry that does not answer lags and holds up nothing else; later it is made up for', async () => {
    await promote(1, 'production', 'sixth')
    const away = { url: 'http://127.0.0.1:9' }
    const down = await codes(away)
    assert.ok(down.includes('error MLFLOW_UNREACHABLE'), down.join(', '))
    assert.equal(git('rev-parse', 'credit#production#4^{commit}'), commits[1])
    assert.equal(readRegistries(['champion'], []).aliases.champion.version, '1')
    await reconcile()
    assert.equal(readRegistries(['champion'], ['production']).aliases.champion.version, '3')
  })

  test('GitHub was asked nothing that it does not know', () => {
    assert.deepEqual(stage.github.violations, [])
    assert.deepEqual(stage.github.unknownRoutes, [])
  })
})
