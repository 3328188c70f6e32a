import { ModelgateError, textAt } from '@modelgate/kernel'
import type { Connect } from './connect-when-needed.ts'
import type { GitHubClient } from './create-client.ts'
import { explainApiError } from './explain-api-error.ts'
import type { RepositoryRef } from './repository-ref.ts'

/** The part of a job's environment that says what to compare with. */
export interface TestedCommit extends RepositoryRef {
  readonly eventName: string
  /** The event's payload: unvalidated. */
  readonly event: unknown
  /** The commit that was checked out. */
  readonly sha: string
  /** Its parents, where the clone knows them: saves a request. */
  readonly parents?: readonly string[]
}

/**
 * The commit that a change is compared with, and whose policy judges it; null where there is none: the first push of a
 * branch, a manual run.
 *
 * - pull request: the first parent of the merge commit, which is exactly what the checkout was merged into; when the
 *   job checked out the head instead, the merge base
 * - merge queue: `merge_group.base_sha`
 * - push: the commit before
 */
export async function resolveBase(connect: Connect, tested: TestedCommit): Promise<string | null> {
  const { event, eventName } = tested
  if (eventName === 'merge_group') return textAt(event, 'merge_group', 'base_sha') ?? null
  if (eventName === 'push') {
    const before = textAt(event, 'before')
    return before === undefined || /^0+$/u.test(before) ? null : before
  }
  const base = textAt(event, 'pull_request', 'base', 'sha')
  const head = textAt(event, 'pull_request', 'head', 'sha')
  if (base === undefined || head === undefined) return null
  const { owner, repo } = tested
  try {
    const known = tested.parents ?? []
    const parents = known.length > 0 ? known : await askParents(await connect(), tested)
    const [first, second] = parents
    if (first !== undefined && second === head) return first
    return await mergeBaseOf(await connect(), { owner, repo, base, head })
  } catch (error) {
    const known = explainApiError(error, { to: 'find the base of this pull request', permission: 'contents: read' })
    if (known.code !== 'GITHUB_NOT_FOUND') throw known
    const branch = textAt(event, 'pull_request', 'base', 'ref') ?? 'its base'
    throw new ModelgateError(
      'BASE_NOT_FOUND',
      `The base of this pull request, ${branch} at ${base.slice(0, 12)}, is not there.`,
      {
        advice:
          'Choose a base branch that exists; in a private repository the job needs `permissions: contents: read`.',
        cause: error,
      },
    )
  }
}

/** The commit where two commits parted, both full SHAs; errors are those of the API. */
export async function mergeBaseOf(
  client: GitHubClient,
  { owner, repo, base, head }: RepositoryRef & { readonly base: string; readonly head: string },
): Promise<string> {
  const { data } = await client.rest.repos.compareCommitsWithBasehead({
    owner,
    repo,
    basehead: `${base}...${head}`,
    per_page: 1,
  })
  return data.merge_base_commit.sha
}

async function askParents(client: GitHubClient, { owner, repo, sha }: TestedCommit): Promise<readonly string[]> {
  const { data } = await client.rest.git.getCommit({ owner, repo, commit_sha: sha })
  return data.parents.map((parent) => parent.sha)
}
