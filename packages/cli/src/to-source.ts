import { resolve } from 'node:path'
import type { TableSource } from '@modelgate/tabular'
import type { Invocation } from './command.ts'
import { expandGlob } from './expand-glob.ts'

/** FILE arguments as a table: patterns expanded, relative to the current directory, named as they were written. */
export async function toSource(
  files: readonly string[],
  { cwd, progress }: Pick<Invocation, 'cwd' | 'progress'>,
): Promise<TableSource> {
  const names = (await Promise.all(files.map((file) => expandGlob(file, cwd)))).flat()
  return { files: names.map((name) => ({ path: resolve(cwd, name), name })), progress }
}
