import { isObject } from './json.ts'
import { matchEvent } from './match-event.ts'
import { readWorkflow } from './read-workflow.ts'
import { listWorkflows, readFileAt, startWorkflow } from './start-workflow.ts'
import type { WorkflowHost } from './workflow-host.ts'
import type { WorkflowOptions, WorkflowRun } from './workflow-run.ts'

/** A GitHub that tells what happens in its repositories. */
export interface EventSource extends WorkflowHost {
  readonly onEvent: (listener: (event: RepositoryEvent) => void) => () => void
}

interface RepositoryEvent {
  readonly name: string
  readonly repository: string
  readonly actor: string
  /** Done with a job token: starts nothing, save for a dispatch. */
  readonly byJob: boolean
  readonly ref: string
  readonly sha: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** What every run of a follower has in common. */
export type RunSettings = Omit<
  WorkflowOptions,
  'github' | 'repository' | 'file' | 'event' | 'actor' | 'inputs' | 'rerunOf'
>

export interface Follower {
  /** Waits until nothing runs any more; gives all runs since the last call. Rejects with what the runner could not do. */
  readonly settle: () => Promise<readonly WorkflowRun[]>
  readonly stop: () => void
}

const TRIGGERS = ['push', 'pull_request', 'merge_group', 'workflow_dispatch', 'workflow_run']

/** Runs the workflows of every repository whenever GitHub would: pushes, pull requests, dispatches, ends of runs. */
export function followEvents(github: EventSource, settings: RunSettings): Follower {
  let going: Promise<readonly WorkflowRun[]>[] = []
  const stop = github.onEvent((event) => {
    if (!TRIGGERS.includes(event.name) || (event.byJob && event.name !== 'workflow_dispatch')) return
    const started = runAll(github, settings, event)
    // Whoever settles hears of the failure; until then it is nobody's unhandled rejection.
    started.catch(() => {})
    going.push(started)
  })
  const settle = async (): Promise<readonly WorkflowRun[]> => {
    const runs: WorkflowRun[] = []
    // A run may start others: look again until a round adds nothing.
    while (going.length > 0) {
      const round = going
      going = []
      runs.push(...(await Promise.all(round)).flat())
    }
    return runs
  }
  return { settle, stop }
}

async function runAll(
  github: EventSource,
  settings: RunSettings,
  event: RepositoryEvent,
): Promise<readonly WorkflowRun[]> {
  const { gitDirectory } = github.repository(event.repository)
  const { workflow, inputs } = event.payload
  const files = event.name === 'workflow_dispatch' ? [String(workflow)] : await listWorkflows(gitDirectory, event.sha)
  const runs = files.map(async (file) => {
    const definition = await readWorkflow(file, await readFileAt(gitDirectory, event.sha, file))
    if (!matchEvent(definition, event)) return []
    const given = isObject(inputs) ? Object.entries(inputs).map(([name, value]) => [name, String(value)]) : []
    const { repository, actor } = event
    const running = await startWorkflow({
      ...settings,
      github,
      repository,
      file,
      event,
      actor,
      inputs: Object.fromEntries(given),
    })
    return [await running.done]
  })
  return (await Promise.all(runs)).flat()
}
