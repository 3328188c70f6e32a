import { digestBytes, workTree } from '@modelgate/artifacts'
import { ModelgateError } from '@modelgate/kernel'
import { findManifests, type Manifest, readManifest, type YamlDocument } from '@modelgate/manifest'

/** A valid manifest of a work tree. */
export interface Declaration {
  readonly path: string
  /** SHA-256 of the manifest file. */
  readonly digest: string
  readonly manifest: Manifest
  readonly locate: YamlDocument['locate']
}

/**
 * Reads the manifest that says how to rebuild a model.
 *
 * @param repository root of a work tree
 * @param path of the manifest inside it; undefined: there must be only one
 * @throws ModelgateError `REPRODUCE_NO_MANIFEST`
 */
export async function readDeclaration(repository: string, path: string | undefined): Promise<Declaration> {
  const tree = workTree(repository)
  const chosen = path ?? onlyManifest(await findManifests(tree))
  const bytes = await tree.read(chosen)
  if (bytes === null) {
    throw new ModelgateError('REPRODUCE_NO_MANIFEST', `There is no manifest ${chosen}.`, {
      advice: 'Name a manifest of this repository, for example `manifest: model.modelgate.yaml`.',
    })
  }
  const { manifest, document, findings } = readManifest(bytes, chosen)
  if (manifest === undefined) {
    const [first] = findings
    throw new ModelgateError(
      'REPRODUCE_NO_MANIFEST',
      `${chosen} is no valid manifest. ${first?.message ?? ''}`.trim(),
      {
        advice: `modelgate validate ${chosen}`,
        ...(first?.location === undefined ? {} : { location: first.location }),
      },
    )
  }
  return {
    path: chosen,
    digest: digestBytes(bytes),
    manifest,
    locate: (pointer, part) => document.locate(pointer, part),
  }
}

function onlyManifest(paths: readonly string[]): string {
  const [path, ...more] = paths
  if (path !== undefined && more.length === 0) return path
  throw new ModelgateError(
    'REPRODUCE_NO_MANIFEST',
    path === undefined ? 'There is no manifest in this repository.' : `Which manifest? There are ${paths.join(', ')}.`,
    { advice: 'Name one, for example `manifest: model.modelgate.yaml`.' },
  )
}
