import { parentsOf } from '@modelgate/artifacts'
import { COMPARED_FILES, comparedFiles } from '@modelgate/github'
import { ModelgateError } from '@modelgate/kernel'
import type { Host } from '@modelgate/runner'
import { changedPaths } from './changed-paths.ts'
import type { Change } from './open-change.ts'

/**
 * Every path that the pull request of a job touches, without the right to read pull requests: from git where the job
 * checked out the merge of base and head, else from the API.
 *
 * @returns null outside pull requests, and where nobody can tell: then every model counts as touched
 */
export async function touchedPaths(
  { connect, repository, pull, baseCommit, subject: { base, progress } }: Change,
  { workspace, sha, headSha }: Host,
): Promise<ReadonlySet<string> | null> {
  if (pull === null || baseCommit === null) return null
  const [first, second] = (await parentsOf(workspace, sha)) ?? []
  const merged = first === baseCommit && second === headSha ? await base?.differences?.(sha) : null
  if (merged) return merged
  try {
    const files = await comparedFiles(await connect(), { ...repository, base: baseCommit, head: headSha })
    return changedPaths(files, COMPARED_FILES)
  } catch (error) {
    if (!(error instanceof ModelgateError)) throw error
    progress(`Every manifest is judged: ${error.message}`)
    return null
  }
}
