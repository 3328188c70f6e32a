import type { PairedCell, PairedTable } from '@modelgate/statistics'
import { type AttributePart, groupName } from './group-counts.ts'

/** The rows of one group that base and head share. */
export interface PairedGroup {
  readonly group: string
  readonly kinds: readonly Omit<PairedCell, 'groups'>[]
}

/** The joined rows by the groups of one attribute. */
export function pairGroups(pairs: PairedTable, part: AttributePart): ReadonlyMap<string, PairedGroup> {
  const cells = Map.groupBy(pairs.cells, (cell) => groupName(cell.groups, part))
  return new Map([...cells].map(([group, kinds]) => [group, { group, kinds }]))
}
