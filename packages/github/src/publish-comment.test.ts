import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startGitHub } from '@modelgate/testkit'
import type { Fault } from '@modelgate/testkit'
import { Octokit } from '@octokit/rest'
import { retry } from '@octokit/plugin-retry'
import { identityOf } from './identity-of.ts'
import { publishComment } from './publish-comment.ts'

const github = await startGitHub()
after(() => github.close())
github.createUser('acme', { type: 'Organization' })
github.createUser('ada')

const REPOSITORY = { owner: 'acme', repo: 'credit' }
await github.createRepository({ owner: 'acme', name: 'credit' })
github.addCollaborator('acme/credit', 'ada', 'write')
await github.pushFiles({
  repository: 'acme/credit',
  branch: 'main',
  author: 'ada',
  message: 'Start',
  files: { a: '1' },
})

/** A client without the pauses between writes that spare GitHub. */
function createClient(token: string) {
  const Client = Octokit.plugin(retry)
  return new Client({ auth: token, baseUrl: github.apiUrl, retry: { retries: 1, retryAfterBaseValue: 1 } })
}

let branches = 0

/** A pull request of its own, and clients that act as jobs on it. */
async function openPull() {
  const branch = `change-${++branches}`
  const push = (text: string) =>
    github.pushFiles({ repository: 'acme/credit', branch, author: 'ada', message: 'Change', files: { a: text } })
  const headSha = await push(branch)
  const { number } = await github.openPull({ repository: 'acme/credit', head: branch, author: 'ada', title: 'Change' })
  const clientOfJob = (permissions: Readonly<Record<string, 'read' | 'write'>> = { 'pull-requests': 'write' }) => {
    const run = github.createRun({
      repository: 'acme/credit',
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
    const token = github.issueJobToken({
      repository: 'acme/credit',
      runId: run.id,
      jobId,
      permissions: { contents: 'read', metadata: 'read', ...permissions },
      actor: 'ada',
    })
    return createClient(token)
  }
  const client = clientOfJob()
  const request = (body: string | null, sha = headSha) => ({
    ...REPOSITORY,
    pull: number,
    headSha: sha,
    body,
    farewell: 'No model any more.',
    identity: identityOf(client),
  })
  const comments = () =>
    [...(github.state.repositories.get('acme/credit')?.comments.values() ?? [])].filter(({ issue }) => issue === number)
  return { number, headSha, push, client, clientOfJob, request, comments }
}

const requestsSince = (start: number) =>
  github.requests.slice(start).map(({ method, path }) => `${method} ${path.split('?')[0]}`)

test('creates the comment, then updates it in place only when its text changed', async () => {
  const { client, request, comments, number } = await openPull()
  const first = await publishComment(client, request('One'))
  assert.equal(first.posted && first.change, 'created')
  const start = github.requests.length
  const same = await publishComment(client, request('One'))
  assert.deepEqual(same.posted ? same.change : same.reason, 'unchanged')
  assert.deepEqual(requestsSince(start), [
    `GET /repos/acme/credit/issues/${number}/comments`,
    'POST /graphql',
    `GET /repos/acme/credit/pulls/${number}`,
  ])
  const changed = await publishComment(client, request('Two'))
  assert.equal(changed.posted && changed.change, 'updated')
  assert.deepEqual(
    comments().map(({ body }) => body),
    ['<!-- modelgate:check v1 -->\nTwo'],
  )
})

test('a comment of somebody else with our marker is left alone', async () => {
  const { client, request, comments, number } = await openPull()
  const forger = createClient(github.issueUserToken('ada'))
  const body = '<!-- modelgate:check v1 -->\n## ✅ Everything is fine'
  await forger.rest.issues.createComment({ ...REPOSITORY, issue_number: number, body })
  const posted = await publishComment(client, request('Not fine'))
  assert.equal(posted.posted && posted.change, 'created')
  assert.equal(comments().length, 2)
  assert.equal(comments()[0]?.body, body)
})

test('a run for an older head writes nothing', async () => {
  const { client, request, comments, push } = await openPull()
  await push('newer')
  const posted = await publishComment(client, request('Old news'))
  assert.deepEqual(posted, { posted: false, reason: 'A newer commit is on the pull request; its own run reports.' })
  assert.equal(comments().length, 0)
})

test('of comments created at once the oldest stays', async () => {
  const { clientOfJob, request, comments } = await openPull()
  const clients = Array.from({ length: 12 }, () => clientOfJob())
  await Promise.all(
    clients.map((client) => publishComment(client, { ...request('Same'), identity: identityOf(client) })),
  )
  assert.deepEqual(
    comments().map(({ body }) => body),
    ['<!-- modelgate:check v1 -->\nSame'],
  )
})

test('a write that was repeated after a server error leaves one comment', async () => {
  const { client, request, comments, number } = await openPull()
  const fault: Fault = {
    method: 'POST',
    path: `/repos/acme/credit/issues/${number}/comments`,
    when: 'after',
    effect: { status: 502 },
  }
  github.fault(fault)
  const posted = await publishComment(client, request('Once'))
  assert.equal(posted.posted, true)
  assert.equal(comments().length, 1)
})

test('a read-only token posts nothing and says what is missing', async () => {
  const { clientOfJob, request, comments } = await openPull()
  const client = clientOfJob({ 'pull-requests': 'read' })
  const posted = await publishComment(client, request('Hello'))
  assert.equal(posted.posted, false)
  assert.match(posted.posted ? '' : posted.reason, /this job needs `permissions: (?:pull-requests|issues): write`/u)
  assert.equal(comments().length, 0)
})

test('a comment that has nothing to say any more is closed and minimised, and comes back', async () => {
  const { client, request, comments } = await openPull()
  assert.deepEqual(await publishComment(client, request(null)), { posted: false, reason: 'There is nothing to say.' })
  await publishComment(client, request('Something'))
  await publishComment(client, request(null))
  assert.match(comments()[0]?.body ?? '', /No model any more\.$/u)
  assert.equal(comments()[0]?.minimized, 'OUTDATED')
  await publishComment(client, request('Something again'))
  assert.equal(comments()[0]?.minimized, null)
  assert.equal(comments()[0]?.body, '<!-- modelgate:check v1 -->\nSomething again')
})
