import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCommandFile } from './parse-command-file.ts'

test('lines, blocks and empty lines', () => {
  assert.deepEqual(parseCommandFile('a=1\n\nb<<E\nx=y\nE2\nE\nc=<<z\nd<<E\nE\n'), [
    ['a', '1'],
    ['b', 'x=y\nE2'],
    ['c', '<<z'],
    ['d', ''],
  ])
})

test('the sentences of the runner', () => {
  assert.throws(() => parseCommandFile('plain'), /Invalid format 'plain'/u)
  assert.throws(() => parseCommandFile('<<E\nE\n'), /Name must not be empty and delimiter must not be empty/u)
  assert.throws(() => parseCommandFile('a<<E\nx\n'), /Matching delimiter not found 'E'/u)
  assert.throws(() => parseCommandFile('a<<E\nx'), /EOF marker missing new line/u)
})
