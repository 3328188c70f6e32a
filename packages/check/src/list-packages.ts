import type { FileTree } from '@modelgate/artifacts'
import type { Manifest } from '@modelgate/manifest'
import { readLock } from '@modelgate/manifest/read-lock'

/**
 * The packages that the declared lock files fix, with their versions. A lock that is not there or has another form adds
 * nothing here; the manifest's own gate says why.
 */
export async function listPackages(tree: FileTree, { spec }: Manifest): Promise<ReadonlyMap<string, string>> {
  const packages = new Map<string, string>()
  for (const { path } of spec.training?.environment?.locks ?? []) {
    const bytes = await tree.read(path)
    const lock = bytes === null ? undefined : readLock(path, new TextDecoder().decode(bytes))
    for (const [name, version] of lock?.versions ?? []) packages.set(name, version)
  }
  return packages
}
