import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QualityRule } from '@modelgate/policy'
import type { LabelledScores, PairedCell } from '@modelgate/statistics'
import { countConfusion } from './confusion.ts'
import type { Evidence } from './evidence.ts'
import { judgeQuality } from './judge-quality.ts'
import { DEFAULT_BASE, type QualityBase, type QualityInput } from './quality-input.ts'

const confusion = (tp: number, fp: number, fn: number, tn: number) =>
  countConfusion([
    { label: true, prediction: true, n: tp },
    { label: false, prediction: true, n: fp },
    { label: true, prediction: false, n: fn },
    { label: false, prediction: false, n: tn },
    { label: null, prediction: false, n: 1000 },
  ])

const scores = (positives: readonly number[], negatives: readonly number[]): LabelledScores => ({
  positives: Float64Array.from(positives),
  negatives: Float64Array.from(negatives),
})

/** `n` scores for each class, the positives higher by `gap` on average. */
const spread = (n: number, gap: number): LabelledScores =>
  scores(
    Array.from({ length: n }, (_, i) => ((i * 7919) % n) / n / 2 + gap),
    Array.from({ length: n }, (_, i) => ((i * 104729) % n) / n / 2),
  )

const whole: Evidence = { confusion: confusion(300, 200, 100, 1400), scores: spread(500, 0.3) }
const rule = (metric: string, more: Partial<QualityRule>): QualityRule => ({ metric, severity: 'fail', ...more })

function judge(
  rules: readonly QualityRule[] | null,
  { base = { kind: 'missing' }, ...more }: Partial<QualityInput> & { readonly base?: QualityBase } = {},
) {
  return judgeQuality({
    head: whole,
    rows: 2000,
    incompleteRows: 0,
    slices: [],
    bases: new Map([[DEFAULT_BASE, base]]),
    rules,
    policyRef: null,
    subject: null,
    ...more,
  })
}

const codes = (report: ReturnType<typeof judgeQuality>) => report.findings.map(({ code }) => code)
const find = (report: ReturnType<typeof judgeQuality>, metric: string) =>
  report.measurements.find((one) => one.metric === metric)

test('the metrics of a confusion by hand', () => {
  const report = judge(null, { measureOnly: true, dataset: 'hold-out' })
  assert.equal(report.verdict, 'pass')
  assert.equal(report.reasonCode, 'MEASURE_ONLY')
  assert.equal(find(report, 'accuracy')?.value, 0.85)
  assert.equal(find(report, 'precision')?.value, 0.6)
  assert.equal(find(report, 'recall')?.value, 0.75)
  assert.equal(find(report, 'specificity')?.value, 0.875)
  assert.equal(find(report, 'balanced_accuracy')?.value, 0.8125)
  assert.ok(Math.abs((find(report, 'f1')?.value ?? 0) - 2 / 3) < 1e-12)
  assert.deepEqual(find(report, 'recall')?.of, { dataset: 'hold-out' })
  for (const measured of report.measurements) {
    const { low, high } = measured.interval ?? {}
    assert.ok((low ?? 9) < (measured.value ?? 0) && (high ?? -9) > (measured.value ?? 0), measured.metric)
  }
})

test('log loss and Brier score by hand', () => {
  const report = judge(null, { measureOnly: true, head: { confusion: undefined, scores: scores([0.8, 1], [0.4]) } })
  const expected = -(Math.log(0.8) + Math.log(1 - Number.EPSILON) + Math.log(0.6)) / 3
  assert.ok(Math.abs((find(report, 'log_loss')?.value ?? 0) - expected) < 1e-12)
  assert.ok(Math.abs((find(report, 'brier_score')?.value ?? 0) - (0.04 + 0.16) / 3) < 1e-12)
  assert.equal(find(report, 'accuracy'), undefined)
})

