import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createCliClient } from '@modelgate/github'
import { type Host, uploadFolder } from '@modelgate/runner'
import { startGitHub } from '@modelgate/testkit'
import { baselinesInJob } from './baselines-in-job.ts'

const temp = mkdtempSync(join(tmpdir(), 'baselines-'))
const github = await startGitHub()
after(async () => {
  await github.close()
  rmSync(temp, { recursive: true, force: true })
})
github.createUser('acme', { type: 'Organization' })
github.createUser('ada')
await github.createRepository({ owner: 'acme', name: 'model' })
const push = (branch: string, text: string) =>
  github.pushFiles({
    repository: 'acme/model',
    branch,
    author: 'ada',
    message: text,
    files: { 'data/p.csv': text },
  })
const commit = await push('main', 'y,p\n1,1\n')
await push('side', 'y,p\n1,0\n')
const token = github.issueUserToken('ada')
const client = await createCliClient({ token, apiUrl: github.apiUrl })

const host: Host = {
  workspace: temp,
  workingDirectory: temp,
  temp,
  repository: { owner: 'acme', name: 'model', id: 1 },
  sha: commit,
  headSha: commit,
  ref: 'refs/heads/main',
  refName: 'main',
  baseRef: undefined,
  eventName: 'push',
  event: { repository: { default_branch: 'main' } },
  runId: 1,
  runAttempt: 1,
  job: 'check',
  actor: 'ada',
  actorId: 1,
  triggeringActor: 'ada',
  apiUrl: github.apiUrl,
  graphqlUrl: github.apiUrl,
  serverUrl: github.serverUrl,
  startedAt: new Date(0),
  insideWorkspace: (path) => path,
  info: () => undefined,
  saveState: () => undefined,
  getState: () => '',
  env: () => undefined,
}
const repository = { owner: 'acme', repo: 'model' }
const placesOf = (more: Partial<Host> = {}) =>
  baselinesInJob(() => Promise.resolve(client), repository, token, { ...host, ...more })

/** A run on a branch that kept these files under a name. */
async function keep(name: string, headBranch: string, files: Readonly<Record<string, string>>): Promise<void> {
  const { id } = github.createRun({
    repository: 'acme/model',
    path: '.github/workflows/w.yml',
    name: 'w',
    displayTitle: 'w',
    event: 'push',
    headSha: commit,
    headBranch,
    actor: 'ada',
    triggeringActor: 'ada',
  })
  const folder = mkdtempSync(join(temp, 'kept-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const before = { ...process.env }
  Object.assign(process.env, github.runtimeOf({ runId: id, attempt: 1, jobId: 7 }), {
    GITHUB_SERVER_URL: github.serverUrl,
  })
  await uploadFolder(name, folder)
  process.env = before
}

test('a revision is a commit, a branch or a tag of the repository', async () => {
  const places = placesOf()
  for (const [revision, text] of [
    [commit, 'y,p\n1,1\n'],
    ['side', 'y,p\n1,0\n'],
  ] as const) {
    const tree = await places.openRevision(revision)
    assert.equal(Buffer.from((await tree.read('data/p.csv')) ?? []).toString(), text)
  }
  await assert.rejects(places.openRevision('nowhere'), { code: /GITHUB/u })
})

test('nothing is live where there is no ledger', async () => {
  assert.equal(await placesOf().findLive('credit', 'production'), null)
})

test('an artifact is the newest that a run on the target branch kept, whatever other branches keep', async () => {
  await keep('preds', 'main', { 'data/p.csv': 'old' })
  await keep('preds', 'main', { 'data/p.csv': 'new', 'other.csv': 'x' })
  await keep('preds', 'side', { 'data/p.csv': 'from a pull request' })
  const read = async (name: string, path: string, more: Partial<Host> = {}) =>
    readFileSync(await placesOf(more).fetchArtifact(name, path), 'utf8')
  assert.equal(await read('preds', 'data/p.csv'), 'new')
  // Uploads cut common folders off, so that one file of the name will do.
  assert.equal(await read('preds', 'elsewhere/p.csv'), 'new')
  assert.equal(await read('preds', 'data/p.csv', { baseRef: 'side' }), 'from a pull request')
  await assert.rejects(read('preds', 'q.csv'), { code: 'ARTIFACT_MISSING', message: /holds 0 files named q\.csv/u })
  await assert.rejects(read('nothing', 'p.csv'), { code: 'ARTIFACT_MISSING', message: /No run on main keeps/u })
})

test('an artifact that is too large to be read in memory is refused', async () => {
  await keep('huge', 'main', { 'p.csv': 'x' })
  const artifacts = github.state.repositories.get('acme/model')?.artifacts
  assert.ok(artifacts instanceof Map)
  for (const [id, artifact] of github.state.repositories.get('acme/model')?.artifacts ?? []) {
    if (artifact.name === 'huge') artifacts.set(id, { ...artifact, size: 512 * 1024 * 1024 + 1 })
  }
  await assert.rejects(placesOf().fetchArtifact('huge', 'p.csv'), {
    code: 'BASELINE_UNREACHABLE',
    message: /536870913 bytes/u,
  })
})
