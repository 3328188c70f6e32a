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

const ONE_JOB = `name: Rebuild
on: pull_request
permissions: {}
jobs:
  rebuild:
    runs-on: ubuntu-latest
    permissions: { contents: read }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with: { persist-credentials: false }
      - uses: modelgate/modelgate/actions/reproduce@v1
        with: { judge: true }
`

const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1'
const judgeJob = (mode: string, needs: string) => `  ${mode}:
    runs-on: ubuntu-latest
    permissions: { contents: read }${needs}
    steps:
      - uses: ${CHECKOUT}
      - uses: modelgate/modelgate/actions/check-reproducibility@v1
        with: { mode: ${mode} }
`
/** A job for each mode of the judge; the runs are of the reduced command. */
const EVERY_MODE = `name: Every mode
on: pull_request
permissions: {}
jobs:
  reproduce:
    runs-on: ubuntu-latest
    permissions: { contents: read }
    steps:
      - uses: ${CHECKOUT}
      - uses: modelgate/modelgate/actions/reproduce@v1
        with: { mode: smoke }
${judgeJob('consistent', '')}${['smoke', 'full'].map((mode) => judgeJob(mode, '\n    needs: reproduce')).join('')}`

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
  follower = followEvents(github, {
    actions: { 'modelgate/modelgate': ROOT, 'mallory/swap': join(import.meta.dirname, 'swap-artifact') },
  })
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

test('what a command prints stays text, and its environment holds no way to the runner', async () => {
  const forged = [
    '::set-output name=verdict::pass',
    '::error file=train.sh::forged',
    '::stop-commands::x',
    '##[error]forged',
  ]
  const printed = forged.map((line) => `echo "${line}"; echo "${line}" >&2`).join('\n')
  const written =
    'for file in "$GITHUB_OUTPUT" "$GITHUB_ENV" "$GITHUB_PATH"; do [ -z "$file" ] || echo forged=1 >> "$file"; done'
  const run = await propose({ 'train.sh': `${printed}\n${written}\nexit 7\n` })
  const steps = run.jobs['reproduce']?.steps ?? []
  const transcript = steps.find((step) => step.transcript?.outputs['verdict'] !== undefined)?.transcript
  assert.ok(transcript !== undefined)
  assert.equal(transcript.outputs['verdict'], 'inconclusive')
  assert.equal(transcript.outputs['forged'], undefined)
  assert.deepEqual([transcript.exportedEnv, transcript.exportedPath], [{}, []])
  assert.ok(!transcript.annotations.some((annotation) => JSON.stringify(annotation).includes('forged')))
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

test('one job that runs and judges holds to the policy, and says that it proves nothing', async () => {
  const run = await propose({
    'train.sh': 'echo $OMP_NUM_THREADS > weights.bin\n',
    '.github/workflows/reproduce.yml': ONE_JOB,
  })
  const { verdict, report } = outputsOf(run, 'rebuild')
  assert.equal(verdict, 'fail')
  const { policy, findings } = JSON.parse(readFileSync(report ?? '', 'utf8'))
  assert.match(policy.source, /modelgate\.yaml/u)
  assert.ok(findings.some(({ code }: { code: string }) => code === 'REPRODUCTION_NOT_SEPARATE'))
})

test('the modes of the judge: what is declared, the reduced runs, and runs that nobody made', async () => {
  const run = await propose({
    'train.sh': '# seen by every mode\necho 7 > weights.bin\n',
    'requirements.txt': 'numpy==2.4.6\n',
    'limits.modelgate.yaml': MANIFEST.replace(
      '  reproduce:',
      `  training: { environment: { locks: [{ path: requirements.txt, digest: "${digestBytes('numpy==2.4.6\n')}" }] } }\n  reproduce:`,
    ),
    '.github/workflows/reproduce.yml': EVERY_MODE,
  })
  const said = ['consistent', 'smoke', 'full'].map((job) => {
    const { verdict, level, 'reason-code': code } = outputsOf(run, job)
    return [verdict, level, code]
  })
  assert.deepEqual(said, [
    ['pass', 'consistent', 'REPRODUCIBILITY_CONSISTENT'],
    ['pass', 'smoke', 'REPRODUCIBILITY_REPRODUCED'],
    ['inconclusive', 'declared', 'REPRODUCTION_OTHER_MODE'],
  ])
})

test('an artifact that another job of the run put in its place is refused', async () => {
  const template = readFileSync(join(ROOT, 'action-templates/workflows/reproduce.yml'), 'utf8')
  const swapped = template
    .replace(
      '\n  judge:\n',
      '\n  swap:\n    needs: reproduce\n    runs-on: ubuntu-latest\n    steps: [{ uses: mallory/swap@v1 }]\n  judge:\n',
    )
    .replace(
      "if: github.event_name == 'pull_request'\n    needs: reproduce",
      "if: github.event_name == 'pull_request'\n    needs: [reproduce, swap]",
    )
  const random = { 'train.sh': 'head -c 8 /dev/urandom > weights.bin\n' }
  const run = await propose({ ...random, '.github/workflows/reproduce.yml': swapped })
  assert.equal(run.jobs['swap']?.result, 'success')
  assert.equal(run.jobs['judge']?.result, 'failure')
  assert.deepEqual(
    [outputsOf(run, 'judge')['verdict'], outputsOf(run, 'judge')['reason-code']],
    ['error', 'ARTIFACT_REPLACED'],
  )
  // Nobody would see it without the digest: the exchanged trees agree.
  const unbound = swapped
    .replaceAll(/^ +artifact-digest: .*needs.*\n/gmu, '')
    .replaceAll(/^ +with: # an artifact.*\n/gmu, '')
  const fooled = await propose({ ...random, '.github/workflows/reproduce.yml': unbound })
  assert.equal(outputsOf(fooled, 'judge')['verdict'], 'pass')
  const { findings } = JSON.parse(readFileSync(outputsOf(fooled, 'judge')['report'] ?? '', 'utf8'))
  assert.ok(findings.some(({ code }: { code: string }) => code === 'REPRODUCTION_NOT_ANNOUNCED'))
})

test('what a command leaves in the artifact of its own run does not count', async () => {
  const files =
    'for f in $(find / -xdev -name record.json -path "*modelgate-reproduction*" 2> /dev/null); do echo "{}" > "$f"; done'
  const run = await propose({ 'train.sh': `${files}\nhead -c 8 /dev/urandom > weights.bin\n` })
  assert.equal(run.jobs['reproduce']?.result, 'success')
  assert.equal(outputsOf(run, 'judge')['reason-code'], 'REPRODUCIBILITY_RUNS_DIFFER')
})

test('a workflow cannot run the reduced command where the policy demands the full one', async () => {
  await push('main', 'Demand more', { '.github/modelgate.yaml': POLICY.replace('smoke', 'full') })
  await follower.settle()
  const run = await propose({ 'train.sh': '# another comment\necho 7 > weights.bin\n' })
  const { verdict, 'reason-code': code } = outputsOf(run, 'judge')
  assert.deepEqual([verdict, code], ['inconclusive', 'REPRODUCTION_OTHER_MODE'])
})

test('nothing that the actions ask is outside of what GitHub describes', () => {
  assert.deepEqual(github.violations, [])
  assert.deepEqual(github.unknownRoutes, [])
})
