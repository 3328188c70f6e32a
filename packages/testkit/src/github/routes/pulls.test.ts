import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AT, assertClean, client, start, status } from '../small-github.ts'

test('a pull request shows its files with patches, its commits, and is merged', async (t) => {
  const { github } = await start(t)
  const readme = 'one\ntwo\nTHREE\nfour\nfive\nsix\nseven\neight\nnine\nten\n'
  const files = { 'README.md': readme, 'new.txt': 'new\n', 'model/a.bin': new Uint8Array([0, 9]) }
  await github.pushFiles({ repository: 'ada/cards', branch: 'topic', author: 'grace', message: 'Change', files })
  const { number } = await github.openPull({ repository: 'ada/cards', head: 'topic', author: 'grace', title: 'Change' })
  const grace = client(github, github.issueUserToken('grace'))
  const pull = { ...AT, pull_number: number }
  const { data: listed } = await grace.pulls.listFiles(pull)
  assert.deepEqual(
    listed.map((file) => [file.filename, file.status, file.additions, file.deletions]),
    [
      ['README.md', 'modified', 1, 1],
      ['model/a.bin', 'modified', 0, 0],
      ['new.txt', 'added', 1, 0],
    ],
  )
  assert.match(listed[0]?.patch ?? '', /^@@ -1,6 \+1,6 @@\n one\n two\n-three\n\+THREE\n/)
  assert.equal(listed[1]?.patch, undefined)
  assert.equal((await grace.pulls.get(pull)).data.mergeable, true)
  const { data: ref } = await grace.git.getRef({ ...AT, ref: `pull/${number}/merge` })
  assert.equal((await grace.git.getCommit({ ...AT, commit_sha: ref.object.sha })).data.parents.length, 2)
  await assert.rejects(client(github, github.issueUserToken('linus')).pulls.merge(pull), status(403))
  const merged = await grace.pulls.merge(pull)
  const { data: after } = await grace.pulls.get(pull)
  assert.deepEqual(
    [after.state, after.merged, after.merged_by?.login, after.merge_commit_sha],
    ['closed', true, 'grace', merged.data.sha],
  )
  assert.equal((await grace.pulls.listFiles(pull)).data.length, 3)
  const { data: of } = await grace.repos.listPullRequestsAssociatedWithCommit({
    ...AT,
    commit_sha: merged.data.sha ?? '',
  })
  assert.deepEqual(
    of.map((one) => one.number),
    [number],
  )
  assertClean(github)
})

test('a fork proposes from its own objects', async (t) => {
  const { github } = await start(t)
  await github.forkRepository('ada/cards', 'mallory')
  await github.pushFiles({
    repository: 'mallory/cards',
    branch: 'evil',
    author: 'mallory',
    message: 'Gift',
    files: { gift: 'x\n' },
  })
  const { number } = await github.openPull({
    repository: 'ada/cards',
    fork: 'mallory/cards',
    head: 'evil',
    author: 'mallory',
    title: 'Gift',
  })
  const ada = client(github, github.issueUserToken('ada'))
  const { data } = await ada.pulls.get({ ...AT, pull_number: number })
  assert.deepEqual([data.head.label, data.head.repo?.fork, data.author_association], ['mallory:evil', true, 'NONE'])
  assertClean(github)
})
