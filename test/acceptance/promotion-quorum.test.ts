import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gitLedgerStore } from '@modelgate/ledger'
import { runWorkflow } from '@modelgate/testkit'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import type { Stage } from './promotion-stage.ts'
import { logOf, openStage, outputsOf } from './promotion-stage.ts'

const POLICY = `apiVersion: modelgate/v1
kind: Policy
gates: { manifest: {} }
environments:
  production: { approvals: [{ count: 2 }] }
`

/** GitHub starts a job after one approval: two take two jobs. */
const WORKFLOW = `
name: Promote with two approvals
on: workflow_dispatch
permissions: {}
jobs:
  plan:
    runs-on: ubuntu-latest
    permissions: { contents: read, actions: read, pull-requests: read }
    outputs: { digest: '\${{ steps.plan.outputs.digest }}' }
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - id: plan
        uses: modelgate/modelgate/actions/promote-model@v1
        with: { phase: plan, environment: production }
  first:
    needs: plan
    runs-on: ubuntu-latest
    environment: { name: production, deployment: false }
    permissions: {}
    steps:
      - run: 'true'
  promote:
    needs: [plan, first]
    runs-on: ubuntu-latest
    environment: { name: production, deployment: false }
    permissions: { contents: write, deployments: write, actions: read, pull-requests: read, issues: write }
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - id: promote
        uses: modelgate/modelgate/actions/promote-model@v1
        with: { environment: production, digest: '\${{ needs.plan.outputs.digest }}' }
`
const FILE = '.github/workflows/promote-twice.yml'

let stage: Stage
let sha = ''
before(async () => {
  stage = await openStage(POLICY)
  await stage.release('1.0.0')
  const { github, repository } = stage
  const files = { [FILE]: WORKFLOW }
  sha = await github.pushFiles({ repository, branch: 'main', author: 'ada', message: 'Promote twice', files })
})
after(() => stage.close())

async function promote(...approvers: readonly [string, string]) {
  const { github, repository } = stage
  let asked = 0
  const run = await runWorkflow({
    github,
    repository,
    file: FILE,
    event: { name: 'workflow_dispatch', ref: 'refs/heads/main', sha, payload: {} },
    actor: 'dan',
    actions: { 'modelgate/modelgate': ROOT },
    onWaiting: ({ runId }) => {
      const as = approvers[asked]
      asked += 1
      if (as !== undefined) github.reviewRun({ runId, as, state: 'approved' })
    },
  })
  return { run, code: outputsOf(run.jobs['promote'], 'promote')['reason-code'] }
}

test('one person is one approval, however often', async () => {
  const { run, code } = await promote('rita', 'rita')
  assert.equal(code, 'APPROVAL_QUORUM_NOT_MET', logOf(run))
})

test('two people approve in two jobs of one run', async () => {
  const { run, code } = await promote('rita', 'ron')
  assert.equal(code, 'PROMOTION_STARTED', logOf(run))
  assert.equal(run.conclusion, 'success', logOf(run))
  const { state } = await gitLedgerStore(stage.gitDirectory).read()
  const people = ['rita', 'ron'].map((login) => stage.github.account(login).id)
  assert.deepEqual(state.promotions.at(-1)?.approvers, people)
})
