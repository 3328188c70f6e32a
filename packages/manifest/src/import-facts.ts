import { textAt, valueAt } from '@modelgate/kernel'
import { readYaml } from './read-yaml.ts'
import type { YamlDocument } from './read-yaml.ts'

/** What a file of another tool says about a model. */
export interface ImportedFacts {
  readonly task?: string
  readonly license?: string
  readonly library?: { readonly name: string; readonly version?: string }
  readonly baseModels?: readonly { readonly name: string; readonly relation: string }[]
  readonly tags?: readonly string[]
  /** Model files, relative to the root of the repository. */
  readonly artifacts?: readonly string[]
}

/** The front matter of a model card, delimited as the Hugging Face Hub does it. */
const FRONT_MATTER = /^\s*---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/

const RELATIONS = ['finetune', 'adapter', 'merge', 'quantized']

/**
 * Reads a Hugging Face model card (`README.md`, `MODEL_CARD.md`) or an MLflow `MLmodel`. Scalars are taken as they are
 * written, so that a version `1.10` stays one.
 *
 * @returns undefined when the file is of neither kind or cannot be read
 */
export function importFacts(path: string, bytes: Uint8Array): ImportedFacts | undefined {
  const name = path.split('/').at(-1) ?? path
  if (name === 'MLmodel') return importMlflow(path, bytes)
  if (!/\.md$/i.test(name)) return undefined
  const front = FRONT_MATTER.exec(new TextDecoder().decode(bytes))?.[1]
  return front === undefined ? undefined : importCard(readForeign(new TextEncoder().encode(front), path))
}

function readForeign(bytes: Uint8Array, path: string): YamlDocument {
  return readYaml(bytes, path, { quotedKeys: new Set() })
}

function importCard(document: YamlDocument): ImportedFacts | undefined {
  const { value } = document
  if (value === undefined) return undefined
  const [task, license, library] = [
    textAt(value, 'pipeline_tag'),
    textAt(value, 'license'),
    textAt(value, 'library_name'),
  ]
  const relation = textAt(value, 'base_model_relation') ?? 'finetune'
  const bases = textsAt(value, 'base_model').map((name) => {
    return { name, relation: RELATIONS.includes(relation) ? relation : 'finetune' }
  })
  const tags = textsAt(value, 'tags').filter((tag) => tag.length <= 63)
  return {
    ...(task === undefined ? {} : { task }),
    ...(license === undefined ? {} : { license }),
    ...(library === undefined ? {} : { library: { name: library } }),
    ...(bases.length === 0 ? {} : { baseModels: bases }),
    ...(tags.length === 0 ? {} : { tags: [...new Set(tags)].slice(0, 50) }),
  }
}

/** The flavour that is not the generic one names the library; its file is the model. */
function importMlflow(path: string, bytes: Uint8Array): ImportedFacts | undefined {
  const document = readForeign(bytes, path)
  const flavors = valueAt(document.value, 'flavors')
  if (typeof flavors !== 'object' || flavors === null) return undefined
  const flavor = Object.keys(flavors).find((key) => key !== 'python_function')
  if (flavor === undefined) return {}
  const version = ['', `${flavor}_`].flatMap(
    (prefix) => document.source(`/flavors/${flavor}/${prefix}version`) ?? [],
  )[0]
  const sklearn = document.source(`/flavors/${flavor}/sklearn_version`)
  const file = ['model_path', 'pickled_model', 'model_data', 'data'].flatMap((key) => {
    return textAt(flavors, flavor, key) ?? []
  })[0]
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : ''
  const known = unquote(sklearn ?? version)
  return {
    library: {
      name: flavor === 'sklearn' ? 'scikit-learn' : flavor,
      ...(known === undefined ? {} : { version: known }),
    },
    ...(file === undefined ? {} : { artifacts: [`${folder}${file}`] }),
  }
}

function unquote(source: string | undefined): string | undefined {
  return source?.replace(/^(["'])(.*)\1$/, '$2')
}

function textsAt(value: unknown, key: string): string[] {
  const found = valueAt(value, key)
  const list: readonly unknown[] = Array.isArray(found) ? found : [found]
  return list.flatMap((item) => (typeof item === 'string' && item !== '' ? [item] : []))
}
