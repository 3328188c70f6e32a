import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FairnessPolicy, FairnessRule } from '@modelgate/policy'
import { type Cell, createRandom, type LabelledScores } from '@modelgate/statistics'
import type { FairnessInput } from './fairness-input.ts'
import { judgeFairness } from './judge-fairness.ts'
import type { ScoreEvidence } from './score-groups.ts'
import { SCORE_METRICS } from './score-metrics.ts'

/** Scores of a group: calibrated unless shifted, in the right order unless blurred. */
function draw(n: number, seed: number, { shift = 0, blur = 0 } = {}): LabelledScores {
  const random = createRandom(seed)
  const rows = Array.from({ length: n }, () => {
    const chance = 0.1 + 0.8 * random()
    const label = random() < chance
    const shown = random() < blur ? 0.1 + 0.8 * random() : chance
    return { label, score: Math.min(1, Math.max(0, shown + shift)) }
  })
  const side = (wanted: boolean) =>
    Float64Array.from(
      rows.filter(({ label }) => label === wanted),
      ({ score }) => score,
    )
  return { positives: side(true), negatives: side(false) }
}

const valuesOf = (scores: LabelledScores) => ({ kind: 'scores', scores }) as const
const part = (value: string | null, scores: LabelledScores) => ({ groups: [value], data: valuesOf(scores) })
const weigh = (scores: LabelledScores, weight: number): LabelledScores => ({
  ...scores,
  weights: { positives: scores.positives.map(() => weight), negatives: scores.negatives.map(() => weight) },
})

const rule = (metric: string, more: Partial<FairnessRule> = { absolute: { margin: 0.1 } }): FairnessRule => ({
  metric,
  contrast: 'difference',
  against: 'reference',
  severity: 'fail',
  ...more,
})

function judge(scores: ScoreEvidence | undefined, rules: readonly FairnessRule[], more: Partial<FairnessPolicy> = {}) {
  const cells: readonly Cell[] = ['m', 'f'].flatMap((group) => [
    { groups: [group], label: true, prediction: true, n: group === 'm' ? 400 : 300 },
    { groups: [group], label: false, prediction: false, n: group === 'm' ? 400 : 300 },
  ])
  const outcome = { column: 'y', positive: '1', negative: '0' }
  return judgeFairness({
    head: { attributes: ['sex'], label: outcome, prediction: outcome, favourable: 'positive', rows: 1400, cells },
    base: { kind: 'missing' },
    ...(scores === undefined ? {} : { scores }),
    policy: { attributes: { sex: {} }, rules, minDenominator: 30, alpha: 0.05, ...more },
    policyRef: null,
    subject: null,
  })
}

/** The scores of a table with two columns, sex and site; `strata` are no groups. */
function judgeCrossed(
  parts: ScoreEvidence['parts'],
  rules: readonly FairnessRule[],
  more: Partial<Omit<FairnessInput, 'scores'>> & { readonly scores?: Partial<ScoreEvidence> } = {},
) {
  const { scores, ...input } = more
  const cells = parts.flatMap(({ groups }) => [
    { groups, label: true, prediction: true, n: 300 },
    { groups, label: false, prediction: false, n: 300 },
  ])
  const outcome = { column: 'y', positive: '1', negative: '0' }
  const rows = 600 * parts.length
  return judgeFairness({
    head: { attributes: ['sex', 'site'], label: outcome, prediction: outcome, favourable: 'positive', rows, cells },
    base: { kind: 'missing' },
    scores: { ...TABLE, columns: ['sex', 'site'], parts, base: 'missing', ...scores },
    policy: { attributes: { sex: { reference: 'm' } }, rules, minDenominator: 30, alpha: 0.05 },
    policyRef: null,
    subject: null,
    ...input,
  })
}
const TABLE = { kind: 'scores', columns: ['sex'], rows: 1400, incompleteRows: 0 } as const
const alone = (...parts: ScoreEvidence['parts']): ScoreEvidence => ({ ...TABLE, parts, base: 'missing' })
const stateOf = (report: ReturnType<typeof judge>, metric: string) =>
  report.measurements.find((one) => one.metric === metric && one.state !== undefined)?.state

const GATED = [
  'mean_score',
  'calibration_in_the_large',
  'roc_auc',
  'cross_group_roc_auc',
  'score_ks_distance',
  'score_wasserstein_distance',
]

