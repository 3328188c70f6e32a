import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Invocation } from '../command.ts'
import { fairness } from './fairness.ts'

const cwd = mkdtempSync(join(tmpdir(), 'modelgate-cli-fairness-'))
after(() => rmSync(cwd, { recursive: true }))

type Row = readonly (string | number)[]
const write = (name: string, header: string, rows: readonly Row[]) =>
  writeFileSync(join(cwd, name), `${header}\n${rows.map((row) => row.join(',')).join('\n')}\n`)
const repeat = (n: number, make: (i: number) => Row) => Array.from({ length: n }, (_, i) => make(i))

/** Women apply where few are admitted; within a department nobody differs. */
write('jobs.csv', 'id,sex,dept,good,hired', [
  ...repeat(2000, (i) => [i, i % 5 === 0 ? 'f' : 'm', 'A', i % 2, i % 3 === 0 ? 0 : 1]),
  ...repeat(2000, (i) => [2000 + i, i % 5 === 0 ? 'm' : 'f', 'B', i % 2, i % 3 === 0 ? 1 : 0]),
])
/** Three classes; of the women's `high` a third is called `low`. */
const classRow = (worse: boolean) => (i: number) => {
  const truth = ['high', 'mid', 'low'][i % 3] ?? ''
  const sex = i % 2 === 0 ? 'f' : 'm'
  return [i, sex, truth, truth === 'high' && sex === 'f' && worse && i % 9 === 0 ? 'low' : truth]
}
write('classes.csv', 'id,sex,truth,guess', repeat(6000, classRow(true)))
write('classes-before.csv', 'id,sex,truth,guess', repeat(6000, classRow(false)))

async function run(options: Invocation['options'], positionals: readonly string[]) {
  const world = { cwd, after: [], now: new Date(0), env: {}, progress: () => undefined }
  const outcome = await fairness.run({ positionals, options, ...world })
  assert.ok('report' in outcome)
  return outcome.report
}
const jobs = { label: 'good', prediction: 'hired', by: ['sex'] }
const classes = { label: 'truth', prediction: 'guess', by: ['sex'], reference: ['sex=m'], 'one-vs-rest': true }

test('a gap over all rows that no department has: --control', async () => {
  const margin = { margin: ['selection_rate=0.1'] }
  assert.equal((await run({ ...jobs, ...margin }, ['jobs.csv'])).verdict, 'fail')
  const controlled = await run({ ...jobs, ...margin, control: ['dept'] }, ['jobs.csv'])
  assert.equal(controlled.verdict, 'pass')
  assert.ok(controlled.measurements.some(({ of, state }) => of['within'] === 'dept' && state === 'pass'))
  assert.ok(controlled.measurements.every(({ of }) => of['attribute'] === 'sex'))
  await assert.rejects(run({ ...jobs, control: ['dept'] }, ['jobs.csv']), { code: 'CLI_USAGE' })
  const both = { baseline: ['jobs.csv'], id: 'id', epsilon: ['selection_rate=0.05'] }
  assert.equal((await run({ ...jobs, ...margin, ...both, control: ['dept'] }, ['jobs.csv'])).verdict, 'pass')
})

test('whom to compare with, presets and exact intervals', async () => {
  const pairs = await run({ ...jobs, by: ['sex,dept'], against: 'pairs', margin: ['accuracy=0.5'] }, ['jobs.csv'])
  assert.equal(pairs.verdict, 'pass')
  const preset = await run({ ...jobs, preset: ['four-fifths'], exact: true }, ['jobs.csv'])
  assert.deepEqual([preset.verdict, preset.reasonCode], ['fail', 'FAIRNESS_GAP_EXCEEDED'])
  assert.ok(preset.findings.some(({ code }) => code === 'FAIRNESS_PRESET'))
  assert.ok(preset.measurements.some(({ interval }) => interval?.method === 'clopper-pearson'))
  await assert.rejects(run({ ...jobs, preset: ['four-fith'] }, ['jobs.csv']), { code: 'CLI_USAGE' })
  await assert.rejects(run({ ...jobs, against: 'all' }, ['jobs.csv']), { code: 'CLI_USAGE' })
})

