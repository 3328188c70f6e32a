import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from '@modelgate/statistics'
import { traceCurves } from './trace-curves.ts'

const scores = (positives: readonly number[], negatives: readonly number[]) => ({
  positives: Float64Array.from(positives),
  negatives: Float64Array.from(negatives),
})

test('a small curve by hand', () => {
  const { roc, calibration } = traceCurves(scores([0.9, 0.6], [0.6, 0.1]), true, 0.95)
  assert.deepEqual(roc, [
    [0, 0],
    [0, 0.5],
    [0.5, 1],
    [1, 1],
  ])
  assert.deepEqual(
    calibration.map(({ score, rate, n }) => [score, rate, n]),
    [
      [0.1, 0, 1],
      [0.6, 0.5, 2],
      [0.9, 1, 1],
    ],
  )
  for (const { low, rate, high } of calibration) assert.ok(low <= rate && rate <= high && low >= 0 && high <= 1)
})

test('the curve never falls, and the area under it is that of all pairs', () => {
  const random = createRandom(7)
  const draw = (shift: number) => Array.from({ length: 4000 }, () => (random() + random() + shift) / 3)
  const [up, down] = [draw(1), draw(0.6)]
  const { roc } = traceCurves(scores(up, down), true, 0.95)
  let area = 0
  for (const [index, [x, y]] of roc.entries()) {
    const [before, under] = roc[index - 1] ?? [0, 0]
    assert.ok(x >= before && y >= under)
    area += ((x - before) * (y + under)) / 2
  }
  const wins = up.reduce((sum, a) => sum + down.filter((b) => a > b).length, 0) / (up.length * down.length)
  assert.ok(Math.abs(area - wins) < 2e-3, `${area} ${wins}`)
})

test('scores that are no probabilities have no calibration; a score of 1 is in the last bin', () => {
  assert.deepEqual(traceCurves(scores([3], [-2]), false, 0.95).calibration, [])
  assert.equal(traceCurves(scores([1], [0]), true, 0.95).calibration.at(-1)?.score, 1)
})
