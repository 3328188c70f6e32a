import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FairnessPolicy, FairnessRule } from '@modelgate/policy'
import { createRandom, type PredictedNumbers } from '@modelgate/statistics'
import { type AmountsInput, judgeAmounts } from './regression-report.ts'

/** Amounts of a group: the prediction is off by `bias` and noise of the given size. */
function draw(n: number, seed: number, bias = 0, noise = 1, weight?: number): PredictedNumbers {
  const random = createRandom(seed)
  const truth = Float64Array.from({ length: n }, () => 10 * random())
  return {
    truth,
    prediction: truth.map((value) => value + bias + noise * (random() - 0.5)),
    ...(weight === undefined ? {} : { weights: new Float64Array(n).fill(weight) }),
  }
}
const valuesOf = (amounts: PredictedNumbers) => ({ kind: 'amounts', amounts }) as const
const part = (value: string | null, amounts: PredictedNumbers) => ({ groups: [value], data: valuesOf(amounts) })
const rule = (metric: string, more: Partial<FairnessRule> = { absolute: { margin: 0.3 } }): FairnessRule => ({
  metric,
  contrast: 'difference',
  against: 'reference',
  severity: 'fail',
  ...more,
})
const METRICS = ['mean_error', 'mean_absolute_error', 'root_mean_squared_error']

function judge(
  parts: AmountsInput['evidence']['parts'],
  rules: readonly FairnessRule[] | null,
  {
    attributes = {},
    evidence = {},
    ...more
  }: Partial<Omit<AmountsInput, 'evidence'>> & {
    readonly attributes?: FairnessPolicy['attributes']
    readonly evidence?: Partial<AmountsInput['evidence']>
  } = {},
) {
  return judgeAmounts({
    evidence: {
      kind: 'amounts',
      columns: ['region'],
      rows: 1000,
      incompleteRows: 0,
      parts,
      base: 'missing',
      ...evidence,
    },
    policy: rules === null ? null : { attributes, rules, minDenominator: 30, alpha: 0.05 },
    policyRef: null,
    subject: null,
    ...more,
  })
}

test('equal groups pass; a group that is estimated too high, or worse, fails', () => {
  const fair = judge(
    [part('n', draw(900, 1)), part('s', draw(700, 2))],
    METRICS.map((metric) => rule(metric)),
  )
  assert.deepEqual([fair.verdict, fair.reasonCode], ['pass', 'FAIRNESS_WITHIN_LIMITS'])
  const biased = judge([part('n', draw(900, 1)), part('s', draw(700, 2, 1))], [rule('mean_error')], {
    reproduce: 'again',
  })
  assert.deepEqual([biased.verdict, biased.reasonCode], ['fail', 'FAIRNESS_GAP_EXCEEDED'])
  assert.match(biased.findings[0]?.message ?? '', /the mean error of s \(.* against .*\) differs by 0\.9|1\.0/u)
  for (const metric of ['mean_absolute_error', 'root_mean_squared_error']) {
    assert.equal(
      judge([part('n', draw(900, 1)), part('s', draw(700, 2, 0, 4))], [rule(metric)]).verdict,
      'fail',
      metric,
    )
  }
})

test('by hand, and equal weights change nothing', () => {
  const amounts = (weight?: number): PredictedNumbers => ({
    truth: Float64Array.of(1, 2, 4),
    prediction: Float64Array.of(2, 2, 1),
    ...(weight === undefined ? {} : { weights: new Float64Array(3).fill(weight) }),
  })
  const report = judge([part('n', amounts()), part('s', amounts(2))], null, { measureOnly: true })
  assert.equal(report.verdict, 'pass')
  const value = (metric: string, group: string) =>
    report.measurements.find(({ metric: name, of }) => name === metric && of['group'] === group)?.value ?? NaN
  for (const group of ['n', 's']) {
    assert.ok(Math.abs(value('mean_error', group) + 2 / 3) < 1e-12)
    assert.ok(Math.abs(value('mean_absolute_error', group) - 4 / 3) < 1e-12)
    assert.ok(Math.abs(value('root_mean_squared_error', group) - Math.sqrt(10 / 3)) < 1e-12)
  }
})

