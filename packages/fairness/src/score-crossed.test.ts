import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GateReport, Measurement } from '@modelgate/kernel'
import type { FairnessRule } from '@modelgate/policy'
import { createRandom, type LabelledScores, type PredictedNumbers, studentInterval } from '@modelgate/statistics'
import fc from 'fast-check'
import type { FairnessInput } from './fairness-input.ts'
import { marginRule } from './fixtures/judge-cells.ts'
import { judgeFairness } from './judge-fairness.ts'
import { judgeAmounts } from './regression-report.ts'
import type { GroupValues } from './score-estimate.ts'
import type { ScoreEvidence, ScorePart } from './score-groups.ts'
import { isScoreMetric, SCORE_METRICS, type ScoreMetricName } from './score-metrics.ts'

/** One row of a table with two columns. */
interface Row {
  readonly groups: readonly [sex: string | null, site: string | null]
  readonly label: boolean
  readonly score: number
  readonly truth: number
  readonly amount: number
  readonly weight: number
}

const SCORED = [
  'mean_score',
  'calibration_in_the_large',
  'roc_auc',
  'cross_group_roc_auc',
  'score_ks_distance',
  'score_wasserstein_distance',
] as const
const ERRORS = ['mean_error', 'mean_absolute_error', 'root_mean_squared_error'] as const
const GATED = [...SCORED, ...ERRORS]
/** How a group is treated. */
interface Treatment {
  /** Added to every score and amount. */
  readonly shift?: number
  /** Share of the scores that are drawn anew, and how much larger errors are. */
  readonly blur?: number
}

/** Rows of three sexes at two sites, the m at x the largest group; scores at x are higher by `ease`, and errors larger. */
function draw(n: number, treat: (sex: string, site: string) => Treatment = () => ({}), ease = 0): readonly Row[] {
  const random = createRandom(1)
  return Object.entries({ m: [3, 1], f: [2, 1], d: [1, 1] }).flatMap(([sex, sizes]) =>
    ['x', 'y'].flatMap((site, i) => {
      const { shift = 0, blur = 0 } = treat(sex, site)
      const more = site === 'x' ? ease : 0
      return Array.from({ length: n * (sizes[i] ?? 0) }, (): Row => {
        const chance = 0.05 + 0.8 * random() + more
        const label = random() < chance
        const [blurred, other] = [random() < blur, 0.05 + 0.8 * random() + more]
        const truth = 10 * random()
        const noise = (1 + 3 * more + 4 * blur) * (random() - 0.5)
        const score = Math.min(1, Math.max(0, (blurred ? other : chance) + shift))
        return { groups: [sex, site], label, score, truth, amount: truth + noise + shift + more, weight: 1 }
      })
    }),
  )
}

function valuesOf(kind: GroupValues['kind'], rows: readonly Row[], weighted: boolean): GroupValues {
  const pick = (from: readonly Row[], value: (row: Row) => number) => Float64Array.from(from, value)
  if (kind === 'amounts') {
    const amounts: PredictedNumbers = {
      truth: pick(rows, ({ truth }) => truth),
      prediction: pick(rows, ({ amount }) => amount),
      ...(weighted ? { weights: pick(rows, ({ weight }) => weight) } : {}),
    }
    return { kind, amounts }
  }
  const [yes, no] = [rows.filter(({ label }) => label), rows.filter(({ label }) => !label)]
  const sides = (value: (row: Row) => number) => ({ positives: pick(yes, value), negatives: pick(no, value) })
  const scores: LabelledScores = {
    ...sides(({ score }) => score),
    ...(weighted ? { weights: sides(({ weight }) => weight) } : {}),
  }
  return { kind, scores }
}

function partsOf(kind: GroupValues['kind'], rows: readonly Row[], weighted: boolean): ScorePart<GroupValues>[] {
  return [...Map.groupBy(rows, ({ groups }) => JSON.stringify(groups)).values()].map((members) => ({
    groups: members[0]?.groups ?? [],
    data: valuesOf(kind, members, weighted),
  }))
}

