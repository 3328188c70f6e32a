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
  const comment = /\.[cm]?js$/u.test(path) ? /(^|\s)\/\/.*$/u : /(^|\s)#.*$/u
  const lines = text.split('\n').map((line) => line.replace(comment, ''))
  const whole = lines.join('\n')
  const open = suspicions.filter(({ unlessFile }) => unlessFile === undefined || !unlessFile.test(whole))
  return lines.flatMap((code, index): readonly GuiltyLine[] => {
    const found = open.find(
      ({ pattern, unless }) => pattern.test(code) && unless?.test(callFrom(lines, index)) !== true,
    )
    if (found === undefined) return []
    const indent = code.length - code.trimStart().length
    const line = index + 1
    const location = { path, line, column: indent + 1, endLine: line, endColumn: code.trimEnd().length + 1 }
    return [{ what: found.what, fix: found.fix ?? null, text: code.trim().slice(0, 200), location }]
  })
}

/** A line with those after it, as long as a parenthesis is open: arguments that make a call harmless may stand on lines of their own. */
function callFrom(lines: readonly string[], index: number): string {
  let call = ''
  for (const line of lines.slice(index, index + MAX_CALL_LINES)) {
    call += `${line} `
    if (call.split(/[([{]/u).length <= call.split(/[)\]}]/u).length) break
  }
  return call
}

/** A call with more lines is a table. */
const MAX_CALL_LINES = 40

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
      /\btime\.(time|time_ns|strftime|ctime|localtime|perf_counter|monotonic|process_time)\w*\(|(?<![\w.])(time|perf_counter)\(\s*\)|\b(date)?time\.(now|utcnow|today)\(|\bdate\.today\(|\$\(date\b|^\s*date\b|\bDate\.now\(|\bnew Date\(\s*\)|\b(?:current_timestamp|CURRENT_TIMESTAMP)\b|\bSys\.time\(/u,
  },
  {
    what: 'takes the time of a file, which is that of the checkout',
    fix: 'Leave it out of the output.',
    pattern: /\bst_[mca]time|\bget[mca]time\(|\bmtimeMs\b/u,
  },
  {
    what: 'writes the time into an archive',
    fix: '`mtime=0` for gzip and tar, a `ZipInfo` with a fixed date for zip, `gzip -n`, `tar --mtime=@0`.',
    pattern:
      /\bgzip\.(open|compress|GzipFile)\(|\b(ZipFile|GzipFile)\(|\btarfile\.open\(|(^|[|;&]\s*)(gzip|zip|tar)\s/u,
    unless: /\bmtime\b|gzip\s+-\w*n|["']r(b|t|:\w+)?["']/u,
  },
]

/** A seed among the arguments that is more than a word for none. */
const SEEDED = /\brandom_state\s*=\s*(?!None\b)\S/u

/** The global generator of NumPy, which scikit-learn takes where it is given no other. */
const NUMPY_SEEDED = /\b(np|numpy)\.random\.seed\(\s*[^)\s]/u

/** What is random without any change of the environment. The time of day is among it: no machine keeps two runs in one second. */
const UNSEEDED: readonly Suspicion[] = [
  {
    what: 'makes a generator without a seed',
    fix: '`np.random.default_rng(7)`, with the seed that the manifest declares.',
    pattern:
      /\b(default_rng|RandomState|random\.Random|SystemRandom|SeedSequence|Generator\(np\.random\.\w+)\(\s*(None)?\s*\)/u,
  },
  {
    what: 'uses the global generator of NumPy, which nothing seeds',
    fix: '`np.random.seed(7)` before it, or a generator of its own: `rng = np.random.default_rng(7)`.',
    pattern:
      /\b(np|numpy)\.random\.(rand|randn|randint|random|random_sample|normal|uniform|choice|shuffle|permutation|standard_normal)\(/u,
    unlessFile: NUMPY_SEEDED,
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
    pattern:
      /\btorch\.(rand|randn|randint|randperm|normal)\(|\bnn\.(Linear|Conv\w+|Embedding|LSTM|GRU|Transformer\w*)\(|\bDataLoader\(.*shuffle\s*=\s*True/u,
    unlessFile: /\b(torch\.manual_seed|seed_everything)\(\s*[^)\s]/u,
  },
  {
    what: 'uses the generator of TensorFlow, which nothing seeds',
    fix: '`tf.keras.utils.set_random_seed(7)` before it.',
    pattern: /\btf\.random\.\w+\(|\b(keras\.)?layers\.\w+\(/u,
    unlessFile: /\bset_(random_)?seed\(\s*[^)\s]/u,
  },
  {
    what: 'splits or shuffles without random_state',
    fix: '`random_state=7` among its arguments.',
    pattern:
      /\b(train_test_split|\w*ShuffleSplit|resample|shuffle|permutation_importance|make_(classification|regression|blobs|moons|circles))\(|\.sample\(|KFold\(.*shuffle\s*=\s*True/u,
    unless: new RegExp(`${SEEDED.source}|\\brng\\b|\\brandom\\.(shuffle|sample)|shuffle\\s*=\\s*False`, 'u'),
    unlessFile: NUMPY_SEEDED,
  },
  {
    what: 'trains a random model without random_state',
    fix: '`random_state=7` among its arguments.',
    pattern:
      /\b(RandomForest|ExtraTrees?|(Hist)?GradientBoosting|MLP|SGD|Bagging|AdaBoost|DecisionTree)(Classifier|Regressor)\(|\b((MiniBatch)?KMeans|IsolationForest|GaussianMixture|TSNE|UMAP|TruncatedSVD|NMF|Perceptron|RandomizedSearchCV)\(/u,
    unless: SEEDED,
    unlessFile: NUMPY_SEEDED,
  },
  {
    what: 'takes random bytes from the system',
    fix: 'A seeded generator, or nothing: an identifier belongs beside a model, not in it.',
    pattern:
      /(?<!\w)(urandom|uuid[14]|token_(hex|bytes|urlsafe)|randbelow|randomUUID|randomBytes)\(|\bsecrets\.\w+\(|\bMath\.random\(|\/dev\/u?random\b|\$RANDOM\b|\bshuf\s|\bsort\s+-\w*R/u,
  },
  {
    what: 'takes results in the order in which they are ready',
    fix: '`map`, which keeps the order of its input.',
    pattern: /\bas_completed\(|\bimap_unordered\(|generator_unordered/u,
  },
  { what: 'uses the number of the process', fix: 'Leave it out.', pattern: /(?<!\w)getpid\(|\$\$|\bprocess\.pid\b/u },
  { what: 'makes up a name', fix: 'Leave it out of the output.', pattern: /\btempfile\.|\bmkd?s?temp\b/u },
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
      what: 'works in several threads or processes',
      pattern:
        /\bn_jobs\s*=|\b(Thread|Process)?Pool(Executor)?\(|\bcpu_count\(|\bsched_getaffinity\(|\bavailableParallelism\(|\bnproc\b|OMP_NUM_THREADS|\bnum_threads|\bnp\.dot\(|matmul\(|\s@\s/u,
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
  locale: [
    {
      what: 'sorts or formats by the language of the machine',
      pattern: /\blocale\.|localeCompare|\btoLocale\w+\(|\bIntl\.|\bsort\b/u,
    },
  ],
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
