import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ModelgateError } from '@modelgate/kernel'
import { createRandom } from '@modelgate/statistics'
import type { ColumnMetaData } from 'hyparquet'
import { checkParquetPages } from './check-parquet-pages.ts'
import { countWithSql } from './count-with-sql.ts'
import { decodeLz4Block, decodeLz4Frame, decodeLz4Hadoop } from './decode-lz4.ts'
import { findInstalledDuckdb } from './find-duckdb.ts'
import { openFlatTable } from './flat-table.ts'
import { MAX_METADATA } from './read-arrow-messages.ts'
import { readCells } from './read-cells.ts'
import { MAX_FOOTER } from './scan-parquet.ts'
import { streamEngine } from './stream-engine.ts'
import type { CellQuery, RawTable } from './table-query.ts'
import { MAX_UNPACKED, PARQUET_CODECS } from './unpack-bytes.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-binary-'))
after(() => rmSync(folder, { recursive: true }))

const corpus = (name: string) => readFileSync(new URL(`../corpus/${name}`, import.meta.url))
const ARROW = ['lz4.feather', 'zstd.feather', 'stream.arrow', 'view.arrow']
const PARQUET = ['none', 'gzip', 'brotli', 'zstd', 'lz4', 'second'].map((name) => `${name}.parquet`)
const query: CellQuery = { groups: ['sex'], label: 'y', prediction: 'p', id: 'id', weight: 'w' }

function save(name: string, content: Uint8Array) {
  const path = join(folder, name)
  writeFileSync(path, content)
  return { files: [{ path, name }] }
}

const sorted = (table: RawTable | undefined) => table?.cells.map((cell) => JSON.stringify(cell)).toSorted()

async function refusal(attempt: Promise<unknown>): Promise<string> {
  const error: unknown = await attempt.catch((cause: unknown) => cause)
  assert.ok(error instanceof ModelgateError, String(error))
  return `${error.code}: ${error.message}`
}

/** The cells, or the sentence that says why not. Anything else is a defect. */
async function outcome(name: string, content: Uint8Array): Promise<string> {
  try {
    return JSON.stringify(sorted(await streamEngine.countCells(save(name, content), query)))
  } catch (error) {
    assert.ok(error instanceof ModelgateError, `${name}: ${error instanceof Error ? error.stack : String(error)}`)
    assert.match(error.code, /^TABLE_/u)
    return error.message
  }
}

test('every layout inside gives the same cells', async () => {
  const expected = sorted(await streamEngine.countCells(save('none.parquet', corpus('none.parquet')), query))
  assert.equal(expected?.length, 20)
  const { cells, rows } = await readCells(save('view.arrow', corpus('view.arrow')), query, streamEngine)
  assert.equal(rows, 40)
  for (const group of ['__proto__', "'; DROP TABLE t; --", 'é 😀 more than twelve bytes', null]) {
    assert.ok(
      cells.some(({ groups }) => groups[0] === group),
      String(group),
    )
  }
  for (const name of [...ARROW, ...PARQUET]) {
    assert.deepEqual(sorted(await streamEngine.countCells(save(name, corpus(name)), query)), expected, name)
  }
  const duckdb = await findInstalledDuckdb()
  for (const name of PARQUET) {
    assert.deepEqual(sorted(await countWithSql(duckdb, save(name, corpus(name)), query)), expected, name)
  }
})

test('what is not read is said', async () => {
  const lists = (name: string) =>
    refusal(streamEngine.countCells(save(name, corpus(name)), { ...query, groups: ['lists'] }))
  assert.match(await lists('view.arrow'), /^TABLE_MALFORMED: view.arrow: the values of "lists" are neither/u)
  assert.match(await lists('zstd.parquet'), /^TABLE_MALFORMED: zstd.parquet: the values of "lists" are lists/u)
  const delta = refusal(streamEngine.countCells(save('delta.arrow', corpus('delta.arrow')), query))
  assert.match(await delta, /^TABLE_UNREADABLE: .*\(after row 2\): a dictionary comes in pieces/u)
  const old = save('old.feather', Buffer.from('FEA1....FEA1'))
  assert.match(await refusal(streamEngine.countCells(old, query)), /^TABLE_UNREADABLE: .*does not begin like an Arrow/u)
  const missing = { ...query, label: 'why' }
  assert.match(
    await refusal(streamEngine.countCells(save('lz4.feather', corpus('lz4.feather')), missing)),
    /^TABLE_COLUMN_MISSING: lz4.feather has no column "why"/u,
  )
})

test('a file that is cut off is refused wherever the cut is', async () => {
  for (const name of [...ARROW, ...PARQUET]) {
    const whole = corpus(name)
    for (let length = 4; length < whole.length - 8; length += 97) {
      const said = await outcome(name, whole.subarray(0, length))
      // A stream without an end may stop between two of its batches.
      if (!name.startsWith('stream'))
        assert.match(said, /is not a readable|is not what its name says/u, `${name} at ${length}`)
    }
  }
})