test('a bound is broken or kept only when the interval says so', () => {
  const at = (min: number) => judge([rule('accuracy', { min })])
  assert.deepEqual([at(0.8).verdict, at(0.8).reasonCode], ['pass', 'QUALITY_WITHIN_LIMITS'])
  assert.deepEqual([at(0.85).verdict, at(0.85).reasonCode], ['inconclusive', 'QUALITY_UNDECIDED'])
  assert.deepEqual([at(0.9).verdict, at(0.9).reasonCode], ['fail', 'QUALITY_BELOW_MIN'])
  assert.match(at(0.9).findings[0]?.message ?? '', /accuracy is 0\.8500 .* it must be at least 0\.9/u)
  assert.equal(find(at(0.9), 'accuracy')?.state, 'fail')
  assert.equal(judge([rule('log_loss', { max: 0.1 })]).reasonCode, 'QUALITY_ABOVE_MAX')
  assert.equal(judge([rule('log_loss', { max: 9 })]).verdict, 'pass')
  const warned = judge([rule('accuracy', { min: 0.9, severity: 'warn' }), rule('recall', { min: 0.5 })])
  assert.deepEqual([warned.verdict, warned.findings[0]?.severity], ['warn', 'warning'])
  const strict = judge([rule('accuracy', { min: 0.8, max: 0.81 })])
  assert.equal(find(strict, 'accuracy')?.state, 'fail')
})

test('without a rule nothing is judged, and that is no pass', () => {
  for (const none of [null, []]) {
    const report = judge(none)
    assert.deepEqual([report.verdict, report.reasonCode], ['inconclusive', 'NO_RULE'])
  }
})

test('a metric whose column is missing, or whose counts are, leaves its rule undecided', () => {
  const undecided = (metric: string, head: Evidence) => {
    const report = judge([rule(metric, { min: 0.5 })], { head })
    assert.deepEqual([report.verdict, report.reasonCode], ['inconclusive', 'QUALITY_NOT_ESTIMABLE'], metric)
    assert.equal(find(report, metric)?.value, null)
    return report.findings[0]?.message ?? ''
  }
  const none: Evidence = { confusion: undefined, scores: undefined }
  for (const metric of ['accuracy', 'balanced_accuracy', 'f1']) {
    assert.match(undecided(metric, none), /no prediction column is named/u)
  }
  for (const metric of ['roc_auc', 'log_loss']) assert.match(undecided(metric, none), /no score column is named/u)
  const negatives: Evidence = { confusion: confusion(0, 0, 0, 10), scores: scores([], [0.5]) }
  assert.match(undecided('precision', negatives), /0 rows count/u)
  assert.match(undecided('balanced_accuracy', negatives), /0 positive and 10 negative/u)
  assert.match(undecided('f1', negatives), /0 rows count for f1/u)
  assert.match(undecided('roc_auc', negatives), /0 positive and 1 negative/u)
  assert.match(undecided('log_loss', negatives), /an interval needs 2/u)
  assert.match(undecided('brier_score', { ...none, scores: scores([1.5, 2], [0.1]) }), /2 scores are outside/u)
})

const pairedCells = (rows: readonly (readonly [boolean | null, boolean, boolean, number])[]): readonly PairedCell[] =>
  rows.map(([label, base, head, n]) => ({ groups: [], label, base, head, n }))

type KnownBase = Extract<QualityBase, { kind: 'known' }>

const knownBase = (more: Partial<KnownBase> = {}): KnownBase => ({
  kind: 'known',
  slices: [],
  evidence: { confusion: confusion(330, 200, 70, 1400), scores: spread(500, 0.35) },
  pairs: {
    cells: pairedCells([
      [true, true, true, 295],
      [true, true, false, 35],
      [true, false, true, 5],
      [true, false, false, 65],
      [false, true, true, 200],
      [false, false, false, 1400],
      [null, true, true, 7],
    ]),
    scores: { first: whole.scores ?? scores([], []), second: spread(500, 0.35) },
  },
  ...more,
})

