import { lstatSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Location } from '@modelgate/kernel'
import type { Reproduce } from '@modelgate/manifest'
import { isProgram, listScripts, MAX_SCRIPT_BYTES, type ReadScript, type Script } from './list-scripts.ts'
import type { ReadRecord } from './read-record.ts'
import type { Variation } from './variation.ts'

/** A line of the training code that can do what the runs showed. */
export interface GuiltyLine {
  /** What it does, as the end of "This line …". */
  readonly what: string
  readonly text: string
  /** What to write instead; null where that depends on what the line is for. */
  readonly fix: string | null
  readonly location: Location
}

/** A kind of line that makes a result depend on something. */
interface Suspicion {
  readonly what: string
  readonly fix?: string
  readonly pattern: RegExp
  /** What makes it harmless, on the same line. */
  readonly unless?: RegExp
  /** What makes it harmless, anywhere in the same file. */
  readonly unlessFile?: RegExp
}

/** A hint points at some lines; a list of all is no hint. */
const MAX_LINES = 5

/**
 * Looks through the scripts that a command names, and through the modules of the repository that they import, for lines that can do what the runs showed.
 * The evidence comes first: without a difference between runs nothing is suspected.
 *
 * @param repository a work tree at the commit of the runs
 */
export async function findGuiltyLines(
  { bisection }: Pick<ReadRecord, 'bisection'>,
  reproduce: Pick<Reproduce, 'command' | 'workdir'>,
  repository: string,
): Promise<readonly GuiltyLine[]> {
  if (bisection === null) return []
  const suspicions =
    bisection.outcome === 'unvaried' && bisection.suspects.length === 0
      ? UNSEEDED
      : bisection.suspects.flatMap((variation) => OF_VARIATION[variation])
  const scripts = await listScripts(reproduce, scriptsOf(repository))
  return scripts
    .filter(isProgram)
    .flatMap((script) => linesOf(script, suspicions))
    .slice(0, MAX_LINES)
}

