import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { GateReport } from '@modelgate/kernel'
import { judgeReproduction, readDeclaration, reproduceModel } from '@modelgate/reproducibility'
import { preparePython } from './python.ts'

const root = mkdtempSync(join(tmpdir(), 'modelgate-projects-'))
const home = join(root, 'home')
const server = createServer((_, response) => response.end('{"rate": 2.5}'))
let path = ''

before(async () => {
  path = [dirname(await preparePython()), dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(
    delimiter,
  )
  mkdirSync(home)
  writeFileSync(join(home, '.trainer.json'), '{"rate": 0.2}')
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
after(() => {
  server.close()
  rmSync(root, { recursive: true })
})

function port(): number {
  const address = server.address()
  assert(typeof address === 'object' && address !== null)
  return address.port
}

/** Runs and judges a project of `projects/`, as `modelgate reproduce` does. */
async function reproduce(script: string, output: string, require: 'content' | 'numeric'): Promise<GateReport> {
  const repository = join(root, script)
  const program = { py: 'python', mjs: 'node', sh: 'sh' }[script.split('.')[1] ?? ''] ?? ''
  mkdirSync(join(repository, 'data'), { recursive: true })
  copyFileSync(join(import.meta.dirname, 'projects', script), join(repository, script))
  const files = {
    'data/corpus.txt': 'zebra tiger ant wolf äffchen õun zoo tapir owl yak emu',
    'data/source.txt': `http://127.0.0.1:${port()}/rates`,
    ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`data/${index * 7}.part`, `${index}\n${index}\n`])),
    'm.modelgate.yaml': `apiVersion: modelgate/v1
kind: Model
metadata: { name: m, version: "1.0.0", owner: "@a/b" }
spec:
  artifacts: [{ name: model, uri: "https://example.com/model", format: other, digest: "sha256:${'0'.repeat(64)}", size: 1 }]
  considerations: { useCases: [test] }
  risk: { tier: low }
  reproduce:
    command: ${program} ${script}
    timeout: 120
    outputs: [{ path: ${output}, role: weights }]
`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(repository, name), text)
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', repository, ...args], { stdio: 'ignore' })
  git('init', '-q')
  git('add', '.')
  git('-c', 'user.name=t', '-c', 'user.email=t@example.invalid', 'commit', '-q', '-m', 'Start')
  const declaration = await readDeclaration(repository, undefined)
  const folder = join(root, `${script}-result`)
  await reproduceModel({
    repository,
    declaration,
    mode: 'full',
    require,
    budgetSeconds: 300,
    target: folder,
    scratch: join(root, `${script}-runs`),
    parentEnv: { PATH: path, HOME: home },
    progress: () => {},
  })
  return judgeReproduction({ declaration, commit: null, folder, repository, require, separate: false })
}

const findingOf = (report: GateReport, code: string) => report.findings.find((finding) => finding.code === code)

describe('what makes a small project differ is found by name', () => {
  const culprits: readonly [guilty: string, script: string, line: RegExp, output?: string][] = [
    ['hash-seed', 'vocabulary.py', /^words = set/u],
    ['threads', 'gradient.py', /^save_file\(.*x\.T @ y/u, 'model.safetensors'],
    ['cpu-dispatch', 'ranking.py', /^order = np\.argsort/u],
    ['libm', 'calibration.py', /math\.tanh/u],
    ['aslr', 'buffer.py', /^weights = np\.empty/u, 'model.npy'],
    ['aslr', 'layers.py', /^layers = \{Layer/u],
    ['path', 'location.py', /os\.getcwd\(\)/u],
    ['locale', 'names.mjs', /localeCompare/u],
    ['file-order', 'shards.py', /os\.listdir/u],
    ['time-zone', 'calendar_days.py', /datetime\.fromtimestamp/u],
    ['umask', 'archive.py', /tarfile\.open/u, 'model.tar'],
    ['home', 'settings.py', /Path\.home\(\)/u],
    ['network', 'download.py', /urlopen/u],
    ['host-name', 'machine.py', /gethostname/u],
    ['extra-variable', 'provenance.py', /os\.environ/u],
    ['exec-path', 'tools.py', /os\.environ\["PATH"\]/u],
  ]
  for (const [guilty, script, line, output = 'model.json'] of culprits) {
    it(`${guilty} in ${script}`, async (context) => {
      const report = await reproduce(script, output, 'content')
      const ineffective = report.findings.find(
        ({ code, subject }) => code === 'REPRODUCTION_NOT_VARIED' && subject === guilty,
      )
      if (ineffective !== undefined) {
        // Only the processor and the number of cores are the machine's own: what it cannot vary it must say.
        assert(['threads', 'cpu-dispatch', 'libm'].includes(guilty), ineffective.message)
        assert.equal(report.verdict, 'pass')
        context.diagnostic(ineffective.message)
        return
      }
      assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'REPRODUCIBILITY_RUNS_DIFFER'])
      assert.deepEqual(report.data['guilty'], {
        ...Object(report.data['guilty']),
        outcome: 'guilty',
        suspects: [guilty],
      })
      const suspected = findingOf(report, 'REPRODUCIBILITY_LINE_SUSPECTED')
      assert.equal(suspected?.location?.path, script)
      assert.match(suspected.message.split(': ').slice(1).join(': '), line)
    })
  }

  const unvaried: readonly [cause: string, script: string, suspects: readonly string[], said: RegExp, line: RegExp][] =
    [
      [
        'an unseeded shuffle',
        'shuffle.py',
        [],
        /differ too: the command is random by itself/u,
        /uses the global generator of Python, which nothing seeds: random\.shuffle/u,
      ],
      [
        'the time of day',
        'stamp.py',
        ['clock'],
        /differ too, and only where the time of each is written: the time of day is written or used/u,
        /takes the time of day: .*time\.time\(\)/u,
      ],
    ]
  for (const [cause, script, suspects, said, line] of unvaried) {
    it(`${cause} differs without any variation, and is shown by its line`, async () => {
      const report = await reproduce(script, 'model.json', 'content')
      assert.equal(report.reasonCode, 'REPRODUCIBILITY_RUNS_DIFFER')
      assert.deepEqual(report.data['guilty'], { outcome: 'unvaried', suspects, runs: 1 })
      assert.match(report.findings[0]?.message ?? '', said)
      assert.match(findingOf(report, 'REPRODUCIBILITY_LINE_SUSPECTED')?.message ?? '', line)
    })
  }
})

describe('projects that can be rebuilt come out reproduced', () => {
  const projects: readonly [script: string, output: string, rung: RegExp][] = [
    ['tumours.py', 'model.safetensors', /^(bytes|numeric)$/u],
    ['forest.py', 'model.joblib', /^bytes$/u],
    ['boosting.py', 'model.json', /^bytes$/u],
    ['seeded.py', 'model.safetensors', /^(bytes|content)$/u],
    ['totals.sh', 'model.csv', /^bytes$/u],
  ]
  for (const [script, output, rung] of projects) {
    it(script, async () => {
      const report = await reproduce(script, output, 'numeric')
      assert.deepEqual(
        [report.verdict, report.data['level']],
        ['pass', 'reproduced'],
        report.findings.map(({ message }) => message).join('\n'),
      )
      assert.match(String(report.data['rung']), rung)
    })
  }
})
