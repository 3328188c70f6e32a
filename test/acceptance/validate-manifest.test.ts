import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { runActionBundle } from '@modelgate/testkit'
import { ROOT } from '../../packages/toolchain/src/root.ts'

const ACTION = join(ROOT, 'actions/validate-manifest')
let workspace = ''
let base = ''

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=ada', '-c', 'user.email=ada@example.org']
  return execFileSync('git', ['-C', workspace, ...identity, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim()
}

function manifest(weights: string, version: string): string {
  return `apiVersion: modelgate/v1
kind: Model
metadata: { name: credit, version: "${version}", owner: "@acme/credit" }
spec:
  artifacts:
    - name: weights
      path: model.bin
      format: opaque
      digest: "${digestBytes(weights)}"
      size: ${weights.length}
  considerations: { useCases: [Limits of credit cards] }
  risk: { tier: low }
`
}

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(workspace, path), text)
}

before(() => {
  workspace = mkdtempSync(join(tmpdir(), 'validate-'))
  git('init', '-q', '-b', 'main')
  write({ 'model.bin': 'first', 'm.modelgate.yaml': manifest('first', '1.0.0') })
  git('add', '.')
  git('commit', '-qm', 'First version')
  base = git('rev-parse', 'HEAD')
})
after(() => rmSync(workspace, { recursive: true, force: true }))

async function run(inputs: Readonly<Record<string, string>> = {}) {
  return runActionBundle({
    action: ACTION,
    inputs,
    workspace,
    token: 'ghs_token',
    event: { name: 'push', payload: { before: base } },
  })
}

test('a manifest that tells the truth passes', async () => {
  const { exitCode, outputs, annotations } = await run()
  assert.equal(exitCode, 0)
  assert.equal(outputs['verdict'], 'pass')
  assert.equal(outputs['sarif'], '')
  assert.deepEqual(annotations, [])
})

test('a changed model without a version is annotated on its line, and in the SARIF file', async () => {
  write({ 'model.bin': 'second', 'm.modelgate.yaml': manifest('second', '1.0.0') })
  const { exitCode, outputs, annotations } = await run({ sarif: 'out.sarif', manifests: 'm.modelgate.yaml' })
  assert.equal(exitCode, 1)
  assert.equal(outputs['reason-code'], 'MANIFEST_VERSION_NOT_MOVED')
  assert.deepEqual(
    annotations.map(({ title, file, line }) => ({ title, file, line })),
    [{ title: 'MANIFEST_VERSION_NOT_MOVED', file: 'm.modelgate.yaml', line: 3 }],
  )
  const sarif = JSON.parse(readFileSync(join(workspace, 'out.sarif'), 'utf8'))
  assert.equal(sarif.version, '2.1.0')
  const [result] = sarif.runs[0].results
  assert.equal(result.ruleId, 'MANIFEST_VERSION_NOT_MOVED')
  assert.equal(result.locations[0].physicalLocation.region.startLine, 3)
})

test('tampered bytes fail', async () => {
  write({ 'model.bin': 'tampered', 'm.modelgate.yaml': manifest('first', '1.0.0') })
  const { exitCode, outputs } = await run()
  assert.equal(exitCode, 1)
  assert.equal(outputs['reason-code'], 'MANIFEST_DIGEST_MISMATCH')
})

/** Commits what lies there as the head of a pull request and merges it with the first commit, as a runner checks out. */
function propose(): { readonly head: string; readonly merge: string } {
  git('checkout', '-q', '-b', 'proposal')
  git('add', '-A', '--', '*.yaml', '*.bin')
  git('commit', '-qm', 'Proposal')
  const head = git('rev-parse', 'HEAD')
  const merge = git('commit-tree', 'HEAD^{tree}', '-p', 'HEAD~', '-p', 'HEAD', '-m', 'Merge')
  git('checkout', '-q', merge)
  return { head, merge }
}

test('on a pull request the manifests that it touches are judged, and the others listed', async () => {
  const second = (text: string) => text.replace('credit', 'other').replaceAll('model.bin', 'other.bin')
  write({ 'model.bin': 'first', 'm.modelgate.yaml': manifest('first', '1.0.0') })
  write({
    'other.bin': 'first',
    'other.yaml': second(manifest('first', '1.0.0')),
    'gone.yaml': second(manifest('first', '1.0.0')),
  })
  git('checkout', '-q', 'main')
  git('add', '-A')
  git('commit', '-qm', 'Several models')
  const main = git('rev-parse', 'HEAD')
  write({ 'other.bin': 'second' })
  rmSync(join(workspace, 'gone.yaml'))
  const { head, merge } = propose()
  const payload = { pull_request: { number: 7, base: { sha: main, ref: 'main' }, head: { sha: head } } }
  const { outputs } = await runActionBundle({
    action: ACTION,
    workspace,
    token: 'ghs_token',
    github: { sha: merge },
    event: { name: 'pull_request', payload },
  })
  const report = JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8'))
  assert.deepEqual(
    report.data.manifests.map(({ path, verdict }: Record<string, unknown>) => [path, verdict]),
    [['other.yaml', 'fail']],
  )
  assert.deepEqual(report.data.untouched, ['m.modelgate.yaml'])
  assert.equal(report.reasonCode, 'MANIFEST_DIGEST_MISMATCH')
  assert.ok(report.findings.some(({ code }: Record<string, unknown>) => code === 'MODEL_REMOVED'))
})

test('a policy that cannot be read is an error, never no policy', async () => {
  write({ 'model.bin': 'first', 'm.modelgate.yaml': manifest('first', '1.0.0'), 'policy.yaml': 'kind: [' })
  const { exitCode, outputs } = await run({ policy: 'policy.yaml' })
  assert.equal(exitCode, 1)
  assert.equal(outputs['verdict'], 'error')
  assert.equal(outputs['reason-code'], 'POLICY_INVALID')
})

test('a policy that is named and not there is an error, never no policy', async () => {
  const { exitCode, outputs } = await run({ policy: 'polcy.yaml' })
  assert.equal(exitCode, 1)
  assert.equal(outputs['verdict'], 'error')
  assert.equal(outputs['reason-code'], 'POLICY_NOT_FOUND')
})
