import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { Profile } from './world.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

/** The part of GitHub's OpenAPI description that the given endpoints need, ready for a JSON Schema compiler. */
export interface ApiDescription {
  /** `GET /repos/{owner}/{repo}` → the operation. */
  readonly operations: Readonly<Record<string, JsonObject>>
  readonly components: JsonObject
}

/** The newest GitHub Enterprise Server that the description package covers. */
const GHES_VERSION = '3.19'
/** Raise when the cut below changes, so that older caches are left alone. */
const CUT_VERSION = 3

/**
 * Cuts GitHub's description (13 MB) down to the endpoints and caches the cut under `node_modules/.cache`, keyed by the
 * version of the description, the profile and the endpoints. An endpoint that the description does not know is left out.
 */
export function readApiDescription(profile: Profile, endpoints: readonly string[]): ApiDescription {
  const require = createRequire(import.meta.url)
  const manifest = require.resolve('@octokit/openapi/package.json')
  const version: unknown = JSON.parse(readFileSync(manifest, 'utf8')).version
  const key = createHash('sha256')
    .update(JSON.stringify([CUT_VERSION, version, profile, GHES_VERSION, endpoints]))
    .digest('hex')
    .slice(0, 16)
  const modules = dirname(manifest).split(`${sep}@octokit${sep}`)[0] ?? dirname(manifest)
  const file = join(modules, '.cache', 'modelgate', `github-api-${key}.json`)
  const cached = readCache(file)
  if (cached !== undefined) return cached
  const source = profile === 'ghes' ? `ghes-${GHES_VERSION}.json` : 'api.github.com.json'
  const description = cut(JSON.parse(readFileSync(join(dirname(manifest), 'generated', source), 'utf8')), endpoints)
  writeCache(file, description)
  return description
}

function readCache(file: string): ApiDescription | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** A folder that cannot be written costs time at the next start and nothing else. */
function writeCache(file: string, description: ApiDescription): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, JSON.stringify(description))
    renameSync(draft, file)
  } catch {
    return
  }
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>
  readonly components: JsonObject
}

function cut(document: Document, endpoints: readonly string[]): ApiDescription {
  const operations: Record<string, JsonObject> = {}
  const components: Record<string, Record<string, Json>> = {}
  const copy = (value: Json): Json => {
    if (isList(value)) return value.map(copy)
    if (!isObject(value)) return value
    const reference = value['$ref']
    if (typeof reference === 'string') {
      include(reference)
      return { $ref: reference }
    }
    const entries = Object.entries(value).filter(([key]) => !PROSE.has(key))
    return nullable(
      Object.fromEntries(entries.map(([key, part]) => [key, key === 'properties' ? copyMap(part) : copy(part)])),
    )
  }
  const copyMap = (map: Json): Json =>
    isObject(map) ? Object.fromEntries(Object.entries(map).map(([key, part]) => [key, copy(part)])) : map
  const include = (reference: string): void => {
    const [, , kind, name] = reference.split('/')
    if (kind === undefined || name === undefined) throw new Error(`reference ${reference} is not to a component`)
    const group = (components[kind] ??= {})
    if (name in group) return
    group[name] = null
    const part = document.components[kind]
    const value = isObject(part) ? part[name] : undefined
    if (value === undefined) throw new Error(`reference ${reference} leads nowhere`)
    group[name] = amend(name, copy(value))
  }
  for (const endpoint of endpoints) {
    const [method = '', path = ''] = endpoint.split(' ')
    const operation = document.paths[path]?.[method.toLowerCase()]
    if (operation === undefined) continue
    const { parameters = [], requestBody = null, responses = {} } = operation
    operations[endpoint] = {
      parameters: copy(parameters),
      requestBody: copy(requestBody),
      responses: copyMap(responses),
    }
  }
  return { operations, components }
}

/**
 * What GitHub answers against its own description: no line for a review comment whose line has left the diff, and the
 * status of a job that waits for its reviewers.
 */
const ALSO_ANSWERED: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  'pull-request-review-comment': { line: { type: 'null' }, position: { type: 'null' } },
  'deployment-status': { state: { const: 'waiting' } },
}

function amend(name: string, schema: Json): Json {
  const more = ALSO_ANSWERED[name]
  const properties = isObject(schema) ? schema['properties'] : undefined
  if (more === undefined || !isObject(schema) || !isObject(properties)) return schema
  const wider = Object.entries(more).map(([key, also]) => [key, { anyOf: [properties[key] ?? {}, also] }] as const)
  return { ...schema, properties: { ...properties, ...Object.fromEntries(wider) } }
}

/** Keys that hold words for people. Fields of these names live in `properties`, which are copied by {@link cut} as they are. */
const PROSE: ReadonlySet<string> = new Set([
  'description',
  'example',
  'examples',
  'title',
  'externalDocs',
  'deprecated',
])

/** OpenAPI 3.0 writes `nullable` beside `$ref`-like combinations and enums, where JSON Schema needs the type null. */
function nullable(schema: Record<string, Json>): JsonObject {
  if (schema['nullable'] !== true) return schema
  const { nullable: _, ...rest } = schema
  return { anyOf: [rest, { type: 'null' }] }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
