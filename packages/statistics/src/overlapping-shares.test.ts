import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { criticalValue } from './normal.ts'
import { correlateShares, overlappingLimits, type OverlapRow } from './overlapping-shares.ts'

const Z = criticalValue(0.95)

/** Counts of a 2×2 table of pairs as overlapping shares of the same rows. */
function pairs(both: number, onlyFirst: number, onlySecond: number, neither: number) {
  const rows: readonly OverlapRow[] = [
    { n: both, first: true, second: true },
    { n: onlyFirst, first: true, second: false },
    { n: onlySecond, first: false, second: true },
    { n: neither, first: false, second: false },
  ]
  const trials = both + onlyFirst + onlySecond + neither
  const first = { successes: both + onlyFirst, trials }
  const second = { successes: both + onlySecond, trials }
  return { first, second, correlation: correlateShares(rows, first.successes / trials, second.successes / trials) }
}

test('where all rows count in both, the correlation is phi', () => {
  const [a, b, c, d] = [36, 12, 2, 50] as const
  const phi = (a * d - b * c) / Math.sqrt((a + b) * (c + d) * (a + c) * (b + d))
  assert.ok(Math.abs(pairs(a, b, c, d).correlation - phi) < 1e-12)
  assert.equal(pairs(10, 0, 0, 0).correlation, 0)
})

test('Newcombe for pairs: square-and-add with phi, by hand', () => {
  // Newcombe (1998), Table II: 36, 12, 2, 0 of 50; method 8 gives 0.0569 … 0.3404.
  const { low, high } = overlappingLimits(pairs(36, 12, 2, 0), Z)
  assert.ok(low > 0.05 && low < 0.07 && high > 0.32 && high < 0.35, `${low} ${high}`)
})

test('no change is never certain, and more rows are more certain', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }), (yes, no) => {
      const few = overlappingLimits(pairs(yes, 0, 0, no), Z)
      const many = overlappingLimits(pairs(10 * yes, 0, 0, 10 * no), Z)
      assert.ok(few.low < 0 && few.high > 0)
      assert.ok(many.high - many.low < few.high - few.low)
    }),
  )
})

test('shared rows make the interval of a difference shorter than independent ones do', () => {
  const shared = pairs(300, 20, 10, 170)
  const alone = { ...shared, correlation: 0 }
  const width = (shares: typeof shared) => {
    const { low, high } = overlappingLimits(shares, Z)
    return high - low
  }
  assert.ok(width(shared) < width(alone) / 2)
})
