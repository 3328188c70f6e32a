import { join } from 'node:path'

/**
 * What the experiment changes on purpose, all at once. In the order in which a guilty one is most likely, because a bisection asks
 * the first half first. Addresses come before everything else: whatever changes a process a little moves its memory too. A variable that nobody reads
 * comes before those that somebody may: who writes the whole environment down is caught by it.
 */
export const VARIATIONS = [
  'aslr',
  'extra-variable',
  'hash-seed',
  'threads',
  'cpu-dispatch',
  'libm',
  'time-zone',
  'locale',
  'file-order',
  'path',
  'home',
  'umask',
  'exec-path',
  'clock',
  'host-name',
  'network',
] as const
export type Variation = (typeof VARIATIONS)[number]

/** What a quick run leaves out, because it needs much of the machine or breaks commands that download. */
const COSTLY: ReadonlySet<Variation> = new Set<Variation>(['libm', 'clock', 'host-name', 'network'])

/** The variations of a quick run. */
export const STANDARD_VARIATIONS: readonly Variation[] = VARIATIONS.filter((variation) => !COSTLY.has(variation))

/** Whether a word names a variation. */
export function isVariation(word: string): word is Variation {
  return VARIATIONS.some((variation) => variation === word)
}

/** What the machine offers; found out by `probeMachine`. */
export interface Machine {
  /** Prefix that turns address space layout randomisation off, or null where the kernel does not let us. */
  readonly fixedAddresses: readonly string[] | null
  /** A locale that sorts differently from C, or null. */
  readonly otherLocale: string | null
  /** Where that locale was made; null where it is installed, or there is none. */
  readonly localeFolder: string | null
  readonly cpus: number
  /** Prefix that leaves a command one processor, or null where the system does not let us. */
  readonly oneProcessor: readonly string[] | null
  /** A time zone in which it is another day than in UTC. */
  readonly otherZone: string
  /** How a command is shut in; null where the kernel does not let us. */
  readonly enclosure: Enclosure | null
  /** Prefix that sets the clock of a command forward, or null where libfaketime is absent. */
  readonly otherClock: readonly string[] | null
  /** Runs a command text: `bash`, or `sh` where there is none. */
  readonly shell: readonly string[]
}

/** A way to give a command namespaces of its own. */
export interface Enclosure {
  /** Becomes root, or nothing where that is not needed. */
  readonly rise: readonly string[]
  /** Options of `unshare`. */
  readonly unshare: readonly string[]
  /** Options of `setpriv` that end being root; without them the command could undo what was done for it. */
  readonly sink: readonly string[]
  /** Folders whose changes by a command vanish with it. */
  readonly covered: readonly string[]
  /** Mounts that stayed writable, because the system did not let us change them. */
  readonly shared: readonly string[]
  /** The home directory of whoever runs this, where it is covered: an experiment may see its settings and caches. Null otherwise. */
  readonly home: string | null
}

