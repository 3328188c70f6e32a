import { createRandom } from './create-random.ts'
import { elementAt } from './element-at.ts'
import type { Limits } from './proportion.ts'
import { sampleBinomial } from './sample-binomial.ts'

/** Enough that the ends of a 95 % interval move by less than a fortieth of its width from seed to seed. */
const REPLICATES = 10_000

/**
 * Percentile intervals of statistics of the same counts, by drawing the rows again: a bootstrap of rows is exactly a
 * multinomial draw over their cells, so its cost does not grow with the rows. Replicates in which a statistic is not a
 * number are left out of its interval.
 *
 * Efron and Tibshirani (1993) An Introduction to the Bootstrap, 13.3.
 *
 * @param counts rows in each cell, whole numbers
 * @param statistics of such counts, which they do not keep
 * @param level confidence level in (0, 1)
 * @param seed fixes the intervals; the report names it
 * @returns an interval for each statistic
 */
export function bootstrapCells(
  counts: readonly number[],
  statistics: readonly ((counts: readonly number[]) => number)[],
  level: number,
  seed: number,
): readonly Limits[] {
  const random = createRandom(seed)
  const total = counts.reduce((sum, n) => sum + n, 0)
  const replicates = statistics.map((statistic) => ({ statistic, values: new Float64Array(REPLICATES), kept: 0 }))
  // One array for all draws: ten thousand of them would be most of what a small report needs of memory.
  const draw = counts.slice()
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
    for (const replicate of replicates) {
      const value = replicate.statistic(draw)
      if (!Number.isNaN(value)) replicate.values[replicate.kept++] = value
    }
  }
  return replicates.map(({ values, kept }) => {
    const sorted = values.subarray(0, kept).toSorted()
    const at = (p: number) => elementAt(sorted, Math.min(kept - 1, Math.floor(p * kept)))
    return { low: at((1 - level) / 2), high: at((1 + level) / 2) }
  })
}
