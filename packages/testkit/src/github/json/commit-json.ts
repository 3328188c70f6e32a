import type { CommitFacts } from '../read-commits.ts'
import type { Repository, User } from '../state.ts'
import { repositoryApiUrl, repositoryWebUrl, type World } from '../world.ts'
import { nodeId, timeJson, userJson } from './user-json.ts'

/** A commit as the git database gives it. */
export function gitCommitJson(world: World, repository: Repository, commit: CommitFacts) {
  const api = `${repositoryApiUrl(world, repository)}/git`
  const web = `${repositoryWebUrl(world, repository)}/commit`
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    url: `${api}/commits/${commit.sha}`,
    html_url: `${web}/${commit.sha}`,
    author: personJson(commit.author),
    committer: personJson(commit.committer),
    tree: { sha: commit.tree, url: `${api}/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${web}/${sha}` })),
    verification: verificationJson(repository, commit),
  }
}

/** A commit with the accounts behind its addresses. */
export function commitJson(world: World, repository: Repository, commit: CommitFacts) {
  const api = repositoryApiUrl(world, repository)
  const web = `${repositoryWebUrl(world, repository)}/commit`
  const account = (email: string) => {
    const user = accountOf(world, email)
    return user === undefined ? null : userJson(world, user)
  }
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    commit: {
      author: personJson(commit.author),
      committer: personJson(commit.committer),
      message: commit.message,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      url: `${api}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: verificationJson(repository, commit),
    },
    url: `${api}/commits/${commit.sha}`,
    html_url: `${web}/${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    author: account(commit.author.email),
    committer: account(commit.committer.email),
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${web}/${sha}` })),
  }
}

/** The account that owns an address, by the number in a `noreply` address or by the address itself. */
export function accountOf(world: World, email: string): User | undefined {
  const id = /^(\d+)\+.*@users\.noreply\.github\.com$/.exec(email)?.[1]
  if (id !== undefined) return world.state.users.get(Number(id))
  return [...world.state.users.values()].find((user) => user.email.toLowerCase() === email.toLowerCase())
}

function personJson({ name, email, date }: CommitFacts['author']) {
  return { name, email, date: timeJson(date) }
}

/** The local GitHub remembers which commits it made itself; it has no key, so there is no signature to show. */
function verificationJson(repository: Repository, commit: CommitFacts) {
  const verified = repository.verifiedCommits.has(commit.sha)
  return {
    verified,
    reason: verified ? 'valid' : 'unsigned',
    signature: null,
    payload: null,
    verified_at: verified ? timeJson(commit.committer.date) : null,
  }
}
