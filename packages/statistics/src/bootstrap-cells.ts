import { createRandom } from './create-random.ts'
import { elementAt } from './element-at.ts'
import type { Limits } from './proportion.ts'
import { sampleBinomial } from './sample-binomial.ts'

/** Enough that the ends of a 95 % interval move by less than a fortieth of its width from seed to seed. */
const REPLICATES = 10_000

/**
 * Percentile interval of a statistic of counts, by drawing the rows again: a bootstrap of rows is exactly a multinomial
 * draw over their cells, so its cost does not grow with the rows. Replicates in which the statistic is not a number are
 * left out.
 *
 * Efron and Tibshirani (1993) An Introduction to the Bootstrap, 13.3.
 *
 * @param counts rows in each cell, whole numbers
 * @param statistic of such counts, which it does not keep
 * @param level confidence level in (0, 1)
 * @param seed fixes the interval; the report names it
 */
export function bootstrapCells(
  counts: readonly number[],
  statistic: (counts: readonly number[]) => number,
  level: number,
  seed: number,
): Limits {
  const random = createRandom(seed)
  const total = counts.reduce((sum, n) => sum + n, 0)
  const values = new Float64Array(REPLICATES)
  // One array for all draws: ten thousand of them would be most of what a small report needs of memory.
  const draw = counts.slice()
  let kept = 0
  for (let i = 0; i < REPLICATES; i++) {
    let rows = total
    let weight = total
    for (let cell = 0; cell < counts.length; cell++) {
      const n = elementAt(counts, cell)
      const drawn = sampleBinomial(random, rows, weight === 0 ? 0 : Math.min(1, n / weight))
      draw[cell] = drawn
      rows -= drawn
      weight -= n
    }
    const value = statistic(draw)
    if (!Number.isNaN(value)) values[kept++] = value
  }
  const sorted = values.subarray(0, kept).toSorted()
  const at = (p: number) => elementAt(sorted, Math.min(kept - 1, Math.floor(p * kept)))
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) }
}