function judge(
  rows: readonly Row[],
  rules: readonly FairnessRule[],
  more: Partial<Omit<FairnessInput, 'scores' | 'base'>> & {
    readonly scores?: Partial<ScoreEvidence>
    readonly weighted?: boolean
    readonly before?: readonly Row[]
    readonly reference?: string
  } = {},
): GateReport {
  const { weighted = false, before, reference = 'm', scores, ...input } = more
  const kind = rules.every(({ metric }) => isScoreMetric(metric) && SCORE_METRICS[metric].needs === 'amounts')
    ? 'amounts'
    : 'scores'
  const parts = partsOf(kind, rows, weighted)
  const evidence: ScoreEvidence = {
    kind,
    columns: ['sex', 'site'],
    parts,
    rows: rows.length,
    incompleteRows: 0,
    base: 'missing',
    ...scores,
    ...(before === undefined
      ? {}
      : {
          base: 'joined',
          before: partsOf(kind, before, weighted),
          pairs: partsOf(kind, before, weighted).map(({ groups, data }, i) => ({
            groups,
            data: { head: parts[i]?.data ?? data, base: data },
          })),
        }),
  }
  const common = {
    policy: { attributes: { sex: { reference } }, rules, minDenominator: 30, alpha: 0.05 },
    policyRef: null,
    subject: null,
    ...input,
  }
  if (kind === 'amounts') return judgeAmounts({ ...common, evidence })
  const outcome = { column: 'y', positive: '1', negative: '0' }
  const cells = [...Map.groupBy(rows, ({ groups }) => JSON.stringify(groups)).values()].flatMap((members) =>
    [true, false].map((label) => ({
      groups: members[0]?.groups ?? [],
      label,
      prediction: label,
      n: members.filter((row) => row.label === label).length,
    })),
  )
  return judgeFairness({
    head: {
      attributes: ['sex', 'site'],
      label: outcome,
      prediction: outcome,
      favourable: 'positive',
      rows: rows.length,
      cells,
    },
    base: { kind: 'missing' },
    scores: evidence,
    ...common,
  })
}

/** A limit that fair groups keep and planted gaps do not. */
const ruleOn = (metric: ScoreMetricName, more: Partial<FairnessRule> = {}) => marginRule(metric, 0.2, more)
const CONTROL = { control: ['site'], attributes: ['sex'] }
const WAYS: readonly (readonly [string, Partial<FairnessRule>, Partial<FairnessInput>])[] = [
  ['the reference', { attributes: ['sex'] }, {}],
  ['the rest', { against: 'rest', attributes: ['sex'] }, {}],
  ['pairs', { against: 'pairs', attributes: ['sex'] }, {}],
  ['the reference within strata', CONTROL, { strata: ['site'] }],
  ['the rest within strata', { against: 'rest', ...CONTROL }, { strata: ['site'] }],
  ['combinations', { attributes: ['sex × site'] }, { intersections: true }],
]
const judged = ({ measurements }: GateReport) => measurements.filter(({ state }) => state !== undefined)

/** A rule on the change alone. */
const changeOf = (
  metric: ScoreMetricName,
  regression: NonNullable<FairnessRule['regression']>,
  more: Partial<FairnessRule> = {},
) => {
  const { absolute: _, ...rule } = ruleOn(metric, more)
  return { ...rule, regression }
}
const harmOf = (metric: ScoreMetricName): Treatment =>
  ['roc_auc', 'mean_absolute_error', 'root_mean_squared_error'].includes(metric) ? { blur: 1 } : { shift: 0.3 }

