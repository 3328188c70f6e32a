import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { ModelgateError } from '@modelgate/kernel'
import fc from 'fast-check'
import { connectDuckdb } from './connect-duckdb.ts'
import { countWithSql, pairWithSql } from './count-with-sql.ts'
import { createDuckdbEngine } from './duckdb-engine.ts'
import { findInstalledDuckdb } from './find-duckdb.ts'
import { openDuckdb } from './open-duckdb.ts'
import { LEAST_WEIGHT, MOST_WEIGHT } from './parse-number.ts'
import { streamEngine } from './stream-engine.ts'
import type { CellQuery, RawTable } from './table-query.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-engines-'))
after(() => rmSync(folder, { recursive: true }))

const duckdb = await findInstalledDuckdb()
const query = { groups: ['age, group', 'sex'], label: 'y', prediction: 'p', weight: 'w', id: 'id' } satisfies CellQuery

interface Row {
  readonly age: string
  readonly sex: string
  readonly y: string
  readonly p: string
  readonly w: number
}

const group = fc.oneof(
  fc.constantFrom('a', 'b', '', '__proto__', "'; DROP TABLE t; --", 'é "q" ,x', '1.0', 'NaN'),
  fc
    .string({ unit: 'grapheme', maxLength: 4 })
    .filter((text) => !['\0', '\u{1}', '\r', '\n'].some((character) => text.includes(character))),
)
const rows: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.record({
    age: group,
    sex: fc.constantFrom('f', 'm', ''),
    y: fc.constantFrom('0', '1', ''),
    p: fc.constantFrom('0', '1', ''),
    w: fc.integer({ min: 0, max: 8 }),
  }),
  { minLength: 1, maxLength: 60 },
)

const quote = (text: string) => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function toCsv(table: readonly Row[], firstId = 0): string {
  const lines = table.map(({ age, sex, y, p, w }, i) => [firstId + i, quote(age), sex, y, p, w].join(','))
  return ['id,"age, group",sex,y,p,w', ...lines].join('\n') + '\n'
}

function save(name: string, content: string | Uint8Array) {
  const path = join(folder, name)
  writeFileSync(path, content)
  return { files: [{ path, name }] }
}

const key = ({ groups, label, prediction }: RawTable['cells'][number]) => JSON.stringify([groups, label, prediction])
const sorted = (table: RawTable | undefined) =>
  table && { rows: table.rows, cells: table.cells.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) }

test('stream and DuckDB count the same cells, whatever the values are called', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (table) => {
      const source = save('table.csv', toCsv(table))
      const { weight: _, id: __, ...plain } = query
      for (const asked of [query, plain]) {
        const slow = await streamEngine.countCells(source, asked)
        assert.deepEqual(sorted(await countWithSql(duckdb, source, asked)), sorted(slow))
      }
    }),
    { numRuns: 40 },
  )
})

test('stream and DuckDB join the same rows', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, fc.integer({ min: 0, max: 5 }), async (before, now, shift) => {
      const base = save('base.csv', toCsv(before))
      const head = save('head.csv', toCsv(now, shift))
      const slow = await streamEngine.pairTables(base, head, query)
      const fast = await pairWithSql(duckdb, base, head, query)
      const order = (cells: typeof slow.cells) => cells.map((cell) => JSON.stringify(cell)).toSorted()
      assert.deepEqual(
        fast && { ...fast, cells: order(fast.cells), base: sorted(fast.base), head: sorted(fast.head) },
        {
          ...slow,
          cells: order(slow.cells),
          base: sorted(slow.base),
          head: sorted(slow.head),
        },
      )
    }),
    { numRuns: 20 },
  )
})

