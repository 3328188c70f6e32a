import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textAt, valueAt } from './value-at.ts'

test('a path leads to own members only', () => {
  const event: unknown = JSON.parse('{"pull_request":{"head":{"sha":"abc"},"labels":[{"name":"x"}]}}')
  assert.equal(textAt(event, 'pull_request', 'head', 'sha'), 'abc')
  assert.equal(valueAt(event, 'pull_request', 'labels', 0, 'name'), 'x')
  assert.equal(textAt(event, 'pull_request', 'head'), undefined)
  assert.equal(valueAt(event, 'constructor'), undefined)
  assert.equal(valueAt(null, 'a'), undefined)
  assert.equal(valueAt('text', 'length'), undefined)
})
