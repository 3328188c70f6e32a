import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { outlineTable } from './outline-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-outline-'))
after(() => rmSync(folder, { recursive: true }))

const corpus = (name: string) => ({ path: fileURLToPath(new URL(`../corpus/${name}`, import.meta.url)) })

function save(name: string, text: string) {
  const path = join(folder, name)
  writeFileSync(path, text, 'latin1')
  return { path }
}

test('every format tells its rows and columns', async () => {
  const small = { rows: 2, columns: ['a', 'b'] }
  assert.deepEqual(await outlineTable(save('t.csv', 'a,b\n1,2\n3,4\n')), small)
  assert.deepEqual(await outlineTable(save('t.tsv', 'a\tb\n1\t2\n3\t4\n')), small)
  assert.deepEqual(await outlineTable(save('t.jsonl', '{"a":1,"b":2}\n{"a":3,"b":4}\n')), small)
  for (const name of ['none.parquet', 'zstd.parquet', 'lz4.feather', 'stream.arrow']) {
    const { rows, columns } = await outlineTable(corpus(name))
    assert.equal(rows, 40, name)
    for (const column of ['id', 'p', 'sex', 'w', 'y']) assert.ok(columns.includes(column), `${name}: ${column}`)
  }
})

test('a file that is none is refused, not counted', async () => {
  await assert.rejects(outlineTable(save('t.xlsx', 'PK')), { code: 'TABLE_FORMAT_UNKNOWN' })
  await assert.rejects(outlineTable(save('empty.csv', 'a,b\n')), { code: 'TABLE_EMPTY' })
  const broken = [
    save('lies.parquet', `PAR1${'x'.repeat(20)}\u00ff\u00ff\u00ff\u007fPAR1`),
    save('cut.parquet', `PAR1${'x'.repeat(20)}`),
    save('lies.arrow', `ARROW1${'x'.repeat(20)}`),
    save('cut.csv.gz', '\u001f\u008b\u0008\u0000'),
    save('open.csv', 'a,"b\n1,2\n'),
  ]
  for (const file of broken) await assert.rejects(outlineTable(file), { code: 'TABLE_UNREADABLE' }, file.path)
})
