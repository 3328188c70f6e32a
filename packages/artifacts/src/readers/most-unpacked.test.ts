import assert from 'node:assert/strict'
import { it } from 'node:test'
import { mostArrayBytes, mostSharedBytes, mostUnpacked } from './most-unpacked.ts'

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

it('lets arrays together be a gigabyte, four times what is there, and a hundred times what is packed', () => {
  assert.deepEqual(
    [0, 256, 257].map((size) => mostSharedBytes(size * MIB)),
    [1024 * MIB, 1024 * MIB, 1028 * MIB],
  )
  assert.deepEqual(
    [0, 10, 11].map((size) => mostArrayBytes(size * MIB)),
    [1024 * MIB, 1024 * MIB, 1100 * MIB],
  )
})