test('damaged bytes end in cells or in a sentence, in bounded time and memory', async () => {
  const random = createRandom(4)
  for (const name of [...ARROW, ...PARQUET]) {
    const whole = corpus(name)
    for (let round = 0; round < 150; round++) {
      const bytes = Buffer.from(whole)
      for (let i = 0; i < 1 + 3 * random(); i++) bytes[Math.floor(random() * bytes.length)] = Math.floor(256 * random())
      await outcome(name, bytes)
    }
  }
  assert.ok(process.resourceUsage().maxRSS < 1024 * 1024, `${process.resourceUsage().maxRSS} kB`)
})

test('a Parquet footer that lies is found out', async () => {
  const whole = corpus('second.parquet')
  const footer = whole.readUInt32LE(whole.length - 8)
  const start = whole.length - 8 - footer
  // 40 rows, as a number of the footer is written, in all places and in the first alone.
  const places = [...whole.keys()].filter((at) => at >= start && whole[at - 1] === 0x16 && whole[at] === 80)
  assert.ok(places.length > 4)
  const all = Buffer.from(whole)
  for (const at of places) all[at] = 120
  assert.match(await outcome('lie.parquet', all), /a page claims 40 values|a column has \d+ values, not 60/u)
  const first = Buffer.from(whole)
  first[places[0] ?? 0] = 120
  assert.match(await outcome('lie.parquet', first), /promises 60 rows and lists 40/u)
  const hollow = Buffer.concat([whole.subarray(0, 4), whole.subarray(start)])
  assert.match(await outcome('lie.parquet', hollow), /not a readable Parquet file \(after row 0\)/u)
  const huge = Buffer.from(whole)
  huge.writeUInt32LE(0xfffffff0, whole.length - 8)
  assert.match(await outcome('lie.parquet', huge), /its footer would be 4294967280 bytes long/u)
})

test('a description or a footer may be as long as the limit and no longer', async () => {
  const arrow = (length: number) => {
    const prefix = Buffer.alloc(16)
    prefix.writeUInt32LE(0xffffffff, 0)
    prefix.writeUInt32LE(length, 4)
    return outcome('long.arrow', prefix)
  }
  assert.match(await arrow(MAX_METADATA), /it is cut off/u)
  assert.match(await arrow(MAX_METADATA + 1), /the description of a batch is 16777217 bytes long/u)
  const parquet = (length: number) => {
    const bytes = Buffer.from('PAR1........PAR1')
    bytes.writeUInt32LE(length, bytes.length - 8)
    return outcome('long.parquet', bytes)
  }
  assert.match(await parquet(MAX_FOOTER), /parquet metadata length 67108864 exceeds/u)
  assert.match(await parquet(MAX_FOOTER + 1), /its footer would be 67108865 bytes long/u)
})

/** A page of Parquet that says how many values it has, before its bytes. */
function page(values: number, bytes: readonly number[]): ArrayBuffer {
  const number = (value: number) => {
    const digits: number[] = []
    for (let rest = 2 * value; ; rest = Math.floor(rest / 128)) {
      digits.push((rest % 128) + (rest >= 128 ? 128 : 0))
      if (rest < 128) return digits
    }
  }
  const size = number(bytes.length)
  // Type, sizes, and a version 1 header: values, dictionary encoding, levels as runs.
  const header = [
    0x15,
    0,
    0x15,
    ...size,
    0x15,
    ...size,
    0x2c,
    0x15,
    ...number(values),
    0x15,
    16,
    0x15,
    6,
    0x15,
    6,
    0,
    0,
  ]
  return Uint8Array.from([...header, ...bytes]).buffer
}

test('a run of values may be as long as its page says and no longer', () => {
  const column: ColumnMetaData = {
    type: 'INT32',
    encodings: [],
    path_in_schema: ['c'],
    codec: 'UNCOMPRESSED',
    num_values: 0n,
    total_uncompressed_size: 0n,
    total_compressed_size: 0n,
    data_page_offset: 0n,
  }
  const check = (values: number, bytes: readonly number[], rows = values, isNullable = false) =>
    checkParquetPages(page(values, bytes), column, isNullable, rows)
  // Places of one bit, then a run: its length twice, then the value.
  check(100, [1, 0xc8, 1, 0])
  assert.throws(() => check(100, [1, 0xca, 1, 0]), /a run of 101 values where 100 can be/u)
  assert.throws(() => check(100, [1, 0xfe, 0xff, 0xff, 0xff, 0x0f, 0]), /a run of 2147483647 values/u)
  assert.throws(() => check(100, [1, 0xff, 0xff, 0xff, 0xff, 0x0f, 0]), /a run of \d+ values where 1124 can be/u)
  assert.throws(() => check(100, [1, 0, 0]), /a run of 0 values/u)
  assert.throws(() => check(100, [33, 0xc8, 1, 0]), /places of 33 bits/u)
  assert.throws(() => check(101, [1, 0xc8, 1, 0], 100), /a page claims 101 values/u)
  // Levels that say what is null stand behind their length.
  check(100, [3, 0, 0, 0, 0xc8, 1, 1, 1, 0xc8, 1, 0], 100, true)
  assert.throws(() => check(100, [3, 0, 0, 0, 0xca, 1, 1, 1, 0xc8, 1, 0], 100, true), /a run of 101 values/u)
  assert.throws(() => checkParquetPages(new ArrayBuffer(0), column, false, 1), /a column has 0 values, not 1/u)
})

