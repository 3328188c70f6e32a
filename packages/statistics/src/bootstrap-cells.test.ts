import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bootstrapCells } from './bootstrap-cells.ts'
import { createRandom } from './create-random.ts'
import { sampleBinomial } from './sample-binomial.ts'
import { wilsonInterval } from './wilson-interval.ts'

const none = { low: Number.NaN, high: Number.NaN }

test('the same seed gives the same numbers, another seed others, all in [0, 1) and even', () => {
  const draw = (seed: number) => {
    const random = createRandom(seed)
    return Array.from({ length: 100_000 }, random)
  }
  const numbers = draw(1)
  assert.deepEqual(draw(1).slice(0, 9), numbers.slice(0, 9))
  assert.notEqual(draw(2)[0], numbers[0])
  assert.ok(numbers.every((x) => x >= 0 && x < 1))
  const shares = [0, 1, 2, 3, 4].map((i) => numbers.filter((x) => Math.floor(5 * x) === i).length / numbers.length)
  assert.ok(shares.every((share) => Math.abs(share - 0.2) < 0.005))
})

test('binomial counts have the mean and the variance they should, in every branch', () => {
  const random = createRandom(7)
  for (const [n, p] of [
    [10, 0.2],
    [50, 0.5],
    [1000, 0.3],
    [1000, 0.9],
    [1_000_000, 0.001],
  ] as const) {
    const counts = Array.from({ length: 20_000 }, () => sampleBinomial(random, n, p))
    const mean = counts.reduce((sum, x) => sum + x, 0) / counts.length
    const variance = counts.reduce((sum, x) => sum + (x - mean) ** 2, 0) / counts.length
    const spread = Math.sqrt(n * p * (1 - p))
    assert.ok(Math.abs(mean - n * p) < (4 * spread) / Math.sqrt(counts.length), `mean ${mean} of ${n} × ${p}`)
    assert.ok(Math.abs(variance / spread ** 2 - 1) < 0.05, `variance ${variance} of ${n} × ${p}`)
    assert.ok(counts.every((x) => Number.isInteger(x) && x >= 0 && x <= n))
  }
  assert.deepEqual(
    [sampleBinomial(random, 0, 0.3), sampleBinomial(random, 9, 0), sampleBinomial(random, 9, 1)],
    [0, 0, 9],
  )
})

test('the bootstrap of a share agrees with its closed form', () => {
  const share = ([yes = 0, no = 0]: readonly number[]) => yes / (yes + no)
  const [{ low, high } = none, other] = bootstrapCells([300, 700], [share, (counts) => 1 - share(counts)], 0.95, 1)
  const wilson = wilsonInterval({ successes: 300, trials: 1000 }, 0.95)
  assert.ok(Math.abs(low - wilson.low) < 0.002 && Math.abs(high - wilson.high) < 0.002)
  assert.deepEqual(bootstrapCells([300, 700], [share], 0.95, 1), [{ low, high }])
  assert.ok(Math.abs((other?.low ?? 0) - 1 + high) < 1e-3 && Math.abs((other?.high ?? 0) - 1 + low) < 1e-3)
})

test('replicates without a value are left out', () => {
  const ofOnes = ([a = 0, b = 0]: readonly number[]) => a / (a + b)
  const [{ low, high } = none] = bootstrapCells([1, 0, 9], [ofOnes], 0.95, 1)
  assert.deepEqual([low, high], [1, 1])
})

test('Fairlearn’s example of bootstrapped selection rates, within what its 100 replicates are worth', () => {
  // User guide, confidence_interval_estimation: quantiles 0.159 and 0.841 of 10 of 18, 5 of 7 and 5 of 11.
  const cases = [
    [10, 18, 0.444444, 0.666667],
    [5, 7, 0.5, 0.891767],
    [5, 11, 0.333333, 0.583333],
  ] as const
  for (const [selected, rows, low, high] of cases) {
    const rate = ([yes = 0, no = 0]: readonly number[]) => yes / (yes + no)
    const [limits = none] = bootstrapCells([selected, rows - selected], [rate], 0.682, 1)
    assert.ok(Math.abs(limits.low - low) < 0.1 && Math.abs(limits.high - high) < 0.1, JSON.stringify(limits))
  }
})
