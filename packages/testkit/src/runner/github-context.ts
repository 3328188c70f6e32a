import { isObject, toJson, type JsonObject } from './json.ts'
import type { Workflow } from './read-workflow.ts'
import type { HostRepository } from './workflow-host.ts'
import type { WorkflowOptions } from './workflow-run.ts'

/** The `github` context of a run before its run has a number and a job has a token. */
export function githubContext(
  options: WorkflowOptions,
  repository: HostRepository,
  workflow: Workflow,
  inputs: JsonObject,
): JsonObject {
  const { event, github: host } = options
  const pull = event.payload['pull_request']
  const refOf = (side: 'head' | 'base') => {
    const value = isObject(pull) ? pull[side] : undefined
    return isObject(value) && typeof value['ref'] === 'string' ? value['ref'] : ''
  }
  const dispatch = event.name === 'workflow_dispatch' ? { inputs } : {}
  return {
    actor: options.actor,
    actor_id: String(host.account(options.actor).id),
    triggering_actor: options.triggeringActor ?? options.actor,
    api_url: host.apiUrl,
    graphql_url: host.graphqlUrl,
    server_url: host.serverUrl,
    base_ref: refOf('base'),
    head_ref: refOf('head'),
    event: toJson({ ...commonPayload(repository, options), ...event.payload, ...dispatch }),
    event_name: event.name,
    ref: event.ref,
    ref_name: event.ref.replace(/^refs\/(heads|tags|pull)\//u, ''),
    ref_protected: repository.isProtected(event.ref),
    ref_type: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository: repository.fullName,
    repository_id: String(repository.id),
    repository_owner: repository.owner.login,
    repository_owner_id: String(repository.owner.id),
    repositoryUrl: `${host.serverUrl.replace(/^https?/u, 'git')}/${repository.fullName}.git`,
    retention_days: '90',
    sha: event.sha,
    workflow: workflow.name,
    workflow_ref: `${repository.fullName}/${workflow.path}@${event.ref}`,
    workflow_sha: event.sha,
  }
}

/** What every payload of GitHub says about the repository and the person. */
function commonPayload(repository: HostRepository, { github, actor }: WorkflowOptions): JsonObject {
  return {
    repository: {
      id: repository.id,
      name: repository.fullName.split('/')[1] ?? '',
      full_name: repository.fullName,
      private: repository.private,
      default_branch: repository.defaultBranch,
      owner: { id: repository.owner.id, login: repository.owner.login },
    },
    sender: { id: github.account(actor).id, login: actor },
  }
}

/** A pull request of a fork, or one that Dependabot made: the token may only read. */
export function isRestricted(options: WorkflowOptions): boolean {
  const pull = options.event.payload['pull_request']
  const head = isObject(pull) && isObject(pull['head']) ? pull['head']['repo'] : undefined
  const fork = isObject(pull) && (!isObject(head) || head['full_name'] !== options.repository)
  return fork || options.actor === 'dependabot[bot]'
}
