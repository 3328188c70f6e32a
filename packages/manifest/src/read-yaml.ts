import type { Finding, Location } from '@modelgate/kernel'
import { valueAt } from '@modelgate/kernel'
import { Composer, isMap, isScalar, isSeq, Parser } from 'yaml'
import type { Document, ParsedNode, YAMLParseError } from 'yaml'
import { decodeText } from './decode-text.ts'
import type { TextRefusal } from './decode-text.ts'
import { describeSyntax } from './describe-syntax.ts'
import { explainSlips, MAX_EXPLAINED } from './explain-slips.ts'
import type { Complaints, SyntaxError } from './explain-slips.ts'
import { guardStructure, MAX_PROBLEMS } from './guard-structure.ts'
import { splitPointer } from './json-pointer.ts'
import { createLineIndex } from './line-index.ts'
import { readCommonYaml } from './read-common-yaml.ts'
import type { ReaderProblem } from './reader-problem.ts'
import type { Mistake } from './validate.ts'
import { countFree, yamlValue } from './yaml-value.ts'

/** Versions, digests and dates are text; without quotes YAML readers make numbers and dates of some of them. */
export const QUOTED_KEYS: ReadonlySet<string> = new Set(['version', 'digest', 'validatedOn', 'expiresOn', 'expires'])

/** A YAML file read: its data, what is wrong with it, and where everything stands. */
export interface YamlDocument {
  /** The path the file was read from, for messages. */
  readonly path: string
  /** The decoded text, without a byte order mark; empty where the bytes are no text. */
  readonly text: string
  /** Plain data, or undefined where the text could not be read as one document. */
  readonly value: unknown
  readonly findings: readonly Finding[]
  /** Pointers of values that a finding is already about. */
  readonly reported: ReadonlySet<string>
  /** Lines whose value is not the one that stands there, because a slip was put right. */
  readonly rewritten: ReadonlySet<number>
  /** The place of a value or of its key by JSON Pointer; of the nearest parent where there is no such value. */
  locate(pointer: string, part?: 'key' | 'value'): Location
  /** Start and end of a value in `text`, UTF-16 offsets; undefined where there is no such value. */
  range(pointer: string): readonly [number, number] | undefined
  /** The text of a scalar as it stands in the file, without interpretation: a digest stays a digest. */
  source(pointer: string): string | undefined
}

/**
 * The one reader of YAML for manifests, policies and imported files. Takes any bytes, never throws, and needs time
 * and memory linear in their number.
 *
 * @param bytes the file
 * @param path for messages, relative to the repository root
 * @param options `quotedKeys`: keys whose values must be quoted strings; empty for files of other tools, which have no
 *   value when they are broken: of our own the slips are put right for what else is to be said; `judge`: says which of
 *   several ways to put a slip right is the likeliest
 */
export function readYaml(
  bytes: Uint8Array,
  path: string,
  { quotedKeys = QUOTED_KEYS, judge = NO_JUDGE }: { quotedKeys?: ReadonlySet<string>; judge?: Judge } = {},
): YamlDocument {
  const { text, refusal } = decodeText(bytes)
  const place = createLineIndex(text, path)
  const common = refusal === undefined ? readCommonYaml(text, quotedKeys) : undefined
  if (common !== undefined) return lazyDocument(common.value, text, path, place)
  return readFully(text, refusal, path, place, { quotedKeys, judge })
}

/** What is wrong with the data of a document. */
export type Judge = (value: unknown) => readonly Mistake[]

const NO_JUDGE: Judge = () => []

interface Rules {
  readonly quotedKeys: ReadonlySet<string>
  readonly judge: Judge
}

/**
 * A document of ours without errors of syntax, as it was meant where slips explain several things that are said against
 * it at once: lines at the wrong place, a dash that is missing.
 *
 * @returns undefined where no slip explains it
 */
export function readAsMeant(document: YamlDocument, judge: Judge): YamlDocument | undefined {
  const { text, path } = document
  const isBroken = document.findings.some(({ code }) => code === 'YAML_SYNTAX')
  if (isBroken || text.length > MAX_EXPLAINED) return undefined
  const rules = { quotedKeys: QUOTED_KEYS, judge }
  const { problems, repaired, rewritten } = explainSlips(text, (tried) => complain(tried, rules))
  if (repaired === undefined || problems.length === 0) return undefined
  const meant = readFully(repaired, undefined, path, createLineIndex(repaired, path), rules)
  return asMeant(meant, findingsOf(problems, createLineIndex(text, path)), rewritten, text)
}

/** A document without problems. Positions are made when the first one is asked for. */
function lazyDocument(value: unknown, text: string, path: string, place: Place): YamlDocument {
  let contents: ParsedNode | null | undefined
  // The quick reader has refused everything that the guard is there for.
  const root = () => (contents ??= compose(new Parser().parse(text), text.length)?.contents ?? null)
  return {
    path,
    text,
    value,
    findings: [],
    reported: new Set(),
    rewritten: new Set(),
    ...positionsIn(root, place),
  }
}

