import { modelDigest } from '@modelgate/artifacts'
import type { FileTree } from '@modelgate/artifacts'
import { ModelgateError } from '@modelgate/kernel'
import { findManifests, type Manifest, readManifest } from '@modelgate/manifest'
import type { TableSource } from '@modelgate/tabular'
import type { GateContext } from './gate-context.ts'
import { openContent } from './open-content.ts'
import { openQualitySource } from './open-quality-source.ts'
import type { QualityBaseline, QualitySource } from './quality-source.ts'

/** What is live somewhere. */
export interface LiveVersion {
  readonly digest: string
  readonly version: string
  readonly commit: string
}

/** Where versions other than the one before the change are found. */
export interface BaselinePlaces {
  /** The files of a revision: a commit, a tag, a branch. */
  openRevision(revision: string): Promise<FileTree>
  /** What the ledger says is live, or null. */
  findLive(model: string, environment: string): Promise<LiveVersion | null>
  /**
   * A file of the newest artifact of that name which a run on the target branch kept, as a file on this machine.
   *
   * @param path as the manifest names it
   */
  fetchArtifact(name: string, path: string): Promise<string>
}

/**
 * A version that a rule names: `environment:NAME`, `git:REF`, `artifact:NAME` or `path:FILE`. What cannot be had is
 * missing, with the reason; an environment that nothing was promoted to has no version yet.
 */
export async function openNamedBaseline(name: string, context: GateContext): Promise<QualityBaseline> {
  const kind = name.slice(0, name.indexOf(':'))
  const place = name.slice(kind.length + 1)
  try {
    switch (kind) {
      case 'environment':
        return await openLive(place, context)
      case 'git':
        return await openAt(await placesOf(context).openRevision(place), context)
      case 'artifact': {
        const path = tablePath(context)
        return await withTable(context, { path: await placesOf(context).fetchArtifact(place, path), name: path })
      }
      case 'path':
        return await openPath(place, context)
      default:
        return { missing: `${name} is not environment:NAME, git:REF, artifact:NAME or path:FILE.` }
    }
  } catch (error) {
    if (error instanceof ModelgateError) return { missing: error.message }
    throw error
  }
}

function placesOf({ baselines }: GateContext): BaselinePlaces {
  if (baselines !== undefined) return baselines
  throw new ModelgateError('BASELINE_UNREACHABLE', 'Other versions cannot be reached from here.', {
    advice: 'Compare with the base of the change.',
  })
}

async function openLive(environment: string, context: GateContext): Promise<QualityBaseline> {
  const { name } = context.manifest.metadata
  const places = placesOf(context)
  const live = await places.findLive(name, environment)
  if (live === null) return 'first-version'
  const tree = await places.openRevision(live.commit)
  const manifest = await findModel(tree, context)
  if (manifest === undefined) return { missing: `${tree.label} has no manifest of ${name}.` }
  const digest = modelDigest(manifest.spec.artifacts)
  if (digest === live.digest) return (await openQualitySource(tree, manifest)) ?? { missing: undefined }
  return { missing: `${environment} holds ${live.digest}, and the manifest at ${tree.label} declares ${digest}.` }
}

async function openAt(tree: FileTree, context: GateContext): Promise<QualityBaseline> {
  const manifest = await findModel(tree, context)
  if (manifest === undefined) return { missing: `${tree.label} has no manifest of ${context.manifest.metadata.name}.` }
  return (await openQualitySource(tree, manifest)) ?? { missing: undefined }
}

/** The manifest at the same path, else the one of the same model. */
async function findModel(tree: FileTree, { path, manifest }: GateContext): Promise<Manifest | undefined> {
  const { name } = manifest.metadata
  for (const candidate of new Set([path, ...(await findManifests(tree))])) {
    const bytes = await tree.read(candidate)
    const found = bytes === null ? undefined : readManifest(bytes, candidate).manifest
    if (found?.metadata.name === name) return found
  }
  return undefined
}

/** A file of the base, which the change cannot alter, read by the columns of the head. */
async function openPath(path: string, context: GateContext): Promise<QualityBaseline> {
  const tree = context.base ?? context.head
  const local = await openContent(tree, path)
  return local === null
    ? { missing: `${tree.label} has no file ${path}.` }
    : withTable(context, { path: local, name: path })
}

async function withTable(
  { head, manifest }: GateContext,
  file: TableSource['files'][number],
): Promise<QualitySource | { readonly missing: string }> {
  const source = await openQualitySource(head, manifest)
  if (source === null || 'stated' in source)
    return { missing: 'the head has no predictions whose columns could be used.' }
  return { table: { files: [file] }, columns: source.columns }
}

function tablePath({ manifest }: GateContext): string {
  const { predictions, cells } = manifest.spec.evaluation ?? {}
  return predictions?.path ?? cells?.path ?? ''
}
