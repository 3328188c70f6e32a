import type { Random } from './create-random.ts'
import { logGamma } from './log-gamma.ts'

/** With fewer expected successes than this, adding up the probabilities is faster than rejection. */
const INVERSION_BELOW = 10

/**
 * A binomial count of `n` trials with probability `p`: inversion where few successes are expected, else transformed
 * rejection.
 *
 * Hörmann (1993) Journal of Statistical Computation and Simulation 46:101, algorithm BTRS.
 *
 * @param n whole number of at least 0
 * @param p in [0, 1]
 */
export function sampleBinomial(random: Random, n: number, p: number): number {
  if (p > 0.5) return n - sampleBinomial(random, n, 1 - p)
  if (n === 0 || p <= 0) return 0
  return n * p < INVERSION_BELOW ? sampleByInversion(random, n, p) : sampleByRejection(random, n, p)
}

function sampleByInversion(random: Random, n: number, p: number): number {
  const odds = p / (1 - p)
  let left = random()
  let probability = Math.exp(n * Math.log1p(-p))
  let count = 0
  while (left > probability && count < n) {
    left -= probability
    count++
    probability *= (odds * (n - count + 1)) / count
  }
  return count
}

function sampleByRejection(random: Random, n: number, p: number): number {
  const spread = Math.sqrt(n * p * (1 - p))
  const b = 1.15 + 2.53 * spread
  const a = -0.0873 + 0.0248 * b + 0.01 * p
  const centre = n * p + 0.5
  const inner = 0.92 - 4.2 / b
  const alpha = (2.83 + 5.1 / b) * spread
  const logOdds = Math.log(p / (1 - p))
  const mode = Math.floor((n + 1) * p)
  for (;;) {
    const u = random() - 0.5
    const v = random()
    const us = 0.5 - Math.abs(u)
    const count = Math.floor(((2 * a) / us + b) * u + centre)
    if (us >= 0.07 && v <= inner) return count
    if (count < 0 || count > n) continue
    const atMode = logGamma(mode + 1) + logGamma(n - mode + 1)
    const bound = atMode - logGamma(count + 1) - logGamma(n - count + 1) + (count - mode) * logOdds
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= bound) return count
  }
}
