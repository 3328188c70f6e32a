import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertClean, AT, jobClient, start, status } from './small-github.ts'

test('what the description refuses is refused and remembered, and so is what nobody serves', async (t) => {
  const { github, base } = await start(t)
  const { octokit } = jobClient(github, { deployments: 'write' }, base)
  await assert.rejects(
    octokit.request('POST /repos/{owner}/{repo}/deployments', { ...AT, ref: 'main', auto_merge: 'no' as never }),
    status(422, /auto_merge/),
  )
  assert.deepEqual(
    github.violations.map(({ of }) => of),
    ['request'],
  )
  await assert.rejects(octokit.repos.listTags(AT), status(404))
  assert.deepEqual(github.unknownRoutes, ['GET /repos/ada/cards/tags'])
})

test('an enterprise server answers under /api/v3 and knows its own routes', async (t) => {
  const { github, base } = await start(t, { profile: 'ghes' })
  assert.ok(github.apiUrl.endsWith('/api/v3'))
  const { octokit } = jobClient(github, { contents: 'read', 'pull-requests': 'write' }, base)
  assert.equal((await octokit.git.getRef({ ...AT, ref: 'heads/main' })).data.object.sha, base)
  assert.deepEqual(await octokit.graphql('{ viewer { login } }'), { viewer: { login: 'github-actions[bot]' } })
  assertClean(github)
})
