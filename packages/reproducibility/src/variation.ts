import { join } from 'node:path'

/**
 * What the experiment changes on purpose, all at once. In the order in which a guilty one is most likely, because a bisection asks
 * the first half first.
 */
export const VARIATIONS = [
  'hash-seed',
  'threads',
  'aslr',
  'time-zone',
  'locale',
  'file-order',
  'path',
  'home',
  'umask',
  'exec-path',
  'extra-variable',
] as const
export type Variation = (typeof VARIATIONS)[number]

/** Whether a word names a variation. */
export function isVariation(word: string): word is Variation {
  return VARIATIONS.some((variation) => variation === word)
}

/** What the machine offers; found out by `probeMachine`. */
export interface Machine {
  /** Prefix that turns address space layout randomisation off, or null where the kernel does not let us. */
  readonly fixedAddresses: readonly string[] | null
  /** An installed locale that sorts differently from C, or null. */
  readonly otherLocale: string | null
  readonly cpus: number
  /** Runs a command text: `bash`, or `sh` where there is none. */
  readonly shell: readonly string[]
}

/** How one run is made. */
export interface RunConditions {
  readonly varied: readonly Variation[]
  readonly env: Readonly<Record<string, string>>
  readonly umask: string
  /** Command prefix. */
  readonly wrapper: readonly string[]
  readonly checkout: string
  readonly home: string
  readonly temporary: string
  /** Files of the checkout are created in reverse order. */
  readonly reverseFiles: boolean
}

const THREAD_VARIABLES = [
  'OMP_NUM_THREADS',
  'OPENBLAS_NUM_THREADS',
  'MKL_NUM_THREADS',
  'BLIS_NUM_THREADS',
  'VECLIB_MAXIMUM_THREADS',
  'NUMEXPR_NUM_THREADS',
] as const

/**
 * Conditions of a run: everything pinned, except what is varied.
 *
 * @param root folder of this reproduction; checkouts, homes and temporary folders are made inside
 */
export function runConditions(varied: ReadonlySet<Variation>, machine: Machine, root: string): RunConditions {
  const pick = <T>(variation: Variation, pinned: T, changed: T): T => (varied.has(variation) ? changed : pinned)
  const threads = pick('threads', '1', String(machine.cpus))
  const locale = pick('locale', 'C.UTF-8', machine.otherLocale ?? 'C.UTF-8')
  const home = join(root, pick('home', 'home', 'another-home'))
  const temporary = join(root, 'tmp')
  return {
    varied: VARIATIONS.filter((variation) => varied.has(variation)),
    env: {
      ...Object.fromEntries(THREAD_VARIABLES.map((name) => [name, threads])),
      ...pick<Record<string, string>>('threads', { OMP_DYNAMIC: 'FALSE', MKL_DYNAMIC: 'FALSE' }, {}),
      ...pick<Record<string, string>>('extra-variable', {}, { MODELGATE_CAPTURE_ENVIRONMENT: 'captured' }),
      PYTHONHASHSEED: pick('hash-seed', '0', '4242'),
      TZ: pick('time-zone', 'UTC', 'GMT-14'),
      LC_ALL: locale,
      LANG: locale,
      HOME: home,
      TMPDIR: temporary,
      // Bytecode files carry times and paths, and are no part of any output.
      PYTHONDONTWRITEBYTECODE: '1',
    },
    umask: pick('umask', '0022', '0002'),
    wrapper: pick('aslr', machine.fixedAddresses ?? [], []),
    checkout: join(root, pick('path', 'checkout', 'another/place/for/the-checkout')),
    home,
    temporary,
    reverseFiles: varied.has('file-order'),
  }
}

/** Folder that is put on PATH in front of nothing: it does not exist, and only shows up where PATH is written down. */
export const EXTRA_PATH = '/modelgate-was-here'
