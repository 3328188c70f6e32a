import type { GroupPair } from './build-comparison.ts'
import { joinOthers, REST, type Sides } from './comparand.ts'
import type { Attribute } from './gather-attributes.ts'
import { countGroups, countRate, type GroupCounts, groupName, selectColumns } from './group-counts.ts'
import type { RateName } from './rates.ts'

/** The groups of an attribute among the rows with one value of the columns that are controlled for. */
export interface Layer {
  readonly name: string
  readonly groups: readonly GroupCounts[]
}

/**
 * The groups of an attribute within each value of some columns; rows without a value are a layer of their own.
 *
 * @param control columns of the table
 */
export function stratify({ table, part }: Attribute, control: readonly string[]): readonly Layer[] {
  const strata = selectColumns(
    table.attributes,
    control.map((column) => table.attributes.indexOf(column)),
  )
  const layers = Map.groupBy(table.cells, (cell) => groupName(cell.groups, strata))
  return [...layers]
    .map(([name, cells]) => ({ name, groups: countGroups({ cells }, part).groups }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** A group and its reference within one layer. */
export interface LayerPair extends GroupPair {
  readonly layer: string
}

/** What a pooled contrast is made of. */
export interface Strata {
  /** The columns that are controlled for. */
  readonly control: readonly string[]
  readonly pairs: readonly LayerPair[]
}

/** The layers in which both sides have rows that count for a rate: the others say nothing about their contrast. */
export function pairLayers(
  layers: readonly Layer[],
  { group, reference }: Sides,
  rate: RateName,
  favourable: boolean,
): readonly LayerPair[] {
  return layers.flatMap(({ name, groups }) => {
    const find = (wanted: string) => groups.find((counts) => counts.group === wanted)
    const first = find(group.group)
    const second = reference.group === REST ? joinOthers(groups, group.group) : find(reference.group)
    if (first === undefined || second === undefined) return []
    const counted = [first, second].every((counts) => countRate(rate, counts, favourable).trials > 0)
    return counted ? [{ layer: name, group: first, reference: second }] : []
  })
}
