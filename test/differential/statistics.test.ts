import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  adjustBenjaminiHochberg,
  adjustHolm,
  betaQuantile,
  bootstrapCells,
  clopperPearsonInterval,
  correlateShares,
  createRandom,
  criticalValue,
  elementAt,
  incompleteBeta,
  koopmanInterval,
  type Limits,
  measureMoments,
  measureRocAuc,
  newcombeInterval,
  normalQuantile,
  overlappingLimits,
  type Proportion,
  share,
  stratifiedDifference,
  stratifiedDifferenceLimits,
  stratifiedRatio,
  type Stratum,
  studentCriticalValue,
  studentInterval,
  testDifference,
  testEquivalence,
  testEstimate,
  testFisher,
  testMantelHaenszel,
  testMcnemar,
  testPairedDifference,
  testRatio,
  testStratifiedDifference,
  welchDifference,
  wilsonInterval,
} from '../../packages/statistics/src/index.ts'
import { runPython } from './python.ts'

interface Case {
  readonly kind: string
  readonly args: readonly number[]
  readonly ours: readonly number[]
  /** Relative to the larger of 1 and the number. */
  readonly tolerance: number
}

const COUNTS: readonly (readonly [number, number])[] = [
  [0, 20],
  [20, 20],
  [1, 134],
  [9, 10],
  [56, 70],
  [48, 80],
  [333, 1000],
  [123456, 1000000],
]
const LEVELS = [0.8, 0.9, 0.95, 0.99]
const of = ([successes, trials]: readonly [number, number]): Proportion => ({ successes, trials })
const ends = ({ low, high }: Limits) => [low, high]

const single: readonly Case[] = COUNTS.flatMap((counts) =>
  LEVELS.map((level) => ({
    kind: 'wilson',
    args: [...counts, level],
    ours: ends(wilsonInterval(of(counts), level)),
    tolerance: 1e-12,
  })),
)
const pairs = COUNTS.flatMap((first) => COUNTS.map((second) => [first, second] as const))
const intervals: readonly Case[] = pairs.flatMap(([first, second]) =>
  LEVELS.flatMap((level) => [
    {
      kind: 'newcombe',
      args: [...first, ...second, level],
      ours: ends(newcombeInterval(of(first), of(second), level)),
      tolerance: 1e-10,
    },
    // A count of 0 has no interval on one side; the tests beside the source look at that.
    ...([first, second].some(([x]) => x === 0)
      ? []
      : [
          {
            kind: 'koopman',
            args: [...first, ...second, level],
            ours: ends(koopmanInterval(of(first), of(second), level)),
            tolerance: 1e-9,
          },
        ]),
  ]),
)
const tests: readonly Case[] = pairs.flatMap(([first, second]) => [
  ...[-0.3, -0.1, 0.02, 0.1, 0.5].map((at) => ({
    kind: 'difference',
    args: [...first, ...second, at],
    ours: [testDifference(of(first), of(second), at).p],
    tolerance: 1e-9,
  })),
  ...(first[0] + second[0] === 0 ? [] : [0.5, 0.8, 1.25, 3]).map((at) => ({
    kind: 'ratio',
    args: [...first, ...second, at],
    ours: [testRatio(of(first), of(second), at).p],
    tolerance: 1e-9,
  })),
])
const holm = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719]
const distributions: readonly Case[] = [
  { kind: 'holm', args: holm, ours: adjustHolm(holm), tolerance: 1e-12 },
  ...[1e-300, 1e-12, 0.001, 0.3, 0.9, 0.999999].map((p) => ({
    kind: 'normal',
    args: [p],
    ours: [normalQuantile(p)],
    tolerance: 1e-12,
  })),
  ...[1, 2, 5.5, 30, 1e5].flatMap((freedom) =>
    LEVELS.map((level) => ({
      kind: 'student',
      args: [level, freedom],
      ours: [studentCriticalValue(level, freedom)],
      tolerance: 1e-9,
    })),
  ),
  ...[0.01, 0.3, 0.8].flatMap((x) =>
    [
      [0.5, 0.5],
      [2, 30],
      [400, 3],
    ].map(([a = 1, b = 1]) => ({
      kind: 'beta',
      args: [x, a, b],
      ours: [incompleteBeta(x, a, b), betaQuantile(x, a, b)],
      tolerance: 1e-9,
    })),
  ),
]

