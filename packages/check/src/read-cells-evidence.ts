import type { BaseEvidence, FairnessInput } from '@modelgate/fairness'
import { closest, ModelgateError } from '@modelgate/kernel'
import type { Cell, CellTable, PairedTable } from '@modelgate/statistics'
import { readCellsFile, type TableSource } from '@modelgate/tabular'

/** What a cells file knows. */
export type CellsEvidence = Pick<FairnessInput, 'head' | 'base' | 'suppressed'>

/**
 * The evidence in a cells file, by the attributes asked for. Joint counts with the base are used where the base's own
 * cells file agrees with them, or where there is no other base; else the two are compared as different rows.
 *
 * @param groups attributes to keep; empty: all of the file
 * @throws ModelgateError what {@link readCellsFile} throws, and TABLE_COLUMN_MISSING
 */
export async function readCellsEvidence(
  predictions: TableSource,
  groups: readonly string[],
  baseline: TableSource | 'first-version' | 'missing',
): Promise<CellsEvidence> {
  const { head, base, suppressed } = await open(predictions)
  const pick = (table: CellTable) => selectAttributes(table, groups)
  const paired = base && pairedEvidence(base, head.attributes, groups)
  if (baseline === 'first-version') return { head: pick(head), base: { kind: 'first-version' }, suppressed }
  if (baseline === 'missing') return { head: pick(head), base: paired ?? { kind: 'missing' }, suppressed }
  try {
    const before = await open(baseline)
    const lost = suppressed.rows + before.suppressed.rows
    if (paired !== undefined && base !== undefined) {
      const slack = lost + base.pairs.onlyBase + base.pairs.changed
      if (countDifferent(base.table.cells, before.head.cells) <= slack)
        return { head: pick(head), base: paired, suppressed }
    }
    const why = paired === undefined ? 'cells have no ids' : 'the base counts in the cells file are not those at base'
    return { head: pick(head), base: { kind: 'unpaired', table: pick(before.head), why }, suppressed }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { head: pick(head), base: { kind: 'missing', why }, suppressed }
  }
}

/** The table in a cells file. */
export async function readCellsHead(source: TableSource): Promise<CellTable> {
  return (await open(source)).head
}

async function open({ files }: TableSource) {
  const [file] = files
  if (file === undefined) throw new ModelgateError('TABLE_FILE_MISSING', 'No cells file is named.')
  return readCellsFile(file)
}

function pairedEvidence(
  { table, pairs }: { readonly table: CellTable; readonly pairs: PairedTable },
  attributes: readonly string[],
  groups: readonly string[],
): BaseEvidence {
  const columns = selectColumns(attributes, groups)
  const cells = pairs.cells.map((cell) => ({ ...cell, groups: columns.map((column) => cell.groups[column] ?? null) }))
  return { kind: 'paired', table: selectAttributes(table, groups), pairs: { ...pairs, cells } }
}

function selectAttributes(table: CellTable, groups: readonly string[]): CellTable {
  const columns = selectColumns(table.attributes, groups)
  const cells = table.cells.map((cell) => ({ ...cell, groups: columns.map((column) => cell.groups[column] ?? null) }))
  return { ...table, attributes: columns.map((column) => table.attributes[column] ?? ''), cells }
}

function selectColumns(attributes: readonly string[], groups: readonly string[]): readonly number[] {
  if (groups.length === 0) return attributes.map((_, column) => column)
  return groups.map((group) => {
    const column = attributes.indexOf(group)
    if (column >= 0) return column
    const guess = closest(group, attributes)
    throw new ModelgateError(
      'TABLE_COLUMN_MISSING',
      `The cells file has no attribute "${group}"${guess === undefined ? '' : `; did you mean "${guess}"?`} It has: ${attributes.join(', ')}.`,
    )
  })
}

/** Rows that would have to move for two lists of cells to be the same. */
function countDifferent(first: readonly Cell[], second: readonly Cell[]): number {
  const counts = new Map<string, number>()
  const add = ({ groups, label, prediction, n }: Cell, sign: number) => {
    const key = JSON.stringify([groups, label, prediction])
    counts.set(key, (counts.get(key) ?? 0) + sign * n)
  }
  for (const cell of first) add(cell, 1)
  for (const cell of second) add(cell, -1)
  return [...counts.values()].reduce((sum, n) => sum + Math.abs(n), 0)
}
