import type { FileTree } from '@modelgate/artifacts'
import { ModelgateError } from '@modelgate/kernel'
import { readManifest } from '@modelgate/manifest'
import type { Manifest, YamlDocument } from '@modelgate/manifest'

/** A manifest in a tree. */
export interface CardPlace {
  readonly tree: FileTree
  /** From the root of the tree. */
  readonly path: string
}

/**
 * The manifest at a place.
 *
 * @throws ModelgateError `MANIFEST_NOT_FOUND` or `CARD_UNREADABLE`
 */
export async function openCard({ tree, path }: CardPlace): Promise<{ manifest: Manifest; document: YamlDocument }> {
  const bytes = await tree.read(path)
  if (bytes === null) {
    throw new ModelgateError('MANIFEST_NOT_FOUND', `There is no file ${path} in ${tree.label}.`, {
      advice: 'Check the path; it starts at the root of the repository.',
    })
  }
  const { manifest, document, findings } = readManifest(bytes, path)
  if (manifest !== undefined) return { manifest, document }
  const [first] = findings
  const problem = first?.message ?? 'it is not one'
  throw new ModelgateError('CARD_UNREADABLE', `${path} in ${tree.label} is not a valid manifest: ${problem}`, {
    advice: `\`modelgate validate ${path}\` lists every problem.`,
    ...(first?.location === undefined ? {} : { location: first.location }),
  })
}