test('equal groups pass every rule on scores, and every number has an interval that holds it', () => {
  const report = judge(
    alone(part('m', draw(3000, 1)), part('f', draw(2500, 2)), part(null, draw(40, 3))),
    GATED.map((metric) => rule(metric)),
  )
  assert.deepEqual(
    GATED.map((metric) => stateOf(report, metric)),
    GATED.map(() => 'pass'),
  )
  assert.equal(report.verdict, 'pass')
  for (const { metric, value, interval, notEstimable } of report.measurements) {
    if (value === null) continue
    assert.ok(notEstimable === undefined && (interval?.low ?? -9) <= value && (interval?.high ?? 9) >= value, metric)
  }
  const tables = report.tables.filter(({ title }) => title.includes('score'))
  assert.ok(
    tables.some(
      ({ title }) => title.includes('P(score of a positive') && title.includes('reference m, the largest group'),
    ),
  )
})

test('a planted gap of each kind turns the verdict', () => {
  const planted = {
    mean_score: draw(2500, 2, { shift: 0.25 }),
    calibration_in_the_large: draw(2500, 2, { shift: 0.25 }),
    roc_auc: draw(2500, 2, { blur: 1 }),
    cross_group_roc_auc: draw(2500, 2, { shift: 0.4 }),
    score_ks_distance: draw(2500, 2, { shift: 0.3 }),
    score_wasserstein_distance: draw(2500, 2, { shift: 0.25 }),
  }
  for (const [metric, harmed] of Object.entries(planted)) {
    const report = judge(alone(part('m', draw(3000, 1)), part('f', harmed)), [rule(metric)])
    assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'FAIRNESS_GAP_EXCEEDED'], metric)
    assert.match(
      report.findings[0]?.message ?? '',
      /^sex: the .* of f.* differs by .* from m; it may differ by at most 0\.1/u,
    )
    const warned = judge(alone(part('m', draw(3000, 1)), part('f', harmed)), [
      rule(metric, { absolute: { margin: 0.1 }, severity: 'warn' }),
    ])
    assert.deepEqual([warned.verdict, warned.findings[0]?.severity], ['warn', 'warning'])
  }
})

test('rules on scores and on rates are one family', () => {
  const evidence = alone(part('m', draw(3000, 1)), part('f', draw(2500, 2, { shift: 0.105 })))
  const one = judge(evidence, [rule('mean_score')])
  const both = judge(evidence, [
    rule('mean_score'),
    rule('selection_rate'),
    rule('true_positive_rate'),
    rule('accuracy'),
  ])
  const p = (report: ReturnType<typeof judge>) =>
    report.measurements.find(({ metric, state }) => metric === 'mean_score' && state)?.p ?? 0
  assert.ok(p(both) > p(one))
})

test('few rows are a note, unless the policy requires the group', () => {
  const small = alone(part('m', draw(3000, 1)), part('f', draw(20, 2)))
  const report = judge(small, [rule('roc_auc'), rule('selection_rate')])
  assert.deepEqual([report.verdict, stateOf(report, 'roc_auc')], ['pass', 'insufficient'])
  assert.deepEqual(
    report.findings.map(({ code, severity }) => [code, severity]),
    [['FAIRNESS_INSUFFICIENT', 'note']],
  )
  const onlyOne = { positives: new Float64Array(60).fill(0.4), negatives: new Float64Array(0) }
  const bare = judge(alone(part('m', draw(3000, 1)), part('f', onlyOne)), [rule('roc_auc')])
  assert.match(
    bare.findings.map(({ message }) => message).join(),
    /of f against m \(not estimable against 0\.\d+\) rests on 0 rows/u,
  )
  const required = judge(small, [rule('roc_auc'), rule('selection_rate')], {
    attributes: { sex: { requiredGroups: ['f'] } },
  })
  assert.deepEqual([required.verdict, required.reasonCode], ['inconclusive', 'FAIRNESS_INSUFFICIENT'])
  assert.equal(judge(small, [rule('roc_auc')]).reasonCode, 'FAIRNESS_NOTHING_DECIDABLE')
})

test('an undecided gap says how many rows would decide it, or that none would', () => {
  const near = judge(
    alone(part('m', draw(300, 1)), part('f', draw(200, 2))),
    GATED.map((metric) => rule(metric, { absolute: { margin: 0.03 } })),
  )
  assert.equal(near.verdict, 'inconclusive')
  assert.ok(
    near.findings.some(({ advice = '' }) => /^Evaluate on about [\d,]+ rows of f instead of \d+: /u.test(advice)),
  )
  const flat = { positives: new Float64Array(50).fill(0.5), negatives: new Float64Array(50).fill(0.5) }
  const lifted = { positives: new Float64Array(50).fill(0.75), negatives: new Float64Array(50).fill(0.75) }
  const never = judge(alone(part('m', flat), part('f', lifted)), [rule('mean_score', { absolute: { margin: 0.25 } })])
  assert.match(never.findings[0]?.advice ?? '', /No realistic number of rows/u)
})

