import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'
import { eventPath, objectPath } from './encode-event.ts'
import type { CommitContent, LedgerStore } from './ledger-store.ts'
import { LEDGER_BRANCH } from './ledger-store.ts'
import { readLedger } from './read-ledger.ts'
import { runGit, tryGit } from './run-git.ts'

/** Places where a clone keeps the branch: its own first, then what it fetched. */
const REFS = [`refs/heads/${LEDGER_BRANCH}`, `refs/remotes/origin/${LEDGER_BRANCH}`]

/** The writer of commits that GitHub does not make; nobody's name and no clock of ours. */
const IDENTITY = {
  GIT_AUTHOR_NAME: 'modelgate',
  GIT_AUTHOR_EMAIL: 'modelgate@localhost',
  GIT_COMMITTER_NAME: 'modelgate',
  GIT_COMMITTER_EMAIL: 'modelgate@localhost',
}

/**
 * The ledger of a repository on this machine: a clone, a bare repository or a `git bundle` (that one cannot be
 * written). Needs no network and no token.
 */
export function gitLedgerStore(path: string): LedgerStore {
  return {
    read: async () => withGitDir(path, (gitDir) => readLedger(gitDir, findHead(gitDir))),
    publish: async (base, commits) => withGitDir(path, (gitDir) => publish(gitDir, base, commits)),
  }
}

function withGitDir<T>(path: string, use: (gitDir: string) => T): T {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) {
    throw new ModelgateError('LEDGER_UNREADABLE', `There is nothing at ${path}.`, {
      advice: 'Name a clone or a bundle of the ledger.',
    })
  }
  if (stats.isDirectory()) {
    return use(runGit(['-C', path, 'rev-parse', '--absolute-git-dir']).toString('utf8').trim())
  }
  const gitDir = mkdtempSync(join(tmpdir(), 'modelgate-ledger-'))
  try {
    runGit(['init', '--quiet', '--bare', gitDir])
    runGit([
      `--git-dir=${gitDir}`,
      'fetch',
      '--quiet',
      path,
      `+refs/heads/${LEDGER_BRANCH}:refs/heads/${LEDGER_BRANCH}`,
    ])
    return use(gitDir)
  } finally {
    rmSync(gitDir, { recursive: true, force: true })
  }
}

function findHead(gitDir: string): string | null {
  for (const ref of REFS) {
    const found = tryGit([`--git-dir=${gitDir}`, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
    if (found.status === 0) return found.stdout.toString('utf8').trim()
  }
  return null
}

function publish(gitDir: string, base: string | null, contents: readonly CommitContent[]): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'modelgate-index-'))
  const env = { ...IDENTITY, GIT_INDEX_FILE: join(folder, 'index') }
  const git = (args: readonly string[], input?: Uint8Array | string) =>
    runGit([`--git-dir=${gitDir}`, ...args], { env, ...(input === undefined ? {} : { input }) })
      .toString('utf8')
      .trim()
  try {
    if (base) git(['read-tree', base])
    let head = base
    for (const { event, objects } of contents) {
      const files = [
        [eventPath(event.event.seq), event.bytes] as const,
        ...[...objects].map(([digest, bytes]) => [objectPath(digest), bytes] as const),
      ]
      const entries = files.map(([path, bytes]) => `100644 ${git(['hash-object', '-w', '--stdin'], bytes)}\t${path}\n`)
      git(['update-index', '--add', '--index-info'], entries.join(''))
      const message = `${event.event.type} ${event.event.seq}\n`
      head = git(['commit-tree', git(['write-tree']), ...(head ? ['-p', head] : [])], message)
    }
    if (head === null || head === base) return base
    const old = base ?? '0'.repeat(head.length)
    return tryGit([`--git-dir=${gitDir}`, 'update-ref', REFS[0] ?? '', head, old]).status === 0 ? head : null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
