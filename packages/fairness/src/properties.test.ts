import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Measurement } from '@modelgate/kernel'
import type { FairnessRule } from '@modelgate/policy'
import type { Cell, CellTable } from '@modelgate/statistics'
import fc from 'fast-check'
import { confusionOf, judgeCells, marginRule, tableOf } from './fixtures/judge-cells.ts'

const counts = fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300), fc.nat(300))
const table = fc
  .tuple(fc.array(counts, { minLength: 2, maxLength: 4 }), fc.array(counts, { minLength: 4, maxLength: 4 }))
  .map(([x, y]) =>
    tableOf(
      ['sex', 'region'],
      [
        ...x.flatMap((cell, i) => confusionOf([`g${i}`, 'x'], cell)),
        ...x.flatMap((_, i) => confusionOf([`g${i}`, 'y'], y[i] ?? [1, 1, 1, 1])),
      ],
    ),
  )
  .filter(({ rows }) => rows > 0)

const RULES: readonly FairnessRule[] = [
  marginRule('selection_rate', 0.1),
  marginRule('true_positive_rate', 0.8, { contrast: 'ratio', against: 'pairs' }),
  marginRule('positive_predictive_value', 0.1, { against: 'rest' }),
  marginRule('false_positive_rate', 0.1, { control: ['region'] }),
  marginRule('accuracy', 0.8, { contrast: 'ratio', control: ['region'] }),
]
const REFERENCE = { attributes: { sex: { reference: 'g0' } } }
const judge = (head: CellTable, more: Parameters<typeof judgeCells>[2] = {}) =>
  judgeCells(head, RULES, { strata: ['region'], ...more }, REFERENCE)
const RUNS = { numRuns: 40 }

const mapCells = (head: CellTable, change: (cell: Cell) => Cell | readonly Cell[]): CellTable =>
  tableOf(head.attributes, head.cells.flatMap(change))
/** By name, without order. */
const sorted = (measurements: readonly Measurement[]) =>
  measurements.map((one) => JSON.stringify(one)).toSorted((a, b) => (a < b ? -1 : 1))
const same = (a: readonly Measurement[], b: readonly Measurement[]) => assert.deepEqual(sorted(a), sorted(b))

test('the order of rows, and the file they are in, change nothing', () => {
  fc.assert(
    fc.property(table, fc.nat(1000), (head, seed) => {
      const before = judge(head)
      const shuffled = head.cells.toSorted((a, b) => ((a.n * 7919 + seed) % 101) - ((b.n * 7919 + seed) % 101))
      same(judge({ ...head, cells: shuffled }).measurements, before.measurements)
      const halves = mapCells(head, (cell) => {
        const half = Math.floor(cell.n / 2)
        return [
          { ...cell, n: half },
          { ...cell, n: cell.n - half },
        ]
      })
      const split = judge(halves)
      same(split.measurements, before.measurements)
      assert.equal(split.verdict, before.verdict)
    }),
    RUNS,
  )
})

test('other names of groups give the same numbers under these names', () => {
  fc.assert(
    fc.property(table, (head) => {
      const renamed = mapCells(head, (cell) => ({ ...cell, groups: cell.groups.map((group) => `‹${group}›`) }))
      const named = judgeCells(renamed, RULES, { strata: ['region'] }, { attributes: { sex: { reference: '‹g0›' } } })
      const before = judge(head)
      const strip = (one: Measurement): Measurement => JSON.parse(JSON.stringify(one).replaceAll(/[‹›]/gu, ''))
      same(named.measurements.map(strip), before.measurements)
      assert.deepEqual([named.verdict, named.reasonCode], [before.verdict, before.reasonCode])
    }),
    RUNS,
  )
})

