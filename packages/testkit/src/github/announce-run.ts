import { readRef } from './git.ts'
import { repositoryJson } from './json/repository-json.ts'
import { runJson } from './json/run-json.ts'
import { userJson } from './json/user-json.ts'
import { findRun } from './workflow-runs.ts'
import { fullName, type World } from './world.ts'

/** Tells that a run has ended: workflows with `on: workflow_run` start from the default branch, whatever the run was of. */
export async function announceRun(world: World, runId: number): Promise<void> {
  const { repository, run } = findRun(world, runId)
  const ref = `refs/heads/${repository.defaultBranch}`
  const sha = await readRef(repository.directory, ref)
  if (sha === undefined) return
  world.announce({
    name: 'workflow_run',
    action: 'completed',
    repository: fullName(repository),
    actor: run.actor.login,
    byJob: false,
    ref,
    sha,
    payload: {
      action: 'completed',
      workflow_run: await runJson(world, repository, run, run.attempts.length),
      workflow: { id: run.workflow.id, name: run.workflow.name, path: run.workflow.path },
      repository: repositoryJson(world, repository),
      sender: userJson(world, run.actor),
    },
  })
}
