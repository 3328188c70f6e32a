import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertClean, AT, client, jobClient, start, status } from './small-github.ts'
import { startGitHub } from './start-github.ts'

test('a job waits for the reviewers of its environment, and the requester is not one of them', async (t) => {
  const { github, base } = await start(t)
  github.protectEnvironment('ada/cards', 'production', {
    reviewers: ['grace', 'linus'],
    preventSelfReview: true,
    canAdminsBypass: false,
    branches: ['main'],
  })
  const { octokit, runId, jobId } = jobClient(github, { actions: 'read', deployments: 'read' }, base)
  const request = { repository: 'ada/cards', runId, attempt: 1, jobId, deployment: true, sha: base, actor: 'grace' }
  const ticket = github.enterEnvironment({ ...request, environment: 'Production', ref: 'refs/heads/main' })
  assert.equal(ticket.waiting, true)
  const { data: environment } = await octokit.repos.getEnvironment({ ...AT, environment_name: 'production' })
  assert.equal(Reflect.get(environment, 'can_admins_bypass'), false)
  assert.deepEqual(
    environment.protection_rules?.map(({ type }) => type),
    ['required_reviewers', 'branch_policy'],
  )
  const { data: pending } = await octokit.actions.getPendingDeploymentsForRun({ ...AT, run_id: runId })
  assert.equal(pending[0]?.current_user_can_approve, false)
  const approve = {
    ...AT,
    run_id: runId,
    environment_ids: [environment.id],
    state: 'approved' as const,
    comment: 'Fine',
  }
  const as = (login: string) => client(github, github.issueUserToken(login))
  await assert.rejects(octokit.actions.reviewPendingDeploymentsForRun(approve), status(403))
  await assert.rejects(
    as('grace').actions.reviewPendingDeploymentsForRun(approve),
    status(422, /not allowed to review/),
  )
  assert.throws(() => github.bypassRun({ runId, as: 'ada' }), /does not allow/)
  assert.throws(() => github.reviewRun({ runId, as: 'ada', state: 'approved' }), /not allowed to review/)
  github.reviewRun({ runId, as: 'linus', state: 'approved', comment: 'Fine' })
  assert.deepEqual(await ticket.decision, { granted: true })
  const { data: log } = await octokit.actions.getReviewsForRun({ ...AT, run_id: runId })
  assert.deepEqual(
    log.map((entry) => [entry.state, entry.user.login, entry.comment, entry.environments[0]?.name]),
    [['approved', 'linus', 'Fine', 'production']],
  )
  github.leaveEnvironment(jobId, 'success', 'https://example.org')
  const { data: records } = await octokit.repos.listDeployments(AT)
  assert.deepEqual(
    records.map((record) => [record.environment, record.creator?.login, record.task]),
    [['production', 'grace', 'deploy']],
  )
  const { data: statuses } = await octokit.repos.listDeploymentStatuses({ ...AT, deployment_id: records[0]?.id ?? 0 })
  assert.deepEqual(
    statuses.map(({ state }) => state),
    ['success', 'in_progress', 'waiting'],
  )
  const refused = github.enterEnvironment({ ...request, environment: 'production', ref: 'refs/heads/topic' })
  const decision = await refused.decision
  assert.ok(!decision.granted && decision.reason.includes('not allowed to deploy to production'))
  assertClean(github)
})

test('a rejected job is turned away, a mistyped environment appears unprotected, a timer runs out', async (t) => {
  let now = Date.UTC(2026, 0, 5, 9)
  const { github, base } = await start(t, { clock: () => new Date(now) })
  github.protectEnvironment('ada/cards', 'staging', { reviewers: ['linus'] })
  github.protectEnvironment('ada/cards', 'slow', { waitTimer: 30 })
  const { octokit, runId, jobId } = jobClient(github, { actions: 'read' }, base)
  const request = {
    repository: 'ada/cards',
    runId,
    attempt: 1,
    jobId,
    deployment: false,
    sha: base,
    ref: 'refs/heads/main',
    actor: 'grace',
  }
  const ticket = github.enterEnvironment({ ...request, environment: 'staging' })
  github.reviewRun({ runId, as: 'linus', state: 'rejected', comment: 'No' })
  assert.deepEqual(await ticket.decision, {
    granted: false,
    reason: 'The deployment to staging was rejected by linus: No',
  })
  const typo = github.enterEnvironment({ ...request, environment: 'prodution' })
  assert.equal(typo.waiting, false)
  const { data } = await octokit.repos.getAllEnvironments(AT)
  assert.deepEqual(
    data.environments?.map(({ name }) => name),
    ['staging', 'slow', 'prodution'],
  )
  assert.equal(data.environments?.[2]?.created_at, '2026-01-05T09:00:00Z')
  assert.deepEqual(data.environments?.[2]?.protection_rules, [])
  const slow = github.enterEnvironment({ ...request, environment: 'slow' })
  github.releaseWaiting()
  assert.equal((await octokit.actions.getPendingDeploymentsForRun({ ...AT, run_id: runId })).data.length, 1)
  now += 30 * 60_000
  github.releaseWaiting()
  assert.deepEqual(await slow.decision, { granted: true })
  assert.equal((await octokit.repos.listDeployments(AT).catch(() => ({ data: [] }))).data.length, 0)
  assertClean(github)
})

test('a private repository outside an enterprise has no reviewers', async (t) => {
  const github = await startGitHub()
  t.after(() => github.close())
  github.createUser('ada')
  await github.createRepository({ owner: 'ada', name: 'cards', private: true, plan: 'team' })
  github.protectEnvironment('ada/cards', 'production', { reviewers: ['ada'], branches: ['main'] })
  const { data } = await client(github, github.issueUserToken('ada')).repos.getEnvironment({
    ...AT,
    environment_name: 'production',
  })
  assert.deepEqual(
    data.protection_rules?.map(({ type }) => type),
    ['branch_policy'],
  )
  assertClean(github)
})

test('an administrator starts waiting jobs where the environment allows it, and protected branches are a rule', async (t) => {
  const { github, base } = await start(t)
  github.protectEnvironment('ada/cards', 'production', { reviewers: ['linus'], branches: 'protected' })
  const { octokit, runId, jobId } = jobClient(github, { actions: 'read' }, base)
  const request = { repository: 'ada/cards', runId, attempt: 1, jobId, deployment: false, sha: base, actor: 'grace' }
  const enter = (ref: string) => github.enterEnvironment({ ...request, environment: 'production', ref })
  // Without any protected branch, GitHub lets every branch deploy.
  const anywhere = enter('refs/heads/topic')
  assert.throws(() => github.bypassRun({ runId, as: 'grace' }), /admin rights/)
  github.bypassRun({ runId, as: 'ada', comment: 'Urgent' })
  assert.deepEqual(await anywhere.decision, { granted: true })
  const { data } = await octokit.actions.getReviewsForRun({ ...AT, run_id: runId })
  assert.deepEqual(
    data.map(({ state, user, comment }) => [state, user.login, comment]),
    [['approved', 'ada', 'Urgent']],
  )
  github.addRuleset('ada/cards', { name: 'Main', branches: ['main'], rules: ['deletion'] })
  assert.equal((await enter('refs/heads/topic').decision).granted, false)
  assert.equal(enter('refs/heads/main').waiting, true)
  assertClean(github)
})
