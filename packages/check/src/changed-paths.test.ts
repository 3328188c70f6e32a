import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LISTED_FILES } from '@modelgate/github'
import type { ChangedFile } from '@modelgate/github'
import { changedPaths } from './changed-paths.ts'

const file = (path: string): ChangedFile => ({ path, status: 'modified', lines: new Set() })

test('a moved file was touched under both names', () => {
  assert.deepEqual(changedPaths([file('a'), { ...file('c'), previousPath: 'b' }]), new Set(['a', 'c', 'b']))
})

test('a list that GitHub cut short is no list', () => {
  const files = (length: number) => Array.from({ length }, (_, i) => file(String(i)))
  assert.equal(changedPaths(files(LISTED_FILES - 1))?.size, LISTED_FILES - 1)
  assert.equal(changedPaths(files(LISTED_FILES)), null)
  assert.equal(changedPaths(files(LISTED_FILES + 1)), null)
})
