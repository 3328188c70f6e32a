import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import {
  followEvents,
  runWorkflow,
  startGitHub,
  type Follower,
  type LocalGitHub,
  type WorkflowRun,
} from '@modelgate/testkit'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import { CREDIT_POLICY, creditModel } from './credit-model.ts'

const REPOSITORY = 'acme/credit'
const WORKFLOW = '.github/workflows/modelgate.yml'

/** The workflow that the README of the action shows. */
const README_WORKFLOW = /```yaml\n(name: Modelgate\n[\s\S]*?)```/u.exec(
  readFileSync(join(ROOT, 'actions/verdict/README.md'), 'utf8'),
)?.[1]
assert.ok(README_WORKFLOW !== undefined)
const SPLIT: string = README_WORKFLOW

let github: LocalGitHub
let follower: Follower
let branches = 0

before(async () => {
  github = await startGitHub()
  for (const login of ['acme', 'ada']) github.createUser(login)
  await github.createRepository({ owner: 'acme', name: 'credit' })
  github.addCollaborator(REPOSITORY, 'ada', 'write')
  await github.pushFiles({
    repository: REPOSITORY,
    branch: 'main',
    author: 'ada',
    message: 'Start',
    files: {
      ...creditModel({ version: '1.0.0', weights: 'w', old: 10 }),
      '.github/modelgate.yaml': CREDIT_POLICY,
      [WORKFLOW]: SPLIT,
    },
  })
  follower = followEvents(github, { actions: { 'modelgate/modelgate': ROOT } })
})
after(async () => {
  follower.stop()
  await github.close()
})

/** What the workflow says about a pull request with these changes. */
async function propose(files: Readonly<Record<string, string>>): Promise<WorkflowRun> {
  const head = `idea-${branches++}`
  await github.pushFiles({
    repository: REPOSITORY,
    branch: head,
    author: 'ada',
    message: 'Change',
    files,
    from: 'main',
  })
  await follower.settle()
  await github.openPull({ repository: REPOSITORY, head, author: 'ada', title: 'Change' })
  const [run] = await follower.settle()
  assert.ok(run !== undefined)
  return run
}

const better = creditModel({ version: '1.1.0', weights: 'ww', old: 9 })

const verdictOf = (run: WorkflowRun) => {
  const transcript = run.jobs['verdict']?.steps.find(({ transcript: each }) => each?.outputs['verdict'])?.transcript
  assert.ok(transcript)
  return transcript
}
const codesOf = (run: WorkflowRun) => verdictOf(run).annotations.map(({ title }) => title)
const commentOf = () => [...(github.state.repositories.get(REPOSITORY)?.comments.values() ?? [])].at(-1)?.body ?? ''

/** Removes or changes lines of the workflow; every text must be there. */
function change(...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), from)
    return text.replace(from, to)
  }, SPLIT)
}

test('all reports are there: the worst of them is the verdict, in one comment of the usual shape', async () => {
  const good = await propose(better)
  assert.equal(verdictOf(good).outputs['verdict'], 'pass', verdictOf(good).log)
  assert.equal(good.conclusion, 'success')
  assert.match(
    commentOf(),
    /^<!-- modelgate:check v1 -->\n## ✅ credit-default 1\.1\.0: ready to merge, all 2 gates passed/u,
  )

  const bad = await propose(creditModel({ version: '1.1.0', weights: 'ww', old: 30 }))
  assert.equal(bad.jobs['fairness']?.result, 'failure')
  assert.equal(verdictOf(bad).outputs['verdict'], 'fail')
  assert.equal(verdictOf(bad).outputs['reason-code'], 'FAIRNESS_GAP_EXCEEDED')
  assert.match(commentOf(), /do not merge, fairness failed/u)
})

test('a gate whose report was not kept, not handed on, or whose job did not run is missing', async () => {
  const cases = [
    [[['with: { report-artifact: modelgate-report-fairness }', '']], 'REPORT_NOT_KEPT'],
    [[['needs: [manifest, fairness]', 'needs: [manifest]']], 'REPORT_MISSING'],
    [[['  fairness:\n', '  fairness:\n    if: false\n']], 'REPORT_MISSING'],
    [[["with: { needs: '${{ toJSON(needs) }}' }", '']], 'REPORT_MISSING'],
  ] as const
  for (const [edits, code] of cases) {
    const run = await propose({ ...better, [WORKFLOW]: change(...edits) })
    const { outputs, log } = verdictOf(run)
    assert.equal(outputs['verdict'], 'inconclusive', log)
    assert.ok(codesOf(run).includes(code), log)
    assert.equal(run.jobs['verdict']?.result, 'failure', code)
  }
})

