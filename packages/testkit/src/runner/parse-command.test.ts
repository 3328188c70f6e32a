import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCommand } from './parse-command.ts'

const known = new Set(['error', 'set-output'])

test('a command starts its trimmed line', () => {
  assert.deepEqual(parseCommand('  ::error file=a%3Ab.txt,line=3::one%0Atwo%25', known), {
    name: 'error',
    properties: { file: 'a:b.txt', line: '3' },
    data: 'one\ntwo%',
  })
  assert.equal(parseCommand('x ::error::no', known), undefined)
})

test('the older form is a command anywhere in the line', () => {
  assert.deepEqual(parseCommand('text ##[set-output name=a%3Bb]v%5D', known), {
    name: 'set-output',
    properties: { name: 'a;b' },
    data: 'v]',
  })
})

test('unknown names, unfinished commands and plain text are text', () => {
  for (const line of ['::unknown::x', '::error', '::', '##[error', '##[other]x', 'plain', ''])
    assert.equal(parseCommand(line, known), undefined, line)
})
