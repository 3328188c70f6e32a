import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as Duckdb from '@duckdb/node-api'
import type { DuckdbSources } from './obtain-duckdb.ts'
import { tableError } from './table-error.ts'

/** DuckDB's client. */
export type DuckdbModule = Pick<typeof Duckdb, 'DuckDBInstance'>

/** Gives DuckDB, or says why not. */
export type FindDuckdb = () => Promise<DuckdbModule>

/**
 * DuckDB as it is installed beside this code. The native library is loaded here and not before, so that everything else
 * works without it.
 *
 * @throws ModelgateError TABLE_ENGINE_UNAVAILABLE
 */
export async function findInstalledDuckdb(): Promise<DuckdbModule> {
  try {
    return await import('@duckdb/node-api')
  } catch (cause) {
    throw tableError('TABLE_ENGINE_UNAVAILABLE', 'The DuckDB engine is not installed here.', {
      advice: 'Leave the engine out: stream does the same work, slower.',
      cause,
    })
  }
}

/** DuckDB for a job, where none is installed beside the action: from the places that {@link obtainDuckdb} knows. */
export function findDuckdbFor(sources: DuckdbSources): FindDuckdb {
  return async () => {
    const { obtainDuckdb } = await import('./obtain-duckdb.ts')
    const folder = await obtainDuckdb(sources)
    try {
      const found: unknown = createRequire(join(folder, 'node_modules/modelgate.cjs'))('@duckdb/node-api')
      if (isDuckdb(found)) return found
      throw new Error('it is another package')
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw tableError('TABLE_ENGINE_UNAVAILABLE', `The DuckDB in ${folder} cannot be loaded: ${reason}.`, {
        advice: 'Leave the engine out: stream does the same work, slower.',
        cause,
      })
    }
  }
}

function isDuckdb(found: unknown): found is DuckdbModule {
  return typeof found === 'object' && found !== null && 'DuckDBInstance' in found
}
