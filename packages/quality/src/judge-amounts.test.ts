import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { QualityRule } from '@modelgate/policy'
import type { PredictedNumbers } from '@modelgate/statistics'
import { judgeQuality } from './judge-quality.ts'
import type { QualityBase } from './quality-input.ts'

const amounts = (rows: readonly (readonly [number, number, number?])[]): PredictedNumbers => ({
  truth: Float64Array.from(rows, ([truth]) => truth),
  prediction: Float64Array.from(rows, ([, prediction]) => prediction),
  ...(rows[0]?.[2] === undefined ? {} : { weights: Float64Array.from(rows, ([, , weight = 0]) => weight) }),
})
const rule = (metric: string, more: Partial<QualityRule>): QualityRule => ({ metric, severity: 'fail', ...more })

function judge(head: PredictedNumbers, rules: readonly QualityRule[], before?: PredictedNumbers, paired = true) {
  const base: QualityBase =
    before === undefined
      ? { kind: 'missing' }
      : {
          kind: 'known',
          evidence: { amounts: before },
          slices: [],
          ...(paired ? { pairs: { amounts: { first: head, second: before } } } : {}),
        }
  return judgeQuality({
    head: { amounts: head },
    rows: head.truth.length,
    incompleteRows: 0,
    slices: [],
    bases: new Map([['base', base]]),
    rules,
    metrics: [
      'r2',
      'mean_squared_error',
      'mean_absolute_percentage_error',
      'mean_pinball_loss@0.9',
      'mean_pinball_loss',
    ],
    policyRef: null,
    subject: null,
  })
}
const valueOf = (report: ReturnType<typeof judge>, metric: string) =>
  report.measurements.find((one) => one.metric === metric)?.value ?? NaN

/** `n` amounts, each predicted with an error that alternates. */
const wave = (n: number, error: number) =>
  amounts(Array.from({ length: n }, (_, i) => [i % 10, (i % 10) + (i % 2 === 0 ? error : -error * 1.5)]))

test('the metrics of amounts by hand', () => {
  const report = judge(
    amounts([
      [1, 2],
      [2, 2],
      [4, 1],
    ]),
    [rule('mean_absolute_error', { max: 100 }), rule('root_mean_squared_error', { max: 100 })],
  )
  assert.ok(Math.abs(valueOf(report, 'mean_absolute_error') - 4 / 3) < 1e-12)
  assert.ok(Math.abs(valueOf(report, 'mean_squared_error') - 10 / 3) < 1e-12)
  assert.ok(Math.abs(valueOf(report, 'root_mean_squared_error') - Math.sqrt(10 / 3)) < 1e-12)
  assert.ok(Math.abs(valueOf(report, 'r2') - (1 - 10 / (14 / 3))) < 1e-12)
  assert.ok(Math.abs(valueOf(report, 'mean_absolute_percentage_error') - (1 + 0 + 0.75) / 3) < 1e-12)
  assert.ok(Math.abs(valueOf(report, 'mean_pinball_loss@0.9') - (0.1 * 1 + 0.9 * 3) / 3) < 1e-12)
  assert.ok(Math.abs(valueOf(report, 'mean_pinball_loss') - 2 / 3) < 1e-12)
})

test('doubling a weight is repeating the row', () => {
  const row = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 3 }))
  fc.assert(
    fc.property(fc.array(row, { minLength: 3, maxLength: 12 }), (rows) => {
      const weighted = judge(amounts(rows), [])
      const repeated = judge(
        amounts(
          rows.flatMap(([truth, prediction, n]) => Array.from({ length: n ?? 0 }, () => [truth, prediction] as const)),
        ),
        [],
      )
      for (const { metric, value } of repeated.measurements) {
        const other = valueOf(weighted, metric)
        assert.ok(value === null ? Number.isNaN(other) : Math.abs(other - value) < 1e-9, metric)
      }
    }),
  )
})

test('a loss of amounts turns the verdict, paired and not', () => {
  for (const metric of ['r2', 'mean_absolute_error', 'root_mean_squared_error', 'mean_pinball_loss@0.9']) {
    const kept = judge(wave(400, 1), [rule(metric, { maxRegression: 0.05 })], wave(400, 1))
    assert.equal(kept.verdict, 'pass', metric)
    const worse = judge(wave(400, 3), [rule(metric, { maxRegression: 0.05 })], wave(400, 1))
    assert.deepEqual([worse.verdict, worse.reasonCode], ['fail', 'QUALITY_REGRESSION'], metric)
    const apart = judge(wave(400, 3), [rule(metric, { maxRegression: 0.05 })], wave(400, 1), false)
    assert.equal(apart.verdict, 'fail', metric)
    assert.ok(apart.findings.some(({ code }) => code === 'QUALITY_UNPAIRED'))
  }
})

