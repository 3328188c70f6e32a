/** One command that a step wrote to its output. */
export interface Command {
  readonly name: string
  /** Keys in lower case. */
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/**
 * Reads a line as the runner does: `::name key=value,…::data` where the trimmed line starts with it, else the older
 * `##[name key=value;…]data` anywhere in the line. Only names in `known` (lower case) are commands.
 * Source: `Runner.Common/ActionCommand.cs`.
 */
export function parseCommand(line: string, known: ReadonlySet<string>): Command | undefined {
  return parseCurrent(line.trimStart(), known) ?? parseOld(line, known)
}

function parseCurrent(text: string, known: ReadonlySet<string>): Command | undefined {
  if (!text.startsWith('::')) return undefined
  const end = text.indexOf('::', 2)
  if (end < 0) return undefined
  return build(text.slice(2, end), ',', text.slice(end + 2), known, unescapeProperty, unescapeData)
}

function parseOld(text: string, known: ReadonlySet<string>): Command | undefined {
  const start = text.indexOf('##[')
  const end = start < 0 ? -1 : text.indexOf(']', start)
  if (end < 0) return undefined
  return build(text.slice(start + 3, end), ';', text.slice(end + 1), known, unescapeOld, unescapeOld)
}

function build(
  head: string,
  separator: string,
  data: string,
  known: ReadonlySet<string>,
  property: (text: string) => string,
  body: (text: string) => string,
): Command | undefined {
  const space = head.indexOf(' ')
  const name = (space < 0 ? head : head.slice(0, space)).toLowerCase()
  if (!known.has(name)) return undefined
  const properties: Record<string, string> = {}
  for (const pair of space < 0 ? [] : head.slice(space + 1).split(separator)) {
    const equals = pair.indexOf('=')
    if (equals > 0 && equals < pair.length - 1)
      properties[pair.slice(0, equals).trim().toLowerCase()] = property(pair.slice(equals + 1))
  }
  return { name, properties, data: body(data) }
}

const unescapeData = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
const unescapeProperty = (text: string) =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
const unescapeOld = (text: string) =>
  text
    .replaceAll('%3B', ';')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%5D', ']')
    .replaceAll('%25', '%')
