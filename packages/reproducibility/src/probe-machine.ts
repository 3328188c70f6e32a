import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism, machine as machineName } from 'node:os'
import { ModelgateError } from '@modelgate/kernel'
import { BASELINE_LIBM, type Machine, type Variation } from './variation.ts'

/** Whether varying something can have an effect on this machine, and why not. */
export interface VariationProbe {
  readonly variation: Variation
  readonly effective: boolean
  readonly reason: string
}

/**
 * Finds out what this machine lets us vary, by trying.
 *
 * @param path the PATH on which the command will find its programs
 * @throws ModelgateError `REPRODUCE_NO_SHELL` where there is no POSIX shell
 */
export function probeMachine(path: string | undefined): {
  readonly machine: Machine
  readonly probes: readonly VariationProbe[]
} {
  const shell = [['bash', '-eo', 'pipefail', '-c'] as const, ['sh', '-e', '-c'] as const].find(([name, ...args]) =>
    works([name, ...args, 'exit 0'], path),
  )
  if (shell === undefined) {
    throw new ModelgateError('REPRODUCE_NO_SHELL', 'This machine has no POSIX shell, so the command cannot be run.', {
      advice: 'Run the job on a Linux or macOS runner: runs-on: ubuntu-latest',
    })
  }
  const prefix = ['setarch', machineName(), '-R']
  const fixedAddresses = works([...prefix, 'true'], path) ? prefix : null
  const otherLocale = findLocale(path)
  const cpus = availableParallelism()
  const namespaces = findNamespaces(path)
  const clock = ['faketime', '-f', '+400d']
  const otherClock = yearOf([], path) !== yearOf(clock, path) && works([...clock, 'true'], path) ? clock : null
  const alone = (...options: readonly string[]): boolean =>
    namespaces !== null && works([...namespaces, ...options, 'true'], path)
  return {
    machine: { fixedAddresses, otherLocale, cpus, shell, namespaces, otherClock },
    probes: [
      ...(hasWideVectors() ? [] : [probe('cpu-dispatch', 'this processor has no AVX-512 that could be left out')]),
      ...(isLibmVaried(path)
        ? []
        : [probe('libm', 'the C library gives the same digits without fused multiplication')]),
      ...(otherClock === null ? [probe('clock', 'faketime is not installed')] : []),
      ...(alone('--uts') ? [] : [probe('host-name', 'a command cannot have a host name of its own here (no unshare)')]),
      ...(alone('--net') ? [] : [probe('network', 'the network of a command cannot be turned off here (no unshare)')]),
      ...(fixedAddresses === null
        ? [probe('aslr', 'address space randomisation cannot be turned off here (no setarch -R)')]
        : []),
      ...(otherLocale === null ? [probe('locale', 'no locale other than C is installed')] : []),
      ...(cpus === 1 ? [probe('threads', 'there is one processor')] : []),
    ],
  }
}

/** Namespaces need the root user, or to be root in a namespace of users. */
function findNamespaces(path: string | undefined): readonly string[] | null {
  const mounted = ['--mount', 'sh', '-c', 'mount -t tmpfs none /tmp'] as const
  return (
    [['unshare'] as const, ['unshare', '--map-root-user'] as const].find((way) => works([...way, ...mounted], path)) ??
    null
  )
}

function hasWideVectors(): boolean {
  try {
    return readFileSync('/proc/cpuinfo', 'latin1').includes(' avx512f ')
  } catch {
    return false
  }
}

/** Some digits of the functions that differ between processors. */
const LIBM_PROBE =
  'BEGIN { for (i = 1; i < 500; i++) printf "%.17g %.17g %.17g\\n", sin(i / 37), exp(i / 99), log(i / 7) }'

function isLibmVaried(path: string | undefined): boolean {
  const digits = (env: Readonly<Record<string, string>>): string =>
    spawnSync('awk', [LIBM_PROBE], { encoding: 'utf8', timeout: 10_000, env: { PATH: path, ...env } }).stdout
  return digits({}) !== digits(BASELINE_LIBM)
}

function yearOf(prefix: readonly string[], path: string | undefined): string {
  const [command, ...args] = [...prefix, 'date', '+%Y']
  return spawnSync(command ?? 'date', args, { encoding: 'utf8', timeout: 10_000, env: { PATH: path } }).stdout ?? ''
}

function probe(variation: Variation, reason: string): VariationProbe {
  return { variation, effective: false, reason }
}

function works([command = '', ...args]: readonly string[], path: string | undefined): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 10_000, env: { PATH: path } }).status === 0
}

/** Estonian sorts z before t; any language that is not English shows more than an English one. */
function findLocale(path: string | undefined): string | null {
  const listed = spawnSync('locale', ['-a'], { encoding: 'utf8', timeout: 10_000, env: { PATH: path } })
  const names = (listed.stdout ?? '').split('\n').filter((name) => /^[a-z]{2,3}_\w+.*utf-?8$/iu.test(name))
  return (
    names.find((name) => name.startsWith('et_')) ?? names.find((name) => !name.startsWith('en_')) ?? names[0] ?? null
  )
}