test('LZ4 is unpacked within its bounds', () => {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()
  // Three letters, then nine more that repeat them.
  const block = Uint8Array.from([0x35, ...Buffer.from('abc'), 3, 0, 0x10, ...Buffer.from('!')])
  assert.equal(text(decodeLz4Block(block, 13)), 'abcabcabcabc!')
  const hadoop = Uint8Array.from([0, 0, 0, 13, 0, 0, 0, block.length, ...block])
  assert.equal(text(decodeLz4Hadoop(hadoop, 13)), 'abcabcabcabc!')
  assert.equal(text(decodeLz4Hadoop(block, 13)), 'abcabcabcabc!')
  const magic = [0x04, 0x22, 0x4d, 0x18]
  const frame = (flags: number, ...rest: readonly number[]) => Uint8Array.from([...magic, flags, 0x40, 0, ...rest])
  const end = [0, 0, 0, 0]
  assert.equal(text(decodeLz4Frame(frame(0x40, block.length, 0, 0, 0, ...block, ...end), 13)), 'abcabcabcabc!')
  const plain = [2, 0, 0, 0x80, ...Buffer.from('xy')]
  assert.equal(text(decodeLz4Frame(frame(0x40, ...plain, ...end), 2)), 'xy')
  // With the size of the content and sums behind the blocks, which are passed over.
  assert.equal(text(decodeLz4Frame(frame(0x58, 2, 0, 0, 0, 0, 0, 0, 0, ...plain, 9, 9, 9, 9, ...end), 2)), 'xy')
  assert.throws(() => decodeLz4Block(block, 12), /LZ4 goes too far/u)
  assert.throws(() => decodeLz4Block(block, 14), /LZ4 gave 13 bytes, not 14/u)
  assert.throws(() => decodeLz4Block(Uint8Array.of(0x10, 97, 2, 0), 9), /LZ4 goes too far/u)
  assert.throws(() => decodeLz4Block(Uint8Array.of(0x10, 97, 0, 0), 9), /LZ4 goes too far/u)
  assert.throws(() => decodeLz4Block(Uint8Array.of(0xf0, 255), 999), /LZ4 goes too far/u)
  assert.throws(() => decodeLz4Frame(Uint8Array.from([1, 2, 3, 4, 5]), 1), /not an LZ4 frame/u)
  assert.throws(() => decodeLz4Frame(frame(0x40, 99, 0, 0, 0, 1), 1), /cut off/u)
})

test('what is unpacked has the length that was promised, up to the limit', () => {
  const packed = Uint8Array.of(0x10, 97)
  assert.deepEqual(PARQUET_CODECS.LZ4_RAW(packed, 1), Uint8Array.of(97))
  assert.deepEqual(PARQUET_CODECS.GZIP(new Uint8Array(), 0), new Uint8Array())
  for (const length of [MAX_UNPACKED + 1, -1, Number.NaN]) {
    assert.throws(() => PARQUET_CODECS.SNAPPY(packed, length), /bytes in one piece/u)
  }
  assert.throws(() => PARQUET_CODECS.SNAPPY(Uint8Array.of(200, 200, 200, 200), MAX_UNPACKED))
  assert.throws(() => PARQUET_CODECS.ZSTD(packed, 1))
})

test('a message that points in circles or out of itself is refused', () => {
  // A table whose one field is a list of two tables, both of which are the table itself: offsets count forward, so it
  // stands between them.
  const bytes = new Uint8Array(64)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 16, true)
  view.setUint16(4, 6, true)
  view.setUint16(8, 4, true)
  view.setInt32(16, 12, true)
  view.setUint32(20, 4, true)
  view.setUint32(24, 2, true)
  view.setUint32(28, 0xfffffff4, true)
  const root = openFlatTable(bytes, 10)
  assert.throws(() => root.tables(0), RangeError)
  view.setUint32(24, 20, true)
  assert.throws(() => root.tables(0), /a list of 20 elements cannot be there/u)
  view.setUint32(24, 1, true)
  view.setUint32(28, 4, true)
  view.setInt32(32, 28, true)
  const spent = openFlatTable(bytes, 1)
  assert.throws(() => spent.tables(0), /more than 1 tables in one message/u)
  assert.equal(openFlatTable(bytes, 2).tables(0).length, 1)
  assert.equal(root.integer(9, 8, 7), 7)
  assert.equal(root.text(3), '')
  view.setBigInt64(20, 2n ** 60n, true)
  assert.throws(() => openFlatTable(bytes, 1).integer(0, 8), /is too large/u)
  assert.throws(() => openFlatTable(new Uint8Array(2), 1), RangeError)
})
