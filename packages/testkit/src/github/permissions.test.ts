import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertClean, AT, client, jobClient, start, status } from './small-github.ts'

test('a repository is served to those who may see it and hidden from the others', async (t) => {
  const { github } = await start(t, { private: true })
  const ada = client(github, github.issueUserToken('ada'))
  assert.equal((await ada.repos.get(AT)).data.permissions?.admin, true)
  await assert.rejects(client(github, github.issueUserToken('mallory')).repos.get(AT), status(404))
  await assert.rejects(client(github, 'ghp_unknown').repos.get(AT), status(401, /Bad credentials/))
  github.setVisibility('ada/cards', 'public')
  assert.equal((await client(github, github.issueUserToken('mallory')).repos.get(AT)).data.private, false)
  assertClean(github)
})

test('a job may do what its permissions say and nothing else', async (t) => {
  const { github, base } = await start(t, { private: true })
  const none = jobClient(github, {}, base).octokit
  await assert.rejects(none.git.getRef({ ...AT, ref: 'heads/main' }), status(403, /not accessible by integration/))
  const read = jobClient(github, { contents: 'read' }, base).octokit
  assert.equal((await read.git.getRef({ ...AT, ref: 'heads/main' })).data.object.sha, base)
  await assert.rejects(read.git.createRef({ ...AT, ref: 'refs/heads/x', sha: base }), status(403))
  await assert.rejects(read.repos.listDeployments(AT), status(403))
  const write = jobClient(github, { contents: 'write' }, base).octokit
  assert.equal((await write.git.createRef({ ...AT, ref: 'refs/heads/x', sha: base })).status, 201)
  assertClean(github)
})

test('requests are logged with the job and action behind them', async (t) => {
  const { github, base } = await start(t)
  const { octokit, token } = jobClient(github, { contents: 'read' }, base)
  const heard: string[] = []
  const stop = github.watchToken(
    token,
    'promote-model',
  )(({ method, path, status: code }) => heard.push(`${method} ${path} ${code}`))
  await octokit.git.getRef({ ...AT, ref: 'heads/main' })
  stop()
  await octokit.repos.get(AT)
  const entry = github.requests.find(({ path }) => path.endsWith('main'))
  assert.deepEqual([entry?.job, entry?.action, entry?.method, entry?.status], ['check', 'promote-model', 'GET', 200])
  assert.equal(heard.length, 1)
  github.revokeToken(token)
  await assert.rejects(octokit.repos.get(AT), status(401))
})

test('who may write learns what others may; the older word of a role is told', async (t) => {
  const { github, base } = await start(t)
  github.addCollaborator('ada/cards', 'mallory', 'maintain')
  const { octokit } = jobClient(github, {}, base)
  const permissionOf = async (username: string) =>
    (await octokit.repos.getCollaboratorPermissionLevel({ ...AT, username })).data.permission
  const asked = ['ada', 'grace', 'mallory', 'linus'].map(permissionOf)
  assert.deepEqual(await Promise.all(asked), ['admin', 'write', 'write', 'read'])
  await assert.rejects(permissionOf('nobody'), status(404))
  const linus = client(github, github.issueUserToken('linus'))
  await assert.rejects(linus.repos.getCollaboratorPermissionLevel({ ...AT, username: 'ada' }), status(403))
  assertClean(github)
})
