import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { betaQuantile, incompleteBeta } from './incomplete-beta.ts'
import { incompleteGamma } from './incomplete-gamma.ts'
import { logGamma } from './log-gamma.ts'
import { criticalValue, normalCdf, normalQuantile, normalSurvival } from './normal.ts'
import { studentCriticalValue, studentSurvival } from './student-t.ts'

const close = (actual: number, expected: number, relative: number) =>
  assert.ok(
    Math.abs(actual - expected) <= relative * Math.max(1e-300, Math.abs(expected)),
    `${actual}, not ${expected}`,
  )

test('the normal distribution, its tails and its quantiles', () => {
  close(normalCdf(1.96), 0.9750021048517795, 1e-14)
  close(normalSurvival(10), 7.619853024160527e-24, 1e-12)
  close(normalQuantile(0.975), 1.959963984540054, 1e-14)
  close(normalQuantile(1e-20), -9.26234008979841, 1e-12)
  close(criticalValue(0.9), 1.6448536269514722, 1e-14)
  assert.deepEqual([0, 0.5, 1].map(normalQuantile), [-Infinity, 0, Infinity])
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
      assert.ok(Math.abs(normalCdf(normalQuantile(p)) - p) < 1e-13)
    }),
  )
})

test('Student’s t', () => {
  close(studentCriticalValue(0.95, 1), 12.706204736174707, 1e-9)
  close(studentCriticalValue(0.95, 10), 2.228138851986274, 1e-10)
  close(studentCriticalValue(0.95, 1e6), 1.9599663, 1e-6)
  close(studentSurvival(2, 5), 0.05096973941492917, 1e-12)
  close(studentSurvival(-2, 5), 1 - 0.05096973941492917, 1e-12)
})

test('incomplete beta and gamma functions and the gamma function', () => {
  close(logGamma(0.25), 1.2880225246980774, 1e-13)
  close(logGamma(10), Math.log(362880), 1e-14)
  close(incompleteBeta(0.5, 2, 3), 0.6875, 1e-13)
  close(incompleteBeta(0.9, 2, 3), 0.9963, 1e-13)
  assert.deepEqual([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)], [0, 1])
  close(betaQuantile(0.6875, 2, 3), 0.5, 1e-12)
  assert.deepEqual([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)], [0, 1])
  close(incompleteGamma(3, 1).lower, 0.08030139707139418, 1e-13)
  close(incompleteGamma(3, 10).upper, 0.0027693957155115762, 1e-12)
  assert.deepEqual(incompleteGamma(3, 0), { lower: 0, upper: 1 })
  assert.deepEqual(incompleteGamma(3, Infinity), { lower: 1, upper: 0 })
})

test('arguments outside the domain are refused', () => {
  assert.throws(() => logGamma(0), RangeError)
  assert.throws(() => incompleteGamma(0, 1), RangeError)
  assert.throws(() => incompleteBeta(2, 1, 1), RangeError)
  assert.throws(() => normalQuantile(Number.NaN), RangeError)
  assert.throws(() => criticalValue(1), RangeError)
})
