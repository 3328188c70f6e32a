import { spawnSync } from 'node:child_process'
import { availableParallelism, machine as machineName } from 'node:os'
import { ModelgateError } from '@modelgate/kernel'
import type { Machine, Variation } from './variation.ts'

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
  return {
    machine: { fixedAddresses, otherLocale, cpus, shell },
    probes: [
      ...(fixedAddresses === null
        ? [probe('aslr', 'address space randomisation cannot be turned off here (no setarch -R)')]
        : []),
      ...(otherLocale === null ? [probe('locale', 'no locale other than C is installed')] : []),
      ...(cpus === 1 ? [probe('threads', 'there is one processor')] : []),
    ],
  }
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
