/** One way to put a text right that a person may have meant otherwise. */
export interface Fix {
  /** The first line that it changes, counted from 0. */
  readonly line: number
  /** The text with the fix; it has as many lines as before. */
  readonly lines: readonly string[]
  readonly message: string
  /** Several lines are moved together. */
  readonly moves?: number
  /** The value of the line is another one than what stands there. */
  readonly rewrites?: boolean
}

/** Where the slip can be that shows at a line: there, in the lines around, where something was opened, or its first entry. */
export function suspects(lines: readonly string[], at: number): readonly number[] {
  const above = lines.slice(0, at)
  const before = above.findLastIndex((line) => !isBlank(line))
  const after = lines.findIndex((line, index) => index > at && !isBlank(line))
  const parent = above.findLastIndex((line) => !isBlank(line) && indentOf(line) < indentOf(lines[at] ?? ''))
  const first = lines.findIndex((line, index) => index > parent && !isBlank(line))
  const quoted = above.findLastIndex((line) => line.split('"').length % 2 === 0 || line.split("'").length % 2 === 0)
  return [...new Set([at, before, after, parent, quoted, first])].filter(
    (line) => line >= 0 && !isBlank(lines[line] ?? ''),
  )
}

/** Everything that could have been meant by a line, the likeliest first. */
export function* fixesOf(lines: readonly string[], line: number): Generator<Fix> {
  const text = lines[line] ?? ''
  for (const [to, message] of spellingsOf(text)) yield { line, lines: lines.with(line, to), message }
  const quoted = withQuotes(text)
  if (quoted !== undefined) yield { line, lines: lines.with(line, quoted), message: QUOTES, rewrites: true }
  yield* movesOf(lines, line)
}

/** A line at another place, or as an entry of a list. */
export function* shiftsOf(lines: readonly string[], line: number): Generator<Fix> {
  yield* movesOf(lines, line)
  for (const [to, message] of dashesOf(lines[line] ?? '')) yield { line, lines: lines.with(line, to), message }
}

