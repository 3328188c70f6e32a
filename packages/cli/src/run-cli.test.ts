import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createReport, ModelgateError, VERDICTS } from '@modelgate/kernel'
import { GATE_REPORT_SCHEMA, validate } from '@modelgate/manifest'
import type { Command } from './command.ts'
import { createCompletion } from './commands/completion.ts'
import { init } from './commands/init.ts'
import { update } from './commands/update.ts'
import { validate as validateCommand } from './commands/validate.ts'
import { runCli } from './run-cli.ts'

/** Ends with the verdict that it is told. */
const say: Command = {
  name: 'say',
  summary: 'Say a verdict',
  usage: 'VERDICT [--loud] [--word WORD] [--many X]…',
  options: {
    loud: { type: 'boolean', description: 'loudly' },
    word: { type: 'string', value: 'WORD', description: 'a word' },
    many: { type: 'string', multiple: true, value: 'X', description: 'words' },
  },
  examples: ['modelgate say pass'],
  async run({ positionals: [word], options, after: rest }) {
    if (word === 'crash') throw new TypeError('boom')
    const verdict = VERDICTS.find((one) => one === word)
    if (verdict === undefined) throw new ModelgateError('CLI_USAGE', 'say needs a verdict.', { advice: 'say pass' })
    return { report: createReport({ gate: 'quality', verdict, reasonCode: 'SAID', data: { options, rest } }) }
  },
}

/** Gives several reports. */
const both: Command = {
  ...say,
  name: 'say both',
  options: {},
  async run() {
    const report = createReport({ gate: 'quality', verdict: 'fail', reasonCode: 'SAID' })
    return { document: { schemaVersion: 1, verdict: 'fail', reports: [report, report] } }
  },
}

const TELL = ['tell all', 'tell one'].map((name) => ({ ...say, name }))
const REAL = [init, update, validateCommand]
const COMMANDS = [say, both, ...TELL, ...REAL, createCompletion(REAL)].map((command) => ({
  name: command.name,
  load: () => Promise.resolve(command),
}))

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'cli-'))
})
after(() => rmSync(root, { recursive: true, force: true }))

async function run(...argv: string[]) {
  return runIn(root, ...argv)
}

async function runIn(cwd: string, ...argv: string[]) {
  let [stdout, stderr] = ['', '']
  const status = await runCli(
    argv,
    {
      cwd,
      env: {},
      now: new Date('2026-06-01T00:00:00Z'),
      terminal: { isTerminal: false, columns: 80 },
      stdout: (text) => {
        stdout += text
      },
      stderr: (text) => {
        stderr += text
      },
    },
    COMMANDS,
  )
  return { status, stdout, stderr }
}

/** The one report that stands on stdout. */
function reportOf(stdout: string) {
  assert.ok(stdout.startsWith('{'), stdout)
  const report = JSON.parse(stdout)
  assert.deepEqual(validate(GATE_REPORT_SCHEMA, report), [])
  return report
}

describe('exit status', () => {
  const table = { pass: 0, warn: 0, fail: 1, inconclusive: 2, error: 3 } as const
  for (const [verdict, expected] of Object.entries(table)) {
    it(`is ${expected} for ${verdict}, in every format`, async () => {
      for (const format of ['text', 'json', 'markdown', 'sarif', 'html']) {
        assert.equal((await run('say', verdict, '--format', format)).status, expected)
      }
    })
  }

  it('is that of the worst report of several', async () => {
    const { status, stdout } = await run('say', 'both', '--json')
    assert.equal(status, 1)
    assert.equal(JSON.parse(stdout).reports.length, 2)
  })
})

