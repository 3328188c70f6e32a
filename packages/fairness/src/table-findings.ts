import { closest, type Finding } from '@modelgate/kernel'
import { FAIRNESS_PRESETS, type FairnessPolicy, type PresetName } from '@modelgate/policy'
import { formatCount, formatPercent } from '@modelgate/statistics'
import { REST } from './comparand.ts'
import type { FairnessInput } from './fairness-input.ts'
import type { Attribute } from './gather-attributes.ts'
import { MAX_LISTED_GROUPS } from './measure-groups.ts'
import type { Remark } from './remark.ts'
import { sumRows } from './effective-count.ts'
import { type GroupCounts, labelledShare, MISSING_GROUP } from './group-counts.ts'

/** Labelled shares further apart than this make error rates of two groups hard to compare. */
const LABELLED_SHARE_GAP = 0.1

/** With more rows than this left out, a rate could differ from the printed one by more than a small margin. */
const MAX_SUPPRESSED_SHARE = 0.01

/** What is wrong or remarkable about the tables themselves, whatever the rates say. */
export function describeTables(
  { head, base, suppressed }: FairnessInput,
  attributes: readonly Attribute[],
  policy: FairnessPolicy,
): readonly Remark[] {
  const unpredicted = sumRows(head.cells.filter(({ prediction }) => prediction === null))
  return [
    ...(unpredicted === 0
      ? []
      : [
          block(
            'FAIRNESS_PREDICTIONS_MISSING',
            `${formatCount(unpredicted)} of ${formatCount(head.rows)} rows have no prediction.`,
            'Score every row of the evaluation set.',
          ),
        ]),
    ...(suppressed === undefined || suppressed.rows === 0 ? [] : [describeSuppressed(suppressed, head.rows)]),
    ...(base.kind === 'paired' ? describeChangedRows(base.pairs) : []),
    ...(base.kind === 'unpaired'
      ? [
          note(
            'FAIRNESS_UNPAIRED',
            'warning',
            `Base and head were compared as if they were different rows, because ${base.why}.`,
            'Write an id column into the predictions and name it; the comparison then needs far fewer rows.',
          ),
        ]
      : []),
    ...(policy.presets ?? []).map(describePreset),
    ...attributes.flatMap((attribute) => describeAttribute(attribute, policy)),
  ]
}

function describePreset(name: PresetName): Remark {
  const { title, source, dated, caveat, rules } = FAIRNESS_PRESETS[name]
  const effect = rules.length === 0 ? 'judges nothing' : `added ${rules.length} rule${rules.length === 1 ? '' : 's'}`
  return note('FAIRNESS_PRESET', 'note', `Preset ${name} ${effect}: ${title} (${source}; ${dated}).`, caveat)
}

function describeSuppressed({ below, rows }: { readonly below: number; readonly rows: number }, kept: number): Remark {
  const share = rows / (rows + kept)
  const message = `${formatCount(rows)} rows (${formatPercent(share)}) are in cells of fewer than ${below} rows and were left out of the cells file, so small groups look smaller than they are.`
  const advice = 'Group the attribute more coarsely before counting, or suppress less.'
  return share > MAX_SUPPRESSED_SHARE
    ? block('FAIRNESS_CELLS_SUPPRESSED', message, advice)
    : note('FAIRNESS_CELLS_SUPPRESSED', 'warning', message, advice)
}

function describeChangedRows(pairs: {
  readonly onlyBase: number
  readonly onlyHead: number
  readonly changed: number
}) {
  const { onlyBase, onlyHead, changed } = pairs
  if (onlyBase + onlyHead + changed === 0) return []
  return [
    note(
      'FAIRNESS_ROWS_CHANGED',
      'warning',
      `Base and head were not evaluated on the same rows: ${formatCount(onlyBase)} are only at base, ${formatCount(onlyHead)} only at head, ${formatCount(changed)} have another label or group. The paired test uses the rest.`,
      'Evaluate both on the same rows.',
    ),
  ]
}

