import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { measureMoments } from './mean-interval.ts'
import { meanEstimate, studentInterval, sumEstimates, testEstimate, welchDifference } from './student-estimate.ts'
import { testEquivalence } from './test-equivalence.ts'

const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2, maxLength: 30 })

test('the interval of a difference of means ends where its test reaches the level', () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      const estimate = welchDifference(measureMoments(a), measureMoments(b))
      fc.pre(estimate.error > 1e-6)
      const { low, high } = studentInterval(estimate, 0.95)
      assert.ok(Math.abs(testEstimate(estimate, low) - 0.05) < 1e-7)
      assert.ok(Math.abs(testEstimate(estimate, high) - 0.05) < 1e-7)
    }),
  )
})

test('a weighted sum of means: with weights 1 and −1 the difference of Welch', () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      const [first, second] = [measureMoments(a), measureMoments(b)]
      const sum = sumEstimates([
        { factor: 1, estimate: meanEstimate(first) },
        { factor: -1, estimate: meanEstimate(second) },
      ])
      const welch = welchDifference(first, second)
      fc.pre(welch.error > 1e-6)
      for (const part of ['value', 'error', 'freedom'] as const) {
        assert.ok(Math.abs(sum[part] - welch[part]) <= 1e-9 * Math.max(1, Math.abs(welch[part])), part)
      }
    }),
  )
  const half = { value: 1, error: 0.3, freedom: 9 }
  const mean = sumEstimates([
    { factor: 0.5, estimate: half },
    { factor: 0.5, estimate: { ...half, value: 3, error: 0.4 } },
  ])
  assert.deepEqual([mean.value, mean.error.toFixed(12)], [2, '0.250000000000'])
  const exact = sumEstimates([{ factor: 2, estimate: { value: 1, error: 0, freedom: 5 } }])
  assert.deepEqual(exact, { value: 2, error: 0, freedom: 5 })
})

test('equivalence is shown at 5 % exactly when the 90 % interval lies inside the bounds', () => {
  fc.assert(
    fc.property(values, values, fc.double({ min: 0.1, max: 50, noNaN: true }), (a, b, bound) => {
      const estimate = welchDifference(measureMoments(a), measureMoments(b))
      const { low, high } = studentInterval(estimate, 0.9)
      fc.pre(estimate.error > 1e-6 && Math.abs(Math.abs(low) - bound) > 1e-6 && Math.abs(Math.abs(high) - bound) > 1e-6)
      const shown = testEquivalence(estimate, { low: -bound, high: bound }) <= 0.05
      assert.equal(shown, low > -bound && high < bound)
    }),
  )
})

test('numbers that do not vary are taken as exact', () => {
  const [two, three] = [measureMoments([2, 2, 2]), measureMoments([3, 3])]
  const estimate = welchDifference(three, two)
  assert.deepEqual(estimate, { value: 1, error: 0, freedom: 3 })
  assert.deepEqual(studentInterval(estimate, 0.95), { low: 1, high: 1 })
  assert.equal(testEstimate(estimate, 1), 1)
  assert.equal(testEstimate(estimate, 0.5), 0)
  assert.equal(testEquivalence(estimate, { low: 0, high: 2 }), 0)
  assert.equal(testEquivalence(estimate, { low: 0, high: 1 }), 0.5)
  assert.equal(testEquivalence(estimate, { low: 2, high: 3 }), 1)
})

test('a mean needs two values, and bounds an order', () => {
  assert.throws(() => meanEstimate(measureMoments([1])), RangeError)
  assert.throws(() => welchDifference(measureMoments([1, 2]), measureMoments([1])), RangeError)
  assert.throws(() => testEquivalence(meanEstimate(measureMoments([1, 2])), { low: 1, high: 1 }), RangeError)
})
