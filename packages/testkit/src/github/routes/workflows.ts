import { ApiError, notFound } from '../api-error.ts'
import { git, readRef, resolveCommit } from '../git.ts'
import { repositoryJson } from '../json/repository-json.ts'
import { nodeId, timeJson, userJson } from '../json/user-json.ts'
import { repositoryRoute, type Route } from '../route.ts'
import type { Repository, Workflow } from '../state.ts'
import { fullName, repositoryApiUrl, repositoryWebUrl, type World } from '../world.ts'
import { ensureWorkflow } from '../workflow-runs.ts'
import { personOf } from './person-of.ts'

export const WORKFLOW_ROUTES: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/actions/workflows', ['actions:read'], async ({ world, repository }) => {
    await findWorkflows(world, repository)
    const items = [...repository.workflows.values()].map((workflow) => workflowJson(world, repository, workflow))
    return { items, wrap: 'workflows' }
  }),

  repositoryRoute(
    'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
    ['actions:write'],
    async (call) => {
      const { world, repository, caller, input } = call
      await findWorkflows(world, repository)
      const wanted = String(input.workflow_id)
      const workflow = [...repository.workflows.values()].find(
        ({ id, path }) => String(id) === wanted || path.split('/').at(-1) === wanted,
      )
      if (workflow === undefined) throw notFound()
      const ref = input.ref.startsWith('refs/') ? input.ref : `refs/heads/${input.ref}`
      const sha = await resolveCommit(repository.directory, ref)
      if (sha === undefined) throw new ApiError(422, `No ref found for: ${input.ref}`)
      const actor = personOf(caller)
      world.announce({
        name: 'workflow_dispatch',
        repository: fullName(repository),
        actor: actor.login,
        byJob: caller.kind === 'job',
        ref,
        sha,
        payload: {
          inputs: input.inputs ?? {},
          ref,
          workflow: workflow.path,
          repository: repositoryJson(world, repository),
          sender: userJson(world, actor),
        },
      })
      return { status: 204 }
    },
  ),
]

/** Workflows are the files on the default branch; a name inside the file is the runner's business. */
async function findWorkflows(world: World, repository: Repository): Promise<void> {
  const head = await readRef(repository.directory, `refs/heads/${repository.defaultBranch}`)
  if (head === undefined) return
  const listing = await git(repository.directory, ['ls-tree', '--name-only', `${head}:.github`, 'workflows/']).catch(
    () => '',
  )
  for (const path of listing.split('\n').filter((name) => /\.ya?ml$/.test(name))) {
    ensureWorkflow(world, repository, `.github/${path}`, path.split('/').at(-1) ?? path)
  }
}

function workflowJson(world: World, repository: Repository, workflow: Workflow) {
  const web = repositoryWebUrl(world, repository)
  return {
    id: workflow.id,
    node_id: nodeId('W', workflow.id),
    name: workflow.name,
    path: workflow.path,
    state: 'active',
    created_at: timeJson(workflow.createdAt),
    updated_at: timeJson(workflow.createdAt),
    url: `${repositoryApiUrl(world, repository)}/actions/workflows/${workflow.id}`,
    html_url: `${web}/blob/${repository.defaultBranch}/${workflow.path}`,
    badge_url: `${web}/workflows/${encodeURIComponent(workflow.name)}/badge.svg`,
  }
}
