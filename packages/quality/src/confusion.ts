import type { Cell, PairedCell, PairedCounts, Proportion } from '@modelgate/statistics'

/** The four counts of a binary classifier. */
export interface Confusion {
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly trueNegatives: number
}

/** Counts the rows that have label and prediction. */
export function countConfusion(cells: readonly Pick<Cell, 'label' | 'prediction' | 'n'>[]): Confusion {
  const count = (label: boolean, prediction: boolean) =>
    cells.filter((cell) => cell.label === label && cell.prediction === prediction).reduce((sum, { n }) => sum + n, 0)
  return {
    truePositives: count(true, true),
    falsePositives: count(false, true),
    falseNegatives: count(true, false),
    trueNegatives: count(false, false),
  }
}

/** The metrics that are plain shares of rows. */
export type ShareName = 'accuracy' | 'precision' | 'recall' | 'specificity'

/** Such a metric as numerator and denominator. */
export function shareOf(metric: ShareName, confusion: Confusion): Proportion {
  const { truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn } = confusion
  switch (metric) {
    case 'accuracy':
      return { successes: tp + tn, trials: tp + fp + fn + tn }
    case 'precision':
      return { successes: tp, trials: tp + fp }
    case 'recall':
      return { successes: tp, trials: tp + fn }
    case 'specificity':
      return { successes: tn, trials: tn + fp }
  }
}

/**
 * How many rows only head gets right and only base gets right, among all rows or those with one label: what the paired
 * tests of accuracy, recall and specificity need.
 */
export function countRight(pairs: readonly PairedCell[], label: boolean | 'any'): PairedCounts {
  const among = pairs.filter(
    (cell) =>
      cell.label !== null && cell.base !== null && cell.head !== null && (label === 'any' || cell.label === label),
  )
  const total = (cells: readonly PairedCell[]) => cells.reduce((sum, { n }) => sum + n, 0)
  return {
    onlyFirst: total(among.filter((cell) => cell.head === cell.label && cell.base !== cell.label)),
    onlySecond: total(among.filter((cell) => cell.base === cell.label && cell.head !== cell.label)),
    pairs: total(among),
  }
}