test('what scores do not give is said with the count', () => {
  const outside = { positives: Float64Array.of(2, 0.5), negatives: new Float64Array(60).fill(0.2) }
  const onlyPositive = { positives: new Float64Array(60).fill(0.4), negatives: new Float64Array(0) }
  const one = { positives: Float64Array.of(0.5), negatives: new Float64Array(0) }
  const report = judge(
    alone(part('m', outside), part('f', onlyPositive), part('x', one), part('z', weigh(outside, 0))),
    [rule('cross_group_roc_auc'), rule('selection_rate')],
  )
  const reasons = report.measurements.flatMap(({ notEstimable, of, metric }) =>
    notEstimable === undefined ? [] : [`${metric} ${of['group']}: ${notEstimable}`],
  )
  for (const expected of [
    'calibration_in_the_large m: 1 scores are outside [0, 1], so they are no probabilities',
    'roc_auc f: there are 60 positive and 0 negative rows with a score',
    'mean_score x: 1 rows are there with a weight above 0; an interval needs 2',
    'mean_score z: 62 rows are there with a weight above 0; an interval needs 2',
    'cross_group_roc_auc m: there are 2 positive rows of m and 0 negative ones of f',
    'cross_group_roc_auc f: 0 rows of the smaller side do not give it',
    'roc_auc f: 0 rows of f and 2 of m do not give it',
  ]) {
    assert.ok(reasons.includes(expected), `${expected} in ${reasons.join('\n')}`)
  }
})

test('equal weights change nothing', () => {
  const strip = (weight?: number) => {
    const [m, f] = [draw(500, 1), draw(400, 2, { shift: 0.05 })]
    const report = judge(
      alone(
        part('m', weight === undefined ? m : weigh(m, weight)),
        part('f', weight === undefined ? f : weigh(f, weight)),
      ),
      GATED.map((metric) => rule(metric)),
    )
    return report.measurements
      .filter(({ metric }) => Object.hasOwn(SCORE_METRICS, metric))
      .map(({ value, interval }) => [value, interval?.low, interval?.high].map((x) => x?.toFixed(9)))
  }
  assert.deepEqual(strip(3), strip())
})

const paired = (value: string, head: LabelledScores, base: LabelledScores) => ({
  groups: [value],
  data: { head: valuesOf(head), base: valuesOf(base) },
})
const change = (metric: string, epsilon = 0.02) =>
  rule(metric, { regression: { epsilon, worse: metric === 'calibration_in_the_large' ? 'higher' : 'lower' } })

test('a group that lost against base on the same rows is found, and one that did not is not', () => {
  const [m, f] = [draw(2000, 1), draw(1500, 2)]
  const lower = (scores: LabelledScores) => ({
    positives: scores.positives.map((score, i) => (i % 2 ? score : Math.max(0, score - 0.3))),
    negatives: scores.negatives,
  })
  for (const metric of ['mean_score', 'calibration_in_the_large', 'roc_auc']) {
    const kept: ScoreEvidence = {
      ...TABLE,
      parts: [part('m', m), part('f', f)],
      pairs: [paired('m', m, m), paired('f', f, f)],
      base: 'joined',
    }
    assert.equal(judge(kept, [change(metric)]).verdict, 'pass', metric)
    const lost: ScoreEvidence = {
      ...kept,
      parts: [part('m', m), part('f', lower(f))],
      pairs: [paired('m', m, m), paired('f', lower(f), f)],
    }
    const report = judge(lost, [change(metric)])
    assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'FAIRNESS_REGRESSION'], metric)
    assert.match(report.findings[0]?.message ?? '', /moved since base by .* may worsen by at most 0\.02/u)
    const measured = report.measurements.find((one) => one.metric === `${metric}_change`)
    assert.deepEqual([measured?.state, measured?.of['against']], ['fail', 'base'])
  }
  const unjoined = judge(
    { ...TABLE, parts: [part('m', m), part('f', f)], pairs: [paired('m', m, m)], base: 'joined' },
    [change('mean_score')],
  )
  assert.equal(unjoined.verdict, 'inconclusive')
  const empty = { positives: new Float64Array(0), negatives: new Float64Array(0) }
  const noRows = judge(
    {
      ...TABLE,
      parts: [part('m', m), part('f', f)],
      pairs: [paired('m', m, m), paired('f', empty, empty)],
      base: 'joined',
    },
    [change('mean_score')],
  )
  assert.match(
    noRows.measurements.find(({ metric }) => metric === 'mean_score_change')?.notEstimable ?? '',
    /0 rows of the smaller side do not give it/u,
  )
})

