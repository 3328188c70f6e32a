import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { CREDIT_POLICY, creditModel } from './credit-model.ts'
import { openPullStage } from './pull-stage.ts'

const { github, repository, openPull, close } = await openPullStage({
  ...creditModel({ version: '1.0.0', weights: 'w', old: 10 }),
  '.github/modelgate.yaml': CREDIT_POLICY,
})
after(close)

const PROMOTE = '.github/workflows/promote.yml'
const promoting = (environment: string) => `
on: workflow_dispatch
permissions: {}
jobs:
  promote:
    runs-on: ubuntu-latest
    environment: ${environment}
    steps:
      - uses: modelgate/modelgate/actions/promote-model@v1
        with: { environment: production, digest: x }
`
const deploying = (environment: string) => `
on: workflow_dispatch
permissions: {}
jobs:
  deploy: { runs-on: ubuntu-latest, environment: ${environment}, steps: [{ run: 'true' }] }
`

test('a pull request that mistypes an environment is told so before anybody waits', async () => {
  github.protectEnvironment(repository, 'production', { reviewers: ['ada'], branches: ['main'] })
  const { check, push, comments } = await openPull({ [PROMOTE]: promoting('prodution') })
  const mistyped = await check()
  assert.equal(mistyped.exitCode, 0, mistyped.log)
  assert.equal(mistyped.outputs['verdict'], 'warn')
  const [said] = mistyped.annotations.filter(({ title }) => title === 'SETUP_ENVIRONMENT_MISSING')
  assert.match(said?.message ?? '', /"prodution", which GitHub does not have\. Did you mean "production"\?/u)
  assert.match(comments()[0]?.body ?? '', /Did you mean/u)
  await push({ [PROMOTE]: promoting('production') })
  const right = await check()
  assert.ok(!right.annotations.some(({ title }) => title === 'SETUP_ENVIRONMENT_MISSING'), right.log)
})

test('a job that does not promote is told only what looks mistyped; a broken workflow is left to GitHub', async () => {
  const { check, push } = await openPull({ [PROMOTE]: deploying('preview') })
  const codes = async () => (await check()).annotations.map(({ title }) => title)
  assert.ok(!(await codes()).includes('SETUP_ENVIRONMENT_MISSING'))
  await push({ [PROMOTE]: deploying('Productoin') })
  assert.ok((await codes()).includes('SETUP_ENVIRONMENT_MISSING'))
  await push({ [PROMOTE]: 'jobs: [' })
  assert.ok(!(await codes()).includes('SETUP_ENVIRONMENT_MISSING'))
})

test('a job that may not list environments checks everything else', async () => {
  github.fault({ method: 'GET', path: /\/environments$/u, when: 'before', effect: { status: 403 } })
  const { check } = await openPull({ [PROMOTE]: promoting('elsewhere') })
  const { log, exitCode } = await check()
  assert.equal(exitCode, 0, log)
  assert.match(log, /are not compared: that takes `permissions: actions: read` here/u)
})
