import { stat } from 'node:fs/promises'
import { streamEngine } from './stream-engine.ts'
import type { TableEngine, TableSource } from './table-query.ts'

/** An engine named by the user. */
export type EngineChoice = TableEngine['name']

/**
 * The engine that reads these tables: the one named, else `stream`.
 *
 * @returns the engine and the reason for people
 */
export async function chooseEngine(
  sources: readonly TableSource[],
  choice?: EngineChoice,
): Promise<{ readonly engine: TableEngine; readonly why: string }> {
  const sizes = await Promise.all(
    sources.flatMap(({ files }) => files).map(async ({ path }) => (await stat(path)).size),
  )
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  return { engine: streamEngine, why: choice === undefined ? `${bytes} bytes` : 'asked for' }
}
