import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { evaluateFairness, evaluateQuality } from '../../packages/check/src/index.ts'
import { type GateReport, valueAt } from '../../packages/kernel/src/index.ts'
import { measureKsDistance, measureWassersteinDistance, testMcnemar } from '../../packages/statistics/src/index.ts'
import { runPython } from './python.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-quality-'))
after(() => rmSync(folder, { recursive: true }))

/** A fixed sequence that looks random: multiples of the golden ratio. */
const uniform = (i: number, salt: number) => ((i + 1) * 0.6180339887498949 + salt * 0.7548776662466927 * (i + 3)) % 1

const close = (ours: unknown, theirs: unknown, what: string, tolerance = 1e-9) => {
  assert.ok(typeof ours === 'number' && typeof theirs === 'number', `${what}: ${String(ours)} and ${String(theirs)}`)
  assert.ok(
    Math.abs(ours - theirs) <= tolerance * Math.max(1, Math.abs(theirs)),
    `${what}: ours ${ours}, theirs ${theirs}`,
  )
}

function save(name: string, rows: readonly object[]) {
  const path = join(folder, name)
  const [first = {}] = rows
  const lines = [Object.keys(first), ...rows.map((row) => Object.values(row))]
  writeFileSync(path, `${lines.map((line) => line.join(',')).join('\n')}\n`)
  return { files: [{ path }] }
}

const measure = (head: Parameters<typeof evaluateQuality>[0]['head'], metrics?: readonly string[]) =>
  evaluateQuality({
    head,
    baselines: new Map(),
    rules: null,
    measureOnly: true,
    policyRef: null,
    subject: null,
    ...(metrics === undefined ? {} : { metrics }),
  })

/** Every measured value is theirs, of the whole table and of each slice; returns how many. */
function compare(report: GateReport, theirs: unknown, column = ''): number {
  assert.equal(report.verdict, 'pass', JSON.stringify(report.findings))
  for (const { metric, of, value } of report.measurements) {
    const slice = of['slice']?.replace(`${column} = `, '') ?? ''
    close(value, valueAt(theirs, slice, metric), `${metric} ${slice}`)
  }
  return report.measurements.length
}

const rows = Array.from({ length: 2000 }, (_, i) => {
  const label = uniform(i, 2) < 0.35 ? 1 : 0
  // Rounded, so that there are ties.
  const score = Math.round(100 * Math.min(1, Math.max(0, 0.6 * uniform(i, 3) + 0.3 * label))) / 100
  const weight = [0.5, 1, 3, 0][Math.floor(uniform(i, 5) * 4)] ?? 1
  return {
    label,
    prediction: score > 0.5 ? 1 : 0,
    score,
    weight,
    group: ['a', 'b', '__proto__'][Math.floor(uniform(i, 1) * 3)] ?? 'a',
  }
})
const amounts = rows.map(({ weight, group }, i) => {
  const label = Math.round(1000 * (1 + 9 * uniform(i, 7))) / 100
  return { label, prediction: Math.round(100 * (label + 4 * uniform(i, 8) - 2)) / 100, weight, group }
})
const columnsOf = (table: readonly object[]) =>
  Object.fromEntries(Object.keys(table[0] ?? {}).map((key) => [key, table.map((row) => valueAt(row, key))]))

test('scikit-learn gives the same numbers of classes and scores, weighted, of all rows and of every slice', async () => {
  const names = ['accuracy', 'balanced_accuracy', 'precision', 'recall', 'specificity', 'f1', 'fbeta@0.5', 'fbeta@2']
  const scored = ['roc_auc', 'average_precision', 'log_loss', 'brier_score', 'expected_calibration_error']
  const table = save('classes.csv', rows)
  const columns = { label: 'label', prediction: 'prediction', score: 'score', by: ['group'] }
  const theirs = await runPython('quality.py', { kind: 'classes', ...columnsOf(rows) })
  const weighted = await measure({ table, columns: { ...columns, weight: 'weight' } }, [...names, ...scored])
  assert.equal(compare(weighted, theirs, 'group'), 13 * 4)
  const even = rows.map((row) => ({ ...row, weight: 1 }))
  const plain = await measure({ table, columns }, [...names, ...scored])
  assert.equal(compare(plain, await runPython('quality.py', { kind: 'classes', ...columnsOf(even) }), 'group'), 13 * 4)
})

test('scikit-learn gives the same numbers of amounts, weighted, of all rows and of every slice', async () => {
  const metrics = [
    'r2',
    'root_mean_squared_error',
    'mean_squared_error',
    'mean_absolute_error',
    'mean_absolute_percentage_error',
    'mean_pinball_loss@0.9',
  ]
  const table = save('amounts.csv', amounts)
  const columns = { label: 'label', prediction: 'prediction', weight: 'weight', by: ['group'] }
  const theirs = await runPython('quality.py', { kind: 'amounts', ...columnsOf(amounts) })
  assert.equal(compare(await measure({ table, columns }, metrics), theirs, 'group'), 6 * 4)
})

test('scikit-learn gives the same numbers of real tumours and patients', async () => {
  const real = await runPython('quality.py', { kind: 'real' })
  const list = (...path: readonly string[]) => {
    const found = valueAt(real, ...path)
    assert.ok(Array.isArray(found))
    return found.map(Number)
  }
  const scores = list('classes', 'score')
  const tumours = list('classes', 'label').map((label, i) => ({
    label,
    prediction: (scores[i] ?? 0) > 0.5 ? 1 : 0,
    score: scores[i],
  }))
  const columns = { label: 'label', prediction: 'prediction' }
  const classes = await measure({ table: save('tumours.csv', tumours), columns: { ...columns, score: 'score' } })
  assert.equal(compare(classes, { '': valueAt(real, 'classes', 'theirs') }), 11)
  const estimates = list('amounts', 'prediction')
  const patients = list('amounts', 'label').map((label, i) => ({ label, prediction: estimates[i] }))
  const found = await measure({ table: save('patients.csv', patients), columns: { ...columns, amounts: true } })
  assert.equal(compare(found, { '': valueAt(real, 'amounts', 'theirs') }), 5)
})

