import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { followEvents, startGitHub, type Follower, type LocalGitHub, type WorkflowRun } from '@modelgate/testkit'
import { ROOT } from '../../packages/toolchain/src/root.ts'

const REPOSITORY = 'acme/limits'
const WEIGHTS = (slope: number) => JSON.stringify({ slope, intercept: 1 })

let github: LocalGitHub
let follower: Follower

const template = (name: string) => readFileSync(join(ROOT, 'action-templates/workflows', name), 'utf8')

const POLICY = `apiVersion: modelgate/v1
kind: Policy
gates: { manifest: {} }
environments:
  staging: { evidence: [manifest], approvals: [{ count: 1 }], separation: [requester] }
  production: { from: [staging], evidence: [manifest], approvals: [{ count: 1 }], separation: [requester, author] }
`

function model(version: string, slope: number): Record<string, string> {
  const weights = WEIGHTS(slope)
  return {
    'model/weights.json': weights,
    'limits.modelgate.yaml': `apiVersion: modelgate/v1
kind: Model
metadata: { name: limits, version: "${version}", owner: "@acme/credit" }
spec:
  artifacts:
    - { name: weights, path: model/weights.json, format: json, digest: "${digestBytes(weights)}", size: ${weights.length} }
  considerations: { useCases: [Decide which limit may grow.] }
  risk: { tier: low }
`,
  }
}

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
  for (const login of ['acme', 'ada', 'ben', 'cleo']) github.createUser(login)
  await github.createRepository({ owner: 'acme', name: 'limits' })
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
    source: process.env['H2_SOURCE'] === '1',
    onWaiting: ({ runId }) => github.reviewRun({ runId, as: 'ben', state: 'approved' }),
  })
})
after(() => github.close())

/** A request as cleo, who may write. */
async function ask(method: string, path: string, body: object): Promise<number> {
  const { status } = await fetch(`${github.apiUrl}/repos/${REPOSITORY}/${path}`, {
    method,
    headers: { authorization: `Bearer ${github.issueUserToken('cleo')}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return status
}

async function promote(inputs: Readonly<Record<string, string>>): Promise<WorkflowRun> {
  assert.equal(await ask('POST', 'actions/workflows/promote.yml/dispatches', { ref: 'main', inputs }), 204)
  return only(await follower.settle())
}

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
      ...model('1.0.0', 2),
      '.github/modelgate.yaml': POLICY,
      ...Object.fromEntries(
        ['check.yml', 'evidence.yml', 'promote.yml'].map((name) => [`.github/workflows/${name}`, template(name)]),
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
  const files = model('1.1.0', 3)
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

test('nothing that the templates ask is outside of what GitHub describes', () => {
  assert.deepEqual(github.violations, [])
  assert.deepEqual(github.unknownRoutes, [])
})