test('each class against the rest, alone and against a baseline', async () => {
  const epsilon = { epsilon: ['true_positive_rate=0.02'], id: 'id' }
  const regression = (baseline: readonly string[], more: Invocation['options'] = {}) =>
    run({ ...classes, ...epsilon, baseline, ...more }, ['classes.csv'])
  const alone = await run({ ...classes, margin: ['true_positive_rate=0.1'] }, ['classes.csv'])
  assert.equal(alone.verdict, 'fail')
  const failed = alone.measurements.filter(({ state }) => state === 'fail').map(({ of }) => of['class'])
  assert.deepEqual(failed, ['high'])
  assert.equal((await regression(['classes-before.csv'])).reasonCode, 'FAIRNESS_REGRESSION')
  assert.equal((await regression(['classes.csv'])).verdict, 'pass')
  const unpaired = await regression(['classes-before.csv'], { id: undefined })
  assert.ok(unpaired.findings.some(({ code }) => code === 'FAIRNESS_UNPAIRED'))
  write('other-ids.csv', 'key,sex,truth,guess', repeat(6000, classRow(false)))
  assert.ok((await regression(['other-ids.csv'])).findings.some(({ code }) => code === 'FAIRNESS_UNPAIRED'))
  const missing = await regression(['none.csv'])
  assert.deepEqual([missing.verdict, missing.reasonCode], ['inconclusive', 'FAIRNESS_BASELINE_MISSING'])
  write('broken.csv', 'id,sex,truth,guess', [[1, 'f', 'high', 'high', 'too much']])
  assert.equal(
    (await regression(['classes.csv'], { baseline: ['broken.csv'], id: undefined })).reasonCode,
    'FAIRNESS_BASELINE_MISSING',
  )
})

test('classes that cannot be judged one by one are refused', async () => {
  const refused = async (options: Invocation['options'], file = 'classes.csv') => {
    const report = await run({ ...classes, margin: ['selection_rate=0.1'], ...options }, [file])
    assert.deepEqual([report.verdict, report.reasonCode], ['error', 'TABLE_CLASSES_INVALID'])
    return report.findings[0]?.message ?? ''
  }
  assert.match(await refused({ positive: 'high' }), /"high" cannot be the positive one/u)
  assert.match(await refused({ 'emit-cells': 'x.cells.json' }), /A cells file has one positive outcome/u)
  write(
    'one-class.csv',
    'id,sex,truth,guess',
    repeat(50, (i) => [i, i % 2 === 0 ? 'f' : 'm', 'a', 'a']),
  )
  assert.match(await refused({}, 'one-class.csv'), /have 1 different values; 2 to 50 can be judged/u)
  const many = (count: number) =>
    write(
      'many.csv',
      'id,sex,truth,guess',
      repeat(3000, (i) => [i, i % 7 === 0 ? 'f' : 'm', `c${i % count}`, `c${i % count}`]),
    )
  many(51)
  assert.match(await refused({}, 'many.csv'), /have 51 different values/u)
  many(50)
  assert.notEqual((await run({ ...classes, margin: ['selection_rate=0.1'] }, ['many.csv'])).verdict, 'error')
})

test('the reproduce command is typed into a shell and gives the same measurements', async () => {
  write(
    "it's a $table.csv",
    '"sex of the person",y,p',
    repeat(300, (i) => [i % 2 === 0 ? 'f' : 'm', i % 3 === 0 ? 1 : 0, i % 5 === 0 ? 1 : 0]),
  )
  const options = {
    label: 'y',
    prediction: 'p',
    by: ['sex of the person'],
    reference: ['sex of the person=m'],
    margin: ['selection_rate=0.1', 'true_positive_rate:ratio=0.8'],
    json: true,
    exact: true,
  }
  const report = await run(options, ["it's a $table.csv"])
  const command = report.data['reproduce']
  assert.ok(typeof command === 'string' && !command.includes('json'))
  const main = new URL('../main.ts', import.meta.url).pathname
  const script = `modelgate() { "$NODE" "$MAIN" "$@" --json; }; ${command} || true`
  const again: unknown = JSON.parse(
    execFileSync('sh', ['-c', script], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, NODE: process.execPath, MAIN: main },
    }),
  )
  assert.deepEqual(Object(again).measurements, JSON.parse(JSON.stringify(report.measurements)))
})

