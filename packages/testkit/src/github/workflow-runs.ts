import type { JobProgress, NewJob, NewRun, Progress } from '../runner/workflow-host.ts'
import type { Artifact, Job, Repository, Run, Workflow } from './state.ts'
import { getRepository, getUser, type World } from './world.ts'

/** Records a run of a workflow, its first attempt queued. */
export function createRun(world: World, options: NewRun): Run {
  const repository = getRepository(world, options.repository)
  const workflow = ensureWorkflow(world, repository, options.path, options.name)
  const now = world.clock()
  const number = [...repository.runs.values()].filter((run) => run.workflow === workflow).length + 1
  const attempt = {
    triggeringActor: getUser(world, options.triggeringActor),
    startedAt: now,
    updatedAt: now,
    status: 'queued' as const,
    conclusion: null,
  }
  const run: Run = {
    id: world.nextId(),
    number,
    workflow,
    title: options.displayTitle,
    event: options.event,
    headSha: options.headSha,
    headBranch: options.headBranch,
    actor: getUser(world, options.actor),
    pull: options.pullRequest ?? null,
    createdAt: now,
    attempts: [attempt],
    approvals: [],
    pending: [],
  }
  repository.runs.set(run.id, run)
  return run
}

/** One more attempt of a run that has ended. Approvals of earlier attempts stay in its log, as on GitHub. */
export function createAttempt(world: World, runId: number, triggeringActor: string): Run {
  const { run } = findRun(world, runId)
  const now = world.clock()
  run.attempts.push({
    triggeringActor: getUser(world, triggeringActor),
    startedAt: now,
    updatedAt: now,
    status: 'queued',
    conclusion: null,
  })
  return run
}

export function updateRun(world: World, runId: number, change: Progress): void {
  const { run } = findRun(world, runId)
  const attempt = run.attempts.at(-1)
  if (attempt === undefined) return
  // What has ended waits for nobody any more.
  if (change.status === 'completed') run.pending.length = 0
  attempt.status = change.status
  attempt.conclusion = change.conclusion ?? null
  attempt.updatedAt = world.clock()
}

export function createJob(world: World, options: NewJob): Job {
  const { repository } = findRun(world, options.runId)
  const job: Job = {
    id: world.nextId(),
    run: options.runId,
    attempt: options.attempt,
    name: options.name,
    headSha: options.headSha,
    runnerName: null,
    createdAt: world.clock(),
    startedAt: null,
    completedAt: null,
    status: 'queued',
    conclusion: null,
    steps: [],
  }
  repository.jobs.set(job.id, job)
  return job
}

export function updateJob(world: World, jobId: number, change: JobProgress): void {
  const { job } = findJob(world, jobId)
  const now = world.clock()
  if (change.status === 'in_progress') job.startedAt ??= now
  if (change.status === 'completed') job.completedAt ??= now
  job.status = change.status
  job.conclusion = change.conclusion ?? null
  if (change.steps !== undefined) job.steps = change.steps
  if (change.runnerName !== undefined) job.runnerName = change.runnerName
}

/** Keeps a finished artifact where the REST API shows it. */
export function recordArtifact(
  world: World,
  { runId, ...facts }: Omit<Artifact, 'id' | 'run' | 'createdAt'> & { readonly runId: number },
): Artifact {
  const { repository } = findRun(world, runId)
  const artifact: Artifact = { ...facts, id: world.nextId(), run: runId, createdAt: world.clock() }
  repository.artifacts.set(artifact.id, artifact)
  return artifact
}

export function removeArtifact(world: World, id: number): void {
  for (const { artifacts } of world.state.repositories.values()) artifacts.delete(id)
}

function ensureWorkflow(world: World, repository: Repository, path: string, name: string): Workflow {
  const known = repository.workflows.get(path)
  if (known !== undefined) return known
  const workflow: Workflow = { id: world.nextId(), path, name, createdAt: world.clock() }
  repository.workflows.set(path, workflow)
  return workflow
}

export function findRun(world: World, runId: number): { readonly repository: Repository; readonly run: Run } {
  for (const repository of world.state.repositories.values()) {
    const run = repository.runs.get(runId)
    if (run !== undefined) return { repository, run }
  }
  throw new Error(`no run ${runId}`)
}

export function findJob(world: World, jobId: number): { readonly repository: Repository; readonly job: Job } {
  for (const repository of world.state.repositories.values()) {
    const job = repository.jobs.get(jobId)
    if (job !== undefined) return { repository, job }
  }
  throw new Error(`no job ${jobId}`)
}
