import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { diffDocuments, MAX_DOCUMENT_CHANGES } from './diff-documents.ts'

const diff = (a: unknown, b: unknown, name = '/') =>
  diffDocuments([{ name, json: JSON.stringify(a) }], [{ name, json: JSON.stringify(b) }])

describe('diffDocuments', () => {
  const cases: readonly [
    title: string,
    unknown,
    unknown,
    readonly (readonly [string, string | null, string | null])[],
  ][] = [
    ['equal documents', { a: 1 }, { a: 1 }, []],
    ['a value', { a: { b: 1, c: 2 } }, { a: { b: 1, c: 3 } }, [['/a/c', '2', '3']]],
    [
      'a key that is gone and one that is new',
      { a: 1 },
      { b: null },
      [
        ['/a', '1', null],
        ['/b', null, 'null'],
      ],
    ],
    [
      'items of a list',
      [1, 2, 3],
      [1, 4],
      [
        ['/1', '2', '4'],
        ['/2', '3', null],
      ],
    ],
    ['another kind', { a: [] }, { a: {} }, [['/a', '[]', '{}']]],
    ['a whole document', 'x', 'y', [['/', '"x"', '"y"']]],
    ['keys with slashes', { 'a/b~': 1 }, { 'a/b~': 2 }, [['/a~1b~0', '1', '2']]],
    ['a long value', 'x'.repeat(100), 'y', [['/', `"${'x'.repeat(79)}…`, '"y"']]],
  ]
  for (const [title, a, b, expected] of cases) {
    it(`finds ${title}`, () =>
      assert.deepEqual(
        diff(a, b),
        expected.map(([pointer, x, y]) => ({ pointer, a: x, b: y })),
      ))
  }

  it('names documents, also those of one side only', () => {
    assert.deepEqual(diff(['x'], ['y'], 'text'), [{ pointer: 'text/0', a: '"x"', b: '"y"' }])
    assert.deepEqual(diffDocuments([{ name: 'a', json: '1' }], [{ name: 'b', json: '2' }]), [
      { pointer: 'a', a: '1', b: null },
      { pointer: 'b', a: null, b: '2' },
    ])
  })

  it('stops at the limit', () => {
    for (const extra of [-1, 0, 1]) {
      const list = Array.from({ length: MAX_DOCUMENT_CHANGES + extra }, (_, index) => index)
      assert.equal(diff(list, []).length, Math.min(list.length, MAX_DOCUMENT_CHANGES))
    }
  })
})
