import type { FileTree } from '@modelgate/artifacts'
import type { Finding } from '@modelgate/kernel'
import { formerManifest, lostManifests, readManifest } from '@modelgate/manifest'
import type { LostManifest, Manifest, ReadManifest } from '@modelgate/manifest'

/** One model of the head, beside its former self. */
export interface Candidate {
  /** Path of the manifest. */
  readonly path: string
  readonly head: ReadManifest
  /** The manifest the base has for this model: at the same path, else by name; null for a new model. */
  readonly base: { readonly path: string; readonly manifest: Manifest } | null
}

/** Which models of a change are to be judged. */
export interface Models {
  /** Those that the change touches. */
  readonly due: readonly Candidate[]
  readonly untouched: readonly Candidate[]
  /** About no single model: manifests that are gone. */
  readonly findings: readonly Finding[]
}

/**
 * The models of a change, those apart that it does not touch: neither the manifest, nor a file that it names, nor its
 * card.
 *
 * @param paths manifests of the head to look at
 * @param changed paths that the change touches; null: not known, so that every model is due
 */
export async function selectModels(
  head: FileTree,
  paths: readonly string[],
  base: FileTree | null,
  changed: ReadonlySet<string> | null,
): Promise<Models> {
  const { candidates, findings } = await pairModels(head, paths, base, changed)
  const due: Candidate[] = []
  const untouched: Candidate[] = []
  for (const candidate of candidates) {
    const isDue = changed === null || (await isTouched(candidate, changed, head))
    ;(isDue ? due : untouched).push(candidate)
  }
  return { due, untouched, findings }
}

/**
 * Pairs the manifests of head and base: by path, and where a manifest is new, by the model's name.
 *
 * @param paths manifests of the head to look at
 * @param changed paths that the change touches; null: not known
 */
export async function pairModels(
  head: FileTree,
  paths: readonly string[],
  base: FileTree | null,
  changed: ReadonlySet<string> | null,
): Promise<{ readonly candidates: readonly Candidate[]; readonly findings: readonly Finding[] }> {
  const lost = base === null ? [] : await lostManifests(base, head, changed)
  const candidates: Candidate[] = []
  for (const path of paths) {
    const bytes = await head.read(path)
    if (bytes === null) continue
    const read = readManifest(bytes, path)
    const name = read.manifest?.metadata.name
    const former = base === null ? undefined : await formerManifest(base, path, name, async () => lost)
    candidates.push({ path, head: read, base: former ?? null })
  }
  const moved = new Set(candidates.map((candidate) => candidate.base?.path))
  return { candidates, findings: lost.filter(({ path }) => !moved.has(path)).map(reportLost) }
}

function reportLost({ path, manifest }: LostManifest): Finding {
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

/** Keys whose values are paths of the repository, wherever they stand. */
const PATH_KEYS: ReadonlySet<string> = new Set([
  'path',
  'entrypoint',
  'signature',
  'descriptor',
  'report',
  'plan',
  'protocol',
  'impactAssessment',
])

async function isTouched(
  { path, head: { document } }: Candidate,
  changed: ReadonlySet<string>,
  tree: FileTree,
): Promise<boolean> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const named = new Set([path, `${folder}MODEL_CARD.md`, ...pathsIn(document.value)])
  if ([...changed].some((one) => belongsTo(one, named))) return true
  // Most changes of a README say nothing of a model; its front matter does.
  const readme = `${folder}README.md`
  return changed.has(readme) && startsFrontMatter(await tree.read(readme, FRONT_MATTER.length))
}

/** Whether a path is one of those named, lies in a folder that is named, or is what DVC keeps of one. */
function belongsTo(path: string, named: ReadonlySet<string>): boolean {
  if (named.has(path) || named.has(path.replace(/\.dvc$/u, ''))) return true
  const isLock = path === 'dvc.lock' || path.endsWith('/dvc.lock')
  if (isLock && [...named].some((one) => one.startsWith(path.slice(0, -'dvc.lock'.length)))) return true
  return [...path.matchAll(/\//gu)].some(({ index }) => named.has(path.slice(0, index)))
}

const FRONT_MATTER = '---'

function startsFrontMatter(bytes: Uint8Array | null): boolean {
  return bytes !== null && new TextDecoder().decode(bytes).startsWith(FRONT_MATTER)
}

/** Every path that a manifest names, without `./` and the slash of a folder. */
function pathsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => {
    if (typeof member !== 'string' || !PATH_KEYS.has(key)) return pathsIn(member)
    return [
      member
        .split('/')
        .filter((segment) => segment !== '' && segment !== '.')
        .join('/'),
    ]
  })
}
