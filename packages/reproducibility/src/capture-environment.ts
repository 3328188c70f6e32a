import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
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
    container: containerOf(parentEnv),
    libc: firstLine(path, 'ldd', ['--version']),
    python: firstLine(path, 'python3', ['--version']),
    gpu: firstLine(path, 'nvidia-smi', ['--query-gpu=name,driver_version', '--format=csv,noheader']),
    cuda: /release ([\d.]+)/u.exec(printed(path, 'nvcc', ['--version']) ?? '')?.[1] ?? 'absent',
    cudnn: /libcudnn\.so\.([\d.]+)/u.exec(printed(path, 'ldconfig', ['-p']) ?? '')?.[1] ?? 'absent',
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

/** Podman tells a container its image; Docker does not, and neither GitHub nor Kubernetes puts a digest into the environment of a job. */
function containerOf(parentEnv: Readonly<Record<string, string | undefined>>): string {
  const told = readText('/run/.containerenv')
  const [image, id] = ['image', 'imageid'].map((key) => new RegExp(`^${key}="(.*)"$`, 'mu').exec(told)?.[1])
  if (id !== undefined) return `${image ?? ''} sha256:${id}`.trim()
  const isInside = told !== '' || existsSync('/.dockerenv') || parentEnv['KUBERNETES_SERVICE_HOST'] !== undefined
  return isInside ? 'a container whose digest is unknown inside it' : 'none'
}

function firstLine(path: string | undefined, command: string, args: readonly string[]): string {
  return printed(path, command, args)?.split('\n')[0]?.slice(0, 200) ?? 'absent'
}

/** What a program prints; null where it is not there or fails. */
function printed(path: string | undefined, command: string, args: readonly string[]): string | null {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 10_000,
    env: { PATH: path },
  })
  return status === 0 ? stdout || stderr : null
}
