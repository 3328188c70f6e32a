import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gitLedgerStore, slotOf } from '@modelgate/ledger'
import { runWorkflow } from '@modelgate/testkit'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import type { Stage } from './promotion-stage.ts'
import { logOf, openStage, outputsOf } from './promotion-stage.ts'

/** User code shares no job with the token that writes the ledger. */
const WORKFLOW = `
name: Promote in three jobs
on:
  workflow_dispatch:
    inputs:
      deploy: { type: string, default: 'true' }
      say: { type: boolean, default: true }
permissions: {}
jobs:
  plan:
    runs-on: ubuntu-latest
    permissions: { contents: read, actions: read, deployments: read, pull-requests: read }
    outputs: { digest: '\${{ steps.plan.outputs.digest }}' }
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - id: plan
        uses: modelgate/modelgate/actions/promote-model@v1
        with: { phase: plan, environment: staging }
  start:
    needs: plan
    runs-on: ubuntu-latest
    environment: { name: staging, deployment: false }
    permissions: { contents: write, deployments: write, actions: read, pull-requests: read }
    outputs: { promotion: '\${{ steps.start.outputs.promotion-id }}' }
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - id: start
        uses: modelgate/modelgate/actions/promote-model@v1
        with: { phase: start, environment: staging, digest: '\${{ needs.plan.outputs.digest }}' }
  deploy:
    needs: start
    runs-on: ubuntu-latest
    permissions: {}
    steps:
      - run: \${{ inputs.deploy }}
  finish:
    needs: [start, deploy]
    if: always() && needs.start.result == 'success'
    runs-on: ubuntu-latest
    permissions: { contents: write, deployments: write, actions: read }
    steps:
      - id: finish
        uses: modelgate/modelgate/actions/promote-model@v1
        with:
          phase: finish
          environment: staging
          promotion-id: \${{ needs.start.outputs.promotion }}
          deploy-result: \${{ inputs.say && needs.deploy.result || '' }}
`

const FILE = '.github/workflows/promote-apart.yml'

let stage: Stage
let sha = ''
before(async () => {
  stage = await openStage()
  await stage.release('1.0.0')
  const recorded = await stage.record()
  assert.equal(recorded.conclusion, 'success', logOf(recorded))
  const { repository } = stage
  const files = { [FILE]: WORKFLOW }
  sha = await stage.github.pushFiles({ repository, branch: 'main', author: 'ada', message: 'Promote apart', files })
})
after(() => stage.close())

const slot = async () => slotOf((await gitLedgerStore(stage.gitDirectory).read()).state, 'credit', 'staging')

async function promote(inputs: Readonly<Record<string, string | boolean>> = {}) {
  const run = await runWorkflow({
    github: stage.github,
    repository: stage.repository,
    file: FILE,
    event: { name: 'workflow_dispatch', ref: 'refs/heads/main', sha, payload: {} },
    actor: 'dan',
    inputs,
    actions: { 'modelgate/modelgate': ROOT },
  })
  return { run, finish: outputsOf(run.jobs['finish'], 'finish') }
}

test('start claims, the user deploys in a job without rights, finish commits', async () => {
  const { run, finish } = await promote()
  assert.equal(run.conclusion, 'success', logOf(run))
  assert.equal(outputsOf(run.jobs['start'], 'start')['reason-code'], 'PROMOTION_STARTED')
  assert.equal(finish['reason-code'], 'PROMOTION_COMMITTED', logOf(run))
  const repository = stage.github.state.repositories.get(stage.repository)
  const statuses = [...(repository?.deployments.values() ?? [])].map(({ statuses: all }) =>
    all.map(({ state }) => state),
  )
  assert.deepEqual(statuses, [['in_progress', 'success']])
})

test('a deploy job that failed fails the promotion', async () => {
  const { run, finish } = await promote({ deploy: 'false' })
  assert.equal(finish['reason-code'], 'PROMOTION_FAILED', logOf(run))
  assert.equal((await slot()).placements.length, 1)
})

test('without a word on how the deploy job ended nothing is committed', async () => {
  const { run, finish } = await promote({ say: false })
  assert.equal(finish['reason-code'], 'DEPLOY_RESULT_MISSING', logOf(run))
  assert.equal((await slot()).placements.length, 1)
  assert.notEqual((await slot()).inFlight, null)
})

test('what was left unfinished is stuck, and gives way to the next', async () => {
  const { run, finish } = await promote()
  assert.equal(finish['reason-code'], 'PROMOTION_COMMITTED', logOf(run))
  assert.equal((await slot()).inFlight, null)
})
