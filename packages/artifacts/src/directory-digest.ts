import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { digestFile } from './digest.ts'
import type { FileTree } from './file-tree.ts'

/** Files that a model's signature leaves out, by the OpenSSF model signing specification 1.0. */
const IGNORED_AT_ROOT: ReadonlySet<string> = new Set(['.git', '.gitignore', '.gitattributes', '.github'])

/** The identity of a folder. */
export interface DirectoryDigest {
  /** `sha256:` of the concatenated SHA-256 digests (32 raw bytes each) of its files. */
  readonly digest: string
  /** Bytes of all files. */
  readonly size: number
  readonly files: readonly string[]
}

/**
 * The root digest of a folder as OpenSSF model signing 1.0 defines it: files sorted by the code points of their
 * names, their digests concatenated and hashed once more.
 *
 * @param tree the files
 * @param folder its path, without a slash at the end
 * @param signature path of the signature file, which is left out
 * @returns null when the tree has no file below the folder
 */
export async function directoryDigest(
  tree: FileTree,
  folder: string,
  signature?: string,
): Promise<DirectoryDigest | null> {
  const prefix = `${folder}/`
  const files = (await tree.list(folder))
    .filter((path) => path.startsWith(prefix) && path !== signature)
    .filter((path) => !IGNORED_AT_ROOT.has(path.slice(prefix.length).split('/')[0] ?? ''))
    .toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  if (files.length === 0) return null
  const hash = createHash('sha256')
  let size = 0
  for (const path of files) {
    const local = await tree.materialize(path)
    if (local === null) return null
    hash.update(Buffer.from((await digestFile(local)).slice('sha256:'.length), 'hex'))
    size += (await stat(local)).size
  }
  return { digest: `sha256:${hash.digest('hex')}`, size, files }
}
