import type { DuckdbModule } from './find-duckdb.ts'
import { openDuckdb } from './open-duckdb.ts'
import { fileName } from './table-file.ts'
import type { TableSource } from './table-query.ts'

/** Whoever waits longer than this wants to know how far it is. */
const EVERY_MS = 2000

/** Rows or columns as DuckDB's client gives them. */
export type DuckdbValues = readonly (readonly unknown[])[]

/** A locked-down DuckDB that can read some tables. */
export interface DuckdbConversation {
  /** The rows of a short answer. */
  readonly ask: (sql: string) => Promise<DuckdbValues>
  /** Hands over a long answer in its order, column by column for some thousand rows at a time. */
  readonly stream: (sql: string, take: (columns: DuckdbValues) => void) => Promise<void>
  readonly close: () => void
}

/**
 * Opens a DuckDB for some tables; long questions say how far they are.
 *
 * @param everyMs how often
 */
export async function connectDuckdb(
  duckdb: DuckdbModule,
  sources: readonly TableSource[],
  everyMs = EVERY_MS,
): Promise<DuckdbConversation> {
  const files = sources.flatMap((source) => source.files)
  const connection = await openDuckdb(
    duckdb,
    files.map(({ path }) => path),
  )
  const name = files.map(fileName).join(', ')
  const timer = setInterval(() => {
    const { percentage } = connection.progress
    if (percentage > 0) sources[0]?.progress?.(`${name}: ${Math.floor(percentage)} % read`)
  }, everyMs)
  return {
    ask: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
    stream: async (sql, take) => {
      const result = await connection.stream(sql)
      for await (const chunk of result) take(chunk.getColumns())
    },
    close: () => {
      clearInterval(timer)
      connection.closeSync()
    },
  }
}
