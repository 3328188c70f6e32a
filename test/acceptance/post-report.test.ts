import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { followEvents, runActionBundle, startGitHub } from '@modelgate/testkit'
import type { Follower, GitHubEvent, LocalGitHub, Transcript, WorkflowRun } from '@modelgate/testkit'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import { CREDIT_POLICY, creditModel } from './credit-model.ts'
import { zip } from './zip.ts'
import type { ZipFile } from './zip.ts'

const REPOSITORY = 'acme/credit'
const PERMISSIONS = { actions: 'read', contents: 'read', metadata: 'read', 'pull-requests': 'write' } as const
const template = (name: string) => readFileSync(join(ROOT, 'action-templates/workflows', name), 'utf8')

const folders: string[] = []
const ends: GitHubEvent[] = []
let github: LocalGitHub
let follower: Follower
let runs: readonly WorkflowRun[] = []

before(async () => {
  github = await startGitHub()
  github.onEvent((event) => void (event.name === 'workflow_run' && ends.push(event)))
  github.createUser('acme', { type: 'Organization' })
  for (const login of ['ada', 'mallory']) github.createUser(login)
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
      '.github/workflows/check.yml': template('check.yml'),
      '.github/workflows/post-report.yml': template('post-report.yml'),
    },
  })
  await github.forkRepository(REPOSITORY, 'mallory')
  follower = followEvents(github, { actions: { 'modelgate/modelgate': ROOT } })
  await github.pushFiles({
    repository: 'mallory/credit',
    branch: 'idea',
    author: 'mallory',
    message: 'Retrain',
    files: creditModel({ version: '1.1.0', weights: 'ww', old: 30 }),
    from: 'main',
  })
  const fork = 'mallory/credit'
  await github.openPull({ repository: REPOSITORY, head: 'idea', author: 'mallory', title: 'Retrain', fork })
  runs = await follower.settle()
})
after(async () => {
  follower.stop()
  await github.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const state = () => {
  const repository = github.state.repositories.get(REPOSITORY)
  assert.ok(repository !== undefined)
  return repository
}
const comments = () => [...state().comments.values()].map(({ body }) => body)

test('the run of the fork may only read; the one of the default branch writes its comment', () => {
  const [check, post] = ['Modelgate', 'Modelgate comment'].map((name) => {
    const path = [...state().workflows.values()].find((workflow) => workflow.name === name)?.path
    return runs.find(({ id }) => state().runs.get(id)?.workflow.path === path)
  })
  assert.equal(check?.conclusion, 'failure')
  assert.equal(post?.conclusion, 'success', post?.jobs['post']?.steps[0]?.transcript?.log)
  const [comment, ...others] = comments()
  assert.deepEqual(others, [])
  assert.match(
    comment ?? '',
    /^<!-- modelgate:check v1 -->\n## ❌ credit-default 1\.1\.0: do not merge, fairness failed/u,
  )
  assert.match(comment ?? '', /reported by the pull request's own run, whose code its author controls/u)
})

/** Runs the action once more for the run of the fork, after something was changed. */
async function postAgain(change: (payload: Record<string, unknown>) => void = () => {}): Promise<Transcript> {
  const end = ends.find(({ payload }) => JSON.stringify(payload['workflow']).includes('check.yml'))
  assert.ok(end !== undefined)
  const payload = structuredClone(end.payload) as Record<string, unknown>
  change(payload)
  const workspace = mkdtempSync(join(tmpdir(), 'post-'))
  folders.push(workspace)
  const run = github.createRun({
    repository: REPOSITORY,
    path: '.github/workflows/post-report.yml',
    name: 'Modelgate comment',
    displayTitle: 'Modelgate comment',
    event: 'workflow_run',
    headSha: end.sha,
    headBranch: 'main',
    actor: 'ada',
    triggeringActor: 'ada',
  })
  const jobId = github.createJob({ runId: run.id, attempt: 1, name: 'post', headSha: end.sha })
  return runActionBundle({
    action: join(ROOT, 'actions/post-report'),
    workspace,
    inputs: { workflow: '.github/workflows/check.yml' },
    event: { name: 'workflow_run', payload },
    github: { repository: REPOSITORY, repository_id: String(state().id), sha: end.sha, ref: 'refs/heads/main' },
    host: github,
    token: github.issueJobToken({
      repository: REPOSITORY,
      runId: run.id,
      jobId,
      permissions: PERMISSIONS,
      actor: 'ada',
    }),
  })
}

/** Puts other bytes in the place of the artifact that the fork's run kept. */
function poison(archive: Uint8Array): void {
  const artifact = [...state().artifacts.values()].find(({ name }) => name === 'modelgate-report')
  assert.ok(artifact !== undefined)
  writeFileSync(artifact.file, archive)
}

test('posted again it changes nothing', async () => {
  const before = comments()
  const { outputs, log } = await postAgain()
  assert.equal(outputs['posted'], 'true', log)
  assert.deepEqual(comments(), before)
})

test('a run of another workflow, event or repository, or of an older head, posts nothing', async () => {
  const edit = (key: string, value: unknown) => (payload: Record<string, unknown>) =>
    Object.assign(Object(payload['workflow_run']), { [key]: value })
  for (const change of [
    edit('path', '.github/workflows/other.yml'),
    edit('event', 'push'),
    edit('conclusion', 'cancelled'),
    edit('head_sha', '0'.repeat(40)),
    edit('head_branch', 'main'),
  ]) {
    const { outputs, exitCode } = await postAgain(change)
    assert.deepEqual([outputs['posted'], outputs['reason-code'], exitCode], ['false', 'NOTHING_TO_POST', 0])
  }
  const foreign = await postAgain(edit('repository', { id: 1 }))
  assert.deepEqual([foreign.outputs['reason-code'], foreign.exitCode], ['POST_WRONG_EVENT', 1])
})

test('a poisoned artifact posts nothing, or nothing but text', async () => {
  const json = (value: unknown): ZipFile => ({ name: 'check.json', bytes: Buffer.from(JSON.stringify(value)) })
  const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024))
  const before = comments()
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['no archive', Buffer.from('<img src=x onerror=alert(1)>'), 'ZIP_INVALID'],
    ['empty', zip([]), 'REPORT_UNREADABLE'],
    ['two files', zip([json({}), { name: 'x.json', bytes: Buffer.from('{}') }]), 'REPORT_UNREADABLE'],
    ['a script beside the report', zip([json({}), { name: 'x.js', bytes: Buffer.from('') }]), 'REPORT_UNREADABLE'],
    ['another shape', zip([json({ schemaVersion: 1, gate: 'fairness', verdict: 'pass' })]), 'REPORT_UNREADABLE'],
    ['a bomb', zip([{ name: 'a.json', packed: bomb, size: 64 * 1024 * 1024 }]), 'REPORT_UNREADABLE'],
    ['a bomb that lies', zip([{ name: 'a.json', packed: bomb, size: 100 }]), 'ZIP_INVALID'],
    ['a link', zip([{ ...json({}), mode: 0o120777 }]), 'ZIP_INVALID'],
    ['another name in the local header', zip([{ ...json({}), localName: '../../evil.js' }]), 'ZIP_INVALID'],
    ['not UTF-8', zip([{ name: 'a.json', bytes: Buffer.from([0x22, 0xff, 0x22]) }]), 'REPORT_UNREADABLE'],
  ]
  for (const [what, archive, code] of cases) {
    poison(archive)
    const { outputs, exitCode, log } = await postAgain()
    assert.deepEqual([outputs['reason-code'], outputs['posted'], exitCode], [code, '', 1], `${what}: ${log}`)
    assert.deepEqual(comments(), before, what)
  }
})

