import { fixesOf, indentOf, runsOf, shiftsOf, suspects } from './list-fixes.ts'
import type { Fix } from './list-fixes.ts'
import type { ReaderProblem } from './reader-problem.ts'

/** Each try reads the whole text again, so that only texts of the usual size are looked at this closely. */
export const MAX_EXPLAINED = 16 * 1024

/** Whoever made more slips than this reads on after correcting these. */
export const MAX_SLIPS = 5

/** A slip that takes more tries to explain is no usual one. */
const MAX_TRIES = 60

/** What a parser says against a text. */
export interface SyntaxError {
  readonly code: string
  /** Offset in the text. */
  readonly start: number
  readonly end: number
}

/** What is wrong with a text. */
export interface Complaints {
  /** In the order of the text. */
  readonly syntax: readonly SyntaxError[]
  /** How much else is said against it; 0 where the syntax is wrong. */
  readonly content: number
  /** Entries of maps that may hold anything: a fix that moves something there only hides it. */
  readonly free: number
  /** Offsets of what is said against the content. */
  readonly at: () => readonly number[]
}

/** A text put right. */
export interface Explanation {
  readonly problems: readonly ReaderProblem[]
  /** Line by line the text without the slips; undefined where one has no explanation. */
  readonly repaired: string | undefined
  /** Lines, counted from 1, whose value is not the one that stands there. */
  readonly rewritten: ReadonlySet<number>
}

/**
 * Explains a text slip by slip: a missing colon, quote, dash or bracket, a wrong indentation, a value that needs quotes.
 * A fix counts when the parser gets further with it, or when it answers several complaints at once, so that what only
 * followed from a slip is not said a second time, and what is wrong besides it is.
 *
 * @param complaintsOf what is said against a text; undefined for one that is refused as a whole
 */
export function explainSlips(text: string, complaintsOf: (text: string) => Complaints | undefined): Explanation {
  const problems: ReaderProblem[] = []
  const rewritten = new Set<number>()
  const original = text.split('\n')
  const budget = { tries: MAX_TRIES }
  let lines: readonly string[] = original
  while (problems.length < MAX_SLIPS) {
    const complaints = complaintsOf(lines.join('\n')) ?? NONE
    const [first] = complaints.syntax
    if (first === undefined && complaints.content < 2) break
    const fix = bestFix(lines, complaints, complaintsOf, budget)
    if (fix === undefined) {
      if (first === undefined) break
      return { problems: [...problems, unexplained(first, lines, original)], repaired: undefined, rewritten }
    }
    problems.push(describeFix(first === undefined ? displaced(fix, original) : fix, original))
    if (fix.rewrites === true) rewritten.add(fix.line + 1)
    lines = fix.lines
  }
  const isRight = (complaintsOf(lines.join('\n')) ?? NONE).syntax.length === 0
  return { problems, repaired: isRight ? lines.join('\n') : undefined, rewritten }
}

/** Indentation that YAML has nothing against. */
function displaced(fix: Fix, original: readonly string[]): Fix {
  if (fix.moves === undefined) return fix
  const width = indentOf(original[fix.line] ?? '')
  return { ...fix, message: `The line is indented by ${width} spaces, where what it says does not belong.` }
}

const NONE: Complaints = { syntax: [], content: 0, free: 0, at: () => [] }

function describeFix({ line, lines, message, moves = 1 }: Fix, original: readonly string[]): ReaderProblem {
  const from = original[line] ?? ''
  const to = lines[line] ?? ''
  const start = offsetOf(original, line)
  const written = to.trim()
  const advice = written.length > MAX_REPEATED ? 'Correct the line.' : `Write \`${written.replaceAll('`', "'")}\`.`
  const group = moves > 1 ? ` and the ${moves - 1} below it` : ''
  const by = Math.abs(indentOf(to) - indentOf(from))
  const move =
    moves > 1
      ? `Move it${group} ${by} ${by === 1 ? 'space' : 'spaces'} to the ${indentOf(to) > indentOf(from) ? 'right' : 'left'}.`
      : `Indent it by ${indentOf(to)} spaces.`
  return {
    code: 'YAML_SYNTAX',
    message,
    advice: from.trim() === written ? move : advice,
    start: start + indentOf(from),
    end: start + from.trimEnd().length,
  }
}

/** Longer lines are not repeated as the line to write. */
const MAX_REPEATED = 200

/** The fix after which least is said against the text; of equals the one that comes first. */
function bestFix(
  lines: readonly string[],
  { syntax: [first, ...more], content, free, at: placesOf }: Complaints,
  complaintsOf: (text: string) => Complaints | undefined,
  budget: { tries: number },
): Fix | undefined {
  const at = first === undefined ? -1 : lineOf(lines, first.start)
  const places = first === undefined ? placesOf().slice(0, 3) : [first.start]
  let best: Fix | undefined
  // A quote or bracket that does not end hides what follows; no other fix may bring up more than there was.
  let fewest = first?.code === 'MISSING_CHAR' ? Number.POSITIVE_INFINITY : more.length + 1
  // A fix that answers one complaint of several is no better than the complaint itself.
  let least = first === undefined ? content - 1 : Number.POSITIVE_INFINITY
  if (first === undefined) fewest = 0
  const lookAt = [...new Set(places.flatMap((place) => suspects(lines, lineOf(lines, place))))]
  for (const list of first === undefined ? [shiftsOf, runsOf] : [fixesOf, runsOf]) {
    for (const fix of lookAt.flatMap((line) => [...list(lines, line)])) {
      if (budget.tries-- <= 0) return best
      const left = complaintsOf(fix.lines.join('\n'))
      const next = left?.syntax[0]
      // What is still wrong at or before the slip was not explained by it.
      if (left === undefined || (next !== undefined && lineOf(fix.lines, next.start) <= at)) continue
      if (first === undefined && left.free > free) continue
      const [errors, rest] = [left.syntax.length, left.content]
      if (errors > fewest || (errors === fewest && rest >= least)) continue
      ;[best, fewest, least] = [fix, errors, rest]
      // What is said of a value that the fix itself wrote is not said of the text.
      if (errors === 0 && (rest === 0 || (fix.rewrites === true && rest === 1))) return best
    }
    // One complaint more is likelier another slip than a section at the wrong place.
    if (first !== undefined && (best === undefined ? more.length === 0 : least < 2)) return best
  }
  return best
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
