import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { changedFiles, comparedFiles, linesOfPatch } from './changed-files.ts'
import { REPOSITORY, startRepository } from './fixtures/local-pull.ts'
import { resolveBase } from './resolve-base.ts'

const { github, openPull } = await startRepository()
after(() => github.close())

const ZERO = '0'.repeat(40)
const SHA = 'a'.repeat(40)

test('the base of a pull request is what its merge commit was merged into', async () => {
  const { clientOfJob, headSha, mergeCommit } = await openPull()
  const client = clientOfJob()
  const { data: main } = await client.rest.git.getRef({ ...REPOSITORY, ref: 'heads/main' })
  const event = { pull_request: { base: { sha: main.object.sha }, head: { sha: headSha } } }
  const tested = { ...REPOSITORY, eventName: 'pull_request', event }
  assert.equal(await resolveBase(async () => client, { ...tested, sha: mergeCommit() }), main.object.sha)
})

test('where the head itself was checked out, the base is the merge base', async () => {
  const { clientOfJob, headSha } = await openPull()
  const client = clientOfJob()
  const { data: before } = await client.rest.git.getRef({ ...REPOSITORY, ref: 'heads/main' })
  await github.pushFiles({
    repository: 'acme/credit',
    branch: 'main',
    author: 'ada',
    message: 'On',
    files: { on: '1' },
  })
  const { data: main } = await client.rest.git.getRef({ ...REPOSITORY, ref: 'heads/main' })
  const event = { pull_request: { base: { sha: main.object.sha }, head: { sha: headSha } } }
  const base = await resolveBase(async () => client, {
    ...REPOSITORY,
    eventName: 'pull_request_target',
    event,
    sha: headSha,
  })
  assert.equal(base, before.object.sha)
})

test('a base that is not there is named', async () => {
  const { clientOfJob, headSha } = await openPull()
  const event = { pull_request: { base: { ref: 'gone', sha: SHA }, head: { sha: headSha } } }
  await assert.rejects(
    resolveBase(async () => clientOfJob(), { ...REPOSITORY, eventName: 'pull_request', event, sha: headSha }),
    {
      code: 'BASE_NOT_FOUND',
      message: `The base of this pull request, gone at ${SHA.slice(0, 12)}, is not there.`,
    },
  )
})

test('merge groups and pushes say it themselves; a new branch and a manual run have none', async () => {
  const { clientOfJob } = await openPull()
  const ask = (eventName: string, event: unknown) =>
    resolveBase(async () => clientOfJob(), { ...REPOSITORY, eventName, event, sha: SHA })
  assert.equal(await ask('merge_group', { merge_group: { base_sha: SHA } }), SHA)
  assert.equal(await ask('push', { before: SHA }), SHA)
  assert.equal(await ask('push', { before: ZERO }), null)
  assert.equal(await ask('workflow_dispatch', {}), null)
})

test('changed files come with the lines that can carry a comment', async () => {
  const { clientOfJob, pull } = await openPull()
  const [file] = await changedFiles(clientOfJob(), { ...REPOSITORY, pull })
  assert.equal(file?.path, 'a.txt')
  assert.deepEqual([...(file?.lines ?? [])], [1, 2, 3, 4, 5])
})

test('two commits are compared with the right to read contents alone', async () => {
  const { clientOfJob, headSha } = await openPull()
  const { data: main } = await clientOfJob().rest.git.getRef({ ...REPOSITORY, ref: 'heads/main' })
  const client = clientOfJob({ contents: 'read' })
  const files = await comparedFiles(client, { ...REPOSITORY, base: main.object.sha, head: headSha })
  assert.deepEqual(
    files.map(({ path }) => path),
    ['a.txt'],
  )
  await assert.rejects(comparedFiles(client, { ...REPOSITORY, base: SHA, head: headSha }), {
    code: 'GITHUB_NOT_FOUND',
  })
})

test('linesOfPatch counts lines of the new version', () => {
  const patch = '@@ -1,3 +1,4 @@ head\n a\n-b\n+c\n+d\n e\n\\ No newline at end of file\n@@ -10 +11 @@\n-x\n+y'
  assert.deepEqual([...linesOfPatch(patch)], [1, 2, 3, 4, 11])
  assert.deepEqual([...linesOfPatch('')], [])
})