/** Answers about places in a document's nodes. */
function positionsIn(root: () => ParsedNode | null, place: Place): Pick<YamlDocument, 'locate' | 'range' | 'source'> {
  return {
    locate(pointer, part = 'value') {
      const [start, end] = rangeOf(root(), pointer, part)
      return place(start, end)
    },
    range(pointer) {
      const node = nodeAt(root(), splitPointer(pointer))
      return node === null ? undefined : [node.range[0], node.range[1]]
    },
    source(pointer) {
      const node = nodeAt(root(), splitPointer(pointer))
      return isScalar(node) && node.range !== undefined ? node.source : undefined
    },
  }
}

type Place = ReturnType<typeof createLineIndex>

function readFully(
  text: string,
  refusal: TextRefusal | undefined,
  path: string,
  place: Place,
  rules: Rules,
): YamlDocument {
  const { quotedKeys } = rules
  if (refusal !== undefined) {
    const { offset, ...problem } = refusal
    return finish(undefined, null, [{ ...problem, start: offset, end: offset + 1 }])
  }
  const guarded = guardStructure(text)
  if (guarded.tokens === undefined) return finish(undefined, null, guarded.problems)

  const document = compose(guarded.tokens, text.length)
  const errors = placesOf(document?.errors ?? [])
  if (errors.length > 0) {
    // Nobody can say what a broken file of another tool means.
    const isOurs = quotedKeys.size > 0 && text.length <= MAX_EXPLAINED
    if (!isOurs) return finish(undefined, null, [...guarded.problems, ...firstOfLines(errors, text)])
    const { problems, repaired, rewritten } = explainSlips(text, (tried) => complain(tried, rules))
    if (repaired === undefined) return finish(undefined, null, [...guarded.problems, ...problems])
    const meant = readFully(repaired, undefined, path, createLineIndex(repaired, path), rules)
    return asMeant(meant, findingsOf(problems, place), rewritten, text)
  }
  const root = document?.contents ?? null
  if (root === null || (isScalar(root) && root.value === null)) {
    if (guarded.problems.length > 0) return finish(undefined, null, guarded.problems)
    return finish(undefined, null, [EMPTY])
  }
  const { value, problems, unknown } = yamlValue(root, quotedKeys)
  return finish(value, root, [...guarded.problems, ...problems], unknown)

  function finish(
    value: unknown,
    contents: ParsedNode | null,
    found: readonly ReaderProblem[],
    unknown: readonly string[] = [],
  ): YamlDocument {
    return {
      path,
      text,
      value,
      findings: findingsOf(found, place),
      reported: new Set([...found.flatMap((problem) => problem.pointer ?? []), ...unknown]),
      rewritten: new Set(),
      ...positionsIn(() => contents, place),
    }
  }
}

function findingsOf(found: readonly ReaderProblem[], place: Place): readonly Finding[] {
  const ordered = found.toSorted((a, b) => a.start - b.start)
  const listed = ordered.length > MAX_PROBLEMS ? [...ordered.slice(0, MAX_PROBLEMS), cutNotice(ordered)] : ordered
  return listed.map(({ code, message, advice, start, end }): Finding => {
    return { code, severity: 'error', message, advice, location: place(start, end) }
  })
}

/** The data that a text with slips means, with the places of the text as it is. */
function asMeant(
  meant: YamlDocument,
  slips: readonly Finding[],
  rewritten: ReadonlySet<number>,
  text: string,
): YamlDocument {
  const lines = text.split('\n')
  const within = (location: Location): Location => {
    const column = Math.min(location.column, (lines[location.line - 1] ?? '').length + 1)
    const endColumn = Math.min(location.endColumn, (lines[location.endLine - 1] ?? '').length + 1)
    return { ...location, column, endColumn }
  }
  const others = meant.findings.map((finding) => {
    return finding.location === undefined ? finding : { ...finding, location: within(finding.location) }
  })
  return {
    ...meant,
    text,
    findings: [...slips, ...others.filter(({ location }) => !rewritten.has(location?.line ?? 0))],
    rewritten,
    locate: (pointer, part) => within(meant.locate(pointer, part)),
  }
}

function cutNotice(problems: readonly ReaderProblem[]): ReaderProblem {
  return {
    code: 'YAML_MORE_PROBLEMS',
    message: `Only the first ${MAX_PROBLEMS} problems of this file are listed.`,
    advice: 'Fix these first.',
    start: problems[MAX_PROBLEMS]?.start ?? 0,
    end: problems[MAX_PROBLEMS]?.end ?? 0,
  }
}

const EMPTY: ReaderProblem = {
  code: 'YAML_EMPTY',
  message: 'The file is empty.',
  advice: 'Write a draft with `modelgate init`.',
  start: 0,
  end: 0,
}

