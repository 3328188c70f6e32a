import type { FileTree } from '@modelgate/artifacts'
import { textAt, valueAt } from '@modelgate/kernel'
import { printable } from './decode-text.ts'
import { mergeFacts, present } from './import/imported-facts.ts'
import type { ImportedFacts } from './import/imported-facts.ts'
import { pointerText, splitPointer } from './json-pointer.ts'
import { measureFile } from './measure-file.ts'
import { modelFormat } from './model-format.ts'
import { readLock } from './read-lock.ts'
import { showText } from './show-text.ts'
import { validate } from './validate.ts'
import { MANIFEST_SCHEMA } from './validators/manifest.v1.ts'
import { writeYaml } from './write-yaml.ts'
import { FORBIDDEN_KEYS } from './yaml-value.ts'

/** Where editors find the schema. */
const SCHEMA_URL = 'https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/manifest.v1.json'

/** Lock files of Python environments, the best first. */
const LOCK_FILES = [
  'uv.lock',
  'pylock.toml',
  'poetry.lock',
  'pdm.lock',
  'Pipfile.lock',
  'conda-lock.yml',
  'requirements.lock',
  'requirements.txt',
]

/** More model files than this are not listed by name: a person should choose. */
export const MAX_FILES = 50

/** Stands where a digest must stand that nobody measured; the reader takes it for a placeholder. */
const UNKNOWN_DIGEST = `sha256:${'0'.repeat(64)}`

/** Before the first release of a model. */
const FIRST_VERSION = '0.1.0'

/** A manifest to start from. */
export interface ManifestDraft {
  /** YAML text. */
  readonly text: string
  /** What no file can tell, one sentence each. */
  readonly stillToSay: readonly string[]
  /** What files of other tools say and the draft does not hold, one phrase each. */
  readonly lost: readonly string[]
}

/**
 * Drafts a manifest from the files of a repository: model files with digests, tables, lock files and owner.
 *
 * @param tree the files
 * @param options `name`: of the model; `files`: model files to describe instead of all that
 *   are found; `facts`: what files of other tools say
 */
export async function draftManifest(
  tree: FileTree,
  {
    name,
    files,
    facts = { manifest: {}, lost: [] },
  }: { readonly name: string; readonly files?: readonly string[]; readonly facts?: ImportedFacts },
): Promise<ManifestDraft> {
  const paths = (await tree.list()).filter((path) => !path.split('/').some((part) => part.startsWith('.')))
  const models = files ?? paths.filter((path) => modelFormat(path) !== undefined)
  const artifacts = await describeAll(tree, models.slice(0, MAX_FILES))
  const tables = facts.data ?? paths.filter(isData).map((path) => ({ path }))
  const data = await describeAll(
    tree,
    tables.slice(0, MAX_FILES).map(({ path }) => path),
  )
  const lock = await bestLock(tree, paths)
  const owner = await firstCodeOwner(tree)

  const found: ImportedFacts = {
    manifest: {
      metadata: present({ name: validName(name), version: FIRST_VERSION, owner }),
      spec: present({
        artifacts: artifacts.map((file) => artifactOf(file, artifacts)),
        data: data.map((file) => dataOf(file, data)),
        training: lock === undefined ? undefined : { environment: { locks: [lock] } },
      }),
    },
    lost: [],
  }
  const { manifest: merged } = mergeFacts(found, facts)
  const training = { ...Object(found.manifest.spec?.['training']), ...Object(facts.manifest.spec?.['training']) }
  const { value, lost } = keepValid({
    apiVersion: 'modelgate/v1',
    kind: 'Model',
    metadata: { ...merged.metadata, name: validName(textAt(merged.metadata, 'name') ?? name) },
    spec: { ...merged.spec, ...present({ training }) },
  })

  const unknown = undeclaredData(value)
  const named = [models, tables.map(({ path }) => path)]
  const more = named.flatMap((paths) => paths.slice(MAX_FILES))
  const described = new Set([...data, ...artifacts].map(({ path }) => path))
  const missing = named.flatMap((paths) => paths.slice(0, MAX_FILES)).filter((path) => !described.has(path))
  const stillToSay = [
    ...(textAt(value, 'metadata', 'owner') === undefined ? ['who owns the model (`metadata.owner`)'] : []),
    ...(valueAt(value, 'spec', 'considerations', 'useCases') === undefined
      ? ['what it is for (`spec.considerations.useCases`)']
      : []),
    ...(valueAt(value, 'spec', 'risk', 'tier') === undefined
      ? ['how much depends on it (`spec.risk.tier`: low, medium, high or critical)']
      : []),
    ...(valueAt(value, 'spec', 'artifacts') === undefined
      ? ['where the model file is (`spec.artifacts`): none was found']
      : []),
    ...unknown.map(
      (name) => `which bytes the data ${showText(name)} has, which results cite (\`digest\` in \`spec.data\`)`,
    ),
    ...(more.length === 0 ? [] : [`which of ${more.length} more files belong to the model, ${more[0]} for one`]),
    ...missing.map((path) => `which bytes ${path} has: it is not here (\`dvc pull\` or \`git lfs pull\` fetches it)`),
    ...(facts.manifest.spec?.['data'] === undefined
      ? data.map(({ path }) => `whether ${path} is really ${roleOf(path)} data (\`spec.data\`)`)
      : []),
  ]
  const text = [
    `# yaml-language-server: $schema=${SCHEMA_URL}`,
    ...(stillToSay.length === 0 ? ['# A draft.'] : ['# A draft. A person must still say:']),
    ...stillToSay.map((sentence) => `#   - ${sentence}`),
    writeYaml(complete(value, unknown)),
  ].join('\n')
  return { text, stillToSay, lost: [...facts.lost, ...lost] }
}

