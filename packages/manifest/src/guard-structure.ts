import { CST, Lexer, Parser } from 'yaml'
import type { ReaderProblem } from './reader-problem.ts'

/** Nothing a person writes nests deeper; recursive readers behind the guard survive it many times over. */
export const MAX_YAML_DEPTH = 64

/** Values and collections in one file, keys not counted: far above real manifests, far below what takes seconds. */
export const MAX_YAML_NODES = 10_000

/** A file with more mistakes than this is not read any further; nobody reads more at once. */
export const MAX_PROBLEMS = 500

/** The concrete syntax of one document, safe to hand to recursive code; absent when the text is refused as a whole. */
export interface GuardedSyntax {
  readonly tokens?: readonly CST.Token[]
  readonly problems: readonly ReaderProblem[]
}

/**
 * Splits text into syntax tokens without recursion and refuses, before anything recursive sees them, what our files
 * may not hold: depth, size, directives, tags, anchors, aliases and further documents.
 */
export function guardStructure(text: string): GuardedSyntax {
  const problems: ReaderProblem[] = []
  const tokens: CST.Token[] = []
  const parser = new Parser()
  const counts = { scalars: 0, items: 0, values: 0 }
  let documents = 0
  let errors = 0
  let offset = 0
  let scalarNext = false

  for (const lexeme of new Lexer().lex(text)) {
    const type = scalarNext ? 'scalar' : CST.tokenType(lexeme)
    const isMark = lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END || lexeme === CST.SCALAR
    const length = isMark ? 0 : lexeme.length
    scalarNext = !scalarNext && lexeme === CST.SCALAR
    if (type !== null && !isMark) {
      const refused = REFUSED[type]
      if (refused !== undefined) problems.push({ ...refused(lexeme), start: offset, end: offset + length })
      if (type === 'scalar' || type.endsWith('quoted-scalar')) counts.scalars++
      if (type === 'seq-item-ind' || type === 'comma') counts.items++
      if (type === 'map-value-ind') counts.values++
    }
    // Every value needs an indicator or a scalar, and a scalar is a value or the key of one.
    if (counts.items > MAX_YAML_NODES || counts.values > MAX_YAML_NODES || counts.scalars > 2 * MAX_YAML_NODES) {
      return { problems: [...problems, tooManyNodes(offset)] }
    }
    for (const token of parser.next(lexeme)) {
      if (token.type === 'document') documents++
      if (token.type === 'error') errors++
      if (documents < 2) tokens.push(token)
    }
    // What is broken this often is cut here: a document of errors alone costs more than it tells.
    if (problems.length > MAX_PROBLEMS) return { problems }
    if (errors > MAX_PROBLEMS) return { tokens, problems }
    const top = parser.stack[0]
    if (documents > 0 && top?.type === 'document' && (documents > 1 || hasContent(top))) {
      return { tokens, problems: [...problems, secondDocument(top.offset)] }
    }
    if (parser.stack.length > MAX_YAML_DEPTH && parser.stack.filter(CST.isCollection).length > MAX_YAML_DEPTH) {
      return { problems: [...problems, tooDeep(offset)] }
    }
    offset += length
  }
  for (const token of parser.end()) {
    if (token.type === 'document' && ++documents > 1) {
      if (hasContent(token)) problems.push(secondDocument(token.offset))
    } else tokens.push(token)
  }
  return { tokens, problems }
}

function hasContent(document: CST.Document): boolean {
  return document.value !== undefined || document.start.some((token) => token.type === 'doc-start')
}

type Refusal = (lexeme: string) => Omit<ReaderProblem, 'start' | 'end'>

const REFUSED: Readonly<Partial<Record<CST.TokenType, Refusal>>> = {
  'directive-line': () => ({
    code: 'YAML_DIRECTIVE',
    message: 'Directives (lines that start with %) are not allowed: the file is always read as YAML 1.2.',
    advice: 'Delete this line.',
  }),
  tag: () => ({
    code: 'YAML_TAG',
    message: 'Tags (words that start with !) are not allowed: values are text, numbers, true, false, lists and maps.',
    advice: 'Delete the tag; quote the value if it is meant as text.',
  }),
  anchor: () => ({
    code: 'YAML_ALIAS',
    message: 'Anchors (&name) are not allowed: what a reviewer reads must be what counts.',
    advice: 'Delete the anchor and write the value out where it is used.',
  }),
  alias: () => ({
    code: 'YAML_ALIAS',
    message: 'Aliases (*name) are not allowed: what a reviewer reads must be what counts.',
    advice: 'Write the value out; quote it if it is meant as text.',
  }),
}

function tooManyNodes(offset: number): ReaderProblem {
  return {
    code: 'YAML_TOO_MANY_NODES',
    message: `The file holds more than ${MAX_YAML_NODES} values.`,
    advice: 'Move long lists into files of their own and name them by path and digest.',
    start: offset,
    end: offset + 1,
  }
}

function tooDeep(offset: number): ReaderProblem {
  return {
    code: 'YAML_TOO_DEEP',
    message: `The value is nested deeper than ${MAX_YAML_DEPTH} levels.`,
    advice: 'Flatten it.',
    start: offset,
    end: offset + 1,
  }
}

function secondDocument(offset: number): ReaderProblem {
  return {
    code: 'YAML_MULTIPLE_DOCUMENTS',
    message: 'A second document starts here; one file holds one document.',
    advice: 'Move it to a file of its own, or delete the line `---`.',
    start: offset,
    end: offset + 3,
  }
}
