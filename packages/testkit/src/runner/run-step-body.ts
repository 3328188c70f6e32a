import { join } from 'node:path'
import { checkoutCommand } from './checkout-command.ts'
import { evaluateText, evaluateTexts, type Scope } from './evaluate.ts'
import { executeStep, type StepCommand } from './execute-step.ts'
import { isJsonObject, textOf, type JsonObject } from './json.ts'
import { readAction } from './read-action.ts'
import type { WorkflowStep } from './read-workflow.ts'
import { resolveAction, type ActionReference } from './resolve-action.ts'
import { runActionStep } from './run-action-step.ts'
import type { RunningJob } from './run-steps.ts'
import { scriptCommand } from './script-command.ts'
import type { Transcript } from './transcript.ts'

/** What surrounds one step or post step while it runs. */
export interface StepSurroundings {
  readonly running: RunningJob
  readonly scope: Scope
  /** Folders that earlier steps put before PATH. */
  readonly path: readonly string[]
  readonly own: Pick<StepCommand, 'requests' | 'killAt' | 'cancel' | 'onLine' | 'timeout'>
}

/** What an action registers to run after all steps. */
export interface PostStep {
  readonly condition: string
  readonly run: (around: StepSurroundings) => Promise<Transcript>
}

/** Runs what a step asks for: a script, `actions/checkout`, or an action of ours with its post step. */
export async function runStepBody(
  step: WorkflowStep,
  around: StepSurroundings,
  registerPost: (post: PostStep) => void,
): Promise<Transcript> {
  if (step.uses === undefined) return runScript(step, around)
  const reference = resolveAction(step.uses, around.running.options.actions)
  return reference.kind === 'checkout'
    ? runCheckout(step, around, registerPost)
    : runAction(step, reference, around, registerPost)
}

async function runScript(step: WorkflowStep, around: StepSurroundings): Promise<Transcript> {
  const { running, scope } = around
  const shell = evaluateText(step.shell ?? running.shell, scope)
  const folder = evaluateText(step.workingDirectory ?? running.workingDirectory, scope)
  return executeStep({
    ...common(around),
    ...(await scriptCommand(evaluateText(step.run, scope), shell, running.machine.temp)),
    own: {},
    cwd: join(running.machine.workspace, folder),
    reportExit: true,
  })
}

async function runCheckout(
  step: WorkflowStep,
  around: StepSurroundings,
  registerPost: (post: PostStep) => void,
): Promise<Transcript> {
  const { machine, token } = around.running
  const github = contextOf(around.scope, 'github')
  const text = (key: string) => textOf(github[key] ?? null)
  const checkout = checkoutCommand(
    {
      repository: text('repository'),
      serverUrl: text('server_url'),
      ref: text('ref'),
      sha: text('sha'),
      token,
      workspace: machine.workspace,
      temp: machine.temp,
    },
    evaluateTexts(step.with, around.scope),
  )
  const run = async (script: string, at: StepSurroundings) =>
    executeStep({
      ...common(at),
      ...(await scriptCommand(script, 'bash', machine.temp)),
      own: checkout.env,
      cwd: machine.workspace,
      reportExit: true,
    })
  registerPost({ condition: 'always()', run: (at) => run(checkout.cleanUp, at) })
  return run(checkout.script, around)
}

async function runAction(
  step: WorkflowStep,
  reference: Extract<ActionReference, { kind: 'action' }>,
  around: StepSurroundings,
  registerPost: (post: PostStep) => void,
): Promise<Transcript> {
  const { running } = around
  const action = await readAction(reference.folder ?? join(running.machine.workspace, reference.localPath ?? '.'))
  const phase = (which: 'main' | 'post', at: StepSurroundings, state: Readonly<Record<string, string>>) =>
    runActionStep({
      ...common(at),
      github: {
        ...contextOf(at.scope, 'github'),
        action_repository: reference.repository ?? '',
        action_ref: reference.ref ?? '',
      },
      action,
      phase: which,
      // Inputs and defaults are evaluated again for the post step: there `job.status` is the real one.
      inputs: evaluateTexts(step.with, at.scope),
      scope: at.scope,
      state,
      runtime: running.runtime,
      source: running.options.source ?? false,
    })
  const transcript = await phase('main', around, {})
  if (action.post !== undefined)
    registerPost({ condition: action.postIf, run: (at) => phase('post', at, transcript.state) })
  return transcript
}

function common({ running, scope, path, own }: StepSurroundings) {
  const env = Object.entries(contextOf(scope, 'env')).map(([name, value]) => [name, textOf(value)])
  const { machine, masks } = running
  return { machine, masks, github: contextOf(scope, 'github'), env: Object.fromEntries(env), path, ...own }
}

function contextOf(scope: Scope, name: string): JsonObject {
  const context = scope.contexts[name]
  return context !== undefined && isJsonObject(context) ? context : {}
}
