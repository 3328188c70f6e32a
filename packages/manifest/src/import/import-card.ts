import { textAt, valueAt } from '@modelgate/kernel'
import { readYaml } from '../read-yaml.ts'
import { spdxOfHub } from '../hub-license.ts'
import type { YamlDocument } from '../read-yaml.ts'
import { entriesAt, listAt, textsAt } from './foreign-value.ts'
import { present } from './imported-facts.ts'
import type { ImportedFacts } from './imported-facts.ts'

/** The front matter of a model card, delimited as the Hugging Face Hub does it. */
const FRONT_MATTER = /^(\s*---\r?\n)([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/

const RELATIONS = ['finetune', 'adapter', 'merge', 'quantized']

/** Headings of the Hub's template and of our own card, and what is said below them. */
const SECTIONS: readonly (readonly [RegExp, string])[] = [
  [/^(intended use|direct use|uses)$/i, 'useCases'],
  [/^users$/i, 'users'],
  [/^out[- ]of[- ]scope( use)?$/i, 'outOfScopeUses'],
  [/^(limitations|bias, risks,? and limitations)$/i, 'technicalLimitations'],
  [/^trade-?offs$/i, 'performanceTradeoffs'],
]

/** What our own cards are tagged with. */
const OUR_TAG = 'modelgate'

/** Keys of the front matter that a manifest has a place for. */
const TAKEN = [
  'license',
  'license_name',
  'library_name',
  'pipeline_tag',
  'base_model',
  'base_model_relation',
  'tags',
  'model-index',
  'datasets',
]

/** A Hugging Face card: its front matter read, with the place of that in the file. */
export interface CardFrontMatter {
  readonly document: YamlDocument
  /** Lines before the front matter's first. */
  readonly linesBefore: number
  /** The Markdown below it. */
  readonly body: string
}

/** The front matter of a card, or undefined where it has none. */
export function readFrontMatter(path: string, bytes: Uint8Array): CardFrontMatter | undefined {
  const text = new TextDecoder().decode(bytes)
  const match = FRONT_MATTER.exec(text)
  if (match === null) return undefined
  const [whole, start = '', front = ''] = match
  const document = readYaml(new TextEncoder().encode(front), path, { quotedKeys: new Set() })
  return { document, linesBefore: start.split('\n').length - 1, body: text.slice(whole.length) }
}

/** Reads a Hugging Face model card (`README.md`, `MODEL_CARD.md`): front matter, and prose by its headings. */
export function importCard(path: string, bytes: Uint8Array): ImportedFacts | undefined {
  const front = readFrontMatter(path, bytes)
  if (front === undefined || front.document.value === undefined) return undefined
  const { value } = front.document
  const relation = textAt(value, 'base_model_relation') ?? 'finetune'
  const library = textAt(value, 'library_name')
  const results = resultsOf(value)
  const [license, ...licenses] = textsAt(value, 'license').map((name) => {
    return { name, ...spdxOfHub(name, textAt(value, 'license_name')) }
  })
  const measured = results.filter(({ value: figure }) => typeof figure === 'number')
  const first = measured.filter((one) => measured.find((other) => isSameFigure(one, other)) === one)
  return {
    manifest: {
      metadata: present({
        name: textAt(value, 'model-index', 0, 'name'),
        license: license?.expression,
        tags: [...new Set(textsAt(value, 'tags'))].filter((tag) => tag.length <= 63 && tag !== OUR_TAG).slice(0, 50),
      }),
      spec: present({
        task: textAt(value, 'pipeline_tag'),
        library: library === undefined ? undefined : { name: library },
        baseModels: textsAt(value, 'base_model').map((name) => ({
          name,
          uri: `https://huggingface.co/${encodeURI(name)}`,
          relation: RELATIONS.includes(relation) ? relation : 'finetune',
        })),
        considerations: considerationsOf(front.body),
        evaluation: first.length === 0 ? undefined : { results: first },
      }),
    },
    lost: [
      ...(license?.isVague === true ? [`whether ${path} allows later versions of ${license.name} too`] : []),
      ...licenses.map(({ name }) => `the licence ${name}, because ${path} names more than one`),
      ...results
        .filter(({ value: figure }) => typeof figure !== 'number')
        .map(({ metric }) => `the value of ${metric} in ${path}, which is not a number`),
      ...measured
        .filter((one) => !first.includes(one))
        .map(({ metric, dataset }) => `another value of ${metric} on ${dataset} in ${path}`),
      ...textsAt(value, 'datasets').map((name) => `the data set ${name}, of which the card knows no bytes`),
      ...entriesAt(value)
        .filter(([key]) => !TAKEN.includes(key))
        .map(([key]) => `\`${key}\` of ${path}`),
    ],
  }
}

function isSameFigure(one: { metric: string; dataset: string }, other: { metric: string; dataset: string }): boolean {
  return one.metric === other.metric && one.dataset === other.dataset
}

function resultsOf(value: unknown): { metric: string; value: unknown; dataset: string }[] {
  return listAt(value, 'model-index').flatMap((model) => {
    return listAt(model, 'results').flatMap((result) => {
      const dataset = textAt(result, 'dataset', 'name') ?? textAt(result, 'dataset', 'type') ?? 'evaluation'
      return listAt(result, 'metrics').flatMap((metric) => {
        const name = textAt(metric, 'type') ?? textAt(metric, 'name')
        return name === undefined ? [] : [{ metric: name, value: valueAt(metric, 'value'), dataset }]
      })
    })
  })
}

/** What stands below the headings that a manifest knows: entries of lists, otherwise paragraphs. */
function considerationsOf(body: string): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const section of body.split(/^#{1,6}[ \t]+/m).slice(1)) {
    const end = section.indexOf('\n')
    const heading = section.slice(0, end === -1 ? undefined : end).trim()
    const key = SECTIONS.find(([pattern]) => pattern.test(heading))?.[1]
    const said = end === -1 || key === undefined ? [] : entriesOf(section.slice(end + 1))
    if (key !== undefined && said.length > 0) found[key] = [...(found[key] ?? []), ...said].slice(0, 100)
  }
  return found
}

function entriesOf(text: string): string[] {
  const plain = text.replace(/<!--[\s\S]*?-->/g, '')
  const items = [...plain.matchAll(/^[ \t]*[-*+][ \t]+(.+)$/gm)].map((match) => match[1] ?? '')
  const entries = items.length > 0 ? items : plain.split(/\n\s*\n/)
  return entries
    .map((entry) => entry.replace(/\s+/g, ' ').trim())
    .map((entry) =>
      entry
        .replace(/\\([\\`*_{}[\]()#+.!|<>~@-])/g, '$1')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&'),
    )
    .filter((entry) => entry !== '' && !/^\[more information needed\]$/i.test(entry))
    .map((entry) => entry.slice(0, 2000))
}
