import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { REPOSITORY, startRepository } from './fixtures/local-pull.ts'
import { identityOf } from './identity-of.ts'
import { publishComment } from './publish-comment.ts'

const { github, openPull: openAnyPull, clientOf, requestsSince } = await startRepository()
after(() => github.close())

async function openPull() {
  const opened = await openAnyPull()
  const client = opened.clientOfJob()
  const request = (body: string | null) => ({
    ...REPOSITORY,
    pull: opened.pull,
    headSha: opened.headSha,
    body,
    farewell: 'No model any more.',
    identity: identityOf(client),
  })
  return { ...opened, number: opened.pull, client, request }
}

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
  await publishComment(client, request('Two [run](https://github.com/acme/credit/actions/runs/1)'))
  const later = await publishComment(client, request('Two [run](https://github.com/acme/credit/actions/runs/22)'))
  assert.equal(later.posted && later.change, 'unchanged', 'only the run is another one')
  const changed = await publishComment(client, request('Two'))
  assert.equal(changed.posted && changed.change, 'updated')
  assert.deepEqual(
    comments().map(({ body }) => body),
    ['<!-- modelgate:check v1 -->\nTwo'],
  )
})

test('a comment of somebody else with our marker is left alone', async () => {
  const { client, request, comments, number } = await openPull()
  const forger = clientOf(github.issueUserToken('ada'))
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
  assert.deepEqual(posted, {
    posted: false,
    reason: 'A newer commit is on the pull request; its own run reports.',
    outdated: true,
  })
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
  github.fault({
    method: 'POST',
    path: `/repos/acme/credit/issues/${number}/comments`,
    when: 'after',
    effect: { status: 502 },
  })
  const posted = await publishComment(client, request('Once'))
  assert.equal(posted.posted, true)
  assert.equal(comments().length, 1)
})

test('a read-only token posts nothing and says what is missing', async () => {
  const { clientOfJob, request, comments } = await openPull()
  const client = clientOfJob({ 'pull-requests': 'read' })
  const posted = await publishComment(client, request('Hello'))
  assert.equal(posted.posted, false)
  assert.match(posted.posted ? '' : posted.reason, /this job needs `permissions: pull-requests: write`/u)
  assert.equal(posted.posted ? '' : posted.problem?.code, 'GITHUB_PERMISSION_MISSING')
  assert.equal(comments().length, 0)
})

test('a comment that has nothing to say any more is closed and minimised, and comes back', async () => {
  const { client, request, comments } = await openPull()
  assert.deepEqual(await publishComment(client, request(null)), {
    posted: false,
    reason: 'There is nothing to say.',
    outdated: false,
  })
  await publishComment(client, request('Something'))
  assert.equal((await publishComment(client, request(null))).posted, true)
  assert.match(comments()[0]?.body ?? '', /No model any more\.$/u)
  assert.equal(comments()[0]?.minimized, 'OUTDATED')
  assert.equal((await publishComment(client, request('Something again'))).posted, true)
  assert.equal(comments()[0]?.minimized, null)
  assert.equal(comments()[0]?.body, '<!-- modelgate:check v1 -->\nSomething again')
})
