import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CodeTable } from '@modelgate/kernel'
import { ROOT } from './root.ts'

/** The code tables of all packages, by package name: every export of each `src/codes.ts`. */
export async function collectCodes(): Promise<ReadonlyMap<string, CodeTable>> {
  const tables = new Map<string, CodeTable>()
  for (const name of readdirSync(join(ROOT, 'packages')).toSorted()) {
    const file = join(ROOT, 'packages', name, 'src/codes.ts')
    if (!existsSync(file)) continue
    const module: Record<string, CodeTable> = await import(file)
    tables.set(name, Object.assign({}, ...Object.values(module)))
  }
  return tables
}