test('SciPy gives the same distances and the same exact p-values', async () => {
  const draw = (n: number, salt: number) => Array.from({ length: n }, (_, i) => Math.round(50 * uniform(i, salt)) / 50)
  const [first, second] = [draw(300, 1), draw(170, 2).map((value) => value ** 1.3)]
  const [firstWeights, secondWeights] = [draw(300, 5), draw(170, 6)]
  const theirs = await runPython('quality.py', { kind: 'distances', first, second, firstWeights, secondWeights })
  const sample = (values: readonly number[], weights?: readonly number[]) => ({
    values: Float64Array.from(values),
    ...(weights === undefined ? {} : { weights: Float64Array.from(weights) }),
  })
  close(measureKsDistance(sample(first), sample(second)).value, valueAt(theirs, 'ks'), 'ks')
  close(measureWassersteinDistance(sample(first), sample(second)).value, valueAt(theirs, 'wasserstein'), 'wasserstein')
  const weighted = measureWassersteinDistance(sample(first, firstWeights), sample(second, secondWeights))
  close(weighted.value, valueAt(theirs, 'weighted wasserstein'), 'weighted wasserstein')
  const flips = [
    [0, 1],
    [3, 9],
    [40, 61],
    [500, 400],
    [7, 7],
  ] as const
  const exact = await runPython('quality.py', { kind: 'mcnemar', flips })
  for (const [i, [b, c]] of flips.entries()) close(testMcnemar(b, c), valueAt(exact, String(i)), `${b} against ${c}`)
})

test('the computed paired interval is as wide as the one that SciPy draws', async () => {
  const base = rows.slice(0, 500).map((row, i) => ({ id: i, label: row.label, score: row.score }))
  const head = base.map((row, i) => ({
    ...row,
    score: Math.round(1000 * Math.min(1, Math.max(0, row.score + 0.3 * uniform(i, 9) - 0.15))) / 1000,
  }))
  const theirs = await runPython('quality.py', {
    kind: 'spread',
    label: base.map(({ label }) => label),
    head: head.map(({ score }) => score),
    base: base.map(({ score }) => score),
  })
  const [now, before] = [save('now.csv', head), save('before.csv', base)]
  for (const [amount, metrics] of [
    [false, ['average_precision', 'roc_auc', 'brier_score']],
    [true, ['r2', 'root_mean_squared_error']],
  ] as const) {
    const columns = { label: 'label', id: 'id', ...(amount ? { prediction: 'score' } : { score: 'score' }) }
    const report = await evaluateQuality({
      head: { table: now, columns },
      baselines: new Map([['base', { table: before, columns }]]),
      rules: null,
      metrics,
      measureOnly: true,
      level: 0.95,
      policyRef: null,
      subject: null,
    })
    for (const metric of metrics) {
      const change = report.measurements.find((one) => one.metric === `${metric}_change`)
      const error = ((change?.interval?.high ?? NaN) - (change?.interval?.low ?? NaN)) / 2 / 1.96
      // Six hundred draws know a standard error to three per cent.
      close(error / Number(valueAt(theirs, metric)), 1, metric, 0.12)
    }
  }
})

test('scikit-learn, Fairlearn and SciPy give the same scores and errors by group', async () => {
  const judge = (
    table: ReturnType<typeof save>,
    query: { readonly weight?: string },
    more: { readonly score?: string; readonly amounts?: boolean },
  ) =>
    evaluateFairness({
      predictions: table,
      query: { groups: ['group'], label: 'label', prediction: 'prediction', ...query },
      baseline: 'missing',
      policy: { attributes: { group: { reference: 'a' } }, rules: [], minDenominator: 30, alpha: 0.05 },
      policyRef: null,
      subject: null,
      measureOnly: true,
      ...more,
    })
  const theirs = await runPython('quality.py', { kind: 'groups', reference: 'a', ...columnsOf(rows) })
  const weighted = await judge(save('scored.csv', rows), { weight: 'weight' }, { score: 'score' })
  let compared = 0
  for (const { metric, of, value } of weighted.measurements) {
    const found = valueAt(theirs, metric)
    if (found === undefined || of['contrast'] !== undefined) continue
    const { group = '', against } = of
    close(value, valueAt(found, ...(against === undefined ? [group] : [group, against])), `${metric} ${group}`)
    compared++
  }
  assert.equal(compared, 4 * 3 + 4)
  const plain = await judge(save('unweighted.csv', rows), {}, { score: 'score' })
  for (const { metric, of, interval } of plain.measurements) {
    if (metric !== 'mean_score' || of['contrast'] === undefined) continue
    close(interval?.low, valueAt(theirs, 'welch', of['group'] ?? '', '0'), `Welch ${of['group']}`)
    close(interval?.high, valueAt(theirs, 'welch', of['group'] ?? '', '1'), `Welch ${of['group']}`)
  }
  const errors = await runPython('quality.py', { kind: 'errors', ...columnsOf(amounts) })
  const found = await judge(save('errors.csv', amounts), {}, { amounts: true })
  const singles = found.measurements.filter(({ of }) => of['contrast'] === undefined)
  for (const { metric, of, value } of singles)
    close(value, valueAt(errors, metric, of['group'] ?? ''), `${metric} ${of['group']}`)
  assert.equal(singles.length, 3 * 3)
})
