import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MAX_COLUMN_TEXT, textColumn } from './text-column.ts'

describe('textColumn', () => {
  it('keeps values of every kind', () => {
    const day = new Date('2020-01-02')
    assert.equal(
      textColumn('c', ['a', null, 1n, 0.5, day, Uint8Array.of(1, 255), '\ud800']).json,
      '["a",null,"(number) 1",0.5,"2020-01-02T00:00:00.000Z","(bytes) 01ff","\ufffd"]',
    )
  })

  for (const extra of [-1, 0, 1]) {
    it(`${extra > 0 ? 'keeps the digest' : 'keeps the values'} ${extra} characters from the limit`, () => {
      // Two brackets and two quotes.
      const { json } = textColumn('c', ['x'.repeat(MAX_COLUMN_TEXT - 4 + extra)])
      assert.equal(json.startsWith('{"rows":1,"sha256":"'), extra > 0)
    })
  }
})
