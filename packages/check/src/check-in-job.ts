import { changedFiles } from '@modelgate/github'
import type { Host } from '@modelgate/runner'
import { changedPaths } from './changed-paths.ts'
import { compareEnvironments } from './compare-environments.ts'
import { duckdbInJob } from './duckdb-in-job.ts'
import { openChange } from './open-change.ts'
import { publishChange } from './publish-check.ts'
import type { CheckOutcome } from './publish-check.ts'
import { repositoryPaths } from './repository-paths.ts'
import { runCheck } from './run-check.ts'

/** What the action `check` is asked. */
export interface CheckInputs {
  readonly token: string
  readonly policy: string
  readonly manifests: readonly string[]
  readonly comment: boolean
  readonly review: boolean
}

/**
 * Checks what a job is about (a pull request, a push, a merge group, a manual run) and publishes the result: on a pull
 * request as one comment and line comments, everywhere as job summary.
 */
export async function checkInJob(input: CheckInputs, host: Host): Promise<CheckOutcome> {
  const change = await openChange(input, 'check', host)
  const { connect, repository, pull, subject } = change
  const files = pull === null ? null : await changedFiles(await connect(), { ...repository, pull })
  const changed = files === null ? null : changedPaths(files)
  const result = await runCheck({
    ...subject,
    manifests: repositoryPaths(input.manifests, host),
    changedPaths: changed,
    aboutRun: changed === null ? null : await compareEnvironments(change, changed),
    findDuckdb: duckdbInJob(undefined, host),
  })
  return publishChange(change, files, result, input, host)
}
