import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { encloseCommand, LEFT_BEHIND } from './enclose-command.ts'
import { EXTRA_PATH, type Machine, type RunConditions } from './variation.ts'
import { watchMemory } from './watch-memory.ts'

/** What of a log is kept from its start and from its end: enough for any error, bounded for any loop. */
const LOG_BYTES = 256 * 1024

/** What still lies in the pipes of a command that has ended is read in less; a process that holds them and cannot be ended must not hold us. */
const DRAIN_MS = 2000

/** How a command ended. */
export interface CommandResult {
  readonly startedAt: Date
  readonly seconds: number
  readonly exitCode: number | null
  readonly signal: string | null
  readonly timedOut: boolean
  /** Processes that were still there after the command ended; they were killed. */
  readonly survivors: number
  /** The most memory that one of its processes held, in bytes, looked at now and then; null where the system does not say. */
  readonly peakMemory: number | null
  /** Bytes in the middle of the log that were not kept. */
  readonly logDropped: number
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

/**
 * Runs a declared command with a scrubbed environment, in a process group of its own that is killed when the command ends or its time is up.
 * Never throws for what the command does.
 */
export async function runCommand(options: CommandOptions): Promise<CommandResult> {
  const { command, cwd, conditions, machine, timeoutSeconds, hidden } = options
  const { enclosure } = machine
  const line: readonly string[] = [
    ...(enclosure === null ? [] : encloseCommand({ enclosure, conditions, cwd, hidden })),
    // Whoever becomes root in between loses the environment.
    'env',
    '-i',
    ...Object.entries(commandEnvironment(options)).map(([name, value]) => `${name}=${value}`),
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
    cwd: enclosure === null ? cwd : conditions.root,
    env: { PATH: options.parentEnv['PATH'] },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.on('data', (chunk: Buffer) => log.add(chunk))
  child.stderr.on('data', (chunk: Buffer) => log.add(chunk))
  const memory = watchMemory(child.pid)
  let timedOut = false
  const timer = setTimeout(() => {
    timedOut = true
    killGroup(child.pid, enclosure?.rise)
  }, timeoutSeconds * 1000)
  const closed = new Promise((resolve) => child.on('close', resolve))
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
  killGroup(child.pid, enclosure?.rise)
  // Where the command is shut in, nothing outlives it, and its home may be the home of others.
  const marked = enclosure === null ? killByMarker(conditions.home) : 0
  await Promise.race([closed, wait(DRAIN_MS, null, { ref: false })])
  child.stdout.destroy()
  child.stderr.destroy()
  const { text, left } = takeLeftBehind(log.text())
  return {
    startedAt,
    seconds,
    exitCode,
    signal,
    timedOut,
    survivors: marked + left,
    peakMemory: memory.stop(),
    logDropped: log.dropped(),
    log: maskSecrets(text, options.parentEnv),
  }
}

/** The log without the remark of the enclosure, and the number in it. */
function takeLeftBehind(log: string): { readonly text: string; readonly left: number } {
  const at = log.lastIndexOf(LEFT_BEHIND)
  const left = at === -1 ? Number.NaN : Number(log.slice(at + LEFT_BEHIND.length))
  return Number.isInteger(left) ? { text: log.slice(0, at), left } : { text: log, left: 0 }
}

/** What a program needs to be found and to reach the network; never a token, `GITHUB_*`, `ACTIONS_*`, `INPUT_*` or `RUNNER_*`. */
export const PASSED_ON = [
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

/** @param rise what the group was started with, if it became root */
function killGroup(pid: number | undefined, rise: readonly string[] = []): void {
  if (pid === undefined) return
  const [program, ...args] = rise
  if (program !== undefined) {
    spawnSync(program, [...args, 'kill', '-KILL', '--', `-${pid}`], { stdio: 'ignore', timeout: 10_000 })
  }
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

/** Shorter values are words. */
const MIN_SECRET = 8

function boundedLog(): { add(chunk: Buffer): void; text(): string; dropped(): number } {
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
    dropped: () => dropped,
  }
}

/** Values of variables that look like secrets, and tokens of GitHub, wherever the command got them from. */
function maskSecrets(text: string, env: Readonly<Record<string, string | undefined>>): string {
  const secrets = Object.entries(env)
    .filter(([name]) => /token|secret|password|passwd|passphrase|credential|private|_key$|api_?key|_pat$/iu.test(name))
    // A secret of several lines may be printed line by line.
    .flatMap(([, value = '']) => [value, ...value.split('\n')])
    .filter((value) => value.length >= MIN_SECRET)
    .toSorted((a, b) => b.length - a.length)
  return secrets
    .reduce((masked, secret) => masked.replaceAll(secret, '***'), text)
    .replaceAll(/\b(?:gh[a-z]_\w{36,}|github_pat_\w{36,})/gu, '***')
}
