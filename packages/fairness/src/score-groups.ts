import { MISSING_GROUP } from './group-counts.ts'
import type { PairedValues } from './score-comparison.ts'
import { countValues, type GroupValues } from './score-estimate.ts'

/** The rows with one value in one column. */
export interface ScorePart<T> {
  readonly column: string
  readonly value: string | null
  readonly data: T
}

/** Scores or amounts by the values of each column, and those of the rows that head and base share. */
export interface ScoreEvidence {
  readonly parts: readonly ScorePart<GroupValues>[]
  /** Where the rows are joined with the base. */
  readonly pairs?: readonly ScorePart<PairedValues>[]
  /** Of a base that cannot be joined: the groups it has. */
  readonly before?: readonly ScorePart<GroupValues>[]
  /** Whether there was a version before, and whether it could be read. */
  readonly base: 'joined' | 'apart' | 'missing' | 'first-version'
}

/** One group of one column. */
export interface ScoreGroup {
  readonly group: string
  readonly n: number
  readonly values: GroupValues
  readonly pair: PairedValues | undefined
}

/** All groups of one column, the largest first. */
export interface ScoreAttribute {
  readonly attribute: string
  readonly groups: readonly ScoreGroup[]
  /** The rows without a value. */
  readonly missing: ScoreGroup | undefined
  readonly reference: (ScoreGroup & { readonly why: string }) | undefined
  /** Groups that the base has and the head has not. */
  readonly gone: readonly string[]
}

/**
 * The groups of every column, with the one that the others are compared with: the one that is named, else the largest at
 * base, else the largest.
 */
export function gatherScores(
  { parts, pairs = [], before = [] }: ScoreEvidence,
  named: (attribute: string) => { readonly group: string; readonly why: string } | undefined,
): readonly ScoreAttribute[] {
  return [...Map.groupBy(parts, ({ column }) => column)].map(([attribute, columns]) => {
    const all = columns.map(({ value, data }) => ({
      group: value ?? MISSING_GROUP,
      n: countValues(data),
      values: data,
      pair: pairs.find((pair) => pair.column === attribute && pair.value === value)?.data,
    }))
    const groups = all
      .filter(({ group }) => group !== MISSING_GROUP)
      .toSorted((a, b) => b.n - a.n || (a.group < b.group ? -1 : 1))
    const former = before.filter(({ column, value }) => column === attribute && value !== null)
    const [largest] = former.toSorted((a, b) => countValues(b.data) - countValues(a.data))
    const { group: chosen, why } =
      named(attribute) ??
      (largest === undefined
        ? { group: groups[0]?.group, why: 'the largest group' }
        : { group: largest.value, why: 'the largest group at base' })
    const found = groups.find(({ group }) => group === chosen)
    return {
      attribute,
      groups,
      missing: all.find(({ group }) => group === MISSING_GROUP),
      reference: found === undefined ? undefined : { ...found, why },
      gone: former.map(({ value }) => String(value)).filter((value) => !groups.some(({ group }) => group === value)),
    }
  })
}
