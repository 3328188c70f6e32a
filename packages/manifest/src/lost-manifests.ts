import type { FileTree } from '@modelgate/artifacts'
import { holdsManifest } from './find-manifests.ts'
import type { Manifest } from './manifest.ts'
import { readManifest } from './read-manifest.ts'

/** A manifest of the base whose model the head no longer has at that place. */
export interface LostManifest {
  readonly path: string
  /** Undefined where it could not be read. */
  readonly manifest: Manifest | undefined
}

/**
 * The manifests of the base that are gone from their place, whatever they are called: the file is not there any more, or
 * it is no manifest any more, or it is that of another model.
 *
 * @param changed paths that differ; null: not known, then git is asked, and where it does not know either only files that
 *   are not there any more are found
 */
export async function lostManifests(
  base: FileTree,
  head: FileTree,
  changed: ReadonlySet<string> | null,
): Promise<readonly LostManifest[]> {
  const kept = new Set(await head.list())
  const differing = changed ?? (await base.differences?.(null)) ?? new Set<string>()
  const lost: LostManifest[] = []
  for (const path of await base.list()) {
    // Read only where something can be gone: each read may be a request.
    if (kept.has(path) && !differing.has(path)) continue
    if (!(await holdsManifest(base, path))) continue
    const manifest = await manifestAt(base, path)
    const isKept = kept.has(path) && (await holdsManifest(head, path))
    if (!isKept || (await isOther(head, path, manifest))) lost.push({ path, manifest })
  }
  return lost
}

/** Whether a manifest describes another model now. */
async function isOther(head: FileTree, path: string, former: Manifest | undefined): Promise<boolean> {
  const now = await manifestAt(head, path)
  return now !== undefined && former !== undefined && now.metadata.name !== former.metadata.name
}

/** The manifest at a path; undefined where there is none, or none that can be read. */
export async function manifestAt(tree: FileTree, path: string): Promise<Manifest | undefined> {
  const bytes = await tree.read(path)
  return bytes === null ? undefined : readManifest(bytes, path).manifest
}
