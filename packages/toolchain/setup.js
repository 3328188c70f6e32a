// Runs a script of this repository on the Node 24 that npm installs, after installing what is not there yet.
// Plain JavaScript for Node 20: at this point nothing else can be counted on.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const [script, ...args] = process.argv.slice(2)

install()
linkCommand()
const { status, signal } = spawnSync(node24(), [join(root, script), ...args], { stdio: 'inherit', cwd: root })
if (signal) process.kill(process.pid, signal)
process.exit(status ?? 3)

/** Installs the locked packages when the lockfile is not the one that was installed last. */
function install() {
  const stamp = join(root, 'node_modules/.modelgate-setup')
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('Installing the locked packages (about a minute, once) …')
  const npm = process.env.npm_execpath
  const command = npm ? [process.execPath, npm] : ['npm']
  const options = [
    ...command.slice(1),
    'install',
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const result = spawnSync(command[0], options, { stdio: ['ignore', 2, 2], cwd: root })
  if (result.status !== 0) {
    console.error('npm ci failed. Check that the npm registry can be reached, then run the command again.')
    process.exit(3)
  }
  writeFileSync(stamp, lock)
}

/** Puts `modelgate` into npm's global folder, so that `npx --no modelgate` works from any directory. */
function linkCommand() {
  const prefix = process.env.npm_config_global_prefix
  if (!prefix || process.platform === 'win32') return
  const link = join(prefix, 'bin/modelgate')
  const target = join(root, 'packages/cli/bin/modelgate.js')
  try {
    let present
    try {
      present = readlinkSync(link)
    } catch {
      if (existsSync(link)) return // Somebody else's command: not ours to replace.
    }
    if (present === target) return
    if (present !== undefined && !present.endsWith('packages/cli/bin/modelgate.js')) return
    rmSync(link, { force: true })
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(target, link)
    console.error(`Linked ${link} to this checkout.`)
  } catch (error) {
    console.error(`\`npx --no modelgate\` works inside this checkout only: ${error.message}`)
  }
}

/** Node 24: the one npm installed for this platform, else this process when it is new enough. */
function node24() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const path = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(path)) {
    process.env.PATH = `${join(root, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`
    return path
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  console.error(
    `npm has no Node 24 for ${process.platform} ${process.arch}: install Node 24 and run the command again.`,
  )
  process.exit(3)
}
