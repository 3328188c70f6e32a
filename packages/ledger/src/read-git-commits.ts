import type { LedgerCommit } from './read-chain.ts'
import { runGit } from './run-git.ts'

/** Modelgate writes no object near this size; a larger blob is foreign and is never loaded. */
const MAX_BLOB_BYTES = 8 * 1024 * 1024

/** Commits of a branch along first parents, the first one first, with a reader of their blobs. */
export async function readGitCommits(
  gitDir: string,
  head: string,
): Promise<{ readonly commits: readonly LedgerCommit[]; readonly read: (blob: string) => Uint8Array | null }> {
  const output = await runGit([
    `--git-dir=${gitDir}`,
    'log',
    '--first-parent',
    '--reverse',
    '--root',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--no-notes',
    '--no-show-signature',
    '--format=commit %H %P',
    head,
    '--',
  ])
  const commits: LedgerCommit[] = []
  let changes: { path: string; status: string; blob: string }[] = []
  for (const line of output.toString('utf8').split('\n')) {
    if (line.startsWith('commit ')) {
      const [id = '', ...parents] = line.slice('commit '.length).trim().split(' ')
      changes = []
      commits.push({ id, parents, changes })
    } else if (line.startsWith(':')) {
      const [meta = '', path = ''] = line.slice(1).split('\t')
      const [, mode, , blob = '', status = ''] = meta.split(' ')
      // A link or a program at a place of ours is not a file of ours.
      changes.push({ path, blob, status: mode === '100644' || status === 'D' ? status : `${status}(${mode})` })
    }
  }
  return { commits, read: await readBlobs(gitDir, commits) }
}

async function readBlobs(
  gitDir: string,
  commits: readonly LedgerCommit[],
): Promise<(blob: string) => Uint8Array | null> {
  const wanted = new Set<string>()
  for (const { changes } of commits) {
    for (const { blob, status } of changes) if (status === 'A' || status === 'M') wanted.add(blob)
  }
  const sizes = await runGit([`--git-dir=${gitDir}`, 'cat-file', '--batch-check=%(objectname) %(objectsize)'], {
    input: [...wanted].join('\n'),
  })
  const small = sizes
    .toString('utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([id, size]) => (id && Number(size) <= MAX_BLOB_BYTES ? [id] : []))
  const output = await runGit([`--git-dir=${gitDir}`, 'cat-file', '--batch'], { input: small.join('\n') })
  const contents = new Map<string, Uint8Array>()
  for (let offset = 0; offset < output.length;) {
    const lineEnd = output.indexOf(10, offset)
    const [id = '', , size] = output.toString('latin1', offset, lineEnd).split(' ')
    const end = lineEnd + 1 + Number(size)
    contents.set(id, output.subarray(lineEnd + 1, end))
    offset = end + 1
  }
  return (blob) => contents.get(blob) ?? null
}
