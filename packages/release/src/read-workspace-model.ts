import { stat } from 'node:fs/promises'
import type { FileTree } from '@modelgate/artifacts'
import { digestBytes, digestFile, directoryDigest, modelDigest } from '@modelgate/artifacts'
import { closest, ModelgateError } from '@modelgate/kernel'
import type { Manifest } from '@modelgate/manifest'
import { readManifest } from '@modelgate/manifest'

/** A model as its files are now. */
export interface WorkspaceModel {
  readonly path: string
  readonly bytes: Uint8Array
  readonly digest: string
  readonly manifest: Manifest
  /** The model's digest, hashed from its files; null: some of them are not here. */
  readonly measured: string | null
  /** The model's digest as the manifest declares it. */
  readonly declared: string
}

/**
 * Finds the manifest of a model and hashes the model's files.
 *
 * @param model its name or the manifest's path; undefined: there must be only one
 * @throws ModelgateError `MODEL_NOT_FOUND`, `MODEL_AMBIGUOUS`, `MANIFEST_UNREADABLE`
 */
export async function readWorkspaceModel(tree: FileTree, model: string | undefined): Promise<WorkspaceModel> {
  const models = await readManifests(tree)
  const named = models.filter(
    ({ path, manifest }) => model === undefined || path === model || manifest?.metadata.name === model,
  )
  const [found, second] = named
  if (!found) throw notFound(model, models)
  if (second) {
    const paths = named.map(({ path }) => path).join(', ')
    throw new ModelgateError('MODEL_AMBIGUOUS', `Which model? There are ${paths}.`, {
      advice: 'Write `model: NAME`, or the path of its manifest.',
    })
  }
  if (!found.manifest) {
    throw new ModelgateError('MANIFEST_UNREADABLE', `${found.path}: ${found.problem ?? 'it has mistakes'}`, {
      advice: 'Run `modelgate validate`; it shows each mistake with its line.',
    })
  }
  return describeModel(tree, found.path, found.bytes, found.manifest)
}

/** Every model of a tree whose manifest can be read. */
export async function readAllModels(tree: FileTree): Promise<readonly WorkspaceModel[]> {
  const models: WorkspaceModel[] = []
  for (const { path, bytes, manifest } of await readManifests(tree)) {
    if (manifest) models.push(await describeModel(tree, path, bytes, manifest))
  }
  return models
}

async function describeModel(
  tree: FileTree,
  path: string,
  bytes: Uint8Array,
  manifest: Manifest,
): Promise<WorkspaceModel> {
  return {
    path,
    bytes,
    manifest,
    digest: digestBytes(bytes),
    declared: modelDigest(manifest.spec.artifacts),
    measured: await measureModel(tree, manifest),
  }
}

/** The digest of the files that a manifest declares as they are in the tree; null where some cannot be reached. */
async function measureModel(tree: FileTree, manifest: Manifest): Promise<string | null> {
  const measured: { name: string; digest: string; size: number }[] = []
  for (const { name, path, signature } of manifest.spec.artifacts) {
    if (path === undefined) return null
    const local = await tree.materialize(path)
    const part = local
      ? { digest: await digestFile(local), size: (await stat(local)).size }
      : await directoryDigest(tree, path, signature)
    if (!part) return null
    measured.push({ name, digest: part.digest, size: part.size })
  }
  return modelDigest(measured)
}

interface FoundManifest {
  readonly path: string
  readonly bytes: Uint8Array
  readonly manifest?: Manifest
  readonly problem?: string
}

async function readManifests(tree: FileTree): Promise<readonly FoundManifest[]> {
  const paths = (await tree.list()).filter((path) => path.endsWith('.modelgate.yaml'))
  const read = paths.map(async (path): Promise<FoundManifest | null> => {
    const bytes = await tree.read(path)
    if (!bytes) return null
    const { manifest, findings } = readManifest(bytes, path)
    return manifest ? { path, bytes, manifest } : { path, bytes, problem: findings[0]?.message ?? 'it has mistakes' }
  })
  return (await Promise.all(read)).filter((found) => found !== null)
}

function notFound(model: string | undefined, models: readonly FoundManifest[]): ModelgateError {
  const names = models.map(({ path, manifest }) => manifest?.metadata.name ?? path)
  const guess = model === undefined ? undefined : closest(model, names)
  return new ModelgateError(
    'MODEL_NOT_FOUND',
    model === undefined
      ? 'There is no `*.modelgate.yaml` in the work tree.'
      : `There is no manifest of "${model}" in the work tree.`,
    {
      advice: guess
        ? `Did you mean "${guess}"?`
        : names.length > 0
          ? `There are: ${names.join(', ')}.`
          : 'Check out the repository in a step before.',
    },
  )
}
