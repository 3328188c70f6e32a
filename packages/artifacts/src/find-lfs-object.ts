import { stat } from 'node:fs/promises'
import { isAbsolute, join, resolve } from 'node:path'
import { askGit } from './ask-git.ts'
import { digestFile } from './digest.ts'
import type { LfsPointer } from './lfs-pointer.ts'

/**
 * The content of a Git LFS file where the clone has it.
 *
 * @param root a folder inside the clone
 * @returns a path on this machine; null where it was not fetched, or where the bytes are not those of the pointer
 */
export async function findLfsObject(root: string, { digest, size }: LfsPointer): Promise<string | null> {
  const folder = await askGit(root, ['rev-parse', '--git-common-dir'])
  if (folder === null) return null
  const common = folder.trimEnd()
  const oid = digest.replace(/^sha256:/u, '')
  const path = join(
    isAbsolute(common) ? common : resolve(root, common),
    'lfs/objects',
    oid.slice(0, 2),
    oid.slice(2, 4),
    oid,
  )
  const status = await stat(path).catch(() => null)
  if (status === null || !status.isFile() || status.size !== size) return null
  return (await digestFile(path)) === digest ? path : null
}
