import type { Variation } from './variation.ts'

/** What varying something usually uncovers, and the line that stops it. */
export interface VariationAdvice {
  readonly meaning: string
  readonly fix: string
}

/** The explanation of a guilty variation, for a person who has never heard of it. */
export function adviseVariation(variation: Variation): VariationAdvice {
  return ADVICE[variation]
}

const ADVICE: Readonly<Record<Variation, VariationAdvice>> = {
  'hash-seed': {
    meaning: 'the order of Python sets, and of dictionaries made from them, changes with the hash seed',
    fix: 'Iterate over `sorted(…)` instead of a set, or set PYTHONHASHSEED=0 under `reproduce.env`.',
  },
  threads: {
    meaning:
      'the number of processors and threads decides how work is split, and so in which order numbers are added up',
    fix: 'Fix the number of workers in the code (`n_jobs=1`), set OMP_NUM_THREADS=1 and OPENBLAS_NUM_THREADS=1 under `reproduce.env`, or demand `numeric`.',
  },
  'cpu-dispatch': {
    meaning: 'the kind of processor decides how numbers are added up, and how ties are sorted',
    fix: 'Set OPENBLAS_CORETYPE=Haswell under `reproduce.env` and sort with `kind="stable"`, or demand `numeric`.',
  },
  libm: {
    meaning: 'the functions of the C library round otherwise on another processor',
    fix: 'Set GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA under `reproduce.env`, or demand `numeric`.',
  },
  clock: {
    meaning: 'the time of day is written or used',
    fix: 'Leave the time out of the output, or take it from SOURCE_DATE_EPOCH.',
  },
  'host-name': {
    meaning: 'the name of the machine is written or used',
    fix: 'Leave the name of the machine out of the output.',
  },
  network: {
    meaning: 'something is fetched from the network, and another result is made without it',
    fix: 'Name the data with its digest under `spec.data` and fetch it in a step before.',
  },
  aslr: {
    meaning:
      'something depends on memory addresses: the order of a set of objects, `id()`, or memory that was never written',
    fix: 'Sort by a key of the data, and start arrays with `np.zeros` instead of `np.empty`.',
  },
  'time-zone': {
    meaning: 'a local time or date is written or used',
    fix: 'Use `datetime.now(timezone.utc)`, or leave the time out of the output.',
  },
  locale: {
    meaning: 'text is sorted or formatted by the language of the machine',
    fix: 'Sort by code point (`sorted(…)` without `locale.strxfrm`, `sort()` without `localeCompare`), or set LC_ALL=C.UTF-8 under `reproduce.env`.',
  },
  'file-order': {
    meaning: 'files are used in the order in which the folder lists them',
    fix: 'Use `sorted(os.listdir(…))` or `sorted(glob(…))`.',
  },
  path: {
    meaning: 'the path of the checkout is written into an output or decides something',
    fix: 'Write paths relative to the repository.',
  },
  home: {
    meaning: 'a file of the home directory, a cache or a setting, changes the result',
    fix: 'Keep settings in the repository, and download nothing into the home directory without a digest.',
  },
  umask: {
    meaning: 'file permissions are written into an output',
    fix: 'Set permissions explicitly when an archive is made.',
  },
  'exec-path': {
    meaning: 'the search path is written into an output or decides which program runs',
    fix: 'Leave PATH out of the output.',
  },
  'extra-variable': {
    meaning: 'the whole environment is written into an output',
    fix: 'Write only the variables that matter.',
  },
}
