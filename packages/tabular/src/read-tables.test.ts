import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { ModelgateError } from '@modelgate/kernel'
import { chooseEngine, DUCKDB_FROM_BYTES } from './choose-engine.ts'
import { TABULAR_CODES } from './codes.ts'
import { encodeOutcomes, favourableOutcome } from './encode-outcomes.ts'
import { findInstalledDuckdb } from './find-duckdb.ts'
import { openDuckdb } from './open-duckdb.ts'
import { readCells, readPairedCells } from './read-cells.ts'
import { readPairedScores, readScores } from './read-scores.ts'
import { MAX_ROW_LENGTH } from './row-sink.ts'
import { streamEngine } from './stream-engine.ts'
import type { CellQuery, TableSource } from './table-query.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-tables-'))
after(() => rmSync(folder, { recursive: true }))

function save(name: string, content: string | Uint8Array): TableSource {
  const path = join(folder, name)
  writeFileSync(path, content)
  return { files: [{ path, name }] }
}

const query: CellQuery = { groups: ['sex'], label: 'y', prediction: 'p' }
const read = (source: TableSource, more: Partial<CellQuery> = {}) =>
  readCells(source, { ...query, ...more }, streamEngine)

async function refusal(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt
  } catch (error) {
    assert.ok(error instanceof ModelgateError, String(error))
    return `${error.code}: ${error.message}`
  }
  return assert.fail('nothing was refused')
}

test('empty fields are cells of their own', async () => {
  const table = await read(save('nulls.csv', 'sex,y,p\nf,1,0\n,1,\nf,,1\n"",1,\n\n'))
  assert.equal(table.rows, 4)
  assert.deepEqual(table.cells, [
    { groups: ['f'], label: true, prediction: false, n: 1 },
    { groups: [null], label: true, prediction: null, n: 2 },
    { groups: ['f'], label: null, prediction: true, n: 1 },
  ])
})

test('tab-separated text and JSON lines give the same cells', async () => {
  const expected = (await read(save('a.csv', 'sex,y,p\nf,1,0\n,0,1\n'))).cells
  const lines = '\u{FEFF}{"sex":"f","y":1,"p":false}\n\n{"sex":null,"y":0,"p":true,"more":[1]}'
  assert.deepEqual((await read(save('a.tsv', 'sex\ty\tp\nf\t1\t0\n\t0\t1\n'))).cells, expected)
  assert.deepEqual((await read(save('a.jsonl', lines))).cells, expected)
  assert.deepEqual((await read(save('a.ndjson.gz', gzipSync(lines)))).cells, expected)
})

test('weights add up in their cells', async () => {
  const { cells } = await read(save('w.csv', 'sex,y,p,w\nf,1,0,2\nf,1,0,3\n'), { weight: 'w' })
  assert.deepEqual(cells, [{ groups: ['f'], label: true, prediction: false, n: 2, weight: 5, weightSquares: 13 }])
})

