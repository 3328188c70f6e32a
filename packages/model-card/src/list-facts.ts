import type { Manifest } from '@modelgate/manifest/document'

/** Chapters of a model card, in the order people want to read them. */
export const SECTIONS = [
  'model',
  'considerations',
  'data',
  'artifacts',
  'base models',
  'training',
  'environment',
  'evaluation',
  'reproduction',
  'fairness',
  'explanation',
  'risk',
  'validation',
  'monitoring',
  'change plan',
] as const
export type Section = (typeof SECTIONS)[number]

/** One thing a manifest says, addressed by meaning: lists by the name of their entries, never by position. */
export interface Fact {
  readonly section: Section
  /** Stable across reorderings: `spec.data[train].digest`. Entries of plain lists share the key of their list. */
  readonly key: string
  /** Where it stands in this manifest, as a JSON pointer. */
  readonly pointer: string
  /** White space collapsed, so that reformatting is no change. */
  readonly value: string
  /** One of several texts in a list without names, where only the set counts. */
  readonly listed: boolean
}

/** Chapters of `spec` by key, all others belong to the model; `training.environment` is taken out of training. */
const CHAPTERS: Readonly<Record<string, Section>> = {
  considerations: 'considerations',
  data: 'data',
  artifacts: 'artifacts',
  baseModels: 'base models',
  training: 'training',
  evaluation: 'evaluation',
  reproduce: 'reproduction',
  fairness: 'fairness',
  explanation: 'explanation',
  risk: 'risk',
  validation: 'validation',
  monitoring: 'monitoring',
  changePlan: 'change plan',
}

/** What names an entry of a list, tried in this order. */
const IDENTITIES = [
  ['name'],
  ['id'],
  ['metric', 'dataset', 'slice'],
  ['framework', 'category'],
  ['path'],
  ['uri'],
] as const

/**
 * Everything a manifest asserts as flat facts, without its version and its results, which the card diff treats apart.
 *
 * @param manifest schema-valid; optional parts may be missing
 */
export function listFacts(manifest: Manifest): readonly Fact[] {
  const { name: _, version: __, ...metadata } = manifest.metadata
  const facts = flatten('model', metadata, 'metadata', '/metadata')
  for (const [key, value] of Object.entries(manifest.spec)) {
    const section = CHAPTERS[key] ?? 'model'
    facts.push(...flatten(section, value, `spec.${key}`, `/spec/${key}`))
  }
  return facts
    .filter(({ key }) => !key.startsWith('spec.evaluation.results'))
    .map((fact) => (fact.key.startsWith('spec.training.environment') ? { ...fact, section: 'environment' } : fact))
}

function flatten(section: Section, value: unknown, key: string, pointer: string, listed = false): Fact[] {
  // A list of numbers is one value, a layer's sizes for example, and its order means something.
  if (Array.isArray(value) && !value.some((entry) => typeof entry === 'number')) {
    return value.flatMap((entry: unknown, index) => {
      const identity = identify(entry)
      const place = `${pointer}/${index}`
      return identity === undefined
        ? flatten(section, entry, key, place, true)
        : flatten(section, entry, `${key}[${identity}]`, place, listed)
    })
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([name, member]) =>
      flatten(section, member, `${key}.${name}`, `${pointer}/${escapePointer(name)}`, listed),
    )
  }
  if (value === undefined || value === null) return []
  const text = Array.isArray(value)
    ? `[${value.join(', ')}]`
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)
  return [{ section, key, pointer, value: text.replace(/\s+/gu, ' ').trim(), listed }]
}

function identify(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  const members = new Map<string, unknown>(Object.entries(entry))
  const keys = IDENTITIES.find(([first]) => typeof members.get(first) === 'string')
  return keys?.flatMap((key) => (members.has(key) ? [String(members.get(key))] : [])).join(' / ')
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