test('bad input is an error that names the place, or no pass; nothing in a report is NaN', async () => {
  const good = repeat(200, (i) => [i % 2 === 0 ? 'a' : 'b', i % 3 === 0 ? 1 : 0, i % 5 === 0 ? 1 : 0, 1])
  const header = 'g,y,p,w'
  const judge = async (rows: readonly Row[], options: Invocation['options'] = {}, head = header) => {
    write('bad.csv', head, rows)
    const asked = { label: 'y', prediction: 'p', by: ['g'], margin: ['selection_rate=0.9'], ...options }
    const report = await run(asked, ['bad.csv'])
    // An error quotes what stands in the file.
    if (report.verdict !== 'error') assert.doesNotMatch(JSON.stringify(report), /NaN|Infinity/u)
    return {
      said: `${report.verdict} ${report.reasonCode}`,
      message: report.findings.map(({ message }) => message).join('\n'),
    }
  }
  assert.equal((await judge(good)).said, 'pass FAIRNESS_WITHIN_LIMITS')
  const misspelt = await judge(good, { by: ['gg'] })
  assert.equal(misspelt.said, 'error TABLE_COLUMN_MISSING')
  assert.match(misspelt.message, /no column "gg"; did you mean "g"\?/u)
  assert.equal((await judge(good, {}, 'g,y,p,p')).said, 'error TABLE_COLUMN_AMBIGUOUS')
  const third = await judge([...good, ['a', 'maybe', 1, 1]])
  assert.equal(third.said, 'error TABLE_NOT_BINARY')
  assert.match(third.message, /"maybe"/u)
  const empty = good.map(([, ...rest]) => ['', ...rest])
  assert.equal((await judge(empty)).said, 'inconclusive FAIRNESS_ONE_GROUP')
  assert.match((await judge(empty)).message, /g has no group: every row is empty/u)
  assert.equal((await judge(good.map(([, ...rest]) => ['a', ...rest]))).said, 'inconclusive FAIRNESS_ONE_GROUP')
  assert.equal((await judge([])).said, 'error TABLE_EMPTY')
  for (const weight of ['NaN', 'Infinity', '-1', 'heavy', '']) {
    const { said, message } = await judge([...good, ['a', 1, 1, weight]], { weight: 'w' })
    assert.match(said, /^error TABLE_/u, weight)
    assert.match(message, /bad\.csv, row 20[12]/u, weight)
  }
  const hostile = ['__proto__', "'; DROP TABLE t", 'constructor', '<img src=x>', '=cmd()'].map((name) => `"${name}"`)
  const odd = await judge(
    good.flatMap(([, ...rest]) => hostile.map((name) => [name, ...rest])),
    { margin: ['selection_rate=0.1'] },
  )
  assert.equal(odd.said, 'pass FAIRNESS_WITHIN_LIMITS')
  assert.match(
    (await judge(good, { margin: ['selection_rate=0.9'], reference: ['g=z'] })).said,
    /^inconclusive FAIRNESS_REFERENCE_UNKNOWN/u,
  )
  const many = repeat(10_000, (i) => [`g${i % 5000}`, 1, i % 2, 1])
  const wide = await judge(many)
  assert.equal(wide.said, 'inconclusive FAIRNESS_NOTHING_DECIDABLE')
  assert.match(wide.message, /5,000 groups; the rates of the 500 largest are listed/u)
  assert.equal(
    (
      await judge(
        good.map(([group, , p, w]) => [group ?? '', '', p ?? '', w ?? '']),
        { margin: ['true_positive_rate=0.5'] },
      )
    ).said,
    'inconclusive FAIRNESS_NOTHING_DECIDABLE',
  )
  write(
    'others.csv',
    'id,g,y,p',
    repeat(200, (i) => [1000 + i, i % 2 === 0 ? 'a' : 'b', 0, 1]),
  )
  const other = await judge(
    good.map(([group, y, p], i) => [i, group ?? '', y ?? '', p ?? '']),
    { id: 'id', baseline: ['others.csv'], margin: [], epsilon: ['selection_rate=0.5'] },
    'id,g,y,p',
  )
  assert.equal(other.said, 'inconclusive FAIRNESS_INSUFFICIENT')
  assert.match(other.message, /200 are only at base, 200 only at head/u)
})