test('the same predictions do not look certain', () => {
  const { measurements } = judge(wave(40, 1), [rule('root_mean_squared_error', { maxRegression: 0.01 })], wave(40, 1))
  for (const { metric, interval } of measurements.filter(
    ({ of, value }) => of['against'] !== undefined && value !== null,
  )) {
    assert.ok((interval?.low ?? 0) < 0 && (interval?.high ?? 0) > 0, metric)
  }
})

test('what amounts do not give is said with its count', () => {
  const reason = (rows: readonly (readonly [number, number, number?])[], metric: string, before?: PredictedNumbers) => {
    const bound = before === undefined ? { max: 1 } : { maxRegression: 1 }
    const report = judge(amounts(rows), [rule(metric, bound)], before)
    assert.equal(report.verdict, 'inconclusive')
    return report.findings.find(({ subject }) => subject === metric)?.message ?? ''
  }
  assert.match(
    reason(
      [
        [0, 1],
        [1, 1],
      ],
      'mean_absolute_percentage_error',
    ),
    /the label of 1 rows is 0/u,
  )
  assert.match(
    reason(
      [
        [2, 1],
        [2, 1],
      ],
      'r2',
    ),
    /the label is the same in all 2 rows/u,
  )
  assert.match(reason([[2, 1]], 'r2'), /1 rows are there; an interval needs 2/u)
  assert.match(reason([[2, 1]], 'mean_absolute_error'), /1 rows are there; an interval needs 2/u)
  assert.match(
    reason(
      [
        [2, 1, 1],
        [3, 1, 0],
      ],
      'mean_absolute_error',
    ),
    /2 rows weigh as much as 1\.00 equal ones/u,
  )
  const constant = amounts([
    [2, 1],
    [2, 3],
  ])
  assert.match(
    reason(
      [
        [2, 1],
        [2, 1],
      ],
      'r2',
      constant,
    ),
    /the label is the same/u,
  )
  assert.match(
    reason(
      [
        [0, 1],
        [2, 1],
      ],
      'mean_absolute_percentage_error',
      amounts([
        [0, 1],
        [2, 1],
      ]),
    ),
    /is 0/u,
  )
  assert.match(reason([], 'root_mean_squared_error', amounts([])), /0 rows are there/u)
  assert.match(reason([], 'r2', amounts([])), /0 rows are there/u)
  const none = judgeQuality({
    head: {},
    rows: 0,
    incompleteRows: 0,
    slices: [],
    bases: new Map(),
    rules: [rule('r2', { min: 0 })],
    policyRef: null,
    subject: null,
  })
  assert.match(none.findings[0]?.message ?? '', /0 rows have a numeric prediction/u)
})

test('amounts and classes in one table, and wrong parameters, are refused', () => {
  const refusal = (metric: string) => {
    const report = judge(wave(40, 1), [rule(metric, { min: 0 })])
    assert.equal(report.verdict, 'error')
    return report.findings[0]?.message ?? ''
  }
  assert.match(refusal('accuracy'), /r2 needs labels that are amounts, and accuracy labels that are classes/u)
  assert.match(refusal('fbeta'), /fbeta takes a number above 0, as fbeta@2\./u)
  assert.match(refusal('fbeta@0'), /fbeta takes a number above 0, as fbeta@2, not 0\./u)
  assert.match(refusal('mean_pinball_loss@1'), /between 0 and 1, as mean_pinball_loss@0\.9, not 1/u)
  assert.match(refusal('r2@2'), /r2 takes no parameter, not 2/u)
  assert.match(refusal('fbeta@1@2'), /fbeta takes/u)
  assert.match(refusal('fbeta@x'), /not x/u)
})

test('without a wish every metric of amounts that needs no parameter is measured', () => {
  const report = judgeQuality({
    head: { amounts: wave(40, 1) },
    rows: 40,
    incompleteRows: 0,
    slices: [],
    bases: new Map(),
    rules: null,
    measureOnly: true,
    policyRef: null,
    subject: null,
  })
  assert.deepEqual(
    report.measurements.map(({ metric }) => metric),
    ['r2', 'root_mean_squared_error', 'mean_squared_error', 'mean_absolute_error', 'mean_absolute_percentage_error'],
  )
})