describe('wrong usage', () => {
  const lines: readonly [readonly string[], string, RegExp][] = [
    [['sai', 'pass'], 'CLI_COMMAND_UNKNOWN', /Did you mean `modelgate say`/],
    [['quux'], 'CLI_COMMAND_UNKNOWN', /modelgate --help/],
    [['--loud'], 'CLI_USAGE', /modelgate --help/],
    [['say'], 'CLI_USAGE', /say pass/],
    [['tell'], 'CLI_COMMAND_UNKNOWN', /Write modelgate tell all or modelgate tell one/],
    [['tell', 'xyzzy'], 'CLI_COMMAND_UNKNOWN', /Write modelgate tell all/],
    [['tell', 'onne'], 'CLI_COMMAND_UNKNOWN', /Did you mean modelgate tell one/],
    [['say', 'pass', '--lod'], 'CLI_USAGE', /Did you mean --loud/],
    [['say', 'pass', '--zzzzzzzz'], 'CLI_USAGE', /say --help/],
    [['say', 'pass', '-x'], 'CLI_USAGE', /say --help/],
    [['say', 'pass', '--loud=yes'], 'CLI_USAGE', /Write --loud/],
    [['say', 'pass', '--word'], 'CLI_USAGE', /--word WORD/],
    [['say', 'pass', '--word', '--loud'], 'CLI_USAGE', /--word WORD/],
    [['say', 'pass', '--word', 'a', '--word', 'b'], 'CLI_USAGE', /Keep one/],
    [['say', 'pass', '--format', 'jsn'], 'CLI_USAGE', /json/],
    [['say', 'pass', '--format', 'markdown', '--json'], 'CLI_USAGE', /Keep one/],
    [['say', 'pass', '--output', 'no/such/folder'], 'CLI_OUTPUT_FAILED', /folder/],
    [['completion', 'tcsh'], 'CLI_USAGE', /bash/],
    [['completion'], 'CLI_USAGE', /bash/],
    [['validate', 'nope.yaml'], 'CLI_FILE_UNREADABLE', /manifest/],
    [['validate', '.'], 'CLI_FILE_UNREADABLE', /manifest/],
    [['validate', '/dev/null'], 'CLI_FILE_UNREADABLE', /manifest/],
    [['validate', '--policy', 'nope.yaml'], 'CLI_USAGE', /./],
    [['validate', '--base', 'main'], 'GIT_REF_UNKNOWN', /git fetch/],
    [['update'], 'CLI_USAGE', /modelgate init/],
    [['update', 'a', 'b'], 'CLI_USAGE', /update FILE/],
    [['init', '--from', '../../x'], 'CLI_FILE_UNREADABLE', /--from/],
  ]
  for (const [argv, code, advice] of lines) {
    it(`${argv.join(' ')} ends 3 with ${code}`, async () => {
      const text = await run(...argv)
      assert.equal(text.status, 3)
      if (!argv.includes('--json')) {
        assert.equal(text.stdout, '')
        assert.match(text.stderr, /^modelgate: /m)
      }
      assert.doesNotMatch(text.stderr, /\n\s+at /)
      const { status, stdout } = await run(...argv, ...(argv.includes('--json') ? [] : ['--json']))
      assert.equal(status, 3)
      const report = reportOf(stdout)
      assert.equal(report.verdict, 'error')
      assert.ok(code === report.reasonCode || report.reasonCode === 'CLI_USAGE', report.reasonCode)
      assert.match(JSON.stringify(report.findings[0]) + text.stderr, advice)
    })
  }

  it('shows no stack trace of a crash unless asked', async () => {
    const { status, stderr } = await run('say', 'crash')
    assert.equal(status, 3)
    assert.match(stderr, /boom/)
    assert.doesNotMatch(stderr, /\n\s+at /)
    assert.match((await run('say', 'crash', '--verbose')).stderr, /TypeError.* at /s)
    assert.equal(reportOf((await run('say', 'crash', '--json')).stdout).reasonCode, 'INTERNAL_ERROR')
  })

  it('says that stdout could not be written', { skip: existsSync('/dev/full') ? false : 'no /dev/full' }, () => {
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(
      process.execPath,
      [fileURLToPath(import.meta.resolve('./main.ts')), '--version'],
      {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      },
    )
    closeSync(full)
    assert.equal(status, 3)
    assert.match(stderr, /cannot be written to stdout/)
  })

  it('shows help on stderr when nothing is asked', async () => {
    const { status, stdout, stderr } = await run()
    assert.equal(status, 3)
    assert.equal(stdout, '')
    assert.match(stderr, /Usage: modelgate COMMAND/)
  })
})

