import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatCount, formatFixed, formatPercent, formatPoints } from './format-number.ts'

test('numbers as people read them', () => {
  assert.equal(formatPercent(0.1694), '16.9 %')
  assert.deepEqual([0.077, -0.004, -0.0001, 0].map(formatPoints), ['+7.7 pp', '−0.4 pp', '0.0 pp', '0.0 pp'])
  assert.equal(formatFixed(-1.5, 0), '−2')
  assert.deepEqual([0, 999, 1000, 12345678].map(formatCount), ['0', '999', '1,000', '12,345,678'])
})
