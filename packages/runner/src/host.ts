import { readFileSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import * as core from '@actions/core'
import { ModelgateError, textAt, valueAt } from '@modelgate/kernel'
import { escapeLog } from './escape-log.ts'

/** The job an action runs in, read once from the runner's environment. */
export interface Host {
  readonly workspace: string
  /** Absolute; inside the workspace. */
  readonly workingDirectory: string
  /** A folder that the runner empties after the job. */
  readonly temp: string
  readonly repository: { readonly owner: string; readonly name: string; readonly id: number }
  /** The commit that was checked out: on a pull request the merge commit. */
  readonly sha: string
  /** The commit that people see: on a pull request its head. Staleness compares this one. */
  readonly headSha: string
  readonly ref: string
  readonly refName: string
  /** Base branch of a pull request, else undefined. */
  readonly baseRef: string | undefined
  readonly eventName: string
  /** The event's payload: unvalidated. */
  readonly event: unknown
  readonly runId: number
  readonly runAttempt: number
  readonly job: string
  readonly actor: string
  readonly actorId: number
  readonly triggeringActor: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  readonly serverUrl: string
  readonly startedAt: Date
  /** An absolute path inside the workspace, from one relative to the working directory. */
  insideWorkspace(path: string): string
  /** A line in the log; workflow commands inside it are defused. */
  info(text: string): void
  /** Kept for the post step of this action. */
  saveState(name: string, value: string): void
  getState(name: string): string
  /** A variable of the environment, or undefined. */
  env(name: string): string | undefined
}

/** Reads the host from this process. Throws `RUNNER_ENVIRONMENT_MISSING` outside a job. */
export function hostFromProcess(): Host {
  const variables = process.env
  const env = (name: string) => variables[name] || undefined
  const need = (name: string) => env(name) ?? missingVariable(name)
  const eventPath = env('GITHUB_EVENT_PATH')
  const event: unknown = eventPath ? JSON.parse(readFileSync(eventPath, 'utf8')) : {}
  const workspace = resolve(need('GITHUB_WORKSPACE'))
  const inside = (path: string, from: string) => {
    const absolute = resolve(from, path)
    const step = relative(workspace, absolute)
    if (step.startsWith('..') || isAbsolute(step)) {
      throw new ModelgateError('PATH_OUTSIDE_WORKSPACE', `The path "${path}" leaves the workspace.`, {
        advice: 'Write a path inside the repository.',
      })
    }
    return absolute
  }
  const workingDirectory = inside(env('INPUT_WORKING-DIRECTORY') ?? '.', workspace)
  const [owner = '', name = ''] = need('GITHUB_REPOSITORY').split('/')
  const sha = need('GITHUB_SHA')
  return {
    workspace,
    workingDirectory,
    temp: need('RUNNER_TEMP'),
    repository: { owner, name, id: Number(env('GITHUB_REPOSITORY_ID') ?? valueAt(event, 'repository', 'id') ?? 0) },
    sha,
    headSha:
      textAt(event, 'pull_request', 'head', 'sha') ??
      textAt(event, 'merge_group', 'head_sha') ??
      textAt(event, 'workflow_run', 'head_sha') ??
      sha,
    ref: need('GITHUB_REF'),
    refName: env('GITHUB_REF_NAME') ?? '',
    baseRef: env('GITHUB_BASE_REF'),
    eventName: need('GITHUB_EVENT_NAME'),
    event,
    runId: Number(need('GITHUB_RUN_ID')),
    runAttempt: Number(env('GITHUB_RUN_ATTEMPT') ?? 1),
    job: env('GITHUB_JOB') ?? '',
    actor: env('GITHUB_ACTOR') ?? '',
    actorId: Number(env('GITHUB_ACTOR_ID') ?? valueAt(event, 'sender', 'id') ?? 0),
    triggeringActor: env('GITHUB_TRIGGERING_ACTOR') ?? env('GITHUB_ACTOR') ?? '',
    apiUrl: env('GITHUB_API_URL') ?? 'https://api.github.com',
    graphqlUrl: env('GITHUB_GRAPHQL_URL') ?? 'https://api.github.com/graphql',
    serverUrl: env('GITHUB_SERVER_URL') ?? 'https://github.com',
    startedAt: new Date(),
    insideWorkspace: (path) => inside(path, workingDirectory),
    info: (text) => core.info(escapeLog(text)),
    saveState: (key, value) => core.saveState(key, value),
    getState: (key) => core.getState(key),
    env,
  }
}

function missingVariable(name: string): never {
  throw new ModelgateError('RUNNER_ENVIRONMENT_MISSING', `${name} is not set: this is not a GitHub Actions job.`, {
    advice: 'Outside a job, use the `modelgate` command.',
  })
}
