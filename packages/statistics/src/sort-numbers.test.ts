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
  ]
  for (const shape of shapes) {
    const values = Float64Array.from({ length: 100_001 }, shape)
    const before = values.slice()
    assert.deepEqual(sortNumbers(values), values.toSorted())
    assert.deepEqual(values, before)
  }
  assert.deepEqual(sortNumbers(Float64Array.of(3, 1, 2)), Float64Array.of(1, 2, 3))
})
