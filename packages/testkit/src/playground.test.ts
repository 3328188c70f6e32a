import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { startGitHub } from './github/start-github.ts'
import { PLAYGROUND, seedPlayground } from './playground.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

test('the playground can be looked at, and what people write stays text', async (t) => {
  const github = await startGitHub()
  t.after(() => github.close())
  await seedPlayground(github, root)
  const hostile = '<script>alert(1)</script>'
  const token = github.issueUserToken(PLAYGROUND.reviewer)
  const comments = `${github.apiUrl}/repos/${PLAYGROUND.repository}/issues/1/comments`
  const headers = { authorization: `Bearer ${token}` }
  const posted = await fetch(comments, { method: 'POST', headers, body: JSON.stringify({ body: hostile }) })
  assert.equal(posted.status, 201)
  const page = async (path: string): Promise<string> => (await fetch(`${github.apiUrl}${path}`)).text()
  assert.match(await page('/'), /acme\/credit/)
  const repository = await page('/acme/credit')
  assert.match(repository, /Retrain on the new quarter/)
  assert.match(repository, /production<\/td>\s*<td>reviewed by mia or priya; not by the requester; main/)
  const pull = await page('/acme/credit/pull/1')
  assert.match(pull, /&lt;script&gt;alert/)
  assert.ok(!pull.includes(hostile))
  assert.deepEqual(github.violations, [])
  assert.equal((await fetch(`${github.apiUrl}/acme/nothing`)).status, 404)
})
