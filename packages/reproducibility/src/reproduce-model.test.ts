import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, it } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { type GateReport, valueAt, VERSION } from '@modelgate/kernel'
import { digestProgram } from './digest-program.ts'
import { findCopies } from './find-copies.ts'
import { type Fingerprint, fingerprintModel } from './fingerprint-model.ts'
import { headCommit } from './head-commit.ts'
import { judgeReproduction } from './judge-reproduction.ts'
import { makeCheckout } from './make-checkout.ts'
import { notJudged } from './not-judged.ts'
import { probeMachine } from './probe-machine.ts'
import { readDeclaration } from './read-declaration.ts'
import { readVariations } from './read-variations.ts'
import { reproduceModel, type ReproduceOptions } from './reproduce-model.ts'
import { otherZone, runConditions, VARIATIONS } from './variation.ts'

const root = mkdtempSync(join(tmpdir(), 'modelgate-reproduce-'))
after(() => rmSync(root, { recursive: true, force: true }))
let made = 0

/** A model whose "training" is a shell script. */
interface Project {
  /** Body of the script that the command runs. */
  readonly train: string
  readonly files?: Readonly<Record<string, string>>
  /** Lines under `reproduce:`. */
  readonly reproduce?: readonly string[]
  /** What the manifest records as the model. */
  readonly recorded?: string
  /** Lines under `spec:`. */
  readonly spec?: readonly string[]
}

function createProject({ train, files = {}, reproduce = [], recorded = 'weights\n', spec = [] }: Project): string {
  const repository = join(root, `project-${made++}`)
  const manifest = [
    'apiVersion: modelgate/v1',
    'kind: Model',
    'metadata: { name: m, version: "1.0.0", owner: "@a/b" }',
    'spec:',
    `  artifacts: [{ name: model, path: model.bin, format: other, digest: "${digestBytes(recorded)}", size: ${recorded.length} }]`,
    '  considerations: { useCases: [test] }',
    '  risk: { tier: low }',
    '  reproduce:',
    '    command: sh train.sh',
    '    timeout: 20',
    '    outputs: [{ path: model.bin, role: weights }]',
    ...reproduce.map((line) => `    ${line}`),
    ...spec.map((line) => `  ${line}`),
    '',
  ].join('\n')
  for (const [path, text] of Object.entries({
    'm.modelgate.yaml': manifest,
    'train.sh': train,
    'model.bin': recorded,
    ...files,
  })) {
    mkdirSync(dirname(join(repository, path)), { recursive: true })
    writeFileSync(join(repository, path), text)
  }
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', repository, ...args], { stdio: 'ignore' })
  git('init', '-q', '-b', 'main')
  git('add', '.')
  git('-c', 'user.name=t', '-c', 'user.email=t@example.invalid', 'commit', '-q', '-m', 'Start')
  return repository
}

/** A folder with the programs of this machine but some, as on a machine that does not have them. */
function binWithout(folder: string, missing: readonly string[]): string {
  const bin = join(root, folder)
  mkdirSync(bin)
  for (const name of readdirSync('/usr/bin')) {
    if (!missing.includes(name)) symlinkSync(join('/usr/bin', name), join(bin, name))
  }
  for (const name of ['sh', 'bash', 'cp', 'rm', 'mkdir']) {
    if (!existsSync(join(bin, name))) symlinkSync(join('/bin', name), join(bin, name))
  }
  return bin
}

/** Where commands cannot be shut in. */
const open: Partial<ReproduceOptions> = { parentEnv: { PATH: binWithout('bin', ['unshare', 'sudo']) } }

/** Without the shims that slow every look at an interpreter down. */
const PATH = '/usr/local/bin:/usr/bin:/bin'

async function reproduce(
  project: Project | string,
  options: Partial<ReproduceOptions> = {},
  judge: {
    readonly separate?: boolean
    readonly announced?: boolean
    readonly mode?: 'full'
    /** null: there is no policy. */
    readonly require?: 'content' | 'numeric' | 'metric' | 'statistical' | null
    readonly margins?: Readonly<Record<string, number>>
    readonly tamper?: (folder: string) => unknown
  } = {},
): Promise<GateReport> {
  const repository = typeof project === 'string' ? project : createProject(project)
  const folder = join(root, `result-${made++}`)
  const declaration = await readDeclaration(repository, undefined)
  await reproduceModel({
    repository,
    declaration,
    mode: 'full',
    require: 'bytes',
    vary: ['threads'],
    target: folder,
    scratch: join(root, `scratch-${made++}`),
    parentEnv: { PATH, GITHUB_TOKEN: 'ghs_verysecret', INPUT_TOKEN: 'ghs_verysecret' },
    progress: () => {},
    ...options,
  })
  judge.tamper?.(folder)
  return judgeReproduction({
    declaration,
    commit: headCommit(repository),
    folder,
    repository,
    ...(judge.require === null ? {} : { require: judge.require ?? 'bytes' }),
    ...(judge.margins === undefined ? {} : { margins: judge.margins }),
    separate: judge.separate ?? true,
    announced: judge.announced ?? false,
    ...(judge.mode === undefined ? {} : { mode: judge.mode }),
  })
}

