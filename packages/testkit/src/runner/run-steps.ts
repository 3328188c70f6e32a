import { evaluateCondition, evaluatePostCondition, evaluateText, evaluateTexts, type Scope } from './evaluate.ts'
import type { Masks } from './interpret-output.ts'
import type { JsonObject } from './json.ts'
import { stepScope, type RunScope } from './job-scope.ts'
import { RUNNER_NAME, type Machine } from './machine.ts'
import type { WorkflowJob, WorkflowStep } from './read-workflow.ts'
import { defaultStepName } from './resolve-action.ts'
import { runStepBody, type PostStep, type StepSurroundings } from './run-step-body.ts'
import type { Template } from './template.ts'
import type { Transcript } from './transcript.ts'
import type { HostStep } from './workflow-host.ts'
import type { Result, StepRun, WorkflowKillPoint, WorkflowOptions } from './workflow-run.ts'

/** A job on its machine, with its token, ready to run its steps. */
export interface RunningJob {
  readonly job: WorkflowJob
  readonly jobId: number
  readonly options: WorkflowOptions
  readonly run: RunScope
  readonly scope: Scope
  readonly github: JsonObject
  readonly machine: Machine
  readonly masks: Masks
  readonly token: string
  /** `ACTIONS_*` of the artifact service. */
  readonly runtime: Readonly<Record<string, string>>
  /** Environment of workflow and job. */
  readonly env: Readonly<Record<string, string>>
  readonly shell: Template | undefined
  readonly workingDirectory: Template | undefined
  readonly cancel: AbortSignal
  readonly report: (steps: readonly HostStep[]) => void
}

export interface StepsEnd {
  readonly status: Exclude<Result, 'skipped'>
  readonly steps: readonly StepRun[]
  /** What the job's outputs and its environment's address can see. */
  readonly scope: Scope
}

/** One step or post step, before it is known whether it runs. */
interface StepPlan {
  readonly id: string | undefined
  readonly name: string
  readonly env: WorkflowStep['env']
  readonly holds: (scope: Scope) => boolean
  readonly body: (around: StepSurroundings) => Promise<Transcript>
  readonly continueOnError: Template | undefined
  readonly timeoutMinutes: Template | undefined
}

/** Runs the steps of a job in order, then what actions registered for afterwards, the last one first. */
export async function runSteps(running: RunningJob): Promise<StepsEnd> {
  const { job, options, machine } = running
  const steps: StepRun[] = []
  const posts: StepPlan[] = []
  const context: Record<string, JsonObject> = {}
  const exportedEnv: Record<string, string> = {}
  const path: string[] = (options.path ?? []).toReversed()
  let status: StepsEnd['status'] = 'success'
  let lost = false

  const scopeOf = (env: Readonly<Record<string, string>>, action: string): Scope =>
    stepScope(running.scope, running.run.secrets, {
      github: { ...running.github, action },
      env: { ...running.env, ...exportedEnv, ...env },
      steps: context,
      runner: runnerContext(machine),
      job: { status, check_run_id: running.jobId },
      status,
    })

  const record = (plan: StepPlan, outcome: Result, conclusion: Result, transcript: Transcript | undefined) => {
    steps.push({ id: plan.id, name: plan.name, outcome, conclusion, transcript })
    if (plan.id !== undefined) context[plan.id] = { outcome, conclusion, outputs: transcript?.outputs ?? {} }
    running.report(steps.map(hostStep))
  }

  const perform = async (plan: StepPlan): Promise<void> => {
    if (running.cancel.aborted) status = 'cancelled'
    const action = plan.id ?? '__run'
    const env = evaluateTexts(plan.env, scopeOf({}, action))
    const scope = scopeOf(env, action)
    if (!plan.holds(scope)) return record(plan, 'skipped', 'skipped', undefined)
    running.report([...steps.map(hostStep), { name: plan.name, number: steps.length + 2, status: 'in_progress' }])
    const stop = new AbortController()
    const onCancel = () => {
      status = 'cancelled'
      // As the runner does: a running step ends unless its condition holds for a cancelled job too.
      if (!plan.holds(scopeOf(env, action))) stop.abort()
    }
    running.cancel.addEventListener('abort', onCancel)
    const minutes = Number(evaluateText(plan.timeoutMinutes, scope))
    const killAt = killPointOf(options.killAt, job.id, plan)
    try {
      const transcript = await plan.body({
        running,
        scope,
        path,
        own: {
          requests: options.github.watchToken(running.token, plan.name),
          killAt,
          cancel: stop.signal,
          timeout: minutes > 0 ? minutes * 60_000 : undefined,
          onLine: (text) => options.onLine?.({ job: job.id, step: plan.name, text }),
        },
      })
      Object.assign(exportedEnv, transcript.exportedEnv)
      path.push(...transcript.exportedPath)
      lost = killAt?.machine === true && transcript.signal === 'SIGKILL'
      const forgiven = transcript.outcome === 'failure' && evaluateText(plan.continueOnError, scope) === 'true'
      if (transcript.outcome === 'failure' && !forgiven && status === 'success') status = 'failure'
      record(plan, transcript.outcome, forgiven ? 'success' : transcript.outcome, transcript)
    } finally {
      running.cancel.removeEventListener('abort', onCancel)
    }
  }

  for (const step of job.steps) {
    if (lost) break
    const name =
      step.name === undefined ? defaultStepName(step) : evaluateText(step.name, scopeOf({}, step.id ?? '__run'))
    const register = (post: PostStep) => posts.unshift(planPost(post, name, step))
    await perform({
      ...step,
      name,
      holds: (scope) => evaluateCondition(step.if, scope),
      body: (around) => runStepBody(step, around, register),
    })
  }
  for (const post of lost ? [] : posts) await perform(post)
  if (running.cancel.aborted) status = 'cancelled'
  return { status: lost ? 'failure' : status, steps, scope: scopeOf({}, '') }
}

function planPost(post: PostStep, name: string, step: WorkflowStep): StepPlan {
  return {
    id: undefined,
    name: `Post ${name}`,
    env: step.env,
    holds: (scope) => evaluatePostCondition(post.condition, scope),
    body: post.run,
    continueOnError: undefined,
    timeoutMinutes: undefined,
  }
}

function killPointOf(point: WorkflowKillPoint | undefined, job: string, plan: StepPlan): WorkflowKillPoint | undefined {
  const here = (point?.job ?? job) === job && [undefined, plan.id, plan.name].includes(point?.step)
  return here ? point : undefined
}

function runnerContext({ temp, toolCache }: Machine): JsonObject {
  return { os: 'Linux', arch: 'X64', name: RUNNER_NAME, environment: 'self-hosted', temp, tool_cache: toolCache }
}

function hostStep({ name, conclusion }: StepRun, index: number): HostStep {
  return { name, number: index + 2, status: 'completed', conclusion }
}
