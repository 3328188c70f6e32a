import { availableParallelism } from 'node:os'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { DuckdbModule } from './find-duckdb.ts'

/** Enough for joining some ten million ids; a query that needs more fails, and `stream` does the work. */
const MEMORY_LIMIT = '2GB'
/** More threads than this gain nothing on one file of ordinary size. */
const MAX_THREADS = 4

/**
 * A DuckDB in memory that can read the given files and nothing else: no extension is installed or loaded, no other file
 * and no network is reached, nothing spills to disk, and no statement can change that.
 *
 * @param paths the files it may read
 */
export async function openDuckdb(
  { DuckDBInstance }: DuckdbModule,
  paths: readonly string[],
): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    threads: String(Math.min(MAX_THREADS, availableParallelism())),
    memory_limit: MEMORY_LIMIT,
    temp_directory: '',
  })
  const connection = await instance.connect()
  const settings = [
    // Only with the bar does DuckDB know how far it is; it is not printed.
    'enable_progress_bar = true',
    'enable_progress_bar_print = false',
    `allowed_paths = [${paths.map(quoteText).join(', ')}]`,
    'enable_external_access = false',
    'lock_configuration = true',
  ]
  await connection.run(settings.map((setting) => `SET ${setting};`).join(' '))
  return connection
}

/** Text as an SQL literal. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A name as an SQL identifier. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
