import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from './create-random.ts'
import { sortNumbers } from './sort-numbers.ts'

/** Without the sign of zeros, which no order depends on. */
const unsigned = (values: Float64Array) => values.map((value) => value + 0)

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
    () => (random() < 0.001 ? -Infinity : random()),
    () => 2 ** Math.floor(2000 * random() - 1000) * (random() - 0.5),
    // The same upper half.
    () => 1 + Math.floor(1000 * random()) * 2 ** -52,
  ]
  for (const shape of shapes) {
    const values = Float64Array.from({ length: 100_001 }, shape)
    const before = values.slice()
    assert.deepEqual(unsigned(sortNumbers(values)), unsigned(values.toSorted()))
    assert.deepEqual(values, before)
    // A part of a larger array, as a list that grew gives it.
    assert.deepEqual(unsigned(sortNumbers(values.subarray(1))), unsigned(values.subarray(1).toSorted()))
  }
  assert.deepEqual(sortNumbers(Float64Array.of(3, 1, 2)), Float64Array.of(1, 2, 3))
  const sorted = Float64Array.of(-1, -0, 0, 0, 2)
  assert.equal(sortNumbers(sorted), sorted)
})

test('numbers that share their upper half are sorted, few and many of them', () => {
  for (const run of [63, 64, 65]) {
    const values = Float64Array.from({ length: 100_000 }, (_, i) => Math.floor(i / run) + (run - (i % run)) * 2 ** -40)
    assert.deepEqual(sortNumbers(values), values.toSorted(), String(run))
  }
})
