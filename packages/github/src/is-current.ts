import type { GitHubClient } from './create-client.ts'
import type { RepositoryRef } from './repository-ref.ts'

/**
 * Whether a commit still is the head of its pull request. Asked as late as possible before each write, so that a run
 * overtaken by a push stays silent.
 */
export async function isCurrent(
  client: GitHubClient,
  { owner, repo, pull, headSha }: RepositoryRef & { readonly pull: number; readonly headSha: string },
): Promise<boolean> {
  const { data } = await client.rest.pulls.get({ owner, repo, pull_number: pull })
  return data.head.sha === headSha
}
