import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { digestBytes, type FileTree, modelDigest } from '@modelgate/artifacts'
import { ModelgateError } from '@modelgate/kernel'
import { memoryTree } from './fixtures/memory-tree.ts'
import type { BaselinePlaces } from './open-named-baseline.ts'
import { isMetricsFile, readStatedMetrics } from './read-stated-metrics.ts'
import { runCheck } from './run-check.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-quality-'))
after(() => rmSync(folder, { recursive: true }))

/** Predictions of 1000 rows, right but for one in `every`. */
function table(every: number): string {
  const rows = Array.from({ length: 1000 }, (_, i) => {
    const label = i % 2
    const right = i % every !== 0
    return `${i},${label},${right ? label : 1 - label},${right ? 0.1 + 0.8 * label : 0.9 - 0.8 * label},${i % 3 === 0 ? 'north' : 'south'}`
  })
  return `id,y,p,s,region\n${rows.join('\n')}\n`
}
const [good, bad] = [table(20), table(4)]

const predictions = (text: string, score = 'score: s, ') =>
  `predictions: { path: p.csv, digest: "${digestBytes(text)}", label: y, prediction: p, ${score}id: id }`
const results = (value: number) => `results: [{ metric: roc_auc, value: ${value}, dataset: test }]`

function manifest(evaluation: string, task = ''): string {
  return `apiVersion: modelgate/v1
kind: Model
metadata: { name: credit, version: "1.0.0", owner: "@acme/credit" }
spec:
${task}  artifacts: [{ name: weights, path: model.bin, format: opaque, digest: "${digestBytes('w')}", size: 1 }]
  evaluation: { ${evaluation} }
  considerations: { useCases: [Raise limits] }
  risk: { tier: low }
`
}

const files = (evaluation: string, text?: string, more: Readonly<Record<string, string>> = {}) => ({
  'credit.modelgate.yaml': manifest(evaluation),
  'model.bin': 'w',
  ...(text === undefined ? {} : { 'p.csv': text }),
  ...more,
})

async function check(rule: string, head: FileTree, base: FileTree | null = null, baselines?: BaselinePlaces) {
  const policy = memoryTree({
    'policy.yaml': `apiVersion: modelgate/v1\nkind: Policy\ngates: { quality: { metrics: [{ metric: ${rule} }] } }\n`,
  })
  const { reports } = await runCheck({
    head,
    base,
    policy: { tree: policy, path: 'policy.yaml' },
    gates: ['quality'],
    changedPaths: null,
    now: new Date(0),
    environment: {},
    progress: () => undefined,
    ...(baselines === undefined ? {} : { baselines }),
  })
  const report = reports.find(({ gate }) => gate === 'quality')
  assert.ok(report)
  return report
}

const better = memoryTree(files(predictions(good), good))
const worse = memoryTree(files(predictions(bad), bad))

const live = {
  digest: modelDigest([{ name: 'weights', digest: digestBytes('w'), size: 1 }]),
  version: '1.0.0',
  commit: 'c',
}
const artifact = join(folder, 'kept.csv')
writeFileSync(artifact, good)
const places: BaselinePlaces = {
  openRevision: async (revision) => {
    if (revision === 'gone') throw new ModelgateError('GIT_REF_UNKNOWN', 'There is no commit gone.')
    if (revision === 'broken') throw new Error('a fault of our own')
    return revision === 'empty' ? memoryTree({}) : better
  },
  findLive: async (_, environment) =>
    environment === 'staging' ? null : environment === 'other' ? { ...live, digest: 'sha256:0' } : live,
  fetchArtifact: async (name, path) => {
    if (name === 'kept' && path === 'p.csv') return artifact
    throw new ModelgateError('ARTIFACT_MISSING', `No run keeps ${name}.`)
  },
}

test('a version that a rule names is found wherever it is', async () => {
  const base = memoryTree(files(predictions(bad), bad, { 'gold/p.csv': good }))
  for (const against of ['git:v1', 'environment:production', 'artifact:kept', 'path:gold/p.csv']) {
    const report = await check(`f1, maxRegression: 0.05, against: "${against}"`, worse, base, places)
    assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'QUALITY_REGRESSION'], against)
    assert.match(report.findings[0]?.message ?? '', new RegExp(`worse than at ${against}`, 'u'))
    assert.equal(
      (await check(`f1, maxRegression: 0.05, against: "${against}"`, better, base, places)).verdict,
      'pass',
      against,
    )
  }
  assert.equal((await check('f1, maxRegression: 0.05', worse, base, places)).verdict, 'pass')
})

