import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GateReport } from '@modelgate/kernel'
import { createReport } from '@modelgate/kernel'
import { createEvidence } from './create-evidence.ts'
import { EVIDENCE_CODES } from './codes.ts'
import { judgeEvidence } from './judge-evidence.ts'

const A = `sha256:${'a'.repeat(64)}`
const B = `sha256:${'b'.repeat(64)}`
const SHA = 'c'.repeat(40)
const NOW = Date.parse('2026-05-10T12:00:00Z')
const context = { sha: SHA, ref: 'refs/heads/main', measured: new Map([['credit', A]]) }

const report = (change: Partial<GateReport> = {}) =>
  createReport({
    gate: 'fairness',
    verdict: 'pass',
    reasonCode: 'FAIRNESS_WITHIN_MARGINS',
    subject: { model: 'credit', version: '1.0.0', digest: A },
    policy: { source: 'p', digest: B },
    environment: { testedSha: SHA },
    ...change,
  })

test('a report of these bytes and this commit becomes evidence, whatever its verdict', () => {
  for (const verdict of ['pass', 'fail', 'inconclusive'] as const) {
    const made = createEvidence(report({ verdict }), B, context)
    assert.ok(made && 'record' in made)
    assert.deepEqual(made.record, {
      gate: 'fairness',
      verdict,
      reasonCode: 'FAIRNESS_WITHIN_MARGINS',
      report: B,
      policy: B,
      headSha: SHA,
      testedSha: SHA,
      ref: 'refs/heads/main',
      strength: 'claimed',
    })
  }
})

test('recomputed predictions are stronger than claimed ones', () => {
  const made = createEvidence(report({ data: { strength: 'recomputed' } }), B, context)
  assert.ok(made && 'record' in made)
  assert.equal(made.record.strength, 'recomputed')
})

test('a gate that no promotion asks for is no evidence', () => {
  assert.equal(createEvidence(report({ gate: 'card' }), B, context), null)
})

const REFUSALS: Readonly<Record<string, Partial<GateReport>>> = {
  EVIDENCE_WITHOUT_SUBJECT: { subject: null },
  EVIDENCE_WITHOUT_POLICY: { policy: null },
  EVIDENCE_OF_SMOKE_RUN: { gate: 'reproducibility', data: { level: 'smoke', mode: 'smoke' } },
  EVIDENCE_OF_OTHER_COMMIT: { environment: { testedSha: 'd'.repeat(40) } },
  EVIDENCE_MALFORMED: { environment: { testedSha: SHA, headSha: 'main' } },
  EVIDENCE_OF_OTHER_BYTES: { subject: { model: 'credit', version: '1.0.0', digest: B } },
}

for (const [code, change] of Object.entries(REFUSALS)) {
  test(`${code} is refused`, () => {
    const made = createEvidence(report(change), A, context)
    assert.ok(made && 'finding' in made)
    assert.equal(made.finding.code, code)
    assert.ok(Object.hasOwn(EVIDENCE_CODES, code))
  })
}

test('a reproduction is evidence when something was run; a contradiction always is', () => {
  const made = (verdict: GateReport['verdict'], data: GateReport['data']) =>
    createEvidence(report({ gate: 'reproducibility', verdict, data }), B, context)
  assert.equal(made('pass', { level: 'consistent' }), null)
  assert.equal(made('inconclusive', { level: 'declared' }), null)
  for (const [verdict, data] of [
    ['fail', { level: 'declared' }],
    ['error', {}],
    ['pass', { level: 'reproduced', mode: 'full' }],
    ['fail', { level: 'declared', mode: 'smoke' }],
    ['inconclusive', { level: 'declared', mode: 'full' }],
  ] as const) {
    const evidence = made(verdict, data)
    assert.ok(evidence && 'record' in evidence, `${verdict} ${JSON.stringify(data)}`)
    assert.equal(evidence.record.verdict, verdict)
  }
})

test('a report without a commit, and one of a model that is not here', () => {
  const nowhere = createEvidence(report({ environment: {} }), A, context)
  assert.ok(nowhere && 'finding' in nowhere)
  assert.match(nowhere.finding.message, /is of no commit/u)
  const absent = createEvidence(report(), A, { ...context, measured: new Map() })
  assert.ok(absent && 'finding' in absent)
  assert.match(absent.finding.message, /are not there/u)
})

