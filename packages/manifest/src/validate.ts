import { closest, textAt, valueAt } from '@modelgate/kernel'
import type { CompiledSchema, SchemaViolation } from './compiled-schema.ts'
import { joinPointer, pointerText, splitPointer } from './json-pointer.ts'
import { showText } from './show-text.ts'

/** One way in which data breaks a schema, in words. */
export interface SchemaProblem {
  readonly code: string
  /** JSON Pointer of the value, of the unknown key, or of the map that lacks a key. */
  readonly pointer: string
  /** JSON Pointer of the key that is missing, where one is. */
  readonly missing?: string
  /** Whether the place is the key or the value at the pointer. */
  readonly part: 'key' | 'value'
  readonly message: string
  readonly advice?: string
}

/**
 * Compares data with one of the published schemas.
 *
 * @param compiled the schema, for example `MANIFEST_SCHEMA`
 * @param value plain data
 * @param sourceOf the text of a scalar by its pointer as it stands in a file, where there is one: `1.10` is a number of
 *   one digit less
 * @returns every problem, one for each mistake, in the order of the schema; empty when the data are valid
 */
export function validate(
  compiled: CompiledSchema,
  value: unknown,
  sourceOf?: (pointer: string) => string | undefined,
): readonly SchemaProblem[] {
  const { schema, validate: isValid } = compiled
  if (isValid(value)) return []
  const all = isValid.errors ?? []
  const lone = loneKeys(all)
  return oneForEachMistake(all, lone).map((violation) => {
    const found = valueAt(value, ...splitPointer(violation.instancePath))
    const source =
      typeof found === 'number' || typeof found === 'boolean' ? sourceOf?.(violation.instancePath) : undefined
    return explain(violation, schema, { found, shown: source ?? shownOf(found) }, lone)
  })
}

/** One way in which data breaks a schema, without words. */
export interface Mistake {
  /** As in {@link SchemaProblem}. */
  readonly pointer: string
  readonly missing?: string
  /** Whether it can be that something stands at the wrong place; a misspelt word, say, is wrong at every place. */
  readonly isMisplaced: boolean
}

/** What {@link validate} explains, for those who only count and compare: it takes a fraction of the time. */
export function listMistakes({ schema, validate: isValid }: CompiledSchema, value: unknown): readonly Mistake[] {
  if (isValid(value)) return []
  const all = isValid.errors ?? []
  return oneForEachMistake(all, loneKeys(all)).map((violation): Mistake => {
    const { instancePath, keyword, params } = violation
    if (keyword === 'required') {
      const missing = `${instancePath}${joinPointer([String(params['missingProperty'])])}`
      return { pointer: instancePath, missing, isMisplaced: true }
    }
    if (keyword === 'additionalProperties') {
      const key = String(params['additionalProperty'])
      const isMisplaced = meantKey(key, ruleAt(schema, violation.schemaPath), schema) === undefined
      return { pointer: `${instancePath}${joinPointer([key])}`, isMisplaced }
    }
    const found = valueAt(value, ...splitPointer(instancePath))
    const isBranch = typeof found === 'object' || /array|object/.test(String(params['type']))
    return { pointer: instancePath, isMisplaced: keyword === 'type' && isBranch }
  })
}

/** A value that breaks a rule. */
interface Offender {
  readonly found: unknown
  /** As messages show it. */
  readonly shown: string
}

function shownOf(found: unknown): string {
  return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? String(found) : ''
}

/** Rules that only repeat what a rule inside them said. */
const ECHOES: ReadonlySet<string> = new Set(['if', 'propertyNames', 'not'])

/** When several rules refuse one value, the one that explains most. */
const PRECEDENCE = ['type', 'const', 'enum', 'minLength', 'pattern', 'maxLength']

function oneForEachMistake(violations: readonly SchemaViolation[], lone: LoneKeys): SchemaViolation[] {
  const unknown = violations.filter(({ keyword }) => keyword === 'additionalProperties')
  const kept = new Map<string, SchemaViolation>()
  for (const violation of violations) {
    if (ECHOES.has(violation.keyword)) continue
    // A misspelt or misplaced key is one mistake, not an unknown key and a missing one.
    if (violation.keyword === 'required' && unknown.some((other) => isMeant(other, violation, lone))) continue
    const about = violation.params['missingProperty'] ?? violation.params['additionalProperty'] ?? ''
    const key = `${violation.instancePath}\n${typeof about === 'string' ? about : ''}`
    const former = kept.get(key)
    if (former === undefined || rank(violation) < rank(former)) kept.set(key, violation)
  }
  return [...kept.values()]
}