function describeAttribute(attribute: Attribute, policy: FairnessPolicy): readonly Remark[] {
  const { head, base, reference, unknownReference } = attribute
  const names = head.groups.map(({ group }) => group)
  const settings = new Map(Object.entries(policy.attributes)).get(head.attribute)
  const required = settings?.requiredGroups ?? []
  return [
    ...(names.length >= 2
      ? []
      : [
          block(
            'FAIRNESS_ONE_GROUP',
            `${head.attribute} has ${names.length === 1 ? `one group, ${names[0]}` : 'no group: every row is empty'}; there is nothing to compare.`,
            'Evaluate on rows of at least two groups.',
          ),
        ]),
    ...(names.length <= MAX_LISTED_GROUPS
      ? []
      : [
          note(
            'FAIRNESS_GROUPS_UNLISTED',
            'note',
            `${head.attribute} has ${formatCount(names.length)} groups; the rates of the ${MAX_LISTED_GROUPS} largest are listed, and every gated contrast.`,
            'Name a column with fewer groups.',
          ),
        ]),
    ...(unknownReference === undefined || names.length === 0
      ? []
      : [describeUnknownReference(head.attribute, unknownReference, names)]),
    ...(reference?.nowLargest === undefined
      ? []
      : [
          note(
            'FAIRNESS_REFERENCE_CHANGED',
            'warning',
            `${head.attribute}: ${reference.nowLargest} is now the largest group; ${reference.group}, the largest at base, stays the reference.`,
            `Name the reference in the policy: attributes: { ${head.attribute}: { reference: "${reference.group}" } }.`,
          ),
        ]),
    ...required
      .filter((group) => !names.includes(group))
      .map((group) => describeMissingGroup(head.attribute, group, names)),
    ...(base?.groups ?? [])
      .filter(({ group }) => !names.includes(group) && !required.includes(group))
      .map((before) => describeGoneGroup(head.attribute, before, policy.minDenominator)),
    ...describeLabelledShares(head.attribute, head.groups),
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

function describeGoneGroup(attribute: string, before: GroupCounts, minDenominator: number): Remark {
  const message = `${attribute}: the group ${before.group} had ${formatCount(before.rows)} rows at base and has none now.`
  const advice = 'Evaluate on the same rows as the base.'
  return before.rows >= minDenominator
    ? block('FAIRNESS_GROUP_GONE', message, advice)
    : note('FAIRNESS_GROUP_GONE', 'note', message, advice)
}

function describeLabelledShares(attribute: string, groups: readonly GroupCounts[]): readonly Remark[] {
  const shares = groups.map((counts) => ({
    group: counts.group,
    share: labelledShare(counts),
  }))
  const [first, ...rest] = shares.toSorted((a, b) => a.share - b.share)
  const last = rest.at(-1)
  if (first === undefined || last === undefined || last.share - first.share <= LABELLED_SHARE_GAP) return []
  return [
    note(
      'FAIRNESS_LABELLED_SHARE',
      'warning',
      `${attribute}: ${formatPercent(first.share)} of ${first.group} have a label, against ${formatPercent(last.share)} of ${last.group}.`,
      'Label the groups alike, or state in the manifest why their labels are missing.',
    ),
  ]
}

/** The error for a group whose name is taken, or undefined. */
export function findReservedGroup({ head, base }: FairnessInput): Finding | undefined {
  const tables = base.kind === 'paired' || base.kind === 'unpaired' ? [head, base.table] : [head]
  const taken = [MISSING_GROUP, REST].find((name) =>
    tables.some(({ cells }) => cells.some(({ groups }) => groups.includes(name))),
  )
  if (taken === undefined) return undefined
  return {
    code: 'FAIRNESS_GROUP_RESERVED',
    severity: 'error',
    message: `A group is named ${taken}, which is the name of ${taken === REST ? 'all other groups together' : 'rows without a group'}.`,
    advice: 'Rename the group.',
  }
}

function listed(names: readonly string[]): string {
  return names.length > 20 ? `${names.slice(0, 20).join(', ')} and ${names.length - 20} more` : names.join(', ')
}

type TableCode =
  | 'FAIRNESS_CELLS_SUPPRESSED'
  | 'FAIRNESS_PREDICTIONS_MISSING'
  | 'FAIRNESS_ROWS_CHANGED'
  | 'FAIRNESS_UNPAIRED'
  | 'FAIRNESS_PRESET'
  | 'FAIRNESS_ONE_GROUP'
  | 'FAIRNESS_GROUPS_UNLISTED'
  | 'FAIRNESS_REFERENCE_UNKNOWN'
  | 'FAIRNESS_REFERENCE_CHANGED'
  | 'FAIRNESS_GROUP_MISSING'
  | 'FAIRNESS_GROUP_GONE'
  | 'FAIRNESS_LABELLED_SHARE'

function block(code: TableCode, message: string, advice: string): Remark {
  return { finding: { code, severity: 'warning', message, advice }, blocks: true }
}

function note(code: TableCode, severity: 'warning' | 'note', message: string, advice: string): Remark {
  return { finding: { code, severity, message, advice }, blocks: false }
}
