import { stat } from 'node:fs/promises'
import { ModelgateError } from '@modelgate/kernel'
import { createDuckdbEngine } from './duckdb-engine.ts'
import { type DuckdbModule, type FindDuckdb, findInstalledDuckdb } from './find-duckdb.ts'
import { streamEngine } from './stream-engine.ts'
import { detectFormat } from './table-file.ts'
import type { TableEngine, TableSource } from './table-query.ts'

/** An engine that the user can name. */
export type EngineChoice = 'stream' | 'duckdb'

/** Below this many bytes `stream` is done before DuckDB's library is loaded. */
export const DUCKDB_FROM_BYTES = 4 * 1024 * 1024

/** An engine and, for people, what did the work in the end. */
export interface ChosenEngine {
  readonly engine: TableEngine
  /** Which engine counted and why; asked after the work, because DuckDB hands over what it refuses. */
  readonly describe: () => { readonly engine: string; readonly engineChoice: string }
}

/**
 * The engine that reads these tables: the one named, else DuckDB for large files where it can be had, else `stream`. A
 * file that cannot be opened is left to `stream`, which says what is wrong with it.
 *
 * @param find where DuckDB comes from when it is wanted
 * @throws ModelgateError TABLE_ENGINE_UNAVAILABLE when DuckDB was named and cannot be had, TABLE_ENGINE_TAMPERED
 */
export async function chooseEngine(
  sources: readonly TableSource[],
  choice?: EngineChoice,
  find: FindDuckdb = findInstalledDuckdb,
): Promise<ChosenEngine> {
  if (choice === 'stream') return useStream('asked for')
  const files = sources.flatMap((source) => source.files)
  const formats = await Promise.all(files.map((file) => detectFormat(file).catch(() => undefined)))
  if (formats.includes(undefined)) return useStream('a file cannot be opened')
  const layouts = new Set(formats.map((format) => (format?.layout === 'tsv' ? 'csv' : format?.layout)))
  if (layouts.has('arrow')) return useStream('Arrow, which only stream reads')
  if (layouts.size > 1) return useStream('files of several formats')
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size))
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  const size = `${bytes} bytes; DuckDB from ${DUCKDB_FROM_BYTES}`
  if (choice === undefined && bytes < DUCKDB_FROM_BYTES) return useStream(size)
  try {
    return useDuckdb(await find(), choice === undefined ? size : 'asked for')
  } catch (error) {
    // Bytes that somebody changed are no reason to go on as if nothing were.
    if (choice !== undefined || !(error instanceof ModelgateError) || error.code !== 'TABLE_ENGINE_UNAVAILABLE') {
      throw error
    }
    return useStream(`${size}, but: ${error.message}`)
  }
}

function useStream(why: string): ChosenEngine {
  return { engine: streamEngine, describe: () => ({ engine: 'stream', engineChoice: why }) }
}

function useDuckdb(duckdb: DuckdbModule, why: string): ChosenEngine {
  const refusals: string[] = []
  return {
    engine: createDuckdbEngine(duckdb, (refusal) => refusals.push(refusal)),
    describe: () =>
      refusals.length === 0
        ? { engine: 'duckdb', engineChoice: why }
        : {
            engine: 'stream',
            engineChoice: `${why}; DuckDB refused (${[...new Set(refusals)].join('; ')}), so stream read it`,
          },
  }
}
