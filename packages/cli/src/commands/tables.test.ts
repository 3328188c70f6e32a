import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Command, Invocation } from '../command.ts'
import { renderText } from '../render-text.ts'
import { fairness } from './fairness.ts'
import { quality } from './quality.ts'

const cwd = mkdtempSync(join(tmpdir(), 'modelgate-cli-tables-'))
after(() => rmSync(cwd, { recursive: true }))

/** 3,000 rows: of those with y = 0, a tenth of `young` and a third of `old` are predicted 1; `more` of `old` on top. */
function write(name: string, more: number): void {
  const rows = Array.from({ length: 3000 }, (_, i) => {
    const old = i % 3 === 0
    const refused = old ? i % 9 === 0 || (more > 0 && i % more === 3) : i % 10 === 1
    return [i, old ? 'old' : 'young', i % 7 === 0 ? 1 : 0, refused ? 1 : 0, ((i * 7919) % 3000) / 3000].join(',')
  })
  writeFileSync(join(cwd, name), `id,age,y,p,s\n${rows.join('\n')}\n`)
}
write('base.csv', 0)
write('head.csv', 9)
writeFileSync(
  join(cwd, 'policy.yaml'),
  'apiVersion: modelgate/v1\nkind: Policy\ngates:\n  fairness: { attributes: { age: { reference: young } }, rules: [{ metric: false_positive_rate, contrast: difference, absolute: { margin: 0.1 } }] }\n  quality: { metrics: [{ metric: accuracy, min: 0.5 }] }\n',
)
writeFileSync(join(cwd, 'broken.yaml'), 'apiVersion: modelgate/v1\nkind: Policy\ngates: { fairnes: {}, qualiti: {} }\n')

async function run(command: Command, options: Invocation['options'], positionals: readonly string[] = ['head.csv']) {
  const world = { cwd, after: [], now: new Date(0), env: {}, progress: () => undefined }
  const outcome = await command.run({ positionals, options, ...world })
  assert.ok('report' in outcome)
  const { verdict, reasonCode, measurements, policy, findings } = outcome.report
  return { verdict, reasonCode, measurements, policy, findings }
}

const table = { label: 'y', prediction: 'p', by: ['age'] }

test('fairness judges by the rules of the command line', async () => {
  const failed = await run(fairness, { ...table, margin: ['false_positive_rate=0.1'] })
  assert.deepEqual([failed.verdict, failed.reasonCode], ['fail', 'FAIRNESS_GAP_EXCEEDED'])
  const passed = await run(fairness, { ...table, margin: ['selection_rate:ratio=0.01'], reference: ['age=old'] })
  assert.equal(passed.verdict, 'pass')
  assert.ok(passed.measurements.some(({ of, state }) => of['reference'] === 'old' && state === 'pass'))
  assert.equal((await run(fairness, table)).reasonCode, 'NO_RULE')
  assert.equal((await run(fairness, { ...table, 'measure-only': true })).verdict, 'pass')
})

test('a pass that only measures never stands beside a broken rule', async () => {
  const limits = { margin: ['false_positive_rate=0.1'], epsilon: ['accuracy=0.1'], min: ['accuracy=1'], max: ['f1=0'] }
  for (const [name, value] of Object.entries(limits)) {
    const command = ['min', 'max'].includes(name) ? quality : fairness
    await assert.rejects(run(command, { ...table, 'measure-only': true, [name]: value }), { code: 'CLI_USAGE' })
  }
  for (const command of [fairness, quality]) {
    const judged = await run(command, { ...table, policy: 'policy.yaml' })
    assert.ok(judged.measurements.some(({ state }) => state !== undefined))
    const { verdict, measurements } = await run(command, { ...table, policy: 'policy.yaml', 'measure-only': true })
    assert.equal(verdict, 'pass')
    assert.ok(measurements.every(({ state }) => state === undefined))
  }
})

test('fairness compares with a baseline, row by row where there is an id', async () => {
  const options = { ...table, baseline: ['base.csv'], epsilon: ['false_positive_rate=0.02'] }
  const paired = await run(fairness, { ...options, id: 'id' })
  assert.deepEqual([paired.verdict, paired.reasonCode], ['fail', 'FAIRNESS_REGRESSION'])
  const unpaired = await run(fairness, options)
  assert.ok(unpaired.findings.some(({ code }) => code === 'FAIRNESS_UNPAIRED'))
  const { baseline: _, ...alone } = options
  assert.equal((await run(fairness, alone)).reasonCode, 'FAIRNESS_BASELINE_MISSING')
  const other = await run(fairness, { ...options, id: 'id', baseline: ['policy.yaml'] })
  assert.deepEqual([other.verdict, other.reasonCode], ['inconclusive', 'FAIRNESS_BASELINE_MISSING'])
  const [header = '', row = '', ...rows] = readFileSync(join(cwd, 'base.csv'), 'utf8').split('\n')
  writeFileSync(join(cwd, 'twice.csv'), [header, row, row, ...rows].join('\n'))
  const twice = await run(fairness, { ...options, id: 'id', baseline: ['twice.csv'] })
  assert.deepEqual([twice.verdict, twice.reasonCode], ['inconclusive', 'FAIRNESS_BASELINE_MISSING'])
  assert.match(twice.findings.find(({ code }) => code === 'FAIRNESS_BASELINE_MISSING')?.message ?? '', /twice/u)
  const judged = await run(quality, {
    label: 'y',
    prediction: 'p',
    baseline: ['policy.yaml'],
    'max-regression': ['accuracy=0.1'],
  })
  assert.deepEqual([judged.verdict, judged.reasonCode], ['inconclusive', 'QUALITY_BASELINE_MISSING'])
})

