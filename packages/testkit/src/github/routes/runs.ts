import { ApiError, notFound } from '../api-error.ts'
import { effectiveRules, mayReview, reviewDeployments } from '../environment-gate.ts'
import type { Caller } from '../identity.ts'
import { jobJson } from '../json/job-json.ts'
import { runJson } from '../json/run-json.ts'
import { nodeId, timeJson, userJson } from '../json/user-json.ts'
import { ok, repositoryRoute, type Route } from '../route.ts'
import type { Artifact, Repository, Run } from '../state.ts'
import { repositoryApiUrl, type World } from '../world.ts'
import { shortEnvironmentJson } from './environments.ts'

export const RUN_ROUTES: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/actions/runs/{run_id}', ['actions:read'], async (call) => {
    const { world, repository, input } = call
    const run = getRun(repository, input.run_id)
    return ok(await runJson(world, repository, run, run.attempts.length))
  }),

  repositoryRoute(
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}',
    ['actions:read'],
    async (call) => {
      const { world, repository, input } = call
      const run = getRun(repository, input.run_id)
      if (run.attempts[input.attempt_number - 1] === undefined) throw notFound()
      return ok(await runJson(world, repository, run, input.attempt_number))
    },
  ),

  repositoryRoute(
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs',
    ['actions:read'],
    ({ world, repository, input }) => {
      const run = getRun(repository, input.run_id)
      const jobs = [...repository.jobs.values()].filter(
        (job) => job.run === run.id && job.attempt === input.attempt_number,
      )
      return { items: jobs.map((job) => jobJson(world, repository, run, job)), wrap: 'jobs' }
    },
  ),

  repositoryRoute('GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals', ['actions:read'], (call) => {
    const { world, repository, input } = call
    const run = getRun(repository, input.run_id)
    return ok(
      run.approvals.map((approval) => ({
        environments: approval.environments.map((environment) => ({
          ...shortEnvironmentJson(world, repository, environment),
          created_at: timeJson(environment.createdAt),
          updated_at: timeJson(environment.updatedAt),
        })),
        state: approval.state,
        user: userJson(world, approval.user),
        comment: approval.comment,
      })),
    )
  }),

  repositoryRoute('GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments', ['actions:read'], (call) => {
    const { world, repository, input, caller } = call
    return ok(pendingJson(world, repository, getRun(repository, input.run_id), caller))
  }),

  repositoryRoute(
    'POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments',
    ['deployments:write'],
    (call) => {
      const { world, repository, caller, input } = call
      const run = getRun(repository, input.run_id)
      // Only people and teams can be reviewers: an app's token never is one.
      if (caller.kind !== 'user') throw new ApiError(403, 'Resource not accessible by integration')
      const { state, comment } = input
      reviewDeployments(world, repository, run, caller.user, { environments: input.environment_ids, state, comment })
      return ok([])
    },
  ),

  repositoryRoute('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', ['actions:read'], (call) => {
    const { world, repository, input } = call
    const run = getRun(repository, input.run_id)
    const artifacts = [...repository.artifacts.values()].filter(
      (artifact) => artifact.run === run.id && (input.name === undefined || input.name === artifact.name),
    )
    return { items: artifacts.map((artifact) => artifactJson(world, repository, artifact)), wrap: 'artifacts' }
  }),

  repositoryRoute('GET /repos/{owner}/{repo}/actions/artifacts', ['actions:read'], (call) => {
    const { world, repository, input } = call
    const artifacts = [...repository.artifacts.values()].filter(
      ({ name }) => input.name === undefined || input.name === name,
    )
    return { items: artifacts.map((artifact) => artifactJson(world, repository, artifact)), wrap: 'artifacts' }
  }),

  repositoryRoute(
    'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
    ['actions:read'],
    async ({ world, repository, input, caller }) => {
      // Even what is public asks for a sign-in here.
      if (caller.kind === 'anonymous') throw new ApiError(401, 'Requires authentication')
      const artifact = repository.artifacts.get(input.artifact_id)
      if (artifact === undefined || input.archive_format !== 'zip') throw notFound()
      if (artifact.expiresAt <= world.clock()) throw new ApiError(410, 'Artifact has expired')
      const location = world.downloadUrl(artifact.name, artifact.file)
      return { status: 302, raw: { type: 'text/plain', bytes: '', headers: { location } } }
    },
  ),
]

function getRun(repository: Repository, id: number): Run {
  const run = repository.runs.get(id)
  if (run === undefined) throw notFound()
  return run
}

function pendingJson(world: World, repository: Repository, run: Run, caller: Caller) {
  return run.pending.map(({ environment, since }) => {
    const { waitTimer, reviewers } = effectiveRules(repository, environment)
    return {
      environment: shortEnvironmentJson(world, repository, environment),
      wait_timer: waitTimer,
      wait_timer_started_at: waitTimer === 0 ? null : timeJson(since),
      current_user_can_approve: caller.kind === 'user' && mayReview(repository, run, environment, caller.user),
      reviewers: reviewers.map((user) => ({ type: 'User', reviewer: userJson(world, user) })),
    }
  })
}

function artifactJson(world: World, repository: Repository, artifact: Artifact) {
  const url = `${repositoryApiUrl(world, repository)}/actions/artifacts/${artifact.id}`
  const run = repository.runs.get(artifact.run)
  return {
    id: artifact.id,
    node_id: nodeId('AR', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.size,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expiresAt <= world.clock(),
    digest: artifact.digest,
    created_at: timeJson(artifact.createdAt),
    expires_at: timeJson(artifact.expiresAt),
    updated_at: timeJson(artifact.createdAt),
    workflow_run:
      run === undefined
        ? null
        : {
            id: run.id,
            repository_id: repository.id,
            head_repository_id: repository.id,
            head_branch: run.headBranch,
            head_sha: run.headSha,
          },
  }
}
