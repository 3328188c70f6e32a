import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { countWithSql, pairWithSql } from './count-with-sql.ts'
import { findInstalledDuckdb } from './find-duckdb.ts'
import { openDuckdb } from './open-duckdb.ts'
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
  fc.constantFrom('a', 'b', '', '__proto__', "'; DROP TABLE t; --", 'é "q" ,x', 'line\nbreak', '1.0', 'NaN'),
  fc.string({ unit: 'grapheme', maxLength: 4 }).filter((text) => !text.includes('\r') && !text.includes('\0')),
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

test('DuckDB reaches nothing but the declared files', async () => {
  const declared = save('declared.csv', 'a\n1\n').files.map(({ path }) => path)
  const other = save('other.csv', 'a\n1\n').files[0]?.path
  const connection = await openDuckdb(duckdb, declared)
  await assert.rejects(connection.run(`SELECT * FROM read_csv('${other}')`), /disabled/u)
  await assert.rejects(connection.run(`COPY (SELECT 1) TO '${join(folder, 'out.csv')}'`), /disabled/u)
  await assert.rejects(connection.run('INSTALL httpfs'))
  await assert.rejects(connection.run('SET enable_external_access = true'))
  await connection.run(`SELECT * FROM read_csv('${declared[0]}')`)
  connection.closeSync()
})
