import type { Finding } from '@modelgate/kernel'
import { FAIRNESS_PRESETS, type FairnessPolicy, type PresetName } from '@modelgate/policy'
import { formatCount, formatPercent } from '@modelgate/statistics'
import { REST } from './comparand.ts'
import type { BaseEvidence, FairnessInput } from './fairness-input.ts'
import type { Attribute } from './gather-attributes.ts'
import { block, note, type Remark } from './remark.ts'
import { describeGroups } from './group-findings.ts'
import { sumRows } from './effective-count.ts'
import { type GroupCounts, labelledShare, MISSING_GROUP } from './group-counts.ts'

/** Labelled shares further apart than this make error rates of two groups hard to compare. */
const LABELLED_SHARE_GAP = 0.1

/** With more rows than this left out, a rate could differ from the printed one by more than a small margin. */
const MAX_SUPPRESSED_SHARE = 0.01

/** What is wrong or remarkable about the tables themselves, whatever the rates say. */
export function describeTables(
  { head, base, others, suppressed }: FairnessInput,
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
    ...describePairing('Base', base),
    ...[...(others ?? [])].flatMap(([name, other]) => describePairing(name, other)),
    ...(policy.presets ?? []).map(describePreset),
    ...attributes.flatMap(({ head: counts, base: before, reference, unknownReference }) => [
      ...describeGroups({ ...counts, before, reference, unknownReference }, policy),
      ...describeLabelledShares(counts.attribute, counts.groups),
    ]),
  ]
}

function describePairing(name: string, base: BaseEvidence): readonly Remark[] {
  if (base.kind === 'paired') return describeChangedRows(base.pairs, name)
  if (base.kind !== 'unpaired') return []
  return [
    note(
      'FAIRNESS_UNPAIRED',
      'warning',
      `${name} and head were compared as if they were different rows, because ${base.why}.`,
      'Write an id column into the predictions and name it; the comparison then needs far fewer rows.',
    ),
  ]
}

function describePreset(name: PresetName): Remark {
  const { title, source, dated, caveat, rules } = FAIRNESS_PRESETS[name]
  const effect = rules.length === 0 ? 'judges nothing' : `added ${rules.length} rule${rules.length === 1 ? '' : 's'}`
  return note('FAIRNESS_PRESET', 'note', `Preset ${name} ${effect}: ${title} (${source}; ${dated}).`, caveat)
}

function describeSuppressed({ below, rows }: { readonly below: number; readonly rows: number }, kept: number): Remark {
  const share = rows / (rows + kept)
  const message = `${formatCount(rows)} rows (${formatPercent(share)}) are in cells of fewer than ${below} rows and were left out of the cells file, so small groups look smaller than they are. A contrast fails or passes only where it would wherever these rows belong.`
  const advice = 'Group the attribute more coarsely before counting, or suppress less.'
  return share > MAX_SUPPRESSED_SHARE
    ? block('FAIRNESS_CELLS_SUPPRESSED', message, advice)
    : note('FAIRNESS_CELLS_SUPPRESSED', 'warning', message, advice)
}

/** Rows that a version and head do not share. */
export function describeChangedRows(
  pairs: { readonly onlyBase: number; readonly onlyHead: number; readonly changed: number },
  name = 'Base',
) {
  const { onlyBase, onlyHead, changed } = pairs
  if (onlyBase + onlyHead + changed === 0) return []
  return [
    note(
      'FAIRNESS_ROWS_CHANGED',
      'warning',
      `${name} and head were not evaluated on the same rows: ${formatCount(onlyBase)} are only at ${name === 'Base' ? 'base' : name}, ${formatCount(onlyHead)} only at head, ${formatCount(changed)} have another label or group. The paired test uses the rest.`,
      'Evaluate both on the same rows.',
    ),
  ]
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
export function findReservedGroup(
  parts: readonly { readonly groups: readonly (string | null)[] }[],
): Finding | undefined {
  const taken = [MISSING_GROUP, REST].find((name) => parts.some(({ groups }) => groups.includes(name)))
  if (taken === undefined) return undefined
  return {
    code: 'FAIRNESS_GROUP_RESERVED',
    severity: 'error',
    message: `A group is named ${taken}, which is the name of ${taken === REST ? 'all other groups together' : 'rows without a group'}.`,
    advice: 'Rename the group.',
  }
}
