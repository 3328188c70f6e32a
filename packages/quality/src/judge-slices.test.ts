import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QualityRule } from '@modelgate/policy'
import type { PairedCell } from '@modelgate/statistics'
import { countConfusion } from './confusion.ts'
import type { Evidence } from './evidence.ts'
import { judgeQuality } from './judge-quality.ts'
import type { QualityBase, QualityInput } from './quality-input.ts'

/** A classifier with this share of right answers in both classes. */
const evidence = (n: number, right: number): Evidence => ({
  confusion: countConfusion([
    { label: true, prediction: true, n: Math.round((n / 2) * right) },
    { label: true, prediction: false, n: Math.round((n / 2) * (1 - right)) },
    { label: false, prediction: false, n: Math.round((n / 2) * right) },
    { label: false, prediction: true, n: Math.round((n / 2) * (1 - right)) },
  ]),
})
const slice = (value: string, n: number, right: number) => ({
  slice: `region = ${value}`,
  column: 'region',
  evidence: evidence(n, right),
})
const rule = (more: Partial<QualityRule>): QualityRule => ({ metric: 'accuracy', severity: 'fail', ...more })

function judge(rules: readonly QualityRule[], slices: QualityInput['slices'], base?: QualityBase) {
  return judgeQuality({
    head: evidence(3000, 0.9),
    rows: 3000,
    incompleteRows: 0,
    slices,
    bases: new Map(base === undefined ? [] : [['base', base]]),
    rules,
    policyRef: null,
    subject: null,
  })
}
const stateOf = (report: ReturnType<typeof judge>, name: string) =>
  report.measurements.find(({ of, state }) => of['slice'] === `region = ${name}` && state !== undefined)?.state

test('a rule on one slice looks at its rows alone, however the name is spaced', () => {
  const slices = [slice('north', 1000, 0.95), slice('south', 1000, 0.6)]
  for (const name of ['region=south', 'region = south', 'region  =south']) {
    const report = judge([rule({ min: 0.8, slice: name })], slices)
    assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'QUALITY_BELOW_MIN'])
    assert.match(report.findings[0]?.message ?? '', /^accuracy of region = south is 0\.6000/u)
  }
  assert.equal(judge([rule({ min: 0.8, slice: 'region=north' })], slices).verdict, 'pass')
})

test('a rule on every slice of a column fails for the one that is worse, at a level for all of them together', () => {
  const slices = [slice('north', 1000, 0.95), slice('south', 1000, 0.6), slice('west', 20, 0.5)]
  const report = judge([rule({ min: 0.8, by: 'region' })], slices)
  assert.equal(report.verdict, 'fail')
  assert.match(report.findings[0]?.message ?? '', /98\.33 % CI/u)
  assert.deepEqual(
    ['north', 'south', 'west'].map((name) => stateOf(report, name)),
    ['pass', 'fail', 'fail'],
  )
})

test('a slice of few rows is noted and not judged, unless a rule names it or the base had enough', () => {
  const small = [slice('north', 1000, 0.95), slice('west', 20, 0.8)]
  const report = judge([rule({ min: 0.8, by: 'region' })], small)
  assert.deepEqual([report.verdict, stateOf(report, 'west')], ['pass', 'insufficient'])
  assert.deepEqual(
    report.findings.map(({ code, severity }) => [code, severity]),
    [['QUALITY_SLICE_SMALL', 'note']],
  )
  assert.equal(judge([rule({ min: 0.8, slice: 'region=west' })], small).verdict, 'inconclusive')
  const alone = judge([rule({ min: 0.8, by: 'region' })], [slice('west', 20, 0.8)])
  assert.deepEqual([alone.verdict, alone.reasonCode], ['inconclusive', 'QUALITY_SLICE_SMALL'])
  const known = (slices: QualityInput['slices']): QualityBase => ({
    kind: 'known',
    evidence: evidence(3000, 0.9),
    slices,
  })
  const shrunk = judge(
    [rule({ min: 0.8, by: 'region' })],
    small,
    known(small.map((one) => ({ ...one, evidence: evidence(900, 0.9) }))),
  )
  assert.deepEqual([shrunk.verdict, stateOf(shrunk, 'west')], ['inconclusive', 'inconclusive'])
  const grew = judge([rule({ min: 0.8, by: 'region' })], small, known([slice('north', 1000, 0.9)]))
  assert.deepEqual([grew.verdict, stateOf(grew, 'west')], ['pass', 'insufficient'])
  const first = judge([rule({ min: 0.8, by: 'region' })], small, { kind: 'first-version' })
  assert.equal(first.verdict, 'pass')
})

