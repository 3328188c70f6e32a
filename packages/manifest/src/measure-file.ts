import { lstatSync, readFileSync } from 'node:fs'
import { digestBytes, digestFile, directoryDigest, parseLfsPointer } from '@modelgate/artifacts'
import type { FileTree } from '@modelgate/artifacts'

/** Larger files are no Git LFS pointers. */
const MAX_POINTER_BYTES = 1024

/**
 * Digest and size of a file, streamed; of a folder its OpenSSF root digest; of a Git LFS pointer those of the file it
 * stands for.
 *
 * @param path inside the tree
 * @param signature of a folder: path of the signature file, which is left out
 * @returns null when there is neither file nor folder; `changed` when the file changed while it was read
 */
export async function measureFile(
  tree: FileTree,
  path: string,
  signature?: string,
): Promise<{ readonly digest: string; readonly size: number } | 'changed' | null> {
  const local = await tree.materialize(path)
  if (local === null) return directoryDigest(tree, path, signature)
  const before = lstatSync(local)
  const bytes = before.size <= MAX_POINTER_BYTES ? readFileSync(local) : undefined
  const pointer = bytes === undefined ? undefined : parseLfsPointer(bytes)
  if (pointer !== undefined) return pointer
  const digest = bytes === undefined ? await digestFile(local) : digestBytes(bytes)
  const after = lstatSync(local)
  if (before.size !== after.size || before.mtimeMs !== after.mtimeMs || before.ino !== after.ino) return 'changed'
  return { digest, size: after.size }
}