for (const metric of GATED) {
  test(`a gap planted in the ${metric.replaceAll('_', ' ')} turns the verdict in every way of comparing`, () => {
    const fair = draw(300)
    const planted = draw(300, (sex) => (sex === 'f' ? harmOf(metric) : {}))
    for (const [way, more, input] of WAYS) {
      const rules = [ruleOn(metric, more)]
      const { verdict, reasonCode } = judge(fair, rules, input)
      assert.deepEqual([verdict, reasonCode], ['pass', 'FAIRNESS_WITHIN_LIMITS'], way)
      const found = judge(planted, rules, input)
      assert.deepEqual([found.verdict, found.reasonCode], ['fail', 'FAIRNESS_GAP_EXCEEDED'], way)
      const failed = found.findings.filter(({ code }) => code === 'FAIRNESS_GAP_EXCEEDED')
      const names = failed.map(({ subject }) => subject ?? '')
      assert.ok(
        names.every((name) => /sex f|against f|site f|against \(all others\)/u.test(name)),
        names.join(),
      )
      assert.ok(
        failed.every(({ data }) => typeof data?.['plain'] === 'string'),
        way,
      )
    }
  })

  if (SCORE_METRICS[metric].gated !== 'change') continue
  test(`a ${metric.replaceAll('_', ' ')} that became worse turns the verdict, whoever it is compared with`, () => {
    const before = draw(300)
    const { worse } = SCORE_METRICS[metric]
    // Identical predictions are known no better than one row could make them: amounts of 10 need a wider limit.
    const [epsilon, shift] = SCORE_METRICS[metric].needs === 'amounts' ? [0.2, 1] : [0.1, -0.3]
    const harm = harmOf(metric).blur === undefined ? { shift } : harmOf(metric)
    const after = draw(300, (sex) => (sex === 'f' ? harm : {}))
    for (const [way, { control, ...more }, input] of WAYS) {
      if (control !== undefined) continue
      const rules = [changeOf(metric, { epsilon, worse }, more)]
      const kept = judge(before, rules, { ...input, before })
      assert.deepEqual([kept.verdict, kept.reasonCode], ['pass', 'FAIRNESS_WITHIN_LIMITS'], way)
      const lost = judge(after, rules, { ...input, before })
      assert.deepEqual([lost.verdict, lost.reasonCode], ['fail', 'FAIRNESS_REGRESSION'], way)
    }
  })
}

test('what all rows show and strata do not is judged within strata, and what pooling hides is said', () => {
  // With a step of 0.6 between the sites the shares of f and m at the easy one are worth 5 points.
  const rows = draw(600, undefined, 0.15).map((row) => ({
    ...row,
    amount: row.amount + (row.groups[1] === 'x' ? 0.6 : 0),
  }))
  const limit = { attributes: ['sex'], absolute: { margin: 0.05 } }
  const over = judge(rows, [ruleOn('mean_error', limit)])
  assert.equal(over.verdict, 'fail')
  const within = judge(rows, [ruleOn('mean_error', { ...limit, ...CONTROL })], { strata: ['site'] })
  assert.deepEqual([within.verdict, within.reasonCode], ['pass', 'FAIRNESS_WITHIN_LIMITS'])
  const [first] = judged(within)
  assert.deepEqual(first?.of, {
    attribute: 'sex',
    group: 'f',
    reference: 'm',
    contrast: 'difference',
    within: 'site',
  })
  assert.equal(first.interval?.method, 'mantel-haenszel-welch')
  const titles = within.tables.map(({ title }) => title)
  assert.ok(titles.includes('mean error by sex: judged contrasts'), titles.join())
  assert.ok(titles.includes('mean error by sex: within each stratum'), titles.join())
  assert.ok(within.measurements.every(({ of }) => of['attribute'] === 'sex'))

  const opposed = draw(900, (sex, site) => (sex === 'd' ? { shift: site === 'x' ? 0.3 : -0.3 } : {}))
  const pooled = judge(opposed, [ruleOn('mean_error', CONTROL)], { strata: ['site'] })
  const beyond = pooled.findings.find(({ code }) => code === 'FAIRNESS_STRATUM_BEYOND')
  assert.match(
    beyond?.message ?? '',
    /sex: the mean error of d against m is beyond the limit within .*[xy] \(−?0\.\d+\)/u,
  )

  const alone = rows.filter(({ groups: [sex, site] }) => sex !== 'm' || site !== 'y')
  const left = judge(alone, [ruleOn('mean_error', CONTROL)], { strata: ['site'] })
  const said = left.findings.filter(({ code }) => code === 'FAIRNESS_STRATA_ALONE').map(({ message }) => message)
  assert.match(said.join(), /600 rows of f that count for the mean error are in strata of site without such rows of m/u)
  const none = judge(
    rows.filter(({ groups: [sex, site] }) => (sex === 'm') === (site === 'x')),
    [ruleOn('mean_error', CONTROL)],
    { strata: ['site'] },
  )
  assert.deepEqual([none.verdict, none.reasonCode], ['inconclusive', 'FAIRNESS_NOTHING_DECIDABLE'])
  assert.match(none.measurements.find(({ state }) => state)?.notEstimable ?? '', /^0 rows of the smaller side/u)
})

