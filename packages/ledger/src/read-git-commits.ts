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
  const read = await readObjects(gitDir, new Set(files.values()))
  const commits = expectCommits(bare, files, read)
  const last = commits.at(-1)
  if (commits.length === bare.length) return { commits, read }
  const whole = await complete()
  const changed = await diffCommits(whole, last ? `${last.id}..${head}` : head)
  const rest = bare
    .slice(commits.length)
    .map(({ id, parents }): LedgerCommit => ({ id, parents, changes: changed.get(id) ?? [] }))
  const wanted = rest.flatMap(({ changes }) => changes.filter(({ status }) => status === 'A' || status === 'M'))
  const readRest = await readObjects(whole, new Set(wanted.map(({ blob }) => blob)))
  return { commits: commits.concat(rest), read: (blob) => read(blob) ?? readRest(blob) }
}

interface BareCommit extends Omit<LedgerCommit, 'changes'> {
  readonly tree: string
}

/**
 * Commits as their own bytes have them. What git keeps beside them (grafts, a commit graph, the edge of a shallow clone)
 * can say otherwise, and would hide a commit.
 */
async function listCommits(gitDir: string, head: string): Promise<readonly BareCommit[]> {
  const output = await runGit([`--git-dir=${gitDir}`, 'rev-list', '--first-parent', '--reverse', head, '--'])
  const ids = output.toString('utf8').split('\n').filter(Boolean)
  const read = await readObjects(gitDir, new Set(ids))
  const commits = ids.map((id) => parseCommit(id, read(id)))
  const gap = commits.findIndex(({ parents }, index) => parents[0] !== ids[index - 1])
  if (gap === 0) {
    throw new ModelgateError('LEDGER_UNREADABLE', 'The clone is shallow: the beginning of the ledger is not in it.', {
      advice: 'Fetch the rest with `git fetch --unshallow origin modelgate/ledger:modelgate/ledger`.',
    })
  }
  if (gap > 0 || ids.at(-1) !== head) throw damaged(`Git leaves out what is before the commit ${ids[gap] ?? head}.`)
  return commits
}

function parseCommit(id: string, bytes: Uint8Array | null): BareCommit {
  const [header = ''] = Buffer.from(bytes ?? [])
    .toString('latin1')
    .split('\n\n')
  const [, tree] = /^tree (\w+)$/mu.exec(header) ?? []
  if (tree === undefined) throw damaged(`Git's object ${id} is no commit.`)
  return { id, tree, parents: Array.from(header.matchAll(/^parent (\w+)$/gmu), ([, parent = '']) => parent) }
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

/** What git says that commits change, by commit. */
async function diffCommits(gitDir: string, range: string): Promise<ReadonlyMap<string, readonly LedgerChange[]>> {
  const fixed = [
    'log',
    '--first-parent',
    '--root',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--no-notes',
    '--no-show-signature',
  ]
  const output = await runGit([`--git-dir=${gitDir}`, ...fixed, '--format=commit %H', range, '--'])
  const commits = new Map<string, LedgerChange[]>()
  let changes: LedgerChange[] = []
  for (const line of output.toString('utf8').split('\n')) {
    if (line.startsWith('commit ')) {
      changes = []
      commits.set(line.slice('commit '.length), changes)
    } else if (line.startsWith(':')) {
      const [meta = '', path = ''] = line.slice(1).split('\t')
      const [, mode, , blob = '', status = ''] = meta.split(' ')
      // A link or a program at a place of ours is not a file of ours.
      changes.push({ path, blob, status: mode === '100644' || status === 'D' ? status : `${status}(${mode})` })
    }
  }
  return commits
}

/** @throws ModelgateError `LEDGER_UNREADABLE` for bytes that are not those of their id: git itself does not look */
async function readObjects(gitDir: string, wanted: ReadonlySet<string>): Promise<ReadBlob> {
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
    const [id = '', type = '', size] = output.toString('latin1', offset, lineEnd).split(' ')
    const end = lineEnd + 1 + Number(size)
    const bytes = output.subarray(lineEnd + 1, end)
    if (objectId(type, bytes, id.length) !== id) {
      throw damaged(`Git's object ${id} does not hold the bytes of its name.`)
    }
    contents.set(id, bytes)
    offset = end + 1
  }
  return (blob) => contents.get(blob) ?? null
}

function objectId(type: string, bytes: Uint8Array, digits: number): string {
  const algorithm = digits === 40 ? 'sha1' : 'sha256'
  return createHash(algorithm).update(`${type} ${bytes.length}\0`).update(bytes).digest('hex')
}

function damaged(message: string): ModelgateError {
  return new ModelgateError('LEDGER_UNREADABLE', message, {
    advice: 'The clone is damaged. Take another clone, or a bundle.',
  })
}
