import { countWithSql, pairWithSql } from './count-with-sql.ts'
import type { DuckdbModule } from './find-duckdb.ts'
import { scanWithSql } from './scan-with-sql.ts'
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
  const refuse = (error: unknown) => {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    onFallback(line.slice(0, MAX_REASON))
  }
  const attempt = async <T>(run: () => Promise<T | undefined>, instead: () => Promise<T>): Promise<T> => {
    try {
      const result = await run()
      if (result !== undefined) return result
      onFallback('a row is wrong')
    } catch (error) {
      refuse(error)
    }
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
    async scanRows(file, columns, sink) {
      let taken = 0
      let refusal: { readonly error: unknown } | undefined
      try {
        return await scanWithSql(duckdb, file, columns, (values, row) => {
          try {
            sink(values, row)
          } catch (error) {
            refusal = { error }
            throw error
          }
          taken = row
        })
      } catch (error) {
        if (refusal === undefined) refuse(error)
      }
      // The rows come in the same order: the sink gets those that it has not had, and its own error the line it is about.
      return streamEngine.scanRows(file, columns, (values, row) => {
        if (row <= taken) return
        if (refusal !== undefined) throw refusal.error
        sink(values, row)
      })
    },
  }
}
