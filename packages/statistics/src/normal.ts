import { incompleteGamma } from './incomplete-gamma.ts'

/** P(Z ≤ z) for a standard normal Z, accurate in the lower tail. */
export function normalCdf(z: number): number {
  return normalSurvival(-z)
}

/** P(Z > z) for a standard normal Z, accurate in the upper tail (0 below the smallest double, near z = 38). */
export function normalSurvival(z: number): number {
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2)
  return z >= 0 ? upper / 2 : 0.5 + lower / 2
}

/**
 * The z with P(Z ≤ z) = p.
 *
 * Start: Abramowitz and Stegun 26.2.23; then Halley steps on the tail probability, which triple the digits each time.
 *
 * @param p in [0, 1]; 0 gives −Infinity, 1 gives Infinity
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies in [0, 1], got ${p}`)
  if (p === 0) return -Infinity
  if (p === 1) return Infinity
  if (p === 0.5) return 0
  return p < 0.5 ? -upperQuantile(p) : upperQuantile(1 - p)
}

/**
 * The critical value of a two-sided interval: P(|Z| ≤ z) = level.
 *
 * @param level in (0, 1), for example 0.95
 */
export function criticalValue(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`a confidence level lies in (0, 1), got ${level}`)
  return upperQuantile((1 - level) / 2)
}

/** The step after one as small as this is below the spacing of doubles. */
const SMALL_STEP = 1e-6

/** z > 0 with P(Z > z) = tail, for a tail in (0, 0.5). */
function upperQuantile(tail: number): number {
  const t = Math.sqrt(-2 * Math.log(tail))
  let z =
    t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t)
  for (;;) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
    const error = (normalSurvival(z) - tail) / density
    z += error / (1 - (z * error) / 2)
    if (!(Math.abs(error) > SMALL_STEP)) return z
  }
}
