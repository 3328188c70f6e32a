import { canonicalJson, ModelgateError, valueAt } from '@modelgate/kernel'
import type { ByteSource } from './byte-source.ts'
import type { ModelContent, ModelEntry, OpenOptions } from './model-file.ts'
import { JsonSyntaxError, parseStrictJson } from './parse-strict-json.ts'
import { readXgboost } from './read-xgboost.ts'
import { RealNumber, separateNumbers } from './separate-numbers.ts'

/** Larger files are compared by bytes: a JSON text takes many times its size in memory. */
export const MAX_JSON_BYTES = 64 * 1024 * 1024

/** The same for texts of many short values: a number takes a microsecond, since its text is looked at. */
export const MAX_JSON_VALUES = 8 * 1024 * 1024

/**
 * Reads a JSON file as arrays and one document. Lists of numbers (also nested ones of equal length) are arrays, named by their JSON Pointer; so is every
 * number that is written with a fraction or an exponent. What is left (text, truth values, whole numbers, the structure) is the document and has
 * no tolerance.
 *
 * Models of XGBoost are known by their content and read as what they are.
 *
 * @param options `volatile`: JSON Pointers of values that may differ by design; they are left out
 * @throws ModelgateError `MODEL_JSON_INVALID` with the offset
 */
export function openJson(
  file: ByteSource,
  path: string,
  { volatile = [] }: Pick<OpenOptions, 'volatile'> = {},
): ModelContent {
  const opaque = { format: 'opaque', entries: [], documents: [], metadata: new Map<string, string>() } as const
  if (file.length > MAX_JSON_BYTES) return { ...opaque, unread: `it has more than ${MAX_JSON_BYTES} bytes` }
  const refuse = (why: string, offset: number): ModelgateError =>
    new ModelgateError('MODEL_JSON_INVALID', `${path} is not valid JSON: ${why} (at byte ${offset}).`, {
      advice: 'Write the file again; NaN and Infinity are no JSON.',
    })
  const bytes = new Uint8Array(file.length)
  file.read(bytes, 0)
  if (countValues(bytes) > MAX_JSON_VALUES) return { ...opaque, unread: `it has more than ${MAX_JSON_VALUES} values` }
  const entries: ModelEntry[] = []
  const value = parse(bytes, refuse)
  const isXgboost = valueAt(value, 'learner', 'gradient_booster') !== undefined
  const skeleton = separateNumbers(
    isXgboost ? readXgboost(value) : value,
    entries,
    (why) => refuse(why, 0),
    new Set(volatile),
  )
  return {
    format: isXgboost ? 'xgboost' : 'json',
    entries,
    documents: [{ name: '/', json: canonicalJson(skeleton) }],
    metadata: new Map(),
  }
}

/** Commas and opening brackets, those in texts too: at least as many as there are values behind the first. */
function countValues(bytes: Uint8Array): number {
  let count = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (byte === 0x2c || byte === 0x5b || byte === 0x7b) count++
  }
  return count
}

function parse(bytes: Uint8Array, refuse: (why: string, offset: number) => ModelgateError): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw refuse('it is not UTF-8', 0)
  }
  try {
    return parseStrictJson(text, (source, value) => {
      if (/[.eE]/u.test(source)) return new RealNumber(value)
      // A whole number beyond 2^53 keeps its digits as text.
      return Number.isSafeInteger(value) ? value : `(number) ${source}`
    })
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error
    throw refuse(error.message, Buffer.byteLength(text.slice(0, error.offset)))
  }
}