test('the rules of a policy file count too', async () => {
  const judged = await run(fairness, { ...table, policy: 'policy.yaml' })
  assert.deepEqual([judged.verdict, judged.policy?.source], ['fail', 'policy.yaml'])
  assert.equal((await run(quality, { label: 'y', prediction: 'p', policy: 'policy.yaml' })).verdict, 'pass')
  await assert.rejects(run(fairness, { ...table, policy: 'none.yaml' }), { code: 'CLI_USAGE' })
  await assert.rejects(run(fairness, { ...table, policy: 'broken.yaml' }), /and \d more problem/u)
})

test('quality judges by the rules of the command line', async () => {
  const columns = { label: 'y', prediction: 'p', score: 's' }
  const failed = await run(quality, { ...columns, min: ['roc_auc=0.9'], max: ['log_loss=9'] })
  assert.deepEqual([failed.verdict, failed.reasonCode], ['fail', 'QUALITY_BELOW_MIN'])
  const worse = await run(quality, {
    ...columns,
    id: 'id',
    baseline: ['base.csv'],
    'max-regression': ['accuracy=0.001'],
    metric: ['accuracy,recall'],
    by: ['age'],
  })
  assert.deepEqual([worse.verdict, worse.reasonCode], ['fail', 'QUALITY_REGRESSION'])
  assert.ok(worse.measurements.some(({ of }) => of['slice'] === 'age = old'))
  const sliced = await run(quality, { ...columns, by: ['age'], min: ['roc_auc=0.3'], prediction: undefined })
  assert.ok(sliced.measurements.some(({ metric, of }) => metric === 'roc_auc' && of['slice'] === 'age = young'))
  writeFileSync(join(cwd, 'young.csv'), readFileSync(join(cwd, 'head.csv'), 'utf8').replaceAll(/^\d+,old.*\n/gmu, ''))
  const gone = await run(quality, { ...columns, by: ['age'], min: ['accuracy=0.5'], baseline: ['base.csv'] }, [
    'young.csv',
  ])
  assert.deepEqual([gone.verdict, gone.reasonCode], ['inconclusive', 'QUALITY_SLICE_GONE'])
  assert.equal((await run(quality, { label: 'y', min: ['accuracy=0.5'] })).reasonCode, 'QUALITY_COLUMNS_MISSING')
})

test('a cells file takes the place of the table, and says what it lacks', async () => {
  const rules = { margin: ['false_positive_rate=0.1'], epsilon: ['false_positive_rate=0.02'] }
  const pair = { baseline: ['base.csv'], id: 'id' }
  const from = await run(fairness, {
    ...table,
    ...rules,
    ...pair,
    'emit-cells': 'all.cells.json',
    'suppress-below': '0',
  })
  const counted = await run(fairness, rules, ['all.cells.json'])
  assert.deepEqual(counted.measurements, from.measurements)
  assert.deepEqual([counted.verdict, counted.reasonCode], [from.verdict, from.reasonCode])
  assert.ok(!readFileSync(join(cwd, 'all.cells.json'), 'utf8').includes('2999'))

  await run(fairness, { ...table, baseline: [], 'emit-cells': 'some.cells.json', 'suppress-below': '100' }, [
    'base.csv',
  ])
  const some = await run(fairness, rules, ['some.cells.json'])
  assert.ok(some.findings.some(({ code }) => code === 'FAIRNESS_CELLS_SUPPRESSED'))
  await run(fairness, { ...table, baseline: [], 'emit-cells': 'base.cells.json' }, ['base.csv'])
  const code = async (baseline: string, head = 'all.cells.json') =>
    (await run(fairness, { ...rules, baseline: [baseline] }, [head])).findings.map((finding) => finding.code)
  assert.ok(!(await code('base.cells.json')).includes('FAIRNESS_UNPAIRED'))
  await run(fairness, { ...table, baseline: [], 'emit-cells': 'other.cells.json' }, ['head.csv'])
  assert.ok((await code('other.cells.json')).includes('FAIRNESS_UNPAIRED'))
  assert.ok((await code('none.cells.json')).includes('FAIRNESS_BASELINE_MISSING'))
  assert.ok((await code('base.cells.json', 'other.cells.json')).includes('FAIRNESS_UNPAIRED'))
  const mixed = await run(fairness, { ...table, ...rules, id: 'id', baseline: ['base.cells.json'] })
  assert.ok(mixed.findings.some((finding) => finding.code === 'FAIRNESS_UNPAIRED'))
  for (const place of ['.', 'no/such/cells.json']) {
    const nowhere = await run(fairness, { ...table, ...rules, ...pair, 'emit-cells': place })
    assert.deepEqual([nowhere.verdict, nowhere.reasonCode], ['error', 'CLI_OUTPUT_FAILED'])
  }
  // What a file holds decides, not its name: other JSON files hold metrics.
  for (const name of ['counts.json', 'COUNTS.JSON']) {
    await run(fairness, { ...table, ...rules, ...pair, 'emit-cells': name, 'suppress-below': '0' })
    assert.deepEqual((await run(fairness, rules, [name])).measurements, from.measurements)
    assert.equal((await run(quality, { min: ['accuracy=0.5'] }, [name])).verdict, 'pass')
  }
  assert.ok((await code('counts.json')).includes('FAIRNESS_UNPAIRED'))
  const wrong = await run(fairness, { ...rules, by: ['agee'] }, ['all.cells.json'])
  assert.deepEqual([wrong.verdict, wrong.reasonCode], ['error', 'TABLE_COLUMN_MISSING'])
  assert.equal((await run(quality, { min: ['accuracy=0.5'] }, ['base.cells.json'])).verdict, 'pass')
})

