import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Command, Invocation } from '../command.ts'
import { check } from './check.ts'
import { fairness } from './fairness.ts'
import { quality } from './quality.ts'

const root = mkdtempSync(join(tmpdir(), 'modelgate-cli-quality-'))
after(() => rmSync(root, { recursive: true }))
const cwd = join(root, 'data')
mkdirSync(cwd)
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args])

/** 2000 rows; one in `every` is predicted wrong, in the north one in three. Amounts are off by `bias`. */
function write(name: string, every: number, bias = 0): void {
  const rows = Array.from({ length: 2000 }, (_, i) => {
    const label = Math.floor(i / 2) % 2
    const north = i % 5 === 0
    const right = north ? i % 3 !== 0 : i % every !== 0
    const score = right ? 0.15 + 0.7 * label : 0.85 - 0.7 * label
    const amount = i % 17
    return [
      i,
      label,
      right ? label : 1 - label,
      score,
      north ? 'north' : 'south',
      1 + (i % 2),
      amount,
      amount + (north ? bias : 0) + (i % 3) - 1,
    ].join(',')
  })
  writeFileSync(join(cwd, name), `id,y,p,s,region,w,price,estimate\n${rows.join('\n')}\n`)
}
write('p.csv', 20)
git('init', '-q', '-b', 'main')
git('add', '-A')
git('commit', '-q', '-m', 'good')
write('p.csv', 4, 3)
write('old.csv', 20)
writeFileSync(join(cwd, 'm.json'), '{"roc_auc": 0.81}')
writeFileSync(join(cwd, 'old.json'), '{"roc_auc": 0.9}')

async function run(command: Command, options: Invocation['options'], positionals: readonly string[] = ['p.csv']) {
  const world = { cwd, after: [], now: new Date(0), env: {}, progress: () => undefined }
  const outcome = await command.run({ positionals, options, ...world })
  if ('report' in outcome) return outcome.report
  assert.ok('document' in outcome && outcome.document.reports[0])
  return outcome.document.reports[0]
}
const columns = { label: 'y', prediction: 'p', score: 's', id: 'id' }

test('a limit may be about one slice or every value of a column, and take a parameter', async () => {
  const north = await run(quality, { ...columns, min: ['recall[region=north]=0.8'] })
  assert.deepEqual([north.verdict, north.findings[0]?.subject], ['fail', 'recall of region = north'])
  const every = await run(quality, { ...columns, min: ['recall[region]=0.5', 'fbeta@2=0.5'] })
  assert.equal(every.verdict, 'pass')
  assert.equal(every.measurements.filter(({ state }) => state === 'pass').length, 3)
  for (const min of ['recall[]=0.5', 'fbeta@=0.5', 'recall']) {
    await assert.rejects(run(quality, { ...columns, min: [min] }), { code: 'CLI_USAGE' }, min)
  }
})

test('weights move the numbers, and a weight that is none names its row', async () => {
  const [plain, weighted] = [
    await run(quality, { ...columns, 'measure-only': true }),
    await run(quality, { ...columns, weight: 'w', 'measure-only': true }),
  ]
  assert.notEqual(plain.measurements[0]?.value, weighted.measurements[0]?.value)
  const wrong = await run(quality, { ...columns, weight: 'region', 'measure-only': true })
  assert.deepEqual([wrong.verdict, wrong.reasonCode], ['error', 'TABLE_NUMBER_INVALID'])
  assert.match(wrong.findings[0]?.message ?? '', /p\.csv, row 1: the weight "north"/u)
})

test('a baseline may be the same file, or another, at a revision', async () => {
  for (const baseline of ['git:main', 'git:HEAD:data/p.csv']) {
    const report = await run(quality, { ...columns, baseline: [baseline], 'max-regression': ['accuracy=0.02'] })
    assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'QUALITY_REGRESSION'], baseline)
  }
  await assert.rejects(run(quality, { ...columns, baseline: ['git:nowhere'] }), { code: 'GIT_REF_UNKNOWN' })
  await assert.rejects(run(quality, { ...columns, baseline: ['git:main:no.csv'] }), { code: 'TABLE_FILE_MISSING' })
  await assert.rejects(run(quality, { ...columns, baseline: ['git:main', 'p.csv'] }), { code: 'CLI_USAGE' })
})

