import { ApiError } from './api-error.ts'
import { git, isAncestor, readRef, tryGit } from './git.ts'
import type { Caller } from './identity.ts'
import { repositoryJson } from './json/repository-json.ts'
import { userJson } from './json/user-json.ts'
import { pullEvent } from './pull-event.ts'
import { refreshPull } from './pull-refs.ts'
import { mustMoveForward, ruleAgainst, type RefUpdate } from './rulesets.ts'
import type { Repository } from './state.ts'
import { fullName, type World } from './world.ts'

export const ZERO = '0'.repeat(40)

/**
 * Moves a ref as the REST API does: compare-and-swap on the value read, forward only unless forced, never against a rule
 * set. `after` undefined deletes it. @throws {ApiError} 422 with GitHub's words when it is refused.
 */
export async function changeRef(
  world: World,
  repository: Repository,
  caller: Caller,
  change: {
    readonly ref: string
    readonly after: string | undefined
    readonly create: boolean
    readonly force: boolean
  },
): Promise<void> {
  const { directory } = repository
  const before = await readRef(directory, change.ref)
  if (change.create && before !== undefined) throw new ApiError(422, 'Reference already exists')
  if (!change.create && before === undefined) throw new ApiError(422, 'Reference does not exist')
  const update = { ref: change.ref, before: before ?? ZERO, after: change.after ?? ZERO }
  // Only a rule asks for signatures, and looking at every commit takes time.
  const ruled = repository.rulesets.size > 0
  const signed = ruled && change.after !== undefined && (await onlySigned(repository, before, change.after))
  const broken = ruleAgainst(repository, caller, update, signed)
  if (broken !== undefined) throw new ApiError(422, `Repository rule violations found\n\n${broken}\n\n`)
  if (before !== undefined && change.after !== undefined && !(await isAncestor(directory, before, change.after))) {
    if (!change.force) throw new ApiError(422, 'Update is not a fast forward')
    if (mustMoveForward(repository, caller, change.ref)) {
      throw new ApiError(422, 'Repository rule violations found\n\nCannot force-push to this branch.\n\n')
    }
  }
  const command =
    change.after === undefined
      ? ['update-ref', '-d', change.ref, update.before]
      : ['update-ref', change.ref, change.after, update.before]
  // git compares with `before` under its own lock: whoever comes second has read a value that is no longer there.
  if ((await tryGit(directory, command)) === undefined) {
    throw new ApiError(422, change.create ? 'Reference already exists' : 'Update is not a fast forward')
  }
  await refsChanged(world, repository, caller, [update])
}

async function onlySigned(repository: Repository, before: string | undefined, after: string): Promise<boolean> {
  const range = before === undefined ? [after] : [`${before}..${after}`]
  const commits = (await git(repository.directory, ['rev-list', ...range])).split('\n')
  return commits.every((sha) => sha === '' || repository.verifiedCommits.has(sha))
}

/** What follows from refs that have moved: late replicas, pull requests that are new commits richer, events. */
export async function refsChanged(
  world: World,
  repository: Repository,
  caller: Caller,
  updates: readonly RefUpdate[],
): Promise<void> {
  const actor = caller.kind === 'anonymous' ? repository.owner : caller.user
  for (const { ref, before, after } of updates) {
    if (world.lagReads > 0) {
      world.lags.set(`${repository.id}:${ref}`, { sha: before === ZERO ? null : before, reads: world.lagReads })
    }
    for (const base of world.state.repositories.values()) {
      for (const pull of base.pulls.values()) {
        if (pull.state !== 'open') continue
        const isHead = pull.head.repository === repository && ref === `refs/heads/${pull.head.ref}`
        const isBase = base === repository && ref === `refs/heads/${pull.base.ref}`
        if (!isHead && !isBase) continue
        await refreshPull(world, base, pull)
        if (isHead && after !== ZERO) {
          pull.updatedAt = world.clock()
          world.announce(pullEvent(world, base, pull, 'synchronize', actor, caller.kind === 'job'))
        }
      }
    }
    if (after === ZERO) continue
    world.announce({
      name: 'push',
      repository: fullName(repository),
      actor: actor.login,
      byJob: caller.kind === 'job',
      ref,
      sha: after,
      payload: {
        ref,
        before,
        after,
        created: before === ZERO,
        deleted: false,
        forced: before !== ZERO && !(await isAncestor(repository.directory, before, after)),
        repository: repositoryJson(world, repository),
        sender: userJson(world, actor),
      },
    })
  }
}
