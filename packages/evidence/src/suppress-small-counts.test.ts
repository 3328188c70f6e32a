import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GateReport, Measurement } from '@modelgate/kernel'
import { createReport } from '@modelgate/kernel'
import { isGateReport } from './trust-boundary.ts'
import { suppressSmallCounts } from './suppress-small-counts.ts'

function rate(group: string, numerator: number, denominator: number): Measurement {
  const of = { attribute: 'sex', group }
  return { metric: 'selection_rate', of, value: numerator / denominator, n: denominator, numerator, denominator }
}

function reportOf(measurements: readonly Measurement[], data: GateReport['data'] = {}): GateReport {
  return createReport({
    gate: 'fairness',
    verdict: 'fail',
    reasonCode: 'FAIRNESS_GAP_EXCEEDED',
    findings: [
      {
        code: 'FAIRNESS_GAP_EXCEEDED',
        severity: 'error',
        message: 'Of 8 women 7 are refused.',
        subject: 'sex',
        data: { people: 7 },
      },
    ],
    tables: [{ title: 'By sex', columns: [{ name: 'n' }], rows: [['8']] }],
    measurements,
    data,
  })
}
const valuesOf = ({ measurements }: GateReport) => measurements.map(({ value }) => value)

test('a report of large counts is stored as it is', () => {
  const report = reportOf([rate('a', 50, 100), rate('b', 0, 100)], { cells: [{ n: 50 }, { n: 0 }] })
  assert.equal(suppressSmallCounts(report), report)
})

test('one below, at and above the limit: of the group, of those with the outcome, of those without it', () => {
  for (const [numerator, denominator, kept] of [
    [9, 9, false],
    [10, 10, true],
    [11, 11, true],
    [9, 100, false],
    [10, 100, true],
    [11, 100, true],
    [91, 100, false],
    [90, 100, true],
    [89, 100, true],
  ] as const) {
    const [value] = valuesOf(suppressSmallCounts(reportOf([rate('a', numerator, denominator)])))
    assert.equal(value !== null, kept, `${numerator} of ${denominator}`)
  }
})

test('what the hidden value could be computed from is hidden too, the rest stays', () => {
  const contrast = (group: string): Measurement => {
    return {
      metric: 'selection_rate',
      of: { attribute: 'sex', group, reference: 'a', contrast: 'difference' },
      value: 0.1,
      n: 200,
      state: 'fail',
      margin: 0.1,
    }
  }
  const summary = { metric: 'demographic_parity_difference', value: 0.1, n: 300 }
  const stored = suppressSmallCounts(
    reportOf([
      rate('a', 50, 100),
      rate('b', 7, 8),
      rate('c', 50, 100),
      contrast('b'),
      contrast('c'),
      { ...summary, of: { attribute: 'sex' } },
      { ...summary, of: { attribute: 'age' } },
    ]),
  )
  assert.deepEqual(valuesOf(stored), [0.5, null, 0.5, null, 0.1, null, 0.1])
  assert.equal(stored.measurements[3]?.state, 'fail')
  assert.deepEqual(stored.data['suppressed'], { below: 10, measurements: 3, cells: 0 })
  assert.ok(isGateReport(stored))
})

test('small cells, tables and sentences go, and nothing small is left anywhere', () => {
  const data = {
    rows: 208,
    cells: [
      { groups: ['b'], n: 8 },
      { groups: ['a'], n: 200 },
    ],
    excluded: [{ group: 'b', rows: 8 }],
    nested: { pairs: [{ n: 3 }] },
  }
  const stored = suppressSmallCounts(reportOf([rate('a', 50, 200)], data))
  assert.deepEqual(stored.data, {
    rows: 208,
    cells: [{ groups: ['a'], n: 200 }],
    excluded: [],
    nested: { pairs: [] },
    suppressed: { below: 10, measurements: 0, cells: 3 },
  })
  assert.deepEqual(stored.tables, [])
  assert.doesNotMatch(JSON.stringify(stored), /women|people/u)
  assert.deepEqual(
    [stored.verdict, stored.reasonCode, stored.findings[0]?.subject],
    ['fail', 'FAIRNESS_GAP_EXCEEDED', 'sex'],
  )
})

test('counts of bytes and tensors are no people', () => {
  const report: GateReport = { ...reportOf([rate('a', 1, 3)]), gate: 'reproducibility' }
  assert.equal(suppressSmallCounts(report), report)
})
