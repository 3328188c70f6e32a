import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { runActionBundle, startGitHub } from '@modelgate/testkit'
import type { GitHubEvent, Transcript } from '@modelgate/testkit'
import { ROOT } from '../../packages/toolchain/src/root.ts'

const NAME = 'acme/credit'
const folders: string[] = []
const github = await startGitHub()
const events: GitHubEvent[] = []
github.onEvent((event) => void events.push(event))
after(async () => {
  await github.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
github.createUser('acme', { type: 'Organization' })
github.createUser('ada')
github.createUser('mallory')
await github.createRepository({ owner: 'acme', name: 'credit' })
github.addCollaborator(NAME, 'ada', 'write')

/** 4,000 good customers in two age groups; so many of a hundred in each are refused. */
function predictions(young: number, old: number): string {
  const rows = Array.from({ length: 4000 }, (_, i) => {
    const refused = Math.floor(i / 2) % 100 < (i % 2 === 0 ? young : old)
    return `${i},${i % 2 === 0 ? '26-35' : '51+'},0,${refused ? 1 : 0}`
  })
  return `row,age_group,defaulted,refused\n${rows.join('\n')}\n`
}

interface ModelVersion {
  readonly version: string
  readonly weights: string
  readonly old: number
  readonly limitation?: string
}

function model({ version, weights, old, limitation = 'Not valid for customers of less than a year.' }: ModelVersion) {
  const csv = predictions(9, old)
  return {
    'model.bin': weights,
    'predictions.csv': csv,
    'credit.modelgate.yaml': `apiVersion: modelgate/v1
kind: Model
metadata:
  name: credit-default
  version: "${version}"
  owner: "@acme/credit"
spec:
  artifacts:
    - name: weights
      path: model.bin
      format: opaque
      digest: "${digestBytes(weights)}"
      size: ${weights.length}
  evaluation:
    predictions:
      path: predictions.csv
      digest: "${digestBytes(csv)}"
      label: defaulted
      prediction: refused
      id: row
  considerations:
    useCases: [Decide whose limit may grow]
    technicalLimitations:
      - ${limitation}
  risk: { tier: low }
`,
  }
}

const POLICY = `apiVersion: modelgate/v1
kind: Policy
gates:
  manifest: {}
  fairness:
    attributes: { age_group: { reference: "26-35" } }
    rules:
      - metric: false_positive_rate
        contrast: difference
        against: reference
        absolute: { margin: 0.10 }
        regression: { epsilon: 0.02, worse: higher }
`

await github.pushFiles({
  repository: NAME,
  branch: 'main',
  author: 'ada',
  message: 'First version',
  files: { ...model({ version: '1.0.0', weights: 'w', old: 10 }), '.github/modelgate.yaml': POLICY },
})

let branches = 0

/** A pull request with this version, and the step that checks its current head as the job token of its repository. */
async function openPull(files: Readonly<Record<string, string>>, fork?: string) {
  const branch = `change-${++branches}`
  const repository = fork ?? NAME
  const push = (more: Readonly<Record<string, string>>) =>
    github.pushFiles({
      repository,
      branch,
      author: fork === undefined ? 'ada' : 'mallory',
      message: 'Change',
      files: more,
      from: 'main',
    })
  await push(files)
  const { number } = await github.openPull({
    repository: NAME,
    head: branch,
    author: fork === undefined ? 'ada' : 'mallory',
    title: 'Change',
    ...(fork === undefined ? {} : { fork }),
  })
  const state = () => github.state.repositories.get(NAME)
  const pull = () => state()?.pulls.get(number)
  const check = async (access: 'read' | 'write' = 'write'): Promise<Transcript> => {
    const sha = pull()?.mergeCommit ?? ''
    const headSha = pull()?.head.sha ?? ''
    const payload = events.findLast(
      (event) => event.name === 'pull_request' && JSON.stringify(event.payload).includes(headSha),
    )?.payload
    const run = github.createRun({
      repository: NAME,
      path: '.github/workflows/models.yml',
      name: 'models',
      displayTitle: 'models',
      event: 'pull_request',
      headSha,
      headBranch: branch,
      actor: 'ada',
      triggeringActor: 'ada',
    })
    const jobId = github.createJob({ runId: run.id, attempt: 1, name: 'check', headSha })
    const permissions = { contents: 'read', metadata: 'read', 'pull-requests': access } as const
    const token = github.issueJobToken({ repository: NAME, runId: run.id, jobId, permissions, actor: 'ada' })
    const start = github.requests.length
    const transcript = await runActionBundle({
      action: ROOT,
      workspace: checkOut(sha),
      event: { name: 'pull_request', payload: payload ?? {} },
      github: {
        repository: NAME,
        repository_owner: 'acme',
        sha,
        ref: `refs/pull/${number}/merge`,
        ref_name: `${number}/merge`,
        base_ref: 'main',
        head_ref: branch,
        run_id: String(run.id),
        job: 'check',
      },
      host: github,
      token,
    })
    return { ...transcript, requests: github.requests.slice(start) }
  }
  return {
    push,
    check,
    comments: () => [...(state()?.comments.values() ?? [])].filter(({ issue }) => issue === number),
    lineComments: () => [...(state()?.reviewComments.values() ?? [])].filter((each) => each.pull === number),
  }
}

/** As the checkout action does by default: one commit, no history, no credentials. */
function checkOut(sha: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'check-'))
  folders.push(folder)
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' })
  git('init', '--quiet')
  git('fetch', '--quiet', '--depth=1', github.repository(NAME).gitDirectory, sha)
  git('checkout', '--quiet', 'FETCH_HEAD')
  return folder
}

