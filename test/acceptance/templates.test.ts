import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { followEvents, startGitHub, type Follower, type LocalGitHub, type WorkflowRun } from '@modelgate/testkit'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import { LIMITS_POLICY, limitsModel, limitsWeights } from './limits-model.ts'

const REPOSITORY = 'acme/limits'

const machines = mkdtempSync(join(tmpdir(), 'machines-'))
let github: LocalGitHub
let follower: Follower
/** Of the version in production. */
let digest = ''

const template = (name: string) => readFileSync(join(ROOT, 'action-templates/workflows', name), 'utf8')

const only = (runs: readonly WorkflowRun[]): WorkflowRun => {
  assert.equal(runs.length, 1, `one run was expected, not ${runs.map(({ title }) => title).join(', ')}`)
  const [run] = runs
  assert.ok(run !== undefined)
  return run
}
const logOf = (run: WorkflowRun) =>
  Object.values(run.jobs)
    .flatMap((job) => [
      job.refusal ?? '',
      ...job.steps.map(({ name, transcript }) => `-- ${name}\n${transcript?.log ?? ''}`),
    ])
    .join('\n')
const succeeds = (run: WorkflowRun) => assert.equal(run.conclusion, 'success', logOf(run))

before(async () => {
  github = await startGitHub()
  for (const login of ['acme', 'ada', 'ben', 'cleo', 'eve']) github.createUser(login)
  // Private, so that reading takes a permission too; only this plan asks reviewers there.
  await github.createRepository({ owner: 'acme', name: 'limits', private: true, plan: 'enterprise' })
  for (const login of ['ada', 'ben', 'cleo']) github.addCollaborator(REPOSITORY, login, 'write')
  for (const name of ['staging', 'production'])
    github.protectEnvironment(REPOSITORY, name, {
      reviewers: ['ben', 'cleo'],
      preventSelfReview: true,
      canAdminsBypass: false,
      branches: ['main'],
    })
  follower = followEvents(github, {
    actions: { 'modelgate/modelgate': ROOT },
    directory: machines,
    onWaiting: ({ runId }) => github.reviewRun({ runId, as: 'ben', state: 'approved' }),
  })
})
after(async () => {
  await github.close()
  rmSync(machines, { recursive: true, force: true })
})

