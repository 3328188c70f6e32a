import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { arch, cpus, release, totalmem, type } from 'node:os'

/** Names the extensions by which libraries choose their kernels: the kind of a processor, as far as results go. */
export const VECTOR_EXTENSIONS = 'cpu vector extensions'

/** What a result may depend on, as text: operating system, processor, programs. Variables of the environment are not in it. */
export function captureEnvironment(
  parentEnv: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const [cpu] = cpus()
  const flags = processorFlags()
  const path = parentEnv['PATH']
  return {
    os: `${type()} ${release()}`,
    distribution: /^PRETTY_NAME="?([^"\n]*)/mu.exec(readText('/etc/os-release'))?.[1] ?? 'unknown',
    architecture: arch(),
    cpu: cpu?.model.trim() ?? 'unknown',
    'cpu family/model/stepping': ['cpu family', 'model', 'stepping'].map(processorField).join('/'),
    [VECTOR_EXTENSIONS]: flags.filter((flag) => VECTORS.test(flag)).join(' '),
    'cpu flags': `sha256:${createHash('sha256').update(flags.join(' ')).digest('hex')}`,
    cores: String(cpus().length),
    'core limit': readText('/sys/fs/cgroup/cpu.max').trim() || 'none',
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    image: `${parentEnv['ImageOS'] ?? 'unknown'} ${parentEnv['ImageVersion'] ?? ''}`.trim(),
    libc: firstLine(path, 'ldd', ['--version']),
    python: firstLine(path, 'python3', ['--version']),
    gpu: firstLine(path, 'nvidia-smi', ['--query-gpu=name,driver_version', '--format=csv,noheader']),
    git: firstLine(path, 'git', ['--version']),
    node: process.version,
  }
}

/** Extensions by which libraries choose how they add up. */
const VECTORS = /^(sse4|ssse3|avx|fma|f16c|amx|asimd|sve|neon)/u

function processorFlags(): readonly string[] {
  return /^(?:flags|Features)\s*:\s*(.*)$/mu.exec(readText('/proc/cpuinfo'))?.[1]?.trim().split(' ').toSorted() ?? []
}

function processorField(name: string): string {
  return new RegExp(`^${name}\\s*: (.*)$`, 'mu').exec(readText('/proc/cpuinfo'))?.[1] ?? '?'
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function firstLine(path: string | undefined, command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 10_000,
    env: { PATH: path },
  })
  return status === 0 ? ((stdout || stderr).split('\n')[0] ?? '').slice(0, 200) : 'absent'
}
