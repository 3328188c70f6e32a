import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { valueAt } from '@modelgate/kernel'
import { startGitHub } from '@modelgate/testkit'
import { COMMANDS } from './commands/index.ts'
import { runCli } from './run-cli.ts'

const github = await startGitHub()
const folder = mkdtempSync(join(tmpdir(), 'remote-policy-'))
after(async () => {
  await github.close()
  rmSync(folder, { recursive: true, force: true })
})
github.createUser('acme', { type: 'Organization' })
github.createUser('ada')
github.createUser('eve')
await github.createRepository({ owner: 'acme', name: 'rules', private: true })
github.addCollaborator('acme/rules', 'ada', 'read')
await github.pushFiles({
  repository: 'acme/rules',
  branch: 'main',
  author: 'ada',
  message: 'Rules',
  files: {
    'policy.yaml': 'apiVersion: modelgate/v1\nkind: Policy\ntiers: { low: { require: [spec.task] } }\n',
    'broken.yaml': 'apiVersion: modelgate/v1\nkind: Policy\ntiers: { lo: {} }\n',
  },
})

writeFileSync(join(folder, 'm.bin'), 'w')
writeFileSync(
  join(folder, 'm.modelgate.yaml'),
  `apiVersion: modelgate/v1
kind: Model
metadata: { name: m, version: "1.0.0", owner: "@acme/ml" }
spec:
  artifacts: [{ name: weights, path: m.bin, format: opaque, digest: "${digestBytes('w')}", size: 1 }]
  considerations: { useCases: [Test] }
  risk: { tier: low }
`,
)

async function run(policy: string, user: string | null, command = 'validate') {
  let stdout = ''
  const status = await runCli(
    [command, '--policy', policy, '--json'],
    {
      cwd: folder,
      env: { GITHUB_API_URL: github.apiUrl, ...(user === null ? {} : { GITHUB_TOKEN: github.issueUserToken(user) }) },
      now: new Date('2026-06-01'),
      terminal: { isTerminal: false, columns: 80 },
      stdout: (text) => (stdout += text),
      stderr: () => undefined,
    },
    COMMANDS,
  )
  const report: unknown = JSON.parse(stdout)
  return {
    status,
    report,
    codes: JSON.stringify(valueAt(report, 'findings') ?? valueAt(report, 'reports', 0, 'findings')),
  }
}

test("an organisation's policy judges, and the report names the commit it was read from", async () => {
  const { status, report, codes } = await run('acme/rules/policy.yaml@main', 'ada')
  assert.equal(status, 1)
  assert.match(codes, /MANIFEST_FIELD_REQUIRED/u)
  assert.match(String(valueAt(report, 'policy', 'source')), /^acme\/rules\/policy\.yaml@main \([0-9a-f]{12}\)$/u)
})

test('a policy that cannot be read is an error, never no policy', async () => {
  for (const [policy, user] of [
    ['acme/rules/none.yaml@main', 'ada'],
    ['acme/rules/policy.yaml@gone', 'ada'],
    ['acme/rules/policy.yaml@main', 'eve'],
    ['acme/rules/policy.yaml@main', null],
    ['acme/rules/broken.yaml@main', 'ada'],
  ] as const) {
    for (const command of ['validate', 'check']) {
      const { status } = await run(policy, user, command)
      assert.ok(
        command === 'check' && policy.includes('broken') ? status > 0 : status === 3,
        `${command} ${policy} ${user} ${status}`,
      )
    }
  }
})

test('a file of the work tree cannot take its place', async () => {
  mkdirSync(join(folder, 'acme/rules'), { recursive: true })
  writeFileSync(join(folder, 'acme/rules/policy.yaml@main'), 'apiVersion: modelgate/v1\nkind: Policy\n')
  assert.equal((await run('acme/rules/policy.yaml@main', 'ada')).status, 1)
})
