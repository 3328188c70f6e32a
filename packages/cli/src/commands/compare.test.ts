import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { GATE_REPORT_SCHEMA, validate } from '@modelgate/manifest'
import { runCli } from '../run-cli.ts'
import { compare } from './compare.ts'
import { inspect } from './inspect.ts'
import { reproduce } from './reproduce.ts'

const root = mkdtempSync(join(tmpdir(), 'modelgate-commands-'))
after(() => rmSync(root, { recursive: true, force: true }))
writeFileSync(join(root, 'a.json'), '{"auc":0.75,"n":3}')
writeFileSync(join(root, 'close.json'), '{"auc":0.7500000000001,"n":3}')
writeFileSync(join(root, 'renamed.json'), '{"auc2":0.75,"n":3}')
writeFileSync(join(root, 'broken.safetensors'), 'x')

/** Status and the one JSON document on stdout. */
async function run(cwd: string, ...argv: string[]): Promise<readonly [status: number, report: unknown]> {
  let stdout = ''
  const status = await runCli(
    [...argv, '--json'],
    {
      cwd,
      env: { PATH: process.env['PATH'] },
      now: new Date(0),
      terminal: { isTerminal: false, columns: 80 },
      stdout: (text) => {
        stdout += text
      },
      stderr: () => {},
    },
    [compare, inspect, reproduce].map((command) => ({ name: command.name, load: () => Promise.resolve(command) })),
  )
  const report: unknown = JSON.parse(stdout)
  assert.deepEqual(validate(GATE_REPORT_SCHEMA, report), [])
  return [status, report]
}

const rungOf = (report: unknown): unknown => Reflect.get(Object(Reflect.get(Object(report), 'data')), 'rung')
const reasonOf = (report: unknown): unknown => Reflect.get(Object(report), 'reasonCode')

describe('modelgate compare', () => {
  const cases: readonly [string[], status: number, rung: unknown, reason: string][] = [
    [['a.json', 'a.json'], 0, 'bytes', 'COMPARE_EQUIVALENT'],
    [['a.json', 'close.json'], 0, 'numeric', 'COMPARE_EQUIVALENT'],
    [['a.json', 'close.json', '--require', 'content'], 1, 'numeric', 'COMPARE_RUNG_TOO_LOW'],
    [['a.json', 'close.json', '--rtol', '1e-15'], 1, 'none', 'COMPARE_BEYOND_TOLERANCE'],
    [['a.json', 'close.json', '--profile', 'rounding', '--rtol', '0.1'], 0, 'numeric', 'COMPARE_EQUIVALENT'],
    [['a.json', 'renamed.json'], 1, 'none', 'COMPARE_NAMES_DIFFER'],
    [['a.json', 'gone.json'], 3, undefined, 'MODEL_FILE_MISSING'],
    [['a.json', 'broken.safetensors'], 3, undefined, 'SAFETENSORS_HEADER_TOO_SMALL'],
    [['a.json'], 3, undefined, 'CLI_USAGE'],
    [['a.json', 'close.json', '--require', 'metric'], 3, undefined, 'CLI_USAGE'],
    [['a.json', 'close.json', '--rtol', '-1'], 3, undefined, 'CLI_USAGE'],
  ]
  for (const [args, status, rung, reason] of cases) {
    it(`ends ${status} for ${args.join(' ')}`, async () => {
      const [ended, report] = await run(root, 'compare', ...args)
      assert.deepEqual([ended, rungOf(report), reasonOf(report)], [status, rung, reason])
    })
  }
})

describe('modelgate inspect', () => {
  it('ends 0 for a sound file, 1 for a broken one, 3 for none', async () => {
    assert.equal((await run(root, 'inspect', 'a.json'))[0], 0)
    assert.equal((await run(root, 'inspect', 'a.json', 'broken.safetensors'))[0], 1)
    assert.equal((await run(root, 'inspect', 'gone.json'))[0], 3)
    assert.equal((await run(root, 'inspect'))[0], 3)
  })
})

describe('modelgate reproduce', () => {
  it('runs the last commit and judges it', async () => {
    const repository = join(root, 'repository')
    mkdirSync(join(repository, 'models'), { recursive: true })
    const digest = createHash('sha256').update('7\n').digest('hex')
    writeFileSync(
      join(repository, 'models/m.modelgate.yaml'),
      `apiVersion: modelgate/v1
kind: Model
metadata: { name: m, version: "1.0.0", owner: "@a/b" }
spec:
  artifacts: [{ name: w, path: w.bin, format: other, digest: "sha256:${digest}", size: 2 }]
  considerations: { useCases: [test] }
  risk: { tier: low }
  reproduce: { command: "echo 7 > w.bin", outputs: [{ path: w.bin, role: weights }] }
`,
    )
    const git = (...args: readonly string[]) => execFileSync('git', ['-C', repository, ...args], { stdio: 'ignore' })
    git('init', '-q')
    git('add', '.')
    git('-c', 'user.name=t', '-c', 'user.email=t@example.invalid', 'commit', '-q', '-m', 'Start')
    const [status, report] = await run(join(repository, 'models'), 'reproduce', 'm.modelgate.yaml', '--vary', 'umask')
    assert.deepEqual([status, rungOf(report), reasonOf(report)], [0, 'bytes', 'REPRODUCIBILITY_REPRODUCED'])
    assert.equal((await run(repository, 'reproduce', '--vary', 'umask', '--require', 'bytes', '--budget', '1s'))[0], 0)
    assert.equal((await run(repository, 'reproduce', '--budget', 'soon'))[0], 3)
    assert.equal((await run(repository, 'reproduce', '--smoke'))[0], 3)
    const [refused, why] = await run(repository, 'reproduce', '--record', 'models/m.modelgate.yaml')
    assert.deepEqual([refused, reasonOf(why)], [3, 'REPRODUCIBILITY_RECORD_INVALID'])
    assert.equal((await run(repository, 'reproduce', 'a', 'b'))[0], 3)
    assert.equal((await run(root, 'reproduce'))[0], 3)
  })
})
