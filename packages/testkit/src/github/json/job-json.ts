import type { Job, Repository, Run } from '../state.ts'
import { repositoryApiUrl, repositoryWebUrl, type World } from '../world.ts'
import { nodeId, timeJson } from './user-json.ts'

/** One job of a run. Its number is that of its check run too. */
export function jobJson(world: World, repository: Repository, run: Run, job: Job) {
  const api = repositoryApiUrl(world, repository)
  const url = `${api}/actions/jobs/${job.id}`
  return {
    id: job.id,
    run_id: run.id,
    run_url: `${api}/actions/runs/${run.id}`,
    run_attempt: job.attempt,
    node_id: nodeId('CR', job.id),
    head_sha: job.headSha,
    head_branch: run.headBranch,
    workflow_name: run.workflow.name,
    name: job.name,
    url,
    html_url: `${repositoryWebUrl(world, repository)}/actions/runs/${run.id}/job/${job.id}`,
    check_run_url: `${api}/check-runs/${job.id}`,
    status: job.status,
    conclusion: job.conclusion,
    created_at: timeJson(job.createdAt),
    started_at: timeJson(job.startedAt ?? job.createdAt),
    completed_at: job.completedAt === null ? null : timeJson(job.completedAt),
    labels: [],
    runner_id: job.runnerName === null ? null : 1,
    runner_name: job.runnerName,
    runner_group_id: job.runnerName === null ? null : 1,
    runner_group_name: job.runnerName === null ? null : 'Default',
    steps: job.steps.map(({ name, number, status, conclusion }) => ({
      name,
      number,
      status,
      conclusion: conclusion ?? null,
    })),
  }
}
