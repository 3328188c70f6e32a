import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FairnessPolicy, FairnessRule } from '@modelgate/policy'
import {
  type CellTable,
  koopmanInterval,
  newcombeInterval,
  type PairedCell,
  wilsonInterval,
} from '@modelgate/statistics'
import type { BaseEvidence, FairnessInput } from './fairness-input.ts'
import { judgeFairness } from './judge-fairness.ts'

/** Of `n` rows with a negative label in `group`, `fp` are predicted positive; `tp` of `positives` likewise. */
interface GroupRow {
  readonly group: string | null
  readonly n: number
  readonly fp: number
  readonly positives?: number
  readonly tp?: number
}

const OUTCOMES = {
  label: { column: 'defaulted', positive: 'yes', negative: 'no' },
  prediction: { column: 'refused', positive: 'yes', negative: 'no' },
  favourable: 'negative',
} as const

function table(rows: readonly GroupRow[]): CellTable {
  const cells = rows.flatMap(({ group, n, fp, positives = 0, tp = 0 }) =>
    [
      { groups: [group], label: false, prediction: true, n: fp },
      { groups: [group], label: false, prediction: false, n: n - fp },
      { groups: [group], label: true, prediction: true, n: tp },
      { groups: [group], label: true, prediction: false, n: positives - tp },
    ].filter((cell) => cell.n > 0),
  )
  return { attributes: ['age'], ...OUTCOMES, rows: cells.reduce((sum, cell) => sum + cell.n, 0), cells }
}

/** In each group `same` rows are refused by both, `lost` only now, `won` only before, `free` by neither; all labels no. */
function paired(
  rows: readonly { group: string; same: number; lost: number; won: number; free: number }[],
): Extract<BaseEvidence, { kind: 'paired' }> & { readonly head: CellTable } {
  const cells: readonly PairedCell[] = rows.flatMap(({ group, same, lost, won, free }) => [
    { groups: [group], label: false, base: true, head: true, n: same },
    { groups: [group], label: false, base: false, head: true, n: lost },
    { groups: [group], label: false, base: true, head: false, n: won },
    { groups: [group], label: false, base: false, head: false, n: free },
  ])
  const count = (before: 'won' | 'lost') =>
    table(
      rows.map((row) => ({
        group: row.group,
        n: row.same + row.lost + row.won + row.free,
        fp: row.same + row[before],
      })),
    )
  return {
    kind: 'paired',
    head: count('lost'),
    table: count('won'),
    pairs: { cells, onlyBase: 0, onlyHead: 0, changed: 0 },
  }
}

const margin = (metric: string, value: number, more: Partial<FairnessRule> = {}): FairnessRule => ({
  metric,
  contrast: 'difference',
  against: 'reference',
  absolute: { margin: value },
  severity: 'fail',
  ...more,
})
const epsilon = (metric: string, value: number, worse: 'higher' | 'lower' = 'higher'): FairnessRule => ({
  metric,
  contrast: 'difference',
  against: 'reference',
  regression: { epsilon: value, worse },
  severity: 'fail',
})
const policy = (rules: readonly FairnessRule[], more: Partial<FairnessPolicy> = {}): FairnessPolicy => ({
  attributes: {},
  rules,
  minDenominator: 30,
  alpha: 0.05,
  ...more,
})

function judge(head: CellTable, rules: readonly FairnessRule[], more: Partial<FairnessInput> = {}) {
  return judgeFairness({
    head,
    base: { kind: 'missing' },
    policy: policy(rules),
    policyRef: null,
    subject: null,
    ...more,
  })
}

const codes = (report: ReturnType<typeof judgeFairness>) => report.findings.map(({ code }) => code)
const find = (report: ReturnType<typeof judgeFairness>, metric: string, of: Readonly<Record<string, string>>) =>
  report.measurements.find(
    (one) => one.metric === metric && JSON.stringify(Object.entries(one.of)) === JSON.stringify(Object.entries(of)),
  )

test('a gap beyond the margin fails, and says what it means for people', () => {
  const report = judge(
    table([
      { group: 'young', n: 2000, fp: 180 },
      { group: 'old', n: 1000, fp: 300 },
    ]),
    [margin('false_positive_rate', 0.1)],
  )
  assert.equal(report.verdict, 'fail')
  assert.equal(report.reasonCode, 'FAIRNESS_GAP_EXCEEDED')
  const [finding] = report.findings
  assert.match(
    finding?.message ?? '',
    /Of 100 in old labelled “not defaulted”, 21 more get “refused” than in young; between 18 and 24 \(30 against 9\)\./u,
  )
  assert.match(finding?.message ?? '', /about 210 people/u)
  const contrast = find(report, 'false_positive_rate', {
    attribute: 'age',
    group: 'old',
    reference: 'young',
    contrast: 'difference',
  })
  assert.equal(contrast?.state, 'fail')
  assert.equal(contrast?.margin, 0.1)
  const { low, high } = newcombeInterval({ successes: 300, trials: 1000 }, { successes: 180, trials: 2000 }, 0.95)
  assert.deepEqual(contrast?.interval, { low, high, level: 0.95, method: 'newcombe' })
  assert.deepEqual(contrast?.simultaneousInterval?.level, 0.95)
})

