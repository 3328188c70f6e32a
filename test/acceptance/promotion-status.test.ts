import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gitLedgerStore } from '@modelgate/ledger'
import type { ReleaseJob } from '@modelgate/release'
import { startWorkflow } from '@modelgate/testkit'
import type { JobIdentity } from '../../packages/release/src/read-job-status.ts'
import { readJobStatus } from '../../packages/release/src/read-job-status.ts'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import type { JobFactory } from './promotion-job.ts'
import { createJobs } from './promotion-job.ts'
import type { Stage } from './promotion-stage.ts'
import { logOf, openStage } from './promotion-stage.ts'

/** A workflow that keeps the status of its job from the post step. */
const WORKFLOW = `
name: Promote untold
on:
  workflow_dispatch:
    inputs:
      digest: { type: string, required: true }
      deploy: { type: string, default: 'true' }
permissions: {}
jobs:
  promote:
    runs-on: ubuntu-latest
    environment: { name: staging, deployment: false }
    permissions: { contents: write, deployments: write, actions: read, pull-requests: read, issues: write }
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - uses: modelgate/modelgate/actions/promote-model@v1
        with: { environment: staging, digest: '\${{ inputs.digest }}', job-status: untold }
      - run: exit 1
        continue-on-error: true
      - run: \${{ inputs.deploy }}
`
const FILE = '.github/workflows/untold.yml'

let stage: Stage
let jobs: JobFactory
let sha = ''
let digest = ''
before(async () => {
  stage = await openStage()
  jobs = createJobs(stage)
  digest = (await stage.release('1.0.0')).digest
  const recorded = await stage.record()
  assert.equal(recorded.conclusion, 'success', logOf(recorded))
  const { github, repository } = stage
  const files = { [FILE]: WORKFLOW }
  sha = await github.pushFiles({ repository, branch: 'main', author: 'ada', message: 'Promote untold', files })
})
after(async () => {
  jobs.remove()
  await stage.close()
})

/** How the promotion of a run ended that was not told its job's status. */
async function endOf(inputs: Readonly<Record<string, string>>): Promise<string | undefined> {
  const { github, repository } = stage
  const event = { name: 'workflow_dispatch', ref: 'refs/heads/main', sha, payload: {} }
  const actions = { 'modelgate/modelgate': ROOT }
  const order = { github, repository, file: FILE, event, actions, actor: 'dan', inputs: { digest, ...inputs } }
  const { run, done } = await startWorkflow(order)
  // Another job of the run, on a machine of the same name.
  listJob({ runId: run.id, sha })
  const ended = await done
  const { state } = await gitLedgerStore(stage.gitDirectory).read()
  const promotion = state.promotions.at(-1)
  assert.equal(promotion?.run, run.id, logOf(ended))
  return promotion.phase
}

test('a post step that is not told how its job went finds it in the list of jobs', async () => {
  assert.equal(await endOf({ deploy: 'exit 1' }), 'failed')
  assert.equal(await endOf({}), 'committed')
})

test('where the list of jobs cannot be read the promotion is stuck, never committed', async () => {
  stage.github.fault({ method: 'GET', path: /\/attempts\/\d+\/jobs$/u, when: 'before', effect: { status: 403 } })
  assert.equal(await endOf({}), 'stuck')
})

/** A job of the run, at the post step of its second step. */
function listJob(
  { runId, sha: headSha }: Pick<ReleaseJob, 'runId' | 'sha'>,
  change: { readonly attempt?: number; readonly last?: boolean } = {},
) {
  const { github } = stage
  const id = github.createJob({ runId, attempt: change.attempt ?? 1, name: 'promote', headSha })
  const ended = { status: 'completed', conclusion: 'success' } as const
  const steps = [
    { name: 'Promote', number: 1, ...ended },
    { name: 'Post Promote', number: 2, status: 'in_progress' as const },
  ]
  github.updateJob(id, { status: 'in_progress', runnerName: 'local', steps })
  if (change.last === true) github.updateJob(id, { status: 'completed', conclusion: 'success' })
  return id
}

test('a job is found by its number, else by the machine that nobody else of its name works on', async () => {
  const job = await jobs.open()
  const look = (identity: Partial<JobIdentity>) =>
    readJobStatus(job, { checkRun: undefined, runnerName: undefined, ...identity })
  const machine = { runnerName: 'local' }
  assert.equal(await look(machine), 'unknown', 'no job is listed')
  listJob(job, { last: true })
  listJob(job, { attempt: 2 })
  assert.equal(await look(machine), 'unknown', 'one is over, the other of another attempt')
  const id = listJob(job)
  assert.equal(await look(machine), 'success')
  assert.equal(await look({}), 'unknown', 'nothing tells which one it is')
  assert.equal(await look({ runnerName: 'elsewhere' }), 'unknown')
  const other = listJob(job)
  assert.equal(await look(machine), 'unknown', 'two machines of one name')
  assert.equal(await look({ ...machine, checkRun: String(id) }), 'success')
  assert.equal(await look({ ...machine, checkRun: String(other + 1000) }), 'unknown')
})
