import type { Cell, PairedCell, PairedCounts } from '@modelgate/statistics'

/** Rows of one kind: how many, Σ w and Σ w²; both sums are the number where rows carry no weights. */
export interface Mass {
  readonly n: number
  readonly weight: number
  readonly squares: number
}

/** The four kinds of rows of a binary classifier. */
export type Kind = 'tp' | 'fp' | 'fn' | 'tn'

/** The rows of every kind. */
export type Confusion = Readonly<Record<Kind, Mass>>

/** Counts the rows that have label and prediction. */
export function countConfusion(
  cells: readonly Pick<Cell, 'label' | 'prediction' | 'n' | 'weight' | 'weightSquares'>[],
): Confusion {
  const count = (wanted: Kind) => addUp(cells.filter(({ label, prediction }) => kindOf(label, prediction) === wanted))
  return { tp: count('tp'), fp: count('fp'), fn: count('fn'), tn: count('tn') }
}

/** The kind of a row; undefined where label or prediction is missing. */
export function kindOf(label: boolean | null, prediction: boolean | null): Kind | undefined {
  if (label === null || prediction === null) return undefined
  if (prediction) return label ? 'tp' : 'fp'
  return label ? 'fn' : 'tn'
}

/** Adds cells up. */
function addUp(cells: readonly Pick<Cell, 'n' | 'weight' | 'weightSquares'>[]): Mass {
  return cells.reduce<Mass>(
    (sum, { n, weight = n, weightSquares = n }) => ({
      n: sum.n + n,
      weight: sum.weight + weight,
      squares: sum.squares + weightSquares,
    }),
    { n: 0, weight: 0, squares: 0 },
  )
}

/** Who is right where, among all rows or those with one label. */
export interface Rights extends PairedCounts {
  /** The rows themselves; the counts are effective ones where rows carry weights. */
  readonly rows: { readonly all: number; readonly onlyHead: number; readonly onlyBase: number }
}

/**
 * How many rows only head gets right and only base gets right, among all rows or those with one label: what the paired
 * tests of accuracy, recall and specificity need. First is head.
 */
export function countRight(pairs: readonly PairedCell[], label: boolean | 'any'): Rights {
  const among = pairs.filter(
    (cell) =>
      cell.label !== null && cell.base !== null && cell.head !== null && (label === 'any' || cell.label === label),
  )
  const all = addUp(among)
  const onlyHead = addUp(among.filter((cell) => cell.head === cell.label && cell.base !== cell.label))
  const onlyBase = addUp(among.filter((cell) => cell.base === cell.label && cell.head !== cell.label))
  const unit = all.squares === 0 ? 0 : all.weight / all.squares
  return {
    onlyFirst: unit * onlyHead.weight,
    onlySecond: unit * onlyBase.weight,
    pairs: unit * all.weight,
    rows: { all: all.n, onlyHead: onlyHead.n, onlyBase: onlyBase.n },
  }
}
