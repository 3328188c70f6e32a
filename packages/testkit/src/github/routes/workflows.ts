import { dispatchInputs } from '../../runner/dispatch-inputs.ts'
import { readWorkflow } from '../../runner/read-workflow.ts'
import { ApiError, notFound } from '../api-error.ts'
import { git, resolveCommit, tryGit } from '../git.ts'
import { repositoryJson } from '../json/repository-json.ts'
import { userJson } from '../json/user-json.ts'
import { repositoryRoute, type Route } from '../route.ts'
import type { Repository } from '../state.ts'
import { fullName } from '../world.ts'
import { personOf } from './person-of.ts'

export const WORKFLOW_ROUTES: readonly Route[] = [
  repositoryRoute(
    'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
    ['actions:write'],
    async (call) => {
      const { world, repository, caller, input } = call
      const workflow = await findWorkflow(repository, String(input.workflow_id))
      if (workflow === undefined) throw notFound()
      const ref = input.ref.startsWith('refs/') ? input.ref : `refs/heads/${input.ref}`
      const sha = await resolveCommit(repository.directory, ref)
      if (sha === undefined) throw new ApiError(422, `No ref found for: ${input.ref}`)
      await checkInputs(repository, { sha, path: workflow }, input.inputs ?? {})
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
          workflow,
          repository: repositoryJson(world, repository),
          sender: userJson(world, actor),
        },
      })
      return { status: 204 }
    },
  ),
]

/** As GitHub, which refuses inputs that the file does not declare rather than drop them. */
async function checkInputs(
  repository: Repository,
  { sha, path }: { readonly sha: string; readonly path: string },
  given: Readonly<Record<string, unknown>>,
): Promise<void> {
  const content = await git(repository.directory, ['show', '--end-of-options', `${sha}:${path}`])
  const texts = Object.entries(given).map(([name, value]) => [name, String(value)])
  try {
    dispatchInputs(await readWorkflow(path, content), Object.fromEntries(texts))
  } catch (error) {
    throw new ApiError(422, error instanceof Error ? error.message : String(error))
  }
}

/** The path of a workflow on the default branch, asked for by number or by the name of its file. */
async function findWorkflow(repository: Repository, wanted: string): Promise<string | undefined> {
  const known = [...repository.workflows.values()].find(({ id }) => String(id) === wanted)
  const path = known?.path ?? `.github/workflows/${wanted}`
  const blob = await tryGit(repository.directory, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `refs/heads/${repository.defaultBranch}:${path}`,
  ])
  return blob === undefined ? undefined : path
}
