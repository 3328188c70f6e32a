import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AT, assertClean, jobClient, start, status } from '../small-github.ts'

test('comments are written, edited, paged, limited and minimised', async (t) => {
  const { github, base } = await start(t)
  await github.pushFiles({
    repository: 'ada/cards',
    branch: 'topic',
    author: 'grace',
    message: 'Change',
    files: { a: 'a' },
  })
  const { number } = await github.openPull({ repository: 'ada/cards', head: 'topic', author: 'grace', title: 'Change' })
  const { octokit } = jobClient(github, { 'pull-requests': 'write' }, base)
  const issue = { ...AT, issue_number: number }
  const { data: comment } = await octokit.issues.createComment({ ...issue, body: 'Hello' })
  assert.equal(comment.user?.login, 'github-actions[bot]')
  assert.equal(comment.performed_via_github_app?.slug, 'github-actions')
  await octokit.issues.updateComment({ ...AT, comment_id: comment.id, body: 'x'.repeat(65_536) })
  await assert.rejects(
    octokit.issues.updateComment({ ...AT, comment_id: comment.id, body: 'x'.repeat(65_537) }),
    status(422),
  )
  for (let index = 0; index < 4; index += 1) await octokit.issues.createComment({ ...issue, body: `Number ${index}` })
  const pages = await octokit.paginate(octokit.issues.listComments, { ...issue, per_page: 2 })
  assert.equal(pages.length, 5)
  const mutation = `mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized minimizedReason } } }`
  assert.deepEqual(await octokit.graphql(mutation, { id: comment.node_id }), {
    minimizeComment: { minimizedComment: { isMinimized: true, minimizedReason: 'outdated' } },
  })
  assert.deepEqual(await octokit.graphql('{ viewer { login } }'), { viewer: { login: 'github-actions[bot]' } })
  await assert.rejects(octokit.graphql('{ viewer { nonsense } }'), /Cannot query field/)
  const read = jobClient(github, { 'pull-requests': 'read' }, base).octokit
  await assert.rejects(read.graphql(mutation, { id: comment.node_id }), /not accessible by integration/)
  await assert.rejects(
    read.issues.createComment({ ...issue, body: 'No' }),
    status(403, /not accessible by integration/),
  )
  await octokit.issues.deleteComment({ ...AT, comment_id: comment.id })
  assert.equal((await octokit.issues.listComments(issue)).data.length, 4)
  assertClean(github)
})

test('review comments stand on lines of the diff, move with them and become outdated', async (t) => {
  const { github, base } = await start(t)
  const lines = ['one', 'two', 'THREE', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
  const push = (text: readonly string[]) =>
    github.pushFiles({
      repository: 'ada/cards',
      branch: 'topic',
      author: 'grace',
      message: 'Change',
      files: { 'README.md': `${text.join('\n')}\n` },
    })
  await push(lines)
  const { number } = await github.openPull({ repository: 'ada/cards', head: 'topic', author: 'grace', title: 'Change' })
  const { octokit } = jobClient(github, { 'pull-requests': 'write' }, base)
  const pull = { ...AT, pull_number: number }
  const at = (line: number, body: string) => ({ path: 'README.md', line, side: 'RIGHT', body })
  const review = (...comments: ReturnType<typeof at>[]) =>
    octokit.pulls.createReview({ ...pull, event: 'COMMENT', body: 'A look', comments })
  await assert.rejects(review(at(3, 'fine'), at(10, 'not shown')), status(422, /Line could not be resolved/))
  assert.equal((await octokit.pulls.listReviewComments(pull)).data.length, 0)
  await review(at(3, 'on the change'), at(5, 'below'))
  await octokit.pulls.createReview({
    ...pull,
    event: 'COMMENT',
    comments: [{ ...at(4, 'two lines'), start_line: 3, start_side: 'RIGHT' }],
  })
  await push(['zero', ...lines.with(2, 'Three!')])
  const { data: comments } = await octokit.pulls.listReviewComments(pull)
  assert.deepEqual(
    comments.map(({ body, line, original_line: original }) => [body, line, original]),
    [
      ['on the change', null, 3],
      ['below', 6, 5],
      ['two lines', 5, 4],
    ],
  )
  assert.match(comments[0]?.diff_hunk ?? '', /^@@ .*\+THREE$/s)
  await octokit.pulls.updateReviewComment({ ...AT, comment_id: comments[0]?.id ?? 0, body: 'gone' })
  await assert.rejects(
    octokit.pulls.createReview({ ...pull, event: 'APPROVE' }),
    status(422, /not permitted to approve/),
  )
  const reviews = [...(github.state.repositories.get('ada/cards')?.reviews.values() ?? [])]
  assert.deepEqual(
    reviews.map(({ state }) => state),
    ['COMMENTED', 'COMMENTED'],
  )
  assertClean(github)
})
