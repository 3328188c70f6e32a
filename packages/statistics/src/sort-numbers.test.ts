import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from './create-random.ts'
import { sortNumbers } from './sort-numbers.ts'

test('many numbers are sorted as few are, whatever their sign and size', () => {
  const random = createRandom(3)
  const shapes: readonly (() => number)[] = [
    () => random(),
    () => (random() - 0.5) * 1e300,
    () => -random(),
    () => Math.round(4 * random()) / 4,
    () => 0.5,
    () => (random() < 0.5 ? -0 : 0),
    () => (random() < 0.1 ? Infinity : -1e-310 * random()),
    // The same upper half.
    () => 1 + Math.floor(1000 * random()) * 2 ** -52,
  ]
  for (const shape of shapes) {
    const values = Float64Array.from({ length: 100_001 }, shape)
    const before = values.slice()
    assert.deepEqual(sortNumbers(values), values.toSorted())
    assert.deepEqual(values, before)
  }
  assert.deepEqual(sortNumbers(Float64Array.of(3, 1, 2)), Float64Array.of(1, 2, 3))
  assert.deepEqual(sortNumbers(Float64Array.of(0, -0)), Float64Array.of(-0, 0))
  const sorted = Float64Array.of(-1, -0, 0, 0, 2)
  assert.equal(sortNumbers(sorted), sorted)
})

test('numbers that share their upper half are sorted, few and many of them', () => {
  for (const run of [31, 32, 33]) {
    const values = Float64Array.from({ length: 100_000 }, (_, i) => Math.floor(i / run) + (run - (i % run)) * 2 ** -40)
    assert.deepEqual(sortNumbers(values), values.toSorted(), String(run))
  }
})
