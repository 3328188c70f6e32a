import { git, type Person } from './git.ts'

export interface CommitFacts {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: Person & { readonly date: Date }
  readonly committer: Person & { readonly date: Date }
  readonly message: string
}

const FORMAT = '%H%x00%T%x00%P%x00%an%x00%ae%x00%at%x00%cn%x00%ce%x00%ct%x00%B%x01'

/** The commits that `git log` lists for these arguments, in its order. */
export async function readCommits(directory: string, selection: readonly string[]): Promise<readonly CommitFacts[]> {
  const output = await git(directory, ['log', `--format=${FORMAT}`, ...selection])
  return output
    .split('\x01')
    .map((record) => record.replace(/^\n/, ''))
    .filter((record) => record !== '')
    .map(parseRecord)
}

/** One commit. @throws {GitError} when there is none. */
export async function readCommit(directory: string, sha: string): Promise<CommitFacts> {
  const [commit] = await readCommits(directory, ['-1', '--end-of-options', sha])
  if (commit === undefined) throw new Error(`no commit ${sha}`)
  return commit
}

function parseRecord(record: string): CommitFacts {
  const [sha = '', tree = '', parents = '', an = '', ae = '', at = '', cn = '', ce = '', ct = '', message = ''] =
    record.split('\0')
  return {
    sha,
    tree,
    parents: parents === '' ? [] : parents.split(' '),
    author: { name: an, email: ae, date: new Date(Number(at) * 1000) },
    committer: { name: cn, email: ce, date: new Date(Number(ct) * 1000) },
    message: message.trimEnd(),
  }
}
