import { join } from 'node:path'
import type { GateReport } from '@modelgate/kernel'
import { runWorkflow } from '@modelgate/testkit'
import type { Result, WaitingJob, WorkflowEvent, WorkflowRun } from '@modelgate/testkit'
import type { RunExhibit, Tone } from '../page/exhibit.ts'
import { collectReports } from './collect-reports.ts'
import { playedRepository, REPOSITORY } from './stage.ts'
import type { Stage } from './stage.ts'

export interface PlayedWorkflow {
  readonly run: WorkflowRun
  readonly exhibit: RunExhibit
  readonly reports: readonly GateReport[]
}

export interface WorkflowRequest {
  /** `.github/workflows/promote.yml` */
  readonly file: string
  readonly event: WorkflowEvent
  readonly actor: string
  readonly inputs?: Readonly<Record<string, string>>
  /** Where the reports go: `2-check`. */
  readonly name: string
  readonly onWaiting?: (waiting: WaitingJob) => void | Promise<void>
  readonly env?: Readonly<Record<string, string>>
}

/** Whether the run failed and an action said this code. */
export function wasRefused({ run, reports }: PlayedWorkflow, code: string): boolean {
  const codes = reports.flatMap(({ findings }) => findings.map((finding) => finding.code))
  return run.conclusion === 'failure' && codes.includes(code)
}

/** Runs a workflow of the played repository with the built actions of this checkout. */
export async function playWorkflow(stage: Stage, request: WorkflowRequest): Promise<PlayedWorkflow> {
  const { desk, github, out, root } = stage
  const { name, env, ...rest } = request
  const run = await runWorkflow({
    ...rest,
    github,
    repository: REPOSITORY,
    actions: { 'modelgate/modelgate': root },
    env: { ...desk.python.env, ...env },
    path: [join(desk.python.python, '..')],
  })
  const reports = await collectReports(run, name, join(out, 'reports'))
  return { run, reports, exhibit: exhibitRun(stage, run, request) }
}

const TONES: Readonly<Record<Result, Tone>> = { success: 'pass', failure: 'fail', cancelled: 'doubt', skipped: 'note' }

function exhibitRun(stage: Stage, run: WorkflowRun, { event, actor }: WorkflowRequest): RunExhibit {
  const approvals = playedRepository(stage).runs.get(run.id)?.approvals ?? []
  const steps = Object.values(run.jobs).flatMap((job) => job.steps)
  return {
    kind: 'run',
    title: run.title,
    event: event.name,
    actor,
    tone: TONES[run.conclusion],
    jobs: Object.values(run.jobs).map(({ name, result, environment }) => ({
      name,
      tone: TONES[result],
      ...(environment === undefined ? {} : { environment }),
    })),
    approvals: approvals.flatMap(({ user, state, comment, environments }) =>
      environments.map((environment) => ({ user: user.login, state, comment, environment: environment.name })),
    ),
    annotations: [
      ...Object.values(run.jobs).flatMap(({ name, refusal }) =>
        refusal === undefined ? [] : [{ level: 'error' as const, title: name, message: refusal }],
      ),
      ...steps.flatMap(({ transcript }) =>
        (transcript?.annotations ?? []).map(({ level, title, message, file, line }) => ({
          level,
          title: title ?? level,
          message,
          ...(file === undefined ? {} : { place: line === undefined ? file : `${file}:${line}` }),
        })),
      ),
    ],
    summaries: Object.values(run.jobs).flatMap((job) => {
      const markdown = job.steps.map(({ transcript }) => transcript?.summary ?? '').join('\n\n')
      return markdown.trim() === '' ? [] : [{ job: job.name, markdown, open: false }]
    }),
  }
}
