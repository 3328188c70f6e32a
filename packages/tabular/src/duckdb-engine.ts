import { countWithSql, pairWithSql } from './count-with-sql.ts'
import { streamEngine } from './stream-engine.ts'
import type { TableEngine } from './table-query.ts'

/**
 * Counts with DuckDB: one `GROUP BY` over the files where they lie. Whatever it refuses (a ragged row, a duplicate id, a
 * number that is none) is read again by the stream engine, which names the row; so both give the same answer always.
 */
export const duckdbEngine: TableEngine = {
  name: 'duckdb',
  async countCells(source, query) {
    return (await attempt(() => countWithSql(source, query))) ?? streamEngine.countCells(source, query)
  },
  async pairTables(base, head, query) {
    return (await attempt(() => pairWithSql(base, head, query))) ?? streamEngine.pairTables(base, head, query)
  },
}

/** The result, or undefined when the tables must be read again to say what is wrong with them. */
async function attempt<T>(run: () => Promise<T | undefined>): Promise<T | undefined> {
  return run().catch(() => undefined)
}
