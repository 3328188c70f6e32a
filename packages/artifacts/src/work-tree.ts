import { constants } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'
import { confinePath } from './confine-path.ts'
import type { FileTree } from './file-tree.ts'

/** Folders that hold no files of the user's own. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['.git', 'node_modules'])

/**
 * The files below a folder as they are now. Symbolic links are neither listed nor followed, so nothing outside can be
 * read; what is not a regular file is refused.
 *
 * @param root a folder on this machine
 */
export function workTree(root: string): FileTree {
  return {
    label: 'work tree',
    async list() {
      const paths: string[] = []
      await listInto(root, '', paths)
      return paths.toSorted((a, b) => (a < b ? -1 : 1))
    },
    async read(path) {
      const local = await locate(root, path)
      if (local === null) return null
      const handle = await open(local, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
      try {
        return await handle.readFile()
      } finally {
        await handle.close()
      }
    },
    materialize: (path) => locate(root, path),
  }
}

async function listInto(root: string, folder: string, paths: string[]): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isFile()) paths.push(path)
    else if (entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name)) await listInto(root, path, paths)
  }
}

/** Where a file is, or null when there is none. Every folder on the way is looked at: none may be a link. */
async function locate(root: string, path: string): Promise<string | null> {
  const segments = confinePath(path).split('/')
  let local = root
  for (const [index, segment] of segments.entries()) {
    local = join(local, segment)
    const stats = await lstat(local).catch(missing)
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

function missing(error: unknown): null {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null
  throw error
}
