import { errorReport, type GateReport, ModelgateError } from '@modelgate/kernel'
import { type BaseEvidence, type FairnessInput, judgeAmounts, judgeFairness } from '@modelgate/fairness'
import {
  type CellQuery,
  chooseEngine,
  type EngineChoice,
  type FindDuckdb,
  isCellsFile,
  readCells,
  readPairedCells,
  type TableEngine,
  type TableSource,
  writeCellsFile,
} from '@modelgate/tabular'
import { type CellTable, elementAt } from '@modelgate/statistics'
import { readCellsEvidence, readCellsHead } from './read-cells-evidence.ts'
import { readClassEvidence } from './read-class-evidence.ts'
import { readAmountEvidence, readScoreEvidence } from './read-score-evidence.ts'

/** What to read and how to judge it. */
export interface FairnessRequest extends Omit<FairnessInput, 'head' | 'base' | 'others' | 'oneVsRest' | 'scores'> {
  readonly predictions: TableSource
  readonly query: CellQuery
  /** The base's predictions; `first-version` when no version came before; `missing` when there should be some. */
  readonly baseline: TableSource | 'first-version' | 'missing'
  /** Why the base's predictions are missing, as a sentence. */
  readonly whyMissing?: string
  /** Other versions that rules compare with, by what the rules call them. */
  readonly others?: ReadonlyMap<string, NamedBaseline>
  /** The column with the score behind the decision. */
  readonly score?: string
  /** Whether label and prediction are amounts, whose errors are judged. */
  readonly amounts?: boolean
  /** Whether the columns hold several classes, each judged against the rest. */
  readonly oneVsRest?: boolean
  /** Default: by size. */
  readonly engine?: EngineChoice
  /** Where DuckDB comes from; default: it is installed beside this code. */
  readonly findDuckdb?: FindDuckdb
  /** Takes the text of a cells file of these tables; cells of fewer than `below` rows are left out. */
  readonly emitCells?: { readonly below: number; readonly write: (text: string) => Promise<void> }
}

/** Predictions of a version that a rule names; `missing` says why there are none. */
export type NamedBaseline = TableSource | 'first-version' | { readonly missing: string | undefined }

/**
 * Reads predictions and judges them by group. What cannot be read is a report with verdict `error`; a baseline that
 * cannot be read leaves the rules that need it undecided.
 */
export async function evaluateFairness(request: FairnessRequest): Promise<GateReport> {
  const {
    predictions,
    query,
    baseline,
    score,
    amounts,
    engine: choice,
    findDuckdb,
    emitCells,
    oneVsRest,
    whyMissing,
    others = new Map<string, NamedBaseline>(),
    ...input
  } = request
  const environment = input.environment ?? {}
  try {
    refuseContradictions(request)
    if (isCellsFile(predictions)) {
      const evidence = await readCellsEvidence(predictions, query.groups, baseline)
      const read = async (other: TableSource) => (await readCellsEvidence(predictions, query.groups, other)).base
      const more = { others: await readOthers(others, read), environment: { ...environment, engine: 'cells' } }
      return judgeFairness({ ...input, ...evidence, ...more })
    }
    const sources = [predictions, baseline, ...others.values()].filter(
      (one) => typeof one === 'object' && 'files' in one,
    )
    const { engine, describe } = await chooseEngine(sources, choice, findDuckdb)
    if (amounts === true) {
      const evidence = await readAmountEvidence(predictions, query, query.prediction, baseline, engine)
      return judgeAmounts({ ...input, evidence, environment: { ...environment, ...describe() } })
    }
    if (oneVsRest === true) {
      const classes = await readClassEvidence(predictions, query, baseline, engine)
      const evidence = { ...elementAt(classes, 0), oneVsRest: classes }
      return judgeFairness({ ...input, ...evidence, environment: { ...environment, ...describe() } })
    }
    const { head, base } = await readEvidence(predictions, query, baseline, engine, whyMissing)
    const read = async (other: TableSource) => (await readEvidence(predictions, query, other, engine)).base
    await emitCells?.write(writeCellsFile(head, base.kind === 'paired' ? base.pairs : undefined, emitCells.below))
    const scores =
      score === undefined ? {} : { scores: await readScoreEvidence(predictions, query, score, baseline, engine) }
    return judgeFairness({
      ...input,
      head,
      base,
      ...scores,
      others: await readOthers(others, read),
      environment: { ...environment, ...describe() },
    })
  } catch (error) {
    return errorReport('fairness', error, { subject: input.subject, policy: input.policyRef, environment })
  }
}

