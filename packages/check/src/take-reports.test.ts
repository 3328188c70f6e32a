import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { createReport } from '@modelgate/kernel'
import type { GateReport } from '@modelgate/kernel'
import { readManifest } from '@modelgate/manifest'
import { readPolicy } from '@modelgate/policy'
import type { GateContext } from './gate-context.ts'
import { takeReports } from './take-reports.ts'

const HEAD = 'a'.repeat(40)
const subject = { model: 'limits', version: '1.0.0', digest: `sha256:${'1'.repeat(64)}` }

function contextOf(onPullRequest: string): GateContext {
  const manifest = `apiVersion: modelgate/v1
kind: Model
metadata: { name: limits, version: "1.0.0", owner: "@acme/credit" }
spec:
  artifacts: [{ name: w, path: w.json, format: json, digest: "${subject.digest}", size: 1 }]
  considerations: { useCases: [Decide which limit may grow.] }
  risk: { tier: low }
`
  const rules = `apiVersion: modelgate/v1
kind: Policy
gates: { manifest: {}, reproducibility: { require: bytes, onPullRequest: ${onPullRequest} } }
`
  const read = readManifest(Buffer.from(manifest), 'limits.modelgate.yaml')
  const bytes = Buffer.from(rules)
  const { policy } = readPolicy(bytes, { path: 'p.yaml', source: 'p.yaml@base', digest: digestBytes(bytes) })
  assert.ok(read.manifest !== undefined && policy !== undefined)
  return {
    path: 'limits.modelgate.yaml',
    manifest: read.manifest,
    document: read.document,
    policy,
    policyRef: { source: policy.source, digest: policy.digest },
    head: { label: 'head', commit: HEAD, list: async () => [], read: async () => null, materialize: async () => null },
    base: null,
    now: new Date(0),
    environment: {},
    subject,
    baseManifest: null,
  }
}

const context = contextOf('smoke')

const report = (change: Partial<GateReport> = {}): GateReport =>
  createReport({
    gate: 'manifest',
    verdict: 'pass',
    reasonCode: 'MANIFEST_VALID',
    subject,
    policy: { source: 'elsewhere', digest: context.policyRef?.digest ?? '' },
    environment: { headSha: HEAD },
    ...change,
  })

const take = (reports: readonly GateReport[], gate: 'manifest' | 'reproducibility' = 'manifest', given = context) =>
  takeReports({ reports, headSha: HEAD, proposal: true, unfinished: ['fairness: skipped'] })(gate, given)

test('a report of this commit, these bytes and this policy stands for the gate', async () => {
  const [taken, ...others] = await take([report()])
  assert.deepEqual(others, [])
  assert.equal(taken?.verdict, 'pass')
  assert.deepEqual(taken?.policy, context.policyRef)
})

test('a report of anything else is stale, and says of what it is', async () => {
  const other = `sha256:${'2'.repeat(64)}`
  const cases: readonly (readonly [Partial<GateReport>, RegExp])[] = [
    [{ environment: { headSha: 'b'.repeat(40) } }, /commit bbbbbbbbbbbb/u],
    [{ environment: {} }, /commit unknown/u],
    [{ subject: { ...subject, version: '0.9.0' } }, /version 0\.9\.0/u],
    [{ subject: { ...subject, digest: other } }, /bytes sha256:2222/u],
    [{ policy: { source: 'p', digest: other } }, /another policy/u],
    [{ policy: null }, /another policy/u],
  ]
  for (const [change, why] of cases) {
    const [taken] = await take([report(change)])
    assert.deepEqual([taken?.verdict, taken?.reasonCode], ['inconclusive', 'REPORT_STALE'])
    assert.match(taken?.findings[0]?.message ?? '', why)
  }
})

test('no report, or one of another model or gate, is missing; the jobs that did not run are named', async () => {
  for (const reports of [[], [report({ gate: 'quality' })], [report({ subject: { ...subject, model: 'other' } })]]) {
    const [taken] = await take(reports)
    assert.deepEqual([taken?.verdict, taken?.reasonCode], ['inconclusive', 'REPORT_MISSING'])
    assert.match(taken?.findings[0]?.message ?? '', /\(fairness: skipped\)/u)
  }
})

test('every fitting report counts: a pass beside a failure hides nothing', async () => {
  const verdicts = (await take([report(), report({ verdict: 'fail' })])).map(({ verdict }) => verdict)
  assert.deepEqual(verdicts, ['pass', 'fail'])
})

test('where the policy asks for a rebuild on pull requests, declarations that fit together are none', async () => {
  const rebuilt = (mode?: string) => report({ gate: 'reproducibility', data: mode === undefined ? {} : { mode } })
  // The digest of the policy differs with the demand, so the report is made for each.
  for (const demanded of ['smoke', 'full']) {
    const given = contextOf(demanded)
    const made = (mode?: string) => ({ ...rebuilt(mode), policy: given.policyRef })
    const met = async (mode?: string) =>
      (await take([made(mode)], 'reproducibility', given)).every(({ reasonCode }) => reasonCode !== 'REPORT_MISSING')
    assert.equal(await met(), false)
    assert.equal(await met('full'), true)
    assert.equal(await met('smoke'), demanded === 'smoke')
  }
})

test('of a report about several manifests the part about this model counts', async () => {
  const other = { model: 'other', version: '2.0.0', digest: subject.digest }
  const at = (path: string) => ({ path, line: 1, column: 1, endLine: 1, endColumn: 2 })
  const findings = [
    { code: 'MANIFEST_SIZE_MISMATCH', severity: 'error', message: 'Other bytes.', location: at('other.yaml') },
    { code: 'MANIFEST_VERSION_NOT_MOVED', severity: 'warning', message: 'The same.', location: at('limits.yaml') },
  ] as const
  const manifests = [
    { path: 'other.yaml', subject: other, verdict: 'fail' },
    { path: 'limits.yaml', subject, verdict: 'warn' },
    { path: 'broken.yaml', subject: null, verdict: 'fail' },
  ]
  const several = report({
    verdict: 'fail',
    reasonCode: 'MANIFEST_SIZE_MISMATCH',
    subject: null,
    findings,
    data: { manifests },
  })
  const [taken, ...more] = await take([several])
  assert.deepEqual(more, [])
  assert.deepEqual([taken?.verdict, taken?.reasonCode, taken?.subject], ['warn', 'MANIFEST_VERSION_NOT_MOVED', subject])
  assert.deepEqual(taken?.findings, [findings[1]])
  const [missing] = await take([{ ...several, data: { manifests: manifests.slice(0, 1) } }])
  assert.equal(missing?.reasonCode, 'REPORT_MISSING')
})
