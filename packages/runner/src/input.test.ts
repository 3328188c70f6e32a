import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ModelgateError } from '@modelgate/kernel'
import { flag, integer, list, oneOf, optionalText, text } from './input.ts'

const description = 'x'

test('a value is parsed once, into its type', () => {
  assert.equal(text({ description }).parse('a b', 'n'), 'a b')
  assert.equal(text({ description, default: '' }).parse('', 'n'), '')
  assert.equal(optionalText({ description }).parse('', 'n'), undefined)
  assert.equal(optionalText({ description }).parse('x', 'n'), 'x')
  assert.equal(oneOf(['strict', 'lenient'], { description }).parse('strict', 'n'), 'strict')
  assert.equal(flag({ description, default: 'false' }).parse('false', 'n'), false)
  assert.equal(flag({ description }).parse('true', 'n'), true)
  assert.equal(integer({ description }).parse('-12', 'n'), -12)
  assert.deepEqual(list({ description }).parse(' a \n\n   \nb\r\n', 'n'), ['a', 'b'])
})

test('a malformed value stops the run and names the allowed ones; it never becomes a default', () => {
  const refuse = (parse: () => unknown, code: string, message: RegExp) =>
    assert.throws(parse, (error: unknown) => {
      assert.ok(error instanceof ModelgateError)
      assert.equal(error.code, code)
      assert.match(`${error.message} ${error.advice}`, message)
      return true
    })
  refuse(() => text({ description }).parse('', 'name'), 'INPUT_MISSING', /`name` is missing/u)
  refuse(
    () => oneOf(['strict'], { description }).parse('strct', 'mode'),
    'INPUT_INVALID',
    /must be strict.*Did you mean `mode: strict`/u,
  )
  refuse(() => oneOf(['', 'observe'], { description }).parse('xyz', 'mode'), 'INPUT_INVALID', /\(empty\) \| observe/u)
  refuse(() => flag({ description }).parse('True', 'f'), 'INPUT_INVALID', /true \| false/u)
  refuse(() => flag({ description, default: 'true' }).parse('', 'f'), 'INPUT_INVALID', /true \| false/u)
  refuse(() => integer({ description }).parse('1e3', 'i'), 'INPUT_INVALID', /whole number/u)
})
