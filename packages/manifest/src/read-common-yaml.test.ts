import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseDocument } from 'yaml'
import { decodeText } from './decode-text.ts'
import { FULL_MANIFEST } from './fixtures/full-manifest.ts'
import { readCommonYaml } from './read-common-yaml.ts'
import { QUOTED_KEYS, readYaml } from './read-yaml.ts'

const CORPUS = join(import.meta.dirname, '../corpus')

/** How many damaged texts the property compares; `MODELGATE_FUZZ_RUNS` sets another number. */
const RUNS = Number(process.env['MODELGATE_FUZZ_RUNS'] ?? 4000)

/** What the quick reader gives, checked against the library: the same data, no complaint. Null where it gives nothing. */
function compare(text: string): unknown {
  const common = readCommonYaml(text, QUOTED_KEYS)
  if (common === undefined) return null
  const document = parseDocument(text, { version: '1.2', schema: 'core', stringKeys: true })
  assert.deepEqual([...document.errors, ...document.warnings], [], text)
  assert.deepEqual(common.value, document.toJS(), text)
  // The full reader: its own rules, asked through a document with a comment that the quick one refuses.
  const full = readYaml(Buffer.from(`${text}\n#\t`), 'x')
  assert.deepEqual(full.findings, [], text)
  assert.deepEqual(common.value, full.value, text)
  return common.value
}

describe('readCommonYaml', () => {
  it('reads a whole manifest', () => {
    assert.notEqual(compare(FULL_MANIFEST), null)
  })

  it('gives what the full reader gives, or nothing, for every case of the corpus', () => {
    const read = readdirSync(CORPUS).filter((name) => {
      const text = readFileSync(join(CORPUS, name, 'input.modelgate.yaml'), 'utf8')
      // What may not stand in any text is refused before.
      return decodeText(Buffer.from(text)).text === text && decodeText(Buffer.from(text)).refusal === undefined
        ? compare(text) !== null
        : false
    })
    assert.ok(read.length > 200, String(read.length))
  })

  const scalars = [
    '1.10',
    '1.2.3',
    'no',
    'on',
    'True',
    'null',
    'Null',
    '~',
    '2024-01-01',
    '12:30:45',
    '1e5',
    '1e-4',
    '0123456',
    '1_000',
    '0o17',
    '0x1F',
    '0b1',
    '.nan',
    '.5',
    '5.',
    '-0',
    '+5',
    '-',
    '--',
    '- a',
    'a:b',
    'a: b',
    'a #b',
    'a#b',
    '12345678901234567890',
    '1234567e89012345',
    '1e400',
    "it's",
    'a"b',
    '"a"b',
    "''",
    '""',
    '"\\n"',
    '[a',
    '{a: }',
    '[a, ]',
    '[,]',
    '{a}',
    '{a: 1,}',
    '{a:1}',
    '[a: 1]',
    '*a',
    '&a b',
    '!x y',
    '|',
    '>',
    '%a',
    '@a',
    '`a',
    '? a',
    'a]',
    'a}',
    'a,b',
    '[a b, c]',
    '{a: b c}',
    '7d',
    '18-25',
    'http://x/y',
    'C:\\x',
    'a:',
    ':a',
    '#a',
    '=',
    '<<',
  ]
  for (const scalar of scalars) {
    it(`reads ${scalar} as the library does, or leaves it`, () => {
      compare(`key: ${scalar}\n`)
      compare(`key:\n  - ${scalar}\n`)
      compare(`key: [${scalar}]\n`)
      compare(`key: { a: ${scalar} }\n`)
    })
  }

  it('leaves what is unusual, and every mistake', () => {
    const texts = [
      '',
      'a',
      '- a',
      'a: 1\na: 2',
      'a:\n',
      '__proto__: 1',
      'x-a: 1',
      'a:\n\tb: 1',
      'a: 1\r\n',
      '---\na: 1',
      'a: 1\n...',
      'a: b\n  c',
      '- a\n- b',
      'a:\n  b: 1\n c: 2',
      'a:\n- b\n  c',
      '"a": 1',
      'version: 1',
      `a: ${'['.repeat(60)}${']'.repeat(60)}`,
      'a:\n'.repeat(3000),
      `a: [${'1, '.repeat(6000)}1]`,
    ]
    for (const text of texts) assert.equal(readCommonYaml(text, QUOTED_KEYS), undefined, text.slice(0, 40))
  })

  it(`never disagrees with the full reader, in ${RUNS} damaged manifests`, () => {
    const lines = FULL_MANIFEST.split('\n')
    const pieces = [
      '\n',
      '  ',
      ' ',
      '- ',
      ': ',
      ':',
      '#',
      ' #',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '|',
      '>',
      '0',
      'x',
      '~',
      '\n\n',
      '-',
      '\\',
      '?',
    ]
    const damage = fc.record({
      from: fc.nat(lines.length - 1),
      count: fc.nat(12),
      edits: fc.array(
        fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(3), put: fc.constantFrom(...pieces) }),
        { maxLength: 3 },
      ),
    })
    let read = 0
    fc.assert(
      fc.property(damage, ({ from, count, edits }) => {
        let text = lines.slice(from, from + count + 1).join('\n')
        for (const { at, cut, put } of edits) {
          const place = Math.floor(at * text.length)
          text = `${text.slice(0, place)}${put}${text.slice(place + cut)}`
        }
        if (compare(text) !== null) read++
      }),
      { numRuns: RUNS },
    )
    assert.ok(read > RUNS / 50, `only ${read} of ${RUNS} were read`)
  })
})
