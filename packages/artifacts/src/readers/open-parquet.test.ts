import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { DuckDBInstance } from '@duckdb/node-api'
import type { ModelFile } from './model-file.ts'
import { openModelFile } from './open-model-file.ts'
import { MAX_PARQUET_BYTES } from './open-parquet.ts'
import { gguf, parquetFile } from './sample-files.ts'

const root = mkdtempSync(join(tmpdir(), 'modelgate-parquet-'))
after(() => rmSync(root, { recursive: true }))
let written = 0

async function open(name: string, bytes: Uint8Array): Promise<ModelFile> {
  const path = join(root, `${written++}-${name}`)
  writeFileSync(path, bytes)
  const file = await openModelFile(path)
  after(() => file.close())
  return file
}

function numbers(file: ModelFile, name: string): readonly number[] {
  const entry = file.entries.find((each) => each.name === name)
  assert(entry !== undefined, file.entries.map((each) => each.name).join())
  const { buffer } = Uint8Array.from({ length: entry.bytes.length })
  entry.bytes.read(new Uint8Array(buffer), 0)
  switch (entry.dtype) {
    case 'I64':
      return Array.from(new BigInt64Array(buffer), Number)
    case 'F32':
      return [...new Float32Array(buffer)]
    case 'F64':
      return [...new Float64Array(buffer)]
    default:
      return [...new Uint8Array(buffer)]
  }
}

describe('openParquet', () => {
  it('reads the values of columns', async () => {
    const file = await open('t.parquet', parquetFile())
    assert.deepEqual([file.entries[0]?.name, file.entries[0]?.dtype, numbers(file, 'x')], ['x', 'I64', [7]])
    assert.deepEqual([file.metadata.get('rows'), file.metadata.get('created by')], ['1', 'a test'])
  })

  it('reads tables of another writer by value, whatever it packs them with', async () => {
    const connection = await (await DuckDBInstance.create()).connect()
    const folder = mkdtempSync(join(root, 'tables-'))
    const query = `SELECT i::INTEGER AS whole, i::BIGINT * 5000000000 AS long, i / 7 AS real, (i / 7)::FLOAT AS single,
      i % 3 = 0 AS truth, CASE WHEN i % 5 = 0 THEN NULL ELSE i END AS gaps, 'n' || i % 11 AS text, (i / 8)::DECIMAL(9, 3) AS price,
      [i, i + 1] AS list, DATE '2020-01-01' + i::INTEGER AS day FROM range(5000) t(i)`
    const files: string[] = []
    for (const options of [
      'CODEC SNAPPY',
      'CODEC ZSTD, ROW_GROUP_SIZE 2048',
      'CODEC GZIP',
      'CODEC LZ4',
      'CODEC UNCOMPRESSED, PARQUET_VERSION V2',
    ]) {
      const path = join(folder, `${files.length}.parquet`)
      await connection.run(`COPY (${query}) TO '${path}' (FORMAT PARQUET, ${options})`)
      files.push(path)
    }
    const theirs = await connection.runAndReadAll(query)
    const opened = await Promise.all(files.map((path) => openModelFile(path)))
    const [first] = opened
    assert(first !== undefined)
    for (const [index, name] of ['whole', 'long', 'real', 'single', 'truth'].entries()) {
      const expected = theirs.getColumns()[index]?.map(Number)
      for (const file of opened) assert.deepEqual(numbers(file, name), expected, `${name} of ${file.path}`)
    }
    assert.deepEqual(numbers(first, 'price').slice(0, 3), [0, 0.125, 0.25])
    assert.deepEqual(numbers(first, 'gaps').slice(0, 6), [0, 1, 2, 3, 4, 0])
    assert.deepEqual(numbers(first, 'gaps (missing)').slice(0, 6), [1, 0, 0, 0, 0, 1])
    for (const file of opened) assert.deepEqual(file.documents, first.documents, file.path)
    assert(first.documents.some(({ name }) => name === 'text') && first.documents.some(({ name }) => name === 'day'))
    assert.match(first.entries.find(({ name }) => name.startsWith('list'))?.name ?? '', /row group 1/u)
    connection.closeSync()
  })

  it('takes the stored bytes of a table that is too large for its values', async () => {
    const room = MAX_PARQUET_BYTES - parquetFile().length
    for (const [extra, name] of [
      [-1, 'x'],
      [0, 'x'],
      [1, 'x (row group 1)'],
    ] as const) {
      assert.equal((await open('t.parquet', parquetFile({ hole: room + extra }))).entries[0]?.name, name)
    }
    const rows = 16 * 1024 * 1024
    const at = await open('t.parquet', parquetFile({ rows: rows + 1, values: rows + 1 }))
    assert.equal(at.entries[0]?.name, 'x (row group 1)')
    await assert.rejects(() => open('t.parquet', parquetFile({ rows, values: rows })), { code: 'PARQUET_INVALID' })
  })

  for (const [title, bytes] of [
    ['a file cut short', parquetFile().subarray(0, 20)],
    ['a column behind the end', parquetFile({ size: 5 })],
    ['a column without a name', parquetFile({ name: null })],
    ['more rows than values', parquetFile({ rows: 2 })],
    ['more values than bytes', parquetFile({ rows: 9, values: 9 })],
    ['a page of another size', parquetFile({ offset: 5 })],
    ['a column over the start', parquetFile({ offset: 0 })],
    ['a negative size', parquetFile({ size: -1000 })],
    ['a footer longer than the file', Buffer.concat([Buffer.from('PAR1'), gguf.u32(1000), Buffer.from('PAR1')])],
    [
      'a list longer than the footer',
      Buffer.concat([Buffer.from('PAR1'), Buffer.from([0x29, 0xf6, 0xff, 0x7f]), gguf.u32(4), Buffer.from('PAR1')]),
    ],
    [
      'nesting without end',
      Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(64, 0x1c), gguf.u32(64), Buffer.from('PAR1')]),
    ],
    [
      'lists without end',
      Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(64, 0x19), gguf.u32(64), Buffer.from('PAR1')]),
    ],
    ['columns that share bytes', parquetFile({ groups: 2 })],
    ['a column 65 levels deep', parquetFile({ depth: 65 })],
    ['an unknown type', Buffer.concat([Buffer.from('PAR1'), Buffer.from([0x1f]), gguf.u32(1), Buffer.from('PAR1')])],
  ] as const) {
    it(`refuses ${title}`, async () => {
      await assert.rejects(() => open('t.parquet', bytes), { code: 'PARQUET_INVALID', message: /at byte \d+/u })
    })
  }
})