test('bad scores, amounts and weights, by either engine: an error that names the row, or no pass', async () => {
  const header = 'id,g,y,p,s,w,t,q'
  const good = repeat(200, (i) => [i, i % 2, i % 3 ? 1 : 0, i % 5 ? 1 : 0, (i % 10) / 10, 1, i % 7, (i % 7) + 0.1])
  const set = (column: number, value: string | number) =>
    good.map((row, i) => (i === 6 ? row.map((cell, j) => (j === column ? value : cell)) : row))
  const scores = { label: 'y', prediction: 'p', score: 's', by: ['g'], weight: 'w', margin: ['mean_score=0.5'] }
  const amounts = { label: 't', prediction: 'q', amounts: true, by: ['g'], weight: 'w', margin: ['mean_error=5'] }
  const judge = async (rows: readonly Row[], options: Invocation['options']) => {
    write('rows.csv', header, rows)
    const [stream, duckdb] = [
      await run({ ...options, engine: 'stream' }, ['rows.csv']),
      await run({ ...options, engine: 'duckdb' }, ['rows.csv']),
    ]
    assert.deepEqual([duckdb.verdict, duckdb.findings], [stream.verdict, stream.findings])
    if (stream.verdict !== 'error') assert.doesNotMatch(JSON.stringify(stream), /NaN|Infinity/u)
    const messages = stream.findings.map(({ message }) => message).join('\n')
    return { said: `${stream.verdict} ${stream.reasonCode}`, messages }
  }
  assert.equal((await judge(good, scores)).said, 'pass FAIRNESS_WITHIN_LIMITS')
  assert.equal((await judge(good, amounts)).said, 'pass FAIRNESS_WITHIN_LIMITS')
  for (const [column, value, options] of [
    [4, 'NaN', scores],
    [4, '-inf', scores],
    [5, '-1', scores],
    [5, 'NaN', amounts],
    [6, 'Infinity', amounts],
    [7, 'abc', amounts],
  ] as const) {
    const { said, messages } = await judge(set(column, value), options)
    assert.equal(said, 'error TABLE_NUMBER_INVALID')
    assert.match(messages, /rows\.csv, row 7: the (score|weight|label|prediction) "/u)
  }
  assert.equal((await judge(set(4, ''), scores)).said, 'inconclusive FAIRNESS_PREDICTIONS_MISSING')
  assert.equal((await judge(set(7, ''), amounts)).said, 'inconclusive FAIRNESS_PREDICTIONS_MISSING')
  assert.equal((await judge(set(4, 1e300), scores)).said, 'inconclusive FAIRNESS_INSUFFICIENT')
  const outside = await judge(set(4, 1.5), { ...scores, margin: ['calibration_in_the_large=0.9', 'accuracy=0.9'] })
  assert.equal(outside.said, 'inconclusive FAIRNESS_SCORE_OUTSIDE')
  assert.match(outside.messages, /rows\.csv, row 7 has a score outside \[0, 1\]/u)
})

test('questions that contradict one another are refused, none is left out without a word', async () => {
  const amounts = { label: 'id', prediction: 'id', amounts: true, by: ['sex'], margin: ['mean_error=5'] }
  const cells = join(cwd, 'jobs.cells.json')
  await run({ ...jobs, 'measure-only': true, 'emit-cells': cells }, ['jobs.csv'])
  for (const [options, file, message] of [
    [{ score: 'id' }, 'jobs.csv', /cannot hold amounts and classes at once/u],
    [{ 'one-vs-rest': true }, 'jobs.csv', /cannot hold amounts and classes at once/u],
    [{ exact: true }, 'jobs.csv', /Amounts have no positive or favourable value/u],
    [{ positive: '1' }, 'jobs.csv', /Amounts have no positive or favourable value/u],
    [{ 'emit-cells': 'x.cells.json' }, 'jobs.csv', /A cells file counts decisions/u],
    [{}, cells, /A cells file counts decisions/u],
    [{ amounts: false, score: 'id' }, cells, /A cells file holds no scores/u],
  ] as const) {
    const report = await run({ ...amounts, ...options }, [file])
    assert.equal(report.verdict, 'error')
    assert.match(report.findings[0]?.message ?? '', message)
  }
})