test('values that are not yes or no are said as they stand in the table', () => {
  const rows = table([
    { group: 'young', n: 2000, fp: 180 },
    { group: 'old', n: 1000, fp: 300 },
  ])
  const risks = { ...rows, prediction: { column: 'risk', positive: 'high', negative: 'low' } }
  const [finding] = judge(risks, [margin('false_positive_rate', 0.1)]).findings
  assert.match(finding?.message ?? '', /21 more get “risk = high” than in young/u)
})

test('a gap within the margin passes', () => {
  const report = judge(
    table([
      { group: 'young', n: 2000, fp: 180 },
      { group: 'old', n: 1000, fp: 95 },
    ]),
    [margin('false_positive_rate', 0.1)],
  )
  assert.equal(report.verdict, 'pass')
  assert.equal(report.reasonCode, 'FAIRNESS_WITHIN_LIMITS')
  assert.deepEqual(report.findings, [])
})

test('doubt is inconclusive on either side of the margin and says how many rows would settle it', () => {
  const at = (fp: number) =>
    judge(
      table([
        { group: 'young', n: 200, fp: 20 },
        { group: 'old', n: 100, fp },
      ]),
      [margin('false_positive_rate', 0.1)],
    )
  const beyond = at(25)
  const inside = at(15)
  assert.equal(beyond.verdict, 'inconclusive')
  assert.equal(beyond.reasonCode, 'FAIRNESS_UNDECIDED')
  assert.deepEqual(codes(beyond), ['FAIRNESS_UNDECIDED_BEYOND'])
  assert.deepEqual(codes(inside), ['FAIRNESS_UNDECIDED_INSIDE'])
  const rows = Number(beyond.findings[0]?.data?.['rowsNeeded'])
  const scaled = Math.ceil(rows / 100)
  const settled = judge(
    table([
      { group: 'young', n: 200 * scaled, fp: 20 * scaled },
      { group: 'old', n: 100 * scaled, fp: 25 * scaled },
    ]),
    [margin('false_positive_rate', 0.1)],
  )
  assert.equal(settled.verdict, 'fail')
  assert.match(at(20).findings[0]?.advice ?? '', /no realistic number of rows/u)
})

test('a rule of severity warn warns; doubt about it does not', () => {
  const rule = margin('false_positive_rate', 0.1, { severity: 'warn' })
  const young = { group: 'young', n: 2000, fp: 180 }
  assert.equal(judge(table([young, { group: 'old', n: 1000, fp: 300 }]), [rule]).verdict, 'warn')
  assert.equal(judge(table([young, { group: 'old', n: 100, fp: 18 }]), [rule]).verdict, 'inconclusive')
  const both = judge(table([young, { group: 'old', n: 1000, fp: 300 }, { group: 'some', n: 100, fp: 18 }]), [rule])
  assert.deepEqual([both.verdict, both.reasonCode], ['inconclusive', 'FAIRNESS_UNDECIDED'])
})

test('a ratio is judged by Koopman’s interval between m and 1/m; exactly four fifths is not beyond', () => {
  const rule = margin('selection_rate', 0.8, { contrast: 'ratio' })
  const report = judge(
    table([
      { group: 'a', n: 6000, fp: 1000 },
      { group: 'b', n: 3000, fp: 1000 },
    ]),
    [rule],
  )
  assert.equal(report.verdict, 'inconclusive')
  assert.deepEqual(codes(report), ['FAIRNESS_UNDECIDED_INSIDE'])
  assert.match(report.findings[0]?.message ?? '', /a ratio of 0\.800 .* the limit is 0\.8 to 1\.250/u)
  const contrast = find(report, 'selection_rate', { attribute: 'age', group: 'b', reference: 'a', contrast: 'ratio' })
  const { low, high } = koopmanInterval({ successes: 2000, trials: 3000 }, { successes: 5000, trials: 6000 }, 0.95)
  assert.deepEqual(contrast?.interval, { low, high, level: 0.95, method: 'koopman' })
})

test('a ratio to a rate of 0 has no value and is still judged', () => {
  const report = judge(
    table([
      { group: 'a', n: 1000, fp: 0 },
      { group: 'b', n: 900, fp: 300 },
    ]),
    [margin('false_positive_rate', 0.8, { contrast: 'ratio' })],
  )
  assert.equal(report.verdict, 'fail')
  const contrast = find(report, 'false_positive_rate', {
    attribute: 'age',
    group: 'b',
    reference: 'a',
    contrast: 'ratio',
  })
  assert.equal(contrast?.value, null)
  assert.match(contrast?.notEstimable ?? '', /the rate of the reference is 0/u)
  assert.equal(contrast?.interval?.high, null)
  assert.match(report.findings[0]?.message ?? '', /…∞/u)
})

test('p-values are adjusted over all contrasts of the report', () => {
  const head = table([
    { group: 'a', n: 2000, fp: 200 },
    { group: 'b', n: 1500, fp: 345 },
    { group: 'c', n: 1400, fp: 140 },
  ])
  const p = (rules: readonly FairnessRule[]) =>
    find(judge(head, rules), 'false_positive_rate', {
      attribute: 'age',
      group: 'b',
      reference: 'a',
      contrast: 'difference',
    })?.p ?? 0
  const alone = p([margin('false_positive_rate', 0.1)])
  const together = p([margin('false_positive_rate', 0.1), margin('selection_rate', 0.1)])
  assert.ok(alone > 0 && together > alone)
})

