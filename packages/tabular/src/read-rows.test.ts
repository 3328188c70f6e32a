import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readNumbers, readPairedNumbers } from './read-numbers.ts'
import { readPairedScores, readScores } from './read-scores.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-rows-'))
after(() => rmSync(folder, { recursive: true }))

function save(name: string, content: string) {
  const path = join(folder, name)
  writeFileSync(path, content)
  return { files: [{ path, name }] }
}

test('scores with weights and parts', async () => {
  const table = save('p.csv', 'id,y,s,w,g\n1,1,0.9,2,a\n2,0,0.2,1,a\n3,1,1.5,3,b\n4,,0.1,1,b\n5,0,,1,b\n')
  const { scores, parts, outside, rows, unlabelled, unscored } = await readScores(table, {
    label: 'y',
    score: 's',
    weight: 'w',
    by: ['g'],
  })
  assert.deepEqual([rows, unlabelled, unscored, outside], [5, 1, 1, 'p.csv, row 3'])
  assert.deepEqual(scores, {
    positives: Float64Array.of(0.9, 1.5),
    negatives: Float64Array.of(0.2),
    weights: { positives: Float64Array.of(2, 3), negatives: Float64Array.of(1) },
  })
  assert.deepEqual(
    parts.map(({ column, value, data }) => [column, value, data.positives.length, data.negatives.length]),
    [
      ['g', 'a', 1, 1],
      ['g', 'b', 1, 0],
    ],
  )
})

test('a part with one class is read by the labels of the whole table', async () => {
  const table = save('part.csv', 'y,s,g\ngood,0.9,a\nbad,0.2,b\n')
  const { parts } = await readScores(table, { label: 'y', score: 's', positive: 'good', by: ['g'] })
  assert.deepEqual(
    parts.map(({ data }) => [data.positives.length, data.negatives.length]),
    [
      [1, 0],
      [0, 1],
    ],
  )
})

test('two tables of scores are joined by id; rows that differ in label, weight or part are left out', async () => {
  const base = save('base.csv', 'id,y,s,w,g\n1,1,0.5,1,a\n2,0,0.5,1,a\n3,1,0.5,1,b\n4,1,0.5,1,b\n5,0,0.5,1,b\n')
  const head = save(
    'head.csv',
    'id,y,s,w,g\n5,0,0.1,1,b\n1,1,0.9,1,a\n2,1,0.9,1,a\n3,1,0.9,2,b\n4,1,0.9,1,c\n6,1,0.9,1,c\n',
  )
  const joined = await readPairedScores(base, head, { label: 'y', score: 's', weight: 'w', by: ['g'], id: 'id' })
  assert.deepEqual([joined.onlyBase, joined.onlyHead, joined.changed], [0, 1, 3])
  assert.deepEqual(joined.pairs.first.positives, Float64Array.of(0.9))
  assert.deepEqual(joined.pairs.second.negatives, Float64Array.of(0.5))
  const part = joined.parts.find(({ value }) => value === 'b')
  assert.deepEqual(
    [part?.data.first.negatives, part?.data.second.negatives],
    [Float64Array.of(0.1), Float64Array.of(0.5)],
  )
})

test('amounts, alone and joined', async () => {
  const base = save('a.csv', 'id,y,p,w,g\n1,10,11,1,a\n2,20,19,2,b\n3,30,30,1,b\n')
  const head = save('b.csv', 'id,y,p,w,g\n1,10,10.5,1,a\n2,20,20,2,b\n3,31,30,1,b\n4,,3,1,b\n5,3,,1,b\n')
  const query = { label: 'y', prediction: 'p', weight: 'w', by: ['g'] }
  const table = await readNumbers(head, query)
  assert.deepEqual([table.rows, table.unlabelled, table.unpredicted], [5, 1, 1])
  assert.deepEqual(table.numbers, {
    truth: Float64Array.of(10, 20, 31),
    prediction: Float64Array.of(10.5, 20, 30),
    weights: Float64Array.of(1, 2, 1),
  })
  assert.deepEqual(
    table.parts.map(({ value, data }) => [value, data.truth.length]),
    [
      ['a', 1],
      ['b', 2],
    ],
  )
  const { pairs, parts, ...counts } = await readPairedNumbers(base, head, { ...query, id: 'id' })
  assert.deepEqual(counts, { crossed: [], onlyBase: 0, onlyHead: 0, changed: 1 })
  assert.deepEqual(
    [pairs.first.prediction, pairs.second.prediction],
    [Float64Array.of(10.5, 20), Float64Array.of(11, 19)],
  )
  assert.deepEqual(parts[1]?.data.second, {
    truth: Float64Array.of(20),
    prediction: Float64Array.of(19),
    weights: Float64Array.of(2),
  })
  const plain = await readNumbers(base, { label: 'y', prediction: 'p' })
  assert.equal(plain.numbers.weights, undefined)
})

test('parts by every combination of values, none twice, however the values are spelt', async () => {
  const rows = ['1,10,11,a b,c', '2,20,19,a,b c', '3,30,30,,c', '4,40,41,a b,c', '5,50,55,a,b c']
  const table = save('crossed.csv', `id,y,p,g,h\n${rows.join('\n')}\n`)
  const query = { label: 'y', prediction: 'p', by: ['g', 'h'], crossed: true }
  const { parts, crossed } = await readNumbers(table, query)
  assert.deepEqual(parts, [])
  assert.deepEqual(
    crossed.map(({ groups, data }) => [groups, [...data.truth]]),
    [
      [
        ['a b', 'c'],
        [10, 40],
      ],
      [
        ['a', 'b c'],
        [20, 50],
      ],
      [[null, 'c'], [30]],
    ],
  )
  const joined = await readPairedNumbers(table, table, { ...query, id: 'id' })
  assert.deepEqual(joined.crossed[1]?.data.second, crossed[1]?.data)
  const alone = await readNumbers(table, { ...query, by: [] })
  assert.deepEqual([alone.crossed.length, alone.crossed[0]?.data.truth.length], [1, 5])
})

test('what is no number names its row and what it should be', async () => {
  const refuse = async (content: string, message: RegExp) => {
    const table = save('bad.csv', `y,p,w\n1,1,1\n${content}\n`)
    await assert.rejects(readNumbers(table, { label: 'y', prediction: 'p', weight: 'w' }), {
      code: 'TABLE_NUMBER_INVALID',
      message,
    })
  }
  await refuse('NaN,1,1', /bad\.csv, row 2: the label "NaN" is not a finite number/u)
  await refuse('1,Infinity,1', /row 2: the prediction "Infinity"/u)
  await refuse('1,1,-2', /row 2: the weight "-2" is not a number of at least 0/u)
  await refuse('1,1,NaN', /row 2: the weight "NaN"/u)
  const scores = save('scores.csv', 'y,s\n1,0.5\n0,nan\n')
  await assert.rejects(readScores(scores, { label: 'y', score: 's' }), { message: /row 2: the score "nan"/u })
})