/** The draft with a placeholder wherever something must stand. */
function complete(value: Readonly<Record<string, unknown>>, undeclared: readonly string[]): Record<string, unknown> {
  const { useCases = ['TODO: what the model is for'], ...considerations } = Object(
    valueAt(value, 'spec', 'considerations'),
  )
  const {
    artifacts = [MISSING_ARTIFACT],
    data: declared,
    task,
    library,
    baseModels,
    ...spec
  } = Object(valueAt(value, 'spec'))
  const cited = undeclared.map((one) => {
    return { name: one, role: 'testing', uri: 'TODO: where the data lies', digest: UNKNOWN_DIGEST }
  })
  const {
    name,
    version = FIRST_VERSION,
    owner = 'TODO: a team or person, such as @org/team',
    ...metadata
  } = Object(value['metadata'])
  return {
    ...value,
    metadata: { name, version, owner, ...metadata },
    spec: {
      task,
      library,
      baseModels,
      artifacts,
      data: cited.length === 0 ? declared : [...(declared ?? []), ...cited],
      ...spec,
      considerations: { useCases, ...considerations },
      risk: { tier: 'low', ...Object(spec.risk) },
    },
  }
}

/** Data that results cite and no file here is: files of other tools know a name and no bytes. */
function undeclaredData(draft: Readonly<Record<string, unknown>>): readonly string[] {
  const namesOf = (key: string, list: unknown): string[] =>
    Array.isArray(list) ? list.flatMap((one) => textAt(one, key) ?? []) : []
  const declared = new Set(namesOf('name', valueAt(draft, 'spec', 'data')))
  const cited = new Set(namesOf('dataset', valueAt(draft, 'spec', 'evaluation', 'results')))
  return [...cited].filter((name) => !declared.has(name))
}

