import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import type { GateReport } from '@modelgate/kernel'
import { memoryTree } from './fixtures/memory-tree.ts'
import { runCheck } from './run-check.ts'

const HEADER = 'sex,dept,y,p,truth,guess'
/** Women apply where few are admitted; within a department nobody differs. Of the women's `high` a third is called `low`. */
const ROWS = Array.from({ length: 4000 }, (_, i) => {
  const dept = i % 2 === 0 ? 'A' : 'B'
  const sex = i % 10 < 2 === (dept === 'A') ? 'f' : 'm'
  const truth = ['high', 'mid', 'low'][i % 3] ?? ''
  const guess = truth === 'high' && sex === 'f' && i % 9 === 0 ? 'low' : truth
  return [sex, dept, i % 4 < 2 ? 1 : 0, (i % 3 === 0) === (dept === 'A') ? 0 : 1, truth, guess].join(',')
})
const TABLE = `${[HEADER, ...ROWS].join('\n')}\n`

async function check(predictions: string, rules: string): Promise<GateReport> {
  const manifest = `apiVersion: modelgate/v1
kind: Model
metadata: { name: jobs, version: "1.0.0", owner: "@acme/jobs" }
spec:
  artifacts: [{ name: weights, path: model.bin, format: opaque, digest: "${digestBytes('w')}", size: 1 }]
  evaluation: { predictions: { path: table.csv, digest: "${digestBytes(TABLE)}", ${predictions} } }
  considerations: { useCases: [Raise limits] }
  fairness: { sensitiveAttributes: [{ name: sex }] }
  risk: { tier: low }
`
  const policy = `apiVersion: modelgate/v1\nkind: Policy\ngates:\n  fairness: { attributes: { sex: { reference: m } }, ${rules} }\n`
  const tree = memoryTree({
    'my jobs.modelgate.yaml': manifest,
    'table.csv': TABLE,
    'model.bin': 'w',
    'policy.yaml': policy,
  })
  const { reports } = await runCheck({
    head: tree,
    base: null,
    policy: { tree, path: 'policy.yaml' },
    gates: ['fairness'],
    changedPaths: null,
    now: new Date(0),
    environment: {},
    progress: () => undefined,
  })
  const [report] = reports
  assert.ok(report !== undefined)
  return report
}
const BINARY = 'label: y, prediction: p'
const rule = (more = '') =>
  `rules: [{ metric: selection_rate, contrast: difference, absolute: { margin: 0.1 }${more} }]`

test('a policy may control for a column that is no attribute', async () => {
  assert.equal((await check(BINARY, rule())).verdict, 'fail')
  const report = await check(BINARY, rule(', control: [dept]'))
  assert.deepEqual([report.verdict, report.reasonCode], ['pass', 'FAIRNESS_WITHIN_LIMITS'], report.findings[0]?.message)
  assert.deepEqual(report.data['strata'], ['dept'])
  assert.ok(report.measurements.every(({ of }) => of['attribute'] === 'sex'))
})

test('a policy may name presets, and a manifest several classes', async () => {
  const preset = await check(BINARY, 'presets: [four-fifths]')
  assert.deepEqual([preset.verdict, preset.reasonCode], ['fail', 'FAIRNESS_GAP_EXCEEDED'])
  assert.ok(preset.findings.some(({ code }) => code === 'FAIRNESS_PRESET'))
  const classes = await check(
    'label: truth, prediction: guess, oneVsRest: true',
    'rules: [{ metric: true_positive_rate, contrast: difference, absolute: { margin: 0.1 } }]',
  )
  assert.equal(classes.verdict, 'fail')
  assert.deepEqual(
    classes.measurements.flatMap(({ of, state }) => (state === undefined ? [] : [`${of['class']} ${state}`])),
    ['high fail', 'low pass', 'mid pass'],
  )
})

test('the report says which command computes it again', async () => {
  const report = await check(BINARY, rule())
  assert.equal(report.data['reproduce'], "modelgate check 'my jobs.modelgate.yaml' --gate fairness")
})