test('doubt that the policy lets pass does not let a missing report pass', async () => {
  await github.pushFiles({
    repository: REPOSITORY,
    branch: 'main',
    author: 'ada',
    message: 'Warn only',
    files: { '.github/modelgate.yaml': `${CREDIT_POLICY}onInconclusive: warn\nenforcement: observe\n` },
  })
  await follower.settle()
  const run = await propose({ ...better, [WORKFLOW]: change(['needs: [manifest, fairness]', 'needs: [manifest]']) })
  assert.equal(run.jobs['verdict']?.result, 'failure')
  await github.pushFiles({
    repository: REPOSITORY,
    branch: 'main',
    author: 'ada',
    message: 'Enforce again',
    files: { '.github/modelgate.yaml': CREDIT_POLICY },
  })
  await follower.settle()
})

test('a report that its job did not announce does not count, whatever it says', async () => {
  const forged = change(['report-digest: ${{ steps.gate.outputs.report-digest }}\n    steps:', 'other: x\n    steps:'])
  const run = await propose({ ...better, [WORKFLOW]: forged })
  const { outputs, log } = verdictOf(run)
  assert.equal(outputs['verdict'], 'inconclusive')
  assert.ok(codesOf(run).includes('REPORT_NOT_ANNOUNCED'), log)
  assert.ok(codesOf(run).includes('REPORT_MISSING'), log)
})

test('a job that failed for a reason that no report tells is not ignored', async () => {
  const after =
    'uses: modelgate/modelgate/actions/check-fairness@v1\n        with: { report-artifact: modelgate-report-fairness }\n'
  const run = await propose({ ...better, [WORKFLOW]: change([after, `${after}      - run: exit 1\n`]) })
  assert.equal(verdictOf(run).outputs['verdict'], 'inconclusive')
  assert.ok(codesOf(run).includes('JOB_NOT_SUCCESSFUL'), verdictOf(run).log)
})

test('a skipped job is no loss where no model was touched', async () => {
  const run = await propose({
    'README.md': 'Words.\n',
    [WORKFLOW]: change(['  fairness:\n', '  fairness:\n    if: false\n']),
  })
  assert.notEqual(verdictOf(run).outputs['verdict'], 'inconclusive', verdictOf(run).log)
  assert.equal(run.jobs['verdict']?.result, 'success')
})

test('in a merge queue it judges the group and writes nothing', async () => {
  const branch = 'gh-readonly-queue/main/pr-1'
  const sha = await github.pushFiles({
    repository: REPOSITORY,
    branch,
    author: 'ada',
    message: 'Group',
    files: better,
    from: 'main',
  })
  await follower.settle()
  const base = execFileSync('git', ['-C', github.repository(REPOSITORY).gitDirectory, 'rev-parse', 'main'])
  const start = github.requests.length
  const run = await runWorkflow({
    github,
    repository: REPOSITORY,
    file: WORKFLOW,
    actor: 'ada',
    actions: { 'modelgate/modelgate': ROOT },
    event: {
      name: 'merge_group',
      ref: `refs/heads/${branch}`,
      sha,
      payload: {
        action: 'checks_requested',
        merge_group: {
          head_sha: sha,
          head_ref: `refs/heads/${branch}`,
          base_sha: String(base).trim(),
          base_ref: 'refs/heads/main',
        },
      },
    },
  })
  assert.equal(verdictOf(run).outputs['verdict'], 'pass', verdictOf(run).log)
  assert.deepEqual(
    github.requests.slice(start).filter(({ method, path }) => method !== 'GET' && !path.endsWith('/git-upload-pack')),
    [],
  )
})

test('steps of one job hand their reports over as files', async () => {
  const oneJob = `name: Modelgate
on: pull_request
permissions: {}
jobs:
  verdict:
    runs-on: ubuntu-latest
    permissions: { contents: read, pull-requests: write }
    steps:
      - uses: actions/checkout@v7
      - { id: manifest, uses: modelgate/modelgate/actions/validate-manifest@v1 }
      - { id: fairness, uses: modelgate/modelgate/actions/check-fairness@v1 }
      - uses: modelgate/modelgate/actions/verdict@v1
        with:
          reports: |
            \${{ steps.manifest.outputs.report }}
            \${{ steps.fairness.outputs.report }}
`
  const run = await propose({ ...better, [WORKFLOW]: oneJob })
  const lastOf = ({ jobs }: WorkflowRun) =>
    jobs['verdict']?.steps.findLast(({ transcript }) => transcript?.outputs['verdict'] !== undefined)?.transcript
  const last = lastOf(run)
  assert.equal(last?.outputs['verdict'], 'warn', last?.log)
  assert.equal(last?.outputs['reason-code'], 'CHECK_RULES_TOUCHED')
  const lost = await propose({
    ...better,
    [WORKFLOW]: oneJob.replace('            ${{ steps.fairness.outputs.report }}\n', ''),
  })
  assert.equal(lastOf(lost)?.outputs['reason-code'], 'REPORT_MISSING')
})

test('nothing that the actions ask is outside of what GitHub describes', () => {
  assert.deepEqual(github.violations, [])
  assert.deepEqual(github.unknownRoutes, [])
})