test('a gap of the base, a worse reference and rows that are no more are said', () => {
  const [before, moved] = [
    draw(400, (sex) => (sex === 'f' ? { shift: 0.5 } : {})),
    draw(400, (sex) => (sex === 'm' ? { shift: 0.5 } : { shift: 1 })),
  ]
  const change = changeOf('mean_error', { epsilon: 0.1, worse: 'higher' }, { attributes: ['sex'] })
  const same = judge(before, [change], { before })
  assert.deepEqual(
    same.findings.map(({ code }) => code),
    ['FAIRNESS_PREEXISTING_GAP'],
  )
  assert.match(same.findings[0]?.message ?? '', /the mean error of f was already 0\.\d+ from m at base/u)
  const codes = judge(moved, [change], { before }).findings.map(({ code }) => code)
  assert.ok(codes.includes('FAIRNESS_REFERENCE_WORSE'), codes.join())
  const few = before.filter(({ groups: [sex] }, i) => sex !== 'f' || i % 50 === 0)
  const shrunk = judge(few, [ruleOn('mean_error', { attributes: ['sex'] })], { before })
  assert.deepEqual([shrunk.verdict, shrunk.reasonCode], ['inconclusive', 'FAIRNESS_INSUFFICIENT'])
})

test('scores that are missing or no probabilities keep a rule on them from passing', () => {
  const rows = draw(400)
  const asked = (rules: readonly FairnessRule[], scores: Partial<ScoreEvidence>) => {
    const { verdict, reasonCode, findings } = judge(rows, rules, { scores })
    return [verdict, reasonCode, ...findings.map(({ message }) => message)]
  }
  const calibration = [ruleOn('calibration_in_the_large'), ruleOn('mean_score')]
  assert.equal(asked(calibration, {})[0], 'pass')
  const [verdict, code, message] = asked(calibration, { outside: 'p.csv, row 7' })
  assert.deepEqual([verdict, code], ['inconclusive', 'FAIRNESS_SCORE_OUTSIDE'])
  assert.match(message ?? '', /p\.csv, row 7 has a score outside/u)
  assert.equal(asked([ruleOn('mean_score')], { outside: 'p.csv, row 7' })[0], 'pass')
  assert.deepEqual(asked([ruleOn('mean_score')], { incompleteRows: 12 }).slice(0, 3), [
    'inconclusive',
    'FAIRNESS_PREDICTIONS_MISSING',
    '12 of 3,600 rows lack a score.',
  ])
  const rate = marginRule('selection_rate', 0.9)
  assert.deepEqual(asked([rate], { incompleteRows: 12 }).slice(0, 2), ['pass', 'FAIRNESS_WITHIN_LIMITS'])
})

test('rows that do not give a metric are a doubt, not too few rows', () => {
  const rows = draw(50).map((row, i) => ({ ...row, score: i === 3 ? 1e300 : row.score }))
  const report = judge(rows, [ruleOn('mean_score'), ruleOn('score_ks_distance'), marginRule('selection_rate', 0.9)])
  assert.deepEqual([report.verdict, report.reasonCode], ['inconclusive', 'FAIRNESS_INSUFFICIENT'])
  const messages = report.findings.map(({ message }) => message).join('\n')
  assert.match(
    messages,
    /the mean score of f against m .*cannot be given: 1 numbers are beyond ±1e\+70, too large to square/u,
  )
  assert.match(messages, /the score ks distance of f against m cannot be given: the rows of one side do not give it/u)
})

test('a class that weighs nothing gives no area', () => {
  const rows = draw(50).map((row) => ({ ...row, weight: row.groups[0] === 'f' && row.label ? 0 : 1 }))
  const { measurements } = judge(rows, [ruleOn('roc_auc'), ruleOn('cross_group_roc_auc')], { weighted: true })
  const ofF = measurements.filter(({ metric, of }) => metric.endsWith('roc_auc') && of['group'] === 'f')
  assert.ok(ofF.length > 1 && ofF.every(({ value, metric, of }) => value === null || `${metric} ${of['against']}`))
  assert.doesNotMatch(JSON.stringify(measurements), /NaN/u)
  assert.equal(measurements.find(({ metric, of }) => metric === 'roc_auc' && of['group'] === 'f')?.value, null)
})

