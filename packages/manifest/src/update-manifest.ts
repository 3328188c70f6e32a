import type { FileTree } from '@modelgate/artifacts'
import { ModelgateError, valueAt } from '@modelgate/kernel'
import { pointerText } from './json-pointer.ts'
import type { DeclaredResult, Manifest } from './manifest.ts'
import { measureFile } from './measure-file.ts'
import type { YamlDocument } from './read-yaml.ts'
import { declaredFiles } from './rules/check-files.ts'
import { showText } from './show-text.ts'

/** One value that an update writes. */
export interface ManifestChange {
  /** `spec.artifacts[0].digest` */
  readonly field: string
  readonly from: string | number
  readonly to: string | number
}

/** Which part of a version an update raises. */
export type VersionPart = 'major' | 'minor' | 'patch'

/**
 * Brings a manifest up to date after a retraining: digests and sizes from the files, results from the file that
 * `evaluation.source` names or as they were measured, and the version. Everything else, comments and order included, stays as it is.
 *
 * @param measured values by their place in `evaluation.results`, for those that the source does not give
 * @param bump which part of the version to raise; undefined leaves it
 * @returns the new text and what changed; the same text when nothing did
 * @throws ModelgateError `MANIFEST_FILE_MISSING` for a declared file that is not there, `MANIFEST_VERSION_FORM` when
 *   the version has no parts to raise
 */
export async function updateManifest(
  { manifest, document }: { readonly manifest: Manifest; readonly document: YamlDocument },
  tree: FileTree,
  {
    bump,
    measured = new Map(),
  }: { readonly bump: VersionPart | undefined; readonly measured?: ReadonlyMap<number, number> },
): Promise<{ readonly text: string; readonly changes: readonly ManifestChange[] }> {
  const sourced = await resultEdits(manifest, tree)
  const figures = [...measured].map(([index, to]): Edit => ({ pointer: `/spec/evaluation/results/${index}/value`, to }))
  const edits = [
    ...(await fileEdits(manifest, document, tree)),
    ...sourced,
    ...figures.filter(({ pointer }) => !sourced.some((edit) => edit.pointer === pointer)),
  ]
  if (bump !== undefined) {
    edits.push({ pointer: '/metadata/version', to: raiseVersion(manifest.metadata.version, bump) })
  }
  const changes = edits.flatMap(({ pointer, to }): (ManifestChange & { range: readonly [number, number] })[] => {
    const from = valueAt(manifest, ...pathOf(pointer))
    const range = document.range(pointer)
    if (range === undefined || from === to || (typeof from !== 'string' && typeof from !== 'number')) return []
    return [{ field: pointerText(pointer), from, to, range }]
  })
  const text = changes
    .toSorted((a, b) => b.range[0] - a.range[0])
    .reduce((current, { to, range: [start, end] }) => {
      return `${current.slice(0, start)}${typeof to === 'string' ? JSON.stringify(to) : String(to)}${current.slice(end)}`
    }, document.text)
  return { text, changes: changes.map(({ field, from, to }) => ({ field, from, to })) }
}

interface Edit {
  readonly pointer: string
  readonly to: string | number
}

async function fileEdits(manifest: Manifest, document: YamlDocument, tree: FileTree): Promise<Edit[]> {
  const edits: Edit[] = []
  for (const { pointer, path, pathKey = 'path', signature } of declaredFiles(manifest)) {
    const actual = await measureFile(tree, path, signature)
    if (actual === null || actual === 'changed') {
      const what = actual === null ? 'is not in the repository' : 'changed while it was read'
      throw new ModelgateError('MANIFEST_FILE_MISSING', `${showText(path)} ${what}, so it has no digest to write.`, {
        advice: 'Write the file first, or remove its entry from the manifest.',
        location: document.locate(`${pointer}/${pathKey}`),
      })
    }
    edits.push({ pointer: `${pointer}/digest`, to: actual.digest }, { pointer: `${pointer}/size`, to: actual.size })
  }
  return edits
}

/** Results by the JSON file that the evaluation wrote: a list of results, or a map from metrics to values. */
async function resultEdits({ spec }: Manifest, tree: FileTree): Promise<Edit[]> {
  const { results = [], source } = spec.evaluation ?? {}
  const bytes = source === undefined ? null : await tree.read(source.path)
  if (bytes === null) return []
  let measured: unknown
  try {
    measured = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return []
  }
  return results.flatMap((result, index): Edit[] => {
    const found = Array.isArray(measured) ? measured.find((one: unknown) => isSameResult(one, result)) : measured
    const value = Array.isArray(measured) ? valueAt(found, 'value') : valueAt(found, result.metric)
    const n = Array.isArray(measured) ? valueAt(found, 'n') : undefined
    const pointer = `/spec/evaluation/results/${index}`
    return [
      ...(typeof value === 'number' ? [{ pointer: `${pointer}/value`, to: value }] : []),
      ...(typeof n === 'number' ? [{ pointer: `${pointer}/n`, to: n }] : []),
    ]
  })
}

function isSameResult(one: unknown, { metric, dataset, slice }: DeclaredResult): boolean {
  return valueAt(one, 'metric') === metric && valueAt(one, 'dataset') === dataset && valueAt(one, 'slice') === slice
}

function raiseVersion(version: string, part: VersionPart): string {
  const match = /^(v?)(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/.exec(version)
  if (match === null) {
    throw new ModelgateError('MANIFEST_VERSION_FORM', `The version ${showText(version)} is not MAJOR.MINOR.PATCH.`, {
      advice: 'Write the new version by hand.',
    })
  }
  const [, prefix = '', major, minor, patch] = match
  const [x, y, z] = [Number(major), Number(minor), Number(patch)]
  const raised = { major: [x + 1, 0, 0], minor: [x, y + 1, 0], patch: [x, y, z + 1] }[part]
  return `${prefix}${raised.join('.')}`
}

function pathOf(pointer: string): string[] {
  return pointer.slice(1).split('/')
}