const writes = ({ requests }: Transcript) =>
  requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql').length

test('a pull request that makes a group worse is stopped, explained, and released when it is fixed', async () => {
  const { push, check, comments, lineComments } = await openPull(
    model({ version: '1.1.0', weights: 'ww', old: 30, limitation: 'Best for long-standing customers.' }),
  )
  const first = await check()
  assert.equal(first.exitCode, 1, first.log)
  assert.equal(first.outputs['verdict'], 'fail')
  assert.equal(first.outputs['posted'], 'true', first.log)
  assert.ok(first.requests.length <= 12, `${first.requests.length} requests`)
  const [comment] = comments()
  assert.match(
    comment?.body ?? '',
    /^<!-- modelgate:check v1 -->\n## ❌ credit-default 1\.1\.0: do not merge, fairness failed/u,
  )
  assert.match(comment?.body ?? '', /Of 100 in 51\+ labelled “not defaulted”, 30 get “refused”/u)
  assert.match(first.summary, /^## ❌ credit-default 1\.1\.0/u)
  assert.deepEqual(
    lineComments().map(({ path }) => path),
    ['credit.modelgate.yaml', 'credit.modelgate.yaml'],
  )
  assert.ok(
    first.annotations.some(({ file, title }) => file === 'credit.modelgate.yaml' && title === 'FAIRNESS_REGRESSION'),
  )
  const report = JSON.parse(readFileSync(first.outputs['report'] ?? '', 'utf8'))
  assert.equal(report.verdict, 'fail')

  const again = await check()
  assert.equal(again.outputs['posted'], 'true', again.log)

  await push(model({ version: '1.1.0', weights: 'www', old: 10 }))
  const fixed = await check()
  assert.equal(fixed.exitCode, 0, fixed.log)
  assert.equal(fixed.outputs['verdict'], 'pass')
  assert.equal(comments().length, 1)
  assert.match(comments()[0]?.body ?? '', /## ✅ credit-default 1\.1\.0: ready to merge/u)
  assert.ok(lineComments().every(({ minimized }) => minimized === 'RESOLVED'))

  const rerun = await check()
  assert.equal(writes(rerun), 0)
})

test('a fork has a read-only token: the verdict is the same, and the summary says everything', async () => {
  await github.forkRepository(NAME, 'mallory')
  const { check, comments } = await openPull(model({ version: '1.2.0', weights: 'f', old: 30 }), 'mallory/credit')
  const transcript = await check('read')
  assert.equal(transcript.exitCode, 1)
  assert.equal(transcript.outputs['verdict'], 'fail')
  assert.equal(transcript.outputs['posted'], 'false')
  assert.match(transcript.log, /this job needs `permissions: (?:pull-requests|issues): write`/u)
  assert.match(transcript.summary, /do not merge/u)
  assert.equal(comments().length, 0)
})

test('a pull request that touches no model passes without a comment', async () => {
  const { check, comments } = await openPull({ 'README.md': 'Hello' })
  const transcript = await check()
  assert.equal(transcript.exitCode, 0, transcript.log)
  assert.equal(transcript.outputs['reason-code'], 'NO_MODEL_CHANGED')
  assert.equal(comments().length, 0)
})

test('every request was one that GitHub knows', () => {
  assert.deepEqual(github.violations, [])
  assert.deepEqual(github.unknownRoutes, [])
})
