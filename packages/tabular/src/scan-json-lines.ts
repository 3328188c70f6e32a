import { StringDecoder } from 'node:string_decoder'
import { brokenText, isBroken } from './is-broken.ts'
import { locateError } from './locate-error.ts'
import { explainReadError, openText } from './open-text.ts'
import { MAX_ROW_LENGTH, type RowSink, type Value } from './row-sink.ts'
import { selectColumns } from './select-columns.ts'
import { tableError } from './table-error.ts'
import { type FileFormat, fileName, type TableFile } from './table-file.ts'

/**
 * Reads JSON lines: one object a line. The first object is the header: a column that it lacks is missing; a key that
 * a later object lacks is null there. Strings, numbers, booleans and null are values; anything else is an error.
 */
export async function scanJsonLines(
  file: TableFile,
  format: FileFormat,
  columns: readonly string[],
  sink: RowSink,
): Promise<number> {
  let rows = 0
  let lines = 0
  const take = (line: string) => {
    lines++
    if (line.trim() === '') return
    const place = `${fileName(file)}, row ${rows + 1}`
    const object = parseObject(line, place)
    if (rows === 0) selectColumns(fileName(file), [...object.keys()], columns)
    const values = columns.map((column) => readValue(object.get(column) ?? null, column, place))
    if (values.some(isBroken)) throw brokenText(place)
    rows++
    sink(values, rows)
  }
  try {
    for await (const some of readLines(file, format)) some.forEach(take)
  } catch (cause) {
    throw locateError(explainReadError(file, cause, rows), file, format, Math.max(1, lines))
  }
  return rows
}

/** The keys of the first object: what stands in for a header. */
export async function readFirstKeys(file: TableFile, format: FileFormat): Promise<readonly string[]> {
  for await (const lines of readLines(file, format)) {
    const line = lines.find((text) => text.trim() !== '')
    if (line !== undefined) return [...parseObject(line, `${fileName(file)}, row 1`).keys()]
  }
  return []
}

/** The lines of a text, some at a time. */
async function* readLines(file: TableFile, format: FileFormat): AsyncGenerator<readonly string[]> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let first = true
  for await (const chunk of openText(file, format)) {
    let text = rest + decoder.write(chunk)
    if (first && text !== '') {
      text = text.replace(/^\u{FEFF}/u, '')
      first = false
    }
    const lines = text.split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > MAX_ROW_LENGTH) {
      throw tableError('TABLE_LINE_TOO_LONG', `${fileName(file)} has a line of more than ${MAX_ROW_LENGTH} characters.`)
    }
    yield lines
  }
  yield [rest + decoder.end()]
}

function parseObject(line: string, place: string): ReadonlyMap<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw tableError('TABLE_MALFORMED', `${place} is not JSON: ${cause instanceof Error ? cause.message : ''}.`, {
      cause,
    })
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw tableError('TABLE_MALFORMED', `${place} is not a JSON object.`)
  }
  return new Map(Object.entries(value))
}

function readValue(value: unknown, column: string, place: string): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return String(value)
  throw tableError('TABLE_MALFORMED', `${place}: the value of "${column}" is a list or an object.`)
}