test('perfect predictions of few rows do not look certain', () => {
  const perfect = { truth: new Float64Array(31).fill(5), prediction: new Float64Array(31).fill(5) }
  const report = judge([part('n', perfect), part('s', perfect)], [rule('mean_error', { absolute: { margin: 0.1 } })])
  assert.equal(report.verdict, 'inconclusive')
})

test('a group that lost against base on the same rows is found', () => {
  const [n, s] = [draw(900, 1), draw(700, 2)]
  const off = { ...s, prediction: s.prediction.map((value) => value + 0.5) }
  const pair = (value: string, head: PredictedNumbers, base: PredictedNumbers) => ({
    groups: [value],
    data: { head: valuesOf(head), base: valuesOf(base) },
  })
  const rules = [rule('mean_absolute_error', { regression: { epsilon: 0.1, worse: 'higher' } })]
  const report = judge([part('n', n), part('s', off)], rules, {
    evidence: {
      base: 'joined',
      pairs: [pair('n', n, n), pair('s', off, s)],
      before: [part('n', n), part('s', s), part('w', s)],
    },
  })
  assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'FAIRNESS_REGRESSION'])
  assert.ok(
    report.findings.some(
      ({ code, message }) => code === 'FAIRNESS_GROUP_GONE' && message.includes('the group w had 700 rows at base'),
    ),
  )
  assert.ok(report.tables.some(({ title }) => title.includes('reference n, the largest group at base')))
})

test('a group, a reference or a row that is missing keeps the gate from passing', () => {
  const parts = [part('n', draw(900, 1)), part('s', draw(700, 2)), part(null, draw(50, 3))]
  const codesOf = (attributes: FairnessPolicy['attributes']) => {
    const report = judge(parts, [rule('mean_error')], { attributes })
    return [report.verdict, ...report.findings.map(({ code }) => code)]
  }
  assert.deepEqual(codesOf({ region: { reference: 's' } }), ['pass'])
  assert.ok(codesOf({ region: { reference: 'x' } }).includes('FAIRNESS_REFERENCE_UNKNOWN'))
  const required = judge(parts, [rule('mean_error')], { attributes: { region: { requiredGroups: ['g'] } } })
  assert.deepEqual([required.verdict, required.reasonCode], ['inconclusive', 'FAIRNESS_GROUP_MISSING'])
  assert.match(required.findings[0]?.message ?? '', /the required group "g" has no rows/u)
  const alone = judge([part('n', draw(900, 1))], [rule('mean_error')])
  assert.equal(alone.reasonCode, 'FAIRNESS_ONE_GROUP')
  const none = judge([part(null, draw(900, 1))], [rule('mean_error')])
  assert.match(none.findings[0]?.message ?? '', /region has no group/u)
  const location = { path: 'm.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }
  const incomplete = judge(parts, [rule('mean_error')], { evidence: { incompleteRows: 3 }, location })
  assert.deepEqual(
    [incomplete.verdict, incomplete.reasonCode, incomplete.findings[0]?.location],
    ['inconclusive', 'FAIRNESS_PREDICTIONS_MISSING', location],
  )
  const undecided = judge(
    [part('n', draw(40, 1)), part('s', draw(40, 2))],
    [rule('mean_error', { absolute: { margin: 0.05 } })],
    { location },
  )
  assert.deepEqual([undecided.verdict, undecided.findings[0]?.location], ['inconclusive', location])
})

test('rules on decisions, and nothing to judge by', () => {
  const parts = [part('n', draw(900, 1)), part('s', draw(700, 2))]
  const report = judge(parts, [rule('selection_rate')], { environment: { engine: 'stream' } })
  assert.deepEqual([report.verdict, report.environment], ['error', { engine: 'stream' }])
  assert.match(report.findings[0]?.message ?? '', /needs decisions, and these predictions are amounts/u)
  assert.equal(judge(parts, null).reasonCode, 'NO_RULE')
  assert.equal(judge([], [rule('mean_error')]).reasonCode, 'FAIRNESS_ONE_GROUP')
  const reserved = judge([part('(missing)', draw(90, 1)), part('s', draw(70, 2))], [rule('mean_error')])
  assert.deepEqual([reserved.verdict, reserved.reasonCode], ['error', 'FAIRNESS_GROUP_RESERVED'])
})
