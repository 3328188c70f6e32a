import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertClean, AT, jobClient, start, status } from '../small-github.ts'

test('deployments follow the rules of transient and production environments', async (t) => {
  const { github, base } = await start(t)
  const { octokit } = jobClient(github, { deployments: 'write' }, base)
  const deploy = async (environment: string, more: object = {}) => {
    const wanted = { ...AT, ref: 'main', environment, auto_merge: false, required_contexts: [], ...more }
    const { data } = await octokit.repos.createDeployment(wanted)
    assert.ok('id' in data)
    await octokit.repos.createDeploymentStatus({ ...AT, deployment_id: data.id, state: 'in_progress' })
    await octokit.repos.createDeploymentStatus({
      ...AT,
      deployment_id: data.id,
      state: 'success',
      log_url: 'https://example.org/log',
    })
    return data
  }
  const latest = async (id: number) =>
    (await octokit.repos.listDeploymentStatuses({ ...AT, deployment_id: id })).data[0]?.state
  const first = await deploy('staging', { payload: { promotion: 'p1' }, task: 'promote:cards' })
  assert.equal(first.sha, base)
  assert.deepEqual(first.payload, { promotion: 'p1' })
  await deploy('staging')
  assert.equal(await latest(first.id), 'inactive')
  const live = await deploy('production')
  await deploy('production')
  assert.equal(await latest(live.id), 'success')
  assert.equal((await octokit.repos.listDeployments({ ...AT, task: 'promote:cards' })).data.length, 1)
  assert.equal(
    (await octokit.repos.getEnvironment({ ...AT, environment_name: 'staging' })).data.protection_rules?.length,
    0,
  )
  const long = { ...AT, deployment_id: live.id, state: 'success', description: 'x'.repeat(141) } as const
  await assert.rejects(octokit.repos.createDeploymentStatus(long), status(422, /too long/))
  await assert.rejects(octokit.repos.createDeployment({ ...AT, ref: 'none' }), status(422, /No ref found/))
  await assert.rejects(octokit.repos.createDeployment({ ...AT, ref: 'main', required_contexts: ['ci'] }), status(409))
  assertClean(github)
})

test('a branch behind the default one is merged instead of deployed', async (t) => {
  const { github, base } = await start(t)
  const push = { repository: 'ada/cards', author: 'grace', message: 'Change' }
  await github.pushFiles({ ...push, branch: 'topic', files: { topic: 'x' } })
  await github.pushFiles({ ...push, branch: 'main', files: { main: 'x' } })
  const { octokit } = jobClient(github, { deployments: 'write', contents: 'read' }, base)
  const answer = await octokit.repos.createDeployment({ ...AT, ref: 'topic', required_contexts: [] })
  assert.equal(answer.status, 202)
  assert.equal((await octokit.repos.listDeployments(AT)).data.length, 0)
  assertClean(github)
})
