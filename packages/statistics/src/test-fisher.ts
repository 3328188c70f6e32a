import { elementAt } from './element-at.ts'
import { type Proportion, requireProportion } from './proportion.ts'

/** Tables as likely as the observed one count as such although rounding sets them apart. */
const TIE = 1 + 1e-7

/**
 * Fisher's exact two-sided p-value that two independent proportions are equal: the probability, given both margins, of a
 * table no more likely than the observed one.
 *
 * Fisher (1935) Journal of the Royal Statistical Society 98:39; Agresti (2013) Categorical Data Analysis, 3.5.
 *
 * @throws RangeError unless all counts are whole numbers
 */
export function testFisher(first: Proportion, second: Proportion): number {
  requireCounts(first)
  requireCounts(second)
  const successes = first.successes + second.successes
  const low = Math.max(0, successes - second.trials)
  const high = Math.min(successes, first.trials)
  // Probabilities relative to the most likely table; what underflows has none that a double could hold.
  const mode = Math.floor(((first.trials + 1) * (successes + 1)) / (first.trials + second.trials + 2))
  const start = Math.min(high, Math.max(low, mode))
  const relative = new Float64Array(high - low + 1)
  relative[start - low] = 1
  const step = (k: number) => ((successes - k) * (first.trials - k)) / ((k + 1) * (second.trials - successes + k + 1))
  for (let k = start; k < high; k++) relative[k + 1 - low] = elementAt(relative, k - low) * step(k)
  for (let k = start; k > low; k--) relative[k - 1 - low] = elementAt(relative, k - low) / step(k - 1)
  const limit = TIE * elementAt(relative, first.successes - low)
  const sum = (values: Float64Array) => values.toSorted().reduce((total, value) => total + value, 0)
  return Math.min(1, sum(relative.filter((value) => value <= limit)) / sum(relative))
}

function requireCounts(proportion: Proportion): void {
  requireProportion(proportion)
  if (!Number.isSafeInteger(proportion.successes) || !Number.isSafeInteger(proportion.trials)) {
    throw new RangeError(`Fisher's test needs whole counts, got ${proportion.successes} of ${proportion.trials}`)
  }
}
