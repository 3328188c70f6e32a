import { join } from 'node:path'
import { evaluateCondition, evaluateText, evaluateTexts, type Scope } from './evaluate.ts'
import { createMasks } from './interpret-output.ts'
import { jobPermissions } from './job-permissions.ts'
import { jobScope, type RunScope } from './job-scope.ts'
import type { JsonObject } from './json.ts'
import { prepareMachine, RUNNER_NAME } from './machine.ts'
import type { Workflow, WorkflowJob } from './read-workflow.ts'
import { writeEvent } from './run-action-bundle.ts'
import { runSteps } from './run-steps.ts'
import type { Conclusion, HostRun, HostStep } from './workflow-host.ts'
import type { JobRun, Result, WaitingJob, WorkflowOptions } from './workflow-run.ts'

/** GitHub's own limit of a job, in minutes. */
const JOB_MINUTES = 360

export interface JobOrder {
  readonly workflow: Workflow
  readonly job: WorkflowJob
  readonly options: WorkflowOptions
  readonly hostRun: HostRun
  readonly run: RunScope
  readonly needs: readonly JobRun[]
  readonly ancestors: readonly JobRun[]
  /** Started by a pull request of a fork or of Dependabot. */
  readonly restricted: boolean
  readonly cancel: AbortSignal
  readonly root: string
  /** The job waits for approval, or goes on. */
  readonly setWaiting: (waiting: WaitingJob | undefined) => Promise<void>
}

/** Runs one job from its condition to its outputs. */
export async function runJob(order: JobOrder): Promise<JobRun> {
  const { workflow, job, options, hostRun } = order
  const host = options.github
  const scope = jobScope(order.run, order.needs, order.ancestors, order.cancel.aborted)
  const permissions = jobPermissions({
    workflow: workflow.permissions,
    job: job.permissions,
    restricted: order.restricted,
  })
  const name = job.name === undefined ? job.id : evaluateText(job.name, scope)
  const jobId = host.createJob({ runId: hostRun.id, attempt: hostRun.attempt, name, headSha: options.event.sha })
  const end = (result: Result, more: Partial<JobRun> = {}): JobRun => {
    const conclusion: Conclusion = result
    host.updateJob(jobId, { status: 'completed', conclusion })
    return {
      id: job.id,
      name,
      jobId,
      result,
      outputs: {},
      permissions,
      environment: undefined,
      refusal: undefined,
      steps: [],
      ...more,
    }
  }
  if (!evaluateCondition(job.if, scope)) return end('skipped')
  const environment = job.environment === undefined ? undefined : evaluateText(job.environment.name, scope)
  if (environment !== undefined) {
    const refusal = await enter(order, jobId, environment, scope)
    if (refusal !== undefined) return end(order.cancel.aborted ? 'cancelled' : 'failure', { environment, refusal })
  }
  host.updateJob(jobId, { status: 'in_progress', runnerName: RUNNER_NAME })
  const token = host.issueJobToken({
    repository: options.repository,
    runId: hostRun.id,
    jobId,
    permissions,
    actor: options.actor,
  })
  try {
    return await work(order, { jobId, token, scope, environment, end })
  } finally {
    host.revokeToken(token)
  }
}

/** Asks for the environment and waits for the decision. Returns why the job may not start, if so. */
async function enter(order: JobOrder, jobId: number, environment: string, scope: Scope): Promise<string | undefined> {
  const { job, options, hostRun } = order
  const wanted = job.environment?.deployment
  const ticket = options.github.enterEnvironment({
    repository: options.repository,
    runId: hostRun.id,
    attempt: hostRun.attempt,
    jobId,
    environment,
    deployment: wanted === undefined || wanted === null || evaluateText(wanted, scope) === 'true',
    ref: options.event.ref,
    sha: options.event.sha,
    actor: options.triggeringActor ?? options.actor,
  })
  if (ticket.waiting) {
    options.github.updateJob(jobId, { status: 'waiting' })
    await order.setWaiting({ runId: hostRun.id, jobId, job: job.id, environment })
  }
  const decision = await Promise.race([ticket.decision, aborted(order.cancel)])
  if (ticket.waiting) await order.setWaiting(undefined)
  return decision.granted ? undefined : decision.reason
}

async function work(
  order: JobOrder,
  started: {
    readonly jobId: number
    readonly token: string
    readonly scope: Scope
    readonly environment: string | undefined
    readonly end: (result: Result, more: Partial<JobRun>) => JobRun
  },
): Promise<JobRun> {
  const { workflow, job, options, hostRun, run } = order
  const { jobId, token, scope, environment } = started
  const host = options.github
  const machine = await prepareMachine(
    join(order.root, `${hostRun.id}-${hostRun.attempt}-${job.id}`),
    process.env,
    options.env,
  )
  const eventPath = join(machine.temp, '_github_workflow', 'event.json')
  await writeEvent(eventPath, run.github['event'] ?? {})
  const github: JsonObject = { ...run.github, token, job: job.id, workspace: machine.workspace, event_path: eventPath }
  const secrets: JsonObject = { ...run.secrets, GITHUB_TOKEN: token, github_token: token }
  const masks = createMasks([token, ...Object.values(options.secrets ?? {})])
  const envScope: Scope = { ...scope, contexts: { ...scope.contexts, github, secrets } }
  const env = { ...evaluateTexts(workflow.env, envScope), ...evaluateTexts(job.env, envScope) }
  const setUp: HostStep = { name: 'Set up job', number: 1, status: 'completed', conclusion: 'success' }
  const minutes = job.timeoutMinutes === undefined ? JOB_MINUTES : Number(evaluateText(job.timeoutMinutes, scope))
  const timeout = new AbortController()
  const timer = setTimeout(() => timeout.abort(), minutes * 60_000)
  try {
    const {
      status,
      steps,
      scope: after,
    } = await runSteps({
      job,
      jobId,
      options,
      run: { ...run, secrets },
      scope,
      github,
      machine,
      masks,
      token,
      runtime: host.runtimeOf({ runId: hostRun.id, attempt: hostRun.attempt, jobId }),
      env,
      shell: job.defaults.shell ?? workflow.defaults.shell,
      workingDirectory: job.defaults.workingDirectory ?? workflow.defaults.workingDirectory,
      cancel: AbortSignal.any([order.cancel, timeout.signal]),
      report: (reported) => host.updateJob(jobId, { status: 'in_progress', steps: [setUp, ...reported] }),
    })
    const outputs = Object.entries(evaluateTexts(job.outputs, after))
    const url = job.environment?.url === undefined ? undefined : evaluateText(job.environment.url, after)
    if (environment !== undefined) host.leaveEnvironment(jobId, status, url)
    const forgiven = status === 'failure' && evaluateText(job.continueOnError, scope) === 'true'
    return started.end(forgiven ? 'success' : status, {
      // GitHub drops an output that holds a secret.
      outputs: Object.fromEntries(outputs.filter(([, value]) => masks.apply(value) === value)),
      environment,
      steps,
    })
  } finally {
    clearTimeout(timer)
  }
}

function aborted(signal: AbortSignal): Promise<{ readonly granted: false; readonly reason: string }> {
  const refusal = { granted: false, reason: 'The run was cancelled.' } as const
  return signal.aborted
    ? Promise.resolve(refusal)
    : new Promise((resolve) => signal.addEventListener('abort', () => resolve(refusal), { once: true }))
}
