import { incompleteBeta } from './incomplete-beta.ts'

/**
 * Exact two-sided p-value of McNemar's test that neither of two answers about the same rows says yes more often: given the
 * discordant pairs, a sign test.
 *
 * McNemar (1947) Psychometrika 12:153; exact by the binomial distribution with probability ½.
 *
 * @param onlyFirst pairs in which only the first says yes; a whole number, like `onlySecond`
 * @throws RangeError unless both are whole numbers of at least 0
 */
export function testMcnemar(onlyFirst: number, onlySecond: number): number {
  if (!isCount(onlyFirst) || !isCount(onlySecond)) {
    throw new RangeError(`McNemar's exact test needs counts of at least 0, got ${onlyFirst} and ${onlySecond}`)
  }
  if (onlyFirst === onlySecond) return 1
  const fewer = Math.min(onlyFirst, onlySecond)
  return Math.min(1, 2 * incompleteBeta(0.5, onlyFirst + onlySecond - fewer, fewer + 1))
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
