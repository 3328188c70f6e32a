import type { JobStatus } from './finish-promotion.ts'
import type { ReleaseJob } from './release-job.ts'
import { callApi, repositoryOf } from './release-job.ts'

/** By what a job knows itself among the jobs of its run. */
export interface JobIdentity {
  /** Number of its check run, which is that of the job; undefined: this runner does not tell. */
  readonly checkRun: string | undefined
  readonly runnerName: string | undefined
}

/** A step as the list of jobs shows it. */
export interface ListedStep {
  readonly name: string
  readonly number: number
  readonly status: string
  readonly conclusion: string | null
}

/**
 * The second source of how a job goes, for a post step that was not told: GitHub's list of the jobs of this attempt.
 * Whatever is unclear there is unknown: another job could be taken for this one, and the list may lag.
 */
export async function readJobStatus(job: ReleaseJob, { checkRun, runnerName }: JobIdentity): Promise<JobStatus> {
  const { actions } = job.client.rest
  const attempt = { ...repositoryOf(job), run_id: job.runId, attempt_number: job.runAttempt, per_page: 100 }
  const jobs = await callApi('list the jobs of this run', 'actions: read', () =>
    job.client.paginate(actions.listJobsForWorkflowRunAttempt, attempt),
  ).catch(() => [])
  const running = jobs.filter(({ status }) => status === 'in_progress')
  // A machine works on one job at a time, but a name may belong to several machines.
  const own = running.filter(({ id, runner_name: name }) =>
    checkRun === undefined ? runnerName !== undefined && name === runnerName : String(id) === checkRun,
  )
  const [only, ...others] = own
  return only && others.length === 0 ? judgeSteps(only.steps ?? []) : 'unknown'
}

/**
 * How a job goes whose post step asks: every step before that one has ended, and none failed.
 *
 * The asking step is the one in progress, and a post step: `Post X` behind an `X`. A list that lags shows another one.
 */
export function judgeSteps(steps: readonly ListedStep[]): JobStatus {
  const [asking, ...others] = steps.filter(({ status }) => status === 'in_progress')
  if (!asking || others.length > 0) return 'unknown'
  const before = steps.filter(({ number }) => number < asking.number)
  if (!before.some(({ name }) => asking.name === `Post ${name}`)) return 'unknown'
  const ends = before.map(({ status, conclusion }) => (status === 'completed' ? conclusion : null))
  if (ends.some((end) => end === 'failure' || end === 'timed_out')) return 'failure'
  if (ends.includes('cancelled')) return 'cancelled'
  return ends.every((end) => end === 'success' || end === 'skipped') ? 'success' : 'unknown'
}
