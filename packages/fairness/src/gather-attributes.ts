import type { FairnessRegression } from '@modelgate/policy'
import type { CellTable, PairedTable } from '@modelgate/statistics'
import { chooseReference, type Reference } from './choose-reference.ts'
import { DEFAULT_BASE } from './fairness-input.ts'
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
  /** The same of other versions, by what rules call them. */
  readonly others: ReadonlyMap<string, Pick<Attribute, 'base' | 'pairs'>>
  /** The group to compare with, when the attribute has one. */
  readonly reference: (Reference & { readonly counts: GroupCounts }) | undefined
  /** The reference that was chosen and is not in the table. */
  readonly unknownReference: string | undefined
}

/** Where the counts come from, and how they are grouped. */
export interface AttributeTables extends BaseTables {
  readonly head: CellTable
  readonly others: ReadonlyMap<string, BaseTables>
  readonly className?: string
}

/** What is known of one earlier version. */
export interface BaseTables {
  readonly base: CellTable | undefined
  readonly pairs: PairedTable | undefined
}

/**
 * The groups of every attribute, at head, at base and joined, with the reference.
 *
 * @param named the reference that a rule names for an attribute, if any
 */
export function gatherAttributes(
  { head, others, className, ...tables }: AttributeTables,
  parts: readonly AttributePart[],
  named: (attribute: string) => string | undefined,
): readonly Attribute[] {
  return parts.map((part) => {
    const counts = countGroups(head, part)
    const { base: before, pairs } = countBase(tables, part)
    const chosen = chooseReference(counts, before, named(part.attribute))
    const found = counts.groups.find(({ group }) => group === chosen?.group)
    return {
      table: head,
      className,
      part,
      head: counts,
      base: before,
      pairs,
      others: new Map([...others].map(([name, other]) => [name, countBase(other, part)])),
      reference: chosen === undefined || found === undefined ? undefined : { ...chosen, counts: found },
      unknownReference: found === undefined ? chosen?.group : undefined,
    }
  })
}

function countBase({ base, pairs }: BaseTables, part: AttributePart): Pick<Attribute, 'base' | 'pairs'> {
  return {
    base: base === undefined ? undefined : countGroups(base, part),
    pairs: pairs === undefined ? undefined : pairGroups(pairs, part),
  }
}

/** An attribute with the version that a rule compares with as its base. */
export function compareWith(
  attribute: Attribute,
  { against = DEFAULT_BASE }: Pick<FairnessRegression, 'against'>,
): Attribute {
  if (against === DEFAULT_BASE) return attribute
  const { base, pairs } = attribute.others.get(against) ?? { base: undefined, pairs: undefined }
  return { ...attribute, base, pairs }
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
