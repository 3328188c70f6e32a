import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QualityRule } from '@modelgate/policy'
import { countConfusion } from './confusion.ts'
import type { Evidence } from './evidence.ts'
import { judgeQuality } from './judge-quality.ts'
import type { QualityInput } from './quality-input.ts'

const answers = (tp: number, fp: number, fn: number, tn: number, times = 1): Evidence => ({
  confusion: countConfusion([
    { label: true, prediction: true, n: times * tp },
    { label: false, prediction: true, n: times * fp },
    { label: true, prediction: false, n: times * fn },
    { label: false, prediction: false, n: times * tn },
  ]),
})
const head = answers(300, 200, 100, 1400)

function judge(rule: Partial<QualityRule> & { readonly metric: string }, more: Partial<QualityInput> = {}) {
  const input = { head, rows: 2000, incompleteRows: 0, slices: [], bases: new Map(), policyRef: null, subject: null }
  return judgeQuality({ ...input, rules: [{ severity: 'fail', ...rule }], ...more })
}
const adviceOf = (...args: Parameters<typeof judge>) => judge(...args).findings[0]?.advice

test('a broken minimum says how many rows are missing and where to start', () => {
  assert.equal(
    adviceOf({ metric: 'accuracy', min: 0.9 }),
    '100 more of 2,000 rows right would reach it. Look at the rows that the model gets most wrong.',
  )
  const slices = [
    { slice: 'region = north', column: 'region', evidence: answers(200, 20, 20, 760) },
    { slice: 'region = south', column: 'region', evidence: answers(100, 180, 80, 640) },
    { slice: 'region = pole', column: 'region', evidence: answers(1, 9, 9, 1) },
  ]
  assert.equal(
    adviceOf({ metric: 'accuracy', min: 0.9 }, { slices }),
    '100 more of 2,000 rows right would reach it. Start with region = south, where it stands worst: 0.7400.',
  )
  assert.equal(adviceOf({ metric: 'f1', min: 0.9 }), 'Look at the rows that the model gets most wrong.')
  assert.equal(adviceOf({ metric: 'accuracy', max: 0.5 }), 'Look at the rows that the model gets most wrong.')
})

test('a regression says which rows only the version before gets right', () => {
  const kind = (label: boolean, base: boolean, now: boolean, n: number) => ({ groups: [], label, base, head: now, n })
  const cells = [
    kind(true, true, true, 300),
    kind(true, true, false, 90),
    kind(true, false, false, 10),
    kind(false, false, true, 150),
    kind(false, true, true, 50),
    kind(false, false, false, 1400),
  ]
  const base = { kind: 'known', evidence: answers(390, 50, 10, 1550), slices: [], pairs: { cells } } as const
  const bases = new Map([['base', base]])
  assert.match(
    adviceOf({ metric: 'accuracy', maxRegression: 0.01 }, { bases }) ?? '',
    /^Look at the 240 rows that only the version at base gets right/u,
  )
  assert.match(adviceOf({ metric: 'f1', maxRegression: 0.01 }, { bases }) ?? '', /^Compare the predictions row by row/u)
})

test('a doubt says how many rows would decide it, and they do', () => {
  const decides = (rule: QualityRule) => {
    const [finding] = judge(rule).findings
    assert.equal(finding?.code, 'QUALITY_UNDECIDED')
    const rows = Number(finding.data?.['rowsNeeded'])
    assert.ok(finding.advice?.startsWith(`Evaluate on about ${rows.toLocaleString('en')} rows instead of 2,000:`))
    const at = (n: number) => judge(rule, { head: answers(300, 200, 100, 1400, n / 2000) }).reasonCode
    // The intervals of shares are not exactly as wide as the root says.
    return [at(0.9 * rows), at(1.1 * rows)]
  }
  const rule = (min: number): QualityRule => ({ metric: 'accuracy', min, severity: 'fail' })
  assert.deepEqual(decides(rule(0.845)), ['QUALITY_UNDECIDED', 'QUALITY_WITHIN_LIMITS'])
  assert.deepEqual(decides(rule(0.856)), ['QUALITY_UNDECIDED', 'QUALITY_BELOW_MIN'])
  const above: QualityRule = { metric: 'accuracy', max: 0.845, severity: 'fail' }
  assert.deepEqual(decides(above), ['QUALITY_UNDECIDED', 'QUALITY_ABOVE_MAX'])
  assert.match(adviceOf(rule(0.85)) ?? '', /^No realistic number of such rows/u)
})

test('the command that computes it again is in the data', () => {
  const { data } = judge({ metric: 'accuracy', min: 0.5 }, { reproduce: 'modelgate quality p.csv' })
  assert.equal(data['reproduce'], 'modelgate quality p.csv')
})

test('what is only stated can be measured', () => {
  const claims = new Map([['accuracy', { value: 0.7 }]])
  assert.match(adviceOf({ metric: 'accuracy', min: 0.8 }, { head: { claims } }) ?? '', /declare the predictions/u)
})
