import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QualityRule } from '@modelgate/policy'
import { countConfusion } from './confusion.ts'
import type { Claim, Evidence } from './evidence.ts'
import { judgeQuality } from './judge-quality.ts'

const claims = (values: Readonly<Record<string, Claim>>): Evidence => ({ claims: new Map(Object.entries(values)) })
const rule = (metric: string, more: Partial<QualityRule>): QualityRule => ({ metric, severity: 'fail', ...more })

function judge(head: Evidence, rules: readonly QualityRule[], before?: Evidence) {
  return judgeQuality({
    head,
    rows: 0,
    incompleteRows: 0,
    slices:
      head.claims === undefined ? [] : [{ slice: 'region = north', evidence: claims({ recall: { value: 0.4 } }) }],
    bases: new Map(before === undefined ? [] : [['base', { kind: 'known', evidence: before, slices: [] }]]),
    rules,
    policyRef: null,
    subject: null,
  })
}
const codes = (report: ReturnType<typeof judge>) => report.findings.map(({ code }) => code)

test('a stated value is judged as the fact it is stated as, and the report says what it cannot know', () => {
  const head = claims({ roc_auc: { value: 0.81 }, recall: { value: 0.7, n: 50 }, lift: { value: 3 } })
  const kept = judge(head, [rule('roc_auc', { min: 0.8 })])
  assert.deepEqual([kept.verdict, codes(kept)], ['pass', ['QUALITY_CLAIMED']])
  const broken = judge(head, [rule('roc_auc', { min: 0.82 })])
  assert.deepEqual([broken.verdict, broken.reasonCode], ['fail', 'QUALITY_BELOW_MIN'])
  assert.match(broken.findings[0]?.message ?? '', /stated as 0\.8100; it must be at least 0\.82\. .* as stated/u)
  const [measured] = kept.measurements
  assert.deepEqual([measured?.value, measured?.interval], [0.7, undefined])
  const sliced = judge(head, [rule('recall', { min: 0.5, slice: 'region=north' })])
  assert.deepEqual([sliced.verdict, sliced.reasonCode], ['fail', 'QUALITY_BELOW_MIN'])
  assert.deepEqual(judge(head, [rule('f1', { min: 0.1 })]).reasonCode, 'QUALITY_NOT_ESTIMABLE')
})

test('a stated interval decides where it is stated widely enough', () => {
  const head = (level?: number) => {
    const interval = { low: 0.78, high: 0.84, ...(level === undefined ? {} : { level }) }
    return claims({ roc_auc: { value: 0.81, n: 900, interval } })
  }
  assert.equal(judge(head(), [rule('roc_auc', { min: 0.8 })]).reasonCode, 'QUALITY_UNDECIDED')
  assert.equal(judge(head(), [rule('roc_auc', { min: 0.75 })]).verdict, 'pass')
  assert.equal(judge(head(0.95), [rule('roc_auc', { min: 0.85 })]).verdict, 'fail')
  // An interval of 80 % says nothing about 90 or 95.
  const narrow = judge(head(0.8), [rule('roc_auc', { min: 0.1 })])
  assert.equal(narrow.verdict, 'inconclusive')
  assert.deepEqual(narrow.measurements[0]?.interval, { low: null, high: null, level: 0.95, method: 'stated' })
  assert.ok(narrow.tables[0]?.rows[0]?.includes('−∞…∞'))
  const nonsense = claims({ roc_auc: { value: 0.9, interval: { low: 0.78, high: 0.84 } } })
  assert.match(judge(nonsense, [rule('roc_auc', { min: 0.1 })]).findings[0]?.message ?? '', /does not hold/u)
})

test('a regression of stated values is undecided without intervals, and unpaired with them', () => {
  const value = (at: number, half?: number): Evidence =>
    claims({ roc_auc: { value: at, ...(half === undefined ? {} : { interval: { low: at - half, high: at + half } }) } })
  const rules = [rule('roc_auc', { maxRegression: 0.05 })]
  const bare = judge(value(0.81), rules, value(0.9))
  assert.deepEqual([bare.verdict, bare.reasonCode], ['inconclusive', 'QUALITY_NOT_ESTIMABLE'])
  assert.match(bare.findings[0]?.message ?? '', /only stated without an interval/u)
  assert.equal(judge(value(0.81, 0.01), rules, value(0.9, 0.01)).verdict, 'fail')
  const kept = judge(value(0.9, 0.01), rules, value(0.9, 0.01))
  assert.deepEqual([kept.verdict, codes(kept)], ['pass', ['QUALITY_CLAIMED', 'QUALITY_UNPAIRED']])
  const vague = claims({ roc_auc: { value: 0.9, interval: { low: 0.8, high: 1, level: 0.5 } } })
  assert.equal(judge(value(0.9, 0.01), rules, vague).verdict, 'inconclusive')
})

test('a metric that is gone, or was measured and is now only stated, keeps the gate from passing', () => {
  const measured: Evidence = {
    confusion: countConfusion([
      { label: true, prediction: true, n: 900 },
      { label: false, prediction: false, n: 900 },
      { label: true, prediction: false, n: 50 },
      { label: false, prediction: true, n: 50 },
    ]),
    scores: { positives: Float64Array.of(0.9, 0.8, 0.4), negatives: Float64Array.of(0.1, 0.5, 0.2) },
  }
  const unscored: Evidence = { confusion: measured.confusion }
  const rules = [rule('accuracy', { min: 0.5 })]
  assert.equal(judge(measured, rules, measured).verdict, 'pass')
  assert.equal(judge(measured, rules, unscored).verdict, 'pass')
  const lost = judge(unscored, rules, measured)
  assert.deepEqual([lost.verdict, lost.reasonCode], ['inconclusive', 'QUALITY_METRIC_GONE'])
  assert.match(
    lost.findings[0]?.message ?? '',
    /^roc_auc, average_precision, log_loss, .*: known at base, and not any more\.$/u,
  )
  const claimed = judge(claims({ accuracy: { value: 0.9 } }), rules, measured)
  assert.deepEqual([claimed.verdict, claimed.reasonCode], ['inconclusive', 'QUALITY_METRIC_GONE'])
  assert.match(claimed.findings[1]?.message ?? '', /but as somebody states it/u)
  const both = claims({ accuracy: { value: 0.9 }, roc_auc: { value: 0.8 } })
  assert.equal(judge(claims({ accuracy: { value: 0.9 } }), rules, both).reasonCode, 'QUALITY_METRIC_GONE')
  assert.equal(judge(both, rules, both).verdict, 'pass')
  assert.equal(judge(measured, rules, both).verdict, 'pass')
})