/** Removes what the schema refuses, value by value: a draft never holds a mistake of the file it was made from. */
function keepValid(draft: Record<string, unknown>): {
  readonly value: Record<string, unknown>
  readonly lost: readonly string[]
} {
  const value = Object(cleaned(draft))
  const lost: string[] = []
  for (;;) {
    const problem = validate(MANIFEST_SCHEMA, value).find((one) => one.missing === undefined || isEntry(one.pointer))
    if (problem === undefined) return { value, lost }
    const path = splitPointer(problem.pointer)
    const owner = valueAt(value, ...path.slice(0, -1))
    const key = path.at(-1) ?? ''
    if (Array.isArray(owner)) owner.splice(Number(key), 1)
    else if (typeof owner === 'object' && owner !== null) Reflect.deleteProperty(owner, key)
    else return { value, lost }
    lost.push(`${showText(pointerText(problem.pointer))}: ${problem.message}`)
  }
}

/** A copy whose texts and keys a file of ours can hold. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return printable(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).filter(([key]) => !FORBIDDEN_KEYS.has(key))
  return Object.fromEntries(members.map(([key, member]) => [printable(key), cleaned(member)]))
}

/** Keys that are missing at the top are asked of a person; an entry of a list that lacks one is of no use. */
function isEntry(pointer: string): boolean {
  return !['', '/metadata', '/spec', '/spec/considerations', '/spec/risk'].includes(pointer)
}

interface Described {
  readonly path: string
  readonly digest: string
  readonly size: number
}

async function describeAll(tree: FileTree, paths: readonly string[]): Promise<Described[]> {
  const described: Described[] = []
  for (const path of new Set(paths)) {
    const measured = await measureFile(tree, path)
    if (measured !== null && measured !== 'changed') {
      described.push({ path, digest: measured.digest, size: measured.size })
    }
  }
  return described
}

const MISSING_ARTIFACT = {
  name: 'weights',
  path: 'TODO: the model file',
  format: 'safetensors',
  digest: UNKNOWN_DIGEST,
  size: 0,
}

function artifactOf({ path, digest, size }: Described, all: readonly Described[]): Record<string, unknown> {
  return { name: uniqueName(path, all), path, format: modelFormat(path) ?? 'unknown', digest, size }
}

function dataOf({ path, digest }: Described, all: readonly Described[]): Record<string, unknown> {
  return { name: uniqueName(path, all), role: roleOf(path), path, digest }
}

/** The best lock file that fixes every version; one that leaves versions open locks nothing. */
async function bestLock(tree: FileTree, paths: readonly string[]): Promise<object | undefined> {
  for (const path of LOCK_FILES.filter((lock) => paths.includes(lock))) {
    const bytes = await tree.read(path)
    const lock = bytes === null ? undefined : readLock(path, new TextDecoder().decode(bytes))
    const measured = (lock?.open.length ?? 0) === 0 ? await measureFile(tree, path) : null
    if (measured !== null && measured !== 'changed') return { path, digest: measured.digest }
  }
  return undefined
}

/** Tables whose name says what they are for. */
function isData(path: string): boolean {
  return (
    /\.(csv|parquet|arrow|jsonl)$/i.test(path) &&
    /(train|valid|test|hold-?out|calib)/i.test(path) &&
    !/predict/i.test(path)
  )
}

function roleOf(path: string): 'training' | 'validation' | 'calibration' | 'testing' {
  if (/valid/i.test(path)) return 'validation'
  if (/calib/i.test(path)) return 'calibration'
  return /(test|hold-?out)/i.test(path) ? 'testing' : 'training'
}

function uniqueName(path: string, all: readonly Described[]): string {
  const base = (one: string): string => validName((one.split('/').at(-1) ?? one).replace(/\.[^.]+$/, ''))
  const same = all.filter((other) => base(other.path) === base(path))
  return same.length < 2 ? base(path) : validName(path)
}

/** Letters, digits, dots, dashes and underscores of a text; always a valid name. */
function validName(text: string): string {
  const name = text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 63)
  return name === '' ? 'model' : name
}

async function firstCodeOwner(tree: FileTree): Promise<string | undefined> {
  for (const place of ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']) {
    const bytes = await tree.read(place)
    const owner = bytes === null ? undefined : /^[^#\s]\S*\s+(@[\w./-]+)/m.exec(new TextDecoder().decode(bytes))?.[1]
    if (owner !== undefined) return owner
  }
  return undefined
}