function rank({ keyword }: SchemaViolation): number {
  const index = PRECEDENCE.indexOf(keyword)
  return index === -1 ? PRECEDENCE.length : index
}

/** Whether an unknown key is the missing one: misspelt or by another name at its place, or right at another. */
function isMeant(unknown: SchemaViolation, missing: SchemaViolation, lone: LoneKeys): boolean {
  const word = String(unknown.params['additionalProperty'])
  const right = String(missing.params['missingProperty'])
  if (unknown.instancePath !== missing.instancePath) return word === right
  return closest(word, [right]) === right || lone.get(unknown.instancePath) === right
}

/** By the pointer of a map that lacks one key and has one too many: the key that it lacks. */
type LoneKeys = ReadonlyMap<string, string>

function loneKeys(violations: readonly SchemaViolation[]): LoneKeys {
  const byMap = Map.groupBy(violations, ({ instancePath }) => instancePath)
  return new Map(
    [...byMap].flatMap(([pointer, here]): [string, string][] => {
      const [missing, ...more] = here.filter(({ keyword }) => keyword === 'required')
      const unknown = here.filter(({ keyword }) => keyword === 'additionalProperties')
      if (missing === undefined || more.length > 0 || unknown.length !== 1) return []
      return [[pointer, String(missing.params['missingProperty'])]]
    }),
  )
}

function explain(violation: SchemaViolation, schema: unknown, offender: Offender, lone: LoneKeys): SchemaProblem {
  const { instancePath: pointer, keyword, params } = violation
  const rule = ruleAt(schema, violation.schemaPath)
  const name = pointer === '' ? 'the file' : showText(pointerText(pointer))
  const { found } = offender
  const at = { pointer, part: 'value' } as const

  switch (keyword) {
    case 'required':
      return explainMissing(violation, rule, name)
    case 'additionalProperties':
      return explainUnknown(violation, rule, schema, name, lone)
    case 'type':
      return {
        ...at,
        code: 'SCHEMA_WRONG_TYPE',
        message: `${sentenceStart(name)} must be ${typeText(params['type'])}, not ${kindOf(offender)}.`,
        ...(rewritten(pointer, rule, offender) ?? exampleOf(pointer, rule)),
      }
    case 'const':
    case 'enum': {
      const allowed = allowedValues(rule)
      const meant = typeof found === 'string' ? closest(found, allowed) : undefined
      return {
        ...at,
        code: 'SCHEMA_NOT_ALLOWED',
        message: `${sentenceStart(name)} must be ${listText(allowed)}, not ${kindOf(offender)}.`,
        ...(meant === undefined ? exampleOf(pointer, rule) : { advice: `Did you mean ${showText(meant)}?` }),
      }
    }
    case 'pattern': {
      const meant = textAt(rule, 'pattern')?.startsWith('^sha256:') === true ? digestOf(pointer, offender) : undefined
      return {
        ...at,
        code: 'SCHEMA_PATTERN',
        message: `${sentenceStart(name)} ${textAt(rule, 'x-message') ?? `must match ${String(params['pattern'])}`}, not ${showText(offender.shown)}.`,
        ...(meant ?? exampleOf(pointer, rule)),
      }
    }
    default:
      return {
        ...at,
        code: 'SCHEMA_OUT_OF_RANGE',
        message: `${sentenceStart(name)} ${limitText(keyword, params, offender)}.`,
        ...exampleOf(pointer, rule),
      }
  }
}

type Advice = { readonly advice: string } | undefined

