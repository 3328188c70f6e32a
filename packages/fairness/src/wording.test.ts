import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clopperPearsonInterval } from '@modelgate/statistics'
import { judgeCells, marginRule, selectedOf, tableOf } from './fixtures/judge-cells.ts'

const two = (a: readonly [number, number], b: readonly [number, number]) =>
  tableOf(['sex'], [...selectedOf(['a'], ...a), ...selectedOf(['b'], ...b)])

test('a state that one decision the other way would change says so, and is listed', () => {
  const at = (selected: number) => judgeCells(two([100, 1000], [selected, 400]), [marginRule('selection_rate', 0.1)])
  const counts = Array.from({ length: 200 }, (_, i) => i)
  const states = counts.map((selected) => at(selected).verdict)
  const turns = counts.filter((i) => i > 0 && states[i] !== states[i - 1])
  assert.ok(turns.length >= 2)
  // On both sides of every turn a state hangs on one decision; nowhere else.
  const expected = new Set(turns.flatMap((turn) => [turn - 1, turn]))
  for (const selected of counts) {
    const { data, findings, tables } = at(selected)
    const fragile = expected.has(selected)
    assert.deepEqual(data['fragile'], fragile ? ['selection_rate of sex b'] : [], String(selected))
    const shown = tables[0]?.rows[1]?.at(-1) ?? ''
    assert.equal(shown.includes('one decision would change it'), fragile)
    for (const { message, data: more } of findings) {
      assert.equal(message.includes('One decision the other way'), fragile)
      assert.equal(more?.['fragile'], fragile)
    }
  }
})

test('in a family, a decision counts by what it does to all p-values', () => {
  const groups = ['b', 'c', 'd', 'e'].flatMap((group, i) => selectedOf([group], 60 + i, 300))
  const at = (selected: number) =>
    judgeCells(tableOf(['sex'], [...selectedOf(['a'], 100, 1000), ...groups, ...selectedOf(['f'], selected, 300)]), [
      marginRule('selection_rate', 0.05),
    ])
  const stateOf = (report: ReturnType<typeof at>) =>
    report.measurements.find(({ state, of }) => state !== undefined && of['group'] === 'f')?.state
  for (let selected = 30; selected < 120; selected++) {
    const fragile = [selected - 1, selected + 1].some((other) => stateOf(at(other)) !== stateOf(at(selected)))
    const listed: unknown = at(selected).data['fragile']
    assert.ok(Array.isArray(listed))
    assert.equal(listed.includes('selection_rate of sex f'), fragile, String(selected))
  }
})

test('where whole people would all be 0 or 1, people get a decimal; where nothing differs, about as many', () => {
  const tiny = judgeCells(two([100, 100_000], [500, 100_000]), [marginRule('selection_rate', 0.001)])
  assert.match(
    tiny.findings[0]?.message ?? '',
    /Of 100 in b, 0\.4 more get “p” than in a; between 0\.4 and 0\.4 \(0\.5 against 0\.1\)/u,
  )
  const same = judgeCells(two([30, 100], [30, 100]), [marginRule('selection_rate', 0.1)])
  assert.match(
    same.findings[0]?.message ?? '',
    /about as many get “p” as in a; between 13 fewer and 13 more \(30 against 30\)/u,
  )
  const one = judgeCells(two([30, 100], [31, 100]), [marginRule('selection_rate', 0.1)])
  assert.match(one.findings[0]?.message ?? '', /concerns about 1 person in these rows/u)
  const fewer = judgeCells(two([500, 1000], [200, 1000]), [marginRule('selection_rate', 0.1)])
  assert.match(fewer.findings[0]?.message ?? '', /30 fewer get “p” than in a; between 26 and 34/u)
})

