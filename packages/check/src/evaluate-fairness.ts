import { errorReport, type GateReport } from '@modelgate/kernel'
import { type BaseEvidence, type FairnessInput, judgeFairness } from '@modelgate/fairness'
import {
  type CellQuery,
  chooseEngine,
  type EngineChoice,
  readCells,
  readPairedCells,
  type TableEngine,
  type TableSource,
} from '@modelgate/tabular'
import type { CellTable } from '@modelgate/statistics'

/** What to read and how to judge it. */
export interface FairnessRequest extends Omit<FairnessInput, 'head' | 'base'> {
  readonly predictions: TableSource
  readonly query: CellQuery
  /** The base's predictions; `first-version` when no version came before; `missing` when there should be some. */
  readonly baseline: TableSource | 'first-version' | 'missing'
  /** Default: by size. */
  readonly engine?: EngineChoice
}

/**
 * Reads predictions and judges them by group. What cannot be read is a report with verdict `error`; a baseline that
 * cannot be read leaves the rules that need it undecided.
 */
export async function evaluateFairness(request: FairnessRequest): Promise<GateReport> {
  const { predictions, query, baseline, engine: choice, ...input } = request
  const environment = input.environment ?? {}
  try {
    const sources = typeof baseline === 'string' ? [predictions] : [predictions, baseline]
    const { engine, describe } = await chooseEngine(sources, choice)
    const evidence = await readEvidence(predictions, query, baseline, engine)
    return judgeFairness({
      ...input,
      ...evidence,
      environment: { ...environment, ...describe() },
    })
  } catch (error) {
    return errorReport('fairness', error, { subject: input.subject, policy: input.policyRef, environment })
  }
}

async function readEvidence(
  predictions: TableSource,
  query: CellQuery,
  baseline: FairnessRequest['baseline'],
  engine: TableEngine,
): Promise<{ readonly head: CellTable; readonly base: BaseEvidence }> {
  if (typeof baseline === 'string') {
    return { head: await readCells(predictions, query, engine), base: { kind: baseline } }
  }
  const { id } = query
  if (id === undefined) {
    const head = await readCells(predictions, query, engine)
    return { head, base: await readUnpaired(baseline, query, engine, 'no id column is named') }
  }
  try {
    const { head, base, pairs } = await readPairedCells(baseline, predictions, { ...query, id }, engine)
    return { head, base: { kind: 'paired', table: base, pairs } }
  } catch {
    // Whose fault it was decides: a head that cannot be read throws here again, a base that cannot be joined does not.
    const head = await readCells(predictions, query, engine)
    const { id: _, ...withoutId } = query
    return { head, base: await readUnpaired(baseline, withoutId, engine, 'their rows cannot be joined by id') }
  }
}

async function readUnpaired(
  baseline: TableSource,
  query: CellQuery,
  engine: TableEngine,
  why: string,
): Promise<BaseEvidence> {
  try {
    return { kind: 'unpaired', table: await readCells(baseline, query, engine), why }
  } catch (error) {
    return { kind: 'missing', why: error instanceof Error ? error.message : String(error) }
  }
}
