import { notFound } from '../api-error.ts'
import { readCommit } from '../read-commits.ts'
import type { Repository, Run } from '../state.ts'
import { repositoryApiUrl, repositoryWebUrl, type World } from '../world.ts'
import { minimalRepositoryJson } from './repository-json.ts'
import { nodeId, timeJson, userJson } from './user-json.ts'

/** One attempt of a workflow run, as the API and the event `workflow_run` carry it. */
export async function runJson(world: World, repository: Repository, run: Run, number: number) {
  const api = repositoryApiUrl(world, repository)
  const url = `${api}/actions/runs/${run.id}`
  const attempt = run.attempts[number - 1]
  if (attempt === undefined) throw notFound()
  const pull = run.pull === null ? undefined : repository.pulls.get(run.pull)
  const head = pull?.head.repository ?? repository
  const commit = await readCommit(head.directory, run.headSha)
  const suite = `${api}/check-suites/${run.id}`
  return {
    id: run.id,
    name: run.workflow.name,
    node_id: nodeId('WFR', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.workflow.path,
    display_title: run.title,
    run_number: run.number,
    run_attempt: number,
    event: run.event,
    status: attempt.status,
    conclusion: attempt.conclusion,
    workflow_id: run.workflow.id,
    url,
    html_url: `${repositoryWebUrl(world, repository)}/actions/runs/${run.id}`,
    // Of a fork GitHub lists none.
    pull_requests:
      pull === undefined || pull.head.repository !== repository
        ? []
        : [
            {
              id: pull.id,
              number: pull.number,
              url: `${api}/pulls/${pull.number}`,
              head: {
                ref: pull.head.ref,
                sha: pull.head.sha,
                repo: { id: repository.id, url: api, name: repository.name },
              },
              base: {
                ref: pull.base.ref,
                sha: pull.base.sha,
                repo: { id: repository.id, url: api, name: repository.name },
              },
            },
          ],
    created_at: timeJson(run.createdAt),
    updated_at: timeJson(attempt.updatedAt),
    actor: userJson(world, run.actor),
    triggering_actor: userJson(world, attempt.triggeringActor),
    run_started_at: timeJson(attempt.startedAt),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: suite,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: number === 1 ? null : `${url}/attempts/${number - 1}`,
    workflow_url: `${api}/actions/workflows/${run.workflow.id}`,
    head_commit: {
      id: commit.sha,
      tree_id: commit.tree,
      message: commit.message,
      timestamp: timeJson(commit.committer.date),
      author: { name: commit.author.name, email: commit.author.email },
      committer: { name: commit.committer.name, email: commit.committer.email },
    },
    repository: minimalRepositoryJson(world, repository),
    head_repository: minimalRepositoryJson(world, head),
  }
}