/** A request as cleo, who may write. */
async function ask(method: string, path: string, body: object): Promise<number> {
  const { status } = await fetch(`${github.apiUrl}/repos/${REPOSITORY}/${path}`, {
    method,
    headers: { authorization: `Bearer ${github.issueUserToken('cleo')}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return status
}

async function dispatch(name: string, inputs: Readonly<Record<string, string>> = {}): Promise<WorkflowRun> {
  assert.equal(await ask('POST', `actions/workflows/${name}/dispatches`, { ref: 'main', inputs }), 204)
  return only(await follower.settle())
}
const promote = (inputs: Readonly<Record<string, string>>) => dispatch('promote.yml', inputs)

const stateOf = () => {
  const repository = github.state.repositories.get(REPOSITORY)
  assert.ok(repository !== undefined)
  return repository
}

test('evidence.yml records the first version on the protected branch', async () => {
  await github.pushFiles({
    repository: REPOSITORY,
    branch: 'main',
    author: 'ada',
    message: 'Add the model',
    files: {
      ...limitsModel('1.0.0', 2),
      '.github/modelgate.yaml': `${LIMITS_POLICY.replace('separation', 'breakGlass: { rollback: true }, separation')}  production: { from: [staging], separation: [requester] }\n`,
      ...Object.fromEntries(
        [
          'check.yml',
          'evidence.yml',
          'promote.yml',
          'promote-through.yml',
          'rollback.yml',
          'reconcile.yml',
          'decide.yml',
        ].map((name) => [`.github/workflows/${name}`, template(name)]),
      ),
    },
  })
  succeeds(only(await follower.settle()))
})

test('promote.yml waits for a person and makes one deployment record', async () => {
  const run = await promote({ environment: 'staging' })
  succeeds(run)
  assert.equal(run.title, 'Promote the model to staging')
  assert.deepEqual(
    [...stateOf().deployments.values()].map(({ environment, statuses }) => [environment, statuses.at(-1)?.state]),
    [['staging', 'success']],
  )
  assert.deepEqual(
    stateOf()
      .runs.get(run.id)
      ?.approvals.map(({ user, state }) => [user.login, state]),
    [['ben', 'approved']],
  )
})

test('check.yml writes one comment; the merge records evidence', async () => {
  const files = limitsModel('1.1.0', 3)
  await github.pushFiles({
    repository: REPOSITORY,
    branch: 'idea',
    from: 'main',
    author: 'ada',
    message: 'Steeper',
    files,
  })
  const { number } = await github.openPull({ repository: REPOSITORY, head: 'idea', author: 'ada', title: 'Steeper' })
  succeeds(only(await follower.settle()))
  assert.equal([...stateOf().comments.values()].filter(({ issue }) => issue === number).length, 1)
  assert.equal(await ask('PUT', `pulls/${number}/merge`, {}), 200)
  succeeds(only(await follower.settle()))
})

test('promote.yml rolls back to the last good bytes', async () => {
  const next = await promote({ environment: 'staging' })
  succeeds(next)
  const back = await promote({ environment: 'staging', rollback: 'true', reason: 'Customers complain.' })
  succeeds(back)
  assert.equal(back.title, 'Roll back the model to staging')
  const [digests] = [next, back].map(({ jobs }) => jobs['plan']?.outputs['digest'])
  assert.notEqual(back.jobs['plan']?.outputs['digest'], digests)
  assert.match(logOf(back), /Deploy the bytes of sha256:/u)
})

test('promote-through.yml takes the same bytes to staging and then to production', async () => {
  const held = await dispatch('promote-through.yml')
  assert.equal(held.jobs['plan-staging']?.steps[1]?.transcript?.outputs['reason-code'], 'HOLD_AFTER_ROLLBACK')
  succeeds(
    await promote({ environment: 'staging', 'lift-hold': 'true', reason: 'The complaints were about the form.' }),
  )
  const run = await dispatch('promote-through.yml')
  succeeds(run)
  const digests = ['plan-staging', 'plan-production'].map((job) => run.jobs[job]?.outputs['digest'])
  assert.equal(digests[0], digests[1])
  digest = digests[1] ?? ''
  const last = [...stateOf().deployments.values()].at(-1)
  assert.deepEqual([last?.environment, last?.statuses.at(-1)?.state], ['production', 'success'])
})

/** The code of the first step of a job that has one. */
const codeOf = (run: WorkflowRun, job: string) =>
  run.jobs[job]?.steps.map(({ transcript }) => transcript?.outputs['reason-code']).find((code) => code !== undefined)
const played = ({ jobs }: WorkflowRun) =>
  Object.values(jobs).flatMap(({ id, result }) => (result === 'skipped' ? [] : [`${id}: ${result}`]))

test('rollback.yml rehearses, and asks nobody', async () => {
  const run = await dispatch('rollback.yml', { environment: 'staging', reason: 'Exercise', drill: 'true' })
  assert.equal(run.title, 'Rehearse rolling back the model in staging')
  assert.deepEqual(played(run), ['plan: success', 'drill: success'], logOf(run))
  assert.equal(codeOf(run, 'drill'), 'ROLLBACK_REHEARSED', logOf(run))
  assert.equal(stateOf().runs.get(run.id)?.approvals.length, 0)
})

test('rollback.yml brings back what was there before, and asks people', async () => {
  const run = await dispatch('rollback.yml', { environment: 'staging', reason: 'Customers complain again.' })
  succeeds(run)
  assert.equal(run.title, 'Roll back the model in staging')
  assert.deepEqual(played(run), ['plan: success', 'rollback: success'])
  assert.equal(stateOf().runs.get(run.id)?.approvals.length, 1)
})

test('rollback.yml breaks the glass for one reviewer, whose issue waits for somebody else', async () => {
  succeeds(await promote({ environment: 'staging', 'lift-hold': 'true', reason: 'It was the form again.' }))
  const glass = { environment: 'staging', reason: 'It denies everybody', 'break-glass': 'true' }
  const run = await dispatch('rollback.yml', glass)
  assert.deepEqual(played(run), ['plan: success', 'break-glass: success'], logOf(run))
  assert.equal(stateOf().runs.get(run.id)?.approvals.length, 0)
  assert.match(logOf(run), /Deploy the bytes of sha256:/u)
  const [issue] = [...stateOf().issues.values()]
  assert.match(issue?.title ?? '', /nobody approved: limits in staging/u)
  assert.equal(await ask('POST', `issues/${issue?.number}/comments`, { body: 'A feed was late.' }), 201)
})

test('decide.yml freezes and lifts, vetoes, and asks a second person before it clears a veto', async () => {
  const reason = 'Audit'
  const frozen = { decision: 'freeze', reason, environment: 'staging', until: '2199-01-01' }
  succeeds(await dispatch('decide.yml', frozen))
  assert.match(logOf(await promote({ environment: 'staging' })), /staging is frozen from/u)
  succeeds(await dispatch('decide.yml', { decision: 'lift-freeze', reason, environment: 'staging' }))
  const version = { reason, model: 'limits', digest }
  succeeds(await dispatch('decide.yml', { ...version, decision: 'veto' }))
  const cleared = await dispatch('decide.yml', { ...version, decision: 'clear-veto', 'approved-in': 'staging' })
  assert.deepEqual(played(cleared), ['clear-veto: success'], logOf(cleared))
  assert.equal(stateOf().runs.get(cleared.id)?.approvals.length, 1)
})

test('reconcile.yml finds what is out of step, repairs it, and then finds nothing', async () => {
  const codes = (run: WorkflowRun) => run.jobs['reconcile']?.steps[0]?.transcript?.outputs['reason-code']
  assert.equal(codes(await dispatch('reconcile.yml')), 'PROJECTIONS_IN_STEP')
  const live = [...stateOf().deployments.values()].findLast(({ environment }) => environment === 'production')
  assert.equal(await ask('POST', `deployments/${live?.id}/statuses`, { state: 'inactive' }), 201)
  const looked = await dispatch('reconcile.yml', { 'dry-run': 'true' })
  assert.equal(codes(looked), 'DEPLOYMENT_OUT_OF_STEP', logOf(looked))
  assert.equal(live?.statuses.at(-1)?.state, 'inactive')
  const repaired = await dispatch('reconcile.yml')
  succeeds(repaired)
  assert.equal(live?.statuses.at(-1)?.state, 'success')
  assert.equal(codes(await dispatch('reconcile.yml')), 'PROJECTIONS_IN_STEP')
})

test('reproduce.yml rebuilds without rights, judges in another job, and records on the protected branch', async () => {
  const repository = 'acme/rebuilt'
  await github.createRepository({ owner: 'acme', name: 'rebuilt' })
  github.addCollaborator(repository, 'ada', 'write')
  const { 'limits.modelgate.yaml': manifest = '', ...files } = limitsModel('1.0.0', 2)
  const command = `printf '%s' '${limitsWeights(2)}' > model/weights.json`
  const declared = `  reproduce:
    command: sh train.sh
    smoke: sh train.sh
    timeout: 60
    outputs: [{ path: model/weights.json, role: weights }]
    require: bytes
`
  await github.pushFiles({
    repository,
    branch: 'main',
    author: 'ada',
    message: 'Add the model',
    files: {
      ...files,
      'train.sh': `mkdir -p model\n${command}\n`,
      'limits.modelgate.yaml': manifest + declared,
      '.github/modelgate.yaml': LIMITS_POLICY.replace(
        'manifest: {}',
        'manifest: {}, reproducibility: { require: bytes }',
      ),
      '.github/workflows/reproduce.yml': template('reproduce.yml'),
    },
  })
  const run = only(await follower.settle())
  succeeds(run)
  assert.deepEqual(run.jobs['reproduce']?.permissions, { metadata: 'read' })
  assert.equal(run.jobs['judge']?.result, 'skipped')
  assert.equal(run.jobs['record']?.steps[2]?.transcript?.outputs['recorded'], '1', logOf(run))
})

test('check.yml on a fork may only read: no comment, the same verdict, the text in the summary', async () => {
  github.setVisibility(REPOSITORY, 'public')
  await github.forkRepository(REPOSITORY, 'eve')
  const fork = 'eve/limits'
  await github.pushFiles({
    repository: fork,
    branch: 'flat',
    from: 'main',
    author: 'eve',
    message: 'Flat',
    files: limitsModel('1.2.0', 0),
  })
  await follower.settle()
  const { number } = await github.openPull({ repository: REPOSITORY, fork, head: 'flat', author: 'eve', title: 'Flat' })
  const run = only(await follower.settle())
  succeeds(run)
  assert.deepEqual(run.jobs['check']?.permissions, { contents: 'read', 'pull-requests': 'read', metadata: 'read' })
  assert.equal([...stateOf().comments.values()].filter(({ issue }) => issue === number).length, 0)
  const step = run.jobs['check']?.steps[1]?.transcript
  assert.equal(step?.outputs['posted'], 'false')
  assert.match(step?.summary ?? '', /limits/u)
})

test('nothing that the templates ask is outside of what GitHub describes', () => {
  assert.deepEqual(github.violations, [])
  assert.deepEqual(github.unknownRoutes, [])
})
