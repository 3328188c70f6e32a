import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { evaluateFairness } from '../../packages/check/src/index.ts'
import { valueAt } from '../../packages/kernel/src/index.ts'
import { chooseEngine, readCells, readScores } from '../../packages/tabular/src/index.ts'
import { runPython } from './python.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-table-files-'))
after(() => rmSync(folder, { recursive: true }))
const theirs = await runPython('table_files.py', { folder })
const names = readdirSync(folder).filter((name) => name !== 'alike')
const query = { groups: ['race', 'male'], label: 'approve', prediction: 'granted' }

test('both engines count real predictions as pandas does, in every format', async () => {
  const cells = valueAt(theirs, 'cells')
  assert.ok(Array.isArray(cells))
  const expected = cells.map((row) => JSON.stringify(row)).toSorted()
  assert.ok(expected.length > 12)
  assert.equal(names.length, 27)
  for (const name of names) {
    const source = { files: [{ path: join(folder, name), name }] }
    for (const choice of ['stream', 'duckdb'] as const) {
      const { engine, describe } = await chooseEngine([source], choice)
      for (const id of [undefined, 'id']) {
        const table = await readCells(source, { ...query, ...(id === undefined ? {} : { id }) }, engine)
        const counted = table.cells.map(({ groups: [race, male], label, prediction, n }) =>
          JSON.stringify([race, male === null ? null : Number(male), Number(label), Number(prediction), n]),
        )
        assert.deepEqual(counted.toSorted(), expected, `${name} by ${choice}`)
      }
      const isBoth = /parquet|csv|tsv/u.test(name)
      assert.equal(describe().engine, choice === 'duckdb' && isBoth ? 'duckdb' : 'stream', `${name} by ${choice}`)
    }
  }
})

test('names that only their case tells apart are two columns to both engines, and equal ones are none', async () => {
  const count = async (name: string, label: string, choice: 'stream' | 'duckdb') => {
    const source = { files: [{ path: join(folder, 'alike', name), name }] }
    const { engine } = await chooseEngine([source], choice)
    const { cells } = await readCells(source, { groups: ['race'], label, prediction: 'granted' }, engine)
    return cells.reduce((sum, { label: approved, n }) => sum + (approved === true ? n : 0), 0)
  }
  for (const choice of ['stream', 'duckdb'] as const) {
    const approved = await count('case.parquet', 'approve', choice)
    assert.equal(await count('case.parquet', 'Approve', choice), 1989 - approved, choice)
    assert.ok(approved > 1500)
    await assert.rejects(count('case.parquet', 'APPROVE', choice), { code: 'TABLE_COLUMN_MISSING' })
    await assert.rejects(count('twice.parquet', 'approve', choice), { code: 'TABLE_COLUMN_AMBIGUOUS' })
  }
})

test('both engines give the same rows in the same order', async () => {
  for (const name of names) {
    const file = { path: join(folder, name), name }
    for (const choice of ['stream', 'duckdb'] as const) {
      const { engine } = await chooseEngine([{ files: [file] }], choice)
      let sum = 0
      const rows = await engine.scanRows(file, ['id', 'score'], ([id, score], row) => {
        assert.equal(Number(id), row - 1)
        sum += Number(score)
      })
      assert.equal(rows, 1989)
      const difference = Math.abs(sum - Number(valueAt(theirs, 'scores')))
      assert.ok(difference < 1e-6, `${name} by ${choice}: ${difference}`)
    }
  }
})

test('both engines give the same scores by group', async () => {
  const [first = ''] = names
  const query = { label: 'approve', score: 'score', by: ['race', 'male'] }
  const { parts } = await readScores({ files: [{ path: join(folder, first), name: first }] }, query)
  assert.equal(parts.length, 6)
  for (const name of names.filter((other) => /csv$|tsv|2.0.parquet|feather/u.test(other))) {
    const source = { files: [{ path: join(folder, name), name }] }
    const { engine, describe } = await chooseEngine([source], 'duckdb')
    const table = await readScores(source, query, engine)
    assert.equal(table.rows, 1989)
    assert.deepEqual(table.parts, parts, name)
    assert.equal(describe().engine, name.endsWith('feather') ? 'stream' : 'duckdb', name)
  }
})

test('Fairlearn gives the same rates for real predictions', async () => {
  const report = await evaluateFairness({
    predictions: { files: [{ path: join(folder, 'lz4.feather') }] },
    baseline: 'missing',
    policy: null,
    policyRef: null,
    subject: null,
    measureOnly: true,
    query: { ...query, groups: ['race'] },
  })
  const compared = report.measurements.filter(({ metric, of, value }) => {
    const other = of['contrast'] === undefined ? valueAt(theirs, 'rates', metric, of['group'] ?? '') : undefined
    if (other === undefined) return false
    assert.ok(Math.abs(Number(value) - Number(other)) < 1e-9, `${metric} ${of['group']}`)
    return true
  })
  assert.equal(compared.length, 9)
})
