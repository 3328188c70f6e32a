import { findRoot } from './find-root.ts'
import { logGamma } from './log-gamma.ts'

/** Added to what a continued fraction divides by (modified Lentz): no digit of anything but an exact 0 changes. */
const TINY = 1e-300
/** Enough for a and b up to 1e9. */
const MAX_TERMS = 100_000

/**
 * Regularised incomplete beta function I_x(a, b): the distribution function of a beta variable.
 *
 * Continued fraction (Abramowitz and Stegun 26.5.8, modified Lentz), from the side where it converges.
 *
 * @param x in [0, 1]; a and b above 0
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) {
    throw new RangeError(`incompleteBeta needs x in [0, 1] and a, b > 0, got ${x}, ${a}, ${b}`)
  }
  if (x === 0 || x === 1) return x
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  if (x < (a + 1) / (a + b + 2)) return (front * evaluateFraction(x, a, b)) / a
  return 1 - (front * evaluateFraction(1 - x, b, a)) / b
}

/** The x with I_x(a, b) = p, by bisection. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0
  if (p >= 1) return 1
  return findRoot((x) => incompleteBeta(x, a, b) - p, 0, 1)
}

function evaluateFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1) + TINY)
  let value = d
  for (let m = 1; m < MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d + TINY)
    c = 1 + even / c + TINY
    value *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d + TINY)
    c = 1 + odd / c + TINY
    const factor = c * d
    value *= factor
    if (Math.abs(factor - 1) < 1e-16) break
  }
  return value
}