test('packed files and several files give the same counts as one', async () => {
  const table: readonly Row[] = [
    { age: 'a', sex: 'f', y: '1', p: '0', w: 2 },
    { age: '', sex: 'm', y: '0', p: '', w: 1 },
  ]
  const whole = await streamEngine.countCells(save('plain.csv', toCsv(table)), query)
  const packed = [
    save('packed.csv.gz', gzipSync(toCsv(table))),
    save('packed.csv.zst', zstdCompressSync(toCsv(table))),
    save(
      'frames.csv.zst',
      Buffer.concat(
        toCsv(table)
          .split(/(?<=\n)/u)
          .map((line) => zstdCompressSync(line)),
      ),
    ),
    save(
      'members.csv.gz',
      Buffer.concat(
        toCsv(table)
          .split(/(?<=\n)/u)
          .map((line) => gzipSync(line)),
      ),
    ),
    { files: [...save('1.csv', toCsv(table.slice(0, 1))).files, ...save('2.csv', toCsv(table.slice(1), 1)).files] },
  ]
  for (const source of packed) {
    assert.deepEqual(sorted(await streamEngine.countCells(source, query)), sorted(whole))
    assert.deepEqual(sorted(await countWithSql(duckdb, source, query)), sorted(whole))
  }
})

test('Parquet gives the same counts in both engines', async () => {
  const path = join(folder, 'table.parquet')
  const instance = await import('@duckdb/node-api')
  const connection = await (await instance.DuckDBInstance.create()).connect()
  await connection.run(`COPY (
    SELECT i AS id, CASE WHEN i % 7 = 0 THEN NULL WHEN i % 7 = 1 THEN '' ELSE 'g' || i % 3 END AS "age, group",
      i % 2 = 0 AS sex, (i % 5 = 0)::INT AS y, CASE WHEN i % 4 = 0 THEN 1.0 ELSE 0.0 END AS p, 1 + i % 3 AS w
    FROM range(5000) t(i)) TO '${path}'`)
  connection.closeSync()
  const source = { files: [{ path }] }
  const slow = sorted(await streamEngine.countCells(source, query))
  assert.equal(slow?.rows, 5000)
  const { weight: _, id: __, ...plain } = query
  const plainly = sorted(await streamEngine.countCells(source, plain))
  assert.deepEqual(sorted(await countWithSql(duckdb, source, plain)), plainly)
  assert.deepEqual(sorted(await countWithSql(duckdb, source, query)), slow)
})

test('a wrong row sends DuckDB back so that the stream engine can name it', async () => {
  const good = toCsv([{ age: 'a', sex: 'f', y: '1', p: '0', w: 2 }])
  for (const row of ['0,a,f,1,0,1', ',a,f,1,0,1', '7,a,f,1,0,-1', '7,a,f,1,0,NaN', '7,a,f,1,0,']) {
    assert.equal(await countWithSql(duckdb, save('wrong.csv', `${good}${row}\n`), query), undefined, row)
  }
  await assert.rejects(countWithSql(duckdb, save('wrong.csv', `${good}7,a,f,1,0\n`), query))
})

test('weights may be 0 or as small and large as their limits, by both engines', async () => {
  const weigh = (weight: number) => save('weights.csv', `id,"age, group",sex,y,p,w\n1,a,f,1,0,${weight}\n`)
  for (const weight of [0, LEAST_WEIGHT, MOST_WEIGHT]) {
    const slow = await streamEngine.countCells(weigh(weight), query)
    assert.deepEqual(sorted(await countWithSql(duckdb, weigh(weight), query)), sorted(slow))
    assert.equal(slow.cells[0]?.weight, weight)
  }
  for (const weight of [LEAST_WEIGHT / 2, 2 * MOST_WEIGHT, 1e308]) {
    assert.equal(await countWithSql(duckdb, weigh(weight), query), undefined)
    await assert.rejects(streamEngine.countCells(weigh(weight), query), { code: 'TABLE_NUMBER_INVALID' })
  }
})

test('names that are not UTF-8 could be one name, and are refused', async () => {
  const { weight: _, id: __, ...plain } = { ...query, groups: ['g'] }
  const csv = (name: string) => [`g,y,p\n`, name, ',1,0\n']
  const json = (name: string) => ['{"g":"', name, '","y":1,"p":0}\n']
  for (const [extension, lines] of [
    ['csv', csv],
    ['jsonl', json],
  ] as const) {
    for (const encoding of ['latin1', 'utf8'] as const) {
      const bytes = Buffer.concat(lines('Zoë').map((text) => Buffer.from(text, encoding)))
      const source = save(`${encoding}.${extension}`, bytes)
      const engine = createDuckdbEngine(duckdb, () => undefined)
      for (const one of [streamEngine, engine]) {
        if (encoding === 'utf8') assert.deepEqual((await one.countCells(source, plain)).cells[0]?.groups, ['Zoë'])
        else await assert.rejects(one.countCells(source, plain), /row 1: a value is not UTF-8/u)
      }
    }
  }
  const replaced = save('replaced.csv', csv('Zo\u{FFFD}').join(''))
  await assert.rejects(countWithSql(duckdb, replaced, plain), /not UTF-8/u)
})

