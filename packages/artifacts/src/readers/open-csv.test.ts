import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { MAX_CELLS, MAX_COLUMNS, MAX_CSV_BYTES } from './open-csv.ts'
import { openModelFile } from './open-model-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-csv-'))
after(() => rmSync(folder, { recursive: true }))
let written = 0

async function open(text: string | Uint8Array, extension = 'csv') {
  const path = join(folder, `${written++}.${extension}`)
  writeFileSync(path, text)
  const file = await openModelFile(path)
  const entries = file.entries.map(({ name, dtype, shape, bytes }) => {
    const raw = new Uint8Array(bytes.length)
    bytes.read(raw, 0)
    const values = dtype === 'I64' ? [...new BigInt64Array(raw.buffer)].map(Number) : [...new Float64Array(raw.buffer)]
    return [name, dtype, shape, values]
  })
  file.close()
  return { entries, documents: file.documents, format: file.format }
}

describe('openCsv', () => {
  it('reads columns of numbers as arrays and others as documents', async () => {
    const { entries, documents } = await open('id,score,name\n1,0.5,"a,b"\r\n2,5e-1,"say ""x"""\n3,,c\n')
    assert.deepEqual(entries, [
      ['id', 'I64', [3], [1, 2, 3]],
      ['score', 'F64', [3], [0.5, 0.5, NaN]],
    ])
    assert.deepEqual(
      documents.map(({ name }) => name),
      ['(columns)', 'name'],
    )
    const same = await open('id,score,name\n1,0.50,"a,b"\n2,0.5,"say ""x"""\n3,,"c"')
    assert.deepEqual(same.documents, documents)
    const other = await open('id,score,name\n1,0.5,"a,c"\n2,0.5,"say ""x"""\n3,,c\n')
    assert.notDeepEqual(other.documents, documents)
  })

  it('names columns by number where the first row is numbers, and reads tabulators', async () => {
    assert.deepEqual((await open('1\t0.5\n2\tnan\n3\t-inf\n', 'tsv')).entries, [
      ['column 1', 'I64', [3], [1, 2, 3]],
      ['column 2', 'F64', [3], [0.5, NaN, -Infinity]],
    ])
  })

  it('keeps a last empty cell', async () => {
    assert.deepEqual(
      (await open('a,b\n1,')).documents.map(({ name }) => name),
      ['(columns)', 'b'],
    )
  })

  it('takes a table beyond the limit as opaque', async () => {
    const path = join(folder, 'large.csv')
    writeFileSync(path, 'a')
    truncateSync(path, MAX_CSV_BYTES + 1)
    const file = await openModelFile(path)
    assert.equal(file.format, 'opaque')
    file.close()
  })

  it('takes a table of too many columns or cells as opaque', async () => {
    const wide = (columns: number): string => Array.from({ length: columns }, (_, index) => `c${index}`).join()
    for (const [columns, format] of [
      [MAX_COLUMNS - 1, 'csv'],
      [MAX_COLUMNS, 'csv'],
      [MAX_COLUMNS + 1, 'opaque'],
    ] as const) {
      assert.equal((await open(wide(columns))).format, format)
    }
    assert.equal((await open('1\n'.repeat(MAX_CELLS + 1))).format, 'opaque')
  })

  it('looks at every digit once', async () => {
    const { documents } = await open(`a\n${'1'.repeat(200_000)}x\n`)
    assert.equal(documents.length, 2)
  })

  const refused: readonly [string, string | Uint8Array, RegExp][] = [
    ['a row that is too short', 'a,b\n1,2\n3\n', /it has 1 cells and the first row 2 \(in row 3\)/u],
    ['a column that is there twice', 'a,a\n1,2\n', /"a" is there twice/u],
    ['a quote that is not closed', 'a\n"b', /not closed \(in row 2\)/u],
    ['text behind a quote', 'a\n"b"c\n', /follows a closing quote/u],
    ['bytes that are not UTF-8', Buffer.from([0x61, 0xff]), /not UTF-8/u],
  ]
  for (const [title, text, message] of refused) {
    it(`refuses ${title}`, async () => {
      await assert.rejects(() => open(text), { code: 'CSV_INVALID', message })
    })
  }
})
