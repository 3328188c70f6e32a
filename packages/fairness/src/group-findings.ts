import { closest } from '@modelgate/kernel'
import type { FairnessPolicy } from '@modelgate/policy'
import { formatCount } from '@modelgate/statistics'
import type { GroupSizes, Reference } from './choose-reference.ts'
import { MAX_LISTED_GROUPS } from './measure-groups.ts'
import { block, note, type Remark } from './remark.ts'

/** The groups of an attribute, whatever is measured of them. */
export interface KnownGroups extends GroupSizes {
  readonly before: GroupSizes | undefined
  readonly reference: Reference | undefined
  /** The reference that was chosen and has no rows. */
  readonly unknownReference: string | undefined
}

/** What the groups of an attribute lack, or what changed about them since base. */
export function describeGroups(
  { attribute, groups, before, reference, unknownReference }: KnownGroups,
  policy: FairnessPolicy,
): readonly Remark[] {
  const names = groups.map(({ group }) => group)
  const settings = new Map(Object.entries(policy.attributes)).get(attribute)
  const required = settings?.requiredGroups ?? []
  return [
    ...(names.length >= 2
      ? []
      : [
          block(
            'FAIRNESS_ONE_GROUP',
            `${attribute} has ${names.length === 1 ? `one group, ${names[0]}` : 'no group: every row is empty'}; there is nothing to compare.`,
            'Evaluate on rows of at least two groups.',
          ),
        ]),
    ...(names.length <= MAX_LISTED_GROUPS
      ? []
      : [
          note(
            'FAIRNESS_GROUPS_UNLISTED',
            'note',
            `${attribute} has ${formatCount(names.length)} groups; the rates of the ${MAX_LISTED_GROUPS} largest are listed, and every gated contrast.`,
            'Name a column with fewer groups.',
          ),
        ]),
    ...(unknownReference === undefined || names.length === 0
      ? []
      : [describeUnknownReference(attribute, unknownReference, names)]),
    ...(reference?.nowLargest === undefined
      ? []
      : [
          note(
            'FAIRNESS_REFERENCE_CHANGED',
            'warning',
            `${attribute}: ${reference.nowLargest} is now the largest group; ${reference.group}, the largest at base, stays the reference.`,
            `Name the reference in the policy: attributes: { ${attribute}: { reference: "${reference.group}" } }.`,
          ),
        ]),
    ...required.filter((group) => !names.includes(group)).map((group) => describeMissingGroup(attribute, group, names)),
    ...(before?.groups ?? [])
      .filter(({ group }) => !names.includes(group) && !required.includes(group))
      .map((gone) => describeGoneGroup(attribute, gone, policy.minDenominator)),
  ]
}

function describeUnknownReference(attribute: string, group: string, names: readonly string[]): Remark {
  const guess = closest(group, names)
  return block(
    'FAIRNESS_REFERENCE_UNKNOWN',
    `${attribute} has no group "${group}", which is named as reference${guess === undefined ? '' : `; did you mean "${guess}"?`} Its groups are ${listed(names)}.`,
    'Name one of the groups listed.',
  )
}

function describeMissingGroup(attribute: string, group: string, names: readonly string[]): Remark {
  const guess = closest(group, names)
  return block(
    'FAIRNESS_GROUP_MISSING',
    `${attribute}: the required group "${group}" has no rows${guess === undefined ? '' : `; did you mean "${guess}"?`}`,
    'Evaluate on rows of this group, or correct its name in requiredGroups.',
  )
}

function describeGoneGroup(
  attribute: string,
  { group, rows }: GroupSizes['groups'][number],
  minDenominator: number,
): Remark {
  const message = `${attribute}: the group ${group} had ${formatCount(rows)} rows at base and has none now.`
  const advice = 'Evaluate on the same rows as the base.'
  return rows >= minDenominator
    ? block('FAIRNESS_GROUP_GONE', message, advice)
    : note('FAIRNESS_GROUP_GONE', 'note', message, advice)
}

function listed(names: readonly string[]): string {
  return names.length > 20 ? `${names.slice(0, 20).join(', ')} and ${names.length - 20} more` : names.join(', ')
}