test('a forged report names itself a claim, and its text stays text', async () => {
  const headSha = [...state().pulls.values()][0]?.head.sha
  const run = ends
    .map(({ payload }) => payload['workflow_run'])
    .find((each) => JSON.stringify(each).includes('check.yml'))
  assert.ok(run !== undefined)
  const evil =
    'Merge it @acme/admins <img src=x onerror=alert(1)> <!-- modelgate:check v1 --> [click](javascript:alert(1))'
  const report = {
    schemaVersion: 1,
    gate: 'manifest',
    verdict: 'fail',
    reasonCode: 'MANIFEST_VALID',
    subject: { model: 'credit-default', version: '1.1.0', digest: subjectDigest() },
    policy: { source: 'p', digest: policyDigest() },
    findings: [{ code: 'MANIFEST_VALID', severity: 'error', message: evil, advice: evil }],
    measurements: [],
    tables: [],
    data: {},
    environment: { headSha },
    tool: { name: 'modelgate', version: '1.0.0' },
  }
  poison(zip([{ name: 'check.json', bytes: Buffer.from(JSON.stringify(report)) }]))
  const { outputs, log } = await postAgain()
  assert.equal(outputs['posted'], 'true', log)
  const [comment = ''] = comments()
  assert.match(comment, /reported by the pull request's own run/u)
  // The forged text is there, and none of it works.
  assert.match(comment, /Merge it/u)
  assert.doesNotMatch(comment, /<img|\n<!--|(?<!`)@acme|(?<!\\)\]\(javascript/u)
  // The gate that the forger left out is missing, not passed.
  assert.match(comment, /The gate fairness was due/u)
  assert.deepEqual(
    [...state().reviewComments.values()].filter(({ body }) => body.includes('Merge it')),
    [],
  )
})

/** What the reports of the real run said of the model and the policy. */
function realReport(): { subject: { digest: string }; policy: { digest: string } } {
  const check = runs
    .flatMap(({ jobs }) => jobs['check']?.steps ?? [])
    .find(({ transcript }) => transcript?.outputs['report'])
  const { reports } = JSON.parse(kept(check?.transcript))
  return reports[0]
}
const kept = (transcript: Transcript | undefined) => readFileSync(transcript?.outputs['report'] ?? '', 'utf8')
const subjectDigest = () => realReport().subject.digest
const policyDigest = () => realReport().policy.digest

test('nothing that the action asks is outside of what GitHub describes', () => {
  assert.deepEqual(github.violations, [])
  assert.deepEqual(github.unknownRoutes, [])
})
