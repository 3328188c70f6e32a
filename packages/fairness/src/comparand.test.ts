import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FairnessRule } from '@modelgate/policy'
import { newcombeInterval, type PairedCell } from '@modelgate/statistics'
import { judgeCells, marginRule, selectedOf, tableOf } from './fixtures/judge-cells.ts'

const HEAD = tableOf(
  ['age'],
  [
    ...selectedOf(['a'], 400, 1000),
    ...selectedOf(['b'], 360, 900),
    ...selectedOf(['c'], 160, 800),
    ...selectedOf([null], 9, 9),
  ],
)
const rule = (against: FairnessRule['against'], more: Partial<FairnessRule> = {}) =>
  marginRule('selection_rate', 0.1, { against, ...more })
const judged = (report: ReturnType<typeof judgeCells>) =>
  report.measurements
    .filter(({ state }) => state !== undefined)
    .map(({ of, state }) => `${of['group']} ${of['reference']} ${state}`)

test('all pairs are one family: every group with every other, once', () => {
  const report = judgeCells(HEAD, [rule('pairs')])
  assert.deepEqual(judged(report), ['b a pass', 'c a fail', 'c b fail'])
  assert.deepEqual(Object(report.data['decision']).contrastsInFamily, 3)
  assert.deepEqual(
    report.findings.map(({ subject }) => subject),
    ['selection_rate of age c against a', 'selection_rate of age c against b'],
  )
  const table = report.tables.find(({ title }) => title.endsWith('judged contrasts'))
  assert.deepEqual(
    table?.columns.map(({ name }) => name),
    ['Group', 'Against', 'Contrast (95 % CI)', 'People', 'State'],
  )
  assert.deepEqual(
    table.rows.map(([group, against]) => `${group} ${against}`),
    ['c a', 'c b', 'b a'],
  )
})

test('the rest is all other groups together, without rows that have none', () => {
  const report = judgeCells(HEAD, [rule('rest')])
  assert.deepEqual(judged(report), [
    'a (all others) inconclusive',
    'b (all others) inconclusive',
    'c (all others) fail',
  ])
  const contrast = report.measurements.find(({ of }) => of['group'] === 'c' && of['reference'] === '(all others)')
  const { low, high } = newcombeInterval({ successes: 160, trials: 800 }, { successes: 760, trials: 1900 }, 0.95)
  assert.deepEqual(contrast?.interval, { low, high, level: 0.95, method: 'newcombe' })
  const two = tableOf(['age'], [...selectedOf(['a'], 400, 1000), ...selectedOf(['b'], 180, 900)])
  assert.deepEqual(judged(judgeCells(two, [rule('rest')])), ['b (all others) fail'])
  const one = tableOf(['age'], selectedOf(['a'], 400, 1000))
  assert.equal(judgeCells(one, [rule('rest')]).reasonCode, 'FAIRNESS_ONE_GROUP')
})

/** In each group `lost` rows are selected only before, `both` at both, `none` never. */
function joined(groups: readonly (readonly [string, number, number, number])[]) {
  const cells: readonly PairedCell[] = groups.flatMap(([group, lost, both, none]) => [
    { groups: [group], label: null, base: true, head: false, n: lost },
    { groups: [group], label: null, base: true, head: true, n: both },
    { groups: [group], label: null, base: false, head: false, n: none },
  ])
  const side = (before: boolean) =>
    tableOf(
      ['age'],
      groups.flatMap(([group, lost, both, none]) =>
        selectedOf([group], both + (before ? lost : 0), lost + both + none),
      ),
    )
  return {
    head: side(false),
    base: { kind: 'paired', table: side(true), pairs: { cells, onlyBase: 0, onlyHead: 0, changed: 0 } },
  } as const
}

test('a change against base has a direction, so pairs are compared both ways and the rest each way', () => {
  const { head, base } = joined([
    ['a', 0, 500, 500],
    ['b', 0, 400, 500],
    ['c', 90, 310, 400],
  ])
  const regression = { epsilon: 0.02, worse: 'lower' } as const
  const change = (against: FairnessRule['against'], evidence: Parameters<typeof judgeCells>[2] = { base }) =>
    judgeCells(
      head,
      [{ metric: 'selection_rate', contrast: 'difference', against, regression, severity: 'fail' }],
      evidence,
    )
  assert.deepEqual(judged(change('pairs')), ['b a pass', 'c a fail', 'a b pass', 'c b fail', 'a c pass', 'b c pass'])
  assert.deepEqual(judged(change('rest')), ['a (all others) pass', 'b (all others) pass', 'c (all others) fail'])
  assert.equal(change('rest').reasonCode, 'FAIRNESS_REGRESSION')
  const two = joined([
    ['a', 90, 310, 400],
    ['b', 0, 400, 500],
  ])
  const rule = {
    metric: 'selection_rate',
    contrast: 'difference',
    against: 'rest',
    regression,
    severity: 'fail',
  } as const
  assert.deepEqual(judged(judgeCells(two.head, [rule], { base: two.base })), [
    'b (all others) pass',
    'a (all others) fail',
  ])
  const apart = change('rest', { base: { kind: 'unpaired', table: base.table, why: 'of the test' } })
  assert.equal(judged(apart).length, 3)
  const alone = tableOf(['age'], selectedOf(['a'], 10, 50))
  const lost = change('rest', { base: { kind: 'unpaired', table: alone, why: 'of the test' } })
  assert.ok(judged(lost).every((text) => text.endsWith('insufficient')))
  const nobody = change('rest', { base: { ...base, pairs: { ...base.pairs, cells: [] } } })
  assert.ok(judged(nobody).every((text) => text.endsWith('insufficient')))
})

test('with too many groups pairs and the rest are refused, a reference is not', () => {
  const many = (count: number) =>
    tableOf(['age'], Array.from({ length: count }, (_, i) => selectedOf([`g${i}`], 1, 40)).flat())
  const refused = (count: number, against: FairnessRule['against']) =>
    judgeCells(many(count), [rule(against)]).verdict === 'error'
  assert.deepEqual(
    [99, 100, 101].map((count) => refused(count, 'pairs')),
    [false, false, true],
  )
  assert.deepEqual(
    [1000, 1001].map((count) => refused(count, 'rest')),
    [false, true],
  )
  assert.equal(refused(1001, 'reference'), false)
  const [finding] = judgeCells(many(101), [rule('pairs')]).findings
  assert.match(finding?.message ?? '', /compares with every other group, and age has 101 groups, more than 100/u)
  assert.match(judgeCells(many(1001), [rule('rest')]).findings[0]?.message ?? '', /compares with the rest/u)
})

test('a group that takes the name of all others is refused', () => {
  const head = tableOf(['age'], selectedOf(['(all others)'], 1, 40))
  assert.match(judgeCells(head, [rule('rest')]).findings[0]?.message ?? '', /the name of all other groups together/u)
})

test('at most six attributes are combined', () => {
  const names = ['1', '2', '3', '4', '5', '6', '7']
  const at = (count: number) => {
    const groups = names.slice(0, count).map(() => 'x')
    const cells = [...selectedOf(groups, 10, 40), ...selectedOf(groups.with(0, 'y'), 10, 40)]
    return judgeCells(tableOf(names.slice(0, count), cells), [rule('reference')], { intersections: true })
  }
  assert.equal(at(6).verdict, 'inconclusive')
  assert.deepEqual([at(7).verdict, at(7).reasonCode], ['error', 'FAIRNESS_RULE_INVALID'])
  assert.match(at(7).findings[0]?.message ?? '', /There are 7 attributes to combine, more than 6/u)
})
