import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { koopmanLimits } from './koopman-interval.ts'
import {
  stratifiedDifference,
  stratifiedDifferenceLimits,
  stratifiedRatio,
  stratifiedRatioLimits,
  type Stratum,
  testMantelHaenszel,
  testStratifiedDifference,
  testStratifiedRatio,
} from './mantel-haenszel.ts'
import { criticalValue } from './normal.ts'
import { share } from './proportion.ts'
import { testDifference } from './test-difference.ts'
import { testRatio } from './test-ratio.ts'

const Z = criticalValue(0.95)
const stratum = (x: number, m: number, y: number, n: number): Stratum => ({
  first: { successes: x, trials: m },
  second: { successes: y, trials: n },
})
const near = (actual: number, expected: number, tolerance: number) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual}, not ${expected}`)

/** Admission to Berkeley by department (Bickel, Hammel and O’Connell 1975): women, then men. */
const BERKELEY = [
  stratum(89, 108, 512, 825),
  stratum(17, 25, 353, 560),
  stratum(202, 593, 120, 325),
  stratum(131, 375, 138, 417),
  stratum(94, 393, 53, 191),
  stratum(24, 341, 22, 373),
]

test('admission to Berkeley: the gap of all turns around within departments', () => {
  const whole = BERKELEY.reduce(
    (sum, { first, second }) =>
      stratum(
        sum.first.successes + first.successes,
        sum.first.trials + first.trials,
        sum.second.successes + second.successes,
        sum.second.trials + second.trials,
      ),
    stratum(0, 0, 0, 0),
  )
  near(share(whole.first) - share(whole.second), -0.1416, 5e-5)
  assert.ok(stratifiedDifference(BERKELEY) > 0)
  assert.ok(stratifiedRatio(BERKELEY) > 1)
  // Without the correction for continuity; with it the published χ² is 1.43.
  near(testMantelHaenszel(BERKELEY), 0.2159, 5e-3)
})

test('one stratum: Mee’s interval of a difference, Koopman’s of a ratio, and the tests they invert', () => {
  const one = [stratum(56, 70, 48, 80)]
  const { low, high } = stratifiedDifferenceLimits(one, Z)
  near(low, 0.0533, 5e-5)
  near(high, 0.3377, 5e-5)
  const proportion = fc.tuple(fc.nat(60), fc.nat(60)).filter(([yes, no]) => yes + no > 0)
  fc.assert(
    fc.property(proportion, proportion, ([a, b], [c, d]) => {
      const { first, second } = stratum(a, a + b, c, c + d)
      const alone = [{ first, second }]
      near(testStratifiedDifference(alone, 0.1).p, testDifference(first, second, 0.1).p, 1e-9)
      near(testStratifiedRatio(alone, 0.8).p, testRatio(first, second, 0.8).p, 1e-9)
      const [ours, koopman] = [stratifiedRatioLimits(alone, Z), koopmanLimits(first, second, Z)]
      near(ours.low, koopman.low, 1e-6 * Math.max(1, koopman.low))
      assert.ok(ours.high === koopman.high || Math.abs(ours.high / koopman.high - 1) < 1e-6)
    }),
  )
})

test('equal strata are one stratum twice: the estimate stays, the interval shrinks', () => {
  const proportion = fc.tuple(fc.nat(40), fc.nat(40)).filter(([yes, no]) => yes + no > 0)
  fc.assert(
    fc.property(proportion, proportion, ([a, b], [c, d]) => {
      const one = stratum(a, a + b, c, c + d)
      const [once, twice] = [stratifiedDifferenceLimits([one], Z), stratifiedDifferenceLimits([one, one], Z)]
      near(stratifiedDifference([one, one]), stratifiedDifference([one]), 1e-12)
      assert.ok(twice.high - twice.low <= once.high - once.low + 1e-12)
      assert.ok(once.high > once.low && once.low >= -1 && once.high <= 1)
    }),
  )
})

test('where a side never occurs the ratio has one end or none, and the difference is still not certain', () => {
  const never = [stratum(0, 20, 5, 20), stratum(0, 30, 2, 9)]
  assert.equal(stratifiedRatioLimits(never, Z).low, 0)
  assert.ok(stratifiedRatioLimits(never, Z).high < 1)
  const always = never.map(({ first, second }) => ({ first: second, second: first }))
  assert.equal(stratifiedRatioLimits(always, Z).high, Infinity)
  const nothing = [stratum(0, 20, 0, 20), stratum(0, 30, 0, 9)]
  assert.deepEqual(stratifiedRatioLimits(nothing, Z), { low: 0, high: Infinity })
  const { low, high } = stratifiedDifferenceLimits(nothing, Z)
  assert.ok(low < 0 && high > 0)
  assert.equal(testMantelHaenszel(nothing), 1)
  assert.equal(stratifiedDifferenceLimits([stratum(9, 9, 0, 9)], Z).high, 1)
  assert.equal(stratifiedDifferenceLimits([stratum(0, 9, 9, 9)], Z).low, -1)
  assert.equal(testMantelHaenszel([stratum(0.4, 0.5, 0, 0.5)]), 1)
})
