import assert from 'node:assert/strict'
import { test } from 'node:test'
import { criticalValue, stratifiedDifferenceLimits, stratifiedRatio } from '@modelgate/statistics'
import { confusionOf, judgeCells, marginRule, selectedOf, tableOf } from './fixtures/judge-cells.ts'

/** Admission to Berkeley by department (Bickel, Hammel and O’Connell 1975): admitted and applied, women then men. */
const DEPARTMENTS = [
  ['A', 89, 108, 512, 825],
  ['B', 17, 25, 353, 560],
  ['C', 202, 593, 120, 325],
  ['D', 131, 375, 138, 417],
  ['E', 94, 393, 53, 191],
  ['F', 24, 341, 22, 373],
] as const
const BERKELEY = tableOf(
  ['sex', 'department'],
  DEPARTMENTS.flatMap(([department, women, ofWomen, men, ofMen]) => [
    ...selectedOf(['women', department], women, ofWomen),
    ...selectedOf(['men', department], men, ofMen),
  ]),
)
const within = { control: ['department'] }
const strata = DEPARTMENTS.map(([, x, m, y, n]) => ({
  first: { successes: x, trials: m },
  second: { successes: y, trials: n },
}))
const judged = (report: ReturnType<typeof judgeCells>) => report.measurements.filter(({ state }) => state !== undefined)

test('what all rows show and departments do not: judged within strata, shown beside the contrast over all rows', () => {
  const input = { strata: ['department'] }
  const over = judgeCells(BERKELEY, [marginRule('selection_rate', 0.1)], input)
  assert.deepEqual([over.verdict, over.reasonCode], ['fail', 'FAIRNESS_GAP_EXCEEDED'])
  const report = judgeCells(BERKELEY, [marginRule('selection_rate', 0.1, within)], input)
  assert.deepEqual([report.verdict, report.reasonCode], ['pass', 'FAIRNESS_WITHIN_LIMITS'])
  const [contrast, ...others] = judged(report)
  assert.deepEqual(others, [])
  const { low, high } = stratifiedDifferenceLimits(strata, criticalValue(0.95))
  assert.deepEqual(contrast?.interval, { low, high, level: 0.95, method: 'mantel-haenszel-score' })
  assert.deepEqual(contrast.of, {
    attribute: 'sex',
    group: 'women',
    reference: 'men',
    contrast: 'difference',
    within: 'department',
  })
  assert.deepEqual([contrast.n, contrast.numerator, contrast.denominator], [1835, 557, 1835])
  const table = report.tables.find(({ title }) => title === 'selection rate by sex: judged contrasts')
  const [row = []] = table?.rows ?? []
  assert.match(
    row.join(' | '),
    /^women \| men \| \+1\.8 pp .* \| same department \(6 strata\) \| −14\.2 pp .* \| = 0\.\d+ \|/u,
  )
  const layers = report.tables.find(({ title }) => title.endsWith('within each stratum'))
  assert.deepEqual(layers?.rows[0]?.slice(0, 5), ['A', 'women', 'men', '82.4 % of 108', '62.1 % of 825'])
  assert.ok(report.measurements.every(({ of }) => of['attribute'] === 'sex'))
  assert.deepEqual(report.data['strata'], ['department'])
})

test('a stratum that is beyond the margin although the pooled contrast is not is said', () => {
  const report = judgeCells(BERKELEY, [marginRule('selection_rate', 0.1, within)], { strata: ['department'] })
  // Department A admits 20 points more women; its p of 0.01 does not stand six strata.
  assert.deepEqual(report.findings, [])
  const cancel = tableOf(
    ['sex', 'department'],
    [
      ...selectedOf(['f', 'A'], 700, 1000),
      ...selectedOf(['m', 'A'], 400, 1000),
      ...selectedOf(['f', 'B'], 400, 1000),
      ...selectedOf(['m', 'B'], 700, 1000),
    ],
  )
  const pooled = judgeCells(cancel, [marginRule('selection_rate', 0.1, within)], { strata: ['department'] })
  assert.equal(pooled.verdict, 'pass')
  const [finding] = pooled.findings
  assert.equal(finding?.code, 'FAIRNESS_STRATUM_BEYOND')
  assert.match(finding.message, /within A \(−30\.0 pp\), B \(\+30\.0 pp\) of department, although not over all strata/u)
  assert.equal(finding.subject, 'selection_rate of sex m within department')
})

test('a gap within strata fails, and is told in people and as a ratio', () => {
  const gap = tableOf(
    ['sex', 'department'],
    [
      ...selectedOf(['f', 'A'], 300, 600),
      ...selectedOf(['m', 'A'], 700, 1000),
      ...selectedOf(['f', 'B'], 50, 400),
      ...selectedOf(['m', 'B'], 200, 600),
    ],
  )
  const report = judgeCells(
    gap,
    [marginRule('selection_rate', 0.1, within), marginRule('selection_rate', 0.8, { contrast: 'ratio', ...within })],
    { strata: ['department'] },
  )
  assert.equal(report.verdict, 'fail')
  const [difference, ratio] = report.findings.map(({ message }) => message)
  assert.match(difference ?? '', /within department a gap of −20\.\d pp/u)
  assert.match(difference ?? '', /Of 100 in f, 20 fewer get “p” than in m with the same department; between 17 and 24/u)
  assert.match(
    ratio ?? '',
    /within department a ratio of 0\.6\d\d .*20 fewer get “p” than in m with the same department/u,
  )
  const [, measured] = judged(report)
  const expected = stratifiedRatio([
    { first: { successes: 300, trials: 600 }, second: { successes: 700, trials: 1000 } },
    { first: { successes: 50, trials: 400 }, second: { successes: 200, trials: 600 } },
  ])
  assert.equal(measured?.value, expected)
  assert.ok(report.findings.every(({ code }) => code === 'FAIRNESS_GAP_EXCEEDED'))
})