test('every rate of every group is measured with its counts and Wilson’s interval', () => {
  const report = judge(
    table([
      { group: 'young', n: 80, fp: 8, positives: 20, tp: 15 },
      { group: null, n: 10, fp: 1 },
    ]),
    [],
    { measureOnly: true },
  )
  assert.equal(report.verdict, 'pass')
  assert.equal(report.reasonCode, 'MEASURE_ONLY')
  const of = { attribute: 'age', group: 'young' }
  const value = (metric: string) => find(report, metric, of)?.value
  assert.equal(value('selection_rate'), 0.77)
  assert.equal(value('base_rate'), 0.2)
  assert.equal(value('true_positive_rate'), 0.75)
  assert.equal(value('false_negative_rate'), 0.25)
  assert.equal(value('false_positive_rate'), 0.1)
  assert.equal(value('true_negative_rate'), 0.9)
  assert.equal(value('positive_predictive_value'), 15 / 23)
  assert.equal(value('false_discovery_rate'), 8 / 23)
  assert.equal(value('negative_predictive_value'), 72 / 77)
  assert.equal(value('false_omission_rate'), 5 / 77)
  assert.equal(value('accuracy'), 0.87)
  assert.ok(Math.abs((value('balanced_accuracy') ?? 0) - 0.825) < 1e-12)
  const rate = find(report, 'false_positive_rate', of)
  assert.deepEqual(rate, {
    metric: 'false_positive_rate',
    of,
    n: 100,
    numerator: 8,
    denominator: 80,
    value: 0.1,
    interval: { ...wilsonInterval({ successes: 8, trials: 80 }, 0.95), level: 0.95, method: 'wilson' },
  })
  const missing = find(report, 'true_positive_rate', { attribute: 'age', group: '(missing)' })
  assert.equal(missing?.value, null)
  assert.match(missing?.notEstimable ?? '', /0 of the 10 rows/u)
})

test('without a rule nothing is judged, and that is no pass', () => {
  const head = table([
    { group: 'a', n: 100, fp: 10 },
    { group: 'b', n: 100, fp: 10 },
  ])
  for (const none of [null, policy([])]) {
    const report = judge(head, [], { policy: none })
    assert.equal(report.verdict, 'inconclusive')
    assert.equal(report.reasonCode, 'NO_RULE')
  }
})

test('one number per attribute, by the definitions printed beside it', () => {
  const report = judge(
    table([
      { group: 'a', n: 40, fp: 10, positives: 60, tp: 30 },
      { group: 'b', n: 50, fp: 5, positives: 40, tp: 30 },
      { group: null, n: 9, fp: 9 },
    ]),
    [],
    { measureOnly: true },
  )
  const value = (metric: string) => find(report, metric, { attribute: 'age' })?.value ?? Number.NaN
  const close = (metric: string, expected: number) =>
    assert.ok(Math.abs(value(metric) - expected) < 1e-12, `${metric} ${value(metric)}, not ${expected}`)
  close('demographic_parity_difference', 55 / 90 - 60 / 100)
  close('demographic_parity_ratio', 0.6 / (55 / 90))
  close('equal_opportunity_difference', 0.25)
  close('equal_opportunity_ratio', 0.5 / 0.75)
  close('equalized_odds_difference', 0.25)
  close('equalized_odds_ratio', 0.4)
  close('average_odds_difference', (0.25 + 0.15) / 2)
  // Benefits: refused by mistake 15 rows with 0, right 135 with 1, granted by mistake 40 with 2.
  const [n, total] = [190, 215]
  close('generalized_entropy_index', ((n * (135 + 4 * 40)) / total ** 2 - 1) / 2)
  close('theil_index', (80 * Math.LN2) / total - Math.log(total / n))
  const theil = report.measurements.find(({ metric }) => metric === 'theil_index')
  assert.equal(theil?.interval?.method, 'multinomial-bootstrap')
  assert.ok((theil?.interval?.low ?? 9) < (theil?.value ?? 0) && (theil?.interval?.high ?? 0) > (theil?.value ?? 9))
})

test('an index of few rows has an interval, although some draws have none', () => {
  const rows = [
    { group: 'a', n: 2, fp: 2 },
    { group: 'b', n: 2, fp: 1 },
  ]
  const report = judge(table(rows), [], { measureOnly: true })
  const { low, high } = find(report, 'theil_index', { attribute: 'age' })?.interval ?? {}
  assert.ok(Number.isFinite(low) && Number.isFinite(high))
})

test('rows that a cells file left out are said, and many of them keep the gate from passing', () => {
  const head = table([
    { group: 'young', n: 2000, fp: 180 },
    { group: 'old', n: 1000, fp: 95 },
  ])
  const left = (rows: number) => judge(head, [margin('false_positive_rate', 0.1)], { suppressed: { below: 10, rows } })
  assert.deepEqual([left(0).verdict, codes(left(0))], ['pass', []])
  assert.deepEqual([left(30).verdict, codes(left(30))], ['pass', ['FAIRNESS_CELLS_SUPPRESSED']])
  assert.deepEqual([left(31).verdict, left(31).reasonCode], ['inconclusive', 'FAIRNESS_CELLS_SUPPRESSED'])
  assert.match(left(31).findings[0]?.message ?? '', /31 rows \(1\.0 %\) are in cells of fewer than 10 rows/u)
})

