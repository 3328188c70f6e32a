import type { FileTree } from '@modelgate/artifacts'
import { manifestAt } from './lost-manifests.ts'
import type { LostManifest } from './lost-manifests.ts'
import type { Manifest } from './manifest.ts'

/**
 * What the base says of a model: at the same place, else where it stood before it moved, else of the model that this one
 * took the place of.
 *
 * @param name of the model; undefined where the manifest cannot be read now
 * @param lost manifests that are gone from their place, looked for only where the model was not here before
 * @returns undefined for a new model at a new place
 */
export async function formerManifest(
  base: FileTree,
  path: string,
  name: string | undefined,
  lost: () => Promise<readonly LostManifest[]>,
): Promise<{ readonly path: string; readonly manifest: Manifest } | undefined> {
  const here = await manifestAt(base, path)
  const same = here === undefined ? undefined : { path, manifest: here }
  if (name === undefined || here?.metadata.name === name) return same
  const moved = (await lost()).find(({ manifest }) => manifest?.metadata.name === name)
  return moved?.manifest === undefined ? same : { path: moved.path, manifest: moved.manifest }
}
