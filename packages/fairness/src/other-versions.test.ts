import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FairnessRule } from '@modelgate/policy'
import type { BaseEvidence } from './fairness-input.ts'
import { judgeCells, selectedOf, tableOf } from './fixtures/judge-cells.ts'

const LIVE = 'environment:production'
const rule = (against?: string): FairnessRule => ({
  metric: 'selection_rate',
  contrast: 'difference',
  against: 'reference',
  regression: { epsilon: 0.05, worse: 'lower', ...(against === undefined ? {} : { against }) },
  severity: 'fail',
})
const table = (selected: number) =>
  tableOf(['sex'], [...selectedOf(['a'], 500, 1000), ...selectedOf(['b'], selected, 1000)])
/** Of b `lost` were selected by the version and are not any more. */
const version = (lost: number): BaseEvidence => ({
  kind: 'paired',
  table: table(400 + lost),
  pairs: {
    cells: [
      { groups: ['a'], label: null, base: true, head: true, n: 500 },
      { groups: ['a'], label: null, base: false, head: false, n: 500 },
      { groups: ['b'], label: null, base: true, head: true, n: 400 },
      { groups: ['b'], label: null, base: true, head: false, n: lost },
      { groups: ['b'], label: null, base: false, head: false, n: 600 - lost },
    ],
    onlyBase: 0,
    onlyHead: 0,
    changed: 0,
  },
})
const judge = (live: BaseEvidence, rules = [rule(), rule(LIVE)]) =>
  judgeCells(table(400), rules, { base: version(10), others: new Map([[LIVE, live]]) })

test('small losses that pass one by one do not add up unseen: the same rule against what is live', () => {
  assert.equal(judge(version(10)).verdict, 'pass')
  const report = judge(version(120))
  assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'FAIRNESS_REGRESSION'])
  const [finding, ...more] = report.findings
  assert.deepEqual(
    more.map(({ code }) => code),
    ['FAIRNESS_PREEXISTING_GAP'],
  )
  assert.equal(finding?.subject, 'selection_rate of sex b since environment:production')
  assert.match(finding.message, /since environment:production; .* at environment:production, compared with a/u)
  assert.match(finding.advice ?? '', /120 rows in b that get “p” only at environment:production/u)
  const changes = report.measurements.filter(({ metric }) => metric === 'selection_rate_change')
  assert.deepEqual(
    changes.map(({ of, state, value }) => [of['against'], state, value]),
    [
      ['base', 'pass', -0.01],
      [LIVE, 'fail', -0.12],
    ],
  )
  assert.equal(Object(report.data['decision']).contrastsInFamily, 2)
  assert.match(JSON.stringify(report.data['others']), /"against":"environment:production","baseRows":2000/u)
  assert.match(JSON.stringify(report.tables), /What changed against environment:production for the selection rate/u)
  assert.match(JSON.stringify(report.tables), /change since environment:production −12\.0 pp: beyond/u)
})

test('a version that is named and not there is a doubt; one that never was is none', () => {
  const missing = judge({ kind: 'missing', why: 'the ledger cannot be read.' })
  assert.deepEqual([missing.verdict, missing.reasonCode], ['inconclusive', 'FAIRNESS_BASELINE_MISSING'])
  assert.match(missing.findings[0]?.message ?? '', /predictions of environment:production, .*ledger cannot be read/u)
  const unnamed = judgeCells(table(400), [rule(), rule(LIVE)], { base: version(10) })
  assert.equal(unnamed.reasonCode, 'FAIRNESS_BASELINE_MISSING')
  const first = judge({ kind: 'first-version' })
  assert.equal(first.verdict, 'pass')
  assert.match(JSON.stringify(first.findings), /no version at environment:production/u)
})

test('where no contrast is due, nothing is shown', () => {
  const report = judgeCells(table(400), [rule()])
  assert.deepEqual([report.verdict, report.reasonCode], ['inconclusive', 'FAIRNESS_NOTHING_DECIDABLE'])
  assert.match(report.findings[0]?.message ?? '', /^No contrast was due/u)
})

test('rows that are not those of the version are counted, and said so', () => {
  const live = version(10)
  assert.ok(live.kind === 'paired')
  const report = judge({ ...live, pairs: { ...live.pairs, onlyBase: 7 } })
  assert.match(
    JSON.stringify(report.findings),
    /environment:production and head .* 7 are only at environment:production/u,
  )
})

test('other rows are compared as other rows, and said so', () => {
  const report = judge({ kind: 'unpaired', table: table(700), why: 'no id column is named' })
  assert.equal(report.reasonCode, 'FAIRNESS_REGRESSION')
  assert.match(JSON.stringify(report.findings), /environment:production and head were compared as if/u)
})