test('a NaN of a binary file is no value', async () => {
  const path = join(folder, 'nan.parquet')
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const connection = await (await DuckDBInstance.create()).connect()
  const nan = (column: string, every: number) =>
    `CASE WHEN i % ${every} = 0 THEN 'nan'::DOUBLE ELSE i % 2 END AS ${column}`
  await connection.run(
    `COPY (SELECT i::DOUBLE AS id, CASE WHEN i = 7 THEN 'nan'::DOUBLE ELSE i END AS broken, 'nan' AS "age, group",
       ${nan('sex', 5)}, ${nan('y', 7)}, ${nan('p', 9)}, 1 AS w FROM range(400) t(i)) TO '${path}'`,
  )
  connection.closeSync()
  const source = { files: [{ path }] }
  const { weight: _, id: __, ...plain } = query
  const expected = sorted(await streamEngine.countCells(source, plain))
  assert.equal(expected?.cells.length, 15)
  assert.ok(expected.cells.every(({ groups: [name, sex] }) => name === 'nan' && sex !== 'NaN'))
  for (const asked of [plain, query]) assert.deepEqual(sorted(await countWithSql(duckdb, source, asked)), expected)
  const broken = { ...query, id: 'broken' }
  assert.equal(await countWithSql(duckdb, source, broken), undefined)
  await assert.rejects(streamEngine.countCells(source, broken), { code: 'TABLE_ID_EMPTY' })
})

test('a row too short or too long is refused by both engines, whatever is asked of it', async () => {
  const asked = { groups: ['b'], label: 'b', prediction: 'b' }
  for (const row of [
    '',
    '1',
    '1,2',
    '1,2,3,4',
    '1,2,3,',
    ',',
    '"1,2,3',
    '1,2,"3',
    '1,"2"x,3',
    '1,2"x,3',
    '1,"2\n',
    '1,2,3,\r',
  ]) {
    for (const lines of [[row], ['1,2,3', row], [row, '1,2,3']]) {
      const source = save('ragged.csv', `a,b,c\n${lines.join('\n')}\n`)
      const engine = createDuckdbEngine(duckdb, () => undefined)
      const slow = await outcomeOf(streamEngine.countCells(source, asked))
      assert.deepEqual(await outcomeOf(engine.countCells(source, asked)), slow, row)
      if (row !== '') assert.match(String(slow), /^TABLE_/u, row)
    }
  }
})

test('what has lines inside of its fields, or one column, is counted by stream', async () => {
  const lines = save('lines.csv', 'a,b\n"x\ny",1\n')
  assert.equal(await countWithSql(duckdb, lines, { groups: ['a'], label: 'b', prediction: 'b' }), undefined)
  const single = save('single.csv', 'a\n1\n\n0\n')
  await assert.rejects(countWithSql(duckdb, single, { groups: ['a'], label: 'a', prediction: 'a' }), /but one column/u)
})

