import assert from 'node:assert/strict'
import { it } from 'node:test'
import { mostUnpacked } from './most-unpacked.ts'

const MIB = 1024 * 1024

it('lets little grow as it likes, more to a hundred times its size, and nothing beyond a gigabyte', () => {
  for (const [packed, most] of [
    [0, 64 * MIB],
    [0.64 * MIB, 64 * MIB],
    [MIB, 100 * MIB],
    [10.24 * MIB, 1024 * MIB],
    [11 * MIB, 1024 * MIB],
  ] as const) {
    assert.equal(mostUnpacked(packed), most)
  }
})
