import { createHash } from 'node:crypto'
import { ModelgateError } from '@modelgate/kernel'
import { eventPath, objectPath } from './encode-event.ts'
import { citedObjects } from './event.ts'
import { growLedgerTree } from './ledger-tree.ts'
import type { LedgerChange, LedgerCommit } from './read-chain.ts'
import { runGit } from './run-git.ts'

/** Modelgate writes no object near this size; a larger blob is foreign and is never loaded. */
const MAX_BLOB_BYTES = 8 * 1024 * 1024

/** A branch in a git directory on this machine. */
export interface GitHistory {
  /** It holds the commits, and the files of the newest one. */
  readonly gitDir: string
  readonly head: string
  /** A git directory that also holds what every earlier commit changed; asked for when one is not as it should be. */
  readonly complete: () => Promise<string>
}

type ReadBlob = (blob: string) => Uint8Array | null

/**
 * Commits of a branch along first parents, the first one first, with a reader of their blobs. As long as each commit has
 * exactly the tree that the event of its place makes, git is not asked what it changes.
 *
 * @throws ModelgateError `LEDGER_UNREADABLE`
 */
export async function readGitCommits({
  gitDir,
  head,
  complete,
}: GitHistory): Promise<{ readonly commits: readonly LedgerCommit[]; readonly read: ReadBlob }> {
  const bare = await listCommits(gitDir, head)
  const files = await listFiles(gitDir, head)
  const read = await readBlobs(gitDir, new Set(files.values()))
  const commits = expectCommits(bare, files, read)
  const last = commits.at(-1)
  if (commits.length === bare.length) return { commits, read }
  const whole = await complete()
  const rest = await diffCommits(whole, last ? `${last.id}..${head}` : head)
  const wanted = rest.flatMap(({ changes }) => changes.filter(({ status }) => status === 'A' || status === 'M'))
  const readRest = await readBlobs(whole, new Set(wanted.map(({ blob }) => blob)))
  return { commits: commits.concat(rest), read: (blob) => read(blob) ?? readRest(blob) }
}

interface BareCommit extends Omit<LedgerCommit, 'changes'> {
  readonly tree: string
}

async function listCommits(gitDir: string, head: string): Promise<readonly BareCommit[]> {
  const output = await log(gitDir, ['--format=%H %T %P', head])
  const commits = output.split('\n').flatMap((line): readonly BareCommit[] => {
    const [id, tree, ...parents] = line.split(' ').filter(Boolean)
    return id && tree ? [{ id, tree, parents }] : []
  })
  const [first] = commits
  // Only the commit itself says so: git hides what was cut off.
  const text = first ? await runGit([`--git-dir=${gitDir}`, 'cat-file', 'commit', first.id]) : Buffer.alloc(0)
  if (first?.parents.length === 0 && /^tree \w+\nparent /u.test(text.toString('latin1'))) {
    throw new ModelgateError('LEDGER_UNREADABLE', 'The clone is shallow: the beginning of the ledger is not in it.', {
      advice: 'Fetch the rest with `git fetch --unshallow origin modelgate/ledger:modelgate/ledger`.',
    })
  }
  return commits
}

/** Blobs of the plain files of a commit, by path. */
async function listFiles(gitDir: string, commit: string): Promise<ReadonlyMap<string, string>> {
  const output = await runGit([`--git-dir=${gitDir}`, 'ls-tree', '-r', '-z', '--full-tree', commit])
  const lines = output.toString('utf8').split('\0')
  return new Map(
    lines.flatMap((line) => {
      const [meta = '', path = ''] = line.split('\t')
      const [mode, , blob = ''] = meta.split(' ')
      return mode === '100644' ? [[path, blob] as const] : []
    }),
  )
}

/** The commits up to the first one whose tree is not what its event and the objects that it cites make of the one before. */
function expectCommits(
  bare: readonly BareCommit[],
  files: ReadonlyMap<string, string>,
  read: ReadBlob,
): readonly LedgerCommit[] {
  const tree = growLedgerTree(bare[0]?.id.length ?? 0)
  const known = new Set<string>()
  const commits: LedgerCommit[] = []
  for (const [index, { id, parents, tree: actual }] of bare.entries()) {
    const seq = index + 1
    const path = eventPath(seq)
    const blob = files.get(path)
    if (blob === undefined) return commits
    const changes: LedgerChange[] = [{ path, blob, status: 'A' }]
    tree.addEvent(seq, blob)
    for (const digest of citedObjects(parseLoosely(read(blob)))) {
      const object = files.get(objectPath(digest))
      if (object === undefined || known.has(digest)) continue
      known.add(digest)
      tree.addObject(digest, object)
      changes.push({ path: objectPath(digest), blob: object, status: 'A' })
    }
    if (tree.id() !== actual) return commits
    commits.push({ id, parents, changes })
  }
  return commits
}

function parseLoosely(bytes: Uint8Array | null): unknown {
  try {
    return bytes && JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}

/** What git says that commits change. */
async function diffCommits(gitDir: string, range: string): Promise<readonly LedgerCommit[]> {
  const output = await log(gitDir, ['--root', '--raw', '--no-abbrev', '--no-renames', '--format=commit %H %P', range])
  const commits: LedgerCommit[] = []
  let changes: LedgerChange[] = []
  for (const line of output.split('\n')) {
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
  return commits
}

async function log(gitDir: string, args: readonly string[]): Promise<string> {
  const fixed = ['log', '--first-parent', '--reverse', '--no-notes', '--no-show-signature']
  const output = await runGit([`--git-dir=${gitDir}`, ...fixed, ...args, '--'])
  return output.toString('utf8')
}

/** @throws ModelgateError `LEDGER_UNREADABLE` for bytes that are not those of their id: git itself does not look */
async function readBlobs(gitDir: string, wanted: ReadonlySet<string>): Promise<ReadBlob> {
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
    const bytes = output.subarray(lineEnd + 1, end)
    if (blobId(bytes, id.length) !== id) {
      throw new ModelgateError('LEDGER_UNREADABLE', `Git's object ${id} does not hold the bytes of its name.`, {
        advice: 'The clone is damaged. Take another clone, or a bundle.',
      })
    }
    contents.set(id, bytes)
    offset = end + 1
  }
  return (blob) => contents.get(blob) ?? null
}

function blobId(bytes: Uint8Array, digits: number): string {
  const algorithm = digits === 40 ? 'sha1' : 'sha256'
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
