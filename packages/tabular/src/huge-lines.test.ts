import assert from 'node:assert/strict'
import { mkdtempSync, openSync, closeSync, ftruncateSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { ModelgateError } from '@modelgate/kernel'
import { chooseEngine } from './choose-engine.ts'
import { isLastLineShort } from './is-last-line-short.ts'
import { MAX_ROW_LENGTH } from './row-sink.ts'
import type { CellQuery } from './table-query.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-huge-'))
after(() => rmSync(folder, { recursive: true }))

const GIGABYTE = 1024 ** 3
const query: CellQuery = { groups: ['sex'], label: 'y', prediction: 'p' }

/** A file that begins with some text and goes on with zeros that take no room on the disk. */
function stretch(name: string, text: string, bytes: number): string {
  const path = join(folder, name)
  const file = openSync(path, 'w')
  writeSync(file, text)
  ftruncateSync(file, bytes)
  closeSync(file)
  return path
}

/** A file that unpacks to a piece again and again: archives may be several, one behind the other. */
function repeat(name: string, pack: (bytes: Buffer) => Buffer, head: string, piece: Buffer, times: number): string {
  const path = join(folder, name)
  const packed = pack(piece)
  writeFileSync(path, Buffer.concat([pack(Buffer.from(head)), ...Array.from({ length: times }, () => packed)]))
  return path
}

/** DuckDB hands such a file to stream, so that both are asked. */
async function refusal(path: string, choice?: 'stream' | 'duckdb'): Promise<string> {
  const source = { files: [{ path, name: 'huge' + path.slice(path.indexOf('.')) }] }
  const { engine } = await chooseEngine([source], choice)
  const error: unknown = await engine.countCells(source, query).catch((cause: unknown) => cause)
  assert.ok(error instanceof ModelgateError, String(error))
  return `${error.code}: ${error.message}`
}

test('a line of 3 GB is refused after its first 16 MiB, however it is packed', async () => {
  const before = process.resourceUsage().maxRSS
  const piece = Buffer.alloc(1024 * 1024, 'f')
  const paths = [
    stretch('line.csv', 'sex,y,p\nf,1,0\n', 3 * GIGABYTE),
    stretch('line.tsv', 'sex\ty\tp\nf\t1\t0\n', 3 * GIGABYTE),
    stretch('header.csv', 'sex,y,p', 3 * GIGABYTE),
    stretch('line.jsonl', '{"sex":"f","y":1,"p":0}\n{"sex":"', 3 * GIGABYTE),
    stretch('first.jsonl', '{"sex":"', 3 * GIGABYTE),
    repeat('line.csv.gz', gzipSync, 'sex,y,p\n', piece, 3072),
    repeat('line.jsonl.zst', zstdCompressSync, '{"sex":"', piece, 3072),
  ]
  for (const path of paths) assert.match(await refusal(path, 'duckdb'), /^TABLE_LINE_TOO_LONG: huge/u, path)
  const grown = process.resourceUsage().maxRSS - before
  assert.ok(grown < 700 * 1024, `${grown} kB more`)
})

test('a row of the longest length is read, one character more is not', async () => {
  const rowOf = (length: number) => `sex,y,p\n${'f'.repeat(length - 2)},1,0\n`
  const path = join(folder, 'long.csv')
  for (const choice of ['stream', 'duckdb'] as const) {
    writeFileSync(path, rowOf(MAX_ROW_LENGTH))
    const source = { files: [{ path }] }
    const { engine } = await chooseEngine([source], choice)
    assert.equal((await engine.countCells(source, query)).rows, 1)
    writeFileSync(path, rowOf(MAX_ROW_LENGTH + 1))
    assert.match(await refusal(path, choice), /^TABLE_LINE_TOO_LONG/u)
  }
})

test('a last row longer than the buffers of DuckDB is not forgotten', async () => {
  const long = 'f'.repeat(3_000_000)
  for (const end of ['', '\n']) {
    for (const [name, pack] of [
      ['last.csv', (text: string) => Buffer.from(text)],
      ['last.csv.gz', (text: string) => gzipSync(text)],
    ] as const) {
      const path = join(folder, name)
      writeFileSync(path, pack(`sex,y,p\n${'m,1,0\n'.repeat(10)}${long},1,0${end}`))
      const source = { files: [{ path }] }
      const { engine } = await chooseEngine([source], 'duckdb')
      assert.equal((await engine.countCells(source, query)).rows, 11, name)
    }
  }
  const path = join(folder, 'ends.csv')
  for (const [text, last] of [
    ['ab\n', 2],
    ['ab', 2],
    ['\nab', 2],
    ['abc\nab\n', 2],
    ['\n', 0],
    ['', 0],
    ['abcdef\n\n', 0],
  ] as const) {
    writeFileSync(path, text)
    const format = { layout: 'csv', compression: 'none' } as const
    assert.ok(await isLastLineShort({ path }, format, last), text)
    assert.ok(last === 0 || !(await isLastLineShort({ path }, format, last - 1)), text)
  }
})

test('a Parquet or Arrow file of nothing but zeros is refused at once', async () => {
  for (const [name, start] of [
    ['zeros.parquet', 'PAR1'],
    ['zeros.arrow', 'ARROW1'],
  ] as const) {
    assert.match(await refusal(stretch(name, start, 3 * GIGABYTE)), /^TABLE_UNREADABLE/u)
  }
})
