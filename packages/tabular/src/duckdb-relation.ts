import { quoteName, quoteText } from './open-duckdb.ts'
import { selectColumns } from './select-columns.ts'
import { tableError } from './table-error.ts'
import { detectFormat, type FileFormat, fileName, type TableFile } from './table-file.ts'
import type { CellQuery, TableSource } from './table-query.ts'

/**
 * A row longer than this goes to the stream engine, which takes longer ones: DuckDB's buffers, one for each thread, grow
 * with the longest row allowed.
 */
const MAX_ROW_BYTES = 1024 * 1024
const BUFFER_BYTES = 2 * MAX_ROW_BYTES

/** What JSON does not allow and DuckDB's reader does. Inside of texts it is harmless, and stream decides. */
const LOOSE_JSON = String.raw`[:,\[]\s*-?(?i:nan|inf)|,\s*[}\]]`

/** The SQL that gives the rows of a table, all values and names quoted. */
export interface Relation {
  /** The questions that give the rows of each file. */
  readonly parts: readonly string[]
  /** Questions that must all be answered by 0, else DuckDB would read what the stream engine refuses. */
  readonly checks: readonly string[]
  /** The values are JSON. */
  readonly isJson: boolean
}

/**
 * A table with the columns `g0 … gN, label, prediction, weight, id`. Empty text is null, as everywhere, but where `empty`
 * says that the caller sees to it: once a cell is cheaper than once a row.
 *
 * @throws ModelgateError for columns that are not there; TABLE_FORMAT_UNKNOWN for what only `stream` reads
 */
export async function describeRelation(
  source: TableSource,
  query: CellQuery,
  empty: 'null' | 'kept' = 'null',
): Promise<Relation> {
  const { groups, label, prediction, weight, id } = query
  const wanted = [...groups, label, prediction, weight, id].filter((column) => column !== undefined)
  const parts = await Promise.all(
    source.files.map(async (file) => {
      const { from, check, layout } = await describeFile(file, wanted)
      const isJson = layout === 'jsonl'
      if (isJson && empty === 'null') {
        // 1 and "1" are the same id, and in SQL two different texts of JSON.
        throw tableError('TABLE_FORMAT_UNKNOWN', 'JSON lines with ids or weights are read by the stream engine.')
      }
      const value = empty === 'kept' ? quoteName : layout === 'parquet' ? emptyTypedIsNull : emptyIsNull
      const columns = [
        ...groups.map((column, i) => `${value(column)} AS g${i}`),
        `${value(label)} AS label`,
        `${value(prediction)} AS prediction`,
        `${weight === undefined ? '1.0' : `try_cast(${quoteName(weight)} AS DOUBLE)`} AS weight`,
        ...(id === undefined ? [] : [`${value(id)} AS id`]),
      ]
      return { sql: `SELECT ${columns.join(', ')} FROM ${from}`, check, isJson }
    }),
  )
  return {
    parts: parts.map(({ sql }) => sql),
    checks: parts.flatMap(({ check }) => (check === undefined ? [] : [check])),
    isJson: parts.some(({ isJson }) => isJson),
  }
}

/** A file as DuckDB reads it: what stands behind FROM, and a question whose answer must be 0. */
export interface FileRelation {
  readonly layout: FileFormat['layout']
  readonly from: string
  readonly check?: string
}

/**
 * A file as DuckDB reads it.
 *
 * @param wanted the columns that it must have
 * @throws ModelgateError for columns that are not there; TABLE_FORMAT_UNKNOWN for what only `stream` reads
 */
