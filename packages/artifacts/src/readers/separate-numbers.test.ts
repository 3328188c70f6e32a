import assert from 'node:assert/strict'
import { it } from 'node:test'
import { memorySource } from './byte-source.ts'
import { MAX_ARRAYS } from './max-arrays.ts'
import type { ModelEntry } from './model-file.ts'
import { MAX_POINTER, RealNumber, separateNumbers } from './separate-numbers.ts'

const entry: ModelEntry = { name: 'w', dtype: 'U8', shape: [], elements: 1, bytes: memorySource(Uint8Array.of(1)) }
const separate = (value: unknown, before: number): unknown =>
  separateNumbers(
    value,
    Array.from({ length: before }, () => entry),
    (why) => new RangeError(why),
  )

it('takes as many arrays as the limit, and no more', () => {
  assert.equal(separate(new RealNumber(1), MAX_ARRAYS - 1), '(numbers)')
  assert.throws(() => separate(new RealNumber(1), MAX_ARRAYS), /more than 250000 arrays/u)
  assert.equal(separate(1, MAX_ARRAYS), 1)
})

it('takes names as long as the limit, and no longer', () => {
  const named = (length: number) => ({ ['x'.repeat(length - 1)]: [1] })
  for (const length of [MAX_POINTER - 1, MAX_POINTER]) separate(named(length), 0)
  assert.throws(() => separate(named(MAX_POINTER + 1), 0), /more than 1024 characters/u)
})
