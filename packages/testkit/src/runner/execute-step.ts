import { randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { interpretOutput, type Interpretation, type Masks } from './interpret-output.ts'
import { textOf, type JsonObject } from './json.ts'
import type { Machine } from './machine.ts'
import { parseCommandFile } from './parse-command-file.ts'
import { runProcess, type ProcessEnd } from './run-process.ts'
import type { Annotation, Transcript } from './transcript.ts'
import type { RequestTap } from './workflow-host.ts'

/** GitHub drops summaries above this size, in bytes. */
export const SUMMARY_LIMIT = 1024 * 1024

/** Kills a running step at a point: the first line of its log that matches, or the first request that does. */
export interface KillPoint {
  readonly line?: RegExp
  readonly request?: (request: { readonly method: string; readonly path: string; readonly status: number }) => boolean
}

export interface StepCommand {
  readonly machine: Machine
  readonly masks: Masks
  /** The `github` context; its members of the runner's list become `GITHUB_*`. */
  readonly github: JsonObject
  /** Environment of the job and the step, and what earlier steps exported. */
  readonly env: Readonly<Record<string, string>>
  /** Folders before PATH, the last one first. */
  readonly path: readonly string[]
  /** `INPUT_*`, `STATE_*`, `ACTIONS_*`: stronger than `env`. */
  readonly own: Readonly<Record<string, string>>
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  /** Shown before the first line of the process. */
  readonly warnings?: readonly string[]
  /** A `run:` step reports its exit status as an error; an action does so itself. */
  readonly reportExit: boolean
  readonly requests?: RequestTap | undefined
  readonly killAt?: KillPoint | undefined
  readonly cancel?: AbortSignal | undefined
  /** In milliseconds. */
  readonly timeout?: number | undefined
  readonly onLine?: ((line: string) => void) | undefined
}

// `Runner.Worker/GitHubContext.cs`: the members that become variables.
const VARIABLES = new Set(
  `action_path action_ref action_repository action actor actor_id api_url base_ref event_name event_path
  graphql_url head_ref job ref_name ref_protected ref_type ref repository repository_id repository_owner
  repository_owner_id retention_days run_attempt run_id run_number server_url sha triggering_actor workflow
  workflow_ref workflow_sha workspace`.split(/\s+/u),
)

/** Runs one process as a step of a job: command files, variables, log, annotations, outputs, summary. */
export async function executeStep(step: StepCommand): Promise<Transcript> {
  const started = performance.now()
  const kill = new AbortController()
  const timer = new AbortController()
  const seen: { method: string; path: string; status: number }[] = []
  const release = step.requests?.((request) => {
    seen.push({ method: request.method, path: request.path, status: request.status })
    if (step.killAt?.request?.(request) === true) kill.abort()
  })
  const interpretation = interpretOutput({ masks: step.masks, workspace: step.machine.workspace, onLine: step.onLine })
  for (const message of step.warnings ?? []) interpretation.issue({ level: 'warning', message })
  const files = await createCommandFiles(step.machine)
  const timeout = step.timeout === undefined ? undefined : setTimeout(() => timer.abort(), step.timeout)
  let end: ProcessEnd
  try {
    end = await runProcess({
      command: step.command,
      args: step.args,
      cwd: step.cwd,
      env: environmentOf(step, files),
      cancel: AbortSignal.any([timer.signal, ...(step.cancel === undefined ? [] : [step.cancel])]),
      kill: kill.signal,
      onLine: (line) => {
        interpretation.line(line)
        if (step.killAt?.line?.test(line) === true) kill.abort()
      },
    })
  } finally {
    clearTimeout(timeout)
    release?.()
  }
  const cancelled = step.cancel?.aborted === true
  if (timer.signal.aborted)
    error(interpretation, `The action has timed out after ${(step.timeout ?? 0) / 60_000} minutes.`)
  else if (step.reportExit && end.exitCode !== 0)
    error(interpretation, `Process completed with exit code ${end.exitCode ?? 137}.`)
  const read = await readCommandFiles(files, interpretation, step.masks)
  const failed = end.exitCode !== 0 || interpretation.failed() || read.failed
  return {
    log: interpretation.log(),
    annotations: interpretation.annotations(),
    droppedAnnotations: interpretation.dropped(),
    // The files are read after the process has ended, so they win over what it printed.
    outputs: { ...interpretation.outputs, ...read.outputs },
    summary: read.summary,
    state: { ...interpretation.state, ...read.state },
    exportedEnv: read.env,
    exportedPath: read.path,
    exitCode: end.exitCode,
    signal: end.signal,
    outcome: cancelled ? 'cancelled' : failed ? 'failure' : 'success',
    requests: seen,
    duration: performance.now() - started,
  }
}

type CommandFiles = Readonly<Record<'output' | 'env' | 'state' | 'path' | 'step_summary', string>>

async function createCommandFiles(machine: Machine): Promise<CommandFiles> {
  const id = randomUUID()
  const file = (prefix: string) => join(machine.temp, '_runner_file_commands', `${prefix}_${id}`)
  const files = {
    output: file('set_output'),
    env: file('set_env'),
    state: file('save_state'),
    path: file('add_path'),
    step_summary: file('step_summary'),
  }
  for (const path of Object.values(files)) await writeFile(path, '')
  return files
}

function environmentOf(step: StepCommand, files: CommandFiles): Record<string, string> {
  const context = Object.entries(step.github).filter(
    ([key, value]) => VARIABLES.has(key) && (typeof value === 'string' || typeof value === 'boolean'),
  )
  const env: Record<string, string> = {
    ...step.machine.env,
    ...step.env,
    ...step.own,
    ...Object.fromEntries(context.map(([key, value]) => [`GITHUB_${key.toUpperCase()}`, textOf(value)])),
    ...Object.fromEntries(Object.entries(files).map(([key, path]) => [`GITHUB_${key.toUpperCase()}`, path])),
  }
  return { ...env, PATH: [...step.path.toReversed(), env['PATH'] ?? ''].join(delimiter) }
}

async function readCommandFiles(files: CommandFiles, interpretation: Interpretation, masks: Masks) {
  let failed = false
  const pairs = async (name: 'output' | 'env' | 'state') => {
    try {
      return Object.fromEntries(parseCommandFile(await readFile(files[name], 'utf8')))
    } catch (cause) {
      failed = true
      error(interpretation, `Unable to process file command '${name}' successfully.`)
      error(interpretation, cause instanceof Error ? cause.message : String(cause))
      return {}
    }
  }
  const [outputs, state, exported] = [await pairs('output'), await pairs('state'), await pairs('env')]
  const blocked = Object.keys(exported).filter((name) => name.toUpperCase() === 'NODE_OPTIONS')
  for (const name of blocked) error(interpretation, `Can't store ${name} output parameter using '$GITHUB_ENV' command.`)
  const path = (await readFile(files.path, 'utf8')).split('\n').filter((line) => line !== '')
  const written = await readFile(files.step_summary)
  const tooLarge = written.byteLength > SUMMARY_LIMIT
  if (tooLarge)
    error(
      interpretation,
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${SUMMARY_LIMIT / 1024}k, got ${Math.floor(written.byteLength / 1024)}k.`,
    )
  for (const file of Object.values(files)) await rm(file, { force: true })
  return {
    failed,
    outputs,
    state,
    env: Object.fromEntries(Object.entries(exported).filter(([name]) => !blocked.includes(name))),
    path,
    summary: tooLarge ? '' : masks.apply(written.toString('utf8')),
  }
}

function error(interpretation: Interpretation, message: string): void {
  const annotation: Annotation = { level: 'error', message }
  interpretation.issue(annotation)
}
