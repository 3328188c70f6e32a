import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FairnessRule } from '@modelgate/policy'
import { confusionOf, judgeCells, marginRule, tableOf } from './fixtures/judge-cells.ts'
import { RATE_NAMES, type RateName, RATES } from './rates.ts'

/**
 * TP, FP, FN and TN of 8,000 rows of a group in which one rate is off by what makes it fail, and the same without. Every
 * gate must be able to fail: each rate is planted a gap of its own.
 */
const FAIR = [2000, 2000, 2000, 2000] as const
const PLANTED: Readonly<Record<RateName, readonly [number, number, number, number]>> = {
  selection_rate: [3000, 3000, 1000, 1000],
  base_rate: [3000, 1000, 3000, 1000],
  true_positive_rate: [3000, 2000, 1000, 2000],
  false_positive_rate: [2000, 3000, 2000, 1000],
  true_negative_rate: [2000, 3000, 2000, 1000],
  false_negative_rate: [1000, 2000, 3000, 2000],
  positive_predictive_value: [1000, 3000, 2000, 2000],
  negative_predictive_value: [2000, 2000, 3000, 1000],
  false_discovery_rate: [1000, 3000, 2000, 2000],
  false_omission_rate: [2000, 2000, 3000, 1000],
  accuracy: [1000, 3000, 3000, 1000],
  balanced_accuracy: [1000, 3000, 3000, 1000],
}
const head = (planted: readonly [number, number, number, number]) =>
  tableOf(
    ['sex', 'region'],
    [...confusionOf(['m', 'x'], FAIR), ...confusionOf(['f', 'x'], planted), ...confusionOf(['d', 'x'], FAIR)],
  )
const judge = (
  planted: readonly [number, number, number, number],
  rule: FairnessRule,
  more: Parameters<typeof judgeCells>[2] = {},
) => judgeCells(head(planted), [rule], { strata: ['region'], ...more }, { attributes: { sex: { reference: 'm' } } })

const KINDS: readonly (readonly [string, Partial<FairnessRule>])[] = [
  ['difference', {}],
  ['ratio', { contrast: 'ratio', absolute: { margin: 0.8 } }],
  ['difference against the rest', { against: 'rest' }],
  ['ratio of pairs', { contrast: 'ratio', absolute: { margin: 0.8 }, against: 'pairs' }],
  ['difference within strata', { control: ['region'] }],
]

for (const rate of RATE_NAMES) {
  test(`a gap planted in the ${rate.replaceAll('_', ' ')} turns the verdict`, () => {
    for (const [kind, more] of KINDS) {
      // The mean of two rates has no ratio.
      if (RATES[rate].halves !== undefined && more.contrast === 'ratio') continue
      const rule = marginRule(rate, 0.1, more)
      assert.equal(judge(FAIR, rule).verdict, 'pass', kind)
      const failed = judge(PLANTED[rate], rule)
      assert.deepEqual([failed.verdict, failed.reasonCode], ['fail', 'FAIRNESS_GAP_EXCEEDED'], kind)
      assert.ok(
        failed.findings.some(({ subject }) => subject?.includes('sex f') || subject?.includes('against f')),
        kind,
      )
    }
  })

  if (rate !== 'base_rate') {
    test(`a ${rate.replaceAll('_', ' ')} that became worse turns the verdict, paired or not`, () => {
      const worse = RATES[rate].worse
      const rule: FairnessRule = {
        metric: rate,
        contrast: 'difference',
        against: 'reference',
        regression: { epsilon: 0.05, worse },
        severity: 'fail',
      }
      const unpaired = (planted: boolean) =>
        judge(planted ? planHarm(rate) : FAIR, rule, {
          base: { kind: 'unpaired', table: head(FAIR), why: 'of the test' },
        })
      assert.equal(unpaired(false).verdict, 'pass')
      assert.deepEqual([unpaired(true).verdict, unpaired(true).reasonCode], ['fail', 'FAIRNESS_REGRESSION'])
    })
  }
}

/** The planted counts, turned so that the rate moves in the direction that hurts. */
function planHarm(rate: RateName): readonly [number, number, number, number] {
  const [tp, fp, fn, tn] = PLANTED[rate]
  const isHigher = rate === 'selection_rate' || rate === 'true_positive_rate'
  return isHigher ? [fn, tn, tp, fp] : [tp, fp, fn, tn]
}

test('what was there and is gone never passes: a group, the baseline, the rule', () => {
  const rule = marginRule('selection_rate', 0.1)
  const before = head(FAIR)
  const left = { ...before, cells: before.cells.filter(({ groups }) => groups[0] !== 'd') }
  const base = { kind: 'unpaired', table: before, why: 'of the test' } as const
  const strata = ['region']
  const gone = judgeCells(left, [rule], { base, strata }, { attributes: { sex: { reference: 'm' } } })
  assert.deepEqual([gone.verdict, gone.reasonCode], ['inconclusive', 'FAIRNESS_GROUP_GONE'])
  // The first in text order of equally large groups is the reference, and it is gone.
  assert.equal(judgeCells(left, [rule], { base, strata }).reasonCode, 'FAIRNESS_REFERENCE_UNKNOWN')
  const change: FairnessRule = {
    metric: 'selection_rate',
    contrast: 'difference',
    against: 'reference',
    regression: { epsilon: 0.05, worse: 'lower' },
    severity: 'fail',
  }
  const alone = judgeCells(before, [rule, change], { base: { kind: 'missing' } })
  assert.deepEqual([alone.verdict, alone.reasonCode], ['inconclusive', 'FAIRNESS_BASELINE_MISSING'])
  assert.equal(judgeCells(before, []).reasonCode, 'NO_RULE')
})

test('a rate that lost its rows never passes: no labels, no predictions, no rows', () => {
  const rule = marginRule('true_positive_rate', 0.1)
  const before = head(FAIR)
  const unlabelled = { ...before, cells: before.cells.map((cell) => ({ ...cell, label: null })) }
  const base = { kind: 'unpaired', table: before, why: 'of the test' } as const
  assert.deepEqual(
    [
      judgeCells(unlabelled, [rule], { base }).verdict,
      judgeCells(unlabelled, [rule], { strata: ['region'] }).reasonCode,
    ],
    ['inconclusive', 'FAIRNESS_NOTHING_DECIDABLE'],
  )
  const silent = { ...before, cells: before.cells.map((cell) => ({ ...cell, prediction: null })) }
  assert.deepEqual([judgeCells(silent, [rule]).verdict], ['inconclusive'])
  assert.equal(judgeCells(tableOf(['sex'], []), [rule]).verdict, 'inconclusive')
})
