import { resolve } from 'node:path'
import type { TableSource } from '@modelgate/tabular'

/** FILE arguments as a table: relative to the current directory, named as they were written. */
export function toSource(files: readonly string[], cwd: string): TableSource {
  return { files: files.map((file) => ({ path: resolve(cwd, file), name: file })) }
}