test('a file that is not there, empty, of unknown form or not what its name says', async () => {
  mkdirSync(join(folder, 'folder.csv'))
  assert.match(
    await refusal(read({ files: [{ path: join(folder, 'none.csv') }] })),
    /^TABLE_FILE_MISSING: .*no such file/u,
  )
  assert.match(
    await refusal(read({ files: [{ path: join(folder, 'folder.csv') }] })),
    /^TABLE_FILE_MISSING: .*not a file/u,
  )
  assert.match(await refusal(read(save('empty.csv', ''))), /^TABLE_EMPTY/u)
  await assert.rejects(read(save('empty.csv', '')), { advice: TABULAR_CODES.TABLE_EMPTY.fix })
  assert.match(await refusal(read(save('header.csv', 'sex,y,p\n'))), /^TABLE_EMPTY: header.csv has no rows/u)
  assert.match(await refusal(read(save('table.xlsx', 'PK'))), /^TABLE_FORMAT_UNKNOWN/u)
  assert.match(await refusal(read(save('text.parquet', 'sex,y,p'))), /^TABLE_UNREADABLE: .*not what its name says/u)
  assert.match(await refusal(read(save('binary.csv', 'PAR1'))), /^TABLE_UNREADABLE: .*it is a Parquet file/u)
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`
  for (const name of ['lfs.csv', 'lfs.parquet', 'lfs.jsonl.gz']) {
    assert.match(await refusal(read(save(name, pointer))), /^TABLE_UNREADABLE: .*is a Git LFS pointer/u)
  }
})

test('a row that is wrong is named', async () => {
  const row = async (name: string, content: string | Uint8Array, more: Partial<CellQuery> = {}) =>
    refusal(read(save(name, content), more))
  assert.match(await row('r.csv', 'sex,y,p\nf,1,0\nf,1\n'), /^TABLE_RAGGED: r.csv, row 2/u)
  assert.match(await row('q.csv', 'sex,y,p\nf,1,0\n"f,1,0\n'), /^TABLE_UNREADABLE: q.csv, row 2: .*cut off/u)
  assert.match(await row('o.csv', 'sex,y,p\nf,1,0\nf"x,1,0\n'), /^TABLE_MALFORMED: o.csv, row 2/u)
  assert.match(
    await row('l.csv', `sex,y,p\n${'f'.repeat(MAX_ROW_LENGTH + 9)},1,0\n`),
    /^TABLE_LINE_TOO_LONG: l.csv, row 1/u,
  )
  assert.match(await row('l.jsonl', `{"sex":"${'f'.repeat(MAX_ROW_LENGTH + 9)}`), /^TABLE_LINE_TOO_LONG/u)
  assert.match(await row('j.jsonl', '{"sex":"f","y":1,"p":0}\n{"sex"'), /^TABLE_MALFORMED: j.jsonl, row 2 is not JSON/u)
  assert.match(await row('k.jsonl', '[1]'), /^TABLE_MALFORMED: k.jsonl, row 1 is not a JSON object/u)
  assert.match(await row('m.jsonl', '{"sex":["f"],"y":1,"p":0}'), /^TABLE_MALFORMED: m.jsonl, row 1: .*"sex"/u)
  assert.match(await row('w.csv', 'sex,y,p,w\nf,1,0,-1\n', { weight: 'w' }), /^TABLE_NUMBER_INVALID: w.csv, row 1/u)
  const zipped = gzipSync('sex,y,p\nf,1,0\n')
  assert.match(
    await row('z.csv.gz', zipped.subarray(0, zipped.length - 6)),
    /^TABLE_UNREADABLE: z.csv.gz cannot be unpacked or read \(after row [01]\): /u,
  )
})

test('a Parquet file that is cut off or holds dates is refused', async () => {
  const path = join(folder, 'cut.parquet')
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const connection = await (await DuckDBInstance.create()).connect()
  await connection.run(`COPY (SELECT DATE '2020-01-01' AS sex, 1 AS y, 0 AS p) TO '${path}'`)
  connection.closeSync()
  assert.match(await refusal(read({ files: [{ path }] })), /^TABLE_MALFORMED: .*row 1: .*"sex" is neither/u)
  truncateSync(path, readFileSync(path).length - 20)
  assert.match(await refusal(read({ files: [{ path }] })), /^TABLE_UNREADABLE: .*not a readable Parquet file/u)
})

test('a column that is not there is guessed and the others listed', async () => {
  const source = save('c.csv', 'gender,label,pred,pred\nf,1,0,0\n')
  const missing = await refusal(read(source, { groups: ['gendre'] }))
  assert.match(missing, /^TABLE_COLUMN_MISSING: .*did you mean "gender"\? It has: gender, label, pred/u)
  const twice = await refusal(read(source, { groups: ['gender'], label: 'label', prediction: 'pred' }))
  assert.match(twice, /^TABLE_COLUMN_AMBIGUOUS/u)
  assert.match(await refusal(read(save('s.csv', 'sex;y;p\nf;1;0\n'))), /separated by semicolons/u)
  const wide = Array.from({ length: 40 }, (_, i) => `column${i}`).join(',')
  assert.match(await refusal(read(save('wide.csv', `${wide}\n`))), /and 10 more/u)
})

test('an id that is missing or there twice is named', async () => {
  const ids = { id: 'id' }
  assert.match(
    await refusal(read(save('i.csv', 'id,sex,y,p\n1,f,1,0\n1,m,1,0\n'), ids)),
    /^TABLE_ID_DUPLICATE: i.csv, row 2: .*"1"/u,
  )
  assert.match(await refusal(read(save('e.csv', 'id,sex,y,p\n,f,1,0\n'), ids)), /^TABLE_ID_EMPTY: e.csv, row 1/u)
  const twice = save('t.csv', 'id,sex,y,p\n1,f,1,0\n1,m,1,0\n')
  const once = save('o.csv', 'id,sex,y,p\n1,f,1,0\n')
  const join = (a: TableSource, b: TableSource) => readPairedCells(a, b, { ...query, id: 'id' }, streamEngine)
  assert.match(await refusal(join(twice, once)), /^TABLE_ID_DUPLICATE: t.csv/u)
  assert.match(await refusal(join(once, twice)), /^TABLE_ID_DUPLICATE: t.csv/u)
})

test('more combinations than any table of groups has are refused', async () => {
  const rows = Array.from({ length: 200_001 }, (_, i) => `g${i},1,0`).join('\n')
  assert.match(await refusal(read(save('many.csv', `sex,y,p\n${rows}\n`))), /^TABLE_TOO_MANY_CELLS/u)
})

test('base and head joined by id', async () => {
  const base = save('base.csv', 'id,sex,y,p\n1,f,1,0\n2,m,0,0\n3,m,0,1\n4,f,1,1\n')
  const head = save('head.csv', 'id,sex,y,p\n1,f,1,1\n2,f,0,0\n3,m,0,\n5,f,1,1\n')
  const { pairs } = await readPairedCells(base, head, { ...query, id: 'id' }, streamEngine)
  assert.deepEqual(pairs, {
    cells: [
      { groups: ['f'], label: true, base: false, head: true, n: 1 },
      { groups: ['m'], label: false, base: true, head: null, n: 1 },
    ],
    onlyBase: 1,
    onlyHead: 1,
    changed: 1,
  })
})

test('what is positive is known for three pairs of words and said for all others', () => {
  const positives = (values: readonly (string | null)[], positive?: string) => {
    const { isPositive } = encodeOutcomes('y', values, positive)
    return values.filter((value) => isPositive(value))
  }
  assert.deepEqual(positives(['0', '1', null]), ['1'])
  assert.deepEqual(positives(['0.0', '1.0']), ['1.0'])
  assert.deepEqual(positives(['True', 'False']), ['True'])
  assert.deepEqual(positives(['no', 'yes'], 'no'), ['no'])
  assert.deepEqual(positives(['no']), [])
  assert.deepEqual(positives(['good', 'bad', 'ugly'], 'bad'), ['bad'])
  assert.deepEqual(encodeOutcomes('y', ['good', 'bad'], 'bad').outcome.negative, 'good')
  assert.deepEqual(encodeOutcomes('y', ['good', 'bad', 'ugly'], 'bad').outcome.negative, 'not bad')
  assert.throws(() => encodeOutcomes('y', ['a', 'b']), /its values are "a", "b"/u)
  assert.throws(() => encodeOutcomes('y', ['2', '1']), { code: 'TABLE_NOT_BINARY' })
  assert.throws(() => encodeOutcomes('y', ['good', 'bad'], 'badd'), /did you mean "bad"/u)
  assert.throws(() => encodeOutcomes('y', ['0', '1'], 'x'), {
    code: 'TABLE_POSITIVE_UNKNOWN',
    message: 'Column "y" never has the value "x". Its values are "0", "1".',
    advice: 'Use one of the values listed.',
  })
  const many = Array.from({ length: 30 }, (_, i) => `v${i}`)
  assert.throws(() => encodeOutcomes('y', many), /and 10 more/u)
})

test('the favourable outcome is one of the two', () => {
  const outcome = { column: 'p', positive: 'Refused', negative: 'granted' }
  assert.equal(favourableOutcome(outcome), 'positive')
  assert.equal(favourableOutcome(outcome, 'refused'), 'positive')
  assert.equal(favourableOutcome(outcome, 'granted'), 'negative')
  assert.throws(() => favourableOutcome(outcome, 'yes'), { code: 'TABLE_POSITIVE_UNKNOWN' })
})

test('scores by class, and joined by id', async () => {
  const base = save('sb.csv', 'id,y,s\n1,1,0.9\n2,0,0.2\n3,1,0.5\n4,,0.1\n5,0,\n')
  const head = save('sh.csv', 'id,y,s\n1,1,0.8\n2,1,0.3\n6,0,0.4\n3,1,1e-3\n')
  const { scores, unlabelled, unscored, rows } = await readScores(base, { label: 'y', score: 's' })
  assert.deepEqual(
    [[...scores.positives], [...scores.negatives], unlabelled, unscored, rows],
    [[0.9, 0.5], [0.2], 1, 1, 5],
  )
  const joined = await readPairedScores(base, head, { label: 'y', score: 's', id: 'id' })
  assert.deepEqual([...joined.pairs.first.positives], [0.8, 0.001])
  assert.deepEqual([...joined.pairs.second.positives], [0.9, 0.5])
  assert.deepEqual([joined.onlyBase, joined.onlyHead, joined.changed], [0, 1, 1])
  const bad = (content: string) => refusal(readScores(save('bad.csv', content), { label: 'y', score: 's', id: 'id' }))
  assert.match(await bad('id,y,s\n1,1,high\n'), /^TABLE_NUMBER_INVALID: bad.csv, row 1: the score "high"/u)
  assert.match(await bad('id,y,s\n1,1,Infinity\n'), /^TABLE_NUMBER_INVALID/u)
  assert.match(await bad('id,y,s\n1,1,0\n1,1,0\n'), /^TABLE_ID_DUPLICATE/u)
  assert.match(await bad('id,y,s\n,1,0\n'), /^TABLE_ID_EMPTY/u)
  const labels = Array.from({ length: 1001 }, (_, i) => `${i},${i},0`).join('\n')
  assert.match(await bad(`id,y,s\n${labels}\n`), /^TABLE_TOO_MANY_CELLS/u)
})

test('many scores keep their order and value', async () => {
  const lines = Array.from({ length: 5000 }, (_, i) => `${i % 2},${i}`).join('\n')
  const { scores } = await readScores(save('grow.csv', `y,s\n${lines}\n`), { label: 'y', score: 's' })
  assert.deepEqual([scores.negatives.length, scores.positives.at(-1)], [2500, 4999])
})

test('the engine is chosen by size and form, or as asked', async () => {
  const small = save('small.csv', 'sex,y,p\nf,1,0\n')
  const large = save('large.csv', `sex,y,p\n${'f,1,0\n'.repeat(DUCKDB_FROM_BYTES / 6)}`)
  const lines = save('lines.jsonl', '{"sex":"f","y":1,"p":0}')
  const name = async (source: TableSource, choice?: 'stream' | 'duckdb') =>
    (await chooseEngine([source], choice)).engine.name
  assert.deepEqual(await Promise.all([name(small), name(large), name(lines, 'duckdb')]), ['stream', 'duckdb', 'duckdb'])
  assert.deepEqual(await Promise.all([name(small, 'duckdb'), name(large, 'stream')]), ['duckdb', 'stream'])
  const path = join(folder, 'mixed.parquet')
  writeFileSync(path, 'PAR1')
  assert.equal((await chooseEngine([small, { files: [{ path }] }])).engine.name, 'stream')
  const connection = await openDuckdb(await findInstalledDuckdb(), [])
  connection.closeSync()
  const without = () => Promise.reject(new ModelgateError('TABLE_ENGINE_UNAVAILABLE', 'It is not installed here.'))
  const instead = await chooseEngine([large], undefined, without)
  assert.equal(instead.engine.name, 'stream')
  assert.match(instead.describe().engineChoice, /^\d+ bytes; DuckDB from \d+, but: It is not installed here/u)
  assert.match(await refusal(chooseEngine([large], 'duckdb', without)), /^TABLE_ENGINE_UNAVAILABLE/u)
  const unknown = save('table.xlsx', 'PK')
  assert.equal((await chooseEngine([large, unknown], 'duckdb')).describe().engineChoice, 'a file cannot be opened')
})

test('what DuckDB refuses is counted by stream, and that is said', async () => {
  const { engine, describe } = await chooseEngine([save('good.csv', 'sex,y,p\nf,1,0\n')], 'duckdb')
  await readCells(save('good.csv', 'sex,y,p\nf,1,0\n'), query, engine)
  assert.deepEqual(describe(), { engine: 'duckdb', engineChoice: 'asked for' })
  assert.match(await refusal(readCells(save('bad.csv', 'sex,y,p\nf,1,0\nf,1\n'), query, engine)), /^TABLE_RAGGED/u)
  assert.equal(describe().engine, 'stream')
  assert.match(describe().engineChoice, /^asked for; DuckDB refused \(.+\), so stream read it$/u)
})

test('an error about a row stands on its line, where the file has lines', async () => {
  const lineOf = async (source: TableSource) => {
    const error: unknown = await read(source).catch((cause: unknown) => cause)
    assert.ok(error instanceof ModelgateError)
    return error.location?.line
  }
  assert.equal(await lineOf(save('l.csv', 'sex,y,p\n"f\ng",1,0\n\nf,1\n')), 5)
  assert.equal(await lineOf(save('l.tsv', 'sex\ty\n')), 1)
  assert.equal(await lineOf(save('l.jsonl', '{"sex":"f","y":1,"p":0}\n\n{"sex":[1],"y":1,"p":0}\n')), 3)
  assert.equal(await lineOf(save('l.csv.gz', gzipSync('sex,y,p\nf,1\n'))), undefined)
})

test('a long read says how far it is', async () => {
  const said: string[] = []
  const source = save('long.csv', `sex,y,p\n${'f,1,0\n'.repeat(1_000_001)}`)
  await read({ ...source, progress: (text) => said.push(text) })
  assert.deepEqual(said, ['long.csv: 1 million rows'])
})
