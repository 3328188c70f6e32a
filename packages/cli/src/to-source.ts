import { resolve } from 'node:path'
import { markCells } from '@modelgate/tabular'
import type { TableSource } from '@modelgate/tabular'
import type { Invocation } from './command.ts'
import { expandGlob } from './expand-glob.ts'

/** FILE arguments as a table: patterns expanded, relative to the current directory, named as they were written. */
export async function toSource(
  files: readonly string[],
  { cwd, progress }: Pick<Invocation, 'cwd' | 'progress'>,
): Promise<TableSource> {
  const names = (await Promise.all(files.map((file) => expandGlob(file, cwd)))).flat()
  const marked = await Promise.all(names.map((name) => markCells({ path: resolve(cwd, name), name })))
  return { files: marked, progress }
}
