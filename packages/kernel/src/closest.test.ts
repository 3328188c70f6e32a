import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closest } from './closest.ts'

test('a misspelling finds what was meant', () => {
  const words = ['selection_rate', 'true_positive_rate', 'false_positive_rate']
  assert.equal(closest('false_postive_rate', words), 'false_positive_rate')
  assert.equal(closest('Selection_Rate', words), 'selection_rate')
  assert.equal(closest('aduit', ['audit', 'verify']), 'audit')
  assert.equal(closest('enforec', ['enforce', 'observe']), 'enforce')
})

test('what is far from everything gets no suggestion', () => {
  assert.equal(closest('recall', ['selection_rate']), undefined)
  assert.equal(closest('', ['a', 'abc']), undefined)
  assert.equal(closest('2', ['0', '1']), undefined)
  assert.equal(closest('M', ['f', 'm']), 'm')
  assert.equal(closest('ab', ['a']), 'a')
  assert.equal(closest('x'.repeat(65), ['x'.repeat(64)]), undefined)
  assert.equal(closest('x'.repeat(64), ['x'.repeat(63)]), 'x'.repeat(63))
})
