import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parseDuration } from './duration.ts'

it('reads every unit', () => {
  assert.equal(parseDuration('5ms'), 5)
  assert.equal(parseDuration('5s'), 5000)
  assert.equal(parseDuration('5m'), 300_000)
  assert.equal(parseDuration('24h'), 86_400_000)
  assert.equal(parseDuration('7d'), 604_800_000)
  assert.equal(parseDuration('2w'), 1_209_600_000)
})

it('refuses everything else', () => {
  for (const text of ['', 'h', '24', '-1h', '1.5h', '1 h', '24H', '1234567s', '1h30m']) {
    assert.equal(parseDuration(text), undefined, text)
  }
})