export async function describeFile(file: TableFile, wanted: readonly string[]): Promise<FileRelation> {
  const format = await detectFormat(file)
  const { layout } = format
  if (layout === 'parquet') {
    return { layout, from: `read_parquet(${quoteText(file.path)})`, check: countOtherNames(file, wanted) }
  }
  if (layout === 'arrow') {
    throw tableError('TABLE_FORMAT_UNKNOWN', `${fileName(file)}: Arrow files are read by the stream engine.`)
  }
  // Loaded when a text is met: a binary file is done sooner without them.
  const [{ readHeader }, { isLastLineShort }] = await Promise.all([
    import('./read-header.ts'),
    import('./is-last-line-short.ts'),
  ])
  const header = await readHeader(file, format)
  selectColumns(fileName(file), header, wanted)
  if (!(await isLastLineShort(file, format, MAX_ROW_BYTES)))
    throw new Error(`${fileName(file)} ends in a very long row`)
  const count = countLines(file, format)
  if (layout !== 'jsonl') {
    // To DuckDB an empty line is a row of one column, to stream it is none.
    if (header.length < 2) throw tableError('TABLE_FORMAT_UNKNOWN', `${fileName(file)} has but one column.`)
    return {
      layout,
      from: describeText(file, format, header, { header: 'true' }),
      check: `${count} ${looseText(layout === 'tsv' ? '\t' : ',', header.length)}`,
    }
  }
  const settings = {
    format: "'newline_delimited'",
    auto_detect: 'false',
    compression: quoteText(format.compression === 'none' ? 'uncompressed' : format.compression),
    maximum_object_size: String(MAX_ROW_BYTES),
    columns: listColumns(wanted, 'JSON'),
  }
  return {
    layout,
    from: `read_json(${writeArguments(file, settings)})`,
    check: `${count} regexp_matches(line, ${quoteText(LOOSE_JSON)})`,
  }
}

/** To DuckDB `Sex` and `sex` are the same column, and of two it takes the first; the answer is 0 where nothing hangs on it. */
function countOtherNames(file: TableFile, wanted: readonly string[]): string {
  const names = [...new Set(wanted)].map(quoteText)
  const isOther = [
    'count(*)',
    'count(DISTINCT lower(name))',
    `count(*) FILTER (WHERE name IN (${names.join(', ')}))`,
  ].map((found) => `${found} <> ${names.length}`)
  const alike = names.map((name) => `lower(${name})`).join(', ')
  return `SELECT (${isOther.join(' OR ')})::INT FROM parquet_schema(${quoteText(file.path)}) WHERE lower(name) IN (${alike})`
}

/** The beginning of a question about single lines. */
function countLines(file: TableFile, format: FileFormat): string {
  // A control character cannot stand in JSON, and hardly in a table, so that it never splits a line.
  const whole = { header: 'false', delim: "'\u{1}'", quote: "''", escape: "''" }
  return `SELECT count(*) FROM ${describeText(file, format, ['line'], whole)} WHERE`
}

/**
 * What DuckDB's reader allows and RFC 4180 does not: an empty field beyond the last, and a quote inside of a field without
 * quotes. Lines inside of a quoted field count too, and stream decides.
 */
function looseText(delimiter: string, columns: number): string {
  const field = `([^"${delimiter}]*|"([^"]|"")*")`
  const separator = quoteText(delimiter)
  const ends = `ends_with(rtrim(line, chr(13)), ${separator})`
  const isFull = `length(line) - length(replace(line, ${separator}, '')) >= ${columns}`
  const isLoose = `NOT regexp_full_match(line, ${quoteText(String.raw`${field}(${delimiter}${field})*\r?`)})`
  return `CASE WHEN contains(line, '"') THEN ${ends} OR ${isLoose} ELSE ${ends} AND ${isFull} END`
}

function describeText(
  file: TableFile,
  format: FileFormat,
  columns: readonly string[],
  more: Readonly<Record<string, string>>,
): string {
  const settings = {
    auto_detect: 'false',
    delim: format.layout === 'tsv' ? "'\t'" : "','",
    quote: `'"'`,
    escape: `'"'`,
    nullstr: "''",
    strict_mode: 'true',
    compression: quoteText(format.compression),
    max_line_size: String(MAX_ROW_BYTES),
    buffer_size: String(BUFFER_BYTES),
    columns: listColumns(columns, 'VARCHAR'),
    ...more,
  }
  return `read_csv(${writeArguments(file, settings)})`
}

function writeArguments(file: TableFile, settings: Readonly<Record<string, string>>): string {
  return [quoteText(file.path), ...Object.entries(settings).map(([name, setting]) => `${name} = ${setting}`)].join(', ')
}

function listColumns(names: readonly string[], type: string): string {
  return `{${[...new Set(names)].map((name) => `${quoteText(name)}: '${type}'`).join(', ')}}`
}

function emptyIsNull(column: string): string {
  return `nullif(${quoteName(column)}, '')`
}

function emptyTypedIsNull(column: string): string {
  const name = quoteName(column)
  const isNan = `typeof(${name}) IN ('FLOAT', 'DOUBLE') AND CAST(${name} AS VARCHAR) = 'nan'`
  return `CASE WHEN CAST(${name} AS VARCHAR) = '' OR ${isNan} THEN NULL ELSE ${name} END`
}
