import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { adjustHolm } from './adjust-holm.ts'

test('the fifteen p-values of Benjamini and Hochberg (1995): Holm rejects three', () => {
  const ps = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ]
  assert.equal(adjustHolm(ps).filter((p) => p < 0.05).length, 3)
})

test('it keeps the order of the input, never lowers a p-value and is between the raw and Bonferroni', () => {
  assert.deepEqual(adjustHolm([0.01, 0.04, 0.03]), [0.03, 0.06, 0.06])
  assert.deepEqual(adjustHolm([]), [])
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (ps) => {
      adjustHolm(ps).forEach((adjusted, i) => {
        assert.ok(adjusted >= (ps[i] ?? 0) && adjusted <= Math.min(1, ps.length * (ps[i] ?? 0)) + 1e-15)
      })
    }),
  )
})
