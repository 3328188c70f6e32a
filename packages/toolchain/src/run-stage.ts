import { spawnSync } from 'node:child_process'
import { ROOT } from './root.ts'

/** One command of the gate. */
export interface Stage {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
}

/** Runs a stage with its output shown, and says how it ended and how long it took. */
export function runStage({ name, command, args }: Stage): boolean {
  const start = performance.now()
  console.log(`\n▶ ${name}`)
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
  if (error) console.log(error.message)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✔' : '✘'} ${name} (${seconds} s)`)
  return status === 0
}
