import { isAncestor, tryGit } from './git.ts'
import { accountOf } from './json/commit-json.ts'
import type { CommitFacts } from './read-commits.ts'
import { readCommits } from './read-commits.ts'
import type { Repository, User } from './state.ts'
import type { World } from './world.ts'

/** GitHub refuses longer pages. */
const PAGE_LIMIT = 100

/**
 * A repository as GraphQL gives it: its default branch, and commits with the history of a path, the accounts behind
 * the authors, and the pull requests that brought them.
 *
 * @param mayRead throws when the caller's token lacks the permission
 */
export function repositoryNode(
  world: World,
  repository: Repository,
  mayRead: (permission: 'contents:read' | 'pull-requests:read') => void,
) {
  const commitNode = (commit: CommitFacts) => ({
    __typename: 'Commit',
    oid: commit.sha,
    message: commit.message,
    authors: ({ first = 0 }: { readonly first?: number }) => {
      const people = authorsOf(commit)
      return {
        totalCount: people.length,
        nodes: people.slice(0, first).map(({ name, email }) => {
          const user = accountOf(world, email)
          return { name, email, user: user?.type === 'User' ? actorNode(user) : null }
        }),
      }
    },
    associatedPullRequests: async ({ first = 0 }: { readonly first?: number }) => {
      mayRead('pull-requests:read')
      return { nodes: (await pullsOf(repository, commit.sha)).slice(0, first) }
    },
    history: async ({
      path,
      first = 0,
      after,
    }: {
      readonly path?: string
      readonly first?: number
      readonly after?: string | null
    }) => {
      const selection = path === undefined ? [commit.sha] : [commit.sha, '--', path]
      const all = await readCommits(repository.directory, selection)
      const start = after === undefined || after === null ? 0 : Number(after)
      const end = start + Math.min(first, PAGE_LIMIT)
      return {
        pageInfo: { hasNextPage: end < all.length, endCursor: String(end) },
        nodes: all.slice(start, end).map(commitNode),
      }
    },
  })
  return {
    defaultBranchRef: { name: repository.defaultBranch },
    object: async ({ oid }: { readonly oid?: string }) => {
      mayRead('contents:read')
      if ((await tryGit(repository.directory, ['cat-file', '-e', `${oid}^{commit}`])) === undefined) return null
      const [commit] = await readCommits(repository.directory, ['-1', '--end-of-options', String(oid)])
      return commit === undefined ? null : commitNode(commit)
    },
  }
}

/** Who wrote a commit: its author, and those whom its last lines name. */
function authorsOf({ author, message }: CommitFacts): readonly { readonly name: string; readonly email: string }[] {
  const trailers = message.matchAll(/^co-authored-by:\s*([^<\n]*?)\s*<([^>\n]+)>/gimu)
  return [author, ...[...trailers].map(([, name = '', email = '']) => ({ name, email }))]
}

async function pullsOf(repository: Repository, sha: string) {
  const found = []
  for (const { merged, mergeCommit, head, base, author, number } of repository.pulls.values()) {
    const within =
      (await isAncestor(repository.directory, sha, head.sha)) &&
      !(await isAncestor(repository.directory, sha, base.sha))
    if ((merged !== null && mergeCommit === sha) || within) {
      found.push({ number, merged: merged !== null, author: actorNode(author) })
    }
  }
  return found
}

function actorNode({ id, login, type }: User) {
  return { __typename: type, databaseId: id, login }
}
