import { tryGit } from '../git.ts'
import type { Repository } from '../state.ts'

const BRANCH = 'modelgate/ledger'

/** The newest events are what one looks for; the rest is in the branch. */
const SHOWN = 50

/** One line of the ledger as the page shows it: what the file says, whether or not it is sound. */
export interface LedgerLine {
  readonly file: string
  readonly text: string
}

/** The newest events of a repository's ledger, newest first; none where there is no such branch. */
export async function listLedger(repository: Repository): Promise<readonly LedgerLine[]> {
  const names = await tryGit(repository.directory, ['ls-tree', '--name-only', BRANCH, 'events/'])
  const files = (names ?? '').split('\n').filter((name) => name !== '')
  return Promise.all(
    files
      .toReversed()
      .slice(0, SHOWN)
      .map(async (file) => ({
        file,
        text: (await tryGit(repository.directory, ['show', `${BRANCH}:${file}`])) ?? '',
      })),
  )
}
