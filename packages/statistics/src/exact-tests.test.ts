import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { adjustBenjaminiHochberg } from './adjust-benjamini-hochberg.ts'
import { adjustHolm } from './adjust-holm.ts'
import { clopperPearsonInterval } from './clopper-pearson-interval.ts'
import type { Proportion } from './proportion.ts'
import { testFisher } from './test-fisher.ts'
import { testMcnemar } from './test-mcnemar.ts'

const of = (successes: number, trials: number): Proportion => ({ successes, trials })
const near = (actual: number, expected: number, tolerance = 5e-5) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual}, not ${expected}`)

test('Clopper and Pearson: the table of Newcombe (1998)', () => {
  const cases = [
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
    [20, 20, 0.8316, 1],
  ] as const
  for (const [x, n, low, high] of cases) {
    const limits = clopperPearsonInterval(of(x, n), 0.95)
    near(limits.low, low)
    near(limits.high, high)
  }
  assert.throws(() => clopperPearsonInterval(of(3, 2), 0.95), RangeError)
})

test('the exact interval contains its estimate and mirrors when failures and successes are exchanged', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (yes, no) => {
      fc.pre(yes + no > 0)
      const { low, high } = clopperPearsonInterval(of(yes, yes + no), 0.95)
      const mirrored = clopperPearsonInterval(of(no, yes + no), 0.95)
      near(mirrored.low, 1 - high, 1e-12)
      assert.ok(low <= yes / (yes + no) && high >= yes / (yes + no))
    }),
  )
})

test('McNemar: a sign test of the discordant pairs', () => {
  near(testMcnemar(0, 5), 2 / 32, 1e-15)
  near(testMcnemar(1, 9), 2 * (11 / 1024), 1e-15)
  assert.equal(testMcnemar(0, 0), 1)
  assert.equal(testMcnemar(7, 7), 1)
  near(testMcnemar(4, 3), 1, 1e-12)
  assert.equal(testMcnemar(3, 11), testMcnemar(11, 3))
  assert.throws(() => testMcnemar(0.5, 1), RangeError)
  assert.throws(() => testMcnemar(1, -1), RangeError)
})

test('Fisher: the example of Agresti, and tables that leave no choice', () => {
  near(testFisher(of(8, 10), of(1, 6)), 0.034965034965034975, 1e-12)
  near(testFisher(of(3, 4), of(1, 4)), 0.4857142857142857, 1e-12)
  assert.equal(testFisher(of(0, 5), of(0, 9)), 1)
  assert.equal(testFisher(of(5, 5), of(9, 9)), 1)
  assert.equal(testFisher(of(0, 1000), of(1000, 1000)), 0)
  assert.throws(() => testFisher(of(0.5, 5), of(1, 9)), RangeError)
  assert.throws(() => testFisher(of(1, 5), of(1, 9.5)), RangeError)
})

test('Fisher’s p-value does not depend on which side is first nor on which outcome counts', () => {
  const proportion = fc.tuple(fc.nat(30), fc.nat(30)).filter(([yes, no]) => yes + no > 0)
  fc.assert(
    fc.property(proportion, proportion, ([a, b], [c, d]) => {
      const p = testFisher(of(a, a + b), of(c, c + d))
      assert.ok(p > 0 && p <= 1)
      near(testFisher(of(c, c + d), of(a, a + b)), p, 1e-12)
      near(testFisher(of(b, a + b), of(d, c + d)), p, 1e-12)
    }),
  )
})

test('Benjamini and Hochberg: the example of the paper', () => {
  const ps = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ]
  assert.equal(adjustBenjaminiHochberg(ps).filter((p) => p <= 0.05).length, 4)
  assert.equal(adjustHolm(ps).filter((p) => p <= 0.05).length, 3)
  assert.deepEqual(adjustBenjaminiHochberg([]), [])
  assert.deepEqual(adjustBenjaminiHochberg([0.04, 0.02, 0.03]), [0.04, 0.04, 0.04])
})