describe('a command line', () => {
  it('gives options to the command', async () => {
    const { stdout } = await run(
      '--json',
      'say',
      'pass',
      '--loud',
      '--word=a=b',
      '--many',
      '1',
      '--many',
      '-2',
      '--',
      '--x',
    )
    const { options, rest } = reportOf(stdout).data
    assert.deepEqual(options, { json: true, loud: true, word: 'a=b', many: ['1', '-2'] })
    assert.deepEqual(rest, ['--x'])
  })

  it('takes common options before the command', async () => {
    assert.equal(reportOf((await run('--format', 'json', 'say', 'fail')).stdout).verdict, 'fail')
  })

  it('prints help for the program and for each command', async () => {
    for (const argv of [['--help'], ['help'], ['-h']]) assert.match((await run(...argv)).stdout, /validate .*manifests/)
    assert.match((await run('say', '--help')).stdout, /--word WORD +a word[\s\S]*modelgate say pass/)
    assert.match((await run('help', 'say')).stdout, /Say a verdict/)
    for (const argv of [
      ['tell', '--help'],
      ['tell', '-h'],
      ['help', 'tell'],
    ]) {
      const { status, stdout } = await run(...argv)
      assert.deepEqual([status, /tell all[\s\S]*tell one/.test(stdout), stdout.includes('validate')], [0, true, false])
    }
    assert.equal(reportOf((await run('say', '--help', '--json')).stdout).reasonCode, 'CLI_DONE')
    assert.equal((await run('--version')).stdout, '0.1.0\n')
  })

  it('writes to a file instead of stdout', async () => {
    for (const argv of [
      ['say', 'fail'],
      ['say', 'pass', '--wrong'],
    ]) {
      const { stdout } = await run(...argv, '--json', '--output', 'out.json')
      assert.equal(stdout, '')
      assert.ok(JSON.parse(readFileSync(join(root, 'out.json'), 'utf8')).verdict)
    }
    rmSync(join(root, 'out.json'))
  })
})

