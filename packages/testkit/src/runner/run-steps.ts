import { join } from 'node:path'
import { checkoutCommand } from './checkout-command.ts'
import { evaluateCondition, evaluatePostCondition, evaluateText, evaluateTexts, type Scope } from './evaluate.ts'
import { executeStep, type StepCommand } from './execute-step.ts'
import type { Masks } from './interpret-output.ts'
import { isJsonObject, type JsonObject } from './json.ts'
import { stepScope, type RunScope } from './job-scope.ts'
import type { Machine } from './machine.ts'
import { readAction } from './read-action.ts'
import type { WorkflowJob, WorkflowStep } from './read-workflow.ts'
import { defaultStepName, resolveAction, type ActionReference } from './resolve-action.ts'
import { runActionStep } from './run-action-step.ts'
import { scriptCommand } from './script-command.ts'
import type { Template } from './template.ts'
import type { Transcript } from './transcript.ts'
import type { Conclusion, HostStep } from './workflow-host.ts'
import type { Result, StepRun, WorkflowOptions } from './workflow-run.ts'

/** A job on its machine, with its token, ready to run its steps. */
export interface RunningJob {
  readonly job: WorkflowJob
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

type Post = { readonly step: StepPlan; readonly condition: string; readonly run: (scope: Scope) => Promise<Transcript> }
type StepPlan = { readonly id: string | undefined; readonly name: string; readonly env: WorkflowStep['env'] }

/** Runs the steps of a job in order, then what actions registered for afterwards, the last one first. */
export async function runSteps(running: RunningJob): Promise<StepsEnd> {
  const { job, options, machine, masks } = running
  const steps: StepRun[] = []
  const posts: Post[] = []
  const context: Record<string, JsonObject> = {}
  const exportedEnv: Record<string, string> = {}
  const exportedPath: string[] = [...(options.path ?? [])].reverse()
  let status: StepsEnd['status'] = 'success'
  let lost = false

  const scopeOf = (env: Readonly<Record<string, string>>, action: string): Scope =>
    stepScope(running.scope, running.run.secrets, {
      github: { ...running.github, action },
      env: { ...running.env, ...exportedEnv, ...env },
      steps: context,
      runner: {
        os: 'Linux',
        arch: 'X64',
        name: 'local',
        environment: 'self-hosted',
        temp: machine.temp,
        tool_cache: machine.toolCache,
      },
      status,
    })

  /** Runs one step or post step whose condition holds, and records what became of it. */
  const perform = async (
    plan: StepPlan,
    holds: (scope: Scope) => boolean,
    body: (scope: Scope, own: OwnStep) => Promise<Transcript>,
    continueOnError: Template | undefined,
  ): Promise<void> => {
    if (running.cancel.aborted) status = 'cancelled'
    const action = plan.id ?? '__run'
    const before = scopeOf({}, action)
    const env = evaluateTexts(plan.env, before)
    const scope = scopeOf(env, action)
    if (!holds(scope)) return record(plan, 'skipped', 'skipped', undefined)
    running.report([...steps.map(hostStep), { name: plan.name, number: steps.length + 2, status: 'in_progress' }])
    const stop = new AbortController()
    const onCancel = () => {
      status = 'cancelled'
      // As the runner does: a running step ends unless its condition holds for a cancelled job too.
      if (!holds(scopeOf(env, action))) stop.abort()
    }
    running.cancel.addEventListener('abort', onCancel)
    const kill = options.killAt
    const killed =
      kill !== undefined && (kill.job ?? job.id) === job.id && [undefined, plan.id, plan.name].includes(kill.step)
    try {
      const transcript = await body(scope, {
        requests: options.github.watchToken(running.token, plan.name),
        killAt: killed ? kill : undefined,
        cancel: stop.signal,
        onLine: (text) => options.onLine?.({ job: job.id, step: plan.name, text }),
      })
      Object.assign(exportedEnv, transcript.exportedEnv)
      exportedPath.push(...transcript.exportedPath)
      lost = killed && kill?.machine === true && transcript.signal === 'SIGKILL'
      const forgiven = transcript.outcome === 'failure' && evaluateText(continueOnError, scope) === 'true'
      if (transcript.outcome === 'failure' && !forgiven && status === 'success') status = 'failure'
      record(plan, transcript.outcome, forgiven ? 'success' : transcript.outcome, transcript)
    } finally {
      running.cancel.removeEventListener('abort', onCancel)
    }
  }

  const record = (plan: StepPlan, outcome: Result, conclusion: Result, transcript: Transcript | undefined) => {
    steps.push({ id: plan.id, name: plan.name, outcome, conclusion, transcript })
    if (plan.id !== undefined) context[plan.id] = { outcome, conclusion, outputs: transcript?.outputs ?? {} }
    running.report(steps.map(hostStep))
  }

  const common = (
    scope: Scope,
    own: OwnStep,
  ): Omit<StepCommand, 'command' | 'args' | 'cwd' | 'reportExit' | 'own'> => ({
    machine,
    masks,
    github: contextOf(scope, 'github'),
    env: Object.fromEntries(Object.entries(contextOf(scope, 'env')).map(([name, value]) => [name, String(value)])),
    path: exportedPath,
    ...own,
  })

  const runScript = async (step: WorkflowStep, scope: Scope, own: OwnStep): Promise<Transcript> => {
    const shell = evaluateText(step.shell ?? running.shell, scope)
    const script = await scriptCommand(evaluateText(step.run, scope), shell, machine.temp)
    const folder = evaluateText(step.workingDirectory ?? running.workingDirectory, scope)
    return executeStep({
      ...common(scope, own),
      ...script,
      own: {},
      cwd: join(machine.workspace, folder),
      reportExit: true,
    })
  }

  const runCheckout = async (step: WorkflowStep, plan: StepPlan, scope: Scope, own: OwnStep): Promise<Transcript> => {
    const text = (key: string) => String(contextOf(scope, 'github')[key] ?? '')
    const checkout = checkoutCommand(
      {
        repository: text('repository'),
        serverUrl: text('server_url'),
        ref: text('ref'),
        sha: text('sha'),
        token: running.token,
        workspace: machine.workspace,
        temp: machine.temp,
      },
      evaluateTexts(step.with, scope),
    )
    const script = async (contents: string, at: Scope, of: OwnStep) =>
      executeStep({
        ...common(at, of),
        ...(await scriptCommand(contents, 'bash', machine.temp)),
        own: checkout.env,
        cwd: machine.workspace,
        reportExit: true,
      })
    posts.push({
      step: { ...plan, id: undefined, name: `Post ${plan.name}` },
      condition: 'always()',
      run: (at) => script(checkout.cleanUp, at, { requests: own.requests }),
    })
    return script(checkout.script, scope, own)
  }

  const runAction = async (
    step: WorkflowStep,
    plan: StepPlan,
    reference: Extract<ActionReference, { kind: 'action' }>,
    scope: Scope,
    own: OwnStep,
  ): Promise<Transcript> => {
    const folder = reference.folder ?? join(machine.workspace, reference.localPath ?? '.')
    const action = await readAction(folder)
    const phase = (which: 'main' | 'post', at: Scope, of: OwnStep, state: Readonly<Record<string, string>>) =>
      runActionStep({
        ...common(at, of),
        github: {
          ...contextOf(at, 'github'),
          action_repository: reference.repository ?? '',
          action_ref: reference.ref ?? '',
        },
        action,
        phase: which,
        // Inputs and defaults are evaluated again for the post step: there `job.status` is the real one.
        inputs: evaluateTexts(step.with, at),
        scope: at,
        state,
        runtime: running.runtime,
        source: options.source ?? false,
      })
    const transcript = await phase('main', scope, own, {})
    if (action.post !== undefined) {
      posts.push({
        step: { ...plan, id: undefined, name: `Post ${plan.name}` },
        condition: action.postIf,
        run: (at) => phase('post', at, { requests: own.requests, onLine: own.onLine }, transcript.state),
      })
    }
    return transcript
  }

  for (const step of job.steps) {
    if (lost) break
    const script = evaluateNothing(step.run)
    const named =
      step.name === undefined ? defaultStepName(step, script) : evaluateText(step.name, scopeOf({}, step.id ?? ''))
    const plan: StepPlan = { id: step.id, name: named, env: step.env }
    const timeout = Number(evaluateText(step.timeoutMinutes, scopeOf({}, ''))) * 60_000
    await perform(
      plan,
      (scope) => evaluateCondition(step.if, scope),
      (scope, own) => {
        const timed = timeout > 0 ? { ...own, timeout } : own
        if (step.uses === undefined) return runScript(step, scope, timed)
        const reference = resolveAction(step.uses, options.actions)
        return reference.kind === 'checkout'
          ? runCheckout(step, plan, scope, timed)
          : runAction(step, plan, reference, scope, timed)
      },
      step.continueOnError,
    )
  }
  for (const post of lost ? [] : posts.reverse()) {
    await perform(
      post.step,
      (scope) => evaluatePostCondition(post.condition, scope),
      (scope) => post.run(scope),
      undefined,
    )
  }
  if (running.cancel.aborted) status = 'cancelled'
  return { status: lost ? 'failure' : status, steps, scope: scopeOf({}, '') }
}

type OwnStep = Pick<StepCommand, 'requests' | 'killAt' | 'cancel' | 'onLine' | 'timeout'>

function contextOf(scope: Scope, name: string): JsonObject {
  const context = scope.contexts[name]
  return context !== undefined && isJsonObject(context) ? context : {}
}

/** The text of a script for its default title, before expressions are evaluated. */
function evaluateNothing(run: Template | undefined): string {
  return typeof run === 'string' ? run : typeof run === 'object' && run !== null && 'text' in run ? run.text : ''
}

function hostStep(step: StepRun, index: number): HostStep {
  const conclusion: Conclusion = step.conclusion
  return { name: step.name, number: index + 2, status: 'completed', conclusion }
}
