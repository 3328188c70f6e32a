import { setTimeout } from 'node:timers/promises'
import type { GitHubClient } from '@modelgate/github'
import { explainApiError } from '@modelgate/github'
import { ModelgateError } from '@modelgate/kernel'
import type { LedgerStore, WriterContext } from '@modelgate/ledger'
import { apiClock } from './api-clock.ts'
import type { Boundary } from './boundaries.ts'
import { githubLedgerStore, listRemoteRefs } from '@modelgate/ledger'

/** The part of a job that a promotion needs to know; the runner's host has it. */
export interface JobFacts {
  readonly workspace: string
  readonly temp: string
  readonly repository: { readonly owner: string; readonly name: string; readonly id: number }
  readonly sha: string
  readonly ref: string
  readonly runId: number
  readonly runAttempt: number
  readonly actorId: number
  readonly serverUrl: string
  readonly eventName: string
}

/** A job with its hands on GitHub and the ledger. */
export interface ReleaseJob extends JobFacts {
  readonly client: GitHubClient
  readonly store: LedgerStore
  readonly writer: WriterContext
  readonly clock: () => Date
  readonly runUrl: string
  /** Hears of every boundary that is reached. */
  readonly reached: (boundary: Boundary) => void
  /** Refs of the repository by git's patterns; annotated tags also with what they point to (`^{}`). */
  readonly listRefs: (patterns: readonly string[]) => ReturnType<typeof listRemoteRefs>
}

/** What a job takes from its surroundings: GitHub's time, chance, and waiting. Tests bring their own. */
export function surroundingsOf(client: GitHubClient) {
  return {
    clock: apiClock(client, () => new Date()),
    random: Math.random,
    sleep: (milliseconds: number) => setTimeout(milliseconds),
  } as const
}

/** Longest wait before another attempt at the ledger, in milliseconds; attempts grow towards it. */
const MAX_WAIT = 2000

/**
 * @param random a number in [0, 1), for the jitter between attempts
 * @param sleep waits that many milliseconds
 */
export function openReleaseJob(
  facts: JobFacts,
  {
    client,
    token,
    clock,
    random,
    sleep,
    reached = () => {},
  }: {
    readonly client: GitHubClient
    readonly token: string
    readonly clock: () => Date
    readonly random: () => number
    readonly sleep: (milliseconds: number) => Promise<unknown>
    readonly reached?: (boundary: Boundary) => void
  },
): ReleaseJob {
  const { owner, name, id } = facts.repository
  const location = { owner, repo: name, serverUrl: facts.serverUrl, token }
  return {
    ...facts,
    client,
    clock,
    reached,
    runUrl: `${facts.serverUrl}/${owner}/${name}/actions/runs/${facts.runId}/attempts/${facts.runAttempt}`,
    store: githubLedgerStore(client, { ...location, temp: facts.temp }),
    listRefs: (patterns) => listRemoteRefs(location, patterns),
    writer: {
      repository: { id, name: `${owner}/${name}` },
      actor: { account: facts.actorId, run: facts.runId, attempt: facts.runAttempt },
      clock,
      wait: async (attempt) => {
        await sleep(random() * Math.min(MAX_WAIT, 100 * 2 ** attempt))
      },
    },
  }
}

/** Owner and name as Octokit wants them. */
export function repositoryOf({ repository }: Pick<ReleaseJob, 'repository'>): { owner: string; repo: string } {
  return { owner: repository.owner, repo: repository.name }
}

/** Makes a call and explains what goes wrong with it. */
export async function callApi<T>(to: string, permission: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof ModelgateError) throw error
    throw explainApiError(error, { to, permission })
  }
}
