import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { valueAt } from '@modelgate/kernel'
import { runCli } from '../run-cli.ts'
import { COMMANDS } from './index.ts'

const root = mkdtempSync(join(tmpdir(), 'validate-'))
after(() => rmSync(root, { recursive: true, force: true }))

function manifest(path: string, spec = ''): string {
  return `apiVersion: modelgate/v1
kind: Model
metadata: { name: credit, version: "1.0.0", owner: "@acme/ml" }
spec:
  artifacts: [{ name: w, path: ${path}, format: raw, digest: "${digestBytes('hello')}", size: 5 }]
  considerations: { useCases: [Test] }
  risk: { tier: low }
${spec}`
}

async function run(...argv: readonly string[]) {
  let stdout = ''
  let stderr = ''
  const status = await runCli(
    ['validate', ...argv],
    {
      cwd: root,
      env: {},
      now: new Date('2026-06-01'),
      terminal: { isTerminal: false, columns: 80 },
      stdout: (text) => (stdout += text),
      stderr: (text) => (stderr += text),
    },
    COMMANDS,
  )
  return { status, stdout, stderr }
}

/** Codes and places of the findings, and that nothing printed is a command to a runner. */
async function judge(...argv: readonly string[]) {
  const { status, stdout, stderr } = await run(...argv, '--json')
  for (const line of `${stdout}${stderr}`.split('\n')) assert.doesNotMatch(line, /^\s*(?:::|##\[)/)
  const report: unknown = JSON.parse(stdout)
  const findings = valueAt(report, 'findings')
  assert.ok(Array.isArray(findings))
  return {
    status,
    codes: findings.map(
      (one: unknown) => `${String(valueAt(one, 'code'))} ${String(valueAt(one, 'location', 'line'))}`,
    ),
  }
}

describe('a path in a manifest that is no file', () => {
  execFileSync('mkfifo', [join(root, 'pipe')])
  symlinkSync('/dev/zero', join(root, 'zero'))
  mkdirSync(join(root, 'empty'))
  const cases: readonly [string, string][] = [
    ['pipe', 'PATH_NOT_A_FILE 5'],
    ['zero', 'PATH_SYMLINK 5'],
    ['empty', 'MANIFEST_FILE_MISSING 5'],
    ['/dev/zero', 'PATH_OUTSIDE 5'],
  ]
  for (const [path, expected] of cases) {
    it(`is a finding: ${path}`, async () => {
      writeFileSync(join(root, 'm.modelgate.yaml'), manifest(path))
      assert.deepEqual(await judge('m.modelgate.yaml'), { status: 1, codes: [expected] })
    })
  }
})

it('shows place, severity and code of a finding on one line', async () => {
  writeFileSync(join(root, 'text.yaml'), manifest('/dev/zero'))
  const { stdout } = await run('text.yaml')
  assert.match(stdout, /^text\.yaml:5:32 error .* PATH_OUTSIDE$/m)
})

it('waives what the policy waives, and shows who answers for it', async () => {
  writeFileSync(join(root, 'm.bin'), 'hallo')
  writeFileSync(join(root, 'waived.yaml'), manifest('m.bin'))
  const policy = (expires: string) =>
    `apiVersion: modelgate/v1\nkind: Policy\nwaivers: [{ code: MANIFEST_DIGEST_MISMATCH, model: credit, reason: Moving, owner: "@acme/ml", expires: "${expires}" }]\n`
  writeFileSync(join(root, 'policy.yaml'), policy('2026-06-01'))
  const { status, stdout } = await run('waived.yaml', '--policy', join(root, 'policy.yaml'))
  assert.equal(status, 0)
  assert.match(stdout, /^waived\.yaml +credit +1\.0\.0 +warn$/m)
  writeFileSync(join(root, 'other.yaml'), manifest('m.bin').replace('credit', 'other'))
  const both = await run('waived.yaml', 'other.yaml', '--policy', join(root, 'policy.yaml'), '--json')
  assert.equal(both.status, 1)
  const manifests = valueAt(JSON.parse(both.stdout), 'data', 'manifests')
  assert.ok(Array.isArray(manifests))
  assert.deepEqual(
    manifests.map((one: unknown) => valueAt(one, 'verdict')),
    ['warn', 'fail'],
  )
  assert.match(stdout, /Waived by @acme\/ml until 2026-06-01: Moving/)
  writeFileSync(join(root, 'policy.yaml'), policy('2026-05-31'))
  assert.equal((await run('waived.yaml', '--policy', join(root, 'policy.yaml'))).status, 1)
})

it('judges a policy as one, in JSON too', async () => {
  writeFileSync(join(root, 'rules.json'), '{\n  "apiVersion": "modelgate/v1",\n  "kind": "Policy"\n}\n')
  assert.deepEqual(await judge('rules.json'), { status: 0, codes: [] })
})

describe('FILE that is no file', () => {
  it('ends 3 at once', async () => {
    for (const name of ['pipe', 'zero', 'empty', 'nothing']) {
      const { status, codes } = await judge(name)
      assert.equal(status, 3, name)
      assert.match(codes.join(), /^(CLI_FILE_UNREADABLE|PATH_)/, name)
    }
  })
})

describe('FILE that is not what it should be', () => {
  const deep = '[\n'.repeat(100_000)
  const problems = `  x-a: [${'!x 1, '.repeat(9999)}!x 1]\n`
  const commands = '::error file=a::b\n##[error]c\n'
  const files: readonly [string, string | Uint8Array, RegExp][] = [
    ['nothing in it', '', /^YAML_EMPTY 1$/],
    ['a second document', `${manifest('m.bin')}---\na: 1\n`, /^YAML_MULTIPLE_DOCUMENTS 8$/],
    ['bytes', Buffer.from([0xff, 0x00, 0xfe, 0x80]), /^YAML_ENCODING 1$/],
    ['half of it', manifest('m.bin').slice(0, 200), /^YAML_SYNTAX 5/],
    ['too much', `# ${'x'.repeat(600_000)}`, /^YAML_TOO_LARGE 1$/],
    ['depth', deep, /^YAML_TOO_DEEP \d+$/],
    ['another kind', manifest('m.bin').replace('Model', 'Policies'), /^DOCUMENT_KIND_UNKNOWN 2$/],
    ['a newer version', manifest('m.bin').replace('/v1', '/v2'), /^DOCUMENT_VERSION_UNKNOWN 1$/],
    ['10,000 problems', manifest('m.bin', problems), /^(YAML_TAG 8,?){500}$|YAML_MORE_PROBLEMS/],
    ['commands to a runner', `${commands}${manifest('m.bin').replace('Test', '"a\\n::error::x"')}`, /^YAML_SYNTAX/],
  ]
  for (const [name, bytes, expected] of files) {
    it(`is a finding, in bounded time: ${name}`, async () => {
      writeFileSync(join(root, 'm.bin'), 'hello')
      writeFileSync(join(root, 'bad.modelgate.yaml'), bytes)
      const start = process.cpuUsage()
      const { status, codes } = await judge('bad.modelgate.yaml')
      const { user, system } = process.cpuUsage(start)
      assert.equal(status, 1)
      assert.match(codes.join(), expected)
      assert.ok(codes.length <= 1002)
      // What is linear takes well under a second; what is not takes minutes.
      assert.ok(user + system < 20_000_000, `${(user + system) / 1e6} s`)
      const { stdout, stderr } = await run('bad.modelgate.yaml')
      for (const line of `${stdout}${stderr}`.split('\n')) assert.doesNotMatch(line, /^\s*(?:::|##\[)/)
    })
  }
})
