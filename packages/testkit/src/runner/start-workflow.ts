import { execFile } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { dispatchInputs } from './dispatch-inputs.ts'
import { evaluateText, type Scope } from './evaluate.ts'
import type { RunScope } from './job-scope.ts'
import { githubContext, isRestricted } from './github-context.ts'
import { isObject, type JsonObject } from './json.ts'
import { matchEvent } from './match-event.ts'
import { readWorkflow, type Workflow } from './read-workflow.ts'
import { resolveAction } from './resolve-action.ts'
import { runJob } from './run-job.ts'
import type { HostRun } from './workflow-host.ts'
import type { JobRun, Result, WaitingJob, WorkflowOptions, WorkflowRun } from './workflow-run.ts'

/** A run that has started. */
export interface RunningWorkflow {
  readonly run: HostRun
  readonly cancel: () => void
  /** Rejects when the workflow asks for something that this runner does not know, or when the runner itself fails. */
  readonly done: Promise<WorkflowRun>
}

/**
 * Starts a workflow of the repository for an event, as GitHub would: jobs in the order of their needs, each on a clean
 * machine with a token of its own. Throws before anything runs when the file is invalid, does not match the event, or
 * holds a construct or an action that this runner does not know.
 */
export async function startWorkflow(options: WorkflowOptions): Promise<RunningWorkflow> {
  const repository = options.github.repository(options.repository)
  const content = await readFileAt(repository.gitDirectory, options.event.sha, options.file)
  const workflow = await readWorkflow(options.file, content)
  if (!matchEvent(workflow, options.event))
    throw new Error(`${options.file} does not run for this ${options.event.name} event.`)
  for (const { uses } of [...workflow.jobs.values()].flatMap(({ steps }) => steps))
    if (uses !== undefined) resolveAction(uses, options.actions)
  const inputs = options.event.name === 'workflow_dispatch' ? dispatchInputs(workflow, options.inputs ?? {}) : {}
  const triggering = options.triggeringActor ?? options.actor
  const before = githubContext(options, repository, workflow, inputs)
  const scope: Scope = { contexts: { github: before, inputs, vars: options.vars ?? {} } }
  const title = workflow.runName === undefined ? defaultTitle(options, workflow) : evaluateText(workflow.runName, scope)
  const pull = options.event.payload['pull_request']
  const run =
    options.rerunOf === undefined
      ? options.github.createRun({
          repository: options.repository,
          path: options.file,
          name: workflow.name,
          displayTitle: title,
          event: options.event.name,
          headSha: headSha(options),
          headBranch: headBranch(options),
          actor: options.actor,
          triggeringActor: triggering,
          ...(isObject(pull) && typeof pull['number'] === 'number' ? { pullRequest: pull['number'] } : {}),
        })
      : options.github.createAttempt(options.rerunOf, triggering)
  const cancel = new AbortController()
  const signals = options.cancel === undefined ? [cancel.signal] : [cancel.signal, options.cancel]
  const github: JsonObject = {
    ...before,
    run_id: String(run.id),
    run_number: String(run.number),
    run_attempt: String(run.attempt),
  }
  const runScope: RunScope = { github, inputs, vars: options.vars ?? {}, secrets: options.secrets ?? {} }
  const root = options.directory ?? (await mkdtemp(join(tmpdir(), 'runner-')))
  const done = runJobs({ workflow, options, run, runScope, title, root, cancel: AbortSignal.any(signals) })
  return { run, cancel: () => cancel.abort(), done }
}

/** Starts a workflow and waits for its end. */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowRun> {
  const running = await startWorkflow(options)
  return running.done
}

/** The workflow files of the repository at a commit, by path. */
export async function listWorkflows(gitDirectory: string, sha: string): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)('git', [
    '-C',
    gitDirectory,
    'ls-tree',
    '--name-only',
    sha,
    '.github/workflows/',
  ])
  return stdout.split('\n').filter((path) => /\.ya?ml$/u.test(path))
}

