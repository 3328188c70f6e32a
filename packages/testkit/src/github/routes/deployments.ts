import { ApiError, notFound } from '../api-error.ts'
import { refsChanged } from '../change-ref.ts'
import { inactivateOlder, pushStatus } from '../deployment-status.ts'
import { git, isAncestor, readRef, resolveCommit } from '../git.ts'
import { actionsAppJson, nodeId, timeJson, userJson } from '../json/user-json.ts'
import { mergeCommit, noreply } from '../pull-refs.ts'
import { created, repositoryRoute, type Route } from '../route.ts'
import { ensureEnvironment } from '../protect-environment.ts'
import type { Deployment, DeploymentStatus, Repository } from '../state.ts'
import { repositoryApiUrl, type World } from '../world.ts'
import { personOf } from './person-of.ts'

/** GitHub's limit for the description of a status, in characters. */
const DESCRIPTION_LIMIT = 140

export const DEPLOYMENT_ROUTES: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/deployments', ['deployments:read'], ({ world, repository, input }) => {
    const { sha = 'none', ref = 'none', task = 'none', environment = 'none' } = input
    const same = (wanted: string | null, value: string): boolean =>
      wanted === null || wanted === 'none' || wanted === value
    const deployments = [...repository.deployments.values()].filter(
      (deployment) =>
        same(sha, deployment.sha) &&
        same(ref, deployment.ref) &&
        same(task, deployment.task) &&
        same(environment?.toLowerCase() ?? null, deployment.environment.toLowerCase()),
    )
    return { items: deployments.toReversed().map((deployment) => deploymentJson(world, repository, deployment)) }
  }),

  repositoryRoute('POST /repos/{owner}/{repo}/deployments', ['deployments:write'], async (call) => {
    const { world, repository, caller, input } = call
    const { directory, defaultBranch } = repository
    const sha = await resolveCommit(directory, input.ref)
    if (sha === undefined) throw new ApiError(422, `No ref found for: ${input.ref}`)
    const creator = personOf(caller)
    const branch = `refs/heads/${input.ref}`
    const base = await readRef(directory, `refs/heads/${defaultBranch}`)
    if (input.auto_merge !== false && base !== undefined && (await readRef(directory, branch)) !== undefined) {
      if (!(await isAncestor(directory, base, sha))) {
        const words = `Merge branch '${defaultBranch}' into ${input.ref}`
        const merged = await mergeCommit(world, repository, sha, base, words, noreply(creator))
        if (merged === undefined) throw new ApiError(409, `Conflict merging ${defaultBranch} into ${input.ref}.`)
        await git(directory, ['update-ref', branch, merged, sha])
        await refsChanged(world, repository, caller, [{ ref: branch, before: sha, after: merged }])
        return { status: 202, body: { message: `Auto-merged ${defaultBranch} into ${input.ref} on deployment.` } }
      }
    }
    const [missing] = input.required_contexts ?? []
    if (missing !== undefined) {
      throw new ApiError(409, `Conflict: Commit status checks failed for ${input.ref}.`, {
        errors: [
          {
            contexts: [{ context: missing, state: 'pending' }],
            resource: 'Deployment',
            field: 'required_contexts',
            code: 'invalid',
          },
        ],
      })
    }
    const { environment = 'production', task = 'deploy', payload = {}, description = null } = input
    // A name that is new becomes an environment without any protection.
    const { name } = ensureEnvironment(world, repository, environment)
    const now = world.clock()
    const deployment: Deployment = {
      id: world.nextId(),
      sha,
      ref: input.ref,
      task,
      payload,
      environment: name,
      description,
      creator,
      byApp: caller.kind === 'job',
      transient: input.transient_environment ?? false,
      production: input.production_environment ?? environment === 'production',
      createdAt: now,
      updatedAt: now,
      statuses: [],
      job: null,
    }
    repository.deployments.set(deployment.id, deployment)
    return created(deploymentJson(world, repository, deployment))
  }),

  repositoryRoute('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', ['deployments:read'], (call) => {
    const { world, repository, input } = call
    const deployment = getDeployment(repository, input.deployment_id)
    return {
      items: deployment.statuses.toReversed().map((status) => statusJson(world, repository, deployment, status)),
    }
  }),

  repositoryRoute('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', ['deployments:write'], (call) => {
    const { world, repository, caller, input } = call
    const deployment = getDeployment(repository, input.deployment_id)
    const { state, description = '', environment, environment_url: environmentUrl = '' } = input
    if (description.length > DESCRIPTION_LIMIT) {
      throw new ApiError(422, 'Validation Failed', {
        errors: [
          {
            resource: 'DeploymentStatus',
            code: 'custom',
            field: 'description',
            message: `description is too long (maximum is ${DESCRIPTION_LIMIT} characters)`,
          },
        ],
      })
    }
    const creator = personOf(caller)
    const status = pushStatus(world, deployment, {
      state,
      creator,
      byApp: caller.kind === 'job',
      description,
      ...(environment === undefined ? {} : { environment }),
      environmentUrl,
      logUrl: input.log_url ?? input.target_url ?? '',
    })
    if (state === 'success' && input.auto_inactive !== false) inactivateOlder(world, repository, deployment, creator)
    return created(statusJson(world, repository, deployment, status))
  }),
]

function getDeployment(repository: Repository, id: number): Deployment {
  const deployment = repository.deployments.get(id)
  if (deployment === undefined) throw notFound()
  return deployment
}

function deploymentJson(world: World, repository: Repository, deployment: Deployment) {
  const api = repositoryApiUrl(world, repository)
  const url = `${api}/deployments/${deployment.id}`
  return {
    url,
    id: deployment.id,
    node_id: nodeId('DE', deployment.id),
    task: deployment.task,
    original_environment: deployment.environment,
    environment: deployment.environment,
    description: deployment.description,
    created_at: timeJson(deployment.createdAt),
    updated_at: timeJson(deployment.updatedAt),
    statuses_url: `${url}/statuses`,
    repository_url: api,
    creator: userJson(world, deployment.creator),
    sha: deployment.sha,
    ref: deployment.ref,
    payload: deployment.payload,
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: deployment.byApp ? actionsAppJson(world) : null,
  }
}

function statusJson(world: World, repository: Repository, deployment: Deployment, status: DeploymentStatus) {
  const api = repositoryApiUrl(world, repository)
  const url = `${api}/deployments/${deployment.id}`
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DES', status.id),
    state: status.state,
    creator: userJson(world, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    created_at: timeJson(status.createdAt),
    updated_at: timeJson(status.createdAt),
    deployment_url: url,
    repository_url: api,
    environment_url: status.environmentUrl,
    log_url: status.logUrl,
    performed_via_github_app: status.byApp ? actionsAppJson(world) : null,
  }
}
