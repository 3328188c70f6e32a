import { countWithSql, pairWithSql } from './count-with-sql.ts'
import type { DuckdbModule } from './find-duckdb.ts'
import { streamEngine } from './stream-engine.ts'
import type { TableEngine } from './table-query.ts'

/** DuckDB's own words may be a page; the first line says what it met. */
const MAX_REASON = 200

/**
 * Counts with DuckDB: one `GROUP BY` over the files where they lie. Whatever it refuses (a ragged row, a duplicate id, a
 * number that is none) is read again by the stream engine, which names the row; so both give the same answer always.
 *
 * @param onFallback hears why, each time the stream engine had to do the work
 */
export function createDuckdbEngine(duckdb: DuckdbModule, onFallback: (why: string) => void): TableEngine {
  const attempt = async <T>(run: () => Promise<T | undefined>, instead: () => Promise<T>): Promise<T> => {
    let why = 'a row is wrong'
    const result = await run().catch((error: unknown) => {
      const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
      why = line.slice(0, MAX_REASON)
    })
    if (result !== undefined) return result
    onFallback(why)
    return instead()
  }
  return {
    name: 'duckdb',
    countCells: (source, query) =>
      attempt(
        () => countWithSql(duckdb, source, query),
        () => streamEngine.countCells(source, query),
      ),
    pairTables: (base, head, query) =>
      attempt(
        () => pairWithSql(duckdb, base, head, query),
        () => streamEngine.pairTables(base, head, query),
      ),
  }
}
