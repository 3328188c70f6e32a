import type { FairnessRule } from '@modelgate/policy'
import type { Attribute } from './gather-attributes.ts'
import { addUp, type GroupCounts, MISSING_GROUP } from './group-counts.ts'
import type { PairedGroup } from './paired-groups.ts'

/** How all groups but one are listed where a group is compared with the rest. */
export const REST = '(all others)'

/** One side of a contrast: a group, or all others together, with what is known of it at base. */
export interface Comparand extends GroupCounts {
  readonly before: GroupCounts | undefined
  /** Its rows that base and head share. */
  readonly paired: PairedGroup | undefined
}

/** A group and what it is compared with. */
export interface SidesOf<T> {
  readonly group: T
  readonly reference: T
}

export type Sides = SidesOf<Comparand>

/**
 * With how many groups a rule of each kind can be judged: comparing pairs grows with their square, and a family of
 * thousands of contrasts shows nothing but the largest gaps.
 */
export const MAX_GROUPS: Readonly<Record<FairnessRule['against'], number>> = {
  reference: Infinity,
  rest: 1000,
  pairs: 100,
}

/**
 * Whom a rule compares.
 *
 * @param reference the name of the group that is compared with, where one is
 * @param ordered whether a against b is another question than b against a, as it is where only one direction hurts
 * @param restOf all groups but one as one
 */
export function listSides<T extends { readonly group: string }>(
  groups: readonly T[],
  reference: string | undefined,
  { against, ordered, restOf }: Whom<T>,
): readonly SidesOf<T>[] {
  if (against === 'reference') {
    const found = groups.find(({ group }) => group === reference)
    return found === undefined
      ? []
      : groups.filter((group) => group !== found).map((group) => ({ group, reference: found }))
  }
  if (against === 'pairs') {
    return groups.flatMap((other, i) =>
      groups.filter((_, j) => (ordered ? j !== i : j > i)).map((group) => ({ group, reference: other })),
    )
  }
  // Of two groups each is the other's rest: one contrast, unless its direction counts.
  const compared = groups.length === 2 && !ordered ? groups.slice(1) : groups
  return groups.length < 2 ? [] : compared.map((group) => ({ group, reference: restOf(group) }))
}

interface Whom<T> {
  readonly against: FairnessRule['against']
  readonly ordered: boolean
  readonly restOf: (group: T) => T
}

/** Whom a rule on a rate compares. */
export function listComparands(
  attribute: Attribute,
  against: FairnessRule['against'],
  ordered: boolean,
): readonly Sides[] {
  const groups = attribute.head.groups.map((counts) => comparandOf(attribute, counts))
  const restOfGroup = (group: Comparand) => restOf(attribute, group)
  return listSides(groups, attribute.reference?.group, { against, ordered, restOf: restOfGroup })
}

function comparandOf({ base, pairs }: Attribute, counts: GroupCounts): Comparand {
  return {
    ...counts,
    before: base?.groups.find(({ group }) => group === counts.group),
    paired: pairs?.get(counts.group),
  }
}

function restOf({ head, base, pairs }: Attribute, { group: name }: GroupCounts): Comparand {
  const kinds = [...(pairs?.values() ?? [])]
    .filter(({ group }) => group !== name && group !== MISSING_GROUP)
    .flatMap((paired) => paired.kinds)
  return {
    ...joinOthers(head.groups, name),
    before: base && joinOthers(base.groups, name),
    paired: kinds.length === 0 ? undefined : { group: REST, kinds },
  }
}

/** All groups but one as one. */
export function joinOthers(groups: readonly GroupCounts[], name: string): GroupCounts {
  return addUp(
    REST,
    groups.filter(({ group }) => group !== name).flatMap(({ kinds }) => kinds),
  )
}