const random = createRandom(20)
const below = (limit: number) => Math.floor(limit * random())
const times = <T>(count: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i))

const exact: readonly Case[] = [
  ...[...COUNTS, ...times(40, () => [below(60), 60 + below(3000)] as const)].flatMap((counts) =>
    LEVELS.map((level) => ({
      kind: 'clopper-pearson',
      args: [...counts, level],
      ours: ends(clopperPearsonInterval(of(counts), level)),
      tolerance: 1e-9,
    })),
  ),
  ...[[0, 0], [0, 1], [7, 7], [0, 40], [1000, 1100], ...times(60, () => [below(80), below(80)])].map(
    ([b = 0, c = 0]) => ({ kind: 'mcnemar', args: [b, c], ours: [testMcnemar(b, c)], tolerance: 1e-9 }),
  ),
  ...[
    ...pairs.filter(([[, m], [, n]]) => m + n < 1e5),
    ...times(
      100,
      () =>
        [
          [below(30), 30 + below(30)],
          [below(30), 30 + below(300)],
        ] as const,
    ),
  ].map(([first, second]) => ({
    kind: 'fisher',
    args: [...first, ...second],
    ours: [testFisher(of(first), of(second))],
    tolerance: 1e-9,
  })),
  ...[holm, times(200, random), [0, 0, 1, 1]].map((ps) => ({
    kind: 'benjamini-hochberg',
    args: ps,
    ours: adjustBenjaminiHochberg(ps),
    tolerance: 1e-12,
  })),
]

/** Samples of unlike size, place and spread, the smallest of two values. */
const samples = times(40, (i) => {
  const sample = (size: number, centre: number, spread: number) => times(size, () => centre + spread * (random() - 0.5))
  return [sample(2 + below(30), i / 10, 1 + random()), sample(2 + below(30), 0, 5 * random())] as const
})
const means: readonly Case[] = samples.flatMap(([a, b], i) => {
  const estimate = welchDifference(measureMoments(a), measureMoments(b))
  const [level = 0.95, at] = [LEVELS[i % LEVELS.length], 0.1 * i]
  const bounds = { low: -0.5, high: 0.5 + 0.1 * i }
  const values = [a.length, ...a, ...b]
  return [
    {
      kind: 'welch',
      args: [level, at, ...values],
      ours: [testEstimate(estimate, at), ...ends(studentInterval(estimate, level))],
      tolerance: 1e-9,
    },
    {
      kind: 'equivalence',
      args: [bounds.low, bounds.high, ...values],
      ours: [testEquivalence(estimate, bounds)],
      tolerance: 1e-9,
    },
  ]
})

const strata: readonly Case[] = times(40, (i) => {
  const counts = times(1 + below(5), () => {
    const [m, n] = [5 + below(60), 5 + below(600)]
    // Every fifth case is a corner: nobody, or everybody, on one side of every stratum.
    return i % 5 === 0
      ? ([i % 10 === 0 ? 0 : m, m, 1 + below(n - 1), n] as const)
      : ([1 + below(m - 1), m, 1 + below(n - 1), n] as const)
  })
  const list: readonly Stratum[] = counts.map(([x, m, y, n]) => ({ first: of([x, m]), second: of([y, n]) }))
  const [level = 0.95, at] = [LEVELS[i % LEVELS.length], -0.3 + 0.015 * i]
  const flat = counts.flat()
  return [
    {
      kind: 'stratified-difference',
      args: [level, at, ...flat],
      ours: [
        stratifiedDifference(list),
        ...ends(stratifiedDifferenceLimits(list, criticalValue(level))),
        testStratifiedDifference(list, at).p,
      ],
      tolerance: 1e-9,
    },
    {
      kind: 'stratified-ratio',
      args: flat,
      ours: [stratifiedRatio(list), testMantelHaenszel(list)],
      tolerance: 1e-9,
    },
  ]
}).flat()

