import type { Evidence } from '@modelgate/fairness'
import {
  type CellQuery,
  readClassCells,
  readPairedClassCells,
  type TableEngine,
  type TableSource,
} from '@modelgate/tabular'

/**
 * The evidence on each class against the rest: joined by id where there is one, else as different rows. A baseline that
 * cannot be read is missing; predictions that cannot be read throw.
 */
export async function readClassEvidence(
  predictions: TableSource,
  query: CellQuery,
  baseline: TableSource | 'first-version' | 'missing',
  engine: TableEngine,
): Promise<readonly Evidence[]> {
  if (typeof baseline === 'string') {
    const classes = await readClassCells(predictions, undefined, query, engine)
    return classes.map(({ head }) => ({ head, base: { kind: baseline } }))
  }
  const { id, ...withoutId } = query
  if (id === undefined) return readUnpaired(predictions, query, baseline, engine, 'no id column is named')
  try {
    const joined = await readPairedClassCells(baseline, predictions, { ...query, id }, engine)
    return joined.map(({ head, base, pairs }) => ({ head, base: { kind: 'paired', table: base, pairs } }))
  } catch {
    // Whose fault it was decides: predictions that cannot be read throw here again, with their ids.
    await readClassCells(predictions, undefined, query, engine)
    return readUnpaired(predictions, withoutId, baseline, engine, 'their rows cannot be joined by id')
  }
}

async function readUnpaired(
  predictions: TableSource,
  query: CellQuery,
  baseline: TableSource,
  engine: TableEngine,
  why: string,
): Promise<readonly Evidence[]> {
  try {
    const classes = await readClassCells(predictions, baseline, query, engine)
    return classes.map(({ head, base }) => ({
      head,
      base: base === undefined ? { kind: 'missing' } : { kind: 'unpaired', table: base, why },
    }))
  } catch (error) {
    const classes = await readClassCells(predictions, undefined, query, engine)
    const reason = error instanceof Error ? error.message : String(error)
    return classes.map(({ head }) => ({ head, base: { kind: 'missing', why: reason } }))
  }
}
