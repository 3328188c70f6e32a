/** Files beyond these bounds are left to the full reader, which has the real limits and their messages. */
const MAX_LINES = 2000
const MAX_DEPTH = 30
const MAX_VALUES = 5000

/** A key without quotes. `<<` and everything unusual is not one. */
const KEY = /^([A-Za-z_][A-Za-z0-9_./-]*):(?: +(.*))?$/

/** Text without quotes that no reader takes for anything else, at most with a word or number to look at. */
const PLAIN = /^(?:[A-Za-z0-9_/.(+]|-[0-9.])[^"'`{}[\],#&*!|>%@\\:]*$/

/** In a block text may hold more, as long as no comment and no key hides in it. */
const BLOCK_PLAIN = /^(?:[A-Za-z0-9_/.(+]|-[0-9.])(?:[^#:]|:(?=[^ ])|(?<=[^ ])#)*$/

const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/

/** What some number, or something close to one, can look like. */
const LIKE_NUMBER = /^[-+.0-9]|^\./

/** Text that starts as a number does and cannot be one: `2.4.0`, `18-25`, `7d`. */
const NO_NUMBER = /^[0-9][0-9.]*(?:[A-DF-Za-df-z/_ -]|\.[0-9]+\.)/

const WORDS = /^(?:true|false|null|y|n|yes|no|on|off)$/i

/** Lines of one file, with where we are. */
interface Reader {
  readonly lines: readonly string[]
  at: number
  values: number
}

/** Thrown nowhere: stands for a file that the full reader has to look at. */
const UNUSUAL = Symbol('unusual')
type Unusual = typeof UNUSUAL

/**
 * Reads the YAML that people write most: block maps and lists, one-line scalars, one-line flow collections, comments.
 * It keeps no positions, and is about ten times as fast as a reader that does.
 *
 * @param text printable characters
 * @param quotedKeys keys whose values must be quoted strings
 * @returns the data; undefined for everything else, mistakes included: the full reader says what they are
 */
export function readCommonYaml(text: string, quotedKeys: ReadonlySet<string>): { readonly value: unknown } | undefined {
  if (/[\t\r]/.test(text)) return undefined
  const lines = text.split('\n')
  if (lines.length > MAX_LINES) return undefined
  const reader: Reader = { lines, at: 0, values: 0 }
  skipBlank(reader)
  const value = readMap(reader, 0, undefined, 0, quotedKeys)
  return value === UNUSUAL || reader.at < lines.length ? undefined : { value }
}

/** Moves to the next line that says something. */
function skipBlank(reader: Reader): void {
  while (reader.at < reader.lines.length && /^ *(?:#|$)/.test(reader.lines[reader.at] ?? '')) reader.at++
}

function indentOf(line: string): number {
  let indent = 0
  while (line.charCodeAt(indent) === 32) indent++
  return indent
}

/**
 * Reads the pairs at one indentation.
 *
 * @param first what stands behind the dash, where the map starts in the entry of a list
 */
function readMap(
  reader: Reader,
  indent: number,
  first: string | undefined,
  depth: number,
  quotedKeys: ReadonlySet<string>,
): Record<string, unknown> | Unusual {
  if (depth > MAX_DEPTH) return UNUSUAL
  const map: Record<string, unknown> = {}
  let content = first
  let pairs = 0
  for (;;) {
    if (content === undefined) {
      const line = reader.lines[reader.at]
      const own = line === undefined ? -1 : indentOf(line)
      if (line === undefined || own < indent) return pairs === 0 ? UNUSUAL : map
      if (own > indent) return UNUSUAL
      if (line.startsWith('- ', own)) return pairs === 0 ? UNUSUAL : map
      content = line.slice(indent)
    }
    const match = KEY.exec(content)
    const key = match?.[1]
    if (key === undefined || isTroubled(key) || Object.hasOwn(map, key)) return UNUSUAL
    reader.at++
    const written = match?.[2]?.trimEnd() ?? ''
    const value =
      written === '' || written.startsWith('#')
        ? readBelow(reader, indent, depth, quotedKeys)
        : readInline(reader, written, depth, quotedKeys, quotedKeys.has(key))
    if (value === UNUSUAL) return UNUSUAL
    map[key] = value
    pairs++
    content = undefined
    skipBlank(reader)
  }
}

/** Keys that the full reader refuses or counts. */
function isTroubled(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype' || key.startsWith('x-')
}

/** The map or list below a key. */
function readBelow(reader: Reader, indent: number, depth: number, quotedKeys: ReadonlySet<string>): unknown {
  skipBlank(reader)
  const line = reader.lines[reader.at]
  if (line === undefined) return UNUSUAL
  const own = indentOf(line)
  if (line.startsWith('- ', own)) return own < indent ? UNUSUAL : readList(reader, own, depth + 1, quotedKeys)
  return own <= indent ? UNUSUAL : readMap(reader, own, undefined, depth + 1, quotedKeys)
}

function readList(reader: Reader, indent: number, depth: number, quotedKeys: ReadonlySet<string>): unknown[] | Unusual {
  if (depth > MAX_DEPTH) return UNUSUAL
  const list: unknown[] = []
  for (;;) {
    const line = reader.lines[reader.at]
    const own = line === undefined ? -1 : indentOf(line)
    if (line === undefined || own < indent || (own === indent && !line.startsWith('- ', own))) return list
    if (own > indent) return UNUSUAL
    const start = own + 1 + indentOf(line.slice(own + 1))
    const content = line.slice(start).trimEnd()
    const item = KEY.test(content)
      ? readMap(reader, start, content, depth + 1, quotedKeys)
      : readItem(reader, content, depth, quotedKeys)
    if (item === UNUSUAL) return UNUSUAL
    list.push(item)
    skipBlank(reader)
  }
}

function readItem(reader: Reader, content: string, depth: number, quotedKeys: ReadonlySet<string>): unknown {
  reader.at++
  return content === '' || content.startsWith('#') ? UNUSUAL : readInline(reader, content, depth, quotedKeys, false)
}

/** A value on one line. What goes on below it is found by the indentation of the next line. */
function readInline(
  reader: Reader,
  text: string,
  depth: number,
  quotedKeys: ReadonlySet<string>,
  mustQuote: boolean,
): unknown {
  if (++reader.values > MAX_VALUES) return UNUSUAL
  const first = text[0]
  if (first === '[' || first === '{') {
    const flow: Flow = { text, at: 0, quotedKeys, reader }
    const value = readFlow(flow, depth + 1, false)
    return value !== UNUSUAL && isEnd(text, flow.at) ? value : UNUSUAL
  }
  if (first === '"' || first === "'") {
    const end = closingQuote(text, 0)
    return end !== -1 && isEnd(text, end + 1) ? text.slice(1, end) : UNUSUAL
  }
  if (mustQuote) return UNUSUAL
  const comment = text.indexOf(' #')
  const plain = comment === -1 ? text : text.slice(0, comment).trimEnd()
  return BLOCK_PLAIN.test(plain) && !plain.endsWith(':') ? resolvePlain(plain) : UNUSUAL
}

/** The quote that ends a quoted text without escapes; -1 where there are some, or where it ends on another line. */
function closingQuote(text: string, start: number): number {
  const quote = text[start] ?? ''
  const end = text.indexOf(quote, start + 1)
  if (end === -1) return -1
  const escaped = quote === "'" ? text[end + 1] === "'" : text.slice(start, end).includes('\\')
  return escaped ? -1 : end
}

function isEnd(text: string, at: number): boolean {
  return /^(?: +#.*| *)$/.test(text.slice(at))
}

/** A one-line collection being read. */
interface Flow {
  readonly text: string
  at: number
  readonly quotedKeys: ReadonlySet<string>
  readonly reader: Reader
}

function readFlow(flow: Flow, depth: number, mustQuote: boolean): unknown {
  if (depth > MAX_DEPTH || ++flow.reader.values > MAX_VALUES) return UNUSUAL
  const first = flow.text[flow.at]
  if (first === '[') return readFlowList(flow, depth)
  if (first === '{') return readFlowMap(flow, depth)
  if (first === '"' || first === "'") {
    const end = closingQuote(flow.text, flow.at)
    if (end === -1) return UNUSUAL
    const value = flow.text.slice(flow.at + 1, end)
    flow.at = end + 1
    return value
  }
  if (mustQuote) return UNUSUAL
  let end = flow.at
  while (end < flow.text.length && !',]}'.includes(flow.text[end] ?? '')) end++
  const plain = flow.text.slice(flow.at, end).trimEnd()
  flow.at = end
  return PLAIN.test(plain) ? resolvePlain(plain) : UNUSUAL
}

function readFlowList(flow: Flow, depth: number): unknown {
  const list: unknown[] = []
  flow.at++
  skipSpaces(flow)
  if (flow.text[flow.at] === ']') {
    flow.at++
    return list
  }
  for (;;) {
    const item = readFlow(flow, depth + 1, false)
    if (item === UNUSUAL) return UNUSUAL
    list.push(item)
    skipSpaces(flow)
    const mark = flow.text[flow.at++]
    if (mark === ']') return list
    if (mark !== ',') return UNUSUAL
    skipSpaces(flow)
  }
}

const FLOW_KEY = /([A-Za-z_][A-Za-z0-9_./-]*): +/y

function readFlowMap(flow: Flow, depth: number): unknown {
  const map: Record<string, unknown> = {}
  flow.at++
  skipSpaces(flow)
  if (flow.text[flow.at] === '}') {
    flow.at++
    return map
  }
  for (;;) {
    FLOW_KEY.lastIndex = flow.at
    const key = FLOW_KEY.exec(flow.text)?.[1]
    if (key === undefined || isTroubled(key) || Object.hasOwn(map, key)) return UNUSUAL
    flow.at = FLOW_KEY.lastIndex
    const value = readFlow(flow, depth + 1, flow.quotedKeys.has(key))
    if (value === UNUSUAL) return UNUSUAL
    map[key] = value
    skipSpaces(flow)
    const mark = flow.text[flow.at++]
    if (mark === '}') return map
    if (mark !== ',') return UNUSUAL
    skipSpaces(flow)
  }
}

function skipSpaces(flow: Flow): void {
  while (flow.text.charCodeAt(flow.at) === 32) flow.at++
}

/** Text, a number, true or false, as the core schema of YAML 1.2 has it. */
function resolvePlain(text: string): unknown {
  if (WORDS.test(text)) return resolveWord(text)
  if (!LIKE_NUMBER.test(text)) return text
  if (NUMBER.test(text)) {
    const number = Number(text)
    return Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number)) ? number : UNUSUAL
  }
  return NO_NUMBER.test(text) && !/^0[box]/.test(text) ? text : UNUSUAL
}

function resolveWord(text: string): unknown {
  if (text === 'true') return true
  if (text === 'false') return false
  return /^(?:true|false|null)$/i.test(text) ? UNUSUAL : text
}
