import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FairnessRule } from '@modelgate/policy'
import { newcombeInterval } from '@modelgate/statistics'
import { confusionOf, judgeCells, marginRule, tableOf } from './fixtures/judge-cells.ts'

type Counts = readonly [tp: number, fp: number, fn: number, tn: number]
const [A, B]: readonly [Counts, Counts] = [
  [400, 60, 100, 540],
  [150, 90, 50, 210],
]
const head = tableOf(['sex'], [...confusionOf(['a'], A), ...confusionOf(['b'], B)])
const gapOf = (report: ReturnType<typeof judgeCells>) =>
  report.measurements.find(({ metric, of }) => metric.startsWith('balanced') && of['contrast'] !== undefined)

test('its contrast is the mean of those of the two rates, their intervals squared and added', () => {
  const measured = gapOf(judgeCells(head, [], { measureOnly: true }))
  const [positives, negatives] = [
    newcombeInterval({ successes: 150, trials: 200 }, { successes: 400, trials: 500 }, 0.95),
    newcombeInterval({ successes: 210, trials: 300 }, { successes: 540, trials: 600 }, 0.95),
  ]
  const [tpr, tnr] = [0.75 - 0.8, 0.7 - 0.9]
  const value = (tpr + tnr) / 2
  const near = (found: number | null | undefined, wanted: number) =>
    assert.ok(Math.abs((found ?? 9) - wanted) < 1e-12, `${found} ${wanted}`)
  near(measured?.value, value)
  near(measured?.interval?.low, value - Math.hypot(tpr - positives.low, tnr - negatives.low) / 2)
  near(measured?.interval?.high, value + Math.hypot(positives.high - tpr, negatives.high - tnr) / 2)
  assert.equal(measured?.interval?.method, 'newcombe-mover')
})

test('it is judged like any rate: alone, within strata, against base and against the rest', () => {
  const at = (margin: number, more: Partial<FairnessRule> = {}) =>
    judgeCells(head, [marginRule('balanced_accuracy', margin, more)])
  assert.equal(at(0.05).verdict, 'fail')
  assert.equal(at(0.3).verdict, 'pass')
  assert.equal(at(0.125).verdict, 'inconclusive')
  assert.equal(at(0.3, { against: 'pairs' }).verdict, 'pass')
  assert.match(at(0.05).findings[0]?.message ?? '', /Of 100 in b with as many labelled “y” as “not y”, 13 fewer are/u)
  const strata = tableOf(
    ['sex', 'site'],
    ['x', 'y'].flatMap((site) => [...confusionOf(['a', site], A), ...confusionOf(['b', site], B)]),
  )
  const within = judgeCells(strata, [marginRule('balanced_accuracy', 0.05, { control: ['site'] })], {
    strata: ['site'],
  })
  assert.equal(within.verdict, 'fail')
  assert.ok(Math.abs((gapOf(within)?.value ?? 0) + 0.125) < 1e-12)
  const change: FairnessRule = {
    metric: 'balanced_accuracy',
    contrast: 'difference',
    against: 'reference',
    regression: { epsilon: 0.02, worse: 'lower' },
    severity: 'fail',
  }
  const equal = tableOf(['sex'], [...confusionOf(['a'], A), ...confusionOf(['b'], [160, 30, 40, 270])])
  const unpaired = judgeCells(head, [change], { base: { kind: 'unpaired', table: equal, why: 'there is no id' } })
  assert.equal(unpaired.verdict, 'fail')
  const turned = (group: string, label: boolean, base: boolean, now: boolean, n: number) => ({
    groups: [group],
    label,
    base,
    head: now,
    n,
  })
  const cells = [
    turned('a', true, true, true, 400),
    turned('a', true, false, false, 100),
    turned('a', false, true, true, 60),
    turned('a', false, false, false, 540),
    turned('b', true, true, true, 150),
    turned('b', true, true, false, 10),
    turned('b', true, false, false, 40),
    turned('b', false, false, true, 60),
    turned('b', false, true, true, 30),
    turned('b', false, false, false, 210),
  ]
  const pairs = { cells, onlyBase: 0, onlyHead: 0, changed: 0 }
  const paired = judgeCells(head, [change], { base: { kind: 'paired', table: equal, pairs } })
  assert.equal(paired.verdict, 'fail')
  assert.ok(Math.abs((gapOf(paired)?.value ?? 0) + 0.125) < 1e-12)
})

test('it has no ratio, and none without both labels', () => {
  const ratio = judgeCells(head, [marginRule('balanced_accuracy', 0.8, { contrast: 'ratio' })])
  assert.deepEqual([ratio.verdict, ratio.reasonCode], ['error', 'FAIRNESS_RULE_INVALID'])
  const positive = tableOf(['sex'], [...confusionOf(['a'], [50, 0, 50, 0]), ...confusionOf(['b'], B)])
  const measured = judgeCells(positive, [marginRule('balanced_accuracy', 0.1)])
  assert.equal(measured.reasonCode, 'FAIRNESS_NOTHING_DECIDABLE')
  const rate = measured.measurements.find(({ metric, of }) => metric === 'balanced_accuracy' && of['group'] === 'a')
  assert.equal(rate?.notEstimable, '0 of the 100 rows count for one of the two rates')
})
