import type { GitHubClient } from './create-client.ts'
import type { RepositoryRef } from './repository-ref.ts'

type Page = Awaited<ReturnType<GitHubClient['rest']['repos']['getAllEnvironments']>>['data']

/** Environments on one page. */
const PAGE = 100

/** Every environment of a repository. In a private one it takes `actions: read`. */
export async function listEnvironments(
  client: Pick<GitHubClient, 'rest'>,
  { owner, repo }: RepositoryRef,
): Promise<readonly NonNullable<Page['environments']>[number][]> {
  const all = []
  for (let page = 1; ; page++) {
    const { data } = await client.rest.repos.getAllEnvironments({ owner, repo, per_page: PAGE, page })
    const environments = data.environments ?? []
    all.push(...environments)
    if (environments.length < PAGE) return all
  }
}
