import { logGamma } from './log-gamma.ts'

/** Relative size of a term after which a series or fraction counts as converged. */
const EPSILON = 1e-17
/** Added to what a continued fraction divides by (modified Lentz): no digit of anything but an exact 0 changes. */
const TINY = 1e-300
/** More terms than double precision can use for any a below 1e8. */
const MAX_TERMS = 100_000

/**
 * Regularised lower and upper incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x), each accurate in its own tail.
 *
 * Series for x < a + 1, continued fraction (modified Lentz) above: Abramowitz and Stegun 6.5.29 and 6.5.31.
 *
 * @param a above 0
 * @param x at least 0
 */
export function incompleteGamma(a: number, x: number): { readonly lower: number; readonly upper: number } {
  if (!(a > 0) || !(x >= 0)) throw new RangeError(`incompleteGamma needs a > 0 and x ≥ 0, got ${a} and ${x}`)
  if (x === 0) return { lower: 0, upper: 1 }
  if (x === Infinity) return { lower: 1, upper: 0 }
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    const lower = front * sumSeries(a, x)
    return { lower, upper: 1 - lower }
  }
  const upper = front * evaluateFraction(a, x)
  return { lower: 1 - upper, upper }
}

function sumSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let k = 1; k < MAX_TERMS && term > sum * EPSILON; k++) {
    term *= x / (a + k)
    sum += term
  }
  return sum
}

function evaluateFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let value = d
  for (let k = 1; k < MAX_TERMS; k++) {
    const numerator = -k * (k - a)
    b += 2
    d = 1 / (numerator * d + b + TINY)
    c = b + numerator / c + TINY
    const factor = c * d
    value *= factor
    if (Math.abs(factor - 1) < 1e-16) break
  }
  return value
}
