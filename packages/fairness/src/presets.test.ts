import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expandPresets, type PresetName } from '@modelgate/policy'
import { koopmanInterval } from '@modelgate/statistics'
import { confusionOf, judgeCells, selectedOf, tableOf } from './fixtures/judge-cells.ts'

const withPresets = (head: ReturnType<typeof tableOf>, ...presets: readonly PresetName[]) =>
  judgeCells(head, expandPresets(presets), {}, { presets })
const groups = (counts: readonly (readonly [string, number, number])[]) =>
  tableOf(
    ['group'],
    counts.flatMap(([group, selected, n]) => selectedOf([group], selected, n)),
  )
const impact = (report: ReturnType<typeof judgeCells>) =>
  report.measurements.filter(({ metric }) => metric === 'impact_ratio')

test('four fifths: the example of the Uniform Guidelines’ questions and answers, Q. 12 and 18', () => {
  const at = (scale: number) =>
    groups([
      ['white', 60 * scale, 100 * scale],
      ['American Indian', 45 * scale, 100 * scale],
      ['Hispanic', 48 * scale, 100 * scale],
      ['Black', 51 * scale, 100 * scale],
    ])
  const few = withPresets(at(1), 'four-fifths')
  assert.equal(few.verdict, 'inconclusive')
  const ratios = impact(few).map(({ of, value }) => [of['group'], value])
  assert.deepEqual(Object.fromEntries(ratios), {
    white: 1,
    'American Indian': 0.45 / 0.6,
    Hispanic: 0.48 / 0.6,
    Black: 0.51 / 0.6,
  })
  const many = withPresets(at(100), 'four-fifths')
  const states = new Map(
    many.measurements
      .filter(({ state, of }) => state !== undefined && [of['group'], of['reference']].includes('white'))
      .map(({ of, state }) => [of['group'] === 'white' ? of['reference'] : of['group'], state]),
  )
  assert.deepEqual(Object.fromEntries(states), { 'American Indian': 'fail', Hispanic: 'inconclusive', Black: 'pass' })
})

test('a ratio of exactly four fifths is inside, whatever doubles make of it', () => {
  for (const [k, n, best, of] of [
    [2, 3, 5, 6],
    [1, 3, 5, 12],
    [2, 3, 10, 12],
  ] as const) {
    const report = withPresets(
      groups([
        ['a', best * 1000, of * 1000],
        ['b', k * 1000, n * 1000],
      ]),
      'four-fifths',
    )
    assert.deepEqual(
      report.findings.map(({ code }) => code),
      ['FAIRNESS_UNDECIDED_INSIDE', 'FAIRNESS_PRESET'],
    )
  }
})

test('Local Law 144: impact ratios as in the rule’s example, small groups marked, nothing judged', () => {
  const report = withPresets(
    tableOf(
      ['race'],
      [
        ['Hispanic', 18, 28],
        ['White', 15, 40],
        ['Black', 16, 32],
        ['NHPI', 5, 8],
        ['Asian', 10, 24],
        [null, 3, 9],
        ['other', 1, 2],
      ].flatMap(([group, selected, n]) =>
        selectedOf([group === null ? null : String(group)], Number(selected), Number(n)),
      ),
    ),
    'nyc-local-law-144',
  )
  assert.deepEqual([report.verdict, report.reasonCode], ['inconclusive', 'NO_RULE'])
  const white = impact(report).find(({ of }) => of['group'] === 'White')
  const { low, high } = koopmanInterval({ successes: 15, trials: 40 }, { successes: 18, trials: 28 }, 0.95)
  assert.deepEqual(white?.interval, { low, high, level: 0.95, method: 'koopman' })
  const [table] = report.tables
  assert.match(table?.title ?? '', /^Impact ratio by race: .* that of Hispanic; 9 rows of unknown group are left out/u)
  const rows = Object.fromEntries((table?.rows ?? []).map(([group = '', ...row]) => [group, row]))
  assert.deepEqual(rows['White'], ['40', '28.0 %', '37.5 %', '0.583 [0.354…0.947]', '= 0.048'])
  assert.deepEqual(rows['Hispanic']?.slice(3), ['1.000', ''])
  assert.equal(rows['other']?.[1], '1.4 %, under 2 %')
  const preset = report.findings.find(({ code }) => code === 'FAIRNESS_PRESET')
  assert.match(preset?.message ?? '', /judges nothing: Impact ratios .* \(6 RCNY 5-300 .*; 2023-07-05\)/u)
  assert.match(preset?.advice ?? '', /sets no pass mark/u)
  assert.equal(Object(report.data['presets'])[0].name, 'nyc-local-law-144')
})

test('Local Law 144 asks for combinations; presets that have no rule change nothing for others', () => {
  const head = tableOf(['sex', 'race'], [...selectedOf(['m', 'x'], 9, 20), ...selectedOf(['f', 'y'], 9, 20)])
  const titles = withPresets(head, 'nyc-local-law-144').tables.map(({ title }) => title)
  assert.ok(titles.some((title) => title.startsWith('Impact ratio by sex × race')))
  assert.ok(withPresets(head, 'aif360').tables.every(({ title }) => !title.startsWith('Impact ratio')))
})

test('the rules of a preset are about the favourable outcome', () => {
  const head = tableOf(
    ['sex'],
    [...confusionOf(['m'], [300, 300, 300, 300]), ...confusionOf(['f'], [300, 300, 300, 300])],
  )
  const judged = (favourable: 'positive' | 'negative') =>
    withPresets({ ...head, favourable }, 'aif360', 'aequitas')
      .measurements.filter(({ state }) => state !== undefined)
      .map(({ metric }) => metric)
  const odds = ['selection_rate', 'selection_rate']
  assert.deepEqual(judged('positive'), [
    ...odds,
    'true_positive_rate',
    'false_positive_rate',
    'selection_rate',
    'false_positive_rate',
    'false_negative_rate',
    'false_discovery_rate',
    'false_omission_rate',
  ])
  assert.deepEqual(judged('negative'), [
    ...odds,
    'true_negative_rate',
    'false_negative_rate',
    'selection_rate',
    'false_negative_rate',
    'false_positive_rate',
    'false_omission_rate',
    'false_discovery_rate',
  ])
})

test('where nobody is selected, or rows are weighted, the table says so', () => {
  const nobody = withPresets(
    groups([
      ['a', 0, 50],
      ['b', 0, 40],
    ]),
    'four-fifths',
  )
  assert.deepEqual(nobody.tables[0]?.rows[0]?.slice(3), ['0.0 %', 'not estimable', ''])
  assert.match(impact(nobody)[1]?.notEstimable ?? '', /the rate of the reference is 0/u)
  assert.doesNotMatch(JSON.stringify(nobody), /NaN/u)
  const even = groups([
    ['a', 25, 50],
    ['b', 20, 40],
  ])
  const weighted = {
    ...even,
    cells: even.cells.map((cell) => ({ ...cell, weight: 1.5 * cell.n, weightSquares: 3 * cell.n })),
  }
  assert.equal(withPresets(weighted, 'four-fifths').tables[0]?.rows[1]?.at(-1), 'weighted')
  const unknown = tableOf(['group'], [{ groups: ['a'], label: true, prediction: null, n: 40 }])
  assert.ok(withPresets(unknown, 'four-fifths').tables.every(({ title }) => !title.startsWith('Impact ratio')))
  assert.deepEqual(impact(withPresets(unknown, 'four-fifths')), [])
})
