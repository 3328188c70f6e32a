import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FairnessRule } from '@modelgate/policy'
import type { PairedCell } from '@modelgate/statistics'
import { confusionOf, judgeCells, marginRule, selectedOf, tableOf } from './fixtures/judge-cells.ts'
import type { BaseEvidence } from './fairness-input.ts'
import { RATE_NAMES } from './rates.ts'

type Counts = readonly [tp: number, fp: number, fn: number, tn: number]
const two = (a: Counts, b: Counts) => tableOf(['sex'], [...confusionOf(['a'], a), ...confusionOf(['b'], b)])
const changeRule = (metric: string, epsilon: number, worse: 'higher' | 'lower'): FairnessRule => ({
  metric,
  contrast: 'difference',
  against: 'reference',
  regression: { epsilon, worse },
  severity: 'fail',
})
const adviceOf = (report: ReturnType<typeof judgeCells>) => report.findings.map(({ advice }) => advice ?? '')

test('every finding about any rate, gap or doubt or too few rows, says what to do', () => {
  for (const metric of RATE_NAMES) {
    const reports = [
      judgeCells(two([400, 100, 100, 400], [100, 350, 450, 100]), [marginRule(metric, 0.01)]),
      judgeCells(two([40, 10, 10, 40], [38, 12, 14, 36]), [marginRule(metric, 0.1)]),
      judgeCells(two([4, 1, 1, 4], [3, 1, 1, 3]), [marginRule(metric, 0.1)]),
    ]
    for (const { findings } of reports) {
      assert.ok(findings.length > 0, metric)
      for (const { advice = '', code } of findings) assert.match(advice, /^[A-Z].{20,200}\.$/u, `${metric} ${code}`)
    }
  }
})

test('a gap names the rows that make it', () => {
  const worse = two([400, 50, 100, 450], [200, 250, 300, 250])
  const advice = (metric: string) => adviceOf(judgeCells(worse, [marginRule(metric, 0.1)]))[0]
  assert.match(advice('false_positive_rate') ?? '', /the rows in b labelled “not y” that get “p” share/u)
  assert.match(advice('true_positive_rate') ?? '', /the rows in b labelled “y” that do not get “p” share/u)
  assert.match(advice('accuracy') ?? '', /the rows in b that are predicted wrong share/u)
  const ratio = marginRule('true_positive_rate', 0.9, { contrast: 'ratio' })
  assert.match(adviceOf(judgeCells(worse, [ratio]))[0] ?? '', /do not get “p”/u)
  const chosen = two([450, 25, 50, 475], [200, 10, 10, 780])
  assert.match(adviceOf(judgeCells(chosen, [marginRule('base_rate', 0.1)]))[0] ?? '', /how these rows were chosen/u)
})

test('a doubt names the side with fewer rows, and how many would do', () => {
  const head = tableOf(['sex'], [...selectedOf(['a'], 30, 100), ...selectedOf(['b'], 50, 200)])
  const [advice] = adviceOf(judgeCells(head, [marginRule('selection_rate', 0.1)]))
  assert.match(advice ?? '', /^Evaluate on about [\d,]+ rows in a instead of 100: /u)
  const few = tableOf(['sex'], [...selectedOf(['a'], 3, 10), ...selectedOf(['b'], 50, 200)])
  const least = adviceOf(judgeCells(few, [marginRule('selection_rate', 0.1)]))
  assert.ok(least.includes('Evaluate on at least 30 rows in a.'))
})

test('a regression counts the decisions that turned', () => {
  const pair = (group: string, base: boolean, head: boolean, n: number): PairedCell => ({
    groups: [group],
    label: false,
    base,
    head,
    n,
  })
  const sides = (b: number) => two([0, 100, 0, 900], [0, b, 0, 500 - b])
  const paired = (turned: number, more: Partial<PairedCell> = {}): BaseEvidence => ({
    kind: 'paired',
    table: sides(50),
    pairs: {
      cells: [
        pair('a', true, true, 100),
        pair('a', false, false, 900),
        pair('b', true, true, 50),
        { ...pair('b', false, true, turned), ...more },
        pair('b', false, false, 450 - turned),
      ],
      onlyBase: 0,
      onlyHead: 0,
      changed: 0,
    },
  })
  const rule = changeRule('false_positive_rate', 0.02, 'higher')
  const [now] = adviceOf(judgeCells(sides(150), [rule], { base: paired(100) }))
  assert.equal(
    now,
    'Look at the 100 rows in b labelled “not y” that get “p” only now, and take back what flipped them.',
  )
  const [before] = adviceOf(
    judgeCells(sides(150), [changeRule('true_negative_rate', 0.02, 'lower')], { base: paired(100) }),
  )
  assert.match(before ?? '', /100 rows in b labelled “not y” that get “not p” only at base/u)
  const weights = { weight: 99.5, weightSquares: 100 }
  const [weighted] = adviceOf(judgeCells(sides(150), [rule], { base: paired(100, weights) }))
  assert.equal(weighted, 'Compare the rows in b labelled “not y” at base and now with those in a.')
  const few = judgeCells(sides(150), [rule], { base: paired(100) }, { minDenominator: 600 })
  assert.match(adviceOf(few).join(), /at least 600 rows in b labelled “not y”, the same ones at base and now\./u)
})