function compose(tokens: Iterable<ParsedToken>, length: number): Document.Parsed | undefined {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    strict: true,
    // Checked by our own walk in linear time; the library compares every pair.
    uniqueKeys: false,
    stringKeys: true,
    merge: false,
  })
  for (const document of composer.compose(tokens, false, length)) return document
  return undefined
}

type ParsedToken = Parameters<Composer['next']>[0]

/** Codes that the guard or our own walk reports in better words. */
const REPORTED_ELSEWHERE: ReadonlySet<string> = new Set([
  'BAD_ALIAS',
  'TAG_RESOLVE_FAILED',
  'MULTIPLE_DOCS',
  'NON_STRING_KEY',
])

/** What is said against a text; undefined where it may not even be parsed. */
function complain(text: string, { quotedKeys, judge }: Rules): Complaints | undefined {
  const common = readCommonYaml(text, quotedKeys)
  if (common !== undefined) {
    const found = judge(common.value)
    const root = () => compose(new Parser().parse(text), text.length)?.contents ?? null
    return {
      syntax: [],
      content: found.length,
      misplaced: found.filter(({ isMisplaced }) => isMisplaced).length,
      free: countUnjudged(common.value, found),
      at: () => placesIn(root(), found),
    }
  }
  const { tokens, problems: refused } = guardStructure(text)
  if (tokens === undefined) return undefined
  const document = compose(tokens, text.length)
  const syntax = placesOf(document?.errors ?? [])
  if (syntax.length > 0) return { syntax, content: 0, misplaced: 0, free: 0, at: () => [] }
  const root = document?.contents ?? null
  const { value, problems, unknown } = yamlValue(root, quotedKeys)
  const reported = new Set([...problems.flatMap(({ pointer }) => pointer ?? []), ...unknown])
  const judged = judge(value).filter(({ pointer }) => !reported.has(pointer))
  const own = [...refused, ...problems]
  return {
    syntax: [],
    content: own.length + judged.length,
    misplaced: own.length + judged.filter(({ isMisplaced }) => isMisplaced).length,
    free: countUnjudged(value, judged),
    at: () => [...own.map(({ start }) => start), ...placesIn(root, judged)],
  }
}

/** Entries that no rule looks at: where anything may stand, and below what is wrong as a whole. */
function countUnjudged(value: unknown, found: readonly Mistake[]): number {
  const wrong = found.filter(({ missing }) => missing === undefined)
  return wrong.reduce((sum, { pointer }) => {
    const inside = valueAt(value, ...splitPointer(pointer))
    return typeof inside === 'object' ? sum + countFree(inside, true) : sum
  }, countFree(value))
}

/** Where it shows that something stands at a wrong place, before where something is missing. */
function placesIn(root: ParsedNode | null, found: ReturnType<Judge>): readonly number[] {
  const ordered = found.toSorted((a, b) => Number(a.missing !== undefined) - Number(b.missing !== undefined))
  return ordered.map(({ pointer }) => rangeOf(root, pointer, 'key')[0])
}

function placesOf(errors: readonly YAMLParseError[]): readonly SyntaxError[] {
  return errors
    .filter(({ code }) => !REPORTED_ELSEWHERE.has(code))
    .map(({ code, pos: [start, end] }) => ({ code, start, end }))
    .toSorted((a, b) => a.start - b.start)
}

/** The first error of each line: what follows on it is mostly the same mistake again. */
function firstOfLines(errors: readonly SyntaxError[], text: string): ReaderProblem[] {
  const problems: ReaderProblem[] = []
  let endOfLine = -1
  for (const { code, start, end } of errors) {
    if (start <= endOfLine) continue
    endOfLine = text.indexOf('\n', start)
    if (endOfLine === -1) endOfLine = text.length
    problems.push({ ...describeSyntax(code), start, end })
  }
  return problems
}

function rangeOf(root: ParsedNode | null, pointer: string, part: 'key' | 'value'): readonly [number, number] {
  let node: ParsedNode | null = root
  let key: ParsedNode | null = null
  for (const step of splitPointer(pointer)) {
    const next = stepInto(node, step)
    if (next === undefined) return rangeOfNode(key ?? node)
    node = next.value
    key = next.key
  }
  if (part === 'key' && key !== null) return rangeOfNode(key)
  return rangeOfNode(node ?? key)
}

function nodeAt(root: ParsedNode | null, path: readonly string[]): ParsedNode | null {
  let node: ParsedNode | null = root
  for (const step of path) node = stepInto(node, step)?.value ?? null
  return node
}

function stepInto(
  node: ParsedNode | null,
  step: string,
): { key: ParsedNode | null; value: ParsedNode | null } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
    return pair === undefined ? undefined : { key: pair.key, value: pair.value }
  }
  if (isSeq(node)) {
    const item = /^\d+$/.test(step) ? node.items[Number(step)] : undefined
    return item === undefined || 'key' in item ? undefined : { key: null, value: item }
  }
  return undefined
}

function rangeOfNode(node: ParsedNode | null): readonly [number, number] {
  return node === null ? [0, 0] : [node.range[0], node.range[1]]
}
