import { canonicalJson, ModelgateError } from '@modelgate/kernel'
import { type ByteSource, memorySource } from './byte-source.ts'
import type { ModelContent, ModelEntry } from './model-file.ts'
import { JsonSyntaxError, parseStrictJson } from './parse-strict-json.ts'

/** Larger files are compared by bytes: a JSON text takes many times its size in memory. */
export const MAX_JSON_BYTES = 64 * 1024 * 1024

/**
 * Reads a JSON file as arrays and one document. Lists of numbers (also nested ones of equal length) are arrays, named by their JSON Pointer; so is every
 * number that is written with a fraction or an exponent. What is left (text, truth values, whole numbers, the structure) is the document and has
 * no tolerance.
 *
 * @param volatile JSON Pointers of values that may differ by design; they are left out
 * @throws ModelgateError `MODEL_JSON_INVALID` with the offset
 */
export function openJson(file: ByteSource, path: string, volatile: readonly string[]): ModelContent {
  if (file.length > MAX_JSON_BYTES) return { format: 'opaque', entries: [], documents: [], metadata: new Map() }
  const bytes = new Uint8Array(file.length)
  file.read(bytes, 0)
  const entries: ModelEntry[] = []
  const skipped = new Set(volatile)
  const skeleton = separate(parse(bytes, path), '', entries, skipped)
  return {
    format: 'json',
    entries,
    documents: [{ name: '/', json: canonicalJson(skeleton) }],
    metadata: new Map(),
  }
}

/** A number that its text marks as one of the real line: 1.0 is one, 1 is a count. */
class JsonFloat {
  readonly value: number

  constructor(value: number) {
    this.value = value
  }
}

function parse(bytes: Uint8Array, path: string): unknown {
  const refuse = (why: string, offset: number): ModelgateError =>
    new ModelgateError('MODEL_JSON_INVALID', `${path} is not valid JSON: ${why} (at byte ${offset}).`, {
      advice: 'Write the file again; NaN and Infinity are no JSON.',
    })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw refuse('it is not UTF-8', 0)
  }
  try {
    return parseStrictJson(text, (source, value) => {
      if (/[.eE]/u.test(source)) return new JsonFloat(value)
      // A whole number beyond 2^53 keeps its digits as text.
      return Number.isSafeInteger(value) ? value : `(number) ${source}`
    })
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error
    throw refuse(error.message, Buffer.byteLength(text.slice(0, error.offset)))
  }
}

/** Takes the arrays out of a value; what is left has text where they were. */
function separate(value: unknown, pointer: string, entries: ModelEntry[], skipped: ReadonlySet<string>): unknown {
  if (skipped.has(pointer)) return '(volatile)'
  if (typeof value === 'string') return value.toWellFormed()
  const shape = numericShape(value)
  if (shape !== null && (shape.length > 0 || value instanceof JsonFloat)) {
    entries.push(numberEntry(pointer === '' ? '/' : pointer, shape, value))
    return '(numbers)'
  }
  if (typeof value !== 'object' || value === null) return value
  const inside = (key: string, member: unknown): unknown =>
    separate(member, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, entries, skipped)
  if (Array.isArray(value)) return value.map((member, index) => inside(String(index), member))
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key.toWellFormed(), inside(key, member)]))
}

/** The shape of a number or of nested lists of numbers; null for everything else, for ragged lists, and for empty ones. */
function numericShape(value: unknown): readonly number[] | null {
  if (typeof value === 'number' || value instanceof JsonFloat) return []
  if (!Array.isArray(value) || value.length === 0) return null
  const first = numericShape(value[0])
  if (first === null) return null
  const key = first.join()
  return value.every((member) => numericShape(member)?.join() === key) ? [value.length, ...first] : null
}

function numberEntry(name: string, shape: readonly number[], value: unknown): ModelEntry {
  const numbers = flatten(value)
  const isCount = numbers.every((number) => typeof number === 'number' && Number.isSafeInteger(number))
  const values = isCount
    ? BigInt64Array.from(numbers, (number) => BigInt(Number(number)))
    : Float64Array.from(numbers, (number) => (number instanceof JsonFloat ? number.value : Number(number)))
  return {
    name,
    dtype: isCount ? 'I64' : 'F64',
    shape,
    elements: numbers.length,
    bytes: memorySource(new Uint8Array(values.buffer)),
  }
}

function flatten(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.flatMap(flatten) : [value]
}