test('a summary that needs what a group does not have says so', () => {
  const value = (groups: readonly GroupRow[], metric: string) =>
    find(judge(table(groups), [], { measureOnly: true }), metric, { attribute: 'age' })
  const noPositives = [
    { group: 'a', n: 40, fp: 0 },
    { group: 'b', n: 40, fp: 0 },
  ]
  assert.match(value(noPositives, 'equal_opportunity_difference')?.notEstimable ?? '', /0 rows count .* in a, b/u)
  assert.match(value(noPositives, 'equalized_odds_ratio')?.notEstimable ?? '', /0 rows count/u)
  const one = [{ group: 'a', n: 40, fp: 4, positives: 4, tp: 2 }]
  assert.match(value(one, 'demographic_parity_ratio')?.notEstimable ?? '', /there is 1 group/u)
  const none = [{ group: null, n: 40, fp: 4 }]
  assert.match(value(none, 'demographic_parity_ratio')?.notEstimable ?? '', /there are 0 groups/u)
  const refusedAll = [
    { group: 'a', n: 40, fp: 40 },
    { group: 'b', n: 40, fp: 40 },
  ]
  assert.match(value(refusedAll, 'demographic_parity_ratio')?.notEstimable ?? '', /is 0 in every group/u)
  assert.match(value(refusedAll, 'generalized_entropy_index')?.notEstimable ?? '', /0 of 80 rows/u)
  assert.match(value(refusedAll, 'theil_index')?.notEstimable ?? '', /0 of 80 rows/u)
  const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((group) => ({ group, n: 40, fp: 1 }))
  assert.match(value(many, 'equal_opportunity_ratio')?.notEstimable ?? '', /and 1 more groups/u)
})

test('too few rows are a note, except for a group that is required or had enough at base', () => {
  const rule = margin('false_positive_rate', 0.1)
  const head = table([
    { group: 'a', n: 2000, fp: 200 },
    { group: 'b', n: 1900, fp: 190 },
    { group: 'tiny', n: 20, fp: 20 },
  ])
  const note = judge(head, [rule])
  assert.equal(note.verdict, 'pass')
  assert.deepEqual(codes(note), ['FAIRNESS_INSUFFICIENT'])
  assert.equal(note.findings[0]?.severity, 'note')
  const required = judge(head, [rule], {
    policy: policy([rule], { attributes: { age: { requiredGroups: ['tiny'] } } }),
  })
  assert.equal(required.verdict, 'inconclusive')
  assert.equal(required.reasonCode, 'FAIRNESS_INSUFFICIENT')
  const before = table([
    { group: 'a', n: 2000, fp: 200 },
    { group: 'b', n: 1900, fp: 190 },
    { group: 'tiny', n: 50, fp: 5 },
  ])
  const shrunk = judge(head, [rule], { base: { kind: 'unpaired', table: before, why: 'of the test' } })
  assert.equal(shrunk.verdict, 'inconclusive')
})

test('nothing that can be decided is no pass', () => {
  const report = judge(
    table([
      { group: 'a', n: 20, fp: 2 },
      { group: 'b', n: 10, fp: 1 },
    ]),
    [margin('false_positive_rate', 0.5), margin('true_positive_rate', 0.5)],
  )
  assert.equal(report.verdict, 'inconclusive')
  assert.equal(report.reasonCode, 'FAIRNESS_NOTHING_DECIDABLE')
  const contrast = find(report, 'true_positive_rate', {
    attribute: 'age',
    group: 'b',
    reference: 'a',
    contrast: 'difference',
  })
  assert.equal(contrast?.state, 'insufficient')
  assert.equal(contrast?.value, null)
})

test('groups that are required, gone, alone or absent keep the gate from passing', () => {
  const rule = margin('false_positive_rate', 0.1)
  const two = [
    { group: 'a', n: 2000, fp: 200 },
    { group: 'b', n: 1900, fp: 190 },
  ]
  const required = judge(table(two), [rule], {
    policy: policy([rule], { attributes: { age: { requiredGroups: ['bb'] } } }),
  })
  assert.equal(required.reasonCode, 'FAIRNESS_GROUP_MISSING')
  assert.match(required.findings[0]?.message ?? '', /did you mean "b"/u)
  const before = table([...two, { group: 'gone', n: 500, fp: 5 }, { group: 'few', n: 5, fp: 1 }])
  const gone = judge(table(two), [rule], { base: { kind: 'unpaired', table: before, why: 'of the test' } })
  assert.equal(gone.reasonCode, 'FAIRNESS_GROUP_GONE')
  assert.equal(gone.findings.filter(({ code }) => code === 'FAIRNESS_GROUP_GONE').length, 2)
  assert.ok(codes(gone).includes('FAIRNESS_UNPAIRED'))
  const alone = judge(table(two.slice(0, 1)), [rule])
  assert.equal(alone.verdict, 'inconclusive')
  assert.ok(codes(alone).includes('FAIRNESS_ONE_GROUP'))
  const nobody = judge(table([{ group: null, n: 100, fp: 10 }]), [rule])
  assert.equal(nobody.verdict, 'inconclusive')
  assert.match(nobody.findings[0]?.message ?? '', /no group: every row is empty/u)
})

