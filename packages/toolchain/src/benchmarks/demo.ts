import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ROOT } from '../root.ts'
import type { Figure } from './figure.ts'

/** Wall time of the demo by chapter: `--quiet` prints one line when a chapter ends. */
export async function* measureDemo(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'modelgate-bench-'))
  const start = performance.now()
  let last = start
  try {
    const demo = spawn(process.execPath, [join(ROOT, 'packages/demo/src/main.ts'), '--out', folder, '--quiet'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    for await (const line of createInterface({ input: demo.stdout })) {
      const now = performance.now()
      yield { what: line.slice(0, 44), value: (now - last) / 1000, unit: 's' }
      last = now
    }
    yield { what: 'the whole demo', value: (performance.now() - start) / 1000, unit: 's' }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
