import { type Cell, type CellTable, type Proportion, share } from '@modelgate/statistics'
import { rowsPerWeight, sumRows, sumWeights, type WeightedRows } from './effective-count.ts'
import { type RateName, RATES, type RowKind } from './rates.ts'

/** How a row without a group value is listed. */
export const MISSING_GROUP = '(missing)'
/** Joins the names and values of an intersection. */
export const INTERSECTION_SIGN = ' × '

/** Rows of one kind. */
export interface KindCount extends RowKind, Required<WeightedRows> {}

/** The rows of one group, by label and prediction. */
export interface GroupCounts {
  readonly group: string
  readonly rows: number
  readonly kinds: readonly KindCount[]
}

/** All groups of one attribute, the largest first, then in text order. */
export interface AttributeCounts {
  readonly attribute: string
  readonly groups: readonly GroupCounts[]
  /** The rows that have no value for the attribute. */
  readonly missing: GroupCounts | undefined
}

/** The positions of the columns that make up one attribute: one, or several for an intersection. */
export interface AttributePart {
  readonly attribute: string
  readonly columns: readonly number[]
}

/**
 * Every attribute of a table; with `intersections` also every combination of two or more.
 *
 * @param strata columns that only divide the table: no attributes
 */
export function listAttributes(
  attributes: readonly string[],
  intersections: boolean,
  strata: readonly string[],
): readonly AttributePart[] {
  const columns = attributes.flatMap((name, column) => (strata.includes(name) ? [] : [column]))
  const subsets = intersections
    ? columns.reduce<readonly (readonly number[])[]>(
        (all, column) => [...all, ...all.map((subset) => [...subset, column])],
        [[]],
      )
    : columns.map((column) => [column])
  return subsets
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => a.length - b.length)
    .map((subset) => selectColumns(attributes, subset))
}

/** The attribute that some columns make up. */
export function selectColumns(attributes: readonly string[], columns: readonly number[]): AttributePart {
  return { columns, attribute: columns.map((column) => attributes[column]).join(INTERSECTION_SIGN) }
}

/** The name of a row's group, or `(missing)` when any part has no value. */
export function groupName(groups: readonly (string | null)[], { columns }: AttributePart): string {
  const values = columns.map((column) => groups[column] ?? null)
  return values.includes(null) ? MISSING_GROUP : values.join(INTERSECTION_SIGN)
}

/** Adds the cells of a table up by the groups of one attribute. */
export function countGroups(table: Pick<CellTable, 'cells'>, part: AttributePart): AttributeCounts {
  const cells = Map.groupBy(table.cells, (cell) => groupName(cell.groups, part))
  const groups = [...cells].map(([group, members]) => addUp(group, members))
  return {
    attribute: part.attribute,
    groups: groups
      .filter(({ group }) => group !== MISSING_GROUP)
      .toSorted((a, b) => b.rows - a.rows || (a.group < b.group ? -1 : 1)),
    missing: groups.find(({ group }) => group === MISSING_GROUP),
  }
}

/**
 * The numerator and denominator of a rate in a group, each times `scale`. Where rows carry weights, the denominator is
 * the effective number of rows and the numerator the weighted share of it, so that every interval has its honest width.
 * The mean of two rates is no share of rows: it comes as one of the smaller denominator, which is what it rests on.
 */
export function countRate(rate: RateName, counts: GroupCounts, favourable: boolean, scale = 1): Proportion {
  const { condition, shows, halves } = RATES[rate]
  if (halves !== undefined) return meanOf(halves.map((half) => countRate(half, counts, favourable, scale)))
  const { kinds } = counts
  const among = kinds.filter((kind) => condition(kind, favourable))
  const unit = scale * rowsPerWeight(among)
  return {
    successes: unit * sumWeights(among.filter((kind) => shows(kind, favourable))),
    trials: unit * sumWeights(among),
  }
}

function meanOf(halves: readonly Proportion[]): Proportion {
  const trials = Math.min(...halves.map((half) => half.trials))
  const mean = halves.reduce((sum, half) => sum + share(half) / halves.length, 0)
  return { successes: trials === 0 ? 0 : trials * mean, trials }
}

/** The share of a group's rows that have a label. */
export function labelledShare({ kinds, rows }: GroupCounts): number {
  return sumRows(kinds.filter(({ label }) => label !== null)) / rows
}

/** Rows of any kinds as one group. */
export function addUp(group: string, cells: readonly Omit<Cell, 'groups'>[]): GroupCounts {
  const kinds = new Map<string, KindCount>()
  for (const { label, prediction, n, weight = n, weightSquares = n } of cells) {
    const key = `${label} ${prediction}`
    const sums = kinds.get(key) ?? { n: 0, weight: 0, weightSquares: 0 }
    kinds.set(key, {
      label,
      prediction,
      n: sums.n + n,
      weight: sums.weight + weight,
      weightSquares: sums.weightSquares + weightSquares,
    })
  }
  return { group, rows: sumRows(cells), kinds: [...kinds.values()] }
}