test('the reference is the one named, else the largest at base, and a wrong name is found', () => {
  const rule = margin('false_positive_rate', 0.1)
  const groups = [
    { group: 'b', n: 1000, fp: 100 },
    { group: 'a', n: 1000, fp: 100 },
  ]
  const references = (more: Partial<FairnessInput>) => {
    const { references: found } = judge(table(groups), [rule], more).data
    return JSON.stringify(found)
  }
  assert.match(references({}), /"group":"a","why":"the largest group"/u)
  const named = policy([rule], { attributes: { age: { reference: 'b' } } })
  assert.match(references({ policy: named }), /"group":"b","why":"named by the rule"/u)
  const before = table([
    { group: 'a', n: 1000, fp: 100 },
    { group: 'b', n: 1001, fp: 100 },
  ])
  const changed = judge(table(groups), [rule], { base: { kind: 'unpaired', table: before, why: 'of the test' } })
  assert.ok(codes(changed).includes('FAIRNESS_REFERENCE_CHANGED'))
  const wrong = judge(table(groups), [rule], {
    policy: policy([rule], { attributes: { age: { reference: 'aa' } } }),
  })
  assert.equal(wrong.verdict, 'inconclusive')
  assert.match(
    wrong.findings.find(({ code }) => code === 'FAIRNESS_REFERENCE_UNKNOWN')?.message ?? '',
    /did you mean "a"\? Its groups are a, b/u,
  )
  const many = Array.from({ length: 25 }, (_, i) => ({ group: `group number ${i}`, n: 100, fp: 10 }))
  const lost = judge(table(many), [rule], { policy: policy([rule], { attributes: { age: { reference: 'x' } } }) })
  assert.match(lost.findings[0]?.message ?? '', /and 5 more/u)
})

test('rows without a prediction keep the gate from passing; unlike shares of labels are said', () => {
  const head = table([
    { group: 'a', n: 2000, fp: 200 },
    { group: 'b', n: 1900, fp: 190 },
  ])
  const holes: CellTable = {
    ...head,
    rows: head.rows + 1001,
    cells: [
      ...head.cells,
      { groups: ['a'], label: false, prediction: null, n: 1 },
      { groups: ['b'], label: null, prediction: false, n: 1000 },
    ],
  }
  const report = judge(holes, [margin('false_positive_rate', 0.1)])
  assert.equal(report.verdict, 'inconclusive')
  assert.equal(report.reasonCode, 'FAIRNESS_PREDICTIONS_MISSING')
  assert.ok(codes(report).includes('FAIRNESS_LABELLED_SHARE'))
})

test('a group that became worse since base fails, paired on the same rows', () => {
  const { head, ...base } = paired([
    { group: 'young', same: 180, lost: 5, won: 6, free: 1809 },
    { group: 'old', same: 90, lost: 70, won: 2, free: 838 },
  ])
  const report = judge(head, [epsilon('false_positive_rate', 0.02)], { base })
  assert.equal(report.verdict, 'fail')
  assert.equal(report.reasonCode, 'FAIRNESS_REGRESSION')
  const [finding] = report.findings
  assert.match(finding?.message ?? '', /it moved by \+6\.\d pp .* it may grow by at most 2\.0 pp/u)
  assert.match(
    finding?.message ?? '',
    /7 more get “refused” than at base, compared with young; between 5 and 9 \(9 at base, 16 now; 9 in young\)\. .* about 68 people/u,
  )
  const change = report.measurements.find(({ metric }) => metric === 'false_positive_rate_change')
  assert.ok(Math.abs((change?.value ?? 0) - (68 / 1000 + 1 / 2000)) < 1e-12)
  assert.equal(change?.interval?.method, 'tango-mover')
  const flips = report.tables.find(({ title }) => title.startsWith('What changed'))
  assert.deepEqual(
    flips?.rows.find(([group]) => group === 'old'),
    ['old', '1,000', '70', '2', '+6.8 pp', '< 0.001'],
  )
})

test('an old gap is no regression; identical predictions are not certain about few rows', () => {
  const { head, ...base } = paired([
    { group: 'young', same: 180, lost: 0, won: 0, free: 1820 },
    { group: 'old', same: 400, lost: 0, won: 0, free: 600 },
    { group: 'few', same: 4, lost: 0, won: 0, free: 36 },
  ])
  const report = judge(head, [epsilon('false_positive_rate', 0.02)], { base })
  assert.equal(report.verdict, 'inconclusive')
  assert.deepEqual(codes(report), ['FAIRNESS_UNDECIDED_INSIDE', 'FAIRNESS_PREEXISTING_GAP'])
  assert.match(report.findings[0]?.subject ?? '', /few/u)
})

test('when the reference itself became worse, that is said', () => {
  const { head, ...base } = paired([
    { group: 'young', same: 100, lost: 200, won: 0, free: 1700 },
    { group: 'old', same: 90, lost: 0, won: 0, free: 910 },
  ])
  const report = judge(head, [epsilon('false_positive_rate', 0.02)], { base })
  assert.deepEqual(codes(report), ['FAIRNESS_REFERENCE_WORSE', 'FAIRNESS_PREEXISTING_GAP'])
  const unpaired = { kind: 'unpaired', table: base.table, why: 'of the test' } as const
  const apart = codes(judge(head, [epsilon('false_positive_rate', 0.02)], { base: unpaired }))
  assert.ok(apart.includes('FAIRNESS_REFERENCE_WORSE'))
  assert.equal(report.verdict, 'pass')
})