const paired: readonly Case[] = times(60, (i) => {
  const [a, b, c, d] = [below(50), i % 6 === 0 ? 0 : below(20), i % 4 === 0 ? 0 : below(20), 1 + below(50)]
  const n = a + b + c + d
  const [level = 0.95, at] = [LEVELS[i % LEVELS.length], -0.295 + 0.01 * i]
  const [first, second] = [of([a + b, n]), of([a + c, n])]
  const rows = [
    { n: a, first: true, second: true },
    { n: b, first: true, second: false },
    { n: c, first: false, second: true },
    { n: d, first: false, second: false },
  ]
  const correlation = correlateShares(rows, share(first), share(second))
  return [
    {
      kind: 'tango',
      args: [b, c, n, at],
      ours: [testPairedDifference({ onlyFirst: b, onlySecond: c, pairs: n }, at).p],
      tolerance: 1e-9,
    },
    // Where few rows differ, ours is not shorter than Tango's; Newcombe's formula is compared where it decides.
    ...(b + c < 8
      ? []
      : [
          {
            kind: 'newcombe-paired',
            args: [a, b, c, d, level],
            ours: ends(overlappingLimits({ first, second, correlation }, criticalValue(level))),
            tolerance: 1e-9,
          },
        ]),
  ]
}).flat()

const rankings: readonly Case[] = times(20, () => {
  // Few different scores, so that many are tied.
  const scores = (size: number, shift: number) => times(size, () => (below(12) + shift) / 16)
  const [positives, negatives] = [scores(2 + below(30), 2), scores(2 + below(60), 0)]
  const { value, variance } = measureRocAuc({
    positives: Float64Array.from(positives),
    negatives: Float64Array.from(negatives),
  })
  return {
    kind: 'delong',
    args: [positives.length, ...positives, ...negatives],
    ours: [value, variance],
    tolerance: 1e-12,
  }
})

const draws: readonly Case[] = [
  [400, 600, 100, 300],
  [30, 70, 20, 10],
].map((counts) => {
  const gap = (n: readonly number[]) => {
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => elementAt(n, i))
    return (a ?? 0) / Math.max(1, (a ?? 0) + (b ?? 0)) - (c ?? 0) / Math.max(1, (c ?? 0) + (d ?? 0))
  }
  // Both ends are known to a fortieth of the width only: that is what 10,000 replicates give.
  const ours = bootstrapCells(counts, [gap], 0.9, 1).flatMap(ends)
  return { kind: 'bootstrap', args: [0.9, ...counts], ours, tolerance: 0.006 }
})

test('SciPy and statsmodels give the same numbers', async () => {
  const cases = [
    ...single,
    ...intervals,
    ...tests,
    ...distributions,
    ...exact,
    ...means,
    ...strata,
    ...paired,
    ...rankings,
    ...draws,
  ]
  const answers: unknown = await runPython(
    'statistics.py',
    cases.map(({ kind, args }) => ({ kind, args })),
  )
  assert.ok(Array.isArray(answers) && answers.length === cases.length)
  const wrong = cases.flatMap(({ kind, args, ours, tolerance }, i) => {
    const theirs: unknown = answers[i]
    assert.ok(Array.isArray(theirs) && theirs.length === ours.length)
    return theirs.every(
      (value, j) =>
        typeof value === 'number' &&
        Math.abs(value - (ours[j] ?? Number.NaN)) <= tolerance * Math.max(1, Math.abs(value)),
    )
      ? []
      : [`${kind}(${args.join(', ')}): ours ${ours.join(' ')}, theirs ${theirs.join(' ')}`]
  })
  assert.deepEqual(wrong, [])
})
