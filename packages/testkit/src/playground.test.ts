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
  assert.ok(!pull.includes('<script'))
  assert.deepEqual(github.violations, [])
  assert.equal((await fetch(`${github.apiUrl}/acme/nothing`)).status, 404)
})

test('the page has a button for who may decide, and shows Markdown and the ledger as people see them', async (t) => {
  const github = await startGitHub()
  t.after(() => github.close())
  await seedPlayground(github, root)
  const { repository, author, reviewer } = PLAYGROUND
  const page = async (path: string): Promise<string> => (await fetch(`${github.apiUrl}${path}`)).text()
  const address = `${github.apiUrl}/repos/${repository}/issues/1/comments`
  const headers = { authorization: `Bearer ${github.issueUserToken(reviewer)}` }
  await fetch(address, { method: 'POST', headers, body: JSON.stringify({ body: '| a |\n| - |\n| **b** |' }) })
  assert.match(await page(`/${repository}/pull/1`), /<td><strong>b<\/strong><\/td>/)

  await github.pushFiles({
    repository,
    branch: 'modelgate/ledger',
    author,
    message: 'Event',
    files: { 'events/00000001.json': '{"seq":1}' },
  })
  assert.match(await page(`/${repository}`), /00000001\.json<\/td>\s*<td><pre>\{&quot;seq&quot;:1\}/)

  const names = { path: '.github/workflows/promote.yml', name: 'Promote', displayTitle: 'Promote', headBranch: 'main' }
  const sha = String(github.state.repositories.get(repository)?.pulls.get(1)?.base.sha)
  const run = { repository, ...names, event: 'push', headSha: sha, actor: author, triggeringActor: author }
  const { id: runId } = github.createRun(run)
  const jobId = github.createJob({ runId, attempt: 1, name: 'promote', headSha: sha })
  const place = { repository, runId, attempt: 1, jobId, deployment: false, sha, actor: author }
  const ticket = github.enterEnvironment({ ...place, environment: 'staging', ref: 'refs/heads/main' })
  const shown = await page(`/${repository}`)
  assert.match(shown, /Approve staging as priya/)
  assert.doesNotMatch(shown, /as mia/, 'the requester has no button')
  const press = (body: string, origin?: string) =>
    fetch(`${github.apiUrl}/${repository}/runs/${runId}/review`, {
      method: 'POST',
      redirect: 'manual',
      headers: origin === undefined ? {} : { origin },
      body: new URLSearchParams(body),
    })
  const approve = 'environment=staging&as=priya&state=approved'
  assert.equal((await press(approve, 'https://evil.example')).status, 400)
  for (const wrong of [
    'environment=staging&as=mia&state=approved',
    'environment=x&as=priya&state=approved',
    'as=priya',
  ]) {
    assert.equal((await press(wrong)).status, 400, wrong)
  }
  assert.equal((await press(approve)).status, 303)
  assert.deepEqual(await ticket.decision, { granted: true })
  assert.equal((await press(approve)).status, 400)
})