async function runJobs(all: {
  readonly workflow: Workflow
  readonly options: WorkflowOptions
  readonly run: HostRun
  readonly runScope: RunScope
  readonly title: string
  readonly root: string
  readonly cancel: AbortSignal
}): Promise<WorkflowRun> {
  const { workflow, options, run } = all
  const host = options.github
  const jobs = new Map<string, Promise<JobRun>>()
  let waiting = 0
  let working = 0
  const show = () => host.updateRun(run.id, { status: waiting > 0 && working === 0 ? 'waiting' : 'in_progress' })
  const setWaiting = async (job: WaitingJob | undefined) => {
    waiting += job === undefined ? -1 : 1
    working += job === undefined ? 1 : -1
    show()
    if (job !== undefined) await options.onWaiting?.(job)
  }
  const start = async (id: string): Promise<JobRun> => {
    const job = workflow.jobs.get(id)
    if (job === undefined) throw new Error(`${workflow.path} has no job ${id}.`)
    const needs = await Promise.all(job.needs.map(ended))
    const ancestors = await Promise.all([...ancestorsOf(workflow, id)].map(ended))
    working += 1
    show()
    try {
      return await runJob({
        ...all,
        job,
        hostRun: run,
        run: all.runScope,
        needs,
        ancestors,
        restricted: isRestricted(options),
        setWaiting,
      })
    } finally {
      working -= 1
      show()
    }
  }
  const ended = (id: string): Promise<JobRun> => {
    const known = jobs.get(id)
    if (known !== undefined) return known
    const started = start(id)
    jobs.set(id, started)
    return started
  }
  const settled = await Promise.allSettled([...workflow.jobs.keys()].map(ended))
  const broken = settled.find((result) => result.status === 'rejected')
  if (broken !== undefined) {
    host.updateRun(run.id, { status: 'completed', conclusion: 'failure' })
    throw broken.reason
  }
  const runs = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const conclusion = concludeRun(
    runs.map(({ result }) => result),
    all.cancel.aborted,
  )
  host.updateRun(run.id, { status: 'completed', conclusion })
  await host.announceRun(run.id)
  return { ...run, title: all.title, conclusion, jobs: Object.fromEntries(runs.map((job) => [job.id, job])) }
}

function concludeRun(results: readonly Result[], cancelled: boolean): Result {
  if (results.includes('failure')) return 'failure'
  if (cancelled || results.includes('cancelled')) return 'cancelled'
  return results.every((result) => result === 'skipped') ? 'skipped' : 'success'
}

function ancestorsOf(workflow: Workflow, id: string): ReadonlySet<string> {
  const direct = workflow.jobs.get(id)?.needs ?? []
  return new Set(direct.flatMap((need) => [need, ...ancestorsOf(workflow, need)]))
}

function headSha({ event }: WorkflowOptions): string {
  const pull = event.payload['pull_request']
  const head = isObject(pull) ? pull['head'] : undefined
  return isObject(head) && typeof head['sha'] === 'string' ? head['sha'] : event.sha
}

function headBranch({ event }: WorkflowOptions): string {
  const pull = event.payload['pull_request']
  const head = isObject(pull) ? pull['head'] : undefined
  return isObject(head) && typeof head['ref'] === 'string'
    ? head['ref']
    : event.ref.replace(/^refs\/(heads|tags)\//u, '')
}

function defaultTitle(options: WorkflowOptions, workflow: Workflow): string {
  const { pull_request: pull, head_commit: commit } = options.event.payload
  if (isObject(pull) && typeof pull['title'] === 'string') return pull['title']
  if (isObject(commit) && typeof commit['message'] === 'string')
    return commit['message'].split('\n')[0] ?? workflow.name
  return workflow.name
}

/** A file of the repository at a commit. Throws when there is none. */
export async function readFileAt(gitDirectory: string, sha: string, path: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('git', ['-C', gitDirectory, 'show', `${sha}:${path}`])
    return stdout
  } catch (cause) {
    throw new Error(`There is no ${path} at ${sha}.`, { cause })
  }
}