async function readOthers(
  others: ReadonlyMap<string, NamedBaseline>,
  read: (other: TableSource) => Promise<BaseEvidence>,
): Promise<ReadonlyMap<string, BaseEvidence>> {
  const known = new Map<string, BaseEvidence>()
  for (const [name, other] of others) {
    if (other === 'first-version') known.set(name, { kind: 'first-version' })
    else if ('files' in other) known.set(name, await read(other))
    else known.set(name, { kind: 'missing', ...(other.missing === undefined ? {} : { why: other.missing }) })
  }
  return known
}

/** Questions that contradict one another: none of them may be left out without a word. */
function refuseContradictions(request: FairnessRequest) {
  const { predictions, query, score, amounts, oneVsRest, exact, emitCells, others } = request
  const cells = isCellsFile(predictions)
  const contradictions: readonly (readonly [boolean | undefined, string, string])[] = [
    [
      oneVsRest === true && score !== undefined,
      'One score column says nothing about several classes.',
      'Name the positive value, or leave the score out.',
    ],
    [
      oneVsRest === true && others !== undefined && others.size > 0,
      'Of several classes each is compared with the base of the change alone.',
      'Remove `against` from the regression rules.',
    ],
    [
      oneVsRest === true && (cells || emitCells !== undefined),
      'A cells file has one positive outcome, not several classes.',
      'Judge the classes of a table, or name the positive value.',
    ],
    [
      amounts === true && (cells || emitCells !== undefined),
      'A cells file counts decisions, and amounts are none.',
      'Judge the amounts of a table; the report holds the sums that they rest on.',
    ],
    [
      amounts === true && (oneVsRest === true || score !== undefined),
      'Label and prediction cannot hold amounts and classes at once.',
      'Leave out what does not fit the columns: amounts, or the score and one against the rest.',
    ],
    [
      amounts === true && (query.positive !== undefined || query.favourable !== undefined || exact === true),
      'Amounts have no positive or favourable value, and no rates whose intervals could be exact.',
      'Leave these options out.',
    ],
    [
      cells && score !== undefined,
      'A cells file holds no scores.',
      'Judge the table that the cells were counted from.',
    ],
  ]
  const found = contradictions.find(([applies]) => applies)
  if (found !== undefined) {
    throw new ModelgateError('TABLE_CLASSES_INVALID', found[1], { advice: found[2] })
  }
}

async function readEvidence(
  predictions: TableSource,
  query: CellQuery,
  baseline: FairnessRequest['baseline'],
  engine: TableEngine,
  whyMissing?: string,
): Promise<{ readonly head: CellTable; readonly base: BaseEvidence }> {
  if (typeof baseline === 'string') {
    const why = baseline === 'missing' && whyMissing !== undefined ? { why: whyMissing } : {}
    return { head: await readCells(predictions, query, engine), base: { kind: baseline, ...why } }
  }
  const { id } = query
  if (id === undefined) {
    const head = await readCells(predictions, query, engine)
    return { head, base: await readUnpaired(baseline, query, engine, 'no id column is named') }
  }
  try {
    const { head, base, pairs } = await readPairedCells(baseline, predictions, { ...query, id }, engine)
    return { head, base: { kind: 'paired', table: base, pairs } }
  } catch (error) {
    // Whose fault it was decides: a head that cannot be read throws here again, a base that cannot be joined does not.
    const head = await readCells(predictions, query, engine)
    const reason = error instanceof Error ? error.message : String(error)
    if (error instanceof ModelgateError && error.code === 'TABLE_ID_DUPLICATE') {
      return { head, base: { kind: 'missing', why: reason } }
    }
    const { id: _, ...withoutId } = query
    const why = `their rows cannot be joined by id (${reason.replace(/\.$/u, '')})`
    return { head, base: await readUnpaired(baseline, withoutId, engine, why) }
  }
}

async function readUnpaired(
  baseline: TableSource,
  query: CellQuery,
  engine: TableEngine,
  why: string,
): Promise<BaseEvidence> {
  try {
    if (isCellsFile(baseline))
      return { kind: 'unpaired', table: await readCellsHead(baseline), why: 'the base has cells' }
    return { kind: 'unpaired', table: await readCells(baseline, query, engine), why }
  } catch (error) {
    return { kind: 'missing', why: error instanceof Error ? error.message : String(error) }
  }
}