function linesOf({ path, text }: Script, suspicions: readonly Suspicion[]): readonly GuiltyLine[] {
  const open = suspicions.filter(({ unlessFile }) => unlessFile === undefined || !unlessFile.test(text))
  return text.split('\n').flatMap((raw, index): readonly GuiltyLine[] => {
    const code = raw.replace(/(^|\s)#.*$/u, '')
    const found = open.find(({ pattern, unless }) => pattern.test(code) && unless?.test(code) !== true)
    if (found === undefined) return []
    const indent = code.length - code.trimStart().length
    const line = index + 1
    const location = { path, line, column: indent + 1, endLine: line, endColumn: code.trimEnd().length + 1 }
    return [{ what: found.what, fix: found.fix ?? null, text: code.trim().slice(0, 200), location }]
  })
}

/** Reads a script of a work tree. */
function scriptsOf(repository: string): ReadScript {
  return async (path) => {
    const stat = lstatSync(join(repository, path), { throwIfNoEntry: false })
    const isRead = stat?.isFile() === true && stat.size <= MAX_SCRIPT_BYTES
    return isRead ? readFile(join(repository, path), 'utf8') : null
  }
}

const CLOCK: readonly Suspicion[] = [
  {
    what: 'takes the time of day',
    fix: 'Leave the time out of the output, or take it from SOURCE_DATE_EPOCH.',
    pattern:
      /\btime\.(time|time_ns|strftime|ctime|localtime)\(|\b(date)?time\.(now|utcnow)\(|\bdate\.today\(|\$\(date\b|^\s*date\b/u,
  },
]

/** What is random without any change of the environment. The time of day is among it: no machine keeps two runs in one second. */
const UNSEEDED: readonly Suspicion[] = [
  {
    what: 'makes a generator without a seed',
    fix: '`np.random.default_rng(7)`, with the seed that the manifest declares.',
    pattern: /\b(default_rng|RandomState|random\.Random|SeedSequence|Generator\(np\.random\.\w+)\(\s*\)/u,
  },
  {
    what: 'uses the global generator of NumPy, which nothing seeds',
    fix: '`np.random.seed(7)` before it, or a generator of its own: `rng = np.random.default_rng(7)`.',
    pattern:
      /\b(np|numpy)\.random\.(rand|randn|randint|random|random_sample|normal|uniform|choice|shuffle|permutation|standard_normal)\(/u,
    unlessFile: /\b(np|numpy)\.random\.seed\(\s*[^)\s]/u,
  },
  {
    what: 'uses the global generator of Python, which nothing seeds',
    fix: '`random.seed(7)` before it.',
    pattern:
      /(?<![\w.])random\.(random|randint|randrange|choice|choices|sample|shuffle|uniform|gauss|normalvariate)\(/u,
    unlessFile: /(?<![\w.])random\.seed\(\s*[^)\s]/u,
  },
  {
    what: 'uses the generator of PyTorch, which nothing seeds',
    fix: '`torch.manual_seed(7)` before it, and `torch.use_deterministic_algorithms(True)`.',
    pattern: /\btorch\.(rand|randn|randint|randperm|normal)\(|\bDataLoader\(.*shuffle\s*=\s*True/u,
    unlessFile: /\b(torch\.manual_seed|seed_everything)\(\s*[^)\s]/u,
  },
  {
    what: 'splits or shuffles without random_state',
    fix: '`random_state=7` among its arguments.',
    pattern: /\b(train_test_split|ShuffleSplit|StratifiedShuffleSplit|resample)\((?!\s*$)|\bshuffle\([^)]*\)/u,
    unless: /\brandom_state\s*=|\brng\b|random\.shuffle|shuffle\s*=/u,
    unlessFile: /\b(np|numpy)\.random\.seed\(\s*[^)\s]/u,
  },
  {
    what: 'trains a random model without random_state',
    fix: '`random_state=7` among its arguments.',
    pattern:
      /\b(RandomForest|ExtraTrees|GradientBoosting|MLP|SGD|Bagging|AdaBoost|DecisionTree)(Classifier|Regressor)\((?!\s*$)|\b(MiniBatch)?KMeans\((?!\s*$)/u,
    unless: /\brandom_state\s*=\s*[^N\s]/u,
    unlessFile: /\b(np|numpy)\.random\.seed\(\s*[^)\s]/u,
  },
  {
    what: 'takes random bytes from the system',
    fix: 'A seeded generator, or nothing: an identifier belongs beside a model, not in it.',
    pattern: /\b(os\.urandom|uuid\.uuid[14]|secrets\.\w+)\(|\/dev\/u?random\b|\$RANDOM\b/u,
  },
  { what: 'uses the number of the process', fix: 'Leave it out.', pattern: /\bos\.getpid\(|\$\$/u },
  ...CLOCK,
]

const ADDRESSES: readonly Suspicion[] = [
  { what: 'reads memory that was never written', pattern: /\b(np|numpy|torch)\.empty(_like)?\(/u },
  { what: 'uses the address of an object', pattern: /(?<![\w.])id\(|\bobject\(\)|\bhash\(/u },
  {
    what: 'goes through a set, whose order follows addresses',
    pattern: /(?<![\w.])set\(|\bin\s*\{|=\s*\{[^:]*\bfor\b/u,
    unless: /\bsorted\(/u,
  },
]

const OF_VARIATION: Readonly<Record<Variation, readonly Suspicion[]>> = {
  'hash-seed': [
    {
      what: 'goes through a set, or uses a hash',
      pattern: /(?<![\w.])(frozen)?set\(|\bin\s*\{|=\s*\{[^:}]+\}|=\s*\{[^:]*\bfor\b|(?<![\w.])hash\(/u,
      unless: /\bsorted\(/u,
    },
  ],
  threads: [
    {
      what: 'adds up in several threads',
      pattern: /\bn_jobs\s*=|\bThreadPool|\bcpu_count\(|OMP_NUM_THREADS|\bnum_threads|\bnp\.dot\(|matmul\(|\s@\s/u,
    },
    { what: 'trains with linear algebra in several threads', pattern: /\.fit\(/u },
  ],
  'cpu-dispatch': [
    {
      what: 'sorts ties in an order that the processor chooses',
      pattern: /\barg?sort\(/u,
      unless: /kind\s*=\s*["']stable/u,
    },
    {
      what: 'computes with kernels that the processor chooses',
      pattern: /\.fit\(|\bnp\.(dot|exp|log|tanh|matmul)\(|\s@\s/u,
    },
  ],
  libm: [
    { what: 'calls functions that round by processor', pattern: /\bmath\.(sin|cos|exp|log|pow|tanh)\w*\(|\bexp\(/u },
  ],
  aslr: ADDRESSES,
  'time-zone': [
    {
      what: 'takes a local time',
      pattern:
        /\b(date)?time\.now\(\s*\)|\bfromtimestamp\([^,)]*\)|\btime\.(localtime|strftime|ctime|mktime)\(|\bdate\.today\(|\btz(name|set)\b|(\$\(|^\s*)date\b/u,
    },
  ],
  locale: [{ what: 'sorts or formats by the language of the machine', pattern: /\blocale\.|localeCompare|\bsort\b/u }],
  'file-order': [
    {
      what: 'takes files in the order in which the folder lists them',
      pattern: /\b(os\.)?(listdir|scandir|walk)\(|\bi?glob\(|\.iterdir\(|\brglob\(|\bfind\s/u,
      unless: /\bsorted\(|\bsort\b/u,
    },
  ],
  path: [
    {
      what: 'uses the path of the checkout',
      pattern: /\bos\.getcwd\(|__file__|\.resolve\(|\babspath\(|\bcwd\(|\bpwd\b|\$PWD\b/u,
    },
  ],
  home: [{ what: 'reads the home directory', pattern: /\bexpanduser\(|\bPath\.home\(|["']HOME["']|~\/|\$HOME\b/u }],
  umask: [
    {
      what: 'keeps file permissions',
      pattern: /\btarfile\.|\bst_mode\b|\bumask\b|\bos\.stat\(|\.stat\(|\bZipFile\b|\btar\s/u,
    },
  ],
  'exec-path': [{ what: 'uses the search path', pattern: /["']PATH["']|\bwhich\(|\$PATH\b/u }],
  'extra-variable': [
    {
      what: 'takes the whole environment',
      pattern: /\bos\.environ\b(?!\s*(\[|\.get))|\bprintenv\b|(^|\s|\()env(\s|\)|$)/u,
    },
  ],
  clock: CLOCK,
  'host-name': [
    {
      what: 'takes the name of the machine',
      pattern: /\bgethostname\(|\bgetfqdn\(|\bplatform\.(node|uname)\(|\buname\b|\bhostname\b/u,
    },
  ],
  network: [
    {
      what: 'asks the network',
      pattern:
        /\burlopen\(|\burlretrieve\(|\brequests\.\w+\(|\bsocket\.|\bfetch_\w+\(|\bload_dataset\(|\bcurl\s|\bwget\s/u,
    },
  ],
}
