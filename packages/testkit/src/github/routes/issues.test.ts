import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AT, assertClean, client, start, status } from '../small-github.ts'

test('an issue is opened, found by its label, and closed by somebody with a name', async (t) => {
  const { github } = await start(t)
  const grace = client(github, github.issueUserToken('grace'))
  const { data } = await grace.issues.create({ ...AT, title: 'Look', body: 'Here', labels: ['modelgate'] })
  await grace.issues.create({ ...AT, title: 'Other' })
  const { data: labelled } = await grace.issues.listForRepo({ ...AT, labels: 'modelgate', state: 'all' })
  assert.deepEqual(
    labelled.map(({ number }) => number),
    [data.number],
  )
  const linus = client(github, github.issueUserToken('linus'))
  const close = { ...AT, issue_number: data.number, state: 'closed' } as const
  await assert.rejects(linus.issues.update(close), status(403))
  await grace.issues.update(close)
  const { data: closed } = await grace.issues.get({ ...AT, issue_number: data.number })
  assert.deepEqual([closed.state, closed.closed_by?.login], ['closed', 'grace'])
  await assert.rejects(grace.issues.create({ ...AT, title: ' ' }), status(422))
  await assert.rejects(grace.issues.get({ ...AT, issue_number: 99 }), status(404))
  assertClean(github)
})

test('reviews are listed with their commit, and dismissed by a writer', async (t) => {
  const { github } = await start(t)
  const files = { 'README.md': 'new\n' }
  await github.pushFiles({ repository: 'ada/cards', branch: 'topic', author: 'grace', message: 'Change', files })
  const { number } = await github.openPull({ repository: 'ada/cards', head: 'topic', author: 'grace', title: 'Change' })
  const ada = client(github, github.issueUserToken('ada'))
  const pull = { ...AT, pull_number: number }
  const { data: review } = await ada.pulls.createReview({ ...pull, event: 'APPROVE' })
  const { data: commits } = await ada.pulls.listCommits(pull)
  assert.equal(review.commit_id, commits.at(-1)?.sha)
  const dismissal = { ...pull, review_id: review.id, message: 'Too early' }
  await assert.rejects(client(github, github.issueUserToken('linus')).pulls.dismissReview(dismissal), status(403))
  await ada.pulls.dismissReview(dismissal)
  const { data: reviews } = await ada.pulls.listReviews(pull)
  assert.deepEqual(
    reviews.map(({ state }) => state),
    ['DISMISSED'],
  )
  await assert.rejects(ada.pulls.dismissReview(dismissal), status(422))
  assertClean(github)
})

test('a file of a commit is given raw', async (t) => {
  const { github } = await start(t)
  const ada = client(github, github.issueUserToken('ada'))
  const { data } = await ada.repos.getContent({ ...AT, path: 'README.md', mediaType: { format: 'raw' } })
  assert.match(JSON.stringify(data), /^"one/u)
  await assert.rejects(ada.repos.getContent({ ...AT, path: 'nothing' }), status(404))
  assertClean(github)
})
