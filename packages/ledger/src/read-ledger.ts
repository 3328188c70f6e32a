import { foldEvents } from './fold-events.ts'
import type { Ledger } from './ledger-store.ts'
import { readChain } from './read-chain.ts'
import { readGitCommits } from './read-git-commits.ts'

/** Reads and verifies the whole ledger from a git directory. A null head is an empty ledger. */
export async function readLedger(gitDir: string, head: string | null): Promise<Ledger> {
  if (head === null) {
    return { commit: null, events: [], intrusions: [], state: foldEvents([]), head: null }
  }
  const { commits, read } = await readGitCommits(gitDir, head)
  const { events, intrusions } = readChain(commits, read)
  return {
    commit: head,
    events,
    intrusions,
    state: foldEvents(events.map(({ event }) => event)),
    head: events.at(-1)?.digest ?? null,
  }
}
