import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, it } from 'node:test'
import { findGuiltyLines } from './find-guilty-line.ts'
import type { Variation } from './variation.ts'

const root = mkdtempSync(join(tmpdir(), 'modelgate-lines-'))
after(() => rmSync(root, { recursive: true }))
let made = 0

const unvaried = { bisection: { outcome: 'unvaried' as const, suspects: [], runs: 1 } }
const guilty = (suspect: Variation) => ({
  bisection: { outcome: 'guilty' as const, suspects: [suspect], runs: 4 },
})

function repository(files: Readonly<Record<string, string>>): string {
  const folder = join(root, String(made++))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const lines = async (
  evidence: Parameters<typeof findGuiltyLines>[0],
  text: string,
  command = 'python train.py --rows 10',
): Promise<readonly string[]> =>
  (await findGuiltyLines(evidence, { command }, repository({ 'train.py': text }))).map(
    ({ location, text: code }) => `${location.path}:${location.line}:${location.column} ${code}`,
  )

describe('findGuiltyLines', () => {
  it('shows the line that lacks a seed when two runs under the same conditions differ', async () => {
    const text = 'import random\nrows = load()\n\nif True:\n    random.shuffle(rows)  # mix\n'
    assert.deepEqual(await lines(unvaried, text), ['train.py:5:5 random.shuffle(rows)'])
    assert.deepEqual(await lines(unvaried, `random.seed(7)\n${text}`), [])
    assert.deepEqual(await lines(unvaried, `# random.seed(7)\n${text}`), ['train.py:6:5 random.shuffle(rows)'])
  })

  const unseeded: readonly string[] = [
    'rng = np.random.default_rng()',
    'x = np.random.normal(0, 1, 5)',
    'a, b = train_test_split(x, y, test_size=0.2)',
    'model = RandomForestClassifier(n_estimators=10)',
    'w = torch.randn(3)',
    'key = os.urandom(8)',
    'meta["at"] = datetime.now(timezone.utc).isoformat()',
    'started = time.time()',
    'rng = np.random.default_rng(None)',
    'frame = frame.sample(frac=1)',
    'model = IsolationForest(random_state=None)',
    'layer = nn.Linear(3, 1)',
    'run = uuid4()',
    'meta["pid"] = os.getpid()',
    'file = tempfile.mkstemp()',
    'for done in as_completed(waiting):',
    'with gzip.open("model.json.gz", "wt") as file:',
    'meta["of"] = os.stat("rows.csv").st_mtime',
    'took = time.perf_counter() - started',
  ]
  for (const line of unseeded) {
    it(`suspects ${line}`, async () => assert.equal((await lines(unvaried, line)).length, 1))
  }

  const seeded: readonly string[] = [
    'rng = np.random.default_rng(7)',
    'np.random.seed(7); x = np.random.normal(0, 1, 5)',
    'a, b = train_test_split(x, y, random_state=7)',
    'model = RandomForestClassifier(random_state=7)',
    'rng.shuffle(rows)',
    'with gzip.open("rows.csv.gz", "rt") as file:',
    'torch.manual_seed(7); layer = nn.Linear(3, 1)',
    'half = rows // 2',
  ]
  for (const line of seeded)
    it(`does not suspect ${line}`, async () => assert.deepEqual(await lines(unvaried, line), []))

  const culprits: readonly [Variation, string][] = [
    ['hash-seed', 'words = list(set(words))'],
    ['file-order', 'for name in os.listdir("data"):'],
    ['time-zone', 'day = datetime.fromtimestamp(stamp)'],
    ['path', 'meta["path"] = os.getcwd()'],
    ['home', 'config = Path.home() / ".trainrc"'],
    ['host-name', 'meta["host"] = socket.gethostname()'],
    ['umask', 'with tarfile.open("m.tar", "w") as tar:'],
    ['aslr', 'w = np.empty(5)'],
    ['cpu-dispatch', 'order = np.argsort(scores)'],
    ['network', 'data = urlopen("https://example.com").read()'],
    ['extra-variable', 'meta = dict(os.environ)'],
    ['exec-path', 'meta["path"] = os.environ["PATH"]'],
    ['locale', 'names.sort(key=locale.strxfrm)'],
    ['clock', 'at = time.time()'],
    ['libm', 'y = math.exp(x)'],
    ['threads', 'model.fit(x, y)'],
  ]
  for (const [variation, line] of culprits) {
    it(`connects ${variation} with ${line}`, async () => assert.equal((await lines(guilty(variation), line)).length, 1))
  }

  it('reads the arguments of a call where they stand on lines of their own', async () => {
    const call = (seed: string) => `model = RandomForestClassifier(\n    n_estimators=10,\n${seed})\n`
    assert.deepEqual(await lines(unvaried, call('')), ['train.py:1:1 model = RandomForestClassifier('])
    assert.deepEqual(await lines(unvaried, call('    random_state=7,\n')), [])
  })

  it('does not blame what is sorted, and blames nothing without evidence', async () => {
    assert.deepEqual(await lines(guilty('file-order'), 'for name in sorted(os.listdir("data")):'), [])
    assert.deepEqual(await lines(guilty('hash-seed'), 'words = sorted(set(words))'), [])
    assert.deepEqual(await lines({ bisection: null }, 'x = np.random.normal(0, 1, 5)'), [])
  })

  it('follows scripts, modules and imports, and stays inside the repository', async () => {
    const folder = repository({
      'run.sh': 'python code/train.py\n',
      'code/train.py': 'import steps.prepare\nimport numpy\n',
      'code/steps/prepare.py': 'rng = np.random.default_rng()\n',
      'pack/__main__.py': 'rng = np.random.default_rng()\n',
    })
    const found = async (command: string, workdir?: string) =>
      (await findGuiltyLines(unvaried, { command, ...(workdir === undefined ? {} : { workdir }) }, folder)).map(
        ({ location }) => location.path,
      )
    assert.deepEqual(await found('sh run.sh'), ['code/steps/prepare.py'])
    assert.deepEqual(await found('python train.py', 'code'), ['code/steps/prepare.py'])
    assert.deepEqual(await found('python -m pack --x'), ['pack/__main__.py'])
    assert.deepEqual(await found('python ../0/train.py gone.py'), [])
    const tools = repository({
      Makefile: 'model:\n\tpython -m code.fit\n',
      'dvc.yaml': 'stages: { fit: { cmd: python code/fit.py } }\n',
      'package.json': '{"scripts":{"fit":"python code/fit.py"}}',
      'code/fit.py': 'from code import steps\nsubprocess.run(["python", "code/last.py"])\n',
      'code/steps.py': 'rng = np.random.default_rng()\n',
      'code/last.py': 'rng = np.random.default_rng()\n',
    })
    for (const command of ['make model', 'dvc repro', 'npm run fit', 'python code/fit.py']) {
      const paths = (await findGuiltyLines(unvaried, { command }, tools)).map(({ location }) => location.path)
      assert.deepEqual(paths.toSorted(), ['code/last.py', 'code/steps.py'], command)
    }
  })
})
