import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ACTIONLINT = '1.7.12'
const ZIZMOR = '1.32.0'

/** Builds actionlint with the Go that is here, once, below `cache`; undefined where there is no Go. */
export function prepareActionlint(cache: string): string | undefined {
  if (spawnSync('go', ['version']).status !== 0) return undefined
  const folder = join(cache, `actionlint-${ACTIONLINT}`)
  const program = join(folder, process.platform === 'win32' ? 'actionlint.exe' : 'actionlint')
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true })
    const module = `github.com/rhysd/actionlint/cmd/actionlint@v${ACTIONLINT}`
    execFileSync('go', ['install', module], { env: { ...process.env, GOBIN: folder }, stdio: 'pipe' })
  }
  return program
}

/** Installs zizmor from the Python package index, once, below `cache`. */
export function prepareZizmor(cache: string): string {
  const folder = join(cache, `zizmor-${ZIZMOR}`)
  const bin = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin')
  if (!existsSync(join(folder, 'ready'))) {
    rmSync(folder, { recursive: true, force: true })
    execFileSync('python3', ['-m', 'venv', folder])
    const pip = ['-m', 'pip', '--disable-pip-version-check', '--no-input', '--quiet', 'install']
    execFileSync(join(bin, 'python'), pip.concat('--no-deps', '--only-binary', ':all:', `zizmor==${ZIZMOR}`))
    writeFileSync(join(folder, 'ready'), '')
  }
  return join(bin, 'zizmor')
}