const RULES = [
  ...GATED.map((metric) => ruleOn(metric, { attributes: ['sex'] })),
  ...GATED.map((metric) => ruleOn(metric, { attributes: ['sex'], against: 'rest' })),
  ...GATED.map((metric) => ruleOn(metric, CONTROL)),
]
const both = (rows: readonly Row[], more: Parameters<typeof judge>[2] = {}) =>
  [true, false].map((amounts) =>
    judge(
      rows,
      RULES.filter(({ metric }) => isScoreMetric(metric) && (SCORE_METRICS[metric].needs === 'amounts') === amounts),
      { strata: ['site'], ...more },
    ),
  )
const numbers = (reports: readonly GateReport[]) =>
  reports.flatMap(({ measurements }) => measurements).filter(({ metric }) => isScoreMetric(metric))
/** As it is shown: adding up in another order changes the last digits. */
const shown = (measurements: readonly Measurement[]) =>
  measurements
    .map(({ metric, of, value, interval, state }) =>
      JSON.stringify([metric, of, state, ...[value, interval?.low, interval?.high].map((x) => x?.toFixed(9))]),
    )
    .toSorted((a, b) => (a < b ? -1 : 1))
const table = fc
  .tuple(fc.integer({ min: 3, max: 40 }), fc.constantFrom(0, 0.1, 0.3), fc.constantFrom(0, 0.15))
  .map(([n, shift, ease]) => draw(n, (sex) => (sex === 'f' ? { shift } : {}), ease))
const RUNS = { numRuns: 6 }

test('the order of rows, other names and equal weights change nothing', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(0.5, 4), (rows, weight) => {
      const before = both(rows)
      const same = (other: readonly GateReport[]) => assert.deepEqual(shown(numbers(other)), shown(numbers(before)))
      same(both(rows.toReversed()))
      same(
        both(
          rows.map((row) => ({ ...row, weight })),
          { weighted: true },
        ),
      )
      const renamed = rows.map((row) => ({ ...row, groups: [`‹${row.groups[0]}›`, row.groups[1]] as const }))
      const named: Measurement[] = JSON.parse(
        JSON.stringify(numbers(both(renamed, { reference: '‹m›' }))).replaceAll(/[‹›]/gu, ''),
      )
      assert.deepEqual(shown(named), shown(numbers(before)))
    }),
    RUNS,
  )
})

test('exchanging the label names turns scores round, and leaves distances and the gap of areas alone', () => {
  const value = (reports: readonly GateReport[], metric: string) =>
    numbers(reports).find(
      ({ metric: name, of }) =>
        name === metric && of['group'] === 'f' && of['reference'] === 'm' && of['within'] === undefined,
    )?.value ?? Number.NaN
  fc.assert(
    fc.property(table, (rows) => {
      const [before, after] = [
        both(rows),
        both(rows.map((row) => ({ ...row, label: !row.label, score: 1 - row.score }))),
      ]
      const near = (a: number, b: number, metric: string) =>
        assert.ok(Object.is(a, b) || Math.abs(a - b) < 1e-9, metric)
      for (const metric of ['score_ks_distance', 'score_wasserstein_distance', 'roc_auc', ...ERRORS])
        near(value(after, metric), value(before, metric), metric)
      for (const metric of ['mean_score', 'calibration_in_the_large', 'cross_group_roc_auc'])
        near(value(after, metric), -value(before, metric), metric)
    }),
    RUNS,
  )
})

test('more rows of the same kind, and the table twice with half the weight, only sharpen', () => {
  const arm = ({ interval }: Measurement) => (interval?.high ?? 9) - (interval?.low ?? -9)
  fc.assert(
    fc.property(table, (rows) => {
      const before = numbers(both(rows))
      const twice = [...rows, ...rows]
      for (const after of [
        numbers(both(twice)),
        numbers(
          both(
            twice.map((row) => ({ ...row, weight: 0.5 })),
            { weighted: true },
          ),
        ),
      ]) {
        const known = new Map(after.map((one) => [JSON.stringify([one.metric, one.of]), one]))
        for (const one of before) {
          const then = known.get(JSON.stringify([one.metric, one.of]))
          assert.ok(then !== undefined)
          if (one.value === null) continue
          const what = JSON.stringify([one, then])
          assert.ok(then.value !== null && Math.abs(then.value - one.value) < 1e-9, what)
          assert.ok(arm(then) <= arm(one) + 1e-9, what)
          if (one.state === 'pass' || one.state === 'fail') assert.equal(then.state, one.state, what)
        }
      }
    }),
    RUNS,
  )
})

