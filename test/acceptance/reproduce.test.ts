import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { followEvents, startGitHub, type Follower, type LocalGitHub, type WorkflowRun } from '@modelgate/testkit'
import { ROOT } from '../../packages/toolchain/src/root.ts'

const REPOSITORY = 'acme/limits'
const MANIFEST = `apiVersion: modelgate/v1
kind: Model
metadata: { name: limits, version: "1.0.0", owner: "@acme/credit" }
spec:
  artifacts: [{ name: weights, path: weights.bin, format: other, digest: "${digestBytes('7\n')}", size: 2 }]
  considerations: { useCases: [Decide which limit may grow.] }
  risk: { tier: low }
  reproduce:
    command: sh train.sh
    smoke: sh train.sh
    timeout: 60
    outputs: [{ path: weights.bin, role: weights }]
`
const POLICY = `apiVersion: modelgate/v1
kind: Policy
gates: { reproducibility: { require: bytes, onPullRequest: smoke } }
environments: {}
`

let github: LocalGitHub
let follower: Follower
let branches = 0

before(async () => {
  github = await startGitHub()
  for (const login of ['acme', 'ada']) github.createUser(login)
  await github.createRepository({ owner: 'acme', name: 'limits' })
  github.addCollaborator(REPOSITORY, 'ada', 'write')
  await push('main', 'Start', {
    'weights.bin': '7\n',
    'train.sh': 'echo 7 > weights.bin\n',
    'limits.modelgate.yaml': MANIFEST,
    '.github/modelgate.yaml': POLICY,
    '.github/workflows/reproduce.yml': readFileSync(join(ROOT, 'action-templates/workflows/reproduce.yml'), 'utf8'),
  })
  follower = followEvents(github, { actions: { 'modelgate/modelgate': ROOT } })
})
after(async () => {
  follower.stop()
  await github.close()
})

function push(branch: string, message: string, files: Readonly<Record<string, string>>): Promise<string> {
  const from = branch === 'main' ? {} : { from: 'main' }
  return github.pushFiles({ repository: REPOSITORY, branch, author: 'ada', message, files, ...from })
}

/** What the workflow says about a pull request with these changes. */
async function propose(files: Readonly<Record<string, string>>): Promise<WorkflowRun> {
  const head = `idea-${branches++}`
  await push(head, 'Change the training', files)
  await follower.settle()
  await github.openPull({ repository: REPOSITORY, head, author: 'ada', title: 'Change the training' })
  const [run] = await follower.settle()
  assert.ok(run !== undefined)
  return run
}

function outputsOf(run: WorkflowRun, job: string): Readonly<Record<string, string>> {
  const steps = run.jobs[job]?.steps ?? []
  return steps.find(({ transcript }) => transcript?.outputs['verdict'] !== undefined)?.transcript?.outputs ?? {}
}

test('a deterministic change is reproduced; the job that ran it had no rights and did not judge it', async () => {
  const run = await propose({ 'train.sh': '# a comment\necho 7 > weights.bin\n' })
  assert.deepEqual(run.jobs['reproduce']?.permissions, { metadata: 'read' })
  assert.equal(outputsOf(run, 'reproduce')['verdict'], 'inconclusive')
  assert.equal(run.jobs['reproduce']?.result, 'success')
  const { verdict, level, rung } = outputsOf(run, 'judge')
  assert.deepEqual({ verdict, level, rung }, { verdict: 'pass', level: 'smoke', rung: 'bytes' })
})

test('a command that is random fails in the job that judges, with the reason', async () => {
  const run = await propose({ 'train.sh': 'head -c 8 /dev/urandom > weights.bin\n' })
  assert.equal(run.jobs['reproduce']?.result, 'success')
  assert.equal(run.jobs['judge']?.result, 'failure')
  assert.equal(outputsOf(run, 'judge')['reason-code'], 'REPRODUCIBILITY_RUNS_DIFFER')
})

test('a pull request cannot loosen the rule that judges it', async () => {
  const run = await propose({
    'train.sh': 'echo $OMP_NUM_THREADS > weights.bin\n',
    '.github/modelgate.yaml': POLICY.replace('require: bytes', 'require: statistical'),
  })
  assert.equal(outputsOf(run, 'judge')['verdict'], 'fail')
})

test('a command that writes nothing stops both jobs', async () => {
  const run = await propose({ 'train.sh': 'true\n' })
  assert.equal(run.jobs['reproduce']?.result, 'failure')
  assert.equal(run.jobs['judge']?.result, 'skipped')
})

test('nothing that the actions ask is outside of what GitHub describes', () => {
  assert.deepEqual(github.violations, [])
  assert.deepEqual(github.unknownRoutes, [])
})
