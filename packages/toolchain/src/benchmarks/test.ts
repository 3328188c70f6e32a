import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../root.ts'
import type { Figure } from './figure.ts'

/** Wall time of the whole gate; its limit is 40 minutes on two cores. */
export async function* measureTest(): AsyncGenerator<Figure> {
  const start = performance.now()
  const { status } = spawnSync(process.execPath, [join(ROOT, 'packages/toolchain/src/test.ts')], { stdio: 'ignore' })
  const seconds = (performance.now() - start) / 1000
  yield { what: `npm test (exit ${status}; limit 2400)`, value: seconds, unit: 's' }
}
