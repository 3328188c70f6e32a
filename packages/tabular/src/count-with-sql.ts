import { createCellCounter, MAX_CELLS, tooManyCells } from './cell-counter.ts'
import { connectDuckdb, type DuckdbConversation } from './connect-duckdb.ts'
import { describeRelation, type Relation } from './duckdb-relation.ts'
import type { DuckdbModule } from './find-duckdb.ts'
import { isBroken } from './is-broken.ts'
import { LEAST_WEIGHT, MOST_WEIGHT } from './parse-number.ts'
import { textOf } from './row-sink.ts'
import { fileName } from './table-file.ts'
import type { CellQuery, RawPairedTable, RawTable, TableSource } from './table-query.ts'
import { toValue } from './to-value.ts'

type Ask = DuckdbConversation['ask']

/** The cells of a table; undefined when a row is wrong and must be looked for. */
export async function countWithSql(
  duckdb: DuckdbModule,
  source: TableSource,
  query: CellQuery,
): Promise<RawTable | undefined> {
  const isPlain = query.weight === undefined && query.id === undefined
  const relation = await describeRelation(source, query, isPlain ? 'kept' : 'null')
  const { ask, close } = await connectDuckdb(duckdb, [source])
  try {
    if (!(await isSound(ask, [relation]))) return undefined
    return await (isPlain ? countPlain : countRelation)(ask, relation, source, query)
  } finally {
    close()
  }
}

/** The cells of two tables and of their join by id; undefined when a row is wrong and must be looked for. */
export async function pairWithSql(
  duckdb: DuckdbModule,
  base: TableSource,
  head: TableSource,
  query: CellQuery,
): Promise<RawPairedTable | undefined> {
  const before = await describeRelation(base, query)
  const after = await describeRelation(head, query)
  const { ask, close } = await connectDuckdb(duckdb, [base, head])
  try {
    if (!(await isSound(ask, [before, after]))) return undefined
    const baseTable = await countRelation(ask, before, base, query)
    const headTable = await countRelation(ask, after, head, query)
    if (baseTable === undefined || headTable === undefined) return undefined
    const groups = query.groups.map((_, i) => `g${i}`)
    const same = ['label', 'weight', ...groups].map((name) => `h.${name} IS NOT DISTINCT FROM b.${name}`).join(' AND ')
    const joined = `(${unite(after)}) h JOIN (${unite(before)}) b ON h.id = b.id`
    const shared = toCount((await ask(`SELECT count(*) FROM ${joined}`))[0]?.[0])
    const keys = [...groups.map((name) => `h.${name}`), 'h.label', 'b.prediction', 'h.prediction']
    const rows = await ask(`SELECT ${keys.join(', ')}, count(*), sum(h.weight), sum(h.weight * h.weight)
       FROM ${joined} WHERE ${same} GROUP BY ALL`)
    const size = groups.length
    const cells = rows.map((row) => ({
      groups: row.slice(0, size).map(toText),
      label: toText(row[size]),
      base: toText(row[size + 1]),
      head: toText(row[size + 2]),
      n: toCount(row[size + 3]),
      weight: Number(row[size + 4]),
      weightSquares: Number(row[size + 5]),
    }))
    return {
      base: baseTable,
      head: headTable,
      cells,
      onlyBase: baseTable.rows - shared,
      onlyHead: headTable.rows - shared,
      changed: shared - cells.reduce((sum, { n }) => sum + n, 0),
    }
  } finally {
    close()
  }
}

/** Without weights and ids there is nothing to check row by row, and nothing to do but count. */
async function countPlain(
  ask: Ask,
  relation: Relation,
  source: TableSource,
  query: CellQuery,
): Promise<RawTable | undefined> {
  const keys = [...query.groups.map((_, i) => `g${i}`), 'label', 'prediction']
  const name = source.files.map(fileName).join(', ')
  const rows = await ask(
    `SELECT ${keys.join(', ')}, count(*) FROM (${unite(relation)}) GROUP BY ALL LIMIT ${2 * MAX_CELLS + 1}`,
  )
  if (rows.length === 0) return undefined
  const counter = createCellCounter(name)
  for (const row of rows) {
    const n = toCount(row[keys.length])
    counter.add(
      row.slice(0, keys.length).map((value) => toText(relation.isJson && value !== null ? parseJson(value) : value)),
      n,
      n,
      n,
    )
  }
  const size = query.groups.length
  const cells = counter.tallies().map(({ values, ...sums }) => ({
    groups: values.slice(0, size),
    label: values[size] ?? null,
    prediction: values[size + 1] ?? null,
    ...sums,
  }))
  return { rows: cells.reduce((sum, { n }) => sum + n, 0), cells }
}

async function countRelation(
  ask: Ask,
  relation: Relation,
  source: TableSource,
  query: CellQuery,
): Promise<RawTable | undefined> {
  if (query.id !== undefined) {
    const [ids] = await ask(`SELECT count(*), count(id), count(DISTINCT id) FROM (${unite(relation)})`)
    const [all, given, distinct] = (ids ?? []).map(toCount)
    if (all !== given || all !== distinct) return undefined
  }
  const keys = [...query.groups.map((_, i) => `g${i}`), 'label', 'prediction']
  const good = `weight = 0 OR weight BETWEEN ${LEAST_WEIGHT} AND ${MOST_WEIGHT}`
  const rows = await ask(
    `SELECT ${keys.join(', ')}, count(*), sum(weight), sum(weight * weight), count(*) - count(*) FILTER (WHERE ${good})
     FROM (${unite(relation)}) GROUP BY ALL LIMIT ${MAX_CELLS + 1}`,
  )
  if (rows.length > MAX_CELLS) throw tooManyCells(source.files.map(fileName).join(', '))
  const at = keys.length
  if (rows.length === 0 || rows.some((row) => toCount(row[at + 3]) > 0)) return undefined
  const size = query.groups.length
  const cells = rows.map((row) => ({
    groups: row.slice(0, size).map(toText),
    label: toText(row[size]),
    prediction: toText(row[size + 1]),
    n: toCount(row[at]),
    weight: Number(row[at + 1]),
    weightSquares: Number(row[at + 2]),
  }))
  return { rows: cells.reduce((sum, { n }) => sum + n, 0), cells }
}

/**
 * Whether DuckDB reads these tables as the stream engine does: nothing in them that only DuckDB allows, and each column of
 * one type, because it would turn two types into a third.
 */
async function isSound(ask: Ask, relations: readonly Relation[]): Promise<boolean> {
  const parts = relations.flatMap((relation) => relation.parts)
  const types = parts.length < 2 ? [] : await Promise.all(parts.map((part) => ask(`DESCRIBE ${part}`)))
  const different = new Set(types.map((columns) => JSON.stringify(columns.map(([name, type]) => [name, type]))))
  if (different.size > 1) throw new Error('a column has two types')
  const checks = await Promise.all(relations.flatMap((relation) => relation.checks).map(ask))
  return checks.every(([row]) => toCount(row?.[0]) === 0)
}

function unite({ parts }: Relation): string {
  return parts.join(' UNION ALL ')
}

function parseJson(value: unknown): unknown {
  return JSON.parse(String(value))
}

function toText(value: unknown): string | null {
  const plain = toValue(value)
  if (plain === undefined) throw new TypeError('a column is neither text, number nor boolean')
  if (isBroken(plain)) throw new TypeError('a text is not UTF-8')
  return textOf(plain)
}

function toCount(value: unknown): number {
  return Number(value)
}
