import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareWords, similarity } from './compare-words.ts'

test('compareWords shows what moved, word by word', () => {
  assert.deepEqual(compareWords('Not for new customers', 'Not for old customers'), [
    { kind: 'same', text: 'Not for ' },
    { kind: 'removed', text: 'new' },
    { kind: 'added', text: 'old' },
    { kind: 'same', text: ' customers' },
  ])
})

test('compareWords gives up on texts that have nothing in common', () => {
  const text = (word: string) => Array.from({ length: 600 }, (_, i) => `${word}${i}`).join(' ')
  assert.deepEqual(compareWords(text('a'), text('b')), [
    { kind: 'removed', text: text('a') },
    { kind: 'added', text: text('b') },
  ])
})

test('runs without additions are the former text, without removals the new one', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'not', '.'), { maxLength: 12 }).map((list) => list.join(' '))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = compareWords(before, after)
      const join = (kind: string) =>
        runs
          .filter((run) => run.kind !== kind)
          .map(({ text }) => text)
          .join('')
      assert.equal(join('added'), before)
      assert.equal(join('removed'), after)
    }),
  )
})

test('similarity is the share of common words', () => {
  assert.equal(similarity('a b', 'A, b!'), 1)
  assert.equal(similarity('a b', 'c d'), 0)
  assert.equal(similarity('', '…'), 0)
  assert.equal(similarity('a b', 'b c'), 0.5)
})