test('a declared figure that the predictions do not give is never passed over in silence', async () => {
  const claim = (value: number) => `results: [{ metric: accuracy, value: ${value}, dataset: test }]`
  const judge = async (value: number) => {
    const head = memoryTree(files(`${predictions(good)}, ${claim(value)}`, good))
    return check('accuracy, min: 0.9', head)
  }
  const [right, wrong] = [await judge(0.95), await judge(0.99)]
  assert.deepEqual([right.verdict, right.reasonCode], ['pass', 'QUALITY_WITHIN_LIMITS'])
  assert.deepEqual([wrong.verdict, wrong.reasonCode], ['warn', 'CARD_FIGURE_DIFFERS'])
  assert.match(wrong.findings[0]?.message ?? '', /says accuracy 0\.99, and the predictions give 0\.95/u)
})

test('a version that cannot be had leaves its rule undecided and says why', async () => {
  const missing = {
    'git:gone': /no commit gone/u,
    'git:empty': /has no manifest of credit/u,
    'environment:other': /other holds sha256:0, and the manifest at .* declares sha256:/u,
    'artifact:lost': /No run keeps lost/u,
    'path:nothing.csv': /has no file nothing\.csv/u,
  }
  for (const [against, why] of Object.entries(missing)) {
    const report = await check(`f1, maxRegression: 0.05, against: "${against}"`, better, null, places)
    assert.equal(report.verdict, 'inconclusive', against)
    const finding = report.findings.find(({ code }) => code === 'QUALITY_BASELINE_MISSING')
    assert.match(finding?.message ?? '', why, against)
  }
  const nowhere = await check('f1, maxRegression: 0.05, against: "git:v1"', better)
  assert.match(nowhere.findings.map(({ message }) => message).join(), /cannot be reached from here/u)
  const broken = await check('f1, maxRegression: 0.05, against: "git:broken"', better, null, places)
  assert.equal(broken.verdict, 'error')
  const first = await check('f1, min: 0.5, maxRegression: 0.05, against: "environment:staging"', better, null, places)
  assert.deepEqual([first.verdict, first.findings.map(({ code }) => code)], ['pass', ['QUALITY_FIRST_VERSION']])
})

test('a score, the predictions, or a stated metric that is gone keeps the gate from passing', async () => {
  const unscored = memoryTree(files(predictions(good, ''), good))
  assert.equal((await check('accuracy, min: 0.8', better, better)).verdict, 'pass')
  const lost = await check('accuracy, min: 0.8', unscored, better)
  assert.deepEqual([lost.verdict, lost.reasonCode], ['inconclusive', 'QUALITY_METRIC_GONE'])
  const stated = memoryTree(files(results(0.95)))
  const claimed = await check('roc_auc, min: 0.8', stated, better)
  assert.deepEqual([claimed.verdict, claimed.reasonCode], ['inconclusive', 'QUALITY_METRIC_GONE'])
  const silent = await check('roc_auc, min: 0.8', memoryTree(files('design: holdout')), better)
  assert.equal(silent.reasonCode, 'PREDICTIONS_MISSING')
  const removed = await check('roc_auc, min: 0.8', memoryTree(files(`${predictions(good)}, ${results(0.95)}`)), better)
  assert.equal(removed.reasonCode, 'PREDICTIONS_MISSING')
})

test('stated results are judged as stated', async () => {
  const stated = memoryTree(files(results(0.85)))
  const kept = await check('roc_auc, min: 0.8', stated, stated)
  assert.deepEqual([kept.verdict, kept.findings.map(({ code }) => code)], ['pass', ['QUALITY_CLAIMED']])
  assert.equal((await check('roc_auc, min: 0.9', stated)).reasonCode, 'QUALITY_BELOW_MIN')
  const compared = await check('roc_auc, maxRegression: 0.01', stated, stated)
  assert.deepEqual([compared.verdict, compared.reasonCode], ['inconclusive', 'QUALITY_NOT_ESTIMABLE'])
})

test('slices of a rule are read without being asked for', async () => {
  const report = await check('recall, min: 0.6, by: region', worse, better)
  assert.deepEqual(
    report.measurements.filter(({ state }) => state !== undefined).map(({ of, state }) => [of['slice'], state]),
    [
      ['region = north', 'pass'],
      ['region = south', 'pass'],
    ],
  )
  assert.equal(
    (await check('specificity, maxRegression: 0.05, slice: "region = north"', worse, better)).verdict,
    'fail',
  )
  const unsliced = memoryTree(files(predictions(good), good.replace('region', 'country')))
  const newcomer = await check('recall, min: 0.6, by: region', better, unsliced)
  assert.equal(newcomer.verdict, 'pass')
})

