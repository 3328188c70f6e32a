import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { MAX_JSON_BYTES, MAX_JSON_VALUES } from './open-json.ts'
import { openModelFile } from './open-model-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-json-'))
after(() => rmSync(folder, { recursive: true }))
let written = 0

async function open(text: string | Uint8Array, volatile: readonly string[] = []) {
  const path = join(folder, `${written++}.json`)
  writeFileSync(path, text)
  const file = await openModelFile(path, { volatile })
  const entries = file.entries.map(({ name, dtype, shape, bytes }) => {
    const raw = new Uint8Array(bytes.length)
    bytes.read(raw, 0)
    const values = dtype === 'I64' ? [...new BigInt64Array(raw.buffer)].map(Number) : [...new Float64Array(raw.buffer)]
    return [name, dtype, shape, values]
  })
  file.close()
  return { entries, documents: file.documents.map(({ json }) => json), format: file.format }
}

describe('openJson', () => {
  it('takes lists of numbers and fractions as arrays and leaves the rest as a document', async () => {
    assert.deepEqual(await open('{"b":[[1.5,2],[3,-4e0]],"a":{"n":3,"x":1.0,"name":"m","ids":[1,2]},"empty":[]}'), {
      format: 'json',
      entries: [
        ['/b', 'F64', [2, 2], [1.5, 2, 3, -4]],
        ['/a/x', 'F64', [], [1]],
        ['/a/ids', 'I64', [2], [1, 2]],
      ],
      documents: ['{"a":{"ids":"(numbers)","n":3,"name":"m","x":"(numbers)"},"b":"(numbers)","empty":[]}'],
    })
  })

  it('names keys by pointer, whatever they are, and takes a number alone', async () => {
    assert.deepEqual((await open('{"a/b":{"~":0.5},"__proto__":0.25}')).entries, [
      ['/a~1b/~0', 'F64', [], [0.5]],
      ['/__proto__', 'F64', [], [0.25]],
    ])
    assert.deepEqual((await open('2.5')).entries, [['/', 'F64', [], [2.5]]])
  })

  it('keeps ragged lists in the document, their rows as arrays', async () => {
    const { entries, documents } = await open('[[1],[2,3]]')
    assert.deepEqual(
      entries.map(([name]) => name),
      ['/0', '/1'],
    )
    assert.deepEqual(documents, ['["(numbers)","(numbers)"]'])
  })

  it('looks at lists in lists once, however deep they are', async () => {
    const { entries } = await open(`${'['.repeat(200)}1${']'.repeat(200)}`)
    assert.deepEqual(entries, [['/', 'I64', Array.from({ length: 200 }, () => 1), [1]]])
    const [[name] = []] = (await open(`${'['.repeat(100)}[1,2],[1]${']'.repeat(100)}`)).entries
    assert.equal(name, '/0'.repeat(100))
  })

  it('keeps every digit of whole numbers beyond 2^53', async () => {
    assert.notDeepEqual(
      (await open('{"n":9007199254740993}')).documents,
      (await open('{"n":9007199254740992}')).documents,
    )
  })

  it('leaves out what is declared volatile', async () => {
    const first = await open('{"made":"today","seconds":1.5,"w":[0.5]}', ['/made', '/seconds'])
    const second = await open('{"made":"tomorrow","seconds":2.5,"w":[0.5]}', ['/made', '/seconds'])
    assert.deepEqual(first, second)
    assert.deepEqual(
      first.entries.map(([name]) => name),
      ['/w'],
    )
  })

  it('takes a text beyond the limit as opaque', async () => {
    const path = join(folder, 'large.json')
    writeFileSync(path, '0')
    truncateSync(path, MAX_JSON_BYTES + 1)
    const file = await openModelFile(path)
    assert.deepEqual([file.format, file.unread], ['opaque', 'it has more than 67108864 bytes'])
    file.close()
    writeFileSync(path, `[${'0,'.repeat(MAX_JSON_VALUES)}0]`)
    const many = await openModelFile(path)
    assert.deepEqual([many.format, many.unread], ['opaque', 'it has more than 8388608 values'])
    many.close()
  })

  const refused: readonly [string, string | Uint8Array, RegExp][] = [
    ['text that is cut short', '{"a":[1,', /at byte 8\)/u],
    ['a key that is there twice', '{"ä":{"b":1,"b":2}}', /duplicate key "b" \(at byte 13\)/u],
    ['a duplicate that is written in another way', '{"a":1,"\\u0061":2}', /duplicate key "a"/u],
    ['a duplicate with much space behind it', `{"a":1,"a"${' '.repeat(100)}:2}`, /duplicate key "a" \(at byte 7\)/u],
    ['NaN', '[NaN]', /not valid JSON/u],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), /not UTF-8/u],
    ['deep nesting', '['.repeat(300), /nested deeper than 200 levels \(at byte 200\)/u],
    ['a byte order mark', '\ufeff{}', /not valid JSON/u],
  ]
  for (const [title, text, message] of refused) {
    it(`refuses ${title}`, async () => {
      await assert.rejects(() => open(text), { code: 'MODEL_JSON_INVALID', message })
    })
  }
})
