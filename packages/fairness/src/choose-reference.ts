/** How many rows the groups of an attribute have, the largest first. */
export interface GroupSizes {
  readonly attribute: string
  readonly groups: readonly { readonly group: string; readonly rows: number }[]
}

/** The group that all others of an attribute are compared with. */
export interface Reference {
  readonly attribute: string
  readonly group: string
  /** Why this one; completes "reference …, ". */
  readonly why: string
  /** The group that is now the largest, when it is another one. */
  readonly nowLargest?: string
}

/**
 * One reference for all metrics of an attribute: the group that is named, else the largest by rows at base, else the
 * largest by rows. Of equally large groups the first in text order.
 *
 * @returns undefined when the attribute has no group at all
 */
export function chooseReference(
  head: GroupSizes,
  base: GroupSizes | undefined,
  named: string | undefined,
): Reference | undefined {
  const { attribute } = head
  if (named !== undefined) return { attribute, group: named, why: 'named by the rule' }
  const largest = head.groups[0]?.group
  const before = base?.groups[0]?.group
  if (before === undefined || largest === undefined) {
    return largest === undefined ? undefined : { attribute, group: largest, why: 'the largest group' }
  }
  return {
    attribute,
    group: before,
    why: 'the largest group at base',
    ...(largest === before ? {} : { nowLargest: largest }),
  }
}
