import { realpath, stat } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'
import { findRoot } from './find-root.ts'

/** Manifests of one repository. */
export interface ManifestGroup {
  /** Absolute. */
  readonly root: string
  /** Relative to the root, with forward slashes. */
  readonly paths: readonly string[]
}

/**
 * FILE arguments grouped by the repository they lie in.
 *
 * @throws ModelgateError `CLI_FILE_UNREADABLE` for what is not there or is not a file
 */
export async function locateManifests(files: readonly string[], cwd: string): Promise<readonly ManifestGroup[]> {
  const here = await realpath(cwd)
  const groups = new Map<string, string[]>()
  for (const file of files) {
    const path = await realpath(resolve(cwd, file)).catch((cause: unknown) => unreadable(file, 'does not exist', cause))
    const stats = await stat(path)
    if (!stats.isFile()) unreadable(file, stats.isDirectory() ? 'is a folder' : 'is not a regular file')
    const root = findRoot(dirname(path), here)
    const inside = relative(root, path).split(sep).join('/')
    groups.set(root, [...(groups.get(root) ?? []), inside])
  }
  return [...groups].map(([root, paths]) => ({ root, paths }))
}

function unreadable(file: string, what: string, cause?: unknown): never {
  throw new ModelgateError('CLI_FILE_UNREADABLE', `${file} ${what}.`, {
    advice: 'Name a manifest; without a file every manifest of the work tree is taken.',
    ...(cause === undefined ? {} : { cause }),
  })
}
