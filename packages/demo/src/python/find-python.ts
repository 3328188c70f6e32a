import { spawnSync } from 'node:child_process'
import { DemoError } from '../stage/demo-error.ts'

/** The locked NumPy and SciPy have wheels from this minor version of Python 3 on. */
const OLDEST_PYTHON_MINOR = 11

const NAMES = ['python3', 'python', 'python3.14', 'python3.13', 'python3.12', 'python3.11'] as const

/**
 * The first Python on PATH that is new enough and can make virtual environments.
 *
 * @throws DemoError with what to install
 */
export function findPython(env: Readonly<Record<string, string | undefined>>): string {
  const probe = `import sys, venv, ensurepip; print(sys.executable) if sys.version_info >= (3, ${OLDEST_PYTHON_MINOR}) else sys.exit(1)`
  for (const name of NAMES) {
    const { status, stdout } = spawnSync(name, ['-c', probe], { encoding: 'utf8', env })
    if (status === 0) return stdout.trim()
  }
  throw new DemoError(
    `The demo trains a real model and needs Python 3.${OLDEST_PYTHON_MINOR} or newer with venv on PATH; there is none. ` +
      'Install it (Debian, Ubuntu: apt-get install python3 python3-venv) and run `npm run demo` again.',
  )
}
