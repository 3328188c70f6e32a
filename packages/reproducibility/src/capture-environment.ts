import { spawnSync } from 'node:child_process'
import { arch, cpus, release, totalmem, type } from 'node:os'

/** What a result may depend on, as text: operating system, processor, interpreter. Variables of the environment are not in it. */
export function captureEnvironment(
  parentEnv: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const [cpu] = cpus()
  return {
    os: `${type()} ${release()}`,
    architecture: arch(),
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: String(cpus().length),
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    image: `${parentEnv['ImageOS'] ?? 'unknown'} ${parentEnv['ImageVersion'] ?? ''}`.trim(),
    libc: firstLine('ldd', ['--version']),
    python: firstLine('python3', ['--version']),
    git: firstLine('git', ['--version']),
    node: process.version,
  }
}

function firstLine(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 10_000 })
  return status === 0 ? ((stdout || stderr).split('\n')[0] ?? '').slice(0, 200) : 'absent'
}
