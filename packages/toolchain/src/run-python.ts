import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ROOT } from './root.ts'

const LOCK = join(ROOT, 'test/differential/requirements.txt')
/** Installing takes half a minute; whoever waits longer than this for another process waits for a dead one. */
const PATIENCE_SECONDS = 600

/**
 * Runs a Python script of `test/differential` with JSON in and JSON out, in the locked environment that the first call makes
 * under `node_modules/.cache`. There is no skipping: without Python or its packages this throws.
 */
export async function runPython(script: string, input: unknown): Promise<unknown> {
  const python = await preparePython()
  const { status, stdout, stderr } = spawnSync(python, [join(ROOT, 'test/differential', script)], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`)
  return JSON.parse(stdout)
}

/**
 * The interpreter of a locked environment, made once for each state of the lock file.
 *
 * @param lock a `requirements.txt` with every package pinned
 */
export async function preparePython(lock: string = LOCK): Promise<string> {
  const name = createHash('sha256').update(readFileSync(lock)).digest('hex').slice(0, 12)
  const folder = join(ROOT, 'node_modules/.cache/modelgate-python', name)
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  const ready = join(folder, 'ready')
  const busy = `${folder}.busy`
  for (let second = 0; !existsSync(ready) && !take(busy); second++) {
    if (second > PATIENCE_SECONDS) throw new Error(`${busy} was left by a process that died; delete it.`)
    await sleep(1000)
  }
  if (existsSync(ready)) return python
  try {
    rmSync(folder, { recursive: true, force: true })
    run(process.platform === 'win32' ? 'python' : 'python3', ['-m', 'venv', folder])
    run(python, ['-m', 'pip', 'install', '--quiet', '--no-deps', '--only-binary', ':all:', '-r', lock])
    writeFileSync(ready, '')
  } finally {
    rmSync(busy, { recursive: true, force: true })
  }
  return python
}

/** Makes the folder that says "somebody is installing"; false when somebody is. */
function take(busy: string): boolean {
  try {
    mkdirSync(join(busy, '..'), { recursive: true })
    mkdirSync(busy)
    return true
  } catch {
    return false
  }
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (status === 0) return
  throw new Error(
    `The differential tests need Python 3.11 or newer with venv and a package index: ${command} ${args.join(' ')}: ${error?.message ?? stderr}`,
  )
}
