import { describeSyntax } from './describe-syntax.ts'
import { fixesOf, indentOf, runsOf, shiftsOf, suspects } from './list-fixes.ts'
import type { Fix } from './list-fixes.ts'
import type { ReaderProblem } from './reader-problem.ts'

/** Each try reads the whole text again, so that only texts of the usual size are looked at this closely. */
export const MAX_EXPLAINED = 16 * 1024

/** Whoever made more slips than this reads on after correcting these. */
export const MAX_SLIPS = 5

/** Readings of one text: a slip that takes more tries to explain is no usual one. */
export const MAX_TRIES = 60

/** Characters that all tries for one text may read: long texts are tried less often, so that none takes long. */
export const MAX_READ = 256 * 1024

/** Places of complaints that are looked at: the others mostly follow from the same slip. */
const MAX_PLACES = 3

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
  /** How much of that can be because lines stand at the wrong place. */
  readonly misplaced: number
  /** Entries that no rule looks at: a fix that moves something there only hides it. */
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
  let tries = Math.min(MAX_TRIES, Math.floor(MAX_READ / text.length))
  let lines: readonly string[] = original
  let now = complaintsOf(text) ?? NONE
  while (problems.length < MAX_SLIPS && (now.syntax.length > 0 || now.misplaced > 1)) {
    const [first] = now.syntax
    const found = first === undefined ? findShift(lines, now, bestOf) : findSlip(lines, now, bestOf)
    if (found !== undefined) {
      problems.push(describeFix(first === undefined ? displaced(found.fix, original) : found.fix, original))
      if (found.fix.rewrites === true) rewritten.add(found.fix.line + 1)
      lines = found.fix.lines
      now = found.left
    } else if (first !== undefined) {
      return { problems: [...problems, unexplained(first, lines, original)], repaired: undefined, rewritten }
    } else break
  }
  return { problems, repaired: now.syntax.length === 0 ? lines.join('\n') : undefined, rewritten }

  function bestOf(fixes: Iterable<Fix>, isAllowed: (tried: Tried) => boolean, former?: Tried): Tried | undefined {
    let best = former
    for (const fix of fixes) {
      if (tries-- <= 0) break
      const left = complaintsOf(fix.lines.join('\n'))
      if (left === undefined || !isAllowed({ fix, left })) continue
      if (best === undefined || isLess(left, best.left)) best = { fix, left }
      // What is said of a value that the fix itself wrote is not said of the text.
      if (best.left.syntax.length === 0 && best.left.content <= (best.fix.rewrites === true ? 1 : 0)) break
    }
    return best
  }
}

/** A fix, and what is said against the text with it. */
interface Tried {
  readonly fix: Fix
  readonly left: Complaints
}

/** The fix that leaves least, the former one included; of equals the one that comes first. */
type BestOf = (fixes: Iterable<Fix>, isAllowed: (tried: Tried) => boolean, former?: Tried) => Tried | undefined

function isLess(one: Complaints, other: Complaints): boolean {
  const more = one.syntax.length - other.syntax.length
  return more < 0 || (more === 0 && one.content < other.content)
}

/** What was meant where the parser stops. */
function findSlip(lines: readonly string[], { syntax }: Complaints, bestOf: BestOf): Tried | undefined {
  const [first] = syntax
  const at = lineOf(lines, first?.start ?? 0)
  const places = suspects(lines, at)
  const isAllowed = ({ fix, left }: Tried): boolean => {
    const [next] = left.syntax
    // What is still wrong at or before the slip was not explained by it.
    if (next !== undefined && lineOf(fix.lines, next.start) <= at) return false
    // A quote or bracket that does not end hides what follows; no other fix may bring up more than there was.
    return first?.code === 'MISSING_CHAR' || left.syntax.length <= syntax.length
  }
  const alone = bestOf(eachFix(lines, places, fixesOf), isAllowed)
  // One complaint more is likelier another slip than a section at the wrong place.
  if (alone === undefined ? syntax.length === 1 : alone.left.content < 2) return alone
  return bestOf(eachFix(lines, places, runsOf), isAllowed, alone)
}

/** What was meant where YAML has nothing against the text, but several values are not what they should be. */
function findShift(lines: readonly string[], { content, free, at }: Complaints, bestOf: BestOf): Tried | undefined {
  const shown = at().slice(0, MAX_PLACES)
  const places = [...new Set(shown.flatMap((place) => suspects(lines, lineOf(lines, place))))]
  // A fix that answers one complaint of several is no better than the complaint itself.
  return bestOf(eachFix(lines, places, shiftsOf, runsOf), ({ left }) => {
    return left.syntax.length === 0 && left.content < content - 1 && left.free <= free
  })
}

function* eachFix(
  lines: readonly string[],
  places: readonly number[],
  ...lists: readonly ((lines: readonly string[], line: number) => Iterable<Fix>)[]
): Generator<Fix> {
  for (const list of lists) for (const line of places) yield* list(lines, line)
}

/** Indentation that YAML has nothing against. */
function displaced(fix: Fix, original: readonly string[]): Fix {
  if (fix.moves === undefined) return fix
  const width = indentOf(original[fix.line] ?? '')
  return { ...fix, message: `The line is indented by ${width} spaces, where what it says does not belong.` }
}

const NONE: Complaints = { syntax: [], content: 0, misplaced: 0, free: 0, at: () => [] }

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
