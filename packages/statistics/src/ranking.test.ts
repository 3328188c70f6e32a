import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { averagePrecision, averagePrecisionLimits } from './average-precision.ts'
import { elementAt } from './element-at.ts'
import { meanInterval, measureMoments } from './mean-interval.ts'
import { numberAt } from './number-at.ts'
import { compareRocAuc, type LabelledScores, measureRocAuc, rocAucInterval } from './roc-auc.ts'
import { wordAt } from './word-at.ts'

const scores = (positives: readonly number[], negatives: readonly number[]): LabelledScores => ({
  positives: Float64Array.from(positives),
  negatives: Float64Array.from(negatives),
})

test('the area is the share of pairs in the right order, ties counting half', () => {
  assert.equal(measureRocAuc(scores([0.8, 0.4], [0.1, 0.4])).value, 0.875)
  const numbers = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(numbers, numbers, (up, down) => {
      const pairs = up.flatMap((a) => down.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)))
      const expected = pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length
      assert.ok(Math.abs(measureRocAuc(scores(up, down)).value - expected) < 1e-12)
    }),
  )
})

test('identical scores do not differ; the difference is that of the areas', () => {
  const a = scores([0.9, 0.5, 0.4], [0.1, 0.5, 0.2])
  const b = scores([0.9, 0.1, 0.4], [0.3, 0.5, 0.2])
  assert.deepEqual(compareRocAuc({ first: a, second: a }), { value: 0, variance: 0 })
  const one = scores([0.9], [0.1])
  assert.deepEqual(compareRocAuc({ first: one, second: scores([0.1], [0.9]) }), { value: 1, variance: 0 })
  const { value, variance } = compareRocAuc({ first: a, second: b })
  assert.ok(Math.abs(value - (measureRocAuc(a).value - measureRocAuc(b).value)) < 1e-12)
  assert.ok(variance > 0)
})

test('a perfect ranking of few rows is not certain', () => {
  const perfect = measureRocAuc(scores([2, 3], [0, 1, 1]))
  assert.equal(perfect.value, 1)
  const { low, high } = rocAucInterval(perfect, 2, 0.95)
  assert.ok(low < 0.4 && high === 1)
  const single = measureRocAuc(scores([1], [0]))
  assert.deepEqual(single, { value: 1, variance: 0 })
})

test('an interval of an area stays in [0, 1]', () => {
  const { low, high } = rocAucInterval(measureRocAuc(scores([3, 4, 5, 1], [0, 1, 2, 2])), 4, 0.95)
  assert.ok(low > 0 && high === 1)
})

test('average precision by hand', () => {
  // From high to low: + − + −: precisions at the positives are 1 and 2/3.
  assert.ok(Math.abs(averagePrecision(scores([0.9, 0.7], [0.8, 0.1])) - (1 + 2 / 3) / 2) < 1e-15)
  assert.equal(averagePrecision(scores([0.5, 0.5], [0.5, 0.5])), 0.5)
  const { low, high } = averagePrecisionLimits(1, 10, 1.96)
  assert.ok(low > 0.5 && low < 1 && high === 1)
})

test('the interval of a mean', () => {
  const { low, high } = meanInterval(measureMoments([1, 2, 3, 4]), 0.95)
  assert.ok(Math.abs(low - 0.445739743239121) < 1e-9 && Math.abs(high - 4.554260256760879) < 1e-9)
  assert.throws(() => meanInterval(measureMoments([1]), 0.95), RangeError)
})

test('an index outside an array is refused', () => {
  assert.throws(() => elementAt(Float64Array.of(1), 1), RangeError)
  assert.throws(() => numberAt(Float64Array.of(1), 1), RangeError)
  assert.throws(() => wordAt(Uint32Array.of(1), 1), RangeError)
})

test('classes that do not overlap, either way round, and a single row of each', () => {
  const area = (positives: readonly number[], negatives: readonly number[]) =>
    measureRocAuc({ positives: Float64Array.from(positives), negatives: Float64Array.from(negatives) })
  assert.deepEqual(area([3, 4], [1, 2]), { value: 1, variance: 0 })
  assert.deepEqual(area([1, 2], [3, 4]), { value: 0, variance: 0 })
  assert.deepEqual(area([1], [1]), { value: 0.5, variance: 0 })
})
