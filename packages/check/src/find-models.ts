import type { FileTree } from '@modelgate/artifacts'
import type { Finding } from '@modelgate/kernel'
import { readManifest } from '@modelgate/manifest'
import type { Manifest, ReadManifest } from '@modelgate/manifest'

/** One model of the head, beside its former self. */
export interface Candidate {
  /** Path of the manifest. */
  readonly path: string
  readonly head: ReadManifest
  /** The manifest the base has for this model: at the same path, else by name; null for a new model. */
  readonly base: { readonly path: string; readonly manifest: Manifest } | null
}

/** The models of a change and what is wrong with their set. */
export interface Models {
  readonly candidates: readonly Candidate[]
  /** About no single model: manifests that are gone. */
  readonly findings: readonly Finding[]
}

/** A file name that says it is a manifest. */
const MANIFEST_NAME = /\.modelgate\.ya?ml$/u

/**
 * Pairs the manifests of head and base: by path, and where a manifest is new, by the model's name.
 *
 * @param paths manifests of the head to look at
 */
export async function pairModels(head: FileTree, paths: readonly string[], base: FileTree | null): Promise<Models> {
  const basePaths =
    base === null ? [] : (await base.list()).filter((path) => MANIFEST_NAME.test(path) || paths.includes(path))
  const headPaths = new Set(await head.list())
  // Read only where a name must be looked up: each read may be a request.
  const orphans = basePaths.filter((path) => !headPaths.has(path))
  const former = new Map<string, Manifest>()
  for (const path of new Set([...basePaths.filter((each) => paths.includes(each)), ...orphans])) {
    const bytes = await base?.read(path)
    const manifest = bytes ? readManifest(bytes, path).manifest : undefined
    if (manifest !== undefined) former.set(path, manifest)
  }
  const candidates: Candidate[] = []
  for (const path of paths) {
    const bytes = await head.read(path)
    if (bytes === null) continue
    const read = readManifest(bytes, path)
    candidates.push({ path, head: read, base: findFormer(path, read.manifest?.metadata.name, former, orphans) })
  }
  const moved = new Set(candidates.map((candidate) => candidate.base?.path))
  const findings = orphans.filter((path) => !moved.has(path)).map((path) => gone(path, former.get(path)))
  return { candidates, findings }
}

function findFormer(
  path: string,
  name: string | undefined,
  former: ReadonlyMap<string, Manifest>,
  orphans: readonly string[],
): Candidate['base'] {
  const same = former.get(path)
  if (same !== undefined) return { path, manifest: same }
  const moved = orphans.find((orphan) => name !== undefined && former.get(orphan)?.metadata.name === name)
  const manifest = moved === undefined ? undefined : former.get(moved)
  return moved === undefined || manifest === undefined ? null : { path: moved, manifest }
}

function gone(path: string, manifest: Manifest | undefined): Finding {
  const model = manifest === undefined ? '' : ` of ${manifest.metadata.name} ${manifest.metadata.version}`
  return {
    code: 'MODEL_REMOVED',
    severity: 'warning',
    message: `The manifest${model} (${path}) is gone.`,
    advice: 'If the model was retired on purpose, say so in the pull request; what is live stays live.',
    subject: manifest?.metadata.name ?? path,
  }
}

/** Findings for every model that a manifest before it declares too, by the path of the later manifest. */
export function repeatedModels(candidates: readonly Candidate[]): ReadonlyMap<string, Finding> {
  const first = new Map<string, string>()
  const found = new Map<string, Finding>()
  for (const { path, head } of candidates) {
    const name = head.manifest?.metadata.name
    if (name === undefined) continue
    const other = first.get(name)
    if (other === undefined) first.set(name, path)
    else {
      found.set(path, {
        code: 'MANIFEST_MODEL_REPEATED',
        severity: 'error',
        message: `${path} declares the model ${name}, and so does ${other}.`,
        advice: 'Keep one of them, or give the models different names.',
        location: head.document.locate('/metadata/name'),
        subject: name,
      })
    }
  }
  return found
}

/** Every file of the repository that a manifest names, itself included: a change of one is a change of the model. */
export function filesOf({ path, head }: Candidate): ReadonlySet<string> {
  const files = new Set([path])
  collectPaths(head.document.value, files)
  return files
}

function collectPaths(value: unknown, files: Set<string>): void {
  if (Array.isArray(value)) for (const member of value) collectPaths(member, files)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      if (typeof member === 'string' && (key === 'path' || key === 'entrypoint')) files.add(member)
      else collectPaths(member, files)
    }
  }
}
