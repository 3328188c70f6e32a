import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { check } from './check.ts'

const folder = mkdtempSync(join(tmpdir(), 'cli-check-baseline-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const git = (...args: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { stdio: 'pipe' })

/** A model whose table has this many right answers of a hundred, under a policy that asks for 40 and compares with the version before. */
function write(version: string, right: number): void {
  const rows = Array.from({ length: 100 }, (_, index) => `${index},1,${index < right ? 1 : 0}`)
  const table = `id,y,p\n${rows.join('\n')}\n`
  const files = {
    '.github/modelgate.yaml': `apiVersion: modelgate/v1
kind: Policy
gates:
  quality: { metrics: [{ metric: accuracy, min: 0.4, maxRegression: 0.05 }] }
`,
    'm.bin': version,
    'p.csv': table,
    'm.modelgate.yaml': `apiVersion: modelgate/v1
kind: Model
metadata: { name: m, version: "${version}", owner: "@acme/ml" }
spec:
  artifacts: [{ name: weights, path: m.bin, format: opaque, digest: "${digestBytes(version)}", size: ${version.length} }]
  evaluation: { predictions: { path: p.csv, digest: "${digestBytes(table)}", id: id, label: "y", prediction: p } }
  considerations: { useCases: [Test] }
  risk: { tier: low }
`,
  }
  mkdirSync(join(folder, '.github'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}

async function judge(base?: string): Promise<string> {
  const options = base === undefined ? { gate: ['quality'] } : { gate: ['quality'], base }
  const now = new Date('2026-11-21T00:00:00Z')
  const outcome = await check.run({ positionals: [], options, after: [], cwd: folder, now, env: {}, progress() {} })
  assert.ok('document' in outcome)
  return outcome.document.reports.map(({ verdict, reasonCode }) => `${verdict} ${reasonCode}`).join()
}

test('check without a base passes as a first version only where nothing can have come before', async () => {
  const first = 'pass QUALITY_WITHIN_LIMITS'
  const unknown = 'inconclusive QUALITY_BASELINE_MISSING'
  write('1.0.0', 90)
  assert.equal(await judge(), unknown)
  git('init', '--quiet', '-b', 'main')
  assert.equal(await judge(), first)
  git('add', '.')
  git('commit', '--quiet', '-m', 'first')
  assert.equal(await judge(), first)
  write('1.1.0', 60)
  assert.equal(await judge(), unknown)
  assert.equal(await judge('HEAD'), 'fail QUALITY_REGRESSION')
  git('commit', '--quiet', '-am', 'second')
  assert.equal(await judge(), unknown)
  assert.equal(await judge('HEAD~1'), 'fail QUALITY_REGRESSION')
})
