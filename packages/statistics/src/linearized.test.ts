import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { averagePrecision, linearizeAveragePrecision } from './average-precision.ts'
import { measureCalibrationError } from './calibration-error.ts'
import { createRandom } from './create-random.ts'
import { elementAt } from './element-at.ts'
import { measureKsDistance } from './ks-distance.ts'
import { linearizeMean, linearizeR2, linearizeRootMeanSquare } from './linearize-numbers.ts'
import { type Linearized, subtractLinearized, toStudent } from './linearized.ts'
import { meanInterval, measureMoments } from './mean-interval.ts'
import { effectiveRows } from './merge-samples.ts'
import { compareRocAuc, type LabelledScores, measureRocAuc } from './roc-auc.ts'
import { studentInterval } from './student-estimate.ts'
import { measureWassersteinDistance } from './wasserstein-distance.ts'

const list = (length: number) => fc.array(fc.integer({ min: 0, max: 8 }), { minLength: length, maxLength: 12 })
const floats = (values: readonly number[], scale = 8) => Float64Array.from(values, (value) => value / scale)
const close = (a: number, b: number, what = '') => assert.ok(Math.abs(a - b) < 1e-9, `${what}: ${a} and ${b}`)

/** Whether the terms are the derivatives: the statistic with a little more weight on one row moves as they say. */
function checkTerms(n: number, measure: (weights: Float64Array) => Linearized) {
  const even = new Float64Array(n).fill(1)
  const { value, terms } = measure(even)
  const scale = Math.sqrt(n / (n - 1))
  for (let row = 0; row < n; row++) {
    const step = 1e-6
    const moved = measure(even.with(row, 1 + step))
    const slope = (moved.value - value) / step
    assert.ok(
      Math.abs(slope * scale - elementAt(terms, row)) < 1e-4,
      `row ${row}: ${slope} and ${elementAt(terms, row)}`,
    )
  }
  close(
    terms.reduce((sum, term) => sum + term, 0),
    0,
    'sum of the terms',
  )
}

test('a linearized mean is Student’s', () => {
  const values = Float64Array.of(1, 2, 3, 4.5)
  const student = studentInterval(toStudent(linearizeMean(values)), 0.95)
  const expected = meanInterval(measureMoments(values), 0.95)
  close(student.low, expected.low)
  close(student.high, expected.high)
})

test('terms are derivatives by the weight of each row', () => {
  fc.assert(
    fc.property(list(3), list(3), (first, second) => {
      const [a, b] = [floats(first), floats(second)]
      checkTerms(a.length, (weights) => linearizeMean(a, weights))
      const n = Math.min(a.length, b.length)
      const pair = { truth: a.subarray(0, n), prediction: b.subarray(0, n) }
      if (new Set(pair.truth).size > 1) checkTerms(n, (weights) => linearizeR2({ ...pair, weights }))
      if (a.some((value) => value > 0)) checkTerms(a.length, (weights) => linearizeRootMeanSquare(a, weights))
      const scores = (weights: Float64Array): LabelledScores => ({
        positives: a,
        negatives: b,
        weights: { positives: weights.subarray(0, a.length), negatives: weights.subarray(a.length) },
      })
      checkTerms(a.length + b.length, (weights) => linearizeAveragePrecision(scores(weights)))
    }),
    { numRuns: 50 },
  )
  const perfect = linearizeRootMeanSquare(Float64Array.of(0, 0))
  assert.deepEqual([perfect.value, perfect.terms], [0, Float64Array.of(0, 0)])
})

test('a weight is as many rows', () => {
  fc.assert(
    fc.property(list(2), list(2), fc.integer({ min: 1, max: 3 }), (first, second, times) => {
      const repeat = (values: readonly number[]) =>
        floats(values.flatMap((value, i) => Array<number>(i % 2 ? times : 1).fill(value)))
      const weigh = (values: readonly number[]) => Float64Array.from(values, (_, i) => (i % 2 ? times : 1))
      const plain: LabelledScores = { positives: repeat(first), negatives: repeat(second) }
      const weighted: LabelledScores = {
        positives: floats(first),
        negatives: floats(second),
        weights: { positives: weigh(first), negatives: weigh(second) },
      }
      close(measureRocAuc(weighted).value, measureRocAuc(plain).value, 'area')
      close(averagePrecision(weighted), averagePrecision(plain), 'average precision')
      close(linearizeAveragePrecision(plain).value, averagePrecision(plain), 'unweighted')
      close(measureCalibrationError(weighted).value, measureCalibrationError(plain).value, 'calibration')
      const [x, y] = [
        { values: weighted.positives, weights: weighted.weights?.positives },
        { values: weighted.negatives, weights: weighted.weights?.negatives },
      ]
      const [u, v] = [{ values: plain.positives }, { values: plain.negatives }]
      close(measureKsDistance(x, y).value, measureKsDistance(u, v).value, 'KS')
      close(measureWassersteinDistance(x, y).value, measureWassersteinDistance(u, v).value, 'Wasserstein')
    }),
  )
})

