import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { escapeLog } from './escape-log.ts'

/** What the runner takes for a command: V2 at the start of a trimmed line, V1 anywhere in it. */
const COMMAND = /^\s*::|##\[/mu

test('no text becomes a workflow command', () => {
  const hostile = fc.array(
    fc.constantFrom('::', ':', '##[', '#', '[', 'set-output name=a::b', '\n', '\r', '\r\n', ' ', '\t', 'x', '\u2028'),
  )
  fc.assert(fc.property(hostile, (parts) => !COMMAND.test(escapeLog(parts.join('')))))
})

test('harmless text stays as it is', () => {
  assert.equal(escapeLog('a::b c # [x] ## y'), 'a::b c # [x] ## y')
})
