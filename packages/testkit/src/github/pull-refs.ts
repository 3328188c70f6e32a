import { commitEnvironment, git, readRef, tryGit } from './git.ts'
import { WEB_FLOW, type World } from './world.ts'
import type { Pull, Repository } from './state.ts'

/** The person GitHub writes into commits it makes for a user. */
export function noreply(user: { readonly id: number; readonly login: string; readonly name?: string }) {
  return { name: user.name ?? user.login, email: `${user.id}+${user.login}@users.noreply.github.com` }
}

/**
 * Brings `refs/pull/N/head` and `refs/pull/N/merge` up to date with the branches, and what the pull request says about
 * them. Of a fork the objects are fetched into the base repository first.
 */
export async function refreshPull(world: World, repository: Repository, pull: Pull): Promise<void> {
  const { directory } = repository
  const head = (await readRef(pull.head.repository.directory, `refs/heads/${pull.head.ref}`)) ?? pull.head.sha
  if (pull.head.repository !== repository) {
    await git(directory, ['fetch', '--quiet', '--no-tags', pull.head.repository.directory, head])
  }
  if (pull.head.sha !== head) await relocateComments(repository, pull, pull.head.sha, head)
  pull.head.sha = head
  await git(directory, ['update-ref', `refs/pull/${pull.number}/head`, head])
  pull.base.sha = (await readRef(directory, `refs/heads/${pull.base.ref}`)) ?? pull.base.sha
  const message = `Merge ${head} into ${pull.base.sha}`
  const merge = await mergeCommit(world, repository, pull.base.sha, head, message, noreply(pull.author))
  pull.mergeable = merge !== undefined
  pull.mergeCommit = merge ?? null
  const ref = `refs/pull/${pull.number}/merge`
  await git(directory, merge === undefined ? ['update-ref', '-d', ref] : ['update-ref', ref, merge])
}

/** A merge of two commits, or the same change as one commit, made in the bare repository; undefined when they conflict. */
export async function mergeCommit(
  world: World,
  repository: Repository,
  base: string,
  head: string,
  message: string,
  author: { readonly name: string; readonly email: string },
  method: 'merge' | 'squash' | 'rebase' = 'merge',
): Promise<string | undefined> {
  const tree = await tryGit(repository.directory, ['merge-tree', '--write-tree', base, head])
  if (tree === undefined) return undefined
  const parents = method === 'merge' ? ['-p', base, '-p', head] : ['-p', base]
  const sha = await git(repository.directory, ['commit-tree', tree.split('\n')[0] ?? '', ...parents, '-F', '-'], {
    input: message,
    env: commitEnvironment(author, WEB_FLOW, world.clock()),
  })
  repository.verifiedCommits.add(sha)
  return sha
}

/** Moves the line comments of a pull request with the text they stand on; one whose line has changed is outdated. */
async function relocateComments(repository: Repository, pull: Pull, before: string, after: string): Promise<void> {
  const comments = [...repository.reviewComments.values()].filter(
    (comment) => comment.pull === pull.number && comment.line !== null && comment.side === 'RIGHT',
  )
  if (comments.length === 0) return
  for (const comment of comments) {
    if (comment.line === null) continue
    const range = ['--end-of-options', before, after, '--', comment.path]
    const patch = await git(repository.directory, ['diff', '-U0', '--no-color', '--no-ext-diff', ...range])
    comment.line = lineAfter(patch, comment.line)
  }
}

/** Where a line of the old version stands in the new one, by a patch without context; null when the patch touches it. */
function lineAfter(patch: string, line: number): number | null {
  let shift = 0
  for (const [, start = '', removed = '1', added = '1'] of patch.matchAll(
    /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/gm,
  )) {
    // A hunk that only adds names the line above it.
    const first = removed === '0' ? Number(start) + 1 : Number(start)
    const count = Number(removed)
    if (line < first) break
    if (line < first + count) return null
    shift += Number(added) - count
  }
  return line + shift
}