const recorded = (seq: number, change: Partial<Parameters<typeof judgeEvidence>[1][number]> = {}) => ({
  gate: 'fairness' as const,
  verdict: 'pass' as const,
  reasonCode: 'X',
  report: B,
  policy: B,
  headSha: SHA,
  testedSha: SHA,
  ref: 'refs/heads/main',
  strength: 'claimed' as const,
  digest: A,
  seq,
  at: '2026-05-01T00:00:00Z',
  ...change,
})
const judge = (...records: Parameters<typeof judgeEvidence>[1]) =>
  judgeEvidence(['fairness'], records, { digest: A, policy: B, now: NOW, recomputed: false })[0]?.code
const judgeStrictly = (...records: Parameters<typeof judgeEvidence>[1]) =>
  judgeEvidence(['fairness'], records, { digest: A, policy: B, now: NOW, recomputed: true })[0]?.code

test('the newest evidence of exactly these bytes decides', () => {
  assert.equal(judge(), 'EVIDENCE_MISSING')
  assert.equal(judge(recorded(1, { digest: B })), 'EVIDENCE_MISSING')
  assert.equal(judge(recorded(1, { gate: 'quality' })), 'EVIDENCE_MISSING')
  assert.equal(judge(recorded(1)), 'EVIDENCE_MET')
  assert.equal(judge(recorded(1, { verdict: 'warn' })), 'EVIDENCE_MET')
  assert.equal(judge(recorded(1), recorded(2, { verdict: 'fail' })), 'EVIDENCE_NOT_PASSED')
  assert.equal(judge(recorded(2), recorded(1, { verdict: 'fail' })), 'EVIDENCE_MET')
  assert.equal(judge(recorded(1, { policy: A })), 'EVIDENCE_OF_OTHER_POLICY')
  assert.equal(judge(recorded(1, { at: '2026-01-01T00:00:00Z' })), 'EVIDENCE_STALE')
  assert.equal(judge(recorded(1, { at: '2027-01-01T00:00:00Z' })), 'EVIDENCE_STALE')
  assert.equal(judge(recorded(1, { at: 'soon' })), 'EVIDENCE_STALE')
})

test('nothing demanded is nothing judged', () => {
  assert.deepEqual(judgeEvidence([], [recorded(1)], { digest: A, policy: B, now: NOW, recomputed: true }), [])
})

test('where more than a claim is demanded, the newest reproduction at that commit made the predictions again', () => {
  const rebuilt = (seq: number, change: Parameters<typeof recorded>[1] = {}) =>
    recorded(seq, { gate: 'reproducibility', strength: 'recomputed', ...change })
  assert.equal(judgeStrictly(recorded(1)), 'EVIDENCE_CLAIMED')
  assert.equal(judgeStrictly(recorded(1), rebuilt(2)), 'EVIDENCE_MET')
  assert.equal(judgeStrictly(rebuilt(1), recorded(2)), 'EVIDENCE_MET')
  assert.equal(judgeStrictly(recorded(1), rebuilt(2, { strength: 'claimed' })), 'EVIDENCE_CLAIMED')
  assert.equal(judgeStrictly(recorded(1), rebuilt(2, { testedSha: 'd'.repeat(40) })), 'EVIDENCE_CLAIMED')
  assert.equal(judgeStrictly(recorded(1), rebuilt(2, { digest: B })), 'EVIDENCE_CLAIMED')
  assert.equal(judgeStrictly(recorded(1), rebuilt(2), rebuilt(3, { verdict: 'fail' })), 'EVIDENCE_CLAIMED')
  assert.equal(judgeStrictly(recorded(1), rebuilt(2, { verdict: 'fail' }), rebuilt(3)), 'EVIDENCE_MET')
  const manifest = judgeEvidence(['manifest'], [recorded(1, { gate: 'manifest' })], {
    digest: A,
    policy: B,
    now: NOW,
    recomputed: true,
  })
  assert.equal(manifest[0]?.code, 'EVIDENCE_MET')
})
