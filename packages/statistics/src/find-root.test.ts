import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findRoot } from './find-root.ts'

test('a root inside the bracket, whichever way the function goes', () => {
  assert.equal(
    findRoot((x) => x - 0.25, 0, 1),
    0.25,
  )
  assert.equal(
    findRoot((x) => 0.25 - x, 0, 1),
    0.25,
  )
})

test('a root at the end of the bracket, whichever way the function goes', () => {
  assert.equal(findRoot((x) => x, 0, 1) <= Number.MIN_VALUE, true)
  assert.equal(findRoot((x) => -x, 0, 1) <= Number.MIN_VALUE, true)
  assert.equal(findRoot((x) => x - 1, 0, 1) > 0.999, true)
  assert.equal(findRoot((x) => 1 - x, 0, 1) > 0.999, true)
})
