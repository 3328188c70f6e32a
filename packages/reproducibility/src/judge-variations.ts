import type { Observation } from './observe-conditions.ts'
import { type Machine, type RunConditions, type Variation, VARIATIONS } from './variation.ts'

/** A variation that changed nothing a command could notice, and why. */
export interface IneffectiveVariation {
  readonly variation: Variation
  readonly reason: string
  /** What would let this machine vary it; null where nothing would. */
  readonly remedy: string | null
}

/** A run with what was seen just before it. */
export interface ObservedRun {
  readonly conditions: RunConditions
  readonly observation: Observation
}

/**
 * The variations of an experiment that had no effect, told by what was seen in both runs.
 *
 * @param env variables of the manifest; they win over what is varied
 */
export function judgeVariations(
  control: ObservedRun,
  experiment: ObservedRun,
  machine: Machine,
  env: Readonly<Record<string, string>>,
): readonly IneffectiveVariation[] {
  const varied = new Set(experiment.conditions.varied)
  return VARIATIONS.filter((variation) => varied.has(variation)).flatMap((variation) => {
    const before = control.observation.seen[variation]
    const after = experiment.observation.seen[variation]
    if (before !== undefined && after !== undefined && before !== after) return []
    const fixed = OF_ENVIRONMENT[variation]?.filter((name) => name in env) ?? []
    if (fixed.length > 0) return [{ variation, reason: `the manifest sets ${fixed.join(', ')}`, remedy: null }]
    return [{ variation, reason: reasonOf(variation, machine, before), remedy: REMEDIES[variation] ?? null }]
  })
}

/** Steps of a workflow that let a hosted runner vary more. */
const REMEDIES: Readonly<Partial<Record<Variation, string>>> = {
  clock: 'run: sudo apt-get install --yes faketime',
  locale: 'run: sudo locale-gen et_EE.UTF-8',
  threads: 'runs-on: a runner with several processors, and a command that uses them.',
}

/** Variables of the environment that a variation sets, where a manifest may want to set them itself. */
const OF_ENVIRONMENT: Readonly<Partial<Record<Variation, readonly string[]>>> = {
  'hash-seed': ['PYTHONHASHSEED'],
  threads: ['OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS'],
  'cpu-dispatch': ['OPENBLAS_CORETYPE', 'NPY_DISABLE_CPU_FEATURES', 'MKL_ENABLE_INSTRUCTIONS'],
  libm: ['GLIBC_TUNABLES'],
  'time-zone': ['TZ'],
  locale: ['LC_ALL', 'LANG'],
  home: ['HOME'],
  'exec-path': ['PATH'],
}

function reasonOf(variation: Variation, machine: Machine, before: string | undefined): string {
  const { enclosure, cpus, otherClock, otherLocale } = machine
  switch (variation) {
    case 'hash-seed':
      return 'no Python was found that would follow it'
    case 'threads':
      return cpus === 1 ? 'there is one processor' : 'a command cannot be left one processor here (no taskset)'
    case 'cpu-dispatch':
      return before === undefined
        ? 'no NumPy was found that would choose other kernels'
        : 'NumPy gives the same bits with the kernels of another processor'
    case 'libm':
      return 'the C library gives the same digits without fused multiplication'
    case 'aslr':
      return 'address space randomisation cannot be turned off here (no setarch -R)'
    case 'locale':
      return otherLocale === null
        ? 'no locale but C is installed, so only programs with tables of their own follow its name'
        : `${otherLocale} sorts like C`
    case 'file-order':
      return enclosure === null
        ? 'the file system lists files in the same order, whatever order they are made in'
        : 'the checkout is too large for a file system in memory, or the order of its files is the same there'
    case 'clock':
      return otherClock === null ? 'faketime is not installed' : 'the clock stayed as it is'
    case 'host-name':
    case 'network':
      return 'a command cannot have one of its own here (no unshare)'
    case 'time-zone':
    case 'path':
    case 'home':
    case 'umask':
    case 'exec-path':
    case 'extra-variable':
      return 'both runs saw the same'
  }
}