test('a rule on a slice or column that is not there does not vanish', () => {
  for (const missing of [{ slice: 'region=east' }, { by: 'region' }]) {
    const report = judge([rule({ min: 0.1, ...missing })], [])
    assert.deepEqual([report.verdict, report.reasonCode], ['inconclusive', 'QUALITY_NOT_ESTIMABLE'])
    assert.match(report.findings[0]?.message ?? '', /0 rows are in region/u)
  }
})

const pairs = (label: boolean, lost: number, n: number): readonly PairedCell[] => [
  { groups: [], label, base: label, head: label, n: n - lost },
  { groups: [], label, base: label, head: !label, n: lost },
]

test('a slice that lost is found though the whole did not, on the same rows', () => {
  const slices = [slice('north', 2000, 0.95), slice('south', 1000, 0.85)]
  const base: QualityBase = {
    kind: 'known',
    evidence: evidence(3000, 0.9),
    slices: [slice('north', 2000, 0.95), slice('south', 1000, 0.9)],
    pairs: { cells: [...pairs(true, 25, 1350), ...pairs(false, 25, 1350)] },
    slicePairs: new Map([
      ['region = north', { cells: pairs(true, 0, 1900) }],
      ['region = south', { cells: [...pairs(true, 25, 450), ...pairs(false, 25, 450)] }],
    ]),
  }
  assert.equal(judge([rule({ maxRegression: 0.03 })], slices, base).verdict, 'pass')
  const report = judge([rule({ maxRegression: 0.03, by: 'region' })], slices, base)
  assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'QUALITY_REGRESSION'])
  assert.match(report.findings[0]?.message ?? '', /0 right only now and 50 only before, McNemar's exact p < 0\.0001/u)
  assert.deepEqual(report.tables[1]?.rows[0]?.slice(3), ['0', '0', '1.0000'])
  const newcomer = judge([rule({ maxRegression: 0.03, slice: 'region=east' })], [slice('east', 500, 0.9)], {
    ...base,
    slices: [],
  })
  assert.match(newcomer.findings[0]?.message ?? '', /0 rows are in region = east at base/u)
})

test('a rule may compare with another version than the base', () => {
  const live: QualityBase = { kind: 'known', evidence: evidence(3000, 0.97), slices: [] }
  const bases = new Map<string, QualityBase>([
    ['base', { kind: 'known', evidence: evidence(3000, 0.9), slices: [] }],
    ['environment:production', live],
    ['environment:staging', { kind: 'first-version' }],
  ])
  const against = (name: string, maxRegression: number) =>
    judgeQuality({
      head: evidence(3000, 0.9),
      rows: 3000,
      incompleteRows: 0,
      slices: [],
      bases,
      rules: [rule({ maxRegression, ...(name === '' ? {} : { against: name }) })],
      policyRef: null,
      subject: null,
    })
  assert.equal(against('', 0.03).verdict, 'pass')
  const report = against('environment:production', 0.03)
  assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'QUALITY_REGRESSION'])
  assert.match(report.findings[0]?.message ?? '', /worse than at environment:production by at most 0\.03/u)
  assert.match(against('environment:staging', 0.03).findings[0]?.message ?? '', /no version at environment:staging/u)
  assert.equal(against('environment:unheard', 0.03).verdict, 'inconclusive')
  assert.equal(
    report.measurements.filter(({ of, metric }) => of['at'] !== undefined && metric === 'accuracy').length,
    2,
  )
})
