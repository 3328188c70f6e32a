import type { CellTable, PairedTable } from '@modelgate/statistics'
import { chooseReference, type Reference } from './choose-reference.ts'
import { type AttributeCounts, type AttributePart, countGroups, type GroupCounts } from './group-counts.ts'
import { type PairedGroup, pairGroups } from './paired-groups.ts'

/** Everything known about one attribute. */
export interface Attribute {
  /** The table it is from. */
  readonly table: CellTable
  /** The class that the table tells from the rest, where there are several. */
  readonly className: string | undefined
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

/** Where the counts come from, and how they are grouped. */
export interface AttributeTables {
  readonly head: CellTable
  readonly base: CellTable | undefined
  readonly pairs: PairedTable | undefined
  readonly className?: string
}

/**
 * The groups of every attribute, at head, at base and joined, with the reference.
 *
 * @param named the reference that a rule names for an attribute, if any
 */
export function gatherAttributes(
  { head, base, pairs, className }: AttributeTables,
  parts: readonly AttributePart[],
  named: (attribute: string) => string | undefined,
): readonly Attribute[] {
  return parts.map((part) => {
    const counts = countGroups(head, part)
    const before = base === undefined ? undefined : countGroups(base, part)
    const chosen = chooseReference(counts, before, named(part.attribute))
    const found = counts.groups.find(({ group }) => group === chosen?.group)
    return {
      table: head,
      className,
      part,
      head: counts,
      base: before,
      pairs: pairs === undefined ? undefined : pairGroups(pairs, part),
      reference: chosen === undefined || found === undefined ? undefined : { ...chosen, counts: found },
      unknownReference: found === undefined ? chosen?.group : undefined,
    }
  })
}

/** What a measurement of a group of an attribute is of. */
export function placeOf(
  { part, className }: Pick<Attribute, 'part' | 'className'>,
  more: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return { attribute: part.attribute, ...more, ...(className === undefined ? {} : { class: className }) }
}

/** An attribute as people read it: `sex`, or `sex, class high`. */
export function nameAttribute({ part, className }: Pick<Attribute, 'part' | 'className'>): string {
  return className === undefined ? part.attribute : `${part.attribute}, class ${className}`
}