describe('reproduceModel and judgeReproduction', () => {
  it('find a deterministic command reproduced, against the second run and against the record', async () => {
    const report = await reproduce({ train: 'echo weights > model.bin' })
    assert.deepEqual(
      [report.verdict, report.reasonCode, report.data['level'], report.data['rung']],
      ['pass', 'REPRODUCIBILITY_REPRODUCED', 'reproduced', 'bytes'],
    )
    assert.deepEqual(report.data['outputs'], [
      { path: 'model.bin', against: 'second run', rung: 'bytes', strength: 'recomputed' },
      { path: 'model.bin', against: 'declared artifact', rung: 'bytes', strength: 'recomputed' },
    ])
    assert.equal(report.findings.filter(({ severity }) => severity !== 'note').length, 0)
    assert.deepEqual(report.data['selftest'], ['model.bin: a flipped bit of the file'])
  })

  it('do not pass a command that agrees with itself and not with the record', async () => {
    const report = await reproduce({ train: 'echo weights > model.bin', recorded: 'former\n' })
    assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'REPRODUCIBILITY_RECORD_DIFFERS'])
  })

  it('bind the predictions to model and data by running the evaluation', async () => {
    const predictions = (digest: string) => [
      'evaluation:',
      `  predictions: { path: p.csv, digest: "${digest}", label: y, prediction: p }`,
      '  command: cat model.bin > p.csv',
    ]
    const project = { train: 'echo weights > model.bin', files: { 'p.csv': 'claimed' } }
    const right = await reproduce({ ...project, spec: predictions(digestBytes('weights\n')) })
    assert.deepEqual([right.verdict, right.data['strength']], ['pass', 'recomputed'])
    const wrong = await reproduce({ ...project, spec: predictions(digestBytes('claimed')) })
    assert.deepEqual(
      [wrong.verdict, wrong.reasonCode, wrong.data['strength']],
      ['fail', 'REPRODUCIBILITY_RECORD_DIFFERS', 'claimed'],
    )
  })

  // Real projects with every other source of differences are in test/differential.
  const culprits: readonly [guilty: string, train: string, Readonly<Record<string, string>>?][] = [
    ['hash-seed', 'echo $PYTHONHASHSEED > model.bin'],
    ['exec-path', 'echo $PATH > model.bin'],
    ['extra-variable', 'env | grep -c CAPTURE > model.bin || true'],
    ['libm', 'echo $GLIBC_TUNABLES > model.bin'],
    ['threads', 'getconf _NPROCESSORS_ONLN > model.bin; taskset -p $$ | sed "s/.*: //" >> model.bin'],
    ['locale', 'printf "T\\na\\n" | sort > model.bin'],
    // Every variable is varied somehow; who writes all of them down does not depend on any of them.
    ['extra-variable', 'env | sort > model.bin'],
  ]
  for (const [guilty, train, files = {}] of culprits) {
    it(`name ${guilty} as the guilty variation`, async () => {
      const report = await reproduce({ train, files }, { vary: VARIATIONS })
      assert.equal(report.verdict, 'fail')
      assert.equal(report.reasonCode, 'REPRODUCIBILITY_RUNS_DIFFER')
      assert.deepEqual(Reflect.get(Object(report.data['guilty']), 'suspects'), [guilty])
      assert.match(report.findings[0]?.message ?? '', new RegExp(`Varying "${guilty}" alone makes the difference`, 'u'))
    })
  }

  it('name the clock where nothing but the time differs, and take no time for a number', async () => {
    const train =
      'umask 022; printf \'{"w":[1.5],"at":%s}\' $(date +%s.%N) > model.json; touch model.bin; echo w > model.bin'
    const project = createProject({ train })
    rewrite(project, 'm.modelgate.yaml', (text) =>
      text.replace(/outputs: .*/u, 'outputs: [{ path: model.json, role: report }, { path: model.bin, role: weights }]'),
    )
    const report = await reproduce(project, { vary: ['umask'], require: 'numeric' }, { require: 'numeric' })
    assert.equal(report.reasonCode, 'REPRODUCIBILITY_RUNS_DIFFER')
    assert.deepEqual(report.data['guilty'], { outcome: 'unvaried', suspects: ['clock'], runs: 1 })
    assert.match(report.findings[0]?.message ?? '', /only where the time of each is written/u)
  })

  it('vary no locale where the command fails with the name of one', async () => {
    const train = '[ -z "$LC_CTYPE" ] || exit 1; echo weights > model.bin'
    const bin = binWithout('bin-of-one-locale', ['locale', 'localedef'])
    const report = await reproduce({ train }, { vary: ['locale', 'umask'], parentEnv: { PATH: bin } })
    assert.deepEqual([report.verdict, report.data['dropped']], ['pass', ['locale']])
    assert(report.findings.some(({ message }) => /The locale was not varied/u.test(message)))
  })

  it('vary the time zone to one where it is another day, whatever the hour', () => {
    for (let hour = 0; hour < 24; hour++) {
      const now = new Date(Date.UTC(2026, 10, 21, hour, 30))
      const ahead = otherZone(now) === 'GMT-14' ? 14 : -12
      assert.notEqual(new Date(now.getTime() + ahead * 3_600_000).getUTCDate(), now.getUTCDate(), String(hour))
    }
  })

  it('name network as the guilty variation, and prove nothing of what fails without it', async () => {
    const interfaces = 'ls /sys/class/net/ | wc -l; ip link 2>/dev/null | wc -l; cat /proc/net/dev | wc -l'
    const writes = await reproduce({ train: `(${interfaces}) > model.bin` }, { vary: ['network'] })
    assert.deepEqual(Reflect.get(Object(writes.data['guilty']), 'suspects'), ['network'])
    const needs = await reproduce(
      { train: '[ $(wc -l < /proc/net/dev) -gt 3 ] || exit 1; echo weights > model.bin' },
      { vary: VARIATIONS },
    )
    assert.deepEqual([needs.verdict, needs.reasonCode], ['inconclusive', 'REPRODUCTION_NEEDS_NETWORK'])
    assert.deepEqual(needs.data['dropped'], ['network'])
    assert.match(messageOf(needs, 'REPRODUCTION_NEEDS_NETWORK'), /can have fetched its outputs/u)
  })

  it('let a command without a network talk to itself', async () => {
    const talk =
      "import socket; server = socket.create_server(('127.0.0.1', 0)); socket.create_connection(server.getsockname(), 5)"
    const report = await reproduce({ train: `python3 -c "${talk}" && echo weights > model.bin` }, { vary: ['network'] })
    assert.deepEqual([report.verdict, report.data['dropped']], ['pass', []])
  })

  it('vary the name of the machine wherever it is looked up', async () => {
    const report = await reproduce(
      { train: 'cat /etc/hostname /etc/machine-id > model.bin || uname -n > model.bin' },
      { vary: ['host-name', 'umask'] },
    )
    assert.deepEqual(Reflect.get(Object(report.data['guilty']), 'suspects'), ['host-name'])
  })

  describe('with faketime on the PATH', () => {
    // Stands in for faketime, which sets the clock of what it starts: here, of the program date.
    const bin = join(root, 'bin-of-another-time')
    mkdirSync(join(bin, 'later'), { recursive: true })
    writeFileSync(join(bin, 'faketime'), `#!/bin/sh\nshift 2\nPATH=${bin}/later:$PATH exec "$@"\n`, { mode: 0o755 })
    writeFileSync(join(bin, 'later/date'), '#!/bin/sh\nexec /bin/date -d "+400 days" "$@"\n', { mode: 0o755 })
    const later: Partial<ReproduceOptions> = { vary: ['clock', 'umask'], parentEnv: { PATH: `${bin}:${PATH}` } }

    it('name clock as the guilty variation, and the line', async () => {
      const report = await reproduce({ train: 'date +%Y-%m > model.bin' }, later)
      assert.deepEqual(Reflect.get(Object(report.data['guilty']), 'suspects'), ['clock'])
      assert.match(messageOf(report, 'REPRODUCIBILITY_LINE_SUSPECTED'), /takes the time of day: date/u)
    })

    it('leave the clock alone where the command fails on another day, and say so', async () => {
      const train = `[ $(date +%Y%m) = $(/bin/date +%Y%m) ] || exit 9; echo weights > model.bin`
      const report = await reproduce({ train }, later)
      assert.deepEqual([report.verdict, report.data['dropped']], ['pass', ['clock']])
      assert.match(report.findings.map(({ message }) => message).join('\n'), /the command fails 400 days later/u)
    })
  })

  it('say what this machine could not vary, why, and what would help', async () => {
    const report = await reproduce(
      { train: 'echo weights > model.bin' },
      { ...open, vary: VARIATIONS },
      { require: null },
    )
    const said = new Map(report.findings.map(({ subject, message, advice }) => [subject, `${message} ${advice}`]))
    assert.match(said.get('clock') ?? '', /faketime is not installed.*apt-get install --yes faketime/u)
    assert.match(said.get('host-name') ?? '', /no unshare/u)
    assert.match(said.get('network') ?? '', /no unshare/u)
    assert.match(said.get('cpu-dispatch') ?? '', /no NumPy was found/u)
    const partial = await reproduce({ train: 'echo weights > model.bin' }, { vary: ['umask'] })
    assert.match(
      messageOf(partial, 'REPRODUCTION_NOT_VARIED'),
      /nothing asked for it: aslr, extra-variable, hash-seed, .* network\./u,
    )
  })

  describe('take copies of an output away before it is made again', () => {
    const cases: readonly [title: string, train: string, Readonly<Record<string, string>>][] = [
      ['committed under another name', 'cp backup/model.old model.bin', { 'backup/model.old': 'copied weights\n' }],
      ['in a cache that lay there before', 'cp CACHE model.bin', {}],
      ['in the work tree, in no commit', 'cp REPOSITORY/.dvc/cache/ab model.bin', {}],
    ]
    for (const [title, train, files] of cases) {
      it(title, async () => {
        const cache = join(root, `cache-${made++}`)
        writeFileSync(cache, 'copied weights\n')
        const project = createProject({ train: 'true', files, recorded: 'copied weights\n' })
        mkdirSync(join(project, '.dvc/cache'), { recursive: true })
        writeFileSync(join(project, '.dvc/cache/ab'), 'copied weights\n')
        const command = train.replace('CACHE', cache).replace('REPOSITORY', project)
        rewrite(project, 'm.modelgate.yaml', (text) =>
          text.replace(/command: .*/u, `command: ${JSON.stringify(command)}`),
        )
        const report = await reproduce(project, { vary: ['umask'] })
        assert.equal(report.verdict, 'inconclusive')
        assert.match(report.reasonCode, /REPRODUCTION_(COMMAND_FAILED|OUTPUT_MISSING)/u)
        assert.match(messageOf(report, 'REPRODUCTION_COPIES_WITHHELD'), /A command that fails then had copied it/u)
        const honest = `${command.replace(' model.bin', ' other.bin')} || true; echo copied weights > model.bin`
        rewrite(project, 'm.modelgate.yaml', (text) =>
          text.replace(/command: .*/u, `command: ${JSON.stringify(honest)}`),
        )
        assert.equal((await reproduce(project, { vary: ['umask'] })).verdict, 'pass')
      })
    }

    it('metrics too, and copies anywhere on the machine', async () => {
      const golden = '{"roc_auc": 0.8125, "n": 1000}\n'
      const project = createProject({
        train: 'echo weights > model.bin; cp docs/golden.json metrics.json',
        files: { 'docs/golden.json': golden },
      })
      rewrite(project, 'm.modelgate.yaml', (text) =>
        text.replace(
          /outputs: .*/u,
          'outputs: [{ path: model.bin, role: weights }, { path: metrics.json, role: metrics }]',
        ),
      )
      const copied = await reproduce(project, { vary: ['umask'] })
      assert.deepEqual([copied.verdict, copied.reasonCode], ['inconclusive', 'REPRODUCTION_COMMAND_FAILED'])
      const elsewhere = mkdtempSync(process.getuid?.() === 0 ? '/var/opt/modelgate-test-' : '/var/tmp/modelgate-test-')
      try {
        writeFileSync(join(elsewhere, 'cache'), 'copied weights\n')
        const train = `cp ${elsewhere}/cache model.bin`
        const report = await reproduce({ train, recorded: 'copied weights\n' }, { vary: ['umask'] })
        // What is hidden is empty.
        assert.deepEqual([report.verdict, report.reasonCode], ['inconclusive', 'REPRODUCTION_OUTPUT_MISSING'])
      } finally {
        rmSync(elsewhere, { recursive: true })
      }
    })

    it('predictions too, and those that come from the network', async () => {
      const fetched = await reproduce(
        {
          train: 'echo weights > model.bin',
          files: { 'p.csv': 'p\n0.75\n' },
          spec: [
            'evaluation:',
            `  predictions: { path: p.csv, digest: "${digestBytes('p\n0.75\n')}", label: y, prediction: p }`,
            '  command: "[ $(wc -l < /proc/net/dev) -gt 3 ] || exit 1; printf \'p\\n0.75\\n\' > p.csv"',
          ],
        },
        { vary: ['network'] },
      )
      assert.deepEqual([fetched.verdict, fetched.reasonCode], ['inconclusive', 'REPRODUCTION_NEEDS_NETWORK'])

      const report = await reproduce({
        train: 'echo weights > model.bin',
        files: { 'p.csv': 'p\n0.25\n', 'old/p.csv': 'p\n0.25\n' },
        spec: [
          'evaluation:',
          `  predictions: { path: p.csv, digest: "${digestBytes('p\n0.25\n')}", label: y, prediction: p }`,
          '  command: cp old/p.csv p.csv',
        ],
      })
      assert.deepEqual([report.verdict, report.data['strength']], ['inconclusive', 'claimed'])
      assert(report.findings.some(({ message }) => /The evaluation run ended with status 1/u.test(message)))
    })
  })

  it('do not let a command copy what was committed', async () => {
    const stolen = createProject({ train: 'true' })
    const copies = [
      `cp ${stolen}/model.bin model.bin`,
      `git -C ${stolen} show HEAD:model.bin > model.bin`,
      // What is covered stays covered: the command cannot undo a mount, in this or in another namespace.
      `umount ${stolen}/model.bin; cp ${stolen}/model.bin model.bin`,
      `unshare -Urm sh -c 'umount ${stolen}/model.bin; cat ${stolen}/model.bin' > model.bin`,
      `for i in /proc/[0-9]*; do cp $i/root${stolen}/model.bin model.bin && break; done`,
    ]
    for (const from of copies) {
      rewrite(stolen, 'm.modelgate.yaml', (text) => text.replace(/command: .*/u, `command: ${JSON.stringify(from)}`))
      const report = await reproduce(stolen, { vary: ['umask'] })
      assert.notEqual(report.verdict, 'pass', from)
    }
    assert.equal(readFileSync(join(stolen, 'model.bin'), 'utf8'), 'weights\n')
  })

  const caches: readonly (readonly [title: string, folder: string])[] = [
    ['a public folder', '/tmp'],
    ['shared memory', '/dev/shm'],
    ...(process.getuid?.() === 0 ? [['a folder of root', '/opt'] as const] : []),
    ['the work tree', '$(dirname $(ls -d ROOT/project-*/train.sh | tail -1))'],
    ['the folder of the first run', '$(ls -d ROOT/result-* | tail -1)'],
    ['the home directory', 'HOME'],
  ]
  for (const [title, folder] of caches) {
    it(`give the second run nothing that the first one kept in ${title}`, async () => {
      const home = join(root, `home-${made++}`)
      mkdirSync(home)
      const cache = `${folder.replace('ROOT', root).replace('HOME', home)}/modelgate-test-cache`
      const train = `c=${cache}; [ -f "$c" ] || echo $OMP_NUM_THREADS > "$c"; cp "$c" model.bin`
      const report = await reproduce({ train }, { vary: ['threads'], parentEnv: { PATH, HOME: home } })
      assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'REPRODUCIBILITY_RUNS_DIFFER'])
      assert.equal(existsSync('/tmp/modelgate-test-cache'), false)
    })
  }

  it('let a run write nowhere else', async () => {
    const train =
      'for folder in /etc /mnt /dev /sys/fs/cgroup ""; do echo 7 2> /dev/null > $folder/modelgate-test && exit 1; done; echo weights > model.bin'
    assert.equal((await reproduce({ train }, { vary: ['umask'] })).verdict, 'pass')
  })

  it('give the second run no memory that the first one left, and no setting of the kernel', async () => {
    const memory = '[ $(ipcs -m | grep -c 0x) = 0 ] && echo weights > model.bin; ipcmk -M 8'
    assert.equal((await reproduce({ train: memory }, { vary: ['umask'] })).verdict, 'pass')
    const settings = '[ -w /proc/sys/kernel/core_pattern ] || [ -w /sys/kernel/mm ] || echo weights > model.bin'
    assert.equal((await reproduce({ train: settings }, { vary: ['umask'] })).verdict, 'pass')
  })

  it('shut a command in by way of sudo, without giving it any right', async () => {
    const bin = join(root, `bin-${made++}`)
    mkdirSync(bin)
    // As where only root may: sudo drops the environment, and unshare works below it alone.
    const programs = {
      sudo: '[ "$1" = -n ] && shift; exec env -i PATH=/usr/bin:/bin BELOW_SUDO=1 "$@"',
      unshare: '[ -n "$BELOW_SUDO" ] || exit 1; exec /usr/bin/unshare "$@"',
    }
    for (const [name, text] of Object.entries(programs)) {
      writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 })
    }
    const train =
      'grep -E "^(CapPrm|CapBnd|NoNewPrivs)" /proc/self/status > model.bin; echo "$MARK $BELOW_SUDO" >> model.bin'
    const folder = join(root, `result-${made++}`)
    const sudoPath = `${bin}:${PATH}`
    const repository = createProject({ train, reproduce: ['env: { MARK: here }'] })
    const options = { target: folder, vary: ['network', 'host-name'] as const, parentEnv: { PATH: sudoPath } }
    const record = await reproduceModel({
      repository,
      declaration: await readDeclaration(repository, undefined),
      mode: 'full',
      require: 'bytes',
      scratch: join(root, `scratch-${made++}`),
      progress: () => {},
      ...options,
    })
    assert.deepEqual([record.hidden, record.ineffective], [true, []])
    assert.equal(
      readFileSync(join(folder, 'experiment/model.bin'), 'utf8').replaceAll(/\s+/gu, ' '),
      `CapPrm: ${'0'.repeat(16)} CapBnd: ${'0'.repeat(16)} NoNewPrivs: 1 here `,
    )
  })

  const isRoot = process.getuid?.() === 0
  it('shut a command in without being root', { skip: isRoot ? false : 'every other test does that here' }, () => {
    const repository = createProject({ train: 'echo $OMP_NUM_THREADS > model.bin' })
    const folder = join(root, `nobody-${made++}`)
    mkdirSync(folder)
    chmodSync(root, 0o755)
    execFileSync('chown', ['-R', '65534:65534', repository, folder])
    const script = `
      import { readDeclaration, reproduceModel } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))}
      const [repository, folder] = process.argv.slice(1)
      const { hidden, ineffective } = await reproduceModel({
        repository, declaration: await readDeclaration(repository, undefined), mode: 'full', require: 'bytes',
        vary: ['threads', 'host-name', 'network', 'file-order'], target: folder + '/result', scratch: folder + '/runs',
        parentEnv: { PATH: process.env.PATH }, progress: () => {},
      })
      console.log(JSON.stringify({ hidden, ineffective }))`
    const nobody = [
      '--reuid=65534',
      '--regid=65534',
      '--clear-groups',
      process.execPath,
      '--input-type=module-typescript',
    ]
    const printed = execFileSync('setpriv', [...nobody, '-e', script, repository, folder], {
      env: { PATH, HOME: folder },
      encoding: 'utf8',
    })
    assert.deepEqual(JSON.parse(printed), { hidden: true, ineffective: [] })
    assert.notEqual(
      readFileSync(join(folder, 'result/control/model.bin'), 'utf8'),
      readFileSync(join(folder, 'result/experiment/model.bin'), 'utf8'),
    )
  })

  it('say which folders two runs share', async () => {
    const tamper = edit((record) => ({ ...record, shared: ['/data'] }))
    const report = await reproduce({ train: 'echo weights > model.bin' }, { vary: ['umask'] }, { tamper })
    assert.match(messageOf(report, 'REPRODUCTION_FOLDERS_SHARED'), /\/data/u)
  })

  it('show the settings of the home directory to the experiment alone', async () => {
    const home = join(root, `home-${made++}`)
    mkdirSync(home)
    writeFileSync(join(home, '.rates'), '0.2')
    const train = 'cat ~/.rates > model.bin 2> /dev/null || echo 0.1 > model.bin'
    const report = await reproduce({ train }, { vary: ['home', 'umask'], parentEnv: { PATH, HOME: home } })
    assert.deepEqual(Reflect.get(Object(report.data['guilty']), 'suspects'), ['home'])
    assert.match(messageOf(report, 'REPRODUCIBILITY_LINE_SUSPECTED'), /reads the home directory: cat ~\/\.rates/u)
  })

  it('bring declared data that a step before fetched, with exactly the declared bytes', async () => {
    const train = 'cat data/rows.csv > model.bin'
    const declare = (digest: string) => [
      `data: [{ name: rows, role: training, path: data/rows.csv, digest: "${digest}" }]`,
    ]
    const fetched = async (digest: string) => {
      const project = createProject({ train, recorded: 'rows\n', spec: declare(digest) })
      mkdirSync(join(project, 'data'))
      writeFileSync(join(project, 'data/rows.csv'), 'rows\n')
      return reproduce(project)
    }
    assert.equal((await fetched(digestBytes('rows\n'))).verdict, 'pass')
    assert.equal((await fetched(digestBytes('other'))).reasonCode, 'REPRODUCTION_COMMAND_FAILED')
  })

  it('leave predictions a claim where the declared artifact is not here', async () => {
    const project = createProject({
      train: 'echo weights > model.bin',
      spec: [
        'evaluation:',
        `  predictions: { path: p.csv, digest: "${digestBytes('p')}", label: y, prediction: p }`,
        '  command: cat model.bin > p.csv',
      ],
    })
    execFileSync('git', ['-C', project, 'rm', '-q', 'model.bin'])
    const report = await reproduce(project)
    assert.deepEqual([report.verdict, report.data['strength']], ['pass', 'claimed'])
    assert.match(messageOf(report, 'REPRODUCTION_EVALUATION_UNBOUND'), /were not made again/u)
  })

  it('leave predictions a claim where the declared bytes were not what was scored', async () => {
    const report = await reproduce(
      {
        train: 'echo weights > model.bin',
        files: { 'p.csv': 'p\n0.5\n', 'test.csv': 'other' },
        spec: [
          `data: [{ name: test, role: testing, path: test.csv, digest: "${digestBytes('x')}" }]`,
          'evaluation:',
          `  predictions: { path: p.csv, digest: "${digestBytes('p\n0.5\n')}", label: y, prediction: p }`,
          // The same numbers in other bytes.
          '  command: printf "p\\n0.50\\n" > p.csv',
        ],
      },
      { vary: ['umask'] },
    )
    assert.deepEqual([report.verdict, report.data['strength']], ['fail', 'claimed'])
    assert.match(messageOf(report, 'REPRODUCTION_EVALUATION_UNBOUND'), /data set test has the digest/u)
  })

  it('name a command that is random by itself', async () => {
    const report = await reproduce({ train: 'head -c 8 /dev/urandom > model.bin' })
    assert.equal(Reflect.get(Object(report.data['guilty']), 'outcome'), 'unvaried')
    assert.match(report.findings[0]?.message ?? '', /random by itself/u)
  })

  const unfinished: readonly [title: string, code: string, Project][] = [
    ['a command that writes nothing', 'REPRODUCTION_OUTPUT_MISSING', { train: 'true' }],
    [
      'an output copied from a cache with its time',
      'REPRODUCTION_OUTPUT_MISSING',
      { train: 'touch -d 2001-01-01 old; echo weights > old; touch -d 2001-01-01 old; cp -p old model.bin' },
    ],
    [
      'an output that is a link',
      'REPRODUCTION_OUTPUT_MISSING',
      { train: 'echo weights > elsewhere; ln -s elsewhere model.bin' },
    ],
    [
      'a command that fails',
      'REPRODUCTION_COMMAND_FAILED',
      { train: 'echo weights > model.bin; echo broken >&2; exit 3' },
    ],
    [
      'a command that ends well after it failed',
      'REPRODUCTION_OUTPUT_MISSING',
      {
        train:
          'trap "exit 0" EXIT; false; echo weights > model.bin.part; no-such-program && mv model.bin.part model.bin',
      },
    ],
    [
      'a program in the middle that is not there',
      'REPRODUCTION_FAILURE_IGNORED',
      { train: 'no-such-step\necho weights > model.bin' },
    ],
    [
      'a traceback that nobody minds',
      'REPRODUCTION_FAILURE_IGNORED',
      {
        train:
          'echo weights > model.bin; printf "Traceback (most recent call last):\\n  File x\\nValueError: no rows\\n" >&2; true',
      },
    ],
    ['an output of holes that no disk holds', 'REPRODUCTION_OUTPUT_MISSING', { train: 'truncate -s 9T model.bin' }],
    ['a program that is not installed', 'REPRODUCTION_PROGRAM_MISSING', { train: 'no-such-python train.py' }],
    [
      'an output written in the background',
      'REPRODUCTION_OUTPUT_MISSING',
      { train: '(sleep 2; echo weights > model.bin) > /dev/null 2>&1 &' },
    ],
    [
      'an output written by a process without group and variables',
      'REPRODUCTION_OUTPUT_MISSING',
      { train: 'env -i setsid sh -c "sleep 2; echo weights > model.bin" > /dev/null 2>&1 & sleep 0.3' },
    ],
    [
      'an output with an old time',
      'REPRODUCTION_OUTPUT_MISSING',
      { train: 'echo weights > model.bin; touch -d 2001-01-01 model.bin' },
    ],
    [
      'an output written by a process that left its group',
      'REPRODUCTION_OUTPUT_MISSING',
      { train: 'setsid sh -c "sleep 2; echo weights > model.bin" > /dev/null 2>&1 & sleep 0.3' },
    ],
  ]
  for (const [title, code, project] of unfinished) {
    it(`are inconclusive with ${title}`, async () => {
      const report = await reproduce(project)
      assert.deepEqual([report.verdict, report.reasonCode], ['inconclusive', code])
    })
  }

  it('are inconclusive with a pipeline whose first part fails', async () => {
    const project = createProject({ train: 'true' })
    rewrite(project, 'm.modelgate.yaml', (text) => text.replace('sh train.sh', '"false | cat > model.bin"'))
    const report = await reproduce(project)
    assert.deepEqual([report.verdict, report.reasonCode], ['inconclusive', 'REPRODUCTION_COMMAND_FAILED'])
  })

  it('name the variation on which a command fails', async () => {
    const train = '[ $TZ = UTC ] || { echo no such zone; exit 4; }; echo weights > model.bin'
    const report = await reproduce({ train }, { vary: ['hash-seed', 'time-zone', 'umask'] })
    assert.equal(report.reasonCode, 'REPRODUCTION_COMMAND_FAILED')
    assert.match(report.findings[0]?.message ?? '', /no such zone \(Varying "time-zone" alone makes the difference/u)
    assert.match(report.findings[0]?.advice ?? '', /timezone\.utc/u)
  })

  it('say what a fresh checkout lacks', async () => {
    const advice = async (train: string) => {
      const report = await reproduce({ train }, { vary: ['umask'] })
      return report.findings.find(({ code }) => code === 'REPRODUCTION_COMMAND_FAILED')?.advice ?? ''
    }
    assert.match(await advice('git rev-parse HEAD > model.bin'), /A run has no \.git/u)
    assert.match(await advice('echo weights > /etc/modelgate-test'), /may write to its checkout/u)
    assert.match(await advice('kill -KILL $$'), /want of memory/u)
    assert.match(await advice('echo "ModuleNotFoundError: No module named \'x\'"; exit 1'), /pip install/u)
    assert.match(await advice('exit 3'), /Run it yourself/u)
  })

  it('stop a command at its time limit', async () => {
    const project = createProject({ train: 'sleep 30' })
    rewrite(project, 'm.modelgate.yaml', (text) => text.replace('timeout: 20', 'timeout: 1'))
    const report = await reproduce(project)
    assert.deepEqual([report.verdict, report.reasonCode], ['inconclusive', 'REPRODUCTION_TIMED_OUT'])
  })

  it('see when one run writes into the outputs of the other, or keep it from doing so', async () => {
    const train = `echo $OMP_NUM_THREADS > model.bin; for f in ${root}/result-*/control/model.bin; do cp model.bin $f; done; true`
    const kept = await reproduce({ train })
    assert.deepEqual([kept.verdict, kept.reasonCode], ['fail', 'REPRODUCIBILITY_RUNS_DIFFER'])
    const seen = await reproduce({ train }, open)
    assert.deepEqual([seen.verdict, seen.reasonCode], ['inconclusive', 'REPRODUCTION_INTERFERED'])
  })

  it('give the command no token and no variable of the runner, and mask what it prints', async () => {
    const folder = join(root, `masked-${made++}`)
    const repository = createProject({
      train: `env > model.bin; echo ghs_verysecret; echo second line of it; echo ghp_${'a'.repeat(36)}; echo weights`,
    })
    await reproduceModel({
      repository,
      declaration: await readDeclaration(repository, 'm.modelgate.yaml'),
      mode: 'full',
      require: 'bytes',
      vary: ['hash-seed'],
      target: folder,
      scratch: join(root, `scratch-${made++}`),
      parentEnv: {
        PATH,
        GITHUB_TOKEN: 'ghs_verysecret',
        DEPLOY_KEY: 'first line of it\nsecond line of it',
        ACTIONS_RUNTIME_TOKEN: 'x',
        RUNNER_TEMP: '/x',
      },
      progress: () => {},
    })
    const env = readFileSync(join(folder, 'control/model.bin'), 'utf8')
    assert.doesNotMatch(env, /^(GITHUB|ACTIONS|INPUT|RUNNER)_/mu)
    assert.match(readFileSync(join(folder, 'control.log'), 'utf8'), /^(\*\*\*\n){3}weights\n$/u)
    assert(!existsSync(join(folder, 'bisection')))
  })

  it('keep the two ends of a log without end', async () => {
    const train = 'echo first; head -c 2000000 /dev/zero | tr "\\0" x; echo; echo last; echo weights > model.bin'
    let log = ''
    const tamper = (folder: string) => (log = readFileSync(join(folder, 'control.log'), 'utf8'))
    const report = await reproduce({ train }, { vary: ['umask'] }, { tamper })
    assert.match(log, /^first\n.*… \d+ bytes were left out ….*last\n$/su)
    assert.ok(log.length < 600_000, String(log.length))
    assert.match(String(report.data['limits']), /log of the control run: \d+ bytes/u)
  })

  it('run the reduced command in mode smoke and compare the runs only', async () => {
    const report = await reproduce(
      { train: 'echo full > model.bin', reproduce: ['smoke: echo small > model.bin'] },
      { mode: 'smoke' },
    )
    assert.deepEqual([report.verdict, report.data['level']], ['pass', 'smoke'])
    const demanding = await reproduce(
      { train: 'echo full > model.bin', reproduce: ['smoke: echo small > model.bin'] },
      { mode: 'smoke' },
      { mode: 'full' },
    )
    assert.deepEqual([demanding.verdict, demanding.reasonCode], ['inconclusive', 'REPRODUCTION_OTHER_MODE'])
  })

  it('compare JSON by value and leave out what is declared volatile', async () => {
    const write = `printf '{"at":"%s","auc":0.5}' $HOME > metrics.json; echo weights > model.bin`
    const project = createProject({ train: write, reproduce: ['smoke: sh train.sh'] })
    const outputs = (volatile: string) => (text: string) =>
      text.replace(
        /outputs: .*/u,
        `outputs: [{ path: model.bin, role: weights }, { path: metrics.json, role: metrics${volatile} }]`,
      )
    rewrite(project, 'm.modelgate.yaml', outputs(''))
    assert.equal((await reproduce(project, { mode: 'smoke', vary: ['home'] })).verdict, 'fail')
    rewrite(project, 'm.modelgate.yaml', outputs(', volatile: [/at]'))
    const report = await reproduce(project, { mode: 'smoke', vary: ['home'] })
    assert.deepEqual([report.verdict, report.data['rung']], ['fail', 'content'])
  })

  it('are inconclusive when nothing is left to compare', async () => {
    const vacuous: readonly (readonly [string, string])[] = [
      ['{"w":[%s],"of":"rows"}', ', volatile: [/w, /of]'],
      ['{"w":{}}', ''],
    ]
    for (const [text, volatile] of vacuous) {
      const made = createProject({ train: `printf '${text}' $(od -An -N3 -tu4 /dev/urandom) > model.json` })
      rewrite(made, 'm.modelgate.yaml', (manifest) =>
        manifest.replace(/outputs: .*/u, `outputs: [{ path: model.json, role: weights${volatile} }]`),
      )
      const { verdict, reasonCode } = await reproduce(made, { vary: ['umask'] }, { require: 'content' })
      assert.deepEqual([verdict, reasonCode], ['inconclusive', 'REPRODUCIBILITY_NOT_COMPARED'], text)
    }
    const project = createProject({ train: 'echo weights > model.bin' })
    rewrite(project, 'm.modelgate.yaml', (text) => text.replace('role: weights', 'role: log'))
    const report = await reproduce(project, { vary: ['umask'] })
    assert.deepEqual([report.verdict, report.reasonCode], ['inconclusive', 'REPRODUCIBILITY_NOT_COMPARED'])
  })

  it('are inconclusive where the demanded rung needs what is not declared', async () => {
    const project = { train: 'echo $OMP_NUM_THREADS > model.bin' }
    for (const require of ['metric', 'statistical'] as const) {
      const report = await reproduce(project, { vary: ['threads'] }, { require })
      assert.deepEqual([report.verdict, report.reasonCode], ['inconclusive', 'REPRODUCIBILITY_RUNG_UNSUPPORTED'])
    }
  })

  describe('with the rung metric', () => {
    const judge = async (metrics: string, results: readonly string[] = []) => {
      const train = `echo $OMP_NUM_THREADS > model.bin; printf '{"n":7,"auc":%s}' ${metrics} > metrics.json`
      const project = createProject({ train, spec: results })
      rewrite(project, 'm.modelgate.yaml', (text) =>
        text.replace(
          /outputs: .*/u,
          'outputs: [{ path: model.bin, role: weights }, { path: metrics.json, role: metrics }]',
        ),
      )
      return reproduce(project, { vary: ['threads'] }, { require: 'metric' })
    }
    const recorded = (value: number) => [
      `data: [{ name: test, role: testing, path: train.sh, digest: "${digestBytes('x')}" }]`,
      `evaluation: { results: [{ metric: auc, value: ${value}, n: 1000, dataset: test }] }`,
    ]

    it('pass where the weights differ and the figures agree, with each other and with the manifest', async () => {
      const report = await judge('0.800$OMP_NUM_THREADS', recorded(0.8005))
      assert.deepEqual([report.verdict, report.data['rung']], ['pass', 'metric'])
    })

    it('fail where a figure differs between the runs', async () => {
      const report = await judge('0.$OMP_NUM_THREADS', recorded(0.1))
      assert.equal(report.verdict, 'fail')
      assert(
        report.findings.some(({ code, subject }) => code === 'REPRODUCIBILITY_METRIC_DIFFERS' && subject === '/auc'),
      )
    })

    it('fail where a figure is not the recorded one, or none is recorded', async () => {
      assert.equal((await judge('0.8', recorded(0.82))).verdict, 'fail')
      assert.equal((await judge('0.8')).verdict, 'fail')
      assert.equal((await judge('0.8', recorded(0.8))).verdict, 'pass')
    })
  })

  describe('with the rung statistical', () => {
    // The seed moves the figure, and so does `SHIFT` where the environment is varied.
    const judge = (shift: string, lines: readonly string[] = [], margins?: Readonly<Record<string, number>>) => {
      const train = [
        'seed=${MODELGATE_SEED:-0}',
        `[ $OMP_NUM_THREADS = 1 ] && shift=0 || shift=${shift}`,
        'echo $seed $shift > model.bin',
        'printf \'{"auc":0.8%s%s}\' $((seed * 7 % 10)) $shift > metrics.json',
      ].join('\n')
      const project = createProject({ train, reproduce: ['require: statistical'], spec: lines })
      rewrite(project, 'm.modelgate.yaml', (text) =>
        text.replace(
          /outputs: .*/u,
          'outputs: [{ path: model.bin, role: weights }, { path: metrics.json, role: metrics }]\n    margins: { auc: 0.01 }',
        ),
      )
      return reproduce(
        project,
        { vary: ['threads'], require: 'statistical', budgetSeconds: 0 },
        { require: 'statistical', ...(margins === undefined ? {} : { margins }) },
      )
    }
    const recorded = (value: number) => [
      `data: [{ name: test, role: testing, path: train.sh, digest: "${digestBytes('x')}" }]`,
      `evaluation: { results: [{ metric: auc, value: ${value}, dataset: test }] }`,
    ]

    it('pass where the figures of several seeds agree, with each other and with the manifest', async () => {
      const report = await judge('1', recorded(0.84))
      assert.deepEqual([report.verdict, report.data['rung']], ['pass', 'statistical'])
      assert.deepEqual(
        report.tables.find(({ title }) => title === 'Distributions')?.rows.map((row) => [row[0], row[1], row[5]]),
        [['auc', '3', 'equivalent']],
      )
    })

    it('fail where the figure of the manifest is foreseen by none, or there is none', async () => {
      const wrong = await judge('1', recorded(0.99))
      assert.deepEqual([wrong.verdict, wrong.reasonCode], ['fail', 'REPRODUCIBILITY_DISTRIBUTIONS_DIFFER'])
      assert.match(wrong.findings[0]?.message ?? '', /The manifest says 0\.99/u)
      const unrecorded = await judge('1')
      assert.deepEqual([unrecorded.verdict, unrecorded.reasonCode], ['fail', 'REPRODUCIBILITY_RECORD_DIFFERS'])
    })

    it('are inconclusive where the runs do not decide', async () => {
      const report = await judge('$((seed * 5 % 10))9', [], { auc: 0.005 })
      assert.deepEqual([report.verdict, report.reasonCode], ['inconclusive', 'REPRODUCIBILITY_DISTRIBUTIONS_UNDECIDED'])
    })

    it('take the margin of the policy where it is tighter', async () => {
      const report = await judge('1', recorded(0.84), { auc: 0.0005 })
      assert.equal(report.reasonCode, 'REPRODUCIBILITY_DISTRIBUTIONS_DIFFER')
    })
  })

  it('never let the job that only ran the code pass', async () => {
    const run = async (train: string) => {
      const repository = createProject({ train })
      const declaration = await readDeclaration(repository, undefined)
      const record = await reproduceModel({
        repository,
        declaration,
        mode: 'full',
        vary: ['umask'],
        require: 'bytes',
        target: join(root, `result-${made++}`),
        scratch: join(root, `scratch-${made++}`),
        parentEnv: { PATH },
        progress: () => {},
      })
      const { verdict, reasonCode } = notJudged(record, declaration)
      return [verdict, reasonCode]
    }
    assert.deepEqual(await run('echo weights > model.bin'), ['inconclusive', 'REPRODUCTION_NOT_JUDGED'])
    assert.deepEqual(await run('exit 1'), ['inconclusive', 'REPRODUCTION_INCOMPLETE'])
  })

  it('say when one job ran and judged', async () => {
    const report = await reproduce({ train: 'echo weights > model.bin' }, {}, { separate: false })
    assert(report.findings.some(({ code }) => code === 'REPRODUCTION_NOT_SEPARATE'))
  })

  it('say when nothing ties the artifact to the job that uploaded it', async () => {
    const unannounced = await reproduce({ train: 'echo weights > model.bin' })
    assert.match(messageOf(unannounced, 'REPRODUCTION_NOT_ANNOUNCED'), /any job of this run can replace it/u)
    const announced = await reproduce({ train: 'echo weights > model.bin' }, {}, { announced: true })
    assert(!announced.findings.some(({ code }) => code === 'REPRODUCTION_NOT_ANNOUNCED'))
  })

  it('write down everything that a result may depend on', async () => {
    let record: unknown
    const tamper = (folder: string) => (record = JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8')))
    const lock = 'numpy==2.4.6\n'
    const project = createProject({ train: 'echo weights > model.bin', files: { 'env/requirements.txt': lock } })
    const report = await reproduce(project, {}, { tamper })
    const at = (...path: readonly (string | number)[]): unknown => valueAt(record, ...path)
    assert.deepEqual(at('tool'), { name: 'modelgate', version: VERSION, digest: null })
    assert.deepEqual(at('locks'), [{ path: 'env/requirements.txt', digest: digestBytes(lock) }])
    assert.deepEqual(report.data['locks'], at('locks'))
    assert.deepEqual([at('commit'), at('dirty'), at('mode')], [headCommit(project), false, 'full'])
    assert.match(String(at('tree')), /^[0-9a-f]{40}$/u)
    const of = [
      'name',
      'command',
      'varied',
      'startedAt',
      'seconds',
      'exitCode',
      'peakMemory',
      'logDropped',
      'conditions',
    ]
    for (const field of of) assert.notEqual(at('runs', 0, field), undefined, field)
    for (const name of ['TZ', 'LC_ALL', 'PYTHONHASHSEED', 'umask'])
      assert.equal(typeof at('runs', 0, 'conditions', name), 'string', name)
    const environment =
      'os distribution architecture cpu libc image container python gpu cuda cudnn git node cores memory'.split(' ')
    for (const name of environment) assert.match(String(at('environment', name)), /./u, name)
    const [format, content] = [at('fingerprints', 0, 'format'), at('fingerprints', 0, 'digest')]
    assert.deepEqual([format, content], ['opaque', digestBytes('weights\n')])
    assert.match(String(at('passedOn', 'digests', 'PATH')), /^sha256:/u)
    // What the judge knows of it is in the report, too.
    const { data } = report
    assert.deepEqual([data['commit'], data['tree'], data['dirty']], [at('commit'), at('tree'), false])
    assert.deepEqual([data['program'], data['manifest']], [null, at('manifest', 'digest')])
    assert.deepEqual([data['passedOn'], data['limits'], at('fingerprints', 0, 'role')], [at('passedOn'), [], 'weights'])
  })

  it('name the program that ran by its digest where it was built', async () => {
    const folder = join(root, 'program')
    mkdirSync(folder)
    writeFileSync(join(folder, 'main.js'), '')
    assert.equal(await digestProgram(undefined), null)
    assert.equal(await digestProgram(join(folder, 'main.js')), null)
    writeFileSync(join(folder, 'licenses.txt'), '')
    assert.match((await digestProgram(join(folder, 'main.js'))) ?? '', /^sha256:[0-9a-f]{64}$/u)
  })

  it('prove nothing to a policy where the machine cannot hide what was committed', async () => {
    const thief = createProject({ train: 'true' })
    rewrite(thief, 'm.modelgate.yaml', (text) =>
      text.replace(/command: .*/u, `command: cp ${thief}/model.bin model.bin`),
    )
    const demanded = await reproduce(thief, open)
    assert.deepEqual([demanded.verdict, demanded.reasonCode], ['inconclusive', 'REPRODUCTION_NOT_HIDDEN'])
    assert.equal(demanded.data['level'], 'declared')
    const alone = await reproduce(thief, open, { require: null })
    assert.equal(alone.verdict, 'pass')
    assert(alone.findings.some(({ code }) => code === 'REPRODUCTION_NOT_HIDDEN'))
  })

  it('prove nothing to a policy where the search for copies did not end', async () => {
    const tamper = edit((record) => ({ ...record, searched: false }))
    const demanded = await reproduce({ train: 'echo weights > model.bin' }, { vary: ['umask'] }, { tamper })
    assert.deepEqual([demanded.verdict, demanded.reasonCode], ['inconclusive', 'REPRODUCTION_COPIES_NOT_SEARCHED'])
    const made = [
      { path: 'm', role: 'weights', problem: null, files: [{ path: 'm', size: 1, digest: digestBytes('m') }] },
    ] as const
    const search = { folders: [root], except: [], path: '/nowhere' }
    assert.deepEqual(await findCopies(made, search), { copies: [], isComplete: false })
  })

  it('use the fingerprints of an earlier run where the declared bytes are not there', async () => {
    const project = createProject({ train: 'printf "w\\n0.500\\n" > model.csv' })
    const csv = (value: string): string => `w\n${value}\n`
    const declared = csv('0.50000001')
    rewrite(project, 'm.modelgate.yaml', (text) =>
      text.replaceAll('model.bin', 'model.csv').replace(/sha256:[0-9a-f]{64}/u, digestBytes(declared)),
    )
    execFileSync('git', ['-C', project, 'rm', '-q', '--cached', 'model.bin'])
    const declaration = await readDeclaration(project, undefined)
    const path = join(root, 'declared.csv')
    writeFileSync(path, declared)
    const folder = join(root, `result-${made++}`)
    await reproduceModel({
      repository: project,
      declaration,
      mode: 'full',
      vary: ['umask'],
      require: 'numeric',
      target: folder,
      scratch: join(root, `scratch-${made++}`),
      parentEnv: { PATH },
      progress: () => {},
    })
    const judge = (recorded: readonly Fingerprint[], recordedReport?: unknown) =>
      judgeReproduction({
        declaration,
        commit: null,
        folder,
        repository: project,
        separate: true,
        recorded,
        recordedReport,
      })
    assert.equal((await judge([])).verdict, 'fail')
    const near = await judge([await fingerprintModel(path, 'model.csv')])
    assert.deepEqual([near.verdict, near.data['rung']], ['fail', 'none'])
    assert.match(messageOf(near, 'REPRODUCTION_RECORD_CLAIMED'), /model\.csv .* the word of whoever made the record/u)
    assert.deepEqual(near.data['outputs'], [
      { path: 'model.csv', against: 'second run', rung: 'bytes', strength: 'recomputed' },
      { path: 'model.csv', against: 'recorded fingerprint', rung: 'none', strength: 'claimed' },
    ])
    const elsewhere = await judge([await fingerprintModel(path, 'model.csv')], {
      environment: { 'cpu vector extensions': 'another processor' },
    })
    assert.deepEqual([elsewhere.verdict, elsewhere.reasonCode], ['inconclusive', 'REPRODUCIBILITY_OTHER_PROCESSOR'])
    assert.equal((await judge([], { environment: near.environment })).verdict, 'fail')
    writeFileSync(path, csv('0.5'))
    const other = await fingerprintModel(path, 'model.csv')
    const equal = await judge([{ ...other, digest: digestBytes(declared) }])
    assert.deepEqual([equal.verdict, equal.data['rung']], ['pass', 'content'])
  })

  it('say what was not committed and which processes were left', async () => {
    const train = 'echo left > model.bin; setsid sleep 20 > /dev/null 2>&1 & sleep 0.3'
    const project = createProject({ train, recorded: 'left\n' })
    writeFileSync(join(project, 'train.sh'), 'echo changed > model.bin')
    const report = await reproduce(project, {}, { announced: true })
    assert.equal(report.verdict, 'pass')
    const codes = report.findings.map(({ code }) => code)
    assert.deepEqual(
      codes.filter((code) => code !== 'REPRODUCTION_NOT_VARIED'),
      ['REPRODUCTION_UNCOMMITTED', 'REPRODUCTION_LEFT_PROCESSES', 'REPRODUCTION_LEFT_PROCESSES'],
    )
  })

  const tampered: readonly [string, string, (folder: string) => void][] = [
    ['another commit', 'REPRODUCTION_OTHER_COMMIT', edit((record) => ({ ...record, commit: '0'.repeat(40) }))],
    [
      'another manifest',
      'REPRODUCTION_OTHER_MANIFEST',
      edit((record) => ({ ...record, manifest: { path: 'm', digest: digestBytes('other') } })),
    ],
    ['a run less', 'REPRODUCTION_RUN_MISSING', edit((record) => ({ ...record, runs: [] }))],
    ['an output less', 'REPRODUCTION_OUTPUT_MISSING', (folder) => rmSync(join(folder, 'experiment/model.bin'))],
  ]
  for (const [title, code, tamper] of tampered) {
    it(`are inconclusive when the artifact holds ${title}`, async () => {
      const report = await reproduce({ train: 'echo weights > model.bin' }, { vary: ['umask'] }, { tamper })
      assert.equal(report.verdict, 'inconclusive')
      assert(report.findings.some((finding) => finding.code === code))
    })
  }

  it('fail when an output tree was exchanged', async () => {
    const tamper = (folder: string) => writeFileSync(join(folder, 'experiment/model.bin'), 'other')
    const report = await reproduce({ train: 'echo weights > model.bin' }, { vary: ['umask'] }, { tamper })
    assert.equal(report.verdict, 'fail')
  })

  it('refuse a record that is none', async () => {
    const tamper = (folder: string) => writeFileSync(join(folder, 'record.json'), '{}')
    await assert.rejects(reproduce({ train: 'echo weights > model.bin' }, { vary: ['umask'] }, { tamper }), {
      code: 'REPRODUCTION_RECORD_INVALID',
    })
  })

  it('refuse when there is nothing to run', async () => {
    const project = createProject({ train: 'true' })
    await assert.rejects(reproduce(project, { mode: 'smoke' }), { code: 'REPRODUCE_NO_SMOKE' })
    for (const path of ['gone.modelgate.yaml', 'train.sh']) {
      await assert.rejects(readDeclaration(project, path), { code: 'REPRODUCE_NO_MANIFEST' })
    }
    await assert.rejects(reproduce(project, { repository: tmpdir() }), { code: 'REPRODUCE_NO_COMMIT' })
    await assert.rejects(reproduce(project, { parentEnv: { PATH: '/nowhere' } }), { code: 'REPRODUCE_NO_SHELL' })
    assert.throws(() => readVariations(['hash-sed']), { code: 'REPRODUCE_VARIATION_UNKNOWN', advice: /hash-seed/u })
    const machine = probeMachine({
      path: PATH,
      scratch: join(root, 'no-commit'),
      cover: [],
      home: undefined,
      localeFolder: null,
    })
    const conditions = runConditions(new Set(), machine, join(root, 'no-commit'))
    const source = { repository: project, commit: '0'.repeat(40), remove: [] }
    assert.throws(() => makeCheckout(source, conditions), { code: 'REPRODUCE_CHECKOUT_FAILED' })
    writeFileSync(join(project, 'second.modelgate.yaml'), '')
    await assert.rejects(readDeclaration(project, undefined), { code: 'REPRODUCE_NO_MANIFEST' })
    rmSync(join(project, 'second.modelgate.yaml'))
    rewrite(project, 'm.modelgate.yaml', (text) => text.replace(/ {2}reproduce:[^]*/u, ''))
    await assert.rejects(reproduce(project), { code: 'REPRODUCE_NOT_DECLARED' })
  })
})

function messageOf(report: GateReport, code: string): string {
  return report.findings.find((finding) => finding.code === code)?.message ?? `there is no ${code}`
}

function rewrite(repository: string, path: string, change: (text: string) => string): void {
  const file = join(repository, path)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

function edit(change: (record: Record<string, unknown>) => unknown): (folder: string) => void {
  return (folder) => {
    const path = join(folder, 'record.json')
    writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))))
  }
}
