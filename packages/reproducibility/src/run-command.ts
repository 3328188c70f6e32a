import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { EXTRA_PATH, type Machine, OTHER_HOST_NAME, type RunConditions } from './variation.ts'

/** What of a log is kept from its start and from its end: enough for any error, bounded for any loop. */
const LOG_BYTES = 256 * 1024

/** How a command ended. */
export interface CommandResult {
  readonly startedAt: Date
  readonly seconds: number
  readonly exitCode: number | null
  readonly signal: string | null
  readonly timedOut: boolean
  /** Processes that were still there after the command ended; they were killed. */
  readonly survivors: number
  /** Both streams, the middle cut out when it was too long, secrets masked. */
  readonly log: string
}

export interface CommandOptions {
  readonly command: string
  readonly cwd: string
  readonly conditions: RunConditions
  readonly machine: Machine
  /** Variables of the manifest; they win over pinned ones. */
  readonly env: Readonly<Record<string, string>>
  /** The environment of this process: only what a program needs to be found is taken from it. */
  readonly parentEnv: Readonly<Record<string, string | undefined>>
  readonly timeoutSeconds: number
  /** Files and folders that the command must not see: what it should make, where it was made before. */
  readonly hidden: readonly string[]
}

/** Covers every path up to `--` with nothing, names the machine if asked to, and becomes the command. */
const ENCLOSE = `
[ -z "$1" ] || hostname "$1" || exit 125
shift
while [ "$1" != -- ]; do
  if [ -d "$1" ]; then mount -t tmpfs none "$1" || exit 125; else mount --bind /dev/null "$1" || exit 125; fi
  shift
done
shift
exec "$@"`

/** Puts the command into namespaces of its own, where the kernel lets us. */
function enclosure({ machine, conditions, hidden }: CommandOptions): readonly string[] {
  if (machine.namespaces === null) return []
  const host = conditions.unshared.includes('--uts') ? OTHER_HOST_NAME : ''
  return [...machine.namespaces, '--mount', ...conditions.unshared, 'sh', '-c', ENCLOSE, 'sh', host, ...hidden, '--']
}

/**
 * Runs a declared command with a scrubbed environment, in a process group of its own that is killed when the command ends or its time is up.
 * Never throws for what the command does.
 */
export async function runCommand(options: CommandOptions): Promise<CommandResult> {
  const { command, cwd, conditions, machine, timeoutSeconds } = options
  const line: readonly string[] = [
    ...enclosure(options),
    ...conditions.wrapper,
    'sh',
    '-c',
    'umask "$1"; shift; exec "$@"',
    'sh',
    conditions.umask,
    ...machine.shell,
    command,
  ]
  const [file = 'sh', ...args] = line
  const startedAt = new Date()
  const log = boundedLog()
  const child = spawn(file, args, {
    cwd,
    env: commandEnvironment(options),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.on('data', (chunk: Buffer) => log.add(chunk))
  child.stderr.on('data', (chunk: Buffer) => log.add(chunk))
  let timedOut = false
  const timer = setTimeout(() => {
    timedOut = true
    killGroup(child.pid)
  }, timeoutSeconds * 1000)
  const { exitCode, signal } = await new Promise<{ exitCode: number | null; signal: string | null }>((resolve) => {
    // `exit`, not `close`: a process in the background that holds the pipe must not hold us.
    child.on('exit', (code, name) => resolve({ exitCode: code, signal: name }))
    child.on('error', (error) => {
      log.add(Buffer.from(`${error.message}\n`))
      resolve({ exitCode: null, signal: null })
    })
  })
  clearTimeout(timer)
  const seconds = (Date.now() - startedAt.getTime()) / 1000
  killGroup(child.pid)
  const survivors = killByMarker(conditions.home)
  child.stdout.destroy()
  child.stderr.destroy()
  return { startedAt, seconds, exitCode, signal, timedOut, survivors, log: maskSecrets(log.text(), options.parentEnv) }
}

/** What a program needs to be found and to reach the network; never a token, `GITHUB_*`, `ACTIONS_*`, `INPUT_*` or `RUNNER_*`. */
const PASSED_ON = [
  'PATH',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  'PKG_CONFIG_PATH',
  'pythonLocation',
  'VIRTUAL_ENV',
  'CONDA_PREFIX',
  'JAVA_HOME',
  'R_HOME',
  'CUDA_VISIBLE_DEVICES',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'REQUESTS_CA_BUNDLE',
] as const

/** The whole environment of the command. */
function commandEnvironment({
  conditions,
  parentEnv,
  env,
}: Pick<CommandOptions, 'conditions' | 'parentEnv' | 'env'>): Record<string, string> {
  const inherited = PASSED_ON.flatMap((name) => {
    const value = parentEnv[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  const merged: Record<string, string> = { ...Object.fromEntries(inherited), ...conditions.env, ...env }
  if (conditions.varied.includes('exec-path')) merged['PATH'] = `${merged['PATH'] ?? ''}:${EXTRA_PATH}`
  return merged
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Nobody is left in the group: the normal end.
  }
}

/**
 * Kills processes that left the group: on Linux they are known by HOME, which is a folder of this run alone.
 *
 * @returns how many there were
 */
function killByMarker(home: string): number {
  if (process.platform !== 'linux') return 0
  let killed = 0
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (!Number.isInteger(pid) || pid === process.pid) continue
    try {
      const variables = readFileSync(`/proc/${name}/environ`, 'latin1').split('\0')
      if (!variables.includes(`HOME=${home}`)) continue
      process.kill(pid, 'SIGKILL')
      killed++
    } catch {
      // It ended by itself, or belongs to somebody else.
    }
  }
  return killed
}

function boundedLog(): { add(chunk: Buffer): void; text(): string } {
  let head = Buffer.alloc(0)
  let tail = Buffer.alloc(0)
  let dropped = 0
  return {
    add(chunk) {
      const room = LOG_BYTES - head.length
      head = Buffer.concat([head, chunk.subarray(0, Math.max(0, room))])
      const rest = Buffer.concat([tail, chunk.subarray(Math.max(0, room))])
      const excess = Math.max(0, rest.length - LOG_BYTES)
      dropped += excess
      tail = rest.subarray(excess)
    },
    text() {
      const cut = dropped === 0 ? '' : `\n… ${dropped} bytes were left out …\n`
      return `${head.toString('utf8')}${cut}${tail.toString('utf8')}`
    },
  }
}

/** Values of variables that look like secrets, wherever the command got them from. */
function maskSecrets(text: string, env: Readonly<Record<string, string | undefined>>): string {
  const secrets = Object.entries(env)
    .filter(
      ([name, value]) => /token|secret|password|passwd|api_?key|credential/iu.test(name) && (value?.length ?? 0) >= 8,
    )
    .map(([, value]) => value ?? '')
  return secrets.reduce((masked, secret) => masked.replaceAll(secret, '***'), text)
}