/** The value that was meant, where only its kind is wrong: a number in quotes, a text that looks like one, a colon. */
function rewritten(pointer: string, rule: unknown, { found, shown }: Offender): Advice {
  // Where only one value is right, the example is that value.
  if (valueAt(rule, 'const') !== undefined) return undefined
  const type = valueAt(rule, 'type')
  if (typeof found === 'string' && !isQuotable(found)) return undefined
  const key = lastKey(pointer)
  const write = (text: string): Advice => ({
    advice: key === undefined ? `Write \`${text}\`.` : `Write \`${key}: ${text}\`.`,
  })
  if (type === 'string' && (typeof found === 'number' || typeof found === 'boolean'))
    return write(JSON.stringify(shown))
  if (type === 'number' && typeof found === 'string' && /^-?\d{1,15}\.\d{1,15}$/.test(found)) return write(found)
  if ((type === 'integer' || type === 'number') && typeof found === 'string' && /^-?\d{1,15}$/.test(found))
    return write(found)
  if (type === 'boolean' && typeof found === 'string' && /^(true|false)$/i.test(found))
    return write(found.toLowerCase())
  if (type === 'array' && typeof found === 'string' && found !== '') return write(`[${flowText(found)}]`)
  if (type !== 'string' || typeof found !== 'object' || found === null || Array.isArray(found)) return undefined
  const [[word, rest], ...others] = [...Object.entries(found), ['', undefined]]
  if (others.length > 1 || typeof rest !== 'string' || !isQuotable(`${word}${rest}`)) return undefined
  return { advice: `Put the text in quotes, because of its colon: \`${JSON.stringify(`${word}: ${rest}`)}\`.` }
}

/** Text that an advice can repeat on its line. */
function isQuotable(text: string): boolean {
  return text.length <= MAX_REPEATED && !/[`\n]/.test(text)
}

/** Longer text is shown cut, and nobody can copy a line to write from that. */
const MAX_REPEATED = 200

/** A digest that lacks its prefix, or has too few or too many digits. */
function digestOf(pointer: string, { shown }: Offender): Advice {
  if (/^[0-9a-f]{64}$/i.test(shown))
    return { advice: `Write \`${lastKey(pointer)}: "sha256:${shown.toLowerCase()}"\`.` }
  if (/^sha256:[0-9a-f]{64}$/i.test(shown))
    return { advice: `Write \`${lastKey(pointer)}: "${shown.toLowerCase()}"\`.` }
  const digits = /^sha256:([0-9a-f]+)$/i.exec(shown)?.[1]
  if (digits === undefined) return undefined
  return { advice: `There are ${digits.length}; \`sha256sum FILE\` or \`modelgate update\` gives the right ones.` }
}

function explainMissing(violation: SchemaViolation, rule: unknown, name: string): SchemaProblem {
  const missing = String(violation.params['missingProperty'])
  const example = resolveRule(rule, valueAt(rule, 'properties', missing))
  return {
    code: 'SCHEMA_MISSING_KEY',
    pointer: violation.instancePath,
    missing: `${violation.instancePath}${joinPointer([missing])}`,
    part: 'key',
    message: `${sentenceStart(name)} must have the key ${showText(missing)}.`,
    advice: `Add \`${missing}: ${exampleText(example)}\`.`,
  }
}

function explainUnknown(
  violation: SchemaViolation,
  rule: unknown,
  schema: unknown,
  name: string,
  lone: LoneKeys,
): SchemaProblem {
  const key = String(violation.params['additionalProperty'])
  const known = Object.keys(Object(valueAt(rule, 'properties')))
  const home = homeOf(key, schema)
  const meant = meantKey(key, rule, schema)
  const missing = lone.get(violation.instancePath)
  const place = violation.instancePath === '' ? 'at the top level' : `in ${name}`
  return {
    code: 'SCHEMA_UNKNOWN_KEY',
    pointer: `${violation.instancePath}${joinPointer([key])}`,
    part: 'key',
    message: `The key ${showText(key)} is not known ${place}.`,
    advice:
      meant !== undefined
        ? `Did you mean ${showText(meant)}?`
        : missing !== undefined
          ? `${showText(missing)} is missing here: is it meant? Start a key of your own with x-.`
          : home === undefined
            ? `Known here: ${known.join(', ')}. Start a key of your own with x-.`
            : `It belongs ${home}.`,
  }
}

/** The key that a misspelt one was meant to be; undefined for one that is right elsewhere, or like none. */
function meantKey(key: string, rule: unknown, schema: unknown): string | undefined {
  return homeOf(key, schema) === undefined ? closest(key, Object.keys(Object(valueAt(rule, 'properties')))) : undefined
}

/** Where a key would be right: at the top level, or in a section of it. */
function homeOf(key: string, schema: unknown): string | undefined {
  const top: unknown = valueAt(schema, 'properties')
  if (valueAt(top, key) !== undefined) return 'at the top level'
  const section = Object.keys(Object(top)).find((name) => valueAt(top, name, 'properties', key) !== undefined)
  return section === undefined ? undefined : `under \`${section}\``
}