test('a rule over all rows and one within strata are listed side by side; strata without rows that count are left out', () => {
  const head = tableOf(
    ['sex', 'region'],
    [
      ...confusionOf(['m', 'x'], [300, 50, 100, 50]),
      ...confusionOf(['f', 'x'], [290, 50, 110, 50]),
      ...confusionOf(['m', 'y'], [0, 50, 0, 50]),
      ...confusionOf(['f', 'y'], [60, 50, 20, 50]),
    ],
  )
  const rules = [
    marginRule('true_positive_rate', 0.2, { control: ['region'] }),
    marginRule('true_positive_rate', 0.2, { against: 'pairs' }),
  ]
  const report = judgeCells(head, rules, { strata: ['region'] })
  const table = report.tables.find(({ title }) => title.endsWith('judged contrasts'))
  assert.deepEqual(
    table?.rows.map((row) => row.slice(3, 4)),
    [['same region (1 strata)'], ['']],
  )
})

test('strata that only one side has are counted; without a common one nothing is decided', () => {
  const table = (cells: Parameters<typeof tableOf>[1]) => tableOf(['sex', 'region'], cells)
  const rule = marginRule('selection_rate', 0.1, { control: ['region'] })
  const partly = judgeCells(
    table([
      ...selectedOf(['f', 'x'], 400, 1000),
      ...selectedOf(['m', 'x'], 440, 1100),
      ...selectedOf(['f', null], 10, 20),
    ]),
    [rule],
    { strata: ['region'] },
  )
  assert.equal(partly.verdict, 'pass')
  assert.deepEqual(
    partly.findings.map(({ code, message }) => [code, /20 rows of f/u.test(message)]),
    [['FAIRNESS_STRATA_ALONE', true]],
  )
  const apart = judgeCells(
    table([...selectedOf(['f', 'x'], 400, 1000), ...selectedOf(['m', 'y'], 440, 1100)]),
    [rule],
    {
      strata: ['region'],
    },
  )
  assert.deepEqual([apart.verdict, apart.reasonCode], ['inconclusive', 'FAIRNESS_NOTHING_DECIDABLE'])
  const [measured] = judged(apart)
  assert.equal(measured?.value, null)
  assert.match(measured.notEstimable ?? '', /0 strata have rows of both groups/u)
  const nobody = judgeCells(
    table([...selectedOf(['f', 'x'], 40, 1000), ...selectedOf(['m', 'x'], 0, 1100)]),
    [marginRule('selection_rate', 0.8, { contrast: 'ratio', control: ['region'] })],
    { strata: ['region'] },
  )
  assert.match(judged(nobody)[0]?.notEstimable ?? '', /the rate of the reference is 0 in every stratum/u)
  assert.equal(judged(nobody)[0]?.interval?.high, null)
})

test('a column may hold groups for one rule and strata for another; the rest is compared within strata too', () => {
  const rules = [
    marginRule('selection_rate', 0.9, { control: ['department'], against: 'rest' }),
    marginRule('selection_rate', 0.9, { attributes: ['department'] }),
  ]
  const report = judgeCells(BERKELEY, rules)
  assert.deepEqual(
    judged(report).map(({ of }) => [of['attribute'], of['reference'], of['within']].join(' ')),
    ['sex (all others) department', ...'BCDEF'.split('').map(() => 'department A ')].toSorted((a, b) =>
      a.startsWith('sex') ? -1 : b.startsWith('sex') ? 1 : 0,
    ),
  )
})

test('what cannot be controlled for is refused', () => {
  const refused = (rule: ReturnType<typeof marginRule>) => {
    const { verdict, reasonCode, findings } = judgeCells(BERKELEY, [rule], { strata: ['department'] })
    assert.deepEqual([verdict, reasonCode], ['error', 'FAIRNESS_RULE_INVALID'])
    return findings.map(({ message }) => message).join(' ')
  }
  const control = (...columns: readonly string[]) => marginRule('selection_rate', 0.1, { control: columns })
  assert.match(
    refused(control('departmnt')),
    /controls for "departmnt", which is not measured; did you mean "department"/u,
  )
  assert.match(refused({ ...control('sex'), attributes: ['sex'] }), /compares by sex within the same sex/u)
  assert.match(
    refused({ ...control('department'), regression: { epsilon: 0.1, worse: 'lower' } }),
    /controls a change against base, which is measured on the same rows/u,
  )
})

test('weights count within strata by their effective number of rows', () => {
  const cells = confusionOf(['f', 'x'], [300, 0, 300, 0]).concat(confusionOf(['m', 'x'], [330, 0, 370, 0]))
  const plain = judgeCells(tableOf(['sex', 'region'], cells), [
    marginRule('true_positive_rate', 0.2, { control: ['region'] }),
  ])
  const scaled = cells.map((cell) => ({ ...cell, weight: 5 * cell.n, weightSquares: 25 * cell.n }))
  const weighted = judgeCells(tableOf(['sex', 'region'], scaled), [
    marginRule('true_positive_rate', 0.2, { control: ['region'] }),
  ])
  assert.deepEqual(weighted.measurements, plain.measurements)
  assert.ok(weighted.tables.some(({ columns }) => columns.some(({ name }) => name === 'Counted (effective)')))
})
