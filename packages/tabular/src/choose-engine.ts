import { stat } from 'node:fs/promises'
import { ModelgateError } from '@modelgate/kernel'
import { duckdbEngine } from './duckdb-engine.ts'
import { isDuckdbAvailable } from './load-duckdb.ts'
import { streamEngine } from './stream-engine.ts'
import { detectFormat } from './table-file.ts'
import type { TableEngine, TableSource } from './table-query.ts'

/** An engine named by the user. */
export type EngineChoice = TableEngine['name']

/** Below this many bytes `stream` is done before DuckDB's library is loaded. */
export const DUCKDB_FROM_BYTES = 4 * 1024 * 1024

/** An engine and, for people, the reason it was taken. */
export interface ChosenEngine {
  readonly engine: TableEngine
  readonly why: string
}

/**
 * The engine that reads these tables: the one named, else DuckDB for large files where it can be had, else `stream`.
 *
 * @param canLoad whether DuckDB's native library is there
 * @throws ModelgateError TABLE_ENGINE_UNAVAILABLE when DuckDB was named and cannot be loaded, and what
 *   {@link detectFormat} throws
 */
export async function chooseEngine(
  sources: readonly TableSource[],
  choice?: EngineChoice,
  canLoad: () => Promise<boolean> = isDuckdbAvailable,
): Promise<ChosenEngine> {
  const files = sources.flatMap((source) => source.files)
  const formats = await Promise.all(files.map(detectFormat))
  if (choice === 'stream') return { engine: streamEngine, why: 'asked for' }
  const layouts = new Set(formats.map(({ layout }) => layout))
  if (layouts.has('jsonl')) return { engine: streamEngine, why: 'JSON lines' }
  if (layouts.has('parquet') && layouts.size > 1) return { engine: streamEngine, why: 'text and Parquet together' }
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size))
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  if (choice === undefined && bytes < DUCKDB_FROM_BYTES) return { engine: streamEngine, why: `${bytes} bytes` }
  if (await canLoad()) {
    return { engine: duckdbEngine, why: choice === undefined ? `${bytes} bytes` : 'asked for' }
  }
  if (choice === undefined) return { engine: streamEngine, why: `${bytes} bytes, and DuckDB cannot be loaded here` }
  throw new ModelgateError('TABLE_ENGINE_UNAVAILABLE', 'The DuckDB engine cannot be loaded here.', {
    advice: 'Leave --engine out: stream does the same work, slower.',
  })
}