test('DuckDB reaches nothing but the declared files', async () => {
  const declared = save('declared.csv', 'a\n1\n').files.map(({ path }) => path)
  const other = save('other.csv', 'a\n1\n').files[0]?.path
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('a\n1\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const connection = await openDuckdb(duckdb, declared)
  const refused = [
    `SELECT * FROM read_csv('${other}')`,
    `SELECT * FROM read_csv('${folder}/*.csv')`,
    `SELECT * FROM read_csv('${declared[0]}/../other.csv')`,
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM glob('/*')",
    `SELECT * FROM 'http://127.0.0.1:${port}/a.csv'`,
    `SELECT * FROM read_csv('http://127.0.0.1:${port}/a.csv')`,
    `ATTACH '${join(folder, 'other.duckdb')}'`,
    `ATTACH 'http://127.0.0.1:${port}/a.duckdb'`,
    `COPY (SELECT 1) TO '${join(folder, 'out.csv')}'`,
    `COPY (SELECT 1) TO '${declared[0]}.copy'`,
    `EXPORT DATABASE '${join(folder, 'export')}'`,
    'INSTALL httpfs',
    `INSTALL httpfs FROM 'http://127.0.0.1:${port}'`,
    'LOAD httpfs',
    `LOAD '${join(folder, 'evil.duckdb_extension')}'`,
    'SET enable_external_access = true',
    `SET allowed_paths = ['${other}']`,
    "SET memory_limit = '100GB'",
    'SET threads = 64',
    `SET temp_directory = '${folder}'`,
    'SET autoload_known_extensions = true',
    'SET lock_configuration = false',
    'RESET allowed_paths',
  ]
  for (const sql of refused) await assert.rejects(connection.run(sql), sql)
  assert.deepEqual(asked, [])
  assert.ok(!existsSync(join(folder, 'out.csv')) && !existsSync(join(folder, 'export')))
  await connection.run(`SELECT * FROM read_csv('${declared[0]}')`)
  const settings = await connection.runAndReadAll("SELECT current_setting('memory_limit'), current_setting('threads')")
  assert.equal(settings.getRows()[0]?.[0], '1.8 GiB')
  assert.ok(Number(settings.getRows()[0]?.[1]) <= 4)
  connection.closeSync()
  server.close()
})

test('both engines read JSON lines alike, or DuckDB leaves them to stream', async () => {
  const value = fc.oneof(
    fc.constantFrom(
      'f',
      'm',
      '',
      '1',
      '1.0',
      'true',
      'null',
      '__proto__',
      "'; DROP TABLE t; --",
      ', ]',
      ': NaN',
      'é "q"\n',
    ),
    fc.constantFrom(0, 1, -0, 1.5, 1e21, 1e-7, 2 ** 60, true, false, null, undefined),
  )
  const row = fc.record({
    'age, group': value,
    sex: value,
    y: fc.constantFrom(0, 1, null),
    p: fc.boolean(),
    more: fc.json(),
  })
  const { weight: _, id: __, ...plain } = query
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 30 }),
      fc.constantFrom('\n', '\r\n', '\n\n'),
      async (table, end) => {
        const whole = table.map((one) => Object.assign({ 'age, group': null, sex: null }, one))
        const source = save('table.jsonl', whole.map((one) => JSON.stringify(one)).join(end))
        const engine = createDuckdbEngine(duckdb, () => undefined)
        const slow = await outcomeOf(streamEngine.countCells(source, plain))
        assert.deepEqual(await outcomeOf(engine.countCells(source, plain)), slow)
      },
    ),
    { numRuns: 40 },
  )
  const loose = [
    '{"a":NaN}',
    '{"a":1,"b":-Infinity}',
    '{"a":1,}',
    '{"a":[1,]}',
    '{"a":1}{"a":2}',
    '{"a":1,"a":2}',
    '5',
    '[1]',
    '{"a":01}',
    '{"a":1',
  ]
  for (const [i, line] of loose.entries()) {
    const query = { groups: ['a'], label: 'a', prediction: 'a' }
    const source = save(`loose${i}.jsonl`, `{"a":1}\n${line}\n`)
    const engine = createDuckdbEngine(duckdb, () => undefined)
    const [fast, slow] = [
      await outcomeOf(engine.countCells(source, query)),
      await outcomeOf(streamEngine.countCells(source, query)),
    ]
    assert.deepEqual(fast, slow, line)
  }
})

test('DuckDB counts JSON lines itself, packed or not, and leaves ids to stream', async () => {
  const line = '{"age, group":"a","sex":null,"y":1,"p":0.0,"w":2,"id":7}\n'
  const { weight: _, id: __, ...plain } = query
  for (const source of [
    save('plain.jsonl', line),
    save('packed.jsonl.gz', gzipSync(line)),
    save('packed.ndjson.zst', zstdCompressSync(line)),
  ]) {
    assert.deepEqual(await countWithSql(duckdb, source, plain), await streamEngine.countCells(source, plain))
    await assert.rejects(countWithSql(duckdb, source, query), /with ids or weights/u)
  }
})

