import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  adjustHolm,
  betaQuantile,
  incompleteBeta,
  koopmanInterval,
  type Limits,
  newcombeInterval,
  normalQuantile,
  type Proportion,
  studentCriticalValue,
  testDifference,
  testRatio,
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

test('SciPy and statsmodels give the same numbers', async () => {
  const cases = [...single, ...intervals, ...tests, ...distributions]
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