test('the direction that hurts is the policy’s', () => {
  const { head, ...base } = paired([
    { group: 'young', same: 180, lost: 5, won: 6, free: 1809 },
    { group: 'old', same: 90, lost: 70, won: 2, free: 838 },
  ])
  assert.equal(judge(head, [epsilon('false_positive_rate', 0.02, 'lower')], { base }).verdict, 'pass')
  const selected = judge(head, [epsilon('selection_rate', 0.02, 'lower')], { base })
  assert.equal(selected.verdict, 'fail')
  assert.match(selected.findings[0]?.message ?? '', /it may fall by at most/u)
})

test('rows that only one side has are counted, and groups that only one side has are not compared', () => {
  const { head, ...base } = paired([
    { group: 'young', same: 180, lost: 5, won: 6, free: 1809 },
    { group: 'old', same: 90, lost: 2, won: 2, free: 906 },
  ])
  const more: CellTable = {
    ...head,
    cells: [...head.cells, { groups: ['new'], label: false, prediction: true, n: 50 }],
  }
  const report = judge(more, [epsilon('false_positive_rate', 0.02)], {
    base: { ...base, pairs: { ...base.pairs, onlyHead: 50, changed: 3 } },
  })
  assert.equal(report.verdict, 'pass')
  assert.deepEqual(codes(report), ['FAIRNESS_ROWS_CHANGED', 'FAIRNESS_INSUFFICIENT'])
  assert.match(report.findings[0]?.message ?? '', /0 are only at base, 50 only at head, 3 have another/u)
  const change = report.measurements.find(({ metric, of }) => metric.endsWith('_change') && of['group'] === 'new')
  assert.equal(change?.value, null)
  assert.equal(change?.state, 'insufficient')
})

test('rows that cannot be joined are compared as different rows, which takes more of them', () => {
  const { head, ...base } = paired([
    { group: 'young', same: 180, lost: 5, won: 6, free: 1809 },
    { group: 'old', same: 90, lost: 40, won: 2, free: 868 },
  ])
  const rules = [epsilon('false_positive_rate', 0.02)]
  assert.equal(judge(head, rules, { base }).verdict, 'fail')
  const unpaired = judge(head, rules, { base: { kind: 'unpaired', table: base.table, why: 'no id column is named' } })
  assert.equal(unpaired.verdict, 'inconclusive')
  const note = unpaired.findings.find(({ code }) => code === 'FAIRNESS_UNPAIRED')
  assert.match(note?.message ?? '', /because no id column is named/u)
  const change = unpaired.measurements.find(({ metric }) => metric === 'false_positive_rate_change')
  assert.equal(change?.interval?.method, 'newcombe-mover')
})

test('a rate among the predicted is paired too, though other rows count at base than at head', () => {
  const { head, ...base } = paired([
    { group: 'young', same: 180, lost: 5, won: 6, free: 1809 },
    { group: 'old', same: 90, lost: 2, won: 2, free: 906 },
    { group: 'none', same: 0, lost: 0, won: 0, free: 50 },
  ])
  const rules = [epsilon('false_omission_rate', 0.02)]
  const change = (more: BaseEvidence) =>
    judge(head, rules, { base: more }).measurements.find(
      ({ metric, of }) => metric === 'false_omission_rate_change' && of['group'] === 'old',
    )?.interval
  assert.equal(change(base)?.method, 'newcombe-paired-mover')
  const unpaired = change({ kind: 'unpaired', table: base.table, why: 'of the test' })
  assert.equal(unpaired?.method, 'newcombe-mover')
  assert.equal(
    judge(head, [epsilon('false_discovery_rate', 0.02)], { base }).measurements.find(
      ({ metric, of }) => metric === 'false_discovery_rate_change' && of['group'] === 'none',
    )?.state,
    'insufficient',
  )
})

test('a rate among the predicted that became worse fails on the rows that base and head share', () => {
  // Head says yes to more rows; their label is positive only in the reference.
  const sizes = [
    ['young', 2],
    ['old', 1],
  ] as const
  const cells: readonly PairedCell[] = sizes.flatMap(([group, times]) => [
    { groups: [group], label: true, base: true, head: true, n: 400 * times },
    { groups: [group], label: group === 'young', base: false, head: true, n: 150 * times },
    { groups: [group], label: false, base: false, head: false, n: 1000 * times },
  ])
  const side = (at: 'base' | 'head'): CellTable => ({
    attributes: ['age'],
    ...OUTCOMES,
    rows: 4650,
    cells: cells.map(({ groups, label, n, [at]: prediction }) => ({ groups, label, prediction, n })),
  })
  const report = judge(side('head'), [epsilon('false_discovery_rate', 0.05)], {
    base: { kind: 'paired', table: side('base'), pairs: { cells, onlyBase: 0, onlyHead: 0, changed: 0 } },
  })
  assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'FAIRNESS_REGRESSION'])
})

