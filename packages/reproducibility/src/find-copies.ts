import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import type { CollectedOutput } from './collect-outputs.ts'
import { digestIfFile } from './digest-if-file.ts'

/** What is worth copying instead of making. Reports lie beside a model for good reasons. */
const WORTH_COPYING: ReadonlySet<string> = new Set(['weights', 'predictions', 'metrics'])

/** A search that takes longer than most reduced commands ends with what it has, and says so. */
const MAX_MILLISECONDS = 120_000

/** The rest of the machine is looked through for so long, and no longer: it may hold anything. */
const MAX_MILLISECONDS_ELSEWHERE = 20_000

/** What comes with the operating system, and what is made by its kernel. */
const OF_SYSTEM: ReadonlySet<string> = new Set([
  'bin',
  'boot',
  'dev',
  'lib',
  'lib32',
  'lib64',
  'proc',
  'sbin',
  'snap',
  'sys',
  'usr',
])

/** More equal files than this are no hiding place: something as short as a single digit lies everywhere. */
const MAX_COPIES = 200

/** Paths of that many bytes fill any list of arguments. */
const MAX_LISTING_BYTES = 16 * 1024 * 1024

/** Where copies are looked for. */
export interface CopySearch {
  /** The likeliest, searched to the end; what does not exist or cannot be read is passed over. */
  readonly folders: readonly string[]
  /** Files, and folders with what is in them, that do not count. */
  readonly except: readonly string[]
  /** The PATH on which `find` is. */
  readonly path: string | undefined
}

/** What a search found. */
export interface FoundCopies {
  /** Absolute paths, in the order in which they were found. */
  readonly copies: readonly string[]
  /** False where there is no `find`, or it took too long. */
  readonly isComplete: boolean
}

/**
 * Files anywhere that hold the very bytes of what a run left, so that its command could have copied them instead of making them. Of an output that is a
 * folder the largest file counts: a configuration is copied beside weights with good reason.
 */
export async function findCopies(
  outputs: readonly CollectedOutput[],
  { folders, except, path }: CopySearch,
): Promise<FoundCopies> {
  const made = outputs
    .filter(({ role }) => WORTH_COPYING.has(role))
    .flatMap(({ files }) => files.toSorted((a, b) => b.size - a.size).slice(0, 1))
    .filter(({ size }) => size > 0)
  if (made.length === 0) return { copies: [], isComplete: true }
  const digests = new Set(made.map(({ digest }) => digest))
  const sizes = [...new Set(made.map(({ size }) => size))].flatMap((size) => ['-o', '-size', `${size}c`]).slice(1)
  const find = (from: readonly string[], prune: readonly string[], timeout: number) =>
    spawnSync(
      'find',
      [
        ...from,
        '-xdev',
        ...prune.flatMap((folder) => ['-path', folder, '-prune', '-o']),
        '-type',
        'f',
        '(',
        ...sizes,
        ')',
        '-print0',
      ],
      {
        encoding: 'utf8',
        env: { PATH: path },
        timeout,
        maxBuffer: MAX_LISTING_BYTES,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
  const likely = find(folders, [], MAX_MILLISECONDS)
  const elsewhere = find(restOfMachine(), folders, MAX_MILLISECONDS_ELSEWHERE)
  const copies: string[] = []
  for (const file of new Set(`${likely.stdout ?? ''}${elsewhere.stdout ?? ''}`.split('\0'))) {
    if (copies.length === MAX_COPIES) break
    if (except.some((other) => file === other || file.startsWith(`${other}/`))) continue
    const digest = await digestOf(file)
    if (digest !== null && digests.has(digest)) copies.push(file)
  }
  return { copies, isComplete: likely.error === undefined }
}

function restOfMachine(): readonly string[] {
  return readdirSync('/', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !OF_SYSTEM.has(entry.name))
    .map(({ name }) => `/${name}`)
}

/** Null for what is gone, cut off, or for others to read. */
async function digestOf(file: string): Promise<string | null> {
  try {
    return await digestIfFile(file)
  } catch {
    return null
  }
}
