import { elementAt } from './element-at.ts'
import { measureWeights, type Weights } from './linearized.ts'

/** Numbers that may carry weights. */
export interface Sample {
  readonly values: Float64Array
  readonly weights?: Weights
}

/** The distribution functions of two samples at every number that occurs in one of them. */
export interface MergedSamples {
  /** In ascending order, each once. */
  readonly points: readonly number[]
  /** Share of the first and of the second sample that is at most the point. */
  readonly first: readonly number[]
  readonly second: readonly number[]
}

/** Puts two samples on one line. */
export function mergeSamples(first: Sample, second: Sample): MergedSamples {
  const [a, b] = [createClimb(first), createClimb(second)]
  const merged = { points: new Array<number>(), first: new Array<number>(), second: new Array<number>() }
  while (a.next() < Infinity || b.next() < Infinity) {
    const point = Math.min(a.next(), b.next())
    merged.points.push(point)
    merged.first.push(a.climb(point))
    merged.second.push(b.climb(point))
  }
  return merged
}

function createClimb({ values, weights }: Sample) {
  const order = new Uint32Array(values.keys()).toSorted((i, j) => elementAt(values, i) - elementAt(values, j))
  const { total } = measureWeights(weights, values.length)
  let at = 0
  let sum = 0
  const next = () => (at < order.length ? elementAt(values, elementAt(order, at)) : Infinity)
  return {
    next,
    /** The share at most `point`, which is not before {@link next}. */
    climb(point: number): number {
      for (; next() <= point; at++) sum += weights?.[elementAt(order, at)] ?? 1
      return at === order.length ? 1 : sum / total
    },
  }
}

/** Effective number of rows of a sample. */
export function effectiveRows({ values, weights }: Sample): number {
  return measureWeights(weights, values.length).rows
}
