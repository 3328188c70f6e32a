import type { OverlappingShares, PairedCell, Proportion } from '@modelgate/statistics'
import { type Confusion, type Kind, kindOf, type Mass } from './confusion.ts'

/** What a row of some kind adds to numerator and denominator of a metric; a kind that is not listed adds nothing. */
export type Parts = Readonly<Partial<Record<Kind, readonly [numerator: number, denominator: number]>>>

/** The metrics that are shares of rows; of F-beta, of rows that count differently: TP over TP + (β²·FN + FP)/(1 + β²). */
export const SHARES = {
  accuracy: { tp: [1, 1], tn: [1, 1], fp: [0, 1], fn: [0, 1] },
  precision: { tp: [1, 1], fp: [0, 1] },
  recall: { tp: [1, 1], fn: [0, 1] },
  specificity: { tn: [1, 1], fp: [0, 1] },
} as const satisfies Readonly<Record<string, Parts>>

/** F-beta as a share. van Rijsbergen (1979) Information Retrieval, chapter 7. */
export function fbetaParts(beta: number): Parts {
  const misses = beta ** 2 / (1 + beta ** 2)
  return { tp: [1, 1], fn: [0, misses], fp: [0, 1 - misses] }
}

const KINDS = ['tp', 'fp', 'fn', 'tn'] as const satisfies readonly Kind[]

/** A share with the number of rows that it rests on. */
export interface RowShare extends Proportion {
  /** Rows that count at all. */
  readonly n: number
}

/**
 * A metric as a proportion. Its trials are the rows where every row counts once; else the effective number of rows: as
 * many equal ones as would give the same variance (Kish 1965, 11.7, for weights; for F-beta by the linearized variance of
 * a ratio, Cochran 1977, 6.4).
 */
export function shareOf(parts: Parts, confusion: Confusion): RowShare {
  return measureShare(KINDS.map((kind) => ({ mass: confusion[kind], part: parts[kind] })))
}

interface ShareRow {
  readonly mass: Mass
  readonly part: readonly [number, number] | undefined
}

function measureShare(rows: readonly ShareRow[]): RowShare {
  const sum = (term: (mass: Mass, numerator: number, denominator: number) => number) =>
    rows.reduce((total, { mass, part }) => total + (part === undefined ? 0 : term(mass, ...part)), 0)
  const n = sum((mass) => mass.n)
  const total = sum(({ weight }, _, denominator) => weight * denominator)
  const squares = sum(({ squares: w2 }, _, denominator) => w2 * denominator ** 2)
  if (total === 0) return { successes: 0, trials: 0, n }
  const hits = sum(({ weight }, numerator) => weight * numerator)
  const value = hits / total
  const variance = sum((mass, numerator, denominator) => mass.squares * (numerator - value * denominator) ** 2)
  const even = rows.every(({ part }) => part === undefined || part[1] === 1)
  const unit = even || variance === 0 ? total / squares : (value * (1 - value) * total) / variance
  return { successes: unit * hits, trials: unit * total, n }
}

/** The same metric of head and base on the rows they share: other rows may count at base than at head. */
export function overlapShares(parts: Parts, pairs: readonly PairedCell[]): OverlappingShares & { readonly n: number } {
  const rows = pairs.flatMap(({ label, base, head, n, weight = n, weightSquares = n }) => {
    const [now, before] = [kindOf(label, head), kindOf(label, base)]
    if (now === undefined || before === undefined) return []
    return [{ mass: { n, weight, squares: weightSquares }, first: parts[now], second: parts[before] }]
  })
  const first = measureShare(rows.map(({ mass, first: part }) => ({ mass, part })))
  const second = measureShare(rows.map(({ mass, second: part }) => ({ mass, part })))
  const residual = (part: ShareRow['part'], { successes, trials }: RowShare) =>
    part === undefined || trials === 0 ? 0 : part[0] - (successes / trials) * part[1]
  const product = (x: (row: (typeof rows)[number]) => number, y: typeof x) =>
    rows.reduce((total, row) => total + row.mass.squares * x(row) * y(row), 0)
  const now = (row: (typeof rows)[number]) => residual(row.first, first)
  const before = (row: (typeof rows)[number]) => residual(row.second, second)
  const scale = Math.sqrt(product(now, now) * product(before, before))
  return { first, second, n: Math.min(first.n, second.n), correlation: scale === 0 ? 0 : product(now, before) / scale }
}
