import { explainApiError } from '@modelgate/github'
import type { Connect, RepositoryRef } from '@modelgate/github'

/**
 * Whether a repository on GitHub has a commit, for clones that do not hold the whole history.
 *
 * @param commit a full SHA-1
 * @returns null where GitHub cannot be asked
 */
export async function commitExists(
  connect: Connect,
  { owner, repo }: RepositoryRef,
  commit: string,
): Promise<boolean | null> {
  try {
    const client = await connect()
    await client.rest.git.getCommit({ owner, repo, commit_sha: commit })
    return true
  } catch (error) {
    return explainApiError(error, { to: `look up the commit ${commit}` }).code === 'GITHUB_NOT_FOUND' ? false : null
  }
}
