import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkLocation } from './link.ts'

const place = { path: 'a b/c_(1).yaml', line: 3, column: 1, endLine: 3, endColumn: 9 }
const links = { files: 'https://github.com/acme/credit/blob/c' }

test('a place is linked to its line or lines where the address is known', () => {
  assert.equal(linkLocation(place, {}), '`a b/c_(1).yaml:3`')
  assert.equal(
    linkLocation(place, links),
    '[`a b/c_(1).yaml:3`](https://github.com/acme/credit/blob/c/a%20b/c%5F%281%29.yaml#L3)',
  )
  assert.match(linkLocation({ ...place, endLine: 5 }, links), /#L3-L5\)$/u)
})