test('a metrics file is judged as stated, and one that is none is an error', async () => {
  const kept = await run(quality, { min: ['roc_auc=0.8'] }, ['m.json'])
  assert.deepEqual([kept.verdict, kept.findings.map(({ code }) => code)], ['pass', ['QUALITY_CLAIMED']])
  assert.equal((await run(quality, { min: ['roc_auc=0.85'] }, ['m.json'])).verdict, 'fail')
  const against = await run(quality, { 'max-regression': ['roc_auc=0.01'], baseline: ['old.json'] }, ['m.json'])
  assert.deepEqual([against.verdict, against.reasonCode], ['inconclusive', 'QUALITY_NOT_ESTIMABLE'])
  const lost = await run(quality, { 'max-regression': ['roc_auc=0.01'], baseline: ['none.json'] }, ['m.json'])
  assert.equal(lost.reasonCode, 'QUALITY_BASELINE_MISSING')
})

test('amounts are measured where a metric of them is named', async () => {
  const report = await run(quality, { label: 'price', prediction: 'estimate', max: ['root_mean_squared_error=0.5'] })
  assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'QUALITY_ABOVE_MAX'])
  const classes = await run(quality, { label: 'price', prediction: 'estimate', 'measure-only': true })
  assert.equal(classes.reasonCode, 'TABLE_NOT_BINARY')
})

test('fairness judges scores and amounts by group', async () => {
  const scored = await run(fairness, { ...columns, by: ['region'], margin: ['roc_auc=0.05'] }, ['old.csv'])
  assert.deepEqual([scored.verdict, scored.reasonCode], ['fail', 'FAIRNESS_GAP_EXCEEDED'])
  const lost = await run(fairness, { ...columns, by: ['region'], baseline: ['none.csv'], epsilon: ['mean_score=0.02'] })
  assert.equal(lost.reasonCode, 'FAIRNESS_BASELINE_MISSING')
  const amounts = { label: 'price', prediction: 'estimate', by: ['region'], amounts: true }
  const biased = await run(fairness, { ...amounts, margin: ['mean_error=1'] })
  assert.match(biased.findings[0]?.message ?? '', /the mean error of north \(2\.9975 against 0\.0000\) differs by/u)
  const worse = await run(fairness, { ...amounts, id: 'id', baseline: ['old.csv'], epsilon: ['mean_error=1'] })
  assert.deepEqual([worse.verdict, worse.reasonCode], ['fail', 'FAIRNESS_REGRESSION'])
  const unscored = await run(fairness, { label: 'y', prediction: 'p', by: ['region'], margin: ['roc_auc=0.05'] })
  assert.match(unscored.findings[0]?.message ?? '', /needs scores of classes/u)
  const classes = await run(fairness, { ...columns, by: ['region'], 'one-vs-rest': true })
  assert.equal(classes.reasonCode, 'TABLE_CLASSES_INVALID')
})

test('a clone without the ledger does not know what is live', async () => {
  writeFileSync(
    join(root, 'c.modelgate.yaml'),
    `apiVersion: modelgate/v1\nkind: Model\nmetadata: { name: credit, version: "1.0.0", owner: "@acme/ml" }\nspec:\n  artifacts: [{ name: m, path: data/m.json, format: opaque, digest: "sha256:${'0'.repeat(64)}", size: 1 }]\n  evaluation: { predictions: { path: data/p.csv, digest: "sha256:${'0'.repeat(64)}", label: y, prediction: p, score: s, id: id } }\n  considerations: { useCases: [x] }\n  risk: { tier: low }\n`,
  )
  for (const [against, why] of [
    ['environment:production', /This clone has no ledger/u],
    ['artifact:preds', /fetched in a job on GitHub alone/u],
  ] as const) {
    writeFileSync(
      join(cwd, 'policy.yaml'),
      `apiVersion: modelgate/v1\nkind: Policy\ngates: { quality: { metrics: [{ metric: f1, maxRegression: 0.1, against: "${against}" }] } }\n`,
    )
    const report = await run(check, { policy: 'policy.yaml', gate: ['quality'] }, ['../c.modelgate.yaml'])
    assert.equal(report.verdict, 'inconclusive')
    assert.match(report.findings.map(({ message }) => message).join(), why)
  }
})