test('a reference that cannot be joined has no change of its own; other rows than at base are said', () => {
  const [m, f] = [draw(400, 1), draw(300, 2)]
  const empty = { positives: new Float64Array(0), negatives: new Float64Array(0) }
  const parts = [part('m', m), part('f', f)]
  for (const pairs of [[paired('f', f, f)], [paired('m', empty, empty), paired('f', f, f)]]) {
    const pairing = { onlyBase: 3, onlyHead: 2, changed: 1 }
    const { findings, reasonCode } = judge({ ...TABLE, parts, pairs, base: 'joined', pairing }, [change('mean_score')])
    assert.equal(reasonCode, 'FAIRNESS_NOTHING_DECIDABLE')
    assert.ok(findings.some(({ message }) => message.includes('3 are only at base, 2 only at head')))
    assert.ok(findings.every(({ code }) => code !== 'FAIRNESS_REFERENCE_WORSE'))
  }
})

test('an old gap is no news where a margin judges it', () => {
  const [m, f] = [draw(2000, 1), draw(1500, 2, { shift: -0.3 })]
  const parts = [part('m', m), part('f', f)]
  const evidence: ScoreEvidence = {
    ...TABLE,
    parts,
    before: parts,
    pairs: [paired('m', m, m), paired('f', f, f)],
    base: 'joined',
  }
  const codesOf = (more: Partial<FairnessRule>) =>
    judge(evidence, [{ ...change('mean_score'), ...more }]).findings.map(({ code }) => code)
  assert.deepEqual(codesOf({}), ['FAIRNESS_PREEXISTING_GAP'])
  assert.deepEqual(codesOf({ absolute: { margin: 0.1 } }), ['FAIRNESS_GAP_EXCEEDED'])
})

test('without a base that can be joined the change is undecided; a first version has none', () => {
  const parts = [part('m', draw(200, 1)), part('f', draw(200, 2))]
  for (const base of ['missing', 'apart'] as const) {
    const report = judge({ ...TABLE, parts, base }, [change('mean_score')])
    assert.deepEqual([report.verdict, report.reasonCode], ['inconclusive', 'FAIRNESS_BASELINE_MISSING'])
  }
  const first = judge({ ...TABLE, parts, base: 'first-version' }, [change('mean_score'), rule('selection_rate')])
  assert.deepEqual([first.verdict, first.findings.map(({ code }) => code)], ['pass', ['FAIRNESS_FIRST_VERSION']])
})

test('rules that cannot be judged are refused, all at once', () => {
  const refusals = (scores: ScoreEvidence | undefined, ...rules: readonly FairnessRule[]) => {
    const report = judge(scores, rules)
    assert.deepEqual([report.verdict, report.reasonCode], ['error', 'FAIRNESS_RULE_INVALID'])
    return report.findings.map(({ message }) => message).join('\n')
  }
  assert.match(refusals(undefined, rule('roc_auc')), /needs scores of classes/u)
  const scores = alone(part('m', draw(50, 1)), part('f', draw(50, 2)))
  assert.match(refusals(scores, rule('mean_error')), /needs a label and a prediction that are amounts/u)
  assert.match(refusals(scores, rule('expected_calibration_error')), /large by chance alone/u)
  assert.match(
    refusals(scores, rule('mean_score', { contrast: 'ratio', absolute: { margin: 0.8 } })),
    /asks for a ratio/u,
  )
  assert.match(refusals(scores, rule('mean_score', {})), /neither a margin nor an epsilon/u)
  assert.match(
    refusals(scores, rule('mean_score', { absolute: { margin: 0 } })),
    /margin 0 of mean_score is not above 0/u,
  )
  assert.match(refusals(scores, change('mean_score', -1)), /epsilon -1 of mean_score is not at least 0/u)
  assert.match(refusals(scores, change('score_ks_distance')), /change of score_ks_distance against base has no test/u)
  const named = { absolute: { margin: 0.1 }, attributes: ['sexx'] }
  assert.match(
    refusals(scores, rule('mean_score', named)),
    /names the attribute "sexx", which is not measured; did you mean "sex"/u,
  )
  assert.match(
    refusals(scores, rule('mean_score', { ...named, attributes: ['country of birth'] })),
    /which is not measured$/mu,
  )
  assert.match(refusals(undefined, rule('mean_score', { ...named, attributes: ['sexx'] })), /needs scores/u)
})

test('a rule for some attributes leaves the others alone', () => {
  const cross = (sex: string, site: string, seed: number) => ({
    groups: [sex, site],
    data: valuesOf(draw(500, seed)),
  })
  const parts = [cross('m', 'x', 1), cross('m', 'y', 2), cross('f', 'x', 3), cross('f', 'y', 4)]
  const report = judgeCrossed(parts, [rule('mean_score', { absolute: { margin: 0.1 }, attributes: ['sex'] })])
  const judged = report.measurements.filter(({ metric, state }) => metric === 'mean_score' && state !== undefined)
  assert.deepEqual(
    judged.map(({ of }) => of['attribute']),
    ['sex'],
  )
})
