import { changedFiles } from '@modelgate/github'
import type { Enforcement } from '@modelgate/kernel'
import type { Host } from '@modelgate/runner'
import { downloadReports } from '@modelgate/runner'
import { changedPaths } from './changed-paths.ts'
import type { CheckInputs } from './check-in-job.ts'
import { collectReports } from './collect-reports.ts'
import { openChange } from './open-change.ts'
import { publishChange } from './publish-check.ts'
import type { CheckOutcome } from './publish-check.ts'
import { readNeeds } from './read-needs.ts'
import { repositoryPaths } from './repository-paths.ts'
import { runCheck } from './run-check.ts'
import { ABSENT_CODES, takeReports } from './take-reports.ts'

/** What the action `verdict` is asked. */
export interface VerdictInputs extends CheckInputs {
  /** `${{ toJSON(needs) }}`. */
  readonly needs: string
  /** Report files of earlier steps of the same job, absolute or relative to the working directory. */
  readonly reports: readonly string[]
}

/** No policy softens evidence that is not there. */
const STRICT: Enforcement = { enforcement: 'enforce', onInconclusive: 'fail' }

/**
 * Gives the one verdict on what a job is about, from the reports that other jobs made: knows from the difference and
 * the policy which gates were due on which models, and publishes as `check` does.
 */
export async function verdictInJob(input: VerdictInputs, host: Host): Promise<CheckOutcome> {
  const change = await openChange(input, 'verdict', host)
  const { connect, repository, pull, subject } = change
  const files = pull === null ? null : await changedFiles(await connect(), { ...repository, pull })
  const jobs = readNeeds(input.needs)
  const kept = jobs.some(({ digests }) => digests.length > 0) ? await downloadReports(host.temp) : new Map()
  const { aboutJobs, ...handed } = await collectReports({ paths: input.reports, jobs, kept })
  const proposal = pull !== null || host.eventName === 'merge_group'
  const result = await runCheck({
    ...subject,
    manifests: repositoryPaths(input.manifests, host),
    changedPaths: files === null ? null : changedPaths(files),
    judge: takeReports({ ...handed, headSha: host.headSha, proposal }),
    aboutRun: aboutJobs,
  })
  const incomplete = result.reports.some(({ reasonCode }) => ABSENT_CODES.has(reasonCode))
  return publishChange(change, files, incomplete ? { ...result, enforcement: STRICT } : result, input, host)
}
