import type { ReaderProblem } from './reader-problem.ts'

/** Each try reads the whole text again, so that only texts of the usual size are looked at this closely. */
export const MAX_EXPLAINED = 16 * 1024

/** Whoever made more slips than this reads on after correcting these. */
export const MAX_SLIPS = 5

/** What a parser says against a text. */
export interface SyntaxError {
  readonly code: string
  /** Offset in the text. */
  readonly start: number
  readonly end: number
}

/** One way to put a line right. */
interface Fix {
  readonly line: number
  readonly to: string
  readonly message: string
}

/**
 * Explains broken YAML slip by slip: a missing colon, quote or bracket, a wrong indentation, a value that needs quotes.
 * A fix counts when the parser gets further with it, so that what only followed from a slip is not said a second time,
 * and what is wrong besides it is.
 *
 * @param errorsOf what a parser says against a text, in the order of the text; a text that is refused as a whole gives
 *   undefined
 * @returns the problems, and the text with all of them put right, line by line; undefined where one has no explanation
 */
export function explainSlips(
  text: string,
  errorsOf: (text: string) => readonly SyntaxError[] | undefined,
): { readonly problems: readonly ReaderProblem[]; readonly repaired: string | undefined } {
  const problems: ReaderProblem[] = []
  const original = text.split('\n')
  let lines = original
  while (problems.length < MAX_SLIPS) {
    const errors = errorsOf(lines.join('\n')) ?? []
    const [first] = errors
    if (first === undefined) return { problems, repaired: lines.join('\n') }
    const fix = bestFix(lines, first, errors.length, errorsOf)
    if (fix === undefined) return { problems: [...problems, unexplained(first, lines, original)], repaired: undefined }
    const from = original[fix.line] ?? ''
    const start = offsetOf(original, fix.line)
    const written = fix.to.trim()
    const advice = written.length > MAX_REPEATED ? 'Correct the line.' : `Write \`${written.replaceAll('`', "'")}\`.`
    problems.push({
      code: 'YAML_SYNTAX',
      message: fix.message,
      advice: from.trim() === written ? `Indent it by ${indentOf(fix.to)} spaces.` : advice,
      start: start + indentOf(from),
      end: start + from.trimEnd().length,
    })
    lines = lines.with(fix.line, fix.to)
  }
  return { problems, repaired: undefined }
}

/** Longer lines are not repeated as the line to write. */
const MAX_REPEATED = 200

/** The fix after which the parser has the least to say; of equals the one that comes first. */
function bestFix(
  lines: readonly string[],
  first: SyntaxError,
  errors: number,
  errorsOf: (text: string) => readonly SyntaxError[] | undefined,
): Fix | undefined {
  const at = lineOf(lines, first.start)
  const candidates = suspects(lines, at).flatMap((line) => fixesOf(lines, line))
  let best: Fix | undefined
  // A quote or bracket that does not end hides what follows; no other fix may bring up more than there was.
  let fewest = first.code === 'MISSING_CHAR' ? Number.POSITIVE_INFINITY : errors + 1
  for (const fix of candidates) {
    const left = errorsOf(lines.with(fix.line, fix.to).join('\n'))
    const next = left?.[0]
    // What is still wrong at or before the slip was not explained by it.
    if (left === undefined || (next !== undefined && lineOf(lines.with(fix.line, fix.to), next.start) <= at)) continue
    if (left.length < fewest) [best, fewest] = [fix, left.length]
    if (fewest === 0) break
  }
  return best
}

/** Where the slip can be that a parser stumbles over: there, in the lines around, or where something was opened. */
function suspects(lines: readonly string[], at: number): readonly number[] {
  const above = lines.slice(0, at)
  const before = above.findLastIndex((line) => !isBlank(line))
  const after = lines.findIndex((line, index) => index > at && !isBlank(line))
  const parent = above.findLastIndex((line) => !isBlank(line) && indentOf(line) < indentOf(lines[at] ?? ''))
  const quoted = above.findLastIndex((line) => line.split('"').length % 2 === 0 || line.split("'").length % 2 === 0)
  return [...new Set([at, before, after, parent, quoted])].filter((line) => line >= 0)
}

