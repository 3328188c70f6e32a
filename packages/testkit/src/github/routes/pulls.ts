import { ApiError, notFound } from '../api-error.ts'
import { refsChanged } from '../change-ref.ts'
import { git, tryGit } from '../git.ts'
import { isWriter } from '../identity.ts'
import { commitJson } from '../json/commit-json.ts'
import { diffFileJson } from '../json/diff-json.ts'
import { pullJson } from '../json/pull-json.ts'
import { userJson } from '../json/user-json.ts'
import { pullEvent } from '../pull-event.ts'
import { mergeCommit, noreply } from '../pull-refs.ts'
import { readCommits } from '../read-commits.ts'
import { mergeBase, readDiff, type DiffFile } from '../read-diff.ts'
import { ok, repositoryRoute, type Route } from '../route.ts'
import type { Pull, Repository } from '../state.ts'
import { personOf } from './person-of.ts'

/** GitHub lists no more files of a pull request than these. */
const FILE_LIMIT = 3000

/** GitHub lists no more commits of a pull request than these, on however many pages. */
const MAX_LISTED_COMMITS = 250

export const PULL_ROUTES: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/pulls', ['pull-requests:read'], (call) => {
    const { world, repository, input } = call
    const { state = 'open', head, base } = input
    const pulls = [...repository.pulls.values()]
      .filter((pull) => state === 'all' || pull.state === state)
      .filter((pull) => base === undefined || pull.base.ref === base)
      .filter((pull) => head === undefined || `${pull.head.repository.owner.login}:${pull.head.ref}` === head)
    return { items: pulls.toReversed().map((pull) => pullJson(world, repository, pull)) }
  }),

  repositoryRoute('GET /repos/{owner}/{repo}/pulls/{pull_number}', ['pull-requests:read'], async (call) => {
    const { world, repository, input } = call
    const pull = getPull(repository, input.pull_number)
    const files = await pullFiles(repository, pull)
    const commits = await pullCommits(repository, pull)
    const count = (of: Iterable<{ readonly pull?: number; readonly issue?: number }>): number =>
      [...of].filter((entry) => (entry.pull ?? entry.issue) === pull.number).length
    return ok({
      ...pullJson(world, repository, pull),
      merged: pull.merged !== null,
      mergeable: pull.merged === null ? pull.mergeable : null,
      mergeable_state: pull.merged === null ? (pull.mergeable ? 'clean' : 'dirty') : 'unknown',
      merged_by: pull.merged === null ? null : userJson(world, pull.merged.by),
      comments: count(repository.comments.values()),
      review_comments: count(repository.reviewComments.values()),
      maintainer_can_modify: false,
      commits: commits.length,
      additions: files.reduce((sum, file) => sum + file.additions, 0),
      deletions: files.reduce((sum, file) => sum + file.deletions, 0),
      changed_files: files.length,
    })
  }),

  repositoryRoute('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', ['pull-requests:read'], async (call) => {
    const { world, repository, input } = call
    const pull = getPull(repository, input.pull_number)
    const base = await mergeBase(repository.directory, await baseOf(repository, pull), pull.head.sha)
    const commits = await readCommits(repository.directory, ['--reverse', `${base}..${pull.head.sha}`])
    return { items: commits.slice(0, MAX_LISTED_COMMITS).map((commit) => commitJson(world, repository, commit)) }
  }),

  repositoryRoute('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', ['pull-requests:read'], async (call) => {
    const { world, repository, input } = call
    const pull = getPull(repository, input.pull_number)
    const files = await pullFiles(repository, pull)
    return { items: files.slice(0, FILE_LIMIT).map((file) => diffFileJson(world, repository, file, pull.head.sha)) }
  }),

  repositoryRoute('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', ['contents:write'], async (call) => {
    const { world, repository, caller, input } = call
    const pull = getPull(repository, input.pull_number)
    if (!isWriter(caller, repository)) throw new ApiError(403, 'Must have write access to merge.')
    if (pull.state !== 'open') throw new ApiError(405, 'Pull Request is not mergeable')
    if (input.sha !== undefined && input.sha !== pull.head.sha) {
      throw new ApiError(409, 'Head branch was modified. Review and try the merge again.')
    }
    const { merge_method: method = 'merge', commit_title: title, commit_message: text = pull.title } = input
    const user = personOf(caller)
    const from = `${pull.head.repository.owner.login}/${pull.head.ref}`
    const words =
      method === 'merge'
        ? `${title ?? `Merge pull request #${pull.number} from ${from}`}\n\n${text}`
        : `${title ?? `${pull.title} (#${pull.number})`}\n\n${input.commit_message ?? ''}`
    const merged = await mergeCommit(
      world,
      repository,
      pull.base.sha,
      pull.head.sha,
      words.trimEnd(),
      noreply(user),
      method,
    )
    if (merged === undefined) throw new ApiError(405, 'Pull Request is not mergeable')
    const ref = `refs/heads/${pull.base.ref}`
    const before = pull.base.sha
    if ((await tryGit(repository.directory, ['update-ref', ref, merged, before])) === undefined) {
      throw new ApiError(409, 'Base branch was modified. Review and try the merge again.')
    }
    const now = world.clock()
    pull.state = 'closed'
    pull.merged = { at: now, by: user }
    pull.mergeCommit = merged
    pull.closedAt = now
    pull.updatedAt = now
    await git(repository.directory, ['update-ref', '-d', `refs/pull/${pull.number}/merge`])
    await refsChanged(world, repository, caller, [{ ref, before, after: merged }])
    world.announce(pullEvent(world, repository, pull, 'closed', user, caller.kind === 'job'))
    return ok({ sha: merged, merged: true, message: 'Pull Request successfully merged' })
  }),
]

export function getPull(repository: Repository, number: number): Pull {
  const pull = repository.pulls.get(number)
  if (pull === undefined) throw notFound()
  return pull
}

export async function pullFiles(repository: Repository, pull: Pull): Promise<readonly DiffFile[]> {
  const { directory } = repository
  return await readDiff(
    directory,
    await mergeBase(directory, await baseOf(repository, pull), pull.head.sha),
    pull.head.sha,
  )
}

async function pullCommits(repository: Repository, pull: Pull) {
  return await readCommits(repository.directory, ['--reverse', `${await baseOf(repository, pull)}..${pull.head.sha}`])
}

/** Where the base branch stood: after a merge the branch holds the head itself. */
async function baseOf(repository: Repository, pull: Pull): Promise<string> {
  if (pull.merged === null || pull.mergeCommit === null) return pull.base.sha
  return await git(repository.directory, ['rev-parse', `${pull.mergeCommit}^1`])
}
