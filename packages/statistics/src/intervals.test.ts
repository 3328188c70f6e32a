import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { koopmanInterval } from './koopman-interval.ts'
import { newcombeInterval } from './newcombe-interval.ts'
import type { Limits, Proportion } from './proportion.ts'
import { tangoInterval, testPairedDifference } from './tango-interval.ts'
import { testDifference } from './test-difference.ts'
import { testRatio } from './test-ratio.ts'
import { wilsonInterval } from './wilson-interval.ts'

const of = (successes: number, trials: number): Proportion => ({ successes, trials })

function assertClose({ low, high }: Limits, [expectedLow, expectedHigh]: readonly [number, number], tolerance: number) {
  assert.ok(Math.abs(low - expectedLow) <= tolerance, `low ${low}, expected ${expectedLow}`)
  assert.ok(Math.abs(high - expectedHigh) <= tolerance, `high ${high}, expected ${expectedHigh}`)
}

test('Wilson: the table of Newcombe (1998)', () => {
  const cases = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [20, 20, 0.8389, 1],
  ] as const
  for (const [x, n, low, high] of cases) assertClose(wilsonInterval(of(x, n), 0.95), [low, high], 5e-5)
})

test('Newcombe, method 10: the table of Newcombe (1998)', () => {
  const cases = [
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ] as const
  for (const [x, m, y, n, low, high] of cases) {
    assertClose(newcombeInterval(of(x, m), of(y, n), 0.95), [low, high], 5e-5)
  }
})

test('Koopman: the examples of SciPy and of Fagerland et al. (2015)', () => {
  assertClose(koopmanInterval(of(27, 122), of(44, 487), 0.95), [1.57751375, 3.74992653], 1e-8)
  assertClose(koopmanInterval(of(7, 34), of(1, 34), 0.95), [1.2209, 42.5757], 5e-5)
})

test('Koopman: a count of 0 has a one-sided interval, two of them none', () => {
  assert.equal(koopmanInterval(of(0, 20), of(5, 20), 0.95).low, 0)
  assert.equal(koopmanInterval(of(5, 20), of(0, 20), 0.95).high, Infinity)
  assert.deepEqual(koopmanInterval(of(0, 20), of(0, 20), 0.95), { low: 0, high: Infinity })
})

test('Tango: with no discordant pair it is ±z²/(n + z²), never [0, 0]', () => {
  const z = 1.959963984540054
  const edge = z ** 2 / (100 + z ** 2)
  assertClose(tangoInterval({ onlyFirst: 0, onlySecond: 0, pairs: 100 }, 0.95), [-edge, edge], 1e-12)
})

test('Tango: the table of Newcombe (1998), Statistics in Medicine 17:2635', () => {
  assertClose(tangoInterval({ onlyFirst: 12, onlySecond: 2, pairs: 50 }, 0.95), [0.0611, 0.3447], 5e-5)
  assert.deepEqual(tangoInterval({ onlyFirst: 5, onlySecond: 0, pairs: 5 }, 0.95).high, 1)
  assert.deepEqual(tangoInterval({ onlyFirst: 0, onlySecond: 5, pairs: 5 }, 0.95).low, -1)
})

test('a count outside its total is refused', () => {
  for (const [x, n] of [
    [1, 0],
    [-1, 5],
    [6, 5],
    [Number.NaN, 5],
  ] as const) {
    assert.throws(() => wilsonInterval(of(x, n), 0.95), RangeError)
  }
  assert.throws(() => tangoInterval({ onlyFirst: 3, onlySecond: 3, pairs: 5 }, 0.95), RangeError)
  assert.throws(() => testPairedDifference({ onlyFirst: 0, onlySecond: 0, pairs: 0 }, 0), RangeError)
})

const proportion = fc
  .tuple(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, share]) => of(Math.round(share * trials), trials))
const level = fc.constantFrom(0.5, 0.9, 0.95, 0.99, 0.9999)

test('every interval holds its estimate, grows with the level and shrinks with rows of the same rate', () => {
  const tenfold = ({ successes, trials }: Proportion) => of(10 * successes, 10 * trials)
  const inside = (outer: Limits, inner: Limits) => outer.low <= inner.low + 1e-12 && outer.high >= inner.high - 1e-12
  fc.assert(
    fc.property(proportion, proportion, level, (a, b, at) => {
      const difference = a.successes / a.trials - b.successes / b.trials
      const interval = newcombeInterval(a, b, at)
      assert.ok(interval.low <= difference + 1e-12 && interval.high >= difference - 1e-12)
      assert.ok(inside(newcombeInterval(a, b, 0.99999), interval))
      assert.ok(inside(interval, newcombeInterval(tenfold(a), tenfold(b), at)))
      const ratio = koopmanInterval(a, b, at)
      assert.ok(inside(koopmanInterval(a, b, 0.99999), ratio))
      assert.ok(inside(ratio, koopmanInterval(tenfold(a), tenfold(b), at)))
      assert.ok(inside(wilsonInterval(a, at), wilsonInterval(tenfold(a), at)))
    }),
    { numRuns: 100 },
  )
})

test('exchanging the two sides mirrors differences and inverts ratios', () => {
  fc.assert(
    fc.property(proportion, proportion, (a, b) => {
      const [ab, ba] = [newcombeInterval(a, b, 0.95), newcombeInterval(b, a, 0.95)]
      assertClose(ab, [-ba.high, -ba.low], 1e-12)
      assert.ok(Math.abs(testDifference(a, b, 0.1).z + testDifference(b, a, -0.1).z) < 1e-6)
      const [over, under] = [koopmanInterval(a, b, 0.95), koopmanInterval(b, a, 0.95)]
      assert.ok(over.low === 0 ? under.high === Infinity : Math.abs(Math.log(over.low * under.high)) < 1e-6)
    }),
    { numRuns: 100 },
  )
})

test('the interval of a ratio ends where its score test reaches the level', () => {
  fc.assert(
    fc.property(proportion, proportion, (a, b) => {
      const { low, high } = koopmanInterval(a, b, 0.95)
      if (low > 0) assert.ok(Math.abs(testRatio(a, b, low).p - 0.05) < 1e-6)
      if (high < Infinity) assert.ok(Math.abs(testRatio(a, b, high).p - 0.05) < 1e-6)
    }),
    { numRuns: 100 },
  )
})

test('the interval of a paired difference ends where its score test reaches the level', () => {
  const pairs = fc
    .tuple(fc.nat(40), fc.nat(40), fc.nat(400))
    .filter(([b, c, rest]) => b + c + rest > 0)
    .map(([onlyFirst, onlySecond, rest]) => ({ onlyFirst, onlySecond, pairs: onlyFirst + onlySecond + rest }))
  fc.assert(
    fc.property(pairs, (counts) => {
      const { low, high } = tangoInterval(counts, 0.95)
      assert.ok(low < high)
      if (low > -1) assert.ok(Math.abs(testPairedDifference(counts, low).p - 0.05) < 1e-6)
      if (high < 1) assert.ok(Math.abs(testPairedDifference(counts, high).p - 0.05) < 1e-6)
    }),
    { numRuns: 200 },
  )
})

test('no difference from the hypothesis is no evidence, even without variance', () => {
  assert.equal(testDifference(of(0, 10), of(0, 20), 0).p, 1)
  assert.equal(testDifference(of(10, 10), of(20, 20), 0).p, 1)
  assert.equal(testRatio(of(0, 10), of(0, 20), 0.8).p, 1)
})