/** Cells in order, or the sentence that says why not. */
async function outcomeOf(attempt: Promise<RawTable>): Promise<unknown> {
  try {
    return sorted(await attempt)
  } catch (error) {
    assert.ok(error instanceof ModelgateError, String(error))
    return `${error.code}: ${error.message}`
  }
}

test('columns of two types in two files are read by stream, which writes both alike', async () => {
  const path = (name: string) => join(folder, name)
  const instance = await import('@duckdb/node-api')
  const connection = await (await instance.DuckDBInstance.create()).connect()
  await connection.run(`COPY (SELECT 1 AS a, 1 AS y) TO '${path('whole.parquet')}'`)
  await connection.run(`COPY (SELECT 1.0::DOUBLE AS a, 1 AS y) TO '${path('real.parquet')}'`)
  connection.closeSync()
  const source = { files: [{ path: path('whole.parquet') }, { path: path('real.parquet') }] }
  const asked = { groups: ['a'], label: 'y', prediction: 'y' }
  await assert.rejects(countWithSql(duckdb, source, asked), /a column has two types/u)
  const engine = createDuckdbEngine(duckdb, () => undefined)
  assert.deepEqual(
    (await engine.countCells(source, asked)).cells.map(({ n }) => n),
    [2],
  )
})

test('rows come in the order of the file, from both engines', async () => {
  const lines = Array.from({ length: 300_000 }, (_, i) => `${i},${i / 8}`)
  const source = save('order.csv', `id,s\n${lines.join('\n')}\n`)
  const engine = createDuckdbEngine(duckdb, assert.fail)
  const [file] = source.files
  assert.ok(file !== undefined)
  let next = 0
  const rows = await engine.scanRows(file, ['s', 'id'], ([s, id], row) => {
    assert.equal(Number(id), next++)
    assert.equal(Number(s), Number(id) / 8)
    assert.equal(row, next)
  })
  assert.equal(rows, 300_000)
})

test('where DuckDB stops stream goes on, and every row is taken once', async () => {
  const good = Array.from({ length: 50_000 }, (_, i) => `${i},x`)
  const [file] = save('stops.csv', `id,x\n${good.join('\n')}\n50000\n`).files
  assert.ok(file !== undefined)
  const refusals: string[] = []
  const engine = createDuckdbEngine(duckdb, (why) => refusals.push(why))
  let taken = 0
  const attempt = engine.scanRows(file, ['id'], ([id]) => assert.equal(Number(id), taken++))
  await assert.rejects(attempt, { code: 'TABLE_RAGGED' })
  assert.deepEqual([taken, refusals.length], [50_000, 1])
  // What the sink refuses is its own error, on the line it is about.
  const [other] = save('sink.csv', 'id,x\n1,x\n\n2,x\n3,x\n').files
  assert.ok(other !== undefined)
  const refuse = engine.scanRows(other, ['id'], ([id]) => {
    if (id === '2') throw new ModelgateError('TABLE_NUMBER_INVALID', 'No two.')
  })
  await assert.rejects(refuse, (error) => error instanceof ModelgateError && error.location?.line === 4)
  assert.equal(refusals.length, 1)
})

test('a long question says how far it is', async () => {
  const path = join(folder, 'long.parquet')
  const instance = await import('@duckdb/node-api')
  const connection = await (await instance.DuckDBInstance.create()).connect()
  await connection.run(`COPY (SELECT i, hash(i) AS h FROM range(3_000_000) t(i)) TO '${path}'`)
  connection.closeSync()
  const said: string[] = []
  const source = { files: [{ path, name: 'long.parquet' }], progress: (text: string) => said.push(text) }
  const { ask, close } = await connectDuckdb(duckdb, [source], 1)
  await ask(`SELECT count(*) FROM (SELECT h FROM '${path}' GROUP BY ALL)`)
  close()
  assert.ok(said.length > 0)
  assert.match(said.at(-1) ?? '', /^long.parquet: \d+ % read$/u)
})
