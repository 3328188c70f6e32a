import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QualityRule } from '@modelgate/policy'
import type { LabelledScores } from '@modelgate/statistics'
import { countConfusion } from './confusion.ts'
import type { Evidence } from './evidence.ts'
import { judgeQuality } from './judge-quality.ts'
import { listBounds, sliceName } from './list-bounds.ts'
import type { QualityBase } from './quality-input.ts'

const counts = [
  { label: true, prediction: true, n: 300 },
  { label: false, prediction: true, n: 200 },
  { label: true, prediction: false, n: 100 },
  { label: false, prediction: false, n: 1400 },
] as const
/** The same rows, each with a weight of 3, or with weights that vary and add up to the same. */
const weighted = (squares: number): Evidence => ({
  confusion: countConfusion(counts.map((cell) => ({ ...cell, weight: 3 * cell.n, weightSquares: squares * cell.n }))),
})
const rule = (metric: string, more: Partial<QualityRule>): QualityRule => ({ metric, severity: 'fail', ...more })

function judge(head: Evidence, rules: readonly QualityRule[], base?: QualityBase, metrics?: readonly string[]) {
  return judgeQuality({
    head,
    rows: 2000,
    incompleteRows: 0,
    slices: [],
    bases: new Map(base === undefined ? [] : [['base', base]]),
    rules,
    ...(metrics === undefined ? {} : { metrics }),
    policyRef: null,
    subject: null,
  })
}
const numbersOf = (report: ReturnType<typeof judge>) =>
  report.measurements.map(({ metric, value, interval }) => [
    metric,
    ...[value, interval?.low, interval?.high].map((number) => (number ?? NaN).toFixed(9)),
  ])

test('equal weights change nothing; uneven ones widen every interval', () => {
  const metrics = ['accuracy', 'balanced_accuracy', 'precision', 'recall', 'specificity', 'f1', 'fbeta@0.5', 'fbeta@2']
  const plain = judge({ confusion: countConfusion(counts) }, [], undefined, metrics)
  assert.deepEqual(numbersOf(judge(weighted(9), [], undefined, metrics)), numbersOf(plain))
  const uneven = judge(weighted(12), [], undefined, metrics)
  for (const [i, { metric, value, interval }] of uneven.measurements.entries()) {
    const before = plain.measurements[i]
    assert.ok(Math.abs((value ?? 9) - (before?.value ?? -9)) < 1e-12, metric)
    assert.ok((interval?.low ?? 9) < (before?.interval?.low ?? -9), metric)
  }
})

test('F-beta by hand, and F1 is F-beta with β = 1', () => {
  const report = judge(
    { confusion: countConfusion(counts) },
    [rule('fbeta@2', { min: 0.7 }), rule('fbeta@1', { min: 0.6 })],
    undefined,
    ['f1'],
  )
  const find = (metric: string) => report.measurements.find((one) => one.metric === metric)
  assert.ok(Math.abs((find('fbeta@2')?.value ?? 0) - (5 * 300) / (5 * 300 + 4 * 100 + 200)) < 1e-12)
  assert.deepEqual(find('fbeta@1')?.interval, find('f1')?.interval)
  const perfect = judge({ confusion: countConfusion([{ label: true, prediction: true, n: 9 }]) }, [], undefined, ['f1'])
  assert.ok((perfect.measurements[0]?.interval?.low ?? 1) < 0.8)
})

const spread = (n: number, gap: number, weight?: number): LabelledScores => {
  const side = (lift: number) => Float64Array.from({ length: n }, (_, i) => ((i * 7919) % n) / n / 2 + lift)
  const weights = Float64Array.from({ length: n }, () => weight ?? 0)
  return {
    positives: side(gap),
    negatives: side(0),
    ...(weight === undefined ? {} : { weights: { positives: weights, negatives: weights } }),
  }
}

test('scores with equal weights give the numbers of scores without, alone and against base', () => {
  const numbers = (weight?: number) => {
    const [head, before] = [spread(200, 0.3, weight), spread(200, 0.35, weight)]
    const base: QualityBase = {
      kind: 'known',
      evidence: { scores: before },
      slices: [],
      pairs: { scores: { first: head, second: before } },
    }
    return numbersOf(judge({ scores: head }, [], base))
  }
  assert.deepEqual(numbers(5), numbers())
})