test('an unpaired change needs the group, the reference and rows that count on both sides', () => {
  const head = table([
    { group: 'a', n: 500, fp: 50 },
    { group: 'b', n: 400, fp: 40 },
  ])
  const insufficient = (before: CellTable, rules = [epsilon('false_positive_rate', 0.02)]) =>
    judge(head, rules, { base: { kind: 'unpaired', table: before, why: 'of the test' } }).measurements.find(
      ({ metric }) => metric.endsWith('_change'),
    )?.state
  assert.equal(insufficient(table([{ group: 'a', n: 500, fp: 50 }])), 'insufficient')
  const noNegatives = { group: 'b', n: 0, fp: 0, positives: 300, tp: 3 }
  assert.equal(insufficient(table([{ group: 'a', n: 500, fp: 50 }, noNegatives])), 'insufficient')
  const both = table([
    { group: 'a', n: 500, fp: 50 },
    { group: 'b', n: 400, fp: 40 },
  ])
  assert.equal(insufficient(both, [epsilon('true_positive_rate', 0.02, 'lower')]), 'insufficient')
})

test('a missing base leaves the rules that need it undecided; a first version does not need one', () => {
  const head = table([
    { group: 'a', n: 2000, fp: 200 },
    { group: 'b', n: 1900, fp: 190 },
  ])
  const rules = [margin('false_positive_rate', 0.1, { regression: { epsilon: 0.02, worse: 'higher' } })]
  const missing = judge(head, rules)
  assert.equal(missing.verdict, 'inconclusive')
  assert.equal(missing.reasonCode, 'FAIRNESS_BASELINE_MISSING')
  const why = judge(head, rules, { base: { kind: 'missing', why: 'old.csv has no column "age".' } })
  assert.match(why.findings[0]?.message ?? '', /none that can be read: old\.csv/u)
  const first = judge(head, rules, { base: { kind: 'first-version' } })
  assert.equal(first.verdict, 'pass')
  assert.deepEqual(codes(first), ['FAIRNESS_FIRST_VERSION'])
})

test('combinations of attributes are groups when asked for', () => {
  const head: CellTable = {
    ...OUTCOMES,
    attributes: ['age', 'sex'],
    rows: 400,
    cells: ['young', 'old'].flatMap((age) =>
      ['f', null].flatMap((sex) => [
        { groups: [age, sex], label: false, prediction: true, n: 10 },
        { groups: [age, sex], label: false, prediction: false, n: 90 },
      ]),
    ),
  }
  const groups = (intersections: boolean) =>
    new Set(
      judge(head, [], { measureOnly: true, intersections }).measurements.map(
        ({ of }) => `${of['attribute']}: ${of['group'] ?? ''}`,
      ),
    )
  assert.ok(groups(true).has('age × sex: young × f'))
  assert.ok(groups(true).has('age × sex: (missing)'))
  assert.ok(!groups(false).has('age × sex: young × f'))
})

test('weights count by their effective number of rows', () => {
  const head = table([
    { group: 'a', n: 1000, fp: 100 },
    { group: 'b', n: 1000, fp: 100 },
  ])
  const weighted: CellTable = {
    ...head,
    cells: head.cells.map((cell) => ({ ...cell, weight: 3 * cell.n, weightSquares: 9 * cell.n })),
  }
  const plain = judge(head, [margin('false_positive_rate', 0.1)])
  assert.deepEqual(judge(weighted, [margin('false_positive_rate', 0.1)]).measurements, plain.measurements)
  const uneven: CellTable = {
    ...head,
    cells: head.cells.map((cell) =>
      cell.prediction === true
        ? { ...cell, weight: 4 * cell.n, weightSquares: 16 * cell.n }
        : { ...cell, weight: cell.n, weightSquares: cell.n },
    ),
  }
  const rate = find(judge(uneven, [], { measureOnly: true }), 'false_positive_rate', { attribute: 'age', group: 'a' })
  assert.ok(Math.abs((rate?.value ?? 0) - 400 / 1300) < 1e-12)
  assert.ok(Math.abs((rate?.denominator ?? 0) - 1300 ** 2 / (1600 + 900)) < 1e-9)
  const nothing: CellTable = { ...head, cells: head.cells.map((cell) => ({ ...cell, weight: 0, weightSquares: 0 })) }
  assert.equal(judge(nothing, [margin('false_positive_rate', 0.1)]).reasonCode, 'FAIRNESS_NOTHING_DECIDABLE')
})

test('rules that cannot be judged are refused, all at once', () => {
  const head = table([
    { group: 'a', n: 100, fp: 10 },
    { group: 'b', n: 100, fp: 10 },
  ])
  const bare: FairnessRule = { metric: 'accuracy', contrast: 'difference', against: 'reference', severity: 'fail' }
  const report = judge(head, [
    margin('equal_opportunity_difference', 0.1),
    margin('selectionrate', 0.1),
    margin('x', 0.1),
    bare,
    margin('accuracy', 1),
    margin('accuracy', 1.2, { contrast: 'ratio' }),
    epsilon('accuracy', -1),
    epsilon('base_rate', 0.1),
    { ...bare, contrast: 'ratio', regression: { epsilon: 0.1, worse: 'lower' } },
    margin('accuracy', 0.1, { attributes: ['agee', 'age', 'something else'] }),
  ])
  assert.equal(report.verdict, 'error')
  assert.equal(report.reasonCode, 'FAIRNESS_RULE_INVALID')
  const messages = report.findings.map(({ message }) => message).join('\n')
  for (const part of [
    /equal_opportunity_difference is no rate/u,
    /did you mean selection_rate/u,
    /There is no rate named x\n/u,
    /neither a margin nor an epsilon/u,
    /margin 1 of accuracy is not in \[0, 1\)/u,
    /ratio margin 1\.2/u,
    /epsilon -1/u,
    /base rate does not depend/u,
    /the change of a ratio/u,
    /did you mean "age"\?/u,
    /"something else", which is not measured\n?/u,
  ]) {
    assert.match(messages, part)
  }
})

