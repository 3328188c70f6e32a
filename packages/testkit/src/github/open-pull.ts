import { readRef } from './git.ts'
import { pullEvent } from './pull-event.ts'
import { refreshPull } from './pull-refs.ts'
import type { Pull } from './state.ts'
import { getRepository, getUser, type World } from './world.ts'

export interface NewPull {
  readonly repository: string
  readonly head: string
  readonly base?: string
  readonly author: string
  readonly title: string
  readonly body?: string
  /** `owner/name` of the fork that holds the head branch. */
  readonly fork?: string
  readonly draft?: boolean
}

/** Opens a pull request from a branch of the repository or of a fork. */
export async function openPull(world: World, options: NewPull): Promise<Pull> {
  const repository = getRepository(world, options.repository)
  const author = getUser(world, options.author)
  const from = options.fork === undefined ? repository : getRepository(world, options.fork)
  const base = options.base ?? repository.defaultBranch
  const head = await readRef(from.directory, `refs/heads/${options.head}`)
  const baseSha = await readRef(repository.directory, `refs/heads/${base}`)
  if (head === undefined || baseSha === undefined)
    throw new Error(`no branch ${head === undefined ? options.head : base}`)
  const now = world.clock()
  repository.lastNumber += 1
  const pull: Pull = {
    id: world.nextId(),
    number: repository.lastNumber,
    title: options.title,
    body: options.body ?? '',
    author,
    head: { repository: from, ref: options.head, sha: head },
    base: { ref: base, sha: baseSha },
    state: 'open',
    draft: options.draft ?? false,
    mergeable: false,
    mergeCommit: null,
    merged: null,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
  }
  repository.pulls.set(pull.number, pull)
  await refreshPull(world, repository, pull)
  world.announce(pullEvent(world, repository, pull, 'opened', author, false))
  return pull
}