/** Everything that could have been meant by a line, the likeliest first. */
function fixesOf(lines: readonly string[], line: number): Fix[] {
  const text = lines[line] ?? ''
  const found: Fix[] = []
  const add = (to: string, message: string): void => {
    if (to !== text) found.push({ line, to, message })
  }
  const [, indent = '', start = '', rest = ''] = /^([ \t\u00a0]*)((?:- +)*)(.*)$/.exec(text) ?? []
  if (/[\t\u00a0]/.test(indent)) {
    for (const width of widthsAround(lines, line)) {
      add(`${' '.repeat(width)}${start}${rest}`, 'The line is indented with tabs or other spaces than the common one.')
    }
  }
  const [, key = '', value = ''] = /^([A-Za-z_][\w-]*):? *(.*)$/.exec(rest) ?? []
  if (key !== '') add(`${indent}${start}${key}:${value === '' ? '' : ` ${value}`}`, COLON)
  for (const quote of ['"', "'"]) {
    if (rest.split(quote).length % 2 === 0) add(`${text.trimEnd()}${quote}`, 'The text in quotes does not end.')
  }
  const brackets = openBrackets(rest)
  if (brackets.missing !== '') add(`${text.trimEnd()}${brackets.missing}`, 'A bracket is not closed.')
  if (brackets.extra > 0) add(text.trimEnd().slice(0, -brackets.extra), 'A bracket is closed that was not opened.')
  if (rest.includes('\\'))
    add(
      text.replace(/\\(?!["\\])/g, '\\\\'),
      'A backslash in double quotes starts an escape, and this one does not exist.',
    )
  const [, front = '', plain = rest] = /^([A-Za-z_][\w-]*: +)(.*)$/.exec(rest) ?? []
  if (/^[^"'[{]/.test(plain)) add(`${indent}${start}${front}${JSON.stringify(plain.trimEnd())}`, QUOTES)
  for (const width of widthsAround(lines, line)) {
    add(
      `${' '.repeat(width)}${start}${rest}`,
      `The line is indented by ${indent.length} spaces, which fits no line above it.`,
    )
  }
  return found
}

const COLON = 'A key ends with a colon, and a space stands between the colon and the value.'
const QUOTES = 'The value needs quotes: it holds a character that means something else in YAML.'

/** Indentations that would fit beside the lines around one. */
function widthsAround(lines: readonly string[], line: number): readonly number[] {
  const above = lines.slice(0, line).findLast((one) => !isBlank(one))
  const below = lines.slice(line + 1).find((one) => !isBlank(one))
  const widths = [above, below].flatMap((one) => (one === undefined ? [] : [indentOf(one)]))
  return [...new Set(widths.flatMap((width) => [width, width + 2, Math.max(0, width - 2)]))]
}

/** Brackets of a line that are open at its end, and those closed too often; what stands in quotes does not count. */
function openBrackets(text: string): { readonly missing: string; readonly extra: number } {
  const open: string[] = []
  let extra = 0
  for (const sign of text.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '')) {
    if (sign === '[' || sign === '{') open.unshift(sign === '[' ? ']' : '}')
    else if (sign === open[0]) open.shift()
    else if (sign === ']' || sign === '}') extra++
  }
  return { missing: open.join(''), extra }
}

function unexplained(error: SyntaxError, lines: readonly string[], original: readonly string[]): ReaderProblem {
  const line = lineOf(lines, error.start)
  const column = Math.min(error.start - offsetOf(lines, line), (original[line] ?? '').length)
  const start = offsetOf(original, line) + column
  return {
    ...describeSyntax(error.code),
    start,
    end: Math.max(start + 1, offsetOf(original, line) + (original[line] ?? '').length),
  }
}

/** What is said of a mistake that no usual slip explains. */
export function describeSyntax(code: string): Pick<ReaderProblem, 'code' | 'message' | 'advice'> {
  const [what, advice] = SENTENCES[code] ?? [
    'it fits nothing before it',
    'Check indentation, quotes and brackets here.',
  ]
  return { code: 'YAML_SYNTAX', message: `This is not valid YAML: ${what}.`, advice }
}

const SENTENCES: Readonly<Partial<Record<string, readonly [string, string]>>> = {
  TAB_AS_INDENT: ['tabs may not indent', 'Indent with spaces.'],
  BAD_INDENT: ['the line does not align with the others of its map or list', 'Indent it as they are.'],
  BAD_SCALAR_START: ['a value may not start with this character', 'Put the value in double quotes.'],
  BAD_DQ_ESCAPE: [
    'the text in quotes holds an escape that does not exist',
    'Double the backslash, or use single quotes.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'a second key stands on one line',
    'Put a line break after the first key, or quote the value.',
  ],
  BLOCK_IN_FLOW: [
    'a list or map of lines stands inside brackets',
    'Write it inside the brackets too, or without brackets.',
  ],
  MISSING_CHAR: ['a quote, bracket, comma or colon is missing', 'Add the missing character.'],
  MULTILINE_IMPLICIT_KEY: [
    'a key goes on over several lines, or lacks its colon',
    'Write the key and a colon on one line.',
  ],
  KEY_OVER_1024_CHARS: ['a key is longer than 1024 characters', 'Shorten it.'],
  UNEXPECTED_TOKEN: [
    'it fits nothing before it',
    'Check indentation, quotes and brackets here and in the line before.',
  ],
}

function lineOf(lines: readonly string[], offset: number): number {
  let end = 0
  for (const [index, line] of lines.entries()) {
    end += line.length + 1
    if (offset < end) return index
  }
  return lines.length - 1
}

function offsetOf(lines: readonly string[], line: number): number {
  return lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0)
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function isBlank(line: string): boolean {
  return /^\s*(#|$)/.test(line)
}