test('no number is NaN, whatever is missing', () => {
  const corner = fc.array(
    fc.record({
      groups: fc.tuple(fc.constantFrom('m', 'f', null), fc.constantFrom('x', 'y', null)),
      label: fc.boolean(),
      score: fc.constantFrom(0, 0.5, 1, -3, 1e300, 1e69),
      truth: fc.constantFrom(0, 5, -1e150, -1e69),
      amount: fc.constantFrom(0, 5, 1e150),
      weight: fc.constantFrom(0, 1, 1e-200),
    }),
    { minLength: 1, maxLength: 40 },
  )
  fc.assert(
    fc.property(corner, fc.boolean(), (rows, weighted) => {
      for (const { verdict, measurements } of both(rows, { weighted })) {
        for (const { value, notEstimable, interval, p } of measurements) {
          assert.ok(value === null ? notEstimable !== undefined : Number.isFinite(value))
          for (const bound of [interval?.low, interval?.high, p]) assert.ok(!Number.isNaN(bound))
        }
        if (verdict === 'pass') assert.ok(measurements.some(({ state }) => state === 'pass'))
      }
    }),
    { numRuns: 60 },
  )
})

test('anyone can compute means, errors and their intervals again from the sums in the data', () => {
  interface Sums {
    readonly wx: number
    readonly w2x: number
    readonly w2x2: number
  }
  interface Cell {
    readonly groups: readonly string[]
    readonly w: number
    readonly w2: number
    readonly of: Readonly<Record<string, Sums>>
  }
  const rows = draw(40).map((row, i) => ({ ...row, weight: 1 + (i % 3) }))
  for (const { data, measurements } of both(rows, { weighted: true })) {
    const { columns, cells }: { readonly columns: readonly string[]; readonly cells: readonly Cell[] } = JSON.parse(
      JSON.stringify(data['moments']),
    )
    assert.deepEqual(columns, ['sex', 'site'])
    const again = (quantity: string, group: string) => {
      const own = cells.filter(({ groups }) => groups[0] === group)
      const sum = (of: (cell: Cell) => number) => own.reduce((total, cell) => total + of(cell), 0)
      const [w, w2] = [sum((cell) => cell.w), sum((cell) => cell.w2)]
      const part = (name: keyof Sums) => sum((cell) => cell.of[quantity]?.[name] ?? Number.NaN)
      const [mean, r] = [part('wx') / w, w ** 2 / w2]
      const error = Math.sqrt(((part('w2x2') - 2 * mean * part('w2x') + mean ** 2 * w2) * r) / (r - 1)) / w
      return { value: mean, error, freedom: r - 1 }
    }
    const quantities = {
      mean_score: 'score',
      calibration_in_the_large: 'label − score',
      mean_error: 'error',
      mean_absolute_error: 'absolute error',
      root_mean_squared_error: 'squared error',
    }
    let checked = 0
    for (const { metric, of, value, interval } of measurements) {
      const quantity = new Map(Object.entries(quantities)).get(metric)
      if (quantity === undefined || of['reference'] !== undefined) continue
      const mean = again(quantity, of['group'] ?? '')
      const root = Math.sqrt(mean.value)
      const estimate =
        metric === 'root_mean_squared_error' ? { ...mean, value: root, error: mean.error / (2 * root) } : mean
      const { low, high } = studentInterval(estimate, 0.95)
      const pairs = [
        [value, estimate.value],
        [interval?.low, low],
        [interval?.high, high],
      ] as const
      for (const [given, computed] of pairs) assert.ok(Math.abs((given ?? 9) - computed) < 1e-9, metric)
      checked++
    }
    assert.ok(checked >= 6)
  }
})
