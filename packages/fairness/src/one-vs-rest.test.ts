import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CellTable } from '@modelgate/statistics'
import { confusionOf, judgeCells, marginRule, tableOf } from './fixtures/judge-cells.ts'

/** One class against the rest, for two groups. */
function classTable(
  name: string,
  m: readonly [number, number, number, number],
  f: readonly [number, number, number, number],
): CellTable {
  const outcome = (column: string) => ({ column, positive: name, negative: `not ${name}` })
  return {
    ...tableOf(['sex'], [...confusionOf(['m'], m), ...confusionOf(['f'], f)]),
    label: outcome('truth'),
    prediction: outcome('guess'),
  }
}
const none = { kind: 'first-version' } as const
const CLASSES = [
  { head: classTable('high', [300, 100, 100, 700], [200, 100, 200, 500]), base: none },
  { head: classTable('low', [500, 90, 60, 550], [410, 80, 60, 450]), base: none },
]
const [first] = CLASSES

test('every class is judged against the rest, all as one family, in its own words', () => {
  assert.ok(first !== undefined)
  const report = judgeCells(first.head, [marginRule('true_positive_rate', 0.1)], { oneVsRest: CLASSES })
  assert.equal(report.verdict, 'fail')
  const judged = report.measurements.filter(({ state }) => state !== undefined)
  assert.deepEqual(
    judged.map(({ of, state }) => [of['class'], of['group'], state]),
    [
      ['high', 'f', 'fail'],
      ['low', 'f', 'pass'],
    ],
  )
  assert.equal(Object(report.data['decision']).contrastsInFamily, 2)
  const [finding] = report.findings
  assert.equal(finding?.subject, 'true_positive_rate of sex f, class high')
  assert.match(
    finding.message,
    /^sex, class high: .* Of 100 in f labelled “truth = high”, 25 fewer get “guess = high” than in m/u,
  )
  assert.ok(report.tables.some(({ title }) => title.startsWith('true positive rate by sex, class low: ')))
  assert.ok(report.measurements.every(({ of }) => of['class'] !== undefined))
})

test('the cells of every class are in the data; what is wrong with the rows is said once', () => {
  assert.ok(first !== undefined)
  const report = judgeCells(
    first.head,
    [marginRule('true_positive_rate', 0.5)],
    { oneVsRest: CLASSES },
    {
      attributes: { sex: { requiredGroups: ['x'] } },
    },
  )
  assert.deepEqual(
    report.findings.map(({ code }) => code),
    ['FAIRNESS_GROUP_MISSING'],
  )
  const classes: unknown = report.data['classes']
  assert.ok(Array.isArray(classes))
  assert.deepEqual(
    classes.map((one: unknown) => [Object(one).class, Object(one).cells.length]),
    [
      ['high', 8],
      ['low', 8],
    ],
  )
  assert.equal(report.data['cells'], undefined)
})

test('a reference that became worse in one class is said of that class', () => {
  const evidence = CLASSES.map(({ head }, i) => {
    const better = (table: CellTable): CellTable => ({
      ...table,
      cells: table.cells.map((cell) => (cell.label === true && cell.prediction === false ? { ...cell, n: 1 } : cell)),
    })
    return { head, base: { kind: 'unpaired', table: i === 0 ? better(head) : head, why: 'of the test' } as const }
  })
  const [high] = evidence
  assert.ok(high !== undefined)
  const rule = { ...marginRule('true_positive_rate', 0.5), regression: { epsilon: 0.05, worse: 'lower' } as const }
  const report = judgeCells(high.head, [rule], { ...high, oneVsRest: evidence })
  const worse = report.findings.filter(({ code }) => code === 'FAIRNESS_REFERENCE_WORSE')
  assert.deepEqual(
    worse.map(({ subject }) => subject),
    ['true_positive_rate of sex m, class high'],
  )
})