test('what scores do not give is said, with the place of the first that is no probability', () => {
  const outside: Evidence = {
    scores: { positives: Float64Array.of(0.5, 1.5), negatives: Float64Array.of(-1) },
    outside: 'p.csv, row 2',
  }
  for (const metric of ['log_loss', 'brier_score', 'expected_calibration_error']) {
    const { findings } = judge(outside, [rule(metric, { max: 9 })])
    assert.match(findings[0]?.message ?? '', /2 scores are outside \[0, 1\] \(the first: p\.csv, row 2\)/u)
  }
  const scores = { positives: Float64Array.of(0.5), negatives: new Float64Array(0) }
  const few = judge({ scores }, [rule('expected_calibration_error', { max: 9 })])
  assert.match(few.findings[0]?.message ?? '', /1 rows are there; an interval needs 2/u)
  const wild = outside.scores ?? scores
  const bad = { first: wild, second: wild }
  const against = (pairs: typeof bad): QualityBase => ({
    kind: 'known',
    evidence: {},
    slices: [],
    pairs: { scores: pairs },
  })
  const change = rule('expected_calibration_error', { maxRegression: 1 })
  assert.match(judge(outside, [change], against(bad)).findings[0]?.message ?? '', /2 scores are outside/u)
  const lone = { first: scores, second: scores }
  assert.match(judge({ scores }, [change], against(lone)).findings[0]?.message ?? '', /an interval needs 2/u)
})

test('a calibration that got worse is found, and noise is not', () => {
  const graded = (shift: number): LabelledScores => {
    const rows = Array.from({ length: 4000 }, (_, i) => ({
      score: (i % 10) / 10 + 0.05,
      place: Math.floor(i / 10) / 400,
    }))
    const side = (up: boolean) =>
      Float64Array.from(
        rows.filter(({ score, place }) => place < score === up),
        ({ score }) => Math.min(1, score + shift * score * (1 - score)),
      )
    return { positives: side(true), negatives: side(false) }
  }
  const base: QualityBase = {
    kind: 'known',
    evidence: { scores: graded(0) },
    slices: [],
    pairs: { scores: { first: graded(0.8), second: graded(0) } },
  }
  const rules = [rule('expected_calibration_error', { maxRegression: 0.02 })]
  assert.equal(judge({ scores: graded(0.8) }, rules, base).reasonCode, 'QUALITY_REGRESSION')
  const same: QualityBase = { ...base, pairs: { scores: { first: graded(0), second: graded(0) } } }
  assert.notEqual(judge({ scores: graded(0) }, rules, same).verdict, 'fail')
  assert.equal(judge({ scores: graded(0) }, [rule('expected_calibration_error', { max: 0.05 })]).verdict, 'pass')
  assert.equal(judge({ scores: graded(0.8) }, [rule('expected_calibration_error', { max: 0.05 })]).verdict, 'fail')
})

test('weights count in the paired tests of answers, and the flips are rows', () => {
  const cells = [
    { groups: [], label: true, base: true, head: false, n: 4, weight: 8, weightSquares: 16 },
    { groups: [], label: true, base: false, head: true, n: 3, weight: 6, weightSquares: 12 },
    { groups: [], label: true, base: true, head: true, n: 93, weight: 186, weightSquares: 372 },
  ]
  const base: QualityBase = { kind: 'known', evidence: {}, slices: [], pairs: { cells } }
  const report = judge({ confusion: countConfusion(counts) }, [rule('accuracy', { maxRegression: 0.01 })], base)
  assert.match(report.findings[0]?.message ?? '', /3 right only now and 4 only before, McNemar's exact p = 1\.0000/u)
  assert.equal(report.measurements.find(({ metric }) => metric === 'accuracy_change')?.value, -0.01)
})

test('a rule on an unknown metric sets no bound, and a slice without a value keeps its name', () => {
  assert.deepEqual(listBounds({ rules: [rule('nothing', { min: 1 })], slices: [] }), [])
  assert.deepEqual(listBounds({ rules: null, slices: [] }), [])
  assert.equal(sliceName('elderly'), 'elderly')
})