/** How one run is made. */
export interface RunConditions {
  readonly varied: readonly Variation[]
  readonly env: Readonly<Record<string, string>>
  readonly umask: string
  /** Command prefix. */
  readonly wrapper: readonly string[]
  /** Options of `unshare` for the namespaces that are varied. */
  readonly unshared: readonly string[]
  /** Folder of this reproduction; everything else is made inside. */
  readonly root: string
  /** The checkout as the command sees it. */
  readonly checkout: string
  /** Where its files really lie: `checkout`, or a folder in memory that lists them in another order. */
  readonly storage: string
  /** Empty, except where it is varied on a machine that lets us cover the real one. */
  readonly home: string
  readonly temporary: string
  /** Files of the checkout are created in reverse order. */
  readonly reverseFiles: boolean
  /** The machine looks as if it had one processor. */
  readonly alone: boolean
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
 * @param memory a folder on a file system in memory, where a checkout fits; null: there is none
 */
export function runConditions(
  varied: ReadonlySet<Variation>,
  machine: Machine,
  root: string,
  memory: string | null = null,
): RunConditions {
  const pick = <T>(variation: Variation, pinned: T, changed: T): T => (varied.has(variation) ? changed : pinned)
  const threads = pick('threads', '1', String(machine.cpus))
  const checkout = join(root, pick('path', 'checkout', 'another/place/for/the-checkout'))
  const home = pick('home', join(root, 'home'), machine.enclosure?.home ?? join(root, 'another-home'))
  const temporary = join(root, 'tmp')
  return {
    varied: VARIATIONS.filter((variation) => varied.has(variation)),
    env: {
      ...Object.fromEntries(THREAD_VARIABLES.map((name) => [name, threads])),
      ...pick<Record<string, string>>('threads', { OMP_DYNAMIC: 'FALSE', MKL_DYNAMIC: 'FALSE' }, {}),
      ...pick<Record<string, string>>('cpu-dispatch', {}, BASELINE_CPU),
      ...pick<Record<string, string>>('libm', {}, BASELINE_LIBM),
      ...pick<Record<string, string>>('clock', {}, { NO_FAKE_STAT: '1' }),
      ...pick<Record<string, string>>('extra-variable', {}, { MODELGATE_CAPTURE_ENVIRONMENT: 'captured' }),
      PYTHONHASHSEED: pick('hash-seed', '0', '4242'),
      TZ: pick('time-zone', 'UTC', machine.otherZone),
      ...pick<Record<string, string>>('locale', { LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' }, otherLocale(machine)),
      HOME: home,
      TMPDIR: temporary,
      // Bytecode files carry times and paths, and are no part of any output.
      PYTHONDONTWRITEBYTECODE: '1',
    },
    umask: pick('umask', '0022', '0002'),
    wrapper: [
      ...pick<readonly string[]>('threads', machine.oneProcessor ?? [], []),
      ...pick<readonly string[]>('clock', [], machine.otherClock ?? []),
      ...pick<readonly string[]>('aslr', machine.fixedAddresses ?? [], []),
    ],
    unshared: [
      ...pick<readonly string[]>('network', [], ['--net']),
      ...pick<readonly string[]>('host-name', [], ['--uts']),
    ],
    root,
    checkout,
    storage: varied.has('file-order') && machine.enclosure !== null && memory !== null ? memory : checkout,
    home,
    temporary,
    reverseFiles: varied.has('file-order'),
    alone: !varied.has('threads'),
  }
}

/** The time zone, as POSIX writes it, in which it is another day than in UTC now: fourteen hours ahead, or twelve behind while that is still today. */
export function otherZone(now: Date): string {
  return now.getUTCHours() < 24 - 14 ? 'GMT+12' : 'GMT-14'
}

/** Programs with tables of their own (ICU, Java, Node) follow the name of a locale that the C library does not have. */
function otherLocale({ otherLocale: name, localeFolder }: Machine): Readonly<Record<string, string>> {
  if (name === null) return { LANG: OTHER_LOCALE, LC_CTYPE: 'C.UTF-8' }
  return { LC_ALL: name, LANG: name, ...(localeFolder === null ? {} : { LOCPATH: localeFolder }) }
}

/** Estonian sorts z before t. */
export const OTHER_LOCALE = 'et_EE.UTF-8'

/**
 * A processor without AVX-512, for every library that chooses kernels at run time. The control runs on the machine as it is, so that a record made
 * there stays comparable.
 */
const BASELINE_CPU = {
  OPENBLAS_CORETYPE: 'Haswell',
  MKL_ENABLE_INSTRUCTIONS: 'AVX2',
  ONEDNN_MAX_CPU_ISA: 'AVX2',
  ATEN_CPU_CAPABILITY: 'avx2',
  // Names of NumPy 1 and 2; unknown ones are passed over with a warning.
  NPY_DISABLE_CPU_FEATURES: 'AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL AVX512_SPR X86_V4',
} as const

/** A C library without fused multiplication, whose functions round otherwise. Both spellings of its versions. */
const BASELINE_LIBM = { GLIBC_TUNABLES: 'glibc.cpu.hwcaps=-AVX2,-FMA,-AVX2_Usable,-FMA_Usable' } as const

/** Folder that is put on PATH in front of nothing: it does not exist, and only shows up where PATH is written down. */
export const EXTRA_PATH = '/modelgate-was-here'