/** Other spellings of one line, each with what is wrong with the present one. */
function* spellingsOf(line: string): Generator<readonly [string, string]> {
  const text = line.trimEnd()
  const [, indent = '', start = '', rest = ''] = LINE.exec(text) ?? []
  const front = `${indent}${start}`
  const [, key = '', value = ''] = /^([A-Za-z_][\w-]*)(?: *=|:)? *(.*)$/s.exec(rest) ?? []
  const spaced = `${front}${key}:${value === '' ? '' : ` ${value}`}`
  if (key !== '' && spaced !== text) yield [spaced, COLON]
  for (const quote of ['"', "'"]) {
    if (rest.split(quote).length % 2 === 1) continue
    // It ends at another quote, before what a bracket or a comment goes on with, or with the line.
    const start = text.lastIndexOf(quote) + 1
    const end = text.slice(start).search(/['"\],}]| #/)
    const [inside, after] = [text.slice(0, start + end).trimEnd(), text.slice(start + end).replace(/^['"]/, '')]
    if (end !== -1) yield [`${inside}${quote}${after}`, OPEN_QUOTE]
    yield [`${text}${quote}`, OPEN_QUOTE]
  }
  const { missing, extra } = openBrackets(rest)
  if (missing !== '') yield [`${text}${missing}`, OPEN_BRACKET]
  if (missing !== '') yield [text.replace(/([[{])(?=[[{])/, ''), OPEN_BRACKET]
  if (extra > 0) yield [text.slice(0, -extra), EXTRA_BRACKET]
  for (const [open, close] of ['[]', '{}']) {
    if (extra === 1 && rest.endsWith(close ?? '')) {
      yield [`${front}${rest.replace(/^([A-Za-z_][\w-]*: *)?/, `$1${open}`)}`, EXTRA_BRACKET]
    }
  }
  const escaped = text.replace(/\\(?!["\\])/g, '\\\\')
  if (escaped !== text) yield [escaped, 'A backslash in double quotes starts an escape, and this one does not exist.']
  yield* dashesOf(text)
}

const OPEN_QUOTE = 'The text in quotes does not end.'
const OPEN_BRACKET = 'A bracket is not closed.'
const EXTRA_BRACKET = 'A bracket is closed that was not opened.'

/** A line as an entry of a list, or as none. */
function dashesOf(text: string): (readonly [string, string])[] {
  const [, indent = '', start = '', rest = ''] = LINE.exec(text) ?? []
  if (/^-\S/.test(rest)) return [[`${indent}- ${rest.slice(1)}`, DASH]]
  if (start !== '') return [[`${indent}${rest}`, 'A dash starts an entry of a list, and no list belongs here.']]
  const [inside, before] = [`${indent}- ${rest}`, `${indent.slice(2)}- ${rest}`]
  return indent.length > 1
    ? [
        [inside, DASH],
        [before, DASH],
      ]
    : [[inside, DASH]]
}

/** Indentation, dashes of a list, and the rest of a line. */
const LINE = /^([ \t\u00a0]*)((?:- +)*)(.*)$/s

const DASH = 'An entry of a list starts with a dash and a space.'

/** The line with its value in double quotes; undefined where it has some, or is no plain text. */
function withQuotes(text: string): string | undefined {
  const [, indent = '', start = '', rest = ''] = LINE.exec(text) ?? []
  const [, front = '', plain = rest] = /^([A-Za-z_][\w-]*: +)(.*)$/s.exec(rest) ?? []
  return /^[^"'[{]/.test(plain) ? `${indent}${start}${front}${JSON.stringify(plain.trimEnd())}` : undefined
}

/** A line alone, and with all below it, at every indentation that would fit. */
function* movesOf(lines: readonly string[], line: number): Generator<Fix> {
  for (const end of new Set([line + 1, endOfBlock(lines, line)])) yield* movesTo(lines, line, end)
}

/** A line with so many of those beside or below it, as when a person moves part of a section. */
export function* runsOf(lines: readonly string[], line: number): Generator<Fix> {
  const indent = indentOf(lines[line] ?? '')
  const below = lines.find((text, index) => index > line && !isBlank(text))
  const within = below === undefined ? indent : Math.max(indent, indentOf(below))
  for (let end = line + 1, runs = 0; end <= lines.length && runs < MAX_NEIGHBOURS; end++) {
    const text = lines[end] ?? ''
    if (end < lines.length && (isBlank(text) || indentOf(text) > within)) continue
    runs++
    yield* movesTo(lines, line, end)
    if (indentOf(text) < indent) break
  }
}

/** Sections have about as many keys. */
const MAX_NEIGHBOURS = 14

function* movesTo(lines: readonly string[], line: number, end: number): Generator<Fix> {
  const indent = indentOf(lines[line] ?? '')
  const isOdd = /^[ ]*[\t\u00a0]/.test(lines[line] ?? '')
  const message = isOdd
    ? 'The line is indented with tabs or other spaces than the common one.'
    : `The line is indented by ${indent} spaces, which fits no line above it.`
  for (const width of widthsAround(lines, line)) {
    if (width === indent && !isOdd) continue
    const moved = lines.map((text, index) => (index < line || index >= end ? text : reindented(text, width - indent)))
    yield { line, lines: moved, message, moves: end - line }
  }
}

/** The line after the last one that stands below a line, by its indentation. */
function endOfBlock(lines: readonly string[], line: number): number {
  const indent = indentOf(lines[line] ?? '')
  const end = lines.findIndex((text, index) => index > line && !isBlank(text) && indentOf(text) <= indent)
  return end === -1 ? lines.length : end
}

function reindented(text: string, by: number): string {
  return isBlank(text) ? text : `${' '.repeat(Math.max(0, indentOf(text) + by))}${text.trimStart()}`
}

const COLON = 'A key ends with a colon, and a space stands between the colon and the value.'
const QUOTES = 'The value needs quotes: it holds a character that means something else in YAML.'

/** Indentations that would fit: of the line below, of what the line can still belong to, and of what it would start. */
function widthsAround(lines: readonly string[], line: number): readonly number[] {
  const below = lines.slice(line + 1).find((one) => !isBlank(one))
  const widths = new Set(below === undefined ? [] : [indentOf(below)])
  const above = lines.slice(0, line).findLast((one) => !isBlank(one)) ?? ''
  const [, indent = '', start = '', rest = ''] = LINE.exec(above) ?? []
  const opens = /[:|>]\s*(#.*)?$/s.test(rest)
  if (opens) widths.add(indent.length + start.length + 2)
  widths.add(indent.length + start.length)
  for (const open of openWidths(lines, line)) widths.add(open)
  // Further to the right than the line above it would go on with the value of that line.
  return [...widths].filter((width) => opens || width <= indent.length + start.length)
}

/** Indentations of everything that a line can still belong to, the nearest first. */
function openWidths(lines: readonly string[], line: number): readonly number[] {
  const widths: number[] = []
  for (const text of lines.slice(0, line).toReversed()) {
    if (!isBlank(text) && indentOf(text) < (widths.at(-1) ?? Number.POSITIVE_INFINITY)) widths.push(indentOf(text))
  }
  return widths
}

/** Brackets of a line that are open at its end, and those closed too often; what stands in quotes does not count. */
function openBrackets(text: string): { readonly missing: string; readonly extra: number } {
  const open: string[] = []
  let extra = 0
  for (const sign of text.replace(/"(?:[^"\\]|\\.)*"?|'[^']*'/gs, '')) {
    if (sign === '[' || sign === '{') open.unshift(sign === '[' ? ']' : '}')
    else if (sign === open[0]) open.shift()
    else if (sign === ']' || sign === '}') extra++
  }
  return { missing: open.join(''), extra }
}

/** How many characters a line is indented by. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function isBlank(line: string): boolean {
  return /^\s*(#|$)/.test(line)
}
