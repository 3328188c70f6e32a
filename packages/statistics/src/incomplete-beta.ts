import { findRoot } from './find-root.ts'
import { logGamma } from './log-gamma.ts'

/** Added to what a continued fraction divides by (modified Lentz): no digit of anything but an exact 0 changes. */
const TINY = 1e-300
/** From here on seven terms of Stirling's series have all digits of a double. */
const STIRLING_FROM = 10
/** Enough for a and b up to 1e9. */
const MAX_TERMS = 100_000

/**
 * Regularised incomplete beta function I_x(a, b): the distribution function of a beta variable.
 *
 * Continued fraction (Abramowitz and Stegun 26.5.8, modified Lentz), from the side where it converges.
 *
 * @param x in [0, 1]; a and b above 0
 * @param rest 1 − x, where the caller knows more digits of it
 */
export function incompleteBeta(x: number, a: number, b: number, rest = 1 - x): number {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) {
    throw new RangeError(`incompleteBeta needs x in [0, 1] and a, b > 0, got ${x}, ${a}, ${b}`)
  }
  if (x === 0 || x === 1) return x
  const front = Math.exp(logPower(x, rest, a, b))
  if (x < (a + 1) / (a + b + 2)) return (front * evaluateFraction(x, a, b)) / a
  return 1 - (front * evaluateFraction(rest, b, a)) / b
}

/** The x with I_x(a, b) = p, by bisection. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0
  if (p >= 1) return 1
  return findRoot((x) => incompleteBeta(x, a, b) - p, 0, 1)
}

/** log of x^a rest^b / B(a, b), without the large terms that would cancel. */
function logPower(x: number, rest: number, a: number, b: number): number {
  const n = a + b
  if (Math.min(a, b) >= STIRLING_FROM) {
    const distance = x * b - rest * a
    const root = 0.5 * (Math.log(a / (2 * Math.PI)) + Math.log(b / n))
    return (
      root + a * Math.log1p(distance / a) + b * Math.log1p(-distance / b) + remainder(n) - remainder(a) - remainder(b)
    )
  }
  const [few, many] = a < b ? [a, b] : [b, a]
  const powers = a * Math.log(x) + b * Math.log(rest)
  if (many < STIRLING_FROM) return powers + logGamma(n) - logGamma(a) - logGamma(b)
  const grown = (n - 0.5) * Math.log1p(few / many) + few * Math.log(many) - few + remainder(n) - remainder(many)
  return powers + grown - logGamma(few)
}

/** What Stirling's formula for log Γ(x) leaves: Abramowitz and Stegun 6.1.41, full precision for x ≥ 10. */
function remainder(x: number): number {
  const square = 1 / (x * x)
  const terms = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]
  return terms.reduceRight((sum, term) => sum * square + term, 0) / x
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