test('exchanging what is called positive exchanges the rates, and what is favourable stays', () => {
  const mirrored = {
    true_positive_rate: 'true_negative_rate',
    false_positive_rate: 'false_negative_rate',
    positive_predictive_value: 'negative_predictive_value',
    false_discovery_rate: 'false_omission_rate',
    accuracy: 'accuracy',
    selection_rate: 'selection_rate',
  }
  fc.assert(
    fc.property(table, (head) => {
      const flip = (side: boolean | null) => (side === null ? null : !side)
      const other = mapCells(head, ({ label, prediction, ...cell }) => ({
        ...cell,
        label: flip(label),
        prediction: flip(prediction),
      }))
      const [before, after] = [judge(head), judge({ ...other, favourable: 'negative' })]
      const value = ({ measurements }: typeof before, metric: string, group: string) =>
        measurements.find(
          (one) => one.metric === metric && one.of['group'] === group && one.of['contrast'] === undefined,
        )
      for (const [metric, mirror] of Object.entries(mirrored)) {
        const [a, b] = [value(before, metric, 'g1'), value(after, mirror, 'g1')]
        assert.deepEqual([a?.value, a?.interval], [b?.value, b?.interval], metric)
      }
    }),
    RUNS,
  )
})

test('weights that are all the same change nothing, whatever they are', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(0.5, 2, 4, 1024), (head, weight) => {
      const weighted = mapCells(head, (cell) => ({
        ...cell,
        weight: weight * cell.n,
        weightSquares: weight ** 2 * cell.n,
      }))
      same(judge(weighted).measurements, judge(head).measurements)
    }),
    RUNS,
  )
})

/** An interval's ends as numbers; none is as wide as can be. */
const ends = ({ interval }: Measurement) => [interval?.low ?? -Infinity, interval?.high ?? Infinity] as const

/** Every value stays, no interval grows, and nothing that was decided becomes undecided. */
function assertSharper(before: ReturnType<typeof judge>, after: ReturnType<typeof judge>): void {
  assert.equal(after.measurements.length, before.measurements.length)
  before.measurements.forEach((one, i) => {
    const then = after.measurements[i]
    assert.ok(then !== undefined && then.metric === one.metric)
    const [was, is] = [one.value, then.value]
    assert.ok(was === is || (was !== null && is !== null && Math.abs(was - is) <= 1e-12 * Math.max(1, Math.abs(was))))
    // The bootstrap draws other rows, so its ends are known to a fortieth of their distance only.
    if (one.interval?.method === 'multinomial-bootstrap') return
    const [[low, high], [lower, higher]] = [ends(one), ends(then)]
    assert.ok(lower >= low - 1e-9 && higher <= high * (1 + 1e-9) + 1e-9, JSON.stringify([one, then]))
    if (one.state === 'pass' || one.state === 'fail') assert.equal(then.state, one.state, JSON.stringify([one, then]))
  })
}

test('more rows of the same rates never widen an interval nor undo a decision', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(2, 3, 10), (head, times) => {
      assertSharper(judge(head), judge(mapCells(head, (cell) => ({ ...cell, n: times * cell.n }))))
    }),
    RUNS,
  )
})

test('the whole table twice with half the weight keeps every value, and only sharpens what chance explains', () => {
  fc.assert(
    fc.property(table, (head) => {
      const twice = mapCells(head, (cell) => ({ ...cell, n: 2 * cell.n, weight: cell.n, weightSquares: cell.n / 2 }))
      assertSharper(judge(head), judge(twice))
    }),
    RUNS,
  )
})

test('no report holds a NaN, and every value is in its range', () => {
  const odd = fc.tuple(
    fc.constantFrom(0, 1, 2, 1000),
    fc.constantFrom(0, 1, 500),
    fc.constantFrom(0, 3),
    fc.constantFrom(0, 7, 900),
  )
  const corner = fc.array(odd, { minLength: 1, maxLength: 4 }).map((groups) =>
    tableOf(
      ['sex', 'region'],
      groups.flatMap((cell, i) => confusionOf([`g${i}`, i % 2 === 0 ? 'x' : null], cell)),
    ),
  )
  fc.assert(
    fc.property(corner, (head) => {
      const report = judge(head)
      const text = JSON.stringify(report)
      assert.doesNotMatch(text, /NaN|Infinity/u)
      for (const { value, notEstimable, interval, p } of report.measurements) {
        assert.ok(value === null ? notEstimable !== undefined : Number.isFinite(value))
        assert.ok(value === null || interval?.low === undefined || (interval.low ?? -9) <= value + 1e-9)
        assert.ok(value === null || interval?.high === undefined || (interval.high ?? 1e99) >= value - 1e-9)
        assert.ok(p === undefined || (p >= 0 && p <= 1))
      }
      if (report.verdict === 'pass') assert.ok(report.measurements.some(({ state }) => state === 'pass'))
    }),
    { numRuns: 150 },
  )
})