test('two rates of 0 have no ratio, and no NaN is written', () => {
  const report = judgeCells(two([0, 1000], [0, 900]), [
    marginRule('selection_rate', 0.8, { contrast: 'ratio', against: 'pairs' }),
  ])
  assert.equal(report.verdict, 'inconclusive')
  assert.match(report.findings[0]?.message ?? '', /no ratio \(95 % CI 0\.000…∞\)/u)
  assert.doesNotMatch(JSON.stringify(report), /NaN|Infinity/u)
})

test('exact intervals of rates on request', () => {
  const exact = judgeCells(two([3, 40], [5, 50]), [], { exact: true, measureOnly: true })
  const rate = exact.measurements.find(({ metric, of }) => metric === 'selection_rate' && of['group'] === 'a')
  const limits = clopperPearsonInterval({ successes: 3, trials: 40 }, 0.95)
  assert.deepEqual(rate?.interval, { ...limits, level: 0.95, method: 'clopper-pearson' })
  assert.match(exact.tables[0]?.rows[1]?.[4] ?? '', /^7\.5 % \[1\.6…20\.4\]$/u)
})

test('rows that were left out decide nothing: a gap must be one wherever they belong, and so must a pass', () => {
  const selectedCount = tableOf(['sex'], [...selectedOf(['a'], 450, 1000), ...selectedOf(['b'], 500, 500)])
  const lost = (rows: number, margin: number, contrast: 'difference' | 'ratio') =>
    judgeCells(selectedCount, [marginRule('selection_rate', margin, { contrast })], { suppressed: { below: 10, rows } })
  // 500 of 500 may be 500 of 1,500.
  assert.equal(lost(0, 0.3, 'difference').verdict, 'fail')
  assert.deepEqual(
    [lost(1000, 0.3, 'difference').verdict, lost(10, 0.3, 'difference').verdict],
    ['inconclusive', 'fail'],
  )
  assert.match(lost(1000, 0.3, 'difference').findings[0]?.advice ?? '', /^Leave fewer rows out of the cells file/u)
  assert.deepEqual([lost(0, 0.7, 'ratio').verdict, lost(1000, 0.7, 'ratio').verdict], ['fail', 'inconclusive'])
  assert.deepEqual(
    [lost(0, 0.6, 'difference').verdict, lost(14, 0.585, 'difference').verdict],
    ['pass', 'inconclusive'],
  )
  assert.deepEqual([lost(0, 0.4, 'ratio').verdict, lost(14, 0.3, 'ratio').verdict], ['pass', 'pass'])
})

test('groups that were not judged are listed with the reason', () => {
  const head = tableOf(
    ['sex'],
    [...selectedOf(['a'], 300, 1000), ...selectedOf(['b'], 3, 10), ...selectedOf([null], 3, 9)],
  )
  assert.deepEqual(judgeCells(head, [marginRule('selection_rate', 0.1)]).data['excluded'], [
    { attribute: 'sex', group: '(missing)', rows: 9, why: 'no value' },
    { attribute: 'sex', group: 'b', rows: 10, why: 'fewer than 30 rows' },
  ])
})

test('weighted rows have no exact test of what flipped', () => {
  const side = (selected: number) => two([100, 400], [selected, 400])
  const pair = (group: string, base: boolean, head: boolean, n: number) => ({
    groups: [group],
    label: null,
    base,
    head,
    n,
    weight: 1.5 * n,
    weightSquares: 3 * n,
  })
  const cells = [
    pair('a', true, true, 100),
    pair('a', false, false, 300),
    pair('b', true, true, 100),
    pair('b', true, false, 15),
    pair('b', false, false, 285),
  ]
  const report = judgeCells(
    side(100),
    [
      {
        metric: 'selection_rate',
        contrast: 'difference',
        against: 'reference',
        regression: { epsilon: 0.1, worse: 'lower' },
        severity: 'fail',
      },
    ],
    { base: { kind: 'paired', table: side(115), pairs: { cells, onlyBase: 0, onlyHead: 0, changed: 0 } } },
  )
  const flips = report.tables.find(({ title }) => title.startsWith('What changed'))
  assert.equal(flips?.rows[1]?.at(-1), 'weighted')
})
