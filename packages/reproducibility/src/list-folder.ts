import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'

/** More files than any model folder has; a listing this long is a wrong argument. */
const MAX_FILES = 100_000

/** Deeper than any model folder; a recursion without end would hit it. */
const MAX_DEPTH = 64

/**
 * All regular files under a folder, relative, with forward slashes, sorted by code unit. `.git` at the top is left out.
 *
 * @throws ModelgateError `COMPARE_FOLDER_UNREADABLE` for symbolic links (what they name may lie anywhere), special files and too many files
 */
export function listFolder(root: string): readonly string[] {
  const files: string[] = []
  const walk = (folder: string, depth: number): void => {
    for (const item of readFolder(join(root, folder))) {
      const path = folder === '' ? item.name : `${folder}/${item.name}`
      if (path === '.git') continue
      if (item.isDirectory() && depth < MAX_DEPTH) walk(path, depth + 1)
      else if (item.isFile() && files.length < MAX_FILES) files.push(path)
      else throw unreadable(join(root, path), whyNot(item))
    }
  }
  walk('', 0)
  return files.toSorted((a, b) => (a < b ? -1 : 1))
}

function readFolder(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (cause) {
    throw unreadable(path, 'cannot be read', cause)
  }
}

function whyNot(item: Dirent): string {
  if (item.isSymbolicLink()) return 'is a symbolic link'
  if (item.isDirectory()) return `is nested deeper than ${MAX_DEPTH} folders`
  return item.isFile() ? `is one of more than ${MAX_FILES} files` : 'is not a regular file'
}

function unreadable(path: string, why: string, cause?: unknown): ModelgateError {
  return new ModelgateError('COMPARE_FOLDER_UNREADABLE', `${path} ${why}.`, {
    advice: 'Name a folder that holds nothing but the regular files of one model.',
    cause,
  })
}