test('the content of a Git LFS file counts, not its pointer', async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid ${digestBytes(good).replace(':', ':')}\nsize ${good.length}\n`
  const tree = memoryTree(files(predictions(good), pointer))
  const unfetched = await check('f1, min: 0.5', tree)
  assert.deepEqual([unfetched.verdict, unfetched.reasonCode], ['error', 'LFS_CONTENT_NOT_FETCHED'])
  const fetched: FileTree = {
    ...tree,
    lfsObject: async ({ digest }) => (digest === digestBytes(good) ? artifact : null),
  }
  assert.equal((await check('f1, min: 0.5', fetched)).verdict, 'pass')
  const report = await check('f1, maxRegression: 0.05', better, tree)
  assert.match(report.findings.map(({ message }) => message).join(), /is a Git LFS pointer/u)
})

test('a task of amounts is measured as one', async () => {
  const text = 'y,p\n1,2\n2,2\n4,1\n5,5\n'
  const evaluation = `predictions: { path: p.csv, digest: "${digestBytes(text)}", label: y, prediction: p }`
  const head = memoryTree({
    ...files(evaluation, text),
    'credit.modelgate.yaml': manifest(evaluation, '  task: tabular-regression\n'),
  })
  const report = await check('r2, min: 0.99', head)
  assert.deepEqual(report.measurements.map(({ metric }) => metric).slice(0, 2), ['r2', 'root_mean_squared_error'])
})

test('a metrics file, and what is none', async () => {
  let count = 0
  const file = (text: string) => {
    const path = join(folder, `${count++}.json`)
    writeFileSync(path, text)
    return { path, name: 'metrics.json' }
  }
  assert.deepEqual(await readStatedMetrics(file('{"roc_auc": 0.8}')), [{ metric: 'roc_auc', value: 0.8 }])
  const full =
    '{"results": [{"metric": "f1", "value": 0.5, "n": 9, "slice": "a = b", "confidenceInterval": {"low": 0.4, "high": 0.6, "level": 0.9}}, {"metric": "f1", "value": 0.6, "confidenceInterval": {"low": 0.4, "high": 0.7}}]}'
  const [first, second] = await readStatedMetrics(file(full))
  assert.deepEqual(first, {
    metric: 'f1',
    value: 0.5,
    slice: 'a = b',
    n: 9,
    interval: { low: 0.4, high: 0.6, level: 0.9 },
  })
  assert.deepEqual(second?.interval, { low: 0.4, high: 0.7 })
  const refused: Readonly<Record<string, RegExp>> = {
    '[': /JSON/u,
    '3': /neither an object nor a list/u,
    '{}': /holds no value/u,
    '{"roc_auc": "0.8"}': /roc_auc: "0\.8" is not a number/u,
    '{"roc_auc": 1e999}': /is not a number/u,
    '[{"value": 1}]': /result 1: metric is no text/u,
    '[{"metric": "f1"}]': /nothing is not a number/u,
    '[{"metric": "f1", "value": 1, "n": -1}]': /n is not a whole number/u,
    '[{"metric": "f1", "value": 1}, {"metric": "f1", "value": 2}]': /f1 is there twice/u,
    '[{"metric": "f1", "value": 1, "slice": "a"}, {"metric": "f1", "value": 2, "slice": "a"}]':
      /f1 of a is there twice/u,
    '[{"metric": "f1", "value": 1, "confidenceInterval": {"low": 0, "high": 1, "level": 2}}]':
      /level of confidenceInterval/u,
  }
  for (const [text, message] of Object.entries(refused)) {
    await assert.rejects(readStatedMetrics(file(text)), { code: 'QUALITY_METRICS_INVALID', message }, text)
  }
  await assert.rejects(readStatedMetrics(file(' '.repeat(4 * 1024 * 1024 + 1))), { code: 'QUALITY_METRICS_INVALID' })
  await assert.rejects(readStatedMetrics({ path: join(folder, 'none.json') }), { code: 'TABLE_FILE_MISSING' })
  const named = (...names: readonly string[]) => isMetricsFile({ files: names.map((name) => ({ path: name, name })) })
  assert.deepEqual(
    [named('m.json'), named('m.cells.json'), named('m.jsonl'), named('a.json', 'b.json'), named()],
    [true, false, false, false, false],
  )
})
