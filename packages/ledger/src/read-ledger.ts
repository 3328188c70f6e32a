import { foldEvents } from './fold-events.ts'
import type { Ledger } from './ledger-store.ts'
import { readChain } from './read-chain.ts'
import type { GitHistory } from './read-git-commits.ts'
import { readGitCommits } from './read-git-commits.ts'

/** Reads and verifies a whole ledger; null is an empty one. */
export async function readLedger(history: GitHistory | null): Promise<Ledger> {
  const { commits, read } = history ? await readGitCommits(history) : { commits: [], read: () => null }
  const { events, intrusions, objects } = readChain(commits, read)
  return {
    commit: history?.head ?? null,
    events,
    intrusions,
    objects,
    state: foldEvents(events.map(({ event }) => event)),
    head: events.at(-1)?.digest ?? null,
  }
}
