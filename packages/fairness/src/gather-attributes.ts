import type { CellTable, PairedTable } from '@modelgate/statistics'
import { chooseReference, type Reference } from './choose-reference.ts'
import {
  type AttributeCounts,
  type AttributePart,
  countGroups,
  type GroupCounts,
  listAttributes,
} from './group-counts.ts'
import { type PairedGroup, pairGroups } from './paired-groups.ts'

/** Everything known about one attribute. */
export interface Attribute {
  readonly part: AttributePart
  readonly head: AttributeCounts
  readonly base: AttributeCounts | undefined
  /** The rows that base and head share, by group. */
  readonly pairs: ReadonlyMap<string, PairedGroup> | undefined
  /** The group to compare with, when the attribute has one. */
  readonly reference: (Reference & { readonly counts: GroupCounts }) | undefined
  /** The reference that was chosen and is not in the table. */
  readonly unknownReference: string | undefined
}

/** Where the counts come from. */
export interface AttributeTables {
  readonly head: CellTable
  readonly base: CellTable | undefined
  readonly pairs: PairedTable | undefined
}

/**
 * The groups of every attribute, at head, at base and joined, with the reference.
 *
 * @param named the reference that a rule names for an attribute, if any
 */
export function gatherAttributes(
  { head, base, pairs }: AttributeTables,
  intersections: boolean,
  named: (attribute: string) => string | undefined,
): readonly Attribute[] {
  return listAttributes(head.attributes, intersections).map((part) => {
    const counts = countGroups(head, part)
    const before = base === undefined ? undefined : countGroups(base, part)
    const chosen = chooseReference(counts, before, named(part.attribute))
    const found = counts.groups.find(({ group }) => group === chosen?.group)
    return {
      part,
      head: counts,
      base: before,
      pairs: pairs === undefined ? undefined : pairGroups(pairs, part),
      reference: chosen === undefined || found === undefined ? undefined : { ...chosen, counts: found },
      unknownReference: found === undefined ? chosen?.group : undefined,
    }
  })
}