test('a damaged cells file is refused with the place', async () => {
  await run(fairness, { ...table, 'emit-cells': 'good.cells.json', 'suppress-below': '0' })
  const good = readFileSync(join(cwd, 'good.cells.json'), 'utf8')
  const damages: readonly (readonly [string | RegExp, string])[] = [
    [/^.*$/su, '{'],
    ['"Cells"', '"Rows"'],
    ['"attributes":["age"]', '"attributes":[1]'],
    [/"cells":\[.*\]/su, '"cells":[]'],
    ['"favourable":"positive"', '"favourable":"yes"'],
    ['"below":0', '"below":-1'],
    ['"label":{"column":"y"', '"label":{"colum":"y"'],
    ['"groups":["old"]', '"groups":[]'],
    [/"n":\d+/u, '"n":0.5'],
    [/"n":(\d+)/u, '"n":$1,"weight":-1'],
    [/"n":(\d+)/u, '"n":$1,"weight":1e308,"weightSquares":1e308'],
    [/"n":(\d+)/u, '"n":$1,"weight":1e-200,"weightSquares":1e-300'],
    [/"n":(\d+)/u, '"n":$1,"weight":0,"weightSquares":1'],
    // More evidence than the rows hold, and less than any weights give.
    [/"n":(\d+)/u, '"n":$1,"weight":$1,"weightSquares":1'],
    [/"n":(\d+)/u, '"n":$1,"weight":$1,"weightSquares":1e9'],
    ['"prediction":true', '"prediction":1'],
  ]
  for (const [what, instead] of damages) {
    writeFileSync(join(cwd, 'bad.cells.json'), good.replace(what, instead))
    const { verdict, reasonCode } = await run(fairness, { margin: ['selection_rate=0.1'] }, ['bad.cells.json'])
    assert.deepEqual([verdict, reasonCode], ['error', 'TABLE_CELLS_INVALID'], instead)
  }
})

test('a pattern stands for its files', async () => {
  const { measurements } = await run(fairness, { ...table, 'measure-only': true }, ['*ea?.csv'])
  assert.deepEqual(measurements, (await run(fairness, { ...table, 'measure-only': true })).measurements)
  await assert.rejects(run(fairness, table, ['**/none-*.csv']), { code: 'CLI_USAGE' })
})

test('people read which engine it was and why', async () => {
  const world = { cwd, after: [], now: new Date(0), env: {}, progress: () => undefined }
  for (const [engine, said] of [
    [undefined, /^Read by stream: \d+ bytes; DuckDB from 4194304\.$/mu],
    ['duckdb', /^Read by duckdb: asked for\.$/mu],
  ] as const) {
    const outcome = await quality.run({ positionals: ['head.csv'], options: { ...table, engine }, ...world })
    assert.match('report' in outcome ? renderText(outcome.report, { color: false, width: 80 }) : '', said)
  }
})

test('wrong usage is named with the line to write', async () => {
  const usage = { code: 'CLI_USAGE' }
  await assert.rejects(run(fairness, table, []), usage)
  await assert.rejects(run(fairness, { ...table, by: [] }), usage)
  await assert.rejects(run(quality, {}), usage)
  await assert.rejects(run(fairness, { ...table, margin: ['false_positive_rate'] }), usage)
  await assert.rejects(run(fairness, { ...table, reference: ['sex=f'] }), usage)
  await assert.rejects(run(fairness, { ...table, level: '1' }), usage)
  await assert.rejects(run(fairness, { ...table, engine: 'spark' }), usage)
})