test('a loss against base is judged on the same rows', () => {
  const report = judge([rule('recall', { maxRegression: 0.01 })], { base: knownBase() })
  assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'QUALITY_REGRESSION'])
  const change = find(report, 'recall_change')
  assert.equal(change?.value, -30 / 400)
  assert.equal(change?.interval?.method, 'tango')
  assert.deepEqual([change?.state, change?.margin], ['fail', 0.01])
  assert.match(
    report.findings[0]?.message ?? '',
    /recall moved by −0\.0750 .* it may be worse than at base by at most 0\.01/u,
  )
  assert.equal(judge([rule('specificity', { maxRegression: 0.01 })], { base: knownBase() }).verdict, 'pass')
  assert.equal(judge([rule('accuracy', { maxRegression: 0.05 })], { base: knownBase() }).verdict, 'pass')
  const methods = ['balanced_accuracy', 'roc_auc', 'log_loss', 'precision', 'average_precision'].map(
    (metric) => find(report, `${metric}_change`)?.interval?.method,
  )
  assert.deepEqual(methods, ['tango-mover', 'delong', 'linearized', 'newcombe-paired', 'linearized'])
})

test('for a loss, more is worse', () => {
  const worse = knownBase({
    pairs: {
      cells: undefined,
      scores: { first: scores([0.2, 0.3, 0.1], [0.9, 0.8]), second: scores([0.9, 0.8, 0.9], [0.1, 0.2]) },
    },
  })
  const report = judge([rule('brier_score', { maxRegression: 0.01 })], { base: worse })
  assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'QUALITY_REGRESSION'])
  assert.equal(find(report, 'accuracy_change')?.interval?.method, 'wilson-mover')
})

test('identical scores do not look certain', () => {
  const same = scores([0.9, 0.8], [0.1, 0.2])
  const base = knownBase({ pairs: { cells: undefined, scores: { first: same, second: same } } })
  assert.equal(judge([rule('roc_auc', { maxRegression: 0.01 })], { base }).verdict, 'inconclusive')
})

test('rows that cannot be joined are compared as different ones, and that is said', () => {
  const { pairs: _pairs, ...unpaired } = knownBase()
  const report = judge([rule('recall', { maxRegression: 0.01 })], { base: unpaired })
  assert.ok(codes(report).includes('QUALITY_UNPAIRED'))
  assert.equal(find(report, 'recall_change')?.interval?.method, 'wilson-mover')
  const changed = judge([rule('specificity', { maxRegression: 0.01 })], { base: knownBase({ changedRows: 12 }) })
  assert.deepEqual(codes(changed), ['QUALITY_ROWS_CHANGED'])
  assert.equal(codes(judge(null, { measureOnly: true, base: knownBase({ changedRows: 0 }) })).length, 1)
})

test('a change that cannot be given leaves its rule undecided', () => {
  const reason = (metric: string, base: QualityBase, head = whole) =>
    judge([rule(metric, { maxRegression: 0.01 })], { base, head }).findings[0]?.message ?? ''
  const nothing = { cells: pairedCells([]), scores: { first: scores([], []), second: scores([], []) } }
  assert.match(reason('recall', knownBase({ pairs: nothing })), /0 rows count at base and at head/u)
  assert.match(reason('balanced_accuracy', knownBase({ pairs: nothing })), /0 rows count/u)
  const onlyPositives = { ...nothing, cells: pairedCells([[true, true, true, 9]]) }
  assert.match(reason('balanced_accuracy', knownBase({ pairs: onlyPositives })), /0 rows count/u)
  assert.match(reason('roc_auc', knownBase({ pairs: nothing })), /share 0 positive and 0 negative/u)
  assert.match(reason('log_loss', knownBase({ pairs: nothing })), /0 rows are there/u)
  const bad = (first: number, second: number) =>
    knownBase({ pairs: { ...nothing, scores: { first: scores([first], []), second: scores([second], []) } } })
  assert.match(reason('log_loss', bad(2, 0.5)), /: 1 scores are outside/u)
  assert.match(reason('log_loss', bad(0.5, 2)), /at base 1 scores are outside/u)
  assert.match(reason('f1', knownBase({ pairs: nothing })), /0 of the rows that base and head share/u)
  const apart = { cells: undefined, scores: undefined }
  const noBase = knownBase({ evidence: { confusion: undefined, scores: undefined }, pairs: apart })
  assert.match(reason('f1', noBase), /at base 0 rows have a prediction/u)
  const noHead = { confusion: undefined, scores: undefined }
  assert.match(reason('f1', knownBase({ pairs: apart }), noHead), /: 0 rows have a prediction/u)
})

