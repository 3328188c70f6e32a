import { correlateShares, share } from '@modelgate/statistics'
import type { Cell, OverlappingShares, PairedCell, PairedCounts, Proportion } from '@modelgate/statistics'

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

/**
 * Precision (TP among the predicted positives) or Jaccard's index (TP among those and the positives) of head and base on
 * the rows they share: other rows count at base than at head.
 */
export function overlapShares(pairs: readonly PairedCell[], among: 'predicted' | 'either'): OverlappingShares {
  const complete = pairs.filter(({ label, base, head }) => label !== null && base !== null && head !== null)
  const event = ({ label }: PairedCell, prediction: boolean | null) =>
    prediction === true || (among === 'either' && label === true) ? prediction === true && label === true : null
  const rows = complete.map((cell) => ({ n: cell.n, first: event(cell, cell.head), second: event(cell, cell.base) }))
  const count = (side: 'first' | 'second'): Proportion => {
    const total = (wanted: readonly (boolean | null)[]) =>
      rows.filter((row) => wanted.includes(row[side])).reduce((sum, { n }) => sum + n, 0)
    return { successes: total([true]), trials: total([true, false]) }
  }
  const [first, second] = [count('first'), count('second')]
  const correlation = first.trials === 0 || second.trials === 0 ? 0 : correlateShares(rows, share(first), share(second))
  return { first, second, correlation }
}

/** F1 = 2J/(1 + J), with Jaccard's index J = TP/(TP + FP + FN). */
export function jaccardToF1(index: number): number {
  return (2 * index) / (1 + index)
}