/** The schema object that holds the rule a violation names; the schema's own references are followed. */
function ruleAt(schema: unknown, schemaPath: string): unknown {
  const path = splitPointer(schemaPath.slice(schemaPath.indexOf('#') + 1)).slice(0, -1)
  const rule = valueAt(schema, ...path.map(decodeURIComponent))
  return withRoot(rule, schema)
}

/** A rule that can still look up `$ref` in its schema. */
function withRoot(rule: unknown, root: unknown): unknown {
  return typeof rule === 'object' && rule !== null ? { ...rule, $root: root } : rule
}

function resolveRule(owner: unknown, rule: unknown): unknown {
  const reference = textAt(rule, '$ref')
  return reference === undefined ? rule : valueAt(owner, '$root', ...splitPointer(reference.slice(1)))
}

function allowedValues(rule: unknown): string[] {
  const list = valueAt(rule, 'enum')
  return Array.isArray(list) ? list.map(String) : [String(valueAt(rule, 'const'))]
}

function exampleOf(pointer: string, rule: unknown): { readonly advice: string } {
  const example = valueAt(rule, 'examples', 0)
  const key = splitPointer(pointer).findLast((step) => !/^\d+$/.test(step))
  if (pointer === '') return { advice: 'Write a draft with `modelgate init`.' }
  if (example === undefined || key === undefined) {
    const type = valueAt(rule, 'type')
    const kind = type === undefined ? 'a value within the limit' : typeText(type)
    return { advice: textAt(rule, 'description') ?? `Write ${kind} here.` }
  }
  return { advice: `For example \`${key}: ${exampleText(rule)}\`.` }
}

/** YAML text of a rule's example; without one, what kind of value belongs there. */
function exampleText(rule: unknown): string {
  const example = valueAt(rule, 'examples', 0)
  if (example !== undefined) return flowText(example)
  const allowed = valueAt(rule, 'enum', 0)
  if (typeof allowed === 'string') return allowed
  const type = textAt(rule, 'type')
  return type === 'array' ? '[…]' : type === 'object' ? '{…}' : '…'
}

function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, member]) => `${key}: ${flowText(member)}`)
      .join(', ')} }`
  }
  if (typeof value !== 'string') return String(value)
  return /^[A-Za-z][A-Za-z0-9_./-]*$/.test(value) ? value : JSON.stringify(value)
}

const TYPE_TEXT: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'a map',
  array: 'a list',
  null: 'empty',
}

function typeText(type: unknown): string {
  const types = Array.isArray(type) ? type.map(String) : [String(type)]
  return types.map((one) => TYPE_TEXT[one] ?? one).join(' or ')
}

/** The key of a value in a map; undefined for an entry of a list. */
function lastKey(pointer: string): string | undefined {
  const key = splitPointer(pointer).at(-1)
  return key === undefined || /^\d+$/.test(key) ? undefined : key
}

function kindOf({ found, shown }: Offender): string {
  if (found === null || found === undefined) return 'empty'
  if (Array.isArray(found)) return 'a list'
  if (typeof found === 'object') return 'a map'
  return typeof found === 'string' && LOOKS_OTHERWISE.test(found) ? `the text ${showText(shown)}` : showText(shown)
}

/** Text that a reader of a message would take for a number or a truth value. */
const LOOKS_OTHERWISE = /^(-?\d+(\.\d+)?|true|false)$/i

function limitText(keyword: string, params: Readonly<Record<string, unknown>>, { found, shown }: Offender): string {
  const limit = String(params['limit'])
  switch (keyword) {
    case 'minLength':
      return 'must not be empty'
    case 'maxLength':
      return `must have at most ${limit} characters, not ${String(found).length}`
    case 'minItems':
      return limit === '1' ? 'must not be an empty list' : `must have at least ${limit} entries`
    case 'maxItems':
      return `must have at most ${limit} entries`
    case 'minProperties':
      return 'must not be an empty map'
    case 'maxProperties':
      return `must have at most ${limit} keys`
    case 'uniqueItems':
      return 'must not hold the same entry twice'
    case 'minimum':
      return `must be at least ${limit}, not ${showText(shown)}`
    case 'maximum':
      return `must be at most ${limit}, not ${showText(shown)}`
    case 'exclusiveMinimum':
      return `must be greater than ${limit}, not ${showText(shown)}`
    case 'exclusiveMaximum':
      return `must be less than ${limit}, not ${showText(shown)}`
    default:
      return `does not follow the rule "${keyword}"`
  }
}

function listText(values: readonly string[]): string {
  const shown = values.map((value) => `\`${value}\``)
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}

function sentenceStart(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
