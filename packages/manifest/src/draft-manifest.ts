import type { FileTree } from '@modelgate/artifacts'
import { modelFormat } from './model-format.ts'
import type { ImportedFacts } from './import-facts.ts'
import { measureFile } from './measure-file.ts'

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
const MAX_FILES = 50

/** A manifest to start from. */
export interface ManifestDraft {
  /** YAML text. */
  readonly text: string
  /** What no file can tell, one sentence each. */
  readonly stillToSay: readonly string[]
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
    facts = {},
  }: { readonly name: string; readonly files?: readonly string[]; readonly facts?: ImportedFacts },
): Promise<ManifestDraft> {
  const paths = (await tree.list()).filter((path) => !path.split('/').some((part) => part.startsWith('.')))
  const models = files ?? paths.filter((path) => modelFormat(path) !== undefined)
  const artifacts = await describeAll(tree, models.slice(0, MAX_FILES))
  const data = await describeAll(tree, paths.filter(isData).slice(0, MAX_FILES))
  const locks = await describeAll(tree, LOCK_FILES.filter((lock) => paths.includes(lock)).slice(0, 1))
  const owner = await firstCodeOwner(tree)

  const stillToSay = [
    ...(owner === undefined ? ['who owns the model (`metadata.owner`)'] : []),
    'what it is for (`spec.considerations.useCases`)',
    'how much depends on it (`spec.risk.tier`: low, medium, high or critical)',
    ...(artifacts.length === 0 ? ['where the model file is (`spec.artifacts`): none was found'] : []),
    ...data.map(({ path }) => `whether ${path} is really ${roleOf(path)} data (\`spec.data\`)`),
  ]
  const text = [
    `# yaml-language-server: $schema=${SCHEMA_URL}`,
    '# A draft. A person must still say:',
    ...stillToSay.map((sentence) => `#   - ${sentence}`),
    'apiVersion: modelgate/v1',
    'kind: Model',
    'metadata:',
    `  name: ${plainName(name)}`,
    '  version: "0.1.0"',
    `  owner: ${JSON.stringify(owner ?? 'TODO: a team or person, such as @org/team')}`,
    ...(facts.license === undefined ? [] : [`  license: ${JSON.stringify(facts.license)}`]),
    ...(facts.tags === undefined ? [] : [`  tags: ${JSON.stringify(facts.tags)}`]),
    'spec:',
    ...factLines(facts),
    '  artifacts:',
    ...(artifacts.length === 0 ? MISSING_ARTIFACT : artifacts.flatMap((file) => artifactLines(file, artifacts))),
    ...(data.length === 0 ? [] : ['  data:', ...data.flatMap((file) => dataLines(file, data))]),
    ...(locks.length === 0 ? [] : ['  training:', '    environment:', '      locks:', ...locks.flatMap(lockLines)]),
    '  considerations:',
    '    useCases:',
    '      - "TODO: what the model is for"',
    '  risk:',
    '    tier: low',
    '',
  ].join('\n')
  return { text, stillToSay }
}

function factLines({ task, library, baseModels }: ImportedFacts): string[] {
  return [
    ...(task === undefined ? [] : [`  task: ${JSON.stringify(task)}`]),
    ...(library === undefined ? [] : [`  library: ${JSON.stringify(library)}`]),
    ...(baseModels === undefined ? [] : [`  baseModels: ${JSON.stringify(baseModels)}`]),
  ]
}

interface Described {
  readonly path: string
  readonly digest: string
  readonly size: number
}

async function describeAll(tree: FileTree, paths: readonly string[]): Promise<Described[]> {
  const described: Described[] = []
  for (const path of paths) {
    const measured = await measureFile(tree, path)
    if (measured !== null && measured !== 'changed') described.push({ path, ...measured })
  }
  return described
}

const MISSING_ARTIFACT = [
  '    - name: weights',
  '      path: "TODO: the model file"',
  '      format: safetensors',
  `      digest: "sha256:${'0'.repeat(64)}"`,
  '      size: 0',
]

function artifactLines({ path, digest, size }: Described, all: readonly Described[]): string[] {
  return [
    `    - name: ${uniqueName(path, all)}`,
    `      path: ${JSON.stringify(path)}`,
    `      format: ${modelFormat(path) ?? 'unknown'}`,
    `      digest: "${digest}"`,
    `      size: ${size}`,
  ]
}

function dataLines({ path, digest }: Described, all: readonly Described[]): string[] {
  return [
    `    - name: ${uniqueName(path, all)}`,
    `      role: ${roleOf(path)}`,
    `      path: ${JSON.stringify(path)}`,
    `      digest: "${digest}"`,
  ]
}

function lockLines({ path, digest }: Described): string[] {
  return [`        - path: ${JSON.stringify(path)}`, `          digest: "${digest}"`]
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
  if (/train/i.test(path)) return 'training'
  if (/valid/i.test(path)) return 'validation'
  return /calib/i.test(path) ? 'calibration' : 'testing'
}

function uniqueName(path: string, all: readonly Described[]): string {
  const base = (one: string): string => plainName((one.split('/').at(-1) ?? one).replace(/\.[^.]+$/, ''))
  const same = all.filter((other) => base(other.path) === base(path))
  return same.length < 2 ? base(path) : plainName(path)
}

/** Letters, digits, dots, dashes and underscores of a text; always a valid name. */
function plainName(text: string): string {
  const name = text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 63)
  return name === '' || !/[A-Za-z]/.test(name) ? JSON.stringify(name === '' ? 'model' : name) : name
}

async function firstCodeOwner(tree: FileTree): Promise<string | undefined> {
  for (const place of ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']) {
    const bytes = await tree.read(place)
    const owner = bytes === null ? undefined : /^[^#\s]\S*\s+(@[\w./-]+)/m.exec(new TextDecoder().decode(bytes))?.[1]
    if (owner !== undefined) return owner
  }
  return undefined
}
