import { ModelgateError } from '@modelgate/kernel'
import { quoteName, quoteText } from './open-duckdb.ts'
import { readHeader } from './read-header.ts'
import { MAX_ROW_LENGTH } from './row-sink.ts'
import { selectColumns } from './select-columns.ts'
import { detectFormat, type FileFormat, fileName, type TableFile } from './table-file.ts'
import type { CellQuery, TableSource } from './table-query.ts'

/**
 * The SQL that gives the rows of a table with the columns `g0 … gN, label, prediction, weight, id`, values and names
 * quoted. Empty text is null, as everywhere, but where `empty` says that the caller sees to it: once a cell is cheaper
 * than once a row.
 *
 * @throws ModelgateError for columns that are not there; TABLE_FORMAT_UNKNOWN for files that only `stream` reads
 */
export async function describeRelation(
  source: TableSource,
  query: CellQuery,
  empty: 'null' | 'kept' = 'null',
): Promise<string> {
  const parts = await Promise.all(source.files.map((file) => describeFile(file, query, empty)))
  return parts.join(' UNION ALL ')
}

async function describeFile(file: TableFile, query: CellQuery, empty: 'null' | 'kept'): Promise<string> {
  const format = await detectFormat(file)
  const text = (column: string) => `nullif(${quoteName(column)}, '')`
  const typed = (column: string) => {
    const name = quoteName(column)
    return `CASE WHEN CAST(${name} AS VARCHAR) = '' THEN NULL ELSE ${name} END`
  }
  const value = empty === 'kept' ? quoteName : format.layout === 'parquet' ? typed : text
  const columns = [
    ...query.groups.map((column, i) => `${value(column)} AS g${i}`),
    `${value(query.label)} AS label`,
    `${value(query.prediction)} AS prediction`,
    `${query.weight === undefined ? '1.0' : `try_cast(${quoteName(query.weight)} AS DOUBLE)`} AS weight`,
    ...(query.id === undefined ? [] : [`${value(query.id)} AS id`]),
  ]
  return `SELECT ${columns.join(', ')} FROM ${await describeScan(file, format, query)}`
}

async function describeScan(file: TableFile, format: FileFormat, query: CellQuery): Promise<string> {
  if (format.layout === 'parquet') return `read_parquet(${quoteText(file.path)})`
  if (format.layout === 'jsonl') {
    throw new ModelgateError('TABLE_FORMAT_UNKNOWN', `${fileName(file)}: JSON lines are read by the stream engine.`)
  }
  const header = await readHeader(file, format)
  const { groups, label, prediction, weight, id } = query
  const wanted = [...groups, label, prediction, weight, id].filter((column) => column !== undefined)
  selectColumns(fileName(file), header, wanted)
  const columns = header.map((column) => `${quoteText(column)}: 'VARCHAR'`).join(', ')
  const options = {
    auto_detect: 'false',
    header: 'true',
    delim: format.layout === 'tsv' ? "'\t'" : "','",
    quote: `'"'`,
    escape: `'"'`,
    nullstr: "''",
    strict_mode: 'true',
    compression: `'${format.compression}'`,
    max_line_size: String(MAX_ROW_LENGTH),
    columns: `{${columns}}`,
  }
  const named = Object.entries(options).map(([name, setting]) => `${name} = ${setting}`)
  return `read_csv(${[quoteText(file.path), ...named].join(', ')})`
}
