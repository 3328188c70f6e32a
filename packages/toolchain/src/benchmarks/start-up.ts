import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleEntries } from '../entries.ts'
import { ROOT } from '../root.ts'
import type { Figure } from './figure.ts'

/** Interleaved runs of each; the median of the ratios counts. */
const RUNS = 15

/**
 * Process start to exit of each bundle against an empty Node process. An action is started outside a job, where it
 * loads, finds its inputs and reports that the runner is missing: all of its start-up and nothing of its work.
 */
export async function* measureStartUp(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'modelgate-bench-'))
  const empty = join(folder, 'empty.mjs')
  writeFileSync(empty, '')
  try {
    yield {
      what: 'empty Node process',
      value: median(Array.from({ length: RUNS }, () => time(empty, folder))),
      unit: 'ms',
    }
    for (const name of Object.keys(bundleEntries())) {
      const bundle = join(ROOT, 'actions/dist', `${name}.js`)
      demandStart(bundle, folder)
      const ratios = Array.from({ length: RUNS }, () => time(bundle, folder) / time(empty, folder))
      yield { what: `${name} / empty (limit 4, target 3)`, value: median(ratios), unit: 'ratio' }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A bundle that cannot even start would look fast. */
function demandStart(bundle: string, temp: string): void {
  const { stderr } = spawnSync(process.execPath, [bundle], { encoding: 'utf8', cwd: temp, env: { RUNNER_TEMP: temp } })
  if (/^\s+at /mu.test(stderr)) throw new Error(`${bundle} does not start:\n${stderr}`)
}

function time(file: string, temp: string): number {
  const start = performance.now()
  spawnSync(process.execPath, [file], { stdio: 'ignore', cwd: temp, env: { RUNNER_TEMP: temp } })
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
