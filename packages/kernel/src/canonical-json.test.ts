import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson } from './canonical-json.ts'

test('keys are sorted by UTF-16 code units and nothing is added', () => {
  // The key order of RFC 8785, section 3.2.3.
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
  assert.deepEqual(
    Object.values(JSON.parse(canonicalJson(value))),
    [4, 2, 6, 7, 1, 5, 3].toSorted((a, b) => (a === 4 ? -1 : b === 4 ? 1 : 0)),
  )
  assert.equal(
    canonicalJson({ b: [1, 'x', null, true], a: { d: 1e21, c: -0 } }),
    '{"a":{"c":0,"d":1e+21},"b":[1,"x",null,true]}',
  )
})

test('parsing and writing again gives the same bytes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      assert.equal(canonicalJson(JSON.parse(text)), text)
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('what JSON cannot hold is refused', () => {
  for (const bad of [Number.NaN, Infinity, '\ud800', undefined, () => 1, { a: Symbol('x') }, [1n]]) {
    assert.throws(() => canonicalJson(bad), TypeError)
  }
})
