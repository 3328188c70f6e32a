import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'
import { confinePath } from './confine-path.ts'
import type { FileTree } from './file-tree.ts'
import { findLfsObject } from './find-lfs-object.ts'
import { hasCommit } from './has-commit.ts'
import { lowerCase, otherCase } from './other-case.ts'

/** Folders that hold no files of the user's own. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['.git', 'node_modules'])

/**
 * The files below a folder as they are now. Symbolic links are neither listed nor followed, so nothing outside can be
 * read; what is not a regular file is refused.
 *
 * @param root a folder on this machine
 */
export function workTree(root: string): FileTree {
  const names: NamesByFolder = new Map()
  return {
    label: 'work tree',
    async list(folder) {
      const paths: string[] = []
      await listInto(root, folder === undefined ? '' : confinePath(folder), paths)
      return paths.toSorted((a, b) => (a < b ? -1 : 1))
    },
    async read(path, limit = Number.POSITIVE_INFINITY) {
      const local = await locate(root, path, names)
      if (local === null) return null
      const file = openFile(local, path)
      try {
        const { size } = fstatSync(file)
        const most = Math.min(size, limit + 1)
        if (most <= SMALL_BYTES) return readStart(file, most)
      } finally {
        closeSync(file)
      }
      const handle = await open(local, FLAGS).catch((error: unknown) => refuseUnreadable(error, path))
      try {
        const { size } = await handle.stat()
        if (size <= limit) return await handle.readFile()
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(limit + 1), 0, limit + 1, 0)
        return buffer.subarray(0, bytesRead)
      } finally {
        await handle.close()
      }
    },
    materialize: (path) => locate(root, path, names),
    lfsObject: (pointer) => findLfsObject(root, pointer),
    hasCommit: (commit) => hasCommit(root, commit),
  }
}

/** Neither links nor pipes that wait for a writer. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/** Manifests and what stands beside them: read at once, because handing the work over takes longer than doing it. */
const SMALL_BYTES = 64 * 1024

function openFile(local: string, path: string): number {
  try {
    return openSync(local, FLAGS)
  } catch (error) {
    return refuseUnreadable(error, path)
  }
}

/** At most so many bytes; fewer when the file became shorter meanwhile. */
function readStart(file: number, bytes: number): Uint8Array {
  const buffer = Buffer.allocUnsafeSlow(bytes)
  let read = 0
  while (read < bytes) {
    const more = readSync(file, buffer, read, bytes - read, read)
    if (more === 0) break
    read += more
  }
  return buffer.subarray(0, read)
}

/** Names of a folder by their lower-case form, good as long as the folder has the same time of change. */
type NamesByFolder = Map<string, { readonly changed: number; readonly names: ReadonlyMap<string, readonly string[]> }>

async function listInto(root: string, folder: string, paths: string[]): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
    .catch((error: unknown) => missing(error) ?? [])
    .catch((error: unknown) => refuseUnreadable(error, folder))
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isFile()) paths.push(path)
    else if (entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name)) await listInto(root, path, paths)
  }
}

/** Where a file is, or null when there is none. Every name on the way is looked at: none may be a link. */
async function locate(root: string, path: string, names: NamesByFolder): Promise<string | null> {
  const segments = confinePath(path).split('/')
  let local = root
  let stats = lookAt(root)
  for (const [index, segment] of segments.entries()) {
    if (stats !== null) await refuseOtherCase(local, stats.mtimeMs, segment, names)
    local = join(local, segment)
    stats = lookAt(local)
    if (stats === null) return null
    if (stats.isSymbolicLink()) {
      const link = segments.slice(0, index + 1).join('/')
      throw new ModelgateError('PATH_SYMLINK', `\`${link}\` is a symbolic link; links are not followed.`, {
        advice: 'Replace the link by the file, or write the path of the file itself.',
      })
    }
    if (stats.isDirectory()) continue
    if (index < segments.length - 1) return null
    if (stats.isFile()) return local
    throw new ModelgateError('PATH_NOT_A_FILE', `\`${path}\` is not a regular file.`, {
      advice: 'Name a regular file.',
    })
  }
  return null
}

/** @param changed when the folder last changed, in milliseconds */
async function refuseOtherCase(folder: string, changed: number, name: string, cache: NamesByFolder): Promise<void> {
  let known = cache.get(folder)
  if (known?.changed !== changed) {
    const names = Map.groupBy(await readdir(folder).catch((error: unknown) => missing(error) ?? []), lowerCase)
    known = { changed, names }
    cache.set(folder, known)
  }
  const other = known.names.get(lowerCase(name))?.find((candidate) => candidate !== name)
  if (other !== undefined) throw otherCase(name, other)
}

/** Not asynchronous: looking takes microseconds, handing the work over and back takes longer. */
function lookAt(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null
  } catch (error) {
    return missing(error)
  }
}

function missing(error: unknown): null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return null
  throw error
}

function refuseUnreadable(error: unknown, path: string): never {
  throw new ModelgateError('PATH_UNREADABLE', `\`${path}\` cannot be read.`, {
    advice: 'Give this user the right to read it.',
    cause: error,
  })
}