test('a group that takes the name of rows without a group is refused', () => {
  const head = table([{ group: '(missing)', n: 100, fp: 10 }])
  const report = judge(head, [margin('accuracy', 0.1)], { base: { kind: 'unpaired', table: head, why: 'of the test' } })
  assert.equal(report.verdict, 'error')
  assert.equal(report.reasonCode, 'FAIRNESS_GROUP_RESERVED')
})

test('a rule for one attribute leaves the others alone; many groups are counted, not all shown', () => {
  const groups = Array.from({ length: 60 }, (_, i) => ({ group: `g${i}`, n: 3000, fp: 300 }))
  const location = { path: 'm.modelgate.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }
  const report = judge(table(groups), [margin('false_positive_rate', 0.1, { attributes: ['age'] })], {
    location,
    reproduce: 'modelgate fairness …',
    environment: { engine: 'stream' },
    level: 0.9,
  })
  assert.equal(report.verdict, 'pass')
  assert.deepEqual(report.tables[0]?.rows.at(-1)?.[0], 'and 10 more')
  assert.equal(report.data['reproduce'], 'modelgate fairness …')
  assert.equal(report.measurements.filter(({ state }) => state === 'pass').length, 59)
  const failed = judge(
    table([
      { group: 'a', n: 900, fp: 9 },
      { group: 'b', n: 800, fp: 400 },
    ]),
    [margin('false_positive_rate', 0.1)],
    { location },
  )
  assert.deepEqual(failed.findings[0]?.location, location)
})

test('rows that count for no rate are shown as such in every table', () => {
  const { head, ...base } = paired([
    { group: 'young', same: 180, lost: 5, won: 6, free: 1809 },
    { group: 'old', same: 90, lost: 2, won: 2, free: 906 },
  ])
  const report = judge(head, [epsilon('true_positive_rate', 0.02, 'lower')], { base })
  assert.equal(report.reasonCode, 'FAIRNESS_NOTHING_DECIDABLE')
  assert.deepEqual(report.tables[1]?.rows[0], ['young', '0', '0', '0', '', '= 1.000'])
  const onlyPositives = [
    { group: 'a', n: 0, fp: 0, positives: 50, tp: 25 },
    { group: 'b', n: 0, fp: 0, positives: 40, tp: 10 },
  ]
  const summary = find(judge(table(onlyPositives), [], { measureOnly: true }), 'equalized_odds_difference', {
    attribute: 'age',
  })
  assert.match(summary?.notEstimable ?? '', /false positive rate in a, b/u)
})

test('a base table that does not match its pairs is described as unknown', () => {
  const { head, ...base } = paired([
    { group: 'young', same: 180, lost: 0, won: 0, free: 1820 },
    { group: 'old', same: 90, lost: 70, won: 2, free: 838 },
    { group: 'same', same: 90, lost: 0, won: 0, free: 910 },
  ])
  const young = { group: 'young', n: 2000, fp: 180 }
  const rules = [epsilon('false_positive_rate', 0.02)]
  const unknown = /\(unknown at base/u
  const without = judge(head, rules, { base: { ...base, table: table([young]) } })
  assert.match(without.findings.map(({ message }) => message).join(), unknown)
  const nothing = { n: 0, fp: 0, positives: 20, tp: 2 }
  const empty = table([young, { group: 'old', ...nothing }, { group: 'same', ...nothing }])
  const counted = judge(head, rules, { base: { ...base, table: empty } })
  assert.match(counted.findings.map(({ message }) => message).join(), unknown)
})

test('a required group without a similar name is named as it was written', () => {
  const rule = margin('false_positive_rate', 0.1)
  const head = table([
    { group: 'a', n: 2000, fp: 200 },
    { group: 'b', n: 1900, fp: 190 },
  ])
  const report = judge(head, [rule], {
    policy: policy([rule], { attributes: { age: { requiredGroups: ['somebody else'] } } }),
  })
  assert.match(report.findings[0]?.message ?? '', /"somebody else" has no rows$/u)
})

test('of very many groups the largest are listed and all are judged', () => {
  const groups = Array.from({ length: 510 }, (_, i) => ({ group: `g${i}`, n: 2000 - i, fp: 200 }))
  const report = judge(table(groups), [margin('false_positive_rate', 0.1)])
  assert.deepEqual(codes(report), ['FAIRNESS_GROUPS_UNLISTED'])
  assert.equal(report.measurements.filter(({ state }) => state === 'pass').length, 509)
  assert.equal(report.measurements.filter(({ metric, of }) => metric === 'accuracy' && !of['contrast']).length, 500)
})
