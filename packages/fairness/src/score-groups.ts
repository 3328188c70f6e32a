import type { GroupSizes, Reference } from './choose-reference.ts'
import { REST } from './comparand.ts'
import { type AttributePart, groupName, MISSING_GROUP } from './group-counts.ts'
import type { PairedValues } from './score-comparison.ts'
import { countValues, type GroupValues, joinValues } from './score-estimate.ts'

/** The rows with one combination of values of the columns. */
export interface ScorePart<T> {
  readonly groups: readonly (string | null)[]
  readonly data: T
}

/** Scores or amounts of a table, and those of the rows that head and base share. */
export interface ScoreEvidence {
  readonly kind: GroupValues['kind']
  /** The columns that hold groups or strata, in the order of the values of each part. */
  readonly columns: readonly string[]
  readonly parts: readonly ScorePart<GroupValues>[]
  /** All rows, and how many of them lack what is measured. */
  readonly rows: number
  readonly incompleteRows: number
  /** The place of the first score outside [0, 1]. */
  readonly outside?: string | undefined
  /** Whether there was a version before, and whether it could be read and joined. */
  readonly base: 'joined' | 'apart' | 'missing' | 'first-version'
  /** Where the rows are joined with the base. */
  readonly pairs?: readonly ScorePart<PairedValues>[]
  /** Everything at base, joined or not. */
  readonly before?: readonly ScorePart<GroupValues>[]
  /** Rows that base and head do not share. */
  readonly pairing?: { readonly onlyBase: number; readonly onlyHead: number; readonly changed: number }
}

/** One group of one attribute, or all others together. */
export interface ScoreGroup {
  readonly group: string
  readonly rows: number
  readonly values: GroupValues
  readonly before: GroupValues | undefined
  /** Its rows that base and head share. */
  readonly pair: PairedValues | undefined
}

/** All groups of one attribute, the largest first. */
export interface ScoreAttribute {
  readonly part: AttributePart
  readonly groups: readonly ScoreGroup[]
  /** The rows without a value. */
  readonly missing: ScoreGroup | undefined
  readonly reference: (Reference & { readonly found: ScoreGroup }) | undefined
  /** The reference that was chosen and has no rows. */
  readonly unknownReference: string | undefined
  readonly before: GroupSizes | undefined
}

/** Chooses the group that the others of an attribute are compared with. */
export type ChooseReference = (head: GroupSizes, before: GroupSizes | undefined) => Reference | undefined

/** The groups of every attribute, with the one that the others are compared with. */
export function gatherScores(
  { parts, pairs = [], before = [] }: Pick<ScoreEvidence, 'parts' | 'pairs' | 'before'>,
  attributes: readonly AttributePart[],
  choose: ChooseReference,
): readonly ScoreAttribute[] {
  return attributes.map((part) => {
    const { attribute } = part
    const joined = Map.groupBy(pairs, ({ groups }) => groupName(groups, part))
    const former = Map.groupBy(before, ({ groups }) => groupName(groups, part))
    const all = [...Map.groupBy(parts, ({ groups }) => groupName(groups, part))].map(([group, members]) =>
      groupOf(
        group,
        members.map(({ data }) => data),
        (former.get(group) ?? []).map(({ data }) => data),
        (joined.get(group) ?? []).map(({ data }) => data),
      ),
    )
    const groups = sortGroups(all)
    const known =
      before.length === 0
        ? undefined
        : {
            attribute,
            groups: sortGroups(
              [...former].map(([group, members]) => ({
                group,
                rows: members.reduce((sum, { data }) => sum + countValues(data), 0),
              })),
            ),
          }
    const chosen = choose({ attribute, groups }, known)
    const found = groups.find(({ group }) => group === chosen?.group)
    return {
      part,
      groups,
      missing: all.find(({ group }) => group === MISSING_GROUP),
      reference: chosen === undefined || found === undefined ? undefined : { ...chosen, found },
      unknownReference: found === undefined ? chosen?.group : undefined,
      before: known,
    }
  })
}

function sortGroups<T extends { readonly group: string; readonly rows: number }>(groups: readonly T[]): readonly T[] {
  return groups
    .filter(({ group }) => group !== MISSING_GROUP)
    .toSorted((a, b) => b.rows - a.rows || (a.group < b.group ? -1 : 1))
}

function groupOf(
  group: string,
  parts: readonly GroupValues[],
  before: readonly GroupValues[],
  pairs: readonly PairedValues[],
): ScoreGroup {
  const values = joinValues(parts)
  return {
    group,
    rows: countValues(values),
    values,
    before: before.length === 0 ? undefined : joinValues(before),
    pair:
      pairs.length === 0
        ? undefined
        : { head: joinValues(pairs.map(({ head }) => head)), base: joinValues(pairs.map(({ base }) => base)) },
  }
}

/** All groups but one as one. */
export function joinRest(groups: readonly ScoreGroup[], { group: name }: ScoreGroup): ScoreGroup {
  const others = groups.filter(({ group }) => group !== name)
  return groupOf(
    REST,
    others.map(({ values }) => values),
    others.flatMap(({ before }) => before ?? []),
    others.flatMap(({ pair }) => pair ?? []),
  )
}
