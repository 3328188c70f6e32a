import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Pair, ParsedNode, Scalar, YAMLMap } from 'yaml'
import { MAX_YAML_NODES } from './guard-structure.ts'
import { joinPointer } from './json-pointer.ts'
import type { ReaderProblem } from './reader-problem.ts'
import { showText } from './show-text.ts'

/** Extension keys are for notes of other tools, not for data. */
export const MAX_EXTENSION_KEYS = 100

/** Keys that would reach into JavaScript's own objects somewhere down the road. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Maps whose keys belong to the user: the rule about quoted versions and dates stops here. */
const FREE_MAPS: ReadonlySet<string> = new Set(['annotations', 'hyperparameters', 'env'])

/** How many entries stand in maps whose keys belong to the user, and in keys of their own; or, if it is free, in all. */
export function countFree(value: unknown, isFree = false): number {
  if (typeof value !== 'object' || value === null) return isFree ? 1 : 0
  return Object.entries(value).reduce((sum, [key, member]) => {
    return sum + countFree(member, isFree || FREE_MAPS.has(key) || key.startsWith('x-'))
  }, 0)
}

/** Characters that a double-quoted string may spell as escapes and that no text of ours may hold. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const HIDDEN_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/**
 * Plain data of a composed document, with every problem on the way. Objects have no prototype surprises: keys that
 * JavaScript gives a meaning are refused, repeated keys keep their first value.
 *
 * @param root the document's contents, at most as deep as the guard allows
 * @param quotedKeys keys whose values must be quoted strings
 * @returns `unknown`: pointers of aliases, whose values are not looked up
 */
export function yamlValue(
  root: ParsedNode | null,
  quotedKeys: ReadonlySet<string>,
): { value: unknown; problems: ReaderProblem[]; unknown: readonly string[] } {
  const problems: ReaderProblem[] = []
  const unknown: string[] = []
  const path: (string | number)[] = []
  let nodes = 0
  let tooMany = false

  const value = visit(root, quotedKeys)
  return { value: tooMany ? undefined : value, problems, unknown }

  function report(node: { range?: readonly number[] | null }, code: string, message: string, advice: string): void {
    const [start = 0, end = start + 1] = node.range ?? []
    problems.push({ code, message, advice, start, end, pointer: joinPointer(path) })
  }

  function visit(node: ParsedNode | null, quoted: ReadonlySet<string>): unknown {
    nodes++
    if (nodes > MAX_YAML_NODES) {
      if (!tooMany && node !== null) {
        const advice = 'Move long lists into files of their own and name them by path and digest.'
        report(node, 'YAML_TOO_MANY_NODES', `The file holds more than ${MAX_YAML_NODES} values.`, advice)
      }
      tooMany = true
      return undefined
    }
    if (isMap(node)) return visitMap(node, quoted)
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        path.push(index)
        const member = isPairNode(item) ? undefined : visit(item, quoted)
        path.pop()
        return member
      })
    }
    if (isScalar(node)) return visitScalar(node)
    if (!isAlias(node)) return null
    unknown.push(joinPointer(path))
    return undefined
  }

  function visitMap(map: YAMLMap.Parsed, quoted: ReadonlySet<string>): Record<string, unknown> {
    const object: Record<string, unknown> = {}
    const seen = new Set<string>()
    let extensions = 0
    for (const pair of map.items) {
      const keyNode = pair.key
      if (!isScalar(keyNode)) {
        if (keyNode !== null) report(keyNode, 'YAML_KEY_NOT_TEXT', 'A key must be plain text.', 'Write a word here.')
        continue
      }
      const key = String(keyNode.value)
      path.push(key)
      if (seen.has(key)) {
        report(keyNode, 'YAML_DUPLICATE_KEY', `The key ${showText(key)} is written twice.`, 'Keep one of them.')
      } else if (FORBIDDEN_KEYS.has(key)) {
        report(keyNode, 'YAML_FORBIDDEN_KEY', `The key ${showText(key)} is not allowed.`, 'Choose another name.')
      } else if (key === '<<' && keyNode.type === 'PLAIN') {
        const advice = 'Write the merged keys out.'
        report(
          keyNode,
          'YAML_ALIAS',
          'Merge keys (<<) are not allowed: what a reviewer reads must be what counts.',
          advice,
        )
      } else {
        if (key.startsWith('x-') && ++extensions === MAX_EXTENSION_KEYS + 1) {
          const advice = 'Keep the data in a file of its own.'
          report(keyNode, 'YAML_TOO_MANY_EXTENSIONS', `A map may hold at most ${MAX_EXTENSION_KEYS} x- keys.`, advice)
        }
        object[key] = visitMember(keyNode, key, pair.value, quoted)
      }
      seen.add(key)
      path.pop()
    }
    return object
  }

  function visitMember(
    keyNode: Scalar.Parsed,
    key: string,
    node: ParsedNode | null,
    quoted: ReadonlySet<string>,
  ): unknown {
    if (quoted.has(key) && isScalar(node) && node.type === 'PLAIN' && node.value !== null) {
      // A quote at the end alone was meant to be one of two.
      const source = node.source.replace(TYPOGRAPHIC, '$1').replace(/["']$/, '')
      const written = JSON.stringify(source)
      const advice =
        written.length > MAX_REPEATED ? 'Put it in double quotes.' : `Write \`${String(keyNode.value)}: ${written}\`.`
      nodes++
      if (source === node.source || /["']$/.test(node.source)) {
        const message = `${showText(source)} must be a quoted string: YAML readers disagree about what it is without quotes.`
        // No pointer: what the text itself says may be wrong too.
        problems.push({ code: 'YAML_UNQUOTED', message, advice, start: node.range[0], end: node.range[1] })
      } else {
        const message = `${showText(node.source)} stands in typographic quotes, which YAML takes for a part of the text.`
        report(node, 'YAML_UNQUOTED', message, advice)
      }
      return source
    }
    return visit(node, FREE_MAPS.has(key) || key.startsWith('x-') ? NO_KEYS : quoted)
  }

  function visitScalar(node: Scalar.Parsed): unknown {
    const { value } = node
    // A tag made bytes of it; the tag is the mistake, not the kind of value.
    if (typeof value === 'object' && value !== null) return node.source
    if (typeof value === 'number' && (!Number.isFinite(value) || (Number.isInteger(value) && !isExact(node, value)))) {
      const message = Number.isFinite(value)
        ? `The number ${showText(node.source)} is too large to be held exactly.`
        : `${showText(node.source)} is not a number that a report can hold.`
      report(node, 'YAML_NUMBER', message, 'Write a smaller number, or quote it if it is meant as text.')
      return undefined
    }
    if (typeof value === 'string' && node.type === 'QUOTE_DOUBLE') {
      if (!value.isWellFormed() || HIDDEN_CHARACTER.test(value)) {
        const advice = 'Remove the escape.'
        report(node, 'YAML_CONTROL_CHARACTER', 'The text spells a character that may not stand in a YAML file.', advice)
        return undefined
      }
    }
    return value
  }
}

/** Longer text is not repeated as a line to write. */
const MAX_REPEATED = 200

/** Text in the quotes that word processors and chats make of straight ones. */
const TYPOGRAPHIC = /^[“”„‟«»‘’‚‛](.*)[“”„‟«»‘’‚‛]$/su

const NO_KEYS: ReadonlySet<string> = new Set()

function isExact(node: Scalar.Parsed, value: number): boolean {
  return Number.isSafeInteger(value) || /[.eE]/.test(node.source)
}

function isPairNode(node: unknown): node is Pair {
  return typeof node === 'object' && node !== null && 'key' in node && !('items' in node)
}
