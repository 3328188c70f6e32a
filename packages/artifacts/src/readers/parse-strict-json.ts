import { textAt } from '@modelgate/kernel'

/** Deeper nesting than any header or configuration has; `JSON.parse` and every walk over the value recurse. */
const MAX_JSON_DEPTH = 200

/** Why a text is no acceptable JSON, with the place. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError'
  /** UTF-16 units from the start. */
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/**
 * JSON as RFC 8259 has it, and besides: no duplicate key at any depth (readers disagree on which one wins) and bounded nesting.
 *
 * @param number makes something else of a number, given its text
 * @throws JsonSyntaxError
 */
export function parseStrictJson(text: string, number?: (source: string, value: number) => unknown): unknown {
  const keysWritten = countKeys(text)
  let value: unknown
  try {
    value = number === undefined ? JSON.parse(text) : JSON.parse(text, reviveNumbers(number))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new JsonSyntaxError(message, offsetOf(message, text))
  }
  if (countKeptKeys(value) !== keysWritten) {
    const duplicate = findDuplicate(text)
    throw new JsonSyntaxError(`duplicate key ${JSON.stringify(duplicate.key)}`, duplicate.offset)
  }
  return value
}

/** The engine hands the text of a primitive to a reviver as a third argument (ECMAScript, `JSON.parse` source text access). */
function reviveNumbers(number: (source: string, value: number) => unknown) {
  return (_key: string, value: unknown, ...rest: readonly unknown[]): unknown => {
    const source = textAt(rest[0], 'source')
    return typeof value === 'number' && source !== undefined ? number(source, value) : value
  }
}

/** V8 names the position in most of its messages; for the others the start of the text must do. */
function offsetOf(message: string, text: string): number {
  if (message.includes('end of JSON')) return text.length
  return Number(/position (\d+)/u.exec(message)?.[1] ?? 0)
}

/** The number of `key:` pairs in the text; on the way the depth is bounded, before anything recurses. */
function countKeys(text: string): number {
  let keys = 0
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x22:
        i = endOfString(text, i)
        break
      case 0x3a:
        keys++
        break
      case 0x7b:
      case 0x5b:
        if (++depth > MAX_JSON_DEPTH) throw new JsonSyntaxError(`nested deeper than ${MAX_JSON_DEPTH} levels`, i)
        break
      case 0x7d:
      case 0x5d:
        depth--
        break
    }
  }
  return keys
}

/** The index of the quote that closes the string opened at `start`, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes++
    if (backslashes % 2 === 0) return end
  }
  return text.length
}

function countKeptKeys(value: unknown): number {
  let keys = 0
  if (Array.isArray(value)) {
    for (const member of value) if (typeof member === 'object') keys += countKeptKeys(member)
  } else if (isPlain(value)) {
    // Several times as fast as a list of all members, and headers have a hundred thousand of them.
    for (const key in value) {
      keys++
      const member = value[key]
      if (typeof member === 'object') keys += countKeptKeys(member)
    }
  }
  return keys
}

/** Whether a parsed value is an object of JSON, and not what a number was made into. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** Called for valid JSON that has a duplicate: where the second of the two stands. */
function findDuplicate(text: string): { key: string; offset: number } {
  const scopes: Set<string>[] = []
  const colon = /\s*:/uy
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]
    if (unit === '{' || unit === '[') scopes.push(new Set())
    else if (unit === '}' || unit === ']') scopes.pop()
    else if (unit === '"') {
      const end = endOfString(text, i)
      colon.lastIndex = end + 1
      if (colon.test(text)) {
        const key: unknown = JSON.parse(text.slice(i, end + 1))
        const scope = scopes.at(-1)
        if (typeof key === 'string' && scope !== undefined) {
          if (scope.has(key)) return { key, offset: i }
          scope.add(key)
        }
      }
      i = end
    }
  }
  return { key: '', offset: 0 }
}
