import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertClean, AT, client, jobClient, start, status } from '../small-github.ts'

test('runs have attempts and jobs, and keep the approvals of every attempt', async (t) => {
  const { github, base } = await start(t)
  const { octokit, runId, jobId } = jobClient(github, { actions: 'read' }, base)
  github.updateJob(jobId, {
    status: 'completed',
    conclusion: 'failure',
    runnerName: 'local',
    steps: [{ name: 'Run', number: 1, status: 'completed', conclusion: 'failure' }],
  })
  github.updateRun(runId, { status: 'completed', conclusion: 'failure' })
  github.createAttempt(runId, 'ada')
  github.createJob({ runId, attempt: 2, name: 'check', headSha: base })
  const { data } = await octokit.actions.getWorkflowRun({ ...AT, run_id: runId })
  assert.deepEqual(
    [data.run_attempt, data.actor?.login, data.triggering_actor?.login, data.status],
    [2, 'grace', 'ada', 'queued'],
  )
  const { data: first } = await octokit.actions.getWorkflowRunAttempt({ ...AT, run_id: runId, attempt_number: 1 })
  assert.deepEqual([first.conclusion, first.triggering_actor?.login], ['failure', 'grace'])
  const jobsOf = async (attempt: number) =>
    (
      await octokit.actions.listJobsForWorkflowRunAttempt({ ...AT, run_id: runId, attempt_number: attempt })
    ).data.jobs.map(({ run_attempt, conclusion, runner_name, steps }) => [
      run_attempt,
      conclusion,
      runner_name,
      steps?.[0]?.conclusion,
    ])
  assert.deepEqual(await jobsOf(1), [[1, 'failure', 'local', 'failure']])
  assert.deepEqual(await jobsOf(2), [[2, null, null, undefined]])
  assertClean(github)
})

test('a dispatch is announced with its inputs', async (t) => {
  const { github } = await start(t)
  await github.pushFiles({
    repository: 'ada/cards',
    branch: 'main',
    author: 'ada',
    message: 'Add a workflow',
    files: {
      '.github/workflows/promote.yml':
        'on: { workflow_dispatch: { inputs: { model: { type: string } } } }\njobs: { a: { runs-on: x, steps: [{ run: y }] } }\n',
    },
  })
  const grace = client(github, github.issueUserToken('grace'))
  const heard: unknown[] = []
  const stop = github.onEvent(({ name, payload }) => heard.push([name, payload['inputs']]))
  await grace.actions.createWorkflowDispatch({
    ...AT,
    workflow_id: 'promote.yml',
    ref: 'main',
    inputs: { model: 'cards' },
  })
  stop()
  assert.deepEqual(heard, [['workflow_dispatch', { model: 'cards' }]])
  const unknown = { ...AT, workflow_id: 'promote.yml', ref: 'main', inputs: { modle: 'cards' } }
  await assert.rejects(grace.actions.createWorkflowDispatch(unknown), status(422))
  const dispatch = { ...AT, workflow_id: 'none.yml', ref: 'main' }
  await assert.rejects(grace.actions.createWorkflowDispatch(dispatch), status(404))
  assertClean(github)
})