describe('the manifest commands', () => {
  function repository(): string {
    const folder = mkdtempSync(join(root, 'repository-'))
    mkdirSync(join(folder, '.git'))
    mkdirSync(join(folder, 'models'))
    writeFileSync(join(folder, 'models/credit.safetensors'), 'weights')
    return folder
  }

  it('validate prints a draft when there is no manifest', async () => {
    const { status, stderr, stdout } = await runIn(repository(), 'validate', '--json')
    assert.equal(status, 2)
    assert.match(stderr, /\n {6}path: models\/credit.safetensors/)
    assert.match(reportOf(stdout).data.draft, /kind: Model/)
  })

  it('init, validate and update work together', async () => {
    const folder = repository()
    assert.equal((await runIn(folder, 'init', '--output', 'm.modelgate.yaml')).status, 0)
    const first = await runIn(join(folder, 'models'), 'validate', '../m.modelgate.yaml', '--json')
    assert.equal(first.status, 0, first.stdout)
    assert.equal(reportOf(first.stdout).verdict, 'warn')
    assert.equal(reportOf(first.stdout).data.manifests[0].path, 'm.modelgate.yaml')

    writeFileSync(join(folder, 'models/credit.safetensors'), 'retrained')
    const second = await runIn(folder, 'validate', '--json')
    assert.equal(second.status, 1)
    const report = reportOf(second.stdout)
    assert.equal(report.subject, null)
    assert.equal(report.reasonCode, 'MANIFEST_DIGEST_MISMATCH')

    const updated = await runIn(folder, 'update', '--version', 'minor')
    assert.match(updated.stdout, /metadata.version: 0.1.0 → 0.2.0/)
    const digest = createHash('sha256').update('retrained').digest('hex')
    assert.match(readFileSync(join(folder, 'm.modelgate.yaml'), 'utf8'), new RegExp(`sha256:${digest}`))
    assert.equal((await runIn(folder, 'validate')).status, 0)
    assert.match((await runIn(folder, 'update')).stdout, /up to date/)
    assert.equal(
      (await runIn(folder, 'init', '--output', 'm.modelgate.yaml')).status,
      0,
      'a draft may be drafted again',
    )
    const filledIn = readFileSync(join(folder, 'm.modelgate.yaml'), 'utf8').replaceAll('TODO', 'Said')
    writeFileSync(join(folder, 'm.modelgate.yaml'), filledIn)
    assert.match((await runIn(folder, 'init', '--output', 'm.modelgate.yaml')).stderr, /holds a manifest already/)
    assert.equal(readFileSync(join(folder, 'm.modelgate.yaml'), 'utf8'), filledIn)
  })

  it('init takes over what a model card says', async () => {
    const folder = repository()
    writeFileSync(join(folder, 'README.md'), '---\nlicense: mit\nlibrary_name: "sklearn: x"\n---\n')
    const { stdout } = await runIn(folder, 'init', '--from', 'README.md')
    assert.match(stdout, /license: MIT/)
    const elsewhere = mkdtempSync(join(root, 'elsewhere-'))
    writeFileSync(join(elsewhere, 'README.md'), '---\nlicense: mit\n---\n')
    assert.match((await runIn(folder, 'init', '--from', join(elsewhere, 'README.md'))).stdout, /license: MIT/)
    writeFileSync(join(elsewhere, 'model.safetensors'), 'weights')
    const foreign = await runIn(folder, 'init', '--from', join(elsewhere, 'model.safetensors'))
    assert.equal(foreign.status, 3)
    assert.match(foreign.stderr, /own repository/)
    assert.match(stdout, /path: models\/credit.safetensors/)
    writeFileSync(join(folder, 'm.modelgate.yaml'), stdout)
    assert.equal((await runIn(folder, 'validate')).status, 0)
    const missing = await runIn(folder, 'init', '--from', 'nope.onnx', '--json')
    assert.equal(reportOf(missing.stdout).reasonCode, 'CLI_FILE_UNREADABLE')
  })

  it('update leaves the file alone when the result goes elsewhere', async () => {
    const folder = repository()
    await runIn(folder, 'init', '--output', 'm.modelgate.yaml')
    const before = readFileSync(join(folder, 'm.modelgate.yaml'), 'utf8')
    writeFileSync(join(folder, 'models/credit.safetensors'), 'retrained')
    const { stdout } = await runIn(folder, 'update', 'm.modelgate.yaml', '--output', 'new.yaml')
    assert.equal(stdout, '')
    assert.equal(readFileSync(join(folder, 'm.modelgate.yaml'), 'utf8'), before)
    assert.notEqual(readFileSync(join(folder, 'new.yaml'), 'utf8'), before)
  })

  it('update says what is wrong with a manifest it cannot read', async () => {
    const folder = repository()
    writeFileSync(join(folder, 'm.modelgate.yaml'), 'apiVersion: modelgate/v1\nkind: Model\n')
    const { status, stdout } = await runIn(folder, 'update')
    assert.equal(status, 1)
    assert.match(stdout, /SCHEMA_MISSING_KEY/)
  })

  it('validate judges files of several repositories in one report', async () => {
    const [one, two] = [repository(), repository()]
    for (const folder of [one, two]) await runIn(folder, 'init', '--output', 'm.modelgate.yaml')
    writeFileSync(join(two, 'models/credit.safetensors'), 'changed')
    const { status, stdout } = await run(
      'validate',
      join(one, 'm.modelgate.yaml'),
      join(two, 'm.modelgate.yaml'),
      '--json',
    )
    assert.equal(status, 1)
    assert.deepEqual(
      reportOf(stdout).data.manifests.map(({ verdict }: { verdict: string }) => verdict),
      ['warn', 'fail'],
    )
  })

  it('validate judges a policy as a policy', async () => {
    const folder = repository()
    const policy = join(folder, 'policy.yaml')
    writeFileSync(policy, 'apiVersion: modelgate/v1\nkind: Policy\ngates: { manifest: {} }\n')
    const good = await runIn(folder, 'validate', 'policy.yaml', '--json')
    assert.equal(good.status, 0)
    assert.equal(reportOf(good.stdout).reasonCode, 'POLICY_VALID')
    writeFileSync(policy, 'apiVersion: modelgate/v1\nkind: Policy\ngates: { drift: {} }\n')
    const bad = await runIn(folder, 'validate', 'policy.yaml', '--json')
    assert.equal(bad.status, 1)
    assert.equal(reportOf(bad.stdout).reasonCode, 'POLICY_GATE_UNKNOWN')
  })

  it('no output of a hostile manifest is taken for a command or an escape', async () => {
    const folder = repository()
    writeFileSync(
      join(folder, 'm.modelgate.yaml'),
      '"::error::x\\e[31m": 1\n"##[command]": 2\napiVersion: modelgate/v1\nkind: Model\n',
    )
    const { stdout } = await runIn(folder, 'validate')
    assert.doesNotMatch(stdout, /^::|##\[/m)
    assert.ok(!stdout.includes('\u001b'))
  })

  it('completion names every command', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { stdout, status } = await run('completion', shell)
      assert.equal(status, 0)
      for (const { name } of REAL) assert.ok(stdout.includes(name), `${shell} ${name}`)
    }
  })
})
