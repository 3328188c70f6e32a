import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createReport } from '@modelgate/kernel'
import type { Finding } from '@modelgate/kernel'
import { applyWaivers } from './apply-waivers.ts'

const finding = (subject: string, code = 'MANIFEST_DIGEST_MISMATCH'): Finding => {
  return { code, severity: 'error', message: 'Wrong.', subject }
}
const waiver = (model: string, expires = '2026-06-01') => {
  return { code: 'MANIFEST_DIGEST_MISMATCH', model, reason: 'Being moved', owner: '@acme/ml', expires }
}
const now = new Date('2026-06-01T23:59:59Z')

function apply(findings: readonly Finding[], waivers: readonly ReturnType<typeof waiver>[]) {
  const [first] = findings
  const report = createReport({ gate: 'manifest', verdict: 'fail', reasonCode: first?.code ?? '', findings })
  const { verdict, findings: left } = applyWaivers(report, waivers, ({ subject }) => subject, now)
  return { verdict, severities: left.map(({ severity }) => severity) }
}

test('of several models in one report only the waived one is waived', () => {
  assert.deepEqual(apply([finding('a'), finding('b')], [waiver('a')]), {
    verdict: 'fail',
    severities: ['error', 'warning'],
  })
  assert.equal(apply([finding('a'), finding('b')], [waiver('a'), waiver('b')]).verdict, 'warn')
})

test('a waiver holds for its code and up to its last day', () => {
  assert.equal(apply([finding('a', 'MANIFEST_FILE_MISSING')], [waiver('a')]).verdict, 'fail')
  assert.equal(apply([finding('a')], [waiver('a', '2026-05-31')]).verdict, 'fail')
  assert.equal(apply([finding('a')], [waiver('a')]).verdict, 'warn')
})

test('the reason is one that is left', () => {
  const findings = [finding('a'), finding('a', 'MANIFEST_FILE_MISSING')]
  const report = createReport({ gate: 'manifest', verdict: 'fail', reasonCode: 'MANIFEST_DIGEST_MISMATCH', findings })
  const reason = (waivers: readonly ReturnType<typeof waiver>[]) =>
    applyWaivers(report, waivers, () => 'a', now).reasonCode
  assert.equal(reason([]), 'MANIFEST_DIGEST_MISMATCH')
  assert.equal(reason([waiver('a')]), 'MANIFEST_FILE_MISSING')
})

test('doubt beside what is waived stays doubt', () => {
  const doubtful = { data: { doubt: 'FAIRNESS_UNDECIDED' } }
  const parts = { gate: 'fairness', verdict: 'fail', reasonCode: 'MANIFEST_DIGEST_MISMATCH', ...doubtful } as const
  const report = applyWaivers(createReport({ ...parts, findings: [finding('a')] }), [waiver('a')], () => 'a', now)
  assert.deepEqual([report.verdict, report.reasonCode], ['inconclusive', 'FAIRNESS_UNDECIDED'])
  assert.match(report.findings[0]?.advice ?? '', /before 2026-06-01/u)
})
