import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { changedFiles } from './changed-files.ts'
import { REPOSITORY, startRepository } from './fixtures/local-pull.ts'
import { identityOf } from './identity-of.ts'
import { publishReview } from './publish-review.ts'
import type { LineComment } from './publish-review.ts'

const { github, openPull: openAnyPull, requestsSince } = await startRepository()
after(() => github.close())

async function openPull() {
  const opened = await openAnyPull()
  const client = opened.clientOfJob()
  const publish = async (comments: readonly LineComment[], headSha = opened.headSha) => {
    const target = { ...REPOSITORY, pull: opened.pull }
    const files = await changedFiles(client, target)
    return publishReview(client, { ...target, headSha, comments, files, identity: identityOf(client) })
  }
  return { ...opened, client, publish }
}

const remark = (key: string, line = 2, body = `About ${key}`): LineComment => ({ key, path: 'a.txt', line, body })

test('remarks on lines of the diff become one review, the others are folded', async () => {
  const { publish, reviewComments, reviews } = await openPull()
  const far = remark('far', 19)
  const elsewhere = { ...remark('elsewhere'), path: 'b.txt' }
  const result = await publish([remark('one'), remark('two', 3), far, elsewhere])
  assert.deepEqual(result, { created: 2, updated: 0, closed: 0, folded: ['far', 'elsewhere'] })
  assert.equal(reviews().length, 1)
  assert.equal(reviews()[0]?.state, 'COMMENTED')
  assert.deepEqual(
    reviewComments().map(({ line, body }) => [line, body.split('\n').slice(1).join('\n')]),
    [
      [2, 'About one'],
      [3, 'About two'],
    ],
  )
})

test('the same remarks again write nothing; a changed one is edited in place', async () => {
  const { publish, reviewComments } = await openPull()
  await publish([remark('one'), remark('two')])
  const start = github.requests.length
  assert.deepEqual(await publish([remark('one'), remark('two')]), { created: 0, updated: 0, closed: 0, folded: [] })
  assert.deepEqual(
    requestsSince(start).filter((request) => !request.startsWith('GET')),
    ['POST /graphql'],
    'only the question who we are',
  )
  assert.equal((await publish([remark('one', 2, 'Now worse'), remark('two')])).updated, 1)
  assert.match(reviewComments()[0]?.body ?? '', /Now worse$/u)
  assert.equal(reviewComments().length, 2)
})

test('a remark whose finding is gone says since when and is minimised; it comes back as a new one', async () => {
  const { publish, push, reviewComments } = await openPull()
  await publish([remark('one', 2, '**Wrong**\n\n```suggestion\nright\n```')])
  const fixed = await push('fixed')
  assert.deepEqual(await publish([], fixed), { created: 0, updated: 0, closed: 1, folded: [] })
  const [closed] = reviewComments()
  assert.match(closed?.body ?? '', new RegExp(`No longer so since ${fixed}`, 'u'))
  assert.doesNotMatch(closed?.body ?? '', /suggestion/u)
  assert.equal(closed?.minimized, 'RESOLVED')
  assert.equal((await publish([], fixed)).closed, 0)
  assert.equal((await publish([remark('one')], fixed)).created, 1)
  assert.equal(reviewComments().length, 2)
})

test('a review that GitHub refuses is folded and explained', async () => {
  const { publish, push, reviewComments } = await openPull()
  github.fault({
    method: 'POST',
    path: /\/reviews$/u,
    when: 'before',
    effect: { status: 422, message: 'Line could not be resolved' },
  })
  const result = await publish([remark('one')])
  assert.deepEqual(result.folded, ['one'])
  assert.match(result.problem?.message ?? '', /Line could not be resolved/u)
  assert.equal(reviewComments().length, 0)
  assert.ok(await push('again'))
})

test('one line that GitHub does not know costs no other remark its place', async () => {
  const { client, pull, headSha, reviewComments } = await openPull()
  const target = { ...REPOSITORY, pull }
  const lines = new Set(Array.from({ length: 999 }, (_, i) => i + 1))
  const result = await publishReview(client, {
    ...target,
    headSha,
    comments: [remark('one'), remark('nowhere', 999), remark('two', 3)],
    files: [{ path: 'a.txt', status: 'modified', lines }],
    identity: identityOf(client),
  })
  assert.deepEqual([result.created, result.folded], [2, ['nowhere']])
  assert.equal(result.problem?.severity, 'note')
  assert.deepEqual(
    reviewComments().map(({ line }) => line),
    [2, 3],
  )
})

test('remarks that share a key are all kept, each in a thread of its own', async () => {
  const { publish, reviewComments } = await openPull()
  const remarks = [remark('same', 2, 'First'), remark('same', 3, 'Second')]
  assert.equal((await publish(remarks)).created, 2)
  assert.deepEqual(await publish(remarks), { created: 0, updated: 0, closed: 0, folded: [] })
  assert.equal(reviewComments().length, 2)
})

test('a run for an older head leaves the lines alone', async () => {
  const { publish, push, headSha, reviewComments } = await openPull()
  await publish([remark('one')])
  await push('again')
  assert.deepEqual(await publish([remark('two')], headSha), { created: 0, updated: 0, closed: 0, folded: ['two'] })
  assert.match(reviewComments()[0]?.body ?? '', /About one$/u)
})

test('a read-only token folds everything and says what is missing', async () => {
  const { pull, headSha, clientOfJob } = await openPull()
  const client = clientOfJob({ 'pull-requests': 'read' })
  const target = { ...REPOSITORY, pull }
  const files = await changedFiles(client, target)
  const result = await publishReview(client, {
    ...target,
    headSha,
    comments: [remark('one')],
    files,
    identity: identityOf(client),
  })
  assert.deepEqual(result.folded, ['one'])
  assert.match(result.problem?.message ?? '', /this job needs `permissions: pull-requests: write`/u)
})

test('more than twenty remarks are too many', async () => {
  const { publish } = await openPull()
  const result = await publish(Array.from({ length: 25 }, (_, i) => remark(String(i))))
  assert.equal(result.created, 20)
  assert.equal(result.folded.length, 5)
})
