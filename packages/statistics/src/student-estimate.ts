import { elementAt } from './element-at.ts'
import type { Moments } from './mean-interval.ts'
import type { Limits } from './proportion.ts'
import { studentCriticalValue, studentSurvival } from './student-t.ts'

/** An estimate whose distance from the truth, over its standard error, has Student's t distribution. */
export interface StudentEstimate {
  readonly value: number
  /** Standard error; 0 where the numbers do not vary, and then the estimate is taken as exact. */
  readonly error: number
  /** Degrees of freedom, not necessarily whole. */
  readonly freedom: number
}

/** A mean of independent numbers: at least 2 of them. */
export function meanEstimate(moments: Moments): StudentEstimate {
  return { value: moments.sum / moments.n, error: Math.sqrt(varianceOfMean(moments)), freedom: moments.n - 1 }
}

/**
 * The difference of two means of independent numbers whose variances may differ, first minus second.
 *
 * Welch (1947) Biometrika 34:28; degrees of freedom by Satterthwaite (1946) Biometrics Bulletin 2:110.
 *
 * @param first moments of at least 2 values, like `second`
 */
export function welchDifference(first: Moments, second: Moments): StudentEstimate {
  const [a, b] = [varianceOfMean(first), varianceOfMean(second)]
  const variance = a + b
  const value = first.sum / first.n - second.sum / second.n
  // Without variance any degrees of freedom do: the error is 0.
  const freedom =
    variance === 0
      ? first.n + second.n - 2
      : 1 / ((a / variance) ** 2 / (first.n - 1) + (b / variance) ** 2 / (second.n - 1))
  return { value, error: Math.sqrt(variance), freedom }
}

/** One estimate of a sum, and what it is multiplied by. */
export interface Term {
  readonly factor: number
  readonly estimate: StudentEstimate
}

/**
 * The weighted sum of independent estimates.
 *
 * Degrees of freedom by Satterthwaite (1946) Biometrics Bulletin 2:110.
 */
export function sumEstimates(terms: readonly Term[]): StudentEstimate {
  const variances = terms.map(({ factor, estimate }) => (factor * estimate.error) ** 2)
  const variance = variances.reduce((sum, part) => sum + part, 0)
  // Without variance any degrees of freedom do: the error is 0.
  const parts = variance === 0 ? variances.map(() => 1) : variances.map((part) => part / variance)
  const spread = terms.reduce((sum, { estimate }, i) => sum + elementAt(parts, i) ** 2 / estimate.freedom, 0)
  return {
    value: terms.reduce((sum, { factor, estimate }) => sum + factor * estimate.value, 0),
    error: Math.sqrt(variance),
    freedom: 1 / spread,
  }
}

/** Interval of an estimate at a level in (0, 1). */
export function studentInterval({ value, error, freedom }: StudentEstimate, level: number): Limits {
  const half = studentCriticalValue(level, freedom) * error
  return { low: value - half, high: value + half }
}

/** p-value of the hypothesis that the truth is at most `at`, against larger; without an error it is 0, ½ or 1. */
export function testAbove({ value, error, freedom }: StudentEstimate, at: number): number {
  if (error === 0) return (1 - Math.sign(value - at)) / 2
  return studentSurvival((value - at) / error, freedom)
}

/** Two-sided p-value of the hypothesis that the truth is exactly `at`. */
export function testEstimate(estimate: StudentEstimate, at: number): number {
  const above = testAbove(estimate, at)
  return Math.min(1, 2 * Math.min(above, testAbove({ ...estimate, value: -estimate.value }, -at)))
}

function varianceOfMean({ n, squares }: Moments): number {
  if (!(n >= 2)) throw new RangeError(`the variance of a mean needs 2 values, got ${n}`)
  return squares / (n - 1) / n
}
