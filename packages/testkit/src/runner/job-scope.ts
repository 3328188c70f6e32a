import type { Scope } from './evaluate.ts'
import type { Json, JsonObject } from './json.ts'
import type { JobRun, Result } from './workflow-run.ts'

/** Everything that expressions of one run can see before any job has started. */
export interface RunScope {
  readonly github: JsonObject
  readonly inputs: JsonObject
  readonly vars: JsonObject
  readonly secrets: JsonObject
}

/** The scope of a job's own keys: `if`, `environment`, `env`, `name`. Status functions look at every ancestor. */
export function jobScope(
  run: RunScope,
  needs: readonly JobRun[],
  ancestors: readonly JobRun[],
  cancelled: boolean,
): Scope {
  const results = ancestors.map(({ result }) => result)
  return {
    contexts: {
      github: run.github,
      inputs: run.inputs,
      vars: run.vars,
      needs: needsContext(needs),
      strategy: {},
      matrix: {},
    },
    status: {
      success: !cancelled && results.every((result) => result === 'success'),
      failure: !cancelled && results.includes('failure'),
      cancelled,
      always: true,
    },
  }
}

/** The scope of a step: the job's, and what ran before it. */
export function stepScope(
  job: Scope,
  secrets: JsonObject,
  own: {
    readonly github: JsonObject
    readonly env: Readonly<Record<string, string>>
    readonly steps: JsonObject
    readonly runner: JsonObject
    readonly job: JsonObject
    readonly status: Exclude<Result, 'skipped'>
  },
): Scope {
  return {
    contexts: {
      ...job.contexts,
      github: own.github,
      secrets,
      env: own.env,
      steps: own.steps,
      runner: own.runner,
      job: own.job,
    },
    status: {
      success: own.status === 'success',
      failure: own.status === 'failure',
      cancelled: own.status === 'cancelled',
      always: true,
    },
  }
}

function needsContext(needs: readonly JobRun[]): Json {
  return Object.fromEntries(needs.map(({ id, result, outputs }) => [id, { result, outputs }]))
}