test('equal weights give DeLong’s variance, alone and paired', () => {
  const scores = (positives: readonly number[], negatives: readonly number[], weight?: number): LabelledScores => ({
    positives: Float64Array.from(positives),
    negatives: Float64Array.from(negatives),
    ...(weight === undefined
      ? {}
      : {
          weights: {
            positives: Float64Array.from(positives, () => weight),
            negatives: Float64Array.from(negatives, () => weight),
          },
        }),
  })
  const [a, b] = [
    [0.9, 0.5, 0.4],
    [0.1, 0.5, 0.2],
  ] as const
  const [c, d] = [
    [0.9, 0.1, 0.4],
    [0.3, 0.5, 0.2],
  ] as const
  close(measureRocAuc(scores(a, b, 3)).variance, measureRocAuc(scores(a, b)).variance)
  const paired = (weight?: number) => compareRocAuc({ first: scores(a, b, weight), second: scores(c, d, weight) })
  close(paired(3).variance, paired().variance)
  close(paired(3).value, paired().value)
  assert.equal(measureRocAuc(scores([1], [0], 2)).variance, 0)
  assert.equal(effectiveRows({ values: Float64Array.of(1, 2), weights: Float64Array.of(0, 0) }), 0)
})

test('two statistics of the same rows differ by their terms', () => {
  const first = linearizeMean(Float64Array.of(1, 2, 4))
  const { value, terms } = subtractLinearized(first, linearizeMean(Float64Array.of(1, 1, 1)))
  close(value, 4 / 3)
  assert.deepEqual(terms, first.terms)
})

test('calibration error by hand, and noise alone does not show one', () => {
  const { value } = measureCalibrationError({ positives: Float64Array.of(0.95, 1), negatives: Float64Array.of(0.15) })
  close(value, (0.05 + 0 + 0.15) / 3)
  const random = createRandom(7)
  let shown = 0
  for (let run = 0; run < 60; run++) {
    const rows = Array.from({ length: 200 }, () => ({ score: random(), luck: random() }))
    const side = (up: boolean) =>
      Float64Array.from(
        rows.filter(({ score, luck }) => luck < score === up),
        ({ score }) => score,
      )
    const error = measureCalibrationError({ positives: side(true), negatives: side(false) })
    assert.ok(error.value > 0)
    if (studentInterval(toStudent(error), 0.95).low - error.bias > 0) shown++
  }
  assert.ok(shown <= 3, `${shown} of 60`)
})

test('distances by hand, and noise alone does not show one', () => {
  const sample = (...values: readonly number[]) => ({ values: Float64Array.from(values) })
  const [ks, wasserstein] = [measureKsDistance, measureWassersteinDistance].map((measure) =>
    measure(sample(0, 1, 2, 3), sample(2, 3, 4, 5)),
  )
  assert.deepEqual([ks?.value, wasserstein?.value], [0.5, 2])
  const { low, high } = measureKsDistance(sample(0, 1), sample(5, 6)).limits(1.96)
  assert.deepEqual([low, high], [0, 1])
  assert.equal(measureWassersteinDistance(sample(1, 2), sample(1, 2)).value, 0)
  const random = createRandom(11)
  const draw = (n: number, lift = 0) => ({ values: Float64Array.from({ length: n }, () => random() + lift) })
  let shown = 0
  for (let run = 0; run < 100; run++) {
    const [a, b] = [draw(100), draw(60)]
    if (measureKsDistance(a, b).limits(1.96).low > 0) shown++
    if (measureWassersteinDistance(a, b).limits(1.96).low > 0) shown++
  }
  assert.ok(shown <= 8, `${shown} of 200`)
  const moved = measureWassersteinDistance(draw(800), draw(800, 0.2)).limits(1.96)
  assert.ok(moved.low > 0.1 && moved.low < 0.2 && moved.high > 0.2 && moved.high < 0.3)
})