test('a slice that was there and is gone keeps the gate from passing', () => {
  const slices = [{ slice: 'age = old', evidence: whole }]
  const named = (slice: string) => ({ slice, evidence: whole })
  const base = knownBase({ slices: ['age = old', ...Array.from({ length: 12 }, (_, i) => `age = ${i}`)].map(named) })
  const report = judge([rule('accuracy', { min: 0.5 })], { base, slices })
  assert.deepEqual([report.verdict, report.reasonCode], ['inconclusive', 'QUALITY_SLICE_GONE'])
  assert.match(report.findings[0]?.message ?? '', /^age = 0, .*age = 9 and 2 more: measured at base/u)
  const one = judge([rule('accuracy', { min: 0.5 })], { base: knownBase({ slices: [named('age = young')] }) })
  assert.match(one.findings[0]?.message ?? '', /^age = young: measured/u)
})

test('a missing base leaves the rules that need it undecided; a first version does not need one', () => {
  const rules = [rule('accuracy', { min: 0.8, maxRegression: 0.01 })]
  const missing = judge(rules)
  assert.deepEqual([missing.verdict, missing.reasonCode], ['inconclusive', 'QUALITY_BASELINE_MISSING'])
  const why = judge(rules, { base: { kind: 'missing', why: 'old.csv is empty.' } })
  assert.match(why.findings.map(({ message }) => message).join(), /no predictions of it that can be read: old/u)
  const first = judge(rules, { base: { kind: 'first-version' } })
  assert.deepEqual([first.verdict, codes(first)], ['pass', ['QUALITY_FIRST_VERSION']])
  const only = judge([rule('accuracy', { maxRegression: 0.01 })], { base: { kind: 'first-version' } })
  assert.deepEqual([only.verdict, only.reasonCode], ['inconclusive', 'QUALITY_FIRST_VERSION'])
})

test('rows without a prediction or score keep the gate from passing', () => {
  const location = { path: 'm.modelgate.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }
  const report = judge([rule('accuracy', { min: 0.8 })], { incompleteRows: 3, location })
  assert.deepEqual([report.verdict, report.reasonCode], ['inconclusive', 'QUALITY_ROWS_INCOMPLETE'])
  assert.deepEqual(report.findings[0]?.location, location)
})

test('slices are measured with the columns they have', () => {
  const slices = [{ slice: 'sex = f', evidence: { confusion: confusion(30, 20, 10, 140), scores: undefined } }]
  const report = judge([rule('accuracy', { min: 0.8 })], {
    slices,
    metrics: ['recall'],
    environment: { engine: 'stream' },
  })
  assert.deepEqual(
    report.measurements.map(({ metric, of }) => [metric, of['slice']]),
    [
      ['accuracy', undefined],
      ['recall', undefined],
      ['accuracy', 'sex = f'],
      ['recall', 'sex = f'],
    ],
  )
})

test('rules and metrics that cannot be judged are refused, all at once', () => {
  const report = judge(
    [
      rule('acuracy', { min: 0.8 }),
      rule('x', { min: 0.8 }),
      rule('recall', {}),
      rule('recall', { maxRegression: -1 }),
      rule('recall', { min: Number.NaN }),
      rule('recall', { min: 0.1, slice: 'a=b', by: 'a' }),
    ],
    { metrics: ['roc', 'recall'] },
  )
  assert.deepEqual([report.verdict, report.reasonCode, report.findings.length], ['error', 'QUALITY_RULE_INVALID', 7])
  assert.match(report.findings[0]?.message ?? '', /did you mean accuracy/u)
})
