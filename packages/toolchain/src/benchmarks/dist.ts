import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../root.ts'
import type { Figure } from './figure.ts'

/** What every job that uses an action downloads. */
export async function* measureDist(): AsyncGenerator<Figure> {
  const folder = join(ROOT, 'actions/dist')
  let total = 0
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const { size } = statSync(join(folder, file))
    if (!file.endsWith('.js')) continue
    total += size
    yield { what: file, value: size / 1024, unit: 'kB' }
  }
  yield { what: 'all of actions/dist (limit 8192)', value: total / 1024, unit: 'kB' }
}
